import { Day } from '../basics/day';
import { Channel, Policy } from '../policy/policy';
import { Draft } from './draft';

/** Drafts that wait for their day, and for room on it. */
export interface Queues {
  add(draft: Draft): void;
  /** How many wait. */
  waiting(): number;
  /** Hands out what is done on that day, letters first, then by urgency and priority; the rest waits on. */
  take(day: Day, desk: Desk): void;
}

/** Who does the work of a day. */
export interface Desk {
  /** Whether a draft whose turn has come takes no room: its letter of the same day brings the call along. */
  isFree(draft: Draft): boolean;
  /** Ranks of the decisions whose letter goes out on that day: only their drafts can be free. */
  readonly written: ReadonlySet<number>;
  do(draft: Draft): void;
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
  /** The first day on which something comes. */
  nextDay: Day;
  /** How many drafts of a decision are ready, by its rank. */
  readonly counts: Map<number, number>;
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
      line.nextDay = Math.min(line.nextDay, draft.day);
      count += 1;
    },
    waiting: () => count,
    take(day, desk) {
      for (const line of lettersFirst(lines)) {
        if (line.nextDay <= day) arrive(line, day);
        if (line.ready.length === 0) continue;
        // Work that is done may add work: its number is taken off afterwards.
        const done = takeFrom(line, desk);
        count -= done;
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
    nextDay: Infinity,
    counts: new Map(),
  };
  lines.set(key, line);
  return line;
}

function lettersFirst(lines: ReadonlyMap<string, Line>): readonly Line[] {
  const all = [...lines.values()];
  return [...all.filter((line) => line.channel === 'letter'), ...all.filter((line) => line.channel !== 'letter')];
}

/** Hands out what there is room for, then what takes none, and says how much that was; what waits on stays in its order. */
function takeFrom(line: Line, desk: Desk): number {
  const { ready } = line;
  let next = 0;
  for (let room = line.limit; room > 0 && next < ready.length; next += 1) {
    const draft = ready[next] as Draft;
    if (!desk.isFree(draft)) room -= 1;
    handOut(line, draft, desk);
  }
  // On a full day a thousand may wait behind the few that a letter brings along: nobody is asked who comes after the last of them.
  let ahead = countOf(line, desk.written);
  const kept: Draft[] = [];
  for (; ahead > 0 && next < ready.length; next += 1) {
    const draft = ready[next] as Draft;
    if (desk.written.has(draft.rank)) ahead -= 1;
    if (desk.isFree(draft)) handOut(line, draft, desk);
    else kept.push(draft);
  }
  ready.splice(0, next, ...kept);
  return next - kept.length;
}

function handOut({ counts }: Line, draft: Draft, desk: Desk): void {
  counts.set(draft.rank, (counts.get(draft.rank) ?? 0) - 1);
  desk.do(draft);
}

/** How many drafts of these decisions are ready. */
function countOf({ counts }: Line, ranks: ReadonlySet<number>): number {
  let count = 0;
  for (const rank of ranks) count += counts.get(rank) ?? 0;
  return count;
}

/** Moves what has become due into the line, which stays sorted. */
function arrive(line: Line, day: Day): void {
  const arrived: Draft[] = [];
  line.nextDay = Infinity;
  for (const [due, drafts] of line.coming) {
    if (due > day) {
      line.nextDay = Math.min(line.nextDay, due);
      continue;
    }
    for (const draft of drafts) arrived.push(draft);
    line.coming.delete(due);
  }
  for (const { rank } of arrived) line.counts.set(rank, (line.counts.get(rank) ?? 0) + 1);
  if (arrived.length > 0) line.ready = merged(line.ready, arrived.sort(byUrgency));
}

/** Two sorted lines as one; of two equals the one that waited goes first. */
function merged(waiting: readonly Draft[], arrived: readonly Draft[]): Draft[] {
  const line: Draft[] = [];
  let next = 0;
  for (const draft of arrived) {
    for (let own = waiting[next]; own !== undefined && byUrgency(own, draft) <= 0; own = waiting[next]) {
      line.push(own);
      next += 1;
    }
    line.push(draft);
  }
  for (; next < waiting.length; next += 1) {
    const own = waiting[next];
    if (own !== undefined) line.push(own);
  }
  return line;
}

/** Urgent ones first, then by priority value. */
export function byUrgency(a: Draft, b: Draft): number {
  if (a.urgent !== b.urgent) return a.urgent ? -1 : 1;
  return b.priorityMinor - a.priorityMinor || a.rank - b.rank || a.day - b.day;
}
