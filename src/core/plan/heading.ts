import { Day, partsOf, toIso } from '../basics/day';
import { Currency } from '../basics/money';
import { SheetRow } from '../basics/sheet-table';
import { Language, Words } from '../basics/words';
import { sparseRow, styled } from './cell';
import { PlanContent } from './types';

const CURRENCY_WORDS: Readonly<Record<Currency, Words>> = {
  CNY: { zh: '人民币元', en: 'Chinese yuan' },
  USD: { zh: '美元', en: 'US dollar' },
  EUR: { zh: '欧元', en: 'euro' },
  GBP: { zh: '英镑', en: 'pound sterling' },
  HKD: { zh: '港元', en: 'Hong Kong dollar' },
  TWD: { zh: '新台币', en: 'New Taiwan dollar' },
  JPY: { zh: '日元', en: 'Japanese yen' },
  KRW: { zh: '韩元', en: 'Korean won' },
  SGD: { zh: '新加坡元', en: 'Singapore dollar' },
  AUD: { zh: '澳元', en: 'Australian dollar' },
  CAD: { zh: '加元', en: 'Canadian dollar' },
  CHF: { zh: '瑞士法郎', en: 'Swiss franc' },
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A currency by name. `USD → 美元` */
export function currencyWords(currency: Currency): Words {
  return CURRENCY_WORDS[currency] ?? { zh: currency, en: currency };
}

/** The currencies of this run in the order of their blocks. */
export function currenciesOf(content: PlanContent): Currency[] {
  return content.figures.currencies.map((figure) => figure.currency);
}

/** `2026年11月` or `November 2026`. */
export function monthWords(month: Day, language: Language): string {
  const parts = partsOf(month);
  return language === 'zh' ? `${parts.year}年${parts.month}月` : `${MONTHS[parts.month - 1] ?? ''} ${parts.year}`;
}

/** Company, title and a quiet line below it: how each of our sheets begins. */
export function headRows(content: PlanContent, column: number, title: Words, subtitle: string): SheetRow[] {
  const { language } = content;
  return [
    sparseRow([[column, styled(companyName(content) || NO_COMPANY[language], 'company')]], { height: 15 }),
    sparseRow([[column, styled(title[language], 'title')]], { height: 26 }),
    sparseRow([[column, styled(subtitle, 'subtitle')]], { height: 15 }),
  ];
}

const NO_COMPANY = {
  zh: '（公司名称：请填写在「催收政策」）',
  en: '(company name: to be filled in on sheet Collection policy)',
} as const;

function companyName({ policy, language }: PlanContent): string {
  return policy.company.name[language] || policy.company.name.zh || policy.company.name.en;
}

/** As of when, with which receipts, in which unit and by which rules. */
export function basisLine(content: PlanContent): string {
  const { language, policy, openItems } = content;
  const parts = [asOfWords(content), BASIS[policy.basis][language], unitWords(content)];
  if (openItems.matching === 'first-in-first-out')
    parts.push(language === 'zh' ? '回款按先到期先核销（假定）' : 'receipts matched oldest first (assumed)');
  parts.push(language === 'zh' ? '规则见「催收政策」' : 'rules: see sheet Collection policy');
  return parts.join(' · ');
}

/** `截止日 2026-11-20 · 回款登记至 2026-11-20（假定）` */
export function asOfWords(content: PlanContent): string {
  const { asOf, bookedTo, bookedToGiven, language } = content;
  if (language === 'zh')
    return `截止日 ${toIso(asOf)} · 回款登记至 ${toIso(bookedTo)}${bookedToGiven ? '' : '（假定，未填写）'}`;
  return `As of ${toIso(asOf)} · receipts booked up to ${toIso(bookedTo)}${bookedToGiven ? '' : ' (assumed, not given)'}`;
}

/** What stands at the foot of every printed page, beside the page number that the host puts there. */
export function pageFooter(content: PlanContent): string {
  const { language, asOf } = content;
  const day = language === 'zh' ? `截止日 ${toIso(asOf)}` : `as of ${toIso(asOf)}`;
  const company = companyName(content);
  return company ? `${company} · ${day}` : day;
}

function unitWords(content: PlanContent): string {
  const currencies = currenciesOf(content);
  const names = currencies.map((currency) => currencyWords(currency)[content.language]);
  if (content.language === 'zh')
    return names.length > 1 ? `金额单位：各币种分列，不相加（${names.join('、')}）` : `金额单位：${names[0] ?? ''}`;
  return names.length > 1 ? `amounts by currency, never added (${names.join(', ')})` : `amounts in ${names[0] ?? ''}`;
}

const BASIS = {
  due: { zh: '账龄按到期日', en: 'aged by due date' },
  invoice: { zh: '账龄按开票日', en: 'aged by invoice date' },
} as const;
