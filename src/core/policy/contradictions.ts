import { Words } from '../basics/words';
import { Policy } from './types';

/** Rules that must fit together. When they do not, all of them go back to their defaults: half of them would be a guess. */
export interface Agreement {
  readonly codes: readonly string[];
  readonly holds: (policy: Policy) => boolean;
  readonly expected: Words;
}

function fromDay(policy: Policy, step: number): number {
  return policy.ladder.find((row) => row.step === step)?.fromDay ?? 0;
}

/** What must hold between rules. */
export const AGREEMENTS: readonly Agreement[] = [
  {
    codes: [1, 2, 3, 4, 5].map((step) => `ladder.${step}.fromDay`),
    holds: (policy) => [2, 3, 4, 5].every((step) => fromDay(policy, step) > fromDay(policy, step - 1)),
    expected: { zh: '各阶段的起始天数从小到大', en: 'The stages begin on rising days' },
  },
  {
    codes: ['ladder.legalNoticeDay', 'ladder.3.fromDay', 'ladder.4.fromDay'],
    holds: (policy) =>
      !policy.legalNotice.on ||
      (policy.legalNotice.fromDay > fromDay(policy, 3) && policy.legalNotice.fromDay < fromDay(policy, 4)),
    expected: {
      zh: '法务通知的天数在警告与律师函之间',
      en: 'The letter of the legal department lies between Warning and Counsel',
    },
  },
  {
    codes: ['promise.part', 'promise.kept'],
    holds: ({ promise }) => promise.partShare < promise.keptShare,
    expected: { zh: '部分守约的比例小于守约的比例', en: 'Kept in part begins below kept' },
  },
  {
    codes: ['promise.longestStep1', 'promise.longest'],
    holds: ({ promise }) => promise.longestDaysStep1 <= promise.longestDays,
    expected: {
      zh: '提醒阶段的最长承诺不超过其后的',
      en: 'The longest promise at Reminder is not above the later one',
    },
  },
  {
    codes: ['dispute.oralDays', 'dispute.writtenDays'],
    holds: ({ dispute }) => dispute.oralHoldDays <= dispute.writtenHoldDays,
    expected: { zh: '口头争议的暂停不长于书面争议', en: 'An oral dispute does not hold longer than a written one' },
  },
  {
    codes: ['size.small', 'size.large'],
    holds: (policy) => policy.smallBelowMinor < policy.largeFromMinor,
    expected: { zh: '小额的界限小于大额的界限', en: 'Small ends below where large begins' },
  },
  {
    codes: ['target.promised', 'target.afterBreak'],
    holds: ({ collectionRates }) => collectionRates.promisedAfterBreak <= collectionRates.promised,
    expected: {
      zh: '失约后的回款率不高于一般承诺的回款率',
      en: 'The rate after a broken promise is not above that of a promise',
    },
  },
  {
    codes: ['weight.a', 'weight.b', 'weight.c'],
    holds: ({ classWeights: { A, B, C } }) => A <= B && B <= C,
    expected: { zh: '权重 A ≤ B ≤ C', en: 'Weights A ≤ B ≤ C' },
  },
  {
    codes: ['interest.rule'],
    holds: ({ interest }) => {
      const rule = interest.rules.find((one) => one.id === interest.ruleId);
      const byContract = rule?.kind === 'per-day' || rule?.kind === 'per-year';
      return rule !== undefined && (!byContract || rule.value > 0);
    },
    expected: {
      zh: '选“合同约定”时，须填写约定利率',
      en: 'With a contract rule chosen, the contract rate is filled in',
    },
  },
];
