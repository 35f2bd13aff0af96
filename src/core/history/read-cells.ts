import { Day, toIso } from '../basics/day';
import { Currency, Minor, toMinor } from '../basics/money';
import { Notice } from '../basics/notice';
import { Coded, Words } from '../basics/words';
import { isBlank, readAmount, readDay, toText } from '../cells/cells';
import { amountReader, cellAt, cellNotice, dayReader, OwnSheet, placeAt, plainWord } from './own-sheet';
import { parsePromiseDay } from './promise-day';

/** One row of one of our sheets, and where what cannot be read is noted. */
export interface RowAt {
  readonly own: OwnSheet;
  /** Index into the sheet's rows. */
  readonly row: number;
  readonly notices: Notice[];
}

/** Row numbers below the headings that hold anything in a column of ours. */
export function filledRows(own: OwnSheet): number[] {
  const columns = Object.values(own.columns);
  const rows: number[] = [];
  for (let r = own.header + 1; r < own.sheet.rows.length; r += 1) {
    const row = own.sheet.rows[r] ?? [];
    if (columns.some((c) => c !== undefined && !isBlank(row[c] ?? null))) rows.push(r);
  }
  return rows;
}

/** Text of a cell, '' when blank. A cell that shows an error (#REF!) is noted and counts as blank. */
export function textAt(at: RowAt, field: string): string {
  const cell = cellAt(at.own, at.row, field);
  if (cell !== null && typeof cell === 'object') {
    at.notices.push(
      cellNotice(at.own, at.row, field, { zh: '文字，不是出错的公式', en: 'text, not a formula with an error' }),
    );
    return '';
  }
  return toText(cell);
}

/** A date, null when blank or unreadable (noted). */
export function dayAt(at: RowAt, field: string): Day | null {
  const day = readDay(cellAt(at.own, at.row, field), dayReader(at.own, field));
  if (day === null || !Number.isNaN(day)) return day;
  at.notices.push(cellNotice(at.own, at.row, field, DATE_WANTED));
  return null;
}

/** A promised day: a date, or words such as 月底, counted from `from`. A reading that leaves a choice is noted too. */
export function promiseDayAt(at: RowAt, field: string, from: Day): Day | null {
  const cell = cellAt(at.own, at.row, field);
  const day = readDay(cell, dayReader(at.own, field));
  if (day === null || !Number.isNaN(day)) return day;
  const said = typeof cell === 'string' ? parsePromiseDay(cell, from) : null;
  if (said === null) {
    at.notices.push(cellNotice(at.own, at.row, field, PROMISE_WANTED));
    return null;
  }
  if (said.guessed) at.notices.push(guessNotice(at, field, said.day));
  return said.day;
}

/** An amount in minor units, null when blank or unreadable (noted). */
export function minorAt(at: RowAt, field: string, currency: Currency): Minor | null {
  const amount = readAmount(cellAt(at.own, at.row, field), amountReader(at.own, field));
  if (amount === null) return null;
  if (!Number.isNaN(amount)) return toMinor(amount, currency);
  at.notices.push(cellNotice(at.own, at.row, field, { zh: '金额数字，如 50000', en: 'an amount such as 50000' }));
  return null;
}

/** Yes or no, null when blank or unreadable (noted). */
export function yesAt(at: RowAt, field: string): boolean | null {
  const cell = cellAt(at.own, at.row, field);
  if (isBlank(cell)) return null;
  if (typeof cell === 'boolean') return cell;
  const word = plainWord(toText(cell));
  if (YES.has(word)) return true;
  if (NO.has(word)) return false;
  at.notices.push(cellNotice(at.own, at.row, field, { zh: '是 或 否', en: 'yes or no' }));
  return null;
}

/** Whether a cell says no, in any of the ways people say it. */
export function saysNo(at: RowAt, field: string): boolean {
  return NO.has(plainWord(toText(cellAt(at.own, at.row, field))));
}

/** The code of a chosen word, in either language or as code; null when blank or none of the list (noted). */
export function codeAt(at: RowAt, field: string, list: readonly Coded[]): string | null {
  const cell = cellAt(at.own, at.row, field);
  if (isBlank(cell)) return null;
  const code = codeOf(toText(cell), list);
  if (code === null) at.notices.push(cellNotice(at.own, at.row, field, listWords(list)));
  return code;
}

/** The code that a text chooses from a list. `"3 警告" → "3"`, `警告 → "3"`, `WeChat → message`, `电话+邮件 → phone` */
export function codeOf(text: string, list: readonly Coded[]): string | null {
  const whole = codeOfWord(plainWord(text), list);
  if (whole !== null) return whole;
  for (const part of text.split(/[+/、,，;；&和及]/)) {
    const code = codeOfWord(plainWord(part), list);
    if (code !== null) return code;
  }
  return null;
}

/** Numbers of documents parted by semicolons, commas or line breaks. */
export function documentsAt(at: RowAt, field: string): readonly string[] {
  const text = textAt(at, field);
  if (text === '') return [];
  return text
    .split(/[;；,，、\n\r]+/)
    .map((document) => document.trim())
    .filter((document) => document !== '');
}

const DATE_WANTED: Words = { zh: '日期，如 2026-12-10', en: 'a date such as 2026-12-10' };
const PROMISE_WANTED: Words = {
  zh: '日期，或 月底、下周五、12月10日前',
  en: 'a date, or words such as month end, next Friday',
};
const YES = new Set(['是', '有', '已', '对', 'y', 'yes', 'true', 'x', '1', '✓', '✔', '√', '☑', '☒', '■', '●']);
const NO = new Set(['否', '无', '没有', '未', '不', 'n', 'no', 'false', '0', '×', '✗', '✘', '☐', '□', '-', '—']);

/** What people also write for a code of one of our lists. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  message: ['微信', '短信', '企业微信', '钉钉', 'qq', 'wechat', 'sms', 'whatsapp', 'text', 'im'],
  phone: ['电联', '致电', '手机', '座机', 'call', 'tel', 'telephone', 'mobile'],
  email: ['邮箱', '电子邮件', '电邮', 'email', 'mail', 'e-mail'],
  letter: ['信函', '函', '发函', '寄函', '快递', 'ems', '挂号信', '催款函', 'post', 'courier'],
  visit: ['拜访', '走访', '上门拜访', '现场', '面谈', 'meeting', 'onsite'],
  legal: ['律师', '诉讼', '法院', 'lawyer', 'court'],
  papers: ['单据缺失', '缺单据', '发票缺失', '未收到发票', 'papers', 'invoicemissing'],
  'in-approval': ['审批中', '走流程', '流程中', 'approval'],
  'short-of-money': ['资金紧张', '没钱', '资金困难', 'shortofmoney'],
  quality: ['质量异议', '质量问题', '数量异议', '价格异议', '争议', 'dispute', 'quality'],
  'waits-for-own-customer': ['等回款', '等下游回款', '等甲方付款'],
  'person-changed': ['换人', '人员变动'],
  refuses: ['拒付', '拒绝付款', '推诿', '恶意拖欠', 'refuses', 'refused'],
  unreachable: ['失联', '无法联系', 'notreached'],
  oversight: ['忘记', '漏付', 'forgot'],
  settled: ['解决', '已结', '已了结', '了结', '已结清', '是', 'yes', 'y', '✓', '√', 'closed', 'done'],
  withdrawn: ['撤回', '撤销', '作废', 'cancelled', 'canceled'],
  normal: ['普通', '正常'],
  'related-party': ['关联公司', '关联企业', '内部', 'intercompany'],
  deposit: ['押金', '保证金'],
  'public-body': ['机关', '事业单位', '政府', 'government'],
  'large-company': ['国企', '央企', '大型企业', '大企业'],
  zh: ['汉语', '简体中文', 'cn'],
  en: ['英语', '英文版'],
};

function codeOfWord(word: string, list: readonly Coded[]): string | null {
  if (word === '') return null;
  for (const entry of list) if (isWordOf(word, entry) || ALIASES[entry.code]?.includes(word)) return entry.code;
  return null;
}

function isWordOf(word: string, { code, words }: Coded): boolean {
  const [start, zh, en] = [plainWord(code), plainWord(words.zh), plainWord(words.en)];
  if (word === start || word === zh || word === en) return true;
  // Words that begin with their code (3 警告, A 优质) may be written without it, a class also as "A类".
  return code.length === 1 && [zh, en].includes(start + word) ? true : word === `${start}类` || word === `${start}级`;
}

function listWords(list: readonly Coded[]): Words {
  return { zh: list.map(({ words }) => words.zh).join('、'), en: list.map(({ words }) => words.en).join(', ') };
}

function guessNotice(at: RowAt, field: string, day: Day): Notice {
  return {
    code: 'promise-day-guessed',
    severity: 'info',
    place: placeAt(at.own, at.row, field),
    found: toText(cellAt(at.own, at.row, field)),
    message: { zh: '承诺日期写法不明确', en: 'the promised day leaves a choice' },
    expected: { zh: '请改为完整日期', en: 'write it as a full date' },
    done: { zh: `按 ${toIso(day)} 处理`, en: `read as ${toIso(day)}` },
  };
}
