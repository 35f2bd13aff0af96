import { CellArea, RichCell, SheetCell, SheetRow, SheetValue, Validation } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Words } from '../basics/words';
import { CODE_COLUMN, columnWords, TEXT_ROW_CODE } from '../policy/policy';
import { addressOf, styled } from './cell';
import { heightOf, linesOf, textWidth } from './fit';
import { PolicySheetContent } from './policy-sheet-types';

/** Columns of the policy sheet, in characters: rule, value, five more for units, notes and tables, and at the end the code. */
export const WIDTHS: readonly number[] = [34, 20, 18, 14, 14, 16, 14, 34];

/** The last column: codes are for the program, people need not print them. */
export const CODE_AT = 8;

const LAST = CODE_AT - 1;
const LEAST_HEIGHT = 20;

/** The policy sheet while it is laid out, row by row from the top. */
export interface PolicyPage {
  readonly content: PolicySheetContent;
  /** What stood in the sheet before and could not be used, by code: it stands there again to be corrected. */
  readonly wrong: Readonly<Record<string, string | number>>;
  readonly rows: SheetRow[];
  readonly merges: CellArea[];
  readonly validations: Validation[];
  /** Where the cell of each rule stands: row and column from 1. */
  readonly cellOf: Map<string, readonly [row: number, column: number]>;
  /** Formulas over cells that may stand further down: made when all are laid out. */
  readonly formulas: Map<string, () => string>;
}

/** A piece of a row: what stands in which columns (from 1), over how many of them. */
export interface Piece {
  readonly column: number;
  readonly columns?: number;
  readonly cell: RichCell;
}

/** The next row that will be added, counted from 1. */
export function nextRow(page: PolicyPage): number {
  return page.rows.length + 1;
}

/** The cell of a rule by its address, for formulas; `""` where there is none. */
export function addressIn(page: PolicyPage, code: string): string {
  const at = page.cellOf.get(code);
  return at ? addressOf(at[0], at[1]) : '""';
}

/** The rows with their formulas, once everything is laid out. */
export function finishedRows(page: PolicyPage): readonly SheetRow[] {
  for (const [at, formula] of page.formulas) {
    const [row = 0, column = 0] = at.split(',').map(Number);
    const before = page.rows[row - 1];
    const cell = before?.cells[column - 1];
    if (!before || cell === null || typeof cell !== 'object') continue;
    const cells = before.cells.map((one, i) => (i === column - 1 ? { ...cell, formula: formula() } : one));
    page.rows[row - 1] = { ...before, cells };
  }
  return page.rows;
}

/** Adds a row, high enough for all its texts, with its code at the end. */
export function addRow(page: PolicyPage, code: string, pieces: readonly Piece[], least = LEAST_HEIGHT): void {
  const row = nextRow(page);
  const cells: SheetCell[] = Array.from({ length: CODE_AT }, () => null);
  let lines = 1;
  for (const { column, columns = 1, cell } of pieces) {
    // Merged cells carry the style in each of them, so that their line runs through.
    for (let i = 0; i < columns; i += 1) cells[column - 1 + i] = i === 0 ? cell : styled(null, cell.style ?? 'plain');
    if (columns > 1) page.merges.push({ row, column, rows: 1, columns });
    if (typeof cell.value === 'string') lines = Math.max(lines, linesOf(cell.value, widthOf(column, columns)));
  }
  cells[CODE_AT - 1] = styled(code, 'text-quiet');
  page.rows.push({ cells, style: 'plain', height: heightOf(lines, least) });
}

/** An empty row between two parts. */
export function addGap(page: PolicyPage): void {
  page.rows.push({ cells: [], style: 'plain', height: 12 });
}

/** A row over the whole width that only explains; none for an empty text. */
export function addText(page: PolicyPage, words: Words, style: StyleName, least = LEAST_HEIGHT): void {
  const text = words[page.content.language];
  if (text === '') return;
  addRow(page, TEXT_ROW_CODE, [{ column: 1, columns: LAST, cell: styled(text, style) }], least);
}

/** A heading row; its columns are found again by these words. */
export function addHeadings(
  page: PolicyPage,
  headings: readonly (readonly [column: number, code: string, columns?: number])[],
): void {
  const { language } = page.content;
  const pieces = headings.map(([column, code, columns]): Piece => {
    const style = READ_ONLY.has(code) ? 'head' : 'input-head';
    return { column, ...(columns ? { columns } : {}), cell: styled(columnWords(code)[language], style) };
  });
  addRow(page, CODE_COLUMN.words[language], pieces);
}

const READ_ONLY: ReadonlySet<string> = new Set(['rule', 'unit', 'note', 'template']);

/** Width in characters of a piece. */
function widthOf(column: number, columns: number): number {
  let width = 0;
  for (let i = 0; i < columns; i += 1) width += WIDTHS[column - 1 + i] ?? 0;
  return width;
}

/** A list to choose from for one cell. */
export function addChoice(page: PolicyPage, row: number, column: number, list: Validation['list']): void {
  page.validations.push({ area: { row, column, rows: 1, columns: 1 }, list, strict: true });
}

/** The style of a value's cell, wrapping where the text is too long for it. */
export function fitting(style: StyleName, value: SheetValue, column: number): StyleName {
  if (style !== 'input-text' || typeof value !== 'string') return style;
  return textWidth(value) > widthOf(column, 1) - 1 ? 'input-wrap' : style;
}
