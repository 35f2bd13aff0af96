import { CellValue, currencyInAmount, currencyOf } from '../../../src/core/cells/cells';

describe('The currency of a cell', () => {
  it.each<[CellValue, string | null]>([
    ['人民币', 'CNY'],
    ['RMB', 'CNY'],
    ['CNY', 'CNY'],
    ['cny', 'CNY'],
    ['¥', 'CNY'],
    ['￥', 'CNY'],
    ['CNH', 'CNY'],
    ['RMB元', 'CNY'],
    ['PRE001', 'CNY'],
    ['美元', 'USD'],
    ['US$', 'USD'],
    ['US Dollar', 'USD'],
    ['美金', 'USD'],
    ['港币', 'HKD'],
    ['港元', 'HKD'],
    ['港幣', 'HKD'],
    ['欧元', 'EUR'],
    ['歐元', 'EUR'],
    ['日元', 'JPY'],
    ['日圓', 'JPY'],
    ['台币', 'TWD'],
    ['新台幣', 'TWD'],
    ['NTD', 'TWD'],
    ['NT$', 'TWD'],
    ['₪', 'ILS'],
    ['ILS', 'ILS'],
    ['₹', 'INR'],
    ['英镑', 'GBP'],
    ['GBP ', 'GBP'],
    ['CNY-人民币', 'CNY'],
    ['人民币(CNY)', 'CNY'],
    ['USD - US Dollar', 'USD'],
    ['ＵＳＤ', 'USD'],
    ['元', null],
    ['万元', null],
    ['本位币', null],
    ['外币', null],
    ['CNY/USD', null],
    ['abc', null],
    ['', null],
    [12, null],
    [null, null],
    [{ error: '#N/A' }, null],
  ])('%j → %s', (cell, expected) => {
    expect(currencyOf(cell)).toBe(expected);
  });
});

describe('The currency inside an amount text', () => {
  it.each<[CellValue, string | null]>([
    ['USD 1,000', 'USD'],
    ['1,000 USD', 'USD'],
    ['1000USD', 'USD'],
    ['USD1000', 'USD'],
    ['USD (1,234.00)', 'USD'],
    ['￥1,234.50', 'CNY'],
    ['-￥5', 'CNY'],
    ['$5', 'USD'],
    ['HK$500', 'HKD'],
    ['1.2万美元', 'USD'],
    ['12.5万人民币', 'CNY'],
    ['人民币100元', 'CNY'],
    ['€ 1.234,50', 'EUR'],
    ['1,000', null],
    ['1,000元', null],
    ['12.5万', null],
    ['N/A', null],
    ['USD', null],
    ['ALLO 5', null],
    [5, null],
    [null, null],
  ])('%j → %s', (cell, expected) => {
    expect(currencyInAmount(cell)).toBe(expected);
  });
});
