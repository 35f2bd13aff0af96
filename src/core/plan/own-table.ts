import { SheetCell, SheetColumn, SheetRow, SheetValue, Validation } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Language, Words } from '../basics/words';
import { FormatClass, SheetCells } from '../cells/cells';
import { ColumnDef, openSheet } from '../history/history';
import { sparseRow, styled } from './cell';
import { heightOf, linesOf } from './fit';
import { dayValue, plainValue } from './plan-typed';

/** A sheet that belongs to people, as it stands in a workbook: where its headings are and which column each of ours is. */
export interface OwnTable {
  readonly sheet: SheetCells;
  /** Index of the heading row in `sheet.rows`. */
  readonly headings: number;
  /** Index in the rows by field; fields that people removed are missing. */
  readonly columns: ReadonlyMap<string, number>;
  readonly width: number;
}

/** How many rows get lists to choose from when the sheet is made. */
export const LIST_ROWS = 500;

/** The sheet of that key among ours with its headings, wherever people moved them; null when there is none. */
export function findOwnTable(sheets: readonly SheetCells[], own: OwnSheetWords): OwnTable | null {
  const sheet = sheets.find((cells) => cells.ours === own.key);
  const opened = sheet ? openSheet(sheet, own.defs) : null;
  if (!sheet || !opened) return null;
  const columns = new Map<string, number>();
  for (const [field, index] of Object.entries(opened.columns)) if (index !== undefined) columns.set(field, index);
  let width = 0;
  for (const row of sheet.rows) width = Math.max(width, row.length);
  return { sheet, headings: opened.header, columns, width };
}

/** What a sheet of people's own is known by. */
interface OwnSheetWords {
  readonly key: string;
  readonly defs: readonly ColumnDef[];
}

/** Free text wraps, so that a long name or note is never cut by its neighbor. */
function inputLook(def: ColumnDef): StyleName {
  return def.style === 'input-text' && !def.list ? 'input-wrap' : def.style;
}

/** Height of a row so that its texts are seen whole. */
export function fitRow(cells: readonly SheetCell[], columns: readonly { readonly width: number }[]): SheetRow {
  let lines = 1;
  for (const [i, cell] of cells.entries()) {
    if (typeof cell === 'string') lines = Math.max(lines, linesOf(cell, columns[i]?.width ?? 10));
  }
  return lines === 1 ? { cells } : { cells, height: heightOf(lines, 0) };
}

/** Headings, widths and lists of a sheet that people fill. */
export function ownColumns(defs: readonly ColumnDef[]): SheetColumn[] {
  return defs.map((def) => ({ width: def.width, style: inputLook(def), ...(def.hidden ? { hidden: true } : {}) }));
}

/** What the sheet is, how its columns are to be filled, and its headings. */
export function ownHeadings(own: OwnSheetTexts, language: Language): SheetRow[] {
  const notes = own.defs.map((def) => def.note?.[language] ?? null);
  let lines = 1;
  for (const [i, note] of notes.entries())
    if (note !== null) lines = Math.max(lines, linesOf(note, own.defs[i]?.width ?? 10));
  return [
    sparseRow([[1, styled(own.name[language], 'title')]], { height: 26 }),
    sparseRow([[1, styled(own.hint[language], 'subtitle')]], { height: 16 }),
    { cells: notes.map((note) => styled(note, 'note')), height: heightOf(lines, 16) },
    { cells: own.defs.map((def) => styled(def.words[language], 'input-head')), height: 34 },
  ];
}

/** What is said above the headings. */
interface OwnSheetTexts {
  readonly name: Words;
  readonly hint: Words;
  readonly defs: readonly ColumnDef[];
}

/** Lists to choose from below the headings; `columns` says where each of ours stands, from 0; -1: not there. */
export function listsOf(
  defs: readonly ColumnDef[],
  columns: readonly number[],
  language: Language,
  at: { readonly firstRow: number; readonly rows: number },
): Validation[] {
  const lists: Validation[] = [];
  for (const [i, def] of defs.entries()) {
    const column = columns[i] ?? -1;
    if (!def.list || column < 0) continue;
    const area = { row: at.firstRow, column: column + 1, rows: at.rows, columns: 1 };
    lists.push({ area, list: def.list.map((entry) => entry.words[language].replaceAll(',', ' ')), strict: false });
  }
  return lists;
}

/** A sheet of another workbook written again cell by cell, from its first row and column; dates become days under a date style. */
export function copyRows(table: OwnTable, defs: readonly ColumnDef[]): SheetRow[] {
  const { sheet, headings, width } = table;
  const days = dayColumns(table, defs);
  const before = new Array<SheetCell>(sheet.firstColumn - 1).fill(null);
  const columns = copyColumns(table, defs);
  const rows: SheetRow[] = [];
  for (let i = 1; i < sheet.firstRow; i += 1) rows.push({ cells: [] });
  for (const [i, values] of sheet.rows.entries()) {
    const cells: SheetCell[] = [...before];
    for (let c = 0; c < width; c += 1) {
      const value = values[c] ?? null;
      cells.push(i > headings && days[c] ? dayValue(value, sheet.date1904) : plainValue(value));
    }
    rows.push(i > headings ? fitRow(cells, columns) : headRow(cells, headings - i));
  }
  return rows;
}

/** A row at or above the headings: title, hint and notes stand 3, 2 and 1 above them where people moved nothing. */
function headRow(cells: readonly SheetCell[], above: number): SheetRow {
  const style: StyleName = above === 0 ? 'input-head' : above === 3 ? 'title' : above === 2 ? 'subtitle' : 'note';
  const height = above === 0 ? 34 : above === 3 ? 26 : above === 2 ? 16 : 62;
  return {
    cells: cells.map((cell) => (cell === null ? null : styled(cell as SheetValue, style))),
    style: 'plain',
    height,
  };
}

/** Columns of a copied sheet: ours with their own look, people's as text or date. */
export function copyColumns(table: OwnTable, defs: readonly ColumnDef[]): SheetColumn[] {
  const { sheet } = table;
  const columns: SheetColumn[] = new Array<SheetColumn>(sheet.firstColumn - 1).fill({ width: 9 });
  for (let c = 0; c < table.width; c += 1) {
    const def = defs.find((entry) => table.columns.get(entry.field) === c);
    columns.push(
      def
        ? { width: def.width, style: inputLook(def) }
        : { width: 14, style: isDate(sheet.formats[c]) ? 'date' : 'plain' },
    );
  }
  return columns;
}

function dayColumns(table: OwnTable, defs: readonly ColumnDef[]): boolean[] {
  const days: boolean[] = [];
  for (let c = 0; c < table.width; c += 1) {
    const def = defs.find((entry) => table.columns.get(entry.field) === c);
    days.push(def ? def.style.includes('date') : isDate(table.sheet.formats[c]));
  }
  return days;
}

function isDate(format: FormatClass | undefined): boolean {
  return format === 'date';
}
