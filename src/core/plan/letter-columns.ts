import { minorScale } from '../basics/money';
import { SheetColumn } from '../basics/sheet-table';
import { Letter } from '../letters/letters';

/** The columns of a sheet of letters, and how much text two of them hold on one line. */
export interface LetterColumns {
  readonly columns: readonly SheetColumn[];
  /** In characters; Chinese ones count two. */
  readonly documentRoom: number;
  readonly remarkRoom: number;
}

/** No., document, two dates, days, two amounts, remark. */
export const LETTER_WIDE = 8;

/**
 * Characters of the standard font that go on upright A4 paper unscaled: Excel does not break a sheet where we say when it is
 * fitted to pages. The standard font is the workbook's: its digits are 7 pixels wide in Calibri 11, 8 in SimSun 12, and 9.3
 * where LibreOffice has to take DejaVu Sans; every column has 0.71 characters of edge. The paper has 726 pixels.
 */
export const PAPER_WIDTH = 72;

const NUMBER = 3.5;
const DATE = 8.5;
const DAYS = 6;
const LEAST_AMOUNT = 10.5;
const LEAST_REMARK = 7.5;
/** Narrower than this no document number can be read. */
const LEAST_DOCUMENT = 8;

/** Part of a standard character that a figure takes in the table's smaller, partly bold print, separators among them. */
const FIGURE = 0.86;
/** Letters and digits of the table's print that go into one character of column width. */
const SMALL_PRINT = 1.2;

/** Columns wide enough for the largest amounts of these letters; what is left goes to the document numbers. */
export function letterColumns(letters: readonly Letter[]): LetterColumns {
  const { amount, interest } = largestAmounts(letters);
  const rest = PAPER_WIDTH - NUMBER - 2 * DATE - DAYS;
  // Whatever the amounts: a column that does not go on the paper would be printed on a page of its own.
  const most = rest - LEAST_DOCUMENT;
  const money = Math.min(Math.max(LEAST_AMOUNT, widthOf(amount)), (most - LEAST_REMARK) / 2);
  const remark = Math.min(Math.max(LEAST_REMARK, widthOf(interest)), most - 2 * money);
  const document = rest - 2 * money - remark;
  return {
    columns: [
      { width: NUMBER, style: 'box-integer' },
      { width: document, style: 'box-text' },
      { width: DATE, style: 'box-date' },
      { width: DATE, style: 'box-date' },
      { width: DAYS, style: 'box-integer' },
      { width: money, style: 'box-money' },
      { width: money, style: 'box-money' },
      { width: remark, style: 'box-text' },
    ],
    documentRoom: Math.floor(document * SMALL_PRINT),
    remarkRoom: Math.floor(remark * SMALL_PRINT),
  };
}

/** The largest amounts that a table shows, sums among them, in units of their currencies. */
function largestAmounts(letters: readonly Letter[]): { readonly amount: number; readonly interest: number } {
  let amount = 0;
  let interest = 0;
  for (const letter of letters) {
    const scale = minorScale(letter.currency);
    amount = Math.max(amount, largestOf(letter) / scale);
    interest = Math.max(interest, (letter.interestMinor ?? 0) / scale);
  }
  return { amount, interest };
}

function largestOf({ lines, more }: Letter): number {
  let sum = 0;
  let largest = 0;
  for (const line of lines) {
    sum += Math.abs(line.openMinor);
    largest = Math.max(largest, Math.abs(line.amountMinor));
  }
  for (const rest of more) sum += Math.abs(rest.openMinor);
  return Math.max(largest, sum);
}

/** Column width, in half characters, for an amount with two decimals and separators. `999999999.99 → 12.5` */
function widthOf(units: number): number {
  const digits = String(Math.floor(units)).length;
  const length = digits + Math.floor((digits - 1) / 3) + 3;
  return Math.ceil(length * FIGURE * 2) / 2;
}
