import { Notice, Place } from '../basics/notice';
import { Language } from '../basics/words';
import { Field, FieldGuess, normalName, SheetCells, toText } from '../cells/cells';
import { amountShare, ColumnContent, contentOf, fitOf, plainDateShare } from './column-content';
import { findChosen } from './chosen-columns';
import { FIELD_WORDS } from './field-words.table';
import { Guess, Heading, isCurrencyWord } from './find-heading';
import { letterOf, noticeOf } from './notices';
import { LedgerChoice } from './types';

/** A column of a sheet that was taken for a field; `index` counts from 0 within the rows. */
export interface Assigned {
  readonly field: Field;
  readonly index: number;
  readonly heading: string;
  readonly confidence: number;
  readonly guess: FieldGuess | null;
}

/** What a sheet's columns were taken for. */
export interface Assignment {
  readonly columns: readonly Assigned[];
  readonly notices: readonly Notice[];
}

/** A sheet with its heading, and the first row index after its last row. */
export interface Headed {
  readonly sheet: SheetCells;
  readonly heading: Heading;
  readonly end: number;
}

interface Candidate extends Assigned {
  readonly fit: number;
  readonly guess: FieldGuess;
}

/** Below LEAST nothing is taken for anything; from LIKELY on with a mild remark; from PLAIN on without one. */
const LEAST = 0.5;
const LIKELY = 0.6;
const PLAIN = 0.9;
/** From here on a heading is worth contradicting. */
const SURE = 0.7;
/** Fields whose rivals are worth a remark: a wrong one changes the amounts or the dates. */
const WEIGHTY: ReadonlySet<Field> = new Set<Field>([
  'customer',
  'amount',
  'balance',
  'dueDate',
  'invoiceDate',
  'paid',
  'debit',
  'credit',
]);

/** Fields whose wrong guess would change an amount, a date or a customer; of the others one remark is enough. */
const TOLD: ReadonlySet<Field> = new Set<Field>([
  ...WEIGHTY,
  'customerCode',
  'currency',
  'closingBalance',
  'openingBalance',
  'deferredTo',
  'paymentDate',
  'disputedAmount',
  'open',
  'terms',
  'document',
  'documentKind',
  'direction',
  'reference',
  'status',
  'creditLimit',
  'promiseDate',
  'promiseAmount',
]);

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
  return candidates.sort((a, b) => b.confidence - a.confidence || a.index - b.index);
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
  for (let r = heading.body; r < end && names.size < 500; r += 1) {
    const codeText = toText(sheet.rows[r]?.[code] ?? null);
    const nameText = toText(sheet.rows[r]?.[name] ?? null);
    if (codeText === '' || nameText === '') continue;
    codes.add(codeText);
    names.add(normalName(nameText));
  }
  return names.size < 3 || codes.size * 2 > names.size;
}

interface Remarks {
  readonly headed: Headed;
  readonly contents: readonly ColumnContent[];
  readonly candidates: readonly Candidate[];
  readonly taken: ReadonlyMap<Field, Assigned>;
  readonly used: ReadonlySet<number>;
  readonly without: ReadonlySet<Field>;
}

function remarksOn(remarks: Remarks): readonly Notice[] {
  const { headed, taken } = remarks;
  const notices: Notice[] = [];
  for (const one of taken.values()) {
    if (one.confidence >= PLAIN || !TOLD.has(one.field)) continue;
    const code = one.confidence < LIKELY ? 'column-guessed' : 'column-likely';
    const share = `${Math.round(one.confidence * 100)} %`;
    const values = { heading: one.heading, field: one.field, name: FIELD_WORDS[one.field], share };
    notices.push(noticeOf(code, headingPlace(headed, one.index), one.heading, values));
  }
  notices.push(...minorRemarks(remarks));
  notices.push(...contradictions(remarks), ...rivals(remarks), ...unheaded(remarks));
  return notices;
}

/** The other columns that were taken without a plain heading, in one notice: a wrong one changes no amount and no date. */
function minorRemarks({ headed, taken }: Remarks): readonly Notice[] {
  const unsure = [...taken.values()].filter((one) => one.confidence < PLAIN && !TOLD.has(one.field));
  if (unsure.length === 0) return [];
  const list = (language: Language): string =>
    unsure.map((one) => `${one.heading} → ${FIELD_WORDS[one.field][language]}`).join('; ');
  const found = unsure.map((one) => one.heading).join(', ');
  const place = { ...headingPlace(headed, 0), column: 0 };
  return [noticeOf('columns-likely', place, found, { list: { zh: list('zh'), en: list('en') } })];
}

/** Plain headings whose content says otherwise, where nothing else was found for the field. */
function contradictions({ headed, contents, candidates, taken, without }: Remarks): readonly Notice[] {
  const notices: Notice[] = [];
  for (const one of candidates) {
    if (one.fit > 0 || one.guess.confidence < SURE || taken.has(one.field) || without.has(one.field)) continue;
    if (!isFilled(contents[one.index])) continue;
    notices.push(
      noticeOf('column-contradicts', headingPlace(headed, one.index), one.heading, {
        heading: one.heading,
        field: one.field,
        name: FIELD_WORDS[one.field],
        letter: letterOf(headed.sheet.firstColumn + one.index),
      }),
    );
  }
  return notices;
}

/** Other columns that could be meant as plainly as the one that was taken. */
function rivals(remarks: Remarks): readonly Notice[] {
  const { headed, candidates, taken } = remarks;
  const { firstColumn } = headed.sheet;
  const notices: Notice[] = [];
  for (const one of candidates) {
    const best = taken.get(one.field);
    if (best === undefined || !isRival(one, best, remarks)) continue;
    notices.push(
      noticeOf('column-rival', headingPlace(headed, one.index), one.heading, {
        field: one.field,
        name: FIELD_WORDS[one.field],
        heading: best.heading,
        letter: letterOf(firstColumn + best.index),
        rival: one.heading,
        rivalLetter: letterOf(firstColumn + one.index),
      }),
    );
  }
  return notices;
}

/** Another unused, filled column for a weighty field that the user has not decided, guessed about as well as the one taken. */
function isRival(one: Candidate, best: Assigned, { contents, used }: Remarks): boolean {
  if (!WEIGHTY.has(one.field) || used.has(one.index) || best.guess === null) return false;
  return one.confidence >= Math.max(0.8, best.confidence - 0.05) && isFilled(contents[one.index]);
}

function isFilled(content: ColumnContent | undefined): boolean {
  return content !== undefined && content.cells.length > 0;
}

/** Columns without a known heading whose content is plain: named, not used. */
function unheaded(remarks: Remarks): readonly Notice[] {
  const { headed, contents, without } = remarks;
  const { sheet, heading } = headed;
  const notices: Notice[] = [];
  heading.texts.forEach((text, index) => {
    const content = contents[index];
    if (content === undefined || !isWorthALook(content, index, remarks)) return;
    const looks = looksLike(content, sheet.date1904, remarks.taken);
    if (looks === null || without.has(looks.field)) return;
    const letter = letterOf(sheet.firstColumn + index);
    notices.push(
      noticeOf('column-unheaded', headingPlace(headed, index), text, {
        letter,
        looks: looks.words,
        field: looks.field,
      }),
    );
  });
  return notices;
}

/** No meaning was found for the heading and enough stands below it; names of groups stand on few rows, without a heading. */
function isWorthALook(content: ColumnContent, index: number, { headed, candidates, used }: Remarks): boolean {
  if (used.has(index) || candidates.some((one) => one.index === index)) return false;
  const least = headed.heading.texts[index] === '' ? 0.25 : 0.5;
  return content.cells.length > 0 && content.cells.length >= content.looked * least;
}

/** What a column without a known heading looks like. */
interface Looks {
  readonly field: Field;
  readonly words: string;
}

function looksLike(content: ColumnContent, date1904: boolean, taken: ReadonlyMap<Field, Assigned>): Looks | null {
  const lacks = (...fields: readonly Field[]): boolean => fields.every((field) => !taken.has(field));
  if (isDates(content, date1904)) return lacks('dueDate') ? { field: 'dueDate', words: '日期 / dates' } : null;
  const share = amountShare(content);
  if (share >= 0.9)
    return lacks('amount', 'balance', 'debit', 'closingBalance') ? { field: 'balance', words: '金额 / amounts' } : null;
  const isNames = content.texts === content.cells.length && share < 0.3;
  return isNames && lacks('customer', 'customerCode') ? { field: 'customer', words: '名称 / names' } : null;
}

function isDates(content: ColumnContent, date1904: boolean): boolean {
  if (content.isDate) return true;
  return content.texts > 0 && content.numbers === 0 && plainDateShare(content, date1904) >= 0.9;
}

/** The place of a column's heading. */
export function headingPlace({ sheet, heading }: Headed, index: number): Place {
  return { sheet: sheet.name, row: sheet.firstRow + heading.row, column: sheet.firstColumn + index };
}
