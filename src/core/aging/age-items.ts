import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Ledger } from '../ledger/ledger';
import { OpenItem, OpenItems } from '../items/items';
import { Bucket, Policy } from '../policy/policy';
import { AgedItem, Aging, AgingLine, ControlLine, NEEDS_DATE, UNAPPLIED } from './types';

const NOTHING = { statedMinor: null, cellsMinor: 0, duplicatesMinor: 0, unreadableMinor: 0 };

/** Index of the bucket that holds a number of days; bounds are inclusive on both sides. `30 → 1–30, 0 → due today, −1 → not due` */
export function bucketOf(days: number, buckets: readonly Bucket[]): number {
  if (days <= 0) return days < 0 ? 0 : 1;
  let low = 2;
  let high = buckets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const to = buckets[middle]?.to ?? null;
    if (to === null || days <= to) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Age, bucket and control of every open item. Nothing is left out: buckets, needs date and unapplied add up to what is used. */
export function ageItems(openItems: OpenItems, ledger: Ledger, policy: Policy, asOf: Day): Aging {
  const sums = new Map<Currency, BucketSums>();
  const items = openItems.items.map((item) => {
    const aged = ageItem(item, policy, asOf);
    addToSums(sums, aged, policy.buckets.length);
    return aged;
  });
  const lines = linesOf(sums);
  return { items, lines, control: controlOf(openItems, ledger, lines) };
}

/** Items and amounts by bucket; unapplied (−2) and needs date (−1) stand before the buckets. */
interface BucketSums {
  readonly items: number[];
  readonly amountsMinor: Minor[];
}

const UNDATED_BUCKETS = 2;

function addToSums(sums: Map<Currency, BucketSums>, { item, bucket }: AgedItem, buckets: number): void {
  let own = sums.get(item.currency);
  if (own === undefined) sums.set(item.currency, (own = openSums(buckets)));
  const at = bucket + UNDATED_BUCKETS;
  own.items[at] = (own.items[at] ?? 0) + 1;
  own.amountsMinor[at] = (own.amountsMinor[at] ?? 0) + item.openMinor;
}

function openSums(buckets: number): BucketSums {
  const count = buckets + UNDATED_BUCKETS;
  return { items: new Array<number>(count).fill(0), amountsMinor: new Array<Minor>(count).fill(0) };
}

/** Currencies by code, in each the buckets that hold something. */
function linesOf(sums: ReadonlyMap<Currency, BucketSums>): readonly AgingLine[] {
  const lines: AgingLine[] = [];
  for (const currency of [...sums.keys()].sort()) {
    const own = sums.get(currency);
    if (own === undefined) continue;
    const used = own.items.flatMap((count, at) => (count > 0 ? [at - UNDATED_BUCKETS] : []));
    for (const bucket of used.sort((a, b) => orderOf(a) - orderOf(b))) {
      const at = bucket + UNDATED_BUCKETS;
      lines.push({ currency, bucket, items: own.items[at] ?? 0, amountMinor: own.amountsMinor[at] ?? 0 });
    }
  }
  return lines;
}

function ageItem(item: OpenItem, policy: Policy, asOf: Day): AgedItem {
  const days = item.dueDay === null ? null : asOf - item.dueDay;
  const chaseDays = item.chaseDay === null ? null : asOf - item.chaseDay;
  return { item, days, chaseDays, bucket: bucketAt(item, days, policy, asOf) };
}

/** By invoice date only the bucket changes: what is overdue, and every letter, still goes by the due day. */
function bucketAt(item: OpenItem, days: number | null, policy: Policy, asOf: Day): number {
  if (item.kind === 'unapplied') return UNAPPLIED;
  if (policy.basis === 'due') return days === null ? NEEDS_DATE : bucketOf(days, policy.buckets);
  return item.invoiceDay === null ? NEEDS_DATE : bucketOf(asOf - item.invoiceDay, policy.buckets);
}

/** Buckets in their order, then needs date, then unapplied. */
function orderOf(bucket: number): number {
  return bucket < 0 ? 1000 - bucket : bucket;
}

function controlOf(openItems: OpenItems, ledger: Ledger, lines: readonly AgingLine[]): readonly ControlLine[] {
  return openItems.totals.map((totals) => {
    const { currency } = totals;
    const cells = ledger.totals.find((line) => line.currency === currency) ?? { currency, ...NOTHING };
    let agedMinor = 0;
    for (const line of lines) if (line.currency === currency) agedMinor += line.amountMinor;
    const left =
      cells.cellsMinor - cells.duplicatesMinor - cells.unreadableMinor - totals.settledMinor - totals.afterAsOfMinor;
    return { ...totals, ...cells, agedMinor, differenceMinor: left - agedMinor };
  });
}
