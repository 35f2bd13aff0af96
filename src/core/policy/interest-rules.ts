import { Words } from '../basics/words';
import { InterestRule } from './types';

const PLAIN = { index: null, pick: 'at-breach', basis: 365, fees: [], feeCurrency: null } as const;

/** Two rules of the sale contract interpretation for one uplift: at the rate of the breach day (the text), and floating (as pleaded). */
function saleRules(percent: number): readonly InterestRule[] {
  const factor = (100 + percent) / 100;
  const source = '最高法买卖合同司法解释(2020)第18条第4款 / SPC sale-contract interpretation (2020), art. 18(4)';
  const lpr = {
    kind: 'index-times',
    value: factor,
    index: 'lpr-1y',
    basis: 365,
    fees: [],
    feeCurrency: null,
    source,
  } as const;
  const zh = `1年期LPR加计${percent}%`;
  const en = `1-year LPR × ${factor}`;
  return [
    {
      ...lpr,
      id: `cn-sale-lpr-${100 + percent}`,
      words: { zh: `${zh}（违约时利率固定）`, en: `${en}, fixed at breach` },
      pick: 'at-breach',
    },
    {
      ...lpr,
      id: `cn-sale-lpr-${100 + percent}-floating`,
      words: { zh: `${zh}（随LPR分段）`, en: `${en}, floating` },
      pick: 'floating',
    },
  ];
}

function named(id: string, words: Words, source: string): Pick<InterestRule, 'id' | 'words' | 'source'> {
  return { id, words, source };
}

/** Rules to choose from; the first claims nothing. Ids are kept in users' sheets: never change one. */
export const INTEREST_RULES: readonly InterestRule[] = [
  { ...PLAIN, ...named('none', { zh: '不主张', en: 'None claimed' }, ''), kind: 'none', value: 0 },
  {
    ...PLAIN,
    ...named(
      'contract-day',
      { zh: '合同约定（按日）', en: 'Contract, per day' },
      '民法典第585条 / PRC Civil Code, art. 585',
    ),
    kind: 'per-day',
    value: 0,
  },
  {
    ...PLAIN,
    ...named(
      'contract-year',
      { zh: '合同约定（按年）', en: 'Contract, per year' },
      '民法典第585条 / PRC Civil Code, art. 585',
    ),
    kind: 'per-year',
    value: 0,
  },
  ...saleRules(30),
  ...saleRules(40),
  ...saleRules(50),
  {
    ...PLAIN,
    ...named(
      'cn-sme',
      { zh: '中小企业款项（日万分之五）', en: 'PRC SME payments, 0.05% a day' },
      '《保障中小企业款项支付条例》第17条（未约定时）/ PRC SME Payment Regulation, art. 17 (where nothing is agreed)',
    ),
    kind: 'per-day',
    value: 0.0005,
  },
  {
    ...named(
      'uk-statutory',
      { zh: '英国法定（基准利率+8%）', en: 'UK statutory, base + 8%' },
      'Late Payment of Commercial Debts (Interest) Act 1998, s. 4–5A; SI 2002/1675',
    ),
    kind: 'index-plus',
    value: 0.08,
    index: 'boe-base',
    pick: 'half-year-at-breach',
    basis: 365,
    // "less than £1,000", "less than £10,000": the bands end one penny below.
    fees: [
      { upToMinor: 99999, feeMinor: 4000 },
      { upToMinor: 999999, feeMinor: 7000 },
      { upToMinor: null, feeMinor: 10000 },
    ],
    feeCurrency: 'GBP',
  },
  {
    ...named(
      'eu-directive',
      { zh: '欧盟指令（欧央行利率+8%）', en: 'EU directive, ECB + 8%' },
      'Directive 2011/7/EU, art. 2, 3 and 6 (national law may give more)',
    ),
    kind: 'index-plus',
    value: 0.08,
    index: 'ecb-refi',
    pick: 'half-year',
    basis: 365,
    fees: [{ upToMinor: null, feeMinor: 4000 }],
    feeCurrency: 'EUR',
  },
  {
    ...named(
      'ie-statutory',
      { zh: '爱尔兰法定（欧央行利率+8%）', en: 'Ireland, ECB + 8%' },
      'S.I. 580/2012 (Late Payment in Commercial Transactions); bands of the compensation to be checked',
    ),
    kind: 'index-plus',
    value: 0.08,
    index: 'ecb-refi',
    pick: 'half-year-at-breach',
    basis: 365,
    fees: [
      { upToMinor: 100000, feeMinor: 4000 },
      { upToMinor: 1000000, feeMinor: 7000 },
      { upToMinor: null, feeMinor: 10000 },
    ],
    feeCurrency: 'EUR',
  },
];
