import { CellValue } from '../../../src/core/cells/cells';
import { dayOn } from '../../builders/days';
import { codesOf, ReadLedger, readSheets } from '../../builders/ledgers';
import { sheetOf } from '../../builders/sheets';

const N = null;
type Row = readonly CellValue[];
const DEALINGS = ['客户', '日期', '单据类型', '单据号', '到期日', '金额', '核销单号'];

function deal(rows: readonly Row[], asOf = '2026-11-20'): ReadLedger {
  const result = readSheets([sheetOf([DEALINGS, ...rows])], asOf);
  expect(result.aging.control.map((line) => line.differenceMinor)).toEqual(result.aging.control.map(() => 0));
  return result;
}
function open({ items }: ReadLedger): readonly string[] {
  return items.items.map(
    (item) => `${items.names[item.customer] ?? ''} ${item.kind} ${item.document} ${item.openMinor / 100}`,
  );
}
const S1: Row = ['甲', '2026-01-05', '销售发票', 'S1', '2026-02-04', 500, N];
const S2: Row = ['甲', '2026-02-05', '销售发票', 'S2', '2026-03-07', 300, N];

describe('receipts in a list of transactions', () => {
  it('pay the document that they name', () => {
    const result = deal([S1, S2, ['甲', '2026-03-05', '收款单', 'R1', N, 300, 'S2']]);
    expect(open(result)).toEqual(['甲 claim S1 500']);
    expect(result.items.matching).toBe('by-reference');
    expect(result.items.paid).toEqual([
      {
        customer: '甲',
        currency: 'CNY',
        amountMinor: 30000,
        invoiceDay: dayOn('2026-02-05'),
        dueDay: dayOn('2026-03-07'),
        paidDay: dayOn('2026-03-05'),
      },
    ]);
  });
  it('pay the document whose number they carry', () => {
    expect(open(deal([S1, S2, ['甲', '2026-03-05', '收款单', 'S2', N, 100, N]]))).toEqual([
      '甲 claim S1 500',
      '甲 claim S2 200',
    ]);
  });
  it('without a name pay the oldest due first, and the assumption is stated', () => {
    const result = deal([S2, S1, ['甲', '2026-03-05', '收款单', 'R1', N, 600, N]]);
    expect(open(result)).toEqual(['甲 claim S2 200']);
    expect(result.items.matching).toBe('first-in-first-out');
    expect(codesOf(result)).toContain('first-in-first-out');
  });
  it('that name an unknown document are said and pay the oldest', () => {
    const result = deal([S1, S2, ['甲', '2026-03-05', '收款单', 'R1', N, 100, 'S9']]);
    expect(open(result)).toEqual(['甲 claim S1 400', '甲 claim S2 300']);
    expect(codesOf(result)).toContain('reference-unknown');
  });
  it('pay only what was owed by the same customer; the rest waits', () => {
    const result = deal([
      S1,
      ['乙', '2026-03-05', '收款单', 'R1', N, 700, N],
      ['甲', '2026-03-05', '收款单', 'R2', N, 700, N],
    ]);
    expect(open(result)).toEqual(['甲 unapplied R2 -200', '乙 unapplied R1 -700'].sort((a, b) => (a < b ? 1 : -1)));
  });
  it('dated after as-of do not pay, and invoices dated after it are left out', () => {
    const result = deal([S1, S2, ['甲', '2026-03-05', '收款单', 'R1', N, 500, N]], '2026-01-31');
    expect(open(result)).toEqual(['甲 claim S1 500']);
    expect(result.items.totals).toEqual([
      { currency: 'CNY', settledMinor: 0, afterAsOfMinor: 30000 - 50000, usedMinor: 50000 },
    ]);
    expect(codesOf(result)).toContain('replayed');
  });
  it('pay an opening balance first', () => {
    const result = deal([S1, ['甲', N, '期初余额', '', N, 200, N], ['甲', '2026-03-05', '收款单', 'R1', N, 250, N]]);
    expect(open(result)).toEqual(['甲 claim S1 450']);
  });
  it('of another currency pay nothing', () => {
    const head = ['客户', '日期', '单据类型', '单据号', '币种', '金额'];
    const result = readSheets([
      sheetOf([
        head,
        ['甲', '2026-01-05', '销售发票', 'S1', 'USD', 500],
        ['甲', '2026-02-05', '收款单', 'R1', 'CNY', 500],
      ]),
    ]);
    expect(open(result)).toEqual(['甲 claim S1 500', '甲 unapplied R1 -500']);
  });
});

describe('a list of invoices', () => {
  const head = ['客户', '发票号', '开票日期', '到期日', '应收金额', '已收金额', '收款日期'];
  const rows: readonly Row[] = [
    ['甲', 'A1', '2026-01-01', '2026-01-31', 100, 100, '2026-03-01'],
    ['甲', 'A2', '2026-01-01', '2026-01-31', 100, 30, '2026-02-15'],
    ['甲', 'A3', '2026-06-01', '2026-06-30', 100, 0, N],
  ];
  it('with payment dates shows the past: paid later was open, dated later was not yet there', () => {
    const result = readSheets([sheetOf([head, ...rows])], '2026-02-20');
    expect(result.ledger.canReplay).toBe(true);
    expect(open(result)).toEqual(['甲 claim A1 100', '甲 claim A2 70']);
    expect(result.items.totals).toEqual([
      { currency: 'CNY', settledMinor: -10000, afterAsOfMinor: 10000, usedMinor: 17000 },
    ]);
    expect(codesOf(result)).toEqual(expect.arrayContaining(['replayed', 'part-payments-undated']));
    expect(result.aging.control).toMatchObject([{ cellsMinor: 17000, differenceMinor: 0 }]);
  });
  it('with payment dates shows the present as its rows state it', () => {
    const result = readSheets([sheetOf([head, ...rows])], '2026-11-20');
    expect(open(result)).toEqual(['甲 claim A2 70', '甲 claim A3 100']);
    expect(result.items.paid.map((item) => item.paidDay)).toEqual([dayOn('2026-03-01')]);
  });
  it('the day of a part payment is not the day of full payment', () => {
    const { ledger } = readSheets([sheetOf([head, ...rows])]);
    expect(ledger.entries.map((entry) => entry.paidDay)).toEqual([dayOn('2026-03-01'), null, null]);
  });
  it('without payment dates cannot look back, and says so', () => {
    const plain = Array.from({ length: 5 }, (_, i): Row => [
      '甲',
      `A${i}`,
      `2026-0${i + 1}-01`,
      `2026-0${i + 2}-01`,
      100,
    ]);
    const result = readSheets(
      [sheetOf([['客户', '发票号', '开票日期', '到期日', '未收金额'], ...plain])],
      '2026-01-15',
    );
    expect(result.items.totals).toMatchObject([{ usedMinor: 50000, afterAsOfMinor: 0 }]);
    expect(codesOf(result)).toContain('back-dating-impossible');
  });
  it('a credit stays apart and reduces no invoice, because the keeper of the ledger has not applied it', () => {
    const result = readSheets([
      sheetOf([
        ['客户', '发票号', '到期日', '未收金额'],
        ['甲', 'A1', '2026-11-05', 100_000],
        ['甲', '', N, -150_000],
      ]),
    ]);
    expect(open(result)).toEqual(
      ['甲 claim A1 100000', '甲 unapplied -150000'].map((line) => line.replace('unapplied -', 'unapplied  -')),
    );
    expect(result.items.matching).toBe('by-row');
  });
});
