import { BooleanNumber, IFreeze, IRange } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  ISetNumfmtMutationParams,
  RemoveNumfmtMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetNumfmtMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { SetZoomRatioOperation } from '@univerjs/sheets-ui';
import { OpenBook } from '../book/book';
import {
  changeColumns,
  changeLooks,
  changeRows,
  changeView,
  colorTab,
  mergeCells,
  setFeature,
  unmergeCells,
} from '../book/features';
import { OpenSheet } from '../book/sheet';
import { areaOf } from './show/areas';

/** A change that the grid has made to a sheet. */
export interface GridChange {
  readonly id: string;
  readonly sheet: string;
  readonly params: object;
}

/** Takes over what a person changed beside the cells: widths, heights, what is hidden, frozen or merged. */
export function takeLayout(book: OpenBook, { id, sheet: of, params }: GridChange): void {
  const sheet = book.sheetById(of);
  const take = TAKEN[id] as ((at: At, params: object) => void) | undefined;
  if (sheet && take) book.change('user', () => take({ book, sheet }, params));
}

interface At {
  readonly book: OpenBook;
  readonly sheet: OpenSheet;
}

interface Ranges {
  readonly ranges: readonly IRange[];
}

/** One size for all, or one for each by its number from 0. */
type Sizes = number | Readonly<Record<number, number | undefined>>;

const TAKEN = {
  [SetWorksheetColWidthMutation.id]: takeWidths,
  [SetWorksheetRowHeightMutation.id]: takeHeights,
  [SetWorksheetRowIsAutoHeightMutation.id]: takeAutoHeights,
  [SetColHiddenMutation.id]: (at: At, params: Ranges) => hideColumns(at, params, true),
  [SetColVisibleMutation.id]: (at: At, params: Ranges) => hideColumns(at, params, false),
  [SetRowHiddenMutation.id]: (at: At, params: Ranges) => hideRows(at, params, true),
  [SetRowVisibleMutation.id]: (at: At, params: Ranges) => hideRows(at, params, false),
  [SetFrozenMutation.id]: takeFreeze,
  [AddWorksheetMergeMutation.id]: ({ book, sheet }: At, { ranges }: Ranges) =>
    mergeCells(book, sheet, ranges.map(areaOf)),
  [RemoveWorksheetMergeMutation.id]: ({ book, sheet }: At, { ranges }: Ranges) =>
    unmergeCells(book, sheet, ranges.map(areaOf)),
  [ToggleGridlinesMutation.id]: ({ book, sheet }: At, { showGridlines }: { readonly showGridlines: BooleanNumber }) =>
    changeView(book, sheet, { gridlines: showGridlines === BooleanNumber.TRUE }),
  [SetZoomRatioOperation.id]: ({ book, sheet }: At, { zoomRatio }: { readonly zoomRatio: number }) =>
    changeView(book, sheet, { zoomPercent: Math.round(zoomRatio * 100) }),
  [SetNumfmtMutation.id]: takeFormats,
  [RemoveNumfmtMutation.id]: ({ book, sheet }: At, { ranges }: Ranges) =>
    changeLooks(book, sheet, ranges.map(areaOf), (look) => ({ ...look, format: 'General' })),
  [SetTabColorMutation.id]: ({ book, sheet }: At, { color }: { readonly color: string }) =>
    colorTab(book, sheet, hexOf(color)),
};

function takeWidths({ book, sheet }: At, { ranges, colWidth }: Ranges & { readonly colWidth: Sizes }): void {
  for (const { startColumn, endColumn } of ranges) {
    for (let column = startColumn; column <= endColumn; column += 1) {
      const pixels = sizeOf(colWidth, column);
      const width = pixels === undefined ? null : charactersOfPixels(pixels);
      changeColumns(book, sheet, [columns(column, column)], (old) => ({ ...old, width }));
    }
  }
}

function takeHeights({ book, sheet }: At, { ranges, rowHeight }: Ranges & { readonly rowHeight: Sizes }): void {
  for (const { startRow, endRow } of ranges) {
    for (let row = startRow; row <= endRow; row += 1) {
      const pixels = sizeOf(rowHeight, row);
      const height = pixels === undefined ? null : pointsOfPixels(pixels);
      changeRows(book, sheet, [rows(row, row)], (old) => ({ ...old, height }));
    }
  }
}

/** A row that fits what stands in it has no height of its own. */
function takeAutoHeights(
  { book, sheet }: At,
  { ranges, autoHeightInfo }: Ranges & { readonly autoHeightInfo: BooleanNumber | Record<number, BooleanNumber> },
): void {
  if (autoHeightInfo !== BooleanNumber.TRUE) return;
  for (const { startRow, endRow } of ranges)
    changeRows(book, sheet, [rows(startRow, endRow)], (old) => ({ ...old, height: null }));
}

function hideColumns({ book, sheet }: At, { ranges }: Ranges, hidden: boolean): void {
  for (const { startColumn, endColumn } of ranges)
    changeColumns(book, sheet, [columns(startColumn, endColumn)], (old) => ({ ...old, hidden }));
}

function hideRows({ book, sheet }: At, { ranges }: Ranges, hidden: boolean): void {
  for (const { startRow, endRow } of ranges)
    changeRows(book, sheet, [rows(startRow, endRow)], (old) => ({ ...old, hidden }));
}

function takeFreeze({ book, sheet }: At, { startRow, startColumn, xSplit, ySplit }: IFreeze): void {
  const frozen = { rows: ySplit > 0 ? startRow : 0, columns: xSplit > 0 ? startColumn : 0 };
  setFeature(book, sheet, 'freeze', frozen.rows + frozen.columns > 0 ? frozen : null);
}

function takeFormats({ book, sheet }: At, { values, refMap }: ISetNumfmtMutationParams): void {
  for (const [id, { ranges }] of Object.entries(values)) {
    const format = refMap[id]?.pattern ?? 'General';
    changeLooks(book, sheet, ranges.map(areaOf), (look) => ({ ...look, format }));
  }
}

function sizeOf(sizes: Sizes, number: number): number | undefined {
  return typeof sizes === 'number' ? sizes : (sizes[number] ?? undefined);
}

function columns(first: number, last: number) {
  return { row: 1, column: first + 1, rows: 1, columns: last - first + 1 };
}

function rows(first: number, last: number) {
  return { row: first + 1, column: 1, rows: last - first + 1, columns: 1 };
}

/** Characters of the standard font without the cell's margin. */
function charactersOfPixels(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

function pointsOfPixels(pixels: number): number {
  return Math.round(pixels * 75) / 100;
}

/** `#1f5fa8 → 1F5FA8`; null: no color. */
function hexOf(color: string | undefined): string | null {
  return /^#([0-9a-f]{6})$/i.exec(color ?? '')?.[1]?.toUpperCase() ?? null;
}
