import { currencyOf } from './currencies';
import { toPlain, toSimplified } from './texts';

/** An amount text taken apart. `(￥3.2万) → core "3.2", negative, unit 10000` */
export interface AmountWords {
  /** Digits with their marks; empty: the text cannot be read as an amount. */
  readonly core: string;
  readonly negative: boolean;
  /** The unit that the text itself names, or null. */
  readonly unit: number | null;
  /** Written with an exponent: 1.2E+05. */
  readonly exponent: boolean;
}

const UNREADABLE: AmountWords = { core: '', negative: false, unit: null, exponent: false };

/** Accounting formats show zero as "-", with or without the currency sign. N/A is not blank: a lookup went wrong. */
const NOTHING =
  /^(?:[¥$€£₹ ]*[-—–―_/ ]+[¥$€£₹ ]*|[¥$€£₹]|无|没有|空|空白|null|\(null\)|none|nil|nan|undefined|\(blank\))$/;
const EXPONENT = /^-?\d(?:\.\d+)?e[+-]?\d{1,2}$/;
const SHAPE = /^(\D*?)(\d[\d.,'’ ]*?|[.,]\d+?)[.,]?(\D*)$/;

const UNITS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
  k: 1000,
  thousand: 1000,
  m: 1e6,
  mn: 1e6,
  mm: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
};
const UNIT_WORDS = /^(万亿|千万|百万|十万|[百千万亿]|k|mn|mm|m|million|thousand|bn|billion|lakhs?|crores?)(?![a-z])/;
/** 元 and its friends: the main unit, said aloud. */
const MAIN_UNIT = /^(?:元|圆|块|块钱)?[整正]?$/;

/** Takes an amount text apart: sign, brackets, currency, unit. null: the text says that nothing stands there. */
export function splitAmount(cell: string): AmountWords | null {
  const text = toSimplified(toPlain(cell).normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\brs\.? ?(?=[\d-])/, '₹');
  if (text === '' || NOTHING.test(text)) return null;
  if (EXPONENT.test(text)) return { core: text, negative: false, unit: null, exponent: true };
  const m = SHAPE.exec(text);
  return m === null ? UNREADABLE : joined(m[2] ?? '', readBefore(m[1] ?? ''), readAfter((m[3] ?? '').trim()));
}

function joined(core: string, before: Affix | null, after: Affix | null): AmountWords {
  if (before === null || after === null || before.bracket !== after.bracket) return UNREADABLE;
  const minuses = before.minuses + after.minuses;
  // (-5) says it in two ways and means it once; -5- is a slip of the pen.
  if (minuses > 1) return UNREADABLE;
  return { core: core.trim(), negative: minuses > 0 || before.bracket, unit: after.unit, exponent: false };
}

/** What stands on one side of the digits. */
interface Affix {
  readonly minuses: number;
  readonly bracket: boolean;
  readonly unit: number | null;
}

const NO_AFFIX: Affix = { minuses: 0, bracket: false, unit: null };

/** `￥-`, `-$`, `(CNY`, `usd ` */
function readBefore(text: string): Affix | null {
  if (text === '') return NO_AFFIX;
  const minuses = text.split('-').length - 1;
  const brackets = text.split('(').length - 1;
  const words = text.replace(/[-+(]/g, ' ').trim();
  if (brackets > 1 || (words !== '' && currencyOf(words) === null)) return null;
  return { minuses, bracket: brackets === 1, unit: null };
}

/** `万元)`, `元-`, ` usd`, ` cr`, `/-` */
function readAfter(text: string): Affix | null {
  if (text === '') return NO_AFFIX;
  // 1,500/- is how amounts end in India; CR and DR are the sides of an account.
  const rest = text.replace(')', '').replace(/^\/-$/, '').trim();
  const minuses = /(?:-|\bcr\.?|贷)$/.test(rest) ? 1 : 0;
  const unit = readUnit(rest.replace(/(?:-|\b[cd]r\.?|[借贷])$/, '').trim());
  return unit === undefined ? null : { minuses, bracket: text.includes(')'), unit };
}

/** The unit that the words after the digits say; null: none; undefined: they say something else. */
function readUnit(text: string): number | null | undefined {
  const unitWord = UNIT_WORDS.exec(text)?.[1] ?? '';
  const unit = unitWord === '' ? null : (UNITS[unitWord] ?? null);
  const rest = text.slice(unitWord.length).trim();
  if (rest === '' || currencyOf(rest) !== null) return unit;
  return MAIN_UNIT.test(rest) ? (unit ?? 1) : undefined;
}
