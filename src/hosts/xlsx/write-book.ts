import { HostError } from '../../app/ports';
import { SheetTable } from '../../core/basics/sheet-table';
import { cellName, columnName, fixedAreaName, quotedName } from '../../core/basics/cell-names';
import { ownKeyOf, ownNameOf, sheetOfReference } from '../../core/basics/own-mark';
import {
  Splice,
  XmlNode,
  appendTo,
  childOf,
  childrenOf,
  escapeXml,
  parseXml,
  prefixOf,
  prefixedAttribute,
  splice,
  startTag,
} from './xml-tree';
import { RELATIONS } from './namespaces';

/** A tab of the workbook. */
export interface BookSheet {
  readonly name: string;
  readonly id: number;
  readonly relation: string;
}

/** A name to be set; `sheet` is the index of the tab it belongs to, null the whole workbook. */
export interface BookName {
  readonly name: string;
  readonly sheet: number | null;
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** The workbook part as it stands. */
export interface BookPart {
  readonly text: string;
  readonly root: XmlNode;
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  readonly date1904: boolean;
  /** Sheets may not be added. */
  readonly locked: boolean;
}

/** What the run changes in it. */
export interface BookChange {
  readonly added: readonly BookSheet[];
  /** Names set or renewed, in order. */
  readonly names: readonly BookName[];
  /** Names of ours that are not needed any more. */
  readonly dropped: (name: BookName) => boolean;
}

/** The order of the schema (CT_Workbook); Excel repairs a file that has another. */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Reads the workbook part. */
export function readBook(text: string): BookPart {
  const root = parseXml(text);
  if (!root || root.local !== 'workbook') throw new HostError('damaged', 'the workbook part cannot be read');
  const sheets = childrenOf(childOf(root, 'sheets'), 'sheet').map((node) => ({
    name: node.attributes['name'] ?? '',
    id: Number(node.attributes['sheetId'] ?? 0),
    relation: prefixedAttribute(node, 'id') ?? '',
  }));
  const protection = childOf(root, 'workbookProtection')?.attributes['lockStructure'];
  return {
    text,
    root,
    sheets,
    names: childrenOf(childOf(root, 'definedNames'), 'definedName').map(nameOf),
    date1904: ['1', 'true'].includes(childOf(root, 'workbookPr')?.attributes['date1904'] ?? ''),
    locked: protection === '1' || protection === 'true',
  };
}

function nameOf(node: XmlNode): BookName {
  const local = node.attributes['localSheetId'];
  const hidden = node.attributes['hidden'];
  return {
    name: node.attributes['name'] ?? '',
    sheet: local === undefined ? null : Number(local),
    refersTo: node.text,
    hidden: hidden === '1' || hidden === 'true',
  };
}

/** The index of the tab that each of our keys marks. */
export function ownSheetsOf(book: BookPart): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  for (const { name, sheet, refersTo } of book.names) {
    const key = ownKeyOf(name);
    const target = key === null || sheet !== null ? null : sheetOfReference(refersTo);
    const index =
      target === null ? -1 : book.sheets.findIndex((one) => one.name.toLowerCase() === target.toLowerCase());
    if (key !== null && index >= 0) own.set(key, index);
  }
  return own;
}

/** The names that a sheet of ours needs: its mark, its filter, what is printed, and its named cells. */
export function namesFor(
  table: SheetTable,
  sheet: { readonly name: string; readonly index: number },
): readonly BookName[] {
  const quoted = quotedName(sheet.name);
  const local = (name: string, area: string, hidden = false): BookName => ({
    name,
    sheet: sheet.index,
    refersTo: area,
    hidden,
  });
  const names: BookName[] = [{ name: ownNameOf(table.key), sheet: null, refersTo: `${quoted}!$A$1`, hidden: true }];
  const { titleRows, printColumns } = table.page;
  if (table.filter) names.push(local('_xlnm._FilterDatabase', `${quoted}!${fixedAreaName(table.filter)}`, true));
  if (printColumns !== undefined && printColumns > 0) {
    names.push(local('_xlnm.Print_Area', `${quoted}!$A$1:$${columnName(printColumns)}$${lastPrintedRow(table)}`));
  }
  if (titleRows) names.push(local('_xlnm.Print_Titles', `${quoted}!$${titleRows[0]}:$${titleRows[1]}`));
  for (const { name, row, column } of table.names ?? []) {
    names.push({
      name,
      sheet: null,
      refersTo: `${quoted}!${cellName(row, column).replace(/([A-Z]+)/, '$$$1$$')}`,
      hidden: false,
    });
  }
  return names;
}

/** The last row with content; charts may lie below the cells. */
function lastPrintedRow(table: SheetTable): number {
  return Math.max(1, table.rows.length, ...(table.charts ?? []).map(({ over }) => over.row + over.rows - 1));
}

/** The workbook part with sheets and names put in, everything else as it was. */
export function changeBook(book: BookPart, change: BookChange): string {
  return splice(book.text, [
    ...sheetPieces(book, change.added),
    ...namePieces(book, change),
    ...calculationPieces(book),
  ]);
}

function sheetPieces({ text, root }: BookPart, added: readonly BookSheet[]): Splice[] {
  const sheets = childOf(root, 'sheets');
  if (!sheets || added.length === 0) return [];
  const prefix = prefixOf(root);
  const namespace = Object.values(root.attributes).includes(STRICT_RELATIONS) ? STRICT_RELATIONS : RELATIONS;
  const bound = Object.entries(root.attributes)
    .find(([name, value]) => name.startsWith('xmlns:') && value === namespace)?.[0]
    .slice(6);
  const declared = bound === undefined ? ` xmlns:r="${namespace}"` : '';
  const xml = added.map(
    ({ name, id, relation }) =>
      `<${prefix}sheet${declared} name="${escapeXml(name)}" sheetId="${id}" ${bound ?? 'r'}:id="${relation}"/>`,
  );
  return [appendTo(text, sheets, xml.join(''))];
}

function namePieces({ text, root }: BookPart, { names, dropped }: BookChange): Splice[] {
  const list = childOf(root, 'definedNames');
  const prefix = prefixOf(root);
  const wanted = new Map(names.map((name) => [identityOf(name), name]));
  const pieces = list ? changedNames(list, wanted, dropped) : [];
  const added = [...wanted.values()].map((name) => nameXml(name, prefix)).join('');
  if (!list) {
    const element = `<${prefix}definedNames>${added}</${prefix}definedNames>`;
    return added === '' ? [] : [newBookElement(root, 'definedNames', element)];
  }
  if (added !== '') return [...pieces, appendTo(text, list, added)];
  // An empty list is not allowed.
  const gone = pieces.filter(({ put }) => put === '').length;
  return gone > 0 && gone === list.children.length ? [{ start: list.start, end: list.end, put: '' }] : pieces;
}

/** Names renewed or taken away where they stand; what is left in `wanted` is new. */
function changedNames(list: XmlNode, wanted: Map<string, BookName>, dropped: BookChange['dropped']): Splice[] {
  return childrenOf(list, 'definedName').flatMap((node) => {
    const old = nameOf(node);
    const renewed = wanted.get(identityOf(old));
    wanted.delete(identityOf(old));
    const put = renewed ? renewedName(old, renewed, prefixOf(list)) : dropped(old) ? '' : null;
    return put === null ? [] : [{ start: node.start, end: node.end, put }];
  });
}

function renewedName(old: BookName, renewed: BookName, prefix: string): string | null {
  return isSame(old, renewed) ? null : nameXml(renewed, prefix);
}

/** Spreadsheets compare names without case. */
function identityOf(name: BookName): string {
  return `${name.sheet ?? ''}|${name.name.toLowerCase()}`;
}

function isSame(a: BookName, b: BookName): boolean {
  return a.refersTo === b.refersTo && a.hidden === b.hidden;
}

function nameXml({ name, sheet, refersTo, hidden }: BookName, prefix: string): string {
  const local = sheet === null ? '' : ` localSheetId="${sheet}"`;
  return `<${prefix}definedName name="${escapeXml(name)}"${local}${hidden ? ' hidden="1"' : ''}>${escapeXml(refersTo)}</${prefix}definedName>`;
}

/** Formulas of the user that lead to our sheets show old values until they are reckoned again: ask for it once, at opening. */
function calculationPieces({ text, root }: BookPart): Splice[] {
  const node = childOf(root, 'calcPr');
  if (!node) return [newBookElement(root, 'calcPr', `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`)];
  return node.attributes['fullCalcOnLoad'] === '1' ? [] : [startTag(text, node, { fullCalcOnLoad: '1' })];
}

/** A new element of the workbook part at its place in the schema. */
export function newBookElement(root: XmlNode, local: string, put: string): Splice {
  const rank = ORDER.indexOf(local);
  const next = root.children.find((child) => ORDER.indexOf(child.local) > rank);
  const at = next ? next.start : root.innerEnd;
  return { start: at, end: at, put };
}
