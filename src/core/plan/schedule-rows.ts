import { Day, toIso, weekdayOf } from '../basics/day';
import { toDecimal } from '../basics/money';
import { SheetCell, SheetRow } from '../basics/sheet-table';
import { Language } from '../basics/words';
import { SHEET_KEYS } from '../history/history';
import { Task } from '../schedule/schedule';
import { styled } from './cell';
import { countLines, heightOf, LineCounter } from './fit';
import { stageStyle, stepWords } from './plan-cells';
import { plainValue } from './plan-typed';
import { SCHEDULE_COLUMNS, scheduleColumn, ScheduleField } from './schedule-columns';
import { guideOf, messageOf, TaskTexts, taskTexts } from './schedule-texts';
import { PlanContent } from './types';

/** What people noted on a task of the schedule that stands. */
interface Note {
  readonly done: SheetCell;
  readonly result: SheetCell;
}

interface RowWish {
  readonly texts: TaskTexts;
  readonly note: Note | undefined;
  readonly lines: LineCounter;
  /** The first task of its day: the date is printed strong, below it quiet. */
  readonly first: boolean;
}

const LEAST_HEIGHT = 24;
const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** One row per task, in the order given; what people noted on a task stays with it as long as its day stands. */
export function scheduleRows(content: PlanContent, tasks: readonly Task[]): SheetRow[] {
  const texts = taskTexts(content);
  const notes = notedTasks(content);
  const lines: LineCounter = new Map();
  let last: Day | null = null;
  return tasks.map((task) => {
    const row = taskRow(task, { texts, note: notes.get(taskKey(task)), lines, first: task.day !== last });
    last = task.day;
    return row;
  });
}

function taskRow(task: Task, wish: RowWish): SheetRow {
  const cells: SheetCell[] = [];
  let lines = 1;
  for (const column of SCHEDULE_COLUMNS) {
    const cell = CELLS[column.field](task, wish);
    if (typeof cell === 'string' && column.field !== 'key') {
      lines = Math.max(lines, countLines(wish.lines, cell, column.width));
    }
    cells.push(cell);
  }
  return { cells, height: heightOf(lines, LEAST_HEIGHT) };
}

const CELLS: Readonly<Record<ScheduleField, (task: Task, wish: RowWish) => SheetCell>> = {
  key: (task) => taskKey(task),
  day: (task, { first }) => styled(task.day, first ? 'date-bold' : 'date-quiet'),
  weekday: (task, wish) => WEEKDAYS[languageOf(wish)][weekdayOf(task.day)] ?? null,
  owner: (task, wish) => task.ownerWords[languageOf(wish)],
  customer: (task) => task.customerName,
  channel: (task, wish) => task.channelWords[languageOf(wish)],
  what: (task, wish) => task.what.words[languageOf(wish)],
  step: (task, { texts }) =>
    styled(stepWords(texts.content, task.step)[texts.content.language], stageStyle(task.step, false)),
  amount: (task) => toDecimal(task.amountMinor, task.currency),
  currency: (task) => task.currency,
  contact: (task) => task.contact || null,
  phone: (task) => task.phone || null,
  because: (task, wish) => task.because[languageOf(wish)],
  done: (_, { note }) => note?.done ?? null,
  result: (_, { note }) => note?.result ?? null,
  movedFrom: (task) => task.movedFrom,
  message: (task, { texts }) => messageOf(texts, task),
  guide: (task, { texts }) => guideOf(texts, task),
};

function languageOf(wish: RowWish): Language {
  return wish.texts.content.language;
}

/** Names a task from one run to the next. */
function taskKey(task: Task): string {
  return `${task.customer}|${task.currency}|${task.what.code}|${toIso(task.day)}`;
}

function notedTasks(content: PlanContent): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  const rows = content.before.find((cells) => cells.ours === SHEET_KEYS.schedule)?.rows ?? [];
  const headings = rows.find((row) => ['key', 'done', 'result'].every((field) => indexOf(row, field) >= 0));
  if (!headings) return notes;
  const at = { key: indexOf(headings, 'key'), done: indexOf(headings, 'done'), result: indexOf(headings, 'result') };
  for (const row of rows) {
    const key = row[at.key];
    const note = { done: plainValue(row[at.done] ?? null), result: plainValue(row[at.result] ?? null) };
    if (typeof key === 'string' && (note.done ?? note.result) !== null) notes.set(key, note);
  }
  return notes;
}

function indexOf(headings: readonly unknown[], field: string): number {
  const words = SCHEDULE_COLUMNS[scheduleColumn(field as ScheduleField) - 1]?.words;
  return headings.findIndex((value) => value === words?.zh || value === words?.en);
}
