import { parseIso, toIso } from '../../src/core/basics/day';
import { Decision } from '../../src/core/decisions/decisions';
import { PlanContent } from '../../src/core/plan/plan';
import { customersOf, invoices, logOf, open, planOf, sheetOf } from '../builders/sheets';

// The tricky cases of the collection policy, section 12, with their answers. CNY, class B unless said.

const KEPT_2026 = { json: { 'general.logKeptSince': '2026-01-01' } };

function first(content: PlanContent): Decision {
  const decision = content.decisions[0];
  if (!decision) throw new Error('nothing was decided');
  return decision;
}
function codes(decision: Decision): readonly string[] {
  return decision.because.map((reason) => reason.code);
}
function iso(day: number | null): string | null {
  return day === null ? null : toIso(day);
}

describe('1 a tail', () => {
  const content = planOf([invoices(open('A1', '2025-10-16', 12.5), open('A2', '2026-11-10', 1_500_000))], '2026-11-20');
  it('does not lead the stage, but counts in oldest days and in the claim', () => {
    const decision = first(content);
    expect(decision.position.finding.customerClass).toBe('B');
    expect(decision).toMatchObject({ stage: 1, stepDue: 1, chaseDays: 10 });
    expect(decision.position.claimedMinor).toBe(150_001_250);
    expect(decision.position.oldestDays).toBe(400);
    expect(codes(decision)).toContain('tail');
  });
});

describe('2 a promise for a part', () => {
  const ledger = invoices(open('A1', '2026-08-17', 500_000), open('A2', '2026-10-11', 20_000));
  const log = logOf(
    { date: '2026-10-26', customer: '甲公司', channel: '函件', letterStep: '3', deadline: '2026-11-05', reached: '是' },
    {
      date: '2026-11-16',
      customer: '甲公司',
      channel: '电话',
      reached: '是',
      promiseDay: '2026-12-04',
      promiseAmount: 20_000,
      promiseDocuments: 'A2',
      balanceThen: 520_000,
    },
  );
  const content = planOf([ledger, log], '2026-11-20', { wish: KEPT_2026 });
  it('does not hold the ladder: counsel is proposed, a visit comes first, the promised part is not claimed', () => {
    const decision = first(content);
    expect(decision.held).toBe(false);
    expect(decision.stepDue).toBe(4);
    expect(decision.action.code).toBe('visit-first');
    expect(decision.position.claimedMinor).toBe(50_000_000);
  });
  it('has a task to check the receipt on the first working day after the promised day', () => {
    const checks = content.tasks.filter((task) => task.what.code === 'check-receipt');
    expect(checks.map((task) => iso(task.day))).toEqual(['2026-12-07']);
  });
  it('makes no letter for step 4', () => {
    expect(content.letters.letters).toEqual([]);
  });
});

describe('3 money on account', () => {
  const content = planOf(
    [
      invoices(open('A1', '2026-11-05', 100_000), open('A2', '2026-12-20', 200_000), [
        '甲公司',
        null,
        '2026-11-18',
        null,
        -150_000,
        -150_000,
      ]),
    ],
    '2026-11-20',
  );
  it('stands apart from the buckets and ties to the ledger', () => {
    const { position } = first(content);
    const amount = (code: string): number =>
      position.bucketsMinor[content.policy.buckets.findIndex((bucket) => bucket.code === code)] ?? NaN;
    expect(amount('not-due')).toBe(20_000_000);
    expect(amount('1-30')).toBe(10_000_000);
    expect(position.unappliedMinor).toBe(15_000_000);
    expect(content.aging.control).toMatchObject([
      { currency: 'CNY', usedMinor: 15_000_000, agedMinor: 15_000_000, differenceMinor: 0 },
    ]);
  });
  it('is applied first: no letter', () => {
    expect(first(content).action.code).toBe('apply-credit');
    expect(content.letters.letters).toEqual([]);
  });
});

describe('4 the same question twice', () => {
  const ledger = invoices(open('A1', '2026-05-01', 800_000));
  const sent = {
    date: '2026-11-20',
    customer: '甲公司',
    channel: '函件',
    letterStep: '3',
    deadline: '2026-12-01',
    reached: '是',
  };
  it('without a log the past is unknown: step 3, and it says so', () => {
    const decision = first(planOf([ledger], '2026-11-20'));
    expect(decision).toMatchObject({ stage: 5, stepDue: 3, letterStep: 3 });
    expect(codes(decision)).toContain('no-log');
  });
  it.each([
    ['2026-11-27', 3, 'await-deadline'],
    ['2026-12-04', 4, 'propose-counsel'],
  ])('as of %s with step 3 sent: step %i, %s, no letter', (asOf, step, action) => {
    const contacts = [
      { date: '2026-11-24', customer: '甲公司', channel: '电话', reached: '是', result: '再等等' },
      { date: '2026-11-25', customer: '甲公司', channel: '上门', reached: '是', result: '已见财务经理' },
    ];
    const content = planOf([ledger, logOf(sent, ...contacts)], asOf, { wish: KEPT_2026 });
    expect(first(content).stepDue).toBe(step);
    expect(first(content).action.code).toBe(action);
    expect(content.letters.letters).toEqual([]);
  });
});

describe('5 old letters', () => {
  it('do not count for new debt', () => {
    const log = logOf({ date: '2026-03-10', customer: '甲公司', channel: '函件', letterStep: '3' });
    const ledger = invoices(['甲公司', 'X', '2025-12-11', '2026-01-10', 70_000, 0], open('Y', '2026-09-16', 60_000));
    const decision = first(planOf([ledger, log], '2026-11-20', { wish: KEPT_2026 }));
    expect(decision).toMatchObject({ stage: 3, stepDue: 1, chaseDays: 65 });
  });
});

describe('6 the life of a promise', () => {
  const promise = {
    date: '2026-11-13',
    customer: '甲公司',
    channel: '电话',
    reached: '是',
    promiseDay: '2026-11-27',
    promiseAmount: 150_000,
    balanceThen: 201_900,
  };
  const at = (asOf: string, balance: number, ...more: readonly Record<string, string>[]): Decision => {
    const ledger = invoices(['甲公司', 'A1', '2026-09-30', '2026-10-30', 201_900, balance]);
    const content = planOf([ledger, logOf(promise, ...more)], asOf, { wish: KEPT_2026 });
    return first(content);
  };
  it('awaits it, next on the first working day after', () => {
    const decision = at('2026-11-27', 201_900);
    expect(decision.action.code).toBe('await-promise');
    expect(iso(decision.nextCall)).toBe('2026-11-30');
  });
  it.each([
    ['2026-11-30', 201_900, 'check-receipt', 'check'],
    ['2026-12-01', 201_900, 'check-receipt', 'check'],
    ['2026-12-02', 201_900, 'call-broken-promise', 'broken'],
  ])('as of %s with %d open: %s', (asOf, balance, action, state) => {
    const decision = at(asOf, balance);
    expect(decision.action.code).toBe(action);
    expect(decision.position.promises.map((found) => found.state)).toEqual([state]);
  });
  it.each([
    [54_000, 'kept', 98.6],
    [121_900, 'part', 53.3],
  ])('a balance of %d is %s (%d %%)', (balance, state, percent) => {
    const [found] = at('2026-12-02', balance).position.promises;
    expect(found?.state).toBe(state);
    expect(Math.round((found?.paidShare ?? 0) * 1000) / 10).toBe(percent);
  });
  it('after the call about it the ladder goes on, not the same call again', () => {
    const decision = at('2026-12-03', 201_900, {
      date: '2026-12-02',
      customer: '甲公司',
      channel: '电话',
      reached: '是',
      result: '下周答复',
    });
    expect(['remind', 'notify', 'warn']).toContain(decision.action.code);
  });
});

describe('7 limitation against dispute', () => {
  const log = logOf({
    date: '2026-11-18',
    customer: '甲公司',
    channel: '电话',
    reached: '是',
    disputeAmount: 380_000,
    disputeReason: '质量',
  });
  const content = planOf([invoices(open('A1', '2024-01-15', 380_000)), log], '2026-11-21');
  it('the dispute is resolved and the clock still runs, with a task on the next working day', () => {
    const decision = first(content);
    expect(decision.action.code).toBe('resolve-dispute');
    expect(decision.alarms).toMatchObject([{ kind: 'limitation', day: parseIso('2027-01-15'), daysLeft: 55 }]);
    const tasks = content.tasks.filter((task) => task.what.code === 'limitation-letter');
    expect(tasks.map((task) => iso(task.day))).toEqual(['2026-11-23']);
  });
});

describe('8 only the overdue part is disputed', () => {
  const log = logOf({
    date: '2026-11-17',
    customer: '甲公司',
    channel: '电话',
    reached: '是',
    disputeAmount: 100_000,
    disputeDocuments: 'A1',
  });
  const content = planOf(
    [invoices(open('A1', '2026-10-11', 100_000), open('A2', '2026-11-25', 200_000)), log],
    '2026-11-20',
  );
  it('resolves the dispute, writes no letter, and reminds of the 200,000 alone', () => {
    expect(first(content).action.code).toBe('resolve-dispute');
    expect(content.letters.letters).toEqual([]);
    expect(content.tasks.filter((task) => task.what.code === 'pre-due').map((task) => task.amountMinor)).toEqual([
      20_000_000,
    ]);
  });
  it('expects 80 % of what falls due, nothing of what is disputed', () => {
    expect(content.figures.targetsMinor['甲公司|CNY']).toBe(16_000_000);
  });
});

describe('9 a detail ledger with opening balance and monthly totals', () => {
  const content = planOf(
    [
      sheetOf([
        ['应收账款明细账'],
        ['客户：甲公司'],
        ['日期', '摘要', '借方', '贷方', '方向', '余额'],
        [null, '期初余额', 100_000, null, '借', 100_000],
        ['2026-10-05', '销售', 50_000, null, '借', 150_000],
        ['2026-10-20', '收款', null, 180_000, '贷', 30_000],
        [null, '本月合计', 50_000, 180_000, '贷', 30_000],
        [null, '本年累计', 150_000, 180_000, '贷', 30_000],
      ]),
    ],
    '2026-11-20',
  );
  it('is one customer with 30,000 in credit, the subtotal rows skipped with notices', () => {
    expect(content.decisions.map((decision) => decision.position.balanceMinor)).toEqual([-3_000_000]);
    expect(content.notices.filter((notice) => notice.code === 'total-row')).toHaveLength(2);
    expect(content.aging.control.every((line) => line.differenceMinor === 0)).toBe(true);
  });
});

describe('10 names only on the first row of each group', () => {
  const content = planOf(
    [
      sheetOf([
        ['客户名称', '发票号码', '到期日', '未收金额'],
        ['丙公司', 'B1', '2026-10-01', 10_000],
        [null, 'B2', '2026-11-01', 20_000],
        [null, '小计', null, 30_000],
        ['丁公司', 'B3', '2026-10-15', 5_000],
        [null, '小计', null, 5_000],
        ['合计', null, null, 35_000],
      ]),
    ],
    '2026-11-20',
  );
  it('belong to the whole group, and the total ties', () => {
    const balances = Object.fromEntries(
      content.decisions.map((decision) => [decision.position.name, decision.position.balanceMinor]),
    );
    expect(balances).toEqual({ 丙公司: 3_000_000, 丁公司: 500_000 });
    expect(content.aging.control).toMatchObject([{ statedMinor: 3_500_000, usedMinor: 3_500_000, differenceMinor: 0 }]);
  });
});

describe('11 deadlines and holidays', () => {
  it('(a) a running deadline holds step 4 although the age has come', () => {
    const log = logOf({
      date: '2026-11-18',
      customer: '甲公司',
      channel: '函件',
      letterStep: '3',
      deadline: '2026-11-27',
      reached: '是',
    });
    const decision = first(
      planOf([invoices(open('A1', '2026-08-26', 400_000)), log], '2026-11-25', { wish: KEPT_2026 }),
    );
    expect(decision).toMatchObject({ stage: 4, stepDue: 3, channel: 'phone', chaseDays: 91 });
    expect(iso(decision.gateDay)).toBe('2026-12-02');
  });
  it('(b) reminders before National Day are one, before the holiday', () => {
    const content = planOf([invoices(open('A1', '2026-10-08', 90_000))], '2026-09-28', {
      month: parseIso('2026-10-01'),
    });
    const days = content.tasks.filter((task) => task.what.code === 'pre-due').map((task) => task.day);
    expect(days).toHaveLength(1);
    expect(days[0]).toBeLessThanOrEqual(parseIso('2026-09-30') ?? 0);
  });
  it('(c) no reminder falls into Spring Festival', () => {
    const content = planOf([invoices(open('A1', '2026-02-20', 90_000))], '2026-02-02');
    const days = content.tasks.filter((task) => task.what.code === 'pre-due').map((task) => task.day);
    expect(days.length).toBeGreaterThan(0);
    expect(Math.max(...days)).toBeLessThanOrEqual(parseIso('2026-02-14') ?? 0);
  });
});

describe('12 shifts, currencies, basis', () => {
  it('a second broken promise at 47 days is 警告, not 律师函', () => {
    const log = logOf(
      {
        date: '2026-10-10',
        customer: '甲公司',
        channel: '电话',
        reached: '是',
        promiseDay: '2026-10-20',
        promiseAmount: 60_000,
        balanceThen: 60_000,
      },
      {
        date: '2026-10-26',
        customer: '甲公司',
        channel: '电话',
        reached: '是',
        promiseDay: '2026-11-06',
        promiseAmount: 60_000,
        balanceThen: 60_000,
      },
    );
    const decision = first(
      planOf([invoices(open('A1', '2026-10-04', 60_000)), log], '2026-11-20', { wish: KEPT_2026 }),
    );
    expect(decision.position.brokenPromises).toBe(2);
    expect(decision.stage).toBe(3);
  });
  it('two currencies without a rate are two blocks and no sum', () => {
    const ledger = sheetOf([
      ['客户名称', '发票号码', '到期日', '币种', '未收金额'],
      ['甲公司', 'A1', '2026-10-01', 'USD', 1_000],
      ['甲公司', 'A2', '2026-10-01', 'CNY', 7_000],
    ]);
    const content = planOf([ledger], '2026-11-20');
    expect(content.figures.currencies.map((line) => [line.currency, line.balanceMinor])).toEqual([
      ['CNY', 700_000],
      ['USD', 100_000],
    ]);
    expect(content.decisions.map((decision) => decision.position.currency)).toEqual(['CNY', 'USD']);
  });
  it('by invoice date the bucket changes, overdue and letters do not', () => {
    const ledger = invoices(['甲公司', 'A1', '2026-10-01', '2026-12-31', 9_000, 9_000]);
    const content = planOf([ledger], '2026-11-20', { wish: { basis: 'invoice' } });
    const bucket = content.policy.buckets[content.aging.items[0]?.bucket ?? -1];
    expect(bucket?.code).toBe('31-60');
    expect(first(content).position.overdueMinor).toBe(0);
    expect(content.letters.letters).toEqual([]);
  });
});

it('a customer without a row in the customer sheet is a normal customer', () => {
  const content = planOf(
    [invoices(open('A1', '2026-10-04', 60_000)), customersOf({ customer: '乙公司', insolvent: '是' })],
    '2026-11-20',
  );
  expect(first(content).action.code).toBe('remind');
});
