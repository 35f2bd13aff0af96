import { CellValue, Field, isBlank, toText } from '../cells/cells';
import { Assigned, Headed } from './headed';
import { FieldIndex, fieldIndexOf } from './field-index';
import { kindOf, sideOf } from './kinds';
import { eachRow } from './rows';
import { LedgerShape } from './types';

/** Renames fields whose meaning depends on their neighbours: a closing balance without an opening one is simply the balance. */
export function moveFields(columns: readonly Assigned[], headed: Headed): readonly Assigned[] {
  const sided = moveSides(columns, headed);
  const at = fieldIndexOf(sided);
  const isPlain = at.closingBalance >= 0 && at.balance < 0;
  if (!isPlain || (at.openingBalance >= 0 && !hasDetail(at))) return sided;
  return Math.min(at.debit, at.credit) < 0 || hasDetail(at) ? rename(sided, 'closingBalance', 'balance') : sided;
}

function moveSides(columns: readonly Assigned[], headed: Headed): readonly Assigned[] {
  const at = fieldIndexOf(columns);
  if (at.amount >= 0 || at.debit < 0) return columns;
  if (at.credit < 0) return withoutCredit(columns, at, headed);
  if (at.openingBalance >= 0 || at.paid >= 0 || !isPaidBeside(at, headed)) return columns;
  return rename(rename(columns, 'debit', 'amount'), 'credit', 'paid');
}

/**
 * 本期应收 beside 本期收款: receipts stand in lines of their own in a detail ledger, or close the equation of a balance sheet;
 * on the same lines as what they pay they are what was paid of an invoice.
 */
function withoutCredit(columns: readonly Assigned[], at: FieldIndex, headed: Headed): readonly Assigned[] {
  if (at.paid < 0) {
    const isAlone = Math.max(at.balance, at.openingBalance, at.closingBalance) < 0;
    return isAlone ? rename(columns, 'debit', 'amount') : columns;
  }
  const isBeside = hasDetail(at) && isPaidBeside({ ...at, credit: at.paid }, headed);
  return isBeside ? rename(columns, 'debit', 'amount') : rename(columns, 'paid', 'credit');
}

/** Single documents, not sums per customer. */
function hasDetail(at: FieldIndex): boolean {
  return Math.max(at.invoiceDate, at.dueDate, at.document) >= 0;
}

/** How the sheet tells what is owed. */
export function shapeOf(at: FieldIndex, headed: Headed): LedgerShape {
  if (isBalances(at)) return 'balances';
  if (at.debit >= 0 && at.credit >= 0 && hasValues(headed, at.debit, at.credit)) return 'transactions';
  if (at.balance >= 0 || at.paid >= 0 || at.amount < 0) return 'invoices';
  return hasReceipts(at, headed) ? 'transactions' : 'invoices';
}

/** A line per customer: a closing balance beside an opening one or the year's debits and credits, no documents and no dates. */
function isBalances(at: FieldIndex): boolean {
  const hasTurnover = at.openingBalance >= 0 || (at.debit >= 0 && at.credit >= 0);
  return !hasDetail(at) && hasTurnover && Math.max(at.closingBalance, at.balance) >= 0;
}

function rename(columns: readonly Assigned[], from: Field, to: Field): readonly Assigned[] {
  return columns.map((column) => (column.field === from ? { ...column, field: to } : column));
}

/** Debit and credit filled on the same rows: a row per invoice with its payments, not a row per transaction. */
function isPaidBeside(at: FieldIndex, headed: Headed): boolean {
  let both = 0;
  let one = 0;
  forRows(headed, (row) => {
    const debit = isFilled(row[at.debit]);
    const credit = isFilled(row[at.credit]);
    if (debit && credit) both += 1;
    else if (debit || credit) one += 1;
  });
  const isDetail = at.summary >= 0 || at.direction >= 0;
  return both > one && !isDetail && (at.invoiceDate >= 0 || at.document >= 0);
}

function hasValues({ sheet, heading, end }: Headed, debit: number, credit: number): boolean {
  for (let r = heading.body; r < end; r += 1) {
    const row = sheet.rows[r] ?? [];
    if (isFilled(row[debit]) || isFilled(row[credit])) return true;
  }
  return false;
}

/** Receipts or credit notes stand among the invoices: by their kind, by debit and credit, or by naming the invoice they reduce. */
function hasReceipts(at: FieldIndex, { sheet, heading, end }: Headed): boolean {
  const seen: SeenTexts = { kinds: new Set(), sides: new Set() };
  for (let r = heading.body; r < end; r += 1) if (isCreditRow(sheet.rows[r] ?? [], at, seen)) return true;
  return false;
}

/** Cells that are known to name no credit. */
interface SeenTexts {
  readonly kinds: Set<CellValue>;
  readonly sides: Set<CellValue>;
}

function isCreditRow(row: readonly CellValue[], at: FieldIndex, seen: SeenTexts): boolean {
  return (
    namesCredit(row, at.documentKind, seen.kinds, isCreditKind) ||
    namesCredit(row, at.direction, seen.sides, (text) => sideOf(text) === -1) ||
    (textIn(row, at.reference) !== '' && isNegative(row[at.amount]))
  );
}

function namesCredit(
  row: readonly CellValue[],
  index: number,
  seen: Set<CellValue>,
  is: (text: string) => boolean,
): boolean {
  const cell = index < 0 ? null : (row[index] ?? null);
  if (cell === null || seen.has(cell)) return false;
  seen.add(cell);
  return is(toText(cell));
}

function isCreditKind(text: string): boolean {
  const kind = kindOf(text);
  return kind === 'receipt' || kind === 'credit-note';
}

function textIn(row: readonly CellValue[], index: number): string {
  return index < 0 ? '' : toText(row[index] ?? null);
}

function isFilled(cell: CellValue | undefined): boolean {
  if (cell === undefined || isBlank(cell)) return false;
  return cell !== 0 && !(typeof cell === 'string' && /^[\s0.,-]+$/.test(cell));
}

function isNegative(cell: CellValue | undefined): boolean {
  if (typeof cell === 'number') return cell < 0;
  return typeof cell === 'string' && /^\s*(-|\(|（|−)/.test(cell);
}

function forRows({ sheet, heading, end }: Headed, see: (row: readonly CellValue[]) => void): void {
  eachRow(sheet.rows, heading.body, end, see);
}
