import { Words } from './words';

/** Where something stands: sheet name, row and column counted from 1 as in the spreadsheet; 0 where it has none. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** error: a row or rule was left out; warning: used, but look at it; info: good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** Something odd in what was read: data, never thrown. Says what was found, what was expected and what was done. */
export interface Notice {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place;
  /** What stood there, as text, at most 200 characters. */
  readonly found: string;
  readonly message: Words;
  /** What was expected, or what to do about it. */
  readonly expected: Words;
  /** What the program did with it. */
  readonly done: Words;
}

/** The place of a thing that concerns the whole workbook. */
export const NOWHERE: Place = { sheet: '', row: 0, column: 0 };

const LONGEST_FOUND = 200;

/** What was found, short enough to be shown. */
export function shortFound(text: string): string {
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
}
