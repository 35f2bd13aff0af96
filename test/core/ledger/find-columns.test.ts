import { CellValue } from '../../../src/core/cells/cells';
import { codesOf, columnsOf, entriesOf, readSheets } from '../../builders/ledgers';
import { sheetOf } from '../../builders/sheets';
import { rowsWithoutTrace } from '../../builders/traces';

const N = null;
type Rows = readonly (readonly CellValue[])[];

describe('the heading row', () => {
  const plain = ['客户名称', '发票号', '到期日', '未收金额'];
  const body: Rows = [['甲公司', 'A1', '2026-10-01', 100]];
  it.each<[string, Rows, number]>([
    ['in the first row', [plain, ...body], 1],
    [
      'under a title, a remark and blank rows',
      [['应收账款明细表'], ['编制：财务部', N, '2026-11-20'], [], plain, ...body],
      4,
    ],
    ['in the 30th row', [...Array.from({ length: 29 }, (_, i) => [`说明 ${i + 1}`]), plain, ...body], 30],
    ['below a parameter block', [['Parameter', 'Value'], ['As of', 46000], [], plain, ...body], 4],
    ['with line breaks and blanks in the names', [['客户\n名称', ' 发票号 ', '到期日', '未收\n金额'], ...body], 1],
  ])('is found %s', (_, rows, headerRow) => {
    const read = readSheets([sheetOf(rows)]);
    expect(read.ledger.sources.map((source) => source.headerRow)).toEqual([headerRow]);
    expect(entriesOf(read)).toEqual(['甲公司 A1 100']);
  });
  it('is found where the used range does not begin at A1; places are those of the spreadsheet', () => {
    const rows: Rows = [plain, ['甲公司', 'A1', '坏', 100], ['乙公司', 'A2', '2026-10-01', 5]];
    const { ledger } = readSheets([sheetOf(rows, { firstRow: 5, firstColumn: 3 })]);
    expect(ledger.sources[0]?.headerRow).toBe(5);
    expect(ledger.entries.map((entry) => entry.row)).toEqual([6, 7]);
    expect(ledger.notices.find((notice) => notice.code === 'date-unreadable')?.place).toEqual({
      sheet: '台账',
      row: 6,
      column: 5,
    });
  });
  it('may be two rows: groups above, names below, and names merged over both', () => {
    const rows: Rows = [
      ['应收账款账龄表'],
      ['客户名称', '期末余额', '账龄', N, N, '业务员'],
      [N, N, '1年以内', '1-2年', '2年以上', N],
      ['甲公司', 12, 10, 2, 0, '张三'],
      ['合计', 12, 10, 2, 0, N],
    ];
    const merges = [1, 2, 6].map((column) => ({ row: 2, column, rows: 2, columns: 1 }));
    const read = readSheets([sheetOf(rows, { merges: [...merges, { row: 2, column: 3, rows: 1, columns: 3 }] })]);
    expect(columnsOf(read)).toMatchObject({ customer: '客户名称', balance: '期末余额', salesperson: '业务员' });
    expect(read.ledger.sources[0]?.headerRow).toBe(3);
    expect(read.aging.control).toMatchObject([{ statedMinor: 1200, usedMinor: 1200 }]);
  });
  it('may be followed by a row of machine keys, which is skipped and said', () => {
    const keys = ['Sales.customer', 'Sales.name', 'Sales.due_date', 'Sales.open_amount'];
    const read = readSheets([sheetOf([plain, keys, ...body])]);
    expect(entriesOf(read)).toEqual(['甲公司 A1 100']);
    expect(codesOf(read)).toContain('heading-keys');
  });
  it('comes again on every printed page and is skipped', () => {
    const sheets = [
      sheetOf([plain, ...body, ['第 1 页'], plain, ['乙公司', 'A2', '2026-10-01', 50], ['合  计', N, N, 150]]),
    ];
    const read = readSheets(sheets);
    expect(entriesOf(read)).toEqual(['甲公司 A1 100', '乙公司 A2 50']);
    expect(codesOf(read)).toEqual(expect.arrayContaining(['heading-repeated', 'note-row', 'total-row']));
    expect(rowsWithoutTrace(sheets, read.ledger)).toEqual([]);
  });
});

describe('the columns', () => {
  it('of the same name: the first one is taken', () => {
    const rows: Rows = [
      ['Customer', 'Invoice', 'Due Date', 'Amount', 'Amount'],
      ['A', '1', '2026-01-31', 100, 7],
    ];
    expect(entriesOf(readSheets([sheetOf(rows)]))).toEqual(['A 1 100']);
  });
  it.each<[string, Rows, string]>([
    [
      'dates that are amounts',
      [
        ['客户', '到期日', '余额'],
        ['甲', 5.5, 100],
        ['乙', 7.25, 50],
      ],
      'dueDate',
    ],
    [
      'a code that all customers share',
      [
        ['客户编码', '客户', '余额'],
        ['应收账款', '甲', 1],
        ['应收账款', '乙', 2],
        ['应收账款', '丙', 3],
      ],
      'customerCode',
    ],
    [
      'an open flag that is free text',
      [
        ['客户', '余额', '是否未结清'],
        ['甲', 1, '请见附件'],
        ['乙', 2, '下周再看'],
      ],
      'open',
    ],
  ])('are not believed against their content: %s', (_, rows, field) => {
    const read = readSheets([sheetOf(rows)]);
    expect(columnsOf(read)).not.toHaveProperty(field);
    expect(read.ledger.entries.length).toBeGreaterThan(0);
  });
  it('an amount column of words is no amount: no ledger, and both facts are said', () => {
    const read = readSheets([
      sheetOf([
        ['客户', '发票号', '到期日', '余额'],
        ['甲', '1', '2026-01-31', '未到期'],
        ['乙', '2', '2026-01-31', '逾期'],
      ]),
    ]);
    expect(read.ledger.entries).toEqual([]);
    expect(codesOf(read)).toEqual(['no-ledger', 'column-contradicts']);
  });
  it('without a known heading are named and not used', () => {
    const rows: Rows = [
      ['客户', 'X', '余额'],
      ['甲', '2026-01-31', 100],
      ['乙', '2026-02-28', 200],
    ];
    const { ledger } = readSheets([sheetOf(rows)]);
    const notice = ledger.notices.find((one) => one.code === 'column-unheaded');
    expect(notice?.message.en).toContain('Column B');
    expect(notice?.expected.en).toContain('dueDate=B');
    expect(ledger.entries.map((entry) => entry.dueDay)).toEqual([null, null]);
  });
  it('that could be meant as well are named', () => {
    const rows: Rows = [
      ['Customer', 'Due Date', 'Amount Due', 'Balance Due'],
      ['A', '2026-01-31', 100, 90],
    ];
    const { ledger } = readSheets([sheetOf(rows)]);
    expect(ledger.notices.find((one) => one.code === 'column-rival')?.message.en).toContain('Amount Due');
  });
});

describe("the user's choice of columns", () => {
  const rows: Rows = [
    ['Wer', 'Wann', 'Was', 'Wieviel'],
    ['甲公司', '2026-10-01', 'x', 100],
    ['乙公司', '2026-11-01', 'y', 50],
  ];
  it('by heading or by letter makes a ledger of any sheet', () => {
    const read = readSheets([sheetOf(rows)], '2026-11-20', {
      choice: { columns: { customer: 'Wer', dueDate: 'b', balance: 'D' } },
    });
    expect(columnsOf(read)).toEqual({ customer: 'Wer', dueDate: 'Wann', balance: 'Wieviel' });
    expect(read.ledger.sources[0]?.columns.map((column) => column.confidence)).toEqual([1, 1, 1]);
    expect(read.aging.control).toMatchObject([{ usedMinor: 15000, differenceMinor: 0 }]);
  });
  it('of a column that is not there is an error that lists the headings', () => {
    const { ledger } = readSheets([sheetOf(rows)], '2026-11-20', {
      choice: { columns: { customer: 'Wer', balance: 'D', dueDate: 'Fällig' } },
    });
    const notice = ledger.notices.find((one) => one.code === 'map-unknown');
    expect(notice).toMatchObject({ severity: 'error', found: 'Fällig' });
    expect(notice?.expected.en).toContain('Wer, Wann, Was, Wieviel');
  });
  it.each(['', '-', ' - '])('"%s" means that there is no such column', (none) => {
    const sheet = sheetOf([
      ['客户', '到期日', '余额'],
      ['甲', '2026-10-01', 100],
    ]);
    const read = readSheets([sheet], '2026-11-20', { choice: { columns: { dueDate: none } } });
    expect(columnsOf(read)).toEqual({ customer: '客户', balance: '余额' });
    expect(codesOf(read)).toContain('dates-missing');
  });
});

describe('a sheet that is no ledger', () => {
  it.each<[string, Rows]>([
    [
      'a list of something else',
      [
        ['姓名', '年龄'],
        ['张三', 5],
      ],
    ],
    ['a heading without rows', [['客户', '发票号', '到期日', '余额']]],
    [
      'amounts without customers',
      [
        ['发票号', '到期日', '余额'],
        ['A1', '2026-01-31', 100],
      ],
    ],
    [
      'customers without amounts',
      [
        ['客户', '发票号', '到期日'],
        ['甲', 'A1', '2026-01-31'],
      ],
    ],
  ])('%s gives no entries and one clear error with the way out', (_, rows) => {
    const { ledger } = readSheets([sheetOf(rows)]);
    expect(ledger).toMatchObject({ entries: [], sources: [], totals: [], canReplay: false });
    const notice = ledger.notices.find((one) => one.code === 'no-ledger');
    expect(notice?.severity).toBe('error');
    expect(notice?.expected.zh).toContain('--map');
  });
  it('a workbook without sheets, or with nothing on them, says so', () => {
    expect(codesOf(readSheets([]))).toEqual(['sheets-empty']);
    expect(codesOf(readSheets([sheetOf([]), sheetOf([[' '], []])]))).toEqual(['sheets-empty']);
  });
});
