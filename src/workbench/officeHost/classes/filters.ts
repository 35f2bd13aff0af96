import { sameArea } from '../../book/areas';
import { setFeature } from '../../book/features';
import { FilterColumn, SheetFilter } from '../../files/feature-types';
import { Args } from '../arguments';
import { CellRange } from '../cell-range';
import { invalidArgument, itemNotFound } from '../errors';
import { byConditions, byValues, criteriaOf, filterColumn } from '../filter-criteria';
import { filterRows } from '../filter-rows';
import { refuseProtected } from '../guard';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object, Selves } from '../objects';
import { filterOf, filterTable, tableOf } from '../table-parts';

type Filtered = Selves['AutoFilter'];

function currentOf({ sheet, table }: Filtered, host: HostState): SheetFilter | null {
  return table === null ? sheet.features.filter : filterOf(tableOf({ id: table }, host));
}

/** Filters anew; null takes the filter away. */
function put({ sheet, table }: Filtered, filter: SheetFilter | null, host: HostState): void {
  refuseProtected(sheet, 'allowAutoFilter');
  if (table !== null) return filterTable({ id: table }, host, filter?.columns ?? []);
  const old = sheet.features.filter;
  if (old) filterRows(sheet, { ...old, columns: [] }, host);
  if (filter) filterRows(sheet, filter, host);
  setFeature(host.book, sheet, 'filter', filter);
}

function putColumns(filtered: Filtered, columns: readonly FilterColumn[], host: HostState): void {
  const filter = currentOf(filtered, host);
  if (filter) put(filtered, { ...filter, columns }, host);
}

function columnsWithout(filter: SheetFilter | null, column: number): readonly FilterColumn[] {
  return (filter?.columns ?? []).filter((one) => one.column !== column);
}

/** The filter of a sheet or of a table: its buttons, and the rows it hides. */
export const AUTO_FILTER: ClassTable<'AutoFilter'> = {
  read: {
    Enabled: (filtered, host) =>
      filtered.table === null
        ? filtered.sheet.features.filter !== null
        : tableOf({ id: filtered.table }, host).table.filtered,
    IsDataFiltered: (filtered, host) => (currentOf(filtered, host)?.columns.length ?? 0) > 0,
    Criteria: (filtered, host) => {
      const filter = currentOf(filtered, host);
      return Array.from({ length: filter?.area.columns ?? 0 }, (_, i) => {
        const found = filter?.columns.find(({ column }) => column === i + 1);
        return found ? criteriaOf(found) : null;
      });
    },
  },
  methods: {
    Apply: apply,
    ClearCriteria: (filtered, _, host) => putColumns(filtered, [], host),
    ClearColumnCriteria: (filtered, args, host) =>
      putColumns(filtered, columnsWithout(currentOf(filtered, host), args.number(0) + 1), host),
    Reapply: (filtered, _, host) => putColumns(filtered, currentOf(filtered, host)?.columns ?? [], host),
    Remove: (filtered, _, host) => put(filtered, null, host),
    GetRange: (filtered, _, host) => {
      const found = rangeOf(filtered, host);
      if (!found) throw itemNotFound('The sheet has no filter.');
      return found;
    },
    GetRangeOrNullObject: (filtered, _, host) => rangeOf(filtered, host),
  },
};

function rangeOf(filtered: Filtered, host: HostState): ExcelObject | null {
  const filter = currentOf(filtered, host);
  return filter && object('Range', new CellRange(filtered.sheet, [filter.area]));
}

/** Criteria of other columns stay as long as the filter lies over the same cells. */
function apply(filtered: Filtered, args: Args, host: HostState): void {
  const area = filtered.table === null ? args.area(0, filtered.sheet) : currentOf(filtered, host)?.area;
  if (!area) return;
  const column = args.numberOr(1, -1) + 1;
  if (column > area.columns) throw invalidArgument(`The filter has no column ${column - 1}.`);
  if (args.raw(2) === null || column === 0) return put(filtered, { area, columns: [] }, host);
  const old = currentOf(filtered, host);
  const kept = old && sameArea(old.area, area) ? columnsWithout(old, column) : [];
  put(filtered, { area, columns: [...kept, filterColumn(column, args.raw(2))] }, host);
}

type ColumnFilter = Selves['Filter'];

function ofTable({ id }: ColumnFilter, host: HostState): Filtered {
  return { sheet: tableOf({ id }, host).sheet, table: id };
}

function placeOf({ id, column }: ColumnFilter, host: HostState): number {
  return tableOf({ id }, host).table.columnIds.indexOf(column) + 1;
}

/** Filters a table by one of its columns. */
function narrow(ref: ColumnFilter, host: HostState, to: (column: number) => FilterColumn | null): void {
  const column = placeOf(ref, host);
  const filtered = ofTable(ref, host);
  const one = to(column);
  const kept = columnsWithout(currentOf(filtered, host), column);
  putColumns(filtered, one ? [...kept, one] : kept, host);
}

/** The filter of one column of a table. */
export const FILTER: ClassTable<'Filter'> = {
  read: {
    Criteria: (ref, host) => {
      const column = placeOf(ref, host);
      const found = tableOf(ref, host).table.criteria.find((one) => one.column === column);
      return found ? criteriaOf(found) : null;
    },
  },
  methods: {
    Apply: (ref, args, host) => narrow(ref, host, (column) => filterColumn(column, args.raw(0))),
    ApplyValuesFilter: (ref, args, host) => {
      const values = args.raw(0);
      if (!Array.isArray(values)) throw invalidArgument('A filter by values needs its values.');
      narrow(ref, host, (column) => byValues(column, values));
    },
    ApplyCustomFilter: (ref, args, host) =>
      narrow(ref, host, (column) => byConditions(column, [args.text(0), args.raw(1)], args.raw(2))),
    Clear: (ref, _, host) => narrow(ref, host, () => null),
  },
};
