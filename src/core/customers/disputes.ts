import { Day } from '../basics/day';
import { Minor } from '../basics/money';
import { ContactEntry } from '../history/history';
import { Account, holdPart, holdItems, isOverdue, names, sameDocuments } from './account';
import { DisputeFinding } from './types';

/** Disputes of a log about the same documents: told again and again, it stays one. */
interface StandingDispute {
  readonly since: Day;
  /** When it was first put in writing; null: only said. */
  readonly writtenSince: Day | null;
  readonly latest: ContactEntry;
}

/**
 * The disputes that stand on as-of, held item by item: first what the ledger's own columns say, then the log. A log row
 * without an amount disputes its documents wholly, without documents everything overdue that existed on its day.
 */
export function findDispute(account: Account): DisputeFinding | null {
  const fromLedger = holdLedgerDisputes(account);
  let amountMinor = fromLedger.amountMinor;
  let unseen = fromLedger.amountMinor;
  const effective: StandingDispute[] = [];
  for (const dispute of standingDisputes(account.contacts)) {
    const { disputeMinor, disputeDocuments } = dispute.latest;
    const held = holdDispute(account, dispute, unseen);
    if (disputeDocuments.length === 0) unseen = Math.max(0, unseen - (disputeMinor ?? unseen));
    // Told by the log too: its day and reason are the better record of what the ledger's column only marks.
    if (held > 0 || fromLedger.amountMinor > 0) effective.push(dispute);
    amountMinor += held;
  }
  return amountMinor > 0 ? makeFinding(account, effective, amountMinor, fromLedger.reason) : null;
}

function makeFinding(
  account: Account,
  disputes: readonly StandingDispute[],
  amountMinor: Minor,
  ledgerReason: string,
): DisputeFinding {
  const latest = disputes.at(-1)?.latest ?? null;
  return {
    amountMinor,
    since: earliest(disputes.map((dispute) => dispute.since)),
    written: disputes.some((dispute) => dispute.writtenSince !== null),
    reason: latest?.disputeReason || latest?.result || ledgerReason,
    cause: latest?.cause ?? null,
    holdEnds: earliest(disputes.map((dispute) => holdEnd(account, dispute))),
  };
}

/** A row tells of a dispute when it has an amount, documents, a reason, or the cause is quality, quantity or price. */
export function tellsDispute(entry: ContactEntry): boolean {
  if (entry.disputeMinor !== null) return entry.disputeMinor > 0;
  return (
    entry.disputeDocuments.length > 0 || entry.disputeReason !== '' || entry.disputeWritten || entry.cause === 'quality'
  );
}

function standingDisputes(contacts: readonly ContactEntry[]): StandingDispute[] {
  let standing: StandingDispute[] = [];
  for (const entry of contacts) {
    const tells = tellsDispute(entry);
    if (entry.closed) {
      // A closing row about a promise leaves disputes alone; one that says nothing more ends whatever stands.
      if (tells || entry.promiseDay === null) standing = standing.filter((own) => !endsBy(own, entry));
    } else if (tells) standing = withRow(standing, entry);
  }
  return standing;
}

function endsBy(dispute: StandingDispute, entry: ContactEntry): boolean {
  return sameDocuments(entry.disputeDocuments, dispute.latest.disputeDocuments);
}

function withRow(standing: readonly StandingDispute[], entry: ContactEntry): StandingDispute[] {
  const before = standing.find((own) => sameList(own.latest.disputeDocuments, entry.disputeDocuments));
  if (!before) {
    // "Quality" as a cause, said while a dispute stands, is that dispute.
    if (standing.length > 0 && isOnlyCause(entry)) return [...standing];
    return [...standing, { since: entry.day, writtenSince: entry.disputeWritten ? entry.day : null, latest: entry }];
  }
  const next = {
    since: before.since,
    writtenSince: before.writtenSince ?? (entry.disputeWritten ? entry.day : null),
    latest: isOnlyCause(entry) ? before.latest : entry,
  };
  return standing.map((own) => (own === before ? next : own));
}

function isOnlyCause(entry: ContactEntry): boolean {
  return entry.disputeMinor === null && entry.disputeDocuments.length === 0 && entry.disputeReason === '';
}

function holdLedgerDisputes(account: Account): { readonly amountMinor: Minor; readonly reason: string } {
  let amountMinor = 0;
  let reason = '';
  for (let i = 0; i < account.items.length; i += 1) {
    const item = account.items[i]?.item;
    const disputed = item?.facts.disputedMinor;
    if (!item || item.kind !== 'claim' || disputed === undefined || disputed <= 0) continue;
    const part = Math.min(item.openMinor, disputed);
    holdPart(account, 'disputed', i, part);
    amountMinor += part;
    if (reason === '' && item.facts.disputeReason) reason = item.facts.disputeReason;
  }
  return { amountMinor, reason };
}

/** Holds what the dispute covers. An amount without documents is taken to be the one that the ledger's column shows too. */
function holdDispute(account: Account, dispute: StandingDispute, inLedgerMinor: Minor): Minor {
  const { disputeMinor, disputeDocuments } = dispute.latest;
  if (disputeDocuments.length > 0) {
    return holdItems(account, 'disputed', disputeMinor ?? Infinity, ({ item }) =>
      names(disputeDocuments, item.document),
    ).allMinor;
  }
  if (disputeMinor === null) {
    const existed = (invoiced: Day | null) => invoiced === null || invoiced <= dispute.latest.day;
    return holdItems(account, 'disputed', Infinity, (aged) => isOverdue(aged) && existed(aged.item.invoiceDay))
      .allMinor;
  }
  return holdItems(account, 'disputed', Math.max(0, disputeMinor - inLedgerMinor), () => true).allMinor;
}

function holdEnd(account: Account, dispute: StandingDispute): Day {
  const { oralHoldDays, writtenHoldDays } = account.policy.dispute;
  return dispute.writtenSince === null ? dispute.since + oralHoldDays : dispute.writtenSince + writtenHoldDays;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((document) => names(b, document));
}

function earliest(days: readonly Day[]): Day | null {
  return days.length === 0 ? null : days.reduce((a, b) => Math.min(a, b));
}
