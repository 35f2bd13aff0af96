import { CellArea } from './sheet-table';

/** The last row and column a spreadsheet has. */
export const LAST_ROW = 1048576;
export const LAST_COLUMN = 16384;

const NAMES: string[] = [''];

/** Letters of a column counted from 1. `28 → AB` */
export function columnName(column: number): string {
  const known = NAMES[column];
  if (known !== undefined) return known;
  let name = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  NAMES[column] = name;
  return name;
}

/** Number of a column from its letters, counted from 1. `AB → 28` */
export function columnNumber(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i += 1) n = n * 26 + (letters.charCodeAt(i) & 31);
  return n;
}

/** `B12` */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row);
}

/** `B12:D20`, or `B12` for one cell. */
export function areaName(area: CellArea): string {
  const first = cellName(area.row, area.column);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** `$B$12:$D$20` */
export function fixedAreaName(area: CellArea): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** A sheet name as formulas write it: always in quotes, which is never wrong. `It's → 'It''s'` */
export function quotedName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** The area of a reference such as `B12` or `$B$12:D20`; whole rows and columns reach to the sheet's end; null for anything else. */
export function areaOf(reference: string): CellArea | null {
  const [first, last, more] = reference.trim().split(':');
  const from = cornerOf(first);
  const to = cornerOf(last ?? first);
  if (!from || !to || more !== undefined) return null;
  const { row, column } = from;
  if (last === undefined) return row === null || column === null ? null : { row, column, rows: 1, columns: 1 };
  return { row: row ?? 1, column: column ?? 1, ...extentOf(from, to) };
}

function extentOf(from: Corner, to: Corner): { readonly rows: number; readonly columns: number } {
  return {
    rows: (to.row ?? LAST_ROW) - (from.row ?? 1) + 1,
    columns: (to.column ?? LAST_COLUMN) - (from.column ?? 1) + 1,
  };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/** `$B$12 → 12, 2`; `B → null, 2`; `12 → 12, null` */
function cornerOf(text: string | undefined): Corner | null {
  const found = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text ?? '');
  if (!found || (found[1] === undefined && found[2] === undefined)) return null;
  return {
    row: found[2] === undefined ? null : Number(found[2]),
    column: found[1] === undefined ? null : columnNumber(found[1].toUpperCase()),
  };
}
