import { Day } from '../basics/day';
import { Minor } from '../basics/money';
import { CellValue, isBlank, toText } from '../cells/cells';
import { CustomerRef } from './customer-book';
import { customerAt } from './row-customer';
import { isSumOfRowsBelow } from './group-sums';
import { kindOf, sideOf } from './kinds';
import { readDates, RowDates } from './read-dates';
import { FactsOf, readFacts } from './read-facts';
import { currencyAt, minorOf, readMoney, RowMoney, rowMinor } from './read-money';
import { readClosed } from './read-status';
import { isBlankRow } from './rows';
import {
  addToSum,
  beginGroup,
  cellOf,
  isGiven,
  profileOf,
  remark,
  SheetReading,
  showRow,
  totalsOf,
} from './sheet-reading';
import { repeatsSum, takeTotal, totalCurrency, totalLabelIn } from './total-rows';
import { EntryKind } from './types';

/** What is read from one row; one object is used again for every row. */
export interface RowScratch {
  readonly money: RowMoney;
  readonly dates: RowDates;
  readonly of: FactsOf;
}

/** A fresh scratch. */
export function newScratch(): RowScratch {
  return {
    money: { r: 0, currency: '', amount: null, paid: null, open: null, stated: 'amount', field: 'amount' },
    dates: { invoiceDay: null, dueDay: null, dueFrom: 'none', deferredTo: null, paymentDay: null, termsDays: null },
    of: { currency: '', openMinor: 0 },
  };
}

/** Reads every row of a list of invoices: each becomes an entry or a notice. */
export function readInvoices(reading: SheetReading): void {
  const { sheet, heading, end } = reading.layout;
  const scratch = newScratch();
  for (let r = heading.body; r < end; r += 1) {
    const row = sheet.rows[r];
    if (row === undefined || isBlankRow(row)) reading.blanks += 1;
    else readInvoice(reading, row, r, scratch);
  }
}

function readInvoice(reading: SheetReading, row: readonly CellValue[], r: number, scratch: RowScratch): void {
  reading.rows += 1;
  const { money, dates } = scratch;
  if (isHeadingAgain(reading, row)) return remark(reading, 'heading-repeated', { r, field: null, found: showRow(row) });
  readMoney(reading, row, r, money);
  const label = labelOf(reading, row);
  if (label !== null) return takeTotal(reading, r, { label, decimal: money.open, field: money.field });
  const given = customerAt(reading, row, r);
  if (given === null ? isUnlabelledTotal(reading, row, r, money) : takesGroupSum(reading, row, given, money))
    return undefined;
  if (money.open === null) return takeWithoutAmount(reading, row, r, given);
  if (Number.isNaN(money.open)) return takeUnreadable(reading, r, money);
  const ref = given ?? filledDown(reading, r);
  money.currency = currencyAt(reading, row, r, money.field);
  if (ref === null) return takeNobody(reading, row, r, money);
  reading.current = ref;
  readDates(reading, row, r, dates);
  return addInvoice(reading, row, ref, scratch);
}

/** The sum of the rows below beside a customer's name: it heads a group and is noted. */
function takesGroupSum(
  reading: SheetReading,
  row: readonly CellValue[],
  given: CustomerRef,
  { r, open }: RowMoney,
): boolean {
  if (!reading.grouped || !isSumOfRowsBelow(reading, row, r, open)) return false;
  reading.current = given;
  beginGroup(reading);
  remark(reading, 'group-sum', { r, field: null, found: showRow(row) });
  return true;
}

function addInvoice(
  reading: SheetReading,
  row: readonly CellValue[],
  ref: CustomerRef,
  { money, dates, of }: RowScratch,
): void {
  const { r } = money;
  const kind = kindAt(reading, row, r);
  const sign = isOnCreditSide(reading, row, kind) ? -1 : signOf(reading, kind, r, money);
  const openMinor = turned(sign, rowMinor(reading, money.open ?? 0, money, money.field));
  const amountMinor = amountOf(reading, money, sign, openMinor);
  const closed = readClosed(reading, row, r, money);
  checkAmounts(reading, r, money, openMinor);
  if (openMinor > 0 && !closed) checkDates(reading, r, dates);
  of.currency = money.currency;
  of.openMinor = closed ? 0 : openMinor;
  const profile = profileOf(reading, r);
  reading.draft.entries.push({
    source: reading.source,
    row: reading.layout.sheet.firstRow + r,
    kind: kind ?? kindBySign(amountMinor, openMinor),
    // A row that names nobody belongs to the customer above.
    customer: reading.keys[profile] ?? ref.key,
    customerName: reading.names[profile] ?? ref.name,
    document: textOf(cellOf(row, reading.layout.at.document)),
    reference: textOf(cellOf(row, reading.layout.at.reference)),
    currency: money.currency,
    amountMinor,
    openMinor,
    invoiceDay: dates.invoiceDay,
    dueDay: dates.dueDay,
    dueFrom: dates.dueFrom,
    deferredTo: dates.deferredTo,
    paidDay: paidDayOf(money, dates, closed),
    termsDays: dates.termsDays,
    closed,
    facts: readFacts(reading, row, r, of),
  });
  count(reading, openMinor, money.currency);
}

function kindBySign(amountMinor: Minor, openMinor: Minor): EntryKind {
  return amountMinor < 0 || (amountMinor === 0 && openMinor < 0) ? 'credit-note' : 'invoice';
}

/** Adds an entry's open amount to the sums that total rows are compared with. */
export function count(reading: SheetReading, openMinor: Minor, currency: string): void {
  totalsOf(reading.draft, currency).cellsMinor += openMinor;
  addToSum(reading, openMinor, currency);
  reading.entries += 1;
}

/** A document number, code or name as text. Numbers are the rule in exports that lost their leading zeros. */
export function textOf(cell: CellValue): string {
  if (cell === null || cell === '') return '';
  return typeof cell === 'string' ? cell.trim() : toText(cell);
}

/** The heading once more, as printed pages have it: the texts of the first two named columns come again. */
export function isHeadingAgain(reading: SheetReading, row: readonly CellValue[]): boolean {
  const { columns } = reading.layout;
  let same = 0;
  for (const { index, heading } of columns) {
    const cell = row[index] ?? '';
    if (cell === '') continue;
    if (typeof cell !== 'string' || cell.trim() !== heading) return false;
    same += 1;
    if (same >= 3) return true;
  }
  return same >= 2 || (same === 1 && columns.length === 1);
}

/** The label of a total row. A row with a document and a date is none, whatever its customer is called (道达尔, Total). */
export function labelOf(reading: SheetReading, row: readonly CellValue[]): string | null {
  if (
    isGiven(row, reading.layout.at.document) &&
    (isGiven(row, reading.layout.at.invoiceDate) || isGiven(row, reading.layout.at.dueDate))
  )
    return null;
  return totalLabelIn(reading, row);
}

/** A row without customer, document and dates that repeats the sum of the rows above; it is noted as a total. */
export function isUnlabelledTotal(
  reading: SheetReading,
  row: readonly CellValue[],
  r: number,
  money: RowMoney,
): boolean {
  if (money.open === null || Number.isNaN(money.open) || isGiven(row, reading.layout.at.document)) return false;
  if (isGiven(row, reading.layout.at.invoiceDate) || isGiven(row, reading.layout.at.dueDate)) return false;
  const { currency } = totalCurrency(reading, row, null);
  if (!repeatsSum(reading, minorOf(reading, money.open, currency, { r, field: money.field }), currency)) return false;
  takeTotal(reading, r, { label: null, decimal: money.open, field: money.field });
  return true;
}

/** No amount: a group heading, a remark, or a document whose amount is missing. */
export function takeWithoutAmount(
  reading: SheetReading,
  row: readonly CellValue[],
  r: number,
  given: CustomerRef | null,
): void {
  const found = showRow(row);
  if (given !== null && isDocument(reading, row)) {
    reading.draft.unreadable += 1;
    return remark(reading, 'amount-missing', { r, field: amountField(reading), found });
  }
  if (given !== null && reading.grouped) {
    reading.current = given;
    beginGroup(reading);
    return remark(reading, 'group-row', { r, field: null, found });
  }
  const code = reading.layout.namesAbove && isAlone(row) ? 'group-row' : 'note-row';
  return remark(reading, code, { r, field: null, found });
}

function isDocument(reading: SheetReading, row: readonly CellValue[]): boolean {
  return (
    isGiven(row, reading.layout.at.document) ||
    isGiven(row, reading.layout.at.invoiceDate) ||
    isGiven(row, reading.layout.at.dueDate)
  );
}

function isAlone(row: readonly CellValue[]): boolean {
  let filled = 0;
  for (const cell of row) if (!isBlank(cell)) filled += 1;
  return filled === 1;
}

/** A line that says who made the list and when (制表：陈　审核：李　2026-11-30), not an amount that cannot be read. */
function isFooter(reading: SheetReading, row: readonly CellValue[]): boolean {
  if (isGiven(row, reading.layout.at.document)) return false;
  return row.some((cell) => typeof cell === 'string' && FOOTER.test(cell));
}

const FOOTER =
  /^\s*(?:制表|制单|製表|审核|審核|复核|覆核|填表|编制|經辦|经办|主管|会计|财务|打印|核对|记账|出纳|单位负责人)(?:人|员|日期|时间|主管|负责人)?\s*[:：]|^\s*(?:prepared|approved|reviewed|checked|printed) (?:by|on)\b/i;

function amountField(reading: SheetReading): 'balance' | 'amount' {
  return reading.layout.at.balance >= 0 ? 'balance' : 'amount';
}

/** An amount that cannot be read: the row is left out and has no value in the control. */
export function takeUnreadable(reading: SheetReading, r: number, money: RowMoney): void {
  const row = reading.layout.sheet.rows[r] ?? [];
  if (isFooter(reading, row)) return remark(reading, 'note-row', { r, field: null, found: showRow(row) });
  reading.draft.unreadable += 1;
  const { at } = reading.layout;
  const field = at.balance >= 0 && !isBlank(row[at.balance] ?? null) ? 'balance' : money.field;
  remark(reading, 'amount-unreadable', { r, field });
}

/** An amount without a customer: left out, and shown in the control. */
export function takeNobody(reading: SheetReading, row: readonly CellValue[], r: number, money: RowMoney): void {
  const minor = minorOf(reading, money.open ?? 0, money.currency, { r, field: money.field });
  const totals = totalsOf(reading.draft, money.currency);
  totals.cellsMinor += minor;
  totals.unreadableMinor += minor;
  addToSum(reading, minor, money.currency);
  reading.draft.unreadable += 1;
  remark(reading, 'customer-missing', {
    r,
    field: reading.layout.at.customer >= 0 ? 'customer' : 'customerCode',
    found: showRow(row),
  });
}

/** The customer of the row above, where the sheet writes names only on the first row of a group. */
export function filledDown(reading: SheetReading, r: number): CustomerRef | null {
  if (!reading.grouped || reading.current === null) return null;
  remark(reading, 'customer-filled', {
    r,
    field: reading.layout.at.customer >= 0 ? 'customer' : 'customerCode',
    found: reading.current.name,
  });
  return reading.current;
}

/** The kind that the row names itself; null when it names none that is known. */
export function kindAt(reading: SheetReading, row: readonly CellValue[], r: number): EntryKind | null {
  const cell = cellOf(row, reading.layout.at.documentKind);
  if (cell === null || isBlank(cell)) return reading.defaultKind;
  const text = textOf(cell);
  let kind = reading.kinds.get(text);
  if (kind === undefined) {
    kind = kindOf(text);
    reading.kinds.set(text, kind);
    if (kind === null) remark(reading, 'kind-unknown', { r, field: 'documentKind' });
  }
  return kind;
}

/** 贷 in a column of its own: the row's balance is held for the customer, not owed by it. */
function isOnCreditSide(reading: SheetReading, row: readonly CellValue[], kind: EntryKind | null): boolean {
  if (reading.layout.at.direction < 0 || kind === 'receipt' || kind === 'credit-note') return false;
  return sideOf(textOf(cellOf(row, reading.layout.at.direction))) === -1;
}

/** Credits that carry positive numbers are turned; where credits carry their sign, one with the other sign is a reversal. */
export function signOf(reading: SheetReading, kind: EntryKind | null, r: number, money: RowMoney): 1 | -1 {
  if (kind !== 'receipt' && kind !== 'credit-note') return 1;
  const value = money.open === 0 ? (money.amount ?? 0) : (money.open ?? 0);
  const sign = kind === 'receipt' ? reading.receiptSign : reading.creditSign;
  const expected = sign === 1 ? value >= 0 : value <= 0;
  if (!expected) remark(reading, 'credit-reversed', { r, field: money.field });
  return sign === 1 ? -1 : 1;
}

/** 0 − 0 is 0; −1 × 0 would be −0, which is no amount. */
function turned(sign: 1 | -1, minor: Minor): Minor {
  return sign < 0 ? 0 - minor : minor;
}

function amountOf(reading: SheetReading, money: RowMoney, sign: 1 | -1, openMinor: Minor): Minor {
  if (money.amount === null || Number.isNaN(money.amount)) return openMinor;
  if (money.stated === 'amount' || money.amount === money.open) return openMinor;
  return turned(sign, rowMinor(reading, money.amount, money, 'amount'));
}

/** Amount, paid and balance that do not agree; more paid than invoiced; a plain negative balance. */
function checkAmounts(reading: SheetReading, r: number, money: RowMoney, openMinor: Minor): void {
  const { amount, open } = money;
  if (open === null) return;
  if (money.stated === 'column' && amount !== null && !Number.isNaN(amount)) checkBalance(reading, r, amount, money);
  if (openMinor >= 0) return;
  const isOverpaid = money.stated !== 'amount' && amount !== null && amount >= 0;
  if (isOverpaid) remark(reading, 'overpaid', { r, field: money.field });
  else remark(reading, 'negative-balance', { r, field: money.field });
}

function checkBalance(reading: SheetReading, r: number, amount: number, { paid, open }: RowMoney): void {
  if (open === null) return;
  if (paid !== null && !Number.isNaN(paid)) {
    const computed = amount - paid;
    // Half a cent: less is the noise of the sheet's own arithmetic.
    if (Math.abs(computed - open) >= 0.005)
      remark(reading, 'balance-disagrees', { r, field: 'balance' }, { computed: showNumber(computed) });
  } else if (amount > 0 && open > amount + 0.005) remark(reading, 'balance-above-amount', { r, field: 'balance' });
}

function showNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Dates of an open claim that cannot be as they stand. */
function checkDates(reading: SheetReading, r: number, dates: RowDates): void {
  const { invoiceDay, dueDay } = dates;
  if (invoiceDay === null) return;
  if (dueDay !== null && dueDay < invoiceDay) remark(reading, 'due-before-invoice', { r, field: 'dueDate' });
  if (invoiceDay > reading.draft.asOf && reading.layout.at.paymentDate < 0)
    remark(reading, 'invoice-in-future', { r, field: 'invoiceDate' });
}

/** The payment date is the day of full payment only where nothing says that something is still open. */
function paidDayOf(money: RowMoney, dates: RowDates, closed: boolean): Day | null {
  if (dates.paymentDay === null) return null;
  return closed || money.stated === 'amount' || money.open === 0 ? dates.paymentDay : null;
}
