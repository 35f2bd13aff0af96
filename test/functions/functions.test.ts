import { parseIso, toSerial } from '../../src/core/basics/day';
import { DEFAULT_POLICY, bucketsFromBounds, policyText } from '../../src/core/policy/policy';
import { ageBucket, daysOverdue, dueDate, rmb, Setting } from '../../src/functions/functions';

const setting: Setting = { today: parseIso('2026-11-20') ?? 0, language: 'zh' };
const english: Setting = { ...setting, language: 'en' };
const serial = (iso: string): number => toSerial(parseIso(iso) ?? 0);
const unknown = { error: '#N/A', message: 'the date cannot be read' };

describe('AR.DAYSOVERDUE', () => {
  it.each([
    [serial('2026-11-10'), serial('2026-11-20'), 10],
    [serial('2026-11-20'), serial('2026-11-20'), 0],
    [serial('2026-12-01'), serial('2026-11-20'), -11],
    ['2026年11月10日', serial('2026-11-20'), 10],
    [serial('2026-11-10'), null, 10],
    [serial('2026-11-10'), '', 10],
    [null, null, unknown],
    ['待定', null, unknown],
    [0, null, unknown],
    [{ error: '#REF!' }, null, unknown],
  ])('of %j as of %j is %j', (due, asOf, days) => {
    expect(daysOverdue(due, asOf, setting)).toEqual([[days]]);
  });
  it('answers a whole column against one as-of cell', () => {
    expect(
      daysOverdue([[serial('2026-11-10')], [null], [serial('2026-11-21')]], serial('2026-11-20'), setting),
    ).toEqual([[10], [unknown], [-1]]);
  });
  it('leaves #N/A where one range is shorter', () => {
    const answers = daysOverdue(
      [[serial('2026-11-10')], [serial('2026-11-11')], [serial('2026-11-12')]],
      [[serial('2026-11-20')], [serial('2026-11-20')]],
      setting,
    );
    expect(answers[2]).toEqual([{ error: '#N/A', message: 'the ranges differ in length' }]);
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
  expect(dueDate(serial('2026-09-15'), '面议')).toEqual([[{ error: '#N/A', message: 'the terms cannot be read' }]]);
});
it('AR.RMB writes amounts in capitals', () => {
  expect(rmb([[1409.5, 'abc']])).toEqual([
    ['壹仟肆佰零玖元伍角整', { error: '#N/A', message: 'the amount cannot be read' }],
  ]);
});
