import { Notice, Place } from '../basics/notice';
import { isBlank, toText } from '../cells/cells';
import { readingOf } from './apply-entries';
import { EntryValue, PolicyList, ValueSpec } from './entry-types';
import { POLICY_LISTS } from './lists';
import { wrongList, wrongRow } from './policy-notices';
import { RawCell, RawPolicy, RawRow } from './raw-policy';
import { ReadingOf, readValue } from './read-value';
import { expectedWords } from './show-value';
import { Policy } from './types';

type Rows = readonly (readonly EntryValue[])[];

/** Puts the lists that were given over the policy; a list that cannot be used gives a notice and leaves the policy as it is. */
export function applyLists(start: Policy, raw: RawPolicy): Policy {
  let policy = start;
  for (const list of POLICY_LISTS) {
    const rows = raw.lists.get(list.code);
    if (rows) policy = applyList(policy, list, rows, raw);
  }
  return policy;
}

function applyList(policy: Policy, list: PolicyList, rows: readonly RawRow[], raw: RawPolicy): Policy {
  const filled = rows.filter((row) => !isBlankRow(list, row));
  const read = readRows(list, filled, raw, readingOf(policy, raw));
  if (read === null) return policy;
  const place = placeOf(list, filled[0] ?? rows[0], raw);
  if (read.length < list.minRows) {
    raw.notices.push(wrongList(list.words, place, '', { zh: '至少一行', en: 'at least one row' }));
    return policy;
  }
  const result = list.set(policy, read);
  if ('policy' in result) return result.policy;
  const found = filled.map((row) => list.columns.map((column) => toText(row[column.code]?.cell ?? null)).join(' '));
  raw.notices.push(wrongList(list.words, place, found.join('; '), result.problem));
  return policy;
}

/** The rows that can be read; null when one cannot and the list is worth nothing without it. */
function readRows(list: PolicyList, rows: readonly RawRow[], raw: RawPolicy, at: ReadingOf): Rows | null {
  const read: (readonly EntryValue[])[] = [];
  for (const row of rows) {
    const { values, wrong } = readListRow(list, row, at);
    if (wrong === null) read.push(values);
    else {
      raw.notices.push(wrongIn(list, wrong, raw.place));
      if (list.onWrongRow === 'default') return null;
    }
  }
  return read;
}

interface WrongCell {
  readonly spec: ValueSpec;
  readonly cell: RawCell | undefined;
}

function readListRow(
  list: PolicyList,
  row: RawRow,
  at: ReadingOf,
): { readonly values: readonly EntryValue[]; readonly wrong: WrongCell | null } {
  const values: EntryValue[] = [];
  for (const { code, spec } of list.columns) {
    const cell = row[code];
    const value = readValue(spec, cell?.cell ?? null, at);
    if (value === undefined) return { values, wrong: { spec, cell } };
    values.push(value);
  }
  return { values, wrong: null };
}

function wrongIn(list: PolicyList, wrong: WrongCell, fallback: Place): Notice {
  const cell = wrong.cell?.cell ?? null;
  const make = list.onWrongRow === 'default' ? wrongList : wrongRow;
  return make(list.words, wrong.cell?.place ?? fallback, toText(cell), expectedWords(wrong.spec));
}

/** A keyed row has its key in its code: it is blank when all the rest is. */
function isBlankRow(list: PolicyList, row: RawRow): boolean {
  const columns = list.keyed === true ? list.columns.slice(1) : list.columns;
  return columns.every((column) => isBlank(row[column.code]?.cell ?? null));
}

function placeOf(list: PolicyList, row: RawRow | undefined, raw: RawPolicy): Place {
  return row?.[list.columns[0]?.code ?? '']?.place ?? raw.place;
}
