import { Notice, Place } from '../basics/notice';
import { Language } from '../basics/words';
import { toText } from '../cells/cells';
import { PolicyDraft } from './apply-entries';
import { Agreement, AGREEMENTS } from './contradictions';
import { POLICY_ENTRIES } from './entries';
import { PolicyEntry } from './entry-types';
import { contradiction } from './policy-notices';
import { toSentence } from './show-value';
import { Policy } from './types';

const BY_CODE: ReadonlyMap<string, PolicyEntry> = new Map(POLICY_ENTRIES.map((entry) => [entry.code, entry]));

/** The policy with rules that contradict each other set back to their defaults, and a notice for each such group. */
export function settle(draft: PolicyDraft, defaults: Policy, place: Place): { policy: Policy; notices: Notice[] } {
  const notices: Notice[] = [];
  let policy = draft.policy;
  // Setting one group back may break another; a group goes back once, so this ends.
  const open = new Set(AGREEMENTS);
  for (let broken = findBroken(open, policy); broken !== null; broken = findBroken(open, policy)) {
    open.delete(broken);
    notices.push(noticeOf(broken, { ...draft, policy }, defaults, place));
    for (const entry of entriesIn(broken)) policy = entry.set(policy, entry.get(defaults));
  }
  return { policy, notices };
}

function findBroken(open: ReadonlySet<Agreement>, policy: Policy): Agreement | null {
  for (const agreement of open) if (!agreement.holds(policy)) return agreement;
  return null;
}

function entriesIn(agreement: Agreement): readonly PolicyEntry[] {
  return agreement.codes.flatMap((code) => BY_CODE.get(code) ?? []);
}

/** Stands at the last of the group's cells that somebody filled in with something else than the default. */
function noticeOf(agreement: Agreement, draft: PolicyDraft, defaults: Policy, fallback: Place): Notice {
  const changed = entriesIn(agreement).filter(
    (entry) => JSON.stringify(entry.get(draft.policy)) !== JSON.stringify(entry.get(defaults)),
  );
  const last = changed[changed.length - 1];
  const cell = last && draft.given.get(last.code);
  const named = (entry: PolicyEntry, policy: Policy, language: Language): string =>
    `${nameOf(entry, language)} ${toSentence(entry.spec, entry.get(policy), policy.baseCurrency, language)}`;
  const all = (language: Language): string =>
    entriesIn(agreement)
      .map((entry) => named(entry, defaults, language))
      .join(language === 'zh' ? '；' : '; ');
  return contradiction(cell?.place ?? fallback, cell ? toText(cell.cell) : '', {
    expected: agreement.expected,
    used: { zh: all('zh'), en: all('en') },
  });
}

/** Cells of the ladder table have the same words in every row: the step makes them clear. */
function nameOf(entry: PolicyEntry, language: Language): string {
  const step = /^ladder\.(\d)\./.exec(entry.code)?.[1];
  return step === undefined ? entry.words[language] : `${step} ${entry.words[language]}`;
}
