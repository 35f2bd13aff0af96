import { Splice, XmlNode, childOf, escapeXml, findAll } from '../../hosts/xlsx/xml-tree';
import { areaNames } from './areas';
import { Conditional, ConditionalRule, Threshold } from './feature-types';
import { prefixed } from './prefixed';
import { ReadRule } from './read-rules';
import { ShellEdit } from './shell-edit';

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** The places that Excel 2010's conditional formats have in the two lists of extensions. */
const RULE_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const SHEET_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** What ties a rule to its entry in Excel 2010's list. */
export function barMark(id: string): string {
  return `<extLst><ext xmlns:x14="${X14}" uri="${RULE_EXTENSION}"><x14:id>${id}</x14:id></ext></extLst>`;
}

/** Id of a bar in Excel 2010's list. The same on every run: a made-up id would give other bytes each time. */
export function barId(ordinal: number, rank: number): string {
  const hex = (n: number): string => n.toString(16).toUpperCase().padStart(6, '0');
  return `{B2C011EC-0000-4000-8000-${hex(ordinal)}${hex(rank)}}`;
}

/** The entry of a bar in Excel 2010's list, which knows solid bars and an axis. */
export function barXml({ areas }: Conditional, bar: ConditionalRule & { kind: 'bar' }, id: string): string {
  const end = ({ kind, value }: Threshold, auto: string): string =>
    value === null
      ? `<x14:cfvo type="${kind === 'min' || kind === 'max' ? auto : kind}"/>`
      : `<x14:cfvo type="${kind}"><xm:f>${escapeXml(value)}</xm:f></x14:cfvo>`;
  const ends = end(bar.least, 'autoMin') + end(bar.most, 'autoMax');
  const colors = '<x14:negativeFillColor rgb="FFB3261E"/><x14:axisColor rgb="FF6B7280"/>';
  const gradient = bar.gradient ? '' : ' gradient="0"';
  const shape = `<x14:dataBar minLength="0" maxLength="100"${gradient}>${ends}${colors}</x14:dataBar>`;
  return `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">${shape}</x14:cfRule><xm:sqref>${areaNames(areas)}</xm:sqref></x14:conditionalFormatting>`;
}

/** Ids that rules which went had in Excel 2010's list. */
export function goneBars(gone: readonly ReadRule[]): ReadonlySet<string> {
  return new Set(gone.flatMap(({ node }) => findAll(node, 'id').map(({ text }) => text)));
}

/** Changes Excel 2010's list: bars that went are taken out, new ones put in; everything else of it stays. */
export function saveBars(edit: ShellEdit, gone: ReadonlySet<string>, bars: readonly string[]): void {
  const list = childOf(edit.root, 'extLst');
  const formats = findAll(list, 'conditionalFormattings')[0];
  if (!formats) return addList(edit, list, bars);
  const dropped = formats.children.filter((one) =>
    findAll(one, 'cfRule').some((rule) => gone.has(rule.attributes['id'] ?? '')),
  );
  if (list && bars.length === 0 && dropped.length > 0 && dropped.length === formats.children.length)
    return dropList(edit, list, formats);
  edit.add(dropped.map(({ start, end }): Splice => ({ start, end, put: '' })));
  if (bars.length > 0) edit.add([{ start: formats.innerEnd, end: formats.innerEnd, put: bars.join('') }]);
}

/** An empty list is not allowed, nor an empty list of extensions. */
function dropList(edit: ShellEdit, list: XmlNode, formats: XmlNode): void {
  const extension = list.children.find((one) => one.start < formats.start && formats.end < one.end);
  if (extension === undefined) return;
  if (list.children.length === 1) edit.putWritten('extLst', '');
  else edit.add([{ start: extension.start, end: extension.end, put: '' }]);
}

function addList(edit: ShellEdit, list: XmlNode | null, bars: readonly string[]): void {
  if (bars.length === 0) return;
  const tag = (xml: string): string => prefixed(xml, edit.prefix);
  const all = `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings>`;
  const extension = `${tag(`<ext xmlns:x14="${X14}" uri="${SHEET_EXTENSION}">`)}${all}${tag('</ext>')}`;
  if (list) edit.add([{ start: list.innerStart, end: list.innerStart, put: extension }]);
  else edit.putWritten('extLst', tag('<extLst>') + extension + tag('</extLst>'));
}
