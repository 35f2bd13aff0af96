import { Currency, Minor } from '../basics/money';
import { CellValue, currencyOf, Field, isTotalLabel, isTotalOf } from '../cells/cells';
import { minorOf } from './read-money';
import { beginGroup, cellOf, remark, SheetReading, showRow, sumOf } from './sheet-reading';

const SUB = /小计|小計|sub-?\s?total|本[月页頁期周日季]|每页|本页/i;
const SHARE = /percent|%|占比|比例|百分比|比重|其中|of which/i;

/** The label of a total among the texts of a row, or null. Only looked for in the columns before the amounts. */
export function totalLabelIn(reading: SheetReading, row: readonly CellValue[]): string | null {
  const end = Math.min(row.length, reading.labelEnd);
  for (let c = 0; c < end; c += 1) {
    const cell = row[c];
    if (typeof cell !== 'string' || cell === '' || cell.length > 80) continue;
    if (isLabel(reading, cell)) return cell;
  }
  return null;
}

/** Whether a text labels a total, each text looked at once; below a group also "Total" with that group's name. */
export function isLabel(reading: SheetReading, text: string): boolean {
  let label = reading.labels.get(text);
  if (label === undefined) {
    label = isTotalLabel(text);
    reading.labels.set(text, label);
  }
  return label || (reading.current !== null && reading.current.name !== '' && isTotalOf(text, reading.current.name));
}

/** Whether a row without customer, document and dates only repeats the sum of the rows above, in its currency. */
export function repeatsSum(reading: SheetReading, minor: Minor, currency: Currency): boolean {
  if (minor === 0 || reading.entries === 0) return false;
  const sum = sumOf(reading, currency);
  // Below a single row it may be that row's twin without a name, where names stand on the first row of a group only.
  const least = reading.grouped ? 2 : 1;
  return sum.groupRows >= least ? minor === sum.groupMinor || minor === sum.minor : minor === sum.minor;
}

/** A total row: its label, if it has one, and what it says is open (null: nothing, NaN: unreadable). */
export interface Total {
  readonly label: string | null;
  readonly decimal: number | null;
  readonly field: Field;
}

/** Notes a total row; it is never counted. */
export function takeTotal(reading: SheetReading, r: number, { label, decimal, field }: Total): void {
  const row = reading.layout.sheet.rows[r] ?? [];
  remark(reading, 'total-row', { r, field: null, found: showRow(row) });
  if (decimal !== null && !Number.isNaN(decimal) && !(label !== null && isShareLabel(label))) {
    const { currency, isNamed } = totalCurrency(reading, row, label);
    const minor = minorOf(reading, decimal, currency, { r, field });
    const isSub = isGroupSum(reading, minor, currency) || (label !== null && isSubLabel(reading, label));
    reading.totalRows.push({ r, minor, currency, isNamed, isSub, above: reading.entries });
  }
  beginGroup(reading);
}

/** The currency of a total row: its own cell, else the one its label names (合计(USD)), else the sheet's. */
export function totalCurrency(
  reading: SheetReading,
  row: readonly CellValue[],
  label: string | null,
): { currency: Currency; isNamed: boolean } {
  const named = currencyOf(cellOf(row, reading.layout.at.currency)) ?? currencyInLabel(reading, label);
  return { currency: named ?? reading.currency, isNamed: named !== null };
}

/** Only currencies that rows above have: "Total ALL" speaks of everything, not of the Albanian lek. */
function currencyInLabel(reading: SheetReading, label: string | null): Currency | null {
  if (label === null || reading.sums.size < 2) return null;
  const named = currencyOf(label.replace(/[合小总總共][计計]|total/gi, ' '));
  return named !== null && reading.sums.has(named) ? named : null;
}

/** The sum since the last total, while more stands above it. */
function isGroupSum(reading: SheetReading, minor: Minor, currency: Currency): boolean {
  const sum = sumOf(reading, currency);
  return sum.groupRows > 0 && minor === sum.groupMinor && minor !== sum.minor;
}

function isSubLabel(reading: SheetReading, label: string): boolean {
  const name = reading.current?.name ?? '';
  return SUB.test(label) || (name !== '' && isTotalOf(label, name));
}

/** A row of shares below a total ("Percentage of total", 占比) states no amount. */
function isShareLabel(label: string): boolean {
  return SHARE.test(label);
}
