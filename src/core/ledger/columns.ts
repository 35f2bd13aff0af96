import { Day } from '../basics/day';
import { Currency } from '../basics/money';
import { Notice } from '../basics/notice';
import {
  AmountReader,
  amountReaderOf,
  CellValue,
  DayReader,
  dayReaderOf,
  Field,
  FieldGuess,
  isHalfConverted,
  readAmount,
  readDay,
} from '../cells/cells';
import { Assigned, headingPlace } from './headed';
import { contentOf, isDestroyed } from './column-content';
import { Layout } from './layout';
import { noticeOf } from './notices';
import { Survey, surveyRows } from './survey';

/** A date column, ready to be read. Texts are remembered, because the same days come again and again. */
export interface DayColumn {
  readonly index: number;
  readonly reader: DayReader;
  readonly known: Map<string, Day | null>;
}

/** An amount column, ready to be read. */
export interface AmountColumn {
  readonly index: number;
  readonly reader: AmountReader;
  /** Currency that heading or title names. */
  readonly currency: Currency | null;
}

/** Readers for every date and amount column of a sheet; null where it has no such column. */
export interface Columns {
  readonly days: Readonly<Partial<Record<Field, DayColumn>>>;
  readonly amounts: Readonly<Partial<Record<Field, AmountColumn>>>;
  /** The rows from which it was decided how the columns are written. */
  readonly survey: Survey;
  readonly notices: readonly Notice[];
}

const DAY_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'invoiceDate',
  'dueDate',
  'deferredTo',
  'paymentDate',
  'promiseDate',
  'billDate',
]);
const AMOUNT_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'amount',
  'paid',
  'balance',
  'debit',
  'credit',
  'openingBalance',
  'closingBalance',
  'creditLimit',
  'disputedAmount',
  'promiseAmount',
]);
/** Ten trillion: above it stands a number of something else, and whole minor units would no longer add up exactly. */
const LARGEST = 1e13;
const ORDER_WORDS = {
  'day-first': { zh: '日/月/年', en: 'day first' },
  'month-first': { zh: '月/日/年', en: 'month first' },
  'year-first': { zh: '年/月/日', en: 'year first' },
} as const;

/** Decides, once per column and for the whole column, how its dates or amounts are written. */
export function openColumns(layout: Layout): Columns {
  const notices: Notice[] = [];
  const ofAmounts = layout.columns.filter((column) => AMOUNT_FIELDS.has(column.field));
  const ofDays = layout.columns.filter((column) => DAY_FIELDS.has(column.field));
  const survey = surveyRows(layout, [...ofDays, ...ofAmounts]);
  const days = openDays({ layout, survey, notices }, ofDays);
  const amounts: Partial<Record<Field, AmountColumn>> = {};
  for (const column of ofAmounts) amounts[column.field] = openAmount({ layout, survey, notices }, column);
  return { days, amounts, survey, notices };
}

/** The day in a cell of the column; NaN when it cannot be read. */
export function dayIn(row: readonly CellValue[], column: DayColumn | undefined): Day | null {
  if (column === undefined) return null;
  const cell = row[column.index];
  if (cell === undefined || cell === null || cell === '') return null;
  if (typeof cell !== 'string') return readDay(cell, column.reader);
  let day = column.known.get(cell);
  if (day === undefined) {
    day = readDay(cell, column.reader);
    column.known.set(cell, day);
  }
  return day;
}

/** The amount in a cell of the column as people read it, unit applied; NaN when it cannot be read. */
export function amountIn(row: readonly CellValue[], column: AmountColumn | undefined): number | null {
  if (column === undefined) return null;
  const cell = row[column.index];
  if (cell === undefined || cell === null || cell === '') return null;
  const amount = isAmount(cell, column.reader) ? cell : readAmount(cell, column.reader);
  return amount !== null && (amount > LARGEST || amount < -LARGEST) ? NaN : amount;
}

/** Most cells are numbers that count as they are; handed on as they are, no new number is made of them. */
function isAmount(cell: CellValue, { unit }: AmountReader): cell is number {
  return typeof cell === 'number' && cell !== 0 && unit === 1;
}

/** What columns are opened from, and where it is said what is odd about them. */
interface Opening {
  readonly layout: Layout;
  readonly survey: Survey;
  readonly notices: Notice[];
}

function openDays(
  { layout, survey, notices }: Opening,
  columns: readonly Assigned[],
): Readonly<Partial<Record<Field, DayColumn>>> {
  const days: Partial<Record<Field, DayColumn>> = {};
  const found: { column: Assigned; reader: DayReader }[] = [];
  for (const column of columns) {
    if (
      column.field !== 'promiseDate' &&
      isDestroyed(contentOf(layout.sheet, column.index, layout.heading.body, layout.end))
    ) {
      notices.push(
        noticeOf('dates-destroyed', headingPlace(layout, column.index), column.heading, { heading: column.heading }),
      );
      continue;
    }
    const samples = survey.samples.get(column.index) ?? [];
    noteHalfConverted(layout, column, samples, notices);
    found.push({ column, reader: dayReaderOf(samples, layout.sheet.date1904) });
  }
  const certain = found.find(({ reader }) => !reader.ambiguous && reader.order !== 'year-first');
  for (const { column, reader } of found) {
    const settled = settleOrder({ layout, column, reader, certain, notices });
    days[column.field] = { index: column.index, reader: settled, known: new Map() };
  }
  return days;
}

/** A spreadsheet in another country read 03/04 as a date with day and month swapped, and left 19/04 as text. */
function noteHalfConverted(layout: Layout, column: Assigned, samples: readonly CellValue[], notices: Notice[]): void {
  if (!isHalfConverted(samples, layout.sheet.date1904)) return;
  const { heading } = column;
  notices.push(noticeOf('dates-half-swapped', headingPlace(layout, column.index), heading, { heading }));
}

interface Order {
  readonly layout: Layout;
  readonly column: Assigned;
  readonly reader: DayReader;
  readonly certain: { readonly column: Assigned; readonly reader: DayReader } | undefined;
  readonly notices: Notice[];
}

/** A column that does not tell day from month is read as the sheet's other date columns are; without any, it is a guess. */
function settleOrder({ layout, column, reader, certain, notices }: Order): DayReader {
  if (!reader.ambiguous) return reader;
  const place = headingPlace(layout, column.index);
  const { heading } = column;
  if (certain === undefined) {
    notices.push(noticeOf('date-order-ambiguous', place, heading, { heading, order: ORDER_WORDS[reader.order] }));
    return reader;
  }
  const { order } = certain.reader;
  notices.push(
    noticeOf('date-order-from-other', place, heading, {
      heading,
      other: certain.column.heading,
      order: ORDER_WORDS[order],
    }),
  );
  return { ...reader, order, ambiguous: false };
}

function openAmount({ layout, survey, notices }: Opening, column: Assigned): AmountColumn {
  const reader = amountReaderOf(survey.samples.get(column.index) ?? [], guessWithTitle(layout, column));
  if (reader.ambiguous) {
    const values = { heading: column.heading, decimal: reader.decimal };
    notices.push(noticeOf('amount-format-ambiguous', headingPlace(layout, column.index), column.heading, values));
  }
  return { index: column.index, reader, currency: column.guess?.currency ?? layout.title.currency };
}

/** The unit of the title (单位：万元) holds for a column that names none of its own; "(元)" names one. */
function guessWithTitle(layout: Layout, column: Assigned): FieldGuess {
  const guess = column.guess ?? { field: column.field, confidence: 1, unit: 1, currency: null };
  if (guess.unit !== 1 || layout.title.unit === 1 || /[（(]\s*(?:人民币)?元\s*[)）]/.test(column.heading)) return guess;
  return { ...guess, unit: layout.title.unit };
}
