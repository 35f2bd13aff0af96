import { CellArea } from '../../core/basics/sheet-table';
import { lastRowOf } from '../book/areas';
import { setFeature } from '../book/features';
import { OpenSheet } from '../book/sheet';
import { OpenTable } from '../book/types';
import { FilterColumn, SheetFilter } from '../files/feature-types';
import { CellRange } from './cell-range';
import { itemNotFound } from './errors';
import { filterRows } from './filter-rows';
import { HostState } from './host-state';
import { ExcelObject, object, TableRef } from './objects';

/** A table and the sheet it lies on. */
export interface FoundTable {
  readonly sheet: OpenSheet;
  readonly table: OpenTable;
}

/** The tables of a sheet, or of the whole workbook. */
export function allTables({ book }: HostState, sheet: OpenSheet | null): readonly FoundTable[] {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((one) => one.features.tables.map((table) => ({ sheet: one, table })));
}

/** The table that is meant; throws ItemNotFound when it is gone. */
export function tableOf({ id }: TableRef, host: HostState): FoundTable {
  const found = allTables(host, null).find(({ table }) => table.id === id);
  if (!found) throw itemNotFound('The table has been deleted.');
  return found;
}

export function changeTable(ref: TableRef, host: HostState, part: Partial<OpenTable>): void {
  const { sheet, table } = tableOf(ref, host);
  const changed = sheet.features.tables.map((one) => (one === table ? { ...one, ...part } : one));
  setFeature(host.book, sheet, 'tables', changed);
}

/** Part of a table as a range. */
export function tablePart(ref: TableRef, host: HostState, of: (table: OpenTable) => CellArea): ExcelObject {
  const { sheet, table } = tableOf(ref, host);
  return object('Range', new CellRange(sheet, [of(table)]));
}

/** The rows between headings and totals; an empty table still has one. */
export function bodyOf({ area, header, totals }: OpenTable): CellArea {
  const top = header ? 1 : 0;
  return { ...area, row: area.row + top, rows: Math.max(1, area.rows - top - (totals ? 1 : 0)) };
}

/** The filter of a table: its headings and its rows. */
export function filterOf({ table }: FoundTable): SheetFilter {
  const body = bodyOf(table);
  return {
    area: { ...body, row: table.area.row, rows: lastRowOf(body) - table.area.row + 1 },
    columns: table.criteria,
  };
}

/** Filters a table's rows by other criteria. */
export function filterTable(ref: TableRef, host: HostState, criteria: readonly FilterColumn[]): void {
  changeTable(ref, host, { criteria });
  const found = tableOf(ref, host);
  filterRows(found.sheet, filterOf(found), host);
  setFeature(host.book, found.sheet, 'filter', found.sheet.features.filter);
}
