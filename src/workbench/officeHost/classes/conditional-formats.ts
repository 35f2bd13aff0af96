import { overlapOf, withoutArea } from '../../book/areas';
import { setFeature } from '../../book/features';
import { OpenConditional } from '../../book/types';
import { ConditionalRule, Threshold } from '../../files/feature-types';
import { LookChange } from '../../files/look-types';
import { flagValue, numberValue, optionsValue, textValue, wordOf } from '../arguments';
import { CellRange } from '../cell-range';
import { itemNotFound, OfficeError } from '../errors';
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

/** Kinds that files keep and the book does not understand. */
const KEPT: Readonly<Record<string, string>> = {
  iconSet: 'IconSet',
  top10: 'TopBottom',
  aboveAverage: 'PresetCriteria',
};
const WORDS = [...Object.keys(FRESH), 'IconSet', 'TopBottom', 'PresetCriteria'] as const;

function wordOfKind({ rule }: OpenConditional): string {
  if (rule.kind === 'other') return KEPT[rule.type] ?? 'PresetCriteria';
  return Object.entries(FRESH).find(([, { kind }]) => kind === rule.kind)?.[0] ?? '';
}

function touching({ sheet, areas }: CellRange): readonly OpenConditional[] {
  return sheet.features.conditionals.filter((one) =>
    one.areas.some((area) => areas.some((wanted) => overlapOf(area, wanted))),
  );
}

/** The rule that is meant; throws ItemNotFound when it is gone. */
export function found({ sheet, id }: Rule): OpenConditional {
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

/** Changes what a rule asks. */
export function changeRule(rule: Rule, host: HostState, to: (old: ConditionalRule) => ConditionalRule): void {
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
    Add: (range, args, host) => add(range, args.word(0, WORDS), host),
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
  const rule = FRESH[word];
  if (!rule) throw new OfficeError('NotImplemented', `The workbench keeps rules of the kind ${word} but makes none.`);
  const id = `{rule-${book.freshId()}}`;
  const one: OpenConditional = { id, areas, rule, stop: false };
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
    ...part('CellValue', 'cell', 'CellValueConditionalFormat'),
    ...part('TextComparison', 'text', 'TextConditionalFormat'),
    ...part('Custom', 'formula', 'CustomConditionalFormat'),
    ...part('DataBar', 'bar', 'DataBarConditionalFormat'),
    ...part('ColorScale', 'scale', 'ColorScaleConditionalFormat'),
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

type PartClass =
  | 'CellValueConditionalFormat'
  | 'TextConditionalFormat'
  | 'CustomConditionalFormat'
  | 'DataBarConditionalFormat'
  | 'ColorScaleConditionalFormat';

/** What only a rule of one kind has; asked of another, Excel refuses or gives a null object. */
function part(
  name: string,
  kind: ConditionalRule['kind'],
  of: PartClass,
): NonNullable<ClassTable<'ConditionalFormat'>['objects']> {
  const isIt = (rule: Rule): boolean => found(rule).rule.kind === kind;
  return {
    [name]: (rule) => {
      if (!isIt(rule)) throw new OfficeError('InvalidOperation', `The conditional format is not of the kind ${name}.`);
      return object(of, rule);
    },
    [`${name}OrNullObject`]: (rule) => (isIt(rule) ? object(of, rule) : null),
  };
}

/** What a rule asks (`rule`), and the look it gives (`format`). */
export const CELL_VALUE_CONDITIONAL_FORMAT: ClassTable<'CellValueConditionalFormat' | 'TextConditionalFormat'> = {
  read: { Rule: (rule) => ruleWords(found(rule).rule) },
  write: { Rule: (rule, value, host) => changeRule(rule, host, (old) => readRule(old, optionsValue(value))) },
  objects: { Format: (rule) => object('ConditionalRangeFormat', rule) },
};

/** The same with a formula of one's own. */
export const CUSTOM_CONDITIONAL_FORMAT: ClassTable<'CustomConditionalFormat'> = {
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
    Underline: (rule, value, host) => {
      const word = wordOf(value, ['None', 'Single', 'Double']);
      if (word === 'Double') throw new OfficeError('NotImplemented', 'The workbench underlines with one line.');
      changeLook(rule, host, { underline: word === 'Single' });
    },
  },
};

export const CONDITIONAL_RANGE_FILL: ClassTable<'ConditionalRangeFill'> = {
  read: { Color: (rule) => colorWord(lookOf(rule).fill) },
  write: { Color: (rule, value, host) => changeLook(rule, host, { fill: colorOf(value) }) },
  methods: { Clear: (rule, _, host) => changeLook(rule, host, { fill: null }) },
};
