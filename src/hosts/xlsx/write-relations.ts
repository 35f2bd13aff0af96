import { Draft } from './package';
import { Relation, relationsPartOf, targetOf } from './relations';
import { XmlNode, appendTo, childrenOf, escapeXml, parseXml, prefixOf, splice, XML_HEAD } from './xml-tree';

/** A relation to be made. */
export interface NewRelation {
  /** The whole type. `http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart` */
  readonly type: string;
  readonly target: string;
  /** The target is an address outside the package. */
  readonly external?: boolean;
}

const RELATIONS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** The folder of a part with its slash. `xl/workbook.xml → xl/` */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

/** All relations of a part as they stand in the draft, targets as paths from the top. */
export function relationsOf(draft: Draft, part: string): readonly Relation[] {
  const text = draft.read(relationsPartOf(part));
  return text === null ? [] : childrenOf(parseXml(text), 'Relationship').map((node) => relationOf(node, part));
}

function relationOf(node: XmlNode, part: string): Relation {
  const external = node.attributes['TargetMode'] === 'External';
  const target = node.attributes['Target'] ?? '';
  const type = node.attributes['Type'] ?? '';
  return {
    id: node.attributes['Id'] ?? '',
    type: type.slice(type.lastIndexOf('/') + 1),
    target: external ? target : targetOf(part, target),
    external,
  };
}

/** The path of a part as a target seen from a folder. `xl/worksheets/, xl/charts/chart1.xml → ../charts/chart1.xml` */
function targetFrom(folder: string, part: string): string {
  const from = folder.split('/').filter((step) => step !== '');
  const to = part.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return '../'.repeat(from.length - same) + to.slice(same).join('/');
}

/** Adds a relation and gives its id; one that leads there already is taken again. */
export function addRelation(draft: Draft, part: string, relation: NewRelation): string {
  const known = relationsOf(draft, part);
  const same = known.find((one) => leadsThere(one, relation));
  if (same) return same.id;
  let n = 1;
  while (known.some((r) => r.id === `rId${n}`)) n += 1;
  const id = `rId${n}`;
  const name = relationsPartOf(part);
  const text = draft.read(name);
  const root = text === null ? null : parseXml(text);
  const xml = relationXml(draft, part, { ...relation, id });
  if (text !== null && root) draft.write(name, splice(text, [appendTo(text, root, `<${prefixOf(root)}${xml}`)]));
  else {
    const head = `${XML_HEAD}<Relationships xmlns="${RELATIONS_NS}">`;
    const typed = draft.read('[Content_Types].xml')?.includes(RELATIONS_TYPE) ?? false;
    draft.write(name, `${head}<${xml}</Relationships>`, typed ? undefined : RELATIONS_TYPE);
  }
  return id;
}

function leadsThere(known: Relation, { target, external }: NewRelation): boolean {
  return known.external === (external ?? false) && known.target.toLowerCase() === target.toLowerCase();
}

function relationXml(draft: Draft, part: string, relation: NewRelation & { readonly id: string }): string {
  const { id, type, external } = relation;
  const target = escapeXml(external ? relation.target : targetFrom(folderOf(part), relation.target));
  const mode = external ? ' TargetMode="External"' : '';
  return `Relationship Id="${id}" Type="${draft.dialect(type)}" Target="${target}"${mode}/>`;
}

/** Takes relations away; the list goes with its last one. */
export function dropRelations(draft: Draft, part: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const name = relationsPartOf(part);
  const text = draft.read(name);
  const root = text === null ? null : parseXml(text);
  if (text === null || !root) return;
  const nodes = childrenOf(root, 'Relationship');
  const gone = nodes.filter((node) => ids.includes(node.attributes['Id'] ?? ''));
  const pieces = gone.map((node) => ({ start: node.start, end: node.end, put: '' }));
  if (gone.length === nodes.length) draft.remove(name);
  else draft.write(name, splice(text, pieces));
}

/** Removes a part, its relations, and every part that nobody leads to any more. */
export function removePart(draft: Draft, part: string): void {
  const targets = relationsOf(draft, part).filter((relation) => !relation.external);
  draft.remove(part);
  draft.remove(relationsPartOf(part));
  for (const { target } of targets) if (draft.has(target) && !isWanted(draft, target)) removePart(draft, target);
}

/** Whether any part still leads to this one. */
function isWanted(draft: Draft, part: string): boolean {
  const wanted = part.toLowerCase();
  return draft
    .names()
    .filter((name) => name.toLowerCase().endsWith('.rels'))
    .some((name) => relationsOf(draft, ownerOf(name)).some((r) => !r.external && r.target.toLowerCase() === wanted));
}

function ownerOf(relations: string): string {
  return relations.replace(/(^|\/)_rels\/([^/]*)\.rels$/i, '$1$2');
}
