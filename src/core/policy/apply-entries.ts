import { Words } from '../basics/words';
import { isBlank, toText } from '../cells/cells';
import { POLICY_ENTRIES } from './entries';
import { EntryValue, PolicyEntry, ValueSpec } from './entry-types';
import { wrongEntry } from './policy-notices';
import { RawCell, RawPolicy, RawRow } from './raw-policy';
import { ReadingOf, readValue } from './read-value';
import { expectedWords, toSentence } from './show-value';
import { Policy } from './types';

/** A policy on its way, and where each rule that somebody has given was found. */
export interface PolicyDraft {
  readonly policy: Policy;
  readonly given: Map<string, RawCell>;
}

/** Puts what was said over the policy, rule by rule; what cannot be used gives a notice and leaves the policy as it is. */
export function applyEntries(draft: PolicyDraft, raw: RawPolicy): PolicyDraft {
  let policy = draft.policy;
  for (const entry of POLICY_ENTRIES) {
    const row = raw.entries.get(entry.code);
    if (row) policy = applyEntry({ policy, given: draft.given }, entry, row, raw);
  }
  return { policy, given: draft.given };
}

function applyEntry(draft: PolicyDraft, entry: PolicyEntry, row: RawRow, raw: RawPolicy): Policy {
  const { policy, given } = draft;
  const at = readingOf(policy, raw);
  const { value, first } =
    entry.spec.kind === 'words' ? readWords(entry, row, at, policy) : readOne(entry.spec, row, at);
  if (value !== undefined) {
    given.set(entry.code, first ?? { cell: null, place: raw.place });
    return entry.set(policy, value);
  }
  const used = entry.get(policy);
  const inSentence = (language: 'zh' | 'en'): string => toSentence(entry.spec, used, policy.baseCurrency, language);
  const told = { expected: expectedWords(entry.spec), used: { zh: inSentence('zh'), en: inSentence('en') } };
  const place = first?.place ?? raw.place;
  const found = first && !isBlank(first.cell) ? toText(first.cell) : '';
  // In a file the place is the file: the code says where in it.
  raw.notices.push(wrongEntry(entry.words, place, place.row === 0 ? `${entry.code}: ${found}` : found, told));
  return policy;
}

/** What reading a cell needs beside the cell. */
export function readingOf(policy: Policy, raw: RawPolicy): ReadingOf {
  return { currency: policy.baseCurrency, date1904: raw.date1904 };
}

interface Found {
  readonly value: EntryValue | undefined;
  /** The cell to show when it is wrong. */
  readonly first: RawCell | undefined;
}

function readOne(spec: ValueSpec, row: RawRow, at: ReadingOf): Found {
  const first = row['value'];
  return { value: readValue(spec, first?.cell ?? null, at), first };
}

/** A text in two languages; a language left blank keeps the wording it has, unless the whole rule may be blank. */
function readWords(entry: PolicyEntry, row: RawRow, at: ReadingOf, policy: Policy): Found {
  const before = entry.get(policy) as Words;
  const zh = readWording(entry.spec, row['zh'] ?? row['value'], at, before.zh);
  const en = readWording(entry.spec, row['en'] ?? row['value'], at, before.en);
  const value = zh === undefined || en === undefined ? undefined : { zh, en };
  const wrong = zh === undefined ? row['zh'] : row['en'];
  return { value, first: value === undefined ? wrong : (row['zh'] ?? row['value']) };
}

function readWording(spec: ValueSpec, raw: RawCell | undefined, at: ReadingOf, before: string): string | undefined {
  if (raw === undefined) return before;
  const text = readValue({ kind: 'text', optional: true }, raw.cell, at);
  if (text === undefined) return undefined;
  return text === '' && spec.optional !== true ? before : String(text);
}
