import { addWorkdays, calendarOf, onOrAfterWorkday } from '../../src/core/basics/calendar';
import { Day, parseIso } from '../../src/core/basics/day';
import { SheetRow, SheetTable, SheetValue } from '../../src/core/basics/sheet-table';
import { LOG_COLUMNS } from '../../src/core/history/history';
import { Chance, chanceOf } from './random';
import { customerName } from './names';
import { StoryRow } from './story';

type LogRow = Readonly<Record<string, SheetValue>>;

const CALENDAR = calendarOf([], []);
const FIRST = parseIso('2026-10-08') ?? 0;
const LAST = parseIso('2026-11-27') ?? 0;
const LETTER_DAYS = [5, 7, 10];
const CAUSES = ['付款审批中', '资金紧张但愿付', '等其客户回款', '遗漏', '经办人更换'];
const ANSWERS = ['已转财务，下周答复', '正在走付款流程', '要求月底前安排', '称本周安排一部分', '需领导签字'];

/** Two months of contacts with the customers that were overdue in October, in the order of their days. */
export function contactLog(story: readonly StoryRow[], seed: number): SheetTable {
  const chance = chanceOf(seed);
  const rows: LogRow[] = [];
  for (const customer of overdueCustomers(story)) rows.push(...contactsOf(customer, story, chance));
  rows.sort((a, b) => Number(a['date']) - Number(b['date']));
  return {
    key: 'log',
    name: '催收记录',
    mode: 'append',
    tabColor: 'quiet',
    columns: LOG_COLUMNS.map((column) => ({ width: column.width, style: column.style })),
    rows: rows.map(rowOf),
    page: { orientation: 'landscape', paper: 'A4', fitWide: 1 },
    gridlines: false,
  };
}

function rowOf(row: LogRow): SheetRow {
  return { cells: LOG_COLUMNS.map((column) => ({ value: row[column.field] ?? null, style: column.style })) };
}

/** Customers with something overdue before October, oldest first. */
function overdueCustomers(story: readonly StoryRow[]): readonly number[] {
  const oldest = new Map<number, Day>();
  for (const row of story) {
    if (row.due === null || row.amount <= row.paid || row.due >= FIRST || row.spoiled) continue;
    oldest.set(row.customer, Math.min(oldest.get(row.customer) ?? row.due, row.due));
  }
  return [...oldest.entries()].sort((a, b) => a[1] - b[1]).map(([customer]) => customer);
}

/** One customer's two months: letters one step at a time, calls in between, now and then a promise or nobody there. */
function contactsOf(customer: number, story: readonly StoryRow[], chance: Chance): LogRow[] {
  const rows: LogRow[] = [];
  const open = story.filter(
    (row) => row.customer === customer && row.due !== null && row.due < FIRST && row.amount > row.paid,
  );
  const owed = open.reduce((sum, row) => sum + row.amount - row.paid, 0) / 100;
  const age = FIRST - Math.min(...open.map((row) => row.due ?? FIRST));
  const base = { customer: customerName(customer, 'zh'), by: customer % 2 === 0 ? '应收会计' : '催收专员' };
  const highest = age > 60 ? 3 : age > 30 ? 2 : 1;
  let day = onOrAfterWorkday(CALENDAR, FIRST + chance.whole(0, 6));
  for (let step = 1; step <= highest && day <= LAST; step += 1) {
    const deadline = addWorkdays(CALENDAR, day, LETTER_DAYS[step - 1] ?? 7);
    const number = `催〔2026〕${day < (parseIso('2026-11-01') ?? 0) ? '10' : '11'}-${String(900 + rows.length + customer * 3).padStart(3, '0')}号`;
    rows.push({
      ...base,
      date: day,
      channel: '函件',
      letterStep: String(step),
      letterNumber: number,
      deadline,
      reached: '是',
      arrived: step === 3 ? day + 2 : null,
      waybill: step === 3 ? `EMS${1100000000 + customer * 977}` : null,
      result: '已寄出',
    });
    const called = addWorkdays(CALENDAR, day, 3);
    rows.push(...callOf({ ...base, date: called }, owed, called, chance));
    day = addWorkdays(CALENDAR, deadline, 4);
  }
  return rows.filter((row) => Number(row['date']) <= LAST);
}

function callOf(base: LogRow, owed: number, day: Day, chance: Chance): LogRow[] {
  if (chance.happens(0.2)) return [{ ...base, channel: '电话', reached: '否', result: '无人接听' }];
  const call = {
    ...base,
    channel: '电话',
    reached: '是',
    person: '应付会计',
    post: '财务部',
    cause: chance.pick(CAUSES),
    result: chance.pick(ANSWERS),
  };
  if (!chance.happens(0.35)) return [call];
  const promised = onOrAfterWorkday(CALENDAR, day + chance.whole(6, 16));
  const sum = chance.happens(0.5) ? owed : Math.round(owed / 2 / 100) * 100;
  return [
    {
      ...call,
      promiseDay: promised,
      promiseAmount: sum,
      balanceThen: owed,
      writtenPromise: chance.happens(0.3) ? '是' : '否',
    },
  ];
}
