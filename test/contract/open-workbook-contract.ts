import { OpenWorkbook, Place, Steps } from '../../src/app/ports';
import { CellValue, SheetCells } from '../../src/core/cells/cells';
import { letterTable } from '../builders/sheet-tables';
import { at, ledger, plan } from './workbook-contract';

/** A workbook that lies open, and what the person before it does. */
export interface OpenBench {
  readonly book: OpenWorkbook;
  moveTo(place: Place): Promise<void>;
  type(place: Place, value: CellValue): Promise<void>;
}

/** What every workbook must do that a person has open. `make` gives one that holds these sheets of the user's. */
export function openWorkbookContract(name: string, make: (sheets: readonly SheetCells[]) => Promise<OpenBench>): void {
  describe(`OpenWorkbook: ${name}`, () => {
    it('keeps small texts under our name', async () => {
      const { book } = await make([ledger()]);
      expect(await book.readSetting('company')).toBe(null);
      await book.writeSetting('company', '宁波“恒泰”\n有限公司');
      expect(await book.readSetting('company')).toBe('宁波“恒泰”\n有限公司');
      await book.writeSetting('company', null);
      expect(await book.readSetting('company')).toBe(null);
    });

    it('says where the person stands, and hears of every move until it is stopped', async () => {
      const { book, moveTo } = await make([ledger(), ledger('其他')]);
      const heard: Place[] = [];
      const stop = await book.onSelect((place) => heard.push(place));
      await moveTo({ sheet: '其他', row: 3, column: 2 });
      expect(heard).toEqual([{ sheet: '其他', row: 3, column: 2 }]);
      expect(await book.selection()).toEqual({ sheet: '其他', row: 3, column: 2 });
      stop();
      await moveTo({ sheet: '台账', row: 1, column: 1 });
      expect(heard).toHaveLength(1);
    });

    it('shows a cell to the person', async () => {
      const { book } = await make([ledger(), ledger('其他')]);
      await book.select({ sheet: '其他', row: 2, column: 3 });
      expect(await book.selection()).toEqual({ sheet: '其他', row: 2, column: 3 });
      await expect(book.select({ sheet: '无', row: 1, column: 1 })).rejects.toMatchObject({ code: 'no-such-sheet' });
    });

    it('hears of what the person changes, and not of what we write', async () => {
      const { book, type } = await make([ledger()]);
      const heard: string[] = [];
      const stop = await book.onEdit((sheet) => heard.push(sheet));
      await book.writeSheets([plan()]);
      expect(heard).toEqual([]);
      await type({ sheet: '台账', row: 2, column: 3 }, 99);
      expect(heard).toEqual(['台账']);
      expect(at(await book.readSheet('台账'), 2, 3)).toBe(99);
      stop();
    });

    it('reads and writes a named cell', async () => {
      const { book } = await make([ledger()]);
      expect(await book.readNamed('AR_AsOf')).toBe(null);
      await expect(book.writeNamed('AR_AsOf', 46346)).rejects.toMatchObject({ code: 'cannot-write' });
      await book.writeSheets([{ ...plan(), names: [{ name: 'AR_AsOf', row: 1, column: 2 }] }]);
      await book.writeNamed('AR_AsOf', 46346);
      expect(await book.readNamed('AR_AsOf')).toBe(46346);
      await book.writeNamed('AR_AsOf', '=1+1');
      expect(await book.readNamed('AR_AsOf')).toBe('=1+1');
    });

    it('puts columns of formulas right of the table, and renews them the second time', async () => {
      const { book } = await make([ledger()]);
      const wanted = {
        sheet: '台账',
        headingRow: 1,
        lastRow: 3,
        columns: [
          { heading: '余额一成', formula: 'C2*0.1', format: 'number' as const },
          { heading: '次日', formula: 'B2+1', format: 'date' as const },
        ],
      };
      expect(await book.addColumns(wanted)).toEqual({ firstColumn: 5, lastColumn: 6 });
      expect(await book.addColumns(wanted)).toEqual({ firstColumn: 5, lastColumn: 6 });
      const cells = await book.readSheet('台账');
      expect([at(cells, 1, 4), at(cells, 1, 5), at(cells, 1, 6), at(cells, 1, 7)]).toEqual([
        '备注',
        '余额一成',
        '次日',
        null,
      ]);
    });

    it('never writes over a column that people typed, whatever its heading', async () => {
      const { book } = await make([ledger()]);
      const columns = [{ heading: '余额', formula: 'C2', format: 'number' as const }];
      const area = await book.addColumns({ sheet: '台账', headingRow: 1, lastRow: 3, columns });
      expect(area).toEqual({ firstColumn: 5, lastColumn: 5 });
      expect(at(await book.readSheet('台账'), 2, 3)).toBe(1234.56);
    });

    it('tells of every sheet it writes', async () => {
      const { book } = await make([ledger()]);
      const heard: string[] = [];
      await book.writeSheets([plan(), letterTable()], {
        onStep: (_, __, what) => heard.push(what),
        isCancelled: () => false,
      });
      expect([...new Set(heard)]).toEqual([plan().name, letterTable().name]);
    });

    it.each([1, 2, 3, 4])('is as it was when it is stopped at question %i', async (question) => {
      const { book } = await make([ledger()]);
      await book.writeSheets([plan(), letterTable()]);
      const before = await everything(book);
      const steps = stopAt(question);
      const run = book.writeSheets([plan(['别人']), { ...letterTable(), key: 'more' }], steps);
      const outcome = await run.then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
      expect(outcome).toBe(steps.wasStopped() ? 'cancelled' : 'done');
      if (outcome === 'cancelled') expect(await everything(book)).toEqual(before);
    });

    it('has nothing against writing', async () => {
      expect(await (await make([ledger()])).book.refusals()).toEqual([]);
    });
  });
}

function stopAt(question: number): Steps & { wasStopped(): boolean } {
  let asked = 0;
  return {
    onStep: () => undefined,
    isCancelled() {
      asked += 1;
      return asked >= question;
    },
    wasStopped: () => asked >= question,
  };
}

async function everything(book: OpenWorkbook): Promise<readonly SheetCells[]> {
  const cells: SheetCells[] = [];
  for (const { name } of await book.listSheets()) cells.push(await book.readSheet(name));
  return cells;
}
