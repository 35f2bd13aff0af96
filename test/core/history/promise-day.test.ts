import { parseIso, toIso } from '../../../src/core/basics/day';
import { parsePromiseDay } from '../../../src/core/history/promise-day';

/** Friday. */
const FROM = parseIso('2026-11-20') as number;

describe('a promised day in words', () => {
  it.each([
    ['月底', '2026-11-30'],
    ['本月底前', '2026-11-30'],
    ['月底付清', '2026-11-30'],
    ['下月底', '2026-12-31'],
    ['11月底', '2026-11-30'],
    ['1月底', '2027-01-31'],
    ['年底前', '2026-12-31'],
    ['下周五', '2026-11-27'],
    ['周五', '2026-11-20'],
    ['周四', '2026-11-26'],
    ['下下周一', '2026-11-30'],
    ['明天', '2026-11-21'],
    ['大后天', '2026-11-23'],
    ['3天内', '2026-11-23'],
    ['两周', '2026-12-04'],
    ['半个月', '2026-12-05'],
    ['一个月内', '2026-12-20'],
    ['12月10日前', '2026-12-10'],
    ['１２月１０号', '2026-12-10'],
    ['1月5号', '2027-01-05'],
    ['11月1日', '2026-11-01'],
    ['2027年1月5日', '2027-01-05'],
    ['10号', '2026-12-10'],
    ['25号', '2026-11-25'],
    ['下月31号', '2026-12-31'],
    ['12/25', '2026-12-25'],
    ['20/12', '2026-12-20'],
    ['12月上旬', '2026-12-10'],
    ['month end', '2026-11-30'],
    ['End of next month', '2026-12-31'],
    ['EOM', '2026-11-30'],
    ['by Friday', '2026-11-20'],
    ['next Friday', '2026-11-27'],
    ['by Dec 10', '2026-12-10'],
    ['10th December 2026', '2026-12-10'],
    ['the 10th', '2026-12-10'],
    ['in 3 days', '2026-11-23'],
    ['end of Dec', '2026-12-31'],
    ['year end', '2026-12-31'],
  ])('%s, said on Fri 2026-11-20, is %s', (text, expected) => {
    const said = parsePromiseDay(text, FROM);
    expect(said && toIso(said.day)).toBe(expected);
    expect(said?.guessed).toBe(false);
  });

  it.each([
    ['下周', '2026-11-27'],
    ['next week', '2026-11-27'],
    ['12.10', '2026-12-10'],
  ])('%s leaves a choice: %s is a guess that is said to be one', (text, expected) => {
    const said = parsePromiseDay(text, FROM);
    expect(said && toIso(said.day)).toBe(expected);
    expect(said?.guessed).toBe(true);
  });

  it.each(['等通知', '尽快', 'soon', '12月初', '13月底', '2月30日', '月中', '收到客户款后', '50000'])(
    '%s names no day',
    (text) => {
      expect(parsePromiseDay(text, FROM)).toBeNull();
    },
  );
});
