import { Day } from '../basics/day';
import { Currency } from '../basics/money';
import { ContactEntry } from '../history/history';
import { Channel, Step } from '../policy/policy';
import { CustomerPosition, SentLetter } from './types';

/**
 * Whether a contact counts: somebody was reached or the letter arrived (policy section 5). A row that leaves the question
 * blank counts when it tells what was said; a letter without proof of arrival does not.
 */
export function isReached(entry: ContactEntry): boolean {
  if (entry.reached !== null) return entry.reached;
  if (entry.arrived !== null) return true;
  if (entry.promiseDay !== null || entry.disputeMinor !== null) return true;
  if (entry.letterStep !== null || entry.cause === 'unreachable') return false;
  return entry.result !== '' || entry.cause !== null;
}

/** The last contact that counts; null when there was none. */
export function lastReached(position: CustomerPosition): ContactEntry | null {
  for (let i = position.contacts.length - 1; i >= 0; i -= 1) {
    const entry = position.contacts[i];
    if (entry && isReached(entry)) return entry;
  }
  return null;
}

/** Whether somebody was reached after that day, by that channel when one is named. */
export function reachedSince(position: CustomerPosition, day: Day, channel?: Channel): boolean {
  return position.contacts.some(
    (entry) => entry.day > day && isReached(entry) && (channel === undefined || entry.channel === channel),
  );
}

/** Tries without an answer since somebody was last reached: calls, messages and visits, not letters on their way. */
export function triesSince(position: CustomerPosition): number {
  return triesIn(position.contacts);
}

/** The same for contacts sorted by day. */
export function triesIn(contacts: readonly ContactEntry[]): number {
  let tries = 0;
  for (let i = contacts.length - 1; i >= 0; i -= 1) {
    const entry = contacts[i];
    if (!entry || isReached(entry)) break;
    if (entry.letterStep === null && (entry.reached === false || entry.cause === 'unreachable')) tries += 1;
  }
  return tries;
}

/**
 * The highest letter step logged as sent after that due day, in the position's currency; null when there is none.
 * Letters for older debt do not count for new debt; step 0, the statement before due, is no step of the ladder.
 */
export function lastSentStep(position: CustomerPosition, leadingDueDay: Day): SentLetter | null {
  let highest: SentLetter | null = null;
  for (const entry of position.contacts) {
    const step = entry.letterStep;
    if (step === null || step === 0 || entry.day <= leadingDueDay) continue;
    if (!isAbout(entry, position.currency, position.isMainCurrency)) continue;
    if (highest === null || step >= highest.step) highest = oneMore(highest, step, entry);
  }
  return highest;
}

/** Whether a log row is about this currency; a row that names none is about the customer's main currency. */
export function isAbout(entry: { readonly currency: Currency | null }, currency: Currency, isMain: boolean): boolean {
  return entry.currency === null ? isMain : entry.currency === currency;
}

function oneMore(before: SentLetter | null, step: Step, entry: ContactEntry): SentLetter {
  const times = before !== null && before.step === step ? before.times + 1 : 1;
  return { step, day: entry.day, deadline: entry.deadline, times };
}
