import { Workbook } from '../../src/app/ports';
import { memoryWorkbook } from '../../src/hosts/memory/memory';
import { plain } from '../../src/hosts/memory/plain';
import { newWorkbook, xlsxWorkbook } from '../../src/hosts/xlsx/workbook';
import { openWorkbookContract } from './open-workbook-contract';
import { workbookContract } from './workbook-contract';

/** The same workbook behind a border that only plain JSON crosses, as between a sidebar and its server. */
function throughJson(book: Workbook): Workbook {
  return {
    capabilities: plain(book.capabilities, 'capabilities'),
    listSheets: async () => plain(await book.listSheets(), 'sheets'),
    readSheet: async (name) => plain(await book.readSheet(plain(name, 'name')), 'cells'),
    writeSheets: async (tables) => plain(await book.writeSheets(plain(tables, 'tables')), 'written'),
  };
}

workbookContract('a file', async (sheets) => xlsxWorkbook(newWorkbook(sheets)));
workbookContract('a file, behind JSON', async (sheets) => throughJson(await xlsxWorkbook(newWorkbook(sheets))));
workbookContract('memory', async (sheets) => memoryWorkbook(sheets));
openWorkbookContract('memory', async (sheets) => {
  const book = memoryWorkbook(sheets);
  const { moveTo, type } = book.person;
  return { book, moveTo: async (place) => moveTo(place), type: async (place, value) => type(place, value) };
});
workbookContract('memory, behind JSON', async (sheets) => throughJson(memoryWorkbook(sheets)));

describe('what is no plain JSON', () => {
  it.each([
    ['undefined', { a: undefined }],
    ['a Date', { a: new Date(0) }],
    ['a Map', [new Map()]],
    ['NaN', [[Number.NaN]]],
    ['a function', { a: () => 1 }],
    ['a hole in a list', [1, , 2]],
  ])('is refused: %s', (_, value) => {
    expect(() => plain<unknown>(value, 'value')).toThrow(/value.* is no plain JSON/);
  });

  it('is refused by the workbook in memory when it is written', async () => {
    const book = memoryWorkbook([]);
    await expect(book.writeSheets([{ key: 'x' } as never, undefined as never])).rejects.toThrow(/no plain JSON/);
  });
});
