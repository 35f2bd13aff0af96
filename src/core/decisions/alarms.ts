import { onOrAfterWorkday, onOrBeforeWorkday } from '../basics/calendar';
import { Day, toIso } from '../basics/day';
import { Minor } from '../basics/money';
import { CustomerPosition, PositionItem } from '../customers/customers';
import { limitationDay } from '../interest/interest';
import { Policy } from '../policy/policy';
import { money } from './reasons';
import { Alarm } from './types';

/** Days before a guarantee ends at which it is looked at (Civil Code 692: the period is never interrupted). */
const GUARANTEE_ALARM_DAYS = 60;

const SHORTEST_YEAR = 365;

/** The clocks that run against this customer's debt, the most urgent first. Days are estimates: no lawyer has seen them. */
export function alarmsOf(position: CustomerPosition, policy: Policy, asOf: Day): readonly Alarm[] {
  const limitation = limitationAlarm(position, policy, asOf);
  const guarantee = guaranteeAlarm(position, policy, asOf);
  if (limitation === null && guarantee === null) return NO_ALARMS;
  return [limitation, guarantee].filter((alarm) => alarm !== null).sort((a, b) => a.daysLeft - b.daysLeft);
}

const NO_ALARMS: readonly Alarm[] = [];

/**
 * Limitation (Civil Code 188, 195): three years from the latest of due date, part payment, demand that arrived, and written
 * promise. Disputes and promises do not stop it.
 */
function limitationAlarm(position: CustomerPosition, policy: Policy, asOf: Day): Alarm | null {
  const risk = limitationRisk(position, policy, asOf);
  if (risk === null) return null;
  const { day, amountMinor } = risk;
  const daysLeft = day - asOf;
  const sum = money(amountMinor, position.currency);
  const iso = toIso(day);
  const taskDay = taskDayOf(asOf, policy, asOf);
  if (daysLeft < 0) {
    const words = {
      zh: `诉讼时效（估）已于 ${iso} 届满，涉及 ${sum}：请取得书面确认或还款协议`,
      en: `limitation (estimated) ended on ${iso}, ${sum}: get a written acknowledgement`,
    };
    return { kind: 'limitation-expired', day, daysLeft, amountMinor, words, taskDay };
  }
  const words = {
    zh: `诉讼时效（估）${iso} 届满，剩 ${daysLeft} 天，涉及 ${sum}：发可证明送达的时效函`,
    en: `limitation (estimated) ends on ${iso}, ${daysLeft} days left, ${sum}: send a demand whose arrival can be proven`,
  };
  return { kind: 'limitation', day, daysLeft, amountMinor, words, taskDay };
}

/** The earliest end within the policy's horizon, and all that ends within it; null when nothing does. */
function limitationRisk(
  position: CustomerPosition,
  policy: Policy,
  asOf: Day,
): { readonly day: Day; readonly amountMinor: Minor } | null {
  const horizon = Math.max(...policy.limitation.alarmDays);
  // A younger item cannot be near its end, whatever happened since: the clock only ever begins anew.
  const youngest = Math.max(0, SHORTEST_YEAR * policy.limitation.years - horizon);
  let earliest = Infinity;
  let atRisk: Minor = 0;
  for (const entry of position.items) {
    const { item, days } = entry.aged;
    if (days === null || days < youngest || item.dueDay === null || item.kind !== 'claim') continue;
    const ends = limitationDay(lastRestart(position, entry, item.dueDay, asOf), policy.limitation.years);
    if (ends - asOf > horizon) continue;
    atRisk += item.openMinor;
    earliest = Math.min(earliest, ends);
  }
  return earliest === Infinity ? null : { day: earliest, amountMinor: atRisk };
}

function guaranteeAlarm(position: CustomerPosition, policy: Policy, asOf: Day): Alarm | null {
  const ends = position.facts.guaranteeEnds;
  if (ends === null || ends < asOf || ends - asOf > GUARANTEE_ALARM_DAYS || position.overdueMinor <= 0) return null;
  const words = {
    zh: `保证期间 ${toIso(ends)} 届满，剩 ${ends - asOf} 天：向保证人主张权利`,
    en: `guarantee ends on ${toIso(ends)}, ${ends - asOf} days left: ask the guarantor`,
  };
  const daysLeft = ends - asOf;
  return {
    kind: 'guarantee',
    day: ends,
    daysLeft,
    amountMinor: position.overdueMinor,
    words,
    taskDay: taskDayOf(asOf, policy, asOf),
  };
}

/** Backward to a working day, but never before as-of: then the next working day. */
function taskDayOf(day: Day, policy: Policy, asOf: Day): Day {
  const back = onOrBeforeWorkday(policy.calendar, day);
  return back >= asOf ? back : onOrAfterWorkday(policy.calendar, asOf);
}

/** The latest day on which the three years began anew. A sent letter counts from its proven arrival, not from dispatch. */
function lastRestart(position: CustomerPosition, entry: PositionItem, due: Day, asOf: Day): Day {
  const { item } = entry.aged;
  let latest = due;
  const later = (day: Day | null): void => {
    if (day !== null && day > latest && day <= asOf) latest = day;
  };
  for (const contact of position.contacts) {
    if (contact.letterStep !== null) later(contact.arrived);
    if (contact.promiseDay !== null && contact.writtenPromise) later(contact.day);
  }
  if (item.openMinor < item.amountMinor && position.lastPayment) later(position.lastPayment.day);
  return latest;
}
