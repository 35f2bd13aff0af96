import { EntryValue, PolicyEntry, SectionCode, ValueSpec } from './entry-types';
import { Lens, lensAt, PolicyPath } from './lenses';

/** Chinese and English. */
export type Pair = readonly [zh: string, en: string];

/** One line of an entry table: code, where it stands, what may be typed, its words and its note. */
export type EntryLine = readonly [
  code: string,
  at: PolicyPath | Lens,
  spec: ValueSpec | ValueSpec['kind'],
  words: Pair,
  note?: Pair,
];

/** The entries of one section, from their lines. */
export function entriesOf(section: SectionCode, lines: readonly EntryLine[]): readonly PolicyEntry[] {
  return lines.map(([code, at, spec, words, note]) => {
    const lens = typeof at === 'string' ? lensAt(at) : at;
    return {
      code,
      section,
      words: { zh: words[0], en: words[1] },
      note: { zh: note?.[0] ?? '', en: note?.[1] ?? '' },
      spec: typeof spec === 'string' ? { kind: spec } : spec,
      matrix: null,
      get: lens.get,
      set: lens.set,
    };
  });
}

/** Whether two values of an entry are the same. */
export function sameValue(a: EntryValue, b: EntryValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return JSON.stringify(a) === JSON.stringify(b);
}
