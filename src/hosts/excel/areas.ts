import { areaName } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';

/** The longest list of areas given to Excel in one address (it takes 8,192 characters). */
const LONGEST_ADDRESS = 4000;

interface Open {
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

/**
 * Rectangles of cells that are alike: neighbors in a row first, then equal stretches of rows below each other.
 * `of` names what a cell has in common with others; null cells belong to nothing. Rows and columns from 1.
 */
export function alikeAreas(
  size: { readonly rows: number; columnsOf(row: number): number },
  of: (row: number, column: number) => string | null,
): ReadonlyMap<string, readonly CellArea[]> {
  const areas = new Map<string, CellArea[]>();
  let open = new Map<string, Open>();
  const close = (key: string, { from, to, row }: Open, end: number): void => {
    const name = key.slice(key.indexOf('|', key.indexOf('|') + 1) + 1);
    const area = { row, column: from, rows: end - row, columns: to - from + 1 };
    const list = areas.get(name);
    if (list) list.push(area);
    else areas.set(name, [area]);
  };
  for (let row = 1; row <= size.rows + 1; row += 1) {
    const next = new Map<string, Open>();
    const columns = row > size.rows ? 0 : size.columnsOf(row);
    for (let from = 1; from <= columns;) {
      const name = of(row, from);
      let to = from;
      while (to < columns && of(row, to + 1) === name) to += 1;
      const key = `${from}|${to}|${name}`;
      if (name !== null) next.set(key, open.get(key) ?? { from, to, row });
      from = to + 1;
    }
    for (const [key, one] of open) if (!next.has(key)) close(key, one, row);
    open = next;
  }
  return areas;
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
