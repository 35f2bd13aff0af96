import { Notice } from '../basics/notice';
import { Field, SheetCells } from '../cells/cells';
import { assignColumns } from './assign-columns';
import { joinBalanceSides } from './balance-sides';
import { DatedSheet, joinDateParts } from './date-parts';
import { FieldIndex, fieldIndexOf } from './field-index';
import { findHeading, Guess, Heading } from './find-heading';
import { wantedHeadings } from './chosen-columns';
import { NamedSheet, nameByGroups } from './group-names';
import { Assigned, Headed } from './headed';
import { listOf, noticeOf } from './notices';
import { joinPayments } from './payments';
import { lastRowOf } from './rows';
import { readTitle, Title } from './read-title';
import { moveFields, shapeOf } from './shape';
import { LedgerChoice, LedgerShape } from './types';

/** A sheet with its columns understood, before any row is read. */
export interface Layout {
  readonly sheet: SheetCells;
  readonly heading: Heading;
  /** First row index after the last row that holds anything. */
  readonly end: number;
  readonly title: Title;
  readonly columns: readonly Assigned[];
  readonly at: FieldIndex;
  readonly shape: LedgerShape;
  readonly notices: readonly Notice[];
  /** How good a ledger this is, for choosing between sheets; 0: none. */
  readonly score: number;
  /** What a ledger needs and this sheet lacks; empty for a ledger. */
  readonly missing: readonly ('customer' | 'amount')[];
  /** Customers stand alone above their rows; the last column holds their names. */
  readonly namesAbove: boolean;
  /** Rows that name no kind are receipts: the sheet lists what customers have paid. */
  readonly isReceipts: boolean;
}

/** What makes a ledger good: single documents with their dates rather than sums per customer. */
const SCORES: Readonly<Partial<Record<Field, number>>> = {
  customer: 3,
  customerCode: 2,
  balance: 3,
  amount: 3,
  debit: 2,
  credit: 2,
  closingBalance: 2,
  dueDate: 4,
  invoiceDate: 3,
  document: 3,
  terms: 1,
  paid: 1,
  openingBalance: 0,
  currency: 1,
};

/** Understands one sheet; null when nothing in it looks like a heading. */
export function layOut(given: SheetCells, guess: Guess, choice: LedgerChoice): Layout | null {
  const found = findHeading(given, guess, wantedHeadings(choice));
  if (found === null) return null;
  const dated = joinBalanceSides(joinDateParts(given, found));
  const paid = joinPayments(dated, guess);
  const first = understand(paid ?? dated, guess, choice);
  const title = readTitle(first.sheet, found.top);
  const named = nameFromGroups(first, title);
  const { sheet, heading, end, columns, at, notices } = named === null ? first : understand(named, guess, choice);
  const missing = missingOf(at);
  const rows = Math.max(0, end - heading.body);
  const score = missing.length > 0 || rows === 0 ? 0 : scoreOf(columns) + Math.log10(rows + 1);
  const shape = shapeOf(at, { sheet, heading, end });
  const told = [...notices];
  if (paid !== null) told.push(paymentsNotice({ sheet, heading, end }, paid.summed));
  if (named !== null) told.push(groupsNotice({ sheet, heading, end }, named.names));
  const flags = { namesAbove: named !== null, isReceipts: false };
  return { sheet, heading, end, title, columns, at, shape, notices: told, score, missing, ...flags };
}

/** A sheet with its columns taken for fields. */
interface Understood extends Headed {
  readonly columns: readonly Assigned[];
  readonly at: FieldIndex;
  readonly notices: readonly Notice[];
}

function understand({ sheet, heading }: DatedSheet, guess: Guess, choice: LedgerChoice): Understood {
  const headed: Headed = { sheet, heading, end: lastRowOf(sheet.rows, heading.body) };
  const { columns: assigned, notices } = assignColumns(headed, guess, choice);
  const columns = moveFields(assigned, headed);
  return { ...headed, columns, at: fieldIndexOf(columns), notices };
}

/** No customer column: single documents under names that stand alone above them. */
function nameFromGroups({ sheet, heading, end, at }: Understood, title: Title): NamedSheet | null {
  if (Math.max(at.customer, at.customerCode) >= 0) return null;
  if (Math.max(at.invoiceDate, at.dueDate, at.document) < 0) return null;
  if (missingOf(at).includes('amount')) return null;
  const canBeOne = missingOf(at).length === 0;
  return nameByGroups({ sheet, heading, end }, at, title.customer, canBeOne);
}

function paymentsNotice({ sheet, heading }: Headed, summed: readonly string[]): Notice {
  const place = { sheet: sheet.name, row: sheet.firstRow + heading.row, column: 0 };
  const list = listOf(summed);
  return noticeOf('payments-summed', place, list, { list });
}

function groupsNotice({ sheet, heading }: Headed, names: readonly string[]): Notice {
  const place = { sheet: sheet.name, row: sheet.firstRow + heading.row, column: 0 };
  const list = listOf(names);
  return noticeOf('customer-from-groups', place, list, { count: String(names.length), list });
}

function scoreOf(columns: readonly Assigned[]): number {
  let score = 0;
  for (const { field, confidence } of columns) score += (SCORES[field] ?? 0.1) * confidence;
  return score;
}

function missingOf(at: FieldIndex): readonly ('customer' | 'amount')[] {
  const missing: ('customer' | 'amount')[] = [];
  const hasSides = at.debit >= 0 && at.credit >= 0;
  // A detail ledger (日期 摘要 借方 贷方 余额) is about one customer, whom its title or its sheet names.
  const isDetail = hasSides && at.invoiceDate >= 0;
  if (Math.max(at.customer, at.customerCode) < 0 && !isDetail) missing.push('customer');
  if (Math.max(at.balance, at.amount, at.closingBalance) < 0 && !hasSides) missing.push('amount');
  return missing;
}
