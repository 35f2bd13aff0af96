import { HostError } from '../../app/ports';
import { childOf, escapeXml, startTag } from '../../hosts/xlsx/xml-tree';
import { PrintMargins, PrintSetup } from './feature-types';
import { prefixed } from './prefixed';
import { ShellEdit } from './shell-edit';

/** Excel's limit for one sheet. */
const MOST_BREAKS = 1026;
const LAST = { rowBreaks: 16383, colBreaks: 1048575 } as const;
const MARGINS: PrintMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Changes how a sheet goes on paper; whether it is fitted stands among the sheet's properties. */
export function savePage(edit: ShellEdit, before: PrintSetup, after: PrintSetup): void {
  const differs = (...names: readonly (keyof PrintSetup)[]): boolean =>
    names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (differs('centered')) saveOptions(edit, after);
  if (differs('margins')) edit.put('pageMargins', marginsXml(after.margins ?? MARGINS));
  if (differs('orientation', 'paper', 'scalePercent', 'fit')) saveSetup(edit, after);
  if (differs('header', 'footer')) saveHeaders(edit, after);
  if (differs('rowBreaks')) edit.put('rowBreaks', breaksXml('rowBreaks', after.rowBreaks));
  if (differs('columnBreaks')) edit.put('colBreaks', breaksXml('colBreaks', after.columnBreaks));
}

function saveOptions(edit: ShellEdit, { centered }: PrintSetup): void {
  const node = childOf(edit.root, 'printOptions');
  const changes = {
    horizontalCentered: centered.across ? '1' : null,
    verticalCentered: centered.down ? '1' : null,
  };
  if (node) return edit.add([startTag(edit.text, node, changes)]);
  edit.put('printOptions', `<printOptions${attributesXml(changes)}/>`);
}

function marginsXml(margins: PrintMargins): string {
  const sides = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
  return `<pageMargins${sides.map((side) => ` ${side}="${margins[side]}"`).join('')}/>`;
}

/** The printer's own settings stay linked. */
function saveSetup(edit: ShellEdit, { orientation, paper, scalePercent, fit }: PrintSetup): void {
  const node = childOf(edit.root, 'pageSetup');
  const changes = {
    paperSize: paper === null ? null : String(paper),
    scale: scalePercent === 100 || fit ? null : String(scalePercent),
    fitToWidth: fit && fit.wide !== 1 ? String(fit.wide) : null,
    fitToHeight: fit && fit.high !== 1 ? String(fit.high) : null,
    orientation,
  };
  if (node) return edit.add([startTag(edit.text, node, changes)]);
  edit.put('pageSetup', `<pageSetup${attributesXml(changes)}/>`);
}

function saveHeaders(edit: ShellEdit, { header, footer }: PrintSetup): void {
  const node = childOf(edit.root, 'headerFooter');
  const others = (node?.children ?? []).filter(({ local }) => local !== 'oddHeader' && local !== 'oddFooter');
  const kept = others.map(({ start, end }) => edit.text.slice(start, end)).join('');
  const texts = [
    header === '' ? '' : `<oddHeader>${escapeXml(header)}</oddHeader>`,
    footer === '' ? '' : `<oddFooter>${escapeXml(footer)}</oddFooter>`,
  ].join('');
  const inside = prefixed(texts, edit.prefix) + kept;
  if (!node) return edit.put('headerFooter', inside === '' ? '' : `<headerFooter>${inside}</headerFooter>`);
  const tag = startTag(edit.text, node, {}).put.replace(/\/>$/, '>');
  edit.add([{ start: node.start, end: node.end, put: inside === '' ? '' : `${tag}${inside}</${node.name}>` }]);
}

function breaksXml(name: keyof typeof LAST, places: readonly number[]): string {
  if (places.length === 0) return '';
  if (places.length > MOST_BREAKS)
    throw new HostError('cannot-write', `${places.length} page breaks; a sheet has ${MOST_BREAKS}`);
  const sorted = [...places].sort((a, b) => a - b);
  const breaks = sorted.map((place) => `<brk id="${place}" max="${LAST[name]}" man="1"/>`).join('');
  return `<${name} count="${places.length}" manualBreakCount="${places.length}">${breaks}</${name}>`;
}

/** Attributes by name; null: none. */
export function attributesXml(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}
