import { Currency, formatMinor, Minor } from '../basics/money';
import { CellValue } from '../cells/cells';
import { amountIn } from './columns';
import { CustomerRef } from './customer-book';
import { sideOf } from './kinds';
import { Layout } from './layout';
import { openSheet } from './open-sheet';
import {
  filledDown,
  isHeadingAgain,
  labelOf,
  takeNobody,
  takeUnreadable,
  takeWithoutAmount,
  textOf,
} from './read-invoices';
import { currencyAt, minorOf, RowMoney } from './read-money';
import { customerAt } from './row-customer';
import { isBlankRow } from './rows';
import { addToSum, cellOf, Draft, remark, SheetReading, showRow } from './sheet-reading';
import { takeTotal } from './total-rows';

/** One customer's line of a balance sheet (余额表). */
export interface BalanceRow {
  readonly r: number;
  readonly ref: CustomerRef;
  readonly currency: Currency;
  readonly openingMinor: Minor;
  readonly debitMinor: Minor;
  readonly creditMinor: Minor;
  readonly closingMinor: Minor;
}

/** A balance sheet as read: its lines, and the reading they came from. */
export interface BalanceSheet {
  readonly reading: SheetReading;
  readonly rows: readonly BalanceRow[];
}

/** Reads the lines of a balance sheet; nothing becomes an entry yet. */
export function readBalanceSheet(draft: Draft, layout: Layout, source: number): BalanceSheet {
  const reading = openSheet(draft, layout, source);
  const rows: BalanceRow[] = [];
  const money: RowMoney = {
    r: 0,
    currency: '',
    amount: null,
    paid: null,
    open: null,
    stated: 'column',
    field: 'closingBalance',
  };
  for (let r = layout.heading.body; r < layout.end; r += 1) {
    const row = layout.sheet.rows[r];
    if (row === undefined || isBlankRow(row)) {
      reading.blanks += 1;
      continue;
    }
    const line = readBalanceRow(reading, row, r, money);
    if (line === null) continue;
    rows.push(line);
    addToSum(reading, line.closingMinor, line.currency);
    reading.entries += 1;
  }
  return { reading, rows };
}

function readBalanceRow(
  reading: SheetReading,
  row: readonly CellValue[],
  r: number,
  money: RowMoney,
): BalanceRow | null {
  reading.rows += 1;
  if (isHeadingAgain(reading, row)) {
    remark(reading, 'heading-repeated', { r, field: null, found: showRow(row) });
    return null;
  }
  const sides = readBalanceSides(reading, row);
  money.field = closingField(reading);
  money.open = sides.closing;
  const label = labelOf(reading, row);
  if (label !== null) {
    takeTotal(reading, r, { label, decimal: sides.closing, field: money.field });
    return null;
  }
  const given = customerAt(reading, row, r);
  if (sides.closing === null || Number.isNaN(sides.closing)) {
    if (sides.closing === null) takeWithoutAmount(reading, row, r, given);
    else takeUnreadable(reading, r, money);
    return null;
  }
  money.currency = currencyAt(reading, row, r, money.field);
  const ref = given ?? filledDown(reading, r);
  if (ref === null) {
    takeNobody(reading, row, r, money);
    return null;
  }
  reading.current = ref;
  return lineOf(reading, r, { ref, currency: money.currency, sides });
}

/** Decimals of a balance line as they stand; closing null: none, NaN: unreadable. */
interface BalanceSides {
  readonly opening: number;
  readonly debit: number;
  readonly credit: number;
  readonly closing: number | null;
}

/** 贷 turns a balance; whether it is the opening, the closing or both that it speaks of, the line's own equation tells. */
function readBalanceSides(reading: SheetReading, row: readonly CellValue[]): BalanceSides {
  const { amounts } = reading.columns;
  const opening = plain(amountIn(row, amounts.openingBalance));
  const debit = plain(amountIn(row, amounts.debit));
  const credit = plain(amountIn(row, amounts.credit));
  const moves = Math.abs(opening) + Math.abs(debit) + Math.abs(credit) > 0;
  const stated = amountIn(row, amounts.closingBalance ?? amounts.balance);
  // A blank closing balance beside the other three is what they make.
  const closing = stated === null && moves && hasEquation(reading) ? opening + debit - credit : stated;
  const sides = { opening, debit, credit, closing };
  if (closing === null || Number.isNaN(closing)) return sides;
  const side = sideOf(textOf(cellOf(row, reading.layout.at.direction)));
  if (side === 0) return { ...sides, closing: 0 };
  return side === -1 ? turn(sides, closing) : sides;
}

/** Opening, debit, credit and closing all have a column, so that they can be checked against each other. */
function hasEquation(reading: SheetReading): boolean {
  const { openingBalance, debit, credit } = reading.columns.amounts;
  return openingBalance !== undefined && debit !== undefined && credit !== undefined;
}

function turn(sides: BalanceSides, closing: number): BalanceSides {
  const { opening, debit, credit } = sides;
  const moved = debit - credit;
  if (isNear(opening + moved, closing)) return sides;
  if (isNear(-opening + moved, closing)) return { ...sides, opening: -opening };
  if (isNear(opening + moved, -closing)) return { ...sides, closing: -closing };
  return { ...sides, opening: -opening, closing: -closing };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}

function plain(value: number | null): number {
  return value === null || Number.isNaN(value) ? 0 : value;
}

function lineOf(
  reading: SheetReading,
  r: number,
  of: { ref: CustomerRef; currency: Currency; sides: BalanceSides },
): BalanceRow {
  const { ref, currency, sides } = of;
  const line: BalanceRow = {
    r,
    ref,
    currency,
    openingMinor: minorOf(reading, sides.opening, currency, { r, field: 'openingBalance' }),
    debitMinor: minorOf(reading, sides.debit, currency, { r, field: 'debit' }),
    creditMinor: minorOf(reading, sides.credit, currency, { r, field: 'credit' }),
    closingMinor: minorOf(reading, sides.closing ?? 0, currency, { r, field: closingField(reading) }),
  };
  const computed = line.openingMinor + line.debitMinor - line.creditMinor;
  if (hasEquation(reading) && computed !== line.closingMinor) {
    remark(
      reading,
      'balance-equation',
      { r, field: closingField(reading) },
      { computed: formatMinor(computed, currency) },
    );
  }
  return line;
}

/** The field that holds the closing balance of this sheet. */
export function closingField(reading: SheetReading): 'closingBalance' | 'balance' {
  return reading.layout.at.closingBalance >= 0 ? 'closingBalance' : 'balance';
}
