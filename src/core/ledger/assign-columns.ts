import { Notice, Place } from '../basics/notice';
import { Field, FieldGuess, normalName, SheetCells, toText } from '../cells/cells';
import { amountShare, ColumnContent, contentOf, fitOf, plainDateShare } from './column-content';
import { findChosen } from './chosen-columns';
import { Guess, Heading } from './find-heading';
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

/** Below this nothing is taken for anything; from SURE on without a remark. */
const LEAST = 0.5;
const SURE = 0.7;
/** Fields whose rivals are worth a remark: a wrong one changes the amounts or the dates. */
const WEIGHTY: ReadonlySet<Field> = new Set<Field>(['customer', 'amount', 'balance', 'dueDate', 'invoiceDate', 'paid', 'debit', 'credit']);

/** Fields whose wrong guess would change an amount, a date or a customer; the others' guesses are not worth a remark. */
const TOLD: ReadonlySet<Field> = new Set<Field>([
  ...WEIGHTY, 'customerCode', 'currency', 'closingBalance', 'openingBalance', 'deferredTo', 'paymentDate', 'disputedAmount', 'open', 'terms',
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
    if (taken.has(one.field) || used.has(one.index) || chosen.without.has(one.field) || one.confidence < LEAST) continue;
    taken.set(one.field, one);
    used.add(one.index);
  }
  notices.push(...dropWrongCode(headed, taken, used));
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
  const own = guess(heading.texts[index] ?? '');
  const group = heading.groups[index] ?? '';
  if (group === '') return own;
  const over = guess(group)[0];
  if (over !== undefined && over.field === 'bucket' && over.confidence >= SURE) return [over];
  if ((own[0]?.confidence ?? 0) >= LEAST) return own;
  return guess(`${group}${heading.texts[index] ?? ''}`);
}

/** A code that many customers share is no customer code (an account, a group, a region). */
function dropWrongCode(headed: Headed, taken: Map<Field, Assigned>, used: Set<number>): readonly Notice[] {
  const code = taken.get('customerCode');
  const name = taken.get('customer');
  if (code === undefined || name === undefined || code.guess === null || code.confidence === 1) return [];
  if (isCodeOf(headed, code.index, name.index)) return [];
  taken.delete('customerCode');
  used.delete(code.index);
  const values = { heading: code.heading, field: code.field, letter: letterOf(headed.sheet.firstColumn + code.index) };
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
    if (one.confidence >= SURE || !TOLD.has(one.field)) continue;
    notices.push(
      noticeOf('column-guessed', headingPlace(headed, one.index), one.heading, {
        heading: one.heading, field: one.field, share: `${Math.round(one.confidence * 100)} %`,
      }),
    );
  }
  notices.push(...contradictions(remarks), ...rivals(remarks), ...unheaded(remarks));
  return notices;
}

/** Plain headings whose content says otherwise, where nothing else was found for the field. */
function contradictions({ headed, contents, candidates, taken, without }: Remarks): readonly Notice[] {
  const notices: Notice[] = [];
  for (const one of candidates) {
    if (one.fit > 0 || one.guess.confidence < 0.9 || taken.has(one.field) || without.has(one.field)) continue;
    if ((contents[one.index]?.cells.length ?? 0) === 0) continue;
    notices.push(
      noticeOf('column-contradicts', headingPlace(headed, one.index), one.heading, {
        heading: one.heading, field: one.field, letter: letterOf(headed.sheet.firstColumn + one.index),
      }),
    );
  }
  return notices;
}

/** Other columns that could be meant as plainly as the one that was taken. */
function rivals({ headed, contents, candidates, taken, used }: Remarks): readonly Notice[] {
  const notices: Notice[] = [];
  for (const one of candidates) {
    const best = taken.get(one.field);
    if (best === undefined || best.index === one.index || used.has(one.index) || !WEIGHTY.has(one.field)) continue;
    if (best.guess === null || one.confidence < Math.max(0.8, best.confidence - 0.05)) continue;
    if ((contents[one.index]?.cells.length ?? 0) === 0) continue;
    const { firstColumn } = headed.sheet;
    notices.push(
      noticeOf('column-rival', headingPlace(headed, one.index), one.heading, {
        field: one.field, heading: best.heading, letter: letterOf(firstColumn + best.index),
        rival: one.heading, rivalLetter: letterOf(firstColumn + one.index),
      }),
    );
  }
  return notices;
}

/** Columns without a known heading whose content is plain: named, not used. */
function unheaded({ headed, contents, candidates, taken, used, without }: Remarks): readonly Notice[] {
  const { sheet, heading } = headed;
  const known = new Set(candidates.map((one) => one.index));
  const notices: Notice[] = [];
  heading.texts.forEach((text, index) => {
    const content = contents[index];
    if (content === undefined || used.has(index) || known.has(index) || content.cells.length * 2 < content.looked) return;
    const looks = looksLike(content, sheet.date1904, taken);
    if (looks === null || without.has(looks.field)) return;
    notices.push(
      noticeOf('column-unheaded', headingPlace(headed, index), text, {
        letter: letterOf(sheet.firstColumn + index), looks: looks.words, field: looks.field,
      }),
    );
  });
  return notices;
}

function looksLike(
  content: ColumnContent,
  date1904: boolean,
  taken: ReadonlyMap<Field, Assigned>,
): { readonly field: Field; readonly words: string } | null {
  const isDates = content.isDate || (content.texts > 0 && content.numbers === 0 && plainDateShare(content, date1904) >= 0.9);
  if (isDates && !taken.has('dueDate')) return { field: 'dueDate', words: '日期 / dates' };
  const noAmount = !taken.has('amount') && !taken.has('balance') && !taken.has('debit') && !taken.has('closingBalance');
  if (!isDates && noAmount && amountShare(content) >= 0.9) return { field: 'balance', words: '金额 / amounts' };
  const noCustomer = !taken.has('customer') && !taken.has('customerCode');
  const isNames = content.texts === content.cells.length && amountShare(content) < 0.3;
  return !isDates && noCustomer && isNames ? { field: 'customer', words: '名称 / names' } : null;
}

/** The place of a column's heading. */
export function headingPlace({ sheet, heading }: Headed, index: number): Place {
  return { sheet: sheet.name, row: sheet.firstRow + heading.row, column: sheet.firstColumn + index };
}
