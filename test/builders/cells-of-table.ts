import { toSerial } from '../../src/core/basics/day';
import { SheetCell, SheetRow, SheetTable, SheetValue } from '../../src/core/basics/sheet-table';
import { STYLES, StyleName } from '../../src/core/basics/styles';
import { CellValue, FormatClass, SheetCells } from '../../src/core/cells/cells';

export interface WrittenOptions {
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
  /** The sheet was copied by the user and is no longer ours. */
  readonly notOurs?: boolean;
}

/** A sheet of ours as a host would read it again after it was written: days are serial numbers, formulas their value. */
export function cellsOfTable(table: SheetTable, options: WrittenOptions = {}): SheetCells {
  const shift = options.date1904 === true ? -1462 : 0;
  const width = Math.max(table.columns.length, ...table.rows.map((row) => row.cells.length));
  const seen: Set<FormatClass>[] = Array.from({ length: width }, () => new Set());
  const rows = table.rows.map((row) =>
    row.cells.map((cell, i): CellValue => {
      const value = valueOf(cell);
      const kind = kindOf(table, row, i);
      if (value !== null && i < width) seen[i]?.add(kind);
      return kind === 'date' && typeof value === 'number' ? toSerial(value) + shift : value;
    }),
  );
  return {
    name: table.name,
    firstRow: 1,
    firstColumn: 1,
    rows,
    formats: seen.map(formatOf),
    merges: (table.merges ?? []).filter((m) => m.row <= 30),
    date1904: options.date1904 === true,
    hiddenRows: 0,
    filtered: false,
    hidden: false,
    ours: options.notOurs === true ? null : table.key,
  };
}

/** Several sheets of ours as they would be read again. */
export function cellsOfTables(tables: readonly SheetTable[], options: WrittenOptions = {}): readonly SheetCells[] {
  return tables.map((table) => cellsOfTable(table, options));
}

function valueOf(cell: SheetCell): SheetValue {
  return cell !== null && typeof cell === 'object' ? cell.value : cell;
}

function kindOf(table: SheetTable, row: SheetRow, index: number): FormatClass {
  const cell = row.cells[index];
  const own: StyleName | undefined = cell !== null && typeof cell === 'object' ? cell.style : undefined;
  const style = own ?? row.style ?? table.columns[index]?.style;
  if (style === undefined) return 'general';
  const kind = STYLES[style].kind as string;
  if (kind === 'date' || kind === 'month') return 'date';
  if (kind === 'text') return 'text';
  return kind === 'general' ? 'general' : 'number';
}

/** A column whose cells differ says nothing: general. Texts above numbers (headings) do not count. */
function formatOf(seen: ReadonlySet<FormatClass>): FormatClass {
  if (seen.has('date') && !seen.has('number') && !seen.has('general')) return 'date';
  if (seen.has('number') && !seen.has('date') && !seen.has('general')) return 'number';
  return seen.size === 1 && seen.has('text') ? 'text' : 'general';
}
