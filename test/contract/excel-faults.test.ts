import { HostError } from '../../src/app/ports';
import { SheetCells } from '../../src/core/cells/cells';
import { excelWorkbook } from '../../src/hosts/excel/excel';
import { OpenBook } from '../../src/workbench/book/book';
import { writeCells } from '../../src/workbench/book/cells';
import { setFeature, setName } from '../../src/workbench/book/features';
import { OfficeError } from '../../src/workbench/officeHost/errors';
import { letterTable } from '../builders/sheet-tables';
import { openOffice, OfficeBench } from '../builders/office-node';
import { ledger, plan } from './workbook-contract';

/**
 * Excel knows no transactions: a request stops at the action that fails, and what was done before stays done. Whatever fails,
 * the workbook is then as it was before our writing, or as it should be after it, never between.
 */
const BEFORE = [plan(), letterTable()];
const AFTER = [plan(['新客户', '青岛海纳']), { ...letterTable(), rows: [{ cells: ['换了'] }] }];

/** What people see of a workbook: every sheet with its cells and name, hidden helpers of ours included. */
async function seen(): Promise<readonly SheetCells[]> {
  const book = excelWorkbook();
  const cells: SheetCells[] = [];
  for (const { name } of await book.listSheets()) cells.push(await book.readSheet(name));
  return cells;
}

async function written(): Promise<OfficeBench> {
  const bench = await openOffice([ledger()]);
  await excelWorkbook().writeSheets(BEFORE);
  return bench;
}

it('is as it was or as it should be, whichever action fails', async () => {
  const whole = await written();
  const before = await seen();
  whole.host.setFault(() => null);
  await excelWorkbook().writeSheets(AFTER);
  const actions = whole.host.actionCount;
  const after = await seen();
  expect(after).not.toEqual(before);
  const ends = { before: 0, after: 0 };
  // A small write is a few hundred actions; each is refused once. What is as it was is tried again, as people do.
  let bench = await written();
  for (let failing = 1; failing <= actions; failing += 1) {
    let refused = false;
    bench.host.setFault(({ count }) => {
      if (refused || count < failing) return null;
      refused = true;
      return new OfficeError('GeneralException', `action ${count} is refused`);
    });
    const outcome = await excelWorkbook()
      .writeSheets(AFTER)
      .then(
        () => 'done',
        (error: unknown) => error,
      );
    bench.host.setFault(null);
    const now = await seen();
    const isBefore = JSON.stringify(now) === JSON.stringify(before);
    const isAfter = JSON.stringify(now) === JSON.stringify(after);
    expect({ failing, between: !isBefore && !isAfter }).toEqual({ failing, between: false });
    if (outcome === 'done') expect({ failing, isAfter }).toEqual({ failing, isAfter: true });
    else expect(outcome).toBeInstanceOf(HostError);
    ends[isAfter ? 'after' : 'before'] += 1;
    if (isAfter) bench = await written();
  }
  expect(ends.before).toBeGreaterThan(10);
  expect(ends.after).toBeGreaterThan(10);
}, 120_000);

it('keeps what people made of our sheet: a formula that points to it, a name, a chart', async () => {
  const { book } = await written();
  const own = sheetOf(book, '催收计划 2026-11');
  const theirs = sheetOf(book, '台账');
  book.change('user', () => {
    const cell = { row: 9, column: 9, rows: 1, columns: 1 };
    writeCells(book, theirs, cell, () => ({ formula: "SUM('催收计划 2026-11'!$B$5:$B$6)" }));
    setName(book, { name: '我的名称', sheet: null, refersTo: "'催收计划 2026-11'!$A$5", hidden: false });
    const [ours] = own.features.charts;
    if (!ours) throw new Error('our sheet has charts');
    setFeature(book, own, 'charts', [...own.features.charts, { ...ours, id: '{mine}', name: '我的图' }]);
  });
  await excelWorkbook().writeSheets(AFTER);
  expect(theirs.cells.formulaAt(9, 9)).toBe("SUM('催收计划 2026-11'!$B$5:$B$6)");
  expect(book.names.find(({ name }) => name === '我的名称')?.refersTo).toBe("'催收计划 2026-11'!$A$5");
  expect(sheetOf(book, '催收计划 2026-11').id).toBe(own.id);
  expect(own.features.charts.map(({ name }) => name)).toContain('我的图');
});

it('says in words why it cannot write, before it has written anything', async () => {
  const { book } = await written();
  const before = await seen();
  book.structure = { password: null };
  const [refusal] = await excelWorkbook().refusals();
  expect(refusal).toMatchObject({ code: 'protected-structure' });
  await expect(excelWorkbook().writeSheets([...AFTER, { ...plan(), key: 'other' }])).rejects.toBeInstanceOf(HostError);
  book.structure = null;
  expect(await seen()).toEqual(before);
});

it('waits for nobody while a cell is being edited', async () => {
  const { host } = await written();
  host.setEditing(true);
  await expect(excelWorkbook().writeSheets(AFTER)).rejects.toMatchObject({ code: 'editing' });
  host.setEditing(false);
});

function sheetOf(book: OpenBook, name: string) {
  const found = book.sheetNamed(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}
