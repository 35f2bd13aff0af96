import { Minor } from '../basics/money';
import { Account, isOverdue, undisputedOf } from './account';
import { CustomerPosition, PositionItem } from './types';

/** What falls due within 7 and 30 days, due today included; wholly disputed items are not reminded of. */
export function dueSoonOf(account: Account): CustomerPosition['dueSoon'] {
  let days7Minor: Minor = 0;
  let days30Minor: Minor = 0;
  let earliest: number | null = null;
  for (let i = 0; i < account.items.length; i += 1) {
    const aged = account.items[i];
    if (!aged || aged.chaseDays === null || aged.chaseDays > 0) continue;
    const open = undisputedOf(account, i);
    if (open <= 0) continue;
    if (aged.chaseDays >= -7) days7Minor += open;
    if (aged.chaseDays >= -30) days30Minor += open;
    const due = account.asOf - aged.chaseDays;
    if (earliest === null || due < earliest) earliest = due;
  }
  return { days7Minor, days30Minor, earliest };
}

/** The last day on which a document was paid in full, and how much on that day. */
export function lastPaymentOf(account: Account): CustomerPosition['lastPayment'] {
  let last: { day: number; amountMinor: Minor } | null = null;
  for (const item of account.paid) {
    if (last === null || item.paidDay > last.day) last = { day: item.paidDay, amountMinor: item.amountMinor };
    else if (item.paidDay === last.day) last.amountMinor += item.amountMinor;
  }
  return last;
}

/** Papers that the ledger has a column for and that are blank on something overdue. */
export function papersMissingOf(account: Account): CustomerPosition['papersMissing'] {
  let contract = false;
  let deliveryReceipt = false;
  let invoiceDelivery = false;
  for (const aged of account.items) {
    if (!isOverdue(aged)) continue;
    const { facts } = aged.item;
    contract ||= facts.hasContract === false;
    deliveryReceipt ||= facts.hasDeliveryReceipt === false;
    invoiceDelivery ||= facts.hasInvoiceDelivery === false;
  }
  const missing: CustomerPosition['papersMissing'][number][] = [];
  if (contract) missing.push('contract');
  if (deliveryReceipt) missing.push('deliveryReceipt');
  if (invoiceDelivery) missing.push('invoiceDelivery');
  return missing;
}

/** Who sold it: the customer sheet says so, else the leading item's row, else any row of the customer. */
export function salespersonOf(account: Account, leading: PositionItem | null): string {
  return account.facts.salesperson || leading?.aged.item.facts.salesperson || '';
}
