import { lastColumnOf, lastRowOf } from '../book/areas';
import { OpenSheet } from '../book/sheet';
import { CellRange } from './cell-range';

/** Points of a column that is so many characters wide: 7 pixels each and 5 around them. */
export function pointsOfWidth(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

/** Characters of a column that is so many points wide. */
export function widthOfPoints(points: number): number {
  return Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 1000) / 1000);
}

/** Points from the sheet's left edge to the left of a column. */
export function leftOf(sheet: OpenSheet, column: number): number {
  return sheet.columns
    .between(1, Math.max(1, column - 1))
    .filter(() => column > 1)
    .reduce((sum, { from, to, item }) => {
      const width = item.hidden ? 0 : pointsOfWidth(item.width ?? sheet.defaultColumnWidth);
      return sum + (to - from + 1) * width;
    }, 0);
}

export function topOf(sheet: OpenSheet, row: number): number {
  return sheet.rows
    .between(1, Math.max(1, row - 1))
    .filter(() => row > 1)
    .reduce((sum, { from, to, item }) => {
      const height = item.hidden ? 0 : (item.height ?? sheet.defaultRowHeight);
      return sum + (to - from + 1) * height;
    }, 0);
}

/** Where a range lies on its sheet, in points. */
export function boxOf({ sheet, area }: CellRange): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const left = leftOf(sheet, area.column);
  const top = topOf(sheet, area.row);
  return {
    left,
    top,
    width: leftOf(sheet, lastColumnOf(area) + 1) - left,
    height: topOf(sheet, lastRowOf(area) + 1) - top,
  };
}

/** The column, from 1, that lies so many points from the left; `rowAt` the same downwards. */
export function columnAt(sheet: OpenSheet, points: number): number {
  let column = 1;
  while (column < 16384 && leftOf(sheet, column + 1) <= points) column += 1;
  return column;
}

export function rowAt(sheet: OpenSheet, points: number): number {
  let row = 1;
  for (let top = 0; row < 1048576; row += 1) {
    const { hidden, height } = sheet.rows.at(row);
    top += hidden ? 0 : (height ?? sheet.defaultRowHeight);
    if (top > points) break;
  }
  return row;
}
