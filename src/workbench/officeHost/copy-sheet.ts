import { OpenBook } from '../book/book';
import { MergedCells } from '../book/merged-cells';
import { OpenSheet } from '../book/sheet';
import { addSheet } from '../book/sheets';

/** A sheet with all that stands on it, once more, under a free name, at the end. */
export function copySheet(book: OpenBook, sheet: OpenSheet): OpenSheet {
  const copy = addSheet(book, freeName(book, sheet.name));
  sheet.cells.rows.forEach((cells, i) => {
    if (cells) copy.cells.rows[i] = [...cells];
  });
  for (const [row, columns] of sheet.cells.formulas) copy.cells.formulas.set(row, new Map(columns));
  copy.looks = sheet.looks.copy();
  copy.rows = sheet.rows.copy();
  copy.columns = sheet.columns.copy();
  const { visibility, tabColor, gridlines, headings, zoomPercent, defaultRowHeight, defaultColumnWidth } = sheet;
  Object.assign(copy, { visibility, tabColor, gridlines, headings, zoomPercent, defaultRowHeight, defaultColumnWidth });
  const { features } = sheet;
  copy.features = {
    ...features,
    merges: new MergedCells(features.merges),
    properties: new Map(features.properties),
    tables: features.tables.map((table) => ({
      ...table,
      id: String(book.freshId()),
      name: freeTableName(book, table.name),
    })),
    charts: features.charts.map((chart) => ({ ...chart, id: `{chart-${book.freshId()}}` })),
    conditionals: features.conditionals.map((one) => ({ ...one, id: `cf-${book.freshId()}` })),
  };
  book.names = [
    ...book.names,
    ...book.names.filter((name) => name.sheet === sheet.id).map((name) => ({ ...name, sheet: copy.id })),
  ];
  book.outdateAll();
  return copy;
}

function freeName(book: OpenBook, name: string): string {
  for (let i = 2; ; i += 1) {
    const end = ` (${i})`;
    const wanted = name.slice(0, 31 - end.length) + end;
    if (!book.sheetNamed(wanted)) return wanted;
  }
}

function freeTableName(book: OpenBook, name: string): string {
  const taken = new Set(
    book.sheets.flatMap(({ features }) => features.tables.map((table) => table.name.toLowerCase())),
  );
  for (let i = 2; ; i += 1) if (!taken.has(`${name}_${i}`.toLowerCase())) return `${name}_${i}`;
}
