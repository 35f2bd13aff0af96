import { toIso, toSerial } from '../../core/basics/day';
import { SheetCell, SheetRow, SheetTable } from '../../core/basics/sheet-table';
import { CellStyle, STYLES, StyleName } from '../../core/basics/styles';
import { CellValue, FormatClass, SheetCells } from '../../core/cells/cells';

/** What a sheet takes from its workbook. */
export interface SheetPlace {
  readonly name: string;
  readonly date1904: boolean;
}

const DAYS_1904 = 1462;
const MERGED_ROWS = 30;

/** A written table as it is read again; columns that people added come from the sheet as it stood. */
export function cellsOf(table: SheetTable, { name, date1904 }: SheetPlace, old: SheetCells | null): SheetCells {
  const rows = table.rows.map((row) => withOwn(valuesOf(row, table, date1904), row, table, old));
  return {
    name,
    firstRow: 1,
    firstColumn: 1,
    rows,
    formats: formatsOf(table),
    merges: (table.merges ?? [])
      .filter(({ row }) => row <= MERGED_ROWS)
      .map(({ row, column, rows: high, columns }) => ({ row, column, rows: high, columns })),
    date1904,
    hiddenRows: 0,
    filtered: false,
    hidden: old?.hidden ?? false,
    ours: table.key,
  };
}

/** The sheet with rows added below its last one that holds anything. */
export function appendedCells(table: SheetTable, { date1904 }: SheetPlace, old: SheetCells): SheetCells {
  let last = old.rows.length;
  while (last > 0 && (old.rows[last - 1] ?? []).every((value) => value === null || value === '')) last -= 1;
  const shift = old.firstColumn - 1;
  const added = table.rows.map((row) => valuesOf(row, table, date1904).slice(shift));
  return { ...old, rows: [...old.rows.slice(0, last), ...added] };
}

function valuesOf(row: SheetRow, table: SheetTable, date1904: boolean): CellValue[] {
  return row.cells.map((cell, i) => {
    const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
    if (value === '') return null;
    if (typeof value !== 'number' || !isDay(styleOf(cell, row, table, i))) return value;
    const serial = date1904 ? toSerial(value) - DAYS_1904 : toSerial(value);
    return serial >= 0 ? serial : toIso(value);
  });
}

function styleOf(cell: SheetCell, row: SheetRow, ...[table, i]: [SheetTable, number]): StyleName | undefined {
  const named = cell !== null && typeof cell === 'object' ? cell.style : undefined;
  return named ?? row.style ?? table.columns[i]?.style;
}

function isDay(style: StyleName | undefined): boolean {
  return kindOf(style) === 'date' || kindOf(style) === 'month';
}

function kindOf(style: StyleName | undefined): CellStyle['kind'] {
  return style === undefined ? 'general' : STYLES[style].kind;
}

function withOwn(values: CellValue[], row: SheetRow, ...[table, old]: [SheetTable, SheetCells | null]): CellValue[] {
  if (old === null || row.was === undefined) return values;
  const was = old.rows[row.was - old.firstRow] ?? [];
  table.columns.forEach((column, i) => {
    if (column.was === undefined) return;
    const value = was[column.was - old.firstColumn] ?? null;
    if (value === null) return;
    while (values.length < i) values.push(null);
    values[i] = value;
  });
  return values;
}

/** What the numbers of a column are: the look of the last number in it. */
function formatsOf(table: SheetTable): FormatClass[] {
  return table.columns.map((_, i) => {
    for (let r = table.rows.length - 1; r >= 0; r -= 1) {
      const row = table.rows[r] as SheetRow;
      const cell = row.cells[i] ?? null;
      const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
      if (typeof value === 'number') return classOf(kindOf(styleOf(cell, row, table, i)));
    }
    return 'general';
  });
}

function classOf(kind: CellStyle['kind']): FormatClass {
  if (kind === 'date' || kind === 'month') return 'date';
  return kind === 'text' || kind === 'general' ? kind : 'number';
}
