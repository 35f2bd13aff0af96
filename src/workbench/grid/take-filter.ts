import { IRange } from '@univerjs/core';
import {
  IFilterColumn,
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
} from '@univerjs/sheets-filter';
import { OpenBook } from '../book/book';
import { setFeature } from '../book/features';
import { OpenSheet } from '../book/sheet';
import { FilterColumn, SheetFilter } from '../files/feature-types';
import { areaOf } from './show/areas';
import { GridChange } from './take-layout';

interface Criteria {
  /** Column of the sheet, from 0. */
  readonly col: number;
  readonly criteria: Omit<IFilterColumn, 'colId'> | null;
}

/** Takes over a filter that a person set, changed or took away. `filteredRows`: what it hides now, from 0. */
export function takeFilter(book: OpenBook, change: GridChange, filteredRows: () => Iterable<number>): void {
  const sheet = book.sheetById(change.sheet);
  const filter = sheet && filterAfter(sheet, change);
  if (!sheet || filter === undefined) return;
  const hidden = new Set([...filteredRows()].map((row) => row + 1));
  book.change('user', () => {
    sheet.features.filteredRows = hidden;
    setFeature(book, sheet, 'filter', filter);
  });
}

/** undefined: the change is none of a filter. */
function filterAfter({ features: { filter } }: OpenSheet, { id, params }: GridChange): SheetFilter | null | undefined {
  if (id === RemoveSheetsFilterMutation.id) return null;
  if (id === SetSheetsFilterRangeMutation.id)
    return { area: areaOf((params as { readonly range: IRange }).range), columns: filter?.columns ?? [] };
  if (id !== SetSheetsFilterCriteriaMutation.id || !filter) return undefined;
  const { col, criteria } = params as Criteria;
  const column = col + 2 - filter.area.column;
  const others = filter.columns.filter((one) => one.column !== column);
  const columns = [...others, ...(criteria ? columnOf(column, criteria) : [])];
  return { ...filter, columns: columns.sort((a, b) => a.column - b.column) };
}

function columnOf(column: number, { filters, customFilters }: NonNullable<Criteria['criteria']>): FilterColumn[] {
  if (filters) return [{ kind: 'values', column, values: filters.filters ?? [], blanks: Boolean(filters.blank) }];
  if (!customFilters) return [];
  const conditions = customFilters.customFilters.map(({ operator, val }) => ({
    operator: operator ?? 'equal',
    value: String(val),
  }));
  return [{ kind: 'conditions', column, all: Boolean(customFilters.and), conditions }];
}
