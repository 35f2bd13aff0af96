import { Minor } from '../basics/money';
import { CustomerFacts } from '../history/history';
import { EntryFacts } from '../ledger/ledger';
import { CustomerClass } from '../policy/policy';

/** A customer of whom the customer sheet says nothing. */
export const EMPTY_CUSTOMER: CustomerFacts = {
  row: 0,
  customer: '',
  name: '',
  type: 'normal',
  givenClass: null,
  givenClassDay: null,
  reviewedOn: null,
  creditLimitMinor: null,
  signals: [],
  insolvent: false,
  refused: false,
  factored: false,
  counselApproved: false,
  letterLanguage: null,
  contact: '',
  phone: '',
  email: '',
  address: '',
  salesperson: '',
  paymentDay: null,
  requestCutoffDay: null,
  guaranteeEnds: null,
  instalments: [],
  note: '',
};

/** What the ledger's own columns tell about a customer: the first that is not blank, per column. */
export interface LedgerFacts {
  contact: string;
  phone: string;
  email: string;
  salesperson: string;
  /** 0 in a ledger column means "not set" and is left out; null: no limit is known. */
  creditLimitMinor: Minor | null;
  /** The class column as it stands; '' when blank. */
  classText: string;
}

/** Nothing told yet. */
export function noLedgerFacts(): LedgerFacts {
  return { contact: '', phone: '', email: '', salesperson: '', creditLimitMinor: null, classText: '' };
}

/** Adds what one ledger row tells. */
export function addLedgerFacts(to: LedgerFacts, row: EntryFacts): void {
  to.contact ||= row.contact ?? '';
  to.phone ||= row.phone ?? '';
  to.email ||= row.email ?? '';
  addTerms(to, row);
}

function addTerms(to: LedgerFacts, row: EntryFacts): void {
  to.salesperson ||= row.salesperson ?? '';
  to.classText ||= row.customerClass ?? '';
  to.creditLimitMinor ||= row.creditLimitMinor || null;
}

/** The customer sheet's row, its blanks filled from the ledger. A class in the ledger counts as given by a person. */
export function completeFacts(
  sheet: CustomerFacts | undefined,
  ledger: LedgerFacts,
  customer: string,
  name: string,
): CustomerFacts {
  const own = sheet ?? EMPTY_CUSTOMER;
  return {
    ...own,
    customer,
    name: own.name || name,
    givenClass: own.givenClass ?? parseClass(ledger.classText),
    contact: own.contact || ledger.contact,
    phone: own.phone || ledger.phone,
    email: own.email || ledger.email,
    salesperson: own.salesperson,
  };
}

/** A class as people write it. `A → A`, `B类 → B`, `C-风险 → C`, `优质客户 → A`, `VIP → null`. */
export function parseClass(text: string): CustomerClass | null {
  return text === '' ? null : readClass(text.normalize('NFKC').trim().toUpperCase());
}

function readClass(t: string): CustomerClass | null {
  const letter =
    /^([ABC])(?![A-Z0-9])/.exec(t)?.[1] ?? /^(?:CLASS|GRADE|等级|评级|类别)\s*[:：]?\s*([ABC])$/.exec(t)?.[1];
  if (letter === 'A' || letter === 'B' || letter === 'C') return letter;
  if (/^(优质|GOOD)/.test(t)) return 'A';
  if (/^(一般|普通|NORMAL)/.test(t)) return 'B';
  if (/^(风险|高风险|RISK)/.test(t)) return 'C';
  return null;
}
