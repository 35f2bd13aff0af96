import { CellArea } from '../../core/basics/sheet-table';
import { lastRowOf } from '../book/areas';
import { filledPart } from '../book/cells';
import { OpenSheet } from '../book/sheet';
import { FilterColumn, SheetFilter } from '../files/feature-types';
import { cellText } from './cell-text';
import { passes } from './filter-criteria';
import { calculate, HostState } from './host-state';

/** Hides the rows below a filter's headings that do not pass, and shows the others of its rows. */
export function filterRows(sheet: OpenSheet, { area, columns }: SheetFilter, host: HostState): void {
  const inside = (row: number): boolean => row > area.row && row <= lastRowOf(area);
  const elsewhere = [...sheet.features.filteredRows].filter((row) => !inside(row));
  sheet.features.filteredRows = new Set([...elsewhere, ...hiddenRows(sheet, { area, columns }, host)]);
}

function hiddenRows(sheet: OpenSheet, { area, columns }: SheetFilter, host: HostState): readonly number[] {
  if (columns.length === 0) return [];
  calculate(host);
  const part = filledPart(sheet, area);
  const last = part ? lastRowOf(part) : area.row;
  const hidden: number[] = [];
  for (let row = area.row + 1; row <= last; row += 1)
    if (!columns.every((filter) => cellPasses(sheet, { filter, area, row }, host))) hidden.push(row);
  return hidden;
}

function cellPasses(
  sheet: OpenSheet,
  { filter, area, row }: { readonly filter: FilterColumn; readonly area: CellArea; readonly row: number },
  { book }: HostState,
): boolean {
  // By color, icon or part of a date: rows stay as the file had them.
  if (filter.kind === 'other') return !sheet.features.filteredRows.has(row);
  const column = area.column + filter.column - 1;
  const value = sheet.cells.valueAt(row, column);
  const { format } = book.looks.at(sheet.looks.at(row, column));
  return passes(filter, value, cellText(value, format, book.date1904));
}
