import { CellArea } from '../../core/basics/sheet-table';
import { rangeOf } from './lay-out';
import { Parcel, PROPERTY_BYTES, RANGE_BYTES } from './parcel';

/** Merges areas; rows below each other that are merged alike (the lines of a letter) with one call. */
export async function mergeAreas(parcel: Parcel, sheet: Excel.Worksheet, areas: readonly CellArea[]): Promise<void> {
  for (const { area, across } of blocksOf(areas)) {
    await parcel.room(RANGE_BYTES + PROPERTY_BYTES);
    rangeOf(sheet, area).merge(across);
  }
}

interface Block {
  readonly area: CellArea;
  /** Each row of the area by itself. */
  readonly across: boolean;
}

function blocksOf(areas: readonly CellArea[]): readonly Block[] {
  const blocks: Block[] = [];
  const ordered = [...areas].sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  for (const area of ordered) {
    const last = blocks.at(-1);
    if (last && area.rows === 1 && last.across && continues(last.area, area))
      blocks[blocks.length - 1] = { area: { ...last.area, rows: last.area.rows + 1 }, across: true };
    else blocks.push({ area, across: area.rows === 1 });
  }
  return blocks;
}

function continues(above: CellArea, area: CellArea): boolean {
  return above.column === area.column && above.columns === area.columns && above.row + above.rows === area.row;
}
