import { fillFormula, moveFormula, Moves } from '../../../src/hosts/xlsx/move-formula';

/** Head in row 9; rows 10–12 are customers, of which 11 has left and 12 went to the top; a new one stands between; total in 13. */
const MOVES: Moves = {
  rows: new Map([
    [9, 9],
    [12, 10],
    [10, 12],
    [13, 14],
  ]),
  columns: new Map([[11, 12]]),
  fresh: new Set([11, 13]),
  oldLast: 13,
  newLast: 14,
  sheet: "our's",
};

describe('a formula of people’s own column, moved from row 10 to row 12', () => {
  it.each([
    ['its own row follows', 'B10*2', 'B12*2'],
    ['a fixed column stays fixed', '$B10', '$B12'],
    ['a fixed row stays', 'B10*$B$3', 'B12*$B$3'],
    ['another row follows its subject', 'B12', 'B10'],
    ['a row whose subject is gone stays', 'B11', 'B11'],
    ['a column that people added follows', 'K10+$K10', 'L12+$L12'],
    ['a range in its row follows', 'SUM(B10:E10)', 'SUM(B12:E12)'],
    ['a running total keeps its start', 'SUM(B$10:B10)', 'SUM(B$10:B12)'],
    ['a range over all rows takes the new ones in', 'B10/SUM(B$10:B$12)', 'B12/SUM(B$10:B$13)'],
    ['a range that reaches beyond still does', 'SUM($B$10:$B$2000)', 'SUM($B$10:$B$2000)'],
    ['whole columns stay', 'SUM(B:B)', 'SUM(B:B)'],
    ['other sheets are left alone', "Other!B10+'An other'!B10:C10", "Other!B10+'An other'!B10:C10"],
    ['the sheet’s own name is itself', "'Our''s'!B10", "'Our''s'!B12"],
    ['words are left alone', '"B10"&B10', '"B10"&B12'],
    ['a function that looks like a cell is one', 'LOG10(B10)', 'LOG10(B12)'],
    ['a name that holds a cell is one', 'AB10x+_B10+B10.x', 'AB10x+_B10+B10.x'],
    ['columns of tables are left alone', 'T[[#This Row],[B10]]*B10', 'T[[#This Row],[B10]]*B12'],
    ['errors are left alone', '#REF!+B10', '#REF!+B12'],
    ['numbers are left alone', '1E10+B10', '1E10+B12'],
    ['Chinese names are left alone', '税率B10*B10', '税率B10*B12'],
  ])('%s: %s → %s', (_, formula, expected) => {
    expect(moveFormula(formula, MOVES, { from: 10, to: 12 })).toBe(expected);
  });

  it('a total in its own row sums the rows as they are now', () => {
    expect(moveFormula('SUM(K10:K12)', MOVES, { from: 13, to: 14 })).toBe('SUM(L10:L13)');
  });
});

describe('a formula filled into another cell', () => {
  it.each([
    ['K10*2', 'K13*2'],
    ['$K$10+K$10+$K10', '$K$10+K$10+$K13'],
    ['SUM(A10:B12)', 'SUM(A13:B15)'],
    ['Other!A1', 'Other!A4'],
  ])('%s, three rows down → %s', (formula, expected) => {
    expect(fillFormula(formula, 3, 0)).toBe(expected);
  });

  it('becomes an error where there is no cell', () => {
    expect(fillFormula('A1', -3, 0)).toBe('#REF!');
  });
});
