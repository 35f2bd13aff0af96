import { Notice } from '../basics/notice';
import { Language, Words } from '../basics/words';
import { Field } from '../cells/cells';
import { amountShare, ColumnContent, plainDateShare } from './column-content';
import { FIELD_WORDS } from './field-words.table';
import { Assigned, Candidate, Headed, headingPlace } from './headed';
import { letterOf, noticeOf } from './notices';

const CREDIT_COLUMN =
  /预收|預收|贷方余额|未核销(?:收款|回款)|待核销|unapplied|on account|prepa(?:id|yment)|customer deposit/i;
/** Up to LIKELY a column was taken with a warning, up to PLAIN with a remark; from SURE on a heading is worth contradicting. */
const LIKELY = 0.6;
const PLAIN = 0.9;
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
  'closingBalance',
  'openingBalance',
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

/** What is known of the columns once they are taken. */
export interface Remarks {
  readonly headed: Headed;
  readonly contents: readonly ColumnContent[];
  readonly candidates: readonly Candidate[];
  readonly taken: ReadonlyMap<Field, Assigned>;
  readonly used: ReadonlySet<number>;
  readonly without: ReadonlySet<Field>;
}

/** Everything worth saying about what the columns were taken for. */
export function remarksOn(remarks: Remarks): readonly Notice[] {
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
  notices.push(...contradictions(remarks), ...rivals(remarks), ...unheaded(remarks), ...unusedCredits(remarks));
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

/** Columns of money held for customers (预收账款), which no field stands for: they would be claimed in full. */
function unusedCredits({ headed, contents, used }: Remarks): readonly Notice[] {
  const { heading } = headed;
  return heading.texts.flatMap((text, index) => {
    const content = contents[index];
    if (used.has(index) || content === undefined || !CREDIT_COLUMN.test(`${heading.groups[index] ?? ''}${text}`))
      return [];
    if (amountShare(content) < 0.5 || content.cells.every((cell) => cell === 0)) return [];
    return [noticeOf('column-credit-unused', headingPlace(headed, index), text, { heading: text })];
  });
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
  readonly words: Words;
}

function looksLike(content: ColumnContent, date1904: boolean, taken: ReadonlyMap<Field, Assigned>): Looks | null {
  const lacks = (...fields: readonly Field[]): boolean => fields.every((field) => !taken.has(field));
  if (isDates(content, date1904))
    return lacks('dueDate') ? { field: 'dueDate', words: { zh: '日期', en: 'dates' } } : null;
  const share = amountShare(content);
  if (share >= 0.9)
    return lacks('amount', 'balance', 'debit', 'closingBalance')
      ? { field: 'balance', words: { zh: '金额', en: 'amounts' } }
      : null;
  const isNames = content.texts === content.cells.length && share < 0.3;
  return isNames && lacks('customer', 'customerCode')
    ? { field: 'customer', words: { zh: '名称', en: 'names' } }
    : null;
}

function isDates(content: ColumnContent, date1904: boolean): boolean {
  if (content.isDate) return true;
  return content.texts > 0 && content.numbers === 0 && plainDateShare(content, date1904) >= 0.9;
}
