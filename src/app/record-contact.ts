import { Day, parseIso, toIso } from '../core/basics/day';
import { Currency, Minor, toMinor } from '../core/basics/money';
import { Words } from '../core/basics/words';
import { amountReaderOf, readAmount } from '../core/cells/cells';
import { CAUSES, ContactEntry, SHEET_KEYS } from '../core/history/history';
import { Letter } from '../core/letters/letters';
import { makeLogSheet } from '../core/plan/plan';
import { Channel, Step } from '../core/policy/policy';
import { decisionOf } from './customer';
import { Look } from './look';
import { HostError, OpenWorkbook } from './ports';

/** What a person notes of a contact, as it stands in the form; a blank field is an empty text. */
export interface ContactForm {
  /** ISO day of the contact. */
  readonly day: string;
  readonly channel: Channel | '';
  readonly reached: 'yes' | 'no' | '';
  readonly person: string;
  readonly result: string;
  readonly cause: string;
  readonly promiseDay: string;
  readonly promiseAmount: string;
  readonly disputeAmount: string;
  readonly disputeReason: string;
  readonly letterStep: '' | '1' | '2' | '3';
  readonly letterNumber: string;
  readonly deadline: string;
  readonly waybill: string;
  readonly by: string;
}

/** What is wrong with a form, by field. Empty: it can be recorded. */
export type FormFaults = Readonly<Partial<Record<keyof ContactForm, Words>>>;

/** A blank form: a call on that day. */
export function blankForm(day: Day): ContactForm {
  return {
    day: toIso(day),
    channel: 'phone',
    reached: 'yes',
    person: '',
    result: '',
    cause: '',
    promiseDay: '',
    promiseAmount: '',
    disputeAmount: '',
    disputeReason: '',
    letterStep: '',
    letterNumber: '',
    deadline: '',
    waybill: '',
    by: '',
  };
}

/** What the form says of a letter that a person has just sent. */
export function sentForm({ step, number, deadline, title }: Letter): Partial<ContactForm> {
  const letterStep = step === 1 || step === 2 || step === 3 ? (`${step}` as const) : '';
  return { channel: 'letter', reached: '', result: title, letterStep, letterNumber: number, deadline: toIso(deadline) };
}

const NO_DAY: Words = { zh: '请填写日期', en: 'Enter a date' };
const NO_AMOUNT: Words = { zh: '请填写大于 0 的金额', en: 'Enter an amount above 0' };
const AMOUNT_ALONE: Words = { zh: '请填写承诺付款的日期', en: 'Enter the day of the promised payment' };
const BEFORE: Words = { zh: '承诺日期早于联系日期', en: 'The promised day is before the contact' };
const NOTHING: Words = {
  zh: '请至少填写结果、原因、承诺、争议或函件中的一项',
  en: 'Enter at least a result, cause, promise, dispute or letter',
};

/** What would make the log unreadable or untrue. */
export function faultsOf(form: ContactForm, currency: Currency): FormFaults {
  const faults: Partial<Record<keyof ContactForm, Words>> = {};
  for (const field of ['promiseAmount', 'disputeAmount'] as const) {
    if (form[field].trim() !== '' && amountOf(form[field], currency) === null) faults[field] = NO_AMOUNT;
  }
  for (const field of ['promiseDay', 'deadline'] as const) {
    if (form[field] !== '' && parseIso(form[field]) === null) faults[field] = NO_DAY;
  }
  if (parseIso(form.day) === null) faults.day = NO_DAY;
  if (saysNothing(form)) faults.result = NOTHING;
  const promise = promiseFault(form);
  return promise ? { ...faults, promiseDay: promise } : faults;
}

function promiseFault({ day, promiseDay, promiseAmount }: ContactForm): Words | null {
  if (promiseAmount.trim() !== '' && promiseDay === '') return AMOUNT_ALONE;
  // ISO days compare as texts.
  return promiseDay !== '' && day !== '' && promiseDay < day ? BEFORE : null;
}

/** That nobody was reached says enough. */
function saysNothing(form: ContactForm): boolean {
  if (form.reached === 'no') return false;
  const { result, cause, promiseDay, disputeAmount, disputeReason, letterStep } = form;
  return [result, cause, promiseDay, disputeAmount, disputeReason, letterStep].every((text) => text.trim() === '');
}

/** Adds a contact below the last row of the log sheet; makes that sheet when there is none yet. Nothing else is written. */
export async function recordContact(book: OpenWorkbook, look: Look, row: string, form: ContactForm): Promise<void> {
  const decision = decisionOf(look, row);
  if (!decision) throw new HostError('cannot-write', row, GONE);
  const { position } = decision;
  const entry = entryOf(form, position.customer, position.currency, position.balanceMinor);
  const before = look.sheets.filter(({ ours }) => ours !== null);
  const { content } = look;
  const table = makeLogSheet({
    ...content,
    before,
    carried: false,
    history: { ...content.history, takenOver: [entry] },
  });
  const [written] = await book.writeSheets([table]);
  // The sheet is there, but its headings were not found: a new one is not made beside it.
  if (written?.was === 'kept') throw new HostError('cannot-write', SHEET_KEYS.log, NO_HEADINGS);
}

const GONE: Words = { zh: '台账中已没有该客户的未收款', en: 'the ledger has nothing open of this customer any more' };
const NO_HEADINGS: Words = {
  zh: '催收记录表的标题行找不到，请恢复「日期」「客户」等标题后再试',
  en: 'the headings of the contact log were not found: restore “Date”, “Customer” and the others, then try again',
};

function entryOf(form: ContactForm, customer: string, ...[currency, balanceMinor]: [Currency, Minor]): ContactEntry {
  const promiseDay = parseIso(form.promiseDay);
  return {
    row: 0,
    day: parseIso(form.day) ?? 0,
    customer,
    channel: form.channel === '' ? null : form.channel,
    reached: form.reached === '' ? null : form.reached === 'yes',
    person: form.person.trim(),
    post: '',
    result: form.result.trim(),
    cause: (CAUSES.find(({ code }) => code === form.cause)?.code ?? null) as ContactEntry['cause'],
    letterStep: form.letterStep === '' ? null : (Number(form.letterStep) as Step),
    letterNumber: form.letterNumber.trim(),
    deadline: parseIso(form.deadline),
    waybill: form.waybill.trim(),
    arrived: null,
    promiseDay,
    promiseMinor: amountOf(form.promiseAmount, currency),
    promiseDocuments: [],
    balanceThenMinor: promiseDay === null ? null : balanceMinor,
    writtenPromise: false,
    disputeMinor: amountOf(form.disputeAmount, currency),
    disputeDocuments: [],
    disputeWritten: false,
    disputeReason: form.disputeReason.trim(),
    closed: false,
    currency,
    by: form.by.trim(),
  };
}

/** An amount as typed, with separators or without; null when it is blank or none. */
function amountOf(text: string, currency: Currency): Minor | null {
  if (text.trim() === '') return null;
  const amount = readAmount(text, amountReaderOf([text], null));
  return amount === null || !Number.isFinite(amount) || amount <= 0 ? null : toMinor(amount, currency);
}
