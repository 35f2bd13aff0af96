import { Currency } from '../basics/money';
import { currencyOf } from './currencies';
import { toPlain, toSimplified } from './texts';

/** A heading made ready for looking up. */
export interface HeadingWords {
  /** Letters, digits and characters only, lower case, simplified. `Invoice #: → invoiceno` */
  readonly compact: string;
  /** The same without what stands in brackets. `客户名称(新建) → 客户名称` */
  readonly short: string;
  /** Words with spaces between, lower case. `TransactionAmountDC → transaction amount dc` */
  readonly words: string;
  /** Without spaces, with the marks of ranges. `1 - 30 Days → 1-30days` */
  readonly range: string;
  readonly unit: number;
  readonly currency: Currency | null;
}

const UNITS: Readonly<Record<string, number>> = {
  元: 1,
  圆: 1,
  yuan: 1,
  分: 0.01,
  cents: 0.01,
  cent: 0.01,
  fen: 0.01,
  角: 0.1,
  千: 1000,
  千元: 1000,
  仟元: 1000,
  k: 1000,
  thousand: 1000,
  thousands: 1000,
  inthousands: 1000,
  '000': 1000,
  '000s': 1000,
  '1000': 1000,
  tsd: 1000,
  万: 1e4,
  万元: 1e4,
  '10000': 1e4,
  十万元: 1e5,
  lakh: 1e5,
  lakhs: 1e5,
  inlakhs: 1e5,
  百万: 1e6,
  百万元: 1e6,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  million: 1e6,
  millions: 1e6,
  inmillions: 1e6,
  千万元: 1e7,
  crore: 1e7,
  crores: 1e7,
  incrores: 1e7,
  亿: 1e8,
  亿元: 1e8,
};
const SIGNS = /(?:US|HK|NT)\$|[¥$€£₹₪₩]/g;
const BRACKETS = /[([{【〔〖「]([^()[\]{}【】〔〕〖〗「」]*)[)\]}】〕〗」]/g;
/** 应收金额万元, 金额/元, 余额-千元; 元 and 分 need a mark before them, as 公元 and 部分 are words. */
const UNIT_AT_END = /^(.+?)(?:[-/_,:、 ]+(元|分)|[-/_,:、 ]*(十万元|百万元|千万元|[千仟万亿]元))$/;
/** 美元金额, 余额-人民币; not 折人民币金额, which is a conversion. */
const CURRENCY_WORD =
  /^(人民币|美元|美金|港币|港元|欧元|日元|英镑)(?=.*[金余款收额])|[-_/ ]?(人民币|美元|美金|港币|港元|欧元|日元|英镑)$/;
const CONVERTED = /[折算]/;
/** Codes that headings carry without brackets; only the usual ones, as ALL and TOP are codes too. */
const CODE_WORD = /(?:^| )(?:in )?(usd|eur|cny|rmb|hkd|twd|ntd|jpy|gbp|inr|aud|cad|sgd|krw|ils|aed|chf)(?= |$)/;

interface Unit {
  unit: number;
  currency: Currency | null;
}

/** Takes a heading apart: its words, and the unit and currency that it names. */
export function headingWords(heading: string): HeadingWords {
  const found: Unit = { unit: 1, currency: null };
  const text = toSimplified(toPlain(heading).normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .replace(/[\s:*]+$/, '');
  const rest = withoutUnits(text, found);
  const words = withoutCode(toWords(rest), found);
  const short = toCompact(toWords(rest.replace(BRACKETS, ' ')));
  return { compact: toCompact(words), short, words, range: rest.toLowerCase().replace(/\s+/g, ''), ...found };
}

/** Takes off (万元), /元, ￥ and 美元 before or behind, and notes them. */
function withoutUnits(text: string, found: Unit): string {
  let rest = text.replace(BRACKETS, (whole, inside: string) => (takeUnit(inside, found) ? ' ' : whole)).trim();
  const end = UNIT_AT_END.exec(rest);
  if (end && takeUnit(end[2] ?? end[3] ?? '', found)) rest = end[1] ?? '';
  rest = rest.replace(SIGNS, (sign) => (takeUnit(sign, found) ? ' ' : sign)).trim();
  return withoutCurrency(rest, found);
}

/** `美元金额 → 金额`, `余额-人民币 → 余额`; what is converted into a currency stays as it is. */
function withoutCurrency(text: string, found: Unit): string {
  const named = CONVERTED.test(text) ? null : CURRENCY_WORD.exec(text);
  if (named === null || named[0].length === text.length) return text;
  return takeUnit(named[1] ?? named[2] ?? '', found) ? text.replace(CURRENCY_WORD, '') : text;
}

/** `amount in usd → amount`; a heading that is nothing but a code stays. */
function withoutCode(words: string, found: Unit): string {
  const code = CODE_WORD.exec(words);
  if (!code || words.length === code[0].trim().length || !takeUnit(code[1] ?? '', found)) return words;
  return words.replace(CODE_WORD, ' ').trim();
}

/** Notes the unit or currency that a text is, and says whether it was one. `万元`, `单位:分`, `USD'000`, `人民币万元` */
function takeUnit(inside: string, found: Unit): boolean {
  const text = inside
    .toLowerCase()
    .replace(/^(?:单位|币种|货币|unit|currency|in)[: ]*/, '')
    .replace(/[\s'’.,:]/g, '');
  if (Object.hasOwn(UNITS, text)) {
    found.unit = UNITS[text] ?? 1;
    return true;
  }
  // "Customers (All)", "(top)": words, though ALL and TOP are codes of currencies.
  if (/^[A-Za-z][a-z]{2}$/.test(inside.trim()) && !CODE_WORD.test(text)) return false;
  const currency = currencyOf(text);
  if (currency !== null) found.currency = currency;
  return currency !== null || takeBoth(text, found);
}

/** `人民币万元`, `万美元`, `usdk` */
function takeBoth(text: string, found: Unit): boolean {
  for (const [word, unit] of Object.entries(UNITS)) {
    const rest = text.startsWith(word)
      ? text.slice(word.length)
      : text.endsWith(word)
        ? text.slice(0, -word.length)
        : '';
    const currency = rest === '' ? null : currencyOf(rest);
    if (currency === null) continue;
    found.unit = unit;
    found.currency = currency;
    return true;
  }
  return false;
}

/** `InvoiceNo → invoice no`, `DOC_DATE → doc date`, `發票Email → 发票 email`, `Invoice # → invoice no` */
function toWords(text: string): string {
  return text
    .replace(/#|№/g, ' no ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/([\u4e00-\u9fff])([A-Za-z])/g, '$1 $2')
    .replace(/([A-Za-z])([\u4e00-\u9fff])/g, '$1 $2')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toLowerCase()
    .trim();
}

function toCompact(words: string): string {
  return words.replace(/ /g, '');
}
