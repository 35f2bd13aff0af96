import fc from 'fast-check';
import { CellValue, isBlank, isTotalLabel, isTotalOf, normalName, toText } from '../../../src/core/cells/cells';

describe('A blank cell', () => {
  it.each<[CellValue, boolean]>([
    [null, true],
    ['', true],
    [' ', true],
    ['\u3000\u00a0', true],
    ['\u200b', true],
    ['\ufeff', true],
    ['\n\t', true],
    ['a', false],
    ['0', false],
    [0, false],
    [false, false],
    ['-', false],
    [{ error: '#N/A' }, false],
    ['\u00a0甲', false],
  ])('%j → %s', (cell, expected) => {
    expect(isBlank(cell)).toBe(expected);
  });
});

describe('The text of a cell', () => {
  it.each<[CellValue, string]>([
    [null, ''],
    ['  00123 ', '00123'],
    ['\u3000甲\u00a0乙\ufeff', '甲 乙'],
    ['24312000000123456789', '24312000000123456789'],
    [12345, '12345'],
    [-1.5, '-1.5'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [24312000000123456789, '24312000000123458000'],
    [1.5e-7, '0.00000015'],
    [1e-7, '0.0000001'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [{ error: '#REF!' }, '#REF!'],
    [NaN, 'NaN'],
  ])('%j → %s', (cell, expected) => {
    expect(toText(cell)).toBe(expected);
  });

  it('never has an exponent', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => !/e/i.test(toText(n))));
  });
});

describe('The key of a company name', () => {
  it.each([
    ['上海甲（集团）有限公司', '上海甲(集团)有限公司'],
    [' 上海甲 (集团) 有限公司 ', '上海甲(集团)有限公司'],
    ['上海甲【集团】有限公司。', '上海甲(集团)有限公司'],
    ['中国　石油', '中国石油'],
    ['ABC  Trading   Co., Ltd.', 'abc trading co.,ltd'],
    ['abc trading co., ltd', 'abc trading co.,ltd'],
    ['ＡＢＣ公司', 'abc公司'],
    ['ABC 公司', 'abc公司'],
    ['Acme Corp.', 'acme corp'],
    ['Müller & Söhne GmbH', 'müller&söhne gmbh'],
    ['A–B 公司', 'a-b公司'],
    ['甲・乙公司', '甲·乙公司'],
    ['\u200b甲公司\ufeff', '甲公司'],
    ['甲公司', '甲公司'],
  ])('%j → %s', (text, expected) => {
    expect(normalName(text)).toBe(expected);
  });

  it('keeps apart what may be two companies', () => {
    expect(normalName('甲贸易公司')).not.toBe(normalName('甲贸易有限公司'));
    expect(normalName('甲（上海）公司')).not.toBe(normalName('甲（北京）公司'));
    expect(normalName('Acme Ltd')).not.toBe(normalName('Acme Inc'));
  });

  it('is its own key', () => {
    const names = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('甲', '乙', ' ', '（', '）', '.', '。', 'A', 'b', '-', '—', '　', '1', ',') }),
    );
    fc.assert(fc.property(names, (name) => normalName(normalName(name)) === normalName(name)));
  });
});

describe('A label of a total row', () => {
  it.each([
    '合计',
    '合 计',
    '合　计',
    '小计',
    '总计',
    '共计',
    '累计',
    '本月合计',
    '本年累计',
    '本页合计',
    '合计：',
    '合计：35,000',
    '合计（元）',
    '合计金额',
    '合计行',
    '人民币合计',
    '合计人民币',
    '总合计',
    '一、合计',
    '*合计*',
    '小計',
    '合計',
    '總計',
    '甲公司 小计',
    '甲公司合计',
    '甲公司 汇总',
    '华东区总计',
    '其中：逾期合计',
    '共12笔',
    '合计12笔',
    '承前页',
    '过次页',
    'Total',
    'TOTAL:',
    'Totals',
    'Subtotal',
    'Sub-total',
    'Sub Total',
    'Grand total',
    'Grand Total:',
    'Total for Acme',
    'Total - Acme',
    'Total: Acme',
    'Total AR',
    'Total Receivables',
    'Total (USD)',
    'Total USD',
    'Total outstanding',
    'Acme Corp Total',
    'Sum',
    'Sum of amounts',
  ])('%s', (text) => {
    expect(isTotalLabel(text)).toBe(true);
  });

  it.each([
    '',
    '客户名称',
    'Total Energies SA',
    'TotalEnergies',
    'Total SA',
    'Totally Fit Ltd',
    'Total Wine & More',
    '合计划公司',
    '总计划有限公司',
    '累计科技有限公司',
    '小计量器具厂',
    '北京合计科技',
    '计算机公司',
    '共享科技有限公司',
    '上海汇总信息技术有限公司',
    '统计局',
    'Summit',
    'Sumitomo',
    '期初余额',
    '上年结转',
    'Sumer Total Care',
    `${'甲'.repeat(90)}合计`,
  ])('is not: %s', (text) => {
    expect(isTotalLabel(text)).toBe(false);
  });

  it.each([
    ['Total Acme Corp', 'Acme Corp', true],
    ['Total Acme Corp.', 'Acme Corp', true],
    ['Total for Acme Corp', 'Acme Corp', true],
    ['Acme Corp Total', 'Acme Corp', true],
    ['甲公司合计', '甲公司', true],
    ['甲公司 小計', '甲公司', true],
    ['Acme Corp', 'Acme Corp', false],
    ['Total Energies SA', 'Acme', false],
    ['Total', '', false],
    ['Totally Acme', 'Acme', false],
  ])('as QuickBooks writes it below a group: %s of %s → %s', (text, name, expected) => {
    expect(isTotalOf(text, name)).toBe(expected);
  });
});
