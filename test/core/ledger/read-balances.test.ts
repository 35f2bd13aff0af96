import { CellValue, SheetCells } from '../../../src/core/cells/cells';
import { dayOn } from '../../builders/days';
import { codesOf, entriesOf, readSheets } from '../../builders/ledgers';
import { sheetOf } from '../../builders/sheets';
import { rowsWithoutTrace } from '../../builders/traces';

const HEAD = ['客户', '期初余额', '本年借方', '本年贷方', '期末余额'];
function year(name: string, ...rows: readonly (readonly CellValue[])[]): SheetCells {
  return sheetOf([HEAD, ...rows], { name });
}

describe('one sheet of balances', () => {
  it('has totals and no age', () => {
    const sheets = [
      sheetOf([
        ['余额表'],
        ['客户', '期初余额', '借方', '贷方', '方向', '期末余额'],
        ['甲', 100, 50, 30, '借', 120],
        ['乙', 100, 0, 130, '贷', 30],
        ['丙', 10, 0, 5, '借', 6],
        ['丁', 5, 0, 5, '平', 0],
        ['合计', 215, 50, 170, '借', 96],
      ]),
    ];
    const read = readSheets(sheets);
    expect(entriesOf(read)).toEqual(['甲 120', '乙 -30', '丙 6', '丁 0']);
    expect(read.aging.control).toMatchObject([{ statedMinor: 9600, usedMinor: 9600, differenceMinor: 0 }]);
    expect(read.items.items.map((item) => [item.kind, item.dueDay])).toEqual([
      ['claim', null],
      ['unapplied', null],
      ['claim', null],
    ]);
    expect(codesOf(read)).toEqual(
      expect.arrayContaining(['balances-undated', 'balance-equation', 'negative-balance', 'total-row']),
    );
    expect(rowsWithoutTrace(sheets, read.ledger)).toEqual([]);
  });
});

describe('a sheet of balances per year', () => {
  const sheets = [
    year('2023', ['甲', 500, 300, 100, 700], ['乙', 0, 80, 0, 80], ['丁', 0, 9, 0, 9]),
    year('2024', ['甲', 700, 200, 600, 300], ['乙', 70, 0, 0, 70]),
    year('2025', ['甲', 300, 150, 50, 400], ['乙', 70, 0, 100, -30], ['丙', 0, -20, 0, -20]),
  ];
  it('dates the closing balance by the youngest debits', () => {
    const { ledger, aging } = readSheets(sheets, '2025-12-31');
    const parts = ledger.entries
      .filter((entry) => entry.customer === '甲')
      .map((entry) => [entry.dueDay, entry.openMinor / 100]);
    expect(parts).toEqual([
      [dayOn('2023-12-31'), 50],
      [dayOn('2024-12-31'), 200],
      [dayOn('2025-12-31'), 150],
    ]);
    expect(aging.control).toMatchObject([{ cellsMinor: 35000, usedMinor: 35000, differenceMinor: 0 }]);
  });
  it('what no debit explains is older than the first sheet', () => {
    const { ledger } = readSheets(
      [year('2024', ['甲', 500, 10, 0, 510]), year('2025', ['甲', 510, 20, 30, 500])],
      '2026-01-31',
    );
    expect(ledger.entries.map((entry) => [entry.dueDay, entry.openMinor / 100])).toEqual([
      [dayOn('2023-12-31'), 470],
      [dayOn('2024-12-31'), 10],
      [dayOn('2025-12-31'), 20],
    ]);
  });
  it('says where a year does not follow from the year before', () => {
    const read = readSheets(sheets, '2025-12-31');
    const places = (code: string): readonly string[] =>
      read.ledger.notices
        .filter((notice) => notice.code === code)
        .map((notice) => `${notice.place.sheet} ${notice.place.row}`);
    expect(places('carry-over')).toEqual(['2024 3']);
    expect(places('balance-dropped')).toEqual(['2023 4']);
    expect(places('balances-year-used')).toEqual(['2023 0', '2024 0']);
    expect(rowsWithoutTrace(sheets, read.ledger)).toEqual([]);
  });
  it('stops at the year of the as-of date', () => {
    const read = readSheets(sheets, '2024-06-30');
    expect(read.items.totals).toMatchObject([{ usedMinor: 37000 }]);
    expect(codesOf(read)).toContain('balances-later');
  });
});
