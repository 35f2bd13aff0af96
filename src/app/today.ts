import { Day, toIso, weekdayOf } from '../core/basics/day';
import { formatMinor } from '../core/basics/money';
import { Language } from '../core/basics/words';
import { CellValue, SheetCells, toText } from '../core/cells/cells';
import { openSheet, SHEET_KEYS } from '../core/history/history';
import { SCHEDULE_COLUMNS } from '../core/plan/plan';
import { Task } from '../core/schedule/schedule';
import { Look } from './look';
import { readKept } from './pane-choice';
import { OpenWorkbook } from './ports';

/** A dated piece of work as the pane lists it. */
export interface TaskView {
  /** The same on every run as long as day and task stand: also the key of the row on the schedule sheet. */
  readonly key: string;
  /** `customer|currency`. */
  readonly row: string;
  readonly day: Day;
  readonly customer: string;
  readonly what: string;
  readonly channel: string;
  readonly because: string;
  readonly amount: string;
  readonly contact: string;
  readonly phone: string;
  readonly done: boolean;
}

/** The work of one person: what is due today or before, and what the rest of the week brings. */
export interface PersonTasks {
  readonly person: string;
  readonly today: readonly TaskView[];
  readonly week: readonly TaskView[];
}

export interface TodayView {
  readonly asOf: Day;
  /** The Sunday up to which the list looks ahead; at a weekend the one after. */
  readonly weekEnd: Day;
  readonly people: readonly PersonTasks[];
  readonly open: number;
  readonly done: number;
}

/** Ticks by key of the task; kept in the workbook, over what people noted on the schedule sheet. */
export type Ticks = Readonly<Record<string, boolean>>;

const KEY = 'ticks';
/** Ticks of tasks older than this are forgotten, so that the setting stays small. */
const KEPT_DAYS = 62;

/** The ticks kept in the workbook. */
export async function readTicks(book: OpenWorkbook): Promise<Ticks> {
  return readKept<Ticks>(book, KEY, {});
}

/** Ticks a task off, or takes the tick back, and keeps it in the workbook. */
export async function tickTask(book: OpenWorkbook, key: string, done: boolean, asOf: Day): Promise<Ticks> {
  const before = await readTicks(book);
  const oldest = toIso(asOf - KEPT_DAYS);
  const kept = Object.entries(before).filter(([one]) => (one.split('|').at(-1) ?? '') >= oldest);
  const ticks = { ...Object.fromEntries(kept), [key]: done };
  await book.writeSetting(KEY, JSON.stringify(ticks));
  return ticks;
}

/** Today's and this week's work per person, the most pressing first. */
export function makeToday({ content, sheets }: Look, ticks: Ticks, language: Language): TodayView {
  const { asOf } = content;
  const weekEnd = weekEndOf(asOf);
  const noted = notedAsDone(sheets);
  const people = new Map<string, { today: TaskView[]; week: TaskView[] }>();
  const due = content.tasks
    .filter(({ day }) => day <= weekEnd)
    .sort((a, b) => a.day - b.day || b.priorityMinor - a.priorityMinor);
  for (const task of due) {
    const view = taskView(task, language, ticks, noted);
    const person = task.ownerWords[language];
    let own = people.get(person);
    if (!own) people.set(person, (own = { today: [], week: [] }));
    (task.day <= asOf ? own.today : own.week).push(view);
  }
  const all = [...people.values()].flatMap((own) => [...own.today, ...own.week]);
  const done = all.filter((task) => task.done).length;
  return {
    asOf,
    weekEnd,
    people: [...people].map(([person, own]) => ({ person, ...own })),
    open: all.length - done,
    done,
  };
}

function weekEndOf(asOf: Day): Day {
  const left = (7 - weekdayOf(asOf)) % 7;
  return asOf + (left < 2 ? left + 7 : left);
}

function taskView(task: Task, language: Language, ...[ticks, noted]: [Ticks, ReadonlySet<string>]): TaskView {
  const row = `${task.customer}|${task.currency}`;
  const key = `${row}|${task.what.code}|${toIso(task.day)}`;
  return {
    key,
    row,
    day: task.day,
    customer: task.customerName,
    what: task.what.words[language],
    channel: task.channelWords[language],
    because: task.because[language],
    amount: `${task.currency} ${formatMinor(task.amountMinor, task.currency)}`,
    contact: task.contact,
    phone: task.phone,
    done: ticks[key] ?? noted.has(key),
  };
}

const DONE: ReadonlySet<string> = new Set(['完成', 'done']);

/** Tasks that people marked as done on the schedule sheet. */
function notedAsDone(sheets: readonly SheetCells[]): ReadonlySet<string> {
  const found = new Set<string>();
  const sheet = sheets.find(({ ours }) => ours === SHEET_KEYS.schedule);
  const opened = sheet ? openSheet(sheet, SCHEDULE_COLUMNS) : null;
  const { key, done } = opened?.columns ?? {};
  if (!sheet || key === undefined || done === undefined) return found;
  for (const row of sheet.rows) {
    if (DONE.has(plain(row[done]))) found.add(toText(row[key] ?? null));
  }
  return found;
}

function plain(cell: CellValue | undefined): string {
  return toText(cell ?? null)
    .trim()
    .toLowerCase();
}
