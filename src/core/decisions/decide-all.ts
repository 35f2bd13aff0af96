import { Day } from '../basics/day';
import { Currency } from '../basics/money';
import { CustomerPosition } from '../customers/customers';
import { Policy } from '../policy/policy';
import { decide, Unranked } from './decide';
import { Decision } from './types';

/** Decides for every customer and currency; sorted by rank: base currency first, in each currency by priority value. */
export function decideAll(input: {
  readonly positions: readonly CustomerPosition[];
  readonly policy: Policy;
  readonly asOf: Day;
}): readonly Decision[] {
  const { positions, policy, asOf } = input;
  const decided = positions.map((position) => decide(position, policy, asOf));
  const leaders = leadingCurrencies(decided);
  for (const decision of paretoOf(decided, policy.paretoShare)) decision.inPareto = true;
  decided.sort((a, b) => compareRank(a, b, policy));
  let rank = 0;
  for (const decision of decided) {
    rank += 1;
    decision.rank = rank;
    const leader = leaders.get(decision.position.customer) ?? decision;
    if (leader.position.currency === decision.position.currency) continue;
    decision.ledBy = leader.position.currency;
    decision.nextCall = leader.nextCall;
  }
  return decided;
}

/** The worst currency of a customer leads: step, then age, then priority value. */
function leadingCurrencies(decided: readonly Unranked[]): Map<string, Unranked> {
  const leaders = new Map<string, Unranked>();
  for (const decision of decided) {
    const known = leaders.get(decision.position.customer);
    if (!known || worse(decision, known)) leaders.set(decision.position.customer, decision);
  }
  return leaders;
}

function worse(a: Unranked, b: Unranked): boolean {
  if (a.stepDue !== b.stepDue) return a.stepDue > b.stepDue;
  if (a.position.oldestDays !== b.position.oldestDays) return a.position.oldestDays > b.position.oldestDays;
  return a.priorityMinor > b.priorityMinor;
}

/** The customers that together make the policy's share of overdue in their currency, largest first. */
function paretoOf(decided: readonly Unranked[], share: number): Set<Unranked> {
  const inside = new Set<Unranked>();
  const totals = new Map<Currency, number>();
  for (const { position } of decided)
    totals.set(position.currency, (totals.get(position.currency) ?? 0) + position.overdueMinor);
  const largest = [...decided].sort((a, b) => b.position.overdueMinor - a.position.overdueMinor || byCustomer(a, b));
  const sums = new Map<Currency, number>();
  for (const decision of largest) {
    const { currency, overdueMinor } = decision.position;
    const sum = sums.get(currency) ?? 0;
    if (overdueMinor <= 0 || sum >= share * (totals.get(currency) ?? 0)) continue;
    inside.add(decision);
    sums.set(currency, sum + overdueMinor);
  }
  return inside;
}

/** Without a rate currencies cannot be compared: then each is a block of its own, the base currency first. */
function compareRank(a: Unranked, b: Unranked, policy: Policy): number {
  const rateA = rateOf(a.position.currency, policy);
  const rateB = rateOf(b.position.currency, policy);
  const sameBlock = a.position.currency === b.position.currency;
  if (!sameBlock && (rateA === null || rateB === null)) return byCurrency(a, b, policy);
  const priority = b.priorityMinor * (rateB ?? 1) - a.priorityMinor * (rateA ?? 1);
  return priority || b.position.overdueMinor - a.position.overdueMinor || byCustomer(a, b);
}

function rateOf(currency: Currency, policy: Policy): number | null {
  return currency === policy.baseCurrency ? 1 : (policy.fxRates[currency] ?? null);
}

function byCurrency(a: Unranked, b: Unranked, policy: Policy): number {
  const [one, two] = [a.position.currency, b.position.currency];
  if (one === policy.baseCurrency) return -1;
  if (two === policy.baseCurrency) return 1;
  return one < two ? -1 : 1;
}

function byCustomer(a: Unranked, b: Unranked): number {
  const [one, two] = [a.position, b.position];
  if (one.customer !== two.customer) return one.customer < two.customer ? -1 : 1;
  return one.currency < two.currency ? -1 : one.currency > two.currency ? 1 : 0;
}
