import { fieldIndexOf } from './field-index';
import { Layout } from './layout';

const SAYS_RECEIPTS = /回款|收款|到账|到款|来款|receipts?|payments?|collections?/i;

/** A list of invoices that says nothing about payment: no balance, no amount paid, no status. */
export function isWithoutPayments({ at, shape, missing }: Layout): boolean {
  if (missing.length > 0 || shape !== 'invoices') return false;
  return Math.max(at.paid, at.balance, at.closingBalance, at.status, at.open, at.paymentDate) < 0;
}

/** A list of what customers have paid: customer and money received, nothing about what is owed or due. */
export function isReceipts({ at, sheet, heading }: Layout): boolean {
  if (Math.max(at.customer, at.customerCode) < 0) return false;
  if (Math.max(at.balance, at.closingBalance, at.dueDate, at.debit) >= 0) return false;
  if (at.paid >= 0) return at.amount < 0;
  const names = `${sheet.name} ${heading.texts[at.amount] ?? ''}`;
  return at.amount >= 0 && SAYS_RECEIPTS.test(names) && at.paymentDate + at.invoiceDate > -2;
}

/** Invoices and receipts of two sheets as the transactions of one book; null where the sheets are no such pair. */
export function joinReceipts(layouts: readonly Layout[]): readonly Layout[] | null {
  const invoices = layouts.filter(isWithoutPayments);
  const receipts = layouts.filter((layout) => !invoices.includes(layout) && isReceipts(layout));
  if (invoices.length === 0 || receipts.length === 0) return null;
  if (invoices.length + receipts.length < layouts.length) return null;
  return [...invoices.map((layout): Layout => ({ ...layout, shape: 'transactions' })), ...receipts.map(asTransactions)];
}

/** Money received is the amount of a receipt, and the day it came is the day of the document. */
function asTransactions(layout: Layout): Layout {
  const columns = layout.columns.map((column) => {
    if (column.field === 'paid') return { ...column, field: 'amount' as const };
    const isDay = column.field === 'paymentDate' && layout.at.invoiceDate < 0;
    return isDay ? { ...column, field: 'invoiceDate' as const } : column;
  });
  return { ...layout, columns, at: fieldIndexOf(columns), shape: 'transactions', missing: [], isReceipts: true };
}
