import { addWorkdays, onOrAfterWorkday, onOrBeforeWorkday } from '../basics/calendar';
import { Day, toIso, weekdayOf } from '../basics/day';
import { OpenItem } from '../items/items';
import { CustomerPosition, lastReached, triesSince } from '../customers/customers';
import { Channel, Policy } from '../policy/policy';
import { Case, Rule, RuleFinding } from './case';
import { ladderStep } from './ladder';
import { excludedReasons, money, reason, stageReasons } from './reasons';
import { ActionCode } from './types';

/** A good customer gets a friendly message instead of call and letter in the first week (policy section 4). */
const FRIENDLY_DAYS = 7;

const STEP_ACTIONS: readonly ActionCode[] = ['monitor', 'remind', 'notify', 'warn', 'propose-counsel', 'propose-suit'];

/** Rule 14: overdue: the ladder, step by step. */
export const climbLadder: Rule = (at) => {
  const { position, policy, ladder } = at;
  if (position.overdueMinor <= 0) return null;
  const step = Math.max(1, ladder.stepDue) as 1 | 2 | 3 | 4 | 5;
  const code = ladderAction(at, step);
  const row = ladderStep(policy, step);
  const because = [...stageReasons(at), ...missingReasons(at, code), ...excludedReasons(at)];
  const unreachable = triesSince(position) >= policy.tries;
  if (unreachable)
    because.push(
      reason('unreachable', `连续 ${policy.tries} 次联系不上，改上门`, `not reached ${policy.tries} times: visit`),
    );
  return {
    code,
    because,
    held: false,
    channel: ladderChannel(at, code, unreachable),
    owner: row.owner,
    contactLevel: row.contactLevel,
    day: nextContactDay(at),
    letters: code !== 'friendly-message',
  };
};

/** Rule 15, first half: something falls due within days. */
export const remindBeforeDue: Rule = (at) => {
  const { position, policy, asOf } = at;
  const days = preDueDays(position, policy, asOf);
  const first = days[0];
  const earliest = position.dueSoon.earliest;
  if (first === undefined || earliest === null || earliest - asOf > policy.monitorDaysBefore) return null;
  const row = ladderStep(policy, 0);
  const sum = position.dueSoon.days7Minor;
  return {
    code: 'pre-due',
    because: [
      reason(
        'falls-due',
        `${toIso(earliest)} 到期 ${money(sum, position.currency)}`,
        `${money(sum, position.currency)} falls due on ${toIso(earliest)}`,
      ),
    ],
    held: false,
    channel: row.channel,
    channelWords: row.channelWords,
    owner: row.owner,
    contactLevel: row.contactLevel,
    day: first,
    letters: false,
  };
};

/** Rule 15, second half: nothing to do now. */
export const monitor: Rule = (at) => {
  const { position, policy, asOf } = at;
  const earliest = position.dueSoon.earliest;
  const row = ladderStep(policy, 0);
  const because =
    earliest === null
      ? reason('nothing-due', '无逾期，也无近期到期款', 'nothing overdue and nothing falling due')
      : reason('not-due', `无逾期，最早 ${toIso(earliest)} 到期`, `nothing overdue, earliest due ${toIso(earliest)}`);
  const day =
    earliest === null
      ? null
      : (preDueDays(position, policy, asOf)[0] ?? onOrAfterWorkday(policy.calendar, Math.max(asOf, earliest + 1)));
  return {
    code: 'monitor',
    because: [because],
    held: false,
    channel: row.channel,
    owner: 'sales',
    contactLevel: row.contactLevel,
    day,
    letters: false,
  };
};

/**
 * Days to remind a customer before due, from as-of on: some days before each due day, moved backward to a working day,
 * one per week; none before the invoice date and none for short terms.
 */
export function preDueDays(position: CustomerPosition, policy: Policy, asOf: Day): Day[] {
  const coming = comingClaims(position);
  if (coming.length === 0) return [];
  const byWeek = new Map<number, Day>();
  for (const item of coming) {
    for (const day of remindersOf(item, policy, asOf)) {
      const week = Math.floor((day - weekdayOf(day) + 4) / 7);
      const known = byWeek.get(week);
      if (known === undefined || day < known) byWeek.set(week, day);
    }
  }
  return [...byWeek.values()].sort((a, b) => a - b);
}

/** Claims that fall due today or later. They stand behind all that is overdue, so that few items need a look. */
export function comingClaims({ items }: CustomerPosition): readonly OpenItem[] {
  const coming: OpenItem[] = [];
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const aged = items[i]?.aged;
    if (aged === undefined || aged.chaseDays === null || aged.item.kind !== 'claim') continue;
    if (aged.chaseDays > 0) break;
    coming.push(aged.item);
  }
  return coming;
}

/** When the next contact is due: as-of, or the last reached contact and the step's repeat, on a working day. */
export function nextContactDay(at: Case): Day {
  const { position, policy, asOf } = at;
  const { calendar } = policy;
  const last = position.contacts.at(-1);
  const reached = lastReached(position);
  if (last && last.reached === false && triesSince(position) < policy.tries) {
    return onOrAfterWorkday(calendar, Math.max(asOf, addWorkdays(calendar, last.day, 1)));
  }
  if (!reached) return onOrAfterWorkday(calendar, asOf);
  return onOrAfterWorkday(calendar, Math.max(asOf, repeatAfter(reached.day, at.ladder.stepDue, position, policy)));
}

/** The day a step's contact is repeated. `step 1: 7 days; step 2 and 3: 3 working days, 7 days for small amounts` */
export function repeatAfter(day: Day, step: number, position: CustomerPosition, policy: Policy): Day {
  const row = ladderStep(policy, Math.max(1, step) as 1);
  if (!row.repeatIsWorkdays) return day + row.repeatDays;
  if (position.overdueMinor < policy.repeatSmallAmountMinor) return day + policy.repeatSmallDays;
  return addWorkdays(policy.calendar, day, row.repeatDays);
}

/** The reminders of one item: none for what is due already, for short terms, or before the invoice was written. */
function remindersOf(item: OpenItem, policy: Policy, asOf: Day): readonly Day[] {
  const due = item.chaseDay;
  if (due === null || due < asOf) return [];
  const invoiced = item.invoiceDay ?? -Infinity;
  if (due - invoiced < policy.preDueMinTermsDays) return [];
  return remindersBefore(due, policy, asOf).filter((day) => day >= invoiced);
}

/** The reminders of one due day that can still be given; a passed one fires at once when nobody has been in touch since. */
function remindersBefore(due: Day, policy: Policy, asOf: Day): Day[] {
  const days = policy.preDueDays.map((before) => onOrBeforeWorkday(policy.calendar, due - before));
  const coming = days.filter((day) => day >= asOf);
  if (coming.length > 0) return coming;
  const now = onOrAfterWorkday(policy.calendar, asOf);
  return now <= due ? [now] : [];
}

function ladderAction(at: Case, step: 1 | 2 | 3 | 4 | 5): ActionCode {
  const { ladder, position } = at;
  const days = ladder.days ?? 0;
  if (step >= 4 && ladder.missing.length > 0) return 'visit-first';
  if (step === 3 && ladder.sent?.step === 3) return afterLastLetter(at, days);
  if (step === 1 && isSpared(position, days)) return 'friendly-message';
  return STEP_ACTIONS[step] ?? 'remind';
}

function isSpared({ finding }: CustomerPosition, days: number): boolean {
  return finding.customerClass === 'A' && days <= FRIENDLY_DAYS;
}

/** The last letter is out: its deadline runs, or the own legal department writes, or the calls go on. */
function afterLastLetter({ ladder, policy, asOf }: Case, days: number): ActionCode {
  if (ladder.gateDay !== null && asOf < ladder.gateDay) return 'await-deadline';
  return policy.legalNotice.on && days >= policy.legalNotice.fromDay ? 'legal-notice' : 'warn';
}

function ladderChannel(at: Case, code: ActionCode, unreachable: boolean): Channel {
  if (code === 'friendly-message') return 'message';
  if (code === 'visit-first') return at.ladder.missing.includes('visit') ? 'visit' : 'phone';
  if (code === 'propose-counsel' || code === 'propose-suit' || code === 'legal-notice') return 'legal';
  return unreachable ? 'visit' : 'phone';
}

function missingReasons(at: Case, code: ActionCode): RuleFinding['because'][number][] {
  if (code !== 'visit-first') return publicBody(at, code);
  const parts = at.ladder.missing.filter((part) => part !== 'step-3');
  const zh = parts.map((part) => (part === 'visit' ? '一次上门' : '一次电话接通')).join('、');
  const en = parts.map((part) => (part === 'visit' ? 'a visit' : 'one call that reached somebody')).join(' and ');
  return [reason('before-counsel', `委托律师前还需${zh}，并由经理批准`, `before counsel: ${en}, and a manager’s yes`)];
}

function publicBody(at: Case, code: ActionCode): RuleFinding['because'][number][] {
  if (code !== 'propose-counsel' && code !== 'propose-suit') return [];
  const { facts } = at.position;
  if (facts.counselApproved)
    return [reason('counsel-approved', '经理已批准委托律师', 'a manager has approved counsel')];
  if (facts.type === 'public-body' || facts.type === 'large-company') {
    return [
      reason(
        'public-body',
        '机关、国企或大型企业：须经理批准；也可按《保障中小企业款项支付条例》投诉',
        'public body or large company: a manager’s yes first; or a complaint under the SME payment regulation',
      ),
    ];
  }
  return [reason('manager-decides', '须经理批准', 'a manager decides')];
}
