import { lastRowOf } from '../../book/areas';
import { setFeature } from '../../book/features';
import { OpenSheet } from '../../book/sheet';
import { Args } from '../arguments';
import { CellRange } from '../cell-range';
import { itemNotFound } from '../errors';
import { refuseProtected } from '../guard';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object } from '../objects';

/** The filter of a sheet: its buttons, and the rows it hides. */
export const AUTO_FILTER: ClassTable<'AutoFilter'> = {
  read: {
    Enabled: ({ features }) => features.filter !== null,
    IsDataFiltered: ({ features }) => features.filteredRows.size > 0,
    Criteria: ({ features }) => (features.filter?.columns ?? []).map(({ kind }) => ({ filterOn: kind })),
  },
  methods: {
    Apply: apply,
    ClearCriteria: (sheet, _, host) => clear(sheet, host),
    Reapply: () => null,
    Remove: (sheet, _, host) => {
      clear(sheet, host);
      setFeature(host.book, sheet, 'filter', null);
    },
    GetRange: (sheet) => {
      const found = filtered(sheet);
      if (!found) throw itemNotFound('The sheet has no filter.');
      return found;
    },
    GetRangeOrNullObject: filtered,
  },
};

function filtered(sheet: OpenSheet): ExcelObject | null {
  const { filter } = sheet.features;
  return filter && object('Range', new CellRange(sheet, [filter.area]));
}

function clear(sheet: OpenSheet, { book }: HostState): void {
  const { filter } = sheet.features;
  if (!filter) return;
  sheet.features.filteredRows = new Set();
  setFeature(book, sheet, 'filter', { ...filter, columns: [] });
}

interface Criteria {
  readonly filterOn?: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
}

/** With criteria by values the other rows are hidden; other criteria are kept, and hide nothing here. */
function apply(sheet: OpenSheet, args: Args, { book }: HostState): void {
  refuseProtected(sheet, 'allowAutoFilter');
  const area = args.area(0, sheet);
  const column = args.numberOr(1, -1);
  const { values, criterion1 } = (args.raw(2) ?? {}) as Criteria;
  const wanted = values?.map(String) ?? (criterion1?.startsWith('=') ? [criterion1.slice(1)] : null);
  const hidden = new Set<number>();
  if (column >= 0 && wanted) {
    for (let row = area.row + 1; row <= lastRowOf(area); row += 1)
      if (!wanted.includes(String(sheet.cells.valueAt(row, area.column + column) ?? ''))) hidden.add(row);
  }
  sheet.features.filteredRows = hidden;
  const columns = wanted
    ? [{ kind: 'values' as const, column: column + 1, values: wanted, blanks: wanted.includes('') }]
    : [];
  setFeature(book, sheet, 'filter', { area, columns });
}
