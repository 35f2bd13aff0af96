import { Currency, Minor } from '../basics/money';
import { PlanLine } from './plan-line';

/** The amounts of one column: of every line, and what they come to by currency. */
export interface ColumnAmounts {
  /** By the index of the line. */
  readonly minors: readonly Minor[];
  readonly byCurrency: ReadonlyMap<Currency, { readonly sum: Minor; readonly largest: Minor }>;
}

/** What an amount column is known by: its field, or the bucket of the policy that it shows. */
export interface AmountColumn {
  readonly kind: 'ours' | 'bucket' | 'own';
  readonly field: string;
  readonly number: number;
}

/** The amounts of all columns, in one walk over the lines; null for a column that has none to be summed. */
export function readAmounts(columns: readonly AmountColumn[], lines: readonly PlanLine[]): (ColumnAmounts | null)[] {
  const drafts = columns.map((column) => {
    const read = amountReader(column);
    return read && { read, minors: [] as Minor[], byCurrency: new Map<Currency, Total>(), total: noTotal() };
  });
  let currency: Currency | null = null;
  for (const line of lines) {
    const changed = line.decision.position.currency !== currency;
    ({ currency } = line.decision.position);
    for (const draft of drafts) {
      if (!draft) continue;
      if (changed) draft.total = totalOf(draft.byCurrency, currency);
      const minor = draft.read(line);
      draft.minors.push(minor);
      draft.total.sum += minor;
      draft.total.largest = Math.max(draft.total.largest, Math.abs(minor));
    }
  }
  return drafts;
}

interface Total {
  sum: Minor;
  largest: Minor;
}

function noTotal(): Total {
  return { sum: 0, largest: 0 };
}

function totalOf(totals: Map<Currency, Total>, currency: Currency): Total {
  let total = totals.get(currency);
  if (!total) totals.set(currency, (total = noTotal()));
  return total;
}

type AmountReader = (line: PlanLine) => Minor;

function amountReader({ kind, field, number }: AmountColumn): AmountReader | null {
  if (kind === 'own') return null;
  if (kind === 'bucket') return ({ decision }) => decision.position.bucketsMinor[number] ?? 0;
  return AMOUNTS[field] ?? null;
}

/** The amount columns that a total row sums. */
const AMOUNTS: Readonly<Record<string, AmountReader>> = {
  balance: ({ decision }) => decision.position.balanceMinor,
  overdue: ({ decision }) => decision.position.overdueMinor,
  claimed: ({ decision }) => decision.position.claimedMinor,
  target: ({ targetMinor }) => targetMinor,
  priority: ({ decision }) => decision.priorityMinor,
  due7: ({ decision }) => decision.position.dueSoon.days7Minor,
  due30: ({ decision }) => decision.position.dueSoon.days30Minor,
  disputed: ({ decision }) => decision.position.disputedMinor,
  promised: ({ decision: { position } }) => position.promisedMinor + position.plannedMinor,
  unapplied: ({ decision: { position } }) => (position.unappliedMinor === 0 ? 0 : -position.unappliedMinor),
  needsDate: ({ decision }) => decision.position.needsDateMinor,
};

/** Amounts that are left blank where they are 0, so that what is there stands out. */
export const QUIET_AMOUNTS: ReadonlySet<string> = new Set([
  'overdue',
  'claimed',
  'due7',
  'due30',
  'disputed',
  'promised',
  'unapplied',
  'needsDate',
]);
