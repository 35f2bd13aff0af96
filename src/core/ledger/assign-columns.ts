import { Notice } from '../basics/notice';
import { CellValue, Field, FieldGuess, normalName, toText } from '../cells/cells';
import { ColumnContent, contentOf, fitOf } from './column-content';
import { remarksOn } from './column-remarks';
import { findChosen } from './chosen-columns';
import { FIELD_WORDS } from './field-words.table';
import { Guess, Heading, isCurrencyWord } from './find-heading';
import { Assigned, Candidate, Headed, headingPlace } from './headed';
import { letterOf, noticeOf } from './notices';
import { eachRow } from './rows';
import { LedgerChoice } from './types';

/** What a sheet's columns were taken for. */
export interface Assignment {
  readonly columns: readonly Assigned[];
  readonly notices: readonly Notice[];
}

const OWN_MONEY = /本币|本幣|本位币|\blcy\b|local currency/i;
const FOREIGN_MONEY = /原币|原幣|外币|外幣|\bfcy\b|foreign currency/i;
/** Below it nothing is taken for anything. */
const LEAST = 0.5;
/** From here on a group's name decides for the columns below it. */
const SURE = 0.7;

/** Gives each field at most one column and each column one field, by the best confidence that the content does not contradict. */
export function assignColumns(headed: Headed, guess: Guess, choice: LedgerChoice): Assignment {
  const { sheet, heading } = headed;
  const notices: Notice[] = [];
  const contents = heading.texts.map((_, c) => contentOf(sheet, c, heading.body, headed.end));
  const chosen = findChosen(sheet, heading, choice);
  notices.push(...chosen.notices);
  const taken = new Map<Field, Assigned>();
  const used = new Set<number>();
  for (const { field, index } of chosen.columns) {
    const own = guessesAt(heading, index, guess).find((g) => g.field === field) ?? null;
    taken.set(field, { field, index, heading: heading.texts[index] ?? '', confidence: 1, guess: own });
    used.add(index);
  }
  const candidates = candidatesOf(headed, contents, guess);
  for (const one of candidates) {
    if (taken.has(one.field) || used.has(one.index) || chosen.without.has(one.field) || one.confidence < LEAST)
      continue;
    taken.set(one.field, one);
    used.add(one.index);
  }
  if (!chosen.columns.some((one) => one.field === 'customerCode')) notices.push(...dropWrongCode(headed, taken, used));
  const columns = [...taken.values()].sort((a, b) => a.index - b.index);
  notices.push(...remarksOn({ headed, contents, candidates, taken, used, without: chosen.without }));
  return { columns, notices };
}

function candidatesOf(headed: Headed, contents: readonly ColumnContent[], guess: Guess): readonly Candidate[] {
  const { sheet, heading } = headed;
  const candidates: Candidate[] = [];
  heading.texts.forEach((text, index) => {
    const content = contents[index];
    if (content === undefined) return;
    for (const g of guessesAt(heading, index, guess)) {
      const fit = fitOf(g.field, content, sheet.date1904);
      candidates.push({ field: g.field, index, heading: text, confidence: g.confidence * fit, fit, guess: g });
    }
  });
  const settled = hasCurrency(candidates) ? candidates : inOwnMoney(candidates, heading);
  const later = (one: Candidate): number => periodOf(one.heading);
  return settled.sort((a, b) => b.confidence - a.confidence || later(b) - later(a) || a.index - b.index);
}

function hasCurrency(candidates: readonly Candidate[]): boolean {
  return candidates.some((one) => one.field === 'currency' && one.confidence >= LEAST);
}

/** Without a currency column nobody can tell what money 原币 is: where both stand side by side, 本币 counts. */
function inOwnMoney(candidates: readonly Candidate[], heading: Heading): Candidate[] {
  const name = (one: Candidate): string => `${heading.groups[one.index] ?? ''}${one.heading}`;
  const own = candidates.filter((one) => OWN_MONEY.test(name(one)));
  const isPaired = (one: Candidate): boolean =>
    FOREIGN_MONEY.test(name(one)) && one.guess.currency === null && own.some((other) => other.field === one.field);
  const paired = new Set(candidates.filter(isPaired).map((one) => one.field));
  return candidates.map((one) => {
    if (!paired.has(one.field)) return one;
    const factor = FOREIGN_MONEY.test(name(one)) ? 0.5 : 1;
    const confidence = OWN_MONEY.test(name(one)) ? Math.max(one.confidence, 0.85 * one.fit) : one.confidence * factor;
    return { ...one, confidence };
  });
}

/** Month or year that a heading names, so that of two balances the later one counts. `2025年末余额 → 24312` */
function periodOf(heading: string): number {
  const match = /(20\d\d)(?:\s*[年./-]\s*(\d{1,2})?)?/.exec(heading);
  return match === null ? 0 : Number(match[1]) * 12 + Number(match[2] ?? 12);
}

/** What a column's heading may mean: by its own name, else by its name below its group. Columns below an aging group are buckets. */
function guessesAt(heading: Heading, index: number, guess: Guess): readonly FieldGuess[] {
  const text = heading.texts[index] ?? '';
  const own = guess(text);
  const group = heading.groups[index] ?? '';
  if (group === '') return own;
  const over = guess(group)[0];
  if (over?.field === 'bucket' && over.confidence >= SURE) return [over];
  if (isCurrencyWord(text)) return lessThanOriginal(text, guess(group));
  const joined = guess(`${group}${text}`);
  return confidenceOf(joined) > confidenceOf(own) ? joined : own;
}

function confidenceOf(guesses: readonly FieldGuess[]): number {
  return guesses[0]?.confidence ?? 0;
}

/** 原币 and 本币 below 本期应收: the currency of the document counts, that of the books only where there is no other. */
function lessThanOriginal(text: string, guesses: readonly FieldGuess[]): readonly FieldGuess[] {
  if (!/本/.test(text)) return guesses;
  return guesses.map((one) => ({ ...one, confidence: one.confidence * 0.8 }));
}

/** A code that many customers share is no customer code (an account, a group, a region). */
function dropWrongCode(headed: Headed, taken: Map<Field, Assigned>, used: Set<number>): readonly Notice[] {
  const code = taken.get('customerCode');
  const name = taken.get('customer');
  if (code === undefined || name === undefined || isCodeOf(headed, code.index, name.index)) return [];
  taken.delete('customerCode');
  used.delete(code.index);
  const letter = letterOf(headed.sheet.firstColumn + code.index);
  const values = { heading: code.heading, field: code.field, name: FIELD_WORDS[code.field], letter };
  return [noticeOf('column-contradicts', headingPlace(headed, code.index), code.heading, values)];
}

function isCodeOf({ sheet, heading, end }: Headed, code: number, name: number): boolean {
  const names = new Set<string>();
  const codes = new Set<string>();
  const seen = new Map<CellValue | undefined, CellValue | undefined>();
  eachRow(sheet.rows, heading.body, end, (row) => {
    // The same pair once more tells nothing, and customers come on many rows.
    if (seen.has(row[code]) && seen.get(row[code]) === row[name]) return undefined;
    seen.set(row[code], row[name]);
    const codeText = toText(row[code] ?? null);
    const nameText = toText(row[name] ?? null);
    if (codeText === '' || nameText === '') return undefined;
    codes.add(codeText);
    names.add(normalName(nameText));
    return names.size >= 500 ? 'enough' : undefined;
  });
  return names.size < 3 || codes.size * 2 > names.size;
}
