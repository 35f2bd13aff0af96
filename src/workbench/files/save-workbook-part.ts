import { BookPart, BookSheet as Tab } from '../../hosts/xlsx/write-book';
import { newBookElement } from '../../hosts/xlsx/write-book';
import {
  Splice,
  XmlNode,
  childOf,
  childrenOf,
  escapeXml,
  isTrue,
  prefixOf,
  splice,
  startTag,
} from '../../hosts/xlsx/xml-tree';
import { RELATIONS } from '../../hosts/xlsx/namespaces';
import { prefixed } from './prefixed';
import { attributesXml } from './save-page';
import { Book, BookName, Visibility } from './types';

/** What the workbook part is changed by. */
export interface BookSave {
  readonly part: BookPart;
  readonly before: Book;
  readonly after: Book;
  /** Tab of every sheet of the book by its id, new ones included. */
  readonly tabs: ReadonlyMap<string, Tab>;
  /** Names of the book, with those that spreadsheets make themselves. */
  readonly names: readonly BookName[];
  /** Cells have changed: formulas are to be reckoned anew. */
  readonly recalculate: boolean;
}

const STATES: Readonly<Record<Visibility, string | null>> = {
  visible: null,
  hidden: 'hidden',
  'very-hidden': 'veryHidden',
};
const STRICT_RELATIONS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The workbook part with its sheets, names and views as the book has them, everything else as it was. */
export function savedWorkbookPart(save: BookSave): string {
  const { part } = save;
  return splice(part.text, [...sheetPieces(save), ...viewPieces(save), ...namePieces(save), ...otherPieces(save)]);
}

function sheetPieces({ part, before, after, tabs }: BookSave): Splice[] {
  const list = childOf(part.root, 'sheets');
  if (!list) return [];
  const nodes = childrenOf(list, 'sheet');
  const old = new Map(before.sheets.map((sheet, i) => [sheet.id, { sheet, node: nodes[i] }]));
  const members = after.sheets.map((sheet) => {
    const known = old.get(sheet.id);
    if (!known?.node) return newTab(part.root, tabs.get(sheet.id), STATES[sheet.visibility]);
    const { node } = known;
    const changed: Record<string, string | null> = {};
    if (known.sheet.name !== sheet.name) changed['name'] = sheet.name;
    if (known.sheet.visibility !== sheet.visibility) changed['state'] = STATES[sheet.visibility];
    return startTag(part.text, node, changed).put + part.text.slice(node.innerStart, node.end);
  });
  const first = nodes[0];
  const last = nodes[nodes.length - 1];
  if (!first || !last) return [];
  const same =
    nodes.length === members.length && nodes.every((node, i) => part.text.slice(node.start, node.end) === members[i]);
  return same ? [] : [{ start: first.start, end: last.end, put: members.join('') }];
}

function newTab(root: XmlNode, tab: Tab | undefined, state: string | null): string {
  if (!tab) return '';
  const namespace = Object.values(root.attributes).includes(STRICT_RELATIONS) ? STRICT_RELATIONS : RELATIONS;
  const attributes = attributesXml({ name: tab.name, sheetId: String(tab.id), state });
  return `<${prefixOf(root)}sheet xmlns:r="${namespace}"${attributes} r:id="${tab.relation}"/>`;
}

function viewPieces({ part, before, after }: BookSave): Splice[] {
  const indexIn = (book: Book): number =>
    Math.max(
      0,
      book.sheets.findIndex(({ id }) => id === book.activeSheet),
    );
  const [old, wanted] = [indexIn(before), indexIn(after)];
  if (old === wanted) return [];
  const view = childOf(childOf(part.root, 'bookViews'), 'workbookView');
  if (view) return [startTag(part.text, view, { activeTab: String(wanted) })];
  const xml = `<bookViews><workbookView activeTab="${wanted}"/></bookViews>`;
  return [newBookElement(part.root, 'bookViews', prefixed(xml, prefixOf(part.root)))];
}

/** Names that are the same keep their element; the number of their sheet follows its place. */
function namePieces({ part, before, after, names }: BookSave): Splice[] {
  const list = childOf(part.root, 'definedNames');
  const nodes = childrenOf(list, 'definedName');
  const known = new Map(before.names.map((name, i) => [identityOf(name), { name, node: nodes[i] }]));
  const members = names.map((name) => {
    const index = name.sheet === null ? null : after.sheets.findIndex(({ id }) => id === name.sheet);
    const place = index === null ? null : String(index);
    const old = known.get(identityOf(name));
    if (!old?.node || old.name.refersTo !== name.refersTo || old.name.hidden !== name.hidden)
      return nameXml(name, place, { prefix: prefixOf(part.root), old: old?.node });
    const moved = (old.node.attributes['localSheetId'] ?? null) !== place;
    const tag = moved ? startTag(part.text, old.node, { localSheetId: place }).put : null;
    return (
      (tag ?? part.text.slice(old.node.start, old.node.innerStart)) + part.text.slice(old.node.innerStart, old.node.end)
    );
  });
  const put = members.join('');
  if (list && put === part.text.slice(list.innerStart, list.innerEnd)) return [];
  if (list && sameMembers(part.text, nodes, members)) return [];
  if (members.length === 0) return list ? [{ start: list.start, end: list.end, put: '' }] : [];
  const tag = `${prefixOf(part.root)}definedNames`;
  const xml = `<${tag}>${put}</${tag}>`;
  return [list ? { start: list.start, end: list.end, put: xml } : newBookElement(part.root, 'definedNames', xml)];
}

function sameMembers(text: string, nodes: readonly XmlNode[], members: readonly string[]): boolean {
  return nodes.length === members.length && nodes.every((node, i) => text.slice(node.start, node.end) === members[i]);
}

/** Spreadsheets compare names without case. */
function identityOf({ name, sheet }: BookName): string {
  return `${sheet ?? ''}|${name.toLowerCase()}`;
}

function nameXml(
  { name, refersTo, hidden }: BookName,
  place: string | null,
  { prefix, old }: { readonly prefix: string; readonly old: XmlNode | undefined },
): string {
  const kept = { comment: old?.attributes['comment'] ?? null };
  const attributes = attributesXml({ name, localSheetId: place, hidden: hidden ? '1' : null, ...kept });
  return `<${prefix}definedName${attributes}>${escapeXml(refersTo)}</${prefix}definedName>`;
}

function otherPieces({ part, before, after, recalculate }: BookSave): Splice[] {
  const pieces: Splice[] = [];
  const calculation = childOf(part.root, 'calcPr');
  if (recalculate && !isTrue(calculation?.attributes['fullCalcOnLoad'])) {
    const fresh = prefixed('<calcPr fullCalcOnLoad="1"/>', prefixOf(part.root));
    pieces.push(
      calculation
        ? startTag(part.text, calculation, { fullCalcOnLoad: '1' })
        : newBookElement(part.root, 'calcPr', fresh),
    );
  }
  if (before.structureLocked !== after.structureLocked) pieces.push(...lockPieces(part, after.structureLocked));
  return pieces;
}

function lockPieces({ text, root }: BookPart, locked: boolean): Splice[] {
  const node = childOf(root, 'workbookProtection');
  if (node) return [startTag(text, node, { lockStructure: locked ? '1' : null })];
  const xml = prefixed('<workbookProtection lockStructure="1"/>', prefixOf(root));
  return locked ? [newBookElement(root, 'workbookProtection', xml)] : [];
}
