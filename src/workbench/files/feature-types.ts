import { CellArea } from '../../core/basics/sheet-table';
import { LookChange } from './look-types';

/** The filter of a sheet or of a table. */
export interface SheetFilter {
  readonly area: CellArea;
  readonly columns: readonly FilterColumn[];
}

/** What a filter lets through; `column` counts from 1 inside the filter's area. */
export type FilterColumn =
  | { readonly kind: 'values'; readonly column: number; readonly values: readonly string[]; readonly blanks: boolean }
  | {
      readonly kind: 'conditions';
      readonly column: number;
      readonly all: boolean;
      readonly conditions: readonly { readonly operator: string; readonly value: string }[];
    }
  /** By color, icon, date group, top ten: kept as it is. */
  | { readonly kind: 'other'; readonly column: number };

/** A table that people laid over cells. */
export interface SheetTableArea {
  readonly name: string;
  readonly area: CellArea;
  readonly header: boolean;
  readonly totals: boolean;
  readonly columns: readonly string[];
  readonly style: string | null;
  readonly stripes: boolean;
  /** Its heading row has filter buttons. */
  readonly filtered: boolean;
  /** What its filter lets through. */
  readonly criteria: readonly FilterColumn[];
}

/** What may be entered in cells. Formulas without "=". */
export interface Validation {
  readonly areas: readonly CellArea[];
  readonly type: 'none' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';
  readonly operator: string;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly allowBlank: boolean;
  /** A list shows its button in the cell. */
  readonly button: boolean;
  /** What happens to another entry; null: nothing. */
  readonly refusal: 'stop' | 'warning' | 'information' | null;
  readonly errorTitle: string;
  readonly error: string;
  readonly promptTitle: string;
  readonly prompt: string;
  readonly showPrompt: boolean;
}

export interface Conditional {
  readonly areas: readonly CellArea[];
  readonly rule: ConditionalRule;
  /** Rules behind it are not looked at where it holds. */
  readonly stop: boolean;
}

export type ConditionalRule =
  | {
      readonly kind: 'cell';
      readonly operator: string;
      readonly formulas: readonly string[];
      readonly change: LookChange;
    }
  | { readonly kind: 'formula'; readonly formula: string; readonly change: LookChange }
  | {
      readonly kind: 'text';
      readonly operator: 'contains' | 'not-contains' | 'begins' | 'ends';
      readonly text: string;
      readonly change: LookChange;
    }
  | {
      readonly kind: 'bar';
      readonly color: string;
      readonly least: Threshold;
      readonly most: Threshold;
      readonly gradient: boolean;
    }
  | {
      readonly kind: 'scale';
      readonly points: readonly { readonly at: Threshold; readonly color: string }[];
    }
  /** Icons, duplicates, top ten, averages: kept, not drawn. */
  | { readonly kind: 'other'; readonly type: string };

/** Where a bar or a color begins and ends. `min`, `max`, `num`, `percent`, `percentile`, `formula` */
export interface Threshold {
  readonly kind: string;
  readonly value: string | null;
}

export interface Link {
  readonly area: CellArea;
  /** Outside the workbook. */
  readonly address: string | null;
  /** Inside the workbook. `'催收计划'!A1` */
  readonly location: string | null;
  readonly tip: string | null;
}

/** A note on a cell; threaded comments show their first text. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

export interface BookChart {
  /** Its name in the drawing. */
  readonly name: string;
  /** other: kept, not drawn. */
  readonly kind: 'column' | 'bar' | 'line' | 'pie' | 'other';
  readonly stacked: boolean;
  readonly title: string;
  /** Reference to the labels. `'账龄'!$A$5:$A$9` */
  readonly categories: string | null;
  readonly series: readonly BookSeries[];
  readonly legend: boolean;
  readonly numberFormat: string;
  /** The cells it lies over. */
  readonly over: CellArea;
}

export interface BookSeries {
  /** In words, or a reference to them. */
  readonly name: { readonly kind: 'words' | 'reference'; readonly text: string };
  readonly values: string;
  readonly color: string | null;
}

/** How a sheet goes on paper. What is printed and which rows repeat stand in the names `_xlnm.Print_Area`, `_xlnm.Print_Titles`. */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Number of the paper as printers count it: 9 is A4; null: the printer's own. */
  readonly paper: number | null;
  readonly scalePercent: number;
  /** Pages wide and high; 0: as many as needed; null: scaled by percent. */
  readonly fit: { readonly wide: number; readonly high: number } | null;
  /** Inches; null: the program's own. */
  readonly margins: PrintMargins | null;
  readonly centered: { readonly across: boolean; readonly down: boolean };
  /** With their codes. `&C&P / &N` */
  readonly header: string;
  readonly footer: string;
  /** A new page begins after each of these. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export interface PrintMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}
