import { Day, toMonth } from '../basics/day';
import { Minor } from '../basics/money';
import { NEEDS_DATE } from '../aging/aging';
import { Decision } from '../decisions/decisions';
import { SnapshotItem } from '../history/history';
import { Policy } from '../policy/policy';
import { expectItems } from './targets';

/** A sheet holds 1,048,576 rows; below that, whole months are kept, the oldest go first. */
const MOST_ROWS = 1_000_000;

/** The open items of this month as they stand now, with what each should bring in: to be frozen. */
export function freezeItems(decisions: readonly Decision[], policy: Policy, month: Day): SnapshotItem[] {
  const items: SnapshotItem[] = [];
  const text = toMonth(month);
  for (const { position } of decisions) {
    const expected = expectItems(position, policy, month);
    const { customerClass } = position.finding;
    for (const [i, { aged }] of position.items.entries()) {
      items.push({
        month: text,
        customer: position.customer,
        document: aged.item.document,
        currency: position.currency,
        openMinor: aged.item.openMinor,
        dueDay: aged.item.dueDay,
        days: aged.days,
        bucket: bucketCode(aged.bucket, policy),
        targetMinor: expected[i] ?? 0,
        customerClass,
      });
    }
  }
  return items;
}

/** Months that are kept beside this one, in their order. */
export function keepMonths(earlier: readonly SnapshotItem[], month: Day, rowsOfMonth: number): SnapshotItem[] {
  const text = toMonth(month);
  const rows = new Map<string, number>();
  for (const item of earlier) if (item.month !== text) rows.set(item.month, (rows.get(item.month) ?? 0) + 1);
  const kept = new Set<string>();
  let total = rowsOfMonth;
  for (const name of [...rows.keys()].sort().reverse()) {
    total += rows.get(name) ?? 0;
    if (total > MOST_ROWS) break;
    kept.add(name);
  }
  return earlier.filter((item) => kept.has(item.month));
}

/** Targets summed by `customer|currency`. Items of a customer stand together, so the key is made once for all of them. */
export function sumTargets(items: readonly SnapshotItem[]): Record<string, Minor> {
  const targets: Record<string, Minor> = {};
  let customer: string | null = null;
  let currency = '';
  let key = '';
  for (const item of items) {
    if (item.customer !== customer || item.currency !== currency) {
      ({ customer, currency } = item);
      key = `${customer}|${currency}`;
    }
    targets[key] = (targets[key] ?? 0) + item.targetMinor;
  }
  return targets;
}

function bucketCode(bucket: number, policy: Policy): string {
  return policy.buckets[bucket]?.code ?? (bucket === NEEDS_DATE ? 'needs-date' : 'unapplied');
}
