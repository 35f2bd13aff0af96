import { SheetTable } from '../../core/basics/sheet-table';
import { Parcel, RANGE_BYTES } from './parcel';

/** Neighboring columns that people added and that stay neighbors: from 1, old and new. */
export interface OwnBlock {
  readonly was: number;
  readonly column: number;
  readonly count: number;
}

/** People's own columns of a table, in blocks. */
export function ownBlocks({ columns }: SheetTable): readonly OwnBlock[] {
  const blocks: { was: number; column: number; count: number }[] = [];
  columns.forEach(({ was }, i) => {
    if (was === undefined) return;
    const last = blocks.at(-1);
    if (last && last.column + last.count === i + 1 && last.was + last.count === was) last.count += 1;
    else blocks.push({ was, column: i + 1, count: 1 });
  });
  return blocks;
}

/** The columns of a table that are ours, in blocks: from 1. */
export function ourBlocks({
  columns,
  rows,
}: SheetTable): readonly { readonly column: number; readonly count: number }[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), columns.length);
  const blocks: { column: number; count: number }[] = [];
  for (let column = 1; column <= width; column += 1) {
    if (columns[column - 1]?.was !== undefined) continue;
    const last = blocks.at(-1);
    if (last && last.column + last.count === column) last.count += 1;
    else blocks.push({ column, count: 1 });
  }
  return blocks;
}

/** Copies people's own columns from the old sheet beside the rows that continue theirs: values, formulas and looks. */
export async function moveOwn(
  parcel: Parcel,
  table: SheetTable,
  ...[from, to]: [Excel.Worksheet, Excel.Worksheet]
): Promise<void> {
  for (const { was, column, count } of ownBlocks(table)) {
    for (const run of runsOf(table)) {
      await parcel.room(2 * RANGE_BYTES + 400);
      const source = from.getRangeByIndexes(run.was - 1, was - 1, run.rows, count);
      to.getRangeByIndexes(run.row - 1, column - 1, run.rows, count).copyFrom(source);
    }
  }
}

/** Rows that follow each other before and after. */
function runsOf({
  rows,
}: SheetTable): readonly { readonly was: number; readonly row: number; readonly rows: number }[] {
  const runs: { was: number; row: number; rows: number }[] = [];
  const taken = new Set<number>();
  rows.forEach(({ was }, i) => {
    if (was === undefined || taken.has(was)) return;
    taken.add(was);
    const last = runs.at(-1);
    if (last && last.row + last.rows === i + 1 && last.was + last.rows === was) last.rows += 1;
    else runs.push({ was, row: i + 1, rows: 1 });
  });
  return runs;
}
