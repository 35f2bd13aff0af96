import { CellValue, dueDayOf, isBlank, isTotalLabel, parseTerms, toText } from '../cells/cells';
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
  const { sheet, heading, at, end } = layout;
  const index = at.customer >= 0 ? at.customer : at.customerCode;
  if (index < 0) return false;
  if (isMergedDown(layout, index)) return true;
  const count = { blank: 0, named: 0, repeated: 0, alone: 0 };
  const tally: NameTally = { layout, columns, index, names: new Set(), count };
  eachRow(sheet.rows, heading.body, end, (row) => tallyName(row, tally));
  const { blank, named, repeated, alone } = count;
  if (blank === 0 || named === 0) return false;
  const isHeaded = alone > 0 && alone * 2 >= named;
  return isHeaded || (blank * 10 >= blank + named && repeated * 10 <= named);
}

/** A name merged over several rows holds for all of them. */
function isMergedDown({ sheet, heading }: Layout, index: number): boolean {
  const row = sheet.firstRow + heading.body;
  return sheet.merges.some((merge) => merge.column - sheet.firstColumn === index && merge.rows > 1 && merge.row >= row);
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
    if (hasAmount && !row.some(isLabelCell)) count.blank += 1;
    return;
  }
  const text = toText(cell);
  if (isTotalLabel(text) || text === layout.heading.texts[index]) return;
  count.named += 1;
  if (!hasAmount) count.alone += 1;
  if (names.has(text)) count.repeated += 1;
  else names.add(text);
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

/** For one kind of credit: 1 when most of them carry positive numbers (and must be turned), −1 when they carry their sign. */
export function signOfKind(layout: Layout, columns: Columns, kind: EntryKind): 1 | -1 {
  const index = layout.at.documentKind;
  if (index < 0) return 1;
  const column = columns.amounts.balance ?? columns.amounts.amount;
  let negative = 0;
  let positive = 0;
  eachRow(layout.sheet.rows, layout.heading.body, layout.end, (row) => {
    const value = amountIn(row, column) ?? 0;
    if (value === 0 || kindOf(toText(row[index] ?? null)) !== kind) return;
    if (value < 0) negative += 1;
    else positive += 1;
  });
  return negative > positive ? -1 : 1;
}

/** Terms hold when they give the due dates of the rows that have both; codes of an ERP (05, 06) do not. */
export function doTermsHold(layout: Layout, columns: Columns): boolean {
  const index = layout.at.terms;
  const { invoiceDate, dueDate } = columns.days;
  if (index < 0 || invoiceDate === undefined || dueDate === undefined) return index >= 0;
  let agree = 0;
  let differ = 0;
  eachRow(layout.sheet.rows, layout.heading.body, layout.end, (row) => {
    if (agree + differ >= 500) return;
    const invoiceDay = dayIn(row, invoiceDate);
    const dueDay = dayIn(row, dueDate);
    if (invoiceDay === null || dueDay === null || Number.isNaN(invoiceDay + dueDay)) return;
    const terms = parseTerms(toText(row[index] ?? null));
    if (terms === null) return;
    if (dueDayOf(invoiceDay, terms) === dueDay) agree += 1;
    else differ += 1;
  });
  return differ < 3 || agree * 2 >= differ;
}
