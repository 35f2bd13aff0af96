import fc from 'fast-check';
import {
  addMonths,
  dayOf,
  endOfMonth,
  fromSerial,
  monthLength,
  parseIso,
  parseMonth,
  partsOf,
  startOfMonth,
  toIso,
  toMonth,
  toSerial,
  weekdayOf,
} from '../../../src/core/basics/day';
import { dayOn } from '../../builders/days';

/** 1600-01-01 … 9999-12-31. */
const someDay = fc.integer({ min: -135140, max: 2932896 });

describe('a day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2026-11-20', 20777],
    ['2000-02-29', 11016],
    ['1900-03-01', -25508],
  ])('%s is day %d', (iso, day) => {
    expect(parseIso(iso)).toBe(day);
    expect(toIso(day)).toBe(iso);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2100-02-29',
    '2026-1-5',
    ' 2026-01-05',
    '',
    '20260105',
  ])('%p is none', (text) => {
    expect(parseIso(text)).toBeNull();
  });

  it('its ISO text gives it back', () => {
    fc.assert(fc.property(someDay, (day) => expect(parseIso(toIso(day))).toBe(day)));
  });

  it('its parts give it back', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { year, month, day: d } = partsOf(day);
        expect(dayOf(year, month, d)).toBe(day);
      }),
    );
  });

  it('follows the one before in month, year and week', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const [before, after] = [partsOf(day - 1), partsOf(day)];
        expect(after.day === before.day + 1 || after.day === 1).toBe(true);
        expect(weekdayOf(day)).toBe((weekdayOf(day - 1) + 1) % 7);
      }),
    );
  });

  it.each([
    ['2026-11-20', 5],
    ['2026-11-22', 0],
    ['1969-12-31', 3],
    ['1960-02-29', 1],
  ])('%s is day %d of the week', (iso, weekday) => {
    expect(weekdayOf(dayOn(iso))).toBe(weekday);
  });

  it.each([
    [2026, 2, 28],
    [2028, 2, 29],
    [2000, 2, 29],
    [1900, 2, 28],
    [2026, 4, 30],
    [2026, 12, 31],
  ])('%d-%d has %d days', (year, month, days) => {
    expect(monthLength(year, month)).toBe(days);
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 36, '2027-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-01-31', -25, '2023-12-31'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(toIso(addMonths(dayOn(from), months))).toBe(to);
  });

  it('keep the day of the month unless the month is too short', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -1200, max: 1200 }), (day, months) => {
        const [from, to] = [partsOf(day), partsOf(addMonths(day, months))];
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, monthLength(to.year, to.month)));
      }),
    );
  });

  it('begin and end around each of their days', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(toMonth(startOfMonth(day))).toBe(toMonth(day));
        expect(toMonth(endOfMonth(day))).toBe(toMonth(day));
        expect(startOfMonth(day)).toBe(parseMonth(toMonth(day)));
        expect(partsOf(endOfMonth(day) + 1).day).toBe(1);
      }),
    );
  });
});

describe('serial numbers of spreadsheets', () => {
  it.each([
    [45292, false, '2024-01-01'],
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45292.75, false, '2024-01-01'],
    [43830, true, '2024-01-01'],
    [0, true, '1904-01-01'],
  ])('%d (1904: %p) is %s', (serial, date1904, iso) => {
    expect(toIso(fromSerial(serial, date1904) ?? 0)).toBe(iso);
  });

  it.each([60, NaN, Infinity])('%p is none', (serial) => {
    expect(fromSerial(serial, false)).toBeNull();
  });

  it('give the day back in both systems from March 1900 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25508, max: 2932896 }), (day) => {
        expect(fromSerial(toSerial(day), false)).toBe(day);
        expect(fromSerial(toSerial(day) - 1462, true)).toBe(day);
      }),
    );
  });
});
