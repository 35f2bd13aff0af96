import { Currency } from '../basics/money';
import { Notice } from '../basics/notice';
import { currencyOf, isBlank, normalName, toText } from '../cells/cells';
import { headingPlace } from './headed';
import { Columns, openColumns } from './columns';
import { CustomerRef } from './customer-book';
import { Layout } from './layout';
import { noticeOf } from './notices';
import { findProfiles } from './profiles';
import { factIndexesOf } from './read-facts';
import { eachRow } from './rows';
import { doTermsHold, isGrouped, signsOfKinds } from './sheet-habits';
import { Draft, SheetReading } from './sheet-reading';
import { EntryFacts, EntryKind } from './types';

const CANCELLED = /^(?:is[ _]?)?(?:cancell?ed|voided|void|是否作废|作废|已作废|作废标志|是否取消)$/i;

const SUBMITTED = /^(?:is[ _]?)?(?:submitted|posted|是否提交|已提交|提交状态|是否过账|已过账)$/i;
const CREDIT_LIST = /credit[ _]?(?:memo|note)|贷项(?:通知)?单|红字发票|退款单|銷貨折讓/i;

/** Makes a sheet ready to be read: what must be known of all its rows before the first one is read. */
export function openSheet(draft: Draft, layout: Layout, source: number): SheetReading {
  const columns = openColumns(layout);
  pushNew(draft, [...layout.notices, ...columns.notices]);
  noteTitleUnit(draft, layout, columns);
  linkCodes(draft, layout, columns);
  const named = currenciesNamed(columns);
  const { creditSign, receiptSign } = signsOfKinds(layout, columns);
  const { profiles, customers, keys, names, facts, factCurrencies } = openProfiles(layout);
  return {
    draft,
    layout,
    columns,
    source,
    currency: sheetCurrency(draft, layout, columns, named),
    mixed: named.size > 1,
    grouped: isGrouped(layout, columns),
    creditSign,
    receiptSign,
    termsHold: holdTerms(draft, layout, columns),
    cancelledAt: unusedColumn(layout, CANCELLED),
    submittedAt: unusedColumn(layout, SUBMITTED),
    defaultKind: defaultKindOf(draft, layout),
    labelEnd: labelEndOf(layout),
    profiles,
    customers,
    keys,
    names,
    facts,
    factCurrencies,
    status: { index: layout.at.status, isFlag: false, known: new Map() },
    flag: { index: layout.at.open, isFlag: true, known: new Map() },
    kinds: new Map(),
    terms: new Map(),
    labels: new Map(),
    totalRows: [],
    opened: new Set(),
    running: new Map(),
    current: null,
    currencyFilled: false,
    rows: 0,
    blanks: 0,
    sums: new Map(),
    entries: 0,
  };
}

/** What rows say of their customers, with room for what will be found out about each profile. */
function openProfiles(
  layout: Layout,
): Pick<SheetReading, 'profiles' | 'customers' | 'keys' | 'names' | 'facts' | 'factCurrencies'> {
  const { customerCode, customer } = layout.at;
  const who = [customerCode, customer].filter((index) => index >= 0);
  const profiles = findProfiles(layout, [...who, ...factIndexesOf(layout.at)]);
  const { count } = profiles;
  return {
    profiles,
    customers: new Array<CustomerRef | undefined>(count),
    keys: new Array<string | undefined>(count),
    names: new Array<string | undefined>(count),
    facts: new Array<EntryFacts | undefined>(count),
    factCurrencies: new Array<Currency | undefined>(count),
  };
}

function unusedColumn(layout: Layout, pattern: RegExp): number {
  const used = new Set(layout.columns.map((column) => column.index));
  return layout.heading.texts.findIndex((text, index) => !used.has(index) && pattern.test(text.trim()));
}

/** A list whose numbers are those of credit notes (credit_memo_id) holds credit notes, although their amounts are positive. */
function defaultKindOf(draft: Draft, layout: Layout): EntryKind | null {
  const { at, heading, shape, isReceipts } = layout;
  if (isReceipts) return 'receipt';
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
function linkCodes(draft: Draft, layout: Layout, { survey }: Columns): void {
  const { customer, customerCode } = layout.at;
  if (!survey.lacksCodes) return;
  eachRow(layout.sheet.rows, layout.heading.body, layout.end, (row) => {
    const code = row[customerCode] ?? null;
    const name = row[customer] ?? null;
    if (!isBlank(code) && !isBlank(name)) draft.book.codeOfName.set(normalName(toText(name)), toText(code));
  });
}

function currenciesNamed({ survey }: Columns): ReadonlySet<Currency> {
  const named = new Set<Currency>();
  for (const cell of survey.currencies) {
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
  const own = headingCurrency(columns) ?? layout.title.currency;
  if (own !== null) return own;
  if (draft.notices.some((notice) => notice.code === 'currency-assumed')) return base;
  const place = { sheet: layout.sheet.name, row: layout.sheet.firstRow + layout.heading.row, column: 0 };
  draft.notices.push(noticeOf('currency-assumed', place, '', { currency: base }));
  return base;
}

/** The currency in the heading of the column that says what is open, else of the amounts: "Open (ILS)", "应收(美元)". */
function headingCurrency({ amounts }: Columns): Currency | null {
  for (const column of [amounts.balance, amounts.amount, amounts.closingBalance, amounts.debit]) {
    if (column !== undefined && column.currency !== null) return column.currency;
  }
  return null;
}

function holdTerms(draft: Draft, layout: Layout, columns: Columns): boolean {
  const holds = doTermsHold(layout, columns);
  const index = layout.at.terms;
  if (index >= 0 && !holds) {
    const heading = layout.heading.texts[index] ?? '';
    draft.notices.push(noticeOf('terms-codes', headingPlace(layout, index), heading, { heading }));
  }
  return holds;
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
