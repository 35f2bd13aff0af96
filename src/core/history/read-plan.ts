import { Day, parseMonth, toMonth } from '../basics/day';
import { Currency, Minor, toMinor } from '../basics/money';
import { Notice } from '../basics/notice';
import { isBlank, readAmount, SheetCells, toText } from '../cells/cells';
import { Step } from '../policy/policy';
import { PLAN_COLUMNS, SHEET_KEYS } from './columns';
import { CustomerNames } from './customer-names';
import { parseLetterNumbers } from './letter-numbers';
import { amountReader, cellAt, openSheet, OwnSheet, placeAt } from './own-sheet';
import { filledRows, textAt } from './read-cells';
import { readTyped, takeOver } from './typed';
import { ContactEntry, PlanSheetBefore, TypedRow } from './types';

/** A plan sheet opened for reading, with its month as `2026-11`. */
export interface PlanOpened {
  readonly month: string;
  readonly key: string;
  readonly own: OwnSheet;
}

/** A row of a plan: whose it is and where it stands. */
interface PlanRow {
  readonly row: number;
  readonly customer: string;
  readonly currency: Currency;
}

const PLAN_KEY = new RegExp(`^${SHEET_KEYS.plan}-(\\d{4}-\\d{2})$`);

/** Every plan sheet, oldest month first. */
export function openPlans(sheets: readonly SheetCells[]): PlanOpened[] {
  const plans: PlanOpened[] = [];
  for (const sheet of sheets) {
    const key = sheet.ours ?? '';
    const month = PLAN_KEY.exec(key)?.[1];
    const own = month === undefined ? null : openSheet(sheet, PLAN_COLUMNS);
    if (month !== undefined && own !== null) plans.push({ month, key, own });
  }
  return plans.sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The plan that typed text is taken from: this month's, else the newest earlier one; null when there is none. */
export function planOf(plans: readonly PlanOpened[], month: Day): PlanOpened | null {
  return plans.filter((plan) => plan.month <= toMonth(month)).at(-1) ?? null;
}

/** What stands in that plan: typed rows, balances, and columns that people added. */
export function readPlan(plan: PlanOpened, names: CustomerNames, notices: Notice[]): PlanSheetBefore {
  const { own } = plan;
  const typed: TypedRow[] = [];
  const balanceMinor: Record<string, Minor> = {};
  for (const { row, customer, currency } of planRows(own, names, notices)) {
    typed.push(readTyped(own, row, customer, currency));
    const balance = readAmount(cellAt(own, row, 'balance'), amountReader(own, 'balance'));
    if (balance !== null && !Number.isNaN(balance))
      balanceMinor[`${customer}|${currency}`] = toMinor(balance, currency);
  }
  return {
    key: plan.key,
    headerRow: own.sheet.firstRow + own.header,
    typed,
    ownColumns: own.added.filter(({ heading }) => !BUCKET_HEADING.test(heading)),
    balanceMinor,
  };
}

/** Headings of the plan's bucket columns, which are ours though the bounds are the user's. `账龄 1–30`, `Aged 1–30` */
const BUCKET_HEADING = /^(?:账龄|Aged)\s/;

/** What typed rows are taken over with. */
export interface TakeOverInput {
  readonly asOf: Day;
  /** Row of the log that the first of them will get. */
  readonly firstRow: number;
  /** A later month has its plan already: this one's marks may be out of date. */
  readonly isOld: boolean;
  readonly logged: readonly ContactEntry[];
  readonly notices: Notice[];
}

/**
 * Log rows for what was typed into the plan and not taken over yet. Where the mark was lost (a cleared column) or could be
 * out of date, a row that stands in the log since the plan's month began is not added again.
 */
export function takeOverTyped(plan: PlanOpened, before: PlanSheetBefore, input: TakeOverInput): ContactEntry[] {
  const entries: ContactEntry[] = [];
  const logged = byCustomer(input.logged, parseMonth(plan.month) ?? input.asOf);
  for (const typed of before.typed) {
    if (typed.marker === '' || typed.taken) continue;
    const row = typed.row - plan.own.sheet.firstRow;
    const entry = takeOver(
      { own: plan.own, row, notices: input.notices },
      typed,
      input.asOf,
      input.firstRow + entries.length,
    );
    const unsure = input.isOld || isBlank(cellAt(plan.own, row, 'taken'));
    if (!unsure || !logged.get(entry.customer)?.some((own) => isSame(own, entry))) entries.push(entry);
  }
  return entries;
}

function byCustomer(logged: readonly ContactEntry[], since: Day): ReadonlyMap<string, ContactEntry[]> {
  const groups = new Map<string, ContactEntry[]>();
  for (const entry of logged) {
    if (entry.day < since) continue;
    const group = groups.get(entry.customer);
    if (group) group.push(entry);
    else groups.set(entry.customer, [entry]);
  }
  return groups;
}

function isSame(a: ContactEntry, b: ContactEntry): boolean {
  return (
    (a.currency ?? b.currency) === b.currency &&
    a.result === b.result &&
    a.promiseDay === b.promiseDay &&
    a.promiseMinor === b.promiseMinor
  );
}

/** Numbers that plans have given to letters, by `customer|currency|step|month`. */
export function readLetterNumbers(plans: readonly PlanOpened[], names: CustomerNames): Record<string, string> {
  const numbers: Record<string, string> = {};
  for (const { own, month } of plans) {
    if (own.columns.letterNumber === undefined) continue;
    for (const { row, customer, currency } of planRows(own, names, [])) {
      const text = toText(cellAt(own, row, 'letterNumber'));
      if (text === '') continue;
      const step = toText(cellAt(own, row, 'step'));
      for (const letter of parseLetterNumbers(text, step))
        numbers[`${customer}|${currency}|${letter.step}|${month}`] = letter.number;
    }
  }
  return numbers;
}

/** The step of each number that was given. */
export function stepsByNumber(numbers: Readonly<Record<string, string>>): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  for (const [key, number] of Object.entries(numbers)) steps.set(number, Number(key.split('|').at(-2)) as Step);
  return steps;
}

/** Rows that carry our key. A row that people added themselves and typed into is noted: it belongs to nobody. */
function planRows(own: OwnSheet, names: CustomerNames, notices: Notice[]): PlanRow[] {
  const rows: PlanRow[] = [];
  const seen = new Set<string>();
  for (const row of filledRows(own)) {
    const key = toText(cellAt(own, row, 'key'));
    const cut = key.lastIndexOf('|');
    if (cut > 0 && !seen.has(key)) {
      seen.add(key);
      rows.push({ row, customer: customerOf(key.slice(0, cut), own, row, names), currency: key.slice(cut + 1) });
    } else if (TYPED_FIELDS.some((field) => !isBlank(cellAt(own, row, field))))
      notices.push(strayNotice(own, row, notices));
  }
  return rows;
}

const TYPED_FIELDS = ['result', 'promiseDay', 'promiseAmount', 'remark'];

/** The key may be last week's: a code where the ledger now has names only, or the other way round. */
function customerOf(key: string, own: OwnSheet, row: number, names: CustomerNames): string {
  return names.find(key) ?? names.find(toText(cellAt(own, row, 'customer'))) ?? key;
}

function strayNotice(own: OwnSheet, row: number, notices: Notice[]): Notice {
  return {
    code: 'plan-row-not-ours',
    severity: 'warning',
    place: placeAt(own, row, 'customer'),
    found: textAt({ own, row, notices }, 'customer'),
    message: {
      zh: '计划表中这一行不是程序生成的（或是复制的行）',
      en: 'this row of the plan is not one of ours, or a copy of one',
    },
    expected: {
      zh: '在生成的行里填写，或记在「催收记录」',
      en: 'type into a row of the plan, or add a row to the contact log',
    },
    done: { zh: '所填内容不会带入新计划', en: 'what it holds is not carried on' },
  };
}
