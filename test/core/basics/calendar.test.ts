import fc from 'fast-check';
import {
  addWorkdays,
  calendarOf,
  isKnownYear,
  isWorkday,
  onOrAfterWorkday,
  onOrBeforeWorkday,
  workdaysBetween,
} from '../../../src/core/basics/calendar';
import { toIso, weekdayOf } from '../../../src/core/basics/day';
import { dayOn } from '../../builders/days';

const CHINA = calendarOf([], []);

function daysFrom(first: string, last: string): number[] {
  const [from, to] = [dayOn(first), dayOn(last)];
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

describe('the mainland’s days off', () => {
  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s is a weekend that is worked',
    (iso) => {
      expect([0, 6]).toContain(weekdayOf(dayOn(iso)));
      expect(isWorkday(CHINA, dayOn(iso))).toBe(true);
    },
  );

  it('2026 has these six make-up days and no others', () => {
    const worked = daysFrom('2026-01-01', '2026-12-31').filter(
      (d) => isWorkday(CHINA, d) && [0, 6].includes(weekdayOf(d)),
    );
    expect(worked).toHaveLength(6);
  });

  it('2026 has 33 days off by notice', () => {
    expect(daysFrom('2026-01-01', '2026-12-31').filter((day) => CHINA.off[day])).toHaveLength(33);
  });

  it.each([
    ['National Day 2026', '2026-10-01', '2026-10-07'],
    ['Spring Festival 2026', '2026-02-15', '2026-02-23'],
    ['New Year 2026', '2026-01-01', '2026-01-03'],
    ['National Day and Mid-Autumn 2025', '2025-10-01', '2025-10-08'],
  ])('%s: all days from %s to %s, weekends too', (_, first, last) => {
    expect(daysFrom(first, last).filter((day) => isWorkday(CHINA, day))).toEqual([]);
    expect(isWorkday(CHINA, dayOn(last) + 1)).toBe(true);
  });

  it('late December belongs to the notice of the next year: 2011-12-31 was worked, 2018-12-31 was off', () => {
    expect(isWorkday(CHINA, dayOn('2011-12-31'))).toBe(true);
    expect(isWorkday(CHINA, dayOn('2018-12-31'))).toBe(false);
  });

  it.each([
    ['2026-06-01', true],
    ['2010-01-01', true],
    ['2027-01-01', false],
    ['2009-12-31', false],
  ])('%s: its year is known: %p', (iso, known) => {
    expect(isKnownYear(CHINA, dayOn(iso))).toBe(known);
  });

  it('in an unknown year only weekends are off', () => {
    expect(isWorkday(CHINA, dayOn('2027-10-01'))).toBe(true);
    expect(isWorkday(CHINA, dayOn('2027-10-02'))).toBe(false);
  });
});

describe('own days', () => {
  it('stand over the announced ones', () => {
    const own = calendarOf([dayOn('2026-10-10'), dayOn('2026-11-20')], [dayOn('2026-10-05'), dayOn('2026-11-21')]);
    expect(['2026-10-10', '2026-11-20', '2026-10-05', '2026-11-21'].map((iso) => isWorkday(own, dayOn(iso)))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('a few company days do not make a year known, its announced days do', () => {
    expect(isKnownYear(calendarOf([dayOn('2027-01-04')], [dayOn('2027-02-20')]), dayOn('2027-06-01'))).toBe(false);
    const announced = [
      ...daysFrom('2027-01-01', '2027-01-03'),
      ...daysFrom('2027-02-05', '2027-02-12'),
      ...daysFrom('2027-10-01', '2027-10-07'),
    ];
    expect(isKnownYear(calendarOf(announced, []), dayOn('2027-06-01'))).toBe(true);
  });

  it('leave the built-in table as it is', () => {
    calendarOf([dayOn('2026-11-20')], []);
    expect(isWorkday(calendarOf([], []), dayOn('2026-11-20'))).toBe(true);
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-11-18', 7, '2026-11-27'],
  ])('%s and %d is %s', (from, count, to) => {
    expect(toIso(addWorkdays(CHINA, dayOn(from), count))).toBe(to);
  });

  it.each([
    ['2026-10-01', '2026-10-08', '2026-09-30'],
    ['2026-11-21', '2026-11-23', '2026-11-20'],
    ['2026-11-20', '2026-11-20', '2026-11-20'],
    ['2026-09-20', '2026-09-20', '2026-09-20'],
  ])('from %s on it is %s, before it %s', (day, after, before) => {
    expect(toIso(onOrAfterWorkday(CHINA, dayOn(day)))).toBe(after);
    expect(toIso(onOrBeforeWorkday(CHINA, dayOn(day)))).toBe(before);
  });

  const someDay = fc.integer({ min: dayOn('2010-01-01'), max: dayOn('2028-12-31') });

  it('there and back again: what was added lies between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (day, count) => {
        const to = addWorkdays(CHINA, day, count);
        if (count !== 0) expect(isWorkday(CHINA, to)).toBe(true);
        // Going back from a working day, the day left behind counts and the day reached does not.
        if (count > 0) expect(workdaysBetween(CHINA, day, to)).toBe(count);
        if (count < 0) expect(workdaysBetween(CHINA, to - 1, day - 1)).toBe(-count);
      }),
    );
  });

  it('turned round it is the same number below zero', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(workdaysBetween(CHINA, a, b) + workdaysBetween(CHINA, b, a)).toBe(0);
      }),
    );
  });
});
