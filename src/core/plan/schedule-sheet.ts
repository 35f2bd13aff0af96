import { toIso } from '../basics/day';
import { SheetRow, SheetTable } from '../basics/sheet-table';
import { Language } from '../basics/words';
import { SHEET_KEYS } from '../history/history';
import { Task } from '../schedule/schedule';
import { sparseRow, styled } from './cell';
import { asOfWords, headRows, monthWords, pageFooter } from './heading';
import { isScheduleInput, SCHEDULE_COLUMNS, scheduleColumn } from './schedule-columns';
import { scheduleRows } from './schedule-rows';
import { PlanContent } from './types';

/** Words for the 完成 column; suggestions only. */
const DONE = { zh: ['完成', '未完成', '改期'], en: ['Done', 'Not done', 'Moved'] } as const;

/** 日程: the dated tasks of the month by day, owner and priority, with message text and call guide. */
export function makeScheduleSheet(content: PlanContent): SheetTable {
  const { language } = content;
  const tasks = [...content.tasks].sort((a, b) => byDayOwnerPriority(a, b, language));
  const head = headOf(content, tasks);
  const headingRow = head.length;
  const rows = [...head, ...scheduleRows(content, tasks)];
  if (tasks.length === 0) {
    rows.push(sparseRow([[2, styled(language === 'zh' ? '本月没有任务' : 'No tasks this month', 'text-quiet')]]));
  }
  const done = { row: headingRow + 1, column: scheduleColumn('done'), rows: Math.max(1, tasks.length), columns: 1 };
  return {
    key: SHEET_KEYS.schedule,
    name: language === 'zh' ? '日程' : 'Schedule',
    mode: 'replace',
    tabColor: 'stage-1',
    columns: SCHEDULE_COLUMNS.map(({ field, width, style }) => ({
      width,
      style,
      ...(field === 'key' ? { hidden: true } : {}),
    })),
    rows,
    freeze: { rows: headingRow, columns: scheduleColumn('customer') },
    filter: {
      row: headingRow,
      column: 1,
      rows: Math.max(2, rows.length - headingRow + 1),
      columns: SCHEDULE_COLUMNS.length,
    },
    validations: [{ area: done, list: DONE[language], strict: false }],
    page: {
      orientation: 'landscape',
      paper: 'A4',
      fitWide: 1,
      titleRows: [headingRow, headingRow],
      printColumns: scheduleColumn('result'),
      footer: pageFooter(content),
      marginsNarrow: true,
    },
    gridlines: false,
    zoomPercent: 90,
  };
}

/** Title, tasks per person, and the headings of the table. */
function headOf(content: PlanContent, tasks: readonly Task[]): SheetRow[] {
  const { language, month } = content;
  const title = { zh: `${monthWords(month, 'zh')} 催收日程`, en: `Schedule ${monthWords(month, 'en')}` };
  const headings = SCHEDULE_COLUMNS.map((column) =>
    styled(column.words[language], isScheduleInput(column.field) ? 'input-head' : 'head'),
  );
  return [
    ...headRows(content, 2, title, asOfWords(content)),
    ownerRow(content, tasks),
    { cells: [], height: 8 },
    { cells: headings, height: 30 },
  ];
}

/** How many tasks there are, today and per person. */
function ownerRow(content: PlanContent, tasks: readonly Task[]): SheetRow {
  const { language, asOf } = content;
  const counts = new Map<string, number>();
  let today = 0;
  for (const task of tasks) {
    counts.set(task.ownerWords[language], (counts.get(task.ownerWords[language]) ?? 0) + 1);
    if (task.day === asOf) today += 1;
  }
  const owners = [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
  const sums =
    language === 'zh'
      ? `共 ${tasks.length} 项任务，其中 ${toIso(asOf)} 当日 ${today} 项`
      : `${tasks.length} tasks, ${today} of them on ${toIso(asOf)}`;
  return sparseRow([[2, styled([sums, ...owners].join(' · '), 'subtitle')]], { height: 15 });
}

function byDayOwnerPriority(a: Task, b: Task, language: Language): number {
  if (a.day !== b.day) return a.day - b.day;
  const [ownerA, ownerB] = [a.ownerWords[language], b.ownerWords[language]];
  if (ownerA !== ownerB) return ownerA < ownerB ? -1 : 1;
  if (a.priorityMinor !== b.priorityMinor) return b.priorityMinor - a.priorityMinor;
  return a.customer < b.customer ? -1 : a.customer > b.customer ? 1 : 0;
}
