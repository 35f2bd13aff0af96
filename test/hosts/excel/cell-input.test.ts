import { SheetCell } from '../../../src/core/basics/sheet-table';
import { StyleName } from '../../../src/core/basics/styles';
import { formatOf, InputContext, inputOf } from '../../../src/hosts/excel/cell-input';

const CONTEXT: InputContext = { names: new Map([['letters', "It's 函"]]), date1904: false };
const link = { to: 'ours', key: 'letters', row: 3, column: 2 } as const;

describe('what is typed into a cell', () => {
  it.each<[SheetCell, StyleName | undefined, string | number]>([
    ['宁波恒泰', 'text', '宁波恒泰'],
    ['Paid in full', 'text', 'Paid in full'],
    ['=cmd', 'text', "'=cmd"],
    ['+1', undefined, "'+1"],
    ['-1', undefined, "'-1"],
    ['@x', undefined, "'@x"],
    ['\t=1+1', undefined, "'\t=1+1"],
    ['0012', 'text', "'0012"],
    ['1-30', 'text', "'1-30"],
    ['１２', undefined, "'１２"],
    ['TRUE', undefined, "'TRUE"],
    ['May 5', undefined, "'May 5"],
    ['12月31日', undefined, "'12月31日"],
    ['#N/A', undefined, "'#N/A"],
    ['￥12', undefined, "'￥12"],
    ["'quoted", undefined, "''quoted"],
    ['a\r\nb\u0007', undefined, 'a\nb'],
    ['', 'text', ''],
    [null, 'money', ''],
    [1234.56, 'money', 1234.56],
    [Number.NaN, 'money', ''],
    [20777, 'date', 20777 + 25569],
    [-40000, 'date', "'1860-06-26"],
    [{ value: 3, formula: 'SUM(B1:B2)' }, 'money', '=SUM(B1:B2)'],
    [{ value: 3, formula: '{letters}!B2&"{letters}"' }, 'money', `='It''s 函'!B2&"{letters}"`],
    [{ value: 3, formula: '{gone}!B2' }, 'money', 3],
    [{ value: '见"函"', link }, 'link', `=HYPERLINK("#'It''s 函'!B3","见""函""")`],
    [{ value: 12, link }, 'money', `=HYPERLINK("#'It''s 函'!B3",12)`],
    [{ value: null, link }, 'link', ''],
    [{ value: '长'.repeat(256), link }, 'link', '长'.repeat(256)],
    [{ value: '去', link: { to: 'user', sheet: '台账', row: 1, column: 1 } }, 'link', `=HYPERLINK("#'台账'!A1","去")`],
  ])('%j under %s is %j', (cell, style, expected) => {
    expect(inputOf(cell, style, CONTEXT)).toBe(expected);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(inputOf(20777, 'date', { ...CONTEXT, date1904: true })).toBe(20777 + 25569 - 1462);
  });

  it('cuts a text that no cell can hold', () => {
    expect(String(inputOf('长'.repeat(40000), 'text', CONTEXT))).toHaveLength(32767);
  });
});

describe('the number format of a cell', () => {
  it.each<[StyleName | undefined, string | number, string]>([
    ['text', '宁波', '@'],
    ['text', '=A1', 'General'],
    ['text', 'x'.repeat(256), 'General'],
    ['money', '=A1', '#,##0.00;-#,##0.00'],
    ['date', 46346, 'yyyy-mm-dd'],
    [undefined, "'0012", 'General'],
  ])('of %s with %j is %s', (style, input, expected) => {
    expect(formatOf(style, input)).toBe(expected);
  });
});
