import { parseIso, toIso } from '../../../src/core/basics/day';
import { CellValue } from '../../../src/core/cells/cells';
import { Decision } from '../../../src/core/decisions/decisions';
import { customersOf, invoices, logOf, open, planOf, sheetOf } from '../../builders/sheets';

const AS_OF = '2026-11-20';
const KEPT = { 'general.logKeptSince': '2025-01-01' };
const day = (iso: string): number => parseIso(iso) ?? NaN;
const daysBefore = (days: number, asOf = AS_OF): string => toIso(day(asOf) - days);

type Row = Readonly<Record<string, CellValue>>;
interface Given {
  readonly overdue?: number;
  readonly amount?: number;
  readonly log?: readonly Row[];
  readonly customer?: Row;
  readonly policy?: Readonly<Record<string, unknown>>;
  readonly asOf?: string;
}

function decided(given: Given): Decision {
  const asOf = given.asOf ?? AS_OF;
  const sheets = [invoices(open('A1', daysBefore(given.overdue ?? 20, asOf), given.amount ?? 50_000))];
  if (given.log) sheets.push(logOf(...given.log.map((row) => ({ customer: '甲公司', ...row }))));
  if (given.customer) sheets.push(customersOf({ customer: '甲公司', ...given.customer }));
  const [decision] = planOf(sheets, asOf, { wish: { json: { ...KEPT, ...given.policy } } }).decisions;
  if (!decision) throw new Error('nothing decided');
  return decision;
}
const codes = (decision: Decision): readonly string[] => decision.because.map((reason) => reason.code);
const letter = (step: number, date: string, own: Row = {}): Row => ({
  date,
  channel: '函件',
  letterStep: String(step),
  reached: '是',
  ...own,
});
const call = (date: string, own: Row = {}): Row => ({ date, channel: '电话', reached: '是', result: '已联系', ...own });

describe('the stage follows the age of the leading item', () => {
  it.each([
    [-1, 0], [0, 0], [1, 1], [30, 1], [31, 2], [60, 2], [61, 3], [90, 3], [91, 4], [180, 4], [181, 5], [2000, 5],
  ])('%i days overdue, class B: stage %i', (overdue, stage) => {
    expect(decided({ overdue, customer: { givenClass: 'B', givenClassDay: AS_OF } }).stage).toBe(stage);
  }); // prettier-ignore
  it.each([
    ['C', 15, 1], ['C', 16, 2], ['C', 45, 2], ['C', 46, 3], ['C', 90, 3], ['C', 91, 4], ['C', 181, 5],
    ['A', 1, 1], ['A', 37, 1], ['A', 38, 2], ['A', 67, 2], ['A', 68, 3], ['A', 97, 3], ['A', 98, 4],
  ])('class %s given by a person, %i days: stage %i', (givenClass, overdue, stage) => {
    expect(decided({ overdue: overdue as number, customer: { givenClass, givenClassDay: AS_OF } }).stage).toBe(stage);
  }); // prettier-ignore
});

describe('the step due rises one at a time and never falls', () => {
  it.each([
    ['nothing sent', 70, [], 1],
    ['step 1 sent, deadline over', 70, [letter(1, daysBefore(30))], 2],
    ['step 1 sent, deadline runs', 70, [letter(1, daysBefore(3))], 1],
    ['step 2 sent, stage 3', 70, [letter(1, daysBefore(50)), letter(2, daysBefore(30))], 3],
    ['step 3 sent although the stage is 2', 40, [letter(3, daysBefore(20))], 3],
    ['a letter before this debt fell due', 40, [letter(2, daysBefore(60))], 1],
  ] as const)('%s', (_name, overdue, log, step) => {
    expect(decided({ overdue, log }).stepDue).toBe(step);
  });
  it('the deadline that the log states counts, not the one reckoned', () => {
    expect(decided({ overdue: 70, log: [letter(1, daysBefore(30), { deadline: '2026-11-19' })] }).stepDue).toBe(1);
  });
});

describe('the next letter', () => {
  it.each([
    ['due today', 20, [], 1, '2026-11-20'],
    ['after the deadline of the last one', 40, [letter(1, '2026-11-18')], 2, '2026-11-30'],
    ['when the next stage is reached', 25, [letter(1, daysBefore(20)), call(daysBefore(2))], 2, '2026-11-26'],
  ] as const)('%s', (_name, overdue, log, step, on) => {
    const decision = decided({ overdue, log });
    expect([decision.letterStep, decision.nextLetter === null ? null : toIso(decision.nextLetter)]).toEqual([step, on]);
  });
  it('goes out once more when its deadline passed unanswered and nothing moved for three weeks', () => {
    const log = [letter(1, daysBefore(55)), letter(2, daysBefore(25), { reached: '否' })];
    const decision = decided({ overdue: 57, log });
    expect([decision.stage, decision.letterStep]).toEqual([2, 2]);
    expect(decided({ overdue: 57, log: [...log, call(daysBefore(5))] }).letterStep).toBe(3);
    expect(decided({ overdue: 57, log: [...log, call(daysBefore(5))] }).nextLetter).toBe(day(AS_OF) + 4);
  });
  it('is not dated in the last working days before a long holiday', () => {
    const decision = decided({ overdue: 40, asOf: '2026-09-28', log: [letter(1, '2026-09-01')] });
    expect(decision.letterStep).toBe(2);
    expect(toIso(decision.nextLetter ?? 0)).toBe('2026-10-08');
  });
  it('of step 4 and 5 does not exist', () => {
    const log = [letter(1, daysBefore(90)), letter(2, daysBefore(60)), letter(3, daysBefore(40)), call(daysBefore(10))];
    const decision = decided({ overdue: 120, log, amount: 9_000 });
    expect([decision.stepDue, decision.action.code, decision.nextLetter]).toEqual([4, 'propose-counsel', null]);
  });
});

describe('the order of decisions', () => {
  const disputed = call('2026-11-18', { disputeAmount: 50_000, disputeReason: '质量', cause: 'quality' });
  it.each([
    ['insolvent', { customer: { insolvent: '是' } }, 'file-claim'],
    ['related party', { customer: { type: '关联方' } }, 'reconcile'],
    ['refuses, by the customer sheet', { customer: { refused: '是' } }, 'fast-track'],
    ['refuses, by the log', { log: [call('2026-11-19', { cause: 'refuses' })] }, 'fast-track'],
    ['all disputed', { log: [disputed] }, 'resolve-dispute'],
    ['insolvency comes before dispute', { log: [disputed], customer: { insolvent: '是' } }, 'file-claim'],
    [
      'promise too far away',
      { log: [call('2026-11-18', { promiseDay: '2026-12-30', promiseAmount: 50_000, balanceThen: 50_000 })] },
      'approve-promise',
    ],
    ['small', { amount: 900 }, 'email-small'],
    ['small and old', { amount: 900, overdue: 400 }, 'propose-write-off'],
    ['papers asked for by the customer', { log: [call('2026-11-18', { cause: 'papers' })] }, 'complete-papers'],
    ['papers asked for long ago', { log: [call('2026-11-02', { cause: 'papers' })] }, 'remind'],
    ['due in six days', { overdue: -6 }, 'pre-due'],
    ['due in a month', { overdue: -30 }, 'monitor'],
    ['due today', { overdue: 0 }, 'pre-due'],
    [
      'a good customer in the first week',
      { overdue: 3, customer: { givenClass: 'A', givenClassDay: AS_OF } },
      'friendly-message',
    ],
    ['a good customer after it', { overdue: 8, customer: { givenClass: 'A', givenClassDay: AS_OF } }, 'remind'],
    ['instalment plan in force', { customer: { instalments: '2026-12-10: 50000' } }, 'follow-plan'],
    [
      'own legal department, switched on',
      {
        overdue: 80,
        log: [letter(1, daysBefore(70)), letter(2, daysBefore(50)), letter(3, daysBefore(30))],
        policy: { 'ladder.legalNotice': true },
      },
      'legal-notice',
    ],
  ] as const)('%s', (_name, given, action) => {
    expect(decided(given as Given).action.code).toBe(action);
  });
  it('a dispute past its limit goes to both managers', () => {
    const decision = decided({ log: [{ ...disputed, date: '2026-11-02' }] });
    expect(decision.owner).toBe('manager');
    expect(codes(decision)).toContain('dispute-late');
  });
  it('papers that the ledger lacks are asked for before step 2', () => {
    const ledger = sheetOf([
      ['客户名称', '发票号码', '开票日期', '到期日', '未收金额', '签收单'],
      ['甲公司', 'A1', daysBefore(70), daysBefore(40), 50_000, null],
      ['乙公司', 'B1', daysBefore(70), daysBefore(40), 50_000, '已签收'],
    ]);
    const plan = (json: object): readonly (readonly string[])[] =>
      planOf(
        [ledger, logOf(...['甲公司', '乙公司'].map((customer) => ({ customer, ...letter(1, daysBefore(25)) })))],
        AS_OF,
        { wish: { json: { ...KEPT, ...json } } },
      ).decisions.map((d) => [d.position.name, d.action.code]);
    expect(plan({})).toEqual(
      expect.arrayContaining([
        ['甲公司', 'complete-papers'],
        ['乙公司', 'notify'],
      ]),
    );
    expect(plan({ 'papers.first': false })).toEqual(expect.arrayContaining([['甲公司', 'notify']]));
  });
  it('a rest of exactly five per cent is asked about before it is chased', () => {
    const ledger = sheetOf([
      ['客户名称', '发票号码', '开票日期', '到期日', '应收金额', '已收金额', '未收金额'],
      ['甲公司', 'A1', daysBefore(200), daysBefore(170), 200_000, 190_000, 10_000],
    ]);
    const [decision] = planOf([ledger], AS_OF).decisions;
    expect(decision?.action.code).toBe('ask-retention');
    expect(decision?.letterStep).toBeNull();
  });
});

describe('the next contact', () => {
  it.each([
    ['seven days after the last one at step 1', 20, [call('2026-11-17')], '2026-11-24'],
    ['three working days at step 2', 40, [letter(1, daysBefore(20)), call('2026-11-19')], '2026-11-24'],
    ['seven days at step 2 below 10,000', 40, [letter(1, daysBefore(20)), call('2026-11-19')], '2026-11-26', 9_000],
    [
      'the next working day when nobody was reached',
      20,
      [call('2026-11-20', { reached: '否', result: '' })],
      '2026-11-23',
    ],
    ['today when it is late', 20, [call('2026-11-01')], '2026-11-20'],
  ] as const)('%s', (_name, overdue, log, on, amount: number = 50_000) => {
    expect(toIso(decided({ overdue, log, amount }).nextCall ?? 0)).toBe(on);
  });
  it('is a visit after three tries', () => {
    const tries = ['2026-11-16', '2026-11-17', '2026-11-18'].map((date) => call(date, { reached: '否', result: '' }));
    const decision = decided({ log: tries });
    expect(decision.channel).toBe('visit');
    expect(codes(decision)).toContain('unreachable');
  });
  it('of two currencies is one: the worse leads', () => {
    const ledger = sheetOf([
      ['客户名称', '发票号码', '到期日', '币种', '未收金额'],
      ['甲公司', 'A1', daysBefore(70), 'USD', 9_000],
      ['甲公司', 'A2', daysBefore(5), 'CNY', 9_000],
    ]);
    const decisions = planOf([ledger], AS_OF).decisions;
    expect(decisions.map((d) => [d.position.currency, d.ledBy])).toEqual([
      ['CNY', 'USD'],
      ['USD', null],
    ]);
  });
});

describe('clocks and advice', () => {
  it.each([
    ['nearly over', 1000, 'limitation'],
    ['over', 1200, 'limitation-expired'],
  ])('a debt of %s is an alarm', (_name, overdue, kind) => {
    expect(decided({ overdue }).alarms.map((alarm) => alarm.kind)).toEqual([kind]);
  });
  it('begins anew with a demand that arrived, not with one that was only sent', () => {
    const sent = letter(3, daysBefore(100), { reached: null });
    expect(decided({ overdue: 1000, log: [sent] }).alarms).toHaveLength(1);
    expect(decided({ overdue: 1000, log: [{ ...sent, arrived: daysBefore(97) }] }).alarms).toEqual([]);
  });
  it('begins anew with a written promise', () => {
    expect(
      decided({ overdue: 1000, log: [call(daysBefore(90), { promiseDay: daysBefore(60), writtenPromise: '是' })] })
        .alarms,
    ).toEqual([]);
  });
  it('a guarantee that ends soon is an alarm of its own', () => {
    expect(
      decided({ customer: { guaranteeEnds: '2026-12-15' } }).alarms.map((alarm) => [alarm.kind, alarm.daysLeft]),
    ).toEqual([['guarantee', 25]]);
  });
  it.each([
    ['stop-supply', { overdue: 100 }],
    ['over-limit', { customer: { creditLimit: 10_000 } }],
    ['guarantee', { overdue: 70, amount: 500_000 }],
    ['propose-plan', { log: [call('2026-11-19', { cause: 'short-of-money' })] }],
    ['in-approval', { log: [call('2026-11-19', { cause: 'in-approval' })] }],
    ['person-changed', { log: [call('2026-11-19', { cause: 'person-changed' })] }],
    ['no-pay-when-paid', { log: [call('2026-11-19', { cause: 'waits-for-own-customer' })] }],
  ] as const)('%s is proposed', (code, given) => {
    expect(decided(given as Given).recommendations.map((entry) => entry.code)).toContain(code);
  });
  it('counsel against a public body waits for a manager', () => {
    const log = [letter(1, daysBefore(90)), letter(2, daysBefore(60)), letter(3, daysBefore(40)), call(daysBefore(10))];
    expect(codes(decided({ overdue: 120, amount: 9_000, log, customer: { type: 'public-body' } }))).toContain(
      'public-body',
    );
    expect(
      codes(decided({ overdue: 120, amount: 9_000, log, customer: { type: 'public-body', counselApproved: '是' } })),
    ).toContain('counsel-approved');
  });
});

describe('ranking', () => {
  const content = planOf(
    [
      invoices(
        open('A1', daysBefore(100), 10_000, '甲公司'),
        open('B1', daysBefore(10), 80_000, '乙公司'),
        open('C1', daysBefore(-40), 90_000, '丙公司'),
      ),
    ],
    AS_OF,
  );
  it('is by open × loss rate × class weight', () => {
    const values = content.decisions.map((d) => [
      d.position.name,
      d.position.finding.customerClass,
      d.priorityMinor,
      d.rank,
    ]);
    expect(values).toEqual([
      ['甲公司', 'C', 300_000, 1],
      ['乙公司', 'B', 80_000, 2],
      ['丙公司', 'B', 45_000, 3],
    ]);
  });
  it('marks the customers that make 80 % of overdue', () => {
    expect(content.decisions.filter((d) => d.inPareto).map((d) => d.position.name)).toEqual(['乙公司']);
  });
  it('compares currencies only with a rate', () => {
    const ledger = sheetOf([
      ['客户名称', '发票号码', '到期日', '币种', '未收金额'],
      ['甲公司', 'A1', daysBefore(70), 'USD', 9_000],
      ['乙公司', 'A2', daysBefore(5), 'CNY', 9_000],
    ]);
    const order = (json: object): readonly string[] =>
      planOf([ledger], AS_OF, { wish: { json } }).decisions.map((d) => d.position.currency);
    expect(order({})).toEqual(['CNY', 'USD']);
    expect(order({ fx: [{ currency: 'USD', units: 7.1 }] })).toEqual(['USD', 'CNY']);
  });
});
