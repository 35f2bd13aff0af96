import { Coded } from '../basics/words';
import { Signal } from './types';

/** The 18 danger signals of a customer, in the order people know them; the code is `signal-1` … `signal-18`. */
export const SIGNALS: readonly Coded[] = (
  [
    ['办公地点搬到更差的地段', 'Office moved to a poorer place'],
    ['管理层或员工频繁更换', 'Managers or staff change often'],
    ['被其他债权人起诉', 'Sued by others'],
    ['财务人员回避', 'Finance people avoid us'],
    ['付款比以前更晚', 'Pays later than before'],
    ['多次失信承诺', 'Breaks promises repeatedly'],
    ['负责人失联', 'The head cannot be found'],
    ['负责人发生意外', 'The head had an accident'],
    ['决策层内部不和', 'Decision makers are split'],
    ['投资不明项目（股票、期货等）', 'Unclear investments (shares, futures)'],
    ['不接电话、不回复', 'Does not answer or call back'],
    ['大量开具远期票据', 'Issues many bills'],
    ['票据或支票被退', 'A bill or cheque was returned'],
    ['自身应收过多、资金周转慢', 'Too many receivables of its own, slow funds'],
    ['频繁更换开户行', 'Changes banks often'],
    ['低于成本抛售', 'Sells below cost'],
    ['突然下大额订单', 'Sudden oversized order'],
    ['扩张过快', 'Grows too fast'],
  ] as const
).map(([zh, en], i) => ({ code: `signal-${i + 1}`, words: { zh, en } }));

/** Signals of which one alone makes class C: sued, head missing, accident, returned bill (policy section 4). */
export const RED_SIGNALS: readonly number[] = [3, 7, 8, 13];

/** A signal that a person ticked on the customer sheet. */
export function tickedSignal(number: number, day: Signal['day']): Signal | null {
  const known = SIGNALS[number - 1];
  return known ? { ...known, number, day, by: 'person' } : null;
}

/** A signal that the data raised, its figures behind the words; number 0 is over the credit limit. */
export function raisedSignal(number: number, day: Signal['day'], zh: string, en: string): Signal {
  const known = SIGNALS[number - 1] ?? OVER_LIMIT;
  return {
    code: known.code,
    number,
    day,
    by: 'data',
    words: { zh: `${known.words.zh}：${zh}`, en: `${known.words.en}: ${en}` },
  };
}

const OVER_LIMIT: Coded = { code: 'over-limit', words: { zh: '超信用额度', en: 'Over the credit limit' } };
