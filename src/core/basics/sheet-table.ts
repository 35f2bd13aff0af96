import { ColorRole, StyleName } from './styles';

/**
 * A sheet as data: what core hands to a host to be written. Plain JSON.
 * Rows and columns of a SheetTable are counted from 1, as in the spreadsheet.
 */
export interface SheetTable {
  /** What the sheet is, the same on every run: hosts keep its identity by it. `plan-2026-11`, `letters`, `letters-2`. */
  readonly key: string;
  /** The name it gets when it is made; an existing sheet keeps the name it has. */
  readonly name: string;
  /** replace: content is ours, written anew. create: made when missing, afterwards the user's. append: rows added at the end. */
  readonly mode: 'replace' | 'create' | 'append';
  readonly tabColor: ColorRole;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: CellArea;
  readonly merges?: readonly CellArea[];
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly charts?: readonly Chart[];
  readonly page: PageSetup;
  /** Names for cells of this sheet, workbook-wide. `AR_AsOf → row 3, column 2`. */
  readonly names?: readonly { readonly name: string; readonly row: number; readonly column: number }[];
  readonly gridlines: boolean;
  readonly zoomPercent?: number;
}

export interface SheetColumn {
  /** Width in characters of the standard font. */
  readonly width: number;
  readonly style?: StyleName;
  /** In a group that can be folded; 1 is the outer level. */
  readonly group?: number;
  readonly folded?: boolean;
  readonly hidden?: boolean;
  /** A column that people added: the host moves everything of it (values, formulas, formats, width) from that old column. */
  readonly was?: number;
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** Style of the cells that name none, before the column's. */
  readonly style?: StyleName;
  /** Height in points; without it, the host's own. */
  readonly height?: number;
  /** The row of the existing sheet whose subject this row continues, so that what people added moves along. */
  readonly was?: number;
}

/** A bare value takes its style from row or column. */
export type SheetCell = SheetValue | RichCell;

/** A number under a date style is a Day; under any other style it is what people read (1234.56, 0.42 for 42 %). */
export type SheetValue = string | number | null;

export interface RichCell {
  readonly value: SheetValue;
  readonly style?: StyleName;
  /** Formula without "="; `{key}` stands for the sheet with that key. The value beside it is what it gives now. */
  readonly formula?: string;
  readonly link?: Link;
}

/** To a cell of one of our sheets (by key) or of the user's (by name). */
export type Link =
  | { readonly to: 'ours'; readonly key: string; readonly row: number; readonly column: number }
  | { readonly to: 'user'; readonly sheet: string; readonly row: number; readonly column: number };

export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A list to choose from: the words themselves (together at most 255 characters) or cells of one of our sheets. */
export interface Validation {
  readonly area: CellArea;
  readonly list: readonly string[] | { readonly key: string; readonly area: CellArea };
  /** strict: other entries are refused; otherwise only suggested. */
  readonly strict: boolean;
}

export type ConditionalFormat =
  | { readonly kind: 'bar'; readonly area: CellArea; readonly color: ColorRole }
  | {
      readonly kind: 'text';
      readonly area: CellArea;
      readonly equals: string;
      readonly fill: ColorRole;
      readonly ink?: ColorRole;
    }
  | { readonly kind: 'above'; readonly area: CellArea; readonly than: number; readonly ink: ColorRole };

export interface Chart {
  /** The same on every run. */
  readonly key: string;
  readonly kind: 'column' | 'bar' | 'stacked-column';
  readonly title: string;
  readonly categories: CellArea;
  readonly series: readonly { readonly name: string; readonly values: CellArea; readonly color: ColorRole }[];
  /** The cells it lies over. */
  readonly over: CellArea;
  readonly numberFormat?: string;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4' | 'A3';
  /** Pages wide; as many high as needed. 0: not scaled. */
  readonly fitWide: number;
  /** Rows printed at the top of every page, from the first. `[1, 9]`. */
  readonly titleRows?: readonly [number, number];
  /** Columns that go on paper, from the first. */
  readonly printColumns?: number;
  /** A new page begins after each of these rows. */
  readonly breaksAfter?: readonly number[];
  readonly footer?: string;
  /** No page numbers in the footer: letters to several customers follow each other on one sheet. */
  readonly unnumbered?: boolean;
  readonly marginsNarrow?: boolean;
  /** In the middle between the margins: a table that is narrower than the paper. */
  readonly centered?: boolean;
}
