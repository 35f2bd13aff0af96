import fc from 'fast-check';
import { dayOf, partsOf, toIso, toSerial } from '../../../src/core/basics/day';
import { CellValue, DayReader, dayReaderOf, readDay } from '../../../src/core/cells/cells';

const yearFirst = dayReaderOf([], false);
const monthFirst: DayReader = { ...yearFirst, order: 'month-first' };
const dayFirst: DayReader = { ...yearFirst, order: 'day-first' };

/** ISO text, "none" or "unreadable", so that a failing table row can be read. */
function said(cell: CellValue, reader = yearFirst): string {
  const day = readDay(cell, reader);
  return day === null ? 'none' : Number.isNaN(day) ? 'unreadable' : toIso(day);
}

describe('A cell of a date column', () => {
  it.each<[string, CellValue]>([
    ['a serial number', 46346],
    ['a serial number with a time of day', 46346.999],
    ['a serial number as text', '46346'],
    ['a serial number as text with a zero behind', '46346.0'],
    ['eight digits as a number', 20261120],
    ['eight digits as text', '20261120'],
    ['eight digits that went through a float', '20261120.0'],
    ['date and time in digits', '20261120093000'],
    ['ISO', '2026-11-20'],
    ['slashes', '2026/11/20'],
    ['dots', '2026.11.20'],
    ['years, months and days in Chinese', '2026年11月20日'],
    ['年月号', '2026年11月20号'],
    ['a two-digit year before 年', '26年11月20日'],
    ['no 日 at the end', '2026年11月20'],
    ['Chinese numerals', '二〇二六年十一月二十日'],
    ['Chinese numerals with a round zero', '二○二六年十一月二十日'],
    ['full-width digits and dashes', '２０２６－１１－２０'],
    ['full-width digits with Chinese signs', '２０２６年１１月２０日'],
    ['spaces around', '  2026-11-20 '],
    ['a no-break space before', '\u00a02026-11-20'],
    ['spaces between', '2026 11 20'],
    ['ideographic commas', '2026、11、20'],
    ['ISO with time and Z', '2026-11-20T00:00:00Z'],
    ['ISO with time and zone: the written day counts', '2026-11-20T23:30:00.000+08:00'],
    ['time behind', '2026-11-20 09:30:00'],
    ['Chinese time behind', '2026年11月20日 下午3:20'],
    ['hours and minutes in Chinese', '2026年11月20日14时30分'],
    ['weekday behind', '2026年11月20日 星期五'],
    ['weekday in brackets', '2026-11-20(五)'],
    ['by the day', '2026-11-20前'],
    ['day, short month, year', '20-Nov-2026'],
    ['day, short month, two-digit year', '20-Nov-26'],
    ['Oracle', '20-NOV-26 12.00.00.000000 AM'],
    ['English month first', 'Nov 20, 2026'],
    ['English ordinal', 'November 20th, 2026'],
    ['English day first', '20 November 2026'],
    ['e-mail date', 'Fri, 20 Nov 2026 00:00:00 GMT'],
    ['JavaScript date', 'Fri Nov 20 2026 00:00:00 GMT+0800 (中国标准时间)'],
    ['year, month name, day', '2026 Nov 20'],
    ['Republic of China', '115/11/20'],
    ['Republic of China in words', '民國115年11月20日'],
    ['Republic of China in digits', '1151120'],
    ['an apostrophe that keeps it text', "'2026-11-20"],
    ['a day above 12 in a year-first column', '20/11/2026'],
  ])('is read: %s', (_, cell) => {
    expect(said(cell)).toBe('2026-11-20');
  });

  it.each<[CellValue, string]>([
    ['2026年11月底', '2026-11-30'],
    ['2028年2月末', '2028-02-29'],
    ['2026/1/5', '2026-01-05'],
    ['1950-01-01', '1950-01-01'],
    ['2100-12-31', '2100-12-31'],
    ['3 Sept 2025', '2025-09-03'],
    ['99年12月31日', '1999-12-31'],
  ])('is read: %s → %s', (cell, expected) => {
    expect(said(cell)).toBe(expected);
  });

  it.each<[CellValue]>([
    [null],
    [''],
    ['  '],
    ['\u3000'],
    [0],
    ['0'],
    ['0.0'],
    [1],
    [2],
    ['-'],
    ['—'],
    ['--'],
    ['/'],
    ['无'],
    ['空'],
    ['null'],
    ['NaT'],
    ['None'],
    ['1900-01-00'],
    ['1900-01-01'],
    ['1900/1/0'],
    ['1900-01-01 00:00:00'],
    ['1/0/1900'],
    ['0000-00-00'],
    ['0000-00-00 00:00:00'],
    ['0001-01-01'],
    ['1753-01-01'],
    ['1899-12-30'],
    ['9999-12-31'],
    ['未回款'],
    ['Unpaid'],
  ])('says that there is no day: %j', (cell) => {
    expect(said(cell)).toBe('none');
  });

  it.each<[CellValue]>([
    ['31.02.2026'],
    ['2026-02-29'],
    ['2026-13-01'],
    ['2026-11-31'],
    ['待定'],
    ['TBD'],
    ['N/A'],
    ['#REF!'],
    [{ error: '#REF!' }],
    [true],
    ['2026年11月'],
    ['2026-11'],
    ['202611'],
    [202611],
    ['2026'],
    [2026],
    ['Nov 2026'],
    ['Nov-26'],
    ['11月20日'],
    ['月底'],
    [0.5],
    [-5],
    [99999999],
    ['1949-12-31'],
    ['2101-01-01'],
    ['2026-11-20 - 2026-12-20'],
    ['2026-11-20至2026-12-20'],
    ['约2026-11-20'],
    ['2026-11-20 5000'],
    ['3/4/2026'],
    ['261120'],
    [NaN],
    [Infinity],
    ['1-2-3-4'],
    ['20-Xyz-2026'],
  ])('cannot be read and is never taken for none: %j', (cell) => {
    expect(said(cell)).toBe('unreadable');
  });

  it('is read in the order of its column', () => {
    expect(said('03/04/2026', monthFirst)).toBe('2026-03-04');
    expect(said('03/04/2026', dayFirst)).toBe('2026-04-03');
    expect(said('03/04/2026', yearFirst)).toBe('unreadable');
    expect(said('19/11/2026', monthFirst)).toBe('unreadable');
    expect(said('12/19/24 00:00', monthFirst)).toBe('2024-12-19');
    expect(said('26/1/5', yearFirst)).toBe('2026-01-05');
  });

  it('takes a two-digit year for the century of today', () => {
    expect(said('1/2/69', monthFirst)).toBe('2069-01-02');
    expect(said('1/2/70', monthFirst)).toBe('1970-01-02');
  });

  it('counts from 1904 where the workbook does', () => {
    const reader = dayReaderOf([], true);
    expect(said(46346 - 1462, reader)).toBe('2026-11-20');
    expect(said('2026-11-20', reader)).toBe('2026-11-20');
    expect(said(0, reader)).toBe('none');
  });
});

describe('A day that is written and read back is the same day', () => {
  const days = fc.integer({ min: dayOf(1950, 1, 1) ?? 0, max: dayOf(2100, 12, 31) ?? 0 });
  const thisCentury = fc.integer({ min: dayOf(1970, 1, 1) ?? 0, max: dayOf(2069, 12, 31) ?? 0 });
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const two = (n: number): string => String(n).padStart(2, '0');

  it.each<[string, DayReader, (day: number) => CellValue]>([
    ['serial', yearFirst, (d) => toSerial(d)],
    ['serial with time', yearFirst, (d) => toSerial(d) + 0.75],
    ['serial 1904', dayReaderOf([], true), (d) => toSerial(d) - 1462],
    ['ISO', yearFirst, (d) => toIso(d)],
    ['ISO with time', yearFirst, (d) => `${toIso(d)}T16:00:00.000Z`],
    ['digits', yearFirst, (d) => Number(toIso(d).replace(/-/g, ''))],
    ['digits as text', yearFirst, (d) => toIso(d).replace(/-/g, '')],
    ['y/m/d', yearFirst, (d) => `${partsOf(d).year}/${partsOf(d).month}/${partsOf(d).day}`],
    ['y年m月d日', yearFirst, (d) => `${partsOf(d).year}年${partsOf(d).month}月${partsOf(d).day}日`],
    ['m/d/y', monthFirst, (d) => `${partsOf(d).month}/${partsOf(d).day}/${partsOf(d).year}`],
    ['dd.mm.yyyy', dayFirst, (d) => `${two(partsOf(d).day)}.${two(partsOf(d).month)}.${partsOf(d).year}`],
    ['d-Mon-yyyy', monthFirst, (d) => `${partsOf(d).day}-${MONTHS[partsOf(d).month - 1]}-${partsOf(d).year}`],
    ['Mon d, yyyy', dayFirst, (d) => `${MONTHS[partsOf(d).month - 1]} ${partsOf(d).day}, ${partsOf(d).year}`],
    ['full width', yearFirst, (d) => toIso(d).replace(/[0-9]/g, (n) => String.fromCharCode(n.charCodeAt(0) + 0xfee0))],
  ])('%s', (_, reader, write) => {
    fc.assert(fc.property(days, (day) => readDay(write(day), reader) === day));
  });

  it.each<[string, DayReader, (day: number) => string]>([
    ['m/d/yy 00:00', monthFirst, (d) => `${partsOf(d).month}/${partsOf(d).day}/${two(partsOf(d).year % 100)} 00:00`],
    [
      'dd-Mon-yy',
      dayFirst,
      (d) => `${two(partsOf(d).day)}-${MONTHS[partsOf(d).month - 1]}-${two(partsOf(d).year % 100)}`,
    ],
    ['yy年m月d日', monthFirst, (d) => `${two(partsOf(d).year % 100)}年${partsOf(d).month}月${partsOf(d).day}日`],
  ])('%s, two-digit year', (_, reader, write) => {
    fc.assert(fc.property(thisCentury, (day) => readDay(write(day), reader) === day));
  });

  it('never throws and never gives a fraction, whatever stands in the cell', () => {
    const cells = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(cells, (cell) => {
        const day = readDay(cell, monthFirst);
        return day === null || Number.isNaN(day) || Number.isInteger(day);
      }),
    );
  });
});
