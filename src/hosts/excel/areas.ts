import { areaName } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';

/** The longest list of areas given to Excel in one address (it takes 8,192 characters). */
const LONGEST_ADDRESS = 4000;

/** Numbers below this are columns: three of them, or a name's number and two, fit one number exactly. */
const SPAN = 32768;

/**
 * Rectangles of cells that are alike: neighbors in a row first, then equal stretches of rows below each other.
 * `of` names what a cell has in common with others; null cells belong to nothing. Rows and columns from 1.
 */
export function alikeAreas(
  size: { readonly rows: number; columnsOf(row: number): number },
  of: (row: number, column: number) => string | null,
): ReadonlyMap<string, readonly CellArea[]> {
  const numbers = new Map<string, number>();
  const lists: CellArea[][] = [];
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known === undefined) numbers.set(name, lists.push([]) - 1);
    return known ?? lists.length - 1;
  };
  // Stretch of a row, as one number, → the row in which it began. A sheet of letters has 100,000 rows.
  let open = new Map<number, number>();
  for (let row = 1; row <= size.rows + 1; row += 1) {
    const next = new Map<number, number>();
    const columns = row > size.rows ? 0 : size.columnsOf(row);
    for (let from = 1; from <= columns;) {
      const name = of(row, from);
      let to = from;
      while (to < columns && of(row, to + 1) === name) to += 1;
      if (name !== null) {
        const stretch = (numberOf(name) * SPAN + from) * SPAN + to;
        next.set(stretch, open.get(stretch) ?? row);
      }
      from = to + 1;
    }
    close(open, next, { row, lists });
    open = next;
  }
  return new Map([...numbers].map(([name, number]) => [name, lists[number] ?? []]));
}

function close(
  open: ReadonlyMap<number, number>,
  next: ReadonlyMap<number, number>,
  { row: end, lists }: { readonly row: number; readonly lists: readonly CellArea[][] },
): void {
  for (const [stretch, row] of open) {
    if (next.has(stretch)) continue;
    const to = stretch % SPAN;
    const from = Math.floor(stretch / SPAN) % SPAN;
    lists[Math.floor(stretch / SPAN / SPAN)]?.push({ row, column: from, rows: end - row, columns: to - from + 1 });
  }
}

/** Addresses that together name all areas, each short enough for one request. */
export function addressesOf(
  areas: readonly CellArea[],
  nameOf: (area: CellArea) => string = areaName,
): readonly string[] {
  const addresses: string[] = [];
  let current = '';
  for (const area of areas) {
    const name = nameOf(area);
    if (current.length + name.length >= LONGEST_ADDRESS) {
      addresses.push(current);
      current = '';
    }
    current += current === '' ? name : `,${name}`;
  }
  return current === '' ? addresses : [...addresses, current];
}
