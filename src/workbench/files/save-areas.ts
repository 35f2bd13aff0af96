import { HostError } from '../../app/ports';
import { areaName, fixedAreaName, quotedName } from '../../core/basics/cell-names';
import { Draft } from '../../hosts/xlsx/package';
import { addRelation } from '../../hosts/xlsx/write-relations';
import { XmlNode, childOf, childrenOf, escapeXml } from '../../hosts/xlsx/xml-tree';
import { RELATIONS } from '../../hosts/xlsx/namespaces';
import { FilterColumn, Link, SheetFilter } from './feature-types';
import { prefixed } from './prefixed';
import { attributesXml } from './save-page';
import { ShellEdit } from './shell-edit';
import { BookName, BookSheet } from './types';

/** Excel's limit for one sheet; more are refused by it. */
const MOST_LINKS = 65530;

/** Changes merged areas, the sheet's filter and its protection. */
export function saveAreas(edit: ShellEdit, before: BookSheet, after: BookSheet): void {
  const merges = after.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  if (differs(before.merges, after.merges))
    edit.put(
      'mergeCells',
      merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    );
  if (differs(before.filter, after.filter)) saveFilter(edit, after.filter);
  if (differs(before.protection, after.protection))
    edit.put(
      'sheetProtection',
      after.protection === null ? '' : `<sheetProtection${attributesXml(after.protection)}/>`,
    );
}

function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

function saveFilter(edit: ShellEdit, filter: SheetFilter | null): void {
  const node = childOf(edit.root, 'autoFilter');
  if (filter === null) return edit.put('autoFilter', '');
  const tag = (xml: string): string => prefixed(xml, edit.prefix);
  const columns = filterColumnsXml(filter.columns, edit, node);
  edit.putWritten(
    'autoFilter',
    `${tag(`<autoFilter ref="${areaName(filter.area)}">`)}${columns}${tag('</autoFilter>')}`,
  );
}

/** What a filter lets through, column by column, with the prefix of the part; `node` is the filter that was there. */
export function filterColumnsXml(
  columns: readonly FilterColumn[],
  part: { readonly text: string; readonly prefix: string },
  node: XmlNode | null,
): string {
  return columns.map((column) => filterColumnXml(column, part, node)).join('');
}

/** Conditions that only the file knows stay in their words. */
function filterColumnXml(
  column: FilterColumn,
  edit: { readonly text: string; readonly prefix: string },
  node: XmlNode | null,
): string {
  if (column.kind === 'other') {
    const old = childrenOf(node, 'filterColumn').find((one) => Number(one.attributes['colId']) === column.column - 1);
    return old ? edit.text.slice(old.start, old.end) : '';
  }
  const inside =
    column.kind === 'values'
      ? `<filters${column.blanks ? ' blank="1"' : ''}>${column.values.map((value) => `<filter val="${escapeXml(value)}"/>`).join('')}</filters>`
      : `<customFilters${column.all ? ' and="1"' : ''}>${column.conditions.map(conditionXml).join('')}</customFilters>`;
  return prefixed(`<filterColumn colId="${column.column - 1}">${inside}</filterColumn>`, edit.prefix);
}

function conditionXml({ operator, value }: { readonly operator: string; readonly value: string }): string {
  return `<customFilter${attributesXml({ operator: operator === 'equal' ? null : operator, val: value })}/>`;
}

/** The hidden name by which spreadsheets know a sheet's filter. */
export function filterName(sheet: BookSheet): BookName | null {
  if (sheet.filter === null) return null;
  const refersTo = `${quotedName(sheet.name)}!${fixedAreaName(sheet.filter.area)}`;
  return { name: '_xlnm._FilterDatabase', sheet: sheet.id, refersTo, hidden: true };
}

/** Changes links; those that are the same keep their element. */
export function saveLinks(
  edit: ShellEdit,
  { before, after }: { readonly before: readonly Link[]; readonly after: readonly Link[] },
  { draft, path }: { readonly draft: Draft; readonly path: string },
): void {
  if (!differs(before, after)) return;
  if (after.length > MOST_LINKS)
    throw new HostError('cannot-write', `${after.length} links; a sheet has ${MOST_LINKS}`);
  const nodes = childrenOf(childOf(edit.root, 'hyperlinks'), 'hyperlink');
  const known = new Map(
    nodes.length === before.length ? before.map((link, i) => [JSON.stringify(link), nodes[i]]) : [],
  );
  const members = after.map((link) => {
    const node = known.get(JSON.stringify(link));
    return node ? edit.text.slice(node.start, node.end) : prefixed(linkXml(link, draft, path), edit.prefix);
  });
  const tag = (xml: string): string => prefixed(xml, edit.prefix);
  edit.putWritten(
    'hyperlinks',
    members.length === 0 ? '' : tag('<hyperlinks>') + members.join('') + tag('</hyperlinks>'),
  );
}

function linkXml({ area, address, location, tip }: Link, draft: Draft, path: string): string {
  const relation =
    address === null
      ? null
      : addRelation(draft, path, { type: `${RELATIONS}/hyperlink`, target: address, external: true });
  const outside = relation === null ? '' : ` xmlns:r="${draft.dialect(RELATIONS)}" r:id="${relation}"`;
  return `<hyperlink${outside}${attributesXml({ ref: areaName(area), location, tooltip: tip })}/>`;
}
