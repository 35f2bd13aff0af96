import { Day, toIso, weekdayOf } from '../basics/day';
import { toDecimal } from '../basics/money';
import { SheetCell, SheetRow } from '../basics/sheet-table';
import { Language } from '../basics/words';
import { SHEET_KEYS } from '../history/history';
import { Step } from '../policy/policy';
import { Task } from '../schedule/schedule';
import { styled } from './cell';
import { heightOf, linesOf } from './fit';
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

/** What the rows of a run have in common. */
interface Run {
  readonly texts: TaskTexts;
  readonly notes: ReadonlyMap<string, Note>;
  readonly language: Language;
  /** Cells of the ladder's steps, by step; made when first asked for. */
  readonly steps: SheetCell[];
  /** Lines of the reasons and guides, which many tasks share; counted once. */
  readonly lines: Readonly<Record<'because' | 'guide', Map<string, number>>>;
}

/** How the rows of one day show it: printed strong in the first, below it quiet. */
interface TaskDay {
  readonly iso: string;
  readonly weekday: string;
  readonly first: SheetCell;
  readonly quiet: SheetCell;
}

const LEAST_HEIGHT = 24;
const WEEKDAYS = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;

/** One row per task, in the order given; what people noted on a task stays with it as long as its day stands. */
export function scheduleRows(content: PlanContent, tasks: readonly Task[]): SheetRow[] {
  const { language } = content;
  const run: Run = {
    texts: taskTexts(content),
    notes: notedTasks(content),
    language,
    steps: [],
    lines: { because: new Map(), guide: new Map() },
  };
  let last: Day | null = null;
  let day = taskDay(0, language);
  return tasks.map((task) => {
    const first = task.day !== last;
    if (first) day = taskDay(task.day, language);
    last = task.day;
    return taskRow(run, task, day, first ? day.first : day.quiet);
  });
}

function taskDay(day: Day, language: Language): TaskDay {
  return {
    iso: toIso(day),
    weekday: WEEKDAYS[language][weekdayOf(day)] ?? '',
    first: styled(day, 'date-bold'),
    quiet: styled(day, 'date-quiet'),
  };
}

/** In the order of SCHEDULE_COLUMNS; a new column there needs its value here. */
function taskRow(run: Run, task: Task, day: TaskDay, dayCell: SheetCell): SheetRow {
  const { language, texts } = run;
  const row = `${task.customer}|${task.currency}`;
  // Names a task from one run to the next.
  const key = `${row}|${task.what.code}|${day.iso}`;
  const note = run.notes.get(key);
  const cells: SheetCell[] = [
    key,
    dayCell,
    day.weekday,
    task.ownerWords[language],
    task.customerName,
    task.channelWords[language],
    task.what.words[language],
    (run.steps[task.step] ??= stepCell(texts.content, task.step)),
    toDecimal(task.amountMinor, task.currency),
    task.currency,
    task.contact || null,
    task.phone || null,
    task.because[language],
    note?.done ?? null,
    note?.result ?? null,
    task.movedFrom,
    messageOf(texts, task, row),
    guideOf(texts, task),
  ];
  return { cells, height: heightOf(linesIn(cells, run), LEAST_HEIGHT) };
}

function stepCell(content: PlanContent, step: Step): SheetCell {
  return styled(stepWords(content, step)[content.language], stageStyle(step, false));
}

/** Lines of the fullest cell; the key is hidden. */
function linesIn(cells: readonly SheetCell[], { lines }: Run): number {
  let most = 1;
  for (let i = 1; i < cells.length; i += 1) {
    const cell = cells[i];
    const column = SCHEDULE_COLUMNS[i];
    if (typeof cell !== 'string' || !column) continue;
    const { field, width } = column;
    const shared = field === 'because' || field === 'guide';
    most = Math.max(most, shared ? sharedLines(lines[field], cell, width) : linesOf(cell, width));
  }
  return most;
}

function sharedLines(known: Map<string, number>, text: string, width: number): number {
  let lines = known.get(text);
  if (lines === undefined) known.set(text, (lines = linesOf(text, width)));
  return lines;
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
