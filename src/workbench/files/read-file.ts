import { textOf } from '../../hosts/xlsx/package';
import { Relation, readRelations } from '../../hosts/xlsx/relations';
import { readSharedStrings } from '../../hosts/xlsx/read-strings';
import { findWorkbookPart } from '../../hosts/xlsx/read-workbook';
import { BookPart, BookSheet as Tab, readBook } from '../../hosts/xlsx/write-book';
import { XmlNode, attributeOf, childOf, childrenOf, parseXml } from '../../hosts/xlsx/xml-tree';
import { ZipArchive, openZip } from '../../hosts/xlsx/zip';
import { readAddins } from './addin-parts';
import { readPieces } from './xml-pieces';
import { colorReader } from './colors';
import { readLooks } from './read-looks';
import { FileSheet, SheetSource, readSheet } from './read-sheet';
import { Book, BookProperty, Visibility } from './types';

/** A file read whole: the book, and where everything of it stands. */
export interface FileBook {
  readonly zip: ZipArchive;
  /** Path of the workbook part. */
  readonly path: string;
  readonly part: BookPart;
  readonly relations: readonly Relation[];
  readonly book: Book;
  /** In the order of the tabs. */
  readonly sheets: readonly FileSheet[];
}

const STATES: Readonly<Record<string, Visibility>> = { hidden: 'hidden', veryHidden: 'very-hidden' };

/** Reads the bytes of a workbook. Throws HostError: not-a-workbook, encrypted, damaged, too-large. */
export function readFile(bytes: Uint8Array): FileBook {
  const zip = openZip(bytes);
  const path = findWorkbookPart(zip);
  const relations = readRelations(zip, path);
  const part = readBook(textOf(zip.read(path) ?? new Uint8Array(0)));
  const partOf = (type: string): string | null => relations.find((one) => one.type === type)?.target ?? null;
  const styles = rootOf(zip, partOf('styles'));
  const color = colorReader(rootOf(zip, partOf('theme')), styles);
  const { looks, changes } = readLooks(styles, color);
  const strings = readSharedStrings(zip, partOf('sharedStrings'));
  const source: SheetSource = { zip, color, changes, strings, date1904: part.date1904 };
  const nodes = childrenOf(childOf(part.root, 'sheets'), 'sheet');
  const sheets = part.sheets.map((tab, i) => {
    const target = relations.find(({ id }) => id === tab.relation)?.target ?? '';
    const visibility = STATES[attributeOf(nodes[i], 'state')] ?? 'visible';
    return readSheet(source, { id: idOf(tab), name: tab.name, visibility, path: target });
  });
  return {
    zip,
    path,
    part,
    relations,
    sheets,
    book: bookOf(part, [...looks], {
      ...{ sheets, properties: readProperties(zip), addins: readAddins(zip) },
      pieces: readPieces(zip, relations).map(({ id, xml }) => ({ id, xml })),
    }),
  };
}

function bookOf(
  part: BookPart,
  looks: Book['looks'],
  { sheets, ...kept }: { sheets: readonly FileSheet[] } & Pick<Book, 'properties' | 'addins' | 'pieces'>,
): Book {
  const view = childOf(childOf(part.root, 'bookViews'), 'workbookView');
  const active = part.sheets[Number(attributeOf(view, 'activeTab', '0'))] ?? part.sheets[0];
  return {
    sheets: sheets.map(({ sheet }) => sheet),
    looks,
    names: part.names.map(({ name, sheet, refersTo, hidden }) => {
      const owner = sheet === null ? undefined : part.sheets[sheet];
      return { name, sheet: owner ? idOf(owner) : null, refersTo, hidden };
    }),
    ...kept,
    date1904: part.date1904,
    structureLocked: part.locked,
    activeSheet: active ? idOf(active) : '',
  };
}

function idOf(tab: Tab): string {
  return `sheet-${tab.id}`;
}

function rootOf(zip: ZipArchive, path: string | null): XmlNode | null {
  const bytes = path === null ? null : zip.read(path);
  return bytes === null ? null : parseXml(textOf(bytes));
}

/** Path of the part of custom properties, by the package's own relations. */
export function propertiesPart(zip: ZipArchive): string | null {
  return readRelations(zip, '').find(({ type }) => type === 'custom-properties')?.target ?? null;
}

function readProperties(zip: ZipArchive): BookProperty[] {
  return childrenOf(rootOf(zip, propertiesPart(zip)), 'property').flatMap((node) => {
    const name = attributeOf(node, 'name');
    const typed = node.children[0];
    return name === '' || !typed ? [] : [{ name, value: propertyValue(typed) }];
  });
}

function propertyValue({ local, text }: XmlNode): BookProperty['value'] {
  if (local === 'bool') return text === 'true' || text === '1';
  return /^(i|ui|r|u?int|decimal)\d*$/.test(local) ? Number(text) : text;
}
