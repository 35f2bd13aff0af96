import { dayOf, parseIso, toIso } from '../../src/core/basics/day';
import { bucketOf } from '../../src/core/aging/aging';
import { CellValue, dueDayOf, parseTerms, SheetCells } from '../../src/core/cells/cells';
import { CustomerPosition } from '../../src/core/customers/customers';
import { Decision } from '../../src/core/decisions/decisions';
import { cei } from '../../src/core/interest/interest';
import { PlanContent } from '../../src/core/plan/plan';
import { bucketsFromBounds, DEFAULT_POLICY } from '../../src/core/policy/policy';
import { readShared, sayNotRun } from '../builders/shared';
import { invoices, logOf, open, planOf, sheetOf } from '../builders/sheets';

// Facts from the tests and documents of other systems (../shared/cases/conformance.json). Each is either checked against our
// own path, or stands in the second table with the reason why our rule differs.

const AS_OF = '2026-11-20';
const KEPT = { wish: { json: { 'general.logKeptSince': '2025-01-01' } } };
const TERMS_60 = bucketsFromBounds([30, 60]) ?? [];
const TERMS_120 = bucketsFromBounds([30, 60, 90, 120]) ?? [];

function codeAt(days: number, buckets = TERMS_120): string {
  return buckets[bucketOf(days, buckets)]?.code ?? '';
}
function due(daysOverdue: number, asOf = AS_OF): string {
  return toIso((parseIso(asOf) ?? 0) - daysOverdue);
}
function positions(content: PlanContent): readonly CustomerPosition[] {
  return content.decisions.map((decision) => decision.position);
}
function only(content: PlanContent): Decision {
  const [decision] = content.decisions;
  if (!decision || content.decisions.length !== 1) throw new Error(`${content.decisions.length} decisions`);
  return decision;
}
function ledger(heading: readonly string[], ...rows: readonly (readonly CellValue[])[]): SheetCells {
  return sheetOf([heading, ...rows]);
}
const INVOICE_LEDGER = ['客户名称', '发票号码', '开票日期', '到期日', '应收金额', '已收金额', '未收金额'] as const;
const DEALINGS = ['客户名称', '单据类型', '单据编号', '单据日期', '到期日', '金额'] as const;
const letter = (step: number, date: string): Record<string, CellValue> => ({
  date,
  customer: '甲公司',
  channel: '函件',
  letterStep: String(step),
  reached: '是',
});

/** What we do the same way, by the id of the fact. */
const SAME: Readonly<Record<string, () => void>> = {
  'AGE-BIGCAPITAL-1': () =>
    expect([30, 31, 60, 61, 90].map((days) => codeAt(days, TERMS_60))).toEqual([
      '1-30',
      '31-60',
      '31-60',
      '61+',
      '61+',
    ]),
  'AGE-OCA-APB-1': () =>
    expect([1, 30, 31, 60, 61, 90, 91, 120, 121].map((days) => codeAt(days))).toEqual([
      '1-30',
      '1-30',
      '31-60',
      '31-60',
      '61-90',
      '61-90',
      '91-120',
      '91-120',
      '121+',
    ]),
  'AGE-CN-1': () =>
    expect([-31, -1, 0, 1, 30, 31, 60, 61].map((days) => codeAt(days, TERMS_60))).toEqual([
      'not-due',
      'not-due',
      'due-today',
      '1-30',
      '1-30',
      '31-60',
      '31-60',
      '61+',
    ]),
  'AGE-SOFTLEDGER-1': () => {
    const position = only(planOf([invoices(open('A1', '2020-05-15', 5_000))], '2020-06-20')).position;
    expect(position.oldestDays).toBe(36);
    expect(codeAt(36)).toBe('31-60');
  },
  'AGE-NETSUITE-1': () => {
    const sheet = ledger(
      DEALINGS,
      ['甲公司', '收款', 'R1', '2023-08-21', null, 1_000],
      ['甲公司', '发票', 'B1', '2023-08-22', '2023-08-22', 1_000],
    );
    const unapplied = (asOf: string): number =>
      positions(planOf([sheet], asOf)).reduce((sum, position) => sum + position.unappliedMinor, 0);
    expect(unapplied('2023-08-22')).toBe(0);
  },
  'AGE-PCT-1': () => {
    const content = planOf(
      [invoices(open('A1', due(-5), 268_220.74), ['甲公司', null, due(40), null, -38_620.31, -38_620.31])],
      AS_OF,
    );
    expect(content.figures.currencies[0]?.overdueShare).toBeGreaterThanOrEqual(0);
    expect(content.figures.currencies[0]?.overdueShare).toBeLessThanOrEqual(1);
  },
  'ERP-AR-TERMS-1': () => {
    const sheet = ledger(
      DEALINGS,
      ['甲公司', '发票', 'A1', '2026-06-01', '2026-07-01', 30],
      ['甲公司', '发票', 'A1', '2026-06-01', '2026-07-31', 50],
      ['甲公司', '发票', 'A1', '2026-06-01', '2026-08-30', 20],
      ['甲公司', '收款', 'R1', '2026-06-02', null, 40],
    );
    const openRows = planOf([sheet], AS_OF).openItems.items.map((item) => item.openMinor);
    expect(openRows).toEqual([4_000, 2_000]);
  },
  'ERP-AR-CN-1': () => {
    const sheet = ledger(
      [...DEALINGS, '对应单据'],
      ['甲公司', '发票', 'A1', '2026-06-01', '2026-07-01', 100, null],
      ['甲公司', '贷项通知单', 'C1', '2026-06-05', null, 100, 'A1'],
    );
    expect(planOf([sheet], AS_OF).openItems.items).toEqual([]);
  },
  'ERP-AR-PREPAY-1': () => {
    const content = planOf([ledger(INVOICE_LEDGER, ['甲公司', null, '2026-10-01', null, -1_000, null, -1_000])], AS_OF);
    expect(only(content).position).toMatchObject({ balanceMinor: -100_000, unappliedMinor: 100_000 });
  },
  'ERP-AR-JE-1': () => {
    const openAfter = (paid: number): readonly number[] =>
      planOf(
        [
          ledger(
            INVOICE_LEDGER,
            ['甲公司', 'A1', '2026-06-01', '2026-07-01', 100, paid, 100 - paid],
            ['乙公司', 'A2', '2026-06-01', '2026-07-01', 1, 0, 1],
          ),
        ],
        AS_OF,
      ).openItems.items.map((item) => item.openMinor);
    expect(openAfter(40)).toEqual([6_000, 100]);
    expect(openAfter(100)).toEqual([100]);
  },
  'ERP-AR-FUT-1': () => {
    const sheet = ledger(
      ['客户名称', '发票号码', '开票日期', '到期日', '应收金额', '回款日期'],
      ['甲公司', 'A1', '2026-10-01', '2026-10-31', 100, '2026-11-21'],
      ['甲公司', 'A2', '2026-10-02', '2026-10-31', 50, '2026-11-20'],
    );
    expect(only(planOf([sheet], AS_OF)).position.balanceMinor).toBe(10_000);
  },
  'ERP-AR-CENT-1': () => {
    const content = planOf(
      [ledger(INVOICE_LEDGER, ['甲公司', 'A1', '2026-06-01', '2026-07-01', 100, 99.99, 0.01])],
      AS_OF,
    );
    expect(only(content).position.balanceMinor).toBe(1);
    expect(content.letters.letters).toEqual([]);
  },
  'ERP-AR-GROUP-1': () =>
    expect(only(planOf([invoices(open('A1', due(3), 100), open('A2', due(4), 85))], AS_OF)).position.balanceMinor).toBe(
      18_500,
    ),
  'ERP-ARS-1': () => {
    const content = planOf(
      [
        ledger(
          INVOICE_LEDGER,
          ['甲公司', 'A1', due(40), due(10), 200, 125, 75],
          ['甲公司', null, due(2), null, -50, null, -50],
        ),
      ],
      AS_OF,
    );
    expect(only(content).position).toMatchObject({ balanceMinor: 2_500, unappliedMinor: 5_000, claimedMinor: 2_500 });
  },
  'ERP-DUN-1': () => expect(DEFAULT_POLICY.interest.ruleId).toBe('none'),
  'ERP-DUN-3': () => {
    const instalments = invoices(['甲公司', 'A1', due(6), due(1), 50, 50], ['甲公司', 'A1', due(6), due(-4), 50, 50]);
    expect(only(planOf([instalments], AS_OF)).position).toMatchObject({ overdueMinor: 5_000, notDueMinor: 5_000 });
  },
  'ERP-TERMS-EOM-1': () => {
    const terms = parseTerms('30 days end of month');
    const invoiced = dayOf(2023, 2, 3);
    expect(terms && invoiced !== null ? toIso(dueDayOf(invoiced, terms)) : null).toBe('2023-03-31');
  },
  'BC-GRACE-2': () => {
    const log = logOf(letter(1, '2026-09-15'), letter(2, '2026-09-30'));
    const decision = only(
      planOf([invoices(open('I1', '2026-09-01', 90_000), open('I2', '2026-10-01', 90_000)), log], '2026-11-20', KEPT),
    );
    expect(decision).toMatchObject({ lastSentStep: 2, stepDue: 3 });
  },
  'BC-PAY-1': () => {
    const content = planOf(
      [invoices(open('A1', due(20), 90_000), ['甲公司', null, due(3), null, -20_000, -20_000])],
      AS_OF,
    );
    const [draft] = content.letters.letters;
    expect(draft?.claimedMinor).toBe(7_000_000);
    expect(draft?.lines.some((line) => line.block === 'unapplied' && line.openMinor === -2_000_000)).toBe(true);
  },
  'BC-MIN-1': () => {
    const lettersFor = (overdue: number, credit: number): number =>
      planOf([invoices(open('A1', due(20), overdue), ['甲公司', null, due(3), null, -credit, -credit])], AS_OF).letters
        .letters.length;
    expect(lettersFor(5_000, 5_000)).toBe(0);
    expect(lettersFor(5_000, 5_005)).toBe(0);
    expect(lettersFor(5_000, 4_001)).toBe(0);
    expect(lettersFor(5_000, 4_000)).toBe(1);
  },
  'MFRESH-1': () => {
    const nextCall = (asOf: string): string =>
      toIso(
        only(
          planOf(
            [
              invoices(open('A1', '2026-11-02', 90_000)),
              logOf({ date: '2026-11-13', customer: '甲公司', channel: '电话', reached: '是' }),
            ],
            asOf,
            KEPT,
          ),
        ).nextCall ?? 0,
      );
    // Seven days after the last contact is allowed, not only later.
    expect(nextCall('2026-11-20')).toBe('2026-11-20');
    expect(nextCall('2026-11-19')).toBe('2026-11-20');
  },
  'MFRESH-2': () => {
    const action = (day: string): string =>
      only(
        planOf(
          [
            invoices(open('A1', due(20), 90_000)),
            logOf({
              date: '2026-11-10',
              customer: '甲公司',
              channel: '电话',
              reached: '是',
              promiseDay: day,
              promiseAmount: 90_000,
              balanceThen: 90_000,
            }),
          ],
          AS_OF,
          KEPT,
        ),
      ).action.code;
    expect(action('2026-11-20')).toBe('await-promise');
    expect(action('2026-11-23')).toBe('await-promise');
    expect(action('2026-11-12')).not.toBe('await-promise');
  },
  'TRYTON-1': () => {
    const step = (asOf: string, ...sent: readonly Record<string, CellValue>[]): number =>
      only(planOf([invoices(open('A1', '2026-09-01', 90_000)), logOf(...sent)], asOf, KEPT)).stepDue;
    expect(step('2026-09-01')).toBe(0);
    expect(step('2026-09-06')).toBe(1);
    // A letter that was drafted but never sent does not count.
    expect(step('2026-10-20')).toBe(1);
    expect(step('2026-10-20', letter(1, '2026-09-07'))).toBe(2);
  },
  'ODOO-FU-1': () => {
    const content = planOf(
      [
        invoices(open('A1', due(40), 1_000)),
        logOf({ date: '2026-11-18', customer: '甲公司', channel: '电话', reached: '是', disputeAmount: 1_000 }),
      ],
      AS_OF,
      KEPT,
    );
    expect(only(content).held).toBe(true);
    expect(content.letters.letters).toEqual([]);
    const paid = planOf(
      [
        ledger(
          INVOICE_LEDGER,
          ['甲公司', 'A1', due(70), due(40), 1_000, 1_000, 0],
          ['乙公司', 'B1', due(70), due(40), 1, 0, 1],
        ),
      ],
      AS_OF,
    );
    expect(positions(paid).map((position) => position.name)).toEqual(['乙公司']);
  },
  'SAP-INTERVAL-1': () => SAME['MFRESH-1']?.(),
  'SAP-P2P-1': () => {
    const state = (balance: number): string | undefined =>
      only(
        planOf(
          [
            invoices(['甲公司', 'A1', due(60), due(30), 1_000, balance]),
            logOf({
              date: '2026-11-10',
              customer: '甲公司',
              channel: '电话',
              reached: '是',
              promiseDay: '2026-11-13',
              promiseAmount: 1_000,
              balanceThen: 1_000,
            }),
          ],
          AS_OF,
          KEPT,
        ),
      ).position.promises[0]?.state;
    expect(state(1_000)).toBe('broken');
    expect(state(400)).toBe('part');
  },
  'SAP-TBC-1': () => {
    const log = logOf(
      {
        date: '2026-11-18',
        customer: '甲公司',
        channel: '电话',
        reached: '是',
        promiseDay: '2026-11-27',
        promiseAmount: 200,
        promiseDocuments: 'A1',
        balanceThen: 1_000,
      },
      {
        date: '2026-11-18',
        customer: '甲公司',
        channel: '电话',
        reached: '是',
        disputeAmount: 300,
        disputeDocuments: 'A2',
      },
    );
    const content = planOf([invoices(open('A1', due(20), 400), open('A2', due(20), 600)), log], AS_OF, KEPT);
    expect(only(content).position.claimedMinor).toBe(50_000);
  },
  'OCA-RUN-1': () => {
    const step = (asOf: string, ...sent: readonly Record<string, CellValue>[]): number =>
      only(planOf([invoices(open('A1', '2025-11-20', 50_000)), logOf(...sent)], asOf, KEPT)).stepDue;
    expect(step('2026-05-20')).toBe(1);
    expect(step('2026-09-20', letter(1, '2026-05-20'))).toBe(2);
    expect(step('2026-11-20', letter(1, '2026-05-20'), letter(2, '2026-09-20'))).toBe(3);
  },
  'OCA-RISK-2': () => {
    const used = (limit: number): boolean =>
      only(
        planOf(
          [ledger([...INVOICE_LEDGER, '信用额度'], ['甲公司', 'A1', due(60), due(30), 550, 0, 550, limit])],
          AS_OF,
        ),
      ).position.signals.some((signal) => signal.code === 'over-limit');
    expect([used(100), used(1_100)]).toEqual([true, false]);
  },
  'OCA-WARN-1': () =>
    expect(
      only(planOf([invoices(open('A1', due(5), 500), open('A2', due(-30), 1_000))], AS_OF)).position,
    ).toMatchObject({ overdueMinor: 50_000, notDueMinor: 100_000 }),
  'D365-LEVEL-1': () => {
    const content = planOf(
      [invoices(open('A', due(40), 50_000), open('B', due(10), 40_000), open('C', due(-9), 30_000))],
      AS_OF,
    );
    const [draft] = content.letters.letters;
    expect(content.letters.letters).toHaveLength(1);
    expect(only(content).chaseDays).toBe(40);
    expect(draft?.lines.filter((line) => line.block === 'claimed').map((line) => line.document)).toEqual(['A', 'B']);
  },
  'KPI-CEI-1': () =>
    expect(
      cei({ beginMinor: 100_000, salesMinor: 1_000_000, endMinor: 120_000, endCurrentMinor: 100_000 }),
    ).toBeCloseTo(0.98, 10),
};

/** What we do otherwise on purpose, or not at all, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'AGE-OCA-STMT-1':
    'Day 30 belongs to 1–30: labels and bounds must say the same; that report prints day 30 under 31–60.',
  'AGE-BC-1': 'Due today is a bucket of its own and never overdue; upper bounds are inclusive.',
  'AGE-D365F-1': 'As above: a bucket 1–30 holds thirty days, not today and 29 more.',
  'AGE-FX-1': 'A missing rate is never taken as 1: currencies stay apart until there is a rate table.',
  'AGE-ACUMATICA-1':
    'Unapplied credit stands in a column of its own instead of shrinking the oldest bucket; the total is the same.',
  'ERP-AR-FX-1': 'One receivable has one currency, that of its ledger row; a second, base-currency book is the ERP’s.',
  'ERP-AR-FX-3': 'As above: exchange differences are the ERP’s to book.',
  'ERP-AR-FX-4':
    'An advance is applied first-in-first-out unless it names its invoice; pro rata needs the ERP’s allocation.',
  'BC-GRACE-1': 'Grace is written as “from day N”, reached or passed; a policy of N+1 gives the strict reading.',
  'BC-ROUND-1': 'Claims are exact to the cent; nothing is rounded for payment.',
  'BC-FEE-1':
    'No fee is claimed without a rule that the user picks; banded fees exist in the interest rules as fixed compensation.',
  'MFRESH-4': 'A letter stands in the currency of the debt.',
  'SAP-ARREARS-1': 'Days overdue are never reduced by grace: age is a fact, the ladder starts when it starts.',
  'INVNINJA-1': 'Steps count from the due date, and a passed step fires late instead of never.',
  'OCA-RISK-1': 'As SAP-ARREARS-1: a margin moves the ladder, not the age.',
  'D365-PRE-1': 'A customer with overdue debt is still reminded of what falls due next: policy section 7.',
  'D365-CL-1': 'Credit never lifts a step: it reduces the claim, and alone it makes no letter.',
  'D365-PRED-1': 'No prediction of lateness: class and signals come from what was paid and when, each with its reason.',
};

const facts = readShared('cases/conformance.json') as {
  readonly cases: readonly { readonly id: string; readonly system: string }[];
} | null;

describe('facts from other systems', () => {
  it.each(Object.entries(SAME))('%s comes out the same', (_id, check) => check());
  it.each(Object.entries(OTHERWISE))('%s differs on purpose: %s', (id, reason) => {
    expect(reason.length).toBeGreaterThan(40);
    expect(SAME[id]).toBeUndefined();
  });
  if (!facts) sayNotRun();
  else
    it('no fact is left out', () => {
      const known = new Set([...Object.keys(SAME), ...Object.keys(OTHERWISE)]);
      expect(facts.cases.map((fact) => fact.id).filter((id) => !known.has(id))).toEqual([]);
    });
});
