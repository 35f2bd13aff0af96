import { writeCells } from '../../../src/workbench/book/cells';
import { headingsOf } from '../../../src/workbench/book/table-columns';
import { shiftCells } from '../../../src/workbench/book/shift-cells';
import { OpenBook } from '../../../src/workbench/book/book';
import { OpenSheet } from '../../../src/workbench/book/sheet';
import { ledgerOf, openLedger, refusalOf } from './catalogue/catalogue-case';

/** The ledger with a table over its four columns. */
async function openTable(): Promise<{ readonly book: OpenBook; readonly sheet: OpenSheet }> {
  const { book } = openLedger();
  await Excel.run(async (context) => {
    ledgerOf(context).tables.add('A1:D5', true).name = 'tbl';
    await context.sync();
  });
  return { book, sheet: book.sheets[0] as OpenSheet };
}

function columnsIn(sheet: OpenSheet): readonly string[] {
  const [table] = sheet.features.tables;
  return table ? headingsOf(sheet, table) : [];
}

const WHOLE = 1_048_576;

describe('a table knows its columns, whoever changes them', () => {
  it.each<[string, (book: OpenBook, sheet: OpenSheet) => void, readonly string[]]>([
    [
      'a heading typed anew',
      (book, sheet) => writeCells(book, sheet, { row: 1, column: 3, rows: 1, columns: 1 }, () => '余额'),
      ['客户', '到期日', '余额', '状态'],
    ],
    [
      'a column put in between',
      (book, sheet) => shiftCells(book, sheet, { area: { row: 1, column: 2, rows: WHOLE, columns: 1 }, how: 'right' }),
      ['客户', 'Column5', '到期日', '金额', '状态'],
    ],
    [
      'two columns taken out',
      (book, sheet) => shiftCells(book, sheet, { area: { row: 1, column: 2, rows: WHOLE, columns: 2 }, how: 'left' }),
      ['客户', '状态'],
    ],
    [
      'a column put in before it',
      (book, sheet) => shiftCells(book, sheet, { area: { row: 1, column: 1, rows: WHOLE, columns: 1 }, how: 'right' }),
      ['客户', '到期日', '金额', '状态'],
    ],
    [
      'a column taken out with the one before it',
      (book, sheet) => {
        shiftCells(book, sheet, { area: { row: 1, column: 1, rows: WHOLE, columns: 1 }, how: 'right' });
        shiftCells(book, sheet, { area: { row: 1, column: 1, rows: WHOLE, columns: 2 }, how: 'left' });
      },
      ['到期日', '金额', '状态'],
    ],
  ])('%s', async (_, change, expected) => {
    const { book, sheet } = await openTable();
    book.change('user', () => change(book, sheet));
    const [table] = sheet.features.tables;
    expect(columnsIn(sheet)).toEqual(expected);
    expect([table?.area.columns, table?.columnIds.length]).toEqual([expected.length, expected.length]);
  });
});

describe('columns of a table', () => {
  it.each<[string, (table: Excel.Table) => unknown, readonly string[]]>([
    ['come at the end', (table) => table.columns.add(), ['客户', '到期日', '金额', '状态', 'Column5']],
    [
      'come before another',
      (table) => table.columns.add(1, undefined, '币种'),
      ['客户', '币种', '到期日', '金额', '状态'],
    ],
    ['come first', (table) => table.columns.add(0, undefined, '号'), ['号', '客户', '到期日', '金额', '状态']],
    [
      'get another name where theirs is taken',
      (table) => table.columns.add(undefined, undefined, '金额'),
      ['客户', '到期日', '金额', '状态', '金额2'],
    ],
    ['go', (table) => table.columns.getItem('到期日').delete(), ['客户', '金额', '状态']],
    ['go, the first too', (table) => table.columns.getItemAt(0).delete(), ['到期日', '金额', '状态']],
    ['are called anew', (table) => (table.columns.getItem('金额').name = '余额'), ['客户', '到期日', '余额', '状态']],
    [
      'come with a larger table',
      (table) => table.resize('A1:F5'),
      ['客户', '到期日', '金额', '状态', 'Column5', 'Column6'],
    ],
    ['go with a smaller one', (table) => table.resize('A1:B4'), ['客户', '到期日']],
  ])('%s', async (_, step, expected) => {
    const { sheet } = await openTable();
    const seen = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('tbl');
      step(table);
      const header = table.getHeaderRowRange();
      header.load('values');
      table.columns.load('items/name');
      await context.sync();
      return [header.values.flat(), table.columns.items.map(({ name }) => name)];
    });
    expect(seen).toEqual([expected, expected]);
    expect(new Set(sheet.features.tables[0]?.columnIds).size).toBe(expected.length);
  });
});

describe('rows of a table', () => {
  it.each<[string, (rows: Excel.TableRowCollection) => unknown, readonly unknown[]]>([
    ['go by number', (rows) => rows.deleteRows([2, 0]), ['乙', '甲']],
    [
      'go as objects',
      (rows) => rows.deleteRows([rows.getItemAt(1), rows.getItemAt(3)] as Excel.TableRow[]),
      ['甲', '丙'],
    ],
    ['go one after the other', (rows) => rows.deleteRowsAt(1, 2), ['甲', '甲']],
    ['go, but for one that is emptied', (rows) => rows.deleteRows([0, 1, 2, 3]), ['']],
    ['come in between', (rows) => rows.add(1, [['丁', 1, 2, '']]), ['甲', '丁', '乙', '丙', '甲']],
    ['come one by one', (rows) => rows.add(undefined, ['戊', 1, 2, ''] as never), ['甲', '乙', '丙', '甲', '戊']],
    ['come before the first', (rows) => rows.add(0), ['', '甲', '乙', '丙', '甲']],
  ])('%s', async (_, step, expected) => {
    await openTable();
    const names = await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('tbl');
      step(table.rows);
      const column = table.columns.getItem('客户').getDataBodyRange();
      column.load('values');
      await context.sync();
      return column.values.flat() as readonly unknown[];
    });
    expect(names).toEqual(expected);
  });
});

describe('what a table refuses', () => {
  it.each<[string, (table: Excel.Table, sheet: Excel.Worksheet) => unknown, string]>([
    ['another table over its cells', (_, sheet) => sheet.tables.add('D4:F9', true), 'InvalidArgument'],
    ['a name that is none', (table) => (table.name = '1 table'), 'InvalidArgument'],
    ['a row of another width', (table) => table.rows.add(undefined, [[1, 2, 3]]), 'InvalidArgument'],
    ['a place that it does not have', (table) => table.rows.add(9, [[1, 2, 3, 4]]), 'InvalidArgument'],
    ['a row that it does not have', (table) => table.rows.getItemAt(4).delete(), 'ItemNotFound'],
    ['a column that it does not have', (table) => table.columns.getItem('Gone').load('name'), 'ItemNotFound'],
    ['totals that it does not show', (table) => table.getTotalRowRange().load('address'), 'ItemNotFound'],
    ['a size without rows', (table) => table.resize('A1:D1'), 'InvalidArgument'],
    ['a filter by color', (table) => table.columns.getItem('金额').filter.applyCellColorFilter('red'), 'ApiNotFound'],
    ['sorting by a column that it does not have', (table) => table.sort.apply([{ key: 4 }]), 'InvalidArgument'],
  ])('%s', async (_, step, code) => {
    await openTable();
    const refusal = await refusalOf(
      Excel.run(async (context) => {
        step(context.workbook.tables.getItem('tbl'), ledgerOf(context));
        await context.sync();
      }),
    );
    expect((refusal as readonly string[] | null)?.[0]).toBe(code);
  });
});

describe('a filter', () => {
  it.each<[string, number, Excel.FilterCriteria, readonly number[]]>([
    ['by texts as they are shown', 1, { filterOn: 'Values', values: ['2025-12-09', '2026-02-07'] }, [3, 5]],
    ['by blanks', 3, { filterOn: 'Values', values: [''] }, [3]],
    ['by what is not blank', 3, { filterOn: 'Custom', criterion1: '<>' }, [2, 4, 5]],
    ['by the blank alone', 3, { filterOn: 'Custom', criterion1: '=' }, [3]],
    ['by a day', 1, { filterOn: 'Custom', criterion1: '>=2026-01-09' }, [2]],
    ['by one or the other', 2, { filterOn: 'Custom', criterion1: '<40', criterion2: '>200', operator: 'Or' }, [2, 4]],
    ['by both', 2, { filterOn: 'Custom', criterion1: '>=40', criterion2: '<>100', operator: 'And' }, [2, 5]],
    ['by the beginning of a text', 3, { filterOn: 'Custom', criterion1: '=争*' }, [2, 4, 5]],
    ['by a text that is not held', 0, { filterOn: 'Custom', criterion1: '<>甲' }, [2, 5]],
    ['by signs taken at their word', 0, { filterOn: 'Custom', criterion1: '=~*' }, [2, 3, 4, 5]],
  ])('%s', async (_, column, criteria, hidden) => {
    const { book } = openLedger();
    await Excel.run(async (context) => {
      ledgerOf(context).autoFilter.apply('A1:D5', column, criteria);
      await context.sync();
    });
    expect([...(book.sheets[0]?.features.filteredRows ?? [])]).toEqual(hidden);
  });
});
