import { Minor } from '../basics/money';
import { CellValue, isTotalLabel, isTotalOf } from '../cells/cells';
import { remark, SheetReading, showRow } from './sheet-reading';

const SUB = /小计|小計|sub-?\s?total|本[月页頁期周日季]|每页|本页/i;

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

/** Whether a row without customer, document and dates only repeats the sum of the rows above. */
export function repeatsSum(reading: SheetReading, minor: Minor): boolean {
  if (minor === 0 || reading.entries < 2) return false;
  return minor === reading.sumMinor || (reading.groupRows >= 2 && minor === reading.groupMinor);
}

/** Notes a total row; it is never counted. `minor` is what it says is open, null when it says nothing. */
export function takeTotal(reading: SheetReading, r: number, label: string | null, minor: Minor | null): void {
  const row = reading.layout.sheet.rows[r] ?? [];
  remark(reading, 'total-row', { r, field: null, found: showRow(row) });
  if (minor !== null) {
    const isSub = isGroupSum(reading, minor) || (label !== null && isSubLabel(reading, label));
    reading.totalRows.push({ r, minor, currency: reading.currency, isSub, above: reading.entries });
  }
  reading.groupMinor = 0;
  reading.groupRows = 0;
}

/** The sum since the last total, while more stands above it. */
function isGroupSum(reading: SheetReading, minor: Minor): boolean {
  return reading.groupRows > 0 && minor === reading.groupMinor && minor !== reading.sumMinor;
}

function isSubLabel(reading: SheetReading, label: string): boolean {
  const name = reading.current?.name ?? '';
  return SUB.test(label) || (name !== '' && isTotalOf(label, name));
}
