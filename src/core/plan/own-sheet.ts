import { SheetRow, SheetTable } from '../basics/sheet-table';
import { ColorRole } from '../basics/styles';
import { Words } from '../basics/words';
import { ColumnDef } from '../history/history';
import { pageFooter } from './heading';
import { copyColumns, copyRows, LIST_ROWS, listsOf, ownColumns, ownHeadings, OwnTable } from './own-table';
import { PlanContent } from './types';

/** A sheet that is made once and then belongs to people. */
export interface OwnSheet {
  readonly key: string;
  readonly name: Words;
  /** How the sheet is used, in one line. */
  readonly hint: Words;
  readonly tabColor: ColorRole;
  readonly defs: readonly ColumnDef[];
  /** Columns that stay in sight. */
  readonly freezeColumns: number;
}

/** The sheet as it is made the first time: how to fill it, headings, rows known already, and blank ones with their lists. */
export function newSheet(content: PlanContent, own: OwnSheet, rows: readonly SheetRow[]): SheetTable {
  const headings = ownHeadings(own, content.language);
  const blank = own.defs.map(() => null);
  const blanks: SheetRow[] = [];
  for (let i = rows.length; i < LIST_ROWS; i += 1) blanks.push({ cells: blank });
  const columns = own.defs.map((_, i) => i);
  return {
    ...frame(content, own, headings.length),
    mode: 'create',
    columns: ownColumns(own.defs),
    rows: [...headings, ...rows, ...blanks],
    validations: listsOf(own.defs, columns, content.language, {
      firstRow: headings.length + 1,
      rows: Math.max(LIST_ROWS, rows.length),
    }),
  };
}

/** The same sheet of another workbook, written into this one with everything that people put into it. */
export function carriedSheet(
  content: PlanContent,
  own: OwnSheet,
  before: OwnTable,
  more: readonly SheetRow[],
): SheetTable {
  const copied = copyRows(before, own.defs);
  const headings = before.sheet.firstRow + before.headings;
  const columns = own.defs.map((def) => {
    const at = before.columns.get(def.field);
    return at === undefined ? -1 : at + before.sheet.firstColumn - 1;
  });
  return {
    ...frame(content, own, headings),
    mode: 'create',
    columns: copyColumns(before, own.defs),
    rows: [...copied, ...more],
    validations: listsOf(own.defs, columns, content.language, {
      firstRow: headings + 1,
      rows: copied.length + more.length + LIST_ROWS,
    }),
  };
}

/** New rows for the end of a sheet that people keep, in the order that its columns have now. */
export function addedRows(
  content: PlanContent,
  own: OwnSheet,
  before: OwnTable,
  rows: readonly SheetRow[],
): SheetTable {
  return {
    ...frame(content, own, before.sheet.firstRow + before.headings),
    mode: 'append',
    columns: copyColumns(before, own.defs),
    rows,
  };
}

function frame(content: PlanContent, own: OwnSheet, headingRow: number): Omit<SheetTable, 'mode' | 'columns' | 'rows'> {
  return {
    key: own.key,
    name: own.name[content.language],
    tabColor: own.tabColor,
    freeze: { rows: headingRow, columns: own.freezeColumns },
    page: {
      orientation: 'landscape',
      paper: 'A3',
      fitWide: 1,
      titleRows: [headingRow, headingRow],
      footer: pageFooter(content),
      marginsNarrow: true,
    },
    gridlines: true,
  };
}
