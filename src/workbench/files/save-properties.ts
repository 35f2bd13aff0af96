import { Draft } from '../../hosts/xlsx/package';
import { addRelation, dropRelations, relationsOf } from '../../hosts/xlsx/write-relations';
import { XmlNode, attributeOf, childrenOf, escapeXml, parseXml, XML_HEAD } from '../../hosts/xlsx/xml-tree';
import { BookProperty } from './types';

const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const CONTENT = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
/** The id that every property of this kind has; the numbers below 2 are not for use. */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_NUMBER = 2;

/** Changes the custom properties of the document; those that are the same keep their element. */
export function saveProperties(draft: Draft, before: readonly BookProperty[], after: readonly BookProperty[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const relation = relationsOf(draft, '').find(({ type }) => type === 'custom-properties');
  const part = relation?.target ?? 'docProps/custom.xml';
  if (after.length === 0) {
    if (relation) dropRelations(draft, '', [relation.id]);
    return draft.remove(part);
  }
  const text = draft.read(part) ?? '';
  const nodes = childrenOf(parseXml(text), 'property');
  const known = new Map(
    before.map((one) => [JSON.stringify(one), nodes.find((node) => attributeOf(node, 'name') === one.name)]),
  );
  let number = Math.max(FIRST_NUMBER - 1, ...nodes.map((node) => Number(attributeOf(node, 'pid', '0'))));
  const members = after.map((one) => {
    const node = known.get(JSON.stringify(one));
    if (node) return plainXml(text, node);
    number += 1;
    return propertyXml(one, number);
  });
  const head = `${XML_HEAD}<Properties xmlns="${NAMESPACE}" xmlns:vt="${TYPES}">`;
  draft.write(part, draft.dialect(`${head}${members.join('')}</Properties>`), CONTENT);
  if (!relation) addRelation(draft, '', { type: RELATION, target: part });
}

/** A property in the words of our own head, whatever prefixes the file has. */
function plainXml(text: string, node: XmlNode): string {
  const [typed] = node.children;
  if (!typed || node.name !== node.local || !typed.name.startsWith('vt:')) {
    const value = typed ? `<vt:${typed.local}>${escapeXml(typed.text)}</vt:${typed.local}>` : '';
    return `<property fmtid="${FORMAT}" pid="${attributeOf(node, 'pid')}" name="${escapeXml(attributeOf(node, 'name'))}">${value}</property>`;
  }
  return text.slice(node.start, node.end);
}

function propertyXml({ name, value }: BookProperty, number: number): string {
  const typed =
    typeof value === 'string'
      ? `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`
      : typeof value === 'boolean'
        ? `<vt:bool>${value}</vt:bool>`
        : `<vt:r8>${value}</vt:r8>`;
  return `<property fmtid="${FORMAT}" pid="${number}" name="${escapeXml(name)}">${typed}</property>`;
}
