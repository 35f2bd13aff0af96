import { XmlNode, attributeOf, childOf, childrenOf, findAll, isTrue } from '../../hosts/xlsx/xml-tree';
import { areasOf } from './areas';
import { ColorReader } from './colors';
import { Conditional, ConditionalRule, Threshold, Validation } from './feature-types';
import { shownFormula } from './formula-words';
import { LookChange } from './look-types';

/** What may be entered, in the order of the file. */
export function readValidations(root: XmlNode): Validation[] {
  return childrenOf(childOf(root, 'dataValidations'), 'dataValidation').map(readValidation);
}

/** One of them. */
export function readValidation(node: XmlNode): Validation {
  const text = (name: string): string => attributeOf(node, name);
  const formula = (name: string): string | null => {
    const child = childOf(node, name);
    return child && shownFormula(child.text);
  };
  const style = attributeOf(node, 'errorStyle', 'stop');
  return {
    areas: areasOf(text('sqref')),
    type: attributeOf(node, 'type', 'none') as Validation['type'],
    operator: attributeOf(node, 'operator', 'between'),
    formula1: formula('formula1'),
    formula2: formula('formula2'),
    allowBlank: isTrue(text('allowBlank')),
    // The file's word means the contrary of what it says: 1 hides the button.
    button: !isTrue(text('showDropDown')),
    refusal: isTrue(text('showErrorMessage')) ? (style as Validation['refusal']) : null,
    errorTitle: text('errorTitle'),
    error: text('error'),
    promptTitle: text('promptTitle'),
    prompt: text('prompt'),
    showPrompt: isTrue(text('showInputMessage')),
  };
}

/** What rules are read with. */
export interface RuleSource {
  readonly color: ColorReader;
  /** Looks of conditional formats by number. */
  readonly changes: readonly LookChange[];
}

/** A rule with the element it stands in, so that it can be left there. */
export interface ReadRule {
  readonly conditional: Conditional;
  readonly node: XmlNode;
  readonly parent: XmlNode;
  readonly priority: number;
}

const UNCHANGED: LookChange = { bold: null, italic: null, underline: null, strike: null, ink: null, fill: null };
const TEXT_RULES = {
  containsText: 'contains',
  notContainsText: 'not-contains',
  beginsWith: 'begins',
  endsWith: 'ends',
} as const;

/** Conditional formats, the first to win first. */
export function readConditionals(root: XmlNode, source: RuleSource): ReadRule[] {
  const solid = solidBars(root);
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((parent) => {
    const areas = areasOf(parent.attributes['sqref']);
    return childrenOf(parent, 'cfRule').map((node) => ({
      conditional: {
        areas,
        rule: readRule(node, source, solid),
        stop: isTrue(node.attributes['stopIfTrue']),
      },
      node,
      parent,
      priority: Number(node.attributes['priority'] ?? 0),
    }));
  });
  return rules.sort((a, b) => a.priority - b.priority);
}

/** Ids of the bars that Excel 2010's list says are of one color from end to end. */
function solidBars(root: XmlNode): ReadonlySet<string> {
  const bars = findAll(childOf(root, 'extLst'), 'cfRule').filter(
    (rule) => attributeOf(childOf(rule, 'dataBar'), 'gradient', '1') === '0',
  );
  return new Set(bars.map((rule) => attributeOf(rule, 'id')));
}

function readRule(node: XmlNode, source: RuleSource, solid: ReadonlySet<string>): ConditionalRule {
  const type = attributeOf(node, 'type');
  const formulas = childrenOf(node, 'formula').map(({ text }) => shownFormula(text));
  const change = source.changes[Number(node.attributes['dxfId'] ?? -1)] ?? UNCHANGED;
  if (type === 'cellIs') return { kind: 'cell', operator: attributeOf(node, 'operator'), formulas, change };
  if (type === 'expression') return { kind: 'formula', formula: formulas[0] ?? '', change };
  if (type === 'dataBar') return readBar(node, source, solid);
  if (type === 'colorScale') return readScale(node, source);
  if (type in TEXT_RULES) {
    const operator = TEXT_RULES[type as keyof typeof TEXT_RULES];
    return { kind: 'text', operator, text: attributeOf(node, 'text'), change };
  }
  return { kind: 'other', type };
}

function readBar(node: XmlNode, { color }: RuleSource, solid: ReadonlySet<string>): ConditionalRule {
  const bar = childOf(node, 'dataBar');
  const [least, most] = thresholdsOf(bar);
  return {
    kind: 'bar',
    color: color(childOf(bar, 'color')) ?? '638EC6',
    least: least ?? { kind: 'min', value: null },
    most: most ?? { kind: 'max', value: null },
    gradient: !solid.has(findAll(node, 'id')[0]?.text ?? ''),
  };
}

function readScale(node: XmlNode, { color }: RuleSource): ConditionalRule {
  const scale = childOf(node, 'colorScale');
  const colors = childrenOf(scale, 'color').map((one) => color(one) ?? 'FFFFFF');
  return { kind: 'scale', points: thresholdsOf(scale).map((at, i) => ({ at, color: colors[i] ?? 'FFFFFF' })) };
}

function thresholdsOf(node: XmlNode | null): Threshold[] {
  return childrenOf(node, 'cfvo').map(({ attributes }) => ({
    kind: attributes['type'] ?? 'num',
    value: attributes['val'] ?? null,
  }));
}
