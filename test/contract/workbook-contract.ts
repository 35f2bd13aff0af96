import { HostError, Workbook } from '../../src/app/ports';
import { SheetTable } from '../../src/core/basics/sheet-table';
import { CellValue, SheetCells } from '../../src/core/cells/cells';
import { fullTable, letterTable } from '../builders/sheet-tables';

/** What every Workbook must do, whatever spreadsheet stands behind it. `make` gives one that holds these sheets of the user's. */
export function workbookContract(name: string, make: (sheets: readonly SheetCells[]) => Promise<Workbook>): void {
  describe(`Workbook: ${name}`, () => {
    it('lists the sheets in their order, the user’s as nobody’s', async () => {
      const book = await make([ledger(), ledger('其他')]);
      expect(await book.listSheets()).toEqual([
        { name: '台账', hidden: false, ours: null },
        { name: '其他', hidden: false, ours: null },
      ]);
    });

    it('reads the cells of a sheet with their types', async () => {
      const book = await make([ledger()]);
      const cells = await book.readSheet('台账');
      expect(at(cells, 1, 1)).toBe('客户');
      expect(at(cells, 2, 2)).toBe(46346);
      expect(at(cells, 2, 3)).toBe(1234.56);
      expect(at(cells, 3, 4)).toEqual({ error: '#REF!' });
      expect(at(cells, 3, 1)).toBe('=cmd|calc');
    });

    it('refuses a sheet that is not there', async () => {
      const book = await make([ledger()]);
      await expect(book.readSheet('无')).rejects.toMatchObject({ code: 'no-such-sheet' });
    });

    it('adds our sheets behind the user’s and reads back what was written', async () => {
      const book = await make([ledger()]);
      const written = await book.writeSheets([plan(), letterTable()]);
      expect(written).toEqual([
        { key: 'plan-2026-11', name: '催收计划 2026-11', was: 'added' },
        { key: 'letters', name: '催款函', was: 'added' },
      ]);
      expect((await book.listSheets()).map(({ ours }) => ours)).toEqual([null, 'plan-2026-11', 'letters']);
      const cells = await book.readSheet('催收计划 2026-11');
      expect(cells.ours).toBe('plan-2026-11');
      expect(at(cells, 5, 1)).toBe('宁波恒泰');
      expect(at(cells, 5, 2)).toBe(1234.56);
      expect(at(cells, 5, 7)).toBe(null);
    });

    it('writes a day as the spreadsheet’s own number, and says that the column is one of dates', async () => {
      const book = await make([ledger()]);
      await book.writeSheets([plan()]);
      const cells = await book.readSheet('催收计划 2026-11');
      expect(at(cells, 5, 6)).toBe(20777 + 25569);
      expect(cells.formats[6 - cells.firstColumn]).toBe('date');
    });

    it('counts days from 1904 in a workbook that does', async () => {
      const book = await make([{ ...ledger(), date1904: true }]);
      await book.writeSheets([plan()]);
      expect(at(await book.readSheet('催收计划 2026-11'), 5, 6)).toBe(20777 + 25569 - 1462);
    });

    it('gives the value of a formula that nobody has reckoned yet', async () => {
      const book = await make([ledger()]);
      await book.writeSheets([plan()]);
      expect(at(await book.readSheet('催收计划 2026-11'), 8, 2)).toBeCloseTo(7407.36, 2);
    });

    it.each(['=1+1', '+1', '-1', '@x', '\t=1+1', '_x0041_', ' 两边 ', '第一行\n第二行', '<a>&"\'', '1-30', '0012'])(
      'keeps the text %j as it is',
      async (text) => {
        const book = await make([ledger()]);
        await book.writeSheets([{ ...plan(), rows: [{ cells: [text, { value: text, style: 'input-wrap' }] }] }]);
        const cells = await book.readSheet('催收计划 2026-11');
        expect([at(cells, 1, 1), at(cells, 1, 2)]).toEqual([text, text]);
      },
    );

    it('leaves the user’s sheets as they are', async () => {
      const book = await make([ledger()]);
      const before = await book.readSheet('台账');
      await book.writeSheets([plan(), letterTable()]);
      expect(await book.readSheet('台账')).toEqual(before);
    });

    it('takes another name when the user has a sheet of that name, in whatever case', async () => {
      const book = await make([ledger('Plan'), ledger('PLAN (2)')]);
      const written = await book.writeSheets([{ ...plan(), name: 'plan' }]);
      expect(written[0]?.name).toBe('plan (3)');
      expect((await book.readSheet('Plan')).ours).toBe(null);
    });

    it('cuts and cleans a name that no spreadsheet takes', async () => {
      const book = await make([ledger()]);
      const written = await book.writeSheets([{ ...plan(), name: `应收/账龄[2026]:*?${'长'.repeat(40)}` }]);
      expect(written[0]?.name).toBe(`应收_账龄_2026____${'长'.repeat(17)}`);
    });

    it('replaces the content of our sheet and keeps its name and place', async () => {
      const book = await make([ledger()]);
      await book.writeSheets([plan(), letterTable()]);
      const written = await book.writeSheets([{ ...plan(['新客户']), name: '别的名字' }]);
      expect(written).toEqual([{ key: 'plan-2026-11', name: '催收计划 2026-11', was: 'replaced' }]);
      expect((await book.listSheets()).map((sheet) => sheet.name)).toEqual(['台账', '催收计划 2026-11', '催款函']);
      const cells = await book.readSheet('催收计划 2026-11');
      expect(at(cells, 5, 1)).toBe('新客户');
      expect(at(cells, 7, 1)).toBe(null);
    });

    it('gives the same result when the same is written again', async () => {
      const book = await make([ledger()]);
      await book.writeSheets([plan(), letterTable()]);
      const first = await Promise.all(['催收计划 2026-11', '催款函'].map((one) => book.readSheet(one)));
      await book.writeSheets([plan(), letterTable()]);
      const second = await Promise.all(['催收计划 2026-11', '催款函'].map((one) => book.readSheet(one)));
      expect(second).toEqual(first);
    });

    it('makes a sheet of mode create once, and then leaves it alone', async () => {
      const book = await make([ledger()]);
      const log: SheetTable = {
        ...letterTable(),
        key: 'log',
        name: '催收记录',
        mode: 'create',
        rows: [{ cells: ['日期', '客户'] }],
      };
      expect((await book.writeSheets([log]))[0]?.was).toBe('added');
      expect((await book.writeSheets([{ ...log, rows: [{ cells: ['别的'] }] }]))[0]?.was).toBe('kept');
      expect(at(await book.readSheet('催收记录'), 1, 1)).toBe('日期');
    });

    it('appends rows below the last one', async () => {
      const book = await make([ledger()]);
      const log: SheetTable = {
        ...letterTable(),
        key: 'log',
        name: '催收记录',
        mode: 'append',
        rows: [{ cells: ['日期', '客户'] }, { cells: ['a', 'b'] }],
      };
      expect((await book.writeSheets([log]))[0]?.was).toBe('added');
      const more = await book.writeSheets([{ ...log, rows: [{ cells: ['c', 'd'] }, { cells: ['e', null] }] }]);
      expect(more[0]?.was).toBe('appended');
      const cells = await book.readSheet('催收记录');
      expect([2, 3, 4].map((row) => at(cells, row, 1))).toEqual(['a', 'c', 'e']);
    });

    it('moves what people added in a column of their own along with its row', async () => {
      const book = await make([ledger()]);
      const wide = (rows: SheetTable['rows'], was?: number): SheetTable => ({
        ...letterTable(),
        key: 'plan',
        columns: [{ width: 10 }, ...(was === undefined ? [{ width: 10 }] : [{ width: 10, was }])],
        rows,
      });
      await book.writeSheets([
        wide([{ cells: ['客户', '我的列'] }, { cells: ['甲', '甲的话'] }, { cells: ['乙', '乙的话'] }]),
      ]);
      await book.writeSheets([
        wide(
          [
            { cells: ['客户', null], was: 1 },
            { cells: ['乙', null], was: 3 },
            { cells: ['丙', null] },
            { cells: ['甲', null], was: 2 },
          ],
          2,
        ),
      ]);
      const cells = await book.readSheet('催款函');
      expect([1, 2, 3, 4].map((row) => at(cells, row, 2))).toEqual(['我的列', '乙的话', null, '甲的话']);
    });

    it('writes all or nothing', async () => {
      const book = await make([ledger()]);
      await book.writeSheets([plan()]);
      const before = await book.listSheets();
      await expect(book.writeSheets([plan(['别人']), letterTable(), letterTable()])).rejects.toBeInstanceOf(HostError);
      expect(await book.listSheets()).toEqual(before);
      expect(at(await book.readSheet('催收计划 2026-11'), 5, 1)).toBe('宁波恒泰');
    });

    it('says what it can show', async () => {
      const { capabilities } = await make([ledger()]);
      expect(Object.keys(capabilities).sort()).toEqual(['charts', 'dataBars', 'groups', 'pageSetup']);
    });
  });
}

/** The cell of a row and column counted from 1, wherever the read area begins. */
export function at(cells: SheetCells, row: number, column: number): CellValue {
  return cells.rows[row - cells.firstRow]?.[column - cells.firstColumn] ?? null;
}

/** A sheet of ours with one of everything. */
export function plan(customers: readonly string[] = ['宁波恒泰', '苏州新锐', '青岛海纳']): SheetTable {
  return fullTable(customers);
}

/** A small ledger of the user’s. */
export function ledger(name = '台账'): SheetCells {
  return {
    name,
    firstRow: 1,
    firstColumn: 1,
    rows: [
      ['客户', '到期日', '余额', '备注'],
      ['甲公司', 46346, 1234.56, null],
      ['=cmd|calc', 46350, -5, { error: '#REF!' }],
    ],
    formats: ['text', 'date', 'number', 'general'],
    merges: [],
    date1904: false,
    hiddenRows: 0,
    filtered: false,
    hidden: false,
    ours: null,
  };
}
