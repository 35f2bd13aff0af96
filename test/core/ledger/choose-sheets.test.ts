import { CellValue, SheetCells } from '../../../src/core/cells/cells';
import { codesOf, entriesOf, readSheets } from '../../builders/ledgers';
import { sheetOf } from '../../builders/sheets';

const HEAD = ['客户名称', '发票号码', '开票日期', '到期日', '未收金额'];
function book(name: string, rows: readonly (readonly CellValue[])[], own: Partial<SheetCells> = {}): SheetCells {
  return sheetOf([HEAD, ...rows], { name, ...own });
}
const zhang = book('张三', [
  ['甲公司', 'A1', '2026-01-01', '2026-01-31', 100],
  ['甲公司', 'A2', '2026-02-01', '2026-03-03', 10],
]);
const li = book('李四', [['乙公司', 'B1', '2026-01-01', '2026-01-31', 200]]);

describe('sheets', () => {
  it('of the same headings, one per salesperson, are joined', () => {
    const read = readSheets([zhang, li]);
    expect(entriesOf(read)).toEqual(['甲公司 A1 100', '甲公司 A2 10', '乙公司 B1 200']);
    expect(read.ledger.entries.map((entry) => entry.source)).toEqual([0, 0, 1]);
    expect(codesOf(read)).toContain('sheets-joined');
  });
  it('that repeat the same documents are the same book twice: the newer one counts', () => {
    const october = book('10月', [
      ['甲公司', 'A1', '2026-01-01', '2026-01-31', 100],
      ['甲公司', 'A2', '2026-02-01', '2026-03-03', 40],
    ]);
    const november = book('11月', [
      ['甲公司', 'A1', '2026-01-01', '2026-01-31', 100],
      ['甲公司', 'A3', '2026-10-01', '2026-11-03', 70],
    ]);
    const read = readSheets([october, november]);
    expect(entriesOf(read)).toEqual(['甲公司 A1 100', '甲公司 A3 70']);
    expect(read.ledger.notices.find((notice) => notice.code === 'sheet-copy')?.place.sheet).toBe('10月');
  });
  it('that only sum up are not joined, and are named with the way to choose them', () => {
    const summary = sheetOf(
      [
        ['客户名称', '未收金额'],
        ['甲公司', 110],
        ['乙公司', 200],
      ],
      { name: '汇总' },
    );
    const read = readSheets([summary, zhang, li]);
    expect(read.ledger.sources.map((source) => source.sheet)).toEqual(['张三', '李四']);
    const notice = read.ledger.notices.find((one) => one.code === 'sheet-not-used');
    expect(notice?.message.zh).toContain('汇总');
    expect(notice?.expected.zh).toContain('--sheet');
  });
  it('that are hidden are read only when asked for', () => {
    const hidden = book('藏', [['丙公司', 'C1', '2026-01-01', '2026-01-31', 5]], { hidden: true });
    expect(codesOf(readSheets([zhang, hidden]))).toContain('sheet-hidden');
    expect(entriesOf(readSheets([zhang, hidden], '2026-11-20', { choice: { sheets: ['藏'] } }))).toEqual([
      '丙公司 C1 5',
    ]);
  });
  it('that the user names are the ones that are read', () => {
    const read = readSheets([zhang, li], '2026-11-20', { choice: { sheets: ['李四', '没有'] } });
    expect(entriesOf(read)).toEqual(['乙公司 B1 200']);
    const notice = read.ledger.notices.find((one) => one.code === 'sheet-unknown');
    expect(notice).toMatchObject({ severity: 'error', found: '没有' });
    expect(notice?.expected.zh).toContain('张三, 李四');
  });
  it('that the user names and that are no ledger are an error', () => {
    const notes = sheetOf(
      [
        ['说明', '内容'],
        ['a', 'b'],
      ],
      { name: '说明' },
    );
    const read = readSheets([zhang, notes], '2026-11-20', { choice: { sheets: ['说明'] } });
    expect(read.ledger.entries).toEqual([]);
    expect(codesOf(read)).toEqual(['sheet-no-ledger']);
  });
  it('say what is hidden, filtered, counted from 1904 or not calculated', () => {
    const odd = book('张三', [['甲公司', 'A1', 43000, 43030, 100]], {
      hiddenRows: 3,
      filtered: true,
      date1904: true,
      formulasWithoutValue: 2,
    });
    const read = readSheets([odd]);
    expect(codesOf(read)).toEqual(expect.arrayContaining(['rows-hidden', 'date-1904', 'formulas-without-value']));
    // 43000 days after 1904-01-01, not after 1899-12-30.
    expect(read.ledger.entries[0]?.invoiceDay).toBe(43000 - 24107);
  });
  it('with a used range blown up to the last row of Excel are read up to the last row that holds anything', () => {
    const rows: (readonly CellValue[])[] = [HEAD, ['甲公司', 'A1', '2026-01-01', '2026-01-31', 100]];
    rows.length = 1_048_576;
    const read = readSheets([sheetOf(rows.fill([], 2))]);
    expect(entriesOf(read)).toEqual(['甲公司 A1 100']);
    expect(codesOf(read)).toContain('rows-empty');
  });
});
