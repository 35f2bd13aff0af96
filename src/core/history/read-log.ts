import { Day, toIso } from '../basics/day';
import { Currency } from '../basics/money';
import { Notice } from '../basics/notice';
import { Coded } from '../basics/words';
import { currencyOf, isBlank, normalName, readDay, toText } from '../cells/cells';
import { Channel, Step } from '../policy/policy';
import { CAUSES, CHANNELS, CLOSED, LETTER_STEPS } from './columns';
import { CustomerNames, unknownCustomerNotice } from './customer-names';
import { cellAt, cellNotice, dayReader, OwnSheet, placeAt } from './own-sheet';
import {
  codeAt,
  dayAt,
  documentsAt,
  filledRows,
  minorAt,
  promiseDayAt,
  RowAt,
  saysNo,
  textAt,
  yesAt,
} from './read-cells';
import { saysNotReached } from './results';
import { Cause, ContactEntry } from './types';

/** What the log is read with. */
export interface LogInput {
  readonly names: CustomerNames;
  readonly asOf: Day;
  readonly baseCurrency: Currency;
  /** Step of a letter by its number, from the plans that gave it. */
  readonly stepOfNumber: ReadonlyMap<string, Step>;
}

/** The contacts of a log sheet up to as-of; what cannot be used is noted. */
export function readLog(own: OwnSheet, input: LogInput, notices: Notice[]): ContactEntry[] {
  const entries: ContactEntry[] = [];
  const unknown = new Map<string, { rows: number; first: number }>();
  const future: number[] = [];
  for (const row of filledRows(own)) {
    const at = { own, row, notices };
    const day = dayAt(at, 'date');
    const written = textAt(at, 'customer');
    if (day === null) notices.push(leftOutNotice(at, 'date'));
    else if (written === '') notices.push(leftOutNotice(at, 'customer'));
    else if (day > input.asOf) future.push(row);
    else {
      const customer = input.names.find(written);
      if (customer === null) count(unknown, written, row);
      entries.push(readEntry(at, day, customer ?? normalName(written), input));
    }
  }
  if (future[0] !== undefined) notices.push(futureNotice(own, future[0], future.length, input.asOf));
  for (const [text, { rows, first }] of unknown) {
    notices.push(unknownCustomerNotice(text, rows, placeAt(own, first, 'customer'), input.names.nearest(text)));
  }
  return entries;
}

function readEntry(at: RowAt, day: Day, customer: string, input: LogInput): ContactEntry {
  const currency = currencyAt(at);
  const units = currency ?? input.baseCurrency;
  const result = textAt(at, 'result');
  const reached = yesAt(at, 'reached');
  const arrived = dayAt(at, 'arrived');
  return {
    row: at.own.sheet.firstRow + at.row,
    day,
    customer,
    channel: codeAt(at, 'channel', CHANNELS) as Channel | null,
    // Blank, but the result says that nobody answered: not reached.
    reached: reached ?? (saysNotReached(result) ? false : null),
    person: textAt(at, 'person'),
    post: textAt(at, 'post'),
    result,
    cause: codeAt(at, 'cause', CAUSES as readonly Coded[]) as Cause | null,
    letterNumber: textAt(at, 'letterNumber'),
    letterStep: stepAt(at, input),
    deadline: dayAt(at, 'deadline'),
    waybill: textAt(at, 'waybill'),
    // What arrives after as-of is not known on as-of.
    arrived: arrived !== null && arrived <= input.asOf ? arrived : null,
    ...readPromise(at, day, units),
    ...readDispute(at, units),
    closed: !saysNo(at, 'closed') && codeAt(at, 'closed', CLOSED) !== null,
    currency,
    by: textAt(at, 'by'),
  };
}

type PromiseFields = Pick<
  ContactEntry,
  'promiseDay' | 'promiseMinor' | 'promiseDocuments' | 'balanceThenMinor' | 'writtenPromise'
>;

function readPromise(at: RowAt, day: Day, units: Currency): PromiseFields {
  const promiseDay = promiseDayAt(at, 'promiseDay', day);
  const promiseMinor = minorAt(at, 'promiseAmount', units);
  if (promiseMinor !== null && isBlank(cellAt(at.own, at.row, 'promiseDay'))) at.notices.push(noPromiseDayNotice(at));
  if (promiseDay !== null && promiseDay < day) at.notices.push(promiseBeforeNotice(at, promiseDay, day));
  return {
    promiseDay,
    promiseMinor,
    promiseDocuments: documentsAt(at, 'promiseDocuments'),
    balanceThenMinor: minorAt(at, 'balanceThen', units),
    writtenPromise: yesAt(at, 'writtenPromise') === true,
  };
}

type DisputeFields = Pick<ContactEntry, 'disputeMinor' | 'disputeDocuments' | 'disputeWritten' | 'disputeReason'>;

function readDispute(at: RowAt, units: Currency): DisputeFields {
  return {
    disputeMinor: minorAt(at, 'disputeAmount', units),
    disputeDocuments: documentsAt(at, 'disputeDocuments'),
    disputeWritten: yesAt(at, 'disputeWritten') === true,
    disputeReason: textAt(at, 'disputeReason'),
  };
}

/** The step of the letter that the row logs; a row that only has its number gets the step of the plan that gave it. */
function stepAt(at: RowAt, input: LogInput): Step | null {
  const code = codeAt(at, 'letterStep', LETTER_STEPS);
  if (code !== null) return Number(code) as Step;
  const number = textAt(at, 'letterNumber');
  if (number === '') return null;
  const step = input.stepOfNumber.get(number) ?? null;
  if (step === null) at.notices.push(noStepNotice(at));
  return step;
}

function currencyAt(at: RowAt): Currency | null {
  const cell = cellAt(at.own, at.row, 'currency');
  if (isBlank(cell)) return null;
  const currency = currencyOf(cell);
  if (currency === null)
    at.notices.push(
      cellNotice(at.own, at.row, 'currency', { zh: '币种代码，如 CNY', en: 'a currency code such as CNY' }),
    );
  return currency;
}

function count(unknown: Map<string, { rows: number; first: number }>, text: string, row: number): void {
  const before = unknown.get(text);
  if (before) before.rows += 1;
  else unknown.set(text, { rows: 1, first: row });
}

function leftOutNotice(at: RowAt, field: 'date' | 'customer'): Notice {
  const isDate = field === 'date';
  return {
    code: isDate ? 'log-without-date' : 'log-without-customer',
    severity: 'error',
    place: placeAt(at.own, at.row, field),
    found: toText(cellAt(at.own, at.row, field)),
    message: isDate
      ? { zh: '催收记录缺少可用的日期', en: 'the contact has no readable date' }
      : { zh: '催收记录缺少客户', en: 'the contact has no customer' },
    expected: isDate
      ? { zh: '联系当天的日期', en: 'the day of the contact' }
      : { zh: '客户名称或编码', en: 'name or code of the customer' },
    done: { zh: '该行未采用', en: 'the row was left out' },
  };
}

/** The day of a contact as people see it, not as the number in its cell. */
function shownDay(own: OwnSheet, row: number): string {
  const cell = cellAt(own, row, 'date');
  const day = readDay(cell, dayReader(own, 'date'));
  return day === null || Number.isNaN(day) ? toText(cell) : toIso(day);
}

function futureNotice(own: OwnSheet, row: number, rows: number, asOf: Day): Notice {
  return {
    code: 'log-after-as-of',
    severity: 'warning',
    place: placeAt(own, row, 'date'),
    found: shownDay(own, row),
    message: {
      zh: `${rows} 条催收记录的日期晚于截止日 ${toIso(asOf)}`,
      en: `${rows} contacts are dated after ${toIso(asOf)}`,
    },
    expected: { zh: '不晚于截止日的日期', en: 'a day up to the as-of date' },
    done: { zh: '本次未计入', en: 'they do not count this time' },
  };
}

function noPromiseDayNotice(at: RowAt): Notice {
  return {
    code: 'promise-without-day',
    severity: 'warning',
    place: placeAt(at.own, at.row, 'promiseAmount'),
    found: toText(cellAt(at.own, at.row, 'promiseAmount')),
    message: { zh: '有承诺金额但没有承诺日期', en: 'a promised amount without a day' },
    expected: { zh: '客户答应付款的日期', en: 'the day the customer named' },
    done: { zh: '不作为承诺', en: 'it counts as no promise' },
  };
}

function promiseBeforeNotice(at: RowAt, promised: Day, day: Day): Notice {
  return {
    code: 'promise-before-contact',
    severity: 'warning',
    place: placeAt(at.own, at.row, 'promiseDay'),
    found: toIso(promised),
    message: {
      zh: `承诺日期早于联系日期 ${toIso(day)}`,
      en: `the promised day is before the contact on ${toIso(day)}`,
    },
    expected: { zh: '请核对年份', en: 'check the year' },
    done: { zh: '按所填日期处理', en: 'used as it stands' },
  };
}

function noStepNotice(at: RowAt): Notice {
  return {
    code: 'letter-without-step',
    severity: 'warning',
    place: placeAt(at.own, at.row, 'letterStep'),
    found: textAt(at, 'letterNumber'),
    message: { zh: '有函件编号但不知是哪一步', en: 'a letter number without its step' },
    expected: {
      zh: '在「函件步骤」选择 1 提醒、2 预告 或 3 警告',
      en: 'choose 1 Reminder, 2 Notice or 3 Warning under "Letter step"',
    },
    done: { zh: '不作为已发函件', en: 'it counts as no letter' },
  };
}
