import { HostError } from '../../app/ports';
import { cellName } from '../../core/basics/cell-names';
import { childOf, childrenOf, escapeXml, startTag } from '../../hosts/xlsx/xml-tree';
import { areaNames } from './areas';
import { Conditional, ConditionalRule, Threshold, Validation } from './feature-types';
import { writtenFormula } from './formula-words';
import { prefixed } from './prefixed';
import { ReadRule, readValidations } from './read-rules';
import { barId, barMark, barXml, goneBars, saveBars } from './save-bars';
import { attributesXml } from './save-page';
import { ShellEdit } from './shell-edit';
import { LookNumbers } from './write-looks';

const MOST_VALIDATIONS = 65534;

/** Changes what may be entered; validations that are the same keep their element. */
export function saveValidations(edit: ShellEdit, validations: readonly Validation[]): void {
  const list = childOf(edit.root, 'dataValidations');
  const before = readValidations(edit.root);
  if (JSON.stringify(before) === JSON.stringify(validations)) return;
  if (validations.length > MOST_VALIDATIONS)
    throw new HostError('cannot-write', `${validations.length} choice lists; a sheet has ${MOST_VALIDATIONS}`);
  const nodes = childrenOf(list, 'dataValidation');
  const known = new Map(before.map((one, i) => [JSON.stringify(one), nodes[i]]));
  const members = validations.map((one) => {
    const node = known.get(JSON.stringify(one));
    return node ? edit.text.slice(node.start, node.end) : prefixed(validationXml(one), edit.prefix);
  });
  const tag = (xml: string): string => prefixed(xml, edit.prefix);
  const put = tag(`<dataValidations count="${members.length}">`) + members.join('') + tag('</dataValidations>');
  edit.putWritten('dataValidations', members.length === 0 ? '' : put);
}

function validationXml(one: Validation): string {
  const flag = (on: boolean): string | null => (on ? '1' : null);
  const words = (text: string): string | null => (text === '' ? null : text);
  const attributes = attributesXml({
    type: one.type === 'none' ? null : one.type,
    errorStyle: one.refusal === null || one.refusal === 'stop' ? null : one.refusal,
    operator: one.operator === 'between' ? null : one.operator,
    allowBlank: flag(one.allowBlank),
    showDropDown: flag(!one.button),
    showInputMessage: flag(one.showPrompt),
    showErrorMessage: flag(one.refusal !== null),
    errorTitle: words(one.errorTitle),
    error: words(one.error),
    promptTitle: words(one.promptTitle),
    prompt: words(one.prompt),
    sqref: areaNames(one.areas),
  });
  const formula = (name: string, text: string | null): string =>
    text === null ? '' : `<${name}>${escapeXml(writtenFormula(text))}</${name}>`;
  return `<dataValidation${attributes}>${formula('formula1', one.formula1)}${formula('formula2', one.formula2)}</dataValidation>`;
}

/** What conditional formats are saved with. */
export interface RuleContext {
  readonly before: readonly ReadRule[];
  readonly looks: LookNumbers;
  /** Which sheet of the book it is, from 1: for ids inside the sheet. */
  readonly ordinal: number;
}

/** Changes conditional formats; rules that are the same keep their element and get a new rank at most. */
export function saveConditionals(edit: ShellEdit, after: readonly Conditional[], context: RuleContext): void {
  const { before } = context;
  const text = JSON.stringify;
  if (text(before.map(({ conditional }) => plain(conditional))) === text(after.map(plain))) return;
  const free = [...before];
  const kept: ReadRule[] = [];
  const bars: string[] = [];
  const elements = after.map((one, i) => {
    const at = free.findIndex(({ conditional }) => text(plain(conditional)) === text(plain(one)));
    const [old] = at < 0 ? [] : free.splice(at, 1);
    if (old) kept.push(old);
    const id = barId(context.ordinal, i + 1);
    if (!old && one.rule.kind === 'bar') bars.push(barXml(one, one.rule, id));
    const rule = old
      ? rankedRule(edit.text, old, i + 1)
      : prefixed(ruleXml(one, i + 1, { ...context, id }), edit.prefix);
    const tag = (xml: string): string => prefixed(xml, edit.prefix);
    const head = tag(`<conditionalFormatting${attributesXml({ sqref: areaNames(one.areas) })}>`);
    return head + rule + tag('</conditionalFormatting>');
  });
  edit.putWritten('conditionalFormatting', elements.join(''));
  saveBars(edit, goneBars(free), bars);
}

/** Without what a store may have added. */
function plain({ areas, rule, stop }: Conditional): Conditional {
  return { areas, rule, stop };
}

function rankedRule(text: string, { node, priority }: ReadRule, rank: number): string {
  if (priority === rank) return text.slice(node.start, node.end);
  return startTag(text, node, { priority: String(rank) }).put + text.slice(node.innerStart, node.end);
}

function ruleXml({ areas, rule, stop }: Conditional, rank: number, context: RuleContext & { id: string }): string {
  const first = areas[0] ? cellName(areas[0].row, areas[0].column) : 'A1';
  const { type, attributes, inside } = ruleParts(rule, first, context);
  const shared = attributesXml({ type, ...attributes, priority: String(rank), stopIfTrue: stop ? '1' : null });
  return `<cfRule${shared}>${inside}</cfRule>`;
}

interface RuleParts {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly inside: string;
}

const TEXT_TYPES = {
  contains: 'containsText',
  'not-contains': 'notContainsText',
  begins: 'beginsWith',
  ends: 'endsWith',
};

function ruleParts(rule: ConditionalRule, first: string, { looks, id }: RuleContext & { id: string }): RuleParts {
  const formula = (text: string): string => `<formula>${escapeXml(writtenFormula(text))}</formula>`;
  switch (rule.kind) {
    case 'cell': {
      const attributes = { dxfId: String(looks.ofChange(rule.change)), operator: rule.operator };
      return { type: 'cellIs', attributes, inside: rule.formulas.map(formula).join('') };
    }
    case 'formula':
      return {
        type: 'expression',
        attributes: { dxfId: String(looks.ofChange(rule.change)) },
        inside: formula(rule.formula),
      };
    case 'text': {
      const operator = {
        contains: 'containsText',
        'not-contains': 'notContains',
        begins: 'beginsWith',
        ends: 'endsWith',
      };
      const attributes = {
        dxfId: String(looks.ofChange(rule.change)),
        operator: operator[rule.operator],
        text: rule.text,
      };
      return { type: TEXT_TYPES[rule.operator], attributes, inside: formula(textFormula(rule, first)) };
    }
    case 'bar': {
      const ends = thresholdXml(rule.least) + thresholdXml(rule.most);
      return {
        type: 'dataBar',
        attributes: {},
        inside: `<dataBar>${ends}<color rgb="FF${rule.color}"/></dataBar>${barMark(id)}`,
      };
    }
    case 'scale': {
      const ends = rule.points.map(({ at }) => thresholdXml(at)).join('');
      const colors = rule.points.map(({ color }) => `<color rgb="FF${color}"/>`).join('');
      return { type: 'colorScale', attributes: {}, inside: `<colorScale>${ends}${colors}</colorScale>` };
    }
    case 'other':
      throw new HostError('cannot-write', `a conditional format of the kind ${rule.type} cannot be made`);
  }
}

function textFormula({ operator, text }: ConditionalRule & { kind: 'text' }, cell: string): string {
  const words = `"${text.replaceAll('"', '""')}"`;
  if (operator === 'begins') return `LEFT(${cell},LEN(${words}))=${words}`;
  if (operator === 'ends') return `RIGHT(${cell},LEN(${words}))=${words}`;
  const found = `SEARCH(${words},${cell})`;
  return operator === 'contains' ? `NOT(ISERROR(${found}))` : `ISERROR(${found})`;
}

function thresholdXml({ kind, value }: Threshold): string {
  return `<cfvo${attributesXml({ type: kind, val: value })}/>`;
}
