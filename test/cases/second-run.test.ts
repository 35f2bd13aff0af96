import { columnName, plainWorkbook } from '../../.config/samples/plain-workbook';
import { CellValue, SheetCells } from '../../src/core/cells/cells';
import { xlsxWorkbook } from '../../src/hosts/xlsx/workbook';
import { deleteSheet, insertColumns, insertRows, renameSheet, turnRows, typeInto } from '../builders/edit-workbook';
import { expectNotice, expectUntouched, Run, runOn } from '../builders/run';
import { on, page } from './unseen/ledger';

// What people do to our sheets between two runs, and what they write into them wrongly.

const LEDGER = plainWorkbook([
  page('台账', [
    ['客户编码', '客户名称', '发票号', '开票日期', '到期日', '应收金额', '已收金额', '未收金额'],
    ['K1', '甲隆置业', 'N1', on('2026-08-01'), on('2026-08-31'), 120000, 0, 120000],
    ['K2', '乙盛地产', 'N2', on('2026-09-01'), on('2026-10-20'), 50000, 0, 50000],
    ['K3', '丙泽轴承', 'N3', on('2026-10-01'), on('2026-12-31'), 8000, 0, 8000],
  ]),
]);
const PLAN = '催收计划 2026-11';

const firstRuns = new Map<string, Promise<Run>>();

/** The workbook after a first run. The same input gives the same bytes: each is made once. */
async function firstRun(options: readonly string[] = []): Promise<Uint8Array> {
  const key = options.join(' ');
  const made = firstRuns.get(key) ?? runOn('a.xlsx', LEDGER, options);
  firstRuns.set(key, made);
  const { code, out } = await made;
  expect(code).toBe(0);
  return (out ?? new Uint8Array()).slice();
}

async function sheetOf(bytes: Uint8Array, name: string): Promise<SheetCells> {
  return (await xlsxWorkbook(bytes)).readSheet(name);
}

/** The cell below a heading in the row that holds a text. `W16` */
async function cellAt(bytes: Uint8Array, sheet: string, heading: string, rowWith: CellValue): Promise<string> {
  const cells = await sheetOf(bytes, sheet);
  const head = cells.rows.find((row) => row.includes(heading)) ?? [];
  const r = cells.rows.findIndex((row) => row.includes(rowWith));
  expect([heading, head.includes(heading), r >= 0]).toEqual([heading, true, true]);
  return `${columnName(head.indexOf(heading) + cells.firstColumn - 1)}${r + cells.firstRow}`;
}

/** The first blank row below the headings of a list of ours. */
async function blankRow(bytes: Uint8Array, sheet: string, heading: string): Promise<number> {
  const cells = await sheetOf(bytes, sheet);
  return cells.firstRow + cells.rows.findIndex((row) => row.includes(heading)) + 1;
}

function balances(run: Run): Readonly<Record<string, string>> {
  return Object.fromEntries(run.zh.customers.map((customer) => [customer.name, customer.balance]));
}

async function typedRemarks(bytes: Uint8Array, sheet: string): Promise<readonly string[]> {
  const cells = await sheetOf(bytes, sheet);
  const head = cells.rows.find((row) => row.includes('备注')) ?? [];
  const [name, remark] = [head.indexOf('客户'), head.indexOf('备注')];
  return cells.rows
    .filter((row) => /请法务/.test(String(row[remark])))
    .map((row) => `${String(row[name])}: ${String(row[remark])}`);
}

describe('a second run finds our sheets and keeps what people typed', () => {
  const edits: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array, string])[] = [
    ['after nothing', (bytes) => bytes, PLAN],
    ['after rows were inserted above the plan', (bytes) => insertRows(bytes, PLAN, 3, 2), PLAN],
    ['after a blank row was inserted within the plan', (bytes) => insertRows(bytes, PLAN, 15, 1), PLAN],
    ['after columns were inserted', (bytes) => insertColumns(bytes, PLAN, 5, 2), PLAN],
    ['after the sheet was renamed', (bytes) => renameSheet(bytes, PLAN, '十一月催收'), '十一月催收'],
    ['after the letters were deleted', (bytes) => deleteSheet(bytes, '催款函'), PLAN],
    ['after the problems were deleted', (bytes) => deleteSheet(bytes, '数据问题'), PLAN],
    ['after the log was renamed', (bytes) => renameSheet(bytes, '催收记录', '联系记录'), PLAN],
  ];
  it.each(edits)('%s', async (_name, edit, plan) => {
    const first = await firstRun();
    const remark = await cellAt(first, PLAN, '备注', '甲隆置业');
    const given = edit(typeInto(first, PLAN, { [remark]: '请法务先看合同' }));
    const run = await runOn('a.xlsx', given);
    expect(run.code).toBe(0);
    expectUntouched(run, given);
    expect(balances(run)).toEqual({ 甲隆置业: '120000.00', 乙盛地产: '50000.00', 丙泽轴承: '8000.00' });
    expect(run.zh.ledger.sheet).toBe('台账');
    const out = run.out ?? new Uint8Array();
    expect(await typedRemarks(out, plan)).toEqual(['甲隆置业: 请法务先看合同']);
    const sheets = (await (await xlsxWorkbook(out)).listSheets()).filter((sheet) => sheet.ours !== null);
    expect(new Set(sheets.map((sheet) => sheet.ours)).size).toBe(sheets.length);
    expect(sheets).toHaveLength(9);
    // And once more: nothing moves any further.
    const again = await runOn('a.xlsx', out);
    expect(await typedRemarks(again.out ?? new Uint8Array(), plan)).toEqual(['甲隆置业: 请法务先看合同']);
  });

  it('after the plan was sorted by hand', async () => {
    const first = await firstRun();
    const rows = (await sheetOf(first, PLAN)).rows
      .map((row, r) => [r, row[3]] as const)
      .filter(([, name]) => /隆|盛|泽/.test(String(name)));
    const [from = 0, to = 0] = [(rows[0]?.[0] ?? 0) + 1, (rows.at(-1)?.[0] ?? 0) + 1];
    expect(to - from).toBe(2);
    const remark = await cellAt(first, PLAN, '备注', '甲隆置业');
    const run = await runOn('a.xlsx', turnRows(typeInto(first, PLAN, { [remark]: '请法务先看合同' }), PLAN, from, to));
    expect(run.code).toBe(0);
    expect(await typedRemarks(run.out ?? new Uint8Array(), PLAN)).toEqual(['甲隆置业: 请法务先看合同']);
  });
});

describe('what people write wrongly', () => {
  it('the promise 月底 typed into the plan is the last day of the month it was written in, also in the month after', async () => {
    const first = await firstRun();
    const given = typeInto(first, PLAN, {
      [await cellAt(first, PLAN, '承诺日期', '乙盛地产')]: '月底',
      [await cellAt(first, PLAN, '承诺金额', '乙盛地产')]: 50000,
    });
    const run = await runOn('a.xlsx', given, ['--as-of', '2026-11-28']);
    expect(run.code).toBe(0);
    expect(run.zh.customers.find((customer) => customer.name === '乙盛地产')).toMatchObject({
      promised: '50000.00',
      nextAction: { code: 'await-promise' },
    });
    const later = await runOn('a.xlsx', run.out ?? new Uint8Array(), ['--as-of', '2026-12-03']);
    expect(later.zh.customers.find((customer) => customer.name === '乙盛地产')).toMatchObject({
      promised: '0.00',
      nextAction: { code: 'call-broken-promise' },
    });
    const log = await sheetOf(later.out ?? new Uint8Array(), '催收记录');
    expect(log.rows.filter((row) => row.includes('乙盛地产'))).toHaveLength(1);
  });

  it.each<[string, Readonly<Record<string, string | number>>]>([
    ['a result alone', { 联系结果: '财务说下周排款' }],
    ['a date alone', { 承诺日期: '2026-12-04' }],
    ['result, date and amount', { 联系结果: '已答应', 承诺日期: '2026-12-04', 承诺金额: 20000 }],
  ])('%s typed into the plan becomes one line of the log, however often the plan is made', async (_name, typed) => {
    let bytes = await firstRun();
    const cells: Record<string, string | number> = {};
    for (const [heading, value] of Object.entries(typed)) cells[await cellAt(bytes, PLAN, heading, '甲隆置业')] = value;
    bytes = typeInto(bytes, PLAN, cells);
    for (const asOf of ['2026-11-30', '2026-11-30', '2026-12-01', '2026-12-08']) {
      const run = await runOn('a.xlsx', bytes, ['--as-of', asOf]);
      bytes = run.out ?? new Uint8Array();
      const log = await sheetOf(bytes, '催收记录');
      expect(log.rows.filter((row) => row.includes('甲隆置业'))).toHaveLength(1);
    }
  });

  it('cells of the policy go back to their defaults, each with its place', async () => {
    const first = await firstRun();
    const place = async (code: string): Promise<string> =>
      `B${/\d+/.exec(await cellAt(first, '催收政策', '代码', code))?.[0]}`;
    const wrong = {
      [await place('general.defaultTerms')]: '大概一个月吧',
      [await place('aging.bounds')]: '30, 20, 90',
      [await place('general.baseCurrency')]: '人民币元整',
    };
    const run = await runOn('a.xlsx', typeInto(first, '催收政策', wrong));
    expect(run.code).toBe(0);
    const found = run.zh.notices
      .filter((notice) => notice.sheet === '催收政策')
      .map((notice) => [notice.row, notice.column]);
    for (const at of Object.keys(wrong)) expect(found).toContainEqual([Number(/\d+/.exec(at)?.[0]), 2]);
    for (const notice of run.zh.notices.filter((one) => one.sheet === '催收政策' && one.row > 0 && one.column === 2))
      expectNotice(run, notice.code, { sheet: '催收政策', row: notice.row, column: 2 });
    expect(balances(run)['甲隆置业']).toBe('120000.00');
    expect(run.zh.control[0]?.difference).toBe('0.00');
  });

  it('a policy that contradicts itself, in the sheet and in a file', async () => {
    const first = await firstRun();
    const row = /\d+/.exec(await cellAt(first, '催收政策', '代码', 'ladder.2'))?.[0] ?? '';
    const sheet = await sheetOf(first, '催收政策');
    const line = sheet.rows[Number(row) - sheet.firstRow] ?? [];
    const column = columnName(line.indexOf(31) + sheet.firstColumn - 1);
    const run = await runOn('a.xlsx', typeInto(first, '催收政策', { [`${column}${row}`]: 500 }));
    expect(run.code).toBe(0);
    expectNotice(run, 'policy-contradiction');
    const file = await runOn('a.xlsx', LEDGER, ['--policy', 'p.json'], {
      'p.json': JSON.stringify({ 'ladder.2.fromDay': 500, 'promise.part': '200%', nonsense: 1 }),
    });
    expect(file.code).toBe(0);
    expectNotice(file, 'policy-contradiction');
    expect(file.zh.notices.filter((notice) => notice.sheet === 'p.json').length).toBeGreaterThanOrEqual(2);
  });

  it('a log that names customers the ledger does not have', async () => {
    const first = await firstRun();
    const row = await blankRow(first, '催收记录', '客户');
    const cells = await sheetOf(first, '催收记录');
    const head = cells.rows.find((one) => one.includes('客户')) ?? [];
    const at = (heading: string, r: number): string =>
      `${columnName(head.indexOf(heading) + cells.firstColumn - 1)}${r}`;
    const given = typeInto(first, '催收记录', {
      [at('日期', row)]: '2026-11-20',
      [at('客户', row)]: '甲隆置业公司',
      [at('日期', row + 1)]: '2026-11-21',
      [at('客户', row + 1)]: '火星贸易',
      [at('日期', row + 2)]: '上周三',
      [at('客户', row + 2)]: '乙盛地产',
    });
    const run = await runOn('a.xlsx', given);
    expect(run.code).toBe(0);
    expect(expectNotice(run, 'log-customer-unknown', { sheet: '催收记录', found: '甲隆置业公司' }).expected).toContain(
      '甲隆置业',
    );
    expectNotice(run, 'log-customer-unknown', { sheet: '催收记录', found: '火星贸易' });
    expectNotice(run, 'own-cell-unreadable', { sheet: '催收记录', row: row + 2, found: '上周三' });
    // 46371 is 2026-12-15: people know days, not numbers.
    const ahead = await runOn('a.xlsx', typeInto(given, '催收记录', { [at('日期', row)]: 46371 }));
    expectNotice(ahead, 'log-after-as-of', { sheet: '催收记录', row, found: '2026-12-15' });
    const log = await sheetOf(run.out ?? new Uint8Array(), '催收记录');
    expect(log.rows.flat()).toEqual(expect.arrayContaining(['甲隆置业公司', '火星贸易', '上周三']));
  });
});
