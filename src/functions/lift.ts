import { Words } from '../core/basics/words';
import { CellValue } from '../core/cells/cells';

/** What a formula hands over: one cell or a range, row by row; undefined where the argument was left out. */
export type Argument = CellValue | undefined | readonly (readonly CellValue[])[];

/** Why a cell has no answer; the host shows the code, and the words in its hint. */
export interface NoAnswer {
  readonly error: '#N/A' | '#VALUE!';
  readonly message: Words;
}

export type Answer = string | number | NoAnswer;

const DIFFERENT: NoAnswer = {
  error: '#N/A',
  message: { zh: '各区域长度不同', en: 'the ranges differ in length' },
};

/**
 * Answers for every element: single cells, rows and columns stretch over ranges, as in the host's own functions. Ranges of
 * different lengths leave #N/A where one of them ends. One cell in, one cell out; of a range, rows below the last filled one
 * get no answer, and a wholly blank row in between gets "".
 */
export function lift(args: readonly Argument[], answer: (...cells: CellValue[]) => Answer): Answer[][] {
  // A column of formulas comes as a hundred thousand calls on single cells: they take the shortest way.
  if (args.every(isSingle)) return [[answer(...args.map(singleOf))]];
  const ranges = args.map(toRange);
  const sizes = ranges.filter(isSpilled);
  const columns = Math.max(...sizes.map((range) => range[0]?.length ?? 0));
  const answers: Answer[][] = [];
  const rows = Math.max(1, ...sizes.map(lastFilled));
  for (let row = 0; row < rows; row += 1) {
    const line: Answer[] = [];
    for (let column = 0; column < columns; column += 1) line.push(answerAt({ ranges, sizes, answer }, row, column));
    answers.push(line);
  }
  return answers;
}

type Range = readonly (readonly CellValue[])[];

interface Lifted {
  readonly ranges: readonly Range[];
  /** The ranges of more than one cell: they say which rows are blank. */
  readonly sizes: readonly Range[];
  readonly answer: (...cells: CellValue[]) => Answer;
}

function answerAt({ ranges, sizes, answer }: Lifted, row: number, column: number): Answer {
  const cells: CellValue[] = [];
  for (const range of ranges) {
    const cell = elementOf(range, row, column);
    if (cell === undefined) return DIFFERENT;
    cells.push(cellOf(cell));
  }
  return sizes.every((range) => isEmpty(elementOf(range, row, column))) ? '' : answer(...cells);
}

/** One cell of a range as the core knows it. Hosts hand over values with a look as objects that carry the bare value. */
export function cellOf(cell: CellValue | undefined): CellValue {
  if (typeof cell !== 'object' || cell === null) return cell ?? null;
  const rich = cell as { readonly basicType?: string; readonly basicValue?: CellValue; readonly error?: string };
  if (rich.error !== undefined) return cell;
  const bare = rich.basicValue ?? null;
  return rich.basicType === 'Error' ? { error: String(bare) } : bare;
}

function isSingle(arg: Argument): boolean {
  return !Array.isArray(arg) || (arg.length === 1 && (arg[0] as readonly CellValue[]).length === 1);
}

function singleOf(arg: Argument): CellValue {
  return cellOf(Array.isArray(arg) ? (arg[0] as readonly CellValue[])[0] : (arg as CellValue));
}

/** The argument as a range; a single cell is a range of one. */
export function toRange(arg: Argument): Range {
  return Array.isArray(arg) ? (arg as Range) : [[(arg ?? null) as CellValue]];
}

function isSpilled(range: Range): boolean {
  return range.length > 1 || (range[0]?.length ?? 0) > 1;
}

/** Number of rows up to the last one that holds anything: a whole column brings a million rows, most of them blank. */
export function lastFilled(range: Range): number {
  let rows = range.length;
  while (rows > 0 && (range[rows - 1] ?? []).every(isEmpty)) rows -= 1;
  return rows;
}

function isEmpty(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || cell === '';
}

function elementOf(range: Range, row: number, column: number): CellValue | undefined {
  const line = range.length === 1 ? range[0] : range[row];
  if (line === undefined) return undefined;
  const cell = line.length === 1 ? line[0] : line[column];
  return cell === undefined && column < line.length ? null : cell;
}
