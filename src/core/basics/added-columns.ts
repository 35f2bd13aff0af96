/** The heading row of a table of the user's, and which of its columns hold formulas (from 1). */
export interface HeadingRow {
  readonly firstColumn: number;
  readonly headings: readonly unknown[];
  isFormulas(column: number): boolean;
}

/**
 * The column, from 1, of every heading that is to be added to a user's table: where a column of formulas with that
 * heading stands already, else right of the table. A column of typed values is never given away, whatever its heading.
 */
export function placeColumns(wanted: readonly string[], row: HeadingRow): readonly number[] {
  const names = row.headings.map((heading) => (typeof heading === 'string' ? heading.trim() : heading));
  const isFilled = (name: unknown): boolean => name !== null && name !== undefined && name !== '';
  let free = row.firstColumn + names.findLastIndex(isFilled) + 1;
  const taken = new Set<number>();
  return wanted.map((heading) => {
    const known = names.findIndex((name, i) => {
      const column = row.firstColumn + i;
      return name === heading.trim() && !taken.has(column) && row.isFormulas(column);
    });
    const column = known >= 0 ? row.firstColumn + known : free;
    if (known < 0) free += 1;
    taken.add(column);
    return column;
  });
}
