import { CellArea } from '../../core/basics/sheet-table';
import { lastRowOf, meet } from './areas';

/** Rows that are looked up together. */
const BAND = 64;

/** The merged areas of a sheet, in the order in which they were merged; a sheet of letters has tens of thousands. */
export class MergedCells implements Iterable<CellArea> {
  private readonly areas: Set<CellArea>;
  private readonly bands = new Map<number, Set<CellArea>>();

  constructor(areas: Iterable<CellArea> = []) {
    this.areas = new Set();
    for (const area of areas) this.add(area);
  }

  get size(): number {
    return this.areas.size;
  }

  [Symbol.iterator](): Iterator<CellArea> {
    return this.areas[Symbol.iterator]();
  }

  /** Those that have a cell in common with an area. */
  meeting(area: CellArea): readonly CellArea[] {
    const [first, last] = bandsOf(area);
    if (last - first > this.areas.size) return [...this.areas].filter((one) => meet(one, area));
    const found = new Set<CellArea>();
    for (let band = first; band <= last; band += 1)
      for (const one of this.bands.get(band) ?? []) if (meet(one, area)) found.add(one);
    return [...found];
  }

  add(area: CellArea): void {
    this.areas.add(area);
    const [first, last] = bandsOf(area);
    for (let band = first; band <= last; band += 1) {
      const there = this.bands.get(band);
      if (there) there.add(area);
      else this.bands.set(band, new Set([area]));
    }
  }

  remove(area: CellArea): void {
    this.areas.delete(area);
    const [first, last] = bandsOf(area);
    for (let band = first; band <= last; band += 1) this.bands.get(band)?.delete(area);
  }
}

function bandsOf(area: CellArea): readonly [number, number] {
  return [Math.floor(area.row / BAND), Math.floor(lastRowOf(area) / BAND)];
}
