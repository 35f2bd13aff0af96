import { CellArea } from '../../core/basics/sheet-table';
import {
  BookChart,
  Conditional,
  Link,
  Note,
  PrintSetup,
  SheetFilter,
  SheetTableArea,
  Validation,
} from '../files/feature-types';
import { BookName, Visibility } from '../files/types';
import { MergedCells } from './merged-cells';

/** Who changed the workbook: the add-in, the person, or the calculation of formulas. */
export type Source = 'addin' | 'user' | 'calculation';

/** Something of a sheet that is told as a whole when it changes. */
export type Feature =
  | 'rows'
  | 'columns'
  | 'merges'
  | 'freeze'
  | 'view'
  | 'filter'
  | 'tables'
  | 'validations'
  | 'conditionals'
  | 'charts'
  | 'page'
  | 'links'
  | 'notes'
  | 'protection'
  | 'properties';

/** One thing that changed. Sheets by id, rows and columns from 1. */
export type BookChange =
  | { readonly kind: 'cells' | 'looks'; readonly sheet: string; readonly area: CellArea }
  | { readonly kind: 'moved-cells'; readonly sheet: string; readonly shift: Shift }
  | { readonly kind: 'feature'; readonly sheet: string; readonly feature: Feature }
  | { readonly kind: 'sheet-added' | 'sheet-tab'; readonly sheet: string }
  | { readonly kind: 'sheet-moved'; readonly sheet: string; readonly before: number }
  | { readonly kind: 'sheet-shown'; readonly sheet: string; readonly before: Visibility }
  | { readonly kind: 'sheet-deleted' | 'sheet-renamed'; readonly sheet: string; readonly nameBefore: string }
  | { readonly kind: 'names' | 'settings' | 'properties' | 'structure' }
  | { readonly kind: 'activated'; readonly sheet: string; readonly before: string }
  | { readonly kind: 'selected'; readonly sheet: string; readonly area: CellArea };

/** What one piece of work changed, told when it is done. */
export interface ChangeReport {
  readonly source: Source;
  readonly changes: readonly BookChange[];
}

export type BookListener = (report: ChangeReport) => void;

/** Cells that move because cells were put in before them or taken out. The area is where: put in, or taken out. */
export interface Shift {
  readonly area: CellArea;
  readonly how: 'down' | 'right' | 'up' | 'left';
}

/** The cells that a formula fills, its own included; it stands in the first. */
export interface Spill {
  readonly area: CellArea;
  /** Found by calculation; otherwise the file says so. */
  readonly calculated: boolean;
}

/** Gives formulas their values, where the cells of these sheets have changed since it last did so. */
export interface Calculator {
  calculate(changed: ReadonlySet<string>): void;
}

/** Height in points; null: the sheet's own. Level 0: in no group. */
export interface RowLayout {
  readonly height: number | null;
  readonly hidden: boolean;
  readonly level: number;
  readonly collapsed: boolean;
}

/** Width in characters of the standard font; null: the sheet's own. */
export interface ColumnLayout {
  readonly width: number | null;
  readonly hidden: boolean;
  readonly level: number;
  readonly collapsed: boolean;
}

/** A table with the ids by which add-ins know it and its columns. */
export interface OpenTable extends SheetTableArea {
  readonly id: string;
  /** The same as long as a column lives, whatever it is called. */
  readonly columnIds: readonly number[];
  /** How its rows were sorted last. */
  readonly sorted: readonly SortField[];
}

/** What rows are sorted by: the column inside the range, from 0. */
export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** A conditional format with its id. */
export interface OpenConditional extends Conditional {
  readonly id: string;
}

/** A chart with its id, its exact place in points, and what else was said of it (axes, labels, fonts) by path. */
export interface OpenChart extends BookChart {
  readonly id: string;
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Excel's word for the kind: `ColumnClustered`. */
  readonly type: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a sheet forbids; the options are in Excel's own words (`allowFormatCells`). */
export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

/** A name of the workbook or of a sheet. */
export interface OpenName extends BookName {
  readonly comment: string;
}

/** What stands on a sheet beside its cells. */
export interface SheetFeatures {
  merges: MergedCells;
  freeze: { readonly rows: number; readonly columns: number } | null;
  filter: SheetFilter | null;
  /** Rows that a filter hides. */
  filteredRows: ReadonlySet<number>;
  tables: readonly OpenTable[];
  validations: readonly Validation[];
  /** The first wins. */
  conditionals: readonly OpenConditional[];
  charts: readonly OpenChart[];
  page: PrintSetup;
  /** More of the print setup, in Excel's own words (`printOrder`). */
  pageDetails: Readonly<Record<string, unknown>>;
  links: readonly Link[];
  notes: readonly Note[];
  protection: Protection | null;
  properties: ReadonlyMap<string, string>;
}

export type { BookName, CellArea, Visibility };
