import { Day, toMonth } from '../basics/day';
import { Currency, minorDigits, Minor, shareOf } from '../basics/money';
import { Decision } from '../decisions/decisions';
import { History, SnapshotItem } from '../history/history';
import { Letters } from '../letters/letters';
import { Policy } from '../policy/policy';
import { freezeItems, keepMonths, sumTargets } from './snapshot';
import { rateOf, spreadTotal } from './targets';
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
  const { decisions, policy, history, month } = input;
  const text = toMonth(month);
  const before = history.snapshot.filter((item) => item.month === text);
  const frozen = before.length > 0;
  const items = spreadTyped(frozen ? before : freezeItems(decisions, policy, month), policy);
  const targetsMinor = sumTargets(items);
  return {
    currencies: sumCurrencies(input, targetsMinor),
    targetsMinor,
    // A total typed later changes the targets in force, never what was frozen.
    snapshot: [...keepMonths(history.snapshot, month, items.length), ...(frozen ? before : items)],
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

function sumCurrencies(input: FiguresInput, targetsMinor: Readonly<Record<string, Minor>>): CurrencyFigures[] {
  const sums = new Map<Currency, Sums>();
  for (const { position } of input.decisions) {
    const sum = sums.get(position.currency) ?? emptySums();
    sum.balanceMinor += position.balanceMinor;
    sum.overdueMinor += position.overdueMinor;
    sum.unappliedMinor += position.unappliedMinor;
    sum.expectedLossMinor += expectedLoss(position.items, input.policy);
    sum.customers += 1;
    sums.set(position.currency, sum);
  }
  const targets = targetsByCurrency(targetsMinor);
  // A currency that has been paid in full this month keeps its target in the head.
  for (const currency of targets.keys())
    if (!sums.has(currency) && (targets.get(currency) ?? 0) > 0) sums.set(currency, emptySums());
  return orderCurrencies([...sums.keys()], input.policy.baseCurrency).map((currency) => {
    const { unappliedMinor, ...sum } = sums.get(currency) ?? emptySums();
    const gross = sum.balanceMinor + unappliedMinor;
    return {
      currency,
      ...sum,
      overdueShare: gross > 0 ? sum.overdueMinor / gross : 0,
      targetMinor: targets.get(currency) ?? 0,
      lettersDue: input.letters.letters.filter((letter) => letter.currency === currency).length,
    };
  });
}

/** Σ open × loss rate: what the priority counts, class not weighed. Items without date count as not due. */
function expectedLoss(items: Decision['position']['items'], policy: Policy): Minor {
  let sum = 0;
  for (const { aged } of items) {
    if (aged.item.kind === 'claim') sum += aged.item.openMinor * rateOf(policy.lossRates, aged.chaseDays ?? 0);
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
