import { Day } from '../basics/day';
import { formatMinor, Minor } from '../basics/money';
import { Language, Words } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { CHANNEL_WORDS } from '../decisions/decisions';
import { ContactEntry } from '../history/history';
import { Company } from '../policy/policy';
import { LetterInterest } from './letter-interest';
import { LetterTable } from './letter-lines';
import { dayText, LetterWords, moneyText } from './letter-words';
import { rmbCapital } from './rmb';
import { Placeholder } from './wording';

/** What one letter is about. */
export interface LetterCase {
  readonly position: CustomerPosition;
  readonly language: Language;
  readonly words: LetterWords;
  readonly table: LetterTable;
  readonly interest: LetterInterest | null;
  readonly number: string;
  readonly day: Day;
  readonly deadline: Day;
  readonly asOf: Day;
  readonly bookedTo: Day;
  /** The user said so; otherwise the letter says that it is assumed. */
  readonly bookedToGiven: boolean;
  /** Lines that the table does not print one by one. */
  readonly moreLines: number;
  /** The sum claimed, with its currency. */
  readonly claimedText: string;
  readonly company: CompanyText;
}

/** The company as a letter prints it: what the policy leaves blank is a placeholder that nobody can overlook. */
export interface CompanyText {
  readonly name: string;
  readonly bankHolder: string;
  readonly bankName: string;
  readonly bankAccount: string;
  readonly contactLine: string;
  readonly returnTo: string;
}

/** Fields that every letter needs, with their names on the policy sheet. */
const NEEDED = {
  name: { zh: '公司名称', en: 'company name' },
  bankHolder: { zh: '户名', en: 'account holder' },
  bankName: { zh: '开户行', en: 'bank' },
  bankAccount: { zh: '账号', en: 'account number' },
} as const satisfies Readonly<Record<string, Words>>;

type NeededField = keyof typeof NEEDED;

const CONTACT_NAME: Words = { zh: '联系人及电话', en: 'contact and phone' };

/** Names of the policy's fields that letters need and that are blank. */
export function blankFields(company: Company, language: Language): string[] {
  const fields = Object.keys(NEEDED) as NeededField[];
  const blank = fields
    .filter((field) => fieldOf(company, field, language) === '')
    .map((field) => neededName(field, language));
  if (company.contact.trim() === '' && company.phone.trim() === '') blank.push(CONTACT_NAME[language]);
  return blank;
}

/** The company's own words for letters of a language. */
export function companyText(company: Company, language: Language): CompanyText {
  const zh = language === 'zh';
  const needed = (field: NeededField) =>
    fieldOf(company, field, language) || placeholder(neededName(field, language), zh);
  const reachable = company.contact.trim() !== '' || company.phone.trim() !== '';
  const returnTo = [company.email, company.address].map((text) => text.trim()).find((text) => text !== '');
  return {
    name: needed('name'),
    bankHolder: needed('bankHolder'),
    bankName: needed('bankName'),
    bankAccount: needed('bankAccount'),
    contactLine: (reachable ? '' : placeholder(CONTACT_NAME[language], zh)) + contactLine(company, zh),
    returnTo: returnTo ?? (zh ? '本函联系人' : 'the contact named in our letter'),
  };
}

function contactLine(company: Company, zh: boolean): string {
  const parts = [
    part(company.contact, zh ? '联系人：' : 'Contact: '),
    part(company.phone, zh ? '电话：' : 'phone '),
    part(company.email, zh ? '邮箱：' : 'e-mail '),
    part(company.address, zh ? '地址：' : 'address: '),
  ];
  return parts.filter((one) => one !== '').join(zh ? '　' : ', ');
}

/** What a placeholder of a letter's wording stands for. Each is made when a piece asks for it. */
export function valueOf(name: Placeholder, letter: LetterCase): string {
  return VALUES[name](letter);
}

const VALUES: Readonly<Record<Placeholder, (letter: LetterCase) => string>> = {
  customer: ({ position }) => position.name,
  company: ({ company }) => company.name,
  number: ({ number }) => number,
  asOf: ({ words, asOf }) => dayText(words, asOf),
  bookedTo: ({ words, bookedTo }) => dayText(words, bookedTo),
  claimed: ({ claimedText }) => claimedText,
  capital: (letter) => (isChinesePayment(letter) ? `（大写：人民币${rmbCapital(letter.table.claimedMinor)}）` : ''),
  deadline: ({ words, deadline }) => dayText(words, deadline),
  days: ({ table }) => String(oldestDays(table)),
  count: ({ table }) => String(table.claimed.length),
  unit: (letter) => (isChinesePayment(letter) ? '人民币元' : letter.position.currency),
  documents: documentsText,
  contracts: contractsText,
  contacts: contactsText,
  held: ({ words, table, position }) => moneyText(words, heldMinor(table), position.currency),
  reasons: reasonsText,
  unapplied: ({ words, table, position }) => moneyText(words, table.unappliedMinor, position.currency),
  interest: ({ interest, words, position }) =>
    interest ? moneyText(words, interest.interestMinor + interest.feeMinor, position.currency) : '',
  rule: ({ interest, language }) => (interest ? interest.rule.words[language] : ''),
  formula: formulaText,
  bankHolder: ({ company }) => company.bankHolder,
  bankName: ({ company }) => company.bankName,
  bankAccount: ({ company }) => company.bankAccount,
  factorAccount: ({ language }) =>
    language === 'zh'
      ? '【该客户的应收款已保理或投保，请核实应付账户后填写】'
      : '[factored or insured claim: fill in the account that is to be paid into]',
  more: ({ moreLines }) => String(moreLines),
  contactLine: ({ company }) => company.contactLine,
  returnTo: ({ company }) => company.returnTo,
  day: ({ words, day }) => dayText(words, day),
};

/** Amounts of such a letter are written in yuan and in capital words. */
function isChinesePayment({ language, position }: LetterCase): boolean {
  return language === 'zh' && position.currency === 'CNY';
}

/** The sum left out of a claim because it is disputed, promised, planned or perhaps retention money. */
export function heldMinor({ held }: LetterTable): Minor {
  return held.disputedMinor + held.promisedMinor + held.plannedMinor + held.retentionMinor;
}

/** The documents claimed, as a subject line names them. `INV-1等3笔` */
function documentsText({ table, language }: LetterCase): string {
  const zh = language === 'zh';
  const count = table.claimed.length;
  const first = firstDocument(table);
  if (first === '') return zh ? `${count}笔款项` : `${count} ${count === 1 ? 'item' : 'items'}`;
  if (count === 1) return first;
  return zh ? `${first}等${count}笔` : `${first} and ${count - 1} more`;
}

/** Number of the oldest claimed document that has one; '' when none has. */
export function firstDocument({ claimed }: LetterTable): string {
  for (const { document } of claimed) if (document !== '') return document;
  return '';
}

/** Contracts that a letter names in full; more would drown the sentence. */
const NAMED_CONTRACTS = 3;

function contractsText({ table: { contracts }, language }: LetterCase): string {
  if (contracts.length === 0) return '';
  const zh = language === 'zh';
  const named = contracts.slice(0, NAMED_CONTRACTS);
  const others = contracts.length > named.length;
  if (zh) return `（合同号：${named.join('、')}${others ? '等' : ''}）`;
  return ` (contract ${named.join(', ')}${others ? ' and others' : ''})`;
}

const NAMED_CONTACTS = 3;

/** The last contacts that reached the customer since the oldest claimed item fell due. */
function contactsText({ position, table, words, language, asOf }: LetterCase): string {
  if (position.contacts.length === 0) return '';
  const since = table.claimed[0]?.dueDay ?? asOf;
  const zh = language === 'zh';
  const texts = position.contacts
    .filter((contact) => contact.day > since && contact.day <= asOf && isTold(contact))
    .map(({ day, channel }) => {
      const by = CHANNEL_WORDS[channel ?? 'phone'][language].toLowerCase();
      return zh ? `${dayText(words, day)}（${by}）` : `${dayText(words, day)} (${by})`;
    });
  const told = [...new Set(texts)].slice(-NAMED_CONTACTS);
  if (told.length === 0) return '';
  return zh ? `我公司已于${told.join('、')}与贵公司联系。` : `We contacted you on ${told.join(', ')}. `;
}

/** A contact that may be held up to the customer: it reached somebody, or a letter went out. Talks of lawyers are not told. */
function isTold({ channel, reached, letterStep }: ContactEntry): boolean {
  if (channel === null || channel === 'legal') return false;
  return reached === true || letterStep !== null;
}

function reasonsText({ table: { held }, language }: LetterCase): string {
  const zh = language === 'zh';
  const reasons = [
    held.disputedMinor > 0 && (zh ? '争议核实中' : 'disputed'),
    held.promisedMinor > 0 && (zh ? '已承诺付款' : 'payment promised'),
    held.plannedMinor > 0 && (zh ? '分期付款安排' : 'instalment arrangement'),
    held.retentionMinor > 0 && (zh ? '是否质保金待确认' : 'possibly retention money'),
  ].filter((reason) => reason !== false);
  return reasons.join(zh ? '、' : ', ');
}

/** How the first lines of the interest were reckoned, and what is claimed beside it. */
function formulaText({ interest, language, position: { currency } }: LetterCase): string {
  if (!interest) return '';
  const zh = language === 'zh';
  const texts = [...interest.formulas];
  if (interest.lines.length > interest.formulas.length)
    texts.push(zh ? '其余各笔同法计算，金额见表' : 'the other items in the same way, see the table');
  if (interest.feeMinor > 0) {
    const fee = formatMinor(interest.feeMinor, currency);
    texts.push(zh ? `另加法定固定补偿 ${fee}` : `plus fixed compensation ${fee}`);
  }
  return texts.join(zh ? '；' : '; ');
}

function oldestDays(table: LetterTable): number {
  let oldest = 0;
  for (const line of table.claimed) oldest = Math.max(oldest, line.days ?? 0);
  return oldest;
}

function neededName(field: NeededField, language: Language): string {
  return NEEDED[field][language];
}

function fieldOf(company: Company, field: NeededField, language: Language): string {
  const { name } = company;
  if (field !== 'name') return company[field].trim();
  return name[language].trim() || name.zh.trim() || name.en.trim();
}

function placeholder(field: string, zh: boolean): string {
  return zh ? `【请在催收政策中填写${field}】` : `[fill in on the policy sheet: ${field}]`;
}

function part(text: string, label: string): string {
  return text.trim() === '' ? '' : label + text.trim();
}
