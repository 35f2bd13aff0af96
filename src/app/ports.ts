import { SheetTable } from '../core/plan/plan';
import { SheetCells } from '../core/cells/cells';
import { Words } from '../core/basics/words';

/** What a spreadsheet must offer. Every value that crosses is plain JSON. Failures are HostError. */
export interface Workbook {
  readonly capabilities: Capabilities;
  /** Names of all sheets in their order, with the key of those that are ours. */
  listSheets(): Promise<readonly SheetEntry[]>;
  /** The cells of one sheet. Throws HostError 'no-such-sheet'. */
  readSheet(name: string): Promise<SheetCells>;
  /**
   * Writes our sheets: all of them or none. The user's sheets are never touched; a name that the user has taken gets ` (2)`.
   * Same tables on the same workbook: same result.
   */
  writeSheets(tables: readonly SheetTable[]): Promise<readonly WrittenSheet[]>;
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly ours: string | null;
}

export interface WrittenSheet {
  readonly key: string;
  readonly name: string;
  readonly was: 'added' | 'replaced' | 'kept' | 'appended';
}

/** What this spreadsheet can show; what it lacks is left out without complaint. */
export interface Capabilities {
  readonly pageSetup: boolean;
  readonly charts: boolean;
  readonly dataBars: boolean;
  readonly groups: boolean;
}

/** Why a spreadsheet refused. The message for people is made where it is shown. */
export type HostErrorCode =
  | 'cannot-read'
  | 'not-a-workbook'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'empty'
  | 'no-such-sheet'
  | 'protected-structure'
  | 'cannot-write'
  | 'exists';

/**
 * The spreadsheet refused: thrown by hosts, caught once in app.
 * `words` says to people what was found and what to do, where the code alone says too little ("an old .xls: save it as .xlsx").
 */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly detail: string,
    readonly words: Words | null = null,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'HostError';
  }
}
