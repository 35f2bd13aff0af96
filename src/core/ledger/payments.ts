import { AmountReader, amountReaderOf, CellValue, readAmount } from '../cells/cells';
import { DatedSheet } from './date-parts';
import { Guess } from './find-heading';

/** 第一次回款, 首笔收款, 2nd payment: one of several payments of the row, each in a column of its own. */
const ONE_OF_SEVERAL =
  /第\s*[一二三四五六七八九十\d]+\s*[次笔筆期]|^[首二三四五末]\s*[次笔筆期]|(?:payment|receipt)s? ?#?\d|\d(?:st|nd|rd|th) (?:payment|receipt)/i;
const LEAST = 0.6;

/** A sheet whose payments have been added up in a column of their own, and the headings that were. */
export interface PaidSheet extends DatedSheet {
  readonly summed: readonly string[];
}

/**
 * People note each payment in a pair of columns (第一次回款 日期, 金额, 第二次回款 …). Where no column adds them up and no
 * balance stands beside them, all of them are what was paid; the first one alone would claim money that has come.
 */
export function joinPayments({ sheet, heading }: DatedSheet, guess: Guess): PaidSheet | null {
  const names = heading.texts.map((text, c) => `${heading.groups[c] ?? ''}${text}`);
  const paid = names.flatMap((name, c) => (ONE_OF_SEVERAL.test(name) && means(guess, name, ['paid']) ? [c] : []));
  const others = heading.texts.some((text, c) => {
    const name = names[c] ?? text;
    return !ONE_OF_SEVERAL.test(name) && (means(guess, text, RESTS) || means(guess, name, RESTS));
  });
  if (paid.length < 2 || others) return null;
  const body = sheet.rows.slice(heading.body);
  const readers = paid.map((c) =>
    amountReaderOf(
      body.slice(0, 2000).map((row) => row[c] ?? null),
      guess(names[c] ?? '')[0] ?? null,
    ),
  );
  const width = heading.texts.length;
  const rows = sheet.rows.map((row, r) =>
    r < heading.body ? row : [...Array.from({ length: width }, (_, c) => row[c] ?? null), sumOf(row, paid, readers)],
  );
  return {
    sheet: { ...sheet, rows },
    heading: { ...heading, texts: [...heading.texts, '已收金额'], groups: [...heading.groups, ''] },
    summed: paid.map((c) => names[c] ?? ''),
  };
}

const RESTS: readonly string[] = ['paid', 'balance', 'closingBalance'];

function means(guess: Guess, name: string, fields: readonly string[]): boolean {
  const top = guess(name)[0];
  return top !== undefined && top.confidence >= LEAST && fields.includes(top.field);
}

/** What was paid in a row; a cell that cannot be read makes the whole unreadable, so that it is told of. */
function sumOf(row: readonly CellValue[], columns: readonly number[], readers: readonly AmountReader[]): CellValue {
  let sum: number | null = null;
  for (let i = 0; i < columns.length; i += 1) {
    const cell = row[columns[i] ?? 0] ?? null;
    const reader = readers[i];
    const amount = reader === undefined ? null : readAmount(cell, reader);
    if (amount !== null && Number.isNaN(amount)) return cell;
    if (amount !== null) sum = (sum ?? 0) + amount;
  }
  return sum === null ? null : Math.round(sum * 1e8) / 1e8;
}
