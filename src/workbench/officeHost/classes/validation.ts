import { fixedAreaName } from '../../../core/basics/cell-names';
import { overlapOf, withoutArea } from '../../book/areas';
import { setFeature } from '../../book/features';
import { prefixOf } from '../../book/references';
import { Validation } from '../../files/feature-types';
import { flagValue, optionsValue, selfOf } from '../arguments';
import { CellRange } from '../cell-range';
import { invalidArgument } from '../errors';
import { refuseProtected } from '../guard';
import { HostState } from '../host-state';
import { ClassTable } from '../objects';

const NOTHING: Validation = {
  areas: [],
  type: 'none',
  operator: 'between',
  formula1: null,
  formula2: null,
  allowBlank: true,
  button: true,
  refusal: 'stop',
  errorTitle: '',
  error: '',
  promptTitle: '',
  prompt: '',
  showPrompt: false,
};

/** Excel's word of a kind, and ours. */
const KINDS: readonly (readonly [rule: string, type: string, own: Validation['type']])[] = [
  ['wholeNumber', 'WholeNumber', 'whole'],
  ['decimal', 'Decimal', 'decimal'],
  ['date', 'Date', 'date'],
  ['time', 'Time', 'time'],
  ['textLength', 'TextLength', 'textLength'],
  ['list', 'List', 'list'],
  ['custom', 'Custom', 'custom'],
];

type Options = Readonly<Record<string, unknown>>;

/** What may be entered in cells. */
export const DATA_VALIDATION: ClassTable<'DataValidation'> = {
  read: {
    Type: (range) => KINDS.find(([, , own]) => own === ruleOf(range).type)?.[1] ?? 'None',
    Rule: (range) => ruleWords(ruleOf(range)),
    IgnoreBlanks: (range) => ruleOf(range).allowBlank,
    ErrorAlert: (range) => {
      const { errorTitle, error, refusal } = ruleOf(range);
      return { showAlert: refusal !== null, style: STYLES[refusal ?? 'stop'], title: errorTitle, message: error };
    },
    Prompt: (range) => {
      const { promptTitle, prompt, showPrompt } = ruleOf(range);
      return { showPrompt, title: promptTitle, message: prompt };
    },
  },
  write: {
    Rule: (range, value, host) => change(range, host, (old) => ({ ...old, ...readRule(optionsValue(value)) })),
    IgnoreBlanks: (range, value, host) => change(range, host, (old) => ({ ...old, allowBlank: flagValue(value) })),
    ErrorAlert: (range, value, host) => {
      const { showAlert, style, title, message } = optionsValue(value);
      const refusal = showAlert === false ? null : refusalOf(style);
      change(range, host, (old) => ({
        ...old,
        refusal,
        errorTitle: String(title ?? ''),
        error: String(message ?? ''),
      }));
    },
    Prompt: (range, value, host) => {
      const { showPrompt, title, message } = optionsValue(value);
      change(range, host, (old) => ({
        ...old,
        showPrompt: showPrompt !== false,
        promptTitle: String(title ?? ''),
        prompt: String(message ?? ''),
      }));
    },
  },
  methods: { Clear: (range, _, host) => put(range, host, null) },
};

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function refusalOf(style: unknown): 'stop' | 'warning' | 'information' {
  const word = String(style ?? 'Stop').toLowerCase();
  return word === 'warning' || word === 'information' ? word : 'stop';
}

/** What holds for the first cell. */
function ruleOf({ sheet, area }: CellRange): Validation {
  const first = { ...area, rows: 1, columns: 1 };
  return sheet.features.validations.find(({ areas }) => areas.some((one) => overlapOf(one, first))) ?? NOTHING;
}

function change(range: CellRange, host: HostState, to: (old: Validation) => Validation): void {
  put(range, host, to(ruleOf(range)));
}

/** The cells get their rule, and lose the one they had; null: they get none. */
function put({ sheet, areas }: CellRange, { book }: HostState, rule: Validation | null): void {
  refuseProtected(sheet, null);
  const rest = sheet.features.validations.flatMap((one) => {
    const left = areas.reduce((parts, hole) => parts.flatMap((part) => withoutArea(part, hole)), one.areas);
    return left.length === 0 ? [] : [{ ...one, areas: left }];
  });
  setFeature(book, sheet, 'validations', rule ? [...rest, { ...rule, areas }] : rest);
}

function readRule(rule: Options): Partial<Validation> {
  const kind = KINDS.find(([name]) => rule[name] !== undefined && rule[name] !== null);
  if (!kind) throw invalidArgument('The rule says nothing that may be entered.');
  const [name, , type] = kind;
  const options = optionsValue(rule[name]);
  if (type === 'list')
    return { type, formula1: listOf(options['source']), formula2: null, button: options['inCellDropDown'] !== false };
  if (type === 'custom') return { type, formula1: plain(options['formula']), formula2: null };
  const operator = String(options['operator'] ?? 'Between');
  return {
    type,
    operator: operator.charAt(0).toLowerCase() + operator.slice(1),
    formula1: plain(options['formula1']),
    formula2: plain(options['formula2']),
  };
}

/** Words become a quoted text, as files keep them; a range becomes a reference. */
function listOf(source: unknown): string {
  const cells = selfOf(source);
  if (cells instanceof CellRange) return prefixOf(cells.sheet.name) + fixedAreaName(cells.area);
  if (typeof source !== 'string' || source === '') throw invalidArgument('A list needs its words or its cells.');
  return source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
}

function plain(formula: unknown): string | null {
  if (formula === undefined || formula === null || formula === '') return null;
  return String(formula).replace(/^=/, '');
}

function ruleWords({ type, operator, formula1, formula2, button }: Validation): Options {
  const kind = KINDS.find(([, , own]) => own === type);
  if (!kind) return {};
  const [name] = kind;
  if (type === 'custom') return { [name]: { formula: `=${formula1 ?? ''}` } };
  if (type !== 'list') {
    const word = operator.charAt(0).toUpperCase() + operator.slice(1);
    return { [name]: { formula1: formula1 ?? '', formula2: formula2 ?? '', operator: word } };
  }
  const words = /^"([\s\S]*)"$/.exec(formula1 ?? '')?.[1];
  const source = words === undefined ? `=${formula1 ?? ''}` : words.replaceAll('""', '"');
  return { [name]: { inCellDropDown: button, source } };
}
