import { Day, toMonth } from '../basics/day';
import { Minor } from '../basics/money';
import { NEEDS_DATE } from '../aging/aging';
import { CustomerPosition } from '../customers/customers';
import { SnapshotItem } from '../history/history';
import { Policy } from '../policy/policy';
import { expectItems, TargetMonth, targetMonth } from './targets';

/** A sheet holds 1,048,576 rows; below that, whole months are kept, the oldest go first. */
const MOST_ROWS = 1_000_000;

/** What the snapshot of a month is made by. */
export interface FreezeRules {
  /** `2026-11` */
  readonly text: string;
  readonly month: TargetMonth;
  /** Codes of the policy's buckets, by their index. */
  readonly buckets: readonly string[];
}

/** What the snapshot of a month is made by; `month` is its first day. */
export function freezeRules(policy: Policy, month: Day): FreezeRules {
  const buckets = policy.buckets.map((bucket) => bucket.code);
  return { text: toMonth(month), month: targetMonth(policy, month), buckets };
}

/** Adds the open items of a position as they stand now, with what each should bring in: to be frozen. */
export function freezeItems(position: CustomerPosition, rules: FreezeRules, into: SnapshotItem[]): void {
  const { customer, currency } = position;
  const { customerClass } = position.finding;
  const expected = expectItems(position, rules.month);
  position.items.forEach(({ aged: { item, days, bucket } }, i) => {
    into.push({
      month: rules.text,
      customer,
      document: item.document,
      currency,
      openMinor: item.openMinor,
      dueDay: item.dueDay,
      days,
      bucket: bucketCode(bucket, rules.buckets),
      targetMinor: expected[i] ?? 0,
      customerClass,
    });
  });
}

function bucketCode(bucket: number, codes: readonly string[]): string {
  if (bucket < 0) return bucket === NEEDS_DATE ? 'needs-date' : 'unapplied';
  return codes[bucket] ?? 'unapplied';
}

/** Months that are kept beside this one, in their order. */
export function keepMonths(earlier: readonly SnapshotItem[], month: Day, rowsOfMonth: number): readonly SnapshotItem[] {
  if (earlier.length === 0) return earlier;
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
  let [first] = items;
  let sum = 0;
  const add = (): void => {
    if (!first) return;
    const key = `${first.customer}|${first.currency}`;
    targets[key] = (targets[key] ?? 0) + sum;
  };
  items.forEach((item) => {
    if (first && (item.customer !== first.customer || item.currency !== first.currency)) {
      add();
      first = item;
      sum = 0;
    }
    sum += item.targetMinor;
  });
  add();
  return targets;
}
