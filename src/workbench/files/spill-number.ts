import { Draft } from '../../hosts/xlsx/package';
import { addRelation, folderOf, relationsOf } from '../../hosts/xlsx/write-relations';
import {
  Splice,
  XmlNode,
  appendTo,
  childOf,
  childrenOf,
  findAll,
  isTrue,
  parseXml,
  prefixOf,
  splice,
  startTag,
  XML_HEAD,
} from '../../hosts/xlsx/xml-tree';
import { MAIN } from '../../hosts/xlsx/namespaces';
import { prefixed } from './prefixed';

const ARRAYS = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
/** Excel's name and mark of formulas that spill. */
const NAME = 'XLDAPR';
const EXTENSION = '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}';
const FLAGS = ['copy', 'pasteAll', 'pasteValues', 'merge', 'splitFirst', 'rowColShift', 'clearFormats', 'clearComments']
  .concat(['assign', 'coerce', 'cellMeta'])
  .map((flag) => ` ${flag}="1"`)
  .join('');
const TYPE_XML = `<metadataType name="${NAME}" minSupportedVersion="120000"${FLAGS}/>`;
/** Children of `metadata` in the order of the schema. */
const ORDER = [
  'metadataTypes',
  'metadataStrings',
  'mdxMetadata',
  'futureMetadata',
  'cellMetadata',
  'valueMetadata',
  'extLst',
];

/** The number by which a cell says that its formula spills by itself. A file that has none gets it. */
export function spillNumber(draft: Draft, workbook: string): number {
  const known = relationsOf(draft, workbook).find(({ type }) => type === 'sheetMetadata')?.target;
  const path = known ?? `${folderOf(workbook)}metadata.xml`;
  let text = draft.read(path) ?? draft.dialect(`${XML_HEAD}<metadata xmlns="${MAIN}"></metadata>`);
  let root = parseXml(text);
  // Type, property and number in turn: each is found by the one before.
  for (let step = 0; root && step < STEPS.length; step += 1) {
    text = splice(text, STEPS[step]!(text, root));
    root = parseXml(text);
  }
  draft.write(path, text, CONTENT);
  if (known === undefined) addRelation(draft, workbook, { type: RELATION, target: path });
  return root ? numberIn(root) : 0;
}

const STEPS: readonly ((text: string, root: XmlNode) => Splice[])[] = [
  (text, root) => (typeIn(root) > 0 ? [] : member(text, root, 'metadataTypes', TYPE_XML)),
  (text, root) => (propertyIn(root) >= 0 ? [] : addProperty(text, root)),
  (text, root) =>
    numberIn(root) > 0
      ? []
      : member(text, root, 'cellMetadata', `<bk><rc t="${typeIn(root)}" v="${propertyIn(root)}"/></bk>`),
];

/** From 1; 0: there is none. */
function typeIn(root: XmlNode): number {
  const types = childrenOf(childOf(root, 'metadataTypes'), 'metadataType');
  return types.findIndex(({ attributes }) => attributes['name'] === NAME) + 1;
}

function propertiesIn(root: XmlNode): XmlNode | null {
  return childrenOf(root, 'futureMetadata').find(({ attributes }) => attributes['name'] === NAME) ?? null;
}

/** From 0; −1: there is none. */
function propertyIn(root: XmlNode): number {
  return childrenOf(propertiesIn(root), 'bk').findIndex((block) =>
    findAll(block, 'dynamicArrayProperties').some(
      ({ attributes }) => isTrue(attributes['fDynamic']) && !isTrue(attributes['fCollapsed']),
    ),
  );
}

/** From 1; 0: there is none. */
function numberIn(root: XmlNode): number {
  const [type, property] = [String(typeIn(root)), String(propertyIn(root))];
  const blocks = childrenOf(childOf(root, 'cellMetadata'), 'bk');
  const found = blocks.findIndex(({ children }) => {
    const [one, ...others] = children;
    return others.length === 0 && one?.attributes['t'] === type && one.attributes['v'] === property;
  });
  return found + 1;
}

function addProperty(text: string, root: XmlNode): Splice[] {
  const inside = `<xda:dynamicArrayProperties xmlns:xda="${ARRAYS}" fDynamic="1" fCollapsed="0"/>`;
  const block = prefixed(`<bk><extLst><ext uri="${EXTENSION}">${inside}</ext></extLst></bk>`, prefixOf(root));
  const list = propertiesIn(root);
  if (list) return appended(text, list, block);
  const tag = `${prefixOf(root)}futureMetadata`;
  return put(root, 'futureMetadata', `<${tag} name="${NAME}" count="1">${block}</${tag}>`);
}

/** One more in a list that may not be there yet. */
function member(text: string, root: XmlNode, local: string, xml: string): Splice[] {
  const list = childOf(root, local);
  const written = prefixed(xml, prefixOf(root));
  const tag = `${prefixOf(root)}${local}`;
  return list ? appended(text, list, written) : put(root, local, `<${tag} count="1">${written}</${tag}>`);
}

function appended(text: string, list: XmlNode, xml: string): Splice[] {
  const added = appendTo(text, list, xml);
  return list.innerEnd < list.end
    ? [startTag(text, list, { count: String(list.children.length + 1) }), added]
    : [added];
}

/** A new element before those that come after it in the schema. */
function put(root: XmlNode, local: string, xml: string): Splice[] {
  const next = root.children.find((child) => ORDER.indexOf(child.local) > ORDER.indexOf(local));
  const at = next?.start ?? root.innerEnd;
  return [{ start: at, end: at, put: xml }];
}
