import { Currency, Minor } from '../basics/money';
import { StyleName } from '../basics/styles';
import { Words } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { columnLetters } from './cell';
import { amountWidth } from './fit';
import { PlanContent } from './types';

/** One line of the aging: amounts of a customer, a salesperson or a whole currency. */
export interface AgingAmounts {
  readonly currency: Currency;
  /** By bucket index of the policy. */
  readonly bucketsMinor: readonly Minor[];
  readonly needsDateMinor: Minor;
  /** Signed: money waiting to be applied is negative. */
  readonly unappliedMinor: Minor;
  readonly overdueMinor: Minor;
}

/** Amounts while they are added up. */
export interface AgingSums extends AgingAmounts {
  readonly bucketsMinor: Minor[];
  needsDateMinor: Minor;
  unappliedMinor: Minor;
  overdueMinor: Minor;
}

/** The columns of the aging sheet, from the first; buckets of the policy stand at `firstBucket`. */
export interface AgingLayout {
  readonly headings: readonly {
    readonly words: Words;
    readonly width: number;
    readonly style: StyleName;
    readonly headStyle: StyleName;
  }[];
  readonly firstBucket: number;
  readonly buckets: number;
  readonly needsDate: number;
  readonly unapplied: number;
  readonly total: number;
  readonly share: number;
  readonly overdue: number;
  readonly overdueShare: number;
  /** The columns whose cells add up to the total, from the first to the last. `D:K` */
  readonly summed: { readonly from: string; readonly to: string };
}

/** Least width of an amount column, which must also show the control's steps above it. */
const MONEY_WIDTH = 14;

/** Where everything stands for the buckets of this policy. */
export function agingLayout(content: PlanContent): AgingLayout {
  const { buckets } = content.policy;
  const firstBucket = 4;
  const after = firstBucket + buckets.length;
  const column = (zh: string, en: string, width: number, style: StyleName): AgingLayout['headings'][number] => ({
    words: { zh, en },
    width,
    style,
    headStyle: 'head',
  });
  return {
    headings: [
      { words: { zh: '客户', en: 'Customer' }, width: 32, style: 'wrap', headStyle: 'head-left' },
      column('类', 'Class', 6, 'text-center'),
      column('业务员', 'Salesperson', 13, 'wrap-center'),
      ...buckets.map((bucket) => column(bucket.words.zh, bucket.words.en, MONEY_WIDTH, 'money')),
      column('缺到期日', 'Needs date', MONEY_WIDTH, 'money'),
      column('未认领', 'Unapplied', MONEY_WIDTH, 'money'),
      column('余额合计', 'Total', MONEY_WIDTH, 'money-bold'),
      column('占比', 'Share', 9, 'percent'),
      column('逾期', 'Overdue', MONEY_WIDTH, 'money'),
      column('逾期率', 'Overdue share', 9, 'percent'),
    ],
    firstBucket,
    buckets: buckets.length,
    needsDate: after,
    unapplied: after + 1,
    total: after + 2,
    share: after + 3,
    overdue: after + 4,
    overdueShare: after + 5,
    summed: { from: columnLetters(firstBucket), to: columnLetters(after + 1) },
  };
}

/** The layout with amount columns wide enough for every amount, for the totals and for the control above them. */
export function fitLayout(layout: AgingLayout, content: PlanContent): AgingLayout {
  const largest = new Map<Currency, Minor>();
  const see = (currency: Currency, minor: Minor): void => {
    largest.set(currency, Math.max(largest.get(currency) ?? 0, Math.abs(minor)));
  };
  for (const line of content.aging.lines) see(line.currency, line.amountMinor);
  for (const line of content.aging.control) {
    for (const minor of [line.statedMinor ?? 0, line.cellsMinor, line.usedMinor]) see(line.currency, minor);
  }
  for (const { position } of content.decisions) {
    let most = Math.abs(position.balanceMinor);
    for (const minor of position.bucketsMinor) most = Math.max(most, Math.abs(minor));
    see(position.currency, most);
  }
  let width = MONEY_WIDTH;
  for (const [currency, minor] of largest) width = Math.max(width, amountWidth(minor, currency, MONEY_WIDTH));
  return {
    ...layout,
    headings: layout.headings.map((heading) => (heading.style.startsWith('money') ? { ...heading, width } : heading)),
  };
}

/** Nothing yet. */
export function noSums(currency: Currency, buckets: number): AgingSums {
  return {
    currency,
    bucketsMinor: new Array<number>(buckets).fill(0),
    needsDateMinor: 0,
    unappliedMinor: 0,
    overdueMinor: 0,
  };
}

/** Adds a customer's position to the sums. */
export function addPosition(sums: AgingSums, position: CustomerPosition): void {
  const { bucketsMinor } = position;
  for (let i = 0; i < bucketsMinor.length; i += 1)
    sums.bucketsMinor[i] = (sums.bucketsMinor[i] ?? 0) + (bucketsMinor[i] ?? 0);
  sums.needsDateMinor += position.needsDateMinor;
  sums.unappliedMinor -= position.unappliedMinor;
  sums.overdueMinor += position.overdueMinor;
}

/** Buckets, needs date and unapplied together: the balance. */
export function totalOf(sums: AgingAmounts): Minor {
  let total = sums.needsDateMinor + sums.unappliedMinor;
  for (const minor of sums.bucketsMinor) total += minor;
  return total;
}

/** What is claimed, unapplied money apart: what shares are taken of. */
export function grossOf(sums: AgingAmounts): Minor {
  return totalOf(sums) - sums.unappliedMinor;
}
