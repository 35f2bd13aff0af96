import { CellArea } from '../../core/basics/sheet-table';
import { CellValue } from '../../core/cells/cells';
import {
  BookChart,
  Conditional,
  Link,
  Note,
  PrintSetup,
  SheetFilter,
  SheetTableArea,
  Validation,
} from './feature-types';
import { Look } from './look-types';

/** A workbook as plain data: everything of a file that a spreadsheet shows. Rows and columns are counted from 1. */
export interface Book {
  /** In the order of the tabs. */
  sheets: BookSheet[];
  /** Every look that cells wear, by number; the first is that of untouched cells. Looks are added, never changed. */
  looks: Look[];
  names: BookName[];
  /** Custom properties of the document. */
  properties: BookProperty[];
  /** Add-ins that have a pane with this workbook. */
  addins: BookAddin[];
  /** Pieces of XML of programs, that nobody sees in cells. */
  pieces: BookPiece[];
  /** Days are counted from 1904 on. */
  date1904: boolean;
  /** Sheets may not be added, removed, renamed or moved. */
  structureLocked: boolean;
  /** Id of the sheet in front. */
  activeSheet: string;
}

/** A defined name, those that spreadsheets make themselves (`_xlnm.Print_Titles`) included. */
export interface BookName {
  readonly name: string;
  /** Id of the sheet it belongs to; null: the whole workbook. */
  readonly sheet: string | null;
  /** Formula without "=". */
  readonly refersTo: string;
  readonly hidden: boolean;
}

export interface BookProperty {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** An add-in and what it keeps in the workbook. */
export interface BookAddin {
  /** The id of its manifest. */
  readonly id: string;
  readonly version: string;
  /** Names and JSON texts. */
  readonly settings: readonly (readonly [string, string])[];
}

/** A piece of XML under its id, a GUID in braces. */
export interface BookPiece {
  readonly id: string;
  readonly xml: string;
}

export type Visibility = 'visible' | 'hidden' | 'very-hidden';

/** A sheet of a book. A sheet of charts alone has no rows and is kept as it is. */
export interface BookSheet {
  /** The same as long as the sheet lives, whatever it is called. */
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** RRGGBB, as all colors of a book. */
  tabColor: string | null;
  gridlines: boolean;
  zoomPercent: number;
  freeze: { readonly rows: number; readonly columns: number } | null;
  /** Points. */
  defaultRowHeight: number;
  /** Characters of the standard font and the margins beside them, as every width of a file. */
  defaultColumnWidth: number;
  /** Without overlaps, from left to right. */
  columns: ColumnRun[];
  rows: Map<number, BookRow>;
  merges: CellArea[];
  filter: SheetFilter | null;
  tables: SheetTableArea[];
  validations: Validation[];
  /** The first wins. */
  conditionals: Conditional[];
  links: Link[];
  notes: Note[];
  charts: BookChart[];
  page: PrintSetup;
  /** What a protected sheet allows and forbids, as the file says it; null: not protected. */
  protection: Readonly<Record<string, string>> | null;
}

/** Neighboring columns that are alike. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly width: number | null;
  readonly hidden: boolean;
  /** Outline level; 0: in no group. */
  readonly level: number;
  /** The group beside it is folded. */
  readonly collapsed: boolean;
  /** Number of the look of its empty cells. */
  readonly look: number;
}

export interface BookRow {
  /** Points; null: the sheet's own. */
  height: number | null;
  hidden: boolean;
  level: number;
  collapsed: boolean;
  /** Number of the look of its empty cells; null: the column's. */
  look: number | null;
  /** By column − 1; holes where nothing stands. */
  cells: (BookCell | undefined)[];
}

export interface BookCell {
  value: CellValue;
  /** Number of its look. */
  look: number;
  /** Without "="; the value beside it is what it gave last. */
  formula: string | null;
  /** The area of an array formula that begins here; `dynamic`: it spills by itself. */
  array: { readonly area: CellArea; readonly dynamic: boolean } | null;
}

/** A file as it came: kept so that a save can change what was changed and nothing else. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export interface OpenedFile {
  readonly book: Book;
  readonly original: OriginalFile;
}
