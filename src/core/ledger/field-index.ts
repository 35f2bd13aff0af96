import { Field } from '../cells/cells';

/** Where each field stands: index within a row, −1 for none. */
export type FieldIndex = Readonly<Record<Field, number>>;

/** A sheet without columns. Written out, so that every sheet's index has this shape and reading rows stays quick. */
const NO_COLUMNS: FieldIndex = {
  customer: -1,
  customerCode: -1,
  document: -1,
  documentKind: -1,
  reference: -1,
  direction: -1,
  invoiceDate: -1,
  dueDate: -1,
  terms: -1,
  deferredTo: -1,
  paymentDate: -1,
  amount: -1,
  paid: -1,
  balance: -1,
  debit: -1,
  credit: -1,
  openingBalance: -1,
  closingBalance: -1,
  currency: -1,
  status: -1,
  open: -1,
  disputed: -1,
  disputedAmount: -1,
  disputeReason: -1,
  promiseDate: -1,
  promiseAmount: -1,
  contract: -1,
  salesperson: -1,
  contact: -1,
  phone: -1,
  email: -1,
  creditLimit: -1,
  customerClass: -1,
  deliveryReceipt: -1,
  invoiceDelivery: -1,
  retention: -1,
  settlement: -1,
  billDate: -1,
  summary: -1,
  note: -1,
  daysOverdue: -1,
  bucket: -1,
};

/** The index of every field from the columns that were found. */
export function fieldIndexOf(columns: readonly { readonly field: Field; readonly index: number }[]): FieldIndex {
  const at: Record<Field, number> = { ...NO_COLUMNS };
  for (const { field, index } of columns) at[field] = index;
  return at;
}
