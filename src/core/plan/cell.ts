import { Currency, Minor, toDecimal } from '../basics/money';
import { RichCell, SheetCell, SheetRow, SheetValue } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';

/** Letters of a column counted from 1. `28 → "AB"`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** Address of a cell. `3, 28 → "AB3"`. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A cell with a style of its own. */
export function styled(value: SheetValue, style: StyleName): RichCell {
  return { value, style };
}

/** An amount that sums cells of this sheet, and what the sum is now. */
export function sumCell(minor: Minor, currency: Currency, formula: string, style: StyleName): RichCell {
  return { value: toDecimal(minor, currency), style, formula };
}

/** `SUM(F12:F40)` of one column; `0` where there are no rows. */
export function sumOfColumn(column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column);
  return lastRow < firstRow ? '0' : `SUM(${letters}${firstRow}:${letters}${lastRow})`;
}

/** A row with values at a few columns (counted from 1); the cells between them are blank. */
export function sparseRow(
  cells: readonly (readonly [number, SheetCell])[],
  rest: Omit<SheetRow, 'cells'> = {},
): SheetRow {
  const row: SheetCell[] = [];
  for (const [column, cell] of cells) {
    while (row.length < column) row.push(null);
    row[column - 1] = cell;
  }
  // The blanks between must not take the lines of their columns.
  return { cells: row, style: 'plain', ...rest };
}
