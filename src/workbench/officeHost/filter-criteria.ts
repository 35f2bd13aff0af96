import { CellValue } from '../../core/cells/cells';
import { FilterColumn } from '../files/feature-types';
import { optionsValue, textValue, wordOf } from './arguments';
import { OfficeError } from './errors';
import { typedText } from './typed-text';

type Conditions = Extract<FilterColumn, { readonly kind: 'conditions' }>;
type Condition = Conditions['conditions'][number];

/** Signs before a criterion, and the words that files have for them; longer ones first. */
const OPERATORS: readonly (readonly [sign: string, word: string])[] = [
  ['>=', 'greaterThanOrEqual'],
  ['<=', 'lessThanOrEqual'],
  ['<>', 'notEqual'],
  ['>', 'greaterThan'],
  ['<', 'lessThan'],
  ['=', 'equal'],
];
/** Files say "not blank" as being unlike this. */
const BLANK = ' ';

/** Excel's criteria for one column, counted from 1 inside the filter. Refuses what the book cannot filter by. */
export function filterColumn(column: number, criteria: unknown): FilterColumn {
  const { filterOn, values, criterion1, criterion2, operator } = optionsValue(criteria);
  if (filterOn === 'Values' && Array.isArray(values)) return byValues(column, values);
  if (filterOn !== 'Custom')
    throw new OfficeError(
      'NotImplemented',
      `The workbench filters by values and conditions, not by ${String(filterOn)}.`,
    );
  return byConditions(column, [criterion1, criterion2], operator);
}

export function byValues(column: number, values: readonly unknown[]): FilterColumn {
  const texts = values.map((value) => {
    if (typeof value === 'string') return value;
    throw new OfficeError('NotImplemented', 'The workbench filters by texts as they are shown, not by parts of dates.');
  });
  return { kind: 'values', column, values: texts.filter((text) => text !== ''), blanks: texts.includes('') };
}

export function byConditions(column: number, criteria: readonly unknown[], operator: unknown): FilterColumn {
  const texts = criteria.flatMap((one) => (one === undefined || one === null ? [] : [textValue(one)]));
  if (texts.length === 1 && texts[0] === '=') return { kind: 'values', column, values: [], blanks: true };
  const all = wordOf(operator ?? 'And', ['And', 'Or']) === 'And';
  return { kind: 'conditions', column, all, conditions: texts.map(conditionOf) };
}

function conditionOf(text: string): Condition {
  const [sign, operator] = OPERATORS.find(([one]) => text.startsWith(one)) ?? ['', 'equal'];
  return { operator, value: text.slice(sign.length) || BLANK };
}

/** A column's filter in Excel's words. */
export function criteriaOf(filter: FilterColumn): object {
  if (filter.kind === 'values')
    return { filterOn: 'Values', values: filter.blanks ? [...filter.values, ''] : filter.values };
  // Color, icon, dates, top ten: Excel's word for each is not kept.
  if (filter.kind === 'other') return { filterOn: 'Dynamic' };
  const [criterion1, criterion2] = filter.conditions.map(wordsOf);
  return criterion2 === undefined
    ? { filterOn: 'Custom', criterion1 }
    : { filterOn: 'Custom', criterion1, criterion2, operator: filter.all ? 'And' : 'Or' };
}

function wordsOf({ operator, value }: Condition): string {
  const sign = OPERATORS.find(([, word]) => word === operator)?.[0] ?? '=';
  return sign + (value === BLANK ? '' : value);
}

/** Whether a cell passes: its value, and the text it shows. */
export function passes(filter: FilterColumn, value: CellValue, shown: string): boolean {
  if (filter.kind === 'other') return true;
  if (filter.kind === 'values')
    return shown === '' ? filter.blanks : filter.values.some((text) => text.toLowerCase() === shown.toLowerCase());
  const met = filter.conditions.map((condition) => meets(condition, value, shown));
  return filter.all ? met.every(Boolean) : met.some(Boolean);
}

function meets({ operator, value: wanted }: Condition, value: CellValue, shown: string): boolean {
  const number = numberIn(wanted);
  if (operator === 'equal' || operator === 'notEqual') {
    const same = wanted === BLANK ? shown === '' : (number !== null && value === number) || isLike(shown, wanted);
    return same === (operator === 'equal');
  }
  const order = orderOf(value, number ?? wanted);
  if (order === null) return false;
  if (order === 0) return operator.endsWith('OrEqual');
  return operator.startsWith('greater') ? order > 0 : order < 0;
}

/** A number or a day as it would be typed; null: a text. */
function numberIn(text: string): number | null {
  const { content } = typedText(text.trim(), 'General', 0);
  return typeof content === 'number' ? content : null;
}

/** Numbers are compared with numbers, texts with texts; null: neither. */
function orderOf(value: CellValue, wanted: number | string): number | null {
  if (typeof value === 'number' && typeof wanted === 'number') return value - wanted;
  return typeof value === 'string' && typeof wanted === 'string' ? value.localeCompare(wanted, 'zh-CN') : null;
}

/** `*` stands for any signs, `?` for one, `~` takes both at their word. */
function isLike(text: string, pattern: string): boolean {
  const parts = pattern.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (sign, plain?: string, wild?: string) => {
    if (plain !== undefined) return `\\${plain}`;
    return wild === undefined ? `\\${sign}` : wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
  });
  return new RegExp(`^${parts}$`, 'i').test(text);
}
