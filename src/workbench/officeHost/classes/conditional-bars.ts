import { ConditionalRule, Threshold } from '../../files/feature-types';
import { flagValue, optionsValue, wordOf } from '../arguments';
import { invalidArgument, OfficeError } from '../errors';
import { HostState } from '../host-state';
import { colorOf, colorWord } from '../look-words';
import { ClassTable, object, Rule } from '../objects';
import { changeRule, found } from './conditional-formats';

/** Where a bar or a color begins or ends, in Excel's words and in those of files. */
const BOUNDS: readonly (readonly [string, string])[] = [
  ['Number', 'num'],
  ['LowestValue', 'min'],
  ['HighestValue', 'max'],
  ['Percent', 'percent'],
  ['Percentile', 'percentile'],
  ['Formula', 'formula'],
];

/** Excel chooses the end of a bar itself: the lowest or highest value, and 0 when all are on one side of it. */
const AUTOMATIC = 'Automatic';

function threshold(value: unknown, automatic: 'min' | 'max'): Threshold {
  const { type, formula } = optionsValue(value);
  const word = wordOf(type, [...BOUNDS.map(([one]) => one), AUTOMATIC]);
  const kind = BOUNDS.find(([one]) => one === word)?.[1] ?? automatic;
  return { kind, value: formula === undefined || formula === null ? null : String(formula).replace(/^=/, '') };
}

function boundWords({ kind, value }: Threshold): { readonly type: string; readonly formula?: string } {
  const type = BOUNDS.find(([, own]) => own === kind)?.[0] ?? AUTOMATIC;
  if (value === null || type === 'LowestValue' || type === 'HighestValue') return { type };
  return { type, formula: kind === 'formula' ? `=${value}` : value };
}

type Bar = Extract<ConditionalRule, { readonly kind: 'bar' }>;

function bar(rule: Rule, host: HostState, part: Partial<Bar>): void {
  changeRule(rule, host, (old) => (old.kind === 'bar' ? { ...old, ...part } : old));
}

function barOf(rule: Rule): Bar {
  return found(rule).rule as Bar;
}

/** A property of which the book knows one value only: that one is taken, others are refused. */
function only<T>(value: T, name: string): (_: Rule, given: unknown) => void {
  return (_, given) => {
    if (given !== value)
      throw new OfficeError('NotImplemented', `The workbench has data bars with ${name} = ${value} only.`);
  };
}

/** A bar in each cell, as long as its number is large. */
export const CONDITIONAL_DATA_BAR: ClassTable<'DataBarConditionalFormat'> = {
  read: {
    LowerBoundRule: (rule) => boundWords(barOf(rule).least),
    UpperBoundRule: (rule) => boundWords(barOf(rule).most),
    ShowDataBarOnly: () => false,
    BarDirection: () => 'Context',
  },
  write: {
    LowerBoundRule: (rule, value, host) => bar(rule, host, { least: threshold(value, 'min') }),
    UpperBoundRule: (rule, value, host) => bar(rule, host, { most: threshold(value, 'max') }),
    ShowDataBarOnly: only(false, 'showDataBarOnly'),
    BarDirection: only('Context', 'barDirection'),
  },
  objects: { PositiveFormat: (rule) => object('ConditionalDataBarPositiveFormat', rule) },
};

export const CONDITIONAL_BAR_FORMAT: ClassTable<'ConditionalDataBarPositiveFormat'> = {
  read: { FillColor: (rule) => colorWord(barOf(rule).color), GradientFill: (rule) => barOf(rule).gradient },
  write: {
    FillColor: (rule, value, host) => {
      const color = colorOf(value);
      if (color === null) throw invalidArgument('A bar needs a color.');
      bar(rule, host, { color });
    },
    GradientFill: (rule, value, host) => bar(rule, host, { gradient: flagValue(value) }),
  },
};

type Scale = Extract<ConditionalRule, { readonly kind: 'scale' }>;
type Point = Scale['points'][number];

function scaleOf(rule: Rule): Scale {
  return found(rule).rule as Scale;
}

/** Cells colored by their number, from one color to another, or over a third. */
export const CONDITIONAL_COLOR_SCALE: ClassTable<'ColorScaleConditionalFormat'> = {
  read: {
    ThreeColorScale: (rule) => scaleOf(rule).points.length === 3,
    Criteria: (rule) => {
      const words = scaleOf(rule).points.map(({ at, color }) => ({ ...boundWords(at), color: colorWord(color) }));
      const [minimum, ...others] = words;
      return others.length < 2 ? { minimum, maximum: others[0] } : { minimum, midpoint: others[0], maximum: others[1] };
    },
  },
  write: {
    Criteria: (rule, value, host) => {
      const { minimum, midpoint, maximum } = optionsValue(value);
      const given = midpoint === undefined || midpoint === null ? [minimum, maximum] : [minimum, midpoint, maximum];
      const points = given.map(pointOf);
      changeRule(rule, host, (old) => ({ ...(old as Scale), points }));
    },
  },
};

function pointOf(value: unknown): Point {
  const color = colorOf(optionsValue(value)['color']);
  if (color === null) throw invalidArgument('Each end of a color scale needs a color.');
  return { at: threshold(value, 'min'), color };
}
