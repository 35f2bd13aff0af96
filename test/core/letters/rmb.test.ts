import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { rmbCapital, rmbCapitalOf } from '../../../src/core/letters/letters';
import { parseRmbCapital } from '../../../src/core/letters/rmb';

// The first seven stand in the annex of 支付结算办法 (1997) itself; the rest follow from its rules or are our choices.
const CASES: readonly (readonly [string, string])[] = [
  ['1409.50', '壹仟肆佰零玖元伍角整'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
  ['107000.53', '壹拾万柒仟元伍角叁分'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  ['1', '壹元整'],
  ['0.10', '壹角整'],
  ['0.01', '壹分'],
  ['0.55', '伍角伍分'],
  ['0.00', '零元整'],
  ['1.00', '壹元整'],
  ['2.50', '贰元伍角整'],
  ['2.05', '贰元零伍分'],
  ['10.05', '壹拾元零伍分'],
  ['10.50', '壹拾元伍角整'],
  ['100.05', '壹佰元零伍分'],
  ['10000.01', '壹万元零壹分'],
  ['10', '壹拾元整'],
  ['12.30', '壹拾贰元叁角整'],
  ['100000', '壹拾万元整'],
  ['1000000000', '壹拾亿元整'],
  ['110', '壹佰壹拾元整'],
  ['1010', '壹仟零壹拾元整'],
  ['1100', '壹仟壹佰元整'],
  ['2000', '贰仟元整'],
  ['10000', '壹万元整'],
  ['10010', '壹万零壹拾元整'],
  ['11000', '壹万壹仟元整'],
  ['50050', '伍万零伍拾元整'],
  ['100100', '壹拾万零壹佰元整'],
  ['101000', '壹拾万壹仟元整'],
  ['105000', '壹拾万伍仟元整'],
  ['200500', '贰拾万零伍佰元整'],
  ['1001000', '壹佰万壹仟元整'],
  ['1000010', '壹佰万零壹拾元整'],
  ['10000000', '壹仟万元整'],
  ['10010000', '壹仟零壹万元整'],
  ['10101010', '壹仟零壹拾万壹仟零壹拾元整'],
  ['20005000', '贰仟万伍仟元整'],
  ['30303030', '叁仟零叁拾万叁仟零叁拾元整'],
  ['100000000', '壹亿元整'],
  ['100000010', '壹亿零壹拾元整'],
  ['100010000', '壹亿零壹万元整'],
  ['101000000', '壹亿零壹佰万元整'],
  ['100010001', '壹亿零壹万零壹元整'],
  ['1000010000', '壹拾亿零壹万元整'],
  ['1010000000', '壹拾亿壹仟万元整'],
  ['100000000000', '壹仟亿元整'],
  ['100010001000.10', '壹仟亿壹仟万壹仟元壹角整'],
  ['900990099009.99', '玖仟零玖亿玖仟零玖万玖仟零玖元玖角玖分'],
  ['100000001110', '壹仟亿零壹仟壹佰壹拾元整'],
  ['999999999999.99', '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
  ['1000000000001', '壹万亿零壹元整'],
  ['10000000000000', '壹拾万亿元整'],
  ['12345678901234.56', '壹拾贰万叁仟肆佰伍拾陆亿柒仟捌佰玖拾万壹仟贰佰叁拾肆元伍角陆分'],
  ['-100', '负壹佰元整'],
  ['-1680.32', '负壹仟陆佰捌拾元叁角贰分'],
  ['2.345', '贰元叁角伍分'],
  ['0.004', '零元整'],
  ['9.995', '壹拾元整'],
  ['1234567.895', '壹佰贰拾叁万肆仟伍佰陆拾柒元玖角整'],
  ['4.10', '肆元壹角整'],
  ['1.10', '壹元壹角整'],
  ['-0.00', '零元整'],
  ['-0.004', '零元整'],
  ['0.005', '壹分'],
  ['0.995', '壹元整'],
  ['1.005', '壹元零壹分'],
  ['99999.999', '壹拾万元整'],
  ['.5', '伍角整'],
  ['5.', '伍元整'],
  ['+3', '叁元整'],
  [' 007.10 ', '柒元壹角整'],
  ['12,345.67', '壹万贰仟叁佰肆拾伍元陆角柒分'],
  ['100001000', '壹亿零壹仟元整'],
  ['1000010000000', '壹万亿零壹仟万元整'],
  ['9999999999999999.99', '玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
];

const REFUSED = [
  '',
  ' ',
  '.',
  '-',
  'abc',
  '1e3',
  'NaN',
  'Infinity',
  '1,23',
  '12,34.5',
  '--1',
  '1.2.3',
  '¥5',
  '１２',
  '10000000000000000',
  '9999999999999999.995',
];

describe('amounts in capital words', () => {
  it.each(CASES)('writes %s as %s', (text, capital) => {
    expect(rmbCapitalOf(text)).toBe(capital);
  });

  it.each(REFUSED)('refuses %j', (text) => {
    expect(rmbCapitalOf(text)).toBeNull();
  });

  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [123456, '壹仟贰佰叁拾肆元伍角陆分'],
    [-10000, '负壹佰元整'],
    [150001250, '壹佰伍拾万零壹拾贰元伍角整'],
    [Number.MAX_SAFE_INTEGER, '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
  ])('writes %d fen as %s', (minor, capital) => {
    expect(rmbCapital(minor)).toBe(capital);
  });

  it.each(['', '负', '壹', '元', '壹圆', '壹元陆', '一元整'])('reads no amount from %j', (text) => {
    expect(parseRmbCapital(text)).toBeNull();
  });

  it('reads back what it writes, for every amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (minor) => {
        expect(parseRmbCapital(rmbCapital(minor))).toBe(minor === 0 ? 0 : minor);
      }),
      { numRuns: 2000 },
    );
  });

  it('never writes two zeros side by side, a zero before a unit, or 整 after fen', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (minor) => {
        expect(rmbCapital(minor)).not.toMatch(/零零|零[万亿元角整](?!整$)|分整|亿万|万万/);
      }),
      { numRuns: 2000, examples: [[1_0000_0000_0000], [5], [100_0000_0000]] },
    );
  });
});

interface SharedCases {
  readonly cases: readonly {
    readonly input: string;
    readonly canonical: string;
    readonly accepted: readonly string[];
  }[];
  readonly invalid: readonly { readonly input: string; readonly expect: string }[];
}

const SHARED = '../shared/cases/rmb.json';

describe('the shared table of capital amounts', () => {
  if (!existsSync(SHARED)) {
    it('not run: ../shared is missing', () => undefined);
    return;
  }
  const shared = JSON.parse(readFileSync(SHARED, 'utf8')) as SharedCases;

  it.each(shared.cases.map((one) => [one.input, one.canonical, one.accepted] as const))(
    'writes %s as %s',
    (input, canonical, accepted) => {
      expect(rmbCapitalOf(input)).toBe(canonical);
      expect(accepted).toContain(rmbCapitalOf(input));
    },
  );

  it.each(shared.invalid.map((one) => [one.input, one.expect] as const))('takes %j as: %s', (input, expected) => {
    const found = rmbCapitalOf(input);
    if (expected.startsWith('refuse')) expect(found).toBeNull();
    else expect(expected).toContain(found);
  });
});
