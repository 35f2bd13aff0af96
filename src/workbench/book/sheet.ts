import { PrintSetup } from '../files/feature-types';
import { Visibility } from '../files/types';
import { CellStore } from './cell-store';
import { LookStore } from './look-store';
import { MergedCells } from './merged-cells';
import { Runs } from './runs';
import { CellArea, ColumnLayout, RowLayout, SheetFeatures } from './types';

const PLAIN_ROW: RowLayout = { height: null, hidden: false, level: 0, collapsed: false };
const PLAIN_COLUMN: ColumnLayout = { width: null, hidden: false, level: 0, collapsed: false };
const PLAIN_PAGE: PrintSetup = {
  orientation: 'portrait',
  paper: null,
  scalePercent: 100,
  fit: null,
  margins: null,
  centered: { across: false, down: false },
  header: '',
  footer: '',
  rowBreaks: [],
  columnBreaks: [],
};

/** An open sheet: its cells, their looks, and what stands beside them. Changed through the operations of this folder only. */
export class OpenSheet {
  visibility: Visibility = 'visible';
  /** RRGGBB */
  tabColor: string | null = null;
  gridlines = true;
  headings = true;
  zoomPercent = 100;
  /** Points. */
  defaultRowHeight = 15;
  /** Characters of the standard font. */
  defaultColumnWidth = 8.43;
  /** Where the person's cursor is on this sheet. */
  selection: CellArea = { row: 1, column: 1, rows: 1, columns: 1 };
  readonly cells = new CellStore();
  looks = new LookStore();
  rows = new Runs<RowLayout>(PLAIN_ROW);
  columns = new Runs<ColumnLayout>(PLAIN_COLUMN);
  features: SheetFeatures = {
    merges: new MergedCells(),
    freeze: null,
    filter: null,
    filteredRows: new Set(),
    tables: [],
    validations: [],
    conditionals: [],
    charts: [],
    page: PLAIN_PAGE,
    pageDetails: {},
    links: [],
    notes: [],
    protection: null,
    properties: new Map(),
  };

  constructor(
    /** The same as long as the sheet lives, whatever it is called. */
    readonly id: string,
    public name: string,
  ) {}
}
