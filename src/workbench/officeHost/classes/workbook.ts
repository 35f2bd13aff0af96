import { Args } from '../arguments';
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
    IsDirty: () => true,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    CalculationEngineVersion: () => 191029,
    ChartDataPointTrack: () => true,
    Use1904DateSystem: (_, { book }) => book.date1904,
    UsePrecisionAsDisplayed: () => false,
    ShowPivotFieldList: () => false,
  },
  write: { IsDirty: () => undefined, ChartDataPointTrack: () => undefined },
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
    Save: () => null,
    Close: () => null,
    _RemoveReference: (_, args, { references }) => void references.delete(args.text(0)),
    _GetRangeForEventByReferenceId: eventRange,
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
  },
};

function selected(host: HostState, firstCell: boolean): ExcelObject {
  const sheet = activeSheet(host);
  const area = firstCell ? { ...sheet.selection, rows: 1, columns: 1 } : sheet.selection;
  return object('Range', new CellRange(sheet, [area]));
}

function eventRange(_: null, args: Args, { references }: HostState): ExcelObject {
  const range = references.get(args.text(0));
  if (!range) throw itemNotFound('These cells are no longer there.');
  return object('Range', range);
}
