import { textOf } from '../../hosts/xlsx/package';
import { Relation, readRelations } from '../../hosts/xlsx/relations';
import { XmlNode, childOf, parseXml, XML_HEAD } from '../../hosts/xlsx/xml-tree';
import { ZipArchive } from '../../hosts/xlsx/zip';
import { ColorReader } from './colors';
import { Note, SheetTableArea } from './feature-types';
import { LookChange } from './look-types';
import { readFilter, readLinks, readNotes, readTable } from './read-areas';
import { ReadChart, readCharts } from './read-charts';
import { readRows } from './read-rows';
import { ReadRule, readConditionals, readValidations } from './read-rules';
import { readPage, readView } from './read-view';
import { SheetPart, splitSheet } from './sheet-part';
import { BookSheet, Visibility } from './types';

/** What the sheets of a workbook are read with. */
export interface SheetSource {
  readonly zip: ZipArchive;
  readonly color: ColorReader;
  readonly changes: readonly LookChange[];
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly path: string;
}

/** A sheet with the places in the package where its parts stand. */
export interface FileSheet {
  readonly sheet: BookSheet;
  readonly path: string;
  readonly part: SheetPart;
  readonly relations: readonly Relation[];
  readonly shared: ReadonlyMap<number, readonly number[]>;
  readonly rules: readonly ReadRule[];
  readonly charts: readonly ReadChart[];
  /** Tables with the relation that leads to each. */
  readonly tables: readonly { readonly table: SheetTableArea; readonly relation: Relation }[];
}

/** The part of a sheet with nothing in it. */
export const EMPTY_SHEET =
  XML_HEAD + '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';

/** Reads one sheet with all that belongs to it. */
export function readSheet(source: SheetSource, listed: ListedSheet): FileSheet {
  const { zip, color } = source;
  const { id, name, visibility, path } = listed;
  const relations = readRelations(zip, path);
  const part = splitSheet(zip.read(path) ?? new TextEncoder().encode(EMPTY_SHEET));
  const { root } = part;
  const { rows, shared } = readRows(part.rows ?? new Uint8Array(0), source);
  const rules = readConditionals(root, source);
  const tables = relationsTo(relations, 'table').flatMap((relation) => {
    const table = readTable(treeOf(zip, relation.target));
    return table ? [{ table, relation }] : [];
  });
  const charts = chartsOf(zip, relations, color);
  const sheet: BookSheet = {
    id,
    name,
    visibility,
    ...readView(root, color),
    rows,
    filter: readFilter(childOf(root, 'autoFilter')),
    tables: tables.map(({ table }) => table),
    validations: readValidations(root),
    conditionals: rules.map(({ conditional }) => conditional),
    links: readLinks(root, relations),
    notes: notesOf(zip, relations),
    charts: charts.map(({ chart }) => chart),
    page: readPage(root),
  };
  return { sheet, path, part, relations, shared, rules, charts, tables };
}

function relationsTo(relations: readonly Relation[], type: string): readonly Relation[] {
  return relations.filter((one) => one.type === type && !one.external);
}

function treeOf(zip: ZipArchive, path: string): XmlNode | null {
  const bytes = zip.read(path);
  return bytes === null ? null : parseXml(textOf(bytes));
}

function notesOf(zip: ZipArchive, relations: readonly Relation[]): Note[] {
  return relationsTo(relations, 'comments').flatMap(({ target }) => readNotes(treeOf(zip, target)));
}

function chartsOf(zip: ZipArchive, relations: readonly Relation[], color: ColorReader): ReadChart[] {
  return relationsTo(relations, 'drawing').flatMap(({ target }) => {
    const inside = readRelations(zip, target);
    const rootOf = (relation: string): XmlNode | null => {
      const chart = inside.find(({ id }) => id === relation);
      return chart ? treeOf(zip, chart.target) : null;
    };
    return readCharts(treeOf(zip, target), { color, rootOf });
  });
}

/** A sheet that no file has yet, with nothing in it: what a new sheet is compared with. */
export function emptySheet({ id, name, visibility }: BookSheet, path: string, text: string): FileSheet {
  const part = splitSheet(new TextEncoder().encode(text));
  const sheet: BookSheet = {
    id,
    name,
    visibility,
    ...readView(part.root, () => null),
    rows: new Map(),
    filter: null,
    tables: [],
    validations: [],
    conditionals: [],
    links: [],
    notes: [],
    charts: [],
    page: readPage(part.root),
  };
  return { sheet, path, part, relations: [], shared: new Map(), rules: [], charts: [], tables: [] };
}
