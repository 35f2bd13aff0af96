import { Day } from '../basics/day';
import { CellValue, dueDayOf, isBlank, isTotalLabel, parseTerms, Terms, toText } from '../cells/cells';
import { amountIn, Columns, dayIn } from './columns';
import { kindOf } from './kinds';
import { Layout } from './layout';
import { eachRow } from './rows';
import { EntryKind } from './types';

/**
 * Whether names stand only on the first row of a group. In a plain list a blank name is a mistake, and giving the row to the
 * customer above would claim money from the wrong one; so blanks must be common and names must not come back.
 */
export function isGrouped(layout: Layout, columns: Columns): boolean {
  const { at } = layout;
  const index = at.customer >= 0 ? at.customer : at.customerCode;
  if (index < 0) return false;
  if (isMergedDown(layout, index)) return true;
  const blank = columns.survey.lacksNames ? countNameless(layout, columns, index) : 0;
  if (blank === 0) return false;
  const { named, repeated, alone } = tallyNames(layout, columns, index);
  if (named === 0) return false;
  const isHeaded = alone > 0 && alone * 2 >= named;
  return isHeaded || (blank * 10 >= blank + named && repeated * 10 <= named);
}

/** A name merged over several rows holds for all of them. */
function isMergedDown({ sheet, heading }: Layout, index: number): boolean {
  const row = sheet.firstRow + heading.body;
  return sheet.merges.some((merge) => merge.column - sheet.firstColumn === index && merge.rows > 1 && merge.row >= row);
}

/** Rows with an amount that name nobody, sums left out. */
function countNameless({ sheet, heading, end }: Layout, columns: Columns, index: number): number {
  let count = 0;
  eachRow(sheet.rows, heading.body, end, (row) => {
    if (isBlank(row[index] ?? null) && anyAmount(row, columns) && !row.some(isLabelCell)) count += 1;
  });
  return count;
}

/** Rows that name somebody, how many of the names come again, and how many stand alone, without an amount. */
function tallyNames(
  { sheet, heading, end }: Layout,
  columns: Columns,
  index: number,
): { readonly named: number; readonly repeated: number; readonly alone: number } {
  const names = new Set<string>();
  let named = 0;
  let repeated = 0;
  let alone = 0;
  eachRow(sheet.rows, heading.body, end, (row) => {
    const text = toText(row[index] ?? null);
    if (text === '') return;
    if (names.has(text)) repeated += 1;
    else if (isTotalLabel(text) || text === heading.texts[index]) return;
    else names.add(text);
    named += 1;
    if (!anyAmount(row, columns)) alone += 1;
  });
  return { named, repeated, alone };
}

function isLabelCell(cell: CellValue): boolean {
  return typeof cell === 'string' && isTotalLabel(cell);
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

/** How credit notes and receipts are written: 1 when most carry positive numbers (and are turned), −1 when they carry their sign. */
export function signsOfKinds(
  layout: Layout,
  columns: Columns,
): { readonly creditSign: 1 | -1; readonly receiptSign: 1 | -1 } {
  const index = layout.at.documentKind;
  if (index < 0) return { creditSign: 1, receiptSign: 1 };
  const column = columns.amounts.balance ?? columns.amounts.amount;
  const kinds = new Map<CellValue, EntryKind | null>();
  let credits = 0;
  let receipts = 0;
  eachRow(layout.sheet.rows, layout.heading.body, layout.end, (row) => {
    const value = amountIn(row, column) ?? 0;
    if (value === 0) return;
    const kind = kindIn(row[index] ?? null, kinds);
    if (kind === 'credit-note') credits += value < 0 ? -1 : 1;
    else if (kind === 'receipt') receipts += value < 0 ? -1 : 1;
  });
  return { creditSign: credits < 0 ? -1 : 1, receiptSign: receipts < 0 ? -1 : 1 };
}

/** The kind that a cell names, each cell looked at once. */
function kindIn(cell: CellValue, kinds: Map<CellValue, EntryKind | null>): EntryKind | null {
  let kind = kinds.get(cell);
  if (kind === undefined) {
    kind = kindOf(toText(cell));
    kinds.set(cell, kind);
  }
  return kind;
}

/** So many rows with both dates and terms tell enough. */
const MOST_ROWS = 500;

/** Terms hold when they give the due dates of the rows that have both; codes of an ERP (05, 06) do not. */
export function doTermsHold(layout: Layout, columns: Columns): boolean {
  const index = layout.at.terms;
  const { invoiceDate, dueDate } = columns.days;
  if (index < 0 || invoiceDate === undefined || dueDate === undefined) return index >= 0;
  const known = new Map<CellValue, Terms | null>();
  let agree = 0;
  let differ = 0;
  eachRow(layout.sheet.rows, layout.heading.body, layout.end, (row) => {
    const due = dayIn(row, dueDate);
    const byTerms = dueByTerms(dayIn(row, invoiceDate), row[index] ?? null, known);
    if (byTerms === null || due === null || Number.isNaN(due)) return undefined;
    if (byTerms === due) agree += 1;
    else differ += 1;
    return agree + differ >= MOST_ROWS ? 'enough' : undefined;
  });
  return differ < 3 || agree * 2 >= differ;
}

/** When the row is due by its terms; null when it has no invoice date or no terms that can be read. */
function dueByTerms(invoiceDay: Day | null, cell: CellValue, known: Map<CellValue, Terms | null>): Day | null {
  if (invoiceDay === null || Number.isNaN(invoiceDay)) return null;
  const terms = termsIn(cell, known);
  return terms === null ? null : dueDayOf(invoiceDay, terms);
}

/** The terms that a cell names, each cell looked at once. */
function termsIn(cell: CellValue, known: Map<CellValue, Terms | null>): Terms | null {
  let terms = known.get(cell);
  if (terms === undefined) {
    terms = parseTerms(toText(cell));
    known.set(cell, terms);
  }
  return terms;
}
