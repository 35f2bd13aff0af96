import { CellValue, Field, isBlank, toText } from '../cells/cells';
import { Assigned, Headed } from './assign-columns';
import { FieldIndex, fieldIndexOf } from './field-index';
import { kindOf, sideOf } from './kinds';
import { LedgerShape } from './types';

/** Renames fields whose meaning depends on their neighbours: a closing balance without an opening one is simply the balance. */
export function moveFields(columns: readonly Assigned[], headed: Headed): readonly Assigned[] {
  const at = fieldIndexOf(columns);
  let moved = columns;
  const hasTurnover = at.openingBalance >= 0 || (at.debit >= 0 && at.credit >= 0);
  if (at.closingBalance >= 0 && at.balance < 0 && !hasTurnover) moved = rename(moved, 'closingBalance', 'balance');
  if (at.amount >= 0 || at.openingBalance >= 0) return moved;
  if (at.debit >= 0 && at.credit < 0 && at.balance < 0) return rename(moved, 'debit', 'amount');
  if (at.paid < 0 && at.debit >= 0 && at.credit >= 0 && isPaidBeside(at, headed)) {
    return rename(rename(moved, 'debit', 'amount'), 'credit', 'paid');
  }
  return moved;
}

/** How the sheet tells what is owed. */
export function shapeOf(at: FieldIndex, headed: Headed): LedgerShape {
  const hasDates = at.invoiceDate >= 0 || at.dueDate >= 0;
  const hasSides = at.debit >= 0 && at.credit >= 0;
  const hasEnd = at.closingBalance >= 0 || at.balance >= 0;
  if (hasEnd && (at.openingBalance >= 0 || hasSides) && !hasDates && at.document < 0) return 'balances';
  if (hasSides && hasValues(headed, at.debit, at.credit)) return 'transactions';
  if (at.balance >= 0 || at.paid >= 0 || at.amount < 0) return 'invoices';
  return hasReceipts(at, headed) ? 'transactions' : 'invoices';
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

function hasValues(headed: Headed, debit: number, credit: number): boolean {
  let values = 0;
  forRows(headed, (row) => {
    if (isFilled(row[debit]) || isFilled(row[credit])) values += 1;
  });
  return values > 0;
}

/** Receipts or credit notes stand among the invoices: by their kind, by debit and credit, or by naming the invoice they reduce. */
function hasReceipts(at: FieldIndex, headed: Headed): boolean {
  let found = false;
  forRows(headed, (row) => {
    if (found) return;
    const kind = at.documentKind < 0 ? null : kindOf(toText(row[at.documentKind] ?? null));
    const side = at.direction < 0 ? null : sideOf(toText(row[at.direction] ?? null));
    const amount = row[at.amount];
    const reduces = at.reference >= 0 && !isBlank(row[at.reference] ?? null) && isNegative(amount);
    found = kind === 'receipt' || kind === 'credit-note' || side === -1 || reduces;
  });
  return found;
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
  for (let r = heading.body; r < end; r += 1) {
    const row = sheet.rows[r];
    if (row !== undefined && row.length > 0) see(row);
  }
}
