import { isWorkday } from '../../../src/core/basics/calendar';
import { parseIso, toIso } from '../../../src/core/basics/day';
import { CellValue, SheetCells } from '../../../src/core/cells/cells';
import { makeSheets, PlanContent } from '../../../src/core/plan/plan';
import { cellsOfTable } from '../../builders/cells-of-table';
import { customersOf, invoices, logOf, open, planOf, sheetOf } from '../../builders/sheets';

const KEPT = { 'general.logKeptSince': '2025-01-01' };
const plan = (sheets: readonly SheetCells[], asOf: string, policy: object = {}): PlanContent =>
  planOf(sheets, asOf, { wish: { json: { ...KEPT, ...policy } } });
const days = (content: PlanContent, code: string): readonly string[] =>
  content.tasks.filter((task) => task.what.code === code).map((task) => toIso(task.day));
const letter = (step: number, date: string): Record<string, CellValue> => ({
  date,
  customer: '甲公司',
  channel: '函件',
  letterStep: String(step),
  reached: '是',
});

describe('the month of one customer', () => {
  it('is called again by cadence, on working days, until the month is over', () => {
    const content = plan(
      [
        invoices(open('A1', '2026-10-25', 9_000)),
        logOf(letter(1, '2026-10-28'), {
          date: '2026-10-30',
          customer: '甲公司',
          channel: '电话',
          reached: '是',
          result: '等待',
        }),
      ],
      '2026-11-02',
    );
    expect(days(content, 'remind')).toEqual(['2026-11-06', '2026-11-13', '2026-11-20']);
    // On the 25th it is 31 days overdue: the letter of step 2 goes out and the next call is one of step 2.
    expect(days(content, 'letter-2')).toEqual(['2026-11-25']);
    expect(days(content, 'notify')).toEqual(['2026-11-27']);
  });
  it('gets one letter after the other, each after the deadline of the one before', () => {
    const content = plan([invoices(open('A1', '2026-09-20', 90_000))], '2026-11-02');
    expect(days(content, 'letter-1')).toEqual(['2026-11-02']);
    // Five working days, two more, then the next: 9 November is the deadline, 11 November the second day after.
    expect(days(content, 'letter-2')).toEqual(['2026-11-12']);
    expect(days(content, 'letter-3')).toEqual(['2026-11-26']);
  });
  it('has the call of the letter’s day with the letter, not beside it', () => {
    const content = plan([invoices(open('A1', '2026-11-10', 9_000))], '2026-11-20');
    expect(content.tasks.filter((task) => toIso(task.day) === '2026-11-20').map((task) => task.what.code)).toEqual([
      'letter-1',
    ]);
  });
  it('says the step it will have reached by then', () => {
    const content = plan(
      [
        invoices(open('A1', '2026-09-20', 90_000)),
        logOf(letter(1, '2026-10-20'), {
          date: '2026-10-28',
          customer: '甲公司',
          channel: '电话',
          reached: '是',
          result: '等',
        }),
      ],
      '2026-11-02',
    );
    const later = content.tasks.filter((task) => task.what.code === 'notify' && toIso(task.day) > '2026-11-05');
    expect(new Set(later.map((task) => task.step))).toEqual(new Set([2]));
  });
});

describe('a person’s day', () => {
  const names = Array.from({ length: 30 }, (_, i) => `第${i}公司`);
  const ledger = invoices(...names.map((name, i) => open(`D${i}`, '2026-11-05', 1_000 * (i + 2), name)));
  const log = logOf(...names.map((customer) => ({ ...letter(1, '2026-11-09'), customer })));
  it('holds so many calls; what does not fit moves to the next working day and says so', () => {
    const content = plan([ledger, log], '2026-11-20');
    const calls = content.tasks.filter((task) => task.what.code === 'remind');
    const first = calls.filter((task) => toIso(task.day) === '2026-11-20');
    const moved = calls.filter((task) => task.movedFrom !== null);
    expect(first).toHaveLength(25);
    expect(moved.map((task) => [toIso(task.day), toIso(task.movedFrom ?? 0)])).toEqual(
      Array.from({ length: 5 }, () => ['2026-11-23', '2026-11-20']),
    );
    // The five of least weight waited.
    expect(moved.map((task) => task.customerName).sort()).toEqual([
      '第0公司',
      '第1公司',
      '第2公司',
      '第3公司',
      '第4公司',
    ]);
  });
  it('is longer when the policy says so', () => {
    const content = plan([ledger, log], '2026-11-20', { 'work.calls': 30 });
    expect(content.tasks.every((task) => task.movedFrom === null)).toBe(true);
  });
  it('takes first-day notices before all others', () => {
    const late = invoices(
      ...names.map((name, i) => open(`D${i}`, '2026-10-25', 100_000 * (i + 2), name)),
      open('NEW', '2026-11-19', 1_500, '新公司'),
    );
    const content = plan([late], '2026-11-20', { 'work.letters': 5 });
    const today = content.tasks.filter((task) => toIso(task.day) === '2026-11-20' && task.what.code === 'letter-1');
    expect(today).toHaveLength(5);
  });
});

describe('single tasks', () => {
  it('reminders before due are moved back to working days and are one a week', () => {
    const content = plan([invoices(open('A1', '2026-11-29', 9_000), open('A2', '2026-11-30', 9_000))], '2026-11-16');
    // 22 November is a Sunday; in the week after, the earliest of three days stands for all.
    expect(days(content, 'pre-due')).toEqual(['2026-11-20', '2026-11-23']);
  });
  it('short terms get no reminder', () => {
    const ledger = sheetOf([
      ['客户名称', '发票号码', '开票日期', '到期日', '未收金额'],
      ['甲公司', 'A1', '2026-11-18', '2026-11-25', 9_000],
    ]);
    expect(days(plan([ledger], '2026-11-20'), 'pre-due')).toEqual([]);
  });
  it('a dispute over a part has a task of its own', () => {
    const log = logOf({
      date: '2026-11-18',
      customer: '甲公司',
      channel: '电话',
      reached: '是',
      disputeAmount: 4_000,
      disputeReason: '数量',
    });
    const content = plan([invoices(open('A1', '2026-10-25', 9_000)), log], '2026-11-20');
    expect(
      content.tasks.filter((task) => task.what.code === 'resolve-dispute').map((task) => task.amountMinor),
    ).toEqual([400_000]);
  });
  it('a row without due date is asked for beside the rest', () => {
    const ledger = sheetOf([
      ['客户名称', '发票号码', '开票日期', '到期日', '未收金额'],
      ['甲公司', 'A1', '2026-09-18', '2026-10-25', 9_000],
      ['甲公司', 'A2', '2026-09-18', null, 700],
    ]);
    expect(days(plan([ledger], '2026-11-20'), 'complete-due-date')).toEqual(['2026-11-20']);
  });
  it('four weeks before Spring Festival there is one contact more', () => {
    // 2026: the holiday begins on Sunday 15 February.
    const content = plan([invoices(open('A1', '2026-01-12', 9_000)), logOf(letter(1, '2026-01-13'))], '2026-01-30');
    expect(content.tasks.filter((task) => task.because.en.includes('Spring Festival'))).toHaveLength(0);
    const february = planOf([invoices(open('A1', '2026-01-12', 9_000)), logOf(letter(1, '2026-01-13'))], '2026-01-30', {
      month: parseIso('2026-02-01'),
      wish: { json: KEPT },
    });
    expect(
      february.tasks.filter((task) => task.because.en.includes('Spring Festival')).map((task) => toIso(task.day)),
    ).toEqual(['2026-02-02']);
  });
  it('the customer’s own cut-off for payment requests is met three working days before', () => {
    const content = plan(
      [invoices(open('A1', '2026-10-25', 9_000)), customersOf({ customer: '甲公司', requestCutoffDay: 27 })],
      '2026-11-20',
    );
    expect(
      content.tasks.filter((task) => task.because.en.includes('payment requests')).map((task) => toIso(task.day)),
    ).toEqual(['2026-11-24']);
  });
});

it('every task stands on a working day and none before the as-of date', () => {
  const ledger = invoices(
    ...Array.from({ length: 40 }, (_, i) =>
      open(`D${i}`, toIso((parseIso('2026-09-20') ?? 0) + i * 3), 500 * (i + 1), `第${i % 13}公司`),
    ),
  );
  for (const asOf of ['2026-10-01', '2026-11-21', '2026-02-14']) {
    const content = plan([ledger], asOf);
    expect(
      content.tasks.filter((task) => !isWorkday(content.policy.calendar, task.day) || task.day < (parseIso(asOf) ?? 0)),
    ).toEqual([]);
    expect(content.tasks.map((task) => task.day)).toEqual(
      [...content.tasks.map((task) => task.day)].sort((a, b) => a - b),
    );
  }
});

describe('whoever is made responsible in the plan', () => {
  it('gets the calls; legal work stays with the office', () => {
    const ledger = invoices(open('A1', '2026-10-25', 9_000), open('B1', '2023-12-20', 90_000, '乙公司'));
    const first = makeSheets(plan([ledger], '2026-11-20')).map((table) => cellsOfTable(table));
    const typed = first.map((sheet) =>
      sheet.ours === 'plan-2026-11' ? withTyped(sheet, '责任人', '催收专员甲') : sheet,
    );
    const content = plan([ledger, ...typed], '2026-11-20');
    const owners = (code: string): readonly string[] => [
      ...new Set(content.tasks.filter((task) => task.what.code === code).map((task) => task.ownerWords.zh)),
    ];
    expect(owners('letter-1')).toEqual(['催收专员甲']);
    expect(owners('limitation-letter')).toEqual(['法务']);
  });
});

/** The plan sheet with a word typed into a column of every customer's row. */
function withTyped(sheet: SheetCells, heading: string, word: string): SheetCells {
  const header = sheet.rows.findIndex((row) => row.includes(heading));
  const column = sheet.rows[header]?.indexOf(heading) ?? -1;
  const rows = sheet.rows.map((row, i) =>
    i > header && String(row[0] ?? '').includes('|') ? Object.assign([...row], { [column]: word }) : row,
  );
  return { ...sheet, rows };
}
