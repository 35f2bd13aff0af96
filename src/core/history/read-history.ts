import { Day } from '../basics/day';
import { Currency } from '../basics/money';
import { Notice } from '../basics/notice';
import { isBlank, SheetCells } from '../cells/cells';
import { ColumnDef, CUSTOMER_COLUMNS, LOG_COLUMNS, SHEET_KEYS, SNAPSHOT_COLUMNS } from './columns';
import { CustomerNames, customerNames } from './customer-names';
import { openSheet, OwnSheet } from './own-sheet';
import { factsByCustomer, readCustomerRows } from './read-customers';
import { readLog } from './read-log';
import { openPlans, planOf, readLetterNumbers, readPlan, stepsByNumber, takeOverTyped } from './read-plan';
import { readSnapshot } from './read-snapshot';
import { ContactEntry, CustomerFacts, History } from './types';

/** What history is read from. */
export interface HistoryInput {
  /** Sheets of ours; others are passed over. */
  readonly sheets: readonly SheetCells[];
  /** Display name by customer key, as the ledger has them. */
  readonly names: Readonly<Record<string, string>>;
  readonly asOf: Day;
  /** First day of the plan month. */
  readonly month: Day;
  /** Currency of amounts whose row names none; CNY without it. */
  readonly baseCurrency?: Currency;
}

/**
 * Everything remembered: log, customers, typed plan, snapshot. Only what was known on as-of counts. What was typed into the
 * plan and is not in the log yet counts in this run already, and is handed over to be added to the log once.
 */
export function readHistory(input: HistoryInput): History {
  const notices: Notice[] = [];
  const baseCurrency = input.baseCurrency ?? 'CNY';
  const plain = customerNames(input.names, new Map());
  const { customers, names } = readCustomers(input, plain, baseCurrency, notices);

  const plans = openPlans(input.sheets);
  const letterNumbers = readLetterNumbers(plans, names);
  const opened = planOf(plans, input.month);
  const plan = opened === null ? null : readPlan(opened, names, notices);

  const logs = openAll(input.sheets, SHEET_KEYS.log, LOG_COLUMNS, notices);
  const stepOfNumber = stepsByNumber(letterNumbers);
  const logged = logs.flatMap((own) => readLog(own, { names, asOf: input.asOf, baseCurrency, stepOfNumber }, notices));
  const logRows = logs.length === 0 ? 0 : Math.max(...logs.map(lastRow));
  const takenOver =
    opened === null || plan === null
      ? []
      : takeOverTyped(opened, plan, {
          asOf: input.asOf,
          firstRow: logRows + 1,
          isOld: opened !== plans.at(-1),
          logged,
          notices,
        });

  const snapshot = openAll(input.sheets, SHEET_KEYS.snapshot, SNAPSHOT_COLUMNS, notices).flatMap((own) =>
    readSnapshot(own, names, notices),
  );
  const logName = logs[0]?.sheet.name;
  const contacts = byDay([...logged, ...takenOver]);
  const history = { contacts, customers, plan, letterNumbers, snapshot, logRows, takenOver, notices };
  return logName === undefined ? history : { ...history, logName };
}

/** The customer sheet; names that it has besides the ledger's find their customer too. */
function readCustomers(
  input: HistoryInput,
  plain: CustomerNames,
  baseCurrency: Currency,
  notices: Notice[],
): { readonly customers: Record<string, CustomerFacts>; readonly names: CustomerNames } {
  const own = openAll(input.sheets, SHEET_KEYS.customers, CUSTOMER_COLUMNS, notices)[0];
  if (!own) return { customers: {}, names: plain };
  const rows = readCustomerRows(own, baseCurrency, notices);
  const customers = factsByCustomer(own, rows, plain.find, notices);
  const also = new Map<string, string>();
  for (const row of rows) {
    const customer = plain.find(row.customer) ?? plain.find(row.name);
    if (customer === null) continue;
    if (row.name !== '') also.set(row.name, customer);
    also.set(row.customer, customer);
  }
  return { customers, names: customerNames(input.names, also) };
}

/** Our sheets of one key (`log`, `log-2`); one whose headings are gone is noted. */
function openAll(
  sheets: readonly SheetCells[],
  key: string,
  defs: readonly ColumnDef[],
  notices: Notice[],
): OwnSheet[] {
  const opened: OwnSheet[] = [];
  for (const sheet of sheets) {
    if (sheet.ours === null || (sheet.ours !== key && !sheet.ours.startsWith(`${key}-`))) continue;
    const own = openSheet(sheet, defs);
    if (own) opened.push(own);
    else if (sheet.rows.some((row) => row.some((cell) => !isBlank(cell)))) notices.push(noHeadingsNotice(sheet, defs));
  }
  return opened;
}

/** The last row of the sheet that holds anything, counted from 1. */
function lastRow({ sheet }: OwnSheet): number {
  for (let r = sheet.rows.length - 1; r >= 0; r -= 1) {
    if (sheet.rows[r]?.some((cell) => !isBlank(cell))) return sheet.firstRow + r;
  }
  return 0;
}

function byDay(entries: ContactEntry[]): ContactEntry[] {
  return entries.sort((a, b) => a.day - b.day || a.row - b.row);
}

function noHeadingsNotice(sheet: SheetCells, defs: readonly ColumnDef[]): Notice {
  const first = defs.slice(0, 3);
  return {
    code: 'own-sheet-without-headings',
    severity: 'error',
    place: { sheet: sheet.name, row: sheet.firstRow, column: 0 },
    found: sheet.name,
    message: { zh: `「${sheet.name}」的标题行找不到`, en: `the headings of "${sheet.name}" cannot be found` },
    expected: {
      zh: `标题行含 ${first.map(({ words }) => words.zh).join('、')} …`,
      en: `a row with ${first.map(({ words }) => words.en).join(', ')} …`,
    },
    done: { zh: '整张表未读取', en: 'the sheet was not read' },
  };
}
