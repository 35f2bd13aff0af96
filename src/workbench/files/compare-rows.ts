import { CellValue } from '../../core/cells/cells';
import { areaName } from '../../core/basics/cell-names';
import { plainRow } from './read-rows';
import { BookCell, BookRow, BookSheet } from './types';
import { LookNumbers } from './write-looks';

/** How the rows of a sheet differ from those of its file. */
export interface RowChanges {
  /** Numbers of rows whose cells or look differ, among them new and removed ones. */
  readonly rows: ReadonlySet<number>;
  /** A formula was added, removed or replaced. */
  readonly formulas: boolean;
  /** Cells that must be written whole though they are the same: their formula's text stood in a cell that changed. */
  readonly forced: ReadonlySet<string>;
}

/** Finds the differences; numbers of looks are compared as the file counts them. */
export function compareRows(
  { rows: before }: BookSheet,
  { rows: after }: BookSheet,
  { looks, shared }: { looks: LookNumbers; shared: ReadonlyMap<number, readonly number[]> },
): RowChanges {
  const rows = new Set<number>();
  let formulas = false;
  const differs = (number: number, old: BookRow | undefined, row: BookRow | undefined): void => {
    const found = compareRow(old, row, looks);
    if (found !== 'same') rows.add(number);
    if (found === 'formula') formulas = true;
  };
  for (const [number, row] of after) differs(number, before.get(number), row);
  for (const [number, row] of before) if (!after.has(number)) differs(number, row, undefined);
  const forced = forcedCells(before, after, shared);
  for (const place of forced) rows.add(Number(place.slice(0, place.indexOf(':'))));
  return { rows, formulas, forced };
}

function compareRow(old: BookRow = NO_ROW, row: BookRow = NO_ROW, looks: LookNumbers): 'same' | 'other' | 'formula' {
  let same = sameRowLook(old, row, looks);
  const width = Math.max(old.cells.length, row.cells.length);
  for (let i = 0; i < width; i += 1) {
    const a = old.cells[i];
    const b = row.cells[i];
    if (!sameFormula(a, b)) return 'formula';
    same &&= sameCell(a, b, looks);
  }
  return same ? 'same' : 'other';
}

const NO_ROW = plainRow();

function sameRowLook(old: BookRow, row: BookRow, looks: LookNumbers): boolean {
  return (
    old.height === row.height &&
    old.hidden === row.hidden &&
    old.level === row.level &&
    old.collapsed === row.collapsed &&
    old.look === (row.look === null ? null : looks.of(row.look))
  );
}

/** Whether a cell needs no writing: same value, formula and look. */
export function sameCell(old: BookCell | undefined, cell: BookCell | undefined, looks: LookNumbers): boolean {
  if (old === undefined || cell === undefined) return old === cell;
  return old.look === looks.of(cell.look) && sameValue(old.value, cell.value) && sameFormula(old, cell);
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && a.error === b.error;
}

/** Who hands in the book may not know of arrays: the same text without an area is the same formula. */
export function sameFormula(old: BookCell | undefined, cell: BookCell | undefined): boolean {
  if (formulaOf(old) !== formulaOf(cell)) return false;
  const area = cell?.array?.area;
  return area === undefined || (old?.array != null && areaName(area) === areaName(old.array.area));
}

function formulaOf(cell: BookCell | undefined): string | null {
  return cell === undefined ? null : cell.formula;
}

/** When the cell that carries a shared formula's text changes, all others of it need a text of their own. */
function forcedCells(
  before: ReadonlyMap<number, BookRow>,
  after: ReadonlyMap<number, BookRow>,
  shared: ReadonlyMap<number, readonly number[]>,
): Set<string> {
  const forced = new Set<string>();
  for (const places of shared.values()) {
    const [row = 0, column = 0] = places;
    const cellIn = (rows: ReadonlyMap<number, BookRow>): BookCell | undefined => rows.get(row)?.cells[column - 1];
    if (sameFormula(cellIn(before), cellIn(after))) continue;
    for (let i = 0; i < places.length; i += 2) forced.add(`${places[i]}:${places[i + 1]}`);
  }
  return forced;
}
