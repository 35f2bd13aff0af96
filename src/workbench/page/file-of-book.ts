import { OpenBook } from '../book/book';
import { OpenSheet } from '../book/sheet';
import { headingsOf } from '../book/table-columns';
import { OpenTable, Protection } from '../book/types';
import { SheetTableArea } from '../files/feature-types';
import { Book, BookSheet } from '../files/types';
import { AddinReference, withSettings } from './addin-settings';
import { fileWidth } from './column-widths';
import { columnsOf, rowsOf } from './rows-of-sheet';

/** What the open book holds, as a file keeps it. `file` is what it was opened from: what only a file knows is taken from there. */
export function fileOfBook(book: OpenBook, file: Book, addin: AddinReference | null): Book {
  const before = new Map(file.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    sheets: book.sheets.map((sheet) => sheetOfBook(sheet, before.get(sheet.id))),
    looks: book.looks.all,
    names: book.names.map(({ name, sheet, refersTo, hidden }) => ({ name, sheet, refersTo, hidden })),
    properties: book.properties,
    addins: withSettings(file, addin, [...book.settings]),
    pieces: [...book.customXml].map(([id, xml]) => ({ id, xml })),
    date1904: book.date1904,
    structureLocked: book.structure !== null,
    activeSheet: book.activeSheet,
  };
}

function sheetOfBook(sheet: OpenSheet, before: BookSheet | undefined): BookSheet {
  const { id, name, visibility, tabColor, gridlines, zoomPercent, defaultRowHeight } = sheet;
  const { freeze, merges, filter, tables, validations, conditionals, links, notes, charts, page } = sheet.features;
  return {
    ...{ id, name, visibility, tabColor, gridlines, zoomPercent, freeze, defaultRowHeight },
    defaultColumnWidth: fileWidth(sheet.defaultColumnWidth),
    columns: columnsOf(sheet),
    rows: rowsOf(sheet, before?.rows ?? new Map()),
    ...{
      merges: [...merges],
      filter,
      tables: tables.map((table) => tableOfBook(sheet, table)),
      validations: [...validations],
    },
    ...{ conditionals: [...conditionals], links: [...links], notes: [...notes], charts: [...charts], page },
    protection: protectionOf(sheet.features.protection),
  };
}

/** A table under the headings that stand in its cells. */
function tableOfBook(sheet: OpenSheet, table: OpenTable): SheetTableArea {
  const { name, area, header, totals, style, stripes, filtered, criteria } = table;
  return { name, area, header, totals, columns: headingsOf(sheet, table), style, stripes, filtered, criteria };
}

/** What a protected sheet allows, by Excel's word for it and the file's. The file's words say what is forbidden. */
const ALLOWED: Readonly<Record<string, string>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

function protectionOf(protection: Protection | null): BookSheet['protection'] {
  if (protection === null) return null;
  const { options } = protection;
  // A sheet that was protected in its file still has the file's own words.
  if (!('allowFormatCells' in options))
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]));
  const allowed = Object.entries(ALLOWED).filter(([name]) => options[name] === true);
  const forbidden = { objects: options['allowEditObjects'], scenarios: options['allowEditScenarios'] };
  return {
    sheet: '1',
    ...Object.fromEntries(allowed.map(([, name]) => [name, '0'])),
    ...Object.fromEntries(Object.entries(forbidden).flatMap(([name, free]) => (free === true ? [] : [[name, '1']]))),
    ...(options['selectionMode'] === 'None' ? { selectLockedCells: '1', selectUnlockedCells: '1' } : {}),
    ...(options['selectionMode'] === 'Unlocked' ? { selectLockedCells: '1' } : {}),
  };
}
