import { FUniver } from '@univerjs/core/lib/facade';
import { FWorksheet } from '@univerjs/sheets/lib/facade';
import { areaOf as cellArea } from '../../core/basics/cell-names';
import { Dialogue } from './dialogue';
import { Invocations } from './invocations';

/** What tests and screenshot scripts may ask of the page: `window.workbench`. It only reads. */
export interface WorkbenchHooks {
  /** The sample or file is shown and calculated, and the add-in's Office.js has reported. */
  isReady(): boolean;
  sheets(): readonly { readonly name: string; readonly hidden: boolean }[];
  activeSheet(): string;
  /** Bare value of a cell (`value('应收台账', 'C5')`); dates are serials; spilled cells and errors are seen too. */
  value(sheet: string, cell: string): unknown;
  formula(sheet: string, cell: string): string;
  /** Values of an area, row by row. */
  values(sheet: string, area: string): unknown[][];
  selection(): string;
  /** The person is writing into a cell. */
  isEditing(): boolean;
  /** Where a cell is on the page, to click it; null when the sheet is not shown. */
  placeOf(sheet: string, cell: string): { readonly x: number; readonly y: number } | null;
  /** Messages of Office.js, batches to the workbook, calls of functions and the messages they went in. */
  counts(): { messages: number; batches: number; calls: number; callMessages: number };
}

/** Makes the hooks; `pane` and `ready` are asked each time, because the pane may be opened anew. */
export function makeHooks(
  api: FUniver,
  invocations: Invocations,
  pane: () => Dialogue['counts'],
  ready: () => boolean,
): WorkbenchHooks {
  const sheetOf = (name: string) => api.getActiveWorkbook()?.getSheetByName(name) ?? null;
  const areaOf = (name: string, area: string) => sheetOf(name)?.getRange(area);
  return {
    isReady: ready,
    sheets: () =>
      (api.getActiveWorkbook()?.getSheets() ?? []).map((sheet) => ({
        name: sheet.getSheetName(),
        hidden: sheet.isSheetHidden(),
      })),
    activeSheet: () => api.getActiveWorkbook()?.getActiveSheet().getSheetName() ?? '',
    // What spills into a cell is not its own: only the cell as it is shown has it.
    value: (sheet, cell) => {
      const area = areaOf(sheet, cell);
      return area?.getCellDataGrid()[0]?.[0]?.v ?? area?.getCellData()?.v ?? null;
    },
    formula: (sheet, cell) => areaOf(sheet, cell)?.getFormula() ?? '',
    values: (sheet, area) =>
      seenPart(sheetOf(sheet), area)
        ?.getCellDataGrid()
        .map((row) => row.map((cell) => cell?.v ?? null)) ?? [],
    selection: () => {
      const range = api.getActiveWorkbook()?.getActiveRange();
      return range ? `${range.getSheetName()}!${range.getA1Notation()}` : '';
    },
    isEditing: () => api.getActiveWorkbook()?.isCellEditing() ?? false,
    placeOf: (sheet, cell) => placeOf(api, areaOf(sheet, cell)),
    counts: () => ({
      ...pane(),
      calls: invocations.counts.calls,
      callMessages: invocations.counts.messages,
    }),
  };
}

/** An area as far as the grid shows the sheet. */
function seenPart(sheet: FWorksheet | null, name: string) {
  const area = cellArea(name);
  if (!sheet || !area) return null;
  const rows = Math.min(area.rows, sheet.getMaxRows() - area.row + 1);
  const columns = Math.min(area.columns, sheet.getMaxColumns() - area.column + 1);
  return rows > 0 && columns > 0 ? sheet.getRange(area.row - 1, area.column - 1, rows, columns) : null;
}

/** The middle of a cell on the page. Frozen rows and columns stay where they are, others have moved with the view. */
function placeOf(api: FUniver, range: ReturnType<FWorksheet['getRange']> | undefined) {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const canvas = document.querySelector('canvas[id^=univer-sheet-main-canvas]');
  const skeleton = sheet?.getSkeleton();
  if (!range || !canvas || !skeleton || range.getSheetId() !== sheet?.getSheetId()) return null;
  const { rowHeightAccumulation: rows, columnWidthAccumulation: columns } = skeleton;
  const { sheetViewStartColumn, sheetViewStartRow, offsetX, offsetY } = sheet.getScrollState();
  const { xSplit, ySplit } = sheet.getFreeze();
  const moved = {
    x: range.getColumn() < xSplit ? 0 : (columns[sheetViewStartColumn - 1] ?? 0) + offsetX,
    y: range.getRow() < ySplit ? 0 : (rows[sheetViewStartRow - 1] ?? 0) + offsetY,
  };
  const cell = range.getCellRect();
  const { left, top } = canvas.getBoundingClientRect();
  return { x: left + cell.left + cell.width / 2 - moved.x, y: top + cell.top + cell.height / 2 - moved.y };
}
