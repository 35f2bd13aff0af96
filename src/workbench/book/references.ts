import { columnName, columnNumber, LAST_COLUMN, LAST_ROW, quotedName } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';
import { areaBetween } from './areas';

/** A reference to cells as it stands in a formula. */
export interface Reference {
  /** null: the sheet the formula stands on. */
  readonly sheet: string | null;
  readonly area: CellArea;
  /** Which of its ends stay when the formula is filled elsewhere: first row, first column, last row, last column. */
  readonly fixed: readonly [boolean, boolean, boolean, boolean];
  readonly kind: 'cell' | 'area' | 'columns' | 'rows';
}

const SHEET = String.raw`(?:'(?:[^']|'')*'|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const PLACE = `${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}`;
const REFERENCE = String.raw`(${SHEET})?(${PLACE})(?![\w.(!\u0080-\uffff])`;
const WORD = String.raw`[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|${REFERENCE}|'(?:[^']|'')*'!?|\[[^\]]*\]|#[A-Z/0!?]+|${WORD}|\d[\w.]*|[\s\S]`,
  'g',
);
const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** A formula with every reference replaced; null from `map` leaves one as it stands. */
export function mapReferences(formula: string, map: (reference: Reference) => string | null): string {
  return formula.replace(TOKEN, (whole: string, sheet: string | undefined, place: string | undefined) => {
    const reference = place === undefined ? null : parseReference(sheet, place);
    return (reference && map(reference)) ?? whole;
  });
}

/** A formula in pieces: texts, references, words, signs. */
export function tokensOf(formula: string): readonly { readonly text: string; readonly reference: Reference | null }[] {
  return [...formula.matchAll(TOKEN)].map(([text, sheet, place]) => ({
    text,
    reference: place === undefined ? null : parseReference(sheet, place),
  }));
}

/** `'It''s'! → It's` */
function plainSheet(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function parseReference(sheet: string | undefined, place: string): Reference | null {
  const [first = '', last] = place.split(':');
  const from = CORNER.exec(first);
  const to = CORNER.exec(last ?? first);
  if (!from || !to) return null;
  const rows = [numberIn(from[4]), numberIn(to[4])] as const;
  const columns = [lettersIn(from[2]), lettersIn(to[2])] as const;
  const [row, lastRow] = ordered(rows[0] ?? 1, rows[1] ?? LAST_ROW);
  const [column, lastColumn] = ordered(columns[0] ?? 1, columns[1] ?? LAST_COLUMN);
  if (lastRow > LAST_ROW || lastColumn > LAST_COLUMN || row < 1) return null;
  // In `$1:$3` the first sign is the row's.
  const fixedRow = (found: RegExpExecArray): boolean => found[3] === '$' || (found[2] === '' && found[1] === '$');
  const fixedColumn = (found: RegExpExecArray): boolean => found[2] !== '' && found[1] === '$';
  return {
    sheet: sheet === undefined ? null : plainSheet(sheet),
    area: areaBetween(row, column, lastRow, lastColumn),
    fixed: [fixedRow(from), fixedColumn(from), fixedRow(to), fixedColumn(to)],
    kind: kindOf(rows[0], columns[0], last),
  };
}

function kindOf(row: number | null, column: number | null, last: string | undefined): Reference['kind'] {
  if (row === null) return 'columns';
  if (column === null) return 'rows';
  return last === undefined ? 'cell' : 'area';
}

function numberIn(digits: string | undefined): number | null {
  return digits ? Number(digits) : null;
}

function lettersIn(letters: string | undefined): number | null {
  return letters ? columnNumber(letters.toUpperCase()) : null;
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** A reference as formulas write it. */
export function referenceText({ sheet, area, fixed, kind }: Reference): string {
  const { row, column, rows, columns } = area;
  const corner = (
    r: number,
    c: number,
    ...[fixedRow, fixedColumn]: [boolean | undefined, boolean | undefined]
  ): string =>
    (kind === 'rows' ? '' : (fixedColumn ? '$' : '') + columnName(c)) +
    (kind === 'columns' ? '' : (fixedRow ? '$' : '') + String(r));
  const first = corner(row, column, fixed[0], fixed[1]);
  const last = corner(row + rows - 1, column + columns - 1, fixed[2], fixed[3]);
  return prefixOf(sheet) + (kind === 'cell' ? first : `${first}:${last}`);
}

/** A sheet's name before a reference, in quotes only where it needs them, as Excel writes it. */
export function prefixOf(sheet: string | null): string {
  if (sheet === null) return '';
  const plain =
    /^[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*$/.test(sheet) && !/^([A-Za-z]{1,3}\d+|[rc]\d*)$/i.test(sheet);
  return `${plain ? sheet : quotedName(sheet)}!`;
}

/** A formula filled into another cell: what is not fixed goes along. */
export function filledFormula(formula: string, down: number, right: number): string {
  return mapReferences(formula, (reference) => {
    const { area, fixed, kind } = reference;
    const down1 = fixed[0] || kind === 'columns' ? 0 : down;
    const down2 = fixed[2] || kind === 'columns' ? 0 : down;
    const right1 = fixed[1] || kind === 'rows' ? 0 : right;
    const right2 = fixed[3] || kind === 'rows' ? 0 : right;
    const [row, lastRow] = ordered(area.row + down1, area.row + area.rows - 1 + down2);
    const [column, lastColumn] = ordered(area.column + right1, area.column + area.columns - 1 + right2);
    if (row < 1 || column < 1 || lastRow > LAST_ROW || lastColumn > LAST_COLUMN) return '#REF!';
    return referenceText({ ...reference, area: areaBetween(row, column, lastRow, lastColumn) });
  });
}
