import { Day } from '../core/basics/day';
import { columnName } from '../core/basics/cell-names';
import { Currency, formatMinor, Minor } from '../core/basics/money';
import { Language } from '../core/basics/words';
import { NEEDS_DATE, UNAPPLIED } from '../core/aging/aging';
import { Field, SheetCells, toText } from '../core/cells/cells';
import { FIELD_WORDS, LedgerSource } from '../core/ledger/ledger';
import { controlOf, PlanContent, verdict } from '../core/plan/plan';
import { followsToday } from './as-of';
import { hasPolicySheet, Look } from './look';

/** The first view of the pane: what was found, what is open, whether it ties. */
export interface Overview {
  readonly found: boolean;
  readonly sources: readonly SourceView[];
  /** The user's sheets that can be read, for choosing. */
  readonly sheetNames: readonly string[];
  readonly sheetsChosen: boolean;
  /** The calendar's day. */
  readonly today: Day;
  readonly asOf: Day;
  readonly followsToday: boolean;
  readonly bookedTo: Day;
  readonly bookedToGiven: boolean;
  readonly month: Day;
  readonly currencies: readonly CurrencyView[];
  readonly problems: { readonly errors: number; readonly warnings: number };
  /** None of our sheets stand in the workbook yet: an earlier workbook can be taken over. */
  readonly canTakeOver: boolean;
  readonly customers: number;
}

/** A sheet that the ledger was read from. */
export interface SourceView {
  readonly sheet: string;
  readonly headerRow: number;
  readonly rows: number;
  readonly hiddenRows: number;
  readonly columns: readonly ColumnView[];
  /** Every heading of the row, for choosing another column. */
  readonly headings: readonly { readonly letter: string; readonly text: string }[];
}

/** A meaning, and the column it was found in. */
export interface ColumnView {
  readonly field: Field;
  readonly words: string;
  readonly heading: string;
  readonly letter: string;
  /** 0–100; 100 when a person chose it. */
  readonly percent: number;
}

/** What is open in one currency. Amounts are texts as the sheets show them. */
export interface CurrencyView {
  readonly currency: Currency;
  readonly balance: string;
  readonly overdue: string;
  readonly overduePercent: string;
  readonly isOverdue: boolean;
  readonly buckets: readonly BucketView[];
  readonly control: { readonly words: string; readonly ties: boolean };
}

/** One stretch of the aging bar. `tone` is 0 for not due and rises to 1 for the oldest; null stands apart from age. */
export interface BucketView {
  readonly code: string;
  readonly words: string;
  readonly amount: string;
  /** 0–1 of what is owed; 0 for money not yet applied. */
  readonly share: number;
  readonly tone: number | null;
}

/** Fields that a person may want to point to another column; others are found well enough or rarely there. */
export const CHOOSABLE: readonly Field[] = [
  'customer',
  'customerCode',
  'document',
  'invoiceDate',
  'dueDate',
  'terms',
  'amount',
  'paid',
  'balance',
  'currency',
  'status',
  'salesperson',
];

/** The overview of a look, in words. */
export function makeOverview(look: Look, language: Language): Overview {
  const { content, sheets, choice } = look;
  const { notices, ledger } = content;
  return {
    found: ledger.entries.length > 0,
    sources: ledger.sources.map((source) => sourceView(source, sheets, language)),
    sheetNames: sheets.filter((sheet) => sheet.ours === null).map((sheet) => sheet.name),
    sheetsChosen: choice.ledger.sheets.length > 0,
    today: look.today,
    asOf: content.asOf,
    followsToday: followsToday(choice, hasPolicySheet(sheets) ? content.policy : null),
    bookedTo: content.bookedTo,
    bookedToGiven: content.bookedToGiven,
    month: content.month,
    currencies: content.figures.currencies.map(({ currency }) => currencyView(content, currency, language)),
    problems: {
      errors: notices.filter(({ severity }) => severity === 'error').length,
      warnings: notices.filter(({ severity }) => severity === 'warning').length,
    },
    canTakeOver: sheets.every((sheet) => sheet.ours === null),
    customers: content.decisions.length,
  };
}

function sourceView(source: LedgerSource, sheets: readonly SheetCells[], language: Language): SourceView {
  const cells = sheets.find(({ name }) => name === source.sheet);
  const row = cells?.rows[source.headerRow - cells.firstRow] ?? [];
  return {
    sheet: source.sheet,
    headerRow: source.headerRow,
    rows: source.rows,
    hiddenRows: source.hiddenRows,
    columns: source.columns.map(({ field, column, heading, confidence }) => ({
      field,
      words: FIELD_WORDS[field][language],
      heading,
      letter: columnName(column),
      percent: Math.round(confidence * 100),
    })),
    headings: row.flatMap((cell, i) => {
      const text = toText(cell).trim();
      return text === '' ? [] : [{ letter: columnName((cells?.firstColumn ?? 1) + i), text }];
    }),
  };
}

function currencyView(content: PlanContent, currency: Currency, language: Language): CurrencyView {
  const figure = content.figures.currencies.find((one) => one.currency === currency);
  const money = (minor: Minor): string => formatMinor(minor, currency);
  const control = controlOf(content, currency);
  return {
    currency,
    balance: money(figure?.balanceMinor ?? 0),
    overdue: money(figure?.overdueMinor ?? 0),
    overduePercent: `${(Math.round((figure?.overdueShare ?? 0) * 1000) / 10).toFixed(1)}%`,
    isOverdue: (figure?.overdueMinor ?? 0) > 0,
    buckets: bucketViews(content, currency, language),
    control: control ? { words: verdict(control, language), ties: control.ties } : { words: '', ties: true },
  };
}

function bucketViews(content: PlanContent, currency: Currency, language: Language): BucketView[] {
  const { buckets } = content.policy;
  const sums = new Map<number, Minor>();
  for (const line of content.aging.lines) {
    if (line.currency === currency) sums.set(line.bucket, (sums.get(line.bucket) ?? 0) + line.amountMinor);
  }
  let owed = 0;
  for (const [bucket, minor] of sums) if (bucket !== UNAPPLIED) owed += Math.max(0, minor);
  const share = (minor: Minor): number => (owed > 0 ? Math.max(0, minor) / owed : 0);
  const view = (code: string, words: string, bucket: number, tone: number | null): BucketView[] => {
    const minor = sums.get(bucket) ?? 0;
    if (minor === 0) return [];
    return [
      { code, words, tone, amount: formatMinor(minor, currency), share: bucket === UNAPPLIED ? 0 : share(minor) },
    ];
  };
  const overdue = buckets.filter(({ from }) => from !== null && from > 0).length;
  let late = 0;
  return [
    ...buckets.flatMap((bucket, i) => {
      const isLate = bucket.from !== null && bucket.from > 0;
      if (isLate) late += 1;
      const tone = isLate ? late / overdue : 0;
      return view(bucket.code, bucket.words[language], i, tone);
    }),
    ...view('needs-date', APART.needsDate[language], NEEDS_DATE, null),
    ...view('unapplied', APART.unapplied[language], UNAPPLIED, null),
  ];
}

const APART = {
  needsDate: { zh: '缺到期日', en: 'Needs date' },
  unapplied: { zh: '未核销回款', en: 'Unapplied' },
} as const;
