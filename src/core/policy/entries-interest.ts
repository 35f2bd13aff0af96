import { Coded } from '../basics/words';
import { PolicyEntry } from './entry-types';
import { INTEREST_RULES } from './interest-rules';
import { Lens, lensAt, lensOfRule } from './lenses';
import { entriesOf } from './make-entry';

const RULES: readonly Coded[] = INTEREST_RULES.map(({ id, words }) => ({ code: id, words }));

const BASES: readonly Coded[] = [
  { code: '365', words: { zh: '365', en: '365' } },
  { code: '360', words: { zh: '360', en: '360' } },
];

/** Choices are text; the rule holds a number. */
const YEAR_BASIS: Lens = {
  get: (policy) => String(lensOfRule('contract-year', 'basis').get(policy)),
  set: (policy, value) => lensOfRule('contract-year', 'basis').set(policy, Number(value)),
};

/** Which rule overdue interest is claimed by, and the rates that the contract gives. */
export const INTEREST_ENTRIES: readonly PolicyEntry[] = entriesOf('interest', [
  [
    'interest.rule',
    lensAt('interest.ruleId'),
    { kind: 'choice', options: RULES },
    ['计息规则', 'Rule'],
    [
      '“不主张”时任何函件都不写利息；选定后最后付款通知函列出算式',
      'None claimed: no letter speaks of interest. Otherwise the final notice prints the reckoning',
    ],
  ],
  [
    'interest.contractDay',
    lensOfRule('contract-day', 'value'),
    { kind: 'rate', max: 0.05 },
    ['合同约定日利率', 'Contract rate per day'],
    ['如 0.05%', 'Such as 0.05%'],
  ],
  [
    'interest.contractYear',
    lensOfRule('contract-year', 'value'),
    { kind: 'rate', max: 2 },
    ['合同约定年利率', 'Contract rate per year'],
  ],
  [
    'interest.yearBasis',
    YEAR_BASIS,
    { kind: 'choice', options: BASES },
    ['约定年利率的年天数', 'Days in a year for it'],
  ],
  [
    'interest.checked',
    lensAt('interest.checked'),
    { kind: 'date', optional: true },
    ['利率表最后核对日', 'Rate tables last checked'],
    [
      '与发布机构核对后填当天；超过40天会提醒',
      'The day you compared them with the publisher; after 40 days you are reminded',
    ],
  ],
]);
