import { isWorkday } from '../basics/calendar';
import { Day } from '../basics/day';
import { Decision } from '../decisions/decisions';
import { Policy } from '../policy/policy';
import { firstContact, isContact, nextOfCadence } from './cadence';
import { Draft, taskOf } from './draft';
import { byUrgency, makeQueues, Queues } from './queues';
import { Frame, frameOf } from './frame';
import { SINGLE_TASKS } from './single-tasks';
import { Task } from './types';

/** However full the days are, what waits is worked off within this many days after the month. */
const LONGEST_WAIT_DAYS = 400;

/**
 * The month's dated tasks, sorted by day, urgency and priority. Each person's day holds only so many calls, letters and
 * visits; what does not fit moves to the next working day and says so. A letter and its call are one contact.
 */
export function makeSchedule(input: {
  readonly decisions: readonly Decision[];
  readonly policy: Policy;
  readonly asOf: Day;
  readonly monthEnd: Day;
}): readonly Task[] {
  const { policy, asOf, monthEnd } = input;
  const queues = makeQueues(policy);
  const frame = frameOf(policy, asOf, monthEnd);
  for (const decision of input.decisions) {
    for (const kind of SINGLE_TASKS) for (const draft of kind(decision, frame)) queues.add(draft);
    const contact = firstContact(decision);
    if (contact) queues.add(contact);
  }
  const tasks: Task[] = [];
  for (let day = asOf; queues.waiting() > 0 && day <= monthEnd + LONGEST_WAIT_DAYS; day += 1) {
    if (isWorkday(policy.calendar, day)) fillDay(day, queues, tasks, frame);
  }
  return tasks;
}

/** Places what is due on that day; a contact of the cadence puts its next one into the queue. */
function fillDay(day: Day, queues: Queues, tasks: Task[], frame: Frame): void {
  // Letters of the day, by the rank of their decision.
  const written = new Set<number>();
  const placed: Draft[] = [];
  const isFree = (draft: Draft): boolean => written.has(draft.rank) && isContact(draft);
  queues.take(day, {
    isFree,
    written,
    do(draft) {
      if (!isFree(draft)) placed.push(draft);
      if (draft.channel === 'letter') written.add(draft.rank);
      const next = nextOfCadence(draft, day, frame);
      if (next) queues.add(next);
    },
  });
  for (const draft of placed.sort(byUrgency)) tasks.push(taskOf(draft, day));
}
