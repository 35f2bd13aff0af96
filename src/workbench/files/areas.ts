import { CellArea } from '../../core/basics/sheet-table';
import { areaName, areaOf } from '../../core/basics/cell-names';

/** The areas of a list such as `A1:B4 D7`; what is no area is left out. */
export function areasOf(list: string | undefined): CellArea[] {
  return (list ?? '').split(/\s+/).flatMap((name) => {
    const area = name === '' ? null : areaOf(name);
    return area ? [area] : [];
  });
}

/** `A1:B4 D7` */
export function areaNames(areas: readonly CellArea[]): string {
  return areas.map(areaName).join(' ');
}
