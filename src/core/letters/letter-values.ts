import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Language } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { CHANNEL_WORDS } from '../decisions/decisions';
import { Company } from '../policy/policy';
import { LetterInterest } from './letter-interest';
import { LetterTable } from './letter-lines';
import { figures, LetterWords } from './letter-words';
import { rmbCapital } from './rmb';
import { Values } from './wording';

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
  readonly address: string;
}

/** Fields that every letter needs, with their names on the policy sheet. */
const NEEDED = [
  ['name', '公司名称', 'company name'],
  ['bankHolder', '户名', 'account holder'],
  ['bankName', '开户行', 'bank'],
  ['bankAccount', '账号', 'account number'],
] as const;

/** Names of the policy's fields that letters need and that are blank. */
export function blankFields(company: Company, language: Language): string[] {
  const blank: string[] = [];
  for (const [field, zh, en] of NEEDED) if (fieldOf(company, field, language) === '') blank.push(language === 'zh' ? zh : en);
  if (company.contact.trim() === '' && company.phone.trim() === '') blank.push(language === 'zh' ? '联系人及电话' : 'contact and phone');
  return blank;
}

/** The company's own words for letters of a language. */
export function companyText(company: Company, language: Language): CompanyText {
  const zh = language === 'zh';
  const or = (field: (typeof NEEDED)[number][0]) => {
    const names = NEEDED.find((one) => one[0] === field);
    return fieldOf(company, field, language) || placeholder(names?.[zh ? 1 : 2] ?? field, zh);
  };
  const contactLine = [
    part(company.contact, zh ? '联系人：' : 'Contact: '),
    part(company.phone, zh ? '电话：' : 'phone '),
    part(company.email, zh ? '邮箱：' : 'e-mail '),
    part(company.address, zh ? '地址：' : 'address: '),
  ].filter((one) => one !== '');
  const reachable = company.contact.trim() !== '' || company.phone.trim() !== '';
  return {
    name: or('name'),
    bankHolder: or('bankHolder'),
    bankName: or('bankName'),
    bankAccount: or('bankAccount'),
    contactLine: (reachable ? '' : placeholder(zh ? '联系人及电话' : 'contact and phone', zh)) + contactLine.join(zh ? '　' : ', '),
    returnTo: [company.email, company.address].map((text) => text.trim()).find((text) => text !== '') ?? (zh ? '本函联系人' : 'the contact named in our letter'),
    address: company.address.trim(),
  };
}

/** What the placeholders of a letter's wording stand for. */
export function valuesOf(letter: LetterCase): Values {
  const { position, language, words, table, company } = letter;
  const { currency } = position;
  const zh = language === 'zh';
  const chinesePayment = zh && currency === 'CNY';
  return {
    customer: position.name,
    company: company.name,
    number: letter.number,
    asOf: words.day(letter.asOf),
    bookedTo: words.day(letter.bookedTo),
    claimed: words.money(table.claimedMinor, currency),
    capital: chinesePayment ? `（大写：人民币${rmbCapital(table.claimedMinor)}）` : '',
    deadline: words.day(letter.deadline),
    days: String(oldestDays(table)),
    count: String(table.claimed.length),
    unit: chinesePayment ? '人民币元' : currency,
    documents: documentsText(table, zh),
    contracts: contractsText(table.contracts, zh),
    contacts: contactsText(letter),
    held: words.money(heldMinor(table), currency),
    reasons: reasonsText(table, zh),
    unapplied: words.money(table.unappliedMinor, currency),
    ...interestValues(letter),
    bankHolder: company.bankHolder,
    bankName: company.bankName,
    bankAccount: company.bankAccount,
    factorAccount: zh ? '【该客户的应收款已保理或投保，请核实应付账户后填写】' : '[factored or insured claim: fill in the account that is to be paid into]',
    more: String(letter.moreLines),
    contactLine: company.contactLine,
    returnTo: company.returnTo,
    day: words.day(letter.day),
  };
}

/** The sum left out of a claim because it is disputed, promised, planned or perhaps retention money. */
export function heldMinor({ held }: LetterTable): Minor {
  return held.disputedMinor + held.promisedMinor + held.plannedMinor + held.retentionMinor;
}

/** The documents claimed, as a subject line names them. `INV-1等3笔` */
function documentsText(table: LetterTable, zh: boolean): string {
  const count = table.claimed.length;
  const first = table.claimed.find((line) => line.document !== '')?.document;
  if (first === undefined) return zh ? `${count}笔款项` : `${count} ${count === 1 ? 'item' : 'items'}`;
  if (count === 1) return first;
  return zh ? `${first}等${count}笔` : `${first} and ${count - 1} more`;
}

/** Contracts that a letter names in full; more would drown the sentence. */
const NAMED_CONTRACTS = 3;

function contractsText(contracts: readonly string[], zh: boolean): string {
  if (contracts.length === 0) return '';
  const named = contracts.slice(0, NAMED_CONTRACTS);
  const others = contracts.length > named.length;
  if (zh) return `（合同号：${named.join('、')}${others ? '等' : ''}）`;
  return ` (contract ${named.join(', ')}${others ? ' and others' : ''})`;
}

const NAMED_CONTACTS = 3;

/** The last contacts that reached the customer since the oldest claimed item fell due. */
function contactsText({ position, table, words, language, asOf }: LetterCase): string {
  const since = table.claimed[0]?.dueDay ?? asOf;
  const told: string[] = [];
  for (let i = position.contacts.length - 1; i >= 0 && told.length < NAMED_CONTACTS; i -= 1) {
    const contact = position.contacts[i];
    if (!contact || contact.day <= since || contact.day > asOf || contact.channel === null || contact.channel === 'legal') continue;
    if (contact.reached !== true && contact.letterStep === null) continue;
    const channel = CHANNEL_WORDS[contact.channel][language].toLowerCase();
    const text = language === 'zh' ? `${words.day(contact.day)}（${channel}）` : `${words.day(contact.day)} (${channel})`;
    if (!told.includes(text)) told.unshift(text);
  }
  if (told.length === 0) return '';
  if (language === 'zh') return `我公司已于${told.join('、')}与贵公司联系。`;
  return `We contacted you on ${told.join(', ')}. `;
}

function reasonsText({ held }: LetterTable, zh: boolean): string {
  const reasons = [
    held.disputedMinor > 0 && (zh ? '争议核实中' : 'disputed'),
    held.promisedMinor > 0 && (zh ? '已承诺付款' : 'payment promised'),
    held.plannedMinor > 0 && (zh ? '分期付款安排' : 'instalment arrangement'),
    held.retentionMinor > 0 && (zh ? '是否质保金待确认' : 'possibly retention money'),
  ].filter((reason) => reason !== false);
  return reasons.join(zh ? '、' : ', ');
}

function interestValues({ interest, language, words, position }: LetterCase): Pick<Values, 'interest' | 'rule' | 'formula'> {
  if (!interest) return { interest: '', rule: '', formula: '' };
  const zh = language === 'zh';
  const { currency } = position;
  const rest = interest.lines.length > interest.formulas.length ? [zh ? '其余各笔同法计算，金额见表' : 'the other items in the same way, see the table'] : [];
  const fee = interest.feeMinor > 0 ? [zh ? `另加法定固定补偿 ${figures(interest.feeMinor, currency)}` : `plus fixed compensation ${figures(interest.feeMinor, currency)}`] : [];
  return {
    interest: words.money(interest.interestMinor + interest.feeMinor, currency),
    rule: interest.rule.words[language],
    formula: [...interest.formulas, ...rest, ...fee].join(zh ? '；' : '; '),
  };
}

function oldestDays(table: LetterTable): number {
  let oldest = 0;
  for (const line of table.claimed) oldest = Math.max(oldest, line.days ?? 0);
  return oldest;
}

function fieldOf(company: Company, field: (typeof NEEDED)[number][0], language: Language): string {
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
