import { Minor } from '../basics/money';
import { CellValue, isBlank } from '../cells/cells';
import { amountIn } from './columns';
import { CustomerRef } from './customer-book';
import { isCarriedRow, isClosingRow, isOpeningRow, sideOf } from './kinds';
import { readDates } from './read-dates';
import { readFacts } from './read-facts';
import {
  count,
  filledDown,
  isHeadingAgain,
  isUnlabelledTotal,
  kindAt,
  labelOf,
  newScratch,
  RowScratch,
  signOf,
  takeNobody,
  takeUnreadable,
  takeWithoutAmount,
  textOf,
} from './read-invoices';
import { currencyAt, minorOf } from './read-money';
import { statusAt } from './read-status';
import { customerAt } from './row-customer';
import { isBlankRow } from './rows';
import { cellOf, isGiven, remark, SheetReading, showRow } from './sheet-reading';
import { isLabel, takeTotal } from './total-rows';
import { EntryKind } from './types';

/** Reads every row of a list of invoices, credit notes and receipts: each becomes an entry (or two) or a notice. */
export function readTransactions(reading: SheetReading): void {
  const { sheet, heading, end } = reading.layout;
  const scratch = newScratch();
  for (let r = heading.body; r < end; r += 1) {
    const row = sheet.rows[r];
    if (row === undefined || isBlankRow(row)) reading.blanks += 1;
    else readTransaction(reading, row, r, scratch);
  }
}

function readTransaction(reading: SheetReading, row: readonly CellValue[], r: number, scratch: RowScratch): void {
  reading.rows += 1;
  if (isHeadingAgain(reading, row)) return remark(reading, 'heading-repeated', { r, field: null, found: showRow(row) });
  const summary = summaryOf(reading, row);
  const label = isCarriedRow(summary) ? null : sumLabel(reading, row, summary);
  if (label !== null) return takeTotal(reading, r, { label, decimal: null, field: 'balance' });
  const opening = openingOf(summary, kindAt(reading, row, r));
  const { money } = scratch;
  readSides(reading, row, { scratch, isOpening: opening !== null });
  const given = customerAt(reading, row, r);
  if (money.open === null) return takeWithoutAmount(reading, row, r, given);
  if (Number.isNaN(money.open)) return takeUnreadable(reading, r, money);
  if (given === null && opening === null && isUnlabelledTotal(reading, row, r, money)) return undefined;
  return takeTransaction(reading, row, r, { ref: given ?? filledDown(reading, r), scratch, opening });
}

function openingOf(summary: string, kind: EntryKind | null): Found['opening'] {
  if (isCarriedRow(summary)) return 'carried';
  return kind === 'opening' || isOpeningRow(summary) ? 'opening' : null;
}

function takeTransaction(reading: SheetReading, row: readonly CellValue[], r: number, found: Named): void {
  const { ref, scratch, opening } = found;
  scratch.money.currency = currencyAt(reading, row, r, scratch.money.field);
  if (ref === null) return takeNobody(reading, row, r, scratch.money);
  reading.current = ref;
  if (opening !== null && isOpened(reading, ref, opening)) {
    return remark(reading, 'opening-repeated', { r, field: null, found: showRow(row) });
  }
  if (opening !== null) reading.opened.add(ref.key);
  readDates(reading, row, r, scratch.dates);
  return addTransaction(reading, row, r, { ref, scratch, opening });
}

/** A customer has one opening balance; a page carried forward repeats what the rows above have said. */
function isOpened(reading: SheetReading, ref: CustomerRef, opening: 'opening' | 'carried'): boolean {
  return reading.opened.has(ref.key) || (opening === 'carried' && reading.entries > 0);
}

function sumLabel(reading: SheetReading, row: readonly CellValue[], summary: string): string | null {
  if (summary !== '' && isClosingRow(summary)) return summary;
  if (summary !== '' && !isGiven(row, reading.layout.at.document) && isLabel(reading, summary)) return summary;
  return labelOf(reading, row);
}

/** Whose row it is, and what was read from it. */
interface Found {
  readonly ref: CustomerRef;
  readonly scratch: RowScratch;
  /** The row brings a balance forward: at the start, or from the page before. */
  readonly opening: 'opening' | 'carried' | null;
}

/** As Found, before it is known whether the row names anybody. */
interface Named {
  readonly ref: CustomerRef | null;
  readonly scratch: RowScratch;
  readonly opening: Found['opening'];
}

function addTransaction(reading: SheetReading, row: readonly CellValue[], r: number, found: Found): void {
  const { money } = found.scratch;
  noteRunning(reading, row, r, found);
  if (found.opening !== null) push(reading, row, r, { ...found, decimal: money.open ?? 0, kind: 'opening' });
  else if (reading.layout.at.debit < 0) push(reading, row, r, { ...found, ...signedAmount(reading, row, r, found) });
  else pushSides(reading, row, r, found);
}

/** Debit and credit of a row are an entry each. A negative debit is a credit note; a negative credit takes a receipt back. */
function pushSides(reading: SheetReading, row: readonly CellValue[], r: number, found: Found): void {
  const debit = found.scratch.money.amount ?? 0;
  const credit = found.scratch.money.paid ?? 0;
  if (debit !== 0 || credit === 0)
    push(reading, row, r, { ...found, decimal: debit, kind: debit < 0 ? 'credit-note' : 'invoice' });
  if (credit === 0) return;
  const receipt: EntryKind = kindAt(reading, row, r) === 'credit-note' ? 'credit-note' : 'receipt';
  if (credit < 0) remark(reading, 'credit-reversed', { r, field: 'credit' });
  push(reading, row, r, { ...found, decimal: -credit, kind: credit < 0 ? 'invoice' : receipt });
}

interface Piece extends Found {
  readonly decimal: number;
  readonly kind: EntryKind;
}

function push(reading: SheetReading, row: readonly CellValue[], r: number, piece: Piece): void {
  const { ref, decimal, kind } = piece;
  const { money, dates, of } = piece.scratch;
  const minor = minorOf(reading, decimal, money.currency, { r, field: money.field });
  const closed = isVoid(reading, row);
  const owes = minor >= 0;
  of.currency = money.currency;
  of.openMinor = closed ? 0 : minor;
  reading.draft.entries.push({
    source: reading.source,
    row: reading.layout.sheet.firstRow + r,
    kind,
    customer: ref.key,
    customerName: ref.name,
    document: textOf(cellOf(row, reading.layout.at.document)),
    reference: textOf(cellOf(row, reading.layout.at.reference)),
    currency: money.currency,
    amountMinor: minor,
    openMinor: minor,
    invoiceDay: dates.invoiceDay,
    dueDay: owes ? dates.dueDay : null,
    dueFrom: owes ? dates.dueFrom : 'none',
    deferredTo: owes ? dates.deferredTo : null,
    paidDay: null,
    termsDays: owes ? dates.termsDays : null,
    closed,
    facts: readFacts(reading, row, r, of),
  });
  count(reading, minor, money.currency);
}

/** Debit and credit of a row, or its one amount. money.open is null when the row has none, NaN when one cannot be read. */
function readSides(
  reading: SheetReading,
  row: readonly CellValue[],
  of: { scratch: RowScratch; isOpening: boolean },
): void {
  const { amounts } = reading.columns;
  const { money } = of.scratch;
  const hasSides = amounts.debit !== undefined && amounts.credit !== undefined;
  money.amount = amountIn(row, hasSides ? amounts.debit : amounts.amount);
  money.paid = hasSides ? amountIn(row, amounts.credit) : null;
  money.field = sideField(hasSides, money.amount);
  money.stated = 'amount';
  money.open = netOf(money.amount, money.paid);
  if (!of.isOpening || (money.open !== null && money.open !== 0)) return;
  money.field = 'balance';
  money.open = runningOf(reading, row);
}

function netOf(debit: number | null, credit: number | null): number | null {
  return debit === null && credit === null ? null : (debit ?? 0) - (credit ?? 0);
}

function sideField(hasSides: boolean, debit: number | null): 'debit' | 'credit' | 'amount' {
  if (!hasSides) return 'amount';
  return debit === null || debit === 0 ? 'credit' : 'debit';
}

/** The running balance of a row: 贷 turns it. */
function runningOf(reading: SheetReading, row: readonly CellValue[]): number | null {
  const balance = amountIn(row, reading.columns.amounts.balance);
  if (balance === null || Number.isNaN(balance)) return null;
  const side = directionOf(reading, row);
  return side === null ? balance : side * Math.abs(balance) * (balance < 0 ? -1 : 1);
}

function directionOf(reading: SheetReading, row: readonly CellValue[]): 1 | -1 | 0 | null {
  const cell = cellOf(row, reading.layout.at.direction);
  return isBlank(cell) ? null : sideOf(textOf(cell));
}

/** One amount column: the direction gives the side, else the kind of document, else the sign itself. */
function signedAmount(
  reading: SheetReading,
  row: readonly CellValue[],
  r: number,
  found: Found,
): { decimal: number; kind: EntryKind } {
  const { money } = found.scratch;
  const value = money.open ?? 0;
  const kind = kindAt(reading, row, r);
  const side = directionOf(reading, row);
  const hasSide = side === 1 || side === -1;
  const decimal = (hasSide ? side : signOf(reading, kind, r, money)) * value;
  return { decimal, kind: kindFor(kind, decimal) };
}

/** A receipt that raises the debt is a reversal: a claim once more. */
function kindFor(kind: EntryKind | null, decimal: number): EntryKind {
  if (kind === null) return decimal < 0 ? 'receipt' : 'invoice';
  return decimal > 0 && (kind === 'receipt' || kind === 'credit-note') ? 'invoice' : kind;
}

function noteRunning(reading: SheetReading, row: readonly CellValue[], r: number, found: Found): void {
  if (reading.layout.at.balance < 0) return;
  const running = runningOf(reading, row);
  if (running === null) return;
  const minor: Minor = minorOf(reading, running, found.scratch.money.currency, { r, field: 'balance' });
  reading.running.set(found.ref.key, minor);
}

/** What the line says: its summary, else the first words of the row that bring a balance forward. */
function summaryOf(reading: SheetReading, row: readonly CellValue[]): string {
  const own = textOf(cellOf(row, reading.layout.at.summary));
  if (own !== '') return own;
  const end = Math.min(row.length, reading.labelEnd);
  for (let c = 0; c < end; c += 1) {
    const cell = row[c];
    if (typeof cell === 'string' && cell.length < 40 && (isOpeningRow(cell) || isCarriedRow(cell))) return cell;
  }
  return '';
}

/** Only void documents and drafts are left out of a list of transactions: a paid invoice stands there with its receipt. */
function isVoid(reading: SheetReading, row: readonly CellValue[]): boolean {
  const status = statusAt(reading, row);
  return status === 'void' || status === 'draft';
}
