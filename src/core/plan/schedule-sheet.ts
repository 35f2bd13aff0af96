import { Day, toIso, toMonth, weekdayOf } from '../basics/day';
import { toDecimal } from '../basics/money';
import { SheetCell, SheetColumn, SheetRow, SheetTable } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Language, Words } from '../basics/words';
import { SHEET_KEYS } from '../history/history';
import { Task } from '../schedule/schedule';
import { styled, sparseRow } from './cell';
import { heightOf, linesOf } from './fit';
import { asOfWords, headRows, monthWords, pageFooter } from './heading';
import { stageStyle, stepWords } from './plan-cells';
import { plainValue } from './plan-typed';
import { guideOf, messageOf, TaskTexts, taskTexts } from './schedule-texts';
import { PlanContent } from './types';

/** The columns of the schedule; done and result are for people to fill. */
const COLUMNS = [
  { field: 'key', words: { zh: '键', en: 'Key' }, width: 4, style: 'text-quiet' },
  { field: 'day', words: { zh: '日期', en: 'Date' }, width: 12, style: 'date' },
  { field: 'weekday', words: { zh: '星期', en: 'Day' }, width: 7, style: 'center-quiet' },
  { field: 'owner', words: { zh: '负责', en: 'Owner' }, width: 12, style: 'wrap-center' },
  { field: 'customer', words: { zh: '客户', en: 'Customer' }, width: 28, style: 'wrap' },
  { field: 'channel', words: { zh: '渠道', en: 'Channel' }, width: 13, style: 'wrap-center' },
  { field: 'what', words: { zh: '任务', en: 'Task' }, width: 28, style: 'wrap-bold' },
  { field: 'step', words: { zh: '届时阶段', en: 'Stage by then' }, width: 12, style: 'text-center' },
  { field: 'amount', words: { zh: '金额', en: 'Amount' }, width: 17, style: 'money' },
  { field: 'currency', words: { zh: '币种', en: 'Currency' }, width: 7, style: 'center-quiet' },
  { field: 'contact', words: { zh: '联系人', en: 'Contact' }, width: 13, style: 'wrap' },
  { field: 'phone', words: { zh: '电话', en: 'Phone' }, width: 16, style: 'wrap' },
  { field: 'because', words: { zh: '原因', en: 'Because' }, width: 38, style: 'wrap' },
  { field: 'done', words: { zh: '完成', en: 'Done' }, width: 9, style: 'input-center' },
  { field: 'result', words: { zh: '结果', en: 'Result' }, width: 24, style: 'input-wrap' },
  { field: 'movedFrom', words: { zh: '原定日期', en: 'Moved from' }, width: 12, style: 'date-quiet' },
  { field: 'message', words: { zh: '微信/短信文本', en: 'Message text' }, width: 44, style: 'wrap' },
  { field: 'guide', words: { zh: '电话要点', en: 'Call guide' }, width: 60, style: 'wrap' },
] as const satisfies readonly { field: string; words: Words; width: number; style: StyleName }[];

type Field = (typeof COLUMNS)[number]['field'];

/** What people noted on a task, by its key. */
type Noted = ReadonlyMap<string, { readonly done: SheetCell; readonly result: SheetCell }>;

const LEAST_HEIGHT = 22;

/** 日程: the dated tasks of the month by day, owner and priority, with message text and call guide. */
export function makeScheduleSheet(content: PlanContent): SheetTable {
  const { language } = content;
  const tasks = [...content.tasks].sort((a, b) => byDayOwnerPriority(a, b, language));
  const title = { zh: `${monthWords(content.month, 'zh')} 催收日程`, en: `Schedule ${monthWords(content.month, 'en')}` };
  const head = [...headRows(content, 2, title, asOfWords(content)), ownerLine(content, tasks), { cells: [], height: 8 }];
  const headingRow = head.length + 1;
  const noted = notedTasks(content);
  const texts = taskTexts(content);
  const rows: SheetRow[] = [...head, { cells: COLUMNS.map((column) => styled(column.words[language], isInput(column.field) ? 'input-head' : 'head')), height: 30 }];
  let last: Day | null = null;
  for (const task of tasks) {
    rows.push(taskRow(content, task, { first: task.day !== last, noted, texts }));
    last = task.day;
  }
  if (tasks.length === 0) rows.push(sparseRow([[2, styled(language === 'zh' ? '本月没有任务' : 'No tasks this month', 'text-quiet')]]));
  return {
    key: SHEET_KEYS.schedule,
    name: language === 'zh' ? '日程' : 'Schedule',
    mode: 'replace',
    tabColor: 'stage-1',
    columns: COLUMNS.map(sheetColumn),
    rows,
    freeze: { rows: headingRow, columns: 5 },
    filter: { row: headingRow, column: 1, rows: Math.max(2, rows.length - headingRow + 1), columns: COLUMNS.length },
    validations: [{ area: { row: headingRow + 1, column: columnOf('done'), rows: Math.max(1, tasks.length), columns: 1 }, list: DONE[language], strict: false }],
    page: {
      orientation: 'landscape', paper: 'A4', fitWide: 1, titleRows: [headingRow, headingRow], printColumns: columnOf('result'),
      footer: pageFooter(language), marginsNarrow: true,
    },
    gridlines: false,
    zoomPercent: 90,
  };
}

const DONE = { zh: ['完成', '未完成', '改期'], en: ['Done', 'Not done', 'Moved'] } as const;
const WEEKDAYS = { zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;

function sheetColumn(column: (typeof COLUMNS)[number]): SheetColumn {
  return { width: column.width, style: column.style, ...(column.field === 'key' ? { hidden: true } : {}) };
}

function columnOf(field: Field): number {
  return COLUMNS.findIndex((column) => column.field === field) + 1;
}

function isInput(field: Field): boolean {
  return field === 'done' || field === 'result';
}

function byDayOwnerPriority(a: Task, b: Task, language: Language): number {
  if (a.day !== b.day) return a.day - b.day;
  const [ownerA, ownerB] = [a.ownerWords[language], b.ownerWords[language]];
  if (ownerA !== ownerB) return ownerA < ownerB ? -1 : 1;
  if (a.priorityMinor !== b.priorityMinor) return b.priorityMinor - a.priorityMinor;
  return a.customer < b.customer ? -1 : a.customer > b.customer ? 1 : 0;
}

/** How many tasks each person has, and how many of them today. */
function ownerLine(content: PlanContent, tasks: readonly Task[]): SheetRow {
  const { language, asOf } = content;
  const counts = new Map<string, number>();
  let today = 0;
  for (const task of tasks) {
    counts.set(task.ownerWords[language], (counts.get(task.ownerWords[language]) ?? 0) + 1);
    if (task.day === asOf) today += 1;
  }
  const owners = [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
  const text = language === 'zh'
    ? `共 ${tasks.length} 项任务，其中 ${toIso(asOf)} 当日 ${today} 项 · ${owners.join(' · ')}`
    : `${tasks.length} tasks, ${today} of them on ${toIso(asOf)} · ${owners.join(' · ')}`;
  return sparseRow([[2, styled(text, 'subtitle')]], { height: 15 });
}

interface RowWish {
  /** The first task of its day: the date is printed strong. */
  readonly first: boolean;
  readonly noted: Noted;
  readonly texts: TaskTexts;
}

function taskRow(content: PlanContent, task: Task, wish: RowWish): SheetRow {
  let lines = 1;
  const cells = COLUMNS.map((column): SheetCell => {
    const cell = taskCell(content, task, column.field, wish);
    if (typeof cell === 'string' && column.field !== 'key') lines = Math.max(lines, linesOf(cell, column.width));
    return cell;
  });
  return { cells, height: heightOf(lines, LEAST_HEIGHT) };
}

function taskCell(content: PlanContent, task: Task, field: Field, wish: RowWish): SheetCell {
  const { language } = content;
  switch (field) {
    case 'day': return styled(task.day, wish.first ? 'date-bold' : 'date-quiet');
    case 'weekday': return WEEKDAYS[language][weekdayOf(task.day)] ?? '';
    case 'customer': return task.customerName;
    case 'step': return styled(stepWords(content, task.step)[language], stageStyle(task.step, false));
    case 'amount': return toDecimal(task.amountMinor, task.currency);
    case 'done': return wish.noted.get(taskKey(task))?.done ?? null;
    case 'result': return wish.noted.get(taskKey(task))?.result ?? null;
    case 'guide': return guideOf(wish.texts, task);
    case 'message': return messageOf(wish.texts, task);
    default: return TEXTS[field](task, language) || null;
  }
}

const TEXTS = {
  key: taskKey,
  owner: (task: Task, language: Language): string => task.ownerWords[language],
  channel: (task: Task, language: Language): string => task.channelWords[language],
  what: (task: Task, language: Language): string => task.what.words[language],
  currency: (task: Task): string => task.currency,
  contact: (task: Task): string => task.contact,
  phone: (task: Task): string => task.phone,
  because: (task: Task, language: Language): string => task.because[language],
  movedFrom: (task: Task): Day | null => task.movedFrom,
} as const;

/** Names a task from one run to the next: a note stays with it as long as its day stands. */
function taskKey(task: Task): string {
  return `${task.customer}|${task.currency}|${task.what.code}|${toIso(task.day)}`;
}

/** What people typed into the schedule that stands. */
function notedTasks(content: PlanContent): Noted {
  const noted = new Map<string, { done: SheetCell; result: SheetCell }>();
  const sheet = content.before.find((cells) => cells.ours === SHEET_KEYS.schedule);
  if (!sheet) return noted;
  const at = (row: readonly unknown[], field: Field): number => {
    const { zh, en } = COLUMNS[columnOf(field) - 1]?.words ?? { zh: '', en: '' };
    return row.findIndex((value) => value === zh || value === en);
  };
  const headings = sheet.rows.find((row) => at(row, 'key') >= 0 && at(row, 'done') >= 0 && at(row, 'result') >= 0);
  if (!headings) return noted;
  const [key, done, result] = [at(headings, 'key'), at(headings, 'done'), at(headings, 'result')];
  for (const row of sheet.rows) {
    const name = row[key];
    if (typeof name !== 'string' || !name.includes('|')) continue;
    const cells = { done: plainValue(row[done] ?? null), result: plainValue(row[result] ?? null) };
    if (cells.done !== null || cells.result !== null) noted.set(name, cells);
  }
  return noted;
}
