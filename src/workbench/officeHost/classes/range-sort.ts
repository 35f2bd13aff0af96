import { wordOf } from '../arguments';
import { CellRange } from '../cell-range';
import { OfficeError } from '../errors';
import { ClassTable } from '../objects';
import { refuseSortKeys, refuseSortWay, sortFields, sortRows } from '../sort-cells';

/** Sorts the rows of a range; a heading row stays where it is. */
export const RANGE_SORT: ClassTable<'RangeSort'> = {
  methods: {
    Apply: ({ sheet, area }, args, host) => {
      if (wordOf(args.raw(3) ?? 'Rows', ['Rows', 'Columns']) === 'Columns')
        throw new OfficeError('NotImplemented', 'The workbench sorts rows only.');
      refuseSortWay(args.raw(1), args.raw(4));
      const fields = sortFields(args.raw(0));
      refuseSortKeys(fields, new CellRange(sheet, [area]));
      const heading = args.flag(2) ? 1 : 0;
      if (area.rows <= heading) return;
      const sorted = { ...area, row: area.row + heading, rows: area.rows - heading };
      sortRows(new CellRange(sheet, [sorted]), fields, host);
    },
  },
};

/** What taking away duplicates came to. */
export const REMOVE_DUPLICATES_RESULT: ClassTable<'RemoveDuplicatesResult'> = {
  read: { Removed: ({ removed }) => removed, UniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
};
