import { CellValue } from '../../../src/core/cells/cells';
import { dayOn } from '../../builders/days';
import { codesOf, entriesOf, ReadLedger, readSheets } from '../../builders/ledgers';
import { sheetOf } from '../../builders/sheets';
import { rowsWithoutTrace } from '../../builders/traces';

const N = null;
type Row = readonly CellValue[];
function read(rows: readonly Row[], name = '台账'): ReadLedger {
  const sheets = [sheetOf(rows, { name })];
  const result = readSheets(sheets);
  expect(rowsWithoutTrace(sheets, result.ledger)).toEqual([]);
  expect(result.aging.control.map((line) => line.differenceMinor)).toEqual(result.aging.control.map(() => 0));
  expect(result.ledger.sources.map((source) => source.shape)).toEqual(['transactions']);
  return result;
}

describe('a detail ledger', () => {
  const head = ['日期', '凭证号', '摘要', '借方', '贷方', '方向', '余额'];
  it.each<[string, Row]>([
    ['as a debit', [N, N, '期初余额', 100_000, N, '借', 100_000]],
    ['only in the balance column', [N, N, '上年结转', N, N, '借', 100_000]],
    ['carried over from the page before', [N, N, '承前页', N, N, '借', 100_000]],
  ])('may state its opening balance %s; its running balance is the control', (_, opening) => {
    const result = read(
      [
        head,
        opening,
        ['2026-10-05', '记-1', '销售', 50_000, N, '借', 150_000],
        [N, N, '过次页', 50_000, N, '借', 150_000],
        [N, N, '承前页', 50_000, N, '借', 150_000],
        ['2026-10-20', '记-2', '收款', N, 180_000, '贷', 30_000],
        [N, N, '本月合计', 50_000, 180_000, '贷', 30_000],
        [N, N, '本年累计', 50_000, 180_000, '贷', 30_000],
      ],
      '甲公司',
    );
    expect(entriesOf(result)).toEqual(['甲公司 100000', '甲公司 记-1 50000', '甲公司 记-2 -180000']);
    expect(result.ledger.entries.map((entry) => entry.kind)).toEqual(['opening', 'invoice', 'receipt']);
    expect(result.aging.control).toMatchObject([{ statedMinor: -3_000_000, usedMinor: -3_000_000 }]);
    expect(codesOf(result)).toEqual(
      expect.arrayContaining(['customer-from-title', 'opening-repeated', 'total-row', 'kind-transactions']),
    );
  });
  it('that repeats its opening balance every month has one', () => {
    const result = read([
      head,
      [N, N, '期初余额', N, N, '借', 100],
      ['2026-10-05', '记-1', '销售', 50, N, '借', 150],
      [N, N, '期初余额', N, N, '借', 150],
      ['2026-11-05', '记-2', '收款', N, 20, '借', 130],
    ]);
    expect(result.items.totals).toMatchObject([{ usedMinor: 13000 }]);
    expect(codesOf(result)).toContain('opening-repeated');
  });
  it('whose running balance does not follow from its rows says so', () => {
    const result = read([
      head,
      ['2026-10-05', '记-1', '销售', 100, N, '借', 100],
      ['2026-10-06', '记-2', '销售', 50, N, '借', 170],
    ]);
    expect(codesOf(result)).toContain('balance-runs');
    expect(result.aging.control).toMatchObject([{ statedMinor: 17000, usedMinor: 15000 }]);
  });
  it('with month and day in columns of their own under the year is dated', () => {
    const result = read([
      ['客户：甲公司', N, N, '2025年'],
      ['月', '日', '凭证号', '摘要', '借方', '贷方', '方向', '余额'],
      [12, 5, '记-1', '销售', 500, N, '借', 500],
      [1, 6, '记-2', '收款', N, 200, '借', 300],
      [N, 7, '记-3', '销售', 10, N, '借', 310],
    ]);
    expect(result.ledger.entries.map((entry) => [entry.customerName, entry.invoiceDay])).toEqual([
      ['甲公司', dayOn('2025-12-05')],
      ['甲公司', dayOn('2026-01-06')],
      ['甲公司', dayOn('2026-01-07')],
    ]);
  });
  it('a red debit is a credit note, a red credit takes a receipt back, both on a row are two entries', () => {
    const result = read([
      ['客户', '日期', '摘要', '借方', '贷方'],
      ['甲', '2026-01-05', '销售', 500, N],
      ['甲', '2026-01-06', '退货', -100, N],
      ['甲', '2026-01-07', '收款', N, 200],
      ['甲', '2026-01-08', '冲回', N, -50],
      ['甲', '2026-01-09', '货款', 30, 20],
    ]);
    expect(result.ledger.entries.map((entry) => [entry.row, entry.kind, entry.amountMinor / 100])).toEqual([
      [2, 'invoice', 500],
      [3, 'credit-note', -100],
      [4, 'receipt', -200],
      [5, 'invoice', 50],
      [6, 'invoice', 30],
      [6, 'receipt', -20],
    ]);
    expect(codesOf(result)).toContain('credit-reversed');
  });
});

describe('a list with kinds of documents', () => {
  const head = ['客户', '日期', '单据类型', '单据号', '金额'];
  it('turns receipts with positive numbers and leaves credit notes that carry their sign', () => {
    const result = read([
      head,
      ['甲', '2026-01-05', '销售发票', 'S1', 500],
      ['甲', '2026-02-01', '红字发票', 'S2', -30],
      ['甲', '2026-03-01', '收款单', 'R1', 100],
      ['甲', '2026-03-02', '收款单', 'R2', 40],
      ['甲', '2026-03-03', '收款单', 'R3', -40],
    ]);
    expect(result.ledger.entries.map((entry) => [entry.kind, entry.amountMinor / 100])).toEqual([
      ['invoice', 500],
      ['credit-note', -30],
      ['receipt', -100],
      ['receipt', -40],
      ['invoice', 40],
    ]);
  });
  it('says which kinds it does not know and lets the sign decide', () => {
    const result = read([
      head,
      ['甲', '2026-01-05', '销售发票', 'S1', 500],
      ['甲', '2026-02-01', '收款单', 'R1', 100],
      ['甲', '2026-02-01', '调整', 'T1', -10],
    ]);
    expect(codesOf(result)).toContain('kind-unknown');
    expect(result.items.totals).toMatchObject([{ usedMinor: 39000 }]);
  });
  it('may name the side in a column of its own', () => {
    const result = read([
      ['客户', '日期', '摘要', '方向', '金额'],
      ['甲', '2026-01-05', '货款', '借', 500],
      ['甲', '2026-02-05', '到账', '贷', 200],
    ]);
    expect(entriesOf(result)).toEqual(['甲 500', '甲 -200']);
  });
  it('a void row does not count, a paid invoice stays beside its receipt', () => {
    const result = read([
      [...head, '状态'],
      ['甲', '2026-01-05', '销售发票', 'S1', 500, '已结清'],
      ['甲', '2026-01-06', '销售发票', 'S2', 70, '作废'],
      ['甲', '2026-03-01', '收款单', 'R1', 500, ''],
    ]);
    expect(result.items.items).toEqual([]);
    expect(result.items.totals).toMatchObject([{ settledMinor: 7000, usedMinor: 0 }]);
  });
});

it('debit and credit filled on the same rows are an invoice and what was paid of it', () => {
  const sheet = sheetOf([
    ['客户', '发票号', '日期', '借方', '贷方', '余额'],
    ['甲', 'A1', '2026-01-05', 500, 200, 300],
    ['乙', 'A2', '2026-01-06', 500, 100, 400],
  ]);
  const result = readSheets([sheet]);
  expect(result.ledger.sources[0]?.shape).toBe('invoices');
  expect(entriesOf(result)).toEqual(['甲 A1 300', '乙 A2 400']);
});
