import { parseIso, toSerial } from '../../src/core/basics/day';
import { CellValue } from '../../src/core/cells/cells';
import { bucketsFromBounds, DEFAULT_POLICY, policyText } from '../../src/core/policy/policy';
import {
  ageBucket,
  agingTable,
  collectionEffectiveness,
  daysOverdue,
  daysSalesOutstanding,
  dueDate,
  interest,
  provision,
  rmb,
  Setting,
} from '../../src/functions/functions';
import { Answer } from '../../src/functions/lift';

const setting: Setting = { today: parseIso('2026-11-20') ?? 0, language: 'zh' };
const english: Setting = { ...setting, language: 'en' };
const serial = (iso: string): number => toSerial(parseIso(iso) ?? 0);
const unknown = { error: '#N/A', message: { zh: '日期无法读取', en: 'the date cannot be read' } };
const badAmount = { error: '#N/A', message: { zh: '金额无法读取', en: 'the amount cannot be read' } };
const words = (answers: readonly (readonly Answer[])[]): readonly string[] =>
  answers.flat().map((one) => (typeof one === 'object' ? one.message.en : String(one)));

describe('AR.DAYSOVERDUE', () => {
  it.each<[CellValue, CellValue, unknown]>([
    [serial('2026-11-10'), serial('2026-11-20'), 10],
    [serial('2026-11-20'), serial('2026-11-20'), 0],
    [serial('2026-12-01'), serial('2026-11-20'), -11],
    ['2026年11月10日', serial('2026-11-20'), 10],
    [serial('2026-11-10'), null, 10],
    [serial('2026-11-10'), '', 10],
    [null, null, unknown],
    ['', null, unknown],
    ['待定', null, unknown],
    [0, null, unknown],
    [true, null, unknown],
    [{ error: '#REF!' }, null, unknown],
  ])('of %j as of %j is %j', (due, asOf, days) => {
    expect(daysOverdue(due, asOf, setting)).toEqual([[days]]);
    // One cell in one cell out, also where the host hands it over as a range of one.
    expect(daysOverdue([[due]], [[asOf]], setting)).toEqual([[days]]);
  });
  it('answers a whole column against one as-of cell; a blank row in between stays blank', () => {
    const column = [[serial('2026-11-10')], [null], [serial('2026-11-21')], [''], [null]];
    expect(daysOverdue(column, serial('2026-11-20'), setting)).toEqual([[10], [''], [-1]]);
  });
  it('leaves #N/A where one range is shorter', () => {
    const due = [[serial('2026-11-10')], [serial('2026-11-11')], [serial('2026-11-12')]];
    const answers = daysOverdue(due, [[serial('2026-11-20')], [serial('2026-11-20')]], setting);
    expect(words(answers)).toEqual(['10', '9', 'the ranges differ in length']);
  });
  it('crosses a row with a column', () => {
    const asOf = [[serial('2026-11-20'), serial('2026-11-30')]];
    expect(daysOverdue([[serial('2026-11-10')], [serial('2026-11-15')]], asOf, setting)).toEqual([
      [10, 20],
      [5, 15],
    ]);
  });
  it('answers a column of a million rows up to the last filled one', () => {
    const column: CellValue[][] = Array.from({ length: 1_048_576 }, () => [null]);
    column[4] = [serial('2026-11-10')];
    expect(daysOverdue(column, null, setting)).toEqual([[''], [''], [''], [''], [10]]);
  });
  it('takes the bare value of a cell that carries its look along', () => {
    const rich = { type: 'Double', basicType: 'Double', basicValue: serial('2026-11-10') } as unknown as CellValue;
    expect(daysOverdue(rich, null, setting)).toEqual([[10]]);
    const broken = { type: 'Error', basicType: 'Error', basicValue: '#REF!' } as unknown as CellValue;
    expect(daysOverdue(broken, null, setting)).toEqual([[unknown]]);
  });
});

describe('AR.AGEBUCKET', () => {
  it.each([
    ['2026-12-01', '未到期'], ['2026-11-20', '今日到期'], ['2026-11-19', '1–30'], ['2026-10-21', '1–30'], ['2026-10-20', '31–60'], ['2020-01-01', '3年以上'],
  ])('of %s is %s', (due, label) => {
    expect(ageBucket(serial(due), null, null, setting)).toEqual([[label]]);
  }); // prettier-ignore
  it('says in words when the date cannot be read', () => {
    expect(ageBucket('待定', null, null, setting)).toEqual([['检查日期']]);
    expect(ageBucket('tbd', null, null, english)).toEqual([['check date']]);
  });
  it('takes the buckets from the policy cell', () => {
    const policy = policyText({ ...DEFAULT_POLICY, buckets: bucketsFromBounds([45, 90]) ?? [] }, 'en');
    expect(ageBucket(serial('2026-10-10'), null, policy, english)).toEqual([['1–45']]);
  });
  it('says so when the policy cell is none', () => {
    const answer = ageBucket(serial('2026-10-10'), null, '30/60/90', english);
    expect(words(answer)).toEqual(['the rules cannot be read: give the cell AR_Policy']);
  });
});

it.each([
  ['2026-09-15', '30', '2026-10-15'],
  ['2026-09-15', '月结60天', '2026-11-29'],
  ['2026-09-15', '次月25日', '2026-10-25'],
  ['2026-09-15', 'EOM', '2026-09-30'],
])('AR.DUEDATE of %s on %s is %s', (invoiced, terms, due) => {
  expect(dueDate(serial(invoiced), terms)).toEqual([[serial(due)]]);
});
it('AR.DUEDATE without readable terms has no answer', () => {
  expect(words(dueDate(serial('2026-09-15'), '面议'))).toEqual(['the terms cannot be read']);
});
it('AR.RMB writes amounts in capitals', () => {
  expect(rmb([[1409.5, 'abc']])).toEqual([['壹仟肆佰零玖元伍角整', badAmount]]);
});

describe('AR.INTEREST', () => {
  const [due, asOf] = [serial('2026-05-01'), serial('2026-05-31')];
  it.each<[CellValue, CellValue, unknown]>([
    [10_000, 0.05, 41.1],
    ['10,000.00', 0.05, 41.1],
    [10_000, 'cn-sme', 150],
    [10_000, '中小企业款项（日万分之五）', 150],
    [-500, 0.05, 0],
    ['n/a', 0.05, badAmount],
  ])('of %j at %j is %j', (balance, rule, amount) => {
    expect(interest({ balance, due, asOf, rule }, setting)).toEqual([[amount]]);
  });
  it('is 0 before due, and asks for a rate where none is chosen', () => {
    expect(interest({ balance: 100, due: asOf, asOf: due, rule: 0.05 }, setting)).toEqual([[0]]);
    expect(words(interest({ balance: 100, due, asOf, rule: policyText(DEFAULT_POLICY, 'zh') }, setting))[0]).toMatch(
      /^give a yearly rate/,
    );
  });
  it('takes the rule that the policy cell names', () => {
    const policy = policyText({ ...DEFAULT_POLICY, interest: { ...DEFAULT_POLICY.interest, ruleId: 'cn-sme' } }, 'zh');
    expect(interest({ balance: 10_000, due, asOf, rule: policy }, setting)).toEqual([[150]]);
  });
});

describe('AR.PROVISION', () => {
  const provisionRates = [
    { fromDay: null, rate: 0.01 },
    { fromDay: 1, rate: 0.05 },
    { fromDay: 91, rate: 0.5 },
  ];
  const policy = policyText({ ...DEFAULT_POLICY, provisionRates }, 'zh');
  it.each([
    ['2026-12-01', 10],
    ['2026-11-20', 10],
    ['2026-11-19', 50],
    ['2026-08-21', 500],
  ])('of 1,000 due %s is %d', (due, amount) => {
    expect(provision({ balance: 1000, due: serial(due), policy }, setting)).toEqual([[amount]]);
  });
  it('sets nothing aside for money not yet applied', () => {
    expect(provision({ balance: -1000, due: serial('2026-08-21'), policy }, setting)).toEqual([[0]]);
  });
  it.each([undefined, policyText(DEFAULT_POLICY, 'zh')])('is never guessed: rules %#', (rules) => {
    expect(words(provision({ balance: 1000, due: serial('2026-11-19'), policy: rules }, setting))[0]).toMatch(
      /^fill in the provision/,
    );
  });
});

describe('AR.AGING', () => {
  const customers = [['客户'], ['甲公司'], ['乙公司'], ['甲公司 '], ['甲公司'], ['乙公司'], ['合计'], [null]];
  const dueDates = [
    ['到期日'],
    [serial('2026-12-01')],
    [serial('2026-11-01')],
    [serial('2026-09-01')],
    [null],
    [null],
    [null],
    [null],
  ];
  const balances: CellValue[][] = [['余额'], [100], ['1,000.10'], [30.05], [7], [-250], [887.15], [null]];
  it('is a table customer × bucket that ties to the sum', () => {
    const policy = policyText({ ...DEFAULT_POLICY, buckets: bucketsFromBounds([30, 60]) ?? [] }, 'zh');
    expect(agingTable({ customers, dueDates, balances, policy }, setting)).toEqual([
      ['客户', '未到期', '今日到期', '1–30', '31–60', '60天以上', '缺到期日', '未核销', '合计'],
      ['甲公司', 100, 0, 0, 0, 30.05, 7, 0, 137.05],
      ['乙公司', 0, 0, 1000.1, 0, 0, 0, -250, 750.1],
      ['合计', 100, 0, 1000.1, 0, 30.05, 7, -250, 887.15],
    ]);
  });
  it('gives no table when a balance cannot be read', () => {
    expect(
      agingTable({ customers: [['甲'], ['乙']], dueDates: [[1], [1]], balances: [[1], ['#待核']] }, setting),
    ).toEqual([[badAmount]]);
  });
});

it('AR.DSO and AR.CEI are the published formulas, without an answer where there is nothing to reckon', () => {
  expect(daysSalesOutstanding(15_000, 10_000, 30)).toEqual([[45]]);
  expect(words(daysSalesOutstanding(15_000, 0, 30))).toEqual(['there is nothing to reckon from']);
  expect(collectionEffectiveness(6200, 10_890, 6340, 3590)[0]?.[0]).toBeCloseTo(0.796, 3);
  expect(words(collectionEffectiveness(6200, 'x', 6340, 3590))).toEqual(['the amount cannot be read']);
});
