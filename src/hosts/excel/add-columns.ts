import { AddedArea, AddedColumns, HostError } from '../../app/ports';
import { placeColumns } from '../../core/basics/added-columns';
import { FormatClass } from '../../core/cells/cells';
import { textInput } from './cell-input';
import { FORMATS } from './palette';
import { ask } from './refusal';

const FORMAT_OF: Readonly<Record<FormatClass, string>> = {
  date: FORMATS.date,
  number: FORMATS.money,
  // A formula under the text format would turn into its own words on the next edit.
  text: FORMATS.general,
  general: FORMATS.general,
};

/** In points, so that heading and words can be read. */
const WIDTHS: Readonly<Record<FormatClass, number>> = { date: 80, number: 96, text: 140, general: 96 };

/** Puts columns of formulas right of the user's table; those with the same headings are renewed where they stand. */
export async function addColumns(wanted: AddedColumns): Promise<AddedArea> {
  return ask(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(wanted.sheet);
    const { columns, end } = await findPlaces(context, sheet, wanted);
    const looks = Math.min(...columns) - 1;
    wanted.columns.forEach((one, i) => {
      const column = columns[i] ?? 1;
      writeColumn(sheet, wanted, { ...one, column, looks, isNew: column >= end });
    });
    await context.sync();
    return { firstColumn: Math.min(...columns), lastColumn: Math.max(...columns) };
  });
}

async function findPlaces(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { sheet: name, headingRow, columns }: AddedColumns,
): Promise<Places> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('columnIndex,columnCount');
  await context.sync();
  if (sheet.isNullObject) throw new HostError('no-such-sheet', name);
  if (used.isNullObject) throw new HostError('cannot-write', `${name} is empty`);
  const { columnIndex, columnCount } = used;
  const two = sheet.getRangeByIndexes(headingRow - 1, columnIndex, 2, columnCount);
  two.load('formulas,values');
  await context.sync();
  const [, below = []] = two.formulas as unknown[][];
  const headings = columns.map(({ heading }) => heading);
  const found = placeColumns(headings, {
    firstColumn: columnIndex + 1,
    headings: two.values[0] ?? [],
    isFormulas: (column) => String(below[column - 1 - columnIndex] ?? '').startsWith('='),
  });
  return { columns: found, end: columnIndex + columnCount + 1 };
}

/** Where each column goes, and the first column behind everything that stood there. */
interface Places {
  readonly columns: readonly number[];
  readonly end: number;
}

interface Added {
  readonly heading: string;
  readonly formula: string;
  readonly format: FormatClass;
  readonly column: number;
  /** The neighbor whose look is taken over. */
  readonly looks: number;
  readonly isNew: boolean;
}

function writeColumn(sheet: Excel.Worksheet, { headingRow, lastRow }: AddedColumns, added: Added): void {
  const { heading, formula, format, column, looks, isNew } = added;
  const rows = lastRow - headingRow;
  const all = sheet.getRangeByIndexes(headingRow - 1, column - 1, rows + 1, 1);
  if (looks > 0) all.copyFrom(sheet.getRangeByIndexes(headingRow - 1, looks - 1, rows + 1, 1), 'Formats');
  // A column that stands there keeps the width that people gave it.
  if (isNew) all.format.columnWidth = WIDTHS[format];
  sheet.getCell(headingRow - 1, column - 1).values = [[textInput(heading)]];
  if (rows < 1) return;
  const body = sheet.getRangeByIndexes(headingRow, column - 1, rows, 1);
  body.numberFormat = FORMAT_OF[format] as unknown as string[][];
  const first = sheet.getCell(headingRow, column - 1);
  first.formulas = [[`=${formula}`]];
  if (rows > 1) sheet.getRangeByIndexes(headingRow + 1, column - 1, rows - 1, 1).copyFrom(first, 'Formulas');
}
