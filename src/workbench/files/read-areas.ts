import {
  XmlNode,
  attributeOf,
  childOf,
  childrenOf,
  findAll,
  isTrue,
  prefixedAttribute,
} from '../../hosts/xlsx/xml-tree';
import { Relation } from '../../hosts/xlsx/relations';
import { areasOf } from './areas';
import { FilterColumn, Link, Note, SheetFilter, SheetTableArea } from './feature-types';

/** The filter that stands in an element `autoFilter`. */
export function readFilter(node: XmlNode | null): SheetFilter | null {
  const area = areasOf(node?.attributes['ref'])[0];
  if (node === null || !area) return null;
  return { area, columns: childrenOf(node, 'filterColumn').flatMap(readFilterColumn) };
}

/** A column without conditions only shows or hides its button. */
function readFilterColumn(node: XmlNode): FilterColumn[] {
  const column = Number(node.attributes['colId'] ?? 0) + 1;
  const what = node.children.find(({ local }) => local !== 'extLst');
  if (!what) return [];
  if (what.local === 'filters' && childrenOf(what, 'dateGroupItem').length === 0) {
    const values = childrenOf(what, 'filter').map((one) => attributeOf(one, 'val'));
    return [{ kind: 'values', column, values, blanks: isTrue(what.attributes['blank']) }];
  }
  if (what.local !== 'customFilters') return [{ kind: 'other', column }];
  const conditions = childrenOf(what, 'customFilter').map((one) => ({
    operator: attributeOf(one, 'operator', 'equal'),
    value: attributeOf(one, 'val'),
  }));
  return [{ kind: 'conditions', column, all: isTrue(what.attributes['and']), conditions }];
}

/** A table by the root of its part; null when it is none. */
export function readTable(root: XmlNode | null): SheetTableArea | null {
  const area = areasOf(root?.attributes['ref'])[0];
  if (root === null || !area) return null;
  const style = childOf(root, 'tableStyleInfo');
  return {
    name: attributeOf(root, 'displayName', attributeOf(root, 'name')),
    area,
    header: attributeOf(root, 'headerRowCount', '1') !== '0',
    totals: Number(attributeOf(root, 'totalsRowCount', '0')) > 0,
    columns: childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map((node) => attributeOf(node, 'name')),
    style: style?.attributes['name'] ?? null,
    stripes: isTrue(attributeOf(style, 'showRowStripes')),
    filtered: childOf(root, 'autoFilter') !== null,
    criteria: readFilter(childOf(root, 'autoFilter'))?.columns ?? [],
  };
}

/** Links; those to the outside name a relation of the sheet. */
export function readLinks(root: XmlNode, relations: readonly Relation[]): Link[] {
  return childrenOf(childOf(root, 'hyperlinks'), 'hyperlink').flatMap((node) => {
    const area = areasOf(node.attributes['ref'])[0];
    const id = prefixedAttribute(node, 'id');
    const address = id === null ? null : (relations.find((one) => one.id === id)?.target ?? null);
    if (!area) return [];
    return [{ area, address, location: node.attributes['location'] ?? null, tip: node.attributes['tooltip'] ?? null }];
  });
}

/** Notes by the root of their part. */
export function readNotes(root: XmlNode | null): Note[] {
  const authors = childrenOf(childOf(root, 'authors'), 'author').map(({ text }) => text);
  return childrenOf(childOf(root, 'commentList'), 'comment').flatMap((node) => {
    const area = areasOf(node.attributes['ref'])[0];
    if (!area) return [];
    const text = findAll(childOf(node, 'text'), 't').map((run) => run.text);
    const author = authors[Number(node.attributes['authorId'] ?? 0)] ?? '';
    return [{ row: area.row, column: area.column, author, text: text.join('') }];
  });
}
