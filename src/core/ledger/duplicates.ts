import { Day } from '../basics/day';
import { CellValue } from '../cells/cells';
import { Layout } from './layout';
import { noticeOf } from './notices';
import { Draft, totalsOf } from './sheet-reading';
import { LedgerEntry } from './types';

/** Numbers that a sheet gives its own rows; they differ between duplicates and mean nothing. */
const SERIAL = /^(?:序号|編號|no\.?|#|行号|行號|id|line( no\.?)?)$/i;

/** Entries of one document number, in the order of the rows. */
type Group = LedgerEntry[];

/**
 * Takes exact duplicates out of the draft: same customer, document, dates, amounts and currency, with a document number.
 * Where documents are spread over lines with amounts of their own, only rows alike in every cell are duplicates.
 * Returns how many were dropped.
 */
export function dropDuplicates(draft: Draft, layouts: readonly Layout[]): number {
  const slots = fillSlots(draft.entries);
  const groups = groupsOf(draft.entries, slots);
  const byLine = haveOwnAmounts(groups);
  const dropped = new Set<LedgerEntry>();
  for (const group of groups) {
    if (group.length > 1) dropIn(group, { draft, layouts, byLine, dropped });
  }
  if (slots.unnumbered > 0) flagUnnumbered(draft);
  if (dropped.size > 0) {
    const kept = draft.entries.filter((entry) => !dropped.has(entry));
    draft.entries.length = 0;
    for (const entry of kept) draft.entries.push(entry);
  }
  return dropped.size;
}

/**
 * Entries whose document comes again. Hardly any does in a long ledger, and a map of all texts would be dear: a number made
 * of each text tells most of them apart, and only those whose number comes again are compared as texts.
 */
function groupsOf(entries: readonly LedgerEntry[], slots: Slots): readonly Group[] {
  const first = new Map<string, LedgerEntry | Group>();
  const groups: Group[] = [];
  for (let i = 0; i < entries.length; i += 1) {
    const entry = entries[i];
    if (entry === undefined || slots.again[slots.ofEntry[i] ?? 0] === 0 || entry.document === '') continue;
    const known = first.get(entry.document);
    if (known === undefined) first.set(entry.document, entry);
    else if (Array.isArray(known)) known.push(entry);
    else {
      const group = [known, entry];
      first.set(entry.document, group);
      groups.push(group);
    }
  }
  return groups;
}

/** Documents by number: each has a slot, and a slot used again holds the same document, or rarely another with its number. */
interface Slots {
  readonly ofEntry: Int32Array;
  readonly again: Uint8Array;
  /** Entries without a document. */
  readonly unnumbered: number;
}

function fillSlots(entries: readonly LedgerEntry[]): Slots {
  // Less than half of them get used, so that a free one is never far.
  const count = 2 ** Math.ceil(Math.log2(2 * entries.length + 2));
  const marks = new Uint8Array(count);
  const again = new Uint8Array(count);
  const ofEntry = new Int32Array(entries.length);
  let unnumbered = 0;
  for (let i = 0; i < entries.length; i += 1) {
    const document = entries[i]?.document ?? '';
    if (document === '') unnumbered += 1;
    const number = numberOf(document);
    // The high bits tell documents apart whose low bits chose the same slot; 0 is kept for free ones.
    const mark = (number >>> 24) | 1;
    let slot = number & (count - 1);
    while (marks[slot] !== 0 && marks[slot] !== mark) slot = (slot + 1) & (count - 1);
    if (marks[slot] === mark) again[slot] = 1;
    marks[slot] = mark;
    ofEntry[i] = slot;
  }
  return { ofEntry, again, unnumbered };
}

/** Equal texts have equal numbers (FNV-1a, its high bits folded into the low ones). */
function numberOf(text: string): number {
  let number = -2128831035;
  for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 16777619);
  return number ^ (number >>> 15);
}

/** Whether the lines of a document carry amounts of their own: most documents with several rows have different amounts on them. */
function haveOwnAmounts(groups: readonly Group[]): boolean {
  let alike = 0;
  let different = 0;
  for (const group of groups) {
    const [head] = group;
    if (head === undefined || group.length > 1000) continue;
    const same = group.filter(
      (entry) => entry.customer === head.customer && entry.dueDay === head.dueDay && entry.kind === head.kind,
    );
    if (same.length < 2) continue;
    if (same.every((entry) => entry.openMinor === head.openMinor && entry.amountMinor === head.amountMinor)) alike += 1;
    else different += 1;
  }
  return different > 0 && different >= alike;
}

interface Dropping {
  readonly draft: Draft;
  readonly layouts: readonly Layout[];
  readonly byLine: boolean;
  readonly dropped: Set<LedgerEntry>;
}

function dropIn(group: Group, dropping: Dropping): void {
  const seen = new Map<string, LedgerEntry[]>();
  for (const entry of group) {
    const key = `${entry.openMinor}|${entry.amountMinor}|${entry.dueDay}|${entry.invoiceDay}|${entry.customer}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, [entry]);
    else {
      dropIfSame(entry, before, dropping);
      before.push(entry);
    }
  }
}

function dropIfSame(
  entry: LedgerEntry,
  before: readonly LedgerEntry[],
  { draft, layouts, byLine, dropped }: Dropping,
): void {
  const layout = layouts[entry.source];
  if (layout === undefined) return;
  const same = before.filter((other) => isSame(other, entry));
  const whole = same.find((other) => hasSameCells(other, entry, layouts));
  const strict = byLine || layout.shape === 'transactions';
  const original = whole ?? (strict ? undefined : same[0]);
  if (original === undefined) return;
  dropped.add(entry);
  totalsOf(draft, entry.currency).duplicatesMinor += entry.openMinor;
  const code = whole === undefined ? 'invoice-lines' : 'duplicate';
  const place = { sheet: layout.sheet.name, row: entry.row, column: 0 };
  draft.notices.push(noticeOf(code, place, entry.document, { row: String(original.row) }));
}

function isSame(a: LedgerEntry, b: LedgerEntry): boolean {
  return (
    a.customer === b.customer &&
    a.kind === b.kind &&
    a.currency === b.currency &&
    a.openMinor === b.openMinor &&
    a.amountMinor === b.amountMinor &&
    a.invoiceDay === b.invoiceDay &&
    a.dueDay === b.dueDay &&
    (a.row !== b.row || a.source !== b.source)
  );
}

function hasSameCells(a: LedgerEntry, b: LedgerEntry, layouts: readonly Layout[]): boolean {
  const rowA = rowOf(a, layouts);
  const rowB = rowOf(b, layouts);
  const texts = layouts[a.source]?.heading.texts ?? [];
  const width = Math.max(rowA.length, rowB.length);
  for (let c = 0; c < width; c += 1) {
    if ((rowA[c] ?? null) !== (rowB[c] ?? null) && !SERIAL.test(texts[c] ?? '')) return false;
  }
  return true;
}

function rowOf(entry: LedgerEntry, layouts: readonly Layout[]): readonly CellValue[] {
  const sheet = layouts[entry.source]?.sheet;
  return sheet?.rows[entry.row - sheet.firstRow] ?? [];
}

/** Rows without a document number that are alike: they count, and people are told. */
function flagUnnumbered(draft: Draft): void {
  const byCustomer = new Map<string, Map<number, LedgerEntry>>();
  for (const entry of draft.entries) {
    if (entry.document !== '' || entry.openMinor === 0 || dayOfEntry(entry) === null) continue;
    let known = byCustomer.get(entry.customer);
    if (known === undefined) {
      known = new Map();
      byCustomer.set(entry.customer, known);
    }
    // One number stands for amount and day; a chance meeting of two is told apart by isSame.
    const key = entry.openMinor * 65536 + (dayOfEntry(entry) ?? 0);
    const before = known.get(key);
    if (before === undefined) known.set(key, entry);
    else if (isSame(before, entry)) flag(draft, before, entry);
  }
}

function dayOfEntry(entry: LedgerEntry): Day | null {
  return entry.invoiceDay ?? entry.dueDay;
}

function flag(draft: Draft, before: LedgerEntry, entry: LedgerEntry): void {
  const place = { sheet: draft.sheetNames[entry.source] ?? '', row: entry.row, column: 0 };
  draft.notices.push(noticeOf('duplicate-suspected', place, entry.customerName, { row: String(before.row) }));
}
