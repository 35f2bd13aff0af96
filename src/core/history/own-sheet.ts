import { AmountReader, amountReaderOf, CellValue, DayReader, dayReaderOf, SheetCells, toText } from '../cells/cells';
import { Notice, Place, shortFound } from '../basics/notice';
import { Words } from '../basics/words';
import { ColumnDef } from './columns';

/** One of our sheets, opened for reading: where its headings are and what columns people added beside ours. */
export interface OwnSheet {
  readonly sheet: SheetCells;
  /** Index into `sheet.rows` of the headings. */
  readonly header: number;
  /** Index into a row by field of our columns; a column that people have removed is missing. */
  readonly columns: Readonly<Partial<Record<string, number>>>;
  readonly headings: Readonly<Record<string, Words>>;
  /** Columns that are not ours: those with a heading, or with anything below the headings. */
  readonly added: readonly AddedColumn[];
  /** How dates and amounts of a column are written, found once per column. */
  readonly dayReaders: Map<string, DayReader>;
  readonly amountReaders: Map<string, AmountReader>;
}

/** A column that people added; `column` counts from 1 in the spreadsheet. */
export interface AddedColumn {
  readonly column: number;
  readonly heading: string;
  /** Field of our column before it, '' for none. */
  readonly after: string;
}

const HEADING_ROWS = 60;
const MIN_HEADINGS = 2;
const SAMPLE_ROWS = 500;

/** Opens one of our sheets; null when its headings cannot be found. */
export function openSheet(sheet: SheetCells, defs: readonly ColumnDef[]): OwnSheet | null {
  const fields = fieldsByHeading(defs);
  let best = -1;
  let most = MIN_HEADINGS - 1;
  for (let r = 0; r < Math.min(sheet.rows.length, HEADING_ROWS); r += 1) {
    const count = countHeadings(sheet.rows[r] ?? [], fields);
    if (count > most) [best, most] = [r, count];
  }
  if (best < 0) return null;
  const columns = findColumns(sheet.rows[best] ?? [], fields);
  return {
    sheet,
    header: best,
    columns,
    headings: Object.fromEntries(defs.map((def) => [def.field, def.words])),
    added: findAdded(sheet, best, columns),
    dayReaders: new Map(),
    amountReaders: new Map(),
  };
}

/** The cell of one of our columns; blank where the column or the cell is missing. */
export function cellAt(own: OwnSheet, row: number, field: string): CellValue {
  const column = own.columns[field];
  return column === undefined ? null : (own.sheet.rows[row]?.[column] ?? null);
}

/** Where that cell stands in the spreadsheet. */
export function placeAt(own: OwnSheet, row: number, field: string): Place {
  const column = own.columns[field];
  return {
    sheet: own.sheet.name,
    row: own.sheet.firstRow + row,
    column: column === undefined ? 0 : own.sheet.firstColumn + column,
  };
}

/** A cell that could not be read: the rest of its row is used. */
export function cellNotice(own: OwnSheet, row: number, field: string, expected: Words): Notice {
  const heading = own.headings[field] ?? { zh: field, en: field };
  return {
    code: 'own-cell-unreadable',
    severity: 'warning',
    place: placeAt(own, row, field),
    found: shortFound(toText(cellAt(own, row, field))),
    message: { zh: `「${heading.zh}」无法识别`, en: `"${heading.en}" could not be read` },
    expected,
    done: { zh: '该格按空白处理', en: 'the cell counts as blank' },
  };
}

/** How a column's dates are written, decided from its first cells. */
export function dayReader(own: OwnSheet, field: string): DayReader {
  let reader = own.dayReaders.get(field);
  if (!reader) {
    reader = dayReaderOf(samples(own, field), own.sheet.date1904);
    own.dayReaders.set(field, reader);
  }
  return reader;
}

/** How a column's amounts are written, decided from its first cells. */
export function amountReader(own: OwnSheet, field: string): AmountReader {
  let reader = own.amountReaders.get(field);
  if (!reader) {
    reader = amountReaderOf(samples(own, field), null);
    own.amountReaders.set(field, reader);
  }
  return reader;
}

/** A heading or a word of a list without width, case, spaces, line breaks and marks. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:()[\]"'’“”.,。、]/g, '');
}

function samples(own: OwnSheet, field: string): CellValue[] {
  const cells: CellValue[] = [];
  const end = Math.min(own.sheet.rows.length, own.header + 1 + SAMPLE_ROWS);
  for (let r = own.header + 1; r < end; r += 1) cells.push(cellAt(own, r, field));
  return cells;
}

function fieldsByHeading(defs: readonly ColumnDef[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { field, words } of defs) for (const text of [words.zh, words.en]) fields.set(plainWord(text), field);
  return fields;
}

function countHeadings(row: readonly CellValue[], fields: ReadonlyMap<string, string>): number {
  let count = 0;
  for (const cell of row) if (typeof cell === 'string' && fields.has(plainWord(cell))) count += 1;
  return count;
}

/** The first column of a heading is ours; people may add another of the same name. */
function findColumns(row: readonly CellValue[], fields: ReadonlyMap<string, string>): Record<string, number> {
  const columns: Record<string, number> = {};
  for (const [i, cell] of row.entries()) {
    const field = typeof cell === 'string' ? fields.get(plainWord(cell)) : undefined;
    if (field !== undefined && columns[field] === undefined) columns[field] = i;
  }
  return columns;
}

function findAdded(sheet: SheetCells, header: number, columns: Readonly<Record<string, number>>): AddedColumn[] {
  const ours = new Map(Object.entries(columns).map(([field, i]) => [i, field]));
  const filled = filledColumns(sheet, header);
  const added: AddedColumn[] = [];
  let after = '';
  for (let i = 0; i < filled.length; i += 1) {
    const field = ours.get(i);
    if (field !== undefined) after = field;
    else if (filled[i])
      added.push({ column: sheet.firstColumn + i, heading: toText(sheet.rows[header]?.[i] ?? null), after });
  }
  return added;
}

function filledColumns(sheet: SheetCells, header: number): boolean[] {
  const filled: boolean[] = [];
  for (let r = header; r < sheet.rows.length; r += 1) {
    const row = sheet.rows[r] ?? [];
    for (let i = 0; i < row.length; i += 1) if (row[i] !== null && row[i] !== '') filled[i] = true;
  }
  return filled;
}
