import { Day } from '../basics/day';
import { Channel, Policy } from '../policy/policy';
import { Draft } from './draft';

/** Drafts that wait for their day, and for room on it. */
export interface Queues {
  add(draft: Draft): void;
  /** How many wait. */
  waiting(): number;
  /**
   * What is done on that day, letters first, then by urgency and priority; the rest waits on. `free` says of a draft,
   * when its turn comes, that it takes no room (its letter of the same day brings the call along).
   */
  take(day: Day, free: (draft: Draft) => boolean): Iterable<Draft>;
}

/** Channels that take time, and the policy's limit for them; messages and e-mails take none. */
const LIMITED: Readonly<Partial<Record<Channel, keyof Policy['capacity']>>> = {
  letter: 'letters',
  phone: 'calls',
  visit: 'visits',
};

/** One line of waiting drafts per person and kind of work; a line without limit is emptied every day. */
interface Line {
  readonly channel: Channel;
  readonly limit: number;
  ready: Draft[];
  readonly coming: Map<Day, Draft[]>;
}

/** Empty queues with the policy's capacities. */
export function makeQueues(policy: Policy): Queues {
  const lines = new Map<string, Line>();
  let count = 0;
  return {
    add(draft) {
      const line = lineOf(lines, draft, policy);
      const coming = line.coming.get(draft.day);
      if (coming) coming.push(draft);
      else line.coming.set(draft.day, [draft]);
      count += 1;
    },
    waiting: () => count,
    *take(day, free) {
      for (const line of lettersFirst(lines)) {
        for (const draft of takeFrom(line, day, free)) {
          count -= 1;
          yield draft;
        }
      }
    },
  };
}

function lineOf(lines: Map<string, Line>, draft: Draft, policy: Policy): Line {
  const kind = LIMITED[draft.channel];
  const key = kind === undefined ? draft.channel : `${kind}|${draft.ownerWords.zh}`;
  const known = lines.get(key);
  if (known) return known;
  const line: Line = {
    channel: draft.channel,
    limit: kind === undefined ? Infinity : policy.capacity[kind],
    ready: [],
    coming: new Map(),
  };
  lines.set(key, line);
  return line;
}

function lettersFirst(lines: ReadonlyMap<string, Line>): readonly Line[] {
  const all = [...lines.values()];
  return [...all.filter((line) => line.channel === 'letter'), ...all.filter((line) => line.channel !== 'letter')];
}

function* takeFrom(line: Line, day: Day, free: (draft: Draft) => boolean): Generator<Draft> {
  arrive(line, day);
  let room = line.limit;
  const left: Draft[] = [];
  for (const draft of line.ready) {
    const takesNone = free(draft);
    if (!takesNone && room <= 0) {
      left.push(draft);
      continue;
    }
    if (!takesNone) room -= 1;
    yield draft;
  }
  line.ready = left;
}

/** Moves what has become due into the line, which stays sorted. */
function arrive(line: Line, day: Day): void {
  let arrived = false;
  for (const [due, drafts] of line.coming) {
    if (due > day) continue;
    line.ready.push(...drafts);
    line.coming.delete(due);
    arrived = true;
  }
  if (arrived) line.ready.sort(byUrgency);
}

/** Urgent ones first, then by priority value. */
export function byUrgency(a: Draft, b: Draft): number {
  if (a.urgent !== b.urgent) return a.urgent ? -1 : 1;
  return b.decision.priorityMinor - a.decision.priorityMinor || a.decision.rank - b.decision.rank || a.day - b.day;
}
