import fc from 'fast-check';
import { partsOf } from '../../../src/core/basics/day';
import { CellValue, dayReaderOf, isHalfConverted, readDay } from '../../../src/core/cells/cells';

describe('The order of day and month is decided once for a column', () => {
  it.each<[string, readonly CellValue[], string, boolean]>([
    [
      'one cell with a day above 12 in second place decides',
      ['1/2/2013', '2/3/2013', '1/26/2013'],
      'month-first',
      false,
    ],
    [
      'one cell with a day above 12 in first place decides',
      ['03/01/2012', '02/02/2012', '31/12/2012'],
      'day-first',
      false,
    ],
    ['two-digit years, American', ['11/19/24', '12/05/24'], 'month-first', false],
    [
      'two-digit years, Chinese: the part that does not change is the year',
      ['24/11/19', '24/12/05'],
      'year-first',
      false,
    ],
    ['two-digit years with dots, Chinese', ['26.11.20', '26.12.01', '26.12.30'], 'year-first', false],
    ['two-digit years, European', ['19/11/24', '05/12/24', '28/01/25'], 'day-first', false],
    ['a first part that cannot be a day is a year', ['99/1/5', '98/2/3'], 'year-first', false],
    ['ISO needs no order', ['2026-11-20', '2026/1/5'], 'year-first', false],
    ['serial numbers need no order', [46000, 46001.5, null], 'year-first', false],
    ['names of months need no order', ['19-Nov-2024', 'Nov 5, 2024'], 'year-first', false],
    ['equal day and month need no order', ['05/05/2026'], 'year-first', false],
    ['slashes without evidence: month first, said to be a guess', ['03/01/2012', '02/02/2012'], 'month-first', true],
    ['dots without evidence: day first, said to be a guess', ['3.1.2012', '2.5.2012'], 'day-first', true],
    ['dashes without evidence: day first, said to be a guess', ['03-04-2026'], 'day-first', true],
    ['AM and PM are American', ['3/4/2026 9:00 AM'], 'month-first', false],
    ['contradictions go by majority', ['1/26/2013', '26/1/2013', '27/1/2013'], 'day-first', false],
    ['a draw of contradictions is a guess', ['1/26/2013', '26/1/2013', '2/3/2013'], 'month-first', true],
    ['one row alone with two-digit parts is a guess', ['24/11/19'], 'year-first', true],
    ['full-width text has an order as well', ['１９／１１／２０２４'], 'day-first', false],
    ['texts that are no dates do not vote', ['待定', '13-14-15-16', 'A/26/B', '1/26/2013'], 'month-first', false],
  ])('%s', (_, samples, order, ambiguous) => {
    expect(dayReaderOf(samples, false)).toMatchObject({ order, ambiguous });
  });

  it('leaves the minority of a contradiction unreadable instead of guessing it', () => {
    const column = ['1/26/2013', '26/1/2013', '27/1/2013'];
    const reader = dayReaderOf(column, false);
    expect(column.map((cell) => readDay(cell, reader))).toEqual([NaN, 15731, 15732]);
  });

  it('never depends on the order of the rows', () => {
    const dates = fc.array(fc.integer({ min: 15000, max: 22000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(dates, fc.boolean(), (days, monthsFirst) => {
        const column = days.map((day) => {
          const { year, month, day: d } = partsOf(day);
          return monthsFirst ? `${month}/${d}/${year}` : `${d}/${month}/${year}`;
        });
        expect(dayReaderOf([...column].reverse(), false)).toEqual(dayReaderOf(column, false));
      }),
    );
  });
});

describe('A column that a spreadsheet has half converted', () => {
  it.each<[string, readonly CellValue[], boolean]>([
    [
      'texts only where day and month cannot be swapped',
      [45300, 45301, 45302, '13/01/2024', '14/01/2024', '25/01/2024'],
      true,
    ],
    ['a number with a day above 12', [45310, 45301, 45302, '13/01/2024', '14/01/2024', '25/01/2024'], false],
    ['a text that could have been converted', [45300, 45301, 45302, '03/01/2024', '14/01/2024', '25/01/2024'], false],
    ['an ISO text', [45300, 45301, 45302, '2024-01-13', '14/01/2024', '25/01/2024'], false],
    ['too few cells to tell', [45300, '13/01/2024'], false],
    ['numbers only', [45300, 45301, 45302, null, 'x'], false],
  ])('%s → %s', (_, samples, expected) => {
    expect(isHalfConverted(samples, false)).toBe(expected);
  });
});
