import { CellContent } from '../book/cells';

interface TypedDay {
  readonly content: CellContent;
  readonly format: string;
}

const MS_PER_DAY = 86_400_000;
const DAYS_TO_1970 = 25_569;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(am|pm))?$/i;

/** Ways of writing a day: pattern, format, and which of the found parts are year, month and day (0: this year, or the first). */
const WAYS: readonly {
  readonly pattern: RegExp;
  readonly format: string;
  readonly parts: readonly [number, number, number];
}[] = [
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, format: 'yyyy/m/d', parts: [1, 2, 3] },
  { pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, format: 'yyyy"年"m"月"d"日"', parts: [1, 2, 3] },
  { pattern: /^(\d{1,2})月(\d{1,2})日$/, format: 'm"月"d"日"', parts: [0, 1, 2] },
  { pattern: /^(\d{4})年(\d{1,2})月$/, format: 'yyyy"年"m"月"', parts: [1, 2, 0] },
  { pattern: /^(\d{2})[-/](\d{1,2})[-/](\d{1,2})$/, format: 'yyyy/m/d', parts: [1, 2, 3] },
  { pattern: /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, format: 'yyyy/m/d', parts: [3, 1, 2] },
  { pattern: /^(\d{4})[-/](\d{1,2})$/, format: 'mmm-yy', parts: [1, 2, 0] },
  { pattern: /^(\d{1,2})[-/](\d{1,2})$/, format: 'd-mmm', parts: [0, 1, 2] },
  { pattern: new RegExp(`^(\\d{1,2})[- ]?${MONTH}$`, 'i'), format: 'd-mmm', parts: [0, 2, 1] },
  { pattern: new RegExp(`^(\\d{1,2})[- ]?${MONTH}[- ,]*(\\d{2,4})$`, 'i'), format: 'd-mmm-yy', parts: [3, 2, 1] },
  { pattern: new RegExp(`^${MONTH}[- ](\\d{1,2})$`, 'i'), format: 'd-mmm', parts: [0, 1, 2] },
  { pattern: new RegExp(`^${MONTH}[- ](\\d{4})$`, 'i'), format: 'mmm-yy', parts: [2, 1, 0] },
];

/** A text that Excel takes for a day, a time, or both. */
export function typedDay(text: string, today: number): TypedDay | null {
  if (!/\d/.test(text)) return null;
  const whole = dayOf(text, today) ?? timeOf(text);
  if (whole) return whole;
  const space = text.search(/[ T]\d{1,2}:/);
  if (space < 0) return null;
  const day = dayOf(text.slice(0, space), today);
  const time = timeOf(text.slice(space + 1));
  return day && time && { content: Number(day.content) + Number(time.content), format: 'yyyy/m/d h:mm' };
}

function timeOf(text: string): TypedDay | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const afternoon = found[4]?.toLowerCase() === 'pm' && Number(found[1]) < 12 ? 12 : 0;
  const hours = Number(found[1]) + afternoon;
  const seconds = (hours * 60 + Number(found[2])) * 60 + Number(found[3] ?? 0);
  return { content: seconds / 86_400, format: found[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}

function dayOf(text: string, today: number): TypedDay | null {
  for (const { pattern, format, parts } of WAYS) {
    const found = pattern.exec(text);
    const serial = found ? serialOf(found, parts, today) : null;
    if (serial !== null) return { content: serial, format };
  }
  return null;
}

function serialOf(found: RegExpExecArray, [y, m, d]: readonly [number, number, number], today: number): number | null {
  const year = y === 0 ? new Date((today - DAYS_TO_1970) * MS_PER_DAY).getUTCFullYear() : fullYear(Number(found[y]));
  const named = MONTHS.indexOf(String(found[m]).slice(0, 3).toLowerCase());
  const month = named >= 0 ? named + 1 : Number(found[m]);
  const day = d === 0 ? 1 : Number(found[d]);
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900;
  return real ? date.getTime() / MS_PER_DAY + DAYS_TO_1970 : null;
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
