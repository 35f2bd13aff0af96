import { Currency, Minor, minorScale, toMinor } from '../basics/money';
import { CellValue, currencyInAmount, currencyOf, Field, isBlank, toText } from '../cells/cells';
import { amountIn } from './columns';
import { remark, SheetReading } from './sheet-reading';

/** The money of one row: decimals as people read them, null for none, NaN for unreadable. One object is used again for every row. */
export interface RowMoney {
  /** Index of the row. */
  r: number;
  currency: Currency;
  /** Original amount. */
  amount: number | null;
  paid: number | null;
  /** What is open according to the row. */
  open: number | null;
  /** The row states its balance itself: `column`, or as amount less paid: `computed`; otherwise only an amount: `amount`. */
  stated: 'column' | 'computed' | 'amount';
  /** The cell whose content counts, for notices. */
  field: Field;
}

/** Reads currency, original and open amount of a row of an invoice list. */
export function readMoney(reading: SheetReading, row: readonly CellValue[], r: number, money: RowMoney): void {
  const { amounts } = reading.columns;
  const amount = amountIn(row, amounts.amount);
  const paid = amountIn(row, amounts.paid);
  const balance = amountIn(row, amounts.balance);
  money.r = r;
  money.field = amounts.balance !== undefined ? 'balance' : 'amount';
  money.amount = amount;
  money.paid = paid;
  if (balance !== null && !Number.isNaN(balance)) takeBalance(money, balance);
  else takeRest(reading, money, balance);
}

/** The currency of a row: its own cell, else the amount's own sign, else the sheet's. */
export function currencyAt(reading: SheetReading, row: readonly CellValue[], r: number, field: Field): Currency {
  const index = reading.layout.at.currency;
  const cell = index < 0 ? null : (row[index] ?? null);
  const own = ownCurrency(reading, row, field);
  if (cell === null || cell === '' || isBlank(cell)) {
    if (own !== null) return own;
    if (index >= 0) noteMissing(reading, r);
    return reading.currency;
  }
  const named = namedCurrency(reading, cell, r);
  if (own !== null && own !== named) remark(reading, 'currency-conflict', { r, field }, { currency: named });
  return named;
}

/** In a ledger of one currency once, in a ledger of several on every row. */
function noteMissing(reading: SheetReading, r: number): void {
  const values = { currency: reading.currency };
  if (reading.mixed) remark(reading, 'currency-missing', { r, field: 'currency' }, values);
  else if (!reading.currencyFilled) remark(reading, 'currency-filled', { r, field: 'currency' }, values);
  reading.currencyFilled = true;
}

/** Whole minor units of a decimal; says so when it had more decimals than its currency. */
export function minorOf(
  reading: SheetReading,
  decimal: number,
  currency: Currency,
  at: { r: number; field: Field },
): Minor {
  const minor = toMinor(decimal, currency);
  if (isRounded(decimal, minor, currency)) remark(reading, 'amount-rounded', at);
  return minor;
}

/** As minorOf, for an amount in the currency of the row that is being read. */
export function rowMinor(reading: SheetReading, decimal: number, money: RowMoney, field: Field): Minor {
  const minor = toMinor(decimal, money.currency);
  if (isRounded(decimal, minor, money.currency)) remark(reading, 'amount-rounded', { r: money.r, field });
  return minor;
}

/** A ten-thousandth of a minor unit is the noise of a sheet's own arithmetic, not a decimal that somebody wrote. */
function isRounded(decimal: number, minor: Minor, currency: Currency): boolean {
  const scaled = decimal * minorScale(currency);
  return Math.abs(scaled - minor) > 1e-4 + Math.abs(scaled) * 1e-12;
}

function takeBalance(money: RowMoney, balance: number): void {
  money.open = balance;
  money.stated = 'column';
}

/** No readable balance: amount less paid, with a remark where there is a balance column. */
function takeRest(reading: SheetReading, money: RowMoney, balance: number | null): void {
  const { r, amount, paid } = money;
  const { amounts } = reading.columns;
  const hasPaid = amounts.paid !== undefined;
  money.stated = hasPaid ? 'computed' : 'amount';
  if (amount === null) {
    money.open = balance ?? receiptOf(paid);
    return;
  }
  const isLost = Number.isNaN(amount) || (balance !== null && !hasPaid);
  money.open = isLost ? NaN : amount - readablePaid(reading, r, paid);
  if (!isLost && amounts.balance !== undefined) noteComputed(reading, r, balance, money.open);
}

function noteComputed(reading: SheetReading, r: number, balance: number | null, open: number): void {
  if (balance !== null) remark(reading, 'amount-computed', { r, field: 'balance' });
  else if (open !== 0) remark(reading, 'amount-blank-balance', { r, field: 'balance' });
}

/** A row with nothing but money paid is a receipt. */
function receiptOf(paid: number | null): number | null {
  return paid === null || Number.isNaN(paid) || paid === 0 ? null : -paid;
}

function readablePaid(reading: SheetReading, r: number, paid: number | null): number {
  if (paid === null) return 0;
  if (!Number.isNaN(paid)) return paid;
  remark(reading, 'paid-unreadable', { r, field: 'paid' });
  return 0;
}

function ownCurrency(reading: SheetReading, row: readonly CellValue[], field: Field): Currency | null {
  const index = reading.layout.at[field];
  const cell = index < 0 ? null : row[index];
  if (typeof cell !== 'string' || isPlainNumber(cell)) return null;
  return currencyInAmount(cell);
}

/** Begins and ends with a digit: names no currency. */
function isPlainNumber(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first >= 45 && first <= 57 && last >= 48 && last <= 57;
}

function namedCurrency(reading: SheetReading, cell: CellValue, r: number): Currency {
  const text = typeof cell === 'string' ? cell : toText(cell);
  let named = reading.draft.currencies.get(text);
  if (named === undefined) {
    named = currencyOf(text);
    reading.draft.currencies.set(text, named);
    // Once per text: 综合本位币 on every row is one finding, not a thousand.
    if (named === null) remark(reading, 'currency-unknown', { r, field: 'currency' }, { currency: reading.currency });
  }
  return named ?? reading.currency;
}
