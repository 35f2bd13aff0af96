import { Minor } from '../basics/money';
import { CustomerPosition, PositionItem } from '../customers/customers';
import { Step } from '../policy/policy';
import { LetterBlock, LetterLine, LetterMore } from './types';

/** Rows that a letter's table prints; the rest is one line that points to the statement. */
export const LONGEST_TABLE = 200;

/** What a letter's table is made of, before interest. */
export interface LetterTable {
  readonly claimed: readonly LetterLine[];
  readonly notDue: readonly LetterLine[];
  readonly unapplied: readonly LetterLine[];
  /** Σ claimed − unapplied, not below 0: what the letter asks for. */
  readonly claimedMinor: Minor;
  /** Σ credits not applied yet, not negative. */
  readonly unappliedMinor: Minor;
  /** Left out of the claim, by reason. */
  readonly held: {
    readonly disputedMinor: Minor;
    readonly promisedMinor: Minor;
    readonly plannedMinor: Minor;
    readonly retentionMinor: Minor;
  };
  /** Contracts of the claimed lines, in the order of the lines. */
  readonly contracts: readonly string[];
}

/** The items of a customer as the three blocks of a letter: oldest due first. From step 2 on suspected retention money is not asked for. */
export function makeTable(position: CustomerPosition, step: Step): LetterTable {
  const draft: Draft = {
    claimed: [],
    notDue: [],
    unapplied: [],
    contracts: [],
    held: { disputedMinor: 0, promisedMinor: 0, plannedMinor: 0, retentionMinor: 0 },
  };
  // Before all else, in a walk of its own: in a loop as short as this the processor fetches many items at a time,
  // which lie far apart in memory.
  const credits = creditsOf(position.items);
  for (const entry of position.items) addItem(draft, entry, step);
  let gross = 0;
  for (const line of draft.claimed) gross += line.openMinor;
  return {
    claimed: ordered(draft.claimed, byDue),
    notDue: ordered(draft.notDue, byDue),
    unapplied: ordered(draft.unapplied, byInvoiceDay),
    claimedMinor: Math.max(0, gross - credits),
    unappliedMinor: credits,
    held: draft.held,
    contracts: draft.contracts,
  };
}

interface Draft {
  readonly claimed: LetterLine[];
  readonly notDue: LetterLine[];
  readonly unapplied: LetterLine[];
  readonly contracts: string[];
  readonly held: { -readonly [K in keyof LetterTable['held']]: Minor };
}

function creditsOf(items: readonly PositionItem[]): Minor {
  let credits = 0;
  for (const { aged } of items) if (aged.item.kind === 'unapplied') credits -= aged.item.openMinor;
  return credits;
}

function addItem(draft: Draft, entry: PositionItem, step: Step): void {
  const { item, chaseDays } = entry.aged;
  if (item.kind === 'unapplied') {
    draft.unapplied.push(lineOf(entry, 'unapplied', item.openMinor));
  } else if (chaseDays !== null && chaseDays <= 0) {
    draft.notDue.push(lineOf(entry, 'not-due', item.openMinor));
  } else if (chaseDays !== null) {
    const part = claimedPart(entry, step, draft.held);
    if (part <= 0) return;
    draft.claimed.push(lineOf(entry, 'claimed', part));
    const { contract } = item.facts;
    if (contract && !draft.contracts.includes(contract)) draft.contracts.push(contract);
  }
}

/** The lines that are printed, claimed ones first, and what is left of each block. */
export function cutTable(blocks: readonly (readonly LetterLine[])[]): {
  readonly lines: LetterLine[];
  readonly more: LetterMore[];
} {
  const more: LetterMore[] = [];
  const all = ([] as LetterLine[]).concat(...blocks);
  if (all.length <= LONGEST_TABLE) return { lines: all, more };
  const lines: LetterLine[] = [];
  for (const block of blocks) {
    const room = LONGEST_TABLE - lines.length;
    for (let i = 0; i < Math.min(room, block.length); i += 1) lines.push(block[i] as LetterLine);
    if (block.length > room) more.push(restOf(block.slice(room)));
  }
  return { lines, more };
}

function restOf(rest: readonly LetterLine[]): LetterMore {
  let openMinor = 0;
  let interestMinor = 0;
  for (const line of rest) {
    openMinor += line.openMinor;
    interestMinor += line.interestMinor ?? 0;
  }
  const withInterest = rest.some((line) => line.interestMinor !== null);
  return {
    block: rest[0]?.block ?? 'claimed',
    lines: rest.length,
    openMinor,
    interestMinor: withInterest ? interestMinor : null,
  };
}

function claimedPart(
  entry: PositionItem,
  step: Step,
  held: { -readonly [K in keyof LetterTable['held']]: Minor },
): Minor {
  const open = entry.aged.item.openMinor;
  const part = open - entry.disputedMinor - entry.promisedMinor - entry.plannedMinor;
  held.disputedMinor += entry.disputedMinor;
  held.promisedMinor += entry.promisedMinor;
  held.plannedMinor += entry.plannedMinor;
  if (part <= 0 || step < 2 || !entry.suspectedRetention) return part;
  held.retentionMinor += part;
  return 0;
}

function lineOf(entry: PositionItem, block: LetterBlock, openMinor: Minor): LetterLine {
  const { item, chaseDays } = entry.aged;
  return {
    block,
    document: item.document,
    invoiceDay: item.invoiceDay,
    dueDay: block === 'unapplied' ? null : item.chaseDay,
    amountMinor: item.amountMinor,
    openMinor,
    days: block === 'claimed' ? chaseDays : null,
    heldMinor: block === 'claimed' ? item.openMinor - openMinor : 0,
    interestMinor: null,
  };
}

/** Items come by their day already; most often nothing is to be done. */
function ordered(lines: LetterLine[], by: (a: LetterLine, b: LetterLine) => number): LetterLine[] {
  for (let i = 1; i < lines.length; i += 1) {
    if (by(lines[i - 1] as LetterLine, lines[i] as LetterLine) > 0) return lines.sort(by);
  }
  return lines;
}

function byDue(a: LetterLine, b: LetterLine): number {
  return (a.dueDay ?? 0) - (b.dueDay ?? 0) || (a.document < b.document ? -1 : a.document > b.document ? 1 : 0);
}

function byInvoiceDay(a: LetterLine, b: LetterLine): number {
  return (a.invoiceDay ?? 0) - (b.invoiceDay ?? 0) || (a.document < b.document ? -1 : a.document > b.document ? 1 : 0);
}
