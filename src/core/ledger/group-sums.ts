import { CellValue } from '../cells/cells';
import { amountIn } from './columns';
import { isBlankRow } from './rows';
import { isGiven, SheetReading } from './sheet-reading';
import { totalLabelIn } from './total-rows';

/**
 * Whether a row that names a customer and no document carries the sum of the documents below it, as outlines print it:
 * 甲公司 300, below it HT1 100 and HT2 200 without a name. Counted too, the customer would owe twice as much.
 */
export function isSumOfRowsBelow(
  reading: SheetReading,
  row: readonly CellValue[],
  r: number,
  open: number | null,
): boolean {
  if (open === null || open === 0 || Number.isNaN(open) || isDetail(reading, row)) return false;
  const details = detailsBelow(reading, r);
  if (details.length === 0 || !details.every((next) => isDetail(reading, next))) return false;
  let sum = 0;
  for (const next of details) sum += openIn(reading, next);
  // Half a cent: less is the noise of the sheet's own arithmetic.
  return Math.abs(sum - open) < 0.005;
}

/** The rows down to the next name or total. */
function detailsBelow(reading: SheetReading, r: number): readonly (readonly CellValue[])[] {
  const { sheet, end, at } = reading.layout;
  const details: (readonly CellValue[])[] = [];
  for (let below = r + 1; below < end; below += 1) {
    const next = sheet.rows[below];
    if (next === undefined || isBlankRow(next)) continue;
    if (isGiven(next, at.customer) || isGiven(next, at.customerCode) || totalLabelIn(reading, next) !== null) break;
    details.push(next);
  }
  return details;
}

/** A row of one document: it has a number, a contract or a date. */
function isDetail(reading: SheetReading, row: readonly CellValue[]): boolean {
  const { at } = reading.layout;
  return [at.document, at.contract, at.invoiceDate, at.dueDate].some((index) => isGiven(row, index));
}

function openIn({ columns }: SheetReading, row: readonly CellValue[]): number {
  const { balance, amount, paid } = columns.amounts;
  const own = amountIn(row, balance);
  return own ?? (amountIn(row, amount) ?? 0) - (amountIn(row, paid) ?? 0);
}
