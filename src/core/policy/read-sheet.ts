import { Place } from '../basics/notice';
import { CellValue, isBlank, SheetCells, toText } from '../cells/cells';
import { CODE_COLUMN, POLICY_COLUMNS, TEXT_ROW_CODE } from './columns';
import { PolicyList } from './entry-types';
import { noCodes, repeatedCode, strayRow, unknownCode } from './policy-notices';
import { addListRow, emptyRaw, meaningOf, RawCell, RawPolicy, RawRow } from './raw-policy';

const BY_HEADING: ReadonlyMap<string, string> = new Map(
  POLICY_COLUMNS.flatMap(({ code, words }) => [
    [words.zh, code],
    [words.en.toLowerCase(), code],
  ]),
);

/** Where the columns stand since the last heading row. */
interface Headings {
  readonly codeIndex: number;
  /** Column code by index of the row. */
  readonly codes: readonly (string | null)[];
}

interface Walk {
  readonly sheet: SheetCells;
  readonly raw: RawPolicy;
  headings: Headings | null;
  /** The list whose rows were read last: rows that the user adds below it have no code. */
  open: PolicyList | null;
}

/**
 * What a policy sheet says. Rows are found by their code and columns by their heading in either language, so that
 * moved and inserted rows and columns do no harm.
 */
export function readPolicySheet(sheet: SheetCells): RawPolicy {
  const top: Place = { sheet: sheet.name, row: sheet.firstRow, column: sheet.firstColumn };
  const walk: Walk = { sheet, raw: emptyRaw(top, sheet.date1904), headings: null, open: null };
  sheet.rows.forEach((cells, index) => takeRow(walk, cells, index));
  if (walk.headings === null) walk.raw.notices.push(noCodes(top));
  return walk.raw;
}

function takeRow(walk: Walk, cells: readonly CellValue[], index: number): void {
  const found = findHeadings(cells);
  if (found) {
    walk.headings = found;
    walk.open = null;
    return;
  }
  const { headings, raw } = walk;
  if (!headings) return;
  const code = toText(cells[headings.codeIndex] ?? null);
  if (code === TEXT_ROW_CODE) return;
  const row = rowOf(walk, headings, cells, index);
  const place = placeOf(walk, index, headings.codeIndex);
  if (code === '') takeWithoutCode(walk, row);
  else if (!takeCode(walk, code, row, place)) raw.notices.push(unknownCode(place, code));
}

function findHeadings(cells: readonly CellValue[]): Headings | null {
  const codeIndex = cells.findIndex(isCodeHeading);
  if (codeIndex < 0) return null;
  const codes = cells.map((cell) =>
    typeof cell === 'string' ? (BY_HEADING.get(toText(cell).toLowerCase()) ?? null) : null,
  );
  return { codeIndex, codes };
}

function isCodeHeading(cell: CellValue): boolean {
  if (typeof cell !== 'string' || cell.length > 20) return false;
  const text = toText(cell).toLowerCase();
  return text === CODE_COLUMN.words.zh || text === CODE_COLUMN.words.en.toLowerCase();
}

function placeOf(walk: Walk, row: number, column: number): Place {
  const { name, firstRow, firstColumn } = walk.sheet;
  return { sheet: name, row: firstRow + row, column: firstColumn + column };
}

function rowOf(walk: Walk, headings: Headings, cells: readonly CellValue[], index: number): RawRow {
  const row: Record<string, RawCell> = {};
  headings.codes.forEach((code, i) => {
    if (code !== null && row[code] === undefined)
      row[code] = { cell: cells[i] ?? null, place: placeOf(walk, index, i) };
  });
  return row;
}

/** Below a list: one more row of it. Elsewhere: something of the user's own. */
function takeWithoutCode(walk: Walk, row: RawRow): void {
  const filled = (code: string): boolean => row[code] !== undefined && !isBlank(row[code].cell);
  const list = walk.open;
  if (list && list.keyed !== true) {
    if (list.columns.some((column) => filled(column.code))) addListRow(walk.raw, list, null, row);
    return;
  }
  const value = row['value'];
  if (value && filled('value')) walk.raw.notices.push(strayRow(value.place, toText(value.cell)));
}

function takeCode(walk: Walk, code: string, row: RawRow, place: Place): boolean {
  const { raw } = walk;
  const meaning = meaningOf(code);
  walk.open = meaning?.kind === 'list' ? meaning.list : null;
  if (meaning === null) return false;
  if (meaning.kind === 'list') addListRow(raw, meaning.list, meaning.key, row);
  else if (meaning.kind === 'entry') takeEntry(raw, code, row, place);
  else takeMatrixRow(raw, code, row, place);
  return true;
}

function takeEntry(raw: RawPolicy, code: string, row: RawRow, place: Place): void {
  if (raw.entries.has(code)) raw.notices.push(repeatedCode(place, code));
  else raw.entries.set(code, row);
}

function takeMatrixRow(raw: RawPolicy, rowCode: string, row: RawRow, place: Place): void {
  let repeated = false;
  for (const [column, value] of Object.entries(row)) {
    const code = `${rowCode}.${column}`;
    if (meaningOf(code)?.kind !== 'entry') continue;
    if (raw.entries.has(code)) repeated = true;
    else raw.entries.set(code, { value });
  }
  if (repeated) raw.notices.push(repeatedCode(place, rowCode));
}
