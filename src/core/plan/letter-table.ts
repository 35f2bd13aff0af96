import { Currency, formatMinor, Minor, minorScale } from '../basics/money';
import { CellArea, RichCell, SheetCell, SheetRow } from '../basics/sheet-table';
import { Language } from '../basics/words';
import { Letter, LetterBlock, LetterLine, LetterMore } from '../letters/letters';
import { linesOf } from './fit';
import { LetterColumns } from './letter-columns';

/** A sheet of letters while its tables are made. */
interface Target {
  readonly rows: SheetRow[];
  readonly merges: CellArea[];
  readonly columns: LetterColumns;
}

const LINE_HEIGHT = 13;
const MORE_LINES = 11;
const HEAD_HEIGHT = 26;

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

/** A block of the table: the lines of the letter from one index up to another, and what is not printed of it. */
interface Block {
  readonly name: LetterBlock;
  readonly from: number;
  readonly to: number;
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

/** Blocks are shown in the order claimed, credits, not due. */
function blocksOf(letter: Letter): Block[] {
  return BLOCKS.map((name) => blockOf(letter, name)).filter((block) => block.to > block.from || block.more !== null);
}

/** The lines of a letter stand block by block. */
function blockOf({ lines, more }: Letter, name: LetterBlock): Block {
  let from = 0;
  while (from < lines.length && lines[from]?.block !== name) from += 1;
  let to = from;
  while (to < lines.length && lines[to]?.block === name) to += 1;
  return { name, from, to, more: more.find((one) => one.block === name) ?? null };
}

const BLOCKS = ['claimed', 'unapplied', 'not-due'] as const;

function headCells(language: Language, currency: Currency, withInterest: boolean): string[] {
  const unit = language === 'zh' && currency === 'CNY' ? '元' : currency;
  const inUnit = (text: string) => (language === 'zh' ? `${text}（${unit}）` : `${text} (${unit})`);
  return HEADINGS[language].map((text, i) => {
    if (i === 5 || i === 6) return inUnit(text);
    return i === 7 && withInterest ? inUnit(INTEREST_HEADING[language]) : text;
  });
}

function addLines(block: Block, letter: Letter, target: Target): void {
  const { language, currency, lines } = letter;
  const { columns } = target;
  const setting: Setting = {
    language,
    currency,
    scale: minorScale(currency),
    columns,
    // Half as many characters as there is room for fit on one line, however wide they are.
    short: longestDocument(letter, block) * 2 <= columns.documentRoom,
  };
  for (let i = block.from; i < block.to; i += 1) {
    const line = lines[i];
    if (line) target.rows.push(lineRow(line, i - block.from + 1, setting));
  }
  if (block.more) addMore(target, block.more, letter);
}

/** Characters of the longest document number of a block. In a loop as short as this the processor fetches many texts at a time. */
function longestDocument({ lines }: Letter, { from, to }: Block): number {
  let longest = 0;
  for (let i = from; i < to; i += 1) longest = Math.max(longest, lines[i]?.document.length ?? 0);
  return longest;
}

interface Setting {
  readonly language: Language;
  readonly currency: Currency;
  readonly scale: number;
  readonly columns: LetterColumns;
  /** No document number of the block needs a second line. */
  readonly short: boolean;
}

/** Bare values: their look is the column's. Only a long number or a remark needs a cell of its own and a higher row. */
function lineRow(line: LetterLine, number: number, setting: Setting): SheetRow {
  const { document } = line;
  const { scale, columns } = setting;
  const tall = setting.short ? 1 : linesOf(document, columns.documentRoom + 1);
  const remark = remarkOf(line, setting);
  const lines = remark === null ? tall : Math.max(tall, linesOfRemark(remark, columns));
  const cells: SheetCell[] = [
    number,
    tall > 1 ? { value: document, style: 'box-wrap' } : document,
    line.invoiceDay,
    line.dueDay,
    line.days,
    line.amountMinor / scale,
    line.openMinor / scale,
    remark,
  ];
  return { cells, height: lines === 1 ? LINE_HEIGHT : lines * MORE_LINES + 4 };
}

function linesOfRemark({ value }: RichCell, { remarkRoom }: LetterColumns): number {
  return typeof value === 'string' ? linesOf(value, remarkRoom + 1) : 1;
}

/** Interest where the letter claims it; else what of the document is left out of the claim. */
function remarkOf(line: LetterLine, { language, currency, scale }: Setting): RichCell | null {
  if (line.interestMinor !== null) return { value: line.interestMinor / scale, style: 'box-money' };
  if (line.heldMinor <= 0) return null;
  const held = formatMinor(line.heldMinor, currency);
  return { value: language === 'zh' ? `另${held}未计入` : `${held} left out`, style: 'box-wrap' };
}

function addMore(target: Target, more: LetterMore, { language, currency, interestMinor }: Letter): void {
  const scale = minorScale(currency);
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
  const { openMinor, interestMinor } = sumOf(block, letter);
  const claimsInterest = letter.interestMinor !== null && block.name === 'claimed';
  return {
    open: sumCell(openMinor, currency, OPEN_COLUMN, at),
    interest: claimsInterest ? sumCell(interestMinor, currency, INTEREST_COLUMN, at) : null,
  };
}

function sumOf(
  { from, to, more }: Block,
  { lines }: Letter,
): { readonly openMinor: Minor; readonly interestMinor: Minor } {
  let openMinor = more?.openMinor ?? 0;
  let interestMinor = more?.interestMinor ?? 0;
  for (let i = from; i < to; i += 1) {
    const line = lines[i] as LetterLine;
    openMinor += line.openMinor;
    interestMinor += line.interestMinor ?? 0;
  }
  return { openMinor, interestMinor };
}

function sumCell(
  minor: Minor,
  currency: Currency,
  column: string,
  at: { readonly first: number; readonly last: number },
): RichCell {
  const formula = `SUM(${column}${at.first}:${column}${at.last})`;
  return { value: minor / minorScale(currency), style: 'box-money-bold', formula };
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
  const open: RichCell = { value: claimedMinor / minorScale(currency), style: 'box-money-bold', formula };
  addSum(target, TOTAL_WORDS[language], { open, interest: null });
}

/** Words over the first six columns of the row that comes next. */
function mergeLabel(target: Target): void {
  target.merges.push({ row: target.rows.length + 1, column: 1, rows: 1, columns: 6 });
}
