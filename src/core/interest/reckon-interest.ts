import { Currency, formatMinor, Minor } from '../basics/money';
import { InterestRule } from '../policy/policy';
import { decimalText, divideHalfUp, percentText, RATE_UNIT, toExact } from './exact-rate';
import { findStretches, Stretch } from './stretches';
import { InterestInput, InterestReckoning, InterestSegment } from './types';

/**
 * Overdue interest on one debt. Simple interest from the day after due up to and including the end day, so that the
 * days are endDay − dueDay; rounded once, half up. null: nothing is claimed, nothing is overdue, or the rate table
 * begins after the day whose rate the rule asks for. `10,000.00 due 1 May, end 31 May, 0.05% a day → 150.00`
 */
export function reckonInterest(input: InterestInput): InterestReckoning | null {
  const { principalMinor, currency, dueDay, endDay, rule } = input;
  if (rule.kind === 'none' || endDay <= dueDay || principalMinor <= 0) return null;
  const stretches = findStretches(rule, input.tables, dueDay + 1, endDay);
  if (stretches === null) return null;

  const parts = stretches.map((stretch) => partOf(input, stretch));
  const divisor = divisorOf(rule);
  const interestMinor = Number(
    divideHalfUp(
      parts.reduce((sum, part) => sum + part.dividend, 0n),
      divisor,
    ),
  );
  const segments = parts.map((part) => part.segment);
  return {
    principalMinor,
    currency,
    days: endDay - dueDay,
    segments,
    interestMinor,
    feeMinor: feeOf(rule, principalMinor, currency),
    formula: `${parts.map((part) => part.product).join(' + ')} = ${formatMinor(interestMinor, currency)}`,
    rule,
  };
}

interface Part {
  readonly segment: InterestSegment;
  /** Interest × divisor, exact. */
  readonly dividend: bigint;
  /** The formula without its result. */
  readonly product: string;
}

function partOf(input: InterestInput, stretch: Stretch): Part {
  const { principalMinor, currency, rule } = input;
  const { from, to } = stretch;
  const days = to - from + 1;
  const rate = rateOf(rule, stretch.indexRate);
  const dividend = BigInt(principalMinor) * rate * BigInt(days);
  const interestMinor = Number(divideHalfUp(dividend, divisorOf(rule)));
  const perYear = rule.kind === 'per-day' ? rate * BigInt(rule.basis) : rate;
  const byYear = rule.kind === 'per-day' ? '' : ` / ${rule.basis}`;
  const product = `${formatMinor(principalMinor, currency)} × ${rateText(rule, stretch.indexRate)} × ${days}${byYear}`;
  const formula = `${product} = ${formatMinor(interestMinor, currency)}`;
  const ratePerYear = Number(divideHalfUp(perYear, RATE_UNIT)) / Number(RATE_UNIT);
  return { segment: { from, to, days, ratePerYear, interestMinor, formula }, dividend, product };
}

/** The rule's rate, per day or per year, in units of 10^-24 (two exact rates multiplied). */
function rateOf(rule: InterestRule, indexRate: number): bigint {
  const value = toExact(rule.value);
  const index = toExact(indexRate);
  if (rule.kind === 'index-times') return index * value;
  return (rule.kind === 'index-plus' ? index + value : value) * RATE_UNIT;
}

function divisorOf(rule: InterestRule): bigint {
  return RATE_UNIT * RATE_UNIT * (rule.kind === 'per-day' ? 1n : BigInt(rule.basis));
}

/** The rate as it is printed: `3.45% × 1.5`, `(3.75% + 8.00%)`, `0.05%`. */
function rateText(rule: InterestRule, indexRate: number): string {
  const value = toExact(rule.value);
  const index = percentText(toExact(indexRate));
  if (rule.kind === 'index-times') return value === RATE_UNIT ? index : `${index} × ${decimalText(value)}`;
  return rule.kind === 'index-plus' ? `(${index} + ${percentText(value)})` : percentText(value);
}

/** Fixed compensation for one overdue debt; none where the debt is in another currency than the law's bands. */
function feeOf(rule: InterestRule, principalMinor: Minor, currency: Currency): Minor {
  if (rule.feeCurrency !== null && rule.feeCurrency !== currency) return 0;
  const band = rule.fees.find((fee) => fee.upToMinor === null || principalMinor <= fee.upToMinor);
  return band?.feeMinor ?? 0;
}
