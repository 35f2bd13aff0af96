import { SheetTable } from '../core/plan/plan';
import { CellValue, FormatClass, SheetCells } from '../core/cells/cells';
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
   * Same tables on the same workbook: same result. `steps` hears of each sheet and may stop the work: HostError 'cancelled'.
   */
  writeSheets(tables: readonly SheetTable[], steps?: Steps): Promise<readonly WrittenSheet[]>;
}

/** Progress of a long call, and the wish to stop it. A stopped call leaves the workbook as it was. */
export interface Steps {
  /** `done` of `total` pieces of work are behind; `what` is the name of the sheet in hand. */
  onStep(done: number, total: number, what: string): void;
  isCancelled(): boolean;
}

/** A workbook that a person has open before them: what a pane needs beside reading and writing our sheets. */
export interface OpenWorkbook extends Workbook {
  /** Small texts kept inside the workbook under our name: chosen columns, month, company. A missing one is null. */
  readSetting(key: string): Promise<string | null>;
  writeSetting(key: string, value: string | null): Promise<void>;
  /** The cell the person stands on; null when no cell is selected. */
  selection(): Promise<Place | null>;
  /** Shows a cell to the person. Throws HostError 'no-such-sheet'. */
  select(place: Place): Promise<void>;
  /** Calls back when the person has moved to another cell. The answer stops it. */
  onSelect(listener: (place: Place) => void): Promise<() => void>;
  /** Calls back, not more often than every half second, when cells were changed by anybody but us. The answer stops it. */
  onEdit(listener: (sheet: string) => void): Promise<() => void>;
  /** The value of a named cell (`AR_AsOf`, `AR_Policy`); null when there is no such name. */
  readNamed(name: string): Promise<CellValue>;
  /** Writes one value into a named cell of ours. Throws HostError 'cannot-write' when there is no such name. */
  writeNamed(name: string, value: string | number): Promise<void>;
  /**
   * Puts columns of formulas right of the user's table, at the person's command only: heading in the heading row, formulas
   * below to the last row, formatted like their neighbors. Columns with these headings that stand there already are renewed.
   */
  addColumns(wanted: AddedColumns): Promise<AddedArea>;
  /**
   * What would stop writing our sheets, and these of the user's, said before the first write (protected structure or sheet, a
   * cell being edited); empty when nothing does.
   */
  refusals(users?: readonly string[]): Promise<readonly HostError[]>;
}

/** A cell: sheet by name, row and column from 1. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface AddedColumns {
  readonly sheet: string;
  readonly headingRow: number;
  readonly lastRow: number;
  /** Formula of the first row below the heading, without "=", relative references as they stand there. */
  readonly columns: readonly { readonly heading: string; readonly formula: string; readonly format: FormatClass }[];
}

/** Where the added columns stand: columns from 1, first and last. */
export interface AddedArea {
  readonly firstColumn: number;
  readonly lastColumn: number;
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
  | 'protected-sheet'
  | 'editing'
  | 'other-editor'
  | 'cancelled'
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
