import { fromSerial } from '../basics/day';
import { SheetCell, SheetValue } from '../basics/sheet-table';
import { CellValue, SheetCells } from '../cells/cells';
import { SHEET_KEYS, TypedRow } from '../history/history';
import { PlanContent } from './types';

/** What people typed into the plan, as it stood. */
export interface TypedPlan {
  /** By `customer|currency`. */
  readonly rows: ReadonlyMap<string, TypedRow>;
  /** The sheet to be written is the one they typed into, so rows and columns move inside it. */
  readonly moves: boolean;
  /** It was the plan of this month; of an earlier month only owner and remark go on, results belong to that month. */
  readonly sameMonth: boolean;
  /** Row of the headings in that sheet. */
  readonly headingRow: number;
  /** That sheet as it stood; null when there is none. */
  readonly sheet: SheetCells | null;
}

/** The key of the plan sheet of a month. `plan-2026-11` */
export function planKey(month: string): string {
  return `${SHEET_KEYS.plan}-${month}`;
}

/** What was typed into the plan that stands, and where. */
export function typedPlan(content: PlanContent, key: string): TypedPlan {
  const before = content.history.plan;
  const rows = new Map<string, TypedRow>();
  for (const row of before?.typed ?? []) rows.set(`${row.customer}|${row.currency}`, row);
  const sameMonth = before?.key === key;
  return {
    rows,
    sheet: content.before.find((cells) => cells.ours !== null && cells.ours === before?.key) ?? null,
    sameMonth,
    moves: sameMonth && !content.carried,
    headingRow: before?.headerRow ?? 0,
  };
}

/** A typed value as it was: text stays text, a date cell's serial number becomes its day again. */
export function typedCell(field: string, row: TypedRow, typed: TypedPlan): SheetCell {
  const stays = field === 'ownerTyped' || field === 'remark';
  return stays || typed.sameMonth ? (TYPED[field]?.(row, typed.sheet?.date1904 ?? false) ?? null) : null;
}

const TYPED: Readonly<Record<string, (row: TypedRow, date1904: boolean) => SheetValue>> = {
  ownerTyped: (row) => plainValue(row.owner),
  remark: (row) => plainValue(row.remark),
  result: (row) => plainValue(row.result),
  promiseAmount: (row) => plainValue(row.promiseAmount),
  promiseDay: (row, date1904) =>
    typeof row.promiseDay === 'number' && row.promiseOn !== null ? row.promiseOn : dayValue(row.promiseDay, date1904),
};

/** Whether people typed anything into the row. */
export function hasText(row: TypedRow): boolean {
  return [row.owner, row.result, row.promiseDay, row.promiseAmount, row.remark].some(
    (value) => value !== null && value !== '',
  );
}

/** What stands in a column that people added: moved by the host inside the same sheet, written again from another workbook. */
export function ownValue(typed: TypedPlan, row: TypedRow, column: number): SheetCell {
  if (typed.moves || typed.sheet === null) return null;
  const cells = typed.sheet.rows[row.row - typed.sheet.firstRow];
  return plainValue(cells?.[column - typed.sheet.firstColumn] ?? null);
}

/** The mark that result and promise of the row stand in the log now, so that they are taken over once. */
export function takenMark(row: TypedRow, typed: TypedPlan): SheetValue {
  return typed.sameMonth && row.marker !== '' ? row.marker : null;
}

/** A cell value for a date column: whole days of a serial number; everything else as it stood. */
export function dayValue(value: CellValue, date1904: boolean): SheetValue {
  if (typeof value !== 'number') return plainValue(value);
  return fromSerial(value, date1904) ?? String(value);
}

/** A cell value as it can be written again. */
export function plainValue(value: CellValue): SheetValue {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : value;
}
