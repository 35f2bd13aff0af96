import { textOf } from '../../hosts/xlsx/package';
import { Relation, readRelations } from '../../hosts/xlsx/relations';
import { XmlNode, attributeOf, childOf, childrenOf, parseXml } from '../../hosts/xlsx/xml-tree';
import { ZipArchive } from '../../hosts/xlsx/zip';
import { BookAddin } from './types';

/** Gives the relations of a part; of the package itself for ''. */
export type RelationsOf = (part: string) => readonly Relation[];

/** The part that lists the panes of add-ins; null when the file has none. */
export function panesPart(relationsOf: RelationsOf): string | null {
  return relationsOf('').find(({ type }) => type === 'webextensiontaskpanes')?.target ?? null;
}

/** Paths of the parts in which add-ins with a pane keep what is theirs. */
export function addinParts(relationsOf: RelationsOf): readonly string[] {
  const panes = panesPart(relationsOf);
  if (panes === null) return [];
  return relationsOf(panes).flatMap(({ type, target }) => (type === 'webextension' ? [target] : []));
}

/** The add-ins that have a pane with this file, and their settings. */
export function readAddins(zip: ZipArchive): BookAddin[] {
  return addinParts((part) => readRelations(zip, part)).flatMap((path) => {
    const bytes = zip.read(path);
    const root = bytes && parseXml(textOf(bytes));
    return root ? [addinOf(root)] : [];
  });
}

/** An add-in by the root of its part. */
export function addinOf(root: XmlNode): BookAddin {
  const reference = childOf(root, 'reference');
  return {
    id: attributeOf(reference, 'id'),
    version: attributeOf(reference, 'version'),
    settings: childrenOf(childOf(root, 'properties'), 'property').flatMap((node) => {
      const value = attributeOf(node, 'value');
      return isJson(value) ? [[attributeOf(node, 'name'), value] as const] : [];
    }),
  };
}

/** Ids are the same in capitals and without braces. */
export function isSameAddin(a: string, b: string): boolean {
  const bare = (id: string): string => id.replace(/[{}]/g, '').toLowerCase();
  return bare(a) === bare(b);
}

/** Office.js understands nothing else; what is otherwise stays in the file. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
