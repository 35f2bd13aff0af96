import { OpenBook } from '../../book/book';
import { OpenSheet } from '../../book/sheet';

/** A link of a cell as the grid's plugin keeps it. */
export interface GridLink {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly payload: string;
}

/** Links of a sheet. Those inside the workbook name their sheet by id. */
export function linksOf(sheet: OpenSheet, book: OpenBook): GridLink[] {
  return sheet.features.links.flatMap(({ area, address, location }, i) => {
    const payload = address ?? insideAddress(location, sheet, book);
    if (payload === null) return [];
    return [{ id: `link-${i + 1}`, row: area.row - 1, column: area.column - 1, payload }];
  });
}

/** `'催收计划'!A1` → `#gid=<id of the sheet>&range=A1` */
function insideAddress(location: string | null, own: OpenSheet, book: OpenBook): string | null {
  if (location === null) return null;
  const at = location.lastIndexOf('!');
  const name = at < 0 ? own.name : location.slice(0, at).replace(/^'|'$/g, '').replaceAll("''", "'");
  const target = book.sheets.find((sheet) => sheet.name === name);
  return target ? `#gid=${target.id}&range=${location.slice(at + 1).replaceAll('$', '')}` : null;
}
