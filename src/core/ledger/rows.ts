import { CellValue, isBlank } from '../cells/cells';

/** Whether nothing stands in a row. */
export function isBlankRow(row: readonly CellValue[]): boolean {
  for (let c = 0; c < row.length; c += 1) {
    const cell = row[c];
    if (cell !== undefined && cell !== null && !isBlank(cell)) return false;
  }
  return true;
}

/** First row index after the last row that holds anything; a used range may go on blank for a million rows. */
export function lastRowOf(rows: readonly (readonly CellValue[])[], from: number): number {
  let end = rows.length;
  while (end > from && isBlankRow(rows[end - 1] ?? [])) end -= 1;
  return end;
}
