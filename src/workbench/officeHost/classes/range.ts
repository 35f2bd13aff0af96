import { isWholeColumns, isWholeRows } from '../../book/areas';
import { activate } from '../../book/sheets';
import { changeLooks, mergeCells, select, unmergeCells } from '../../book/features';
import { textValue, wordOf } from '../arguments';
import { addressOf, CellRange } from '../cell-range';
import { isDateFormat } from '../cell-text';
import { refuseProtected } from '../guard';
import { cellsHidden, columnsHidden, hideColumns, hideRows, rowsHidden } from '../hidden-lines';
import { HostState } from '../host-state';
import { ClassTable, object } from '../objects';
import {
  eachCell,
  formulasOf,
  numberFormatsOf,
  refuseSize,
  textOf,
  valueAt,
  valuesOf,
  writeValues,
} from '../range-values';
import { setHyperlink, hyperlinkOf } from '../hyperlinks';
import { boxOf } from '../points';
import { hasSpill } from '../spilled';
import { DERIVE } from './range-derive';
import { CHANGE } from './range-change';
import { groupColumnsOrRows, hideDetails } from '../groups';
import { CellValue } from '../../../core/cells/cells';

/** A rectangle of cells. */
export const RANGE: ClassTable<'Range'> = {
  identity: ({ reference }) => (reference === null ? {} : { _ReferenceId: reference }),
  read: {
    Address: addressOf,
    AddressLocal: addressOf,
    CellCount: ({ area }) => (area.rows * area.columns < 2 ** 31 ? area.rows * area.columns : -1),
    RowCount: ({ area }) => area.rows,
    ColumnCount: ({ area }) => area.columns,
    RowIndex: ({ area }) => area.row - 1,
    ColumnIndex: ({ area }) => area.column - 1,
    IsEntireRow: ({ area }) => isWholeRows(area),
    IsEntireColumn: ({ area }) => isWholeColumns(area),
    Values: valuesOf,
    Formulas: formulasOf,
    FormulasLocal: formulasOf,
    Text: textOf,
    NumberFormat: numberFormatsOf,
    NumberFormatLocal: numberFormatsOf,
    NumberFormatCategories: (range, host) => eachCell(range, host, (_, format) => categoryOf(format)),
    ValueTypes: (range, host) => eachCell(range, host, typeOf),
    Hidden: cellsHidden,
    RowHidden: rowsHidden,
    ColumnHidden: columnsHidden,
    Hyperlink: hyperlinkOf,
    HasSpill: hasSpill,
    Left: (range) => boxOf(range).left,
    Top: (range) => boxOf(range).top,
    Width: (range) => boxOf(range).width,
    Height: (range) => boxOf(range).height,
  },
  write: {
    Values: writeValues,
    Formulas: writeValues,
    FormulasLocal: writeValues,
    NumberFormat: setNumberFormat,
    NumberFormatLocal: setNumberFormat,
    Hyperlink: setHyperlink,
    RowHidden: hideRows,
    ColumnHidden: hideColumns,
  },
  objects: {
    Format: (range) => object('RangeFormat', { range }),
    Worksheet: ({ sheet }) => object('Worksheet', sheet),
    DataValidation: (range) => object('DataValidation', range),
    ConditionalFormats: (range) => object('ConditionalFormatCollection', range),
    Sort: (range) => object('RangeSort', range),
  },
  methods: {
    ...DERIVE,
    ...CHANGE,
    _ValidateArraySize: (range, args) => refuseSize(range, args.number(0), args.number(1)),
    Select: selectCells,
    Calculate: (_, __, { book }) => book.calculate(),
    Merge: merge,
    Unmerge: (range, _, host) => unmerge(range, host),
    Group: (range, args, { book }) => groupColumnsOrRows(book, range, way(args.raw(0)), 1),
    Ungroup: (range, args, { book }) => groupColumnsOrRows(book, range, way(args.raw(0)), -1),
    HideGroupDetails: (range, args, { book }) => hideDetails(book, range, way(args.raw(0)), true),
    ShowGroupDetails: (range, args, { book }) => hideDetails(book, range, way(args.raw(0)), false),
  },
};

function way(value: unknown): 'ByRows' | 'ByColumns' {
  return wordOf(value, ['ByRows', 'ByColumns']);
}

function setNumberFormat(range: CellRange, given: unknown, { book }: HostState): void {
  refuseProtected(range.sheet, 'allowFormatCells');
  if (!Array.isArray(given)) {
    const format = textValue(given);
    changeLooks(book, range.sheet, range.areas, (look) => ({ ...look, format }));
    return;
  }
  const at = valueAt<unknown>(range, given);
  const { area, sheet } = range;
  // Down each column, equal formats together: that is how looks are kept.
  for (let c = 0; c < area.columns; c += 1) {
    for (let from = 0; from < area.rows;) {
      const format = at(from, c);
      let to = from + 1;
      while (to < area.rows && at(to, c) === format) to += 1;
      const part = { row: area.row + from, column: area.column + c, rows: to - from, columns: 1 };
      from = to;
      if (format === null || format === undefined) continue;
      const code = textValue(format);
      sheet.looks.change(
        part,
        book.looks.changer((look) => ({ ...look, format: code })),
      );
    }
  }
  book.note({ kind: 'looks', sheet: sheet.id, area });
}

function categoryOf(format: string): string {
  if (/^general$/i.test(format)) return 'General';
  if (format === '@') return 'Text';
  if (/%/.test(format)) return 'Percentage';
  if (isDateFormat(format)) return /[yd]/i.test(format) ? 'Date' : 'Time';
  if (/E\+/i.test(format)) return 'Scientific';
  if (/[¥￥$€£]/.test(format)) return /_/.test(format) ? 'Accounting' : 'Currency';
  return /^[#0,.;()\-_ ]+$/.test(format) ? 'Number' : 'Custom';
}

function typeOf(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'boolean' ? 'Boolean' : 'Double';
}

function selectCells(range: CellRange, _: unknown, { book }: HostState): void {
  activate(book, range.sheet);
  select(book, range.sheet, range.area);
}

/** Only the first value stays, as in Excel. */
function merge(range: CellRange, args: { flag(index: number): boolean }, host: HostState): void {
  const { book } = host;
  refuseProtected(range.sheet, null);
  unmergeCells(book, range.sheet, range.areas);
  const across = args.flag(0);
  const parts = range.areas.flatMap((area) =>
    across ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 })) : [area],
  );
  for (const part of parts) {
    for (let r = 0; r < part.rows; r += 1)
      for (let c = 0; c < part.columns; c += 1)
        if (r + c > 0 && range.sheet.cells.valueAt(part.row + r, part.column + c) !== null) {
          const cell = { row: part.row + r, column: part.column + c, rows: 1, columns: 1 };
          range.sheet.cells.clear(cell);
          book.note({ kind: 'cells', sheet: range.sheet.id, area: cell });
        }
  }
  mergeCells(
    book,
    range.sheet,
    parts.filter(({ rows, columns }) => rows * columns > 1),
  );
}

function unmerge(range: CellRange, { book }: HostState): void {
  const { sheet, areas } = range;
  if (areas.some((area) => sheet.features.merges.meeting(area).length > 0)) refuseProtected(sheet, null);
  unmergeCells(book, sheet, areas);
}
