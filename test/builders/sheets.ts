import { parseIso } from '../../src/core/basics/day';
import { CellValue, SheetCells } from '../../src/core/cells/cells';
import { collect, CollectInput } from '../../src/core/collect';
import { ColumnDef, CUSTOMER_COLUMNS, LOG_COLUMNS } from '../../src/core/history/history';
import { PlanContent } from '../../src/core/plan/plan';

/** A sheet of the user's with these rows from A1. */
export function sheetOf(rows: readonly (readonly CellValue[])[], own: Partial<SheetCells> = {}): SheetCells {
  return {
    name: '台账',
    firstRow: 1,
    firstColumn: 1,
    rows,
    formats: [],
    merges: [],
    date1904: false,
    hiddenRows: 0,
    filtered: false,
    hidden: false,
    ours: null,
    ...own,
  };
}

/** A plain invoice ledger: customer, document, invoice date, due date, amount, balance. */
export function invoices(...rows: readonly (readonly CellValue[])[]): SheetCells {
  return sheetOf([['客户名称', '发票号码', '开票日期', '到期日', '应收金额', '未收金额'], ...rows]);
}

/** One open invoice of customer 甲 with nothing paid; the invoice is 30 days older than its due date. */
export function open(document: string, due: string, amount: number, customer = '甲公司'): readonly CellValue[] {
  const day = parseIso(due);
  if (day === null) throw new Error(`no such day ${due}`);
  return [customer, document, isoBefore(due, 30), due, amount, amount];
}

/** A log sheet of ours with these rows, each by field. */
export function logOf(...rows: readonly Readonly<Record<string, CellValue>>[]): SheetCells {
  return ownSheet('log', '催收记录', LOG_COLUMNS, rows);
}

/** A customer sheet of ours with these rows, each by field. */
export function customersOf(...rows: readonly Readonly<Record<string, CellValue>>[]): SheetCells {
  return ownSheet('customers', '客户', CUSTOMER_COLUMNS, rows);
}

/** The whole path over sheets. */
export function planOf(sheets: readonly SheetCells[], asOf: string, own: Partial<CollectInput> = {}): PlanContent {
  const day = parseIso(asOf);
  if (day === null) throw new Error(`no such day ${asOf}`);
  return collect({
    sheets,
    historySheets: [],
    choice: { sheets: [], columns: {} },
    wish: {},
    asOf: day,
    bookedTo: null,
    month: null,
    language: 'zh',
    ...own,
  });
}

function ownSheet(
  key: string,
  name: string,
  columns: readonly ColumnDef[],
  rows: readonly Readonly<Record<string, CellValue>>[],
): SheetCells {
  for (const row of rows) {
    for (const field of Object.keys(row)) {
      if (!columns.some((column) => column.field === field)) throw new Error(`${key} has no column ${field}`);
    }
  }
  const body = rows.map((row) => columns.map((column) => row[column.field] ?? null));
  return sheetOf([columns.map((column) => column.words.zh), ...body], { name, ours: key });
}

function isoBefore(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
