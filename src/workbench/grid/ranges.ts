import { IUnitRange } from '@univerjs/core';
import { GridCall } from './calls';

/** The calling cells as few ranges: cells below each other in a column are one. */
export function rangesOf(calls: readonly GridCall[]): IUnitRange[] {
  const ranges: { unitId: string; sheetId: string; range: IUnitRange['range'] }[] = [];
  for (const { unitId, sheetId, row, column } of [...calls].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = ranges.at(-1);
    const below = last?.sheetId === sheetId && last.range.startColumn === column && row <= last.range.endRow + 1;
    if (last && below && row >= last.range.endRow) last.range.endRow = row;
    else {
      ranges.push({ unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
    }
  }
  return ranges;
}
