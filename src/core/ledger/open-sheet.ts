import { Currency } from '../basics/money';
import { Notice } from '../basics/notice';
import { CellValue, currencyOf, dueDayOf, isBlank, isTotalLabel, normalName, parseTerms, toText } from '../cells/cells';
import { headingPlace } from './assign-columns';
import { amountIn, Columns, dayIn, openColumns } from './columns';
import { kindOf } from './kinds';
import { Layout } from './layout';
import { noticeOf } from './notices';
import { factIndexesOf } from './read-facts';
import { Draft, SheetReading } from './sheet-reading';
import { EntryKind } from './types';

const CANCELLED = /^(?:is[ _]?)?(?:cancell?ed|voided|void|是否作废|作废|已作废|作废标志|是否取消)$/i;

const SUBMITTED = /^(?:is[ _]?)?(?:submitted|posted|是否提交|已提交|提交状态|是否过账|已过账)$/i;
const CREDIT_LIST = /credit[ _]?(?:memo|note)|贷项(?:通知)?单|红字发票|退款单|銷貨折讓/i;

/** Makes a sheet ready to be read: what must be known of all its rows before the first one is read. */
export function openSheet(draft: Draft, layout: Layout, source: number): SheetReading {
  const columns = openColumns(layout);
  pushNew(draft, [...layout.notices, ...columns.notices]);
  noteTitleUnit(draft, layout, columns);
  linkCodes(draft, layout);
  const named = currenciesNamed(layout);
  return {
    draft,
    layout,
    columns,
    source,
    currency: sheetCurrency(draft, layout, columns, named),
    mixed: named.size > 1,
    grouped: isGrouped(layout, columns),
    creditSign: creditSignOf(layout, columns),
    termsHold: doTermsHold(draft, layout, columns),
    cancelledAt: unusedColumn(layout, CANCELLED),
    submittedAt: unusedColumn(layout, SUBMITTED),
    defaultKind: defaultKindOf(draft, layout),
    labelEnd: labelEndOf(layout),
    factIndexes: factIndexesOf(layout.at),
    statuses: new Map(),
    kinds: new Map(),
    terms: new Map(),
    labels: new Map(),
    lastFacts: new Map(),
    totalRows: [],
    opened: new Set(),
    running: new Map(),
    current: null,
    rows: 0,
    blanks: 0,
    sumMinor: 0,
    groupMinor: 0,
    groupRows: 0,
    entries: 0,
  };
}

function unusedColumn(layout: Layout, pattern: RegExp): number {
  const used = new Set(layout.columns.map((column) => column.index));
  return layout.heading.texts.findIndex((text, index) => !used.has(index) && pattern.test(text.trim()));
}

/** A list whose numbers are those of credit notes (credit_memo_id) holds credit notes, although their amounts are positive. */
function defaultKindOf(draft: Draft, layout: Layout): EntryKind | null {
  const { at, heading, shape } = layout;
  if (shape !== 'invoices' || at.documentKind >= 0 || at.document < 0) return null;
  const text = heading.texts[at.document] ?? '';
  if (!CREDIT_LIST.test(text)) return null;
  draft.notices.push(noticeOf('credits-only', headingPlace(layout, at.document), text));
  return 'credit-note';
}

function noteTitleUnit(draft: Draft, layout: Layout, columns: Columns): void {
  const { unit, unitText, unitRow } = layout.title;
  if (unit === 1 || !Object.values(columns.amounts).some((column) => column.reader.unit === unit)) return;
  const place = { sheet: layout.sheet.name, row: layout.sheet.firstRow + unitRow, column: 0 };
  draft.notices.push(noticeOf('unit-from-title', place, unitText, { unit: String(unit) }));
}

/** Joined sheets have the same headings: what is to be said about them is said once. */
function pushNew(draft: Draft, notices: readonly Notice[]): void {
  for (const notice of notices) {
    const known = draft.notices.some(
      (other) => other.code === notice.code && other.found === notice.found && other.message.en === notice.message.en,
    );
    if (!known) draft.notices.push(notice);
  }
}

/** A name that stands with a code on some rows is that customer on rows without the code, too. */
function linkCodes(draft: Draft, layout: Layout): void {
  const { customer, customerCode } = layout.at;
  if (customer < 0 || customerCode < 0) return;
  const { rows } = layout.sheet;
  let someBlank = false;
  for (let r = layout.heading.body; r < layout.end && !someBlank; r += 1) {
    const row = rows[r];
    someBlank = row !== undefined && isBlank(row[customerCode] ?? null) && !isBlank(row[customer] ?? null);
  }
  if (!someBlank) return;
  for (let r = layout.heading.body; r < layout.end; r += 1) {
    const code = rows[r]?.[customerCode] ?? null;
    const name = rows[r]?.[customer] ?? null;
    if (!isBlank(code) && !isBlank(name)) draft.book.codeOfName.set(normalName(toText(name)), toText(code));
  }
}

function currenciesNamed(layout: Layout): ReadonlySet<Currency> {
  const named = new Set<Currency>();
  const index = layout.at.currency;
  if (index < 0) return named;
  const seen = new Set<CellValue>();
  for (let r = layout.heading.body; r < layout.end; r += 1) {
    const cell = layout.sheet.rows[r]?.[index] ?? null;
    if (cell === null || seen.has(cell)) continue;
    seen.add(cell);
    const currency = currencyOf(cell);
    if (currency !== null) named.add(currency);
  }
  return named;
}

/** Currency of rows that name none: the only one of the column, else that of heading or title, else the base currency. */
function sheetCurrency(draft: Draft, layout: Layout, columns: Columns, named: ReadonlySet<Currency>): Currency {
  const base = draft.policy.baseCurrency;
  const only = named.size === 1 ? [...named][0] : undefined;
  if (only !== undefined) return only;
  if (named.size > 1) return base;
  const { amounts } = columns;
  const column = amounts.balance ?? amounts.amount ?? amounts.closingBalance ?? amounts.debit;
  const own = column?.currency ?? amounts.amount?.currency ?? layout.title.currency;
  if (own !== null && own !== undefined) return own;
  if (draft.notices.some((notice) => notice.code === 'currency-assumed')) return base;
  const place = { sheet: layout.sheet.name, row: layout.sheet.firstRow + layout.heading.row, column: 0 };
  draft.notices.push(noticeOf('currency-assumed', place, '', { currency: base }));
  return base;
}

/**
 * Whether names stand only on the first row of a group. In a plain list a blank name is a mistake, and giving the row to the
 * customer above would claim money from the wrong one; so blanks must be common and names must not come back.
 */
function isGrouped(layout: Layout, columns: Columns): boolean {
  const { sheet, heading, at, end } = layout;
  const index = at.customer >= 0 ? at.customer : at.customerCode;
  if (index < 0) return false;
  if (
    sheet.merges.some(
      (m) => m.column - sheet.firstColumn === index && m.rows > 1 && m.row - sheet.firstRow >= heading.body,
    )
  )
    return true;
  const count = { blank: 0, named: 0, repeated: 0, alone: 0 };
  const names = new Set<string>();
  for (let r = heading.body; r < end; r += 1) {
    const row = sheet.rows[r];
    if (row !== undefined && row.length > 0) tallyName(row, { layout, columns, index, names, count });
  }
  const { blank, named, repeated, alone } = count;
  if (blank === 0 || named === 0) return false;
  if (alone > 0 && alone * 2 >= named) return true;
  return blank * 10 >= blank + named && repeated * 10 <= named;
}

interface NameTally {
  readonly layout: Layout;
  readonly columns: Columns;
  readonly index: number;
  readonly names: Set<string>;
  readonly count: { blank: number; named: number; repeated: number; alone: number };
}

function tallyName(row: readonly CellValue[], { layout, columns, index, names, count }: NameTally): void {
  const cell = row[index] ?? null;
  const hasAmount = anyAmount(row, columns);
  if (isBlank(cell)) {
    if (hasAmount && !row.some((other) => typeof other === 'string' && isTotalLabel(other))) count.blank += 1;
    return;
  }
  const text = toText(cell);
  if (isTotalLabel(text) || text === layout.heading.texts[index]) return;
  count.named += 1;
  if (!hasAmount) count.alone += 1;
  if (names.has(text)) count.repeated += 1;
  else names.add(text);
}

function anyAmount(row: readonly CellValue[], columns: Columns): boolean {
  const { balance, amount, debit, credit } = columns.amounts;
  return (
    amountIn(row, balance) !== null ||
    amountIn(row, amount) !== null ||
    amountIn(row, debit) !== null ||
    amountIn(row, credit) !== null
  );
}

/** 1 when most credits and receipts carry positive numbers (and must be turned), −1 when they carry their sign. */
function creditSignOf(layout: Layout, columns: Columns): 1 | -1 {
  const index = layout.at.documentKind;
  if (index < 0) return 1;
  const column = columns.amounts.balance ?? columns.amounts.amount;
  let positive = 0;
  let negative = 0;
  for (let r = layout.heading.body; r < layout.end; r += 1) {
    const row = layout.sheet.rows[r] ?? [];
    const kind = kindOf(toText(row[index] ?? null));
    if (kind !== 'receipt' && kind !== 'credit-note') continue;
    const value = amountIn(row, column) ?? 0;
    if (value > 0) positive += 1;
    else if (value < 0) negative += 1;
  }
  return negative > positive ? -1 : 1;
}

/** Terms hold when they give the due dates of the rows that have both; codes of an ERP (05, 06) do not. */
function doTermsHold(draft: Draft, layout: Layout, columns: Columns): boolean {
  const index = layout.at.terms;
  if (index < 0) return false;
  const { invoiceDate, dueDate } = columns.days;
  if (invoiceDate === undefined || dueDate === undefined) return true;
  let agree = 0;
  let differ = 0;
  for (let r = layout.heading.body; r < layout.end && agree + differ < 500; r += 1) {
    const row = layout.sheet.rows[r] ?? [];
    const invoiceDay = dayIn(row, invoiceDate);
    const dueDay = dayIn(row, dueDate);
    if (invoiceDay === null || dueDay === null || Number.isNaN(invoiceDay + dueDay)) continue;
    const terms = parseTerms(toText(row[index] ?? null));
    if (terms === null) continue;
    if (dueDayOf(invoiceDay, terms) === dueDay) agree += 1;
    else differ += 1;
  }
  if (differ < 3 || agree * 2 >= differ) return true;
  const heading = layout.heading.texts[index] ?? '';
  draft.notices.push(noticeOf('terms-codes', headingPlace(layout, index), heading, { heading }));
  return false;
}

/** Labels of total rows stand before the first amount, or in the columns that name customer, document and date. */
function labelEndOf(layout: Layout): number {
  const { at } = layout;
  const amounts = [at.balance, at.amount, at.debit, at.credit, at.paid, at.openingBalance, at.closingBalance].filter(
    (index) => index >= 0,
  );
  const named = [at.customer, at.customerCode, at.document, at.invoiceDate, at.dueDate, at.summary];
  return Math.max(Math.min(...amounts), ...named.map((index) => index + 1));
}
