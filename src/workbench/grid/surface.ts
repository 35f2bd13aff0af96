import {
  ICellData,
  ICommandService,
  IFreeze,
  IRange,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  Nullable,
  ObjectMatrix,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { SheetsFilterService } from '@univerjs/sheets-filter';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import { OpenGrid } from './univer';

/** A cell as the grid takes it; null empties. */
export type GridCell = Pick<ICellData, 'v' | 't' | 'f' | 's'>;

/** Cells by row and column, from 0. */
export type CellMatrix = Record<number, Record<number, Nullable<GridCell>>>;

/** Marks what the book caused, so that it is not taken for an edit of a person. */
export const FROM_BOOK = 'fromBook';
export const WORKBOOK_ID = 'workbook';

/** Changes what the grid shows, in bulk and without undo steps. Sheets by id. */
export class GridSurface {
  constructor(readonly grid: OpenGrid) {}

  /** Shows another workbook in place of the one that is open. */
  open(workbook: IWorkbookData): void {
    const { api } = this.grid;
    const open = api.getActiveWorkbook();
    if (open) api.disposeUnit(open.getId());
    api.createWorkbook(workbook);
  }

  write(sheet: string, cellValue: CellMatrix): void {
    this.grow(sheet, cellValue);
    this.run(SetRangeValuesMutation.id, sheet, { cellValue });
  }

  /** Looks that cells may name from now on. */
  addStyles(styles: Readonly<Record<string, IStyleData>>): void {
    const known = this.grid.api.getActiveWorkbook()?.getWorkbook().getStyles();
    for (const [id, style] of Object.entries(styles)) known?.addCustomStyle(id, style);
  }

  insertSheet(index: number, sheet: Partial<IWorksheetData>): void {
    this.run(InsertSheetMutation.id, '', { index, sheet: mergeWorksheetSnapshotWithDefault(sheet) });
  }

  removeSheet(sheet: string): void {
    const subUnitName = this.sheet(sheet)?.getSheetName();
    this.run(RemoveSheetMutation.id, sheet, { subUnitName });
  }

  rename(sheet: string, name: string): void {
    this.run(SetWorksheetNameMutation.id, sheet, { name });
  }

  hide(sheet: string, hidden: boolean): void {
    this.run(SetWorksheetHideMutation.id, sheet, { hidden: hidden ? 1 : 0 });
  }

  move(sheet: string, toOrder: number): void {
    const fromOrder = this.sheet(sheet)?.getIndex();
    if (fromOrder !== toOrder) this.run(SetWorksheetOrderMutation.id, sheet, { fromOrder, toOrder });
  }

  colorTab(sheet: string, color: string): void {
    this.run(SetTabColorMutation.id, sheet, { color });
  }

  freeze(sheet: string, freeze: IFreeze): void {
    this.run(SetFrozenMutation.id, sheet, { ...freeze });
  }

  showGridlines(sheet: string, shown: boolean): void {
    this.run(ToggleGridlinesMutation.id, sheet, { showGridlines: shown ? 1 : 0 });
    // The picture of a sheet that is not in front is made from what it was when it was first shown.
    const picture = this.sheet(sheet)?.getSkeleton();
    picture?.makeDirty(true);
    picture?.calculate();
  }

  /** Makes the grid so large that it shows these rows and columns. */
  reach(sheet: string, rows: number, columns: number): void {
    if (rows > this.rows(sheet)) this.run(SetWorksheetRowCountMutation.id, sheet, { rowCount: rows + SPARE });
    if (columns > this.columns(sheet)) {
      this.run(SetWorksheetColumnCountMutation.id, sheet, { columnCount: columns + SPARE });
    }
  }

  /** Widths in pixels by column. */
  setWidths(sheet: string, colWidth: Record<number, number>): void {
    const ranges = columnRanges(Object.keys(colWidth).map(Number), this.rows(sheet));
    if (ranges.length > 0) this.run(SetWorksheetColWidthMutation.id, sheet, { ranges, colWidth });
  }

  /** Heights in pixels by row. */
  setHeights(sheet: string, rowHeight: Record<number, number>): void {
    const ranges = rowRanges(Object.keys(rowHeight).map(Number), this.columns(sheet));
    if (ranges.length > 0) this.run(SetWorksheetRowHeightMutation.id, sheet, { ranges, rowHeight });
  }

  hideRows(sheet: string, rows: readonly number[], hidden: boolean): void {
    const ranges = rowRanges(rows, this.columns(sheet));
    const mutation = hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
    if (ranges.length > 0) this.run(mutation, sheet, { ranges });
  }

  hideColumns(sheet: string, columns: readonly number[], hidden: boolean): void {
    const ranges = columnRanges(columns, this.rows(sheet));
    const mutation = hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id;
    if (ranges.length > 0) this.run(mutation, sheet, { ranges });
  }

  /** All merged areas of a sheet; those that are no longer named are split. */
  setMerges(sheet: string, merges: readonly IRange[]): void {
    const old = this.sheet(sheet)?.getSheet().getMergeData() ?? [];
    if (old.length > 0) this.run(RemoveWorksheetMergeMutation.id, sheet, { ranges: [...old] });
    if (merges.length > 0) this.run(AddWorksheetMergeMutation.id, sheet, { ranges: [...merges] });
  }

  /** A cell as it stands in the grid, from 0. A formula that was filled from another cell is told in full. */
  cell(sheet: string, row: number, column: number): Nullable<ICellData> {
    const cell = this.sheet(sheet)?.getSheet().getCellRaw(row, column);
    if (!cell?.si || cell.f) return cell;
    const formulas = this.grid.univer.__getInjector().get(FormulaDataModel);
    return { ...cell, f: formulas.getFormulaStringByCell(row, column, sheet, WORKBOOK_ID) };
  }

  /** Rows that a filter hides, from 0. */
  filteredRows(sheet: string): Iterable<number> {
    const filters = this.grid.univer.__getInjector().get(SheetsFilterService);
    return filters.getFilterModel(WORKBOOK_ID, sheet)?.filteredOutRows ?? [];
  }

  /** A style of the grid by its name. */
  style(name: string): Nullable<IStyleData> {
    return this.grid.api.getActiveWorkbook()?.getWorkbook().getStyles().get(name);
  }

  activate(sheet: string): void {
    const found = this.sheet(sheet);
    if (found) this.grid.api.getActiveWorkbook()?.setActiveSheet(found);
  }

  /** Selects an area and brings it into sight. */
  select(sheet: string, range: IRange): void {
    this.activate(sheet);
    this.sheet(sheet)?.getRange(range).activate();
    this.run(ScrollToRangeOperation.id, sheet, { range });
  }

  /** A mutation, or any command, done in the name of the book. */
  run(id: string, sheet: string, params: object): void {
    const full = { unitId: WORKBOOK_ID, subUnitId: sheet, ...params };
    this.grid.univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(id, full, { [FROM_BOOK]: true });
  }

  private sheet(sheet: string) {
    return this.grid.api.getActiveWorkbook()?.getSheetBySheetId(sheet) ?? null;
  }

  private rows(sheet: string): number {
    return this.sheet(sheet)?.getMaxRows() ?? 0;
  }

  private columns(sheet: string): number {
    return this.sheet(sheet)?.getMaxColumns() ?? 0;
  }

  /** Cells beyond the sheet's size would be lost, and references to them would be #NAME?. */
  private grow(sheet: string, cells: CellMatrix): void {
    const matrix = new ObjectMatrix<Nullable<ICellData>>(cells);
    this.reach(sheet, matrix.getLength(), matrix.getRange().endColumn + 1);
  }
}

const SPARE = 20;

function columnRanges(columns: readonly number[], rows: number): IRange[] {
  const endRow = Math.max(0, rows - 1);
  return runsOf(columns).map(([startColumn, endColumn]) => ({ startColumn, endColumn, startRow: 0, endRow }));
}

function rowRanges(rows: readonly number[], columns: number): IRange[] {
  const endColumn = Math.max(0, columns - 1);
  return runsOf(rows).map(([startRow, endRow]) => ({ startRow, endRow, startColumn: 0, endColumn }));
}

/** Neighbors together, first and last: the grid compares every range with every other. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
