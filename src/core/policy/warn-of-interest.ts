import { Day, toIso } from '../basics/day';
import { Notice, Place } from '../basics/notice';
import { PolicyDraft } from './apply-entries';
import { highRate, oldRates } from './policy-notices';
import { rateText } from './show-value';
import { IndexRate, InterestRule, Policy } from './types';

/** After so many days somebody should look at the rate tables again: LPR is published every month. */
const STALE_DAYS = 40;
/** Above these a court may find the agreed rate excessive (SPC contract interpretation 2023, art. 65; lending cap 4 × LPR). */
const HIGH_PER_YEAR = 0.24;
const HIGH_TIMES_LPR = 4;

/** What the user should look at before claiming interest; nothing while no rule is chosen. */
export function warnOfInterest(
  policy: Policy,
  asOf: Day,
  given: PolicyDraft['given'],
  fallback: Place,
): readonly Notice[] {
  const rule = policy.interest.rules.find((one) => one.id === policy.interest.ruleId);
  if (!rule || rule.kind === 'none') return [];
  const placeOf = (code: string): Place => given.get(code)?.place ?? fallback;
  const { checked } = policy.interest;
  if (rule.index !== null) {
    const days = checked === null ? null : asOf - checked;
    if (days !== null && days <= STALE_DAYS) return [];
    return [oldRates(placeOf('interest.checked'), checked === null ? '' : toIso(checked), days)];
  }
  const code = rule.kind === 'per-day' ? 'interest.contractDay' : 'interest.contractYear';
  return isHigh(policy, rule, asOf) ? [highRate(placeOf(code), rateText(rule.value))] : [];
}

/** Only rates that a contract sets; 0.05 % a day for small firms is the law's own. The LPR speaks for CNY alone. */
function isHigh(policy: Policy, rule: InterestRule, asOf: Day): boolean {
  if (!rule.id.startsWith('contract-') || policy.baseCurrency !== 'CNY') return false;
  const perYear = rule.kind === 'per-day' ? rule.value * rule.basis : rule.value;
  const lpr = latest(policy.interest.lpr, asOf);
  return perYear > HIGH_PER_YEAR || (lpr !== null && perYear > HIGH_TIMES_LPR * lpr);
}

function latest(table: readonly IndexRate[], day: Day): number | null {
  let rate: number | null = null;
  for (const row of table) if (row.from <= day) rate = row.rate;
  return rate;
}
