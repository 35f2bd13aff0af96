import { BooleanNumber, IRange, IStyleBase } from '@univerjs/core';
import { areaName } from '../../../core/basics/cell-names';
import { OpenConditional } from '../../book/types';
import { ConditionalRule, Threshold } from '../../files/feature-types';
import { LookChange } from '../../files/look-types';
import { clipped, rangeOf } from './areas';
import { SheetSize } from './sheet-data';

/** A conditional format as the grid's plugin keeps it. */
export interface GridConditional {
  readonly cfId: string;
  readonly ranges: IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: object;
}

/** The rules of a sheet that the grid can draw, the first wins. */
export function conditionalsOf(conditionals: readonly OpenConditional[], size: SheetSize): GridConditional[] {
  return conditionals.flatMap(({ id, areas, rule, stop }) => {
    const first = areas[0];
    const drawn = first ? ruleOf(rule, areaName({ ...first, rows: 1, columns: 1 })) : null;
    if (drawn === null) return [];
    const ranges = areas.map((area) => clipped(rangeOf(area), size));
    return [{ cfId: id, ranges, stopIfTrue: stop, rule: drawn }];
  });
}

/** `corner`: the first cell of the rule's area, to which its formulas are relative. */
function ruleOf(rule: ConditionalRule, corner: string): object | null {
  switch (rule.kind) {
    case 'cell':
      return formulaRule(compare(corner, rule.operator, rule.formulas), rule.change);
    case 'formula':
      return formulaRule(rule.formula, rule.change);
    case 'text':
      return {
        type: 'highlightCell',
        subType: 'text',
        operator: TEXT_OPERATORS[rule.operator],
        value: rule.text,
        style: changeOf(rule.change),
      };
    case 'bar': {
      const { least, most, color, gradient } = rule;
      const ends = { min: valueAt(least), max: valueAt(most) };
      const config = { ...ends, isGradient: gradient, positiveColor: `#${color}`, nativeColor: '#ff0000' };
      return { type: 'dataBar', isShowValue: true, config };
    }
    case 'scale':
      return {
        type: 'colorScale',
        config: rule.points.map(({ at, color }, index) => ({ index, color: `#${color}`, value: valueAt(at) })),
      };
    case 'other':
      return null;
  }
}

const TEXT_OPERATORS = {
  contains: 'containsText',
  'not-contains': 'notContainsText',
  begins: 'beginsWith',
  ends: 'endsWith',
} as const;

const SIGNS: Record<string, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** A comparison with numbers, words or other cells, all as one formula. */
function compare(cell: string, operator: string, [low = '0', high = '0']: readonly string[]): string {
  if (operator === 'between') return `AND(${cell}>=${low},${cell}<=${high})`;
  if (operator === 'notBetween') return `OR(${cell}<${low},${cell}>${high})`;
  return `${cell}${SIGNS[operator] ?? '='}${low}`;
}

function formulaRule(formula: string, change: LookChange): object {
  return { type: 'highlightCell', subType: 'formula', value: `=${formula}`, style: changeOf(change) };
}

function changeOf({ bold, italic, underline, strike, ink, fill }: LookChange): IStyleBase {
  return {
    ...(bold === null ? {} : { bl: flag(bold) }),
    ...(italic === null ? {} : { it: flag(italic) }),
    ...(underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(ink === null ? {} : { cl: { rgb: `#${ink}` } }),
    ...(fill === null ? {} : { bg: { rgb: `#${fill}` } }),
  };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

function valueAt({ kind, value }: Threshold): { type: string; value?: string | number } {
  if (value === null || kind === 'min' || kind === 'max') return { type: kind };
  return { type: kind, value: kind === 'formula' ? `=${value}` : Number(value) };
}
