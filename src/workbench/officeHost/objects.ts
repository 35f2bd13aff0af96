import { CellArea } from '../../core/basics/sheet-table';
import { OpenSheet } from '../book/sheet';
import { OpenName } from '../book/types';
import { Args } from './arguments';
import { CellRange } from './cell-range';
import { HostState } from './host-state';
import { Look } from '../files/look-types';

/** What stands behind an object of each class. */
export interface Selves {
  Workbook: null;
  Application: null;
  Runtime: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  DatetimeFormatInfo: null;
  IterativeCalculation: null;
  DocumentProperties: null;
  CustomPropertyCollection: null;
  CustomProperty: string;
  WorkbookProtection: null;
  WorksheetCollection: null;
  Worksheet: OpenSheet;
  WorksheetProtection: OpenSheet;
  WorksheetFreezePanes: OpenSheet;
  WorksheetCustomPropertyCollection: OpenSheet;
  WorksheetCustomProperty: { readonly sheet: OpenSheet; readonly key: string };
  /** Of a table by id, or of the sheet. */
  AutoFilter: { readonly sheet: OpenSheet; readonly table: string | null };
  PageLayout: OpenSheet;
  HeaderFooterGroup: OpenSheet;
  HeaderFooter: { readonly sheet: OpenSheet; readonly pages: string };
  PageBreakCollection: { readonly sheet: OpenSheet; readonly way: 'rows' | 'columns' };
  PageBreak: { readonly sheet: OpenSheet; readonly way: 'rows' | 'columns'; readonly after: number };
  Range: CellRange;
  RangeAreas: CellRange;
  RangeCollection: CellRange;
  RangeView: CellRange;
  RangeFormat: Looked;
  RangeFill: Looked;
  RangeFont: Looked;
  RangeBorderCollection: Looked;
  RangeBorder: { readonly looked: Looked; readonly side: string };
  FormatProtection: Looked;
  RangeSort: CellRange;
  RemoveDuplicatesResult: { readonly removed: number; readonly uniqueRemaining: number };
  DataValidation: CellRange;
  ConditionalFormatCollection: CellRange;
  ConditionalFormat: Rule;
  CellValueConditionalFormat: Rule;
  TextConditionalFormat: Rule;
  CustomConditionalFormat: Rule;
  ConditionalFormatRule: Rule;
  DataBarConditionalFormat: Rule;
  ConditionalDataBarPositiveFormat: Rule;
  ColorScaleConditionalFormat: Rule;
  ConditionalRangeFormat: Rule;
  ConditionalRangeFont: Rule;
  ConditionalRangeFill: Rule;
  NamedItemCollection: { readonly sheet: OpenSheet | null };
  NamedItem: OpenName;
  SettingCollection: null;
  Setting: string;
  CustomXmlPartCollection: { readonly namespace: string | null };
  CustomXmlPart: string;
  TableCollection: {
    readonly sheet: OpenSheet | null;
    /** Only tables that reach into these cells, or lie in them wholly. */
    readonly within?: { readonly area: CellArea; readonly whole: boolean };
  };
  Table: TableRef;
  TableColumnCollection: TableRef;
  TableColumn: TableRef & { readonly column: number };
  TableRowCollection: TableRef;
  TableRow: TableRef & { readonly row: number };
  TableSort: TableRef;
  Filter: TableRef & { readonly column: number };
  ChartCollection: OpenSheet;
  Chart: ChartRef;
  ChartPart: ChartRef & { readonly path: string };
  ChartSeriesCollection: ChartRef;
  ChartSeries: ChartRef & { readonly index: number };
  ChartSeriesPart: ChartRef & { readonly index: number; readonly path: string };
  Functions: null;
  FunctionResult: { readonly value: number };
  Service: string;
}

/** Cells whose looks a request is about. */
export interface Looked {
  readonly range: CellRange;
}

/** A conditional format, by sheet and id. */
export interface Rule {
  readonly sheet: OpenSheet;
  readonly id: string;
}

/** A table, by id: it may be resized meanwhile. */
export interface TableRef {
  readonly id: string;
}

/** A chart, by sheet and id. */
export interface ChartRef {
  readonly sheet: OpenSheet;
  readonly id: string;
}

export type ClassName = keyof Selves;

/** An object of Excel's model, as paths lead to it. */
export interface ExcelObject {
  readonly of: ClassName;
  readonly self: unknown;
}

/** What objects of a class have and can do; names as on the wire. */
export interface ExcelClass<T> {
  /** What identifies the object in replies: `{Id}`, `{_Id}` or `{_ReferenceId}`. */
  identity?(self: T, host: HostState): object;
  /** Plain properties. */
  readonly read?: Readonly<Record<string, (self: T, host: HostState) => unknown>>;
  readonly write?: Readonly<Record<string, (self: T, value: unknown, host: HostState) => void>>;
  /** Properties that are objects; null: a null object. */
  readonly objects?: Readonly<Record<string, (self: T, host: HostState) => ExcelObject | null>>;
  /** Methods: their answer is an object, null for a null object, or a plain value. */
  readonly methods?: Readonly<Record<string, (self: T, args: Args, host: HostState) => unknown>>;
  /** Items of a collection. */
  items?(self: T, host: HostState): readonly ExcelObject[];
  /** One item by name or id; throws ItemNotFound. */
  item?(self: T, key: unknown, host: HostState): ExcelObject;
}

/** An object of a class. */
export function object<K extends ClassName>(of: K, self: Selves[K]): ExcelObject {
  return { of, self };
}

/** The table of one class. */
export type ClassTable<K extends ClassName> = ExcelClass<Selves[K]>;

export function isObject(value: unknown): value is ExcelObject {
  return typeof value === 'object' && value !== null && 'of' in value && 'self' in value;
}

/** Changes part of a look. */
export type LookPart = (look: Look) => Look;
