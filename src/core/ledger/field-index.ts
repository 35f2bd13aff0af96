import { Field } from '../cells/cells';

/** Where each field stands: index within a row, −1 for none. */
export type FieldIndex = Readonly<Record<Field, number>>;

const FIELDS: readonly Field[] = [
  'customer',
  'customerCode',
  'document',
  'documentKind',
  'reference',
  'direction',
  'invoiceDate',
  'dueDate',
  'terms',
  'deferredTo',
  'paymentDate',
  'amount',
  'paid',
  'balance',
  'debit',
  'credit',
  'openingBalance',
  'closingBalance',
  'currency',
  'status',
  'open',
  'disputed',
  'disputedAmount',
  'disputeReason',
  'promiseDate',
  'promiseAmount',
  'contract',
  'salesperson',
  'contact',
  'phone',
  'email',
  'creditLimit',
  'customerClass',
  'deliveryReceipt',
  'invoiceDelivery',
  'retention',
  'settlement',
  'billDate',
  'summary',
  'note',
  'daysOverdue',
  'bucket',
];

/** The index of every field from the columns that were found. Always the same shape, so that reading rows stays quick. */
export function fieldIndexOf(columns: readonly { readonly field: Field; readonly index: number }[]): FieldIndex {
  const at: Partial<Record<Field, number>> = {};
  for (const field of FIELDS) at[field] = -1;
  for (const { field, index } of columns) at[field] = index;
  return at as FieldIndex;
}
