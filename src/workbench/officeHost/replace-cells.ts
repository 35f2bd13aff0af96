import { Args } from './arguments';
import { CellRange } from './cell-range';
import { findCells } from './find-cells';
import { refuseLockedCells } from './guard';
import { HostState } from './host-state';
import { writeValues } from './range-values';

/** Puts another text in the place of one, in every cell that holds it, as if it were typed; tells in how many. */
export function replaceAll(range: CellRange, args: Args, host: HostState): number {
  refuseLockedCells(host.book, range);
  const criteria = (args.raw(2) ?? {}) as Readonly<Record<string, unknown>>;
  const [text, replacement] = [args.text(0), args.text(1)];
  const { sheet } = range;
  const found = findCells(range, text, criteria).filter(
    ({ row, column }) => sheet.cells.formulaAt(row, column) === null,
  );
  const pattern = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), criteria['matchCase'] === true ? 'g' : 'gi');
  for (const { row, column } of found) {
    const value = sheet.cells.valueAt(row, column);
    const shown = typeof value === 'object' ? (value?.error ?? '') : String(value);
    const cell = new CellRange(sheet, [{ row, column, rows: 1, columns: 1 }]);
    writeValues(cell, [[shown.replace(pattern, () => replacement)]], host);
  }
  return found.length;
}
