import { cellName, columnName } from '../core/basics/cell-names';
import { Notice, Severity } from '../core/basics/notice';
import { Language } from '../core/basics/words';
import { Look } from './look';
import { Place } from './ports';

/** One thing in the data to look at, in words. */
export interface ProblemView {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly found: string;
  readonly expected: string;
  readonly done: string;
  /** `应收台账!F23`; empty for the whole workbook. */
  readonly where: string;
  /** The cell to go to; null for none. */
  readonly place: Place | null;
}

/** The problems of a look, gravest first, and how many there are of each severity. */
export interface Problems {
  readonly list: readonly ProblemView[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** The pane lists no more than this; the problems sheet has them all. */
  readonly unlisted: number;
}

const MOST_LISTED = 500;
const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Which problems are asked for: a severity or all, and a text that must occur. */
export interface ProblemFilter {
  readonly severity: Severity | 'all';
  readonly text: string;
}

/** The problems that fit a filter. */
export function findProblems({ content }: Look, filter: ProblemFilter, language: Language): Problems {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const notice of content.notices) counts[notice.severity] += 1;
  const wanted = filter.text.trim().toLowerCase();
  const fitting = content.notices
    .filter((notice) => filter.severity === 'all' || notice.severity === filter.severity)
    .map((notice, i) => problemView(notice, i, language))
    .filter((problem) => wanted === '' || textOf(problem).includes(wanted))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return { list: fitting.slice(0, MOST_LISTED), counts, unlisted: Math.max(0, fitting.length - MOST_LISTED) };
}

function problemView(notice: Notice, i: number, language: Language): ProblemView {
  const { sheet, row, column } = notice.place;
  return {
    id: `${notice.code}-${i}`,
    code: notice.code,
    severity: notice.severity,
    message: notice.message[language],
    found: notice.found,
    expected: notice.expected[language],
    done: notice.done[language],
    where: whereOf(notice),
    place: sheet === '' ? null : { sheet, row: Math.max(1, row), column: Math.max(1, column) },
  };
}

function whereOf({ place: { sheet, row, column } }: Notice): string {
  if (sheet === '') return '';
  if (row < 1) return column < 1 ? sheet : `${sheet}!${columnName(column)}`;
  return `${sheet}!${column < 1 ? String(row) : cellName(row, column)}`;
}

function textOf({ message, found, expected, where }: ProblemView): string {
  return `${message} ${found} ${expected} ${where}`.toLowerCase();
}
