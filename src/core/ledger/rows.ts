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

/** Goes through the rows of a range that are not empty arrays, until `see` says `enough`. */
export function eachRow(
  rows: readonly (readonly CellValue[])[],
  from: number,
  to: number,
  see: (row: readonly CellValue[]) => 'enough' | undefined | void,
): void {
  for (let r = from; r < to; r += 1) {
    const row = rows[r];
    if (row !== undefined && row.length > 0 && see(row) === 'enough') return;
  }
}
