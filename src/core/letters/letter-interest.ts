import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { InterestReckoning, reckonInterest } from '../interest/interest';
import { InterestRule, Policy } from '../policy/policy';
import { LetterLine } from './types';

/** Overdue interest that a letter of step 3 claims beside its principal. */
export interface LetterInterest {
  readonly rule: InterestRule;
  /** The claimed lines, each with its interest. */
  readonly lines: readonly LetterLine[];
  readonly interestMinor: Minor;
  /** Fixed compensation by law (UK, EU); 0 where the rule has none. */
  readonly feeMinor: Minor;
  /** How the first lines were reckoned; the rest is in the table. */
  readonly formulas: readonly string[];
  /** Lines whose interest could not be reckoned: the rate table begins too late. */
  readonly unknown: number;
}

/** Formulas that a letter prints; the amounts of all lines stand in its table. */
const PRINTED_FORMULAS = 3;

/** The rule that the policy claims interest by; null for none. */
export function interestRule(policy: Policy): InterestRule | null {
  const rule = policy.interest.rules.find((one) => one.id === policy.interest.ruleId);
  return rule && rule.kind !== 'none' ? rule : null;
}

/**
 * Interest of the claimed lines up to as-of. Money that waits to be applied is taken off the oldest lines first, so that
 * a letter never claims interest on what has been paid already.
 */
export function addInterest(
  lines: readonly LetterLine[],
  unappliedMinor: Minor,
  currency: Currency,
  at: { readonly policy: Policy; readonly rule: InterestRule; readonly asOf: Day },
): LetterInterest {
  const sums = { interestMinor: 0, feeMinor: 0, unknown: 0 };
  const formulas: string[] = [];
  let credit = unappliedMinor;
  const reckoned = lines.map((line) => {
    const principalMinor = Math.max(0, line.openMinor - credit);
    credit = Math.max(0, credit - line.openMinor);
    if (line.dueDay === null || principalMinor === 0) return { ...line, interestMinor: 0 };
    const found = reckonInterest({
      principalMinor,
      currency,
      dueDay: line.dueDay,
      endDay: at.asOf,
      rule: at.rule,
      tables: at.policy.interest,
    });
    if (!found) {
      sums.unknown += 1;
      return line;
    }
    addTo(sums, found);
    if (formulas.length < PRINTED_FORMULAS)
      formulas.push(line.document === '' ? found.formula : `${line.document}: ${found.formula}`);
    return { ...line, interestMinor: found.interestMinor };
  });
  return { rule: at.rule, lines: reckoned, ...sums, formulas };
}

function addTo(sums: { interestMinor: Minor; feeMinor: Minor }, found: InterestReckoning): void {
  sums.interestMinor += found.interestMinor;
  sums.feeMinor += found.feeMinor;
}
