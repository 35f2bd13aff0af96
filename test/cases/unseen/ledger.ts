import { parseIso } from '../../../src/core/basics/day';
import { Field } from '../../../src/core/cells/cells';
import { LedgerShape } from '../../../src/core/ledger/ledger';
import { plainWorkbook, SampleCell, SampleSheet } from '../../../.config/samples/plain-workbook';

/** A ledger as somebody exports or keeps it, with what an honest bookkeeper would read in it. */
export interface UnseenLedger {
  readonly title: string;
  readonly file: string;
  readonly content: Uint8Array | string;
  /** null: cannot be read, and the refusal must say why. */
  readonly shape: LedgerShape | null;
  /** Open per currency, added up by hand or over the column itself, never by the reader. */
  readonly open: Readonly<Record<string, number>>;
  /** Open per customer over all currencies, credits deducted. */
  readonly customers: Readonly<Record<string, number>>;
  /** Headings of the columns that must have been taken. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** Fields for which no column may have been taken. */
  readonly without?: readonly Field[];
  /** `document due day` of some entries, where reading the dates is the point; `-` for none. */
  readonly due?: Readonly<Record<string, string>>;
  /** Notices that must be there. */
  readonly says?: readonly string[];
  /** Notices that must not be there. */
  readonly silentOn?: readonly string[];
}

/** A cell of a fixture: `null` blank; numbers and texts as they are. */
export type Cell = SampleCell;

/** A date as a serial number under a date format. */
export function on(iso: string): Cell {
  const day = parseIso(iso);
  if (day === null) throw new Error(`no such day ${iso}`);
  return { value: day + 25569, look: 'date' };
}

/** A sheet with these rows from A1. */
export function page(name: string, rows: readonly (readonly Cell[])[], merges: readonly string[] = []): SampleSheet {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return { name, widths: Array.from({ length: width }, () => 14), rows, merges, freezeRows: 0 };
}

/** The bytes of a workbook of these sheets. */
export function bookOf(...sheets: readonly SampleSheet[]): Uint8Array {
  return plainWorkbook(sheets);
}

/** The sum of a column of fixture rows, in decimals: the reader has no part in it. */
export function sumOf(rows: readonly (readonly Cell[])[], column: number): number {
  let cents = 0;
  for (const row of rows) {
    const cell = row[column] ?? null;
    const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
    if (typeof value === 'number') cents += Math.round(value * 100);
  }
  return cents / 100;
}
