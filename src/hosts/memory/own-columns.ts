import { AddedColumns } from '../../app/ports';
import { placeColumns } from '../../core/basics/added-columns';
import { CellValue, FormatClass, SheetCells } from '../../core/cells/cells';

/** A user's sheet with columns of formulas added; nobody calculates here, so they are blank and counted as such. */
export function withColumns(
  old: SheetCells,
  wanted: AddedColumns,
  known: ReadonlySet<number>,
): { readonly sheet: SheetCells; readonly columns: readonly number[] } {
  const { headingRow, lastRow } = wanted;
  const columns = placeColumns(
    wanted.columns.map(({ heading }) => heading),
    {
      firstColumn: old.firstColumn,
      headings: old.rows[headingRow - old.firstRow] ?? [],
      isFormulas: (column) => known.has(column),
    },
  );
  const rows = old.rows.map((cells) => [...cells]);
  const formats: FormatClass[] = [...old.formats];
  wanted.columns.forEach(({ heading, format }, i) => {
    const at = (columns[i] as number) - old.firstColumn;
    for (let row = headingRow; row <= lastRow; row += 1)
      put(rows, row - old.firstRow, at, row === headingRow ? heading : null);
    while (formats.length < at) formats.push('general');
    formats[at] = format;
  });
  const fresh = columns.filter((column) => !known.has(column)).length;
  const formulasWithoutValue = (old.formulasWithoutValue ?? 0) + fresh * (lastRow - headingRow);
  return { sheet: { ...old, rows, formats, formulasWithoutValue }, columns };
}

function put(rows: CellValue[][], r: number, ...[c, value]: [number, CellValue]): void {
  while (rows.length <= r) rows.push([]);
  const cells = rows[r] as CellValue[];
  while (cells.length <= c) cells.push(null);
  cells[c] = value;
}
