import { areaBetween, lastColumnOf, lastRowOf, WHOLE_SHEET } from '../../book/areas';
import { usedArea } from '../../book/cells';
import { changeView, colorTab, setFeature } from '../../book/features';
import { OpenSheet } from '../../book/sheet';
import { deleteSheet, moveSheet, renameSheet, showSheet } from '../../book/sheets';
import { Args, flagValue, numberValue, textValue, wordOf } from '../arguments';
import { CellRange, checkedArea } from '../cell-range';
import { itemNotFound, OfficeError } from '../errors';
import { findCells } from '../find-cells';
import { showLevels } from '../groups';
import { HostState } from '../host-state';
import { colorOf, colorWord } from '../look-words';
import { ClassTable, ExcelObject, object } from '../objects';
import { pointsOfWidth, widthOfPoints } from '../points';
import { AMONG_SHEETS } from './worksheets';

const VISIBILITIES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;

/** A sheet of the workbook. */
export const WORKSHEET: ClassTable<'Worksheet'> = {
  identity: ({ id }) => ({ Id: id }),
  read: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    Visibility: ({ visibility }) => ({ visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' })[visibility],
    TabColor: ({ tabColor }) => colorWord(tabColor),
    ShowGridlines: ({ gridlines }) => gridlines,
    ShowHeadings: ({ headings }) => headings,
    StandardWidth: ({ defaultColumnWidth }) => pointsOfWidth(defaultColumnWidth),
    StandardHeight: ({ defaultRowHeight }) => defaultRowHeight,
    EnableCalculation: () => true,
  },
  write: {
    Name: (sheet, value, { book }) => renameSheet(book, sheet, textValue(value)),
    Position: (sheet, value, { book }) => moveSheet(book, sheet, numberValue(value)),
    Visibility: (sheet, value, { book }) =>
      showSheet(book, sheet, VISIBILITIES[wordOf(value, ['Visible', 'Hidden', 'VeryHidden'])]),
    TabColor: (sheet, value, { book }) => colorTab(book, sheet, colorOf(value)),
    ShowGridlines: (sheet, value, { book }) => changeView(book, sheet, { gridlines: flagValue(value) }),
    ShowHeadings: (sheet, value, { book }) => changeView(book, sheet, { headings: flagValue(value) }),
    StandardWidth: (sheet, value, { book }) =>
      changeView(book, sheet, { defaultColumnWidth: widthOfPoints(numberValue(value)) }),
    EnableCalculation: (_, value) => {
      if (!flagValue(value)) throw new OfficeError('NotImplemented', 'The workbench always calculates its sheets.');
    },
  },
  objects: {
    AutoFilter: (sheet) => object('AutoFilter', { sheet, table: null }),
    Charts: (sheet) => object('ChartCollection', sheet),
    CustomProperties: (sheet) => object('WorksheetCustomPropertyCollection', sheet),
    FreezePanes: (sheet) => object('WorksheetFreezePanes', sheet),
    Names: (sheet) => object('NamedItemCollection', { sheet }),
    PageLayout: (sheet) => object('PageLayout', sheet),
    Protection: (sheet) => object('WorksheetProtection', sheet),
    Tables: (sheet) => object('TableCollection', { sheet }),
    HorizontalPageBreaks: (sheet) => object('PageBreakCollection', { sheet, way: 'rows' }),
    VerticalPageBreaks: (sheet) => object('PageBreakCollection', { sheet, way: 'columns' }),
  },
  methods: {
    ...AMONG_SHEETS,
    Delete: (sheet, _, { book }) => deleteSheet(book, sheet),
    Calculate: (_, __, { book }) => book.calculate(),
    GetRange: (sheet, args) => cells(sheet, args.raw(0) === null ? WHOLE_SHEET : args.area(0, sheet)),
    GetRanges: (sheet, args) => object('RangeAreas', allCells(sheet, args)),
    GetCell: (sheet, args) => cells(sheet, areaFrom(args.number(0), args.number(1), 1, 1)),
    GetRangeByIndexes: (sheet, args) =>
      cells(sheet, areaFrom(args.number(0), args.number(1), args.number(2), args.number(3))),
    GetUsedRange: (sheet, args) => used(sheet, args) ?? cells(sheet, areaBetween(1, 1, 1, 1)),
    GetUsedRangeOrNullObject: used,
    FindAll: (sheet, args) => {
      const found = findAll(sheet, args);
      if (!found) throw itemNotFound('The text was not found.');
      return found;
    },
    FindAllOrNullObject: findAll,
    ShowOutlineLevels: (sheet, args, { book }) => showLevels(book, sheet, args.numberOr(0, 0), args.numberOr(1, 0)),
  },
};

function cells(sheet: OpenSheet, area: CellRange['area']): ExcelObject {
  return object('Range', new CellRange(sheet, [checkedArea(area)]));
}

function allCells(sheet: OpenSheet, args: Args): CellRange {
  return args.raw(0) === null ? new CellRange(sheet, [WHOLE_SHEET]) : args.range(0, sheet);
}

function areaFrom(row: number, column: number, ...[rows, columns]: [number, number]): CellRange['area'] {
  return { row: row + 1, column: column + 1, rows, columns };
}

/** A sheet where nothing is used has no used range; asked for plainly, it is A1. */
function used(sheet: OpenSheet, args: Args): ExcelObject | null {
  const area = usedArea(sheet, args.flag(0));
  return area && cells(sheet, area);
}

function findAll(sheet: OpenSheet, args: Args): ExcelObject | null {
  const everything = new CellRange(sheet, [WHOLE_SHEET]);
  const found = findCells(everything, args.text(0), (args.raw(1) ?? {}) as Readonly<Record<string, unknown>>);
  const areas = found.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  return areas.length === 0 ? null : object('RangeAreas', new CellRange(sheet, areas));
}

/** Rows and columns that stay while the rest is scrolled. */
export const WORKSHEET_FREEZE_PANES: ClassTable<'WorksheetFreezePanes'> = {
  methods: {
    FreezeRows: (sheet, args, host) => freeze(host, sheet, args.numberOr(0, 1), 0),
    FreezeColumns: (sheet, args, host) => freeze(host, sheet, 0, args.numberOr(0, 1)),
    FreezeAt: (sheet, args, host) => {
      const area = args.area(0, sheet);
      freeze(host, sheet, lastRowOf(area), lastColumnOf(area));
    },
    Unfreeze: (sheet, _, { book }) => setFeature(book, sheet, 'freeze', null),
    GetLocation: (sheet) => {
      const found = frozen(sheet);
      if (!found) throw itemNotFound('Nothing is frozen.');
      return found;
    },
    GetLocationOrNullObject: frozen,
  },
};

function freeze({ book }: HostState, sheet: OpenSheet, rows: number, columns: number): void {
  setFeature(book, sheet, 'freeze', rows + columns === 0 ? null : { rows, columns });
}

function frozen(sheet: OpenSheet): ExcelObject | null {
  const { freeze: at } = sheet.features;
  if (!at) return null;
  return cells(sheet, {
    row: 1,
    column: 1,
    rows: at.rows || WHOLE_SHEET.rows,
    columns: at.columns || WHOLE_SHEET.columns,
  });
}
