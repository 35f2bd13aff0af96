import { Currency, formatMinor } from '../basics/money';
import { Language } from '../basics/words';
import { heldMinor, LetterCase, valueOf } from './letter-values';
import { dayText, lettersWords, LetterWords } from './letter-words';
import { Letter, LetterBlock, LetterLine, LetterParagraphs } from './types';
import { fill, Filled, findPiece, Piece, Wording } from './wording';

/** A letter's text, piece by piece: subject line and paragraphs. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: LetterParagraphs;
}

/** The pieces of wording of one step in one language, found once for all letters of a run. */
export interface Script {
  readonly title: string;
  readonly subject: Piece;
  readonly opening: Piece;
  readonly facts: Piece;
  readonly claimed: Piece;
  readonly unapplied: Piece;
  readonly held: Piece;
  readonly interest: Piece;
  readonly request: Piece;
  readonly consequence: Piece;
  readonly reply: Piece;
  readonly account: Piece;
  readonly factoredAccount: Piece;
  readonly closing: Piece;
  readonly signature: Piece;
  readonly attachments: Piece;
  readonly attachmentsAndMore: Piece;
  readonly contact: Piece;
  readonly replySlip: readonly Piece[];
}

interface ScriptWish {
  readonly language: Language;
  /** The user said up to when receipts are booked. */
  readonly bookedToGiven: boolean;
  readonly title: string;
}

/** The title and the pieces of a step. */
export function scriptOf(wording: Wording, step: number, { language, bookedToGiven, title }: ScriptWish): Script {
  const piece = (id: string): Piece => findPiece(wording, id, language);
  return {
    title,
    subject: piece(`letter.${step}.subject`),
    opening: piece(`letter.${step}.opening`),
    facts: piece(bookedToGiven ? 'letter.facts' : 'letter.facts.assumed'),
    claimed: piece('letter.claimed'),
    unapplied: piece('letter.unapplied'),
    held: piece('letter.held'),
    interest: piece('letter.interest'),
    request: piece(`letter.${step}.request`),
    consequence: piece(`letter.${step}.consequence`),
    reply: piece(`letter.${step}.reply`),
    account: piece('letter.account'),
    factoredAccount: piece('letter.account.factored'),
    closing: piece(`letter.${step}.closing`),
    signature: piece('letter.signature'),
    attachments: piece('letter.attachments'),
    attachmentsAndMore: piece('letter.attachments.more'),
    contact: piece('letter.contact'),
    replySlip: REPLY_SLIP.map((part) => piece(`reply.${part}`)),
  };
}

const REPLY_SLIP = ['return', 'title', 'received', 'agree', 'part', 'paid', 'dispute', 'signed', 'seal'] as const;

/** Fills in the wording of a letter's step in the order of the page. */
export function letterText(letter: LetterCase, script: Script): LetterText {
  const { language, company, number, words, position } = letter;
  const zh = language === 'zh';
  const opening = zh ? [] : ['Dear Sir or Madam,'];
  say(opening, script.opening, letter);
  say(opening, script.facts, letter);
  const signature: string[] = [];
  say(signature, script.signature, letter);
  if (zh) signature.push(dayText(words, letter.day));
  const attachments: string[] = [];
  say(attachments, letter.moreLines > 0 ? script.attachmentsAndMore : script.attachments, letter);
  say(attachments, script.contact, letter);
  const replySlip: string[] = [];
  for (const piece of script.replySlip) say(replySlip, piece, letter);
  return {
    subject: filled(script.subject, letter).text,
    paragraphs: {
      from: company.name,
      meta: zh ? `编号：${number}` : `Our ref.: ${number}    Date: ${dayText(words, letter.day)}`,
      addressee: zh ? `${position.name}：` : position.name,
      opening,
      claimed: filled(script.claimed, letter).text,
      afterTable: afterTable(letter, script),
      closing: filled(script.closing, letter).paragraphs,
      signature,
      attachments,
      replySlip,
    },
  };
}

function filled(piece: Piece, letter: LetterCase): Filled {
  return fill(piece, valueOf, letter);
}

/** Adds the paragraphs of a piece. */
function say(to: string[], piece: Piece, letter: LetterCase): void {
  for (const paragraph of filled(piece, letter).paragraphs) to.push(paragraph);
}

function afterTable(letter: LetterCase, script: Script): string[] {
  const { table, interest, position } = letter;
  const paragraphs: string[] = [];
  if (table.unappliedMinor > 0) say(paragraphs, script.unapplied, letter);
  if (heldMinor(table) > 0) say(paragraphs, script.held, letter);
  if (interest) say(paragraphs, script.interest, letter);
  say(paragraphs, script.request, letter);
  say(paragraphs, script.consequence, letter);
  say(paragraphs, script.reply, letter);
  say(paragraphs, position.facts.factored ? script.factoredAccount : script.account, letter);
  return paragraphs;
}

/** Names of the three blocks. */
const BLOCK_WORDS: Readonly<Record<LetterBlock, Readonly<Record<Language, string>>>> = {
  claimed: { zh: '已到期，本次请求支付', en: 'Overdue, claimed now' },
  'not-due': { zh: '尚未到期，仅供参考', en: 'Not yet due, for information' },
  unapplied: { zh: '已收未核销款及贷项', en: 'Payments and credits not yet applied' },
};

/** The whole letter as plain text, for mail and for reading aloud. Sheets are made without it, so it is written when it is asked for. */
export function letterBody(letter: Letter): string {
  const { paragraphs: p } = letter;
  return [
    p.from,
    letter.title,
    p.meta,
    '',
    p.addressee,
    ...p.opening,
    '',
    ...tableText(letter),
    '',
    p.claimed,
    ...p.afterTable,
    '',
    ...p.closing,
    '',
    ...p.signature,
    '',
    ...p.attachments,
    '',
    '- - - - - - - - - - - - - - - - - - - - - - - -',
    ...p.replySlip,
  ].join('\n');
}

function tableText(letter: Letter): string[] {
  const { language, currency } = letter;
  const words = lettersWords(language);
  const rows: string[] = [];
  let block: LetterBlock | null = null;
  let count = 0;
  for (const line of letter.lines) {
    if (line.block !== block) rows.push(`[${BLOCK_WORDS[line.block][language]}]`);
    count = line.block === block ? count + 1 : 1;
    block = line.block;
    rows.push(
      language === 'zh' ? lineInChinese(line, count, currency, words) : lineInEnglish(line, count, currency, words),
    );
  }
  for (const more of letter.more) {
    const words = BLOCK_WORDS[more.block][language];
    const sum = formatMinor(more.openMinor, currency);
    if (language === 'zh') rows.push(`${words}：另有 ${more.lines} 笔，合计 ${sum}，详见对账单`);
    else rows.push(`${words}: and ${more.lines} more, together ${sum}, see statement`);
  }
  return rows;
}

function lineInChinese(line: LetterLine, count: number, currency: Currency, words: LetterWords): string {
  const due = line.dueDay === null ? '' : `　到期日${dayText(words, line.dueDay)}`;
  const days = line.days === null ? '' : `　逾期${line.days}天`;
  return `${count}. ${line.document || '（无单号）'}${due}${days}　${formatMinor(line.openMinor, currency)}`;
}

function lineInEnglish(line: LetterLine, count: number, currency: Currency, words: LetterWords): string {
  const due = line.dueDay === null ? '' : `  due ${dayText(words, line.dueDay)}`;
  const days = line.days === null ? '' : `  ${line.days} days overdue`;
  return `${count}. ${line.document || '(no number)'}${due}${days}  ${formatMinor(line.openMinor, currency)}`;
}
