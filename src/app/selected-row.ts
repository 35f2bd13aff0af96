import { CellValue, SheetCells, toText } from '../core/cells/cells';
import { CUSTOMER_COLUMNS, LOG_COLUMNS, openSheet, PLAN_COLUMNS, SHEET_KEYS } from '../core/history/history';
import type { ColumnDef } from '../core/history/history';
import { SCHEDULE_COLUMNS } from '../core/plan/plan';
import { Look } from './look';
import { Place } from './ports';

/** The customer row (`customer|currency`) that a cell belongs to: of the ledger, the plan, the schedule, the log or the customer sheet. */
export function rowAt(look: Look, place: Place): string | null {
  const sheet = look.sheets.find(({ name }) => name === place.sheet);
  if (!sheet) return null;
  if (sheet.ours === null) return rowOfLedger(look, place);
  const cell = (defs: readonly ColumnDef[], field: string): string => textAt(sheet, place, defs, field);
  if (sheet.ours.startsWith(`${SHEET_KEYS.plan}-`)) return known(look, cell(PLAN_COLUMNS, 'key'));
  switch (sheet.ours) {
    case SHEET_KEYS.schedule:
      return known(look, cell(SCHEDULE_KEYS, 'key').split('|').slice(0, 2).join('|'));
    case SHEET_KEYS.log:
      return rowOfCustomer(look, cell(LOG_COLUMNS, 'customer'));
    case SHEET_KEYS.customers:
      return rowOfCustomer(look, cell(CUSTOMER_COLUMNS, 'customer'));
    default:
      return null;
  }
}

const SCHEDULE_KEYS: readonly ColumnDef[] = SCHEDULE_COLUMNS;

function rowOfLedger({ content }: Look, place: Place): string | null {
  const source = content.ledger.sources.findIndex(({ sheet }) => sheet === place.sheet);
  if (source < 0) return null;
  const entry = content.ledger.entries.find((one) => one.source === source && one.row === place.row);
  if (!entry) return null;
  const own = content.decisions.filter(({ position }) => position.customer === entry.customer);
  const found = own.find(({ position }) => position.currency === entry.currency) ?? own[0];
  return found ? `${found.position.customer}|${found.position.currency}` : null;
}

function textAt(sheet: SheetCells, place: Place, defs: readonly ColumnDef[], field: string): string {
  const at = openSheet(sheet, defs)?.columns[field];
  const cell: CellValue = at === undefined ? null : (sheet.rows[place.row - sheet.firstRow]?.[at] ?? null);
  return toText(cell).trim();
}

function known({ content }: Look, row: string): string | null {
  return content.decisions.some(({ position }) => `${position.customer}|${position.currency}` === row) ? row : null;
}

/** By code or by name, in the currency that leads. */
function rowOfCustomer({ content }: Look, written: string): string | null {
  if (written === '') return null;
  const own = content.decisions.filter(
    ({ position: { customer, name } }) =>
      customer === written || name === written || customer === written.toLowerCase(),
  );
  const found = own.find(({ position }) => position.isMainCurrency) ?? own[0];
  return found ? `${found.position.customer}|${found.position.currency}` : null;
}
