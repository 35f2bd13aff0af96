import { LedgerEntry } from '../ledger/ledger';

/** The entries of a ledger customer by customer. */
export interface CustomerEntries {
  /** Customers in the order in which the ledger first names them; those of a customer in the ledger's order. */
  readonly entries: readonly LedgerEntry[];
  /** Display names, by customer. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Puts the entries of a customer side by side. Items made in this order lie side by side in memory, too: all that follows
 * looks at a customer's items together, and in a long ledger its rows stand far apart.
 */
export function byCustomer(entries: readonly LedgerEntry[]): CustomerEntries {
  const numbers = new Map<string, number>();
  const names: (readonly [string, string])[] = [];
  const sizes: number[] = [];
  const customers = new Int32Array(entries.length);
  for (let i = 0; i < entries.length; i += 1) {
    const { customer, customerName } = entries[i] as LedgerEntry;
    let number = numbers.get(customer);
    if (number === undefined) {
      number = names.push([customer, customerName]) - 1;
      numbers.set(customer, number);
      sizes.push(0);
    }
    customers[i] = number;
    sizes[number] = (sizes[number] ?? 0) + 1;
  }
  // Own properties only, so that a customer called "constructor" is a customer.
  return { entries: placed(entries, customers, sizes), names: Object.fromEntries(names) };
}

function placed(entries: readonly LedgerEntry[], customers: Int32Array, sizes: readonly number[]): LedgerEntry[] {
  let end = 0;
  const next = sizes.map((size) => (end += size) - size);
  const sorted = entries.slice();
  for (let i = 0; i < entries.length; i += 1) {
    const customer = customers[i] ?? 0;
    const at = next[customer] ?? 0;
    sorted[at] = entries[i] as LedgerEntry;
    next[customer] = at + 1;
  }
  return sorted;
}
