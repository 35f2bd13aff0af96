import { Args, flagValue } from '../arguments';
import { CellRange } from '../cell-range';
import { itemNotFound } from '../errors';
import { HostState } from '../host-state';
import { ClassTable, ExcelObject, object } from '../objects';
import { activeSheet } from './worksheets';

/** The workbook that is open. */
export const WORKBOOK: ClassTable<'Workbook'> = {
  read: {
    Name: (_, { book }) => book.name,
    ReadOnly: () => false,
    IsDirty: (_, { book, savedVersion }) => book.version !== savedVersion,
    AutoSave: () => false,
    Use1904DateSystem: (_, { book }) => book.date1904,
    UsePrecisionAsDisplayed: () => false,
  },
  write: {
    IsDirty: (_, value, host) => {
      host.savedVersion = flagValue(value) ? -1 : host.book.version;
    },
  },
  objects: {
    Application: () => object('Application', null),
    Worksheets: () => object('WorksheetCollection', null),
    Names: () => object('NamedItemCollection', { sheet: null }),
    Tables: () => object('TableCollection', { sheet: null }),
    Settings: () => object('SettingCollection', null),
    Protection: () => object('WorkbookProtection', null),
    Properties: () => object('DocumentProperties', null),
    CustomXmlParts: () => object('CustomXmlPartCollection', { namespace: null }),
    Functions: () => object('Functions', null),
    _Runtime: () => object('Runtime', null),
  },
  methods: {
    GetActiveCell: (_, __, host) => selected(host, true),
    GetSelectedRange: (_, __, host) => selected(host, false),
    GetSelectedRanges: (_, __, host) => ({ ...selected(host, false), of: 'RangeAreas' }),
    GetActiveChartOrNullObject: () => null,
    GetIsActiveCollabSession: () => false,
    _RemoveReference: (_, args, { references }) => void references.delete(args.text(0)),
    _GetRangeForEventByReferenceId: (_, args, host) => {
      const range = eventRange(args, host);
      if (!range) throw itemNotFound('These cells are no longer there.');
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, args, host) => eventRange(args, host),
  },
};

function selected(host: HostState, firstCell: boolean): ExcelObject {
  const sheet = activeSheet(host);
  const area = firstCell ? { ...sheet.selection, rows: 1, columns: 1 } : sheet.selection;
  return object('Range', new CellRange(sheet, [area]));
}

/** The cells that a change was about, wherever they are now. */
function eventRange(args: Args, { eventRanges, book }: HostState): ExcelObject | null {
  const range = eventRanges.get(args.text(0));
  const there = range && range.areas.length > 0 && book.sheets.includes(range.sheet);
  return there ? object('Range', new CellRange(range.sheet, range.areas)) : null;
}
