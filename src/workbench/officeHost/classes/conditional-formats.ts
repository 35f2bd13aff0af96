import { overlapOf, withoutArea } from '../../book/areas';
import { setFeature } from '../../book/features';
import { OpenConditional } from '../../book/types';
import { ConditionalRule, Threshold } from '../../files/feature-types';
import { LookChange } from '../../files/look-types';
import { flagValue, numberValue, optionsValue, textValue } from '../arguments';
import { CellRange } from '../cell-range';
import { itemNotFound } from '../errors';
import { refuseProtected } from '../guard';
import { HostState } from '../host-state';
import { colorOf, colorWord } from '../look-words';
import { ClassTable, ExcelObject, object, Rule } from '../objects';

const NO_CHANGE: LookChange = { bold: null, italic: null, underline: null, strike: null, ink: null, fill: null };
const LEAST: Threshold = { kind: 'min', value: null };
const MOST: Threshold = { kind: 'max', value: null };

/** A new rule by Excel's word of its kind; what it asks comes after. */
const FRESH: Readonly<Record<string, ConditionalRule>> = {
  DataBar: { kind: 'bar', color: '638EC6', least: LEAST, most: MOST, gradient: true },
  CellValue: { kind: 'cell', operator: 'equal', formulas: [], change: NO_CHANGE },
  ContainsText: { kind: 'text', operator: 'contains', text: '', change: NO_CHANGE },
  Custom: { kind: 'formula', formula: 'FALSE', change: NO_CHANGE },
  ColorScale: { kind: 'scale', points: [] },
};

function wordOfKind({ rule }: OpenConditional): string {
  return Object.entries(FRESH).find(([, { kind }]) => kind === rule.kind)?.[0] ?? 'Custom';
}

function touching({ sheet, areas }: CellRange): readonly OpenConditional[] {
  return sheet.features.conditionals.filter((one) =>
    one.areas.some((area) => areas.some((wanted) => overlapOf(area, wanted))),
  );
}

function found({ sheet, id }: Rule): OpenConditional {
  const one = sheet.features.conditionals.find((rule) => rule.id === id);
  if (!one) throw itemNotFound('The conditional format has been deleted.');
  return one;
}

function change(rule: Rule, host: HostState, to: (old: OpenConditional) => OpenConditional): void {
  const old = found(rule);
  const { sheet } = rule;
  const changed = sheet.features.conditionals.map((one) => (one === old ? to(old) : one));
  setFeature(host.book, sheet, 'conditionals', changed);
}

function changeRule(rule: Rule, host: HostState, to: (old: ConditionalRule) => ConditionalRule): void {
  change(rule, host, (old) => ({ ...old, rule: to(old.rule) }));
}

function lookOf(rule: Rule): LookChange {
  const { rule: one } = found(rule);
  return 'change' in one ? one.change : NO_CHANGE;
}

function changeLook(rule: Rule, host: HostState, part: Partial<LookChange>): void {
  changeRule(rule, host, (old) => ('change' in old ? { ...old, change: { ...old.change, ...part } } : old));
}

/** The conditional formats that touch a range; new ones go before the others. */
export const CONDITIONAL_FORMAT_COLLECTION: ClassTable<'ConditionalFormatCollection'> = {
  items: (range) => touching(range).map(({ id }) => object('ConditionalFormat', { sheet: range.sheet, id })),
  item: ({ sheet }, key) => {
    found({ sheet, id: String(key) });
    return object('ConditionalFormat', { sheet, id: String(key) });
  },
  methods: {
    Add: (range, args, host) => add(range, args.word(0, Object.keys(FRESH)), host),
    ClearAll: clearAll,
    GetCount: (range) => touching(range).length,
    GetItem: ({ sheet }, args) => {
      found({ sheet, id: args.text(0) });
      return object('ConditionalFormat', { sheet, id: args.text(0) });
    },
    GetItemAt: (range, args) => {
      const one = touching(range)[args.number(0)];
      if (!one) throw itemNotFound(`There is no conditional format ${args.number(0)}.`);
      return object('ConditionalFormat', { sheet: range.sheet, id: one.id });
    },
  },
};

function add({ sheet, areas }: CellRange, word: string, { book }: HostState): ExcelObject {
  refuseProtected(sheet, 'allowFormatCells');
  const id = `{rule-${book.freshId()}}`;
  const one: OpenConditional = { id, areas, rule: FRESH[word] as ConditionalRule, stop: false };
  setFeature(book, sheet, 'conditionals', [one, ...sheet.features.conditionals]);
  return object('ConditionalFormat', { sheet, id });
}

function clearAll({ sheet, areas }: CellRange, _: unknown, { book }: HostState): void {
  refuseProtected(sheet, 'allowFormatCells');
  const rest = sheet.features.conditionals.flatMap((one) => {
    const left = areas.reduce((parts, hole) => parts.flatMap((part) => withoutArea(part, hole)), one.areas);
    return left.length === 0 ? [] : [{ ...one, areas: left }];
  });
  setFeature(book, sheet, 'conditionals', rest);
}

export const CONDITIONAL_FORMAT: ClassTable<'ConditionalFormat'> = {
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: ({ id }) => id,
    Type: (rule) => wordOfKind(found(rule)),
    StopIfTrue: (rule) => found(rule).stop,
    Priority: (rule) => rule.sheet.features.conditionals.indexOf(found(rule)),
  },
  write: {
    StopIfTrue: (rule, value, host) => change(rule, host, (old) => ({ ...old, stop: flagValue(value) })),
    Priority: (rule, value, { book }) => {
      const one = found(rule);
      const rest = rule.sheet.features.conditionals.filter((other) => other !== one);
      setFeature(book, rule.sheet, 'conditionals', rest.toSpliced(numberValue(value), 0, one));
    },
  },
  objects: {
    DataBar: (rule) => object('ConditionalDataBar', rule),
    CellValue: (rule) => object('ConditionalFormatPart', rule),
    CellValueOrNullObject: (rule) => partOf(rule, 'cell'),
    TextComparison: (rule) => object('ConditionalFormatPart', rule),
    Custom: (rule) => object('ConditionalFormatPart', rule),
    DataBarOrNullObject: (rule) => (found(rule).rule.kind === 'bar' ? object('ConditionalDataBar', rule) : null),
  },
  methods: {
    Delete: (rule, _, { book }) => {
      const one = found(rule);
      const rest = rule.sheet.features.conditionals.filter((other) => other !== one);
      setFeature(book, rule.sheet, 'conditionals', rest);
    },
    GetRange: (rule) => object('Range', new CellRange(rule.sheet, found(rule).areas)),
  },
};

function partOf(rule: Rule, kind: ConditionalRule['kind']): ExcelObject | null {
  return found(rule).rule.kind === kind ? object('ConditionalFormatPart', rule) : null;
}

/** What a rule asks (`rule`), and the look it gives (`format`). */
export const CONDITIONAL_FORMAT_PART: ClassTable<'ConditionalFormatPart'> = {
  read: { Rule: (rule) => ruleWords(found(rule).rule) },
  write: { Rule: (rule, value, host) => changeRule(rule, host, (old) => readRule(old, optionsValue(value))) },
  objects: {
    Format: (rule) => object('ConditionalRangeFormat', rule),
    Rule: (rule) => object('ConditionalFormatRule', rule),
  },
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Files say `equal`, `greaterThan`; Excel says `EqualTo`, `GreaterThan`. */
const OPERATORS: readonly (readonly [string, string])[] = [
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThanOrEqual', 'greaterThanOrEqual'],
  ['LessThanOrEqual', 'lessThanOrEqual'],
];

function readRule(old: ConditionalRule, given: Readonly<Record<string, unknown>>): ConditionalRule {
  const word = String(given['operator'] ?? '');
  if (old.kind === 'cell') {
    const operator = OPERATORS.find(([excel]) => excel === word)?.[1] ?? word.charAt(0).toLowerCase() + word.slice(1);
    const formulas = [given['formula1'], given['formula2']].flatMap((one) =>
      one === undefined || one === null || one === '' ? [] : [String(one).replace(/^=/, '')],
    );
    return { ...old, operator, formulas };
  }
  if (old.kind !== 'text') return old;
  const operator = ({ NotContains: 'not-contains', BeginsWith: 'begins', EndsWith: 'ends' } as const)[word];
  return { ...old, operator: operator ?? 'contains', text: String(given['text'] ?? '') };
}

function ruleWords(rule: ConditionalRule): Readonly<Record<string, unknown>> {
  if (rule.kind === 'cell') {
    const operator = OPERATORS.find(([, own]) => own === rule.operator)?.[0] ?? capital(rule.operator);
    const [formula1 = '', formula2 = ''] = rule.formulas.map((one) => `=${one}`);
    return { operator, formula1, formula2 };
  }
  if (rule.kind === 'text') return { operator: capital(rule.operator), text: rule.text };
  return rule.kind === 'formula' ? { formula: `=${rule.formula}` } : {};
}

/** The formula of a rule of one's own. */
export const CONDITIONAL_FORMAT_RULE: ClassTable<'ConditionalFormatRule'> = {
  read: { Formula: (rule) => ruleWords(found(rule).rule)['formula'] ?? '' },
  write: {
    Formula: (rule, value, host) =>
      changeRule(rule, host, (old) =>
        old.kind === 'formula' ? { ...old, formula: textValue(value).replace(/^=/, '') } : old,
      ),
  },
};

function threshold(value: unknown): Threshold {
  const { type, formula } = optionsValue(value);
  const word = String(type);
  const kind =
    ({ Number: 'num', LowestValue: 'min', HighestValue: 'max', Percent: 'percent', Percentile: 'percentile' } as const)[
      word
    ] ?? (word === 'Formula' ? 'formula' : word === 'Automatic' ? 'min' : 'num');
  return { kind, value: formula === undefined ? null : String(formula).replace(/^=/, '') };
}

/** A bar in each cell, as long as its number is large. */
export const CONDITIONAL_DATA_BAR: ClassTable<'ConditionalDataBar'> = {
  read: { ShowDataBarOnly: () => false, BarDirection: () => 'Context' },
  write: {
    LowerBoundRule: (rule, value, host) => bar(rule, host, { least: threshold(value) }),
    UpperBoundRule: (rule, value, host) => bar(rule, host, { most: threshold(value) }),
    ShowDataBarOnly: () => undefined,
    BarDirection: () => undefined,
    AxisFormat: () => undefined,
    AxisColor: () => undefined,
  },
  objects: {
    PositiveFormat: (rule) => object('ConditionalBarFormat', { ...rule, side: 'positive' }),
    NegativeFormat: (rule) => object('ConditionalBarFormat', { ...rule, side: 'negative' }),
  },
};

type Bar = Extract<ConditionalRule, { readonly kind: 'bar' }>;

function bar(rule: Rule, host: HostState, part: Partial<Bar>): void {
  changeRule(rule, host, (old) => (old.kind === 'bar' ? { ...old, ...part } : old));
}

function barOf(rule: Rule): Bar | null {
  const { rule: one } = found(rule);
  return one.kind === 'bar' ? one : null;
}

export const CONDITIONAL_BAR_FORMAT: ClassTable<'ConditionalBarFormat'> = {
  read: {
    FillColor: (rule) => colorWord(barOf(rule)?.color ?? null),
    GradientFill: (rule) => barOf(rule)?.gradient ?? false,
  },
  write: {
    FillColor: (rule, value, host) => {
      if (rule.side === 'positive') bar(rule, host, { color: colorOf(value) ?? '638EC6' });
    },
    GradientFill: (rule, value, host) => bar(rule, host, { gradient: flagValue(value) }),
    BorderColor: () => undefined,
    MatchPositiveFillColor: () => undefined,
    MatchPositiveBorderColor: () => undefined,
  },
};

export const CONDITIONAL_RANGE_FORMAT: ClassTable<'ConditionalRangeFormat'> = {
  objects: {
    Font: (rule) => object('ConditionalRangeFont', rule),
    Fill: (rule) => object('ConditionalRangeFill', rule),
  },
};

export const CONDITIONAL_RANGE_FONT: ClassTable<'ConditionalRangeFont'> = {
  read: {
    Color: (rule) => colorWord(lookOf(rule).ink),
    Bold: (rule) => lookOf(rule).bold,
    Italic: (rule) => lookOf(rule).italic,
    Strikethrough: (rule) => lookOf(rule).strike,
    Underline: (rule) => (lookOf(rule).underline ? 'Single' : 'None'),
  },
  write: {
    Color: (rule, value, host) => changeLook(rule, host, { ink: colorOf(value) }),
    Bold: (rule, value, host) => changeLook(rule, host, { bold: flagValue(value) }),
    Italic: (rule, value, host) => changeLook(rule, host, { italic: flagValue(value) }),
    Strikethrough: (rule, value, host) => changeLook(rule, host, { strike: flagValue(value) }),
    Underline: (rule, value, host) => changeLook(rule, host, { underline: value !== 'None' }),
  },
};

export const CONDITIONAL_RANGE_FILL: ClassTable<'ConditionalRangeFill'> = {
  read: { Color: (rule) => colorWord(lookOf(rule).fill) },
  write: { Color: (rule, value, host) => changeLook(rule, host, { fill: colorOf(value) }) },
  methods: { Clear: (rule, _, host) => changeLook(rule, host, { fill: null }) },
};
