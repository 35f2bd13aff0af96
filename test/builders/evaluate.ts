import { SheetTable } from '../../src/core/basics/sheet-table';

/** What a formula of ours gives: SUM of areas, cell references, + and −; null when it is anything else. */
export function evaluate(table: SheetTable, formula: string): number | null {
  const sums = formula.replace(
    /SUM\(([A-Z]+)(\d+):([A-Z]+)(\d+)\)/g,
    (_, c1: string, r1: string, c2: string, r2: string) =>
      term(sumOf(table, [columnNumber(c1), Number(r1), columnNumber(c2), Number(r2)])),
  );
  const single = sums.replace(/SUM\(([A-Z]+)(\d+)\)/g, (_, c: string, r: string) =>
    term(numberAt(table, Number(r), columnNumber(c))),
  );
  const values = single.replace(/([A-Z]+)(\d+)/g, (_, c: string, r: string) =>
    term(numberAt(table, Number(r), columnNumber(c))),
  );
  const plain = values.replace(/--/g, '+').replace(/\+-/g, '-').replace(/^\+/, '');
  if (!/^-?[\d.e]+(?:[+-][\d.e]+)*$/.test(plain)) return null;
  return [...plain.matchAll(/[+-]?[\d.]+(?:e[+-]?\d+)?/g)].reduce((sum, [part]) => sum + Number(part), 0);
}

/** Every formula of a table with the value beside it and what it gives. */
export function formulasOf(table: SheetTable): { at: string; formula: string; value: number; gives: number | null }[] {
  return table.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c) =>
      cell !== null && typeof cell === 'object' && cell.formula !== undefined
        ? [
            {
              at: `${r + 1}:${c + 1}`,
              formula: cell.formula,
              value: Number(cell.value),
              gives: evaluate(table, cell.formula),
            },
          ]
        : [],
    ),
  );
}

/** The value of a cell, formulas giving what stands beside them. */
export function valueAt(table: SheetTable, row: number, column: number): string | number | null {
  const cell = table.rows[row - 1]?.cells[column - 1] ?? null;
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}

function numberAt(table: SheetTable, row: number, column: number): number {
  const value = valueAt(table, row, column);
  return typeof value === 'number' ? value : 0;
}

function sumOf(table: SheetTable, [c1, r1, c2, r2]: [number, number, number, number]): number {
  let sum = 0;
  for (let r = r1; r <= r2; r += 1) for (let c = c1; c <= c2; c += 1) sum += numberAt(table, r, c);
  return sum;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** A number that can stand in the middle of a sum. */
function term(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
