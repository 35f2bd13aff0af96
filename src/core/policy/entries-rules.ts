import { PolicyEntry } from './entry-types';
import { lensAt } from './lenses';
import { entriesOf } from './make-entry';

const times = { zh: '次', en: 'times' };
const pieces = { zh: '个', en: '' };

/** Classes, sizes, promises, disputes, capacity, limitation. */
export const RULE_ENTRIES: readonly PolicyEntry[] = [
  ...entriesOf('class', [
    [
      'class.c.itemDays',
      'classRules.cItemDays',
      { kind: 'days', min: 1, max: 3650 },
      ['C：无争议欠款逾期达', 'C: an undisputed item overdue'],
      ['且占余额不低于下一行', 'and at least the share below of the balance'],
    ],
    [
      'class.c.itemShare',
      'classRules.cItemShare',
      'percent',
      ['C：该笔占余额不低于', 'C: and of the balance at least'],
    ],
    [
      'class.c.brokenPromises',
      'classRules.cBrokenPromises',
      { kind: 'count', min: 1, unit: times },
      ['C：复评后失约达', 'C: broken promises since the review'],
    ],
    [
      'class.c.signals',
      'classRules.cSignals',
      { kind: 'count', min: 1, unit: pieces },
      ['C：其他风险信号达', 'C: other danger signals'],
    ],
    [
      'class.c.signalMonths',
      'classRules.cSignalMonths',
      { kind: 'count', min: 1, max: 120, unit: { zh: '个月', en: 'months' } },
      ['C：信号须发生在最近', 'C: signals dated within'],
    ],
    [
      'class.c.overLimitShare',
      'classRules.cOverLimitOverdueShare',
      'percent',
      ['C：超信用额度且逾期占比超过', 'C: over limit and overdue share above'],
    ],
    [
      'class.c.soonerDays',
      'classShift.cSoonerDays',
      { kind: 'days', max: 90 },
      ['C 级：提醒、预告、警告提前', 'C: remind, notice and warn sooner by'],
      ['律师函与诉讼不提前', 'Counsel and suit keep their days'],
    ],
    [
      'class.a.paidShare',
      'classRules.aPaidShare',
      'percent',
      ['A：近12个月按时付款比例不低于', 'A: paid in time in the last 12 months'],
    ],
    [
      'class.a.withinDays',
      'classRules.aWithinDays',
      { kind: 'days', max: 90 },
      ['A：到期后几天内付清算按时', 'A: in time means within'],
    ],
    [
      'class.a.minInvoices',
      'classRules.aMinInvoices',
      { kind: 'count', min: 1, unit: { zh: '张', en: 'invoices' } },
      ['A：近12个月发票不少于', 'A: invoices in the last 12 months'],
    ],
    [
      'class.a.maxOverdueDays',
      'classRules.aMaxOverdueDays',
      { kind: 'days', max: 365 },
      ['A：现有逾期不超过', 'A: nothing now overdue longer than'],
    ],
    [
      'class.a.laterDays',
      'classShift.aLaterDays',
      { kind: 'days', max: 90 },
      ['A 级（人工评定）：预告及以后推迟', 'A given by a person: later stages later by'],
    ],
    ['class.reviewDays', 'classRules.reviewDays', { kind: 'days', min: 1, max: 3650 }, ['复评周期', 'Review every']],
  ]),
  ...entriesOf('size', [
    [
      'size.large',
      'largeFromMinor',
      'money',
      ['大额：逾期不低于', 'Large: overdue from'],
      ['且不低于合计占逾期前列的最小客户', 'and not below the smallest of the customers that make the share below'],
    ],
    ['size.pareto', 'paretoShare', 'percent', ['重点客户合计占逾期', 'Share of overdue that marks customers']],
    [
      'size.small',
      'smallBelowMinor',
      'money',
      ['小额：净逾期低于', 'Small: net overdue below'],
      ['只发邮件', 'E-mail only'],
    ],
    [
      'size.writeOffDays',
      'smallWriteOffDays',
      { kind: 'days', min: 1, max: 3650 },
      ['小额提请核销：逾期达', 'Propose write-off of small ones from'],
      ['须审批并备齐资料', 'Needs approval and papers'],
    ],
    [
      'size.repeatBelow',
      'repeatSmallAmountMinor',
      'money',
      ['预告与警告：低于此额放宽间隔', 'Notice and Warning: longer interval below'],
    ],
    ['size.repeatDays', 'repeatSmallDays', { kind: 'days', min: 1, max: 365 }, ['放宽后的间隔', 'The longer interval']],
    ['size.tailBelow', 'tail.itemBelowMinor', 'money', ['尾差：单笔低于', 'Tail: item below']],
    [
      'size.tailShare',
      'tail.shareBelow',
      'percent',
      ['尾差：合计低于逾期的', 'Tail: together below, of overdue'],
      ['两项都满足才算尾差，不决定阶段', 'Both must hold; tails never lead the stage'],
    ],
  ]),
  ...entriesOf('promise', [
    [
      'promise.cover',
      'promise.coverShare',
      'percent',
      ['承诺覆盖多少即等待', 'Await a promise that covers'],
      ['占无争议逾期', 'Of undisputed overdue'],
    ],
    [
      'promise.checkDays',
      'promise.checkWorkdays',
      { kind: 'workdays', max: 30 },
      ['到期后核对到账', 'Check receipt for'],
      ['之后才判断是否失约', 'Only then it is called kept or broken'],
    ],
    ['promise.kept', 'promise.keptShare', 'percent', ['付到多少算守约', 'Kept from']],
    [
      'promise.part',
      'promise.partShare',
      'percent',
      ['付到多少算部分守约', 'Kept in part from'],
      ['低于此为失约', 'Below: broken'],
    ],
    [
      'promise.longestStep1',
      'promise.longestDaysStep1',
      { kind: 'days', min: 1, max: 365 },
      ['提醒阶段承诺最长', 'Longest promise at Reminder'],
      ['更长的须审批', 'Longer ones need approval'],
    ],
    [
      'promise.longest',
      'promise.longestDays',
      { kind: 'days', min: 1, max: 365 },
      ['其后承诺最长', 'Longest promise later'],
    ],
    ['dispute.oralDays', 'dispute.oralHoldDays', { kind: 'days', max: 365 }, ['口头争议暂停', 'Oral dispute holds']],
    [
      'dispute.writtenDays',
      'dispute.writtenHoldDays',
      { kind: 'days', max: 365 },
      ['书面争议暂停', 'Written dispute holds'],
      ['到期由双方经理处理', 'Then both managers'],
    ],
    [
      'papers.first',
      'papersFirst.on',
      'yes-no',
      ['缺单据先补齐', 'Papers before pressure'],
      [
        '台账有合同、签收、送票列而该行为空时，预告及以上先补单据',
        'When the ledger has such columns and they are blank, Notice and above ask for papers first',
      ],
    ],
    [
      'papers.pauseDays',
      'papersFirst.pauseDays',
      { kind: 'days', max: 90 },
      ['补单据最多暂停', 'Papers pause at most'],
    ],
  ]),
  ...entriesOf('work', [
    [
      'work.tries',
      'tries',
      { kind: 'count', min: 1, max: 20, unit: times },
      ['联系不上最多试', 'Tries before another channel'],
      ['之后换方式并记风险信号 11', 'Then another channel and danger signal 11'],
    ],
    [
      'work.calls',
      'capacity.calls',
      { kind: 'count', min: 1, unit: { zh: '个', en: 'calls' } },
      ['每人每天电话', 'Calls per person and day'],
    ],
    [
      'work.letters',
      'capacity.letters',
      { kind: 'count', min: 1, unit: { zh: '封', en: 'letters' } },
      ['每人每天函件', 'Letters per person and day'],
    ],
    [
      'work.visits',
      'capacity.visits',
      { kind: 'count', min: 1, unit: times },
      ['每人每天上门', 'Visits per person and day'],
    ],
    [
      'work.longHoliday',
      'holiday.longFromDays',
      { kind: 'days', min: 2, max: 30 },
      ['长假：连休不少于', 'Long holiday: days off in a row'],
    ],
    [
      'work.noLetterBefore',
      'holiday.noLetterWorkdaysBefore',
      { kind: 'workdays', max: 30 },
      ['长假前多久不发预告及以上函件', 'No letters from Notice on before it'],
      ['改在此前发出', 'They go out earlier'],
    ],
    [
      'work.monitorDays',
      'monitorDaysBefore',
      { kind: 'days', max: 90 },
      ['未逾期客户：到期前几天关注', 'Not overdue: look again before due'],
    ],
  ]),
  ...entriesOf('limitation', [
    [
      'limitation.years',
      'limitation.years',
      { kind: 'count', min: 1, max: 20, unit: { zh: '年', en: 'years' } },
      ['诉讼时效', 'Limitation period'],
      ['民法典第188条：三年', 'PRC Civil Code, art. 188: three years'],
    ],
    [
      'limitation.alarms',
      'limitation.alarmDays',
      { kind: 'day-list', min: 1, max: 1095, order: 'falling' },
      ['提前几天预警', 'Alarm days before'],
      ['从大到小', 'Falling'],
    ],
  ]),
];

/** Weights and rates of ranking and targets. */
export const TARGET_ENTRIES: readonly PolicyEntry[] = [
  ...entriesOf('target', [
    ['weight.a', lensOfClass('A'), { kind: 'number', max: 10 }, ['A 级权重', 'Weight of class A']],
    ['weight.b', lensOfClass('B'), { kind: 'number', max: 10 }, ['B 级权重', 'Weight of class B']],
    ['weight.c', lensOfClass('C'), { kind: 'number', max: 10 }, ['C 级权重', 'Weight of class C']],
    ['target.fallingDue', 'collectionRates.fallingDue', 'percent', ['当月到期的回款率', 'Falling due in the month']],
    ['target.promised', 'collectionRates.promised', 'percent', ['当月有承诺的回款率', 'Promised for the month']],
    [
      'target.afterBreak',
      'collectionRates.promisedAfterBreak',
      'percent',
      ['失约后再承诺的回款率', 'Promised after a broken promise'],
    ],
    [
      'target.month',
      'monthTargetMinor',
      { kind: 'money', optional: true },
      ['本月回款目标合计', 'Total target of the month'],
      ['填写后按比例分摊到客户；留空按回款率计算', 'Spread in proportion; blank: from the rates'],
    ],
  ]),
];

function lensOfClass(letter: 'A' | 'B' | 'C') {
  return lensAt(`classWeights.${letter}`);
}
