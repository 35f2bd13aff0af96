import { CellValue } from '../../../src/core/cells/cells';
import { LedgerEntry } from '../../../src/core/ledger/ledger';
import { dayOn } from '../../builders/days';
import { codesOf, entriesOf, ReadLedger, readSheets } from '../../builders/ledgers';
import { sheetOf } from '../../builders/sheets';
import { rowsWithoutTrace } from '../../builders/traces';

const N = null;
const FULL = ['客户名称', '发票号码', '开票日期', '到期日', '应收金额', '已收金额', '未收金额'];
type Row = readonly CellValue[];

function read(head: Row, ...rows: readonly Row[]): ReadLedger {
  const sheets = [sheetOf([head, ...rows])];
  const result = readSheets(sheets);
  expect(rowsWithoutTrace(sheets, result.ledger)).toEqual([]);
  expect(result.aging.control.map((line) => line.differenceMinor)).toEqual(result.aging.control.map(() => 0));
  return result;
}
function first(result: ReadLedger): LedgerEntry {
  const [entry] = result.ledger.entries;
  if (!entry) throw new Error('no entry');
  return entry;
}
function codesAt(result: ReadLedger, row: number): readonly string[] {
  return result.ledger.notices.filter((notice) => notice.place.row === row).map((notice) => notice.code);
}

describe('the open amount of a row', () => {
  const dates = ['2026-01-01', '2026-01-31'];
  it.each<[string, Row, number, readonly string[]]>([
    ['is the balance', [1000, 200, 800], 800, []],
    ['is the balance even where amount less paid differs, and says so', [1000, 200, 700], 700, ['balance-disagrees']],
    ['is read from text with signs and separators', ['1,000.00', '200', '￥800.00'], 800, []],
    ['is amount less paid where the balance cannot be read', [1000, 200, 'N/A'], 800, ['amount-computed']],
    ['is amount less paid where the balance is an error', [1000, 200, { error: '#REF!' }], 800, ['amount-computed']],
    ['is amount less paid where the balance is blank', [1000, 200, N], 800, ['amount-blank-balance']],
    ['is nothing without a remark where a blank balance is paid', [1000, 1000, N], 0, []],
    ['is negative where more was paid than invoiced', [1000, 1200, -200], -200, ['overpaid']],
    ['is rounded to the cent half away from zero', [10.005, 0, 10.005], 10.01, ['amount-rounded']],
    ['keeps no float noise', [380.949999999999989, 0, 380.949999999999989], 380.95, []],
  ])('%s', (_, amounts, open, codes) => {
    const result = read(FULL, ['甲公司', 'A1', ...dates, ...amounts], ['乙公司', 'A2', ...dates, 1, 0, 1]);
    expect(first(result).openMinor / 100).toBe(open);
    expect(codesAt(result, 2)).toEqual(codes);
  });
  it('is amount less paid without a balance column', () => {
    const result = read(
      ['客户', '发票号', '到期日', '金额', '已收'],
      ['甲', '1', '2026-01-31', 100, 30],
      ['乙', '2', '2026-01-31', 100, N],
    );
    expect(entriesOf(result)).toEqual(['甲 1 70', '乙 2 100']);
  });
  it('that cannot be read leaves the row out, and nothing else', () => {
    const result = read(
      ['客户', '发票号', '到期日', '余额'],
      ['甲', '1', '2026-01-31', 'N/A'],
      ['乙', '2', '2026-01-31', 50],
      ['丙', '3', '2026-01-31', N],
    );
    expect(entriesOf(result)).toEqual(['乙 2 50']);
    expect(result.ledger.unreadable).toBe(2);
    expect([codesAt(result, 2), codesAt(result, 4)]).toEqual([['amount-unreadable'], ['amount-missing']]);
  });
  it('carries the unit of the title', () => {
    const sheets = [
      sheetOf([
        ['应收账款台账'],
        ['单位：万元'],
        ['客户', '发票号', '到期日', '余额'],
        ['甲', '1', '2026-01-31', 12.3456],
      ]),
    ];
    const result = readSheets(sheets);
    expect(first(result).openMinor).toBe(12345600);
    expect(codesOf(result)).toContain('unit-from-title');
  });
  it.each([
    ['单位名称：千岛湖公司', 100],
    ['单位：元', 100],
    ['金额单位：人民币千元', 100000],
    ['(万元)', 1000000],
    ["USD '000", 100000],
    ['编制单位：分公司', 100],
  ])('%s makes 1.00 %d minor units', (title, minor) => {
    const result = readSheets([sheetOf([[title], ['客户', '发票号', '到期日', '余额'], ['甲', '1', '2026-01-31', 1]])]);
    expect(first(result).openMinor).toBe(minor);
  });
});

describe('the currency of a row', () => {
  it('is its own cell; blanks, unknown words and conflicts in a ledger of several are said', () => {
    const result = read(
      ['Customer', 'Invoice', 'Due date', 'Currency', 'Balance'],
      ['A', '1', '2026-01-31', 'USD', 100],
      ['A', '2', '2026-01-31', 'EUR', 50],
      ['B', '3', '2026-01-31', N, 70],
      ['B', '4', '2026-01-31', 'XX1', 70],
      ['C', '5', '2026-01-31', 'USD', '€ 5.00'],
      ['Total', N, N, N, 295],
    );
    expect(result.ledger.entries.map((entry) => entry.currency)).toEqual(['USD', 'EUR', 'CNY', 'CNY', 'USD']);
    expect([4, 5, 6, 7].map((row) => codesAt(result, row))).toEqual([
      ['currency-missing'],
      ['currency-unknown'],
      ['currency-conflict'],
      ['total-row', 'total-mixed'],
    ]);
    expect(result.ledger.totals.map((line) => [line.currency, line.cellsMinor, line.statedMinor])).toEqual([
      ['CNY', 14000, null],
      ['EUR', 5000, null],
      ['USD', 10500, null],
    ]);
  });
  it.each<[string, Row[], string]>([
    [
      'the only one of its column',
      [
        ['客户', '币种', '余额'],
        ['甲', 'USD', 1],
        ['乙', N, 2],
      ],
      'USD',
    ],
    [
      'that of the heading',
      [
        ['客户', '到期日', '余额(美元)'],
        ['甲', '2026-01-31', 1],
        ['乙', N, 2],
      ],
      'USD',
    ],
    ['that of the title', [['币种：港币'], ['客户', '到期日', '余额'], ['甲', '2026-01-31', 1], ['乙', N, 2]], 'HKD'],
    [
      'the base currency, with a remark',
      [
        ['客户', '到期日', '余额'],
        ['甲', '2026-01-31', 1],
        ['乙', N, 2],
      ],
      'CNY',
    ],
  ])('is %s', (_, rows, currency) => {
    const result = readSheets([sheetOf(rows)]);
    expect(new Set(result.ledger.entries.map((entry) => entry.currency))).toEqual(new Set([currency]));
    expect(codesOf(result).includes('currency-assumed')).toBe(currency === 'CNY');
  });
  it('without decimals has none', () => {
    expect(
      first(read(['Customer', 'Due date', 'Currency', 'Balance'], ['A', '2026-01-31', 'JPY', 1000])).openMinor,
    ).toBe(1000);
  });
});

describe('the dates of a row', () => {
  const head = ['客户', '发票号', '开票日期', '到期日', '余额'];
  it.each<[string, CellValue, CellValue, readonly string[]]>([
    ['due before the invoice', '2026-01-10', '2026-01-01', ['due-before-invoice']],
    ['an invoice after as-of', '2027-01-01', '2027-02-01', ['invoice-in-future']],
    ['words instead of dates', '2026-01-10', '待定', ['date-unreadable']],
    ['a date that cannot be', '2026-01-10', '2026-02-31', ['date-unreadable']],
    ['a year that cannot be', '2026-01-10', '1955-12-31', ['date-implausible']],
    ['9999-12-31 for "none"', '2026-01-10', '9999-12-31', []],
    ['1900-01-01 for "none"', '2026-01-10', '1900-01-01', []],
  ])('%s', (_, invoice, due, codes) => {
    const result = read(head, ['甲', '1', invoice, due, 100], ['乙', '2', '2026-01-10', '2026-01-20', 5]);
    expect(codesAt(result, 2)).toEqual(codes);
    expect(result.ledger.entries).toHaveLength(2);
  });
  it('all destroyed: one error, everything needs a date', () => {
    const result = read(
      ['客户', '发票号', '到期日', '余额'],
      ['甲', '1', '########', 100],
      ['乙', '2', '########', 50],
    );
    expect(codesOf(result).filter((code) => code.startsWith('date'))).toEqual(['dates-destroyed']);
    expect(result.ledger.notices.find((notice) => notice.code === 'dates-destroyed')?.severity).toBe('error');
    expect(result.aging.items.map((item) => item.days)).toEqual([null, null]);
  });
  it('that fit both day first and month first are a guess, and said to be one', () => {
    const result = read(
      ['Customer', 'Invoice', 'Due Date', 'Amount'],
      ['A', '1', '03/04/2026', 100],
      ['B', '2', '05/06/2026', 5],
    );
    expect(codesOf(result)).toContain('date-order-ambiguous');
  });
  it('that fit both are read as the other date column of the sheet is', () => {
    const result = read(
      ['Customer', 'Invoice', 'Invoice Date', 'Due Date', 'Amount'],
      ['A', '1', '03/04/2026', '25/04/2026', 100],
      ['B', '2', '05/06/2026', '28/06/2026', 5],
    );
    expect(first(result).invoiceDay).toBe(dayOn('2026-04-03'));
    expect(codesOf(result)).toContain('date-order-from-other');
  });
  it('a missing due day comes from the terms, else from the default terms, else the item needs a date', () => {
    const sheet = sheetOf([
      ['客户', '发票号', '开票日期', '账期', '到期日', '余额'],
      ['甲', '1', '2026-01-10', '月结60天', N, 100],
      ['甲', '2', '2026-01-10', 30, N, 100],
      ['甲', '3', '2026-01-10', '看情况', N, 100],
      ['甲', '4', N, 30, N, 100],
      ['甲', '5', '2026-01-10', 30, '2026-03-01', 100],
    ]);
    const derive = (defaultTermsDays: number | null): readonly (readonly [number | null, string])[] =>
      readSheets([sheet], '2026-11-20', { policy: { defaultTermsDays } }).ledger.entries.map((entry) => [
        entry.dueDay,
        entry.dueFrom,
      ]);
    const known = [
      [dayOn('2026-04-01'), 'terms'],
      [dayOn('2026-02-09'), 'terms'],
    ] as const;
    expect(derive(null)).toEqual([...known, [null, 'none'], [null, 'none'], [dayOn('2026-03-01'), 'column']]);
    expect(derive(45)).toEqual([
      ...known,
      [dayOn('2026-02-24'), 'default-terms'],
      [null, 'none'],
      [dayOn('2026-03-01'), 'column'],
    ]);
    expect(codesOf(readSheets([sheet]))).toContain('terms-unreadable');
  });
  it('terms that do not give the known due dates are codes: no due day is derived from them', () => {
    const rows = [1, 2, 3, 4].map((n): Row => ['甲', String(n), '2026-01-10', 5, '2026-02-09', 100]);
    const result = read(['客户', '发票号', '开票日期', '账期', '到期日', '余额'], ...rows, [
      '甲',
      '9',
      '2026-01-10',
      5,
      N,
      100,
    ]);
    expect(result.ledger.entries[4]?.dueDay).toBeNull();
    expect(codesOf(result)).toContain('terms-codes');
  });
});

describe('the customer of a row', () => {
  it('is the code; several spellings under it are one customer, also where the code is missing', () => {
    const result = read(
      ['客户编码', '客户名称', '发票号', '到期日', '余额'],
      ['C1', '甲公司', '1', '2026-01-31', 1],
      ['C1 ', '甲有限公司', '2', '2026-01-31', 1],
      [N, '甲公司', '3', '2026-01-31', 1],
      ['C2', N, '4', '2026-01-31', 1],
    );
    expect(result.ledger.entries.map((entry) => [entry.customer, entry.customerName])).toEqual([
      ['C1', '甲有限公司'],
      ['C1', '甲有限公司'],
      ['C1', '甲有限公司'],
      ['C2', 'C2'],
    ]);
    expect(codesOf(result)).toContain('names-several');
  });
  it('is the normalized name; width and brackets do not matter, more is proposed and not done', () => {
    const result = read(
      ['客户', '发票号', '到期日', '余额'],
      ['上海甲（集团）有限公司', '1', '2026-01-31', 1],
      ['上海甲(集团)有限公司 ', '2', '2026-01-31', 1],
      ['上海甲集团', '3', '2026-01-31', 1],
      ['乙公司', '4', '2026-01-31', 1],
    );
    expect(new Set(result.ledger.entries.map((entry) => entry.customer)).size).toBe(3);
    const alike = result.ledger.notices.filter((notice) => notice.code === 'names-alike');
    expect(alike).toHaveLength(1);
    expect(alike[0]?.found).not.toContain('乙公司');
  });
  it('may be called Total: a document and a date say that the row is no total', () => {
    const result = read(
      ['Customer', 'Invoice No', 'Due Date', 'Balance'],
      ['Total', '1', '2026-01-31', 100],
      ['Total Gas', '2', '2026-01-31', 50],
      ['Total', N, N, 150],
    );
    expect(entriesOf(result)).toEqual(['Total 1 100', 'Total Gas 2 50']);
  });
  it.each(['constructor', '__proto__', 'toString'])('may be called %s', (name) => {
    const result = read(['Customer', 'Invoice No', 'Due Date', 'Balance'], [name, '1', '2026-01-31', 100]);
    expect(Object.keys(result.items.names)).toHaveLength(1);
    expect(Object.values(result.items.names)).toEqual([name]);
  });
  it('missing in a plain list is an error: the row is left out, its amount stands in the control', () => {
    const rows = ['甲', '乙', '丙', '甲', '乙', '丙', '甲', '乙', '丙', '甲'].map((name, i): Row => [
      name,
      `A${i}`,
      '2026-01-31',
      10,
    ]);
    const result = read(['客户', '发票号', '到期日', '余额'], ...rows, [N, 'A99', '2026-01-31', 7]);
    expect(result.ledger.totals).toMatchObject([{ cellsMinor: 10700, unreadableMinor: 700 }]);
    expect(codesAt(result, 12)).toEqual(['customer-missing']);
  });
  it('missing once among many different names is a mistake, too, not a group', () => {
    const rows = Array.from({ length: 20 }, (_, i): Row => [`客户${i}`, `A${i}`, '2026-01-31', 10]);
    const result = read(
      ['客户', '发票号', '到期日', '余额'],
      ...rows.slice(0, 10),
      [N, 'A99', '2026-01-31', 7],
      ...rows.slice(10),
    );
    expect(codesAt(result, 12)).toEqual(['customer-missing']);
  });
  it('stands once above its rows in a report grouped by customer', () => {
    const sheets = [
      sheetOf([
        ['ABC Inc'],
        ['Open Invoices'],
        [],
        [N, 'Date', 'Transaction type', 'Num', 'Due date', 'Open balance'],
        ['Acme Corp', N, N, N, N, N],
        [N, '2026-09-01', 'Invoice', '1001', '2026-10-01', '1,200.00'],
        [N, '2026-10-15', 'Payment', N, N, '-200.00'],
        ['Total for Acme Corp', N, N, N, N, '1,000.00'],
        ['Beta LLC', N, N, N, N, N],
        [N, '2026-10-20', 'Invoice', '1002', '2026-11-19', '500.00'],
        ['Total for Beta LLC', N, N, N, N, '500.00'],
        ['TOTAL', N, N, N, N, '1,500.00'],
      ]),
    ];
    const guessed = readSheets(sheets);
    expect(guessed.ledger.notices.find((notice) => notice.code === 'customer-from-groups')?.found).toBe(
      'Acme Corp, Beta LLC',
    );
    const chosen = readSheets(sheets, '2026-11-20', { choice: { columns: { customer: 'A' } } });
    for (const result of [guessed, chosen]) {
      expect(entriesOf(result)).toEqual(['Acme Corp 1001 1200', 'Acme Corp -200', 'Beta LLC 1002 500']);
      expect(result.aging.control).toMatchObject([{ statedMinor: 150000, usedMinor: 150000, differenceMinor: 0 }]);
      expect(rowsWithoutTrace(sheets, result.ledger)).toEqual([]);
    }
  });
  it('is merged over the rows of a group', () => {
    const sheets = [
      sheetOf(
        [
          ['客户', '发票号', '到期日', '余额'],
          ['甲', '1', '2026-01-31', 1],
          [N, '2', '2026-01-31', 2],
          ['乙', '3', '2026-01-31', 3],
        ],
        { merges: [{ row: 2, column: 1, rows: 2, columns: 1 }] },
      ),
    ];
    expect(entriesOf(readSheets(sheets))).toEqual(['甲 1 1', '甲 2 2', '乙 3 3']);
  });
  it('with a path of groups is shown by its last part', () => {
    const result = read(['单位名称', '到期日', '余额'], ['客户/集团外公司/某甲公司', '2026-01-31', 1]);
    expect(first(result).customerName).toBe('某甲公司');
    expect(codesOf(result)).toContain('name-path');
  });
});

describe('total rows', () => {
  const head = ['客户', '发票号', '到期日', '余额'];
  const body: readonly Row[] = [
    ['甲', '1', '2026-01-31', 100],
    ['乙', '2', '2026-01-31', 50],
  ];
  it.each<[string, Row, number | null]>([
    ['a label in the customer column', ['合计', N, N, 150], 150],
    ['a label in another column', [N, N, '总计：', 150], 150],
    ['no label at all, but the sum of the rows above', [N, N, N, 150], 150],
    ['a sum that is wrong', ['合计', N, N, 160], 160],
    ['a label and an unreadable amount', ['合计', N, N, '见附件'], null],
  ])('%s', (_, total, stated) => {
    const result = read(head, ...body, total);
    expect(entriesOf(result)).toEqual(['甲 1 100', '乙 2 50']);
    expect(result.ledger.totals).toMatchObject([
      { statedMinor: stated === null ? null : stated * 100, cellsMinor: 15000 },
    ]);
    expect(codesOf(result).includes('total-differs')).toBe(stated === 160);
  });
  it('called 合计 below every group are sums of groups, not of the sheet', () => {
    const result = read(
      head,
      ['甲', '1', '2026-01-31', 100],
      ['甲', '3', '2026-01-31', 20],
      ['合计', N, N, 120],
      ['乙', '2', '2026-01-31', 50],
      ['合计', N, N, 50],
    );
    expect(result.ledger.totals).toMatchObject([{ statedMinor: null, cellsMinor: 17000 }]);
    expect(codesOf(result)).not.toContain('total-differs');
  });
  it('subtotals of groups without a grand total state nothing', () => {
    const result = read(
      head,
      ['甲', '1', '2026-01-31', 100],
      ['甲', '3', '2026-01-31', 20],
      ['小计', N, N, 120],
      ['乙', '2', '2026-01-31', 50],
      ['小计', N, N, 50],
    );
    expect(result.ledger.totals).toMatchObject([{ statedMinor: null, cellsMinor: 17000 }]);
  });
});

describe('duplicates', () => {
  it('with a document number count once; without one they count and are flagged; instalments are none', () => {
    const row = (document: string, due = '2026-01-31'): Row => ['甲公司', document, '2026-01-01', due, 100, 0, 100];
    const result = read(FULL, row('A1'), row('A1'), row(''), row(''), row('A1', '2026-02-28'));
    expect(result.ledger.entries.map((entry) => entry.row)).toEqual([2, 4, 5, 6]);
    expect(result.ledger.duplicates).toBe(1);
    expect(result.ledger.totals).toMatchObject([{ cellsMinor: 50000, duplicatesMinor: 10000 }]);
    expect([codesAt(result, 3), codesAt(result, 5)]).toEqual([['duplicate'], ['duplicate-suspected']]);
    expect(result.items.items.map((item) => item.dueDay)).toEqual([
      dayOn('2026-01-31'),
      dayOn('2026-01-31'),
      dayOn('2026-01-31'),
      dayOn('2026-02-28'),
    ]);
  });
  it('lines of an invoice with amounts of their own are none, though two may be alike', () => {
    const head = ['客户', '发票号', '品名', '开票日期', '金额'];
    const result = read(
      head,
      ['甲', 'A1', '螺丝', '2026-01-01', 100],
      ['甲', 'A1', '螺母', '2026-01-01', 100],
      ['甲', 'A1', '垫片', '2026-01-01', 50],
      ['甲', 'A2', '垫片', '2026-01-01', 50],
      ['甲', 'A2', '螺母', '2026-01-01', 80],
      ['合计', N, N, N, 380],
    );
    expect(result.ledger.duplicates).toBe(0);
    expect(result.ledger.totals).toMatchObject([{ statedMinor: 38000, cellsMinor: 38000 }]);
  });
  it('lines of an invoice that repeat the amount of the whole count once', () => {
    const head = ['客户', '发票号', '品名', '开票日期', '应收金额'];
    const result = read(
      head,
      ['甲', 'A1', '螺丝', '2026-01-01', 100],
      ['甲', 'A1', '螺母', '2026-01-01', 100],
      ['甲', 'A2', '垫片', '2026-01-01', 50],
      ['甲', 'A2', '螺母', '2026-01-01', 50],
    );
    expect(entriesOf(result)).toEqual(['甲 A1 100', '甲 A2 50']);
    expect(codesAt(result, 3)).toEqual(['invoice-lines']);
  });
  it('are found among very many rows of one number without trying every pair', () => {
    const rows = Array.from({ length: 20_000 }, (_, i): Row => [
      '甲',
      '同号',
      '2026-01-01',
      '2026-01-31',
      1 + i,
      0,
      1 + i,
    ]);
    expect(read(FULL, ...rows).ledger.duplicates).toBe(0);
  });
});

describe('the status of a row', () => {
  const head = ['客户', '发票号', '到期日', '金额', '状态'];
  it.each([
    ['已结清', true, 0],
    ['Paid', true, 0],
    ['作废', true, 0],
    ['Cancelled', true, 0],
    ['草稿', true, 0],
    ['未收', false, 0],
    ['部分收款', false, 0],
    ['Overdue', false, 0],
    ['有争议', false, 10000],
    ['Disputed', false, 10000],
    ['什么', false, 0],
  ])('%s', (status, closed, disputed) => {
    const result = read(head, ['甲', '1', '2026-01-31', 100, status], ['乙', '2', '2026-01-31', 100, '未收']);
    expect(first(result).closed).toBe(closed);
    expect(first(result).facts.disputedMinor ?? 0).toBe(disputed);
    expect(result.items.totals).toMatchObject([
      { settledMinor: closed ? 10000 : 0, usedMinor: closed ? 10000 : 20000 },
    ]);
  });
  it('loses against a balance that says otherwise', () => {
    const result = read(
      ['客户', '发票号', '到期日', '余额', '状态'],
      ['甲', '1', '2026-01-31', 100, '已结清'],
      ['乙', '2', '2026-01-31', 0, '已结清'],
    );
    expect(result.ledger.entries.map((entry) => entry.closed)).toEqual([false, true]);
    expect(codesAt(result, 2)).toEqual(['closed-contradicts']);
  });
  it.each([
    ['是否已付款', '是', true],
    ['是否已付款', '否', false],
    ['Submitted', '0', false],
    ['Cancelled', 'Yes', true],
    ['isOpen', '0', true],
    ['isOpen', '1', false],
  ])('%s = %s', (heading, cell, closed) => {
    const result = read(
      ['客户', '发票号', '到期日', '余额', heading],
      ['甲', '1', '2026-01-31', heading === '是否已付款' && closed ? 0 : 100, cell],
      ['乙', '2', '2026-01-31', 100, heading === 'isOpen' ? '1' : ''],
    );
    expect(first(result).closed).toBe(closed);
  });
});

describe('what else a row tells', () => {
  it('stands in its facts; rows of a customer that tell the same share them', () => {
    const head = [
      '客户',
      '发票号',
      '到期日',
      '展期到期日',
      '余额',
      '争议金额',
      '承诺付款日',
      '承诺金额',
      '业务员',
      '信用额度',
      '送货单',
      '质保金',
    ];
    const same: Row = ['甲', '2', '2026-01-31', N, 100, N, N, N, '张三', 10000, '', '是'];
    const result = read(
      head,
      ['甲', '1', '2026-01-31', '2026-12-31', 100, 40, '2026-11-30', 50, '张三', 10000, '有', '否'],
      same,
      ['甲', '3', ...same.slice(2)],
    );
    expect(first(result)).toMatchObject({ deferredTo: dayOn('2026-12-31') });
    expect(first(result).facts).toEqual({
      salesperson: '张三',
      creditLimitMinor: 1000000,
      disputedMinor: 4000,
      promiseDay: dayOn('2026-11-30'),
      promiseMinor: 5000,
      hasDeliveryReceipt: true,
    });
    expect(result.ledger.entries[1]?.facts).toEqual({
      salesperson: '张三',
      creditLimitMinor: 1000000,
      hasDeliveryReceipt: false,
      retention: true,
    });
    expect(result.ledger.entries[2]?.facts).toBe(result.ledger.entries[1]?.facts);
    expect(result.items.items[0]?.chaseDay).toBe(dayOn('2026-12-31'));
  });
  it('of a full Excel cell is cut short', () => {
    const result = read(
      ['客户', '发票号', '到期日', '余额', '备注'],
      ['甲'.repeat(32767), '1', '2026-01-31', 100, '长'.repeat(32767)],
    );
    expect(first(result).customerName.length).toBe(200);
    expect(first(result).facts.note?.length).toBe(500);
    expect(codesOf(result)).toContain('text-long');
  });
});
