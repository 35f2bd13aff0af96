import { AmountReader, amountReaderOf, CellValue, readAmount, SheetCells } from '../cells/cells';
import { DatedSheet } from './date-parts';
import { Heading } from './find-heading';

/** A balance printed on two columns, one for each side of the account. */
interface Sides {
  readonly debit: number;
  readonly credit: number;
  readonly name: '期初余额' | '期末余额';
}

const SIDE_ONLY = /^(?:借方?|贷方?|貸方?|debits?|credits?|dr|cr)(?:金额|余额|發生額|发生额)?$/i;
const DEBIT = /借|debit|\bdr\b/i;
const CREDIT = /贷|貸|credit|\bcr\b/i;
const OPENING = /期初|月初|opening|beginning|brought/i;
const OPENING_OF_YEAR = /年初|上年/;
const CLOSING = /期末|月末|年末|closing|ending|结余/i;
const SO_FAR = /累计|累計|year to date|ytd/i;

/**
 * Balance sheets by customer (辅助余额表) print opening and closing balances on a debit and a credit column. Such a pair is
 * read as one balance, debit less credit, in the place of the debit column; otherwise a 借方 of the opening balance would be
 * taken for the movement of the period. What was moved since the beginning of the year (本年累计) is no movement of the period.
 */
export function joinBalanceSides({ sheet, heading }: DatedSheet): DatedSheet {
  const names = heading.texts.map((text, c) => `${heading.groups[c] ?? ''}${text}`);
  const closing = sidesOf(names, '期末余额', CLOSING);
  if (closing === null) return { sheet, heading };
  const opening = sidesOf(names, '期初余额', OPENING) ?? sidesOf(names, '期初余额', OPENING_OF_YEAR);
  const pairs = opening === null ? [closing] : [opening, closing];
  return { sheet: withBalances(sheet, heading, pairs), heading: withNames(heading, names, pairs) };
}

function sidesOf(names: readonly string[], name: Sides['name'], period: RegExp): Sides | null {
  const find = (side: RegExp): number => names.findIndex((text) => period.test(text) && side.test(text));
  const debit = find(DEBIT);
  const credit = find(CREDIT);
  return debit < 0 || credit < 0 || debit === credit ? null : { debit, credit, name };
}

/** Only the movement of the period keeps its plain 借方 and 贷方. */
function withNames(heading: Heading, names: readonly string[], pairs: readonly Sides[]): Heading {
  const texts = heading.texts.map((text, c) => {
    const pair = pairs.find((one) => one.debit === c);
    if (pair !== undefined) return pair.name;
    const name = names[c] ?? text;
    const isBalance = OPENING.test(name) || OPENING_OF_YEAR.test(name) || CLOSING.test(name);
    return SIDE_ONLY.test(text) && (isBalance || SO_FAR.test(name)) ? name : text;
  });
  const groups = heading.groups.map((group, c) => (texts[c] === heading.texts[c] ? group : ''));
  return { ...heading, texts, groups };
}

function withBalances(sheet: SheetCells, heading: Heading, pairs: readonly Sides[]): SheetCells {
  const readers = pairs.map((pair) => amountReaderOf(samplesOf(sheet, heading, pair), null));
  const rows = sheet.rows.map((row, r) => (r < heading.body ? row : netRow(row, pairs, readers)));
  return { ...sheet, rows };
}

function samplesOf(sheet: SheetCells, heading: Heading, { debit, credit }: Sides): readonly CellValue[] {
  const samples: CellValue[] = [];
  for (const row of sheet.rows.slice(heading.body, heading.body + 2000)) {
    samples.push(row[debit] ?? null, row[credit] ?? null);
  }
  return samples;
}

function netRow(
  row: readonly CellValue[],
  pairs: readonly Sides[],
  readers: readonly AmountReader[],
): readonly CellValue[] {
  const cells = [...row];
  pairs.forEach(({ debit, credit }, i) => {
    const reader = readers[i];
    if (reader !== undefined) cells[debit] = netCell(row[debit] ?? null, row[credit] ?? null, reader);
  });
  return cells;
}

/** Debit less credit. A cell that cannot be read stays as it is, so that it is told of. */
function netCell(debit: CellValue, credit: CellValue, reader: AmountReader): CellValue {
  const held = readAmount(credit, reader) ?? 0;
  if (held === 0) return debit;
  if (Number.isNaN(held)) return credit;
  const net = (readAmount(debit, reader) ?? 0) - held;
  return Number.isNaN(net) ? debit : tidy(net);
}

/** The noise of binary numbers off, as a balance has no more than eight decimals. */
function tidy(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}
