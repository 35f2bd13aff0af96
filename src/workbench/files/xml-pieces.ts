import { Draft, freeName, textOf } from '../../hosts/xlsx/package';
import { Relation, readRelations } from '../../hosts/xlsx/relations';
import { addRelation, dropRelations, removePart } from '../../hosts/xlsx/write-relations';
import { attributeOf, escapeXml, parseXml, prefixedAttribute } from '../../hosts/xlsx/xml-tree';
import { ZipArchive } from '../../hosts/xlsx/zip';
import { RELATIONS } from '../../hosts/xlsx/namespaces';
import { BookPiece } from './types';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n';
const NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** A piece of XML and where it stands in the package. */
interface FilePiece extends BookPiece {
  readonly path: string;
  readonly relation: string;
}

/** The pieces of XML that travel in a file, by the workbook's relations. */
export function readPieces(zip: ZipArchive, relations: readonly Relation[]): readonly FilePiece[] {
  return relations.flatMap(({ id: relation, type, target: path }) => {
    const bytes = type === 'customXml' ? zip.read(path) : null;
    const id = bytes && idOf(zip, path);
    return id ? [{ id, xml: textOf(bytes), path, relation }] : [];
  });
}

function idOf(zip: ZipArchive, path: string): string | null {
  const properties = readRelations(zip, path).find(({ type }) => type === 'customXmlProps');
  const bytes = properties ? zip.read(properties.target) : null;
  const root = bytes && parseXml(textOf(bytes));
  return root && (prefixedAttribute(root, 'itemID') ?? attributeOf(root, 'itemID'));
}

/** Where the pieces of a file stand. */
interface PieceFile {
  readonly zip: ZipArchive;
  /** Path of the workbook part. */
  readonly path: string;
  readonly relations: readonly Relation[];
}

/** Writes pieces that are new or changed and takes out those that are gone. */
export function savePieces(draft: Draft, file: PieceFile, pieces: readonly BookPiece[]): void {
  const before = readPieces(file.zip, file.relations);
  for (const { id, path, relation } of before) {
    if (pieces.some((piece) => piece.id === id)) continue;
    dropRelations(draft, file.path, [relation]);
    removePart(draft, path);
  }
  for (const piece of pieces) {
    const old = before.find(({ id }) => id === piece.id);
    if (!old) addPiece(draft, file.path, piece);
    else if (old.xml !== piece.xml) draft.write(old.path, piece.xml);
  }
}

function addPiece(draft: Draft, workbook: string, { id, xml }: BookPiece): void {
  const path = freeName(draft, 'customXml/item#.xml');
  const properties = path.replace('item', 'itemProps');
  const tag = `ds:datastoreItem ds:itemID="${escapeXml(id)}" xmlns:ds="${NAMESPACE}"`;
  draft.write(path, xml, 'application/xml');
  draft.write(properties, draft.dialect(`${HEAD}<${tag}><ds:schemaRefs/></ds:datastoreItem>`), PROPERTIES_TYPE);
  addRelation(draft, path, { type: `${RELATIONS}/customXmlProps`, target: properties });
  addRelation(draft, workbook, { type: `${RELATIONS}/customXml`, target: path });
}
