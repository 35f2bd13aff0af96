import { Currency, formatMinor } from '../basics/money';
import { Language } from '../basics/words';
import { heldMinor, LetterCase, valuesOf } from './letter-values';
import { lettersWords } from './letter-words';
import { Letter, LetterBlock, LetterLine, LetterParagraphs } from './types';
import { fill, Wording } from './wording';

/** A letter's text, piece by piece: subject line and paragraphs. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: LetterParagraphs;
}

/** Fills in the wording of a letter's step in the order of the page. */
export function letterText(letter: LetterCase, wording: Wording, step: number): LetterText {
  const { language, company, number, words, position } = letter;
  const values = valuesOf(letter);
  const say: Say = (id) => fill(wording, id, language, values).paragraphs;
  const zh = language === 'zh';
  return {
    subject: fill(wording, `letter.${step}.subject`, language, values).text,
    paragraphs: {
      from: company.name,
      meta: zh ? `编号：${number}` : `Our ref.: ${number}    Date: ${words.day(letter.day)}`,
      addressee: zh ? `${position.name}：` : position.name,
      opening: [
        ...(zh ? [] : ['Dear Sir or Madam,']),
        ...say(`letter.${step}.opening`),
        ...say(letter.bookedToGiven ? 'letter.facts' : 'letter.facts.assumed'),
      ],
      claimed: fill(wording, 'letter.claimed', language, values).text,
      afterTable: afterTable(letter, step, say),
      closing: say(`letter.${step}.closing`),
      signature: [...say('letter.signature'), ...(zh ? [words.day(letter.day)] : [])],
      attachments: [
        ...say(letter.moreLines > 0 ? 'letter.attachments.more' : 'letter.attachments'),
        ...say('letter.contact'),
      ],
      replySlip: REPLY_SLIP.flatMap(say),
    },
  };
}

const REPLY_SLIP = ['return', 'title', 'received', 'agree', 'part', 'paid', 'dispute', 'signed', 'seal'].map(
  (part) => `reply.${part}`,
);

/** The paragraphs of a piece of wording in the letter that is being written. */
type Say = (id: string) => readonly string[];

function afterTable({ table, interest, position }: LetterCase, step: number, say: Say): string[] {
  return [
    ...(table.unappliedMinor > 0 ? say('letter.unapplied') : []),
    ...(heldMinor(table) > 0 ? say('letter.held') : []),
    ...(interest ? say('letter.interest') : []),
    ...say(`letter.${step}.request`),
    ...say(`letter.${step}.consequence`),
    ...say(`letter.${step}.reply`),
    ...say(position.facts.factored ? 'letter.account.factored' : 'letter.account'),
  ];
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
  const { day } = lettersWords(language);
  const rows: string[] = [];
  let block: LetterBlock | null = null;
  let count = 0;
  for (const line of letter.lines) {
    if (line.block !== block) rows.push(`[${BLOCK_WORDS[line.block][language]}]`);
    count = line.block === block ? count + 1 : 1;
    block = line.block;
    rows.push(
      language === 'zh' ? lineInChinese(line, count, currency, day) : lineInEnglish(line, count, currency, day),
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

function lineInChinese(line: LetterLine, count: number, currency: Currency, day: (day: number) => string): string {
  const due = line.dueDay === null ? '' : `　到期日${day(line.dueDay)}`;
  const days = line.days === null ? '' : `　逾期${line.days}天`;
  return `${count}. ${line.document || '（无单号）'}${due}${days}　${formatMinor(line.openMinor, currency)}`;
}

function lineInEnglish(line: LetterLine, count: number, currency: Currency, day: (day: number) => string): string {
  const due = line.dueDay === null ? '' : `  due ${day(line.dueDay)}`;
  const days = line.days === null ? '' : `  ${line.days} days overdue`;
  return `${count}. ${line.document || '(no number)'}${due}${days}  ${formatMinor(line.openMinor, currency)}`;
}
