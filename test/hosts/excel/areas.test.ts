import { CellArea } from '../../../src/core/basics/sheet-table';
import { addressesOf, alikeAreas } from '../../../src/hosts/excel/areas';

/** Rows as words: cells with the same letter are alike, a blank is nothing. */
function areasOf(...rows: readonly string[]): Record<string, readonly CellArea[]> {
  const size = { rows: rows.length, columnsOf: (row: number) => rows[row - 1]?.length ?? 0 };
  const found = alikeAreas(size, (row, column) => {
    const sign = rows[row - 1]?.[column - 1] ?? ' ';
    return sign === ' ' ? null : sign;
  });
  return Object.fromEntries(found);
}

const area = (row: number, column: number, ...[rows, columns]: [number, number]): CellArea => ({
  row,
  column,
  rows,
  columns,
});

describe('areas of cells that are alike', () => {
  it('are one rectangle where rows repeat', () => {
    expect(areasOf('aab', 'aab', 'aab')).toEqual({ a: [area(1, 1, 3, 2)], b: [area(1, 3, 3, 1)] });
  });

  it('begin anew where a row differs', () => {
    expect(areasOf('aa', 'ab', 'aa')).toEqual({
      a: [area(1, 1, 1, 2), area(2, 1, 1, 1), area(3, 1, 1, 2)],
      b: [area(2, 2, 1, 1)],
    });
  });

  it('leave out cells that belong to nothing', () => {
    expect(areasOf('a a', '', 'a')).toEqual({ a: [area(1, 1, 1, 1), area(1, 3, 1, 1), area(3, 1, 1, 1)] });
  });

  it('cover every cell once, whatever the pattern', () => {
    const rows = Array.from({ length: 40 }, (_, r) =>
      Array.from({ length: 12 }, (__, c) => 'abc '[(r * 7 + c * 3 + ((r * c) % 5)) % 4]).join(''),
    );
    const seen = new Map<string, string>();
    for (const [name, list] of Object.entries(areasOf(...rows)))
      for (const one of list)
        for (let r = 0; r < one.rows; r += 1)
          for (let c = 0; c < one.columns; c += 1) {
            const place = `${one.row + r},${one.column + c}`;
            expect(seen.has(place)).toBe(false);
            seen.set(place, name);
          }
    rows.forEach((row, r) => [...row].forEach((sign, c) => expect(seen.get(`${r + 1},${c + 1}`) ?? ' ').toBe(sign)));
  });
});

describe('addresses of areas', () => {
  it('name all areas, none longer than Excel takes', () => {
    const areas = Array.from({ length: 3000 }, (_, i) => area(i * 2 + 1, 1, 1, 3));
    const addresses = addressesOf(areas);
    expect(addresses.join(',').split(',')).toHaveLength(3000);
    expect(Math.max(...addresses.map((one) => one.length))).toBeLessThan(8192);
  });
});
