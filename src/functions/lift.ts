import { CellValue } from '../core/cells/cells';

/** What a formula hands over: one cell or a range, row by row. */
export type Argument = CellValue | readonly (readonly CellValue[])[];

/** Why a cell has no answer; the host shows the code, and the words in its hint. */
export interface NoAnswer {
  readonly error: '#N/A' | '#VALUE!';
  readonly message: string;
}

export type Answer = string | number | NoAnswer;

/**
 * Answers for every element: single cells, rows and columns stretch over ranges, as in the host's own functions. Ranges of
 * different lengths leave #N/A where one of them ends. One cell in, one cell out.
 */
export function lift(args: readonly Argument[], answer: (...cells: readonly CellValue[]) => Answer): Answer[][] {
  const ranges = args.map((arg) => (isRange(arg) ? arg : [[arg]]));
  const rows = Math.max(...ranges.map((range) => range.length));
  const columns = Math.max(...ranges.map((range) => range[0]?.length ?? 0));
  return Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => {
      const cells = ranges.map((range) => elementOf(range, row, column));
      if (cells.some((cell) => cell === undefined)) return { error: '#N/A', message: 'the ranges differ in length' };
      return answer(...(cells as CellValue[]));
    }),
  );
}

function isRange(arg: Argument): arg is readonly (readonly CellValue[])[] {
  return Array.isArray(arg);
}

function elementOf(range: readonly (readonly CellValue[])[], row: number, column: number): CellValue | undefined {
  const line = range.length === 1 ? range[0] : range[row];
  return line?.length === 1 ? line[0] : line?.[column];
}
