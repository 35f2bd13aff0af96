import { HeadingWords, headingWords } from './heading-words';
import { BUCKET_RANGES, NOTHING, PATTERNS } from './heading-patterns.table';
import { EXACT } from './headings.table';
import { Field, FieldGuess } from './types';

type Meaning = Pick<FieldGuess, 'field' | 'confidence'>;

/** Headings that are longer are titles or sentences. */
const LONGEST_HEADING = 60;
/** 单位：万元 above a table. */
const UNIT_LINE = /^\s*(?:单位|單位|币种|幣別|unit|currency)\s*[:：]\s*\S/i;
/** Taken off when only part of the heading is known: 客户名称(新建), SalesInvoice.grandTotal. */
const FOR_BRACKET = 0.03;
const FOR_PREFIX = 0.1;
/** 美元金额 may be the amount in another currency than the invoice's: it gives way to a column that just says 金额. */
const FOR_CURRENCY = 0.15;

/** Amount (LCY), 金额（本币）: in the currency of the books, so taken only if there is no other. */
const OWN_CURRENCY = /lcy|本币|本位币|local|base/;
const FOR_OWN_CURRENCY = 0.5;

const TWO_LANGUAGES = /^(?:[\u4e00-\u9fff]{2,}[a-z]{3,}|[a-z]{3,}[\u4e00-\u9fff]{2,})$/;
const ONE_LANGUAGE = /[a-z]+|[\u4e00-\u9fff]+/g;

const MEANINGS: ReadonlyMap<string, readonly Meaning[]> = meaningsByForm();

/** What a heading means, best guess first; empty when it means nothing a ledger reader needs. `应收金额(万元) → amount, unit 10000` */
export function guessFields(heading: string): readonly FieldGuess[] {
  if (heading.length > LONGEST_HEADING * 2 || UNIT_LINE.test(heading)) return [];
  const words = headingWords(heading);
  if (words.compact === '' || words.compact.length > LONGEST_HEADING) return [];
  const { unit, currency } = words;
  return meaningsOf(words, heading).map(({ field, confidence }) => ({ field, confidence, unit, currency }));
}

/** The best guess at what a heading means, or null. */
export function guessField(heading: string): FieldGuess | null {
  return guessFields(heading)[0] ?? null;
}

function meaningsOf(words: HeadingWords, heading: string): readonly Meaning[] {
  const known = byDictionary(words, heading);
  if (known !== null) return known;
  // "编制单位：某某公司", "日期：2026-11-20": a line above the table, not a heading.
  const range = words.range.replace(/^其中[:：]?|\(含[^)]*\)/g, '');
  if (range === words.range && /[:：]\s*\S/.test(heading.trim())) return [];
  if (BUCKET_RANGES.some((pattern) => pattern.test(range))) return [{ field: 'bucket', confidence: 0.9 }];
  if (NOTHING.test(words.compact) || NOTHING.test(words.words)) return [];
  return byLastPart(heading) ?? byPattern(words);
}

function byDictionary(words: HeadingWords, heading: string): readonly Meaning[] | null {
  const exact = MEANINGS.get(words.compact);
  if (exact) return words.currency !== null && !isBracketed(heading) ? lessSure(exact, FOR_CURRENCY) : exact;
  const short = MEANINGS.get(words.short);
  if (short === undefined || NOTHING.test(words.compact)) return byOneLanguage(words);
  return lessSure(short, OWN_CURRENCY.test(words.compact) ? FOR_OWN_CURRENCY : FOR_BRACKET);
}

/** `客户名称/Customer`, `Invoice No. 发票号`: headings in two languages say it twice, and must say the same. */
function byOneLanguage({ compact }: HeadingWords): readonly Meaning[] | null {
  if (!TWO_LANGUAGES.test(compact)) return null;
  const parts = compact.match(ONE_LANGUAGE) ?? [];
  const known = parts.flatMap((part) => (MEANINGS.has(part) ? [MEANINGS.get(part) ?? []] : []));
  const fields = known.map((meanings) => meanings[0]?.field);
  const [first] = known;
  return first && fields.every((field) => field === fields[0]) ? lessSure(first, FOR_BRACKET) : null;
}

/** `SalesInvoice.grandTotal → grandTotal`, `表体-客户联系人-联系人 → 联系人` */
function byLastPart(heading: string): readonly Meaning[] | null {
  const m = /^[^.|>]*(?:\w\.|[|>]|[\u4e00-\u9fff]-)([^.|>-]+)$/.exec(heading.trim());
  const meanings = m?.[1] === undefined ? undefined : MEANINGS.get(headingWords(m[1]).compact);
  return meanings ? lessSure(meanings, FOR_PREFIX) : null;
}

/** The first pattern that fits decides; the patterns stand from special to general. */
function byPattern(words: HeadingWords): readonly Meaning[] {
  for (const { field, confidence, pattern, unless } of PATTERNS) {
    if (!pattern.test(words.words) && !pattern.test(words.compact)) continue;
    if (unless?.test(words.compact)) continue;
    return [{ field, confidence }];
  }
  return [];
}

function isBracketed(heading: string): boolean {
  return /[)\]}】〕）］]\s*[:：]?\s*$/.test(heading);
}

function lessSure(meanings: readonly Meaning[], less: number): readonly Meaning[] {
  return meanings.map(({ field, confidence }) => ({ field, confidence: Math.max(confidence - less, 0.3) }));
}

function meaningsByForm(): ReadonlyMap<string, readonly Meaning[]> {
  const byForm = new Map<string, Meaning[]>();
  for (const [field, confidence, forms] of EXACT) {
    for (const form of forms.split(' ')) {
      const meanings = byForm.get(form) ?? [];
      if (meanings.length === 0) byForm.set(form, meanings);
      if (!meanings.some((meaning: { readonly field: Field }) => meaning.field === field))
        meanings.push({ field, confidence });
    }
  }
  for (const meanings of byForm.values()) meanings.sort((x, y) => y.confidence - x.confidence);
  return byForm;
}
