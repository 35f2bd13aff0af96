import fc from 'fast-check';
import { toMinor } from '../../../src/core/basics/money';
import { AmountReader, amountReaderOf, CellValue, FieldGuess, readAmount } from '../../../src/core/cells/cells';

const point: AmountReader = { decimal: '.', ambiguous: false, unit: 1, currency: null };
const comma: AmountReader = { ...point, decimal: ',' };

describe('An amount cell', () => {
  it.each<[CellValue, number]>([
    [1234.5, 1234.5],
    [0, 0],
    [-0, 0],
    [380.949999999999989, 380.95],
    ['380.949999999999989', 380.949999999999989],
    ['1234.5', 1234.5],
    ['1,234.56', 1234.56],
    ['12,345,678.90', 12345678.9],
    ['0.125', 0.125],
    ['.5', 0.5],
    ['5.', 5],
    ['00123', 123],
    ['0', 0],
    ['￥1,234.50', 1234.5],
    ['¥ 1,234.50', 1234.5],
    ['￥1 234.50', 1234.5],
    ['1 000 000', 1000000],
    ['$1,234.5', 1234.5],
    ['€5', 5],
    ['US$1,000.50', 1000.5],
    ['HK$500', 500],
    ['CNY 1,234', 1234],
    ['CNY1,234', 1234],
    ['100.00 USD', 100],
    ['RMB:1,000', 1000],
    ['人民币1,234.50元整', 1234.5],
    ['1,234.50元', 1234.5],
    ['100块', 100],
    ['12.5万', 125000],
    ['3.2万元', 32000],
    ['￥3.2万', 32000],
    ['1.2亿', 120000000],
    ['12.5万美元', 125000],
    ['3千', 3000],
    ['12.5K', 12500],
    ['$1.5M', 1500000],
    ['3 million', 3000000],
    ['2 crore', 20000000],
    ['(1,234)', -1234],
    ['（1,234.50）', -1234.5],
    ['(￥1,234.00)', -1234],
    ['￥(1,234.00)', -1234],
    ['USD (1,234.00)', -1234],
    ['(-5)', -5],
    ['-1234', -1234],
    ['-￥1,234.00', -1234],
    ['￥-1,234.00', -1234],
    ['1234-', -1234],
    ['− 5', -5],
    ['–5', -5],
    ['－５', -5],
    ['- 1,234.50', -1234.5],
    ['+100', 100],
    ['１，２３４．５０', 1234.5],
    ['₹15,00,000', 1500000],
    ['Rs. 1,500', 1500],
    ['Rs.1,500/-', 1500],
    ["1'234.50", 1234.5],
    ['1’234.50', 1234.5],
    ['1,234.50 CR', -1234.5],
    ['1,000.00CR', -1000],
    ['1,234.50 DR', 1234.5],
    ['1.2E+05', 120000],
    ['1,234\u00a0', 1234],
    ['\u00a01,234', 1234],
  ])('%j → %d', (cell, expected) => {
    expect(readAmount(cell, point)).toBe(expected);
  });

  it.each<[string, number]>([
    ['1.234,50', 1234.5],
    ['1.234,50-', -1234.5],
    ['1234,5', 1234.5],
    ['1.234', 1234],
    ['1.234.567', 1234567],
    ['1 234,50', 1234.5],
    ['€ 1.234,50', 1234.5],
    ['(1.234,50)', -1234.5],
    ['EUR 1.234,50', 1234.5],
    ['0,5', 0.5],
    ['100', 100],
  ])('with a decimal comma: %j → %d', (cell, expected) => {
    expect(readAmount(cell, comma)).toBe(expected);
  });

  it.each<[CellValue]>([
    [null],
    [''],
    ['  '],
    ['\u3000'],
    ['-'],
    ['—'],
    [' - '],
    ['￥-'],
    ['￥ -   '],
    ['$ -'],
    ['/'],
    ['无'],
    ['null'],
    ['nan'],
  ])('says nothing: %j', (cell) => {
    expect(readAmount(cell, point)).toBeNull();
  });

  it.each<[CellValue]>([
    ['N/A'],
    ['#REF!'],
    [{ error: '#N/A' }],
    ['abc'],
    ['待核'],
    [true],
    [NaN],
    [Infinity],
    ['12%'],
    ['12 %'],
    ['借 100'],
    ['贷 100'],
    ['约100'],
    ['100+'],
    ['--5'],
    ['-5-'],
    ['(5'],
    ['5)'],
    ['12,34'],
    ['1,5'],
    ['1.234.567'],
    ['1.234,5'],
    ['1,2345'],
    ['0,125'],
    ['100 200 30'],
    ['2026-11-20'],
    ['壹万元'],
    ['1万2千'],
    ['100/200'],
    ['5天'],
    ['INV-001'],
    ['A100'],
    ['100个'],
    ['.'],
    [','],
    ['ABC 100'],
  ])('cannot be read and is never taken for nothing or zero: %j', (cell) => {
    expect(readAmount(cell, point)).toBeNaN();
  });

  it('with a decimal comma, a point must stand where a group ends', () => {
    expect(readAmount('1,234.50', comma)).toBeNaN();
    expect(readAmount('1.5', comma)).toBeNaN();
  });
});

describe('The unit that a heading names', () => {
  const inUnit = (unit: number): AmountReader => ({ ...point, unit });

  it.each<[CellValue, number, number]>([
    [1999, 0.01, 19.99],
    ['1999', 0.01, 19.99],
    ['1,999', 0.01, 19.99],
    [12.34, 10000, 123400],
    ['￥12.5', 10000, 125000],
    [3, 1000, 3000],
  ])('%j × %d → %d', (cell, unit, expected) => {
    expect(readAmount(cell, inUnit(unit))).toBe(expected);
  });

  it.each<[string, number]>([
    ['3.2万', 32000],
    ['500元', 500],
    ['1.2亿元', 120000000],
  ])('gives way to the unit in the cell itself: %s → %d', (cell, expected) => {
    expect(readAmount(cell, inUnit(10000))).toBe(expected);
  });
});

describe('The decimal mark is decided once for a column', () => {
  it.each<[string, readonly CellValue[], '.' | ',', boolean]>([
    ['point behind comma', ['1,234.50'], '.', false],
    ['comma behind point', ['1.234,50'], ',', false],
    ['a comma before three digits alone is thousands', ['1,234', '5,678'], '.', false],
    ['a point before three digits alone could be both', ['1.234'], '.', true],
    ['a neighbor decides', ['1.234', '2,5'], ',', false],
    ['another neighbor decides', ['1.234', '2.5'], '.', false],
    ['several points are groups', ['1.234.567'], ',', false],
    ['several commas are groups', ['1,234,567', '1.234'], '.', false],
    ['four digits before the mark are no group', ['1234.567'], '.', false],
    ['nothing but zero before the mark is no group', ['0,125'], ',', false],
    ['spaces as groups', ['1 234,50'], ',', false],
    ['contradictions go by majority', ['1.234,50', '2.345,60', '1,234.50'], ',', false],
    ['a draw of contradictions is a guess', ['1.234,50', '1,234.50'], '.', true],
    ['numbers say nothing', [1234.5, null, { error: '#REF!' }], '.', false],
    ['signs and currencies do not matter', ['(€1.234,50)', '-1.234,50'], ',', false],
  ])('%s', (_, samples, decimal, ambiguous) => {
    expect(amountReaderOf(samples, null)).toMatchObject({ decimal, ambiguous, unit: 1 });
  });

  it('takes unit and currency from the heading, else the one currency that the texts name', () => {
    const heading: FieldGuess = { field: 'amount', confidence: 1, unit: 10000, currency: 'USD' };
    expect(amountReaderOf(['€5'], heading)).toMatchObject({ unit: 10000, currency: 'USD' });
    expect(amountReaderOf(['$100', '200', '$300'], null).currency).toBe('USD');
    expect(amountReaderOf(['$100', '€300', '$5'], null).currency).toBeNull();
  });
});

describe('An amount that is written and read back is the same amount', () => {
  const minors = fc.integer({ min: -1e13, max: 1e13 });
  const grouped = (whole: number, mark: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, mark);
  const text = (minor: number, group: string, decimal: string): string =>
    `${grouped(Math.floor(Math.abs(minor) / 100), group)}${decimal}${String(Math.abs(minor) % 100).padStart(2, '0')}`;
  const sign = (minor: number): string => (minor < 0 ? '-' : '');

  it.each<[string, AmountReader, (minor: number) => CellValue]>([
    ['number', point, (m) => m / 100],
    ['plain text', point, (m) => sign(m) + text(m, '', '.')],
    ['thousands', point, (m) => sign(m) + text(m, ',', '.')],
    ['continental', comma, (m) => sign(m) + text(m, '.', ',')],
    ['SAP, minus behind', comma, (m) => text(m, '.', ',') + sign(m)],
    ['accounting', point, (m) => (m < 0 ? `(￥${text(m, ',', '.')})` : `￥${text(m, ',', '.')}`)],
    ['元 behind', point, (m) => `${sign(m)}${text(m, ',', '.')}元`],
    ['code before', point, (m) => `USD ${sign(m)}${text(m, ',', '.')}`],
    ['Swiss', point, (m) => sign(m) + text(m, "'", '.')],
    ['分', { ...point, unit: 0.01 }, (m) => m],
    ['分 as text', { ...point, unit: 0.01 }, (m) => sign(m) + grouped(Math.abs(m), ',')],
    ['万元', { ...point, unit: 10000 }, (m) => m / 1e6],
  ])('%s', (_, reader, write) => {
    fc.assert(
      fc.property(
        minors,
        (minor) => toMinor(readAmount(write(minor), reader) ?? 0, 'CNY') === (minor === 0 ? 0 : minor),
      ),
    );
  });

  it('never throws, whatever stands in the cell', () => {
    const cells = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
    fc.assert(fc.property(cells, (cell) => ['number', 'object'].includes(typeof readAmount(cell, point))));
  });
});
