import { Coded, Words } from '../basics/words';
import { Policy } from './types';

/**
 * What a rule's value is. days, workdays, count: whole numbers. percent: a share (0.8). rate: a share with more decimals
 * (0.0005). money: minor units of the base currency. number: a plain number. day-list, percent-list: several in one cell.
 * words: a text in each language.
 */
export type ValueKind =
  | 'days'
  | 'workdays'
  | 'count'
  | 'percent'
  | 'rate'
  | 'money'
  | 'number'
  | 'text'
  | 'words'
  | 'currency'
  | 'choice'
  | 'date'
  | 'yes-no'
  | 'day-list'
  | 'percent-list';

/** The value of a rule as the program holds it; null: none. */
export type EntryValue = string | number | boolean | null | readonly number[] | Words;

/** What may stand in the cell of a rule. */
export interface ValueSpec {
  readonly kind: ValueKind;
  /** Bounds, both allowed, in the unit of the value as people read it (money: whole units). */
  readonly min?: number;
  readonly max?: number;
  /** day-list: the numbers must rise or fall. */
  readonly order?: 'rising' | 'falling';
  /** A blank cell is an answer: none. */
  readonly optional?: boolean;
  readonly options?: readonly Coded[];
  /** Unit beside the value; without it the unit of the kind. */
  readonly unit?: Words;
}

/** Which part of the policy sheet. */
export type SectionCode =
  | 'company'
  | 'general'
  | 'aging'
  | 'ladder'
  | 'class'
  | 'size'
  | 'promise'
  | 'work'
  | 'owner'
  | 'limitation'
  | 'target'
  | 'provision'
  | 'interest'
  | 'currency'
  | 'wording';

/** One rule that the user can change: what the policy sheet shows, what may be typed, and where it stands in the policy. */
export interface PolicyEntry {
  /** For the code column and the policy file; kept in users' workbooks, so never changed. `class.c.itemDays` */
  readonly code: string;
  readonly section: SectionCode;
  readonly words: Words;
  readonly note: Words;
  readonly spec: ValueSpec;
  /** Set where the rule is a cell of a table: then its code is `row.column`. */
  readonly matrix: { readonly row: string; readonly column: string } | null;
  readonly get: (policy: Policy) => EntryValue;
  /** The policy with this value; the given one stays as it is. */
  readonly set: (policy: Policy, value: EntryValue) => Policy;
}

/** A column of a list. */
export interface ListColumn {
  readonly code: string;
  readonly words: Words;
  readonly spec: ValueSpec;
}

/** Outcome of putting rows into the policy: the new one, or what is wrong with the rows together. */
export type ListResult = { readonly policy: Policy } | { readonly problem: Words };

/** A rule that is a list of rows, to which the user may add. */
export interface PolicyList {
  readonly code: string;
  readonly section: SectionCode;
  readonly words: Words;
  readonly note: Words;
  readonly columns: readonly ListColumn[];
  /** What to do when one row cannot be read: leave out that row, or use the default of the whole list. */
  readonly onWrongRow: 'skip' | 'default';
  /** Fewer rows than this are no answer: the default is used. */
  readonly minRows: number;
  /** The first column is the rest of the row's code: `wording.letter.1.opening`. */
  readonly keyed?: boolean;
  /** Blank rows offered for more. */
  readonly spareRows: number;
  readonly get: (policy: Policy) => readonly (readonly EntryValue[])[];
  readonly set: (policy: Policy, rows: readonly (readonly EntryValue[])[]) => ListResult;
}

/** A part of the policy sheet. */
export interface PolicySection {
  readonly code: SectionCode;
  readonly words: Words;
  readonly note: Words;
}
