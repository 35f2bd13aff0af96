import { Day, toMonth } from '../basics/day';
import { Currency, minorDigits, Minor, shareOf } from '../basics/money';
import { Decision } from '../decisions/decisions';
import { History, SnapshotItem } from '../history/history';
import { Letters } from '../letters/letters';
import { Policy, rateAt } from '../policy/policy';
import { freezeItems, freezeRules, keepMonths, sumTargets } from './snapshot';
import { spreadTotal } from './targets';
import { CurrencyFigures, Figures } from './types';

/** What key figures and targets are made from. */
export interface FiguresInput {
  readonly decisions: readonly Decision[];
  readonly letters: Letters;
  readonly policy: Policy;
  readonly history: History;
  readonly asOf: Day;
  /** First day of the plan month. */
  readonly month: Day;
}

/** Key figures per currency, the month's targets, and the snapshot that freezes them at the month's first generation. */
export function makeFigures(input: FiguresInput): Figures {
  const { policy, history, month } = input;
  const text = toMonth(month);
  const before = history.snapshot.filter((item) => item.month === text);
  const frozen = before.length > 0;
  const { sums, open } = goThrough(input, !frozen);
  const items = spreadTyped(frozen ? before : open, policy);
  const targetsMinor = sumTargets(items);
  const earlier = keepMonths(history.snapshot, month, items.length);
  // A total typed later changes the targets in force, never what was frozen.
  const now = frozen ? before : items;
  return {
    currencies: figuresOf(sums, targetsMinor, input),
    targetsMinor,
    snapshot: earlier.length === 0 ? now : [...earlier, ...now],
    frozen,
  };
}

/** The items with the total that the user typed, in proportion to their own targets; without one, as they are. */
function spreadTyped(items: readonly SnapshotItem[], policy: Policy): readonly SnapshotItem[] {
  const total = policy.monthTargetMinor;
  if (total === null) return items;
  const rates = ratesToBase(items, policy);
  const inBase = (item: SnapshotItem, minor: Minor): number => minor * (rates[item.currency] ?? 0);
  let weights = items.map((item) => inBase(item, item.targetMinor));
  // Nothing is expected by the rates: the open amounts decide.
  if (!weights.some((weight) => weight > 0)) weights = items.map((item) => Math.max(0, inBase(item, item.openMinor)));
  const parts = spreadTotal(total, weights);
  return items.map((item, i) => {
    const rate = rates[item.currency];
    if (rate === undefined) return item;
    return { ...item, targetMinor: rate === 1 ? (parts[i] ?? 0) : shareOf(parts[i] ?? 0, 1 / rate) };
  });
}

/**
 * Minor units of the typed total's currency for one minor unit of each currency it is spread over. The total is in
 * base currency; other currencies take part only with a rate. A ledger in one single currency is meant itself.
 */
function ratesToBase(items: readonly SnapshotItem[], policy: Policy): Record<Currency, number> {
  const currencies = [...new Set(items.map((item) => item.currency))];
  const only = currencies[0];
  if (currencies.length === 1 && only !== undefined && policy.fxRates[only] === undefined) return { [only]: 1 };
  const rates: Record<Currency, number> = {};
  for (const currency of currencies) {
    const rate = currency === policy.baseCurrency ? 1 : policy.fxRates[currency];
    if (rate === undefined || !(rate > 0)) continue;
    rates[currency] =
      currency === policy.baseCurrency ? 1 : rate * 10 ** (minorDigits(policy.baseCurrency) - minorDigits(currency));
  }
  return rates;
}

interface Sums {
  balanceMinor: Minor;
  overdueMinor: Minor;
  unappliedMinor: Minor;
  expectedLossMinor: Minor;
  customers: number;
}

/** What one walk over all positions gives. */
interface Walk {
  readonly sums: Map<Currency, Sums>;
  /** The open items as they stand now; empty when the month is frozen already. */
  readonly open: readonly SnapshotItem[];
}

/** Goes through all items once: sums by currency, and the items to be frozen. Looking them up in memory is what takes the time. */
function goThrough({ decisions, policy, month }: FiguresInput, freezes: boolean): Walk {
  const sums = new Map<Currency, Sums>();
  const open: SnapshotItem[] = [];
  const rules = freezeRules(policy, month);
  for (const { position } of decisions) {
    let sum = sums.get(position.currency);
    if (sum === undefined) sums.set(position.currency, (sum = emptySums()));
    if (freezes) freezeItems(position, rules, open);
    sum.balanceMinor += position.balanceMinor;
    sum.overdueMinor += position.overdueMinor;
    sum.unappliedMinor += position.unappliedMinor;
    sum.expectedLossMinor += expectedLoss(position.items, policy);
    sum.customers += 1;
  }
  return { sums, open };
}

function figuresOf(
  sums: Map<Currency, Sums>,
  targetsMinor: Readonly<Record<string, Minor>>,
  { letters, policy }: FiguresInput,
): CurrencyFigures[] {
  const targets = targetsByCurrency(targetsMinor);
  // A currency that has been paid in full this month keeps its target in the head.
  for (const [currency, target] of targets) if (!sums.has(currency) && target > 0) sums.set(currency, emptySums());
  return orderCurrencies([...sums.keys()], policy.baseCurrency).map((currency) => {
    const { unappliedMinor, ...sum } = sums.get(currency) ?? emptySums();
    const gross = sum.balanceMinor + unappliedMinor;
    return {
      currency,
      ...sum,
      overdueShare: gross > 0 ? sum.overdueMinor / gross : 0,
      targetMinor: targets.get(currency) ?? 0,
      lettersDue: letters.letters.filter((letter) => letter.currency === currency).length,
    };
  });
}

/** Σ open × loss rate: what the priority counts, class not weighed. Items without date count as not due. */
function expectedLoss(items: Decision['position']['items'], policy: Policy): Minor {
  let sum = 0;
  for (const { aged } of items) {
    if (aged.item.kind === 'claim') sum += aged.item.openMinor * (rateAt(policy.lossRates, aged.chaseDays ?? 0) ?? 0);
  }
  return Math.round(sum);
}

function targetsByCurrency(targetsMinor: Readonly<Record<string, Minor>>): Map<Currency, Minor> {
  const sums = new Map<Currency, Minor>();
  for (const [key, minor] of Object.entries(targetsMinor)) {
    const currency = key.slice(key.lastIndexOf('|') + 1);
    sums.set(currency, (sums.get(currency) ?? 0) + minor);
  }
  return sums;
}

/** Base currency first, the others by their code. */
function orderCurrencies(currencies: Currency[], base: Currency): Currency[] {
  return currencies.sort((a, b) => (a === base ? -1 : b === base ? 1 : a < b ? -1 : 1));
}

function emptySums(): Sums {
  return { balanceMinor: 0, overdueMinor: 0, unappliedMinor: 0, expectedLossMinor: 0, customers: 0 };
}
