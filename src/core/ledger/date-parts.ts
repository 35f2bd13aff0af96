import { Day, dayOf, toIso } from '../basics/day';
import { CellValue, isBlank, SheetCells, toText } from '../cells/cells';
import { Heading } from './find-heading';

/** A sheet and its heading, with the date of 年/月/日 columns put together in a column of its own at the end. */
export interface DatedSheet {
  readonly sheet: SheetCells;
  readonly heading: Heading;
}

interface Parts {
  readonly month: number;
  readonly day: number;
  /** Column of the year, −1 for none. */
  readonly year: number;
}

/** Detail ledgers print month and day in columns of their own under the year (2026年 | 月 | 日). They are read as one date. */
export function joinDateParts(sheet: SheetCells, heading: Heading): DatedSheet {
  const parts = partsOf(heading);
  if (parts === null) return { sheet, heading };
  const start = parts.year >= 0 ? null : yearAbove(sheet, heading, parts.month);
  if (parts.year < 0 && start === null) return { sheet, heading };
  const width = heading.texts.length;
  const state = { year: start ?? 0, month: 0 };
  const rows = sheet.rows.map((row, r) =>
    r < heading.body ? row : [...padded(row, width), dateOf(row, parts, state)],
  );
  return {
    sheet: { ...sheet, rows },
    heading: { ...heading, texts: [...heading.texts, '日期'], groups: [...heading.groups, ''] },
  };
}

function partsOf(heading: Heading): Parts | null {
  const find = (...names: readonly string[]): number =>
    heading.texts.findIndex((text) => names.includes(text.trim().toLowerCase()));
  const month = find('月', '月份', 'month');
  const day = find('日', 'day');
  return month < 0 || day < 0 ? null : { month, day, year: find('年', '年份', '年度', 'year') };
}

/** The year over the month column, else the only year above the rows. */
function yearAbove(sheet: SheetCells, heading: Heading, month: number): number | null {
  const over = yearIn(heading.groups[month] ?? '');
  if (over !== null) return over;
  const years = new Set<number>();
  for (const row of sheet.rows.slice(0, heading.body)) {
    for (const cell of row) {
      const year = typeof cell === 'string' ? yearIn(cell) : null;
      if (year !== null) years.add(year);
    }
  }
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** The date of a row; a blank month is the one above, and after December comes January of the next year. */
function dateOf(row: readonly CellValue[], parts: Parts, state: { year: number; month: number }): CellValue {
  const month = numberIn(row[parts.month]) ?? state.month;
  const day = numberIn(row[parts.day]);
  const year = parts.year < 0 ? null : numberIn(row[parts.year]);
  if (year !== null) state.year = year;
  else if (parts.year < 0 && month === 1 && state.month === 12) state.year += 1;
  state.month = month;
  const found: Day | null = day === null ? null : dayOf(state.year, month, day);
  return found === null ? null : toIso(found);
}

function padded(row: readonly CellValue[], width: number): readonly CellValue[] {
  if (row.length === width) return row;
  return Array.from({ length: width }, (_, c) => row[c] ?? null);
}

function numberIn(cell: CellValue | undefined): number | null {
  if (cell === undefined || isBlank(cell)) return null;
  const value = Number(toText(cell).replace(/[年月日]/g, ''));
  return Number.isInteger(value) && value > 0 ? value : null;
}

function yearIn(text: string): number | null {
  const match = /(?:^|\D)(20\d\d|19[5-9]\d)\s*(?:年|$)/.exec(text.trim());
  return match === null ? null : Number(match[1]);
}
