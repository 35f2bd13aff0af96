import { minorScale, Minor } from '../basics/money';
import { Decision } from '../decisions/decisions';
import { PlanContent } from './types';

/** A decision on its way into the plan: what its cells and sums ask for again and again, looked up once. */
export interface PlanLine {
  readonly decision: Decision;
  /** `customer|currency`: what makes a row of the plan the same row next time. */
  readonly key: string;
  /** Where it stands among the lines of the run, from 0. */
  readonly index: number;
  /** Minor units that make one unit of its currency. */
  readonly scale: number;
  /** The month's target. */
  readonly targetMinor: Minor;
}

/** `customer|currency` of a decision. */
export function rowKey({ position }: Decision): string {
  return `${position.customer}|${position.currency}`;
}

/** The decisions of a run, in their order. */
export function planLines({ decisions, figures }: PlanContent): PlanLine[] {
  return decisions.map((decision, index) => {
    const key = rowKey(decision);
    const scale = minorScale(decision.position.currency);
    return { decision, key, index, scale, targetMinor: figures.targetsMinor[key] ?? 0 };
  });
}
