import { toSerial } from '../../../src/core/basics/day';
import { Notice } from '../../../src/core/basics/notice';
import { SheetTable } from '../../../src/core/basics/sheet-table';
import { SheetCells } from '../../../src/core/cells/cells';
import {
  ContactEntry,
  CUSTOMER_COLUMNS,
  LOG_COLUMNS,
  readHistory,
  SnapshotItem,
} from '../../../src/core/history/history';
import { PlanContent } from '../../../src/core/plan/plan';
import { makeAgingSheet } from '../../../src/core/plan/aging-sheet';
import { makeCustomersSheet } from '../../../src/core/plan/customers-sheet';
import { makeLogSheet } from '../../../src/core/plan/log-sheet';
import { makeProblemsSheet } from '../../../src/core/plan/problems-sheet';
import { makeScheduleSheet } from '../../../src/core/plan/schedule-sheet';
import { makeSnapshotSheet } from '../../../src/core/plan/snapshot-sheet';
import { cellsOfTable } from '../../builders/cells-of-table';
import { formulasOf, valueAt } from '../../builders/evaluate';
import { AS_OF, CustomerWish, NO_HISTORY, planContent } from '../../builders/plan-content';
import { customersOf, logOf } from '../../builders/sheets';

const WISHES: readonly CustomerWish[] = [
  {
    name: '甲公司',
    items: [{ document: 'A', days: 100, minor: 1_200_00 }],
    stage: 4,
    salesperson: '周敏',
    limitMinor: 5_000_00,
  },
  {
    name: '乙公司',
    items: [
      { document: 'B', days: 10, minor: 300_00 },
      { document: 'N', days: null, minor: 20_00 },
    ],
    salesperson: '林涛',
  },
  {
    name: '丙公司',
    items: [
      { document: 'C', days: -9, minor: 80_00 },
      { document: 'R', days: null, minor: -50_00 },
    ],
    salesperson: '周敏',
  },
  { name: 'North Ltd', currency: 'USD', items: [{ document: 'D', days: 40, minor: 77_00 }] },
];

function valuesOf(table: SheetTable): (string | number | null)[][] {
  return table.rows.map((row, r) => row.cells.map((_, c) => valueAt(table, r + 1, c + 1)));
}

function rowStarting(table: SheetTable, text: string, column = 1): (string | number | null)[] {
  return valuesOf(table).find((row) => row[column - 1] === text) ?? [];
}

describe('the aging sheet', () => {
  const table = makeAgingSheet(planContent(WISHES));

  it('sums by formulas that give the value beside them', () => {
    const formulas = formulasOf(table);
    expect(formulas.length).toBeGreaterThan(30);
    for (const { value, gives } of formulas) expect(gives).toBeCloseTo(value, 2);
  });

  it('holds every customer once, and totals per currency', () => {
    const cny = rowStarting(table, '合计 CNY');
    const usd = rowStarting(table, '合计 USD');
    expect([cny.at(-4), usd.at(-4)]).toEqual([1550, 77]);
    expect(valuesOf(table).filter((row) => row[0] === '甲公司')).toHaveLength(1);
    expect(rowStarting(table, '丙公司').slice(-5, -2)).toEqual([-50, 30, 80 / 1600]);
  });

  it('sums by salesperson; whoever has none is named so', () => {
    expect(rowStarting(table, '周敏').at(-4)).toBe(1230);
    expect(rowStarting(table, '（未指定）').at(-4)).toBe(77);
  });

  it('draws both charts over empty rows only, from cells that hold their figures', () => {
    expect(table.charts?.map((chart) => chart.key)).toEqual([
      'aging-buckets-cny',
      'aging-customers-cny',
      'aging-buckets-usd',
      'aging-customers-usd',
    ]);
    for (const { over, series, categories } of table.charts ?? []) {
      for (let row = over.row; row < over.row + over.rows; row += 1) expect(table.rows[row - 1]?.cells).toEqual([]);
      const { values } = series[0] as { values: typeof over };
      expect(typeof valueAt(table, values.row, values.column)).not.toBe('object');
      expect(typeof valueAt(table, categories.row, categories.column)).toBe('string');
    }
  });

  it('shows no customers’ chart when nothing is overdue', () => {
    const quiet = makeAgingSheet(planContent([{ name: '甲公司', items: [{ document: 'A', days: -1, minor: 1_00 }] }]));
    expect(quiet.charts?.map((chart) => chart.kind)).toEqual(['column']);
  });

  it('stands when nothing is open', () => {
    expect(makeAgingSheet(planContent([])).charts).toEqual([]);
  });

  it('has one line of control per currency with the difference as a formula', () => {
    const line = rowStarting(table, '✓ CNY 与台账一致（差额 0.00）');
    expect(line.slice(3)).toEqual([1550, 1550, 0, 0, 0, 0, 1550, 1580, 20, -50, 0]);
  });
});

describe('the schedule', () => {
  const content = planContent(WISHES);
  const table = makeScheduleSheet(content);
  const headingRow = table.freeze?.rows ?? 0;

  it('goes by day, then owner, then priority; the date is strong on the first task of a day only', () => {
    const days = table.rows.slice(headingRow).map((row) => row.cells[1]);
    expect(days).toEqual([
      { value: AS_OF, style: 'date-bold' },
      { value: AS_OF, style: 'date-quiet' },
      { value: AS_OF + 1, style: 'date-bold' },
      { value: AS_OF + 2, style: 'date-bold' },
    ]);
  });

  it('has a message of one SMS and what to say on the phone', () => {
    const row = rowStarting(table, '甲公司', 5);
    expect(String(row.at(-2)).length).toBeLessThanOrEqual(70);
    expect(row.at(-2)).toContain('海川工业品有限公司');
    expect(String(row.at(-1)).length).toBeGreaterThan(20);
  });

  it('writes to a customer in its own language', () => {
    const [decision] = content.decisions;
    if (!decision) throw new Error('no decision');
    const facts = { ...decision.position.facts, letterLanguage: 'en' as const };
    const decisions = [{ ...decision, position: { ...decision.position, facts } }];
    const row = rowStarting(makeScheduleSheet({ ...content, decisions }), '甲公司', 5);
    expect(row.at(-2)).toContain('Haichuan');
  });

  it('gives no text to tasks of the law', () => {
    const tasks = content.tasks.map((task) => ({ ...task, what: { ...task.what, code: 'limitation-letter' } }));
    expect(rowStarting(makeScheduleSheet({ ...content, tasks }), '甲公司', 5).slice(-2)).toEqual([null, null]);
  });

  it('keeps what people noted on a task as long as its day stands', () => {
    const before = cellsOfTable(table);
    const at = headingRow;
    const noted = before.rows.map((row, i) =>
      i === at ? row.map((cell, c) => (c === 13 ? '完成' : c === 14 ? '已付' : cell)) : row,
    );
    const again = makeScheduleSheet({ ...content, before: [{ ...before, rows: noted }] });
    expect(valuesOf(again)[at]?.slice(13, 15)).toEqual(['完成', '已付']);
    expect(valuesOf(again)[at + 1]?.slice(13, 15)).toEqual([null, null]);
  });

  it('says so when there is nothing to do', () => {
    expect(JSON.stringify(makeScheduleSheet({ ...content, tasks: [] }).rows)).toContain('本月没有任务');
  });
});

function notice(change: Partial<Notice>): Notice {
  return {
    code: 'unreadable-date',
    severity: 'warning',
    place: { sheet: '应收台账', row: 23, column: 6 },
    found: '31/31/2026',
    message: { zh: '到期日无法读取', en: 'unreadable date' },
    expected: { zh: '日期', en: 'a date' },
    done: { zh: '列入缺到期日', en: 'needs date' },
    ...change,
  };
}

describe('the problems sheet', () => {
  it('lists errors first, with a link to the cell, and never a formula', () => {
    const error = notice({
      code: 'bad-amount',
      severity: 'error',
      place: { sheet: '应收台账', row: 99, column: 28 },
      found: '=1+1',
    });
    const table = makeProblemsSheet(planContent([], { notices: [notice({}), error] }));
    const listed = table.rows.slice(-2).map((row) => row.cells);
    expect(listed[0]?.[1]).toEqual({
      value: '应收台账!AB99',
      style: 'link-left',
      link: { to: 'user', sheet: '应收台账', row: 99, column: 28 },
    });
    expect(listed[0]?.[2]).toBe('=1+1');
    expect(listed[1]?.[1]).toMatchObject({ value: '应收台账!F23' });
    expect(table.tabColor).toBe('bad');
  });

  it.each([
    ['of a whole row', { row: 7, column: 0 }, '台账!7'],
    ['of a whole column', { row: 0, column: 3 }, '台账!C'],
    ['of a whole sheet', { row: 0, column: 0 }, '台账'],
  ])('names the place %s', (_, place, text) => {
    const table = makeProblemsSheet(planContent([], { notices: [notice({ place: { sheet: '台账', ...place } })] }));
    expect(valuesOf(table).at(-1)?.[1]).toBe(text);
  });

  it('links into another workbook’s sheets never', () => {
    const table = makeProblemsSheet(
      planContent([], { notices: [notice({ place: { sheet: '催收记录', row: 4, column: 1 } })], carried: true }),
    );
    expect(table.rows.at(-1)?.cells[1]).toEqual({ value: '催收记录!A4', style: 'wrap' });
  });

  it('counts every kind and lists the first 10,000', () => {
    const notices = Array.from({ length: 10_050 }, (_, i) =>
      notice({ place: { sheet: '台账', row: i + 2, column: 1 } }),
    );
    const table = makeProblemsSheet(planContent([], { notices }));
    expect(valuesOf(table).at(-1)?.[1]).toBe('另有 50 条未列出，各类数量见上表');
    expect(valuesOf(table).some((row) => row[0] === '注意' && row[1] === 10_050)).toBe(true);
  });

  it('says so when there is none', () => {
    expect(JSON.stringify(makeProblemsSheet(planContent([])).rows)).toContain('没有发现问题');
  });
});

const TAKEN: ContactEntry = {
  row: 5,
  day: AS_OF,
  customer: '甲公司',
  channel: 'phone',
  reached: true,
  person: '',
  post: '',
  result: '承诺付款',
  cause: 'in-approval',
  letterStep: null,
  letterNumber: '',
  deadline: null,
  waybill: '',
  arrived: null,
  promiseDay: AS_OF + 6,
  promiseMinor: 150_000_00,
  promiseDocuments: ['A', 'B'],
  balanceThenMinor: 201_900_00,
  writtenPromise: false,
  disputeMinor: null,
  disputeDocuments: [],
  disputeWritten: false,
  disputeReason: '',
  closed: false,
  currency: 'CNY',
  by: '周敏',
};

const withTaken = (changes: Partial<PlanContent> = {}): PlanContent =>
  planContent(WISHES, { history: { ...NO_HISTORY, takenOver: [TAKEN] }, ...changes });

describe('the contact log', () => {
  it('is made with headings, lists and room to write', () => {
    const table = makeLogSheet(planContent(WISHES));
    expect(table).toMatchObject({ key: 'log', mode: 'create', name: '催收记录' });
    expect(table.validations?.length).toBe(LOG_COLUMNS.filter((column) => column.list).length);
    expect(table.validations?.every(({ area }) => area.rows >= 500)).toBe(true);
  });

  it('is read back by its headings, in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const sheet = cellsOfTable(makeLogSheet(withTaken({ language })));
      const { contacts } = readHistory({ sheets: [sheet], names: { 甲公司: '甲公司' }, asOf: AS_OF, month: AS_OF });
      expect(contacts).toEqual([{ ...TAKEN, row: 5 }]);
    }
  });

  it('gets what was typed into the plan in the order that people gave its columns', () => {
    const log = logOf({ date: toSerial(AS_OF - 3), customer: '乙公司', result: '已联系' });
    const rows = log.rows.map((row) => ['备查', ...[...row].reverse()]);
    const table = makeLogSheet(withTaken({ before: [{ ...log, rows, firstColumn: 3 }] }));
    expect(table.mode).toBe('append');
    expect(table.rows).toHaveLength(1);
    const width = LOG_COLUMNS.length + 3;
    const valueOf = (field: string): unknown =>
      table.rows[0]?.cells[width - 1 - LOG_COLUMNS.findIndex((column) => column.field === field)];
    expect([
      valueOf('date'),
      valueOf('customer'),
      valueOf('channel'),
      valueOf('cause'),
      valueOf('promiseAmount'),
    ]).toEqual([AS_OF, '甲公司', '电话', '付款审批中', 150000]);
    expect(table.columns[width - 1]?.style).toBe('input-date');
  });

  it('is left alone when nothing was typed', () => {
    expect(makeLogSheet(planContent(WISHES, { before: [logOf({ customer: '乙公司' })] })).mode).toBe('create');
  });

  it('comes over from another workbook with people’s own columns, dates as days, and the new rows below', () => {
    const log = logOf({ date: toSerial(AS_OF - 3), customer: '乙公司' });
    const rows = log.rows.map((row, i) => [...row, i === 0 ? '内部编号' : 'N-1']);
    const table = makeLogSheet(withTaken({ before: [{ ...log, rows, firstRow: 2 }], carried: true }));
    expect(table.mode).toBe('create');
    expect(valuesOf(table).map((row) => [row[0], row[1], row.at(LOG_COLUMNS.length)])).toEqual([
      [undefined, undefined, undefined],
      ['日期', '客户', '内部编号'],
      [AS_OF - 3, '乙公司', 'N-1'],
      [AS_OF, '甲公司', undefined],
    ]);
  });
});

describe('the customer sheet', () => {
  it('begins with one row per customer and what the ledger tells', () => {
    const twice: readonly CustomerWish[] = [
      ...WISHES,
      { name: '甲公司', currency: 'USD', items: [{ document: 'Z', days: 1, minor: 1_00 }] },
    ];
    const table = makeCustomersSheet(planContent(twice));
    const names = valuesOf(table)
      .slice(4)
      .map((row) => row[0]);
    expect(names.filter((name) => name !== null)).toEqual(['甲公司', '乙公司', '丙公司', 'North Ltd']);
    expect(rowStarting(table, '甲公司')[CUSTOMER_COLUMNS.findIndex((column) => column.field === 'creditLimit')]).toBe(
      5000,
    );
  });

  it('belongs to people afterwards', () => {
    const table = makeCustomersSheet(planContent(WISHES, { before: [customersOf({ customer: '甲公司' })] }));
    expect(table.mode).toBe('create');
    expect(valuesOf(table).some((row) => row[0] === '甲公司')).toBe(false);
  });

  it('comes over from another workbook as it was', () => {
    const before: SheetCells[] = [customersOf({ customer: '甲公司', note: '慢付', guaranteeEnds: toSerial(AS_OF) })];
    const table = makeCustomersSheet(planContent(WISHES, { before, carried: true }));
    const row = rowStarting(table, '甲公司');
    expect(row.at(-1)).toBe('慢付');
    expect(row[CUSTOMER_COLUMNS.findIndex((column) => column.field === 'guaranteeEnds')]).toBe(AS_OF);
  });
});

describe('the snapshot', () => {
  it('is read back as it was written', () => {
    const content = planContent(WISHES);
    const sheet = cellsOfTable(makeSnapshotSheet(content));
    const names = content.openItems.names;
    const { snapshot } = readHistory({ sheets: [sheet], names, asOf: AS_OF, month: AS_OF });
    const label = (item: SnapshotItem): SnapshotItem => ({ ...item, bucket: expect.any(String) as unknown as string });
    expect(snapshot).toEqual(content.figures.snapshot.map(label));
    const again = makeSnapshotSheet(planContent(WISHES, { history: { ...NO_HISTORY, snapshot } }));
    expect(again.rows).toEqual(makeSnapshotSheet(content).rows);
  });
});
