import { toIso } from '../core/basics/day';
import { formatMinor } from '../core/basics/money';
import { Words } from '../core/basics/words';
import { Letter, LetterBlock, LetterLine } from '../core/letters/letters';

/** The table of a letter as rows of texts, for screen and Word alike. */
export interface LetterTable {
  readonly head: readonly string[];
  readonly rows: readonly LetterRow[];
}

/** block: names what follows. line: a document. more: documents that are not printed one by one. */
export interface LetterRow {
  readonly kind: 'block' | 'line' | 'more';
  readonly cells: readonly string[];
}

/** Columns before the amounts. */
export const LETTER_TEXT_COLUMNS = 3;

const HEAD: readonly Words[] = [
  { zh: '单据号', en: 'Document' },
  { zh: '到期日', en: 'Due' },
  { zh: '逾期天数', en: 'Days overdue' },
  { zh: '未付金额', en: 'Unpaid' },
];

const INTEREST: Words = { zh: '逾期利息', en: 'Interest' };

const BLOCKS: Readonly<Record<LetterBlock, Words>> = {
  claimed: { zh: '已到期，本次请求支付', en: 'Overdue, claimed now' },
  unapplied: { zh: '已收未核销款项及贷项（扣减）', en: 'Payments and credits not yet applied (deducted)' },
  'not-due': { zh: '尚未到期，仅供参考', en: 'Not yet due, for information' },
};

const ORDER: readonly LetterBlock[] = ['claimed', 'unapplied', 'not-due'];

/** The documents of a letter by block, each block named where there are several. */
export function letterTable(letter: Letter): LetterTable {
  const { language, lines, more } = letter;
  const present = ORDER.filter((block) => [...lines, ...more].some((one) => one.block === block));
  const rows = present.flatMap((block): LetterRow[] => {
    const name: LetterRow[] = present.length > 1 ? [{ kind: 'block', cells: [BLOCKS[block][language]] }] : [];
    return [...name, ...blockRows(letter, block)];
  });
  const head = letter.interestMinor === null ? HEAD : [...HEAD, INTEREST];
  return { head: head.map((words) => words[language]), rows };
}

function blockRows(letter: Letter, block: LetterBlock): LetterRow[] {
  const lines = letter.lines.filter((line) => line.block === block);
  const more = letter.more.filter((one) => one.block === block);
  return [
    ...lines.map((line): LetterRow => ({ kind: 'line', cells: lineCells(letter, line) })),
    ...more.map((one): LetterRow => {
      const words = letter.language === 'zh' ? `另有 ${one.lines} 笔` : `${one.lines} more`;
      return { kind: 'more', cells: [words, '', '', ...amountCells(letter, one)] };
    }),
  ];
}

function lineCells(letter: Letter, line: LetterLine): string[] {
  const due = line.dueDay === null ? '' : toIso(line.dueDay);
  const days = line.days === null || line.days <= 0 ? '' : String(line.days);
  return [line.document, due, days, ...amountCells(letter, line)];
}

function amountCells(
  { currency, interestMinor }: Letter,
  of: Pick<LetterLine, 'openMinor' | 'interestMinor'>,
): string[] {
  const open = formatMinor(of.openMinor, currency);
  if (interestMinor === null) return [open];
  return [open, of.interestMinor === null ? '' : formatMinor(of.interestMinor, currency)];
}
