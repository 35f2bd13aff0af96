import { CellArea } from '../../core/basics/sheet-table';
import { CellError, CellValue } from '../../core/cells/cells';
import { bytesOf } from './parcel';
import { rangeOf } from './lay-out';

/** Excel answers at most 5 MB; the rest is room for what the sample did not show. */
const ANSWER_BYTES = 3_000_000;
const SAMPLE_ROWS = 200;
const LEAST_ROWS = 50;
const ERROR = /^#[A-Z][A-Z0-9/_]*[!?]?$/;

type Matrix = readonly (readonly unknown[])[];

/** All values of an area, in as many messages as their size asks for. Blank is null. */
export async function readValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: CellArea,
): Promise<readonly CellValue[][]> {
  const rows: CellValue[][] = [];
  let step = SAMPLE_ROWS;
  while (rows.length < area.rows) {
    const piece = { ...area, row: area.row + rows.length, rows: Math.min(step, area.rows - rows.length) };
    const values = await readPiece(context, sheet, piece);
    step = Math.max(LEAST_ROWS, Math.floor((ANSWER_BYTES * values.length) / weightOf(values)));
    for (const row of values) rows.push(row);
  }
  return rows;
}

async function readPiece(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  piece: CellArea,
): Promise<CellValue[][]> {
  const range = rangeOf(sheet, piece);
  range.load('values');
  await context.sync();
  const values = (range.values as Matrix).map((row) => row.map(valueOf));
  // Text that looks like an error is looked at again: only Excel knows whether it is one.
  const suspects = suspectColumns(values);
  if (suspects.length === 0) return values;
  const types = suspects.map((i) => rangeOf(sheet, { ...piece, column: piece.column + i, columns: 1 }));
  for (const one of types) one.load('valueTypes');
  await context.sync();
  suspects.forEach((column, i) => tagErrors(values, column, types[i]?.valueTypes ?? []));
  return values;
}

function valueOf(value: unknown): CellValue {
  return typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')
    ? value
    : null;
}

function suspectColumns(rows: readonly (readonly CellValue[])[]): readonly number[] {
  const found = new Set<number>();
  for (const row of rows)
    for (let i = 0; i < row.length; i += 1) {
      const value = row[i];
      if (typeof value === 'string' && value.charCodeAt(0) === 35 && ERROR.test(value)) found.add(i);
    }
  return [...found];
}

function tagErrors(rows: CellValue[][], column: number, types: Matrix): void {
  const errors = new Map<string, CellError>();
  rows.forEach((row, r) => {
    const value = row[column];
    if (types[r]?.[0] !== 'Error' || typeof value !== 'string') return;
    const known = errors.get(value) ?? { error: value };
    errors.set(value, known);
    row[column] = known;
  });
}

function weightOf(rows: readonly (readonly CellValue[])[]): number {
  let bytes = 1;
  for (const row of rows) {
    bytes += 2;
    for (const value of row) bytes += typeof value === 'string' ? bytesOf(value) : value === null ? 3 : 14;
  }
  return bytes;
}
