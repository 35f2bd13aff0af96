import { addWorkdays, onOrAfterWorkday } from '../basics/calendar';
import { Day, endOfMonth, monthLength, partsOf, startOfMonth, toIso } from '../basics/day';
import { Coded } from '../basics/words';
import { ACTION_WORDS, ActionCode, comingClaims, Decision, ownerWords, preDueDays } from '../decisions/decisions';
import { OwnerRole, Policy } from '../policy/policy';
import { Draft, draftOf } from './draft';
import { Frame } from './frame';
import { letterChain } from './letter-chain';

/** Actions after which nobody is reminded of what falls due: the account itself is in question. */
const NO_REMINDERS: readonly ActionCode[] = ['apply-credit', 'file-claim', 'reconcile'];

const NO_DRAFTS: readonly Draft[] = [];

function alarmTasks(decision: Decision, { policy }: Frame): readonly Draft[] {
  if (decision.alarms.length === 0) return NO_DRAFTS;
  return decision.alarms.map((alarm) => alarmTask(decision, alarm, policy));
}

function alarmTask(decision: Decision, alarm: Decision['alarms'][number], policy: Policy): Draft {
  const what: Coded =
    alarm.kind === 'limitation'
      ? {
          code: 'limitation-letter',
          words: { zh: '发时效函（须能证明送达）', en: 'Send limitation letter (arrival to be proven)' },
        }
      : alarm.kind === 'guarantee'
        ? { code: 'ask-guarantor', words: { zh: '书面要求保证人承担责任', en: 'Ask the guarantor in writing' } }
        : {
            code: 'written-acknowledgement',
            words: { zh: '取得书面确认或还款协议', en: 'Get a written acknowledgement' },
          };
  return draftOf(decision, alarm.taskDay, {
    ...byRole('legal', policy, decision),
    channel: 'legal',
    what,
    amountMinor: alarm.amountMinor,
    because: alarm.words,
    urgent: true,
  });
}

/** Receipts are checked on the first working day after a promised day. */
function promiseChecks(decision: Decision, { policy }: Frame): readonly Draft[] {
  if (decision.position.promises.length === 0 || decision.action.code === 'await-promise') return NO_DRAFTS;
  return decision.position.promises
    .filter((promise) => promise.state === 'open')
    .map((promise) =>
      draftOf(decision, addWorkdays(policy.calendar, promise.day, 1), {
        ...byRole('finance', policy, decision),
        channel: 'phone',
        what: action('check-receipt'),
        amountMinor: promise.amountMinor,
        because: { zh: `承诺 ${toIso(promise.day)} 付款`, en: `promised for ${toIso(promise.day)}` },
      }),
    );
}

/** A dispute over part of the overdue has a task of its own; over all of it, it is the action. */
function disputeTask(decision: Decision, { policy, asOf }: Frame): readonly Draft[] {
  const { disputedMinor, dispute } = decision.position;
  if (disputedMinor <= 0 || decision.action.code === 'resolve-dispute') return NO_DRAFTS;
  return [
    draftOf(decision, onOrAfterWorkday(policy.calendar, asOf), {
      channel: 'phone',
      what: action('resolve-dispute'),
      amountMinor: disputedMinor,
      because: {
        zh: `部分争议 ${dispute?.reason ?? ''}`.trim(),
        en: `part is disputed ${dispute?.reason ?? ''}`.trim(),
      },
    }),
  ];
}

function missingDateTask(decision: Decision, { policy, asOf }: Frame): readonly Draft[] {
  const { needsDateMinor } = decision.position;
  if (needsDateMinor <= 0 || decision.action.code === 'complete-due-date') return NO_DRAFTS;
  return [
    draftOf(decision, onOrAfterWorkday(policy.calendar, asOf), {
      ...byRole('finance', policy, decision),
      channel: 'email',
      what: action('complete-due-date'),
      amountMinor: needsDateMinor,
      because: { zh: '无到期日也无账期', en: 'neither due date nor terms' },
    }),
  ];
}

/** Reminders before due, also for customers whose overdue is disputed, promised or held. */
function reminders(decision: Decision, { policy, asOf, monthEnd }: Frame): readonly Draft[] {
  const { code } = decision.action;
  if (NO_REMINDERS.includes(code)) return NO_DRAFTS;
  const days = preDueDays(decision.position, policy, asOf);
  if (days.length === 0) return NO_DRAFTS;
  const row = policy.ladder.find((step) => step.step === 0);
  return days
    .filter((day) => day <= monthEnd)
    .map((day) =>
      draftOf(decision, day, {
        ...byRole(row?.owner ?? 'sales', policy, decision),
        channel: row?.channel ?? 'message',
        what: action('pre-due'),
        step: 0,
        amountMinor: fallingDue(decision, day, policy),
        because: { zh: '到期前确认发票、金额与付款安排', en: 'confirm invoice, amount and payment before due' },
      }),
    );
}

/** What a reminder on that day is about: items that fall due within the policy's days from then on. */
function fallingDue(decision: Decision, day: Day, policy: Policy): number {
  const horizon = day + Math.max(...policy.preDueDays) + HOLIDAY_SLACK_DAYS;
  let sum = 0;
  for (const { chaseDay, openMinor } of comingClaims(decision.position))
    if (chaseDay !== null && chaseDay >= day && chaseDay <= horizon) sum += openMinor;
  return sum;
}

/** A reminder that was moved before a long holiday still covers what falls due in it. */
const HOLIDAY_SLACK_DAYS = 9;

/** One more contact before Spring Festival, and one before the customer closes its payment requests of the month. */
function extraContacts(decision: Decision, { policy, asOf, springContact }: Frame): readonly Draft[] {
  const cutoff = decision.position.facts.requestCutoffDay;
  if (springContact === null && cutoff === null) return NO_DRAFTS;
  if (decision.held || decision.position.overdueMinor <= 0 || decision.ledBy !== null) return NO_DRAFTS;
  const { calendar } = policy;
  const found: Draft[] = [];
  if (springContact !== null) {
    const because = { zh: '春节前加催一次', en: 'one more contact before Spring Festival' };
    found.push(draftOf(decision, springContact, { channel: 'phone', because }));
  }
  if (cutoff !== null) {
    const day = onOrAfterWorkday(
      calendar,
      Math.max(asOf, addWorkdays(calendar, dayInMonth(asOf, cutoff), -REQUEST_LEAD_WORKDAYS)),
    );
    const because = {
      zh: `客户每月 ${cutoff} 日截止请款`,
      en: `the customer closes payment requests on day ${cutoff}`,
    };
    if (day <= dayInMonth(asOf, cutoff))
      found.push(draftOf(decision, day, { channel: 'phone', because, urgent: true }));
  }
  return found;
}

const REQUEST_LEAD_WORKDAYS = 3;

function dayInMonth(asOf: Day, dayOfMonth: number): Day {
  const { year, month } = partsOf(asOf);
  const inThis = startOfMonth(asOf) + Math.min(dayOfMonth, monthLength(year, month)) - 1;
  if (inThis >= asOf) return inThis;
  const first = endOfMonth(asOf) + 1;
  const next = partsOf(first);
  return first + Math.min(dayOfMonth, monthLength(next.year, next.month)) - 1;
}

function action(code: ActionCode): Coded {
  return { code, words: ACTION_WORDS[code] };
}

function byRole(owner: OwnerRole, policy: Policy, decision: Decision): Pick<Draft, 'owner' | 'ownerWords'> {
  return { owner, ownerWords: ownerWords(owner, decision.position, policy) };
}

/** Everything that is done once for a customer: clocks, letters, promises, disputes, reminders before due, extra contacts. */
export const SINGLE_TASKS: readonly ((decision: Decision, frame: Frame) => readonly Draft[])[] = [
  alarmTasks,
  letterChain,
  promiseChecks,
  disputeTask,
  missingDateTask,
  reminders,
  extraContacts,
];
