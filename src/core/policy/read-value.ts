import { Day } from '../basics/day';
import { Currency, toMinor } from '../basics/money';
import { AmountReader, CellValue, currencyOf, DayReader, isBlank, readAmount, readDay, toText } from '../cells/cells';
import { EntryValue, ValueKind, ValueSpec } from './entry-types';

/** What is needed beside the cell: the base currency for money, the workbook's day count for dates. */
export interface ReadingOf {
  readonly currency: Currency;
  readonly date1904: boolean;
}

const AMOUNTS: AmountReader = { decimal: '.', ambiguous: false, unit: 1, currency: null };
/** What people write behind a number; the unit column says the same. */
const UNIT_WORDS =
  /\s*(个?工作日|个月|working days?|calendar days?|days?|months?|years?|times|calls|letters|invoices|[天日次个张封年])$/i;
const LIST_MARKS = /[,，、;；/\s]+/;
const YES = new Set(['是', '启用', '开', '对', '√', '✓', 'yes', 'y', 'true', 'on', '1']);
const NO = new Set(['否', '不启用', '关', '不', '×', '✗', 'no', 'n', 'false', 'off', '0']);

/** The value a cell gives for a rule; undefined when it gives none that fits. A blank cell is null, or '' for texts. */
export function readValue(spec: ValueSpec, cell: CellValue, at: ReadingOf): EntryValue | undefined {
  if (isBlank(cell)) return blankValue(spec);
  if (cell !== null && typeof cell === 'object') return undefined;
  return READERS[spec.kind](spec, cell, at);
}

function blankValue(spec: ValueSpec): EntryValue | undefined {
  if (spec.optional !== true) return undefined;
  if (spec.kind === 'text' || spec.kind === 'words') return '';
  return spec.kind === 'day-list' || spec.kind === 'percent-list' ? [] : null;
}

type Reader = (spec: ValueSpec, cell: CellValue, at: ReadingOf) => EntryValue | undefined;

const READERS: Readonly<Record<ValueKind, Reader>> = {
  days: readWhole,
  workdays: readWhole,
  count: readWhole,
  percent: readShare,
  rate: readShare,
  number: (spec, cell) => within(spec, readNumber(cell), 0, 1000),
  money: readMoney,
  text: readPlain,
  words: readPlain,
  currency: (_, cell) => currencyCode(toText(cell)),
  choice: readChoice,
  date: readDate,
  'yes-no': readYesNo,
  'day-list': (spec, cell) => readList(spec, cell, (text) => readWhole(spec, text)),
  'percent-list': (spec, cell) => readList(spec, cell, (text) => readShare(spec, text)),
};

function readNumber(cell: CellValue): number | undefined {
  if (typeof cell === 'boolean') return undefined;
  const text = typeof cell === 'string' ? toText(cell).normalize('NFKC').replace(UNIT_WORDS, '') : cell;
  const amount = readAmount(text, AMOUNTS);
  return amount === null || Number.isNaN(amount) ? undefined : amount;
}

function within(spec: ValueSpec, value: number | undefined, min: number, max: number): number | undefined {
  if (value === undefined) return undefined;
  return value >= (spec.min ?? min) && value <= (spec.max ?? max) ? value : undefined;
}

/** Bounds of whole numbers where the rule names none: ten years of days, a thousand of anything. */
export function wholeBounds(spec: ValueSpec): readonly [number, number] {
  return [spec.min ?? 0, spec.max ?? (spec.kind === 'days' ? 3650 : 1000)];
}

function readWhole(spec: ValueSpec, cell: CellValue): number | undefined {
  const value = within(spec, readNumber(cell), ...wholeBounds(spec));
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

/** A share: 0.8, 80 %, 5‰. A bare 80 is refused: nobody knows whether it means 80 % or a slip. */
function readShare(spec: ValueSpec, cell: CellValue): number | undefined {
  if (typeof cell !== 'string') return within(spec, readNumber(cell), 0, 1);
  const text = toText(cell).normalize('NFKC');
  const marked = /^(-?[\d.,]+)\s*([%‰])$/.exec(text);
  if (!marked) return within(spec, readNumber(text), 0, 1);
  const value = readNumber(marked[1] ?? '');
  // Moved by text: 3.55 / 100 may miss the number nearest to 0.0355.
  return value === undefined ? undefined : within(spec, Number(`${value}e${marked[2] === '%' ? -2 : -3}`), 0, 1);
}

function readMoney(spec: ValueSpec, cell: CellValue, at: ReadingOf): number | undefined {
  const amount = within(spec, readNumber(cell), 0, 1e12);
  return amount === undefined ? undefined : toMinor(amount, at.currency);
}

/** A long number typed into a cell that is not text has lost its last digits: better none than a wrong account. */
function readPlain(_: ValueSpec, cell: CellValue): string | undefined {
  return typeof cell === 'number' && Math.abs(cell) >= 1e15 ? undefined : toText(cell);
}

function currencyCode(text: string): Currency | undefined {
  const code = text.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : (currencyOf(text) ?? undefined);
}

function readChoice(spec: ValueSpec, cell: CellValue): string | undefined {
  const said = toText(cell).toLowerCase();
  const option = spec.options?.find(({ code, words }) =>
    [code, words.zh, words.en].some((text) => text.toLowerCase() === said),
  );
  return option?.code;
}

function readDate(_: ValueSpec, cell: CellValue, at: ReadingOf): Day | undefined {
  const reader: DayReader = { order: 'year-first', ambiguous: false, date1904: at.date1904, pivotYear: 70 };
  const day = typeof cell === 'boolean' ? null : readDay(cell, reader);
  return day === null || Number.isNaN(day) ? undefined : day;
}

function readYesNo(_: ValueSpec, cell: CellValue): boolean | undefined {
  const said = toText(cell).toLowerCase();
  if (YES.has(said)) return true;
  return NO.has(said) ? false : undefined;
}

function readList(
  spec: ValueSpec,
  cell: CellValue,
  readOne: (text: string) => number | undefined,
): readonly number[] | undefined {
  const texts = toText(cell).normalize('NFKC').split(LIST_MARKS);
  const values: number[] = [];
  for (const text of texts) {
    if (text === '') continue;
    const value = readOne(text);
    if (value === undefined) return undefined;
    values.push(value);
  }
  if (values.length === 0 || values.length > 20 || !isOrdered(values, spec.order)) return undefined;
  return values;
}

function isOrdered(values: readonly number[], order: ValueSpec['order']): boolean {
  if (order === undefined) return true;
  return values.every((value, i) => {
    const before = values[i - 1];
    return before === undefined || (order === 'rising' ? value > before : value < before);
  });
}
