import { parseIso, toSerial } from '../../src/core/basics/day';
import { Language } from '../../src/core/basics/words';
import { CellValue, SheetCells } from '../../src/core/cells/cells';
import { ColumnDef } from '../../src/core/history/history';

/** A sheet of ours with its headings in one language and rows by field. */
export interface OwnWish {
  readonly key: string;
  readonly defs: readonly ColumnDef[];
  readonly language?: Language;
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
  /** Lines above the headings. */
  readonly above?: readonly (readonly CellValue[])[];
  /** Headings that people added at the end. */
  readonly added?: readonly string[];
  readonly date1904?: boolean;
  readonly firstRow?: number;
  readonly firstColumn?: number;
}

/** That sheet as a host reads it. */
export function ownSheet(wish: OwnWish): SheetCells {
  const headings = [...wish.defs.map((def) => def.words[wish.language ?? 'zh']), ...(wish.added ?? [])];
  const fields = [...wish.defs.map((def) => def.field), ...(wish.added ?? [])];
  return {
    name: wish.key,
    firstRow: wish.firstRow ?? 1,
    firstColumn: wish.firstColumn ?? 1,
    rows: [...(wish.above ?? []), headings, ...wish.rows.map((row) => fields.map((field) => row[field] ?? null))],
    formats: [],
    merges: [],
    date1904: wish.date1904 ?? false,
    hiddenRows: 0,
    filtered: false,
    hidden: false,
    ours: wish.key,
  };
}

/** The serial number of a date cell. */
export function serial(iso: string): number {
  return toSerial(parseIso(iso) ?? NaN);
}
