import { areaName } from '../../core/basics/cell-names';
import { Draft, freeName } from '../../hosts/xlsx/package';
import { addRelation, dropRelations, folderOf, removePart } from '../../hosts/xlsx/write-relations';
import { XmlNode, attributeOf, childOf, childrenOf, escapeXml, parseXml, XML_HEAD } from '../../hosts/xlsx/xml-tree';
import { MAIN, RELATIONS } from '../../hosts/xlsx/namespaces';
import { SheetTableArea } from './feature-types';
import { FileSheet } from './read-sheet';
import { filterColumnsXml } from './save-areas';
import { attributesXml } from './save-page';
import { ShellEdit } from './shell-edit';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** Where the tables of a sheet stand, or will. */
export interface TableContext {
  readonly draft: Draft;
  readonly path: string;
  readonly before: FileSheet['tables'];
}

/** Changes the tables of a sheet; those that are the same keep their part byte for byte. */
export function saveTables(edit: ShellEdit, after: readonly SheetTableArea[], context: TableContext): void {
  const { draft, path, before } = context;
  const nameOf = ({ name }: SheetTableArea): string => name.toLowerCase();
  const wanted = new Map(after.map((table) => [nameOf(table), table]));
  const gone = before.filter(({ table }) => !wanted.has(nameOf(table)));
  const known = new Map(before.map((one) => [nameOf(one.table), one]));
  const fresh = after.filter((table) => !known.has(nameOf(table)));
  for (const table of after) {
    const old = known.get(nameOf(table));
    if (old && keyOf(old.table) !== keyOf(table)) rewrite(draft, old.relation.target, table);
  }
  if (gone.length === 0 && fresh.length === 0) return;
  dropRelations(
    draft,
    path,
    gone.map(({ relation }) => relation.id),
  );
  for (const { relation } of gone) removePart(draft, relation.target);
  const kept = before.filter((one) => !gone.includes(one)).map(({ relation }) => relation.id);
  const ids = [...kept, ...fresh.map((table) => addTable(draft, path, table))];
  const members = ids.map((id) => `<tablePart r:id="${id}"/>`).join('');
  const namespace = draft.dialect(RELATIONS);
  edit.put(
    'tableParts',
    ids.length === 0 ? '' : `<tableParts xmlns:r="${namespace}" count="${ids.length}">${members}</tableParts>`,
  );
}

/** What a table is; what a store may have added does not count. */
function keyOf({ name, area, header, totals, columns, style, stripes, filtered, criteria }: SheetTableArea): string {
  return JSON.stringify([name, areaName(area), header, totals, columns, style, stripes, filtered, criteria]);
}

function addTable(draft: Draft, path: string, table: SheetTableArea): string {
  const part = freeName(draft, `${folderOf(folderOf(path).slice(0, -1))}tables/table#.xml`);
  draft.write(part, draft.dialect(tableXml(table, nextId(draft), NOTHING)), TABLE_TYPE);
  return addRelation(draft, path, { type: `${RELATIONS}/table`, target: part });
}

function rewrite(draft: Draft, part: string, table: SheetTableArea): void {
  const text = draft.read(part) ?? '';
  const root = parseXml(text);
  const columns = childrenOf(childOf(root, 'tableColumns'), 'tableColumn');
  const known = new Map(columns.map((node) => [attributeOf(node, 'name'), text.slice(node.start, node.end)]));
  // The words of a part with prefixes cannot stand in one without.
  const plain = root !== null && root.name === root.local;
  const old: OldTable = plain ? { text, columns: known, filter: childOf(root, 'autoFilter') } : NOTHING;
  draft.write(part, draft.dialect(tableXml(table, Number(attributeOf(root, 'id', '1')), old)));
}

/** What stays as the part had it: columns by name, and conditions of its filter. */
interface OldTable {
  readonly text: string;
  readonly columns: ReadonlyMap<string, string>;
  readonly filter: XmlNode | null;
}

const NOTHING: OldTable = { text: '', columns: new Map(), filter: null };

/** No two tables of a workbook may have the same number. */
function nextId(draft: Draft): number {
  const ids = draft
    .names()
    .filter((name) => /tables\/[^/]*\.xml$/i.test(name))
    .map((name): XmlNode | null => parseXml(draft.read(name) ?? ''))
    .map((root) => Number(attributeOf(root, 'id', '0')));
  return Math.max(0, ...ids) + 1;
}

function tableXml(table: SheetTableArea, id: number, old: OldTable): string {
  const known = old.columns;
  const name = escapeXml(table.name);
  const { area } = table;
  const filtered = table.totals ? { ...area, rows: area.rows - 1 } : area;
  const used = new Set([...known.values()].map((xml) => Number(/\sid="(\d+)"/.exec(xml)?.[1] ?? 0)));
  const freeId = (): number => {
    let n = 1;
    while (used.has(n)) n += 1;
    used.add(n);
    return n;
  };
  const columns = table.columns.map(
    (column) => known.get(column) ?? `<tableColumn id="${freeId()}" name="${escapeXml(column)}"/>`,
  );
  const counts = attributesXml({
    headerRowCount: table.header ? null : '0',
    totalsRowCount: table.totals ? '1' : null,
    totalsRowShown: table.totals ? null : '0',
  });
  const style = attributesXml({
    name: table.style,
    showFirstColumn: '0',
    showLastColumn: '0',
    showRowStripes: table.stripes ? '1' : '0',
    showColumnStripes: '0',
  });
  return [
    XML_HEAD,
    `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${areaName(area)}"${counts}>`,
    table.filtered && table.header ? filterXml(areaName(filtered), table, old) : '',
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    `<tableStyleInfo${style}/></table>`,
  ].join('');
}

function filterXml(place: string, { criteria }: SheetTableArea, { text, filter }: OldTable): string {
  const columns = filterColumnsXml(criteria, { text, prefix: '' }, filter);
  return columns === '' ? `<autoFilter ref="${place}"/>` : `<autoFilter ref="${place}">${columns}</autoFilter>`;
}
