import { Day, toIso } from '../basics/day';
import { Currency } from '../basics/money';
import { isBlank, readAmount, readDay, toText } from '../cells/cells';
import { amountReader, cellAt, dayReader, OwnSheet } from './own-sheet';
import { minorAt, promiseDayAt, RowAt } from './read-cells';
import { causeOfResult, saysNotReached } from './results';
import { ContactEntry, TypedRow } from './types';

/** What the plan's hidden `taken` column must hold so that this row's result and promise are taken over only once. */
export function takenMarker(row: TypedRow): string {
  return row.marker;
}

/** A row of the plan as people left it. */
export function readTyped(own: OwnSheet, row: number, customer: string, currency: Currency): TypedRow {
  const marker = markerAt(own, row);
  const promised = readDay(cellAt(own, row, 'promiseDay'), dayReader(own, 'promiseDay'));
  return {
    customer,
    currency,
    row: own.sheet.firstRow + row,
    name: toText(cellAt(own, row, 'customer')),
    owner: cellAt(own, row, 'ownerTyped'),
    result: cellAt(own, row, 'result'),
    promiseDay: cellAt(own, row, 'promiseDay'),
    promiseAmount: cellAt(own, row, 'promiseAmount'),
    remark: cellAt(own, row, 'remark'),
    taken: marker !== '' && marker === toText(cellAt(own, row, 'taken')),
    marker,
    promiseOn: promised === null || Number.isNaN(promised) ? null : promised,
  };
}

/**
 * The log row for what was typed: today's contact, reached unless the result says that nobody answered. A date without an
 * amount promises all that is overdue: the amount stays blank. Words for a day that cannot be read stay in the result.
 */
export function takeOver(at: RowAt, typed: TypedRow, asOf: Day, logRow: number): ContactEntry {
  const result = toText(typed.result);
  const promiseDay = promiseDayAt(at, 'promiseDay', asOf);
  const unread = promiseDay === null ? toText(typed.promiseDay) : '';
  return {
    ...NOTHING_LOGGED,
    row: logRow,
    day: asOf,
    customer: typed.customer,
    reached: promiseDay !== null || !saysNotReached(result),
    result: [result, unread].filter((text) => text !== '').join('; '),
    cause: causeOfResult(result),
    promiseDay,
    promiseMinor: minorAt(at, 'promiseAmount', typed.currency),
    // What the collector saw when the promise was given.
    balanceThenMinor: promiseDay === null ? null : minorAt(at, 'balance', typed.currency),
    currency: typed.currency,
    by: toText(typed.owner),
  };
}

const NOTHING_LOGGED: ContactEntry = {
  row: 0,
  day: 0,
  customer: '',
  channel: null,
  reached: null,
  person: '',
  post: '',
  result: '',
  cause: null,
  letterStep: null,
  letterNumber: '',
  deadline: null,
  waybill: '',
  arrived: null,
  promiseDay: null,
  promiseMinor: null,
  promiseDocuments: [],
  balanceThenMinor: null,
  writtenPromise: false,
  disputeMinor: null,
  disputeDocuments: [],
  disputeWritten: false,
  disputeReason: '',
  closed: false,
  currency: null,
  by: '',
};

/** Result, day and amount as one text; the same however the workbook counts its days or shows its amounts. */
function markerAt(own: OwnSheet, row: number): string {
  const result = cellAt(own, row, 'result');
  const day = cellAt(own, row, 'promiseDay');
  const amount = cellAt(own, row, 'promiseAmount');
  if (isBlank(result) && isBlank(day) && isBlank(amount)) return '';
  const read = readDay(day, dayReader(own, 'promiseDay'));
  const number = readAmount(amount, amountReader(own, 'promiseAmount'));
  const dayText = read === null || Number.isNaN(read) ? toText(day) : toIso(read);
  const amountText = number === null || Number.isNaN(number) ? toText(amount) : String(number);
  // Without the blank that an empty result leaves in front: a cell is compared without outer blanks.
  return `${toText(result)} | ${dayText} | ${amountText}`.trim();
}
