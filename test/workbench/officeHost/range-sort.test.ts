import { OpenBook } from '../../../src/workbench/book/book';
import { readCells, writeCells } from '../../../src/workbench/book/cells';
import { addSheet } from '../../../src/workbench/book/sheets';
import { OfficeHost } from '../../../src/workbench/officeHost/office-host';
import { Batch, BatchReply } from '../../../src/workbench/officeHost/protocol';

const ROWS = [
  ['客户', '金额'],
  ['甲', 20],
  ['乙', 30],
  ['丙', 10],
];

/** Sorts A1:B4 of a sheet with these arguments. */
function sort(...args: unknown[]): { readonly reply: BatchReply; readonly customers: readonly unknown[] } {
  const book = new OpenBook();
  const sheet = book.change('user', () => {
    const added = addSheet(book, 'Ledger');
    writeCells(book, added, { row: 1, column: 1, rows: 4, columns: 2 }, (r, c) => ROWS[r]?.[c] ?? null);
    return added;
  });
  const path = (Id: number, ObjectPathType: number, Name: string, Arguments: readonly unknown[] = []): object => ({
    Id,
    ObjectPathType,
    Name,
    ParentObjectPathId: Id - 1,
    ArgumentInfo: { Arguments },
  });
  const paths = [path(1, 1, ''), path(2, 4, 'Worksheets'), path(3, 5, '', ['Ledger'])];
  paths.push(path(4, 3, 'GetRange', ['A1:B4']), path(5, 4, 'Sort'));
  const batch = {
    AutoKeepReference: false,
    Actions: [{ Id: 6, ActionType: 3, Name: 'Apply', ObjectPathId: 5, ArgumentInfo: { Arguments: args } }],
    ObjectPaths: Object.fromEntries(paths.map((one, i) => [i + 1, one])),
  } as unknown as Batch;
  const reply = new OfficeHost(book).answerBatch(batch);
  return { reply, customers: readCells(sheet, { row: 1, column: 1, rows: 4, columns: 1 }).map(([name]) => name) };
}

describe('sorting a range', () => {
  it.each([
    ['descending, below the heading', [[{ key: 1, ascending: false }], false, true, null, null], '客户 乙 甲 丙'],
    ['ascending, below the heading', [[{ key: 1, ascending: true }], false, true, null, null], '客户 丙 甲 乙'],
    ['ascending, no heading: numbers come first', [[{ key: 1 }], false, false, null, null], '丙 甲 乙 客户'],
  ])('%s', (_, args, expected) => {
    const { reply, customers } = sort(...args);
    expect(reply.Error).toBeUndefined();
    expect(customers.join(' ')).toBe(expected);
  });

  it.each([
    ['a column outside the range', [[{ key: 2 }]], 'InvalidArgument'],
    ['no columns', [[]], 'InvalidArgument'],
    ['an unknown orientation', [[{ key: 1 }], false, true, 'Diagonal'], 'InvalidArgument'],
    ['columns instead of rows', [[{ key: 1 }], false, true, 'Columns'], 'NotImplemented'],
  ])('refuses %s and leaves the rows', (_, args, code) => {
    const { reply, customers } = sort(...args);
    expect(reply.Error?.Code).toBe(code);
    expect(customers.join(' ')).toBe('客户 甲 乙 丙');
  });
});
