import { fromSerial } from '../basics/day';
import { SheetCell, SheetValue } from '../basics/sheet-table';
import { CellValue, SheetCells } from '../cells/cells';
import { PLAN_COLUMNS, SHEET_KEYS, TypedRow } from '../history/history';
import { PlanContent } from './types';

/** What people typed into the plan, as it stood. */
export interface TypedPlan {
  /** By `customer|currency`. */
  readonly rows: ReadonlyMap<string, TypedRow>;
  /** The sheet to be written is the one they typed into, so rows and columns move inside it. */
  readonly moves: boolean;
  /** Row of the headings in that sheet; 0 when it was not found. */
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
  const sheet = content.before.find((cells) => cells.ours === before?.key) ?? null;
  return { rows, sheet, moves: before?.key === key && !content.carried && sheet !== null, headingRow: sheet ? headingRowOf(sheet) : 0 };
}

/** A typed value as it was: text stays text, a date cell's serial number becomes its day again. */
export function typedCell(field: string, row: TypedRow, typed: TypedPlan): SheetCell {
  switch (field) {
    case 'ownerTyped': return plainValue(row.owner);
    case 'result': return plainValue(row.result);
    case 'promiseDay': return dayValue(row.promiseDay, typed.sheet?.date1904 ?? false);
    case 'promiseAmount': return plainValue(row.promiseAmount);
    case 'remark': return plainValue(row.remark);
    default: return null;
  }
}

/** Whether people typed anything into the row. */
export function hasText(row: TypedRow): boolean {
  return [row.owner, row.result, row.promiseDay, row.promiseAmount, row.remark].some((value) => value !== null && value !== '');
}

/** What stands in a column that people added: moved by the host inside the same sheet, written again from another workbook. */
export function ownValue(typed: TypedPlan, row: TypedRow, column: number): SheetCell {
  if (typed.moves || typed.sheet === null) return null;
  const cells = typed.sheet.rows[row.row - typed.sheet.firstRow];
  return plainValue(cells?.[column - typed.sheet.firstColumn] ?? null);
}

/** The mark that result and promise of the row stand in the log now, so that they are taken over once. */
export function takenMark(row: TypedRow): SheetValue {
  const said = [row.result, row.promiseDay, row.promiseAmount].some((value) => value !== null && value !== '');
  return said || row.taken ? 'yes' : null;
}

/** A cell value for a date column: whole days of a serial number; everything else as it stood. */
export function dayValue(value: CellValue, date1904: boolean): SheetValue {
  if (typeof value !== 'number') return plainValue(value);
  // Serials before March 1900 are no dates but typed numbers; they must come out of the writer as they went in.
  return date1904 ? fromSerial(value, true) : Math.floor(value) - 25569;
}

/** A cell value as it can be written again. */
export function plainValue(value: CellValue): SheetValue {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : value;
}

function headingRowOf(sheet: SheetCells): number {
  const wanted = new Set(PLAN_COLUMNS.flatMap((column) => [column.words.zh, column.words.en]));
  let best = 0;
  let most = 2;
  for (let i = 0; i < Math.min(sheet.rows.length, 60); i += 1) {
    let hits = 0;
    for (const value of sheet.rows[i] ?? []) if (typeof value === 'string' && wanted.has(value)) hits += 1;
    if (hits > most) {
      most = hits;
      best = sheet.firstRow + i;
    }
  }
  return best;
}
