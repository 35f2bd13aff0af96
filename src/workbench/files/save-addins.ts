import { Draft, freeName } from '../../hosts/xlsx/package';
import { addRelation, relationsOf } from '../../hosts/xlsx/write-relations';
import {
  Splice,
  XmlNode,
  appendTo,
  attributeOf,
  childOf,
  childrenOf,
  escapeXml,
  parseXml,
  prefixOf,
  splice,
  startTag,
  XML_HEAD,
} from '../../hosts/xlsx/xml-tree';
import { RELATIONS } from '../../hosts/xlsx/namespaces';
import { addinOf, addinParts, isSameAddin, panesPart } from './addin-parts';
import { BookAddin } from './types';

const OFFICE_RELATIONS = 'http://schemas.microsoft.com/office/2011/relationships';
const NAMESPACES = 'http://schemas.microsoft.com/office/webextensions';
const TYPES = 'application/vnd.ms-office';
const FOLDER = 'xl/webextensions/';
/** Where Excel docks the first pane; others stand below it. */
const FIRST_ROW = 4;

type Settings = BookAddin['settings'];

/** Writes the settings of add-ins where Excel keeps them; an add-in whose settings are the same keeps its bytes. */
export function saveAddins(draft: Draft, before: readonly BookAddin[], after: readonly BookAddin[]): void {
  for (const addin of after) {
    const old = before.find(({ id }) => isSameAddin(id, addin.id));
    if (sameSettings(old?.settings ?? [], addin.settings)) continue;
    if (old) renewAddin(draft, addin);
    else addAddin(draft, addin);
  }
}

function sameSettings(a: Settings, b: Settings): boolean {
  const known = new Map(a);
  return a.length === b.length && b.every(([name, value]) => known.get(name) === value);
}

function renewAddin(draft: Draft, addin: BookAddin): void {
  for (const path of addinParts((part) => relationsOf(draft, part))) {
    const text = draft.read(path);
    const root = text === null ? null : parseXml(text);
    if (text === null || root === null || !isSameAddin(addinOf(root).id, addin.id)) continue;
    draft.write(path, splice(text, settingPieces(text, root, addin.settings)));
    return;
  }
}

/** Settings that stay keep their element, and so do those that Office.js cannot read. */
function settingPieces(text: string, root: XmlNode, settings: Settings): Splice[] {
  const prefix = prefixOf(root);
  const list = childOf(root, 'properties');
  if (!list) {
    const next = root.children.find(({ local }) => !['reference', 'alternateReferences'].includes(local));
    const at = next?.start ?? root.innerEnd;
    return [{ start: at, end: at, put: `<${prefix}properties>${settingsXml(settings, prefix)}</${prefix}properties>` }];
  }
  const wanted = new Map(settings);
  const readable = new Set(addinOf(root).settings.map(([name]) => name));
  const nodes = childrenOf(list, 'property');
  const kept = nodes.flatMap((node): Splice[] => {
    const name = attributeOf(node, 'name');
    const value = wanted.get(name);
    if (value !== undefined) return [startTag(text, node, { value })];
    return readable.has(name) ? [{ start: node.start, end: node.end, put: '' }] : [];
  });
  const known = new Set(nodes.map((node) => attributeOf(node, 'name')));
  const fresh = settings.filter(([name]) => !known.has(name));
  return fresh.length === 0 ? kept : [...kept, appendTo(text, list, settingsXml(fresh, prefix))];
}

function settingsXml(settings: Settings, prefix: string): string {
  return settings
    .map(([name, value]) => `<${prefix}property name="${escapeXml(name)}" value="${escapeXml(value)}"/>`)
    .join('');
}

/** A part for the add-in, and its pane, folded away, beside those of others. */
function addAddin(draft: Draft, addin: BookAddin): void {
  const path = freeName(draft, `${FOLDER}webextension#.xml`);
  const panes = panesPart((part) => relationsOf(draft, part)) ?? `${FOLDER}taskpanes.xml`;
  draft.write(path, draft.dialect(addinXml(addin)), `${TYPES}.webextension+xml`);
  const relation = addRelation(draft, panes, { type: `${OFFICE_RELATIONS}/webextension`, target: path });
  const text =
    draft.read(panes) ?? `${XML_HEAD}<wetp:taskpanes xmlns:wetp="${NAMESPACES}/taskpanes/2010/11"></wetp:taskpanes>`;
  const root = parseXml(text);
  if (root === null) return;
  const put = appendTo(text, root, draft.dialect(paneXml(root, relation)));
  draft.write(panes, splice(text, [put]), `${TYPES}.webextensiontaskpanes+xml`);
  addRelation(draft, '', { type: `${OFFICE_RELATIONS}/webextensiontaskpanes`, target: panes });
}

function addinXml({ id, version, settings }: BookAddin): string {
  return [
    // The pane's own number: one pane of an add-in in one file.
    `${XML_HEAD}<we:webextension xmlns:we="${NAMESPACES}/webextension/2010/11" id="{${escapeXml(id.toUpperCase())}}">`,
    `<we:reference id="${escapeXml(id)}" version="${escapeXml(version)}" store="developer" storeType="Registry"/>`,
    `<we:alternateReferences/><we:properties>${settingsXml(settings, 'we:')}</we:properties>`,
    `<we:bindings/><we:snapshot xmlns:r="${RELATIONS}"/></we:webextension>`,
  ].join('');
}

function paneXml(root: XmlNode, relation: string): string {
  const prefix = prefixOf(root);
  const rows = childrenOf(root, 'taskpane').map((node) => Number(attributeOf(node, 'row', '0')) + 1);
  const row = Math.max(FIRST_ROW, ...rows);
  const inside = `<${prefix}webextensionref xmlns:r="${RELATIONS}" r:id="${relation}"/>`;
  return `<${prefix}taskpane dockstate="right" visibility="0" width="350" row="${row}">${inside}</${prefix}taskpane>`;
}
