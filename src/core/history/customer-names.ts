import { Notice, Place, shortFound } from '../basics/notice';
import { normalName } from '../cells/cells';

/** Finds the ledger's customer for what people write: its code, or any spelling of its name. */
export interface CustomerNames {
  /** The customer's key, or null when the ledger has no such customer. */
  readonly find: (text: string) => string | null;
  /** The name nearest to it, to be proposed; null when none is near. */
  readonly nearest: (text: string) => string | null;
}

/** Below this share of common letter pairs a name is not proposed. */
const NEAR = 0.5;

/** Look-up by the keys and display names of the ledger, and by further spellings (the customer sheet's). */
export function customerNames(
  names: Readonly<Record<string, string>>,
  also: ReadonlyMap<string, string>,
): CustomerNames {
  // A first run has no sheet of ours that names anybody: spellings are gathered when the first one is asked for.
  let keys: ReadonlyMap<string, string | null> | null = null;
  return {
    find: (text) => {
      if (Object.hasOwn(names, text)) return text;
      keys ??= spellingsOf(names, also);
      return keys.get(normalName(text)) ?? null;
    },
    nearest: (text) => nearestName(normalName(text), Object.values(names)),
  };
}

/** The customer of every plain spelling; null where two customers share one. */
function spellingsOf(
  names: Readonly<Record<string, string>>,
  also: ReadonlyMap<string, string>,
): ReadonlyMap<string, string | null> {
  const keys = new Map<string, string | null>();
  const add = (text: string, customer: string) => {
    const plain = normalName(text);
    if (plain === '') return;
    const before = keys.get(plain);
    // One name for two customers finds neither: only the code tells them apart.
    keys.set(plain, before === undefined || before === customer ? customer : null);
  };
  for (const customer of Object.keys(names)) add(names[customer] ?? '', customer);
  for (const [text, customer] of also) if (!keys.has(normalName(text))) add(text, customer);
  for (const customer of Object.keys(names)) keys.set(normalName(customer), customer);
  return keys;
}

/** One notice for a customer that the log or the plan names and the ledger does not. */
export function unknownCustomerNotice(text: string, rows: number, place: Place, nearest: string | null): Notice {
  const done = {
    zh: `${rows} 行记录保留在该名称下，未计入任何客户`,
    en: `${rows} rows are kept under that name and count for no customer`,
  };
  return {
    code: 'log-customer-unknown',
    severity: nearest === null ? 'info' : 'warning',
    place,
    found: shortFound(text),
    message: { zh: `台账中没有客户「${text}」`, en: `the ledger has no customer "${text}"` },
    expected:
      nearest === null
        ? {
            zh: '台账中的客户编码或名称；已结清的客户可忽略',
            en: 'a code or name of the ledger; a customer that has paid everything may be ignored',
          }
        : { zh: `是否为「${nearest}」？请改为台账中的写法`, en: `is it "${nearest}"? write it as the ledger does` },
    done,
  };
}

function nearestName(wanted: string, names: readonly string[]): string | null {
  if (wanted.length < 2) return null;
  const pairs = pairsOf(wanted);
  let nearest: string | null = null;
  let best = NEAR;
  for (const name of names) {
    const plain = normalName(name);
    const likeness = plain.includes(wanted) ? 1 : common(pairs, pairsOf(plain));
    if (likeness > best) [nearest, best] = [name, likeness];
  }
  return nearest;
}

/** Letter pairs of a text: two spellings of one name share most of them (Dice's coefficient). */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let i = 0; i < text.length - 1; i += 1) pairs.add(text.slice(i, i + 2));
  return pairs;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both += 1;
  return (2 * both) / (a.size + b.size);
}
