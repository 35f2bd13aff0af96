import { Currency, formatMinor, Minor, minorDigits } from '../basics/money';
import { CellArea, RichCell, SheetCell, SheetRow } from '../basics/sheet-table';
import { Language } from '../basics/words';
import { Letter, LetterBlock, LetterLine, LetterMore } from '../letters/letters';
import { linesOf } from './fit';

/** A sheet of letters while its tables are made. */
interface Target {
  readonly rows: SheetRow[];
  readonly merges: CellArea[];
}

const LINE_HEIGHT = 18;
const HEAD_HEIGHT = 32;
/** Characters that a document number has room for on one line. */
const DOCUMENT_ROOM = 21;
const REMARK_ROOM = 14;

const OPEN_COLUMN = 'G';
const INTEREST_COLUMN = 'H';

const HEADINGS = {
  zh: ['序号', '单据号', '单据日期', '到期日', '逾期天数', '原金额', '未付金额', '备注'],
  en: ['No.', 'Document', 'Document date', 'Due date', 'Days overdue', 'Original amount', 'Unpaid', 'Remark'],
} as const;

const INTEREST_HEADING = { zh: '逾期利息', en: 'Interest' } as const;

const BLOCK_HEADS: Readonly<Record<LetterBlock, Readonly<Record<Language, string>>>> = {
  claimed: { zh: '一、已到期，本次请求支付', en: 'A. Overdue, claimed now' },
  unapplied: {
    zh: '二、已收未核销款项及贷项（从上项中扣减）',
    en: 'B. Payments and credits not yet applied (deducted)',
  },
  'not-due': { zh: '尚未到期，仅供参考（不在本次请求之内）', en: 'Not yet due, for information (not claimed now)' },
};

const TOTAL_WORDS = { zh: '本次请求支付合计', en: 'Total claimed now' } as const;
const SUM_WORDS = { zh: '小计', en: 'Subtotal' } as const;

/** A block of the table: its lines and what is not printed of it. */
interface Block {
  readonly name: LetterBlock;
  readonly lines: readonly LetterLine[];
  readonly more: LetterMore | null;
}

/** Adds the table of a letter: head, up to three blocks with subtotals, and the sum claimed behind the credits. */
export function addTable(letter: Letter, target: Target): void {
  const { language, currency } = letter;
  const blocks = blocksOf(letter);
  target.rows.push({
    cells: headCells(language, currency, letter.interestMinor !== null),
    style: 'box-head',
    height: HEAD_HEIGHT,
  });
  const sumRows: number[] = [];
  for (const block of blocks) {
    sumRows.push(addBlock(block, letter, target, blocks.length > 1));
    if (block.name === 'unapplied') addTotal(target, letter, sumRows);
  }
}

/** A block with its heading and subtotal; a block alone needs neither. Gives the row of its sum. */
function addBlock(block: Block, letter: Letter, target: Target, isOneOfMany: boolean): number {
  const { language } = letter;
  if (isOneOfMany) addLabel(target, BLOCK_HEADS[block.name][language]);
  const first = target.rows.length + 1;
  addLines(block, letter, target);
  addSum(
    target,
    isOneOfMany ? SUM_WORDS[language] : TOTAL_WORDS[language],
    sumsOf(block, letter, { first, last: target.rows.length }),
  );
  return target.rows.length;
}

function blocksOf(letter: Letter): Block[] {
  const blocks: Block[] = [];
  for (const name of ['claimed', 'unapplied', 'not-due'] as const) {
    const lines = letter.lines.filter((line) => line.block === name);
    const more = letter.more.find((one) => one.block === name) ?? null;
    if (lines.length > 0 || more) blocks.push({ name, lines, more });
  }
  return blocks;
}

function headCells(language: Language, currency: Currency, withInterest: boolean): string[] {
  const unit = language === 'zh' && currency === 'CNY' ? '元' : currency;
  const inUnit = (text: string) => (language === 'zh' ? `${text}（${unit}）` : `${text} (${unit})`);
  return HEADINGS[language].map((text, i) => {
    if (i === 5 || i === 6) return inUnit(text);
    return i === 7 && withInterest ? inUnit(INTEREST_HEADING[language]) : text;
  });
}

function addLines(block: Block, letter: Letter, target: Target): void {
  const { language, currency } = letter;
  const scale = 10 ** minorDigits(currency);
  block.lines.forEach((line, i) => target.rows.push(lineRow(line, i + 1, { language, currency, scale })));
  if (block.more) addMore(target, block.more, letter);
}

interface Setting {
  readonly language: Language;
  readonly currency: Currency;
  readonly scale: number;
}

/** Bare values: their look is the column's. Only a long number or a remark needs a cell of its own and a higher row. */
function lineRow(line: LetterLine, number: number, setting: Setting): SheetRow {
  const { document } = line;
  const tall = document.length > DOCUMENT_ROOM / 2 ? linesOf(document, DOCUMENT_ROOM + 1) : 1;
  const remark = remarkOf(line, setting);
  const cells: SheetCell[] = [
    number,
    tall > 1 ? { value: document, style: 'box-wrap' } : document,
    line.invoiceDay,
    line.dueDay,
    line.days,
    line.amountMinor / setting.scale,
    line.openMinor / setting.scale,
    remark,
  ];
  const lines = Math.max(
    tall,
    typeof remark === 'object' && remark !== null && typeof remark.value === 'string'
      ? linesOf(remark.value, REMARK_ROOM + 1)
      : 1,
  );
  return { cells, height: lines === 1 ? LINE_HEIGHT : lines * 15 + 5 };
}

/** Interest where the letter claims it; else what of the document is left out of the claim. */
function remarkOf(line: LetterLine, { language, currency, scale }: Setting): SheetCell {
  if (line.interestMinor !== null) return { value: line.interestMinor / scale, style: 'box-money' };
  if (line.heldMinor <= 0) return null;
  const held = formatMinor(line.heldMinor, currency);
  return { value: language === 'zh' ? `另${held}未计入` : `${held} left out`, style: 'box-wrap' };
}

function addMore(target: Target, more: LetterMore, { language, currency, interestMinor }: Letter): void {
  const scale = 10 ** minorDigits(currency);
  const words = language === 'zh' ? `另有 ${more.lines} 笔，详见对账单` : `and ${more.lines} more, see statement`;
  const interest: SheetCell =
    interestMinor === null ? null : { value: (more.interestMinor ?? 0) / scale, style: 'box-money' };
  mergeLabel(target);
  const open: SheetCell = { value: more.openMinor / scale, style: 'box-money' };
  target.rows.push({
    cells: [words, null, null, null, null, null, open, interest],
    style: 'box-text',
    height: LINE_HEIGHT,
  });
}

/** A block's heading over the whole width. */
function addLabel(target: Target, words: string): void {
  target.merges.push({ row: target.rows.length + 1, column: 1, rows: 1, columns: 8 });
  target.rows.push({
    cells: [words, null, null, null, null, null, null, null],
    style: 'box-bold',
    height: LINE_HEIGHT,
  });
}

function sumsOf(
  block: Block,
  letter: Letter,
  at: { readonly first: number; readonly last: number },
): { open: RichCell; interest: SheetCell } {
  const { currency } = letter;
  let [openMinor, interestMinor]: [Minor, Minor] = [block.more?.openMinor ?? 0, block.more?.interestMinor ?? 0];
  for (const line of block.lines) {
    openMinor += line.openMinor;
    interestMinor += line.interestMinor ?? 0;
  }
  const claimsInterest = letter.interestMinor !== null && block.name === 'claimed';
  return {
    open: sumCell(openMinor, currency, OPEN_COLUMN, at),
    interest: claimsInterest ? sumCell(interestMinor, currency, INTEREST_COLUMN, at) : null,
  };
}

function sumCell(
  minor: Minor,
  currency: Currency,
  column: string,
  at: { readonly first: number; readonly last: number },
): RichCell {
  const formula = `SUM(${column}${at.first}:${column}${at.last})`;
  return { value: minor / 10 ** minorDigits(currency), style: 'box-money-bold', formula };
}

function addSum(target: Target, words: string, sums: { readonly open: RichCell; readonly interest: SheetCell }): void {
  mergeLabel(target);
  target.rows.push({
    cells: [words, null, null, null, null, null, sums.open, sums.interest],
    style: 'box-bold',
    height: LINE_HEIGHT,
  });
}

/** Claimed less credits, where there are credits. */
function addTotal(target: Target, { claimedMinor, currency, language }: Letter, sumRows: readonly number[]): void {
  const formula = sumRows.map((row) => OPEN_COLUMN + row).join('+');
  const open: RichCell = { value: claimedMinor / 10 ** minorDigits(currency), style: 'box-money-bold', formula };
  addSum(target, TOTAL_WORDS[language], { open, interest: null });
}

/** Words over the first six columns of the row that comes next. */
function mergeLabel(target: Target): void {
  target.merges.push({ row: target.rows.length + 1, column: 1, rows: 1, columns: 6 });
}
