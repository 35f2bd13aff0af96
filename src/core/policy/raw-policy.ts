import { Notice, Place } from '../basics/notice';
import { CellValue } from '../cells/cells';
import { POLICY_ENTRIES } from './entries';
import { PolicyEntry, PolicyList } from './entry-types';
import { POLICY_LISTS } from './lists';

/** A cell and where it stands. */
export interface RawCell {
  readonly cell: CellValue;
  readonly place: Place;
}

/** Cells of one rule or list row, by column code. */
export type RawRow = Readonly<Record<string, RawCell>>;

/** What a policy sheet or a policy file says, by code, not yet checked. */
export interface RawPolicy {
  readonly entries: Map<string, RawRow>;
  /** A list that is there has a key, even when its rows are blank. */
  readonly lists: Map<string, RawRow[]>;
  readonly notices: Notice[];
  readonly place: Place;
  readonly date1904: boolean;
}

/** Nothing said yet. */
export function emptyRaw(place: Place, date1904: boolean): RawPolicy {
  return { entries: new Map(), lists: new Map(), notices: [], place, date1904 };
}

const ENTRIES: ReadonlyMap<string, PolicyEntry> = new Map(POLICY_ENTRIES.map((entry) => [entry.code, entry]));
const LISTS: ReadonlyMap<string, PolicyList> = new Map(POLICY_LISTS.map((list) => [list.code, list]));
const MATRIX_ROWS: ReadonlySet<string> = new Set(POLICY_ENTRIES.flatMap(({ matrix }) => (matrix ? [matrix.row] : [])));
const KEYED = POLICY_LISTS.filter((list) => list.keyed === true);

/** What a code stands for; a keyed list row also says its key. */
export type CodeMeaning =
  | { readonly kind: 'entry'; readonly entry: PolicyEntry }
  | { readonly kind: 'matrix-row' }
  | { readonly kind: 'list'; readonly list: PolicyList; readonly key: string | null };

/** The rule, table row or list that a code names, or null. */
export function meaningOf(code: string): CodeMeaning | null {
  const entry = ENTRIES.get(code);
  if (entry) return { kind: 'entry', entry };
  if (MATRIX_ROWS.has(code)) return { kind: 'matrix-row' };
  const list = LISTS.get(code);
  if (list) return { kind: 'list', list, key: null };
  const keyed = KEYED.find((one) => code.startsWith(`${one.code}.`));
  return keyed ? { kind: 'list', list: keyed, key: code.slice(keyed.code.length + 1) } : null;
}

/** Adds a row to a list. A keyed row brings its first cell in its code. */
export function addListRow(raw: RawPolicy, list: PolicyList, key: string | null, row: RawRow): void {
  const rows = raw.lists.get(list.code) ?? [];
  const first = list.columns[0]?.code ?? '';
  const place = Object.values(row)[0]?.place ?? raw.place;
  rows.push(key === null ? row : { ...row, [first]: { cell: key, place } });
  raw.lists.set(list.code, rows);
}
