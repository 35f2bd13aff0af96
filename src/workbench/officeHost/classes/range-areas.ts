import { addressOf, CellRange } from '../cell-range';
import { ClassTable, object } from '../objects';
import { RANGE } from './range';

/** Several areas of a sheet at once: what is said of them is said of each. */
export const RANGE_AREAS: ClassTable<'RangeAreas'> = {
  ...(RANGE.identity ? { identity: RANGE.identity } : {}),
  read: {
    Address: addressOf,
    AddressLocal: addressOf,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
    IsEntireRow: RANGE.read?.['IsEntireRow'] ?? (() => false),
    IsEntireColumn: RANGE.read?.['IsEntireColumn'] ?? (() => false),
  },
  objects: {
    Areas: (range) => object('RangeCollection', range),
    Format: (range) => object('RangeFormat', { range }),
    Worksheet: ({ sheet }) => object('Worksheet', sheet),
    DataValidation: (range) => object('DataValidation', range),
    ConditionalFormats: (range) => object('ConditionalFormatCollection', range),
  },
  methods: {
    Clear: (range, args, host) => {
      for (const area of range.areas) RANGE.methods?.['Clear']?.(new CellRange(range.sheet, [area]), args, host);
    },
    Calculate: (_, __, { book }) => book.calculate(),
  },
};

export const RANGE_AREAS_COLLECTION: ClassTable<'RangeCollection'> = {
  read: { Count: ({ areas }) => areas.length },
  items: ({ sheet, areas }) => areas.map((area) => object('Range', new CellRange(sheet, [area]))),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.number(0)];
      return area ? object('Range', new CellRange(sheet, [area])) : null;
    },
  },
};
