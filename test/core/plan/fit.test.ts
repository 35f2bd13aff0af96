import fc from 'fast-check';
import { addressOf, columnLetters, sumOfColumn } from '../../../src/core/plan/cell';
import { amountWidth, heightOf, linesOf, textWidth } from '../../../src/core/plan/fit';

describe('how much room a text takes', () => {
  it.each([
    ['abc', 3],
    ['应收', 4],
    ['（CNY）', 7],
    ['', 0],
  ])('%s is %i wide', (text, width) => expect(textWidth(text)).toBe(width));

  it.each([
    ['a short text stays on its line', 'abc', 20, 1],
    ['Chinese breaks anywhere', '应'.repeat(11), 11, 3],
    ['Latin words stay whole', 'aaaaaa bbbbbb', 11, 2],
    ['a word longer than the line is broken', 'a'.repeat(25), 11, 3],
    ['every line break counts', 'a\nb\n\nc', 11, 4],
    ['a full line is one line', 'a'.repeat(10), 11, 1],
    ['a number among Chinese moves to the next line as a whole', '逾期金额 1,234,567.00', 13, 2],
  ])('%s', (_, text, width, lines) => expect(linesOf(text, width)).toBe(lines));

  it('is one line exactly when its width fits and nothing breaks it', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '1', ' ', '应', '，', '—', '…', '"', '“', '\n', '한', '𠮷'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (one, width) => {
        expect(linesOf(one, width) === 1).toBe(textWidth(one) <= width - 1 && !one.includes('\n'));
      }),
    );
  });

  it('makes a row as high as its lines, within what a spreadsheet allows', () => {
    expect([heightOf(1, 24), heightOf(3, 24), heightOf(500, 24)]).toEqual([24, 54, 409]);
  });

  it('gives an amount more than its own characters, sign included', () => {
    expect(amountWidth(123_456_789_012, 'CNY', 13)).toBeGreaterThan('-1,234,567,890.12'.length);
    expect(amountWidth(5, 'CNY', 13)).toBe(13);
  });
});

describe('addresses', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('column %i is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

  it('stand in formulas', () => {
    expect(addressOf(3, 28)).toBe('AB3');
    expect(sumOfColumn(6, 12, 40)).toBe('SUM(F12:F40)');
    expect(sumOfColumn(6, 12, 11)).toBe('0');
  });
});
