import { calendarOf } from '../basics/calendar';
import { Day } from '../basics/day';
import { Words } from '../basics/words';
import { columnWords } from './columns';
import { EntryValue, ListColumn, ListResult, PolicyList, SectionCode, ValueSpec } from './entry-types';
import { DayRange, daysIn, ownDaysOff, ownWorkDays } from './own-days';
import { DayRate, IndexRate, Policy } from './types';

type Rows = readonly (readonly EntryValue[])[];

function column(code: string, spec: ValueSpec): ListColumn {
  return { code, words: columnWords(code), spec };
}

const DAY_RATE_COLUMNS: readonly ListColumn[] = [
  column('fromDay', { kind: 'days', min: -3650, max: 36500, optional: true }),
  column('rate', { kind: 'rate' }),
];

interface DayRatesOf {
  readonly get: (policy: Policy) => readonly DayRate[];
  readonly set: (policy: Policy, rates: readonly DayRate[]) => Policy;
}

/** A table of rates by days overdue: a rate holds from its day on until the next row's. */
function dayRateList(code: string, section: SectionCode, words: Words, field: DayRatesOf): PolicyList {
  return {
    code,
    section,
    words,
    note: {
      zh: '比例自该行天数起适用，到下一行为止；首行天数留空，表示更早（含未到期）。天数从小到大。',
      en: 'A rate holds from its day on until the next row; the first row has no day: everything below, not due included. Days rise.',
    },
    columns: DAY_RATE_COLUMNS,
    onWrongRow: 'default',
    // Only a provision may be left unfilled; ranking and targets need some rate.
    minRows: section === 'provision' ? 0 : 1,
    spareRows: section === 'provision' ? 8 : 2,
    get: (policy) => field.get(policy).map((row) => [row.fromDay, row.rate]),
    set: (policy, rows) => setDayRates(policy, rows, field),
  };
}

function setDayRates(policy: Policy, rows: Rows, field: DayRatesOf): ListResult {
  const rates = rows.map(([fromDay, rate]) => ({ fromDay: (fromDay ?? null) as number | null, rate: rate as number }));
  for (const [i, row] of rates.entries()) {
    const before = rates[i - 1];
    if (before && (row.fromDay === null || (before.fromDay !== null && row.fromDay <= before.fromDay))) {
      return {
        problem: { zh: '天数从小到大，只有首行可留空', en: 'days that rise; only the first row may have none' },
      };
    }
  }
  // A list that begins with a day says nothing about younger items: their rate is 0, and the list then says so.
  const first = rates[0];
  const full = first && first.fromDay !== null ? [{ fromDay: null, rate: 0 }, ...rates] : rates;
  return { policy: field.set(policy, full) };
}

function indexList(code: 'lpr' | 'boe' | 'ecb', words: Words): PolicyList {
  return {
    code: `interest.${code}`,
    section: 'interest',
    words,
    note: {
      zh: '自起始日起适用，到下一行为止。有新利率时在表尾加一行，并更新“利率表最后核对日”。',
      en: 'Holds from its day on until the next row. Add a row when it changes, and update “Rate tables last checked”.',
    },
    columns: [column('from', { kind: 'date' }), column('rate', { kind: 'rate', min: -0.05 })],
    onWrongRow: 'skip',
    minRows: 1,
    spareRows: 3,
    get: (policy) => policy.interest[code].map((row) => [row.from, row.rate]),
    set: (policy, rows) => setIndex(policy, rows, code),
  };
}

function setIndex(policy: Policy, rows: Rows, code: 'lpr' | 'boe' | 'ecb'): ListResult {
  const rates: IndexRate[] = rows.map(([from, rate]) => ({ from: from as Day, rate: rate as number }));
  rates.sort((a, b) => a.from - b.from);
  if (rates.some((row, i) => row.from === rates[i - 1]?.from)) {
    return { problem: { zh: '每个起始日只有一行', en: 'one row for each day' } };
  }
  return { policy: { ...policy, interest: { ...policy.interest, [code]: rates } } };
}

const RANGE_COLUMNS: readonly ListColumn[] = [
  column('from', { kind: 'date' }),
  column('to', { kind: 'date', optional: true }),
];

const LONGEST_RANGE = 366;

function calendarList(kind: 'off' | 'work', words: Words, note: Words): PolicyList {
  return {
    code: `calendar.${kind}`,
    section: 'work',
    words,
    note,
    columns: RANGE_COLUMNS,
    onWrongRow: 'skip',
    minRows: 0,
    spareRows: kind === 'off' ? 10 : 6,
    get: (policy) =>
      (kind === 'off' ? ownDaysOff(policy.calendar) : ownWorkDays(policy.calendar)).map(({ from, to }) => [
        from,
        to === from ? null : to,
      ]),
    set: (policy, rows) => setCalendar(policy, rows, kind),
  };
}

function setCalendar(policy: Policy, rows: Rows, kind: 'off' | 'work'): ListResult {
  const ranges: DayRange[] = rows.map(([from, to]) => ({ from: from as Day, to: (to ?? from) as Day }));
  if (ranges.some(({ from, to }) => to < from || to - from >= LONGEST_RANGE)) {
    return {
      problem: { zh: '结束日不早于起始日，且不超过一年', en: 'an end not before its start, at most a year later' },
    };
  }
  const off = kind === 'off' ? daysIn(ranges) : daysIn(ownDaysOff(policy.calendar));
  const work = kind === 'work' ? daysIn(ranges) : daysIn(ownWorkDays(policy.calendar));
  const both = new Set(work);
  if (off.some((day) => both.has(day))) {
    return { problem: { zh: '同一天不能既放假又上班', en: 'no day both off and a work day' } };
  }
  return { policy: { ...policy, calendar: calendarOf(off, work) } };
}

const CURRENCY_LIST: PolicyList = {
  code: 'fx',
  section: 'currency',
  words: { zh: '汇率表', en: 'Rates' },
  note: {
    zh: '1 单位外币折合多少本位币。',
    en: 'Units of the base currency for one unit of the foreign currency.',
  },
  columns: [
    column('currency', { kind: 'currency' }),
    column('units', { kind: 'number', min: 0.000001, max: 1_000_000 }),
  ],
  onWrongRow: 'skip',
  minRows: 0,
  spareRows: 5,
  get: (policy) => Object.entries(policy.fxRates).map(([currency, rate]) => [currency, rate]),
  set: (policy, rows) => {
    const fxRates: Record<string, number> = {};
    for (const [currency, units] of rows) {
      if (fxRates[currency as string] !== undefined) {
        return { problem: { zh: '每种货币只有一行', en: 'one row for each currency' } };
      }
      fxRates[currency as string] = units as number;
    }
    return { policy: { ...policy, fxRates } };
  },
};

const TEMPLATE_LIST: PolicyList = {
  code: 'wording',
  section: 'wording',
  words: { zh: '函件与话术文字', en: 'Letters and messages' },
  note: {
    zh: '空白处填写自己的文字；大括号内为占位符，生成时替换。',
    en: 'Write your own text into the blank cells; what stands in braces is filled in when a letter is made.',
  },
  columns: [
    column('template', { kind: 'text' }),
    column('zh', { kind: 'text', optional: true }),
    column('en', { kind: 'text', optional: true }),
  ],
  onWrongRow: 'skip',
  minRows: 0,
  keyed: true,
  spareRows: 0,
  get: (policy) => Object.entries(policy.templates).map(([id, text]) => [id, text.zh ?? null, text.en ?? null]),
  set: (policy, rows) => {
    const templates: Record<string, Partial<Words>> = {};
    for (const [id, zh, en] of rows) {
      const text: Partial<Words> = { ...(zh ? { zh: zh as string } : {}), ...(en ? { en: en as string } : {}) };
      if (zh || en) templates[id as string] = text;
    }
    return { policy: { ...policy, templates } };
  },
};

/** Rates of the provision (坏账准备) by days overdue; empty until the user fills them. */
export const PROVISION_LIST: PolicyList = dayRateList(
  'provisionRates',
  'provision',
  { zh: '坏账准备计提比例', en: 'Provision rates' },
  {
    get: (policy) => policy.provisionRates,
    set: (policy, provisionRates) => ({ ...policy, provisionRates }),
  },
);

/** Every rule that is a list of rows. */
export const POLICY_LISTS: readonly PolicyList[] = [
  calendarList(
    'off',
    { zh: '补充休息日', en: 'More days off' },
    {
      zh: '公司假期，或新一年公布的放假安排。只填起始日表示一天。',
      en: 'Company holidays, or the days off of a new year. A start without end is one day.',
    },
  ),
  calendarList(
    'work',
    { zh: '补充上班日', en: 'More work days' },
    {
      zh: '调休上班的周末，或不休的假日。',
      en: 'Weekends that are worked, or holidays that are not taken.',
    },
  ),
  dayRateList(
    'lossRates',
    'target',
    { zh: '预计损失率（排序用）', en: 'Expected loss rates (for ranking)' },
    {
      get: (policy) => policy.lossRates,
      set: (policy, lossRates) => ({ ...policy, lossRates }),
    },
  ),
  dayRateList(
    'collectionRates',
    'target',
    { zh: '月初已逾期款项的当月回款率', en: 'Collected in the month, by days overdue at its start' },
    {
      get: (policy) => policy.collectionRates.byDay,
      set: (policy, byDay) => ({ ...policy, collectionRates: { ...policy.collectionRates, byDay } }),
    },
  ),
  PROVISION_LIST,
  indexList('lpr', { zh: '1年期LPR', en: '1-year LPR (PRC loan prime rate)' }),
  indexList('boe', { zh: '英格兰银行基准利率', en: 'Bank of England base rate' }),
  indexList('ecb', { zh: '欧央行主要再融资利率', en: 'ECB main refinancing rate' }),
  CURRENCY_LIST,
  TEMPLATE_LIST,
];
