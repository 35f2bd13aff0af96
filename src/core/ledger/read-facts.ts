import { Currency, Minor, toMinor } from '../basics/money';
import { CellValue, Field, isBlank, toText } from '../cells/cells';
import { amountIn, dayIn } from './columns';
import { FieldIndex } from './field-index';
import { flagOf } from './kinds';
import { statusAt } from './read-status';
import { cellOf, isGiven, profileOf, remark, SheetReading } from './sheet-reading';
import { EntryFacts } from './types';

/** Facts of rows that tell nothing. */
const NO_FACTS: EntryFacts = {};

const LONGEST_TEXT = 500;
/** Facts that may be the same on many rows of a customer; they share one object. */
const SHARED: readonly Field[] = [
  'contract',
  'salesperson',
  'contact',
  'phone',
  'email',
  'creditLimit',
  'customerClass',
  'disputeReason',
  'promiseDate',
  'promiseAmount',
  'deliveryReceipt',
  'invoiceDelivery',
  'retention',
  'settlement',
  'billDate',
  'note',
];

type Writable = { -readonly [K in keyof EntryFacts]: EntryFacts[K] };

/** Columns of the sheet that tell such facts. */
export function factIndexesOf(at: FieldIndex): readonly number[] {
  return SHARED.map((field) => at[field]).filter((index) => index >= 0);
}

/** What the row tells besides its amounts and dates. Rows of a customer that tell the same share one object. */
export function readFacts(reading: SheetReading, row: readonly CellValue[], r: number, of: FactsOf): EntryFacts {
  const shared = sharedFacts(reading, row, r, of.currency);
  const disputed = disputedMinor(reading, row, of);
  return disputed === 0 ? shared : { ...shared, disputedMinor: disputed };
}

/** The amounts that facts go with. */
export interface FactsOf {
  currency: Currency;
  openMinor: Minor;
}

function sharedFacts(reading: SheetReading, row: readonly CellValue[], r: number, currency: Currency): EntryFacts {
  const { facts, factCurrencies } = reading;
  const profile = profileOf(reading, r);
  const known = facts[profile];
  // An amount among the facts is in the row's currency.
  if (known !== undefined && factCurrencies[profile] === currency) return known;
  const made = makeFacts(reading, row, r, currency);
  facts[profile] = made;
  factCurrencies[profile] = currency;
  return made;
}

function makeFacts(reading: SheetReading, row: readonly CellValue[], r: number, currency: Currency): EntryFacts {
  const facts: Writable = {};
  const text = (field: Field): string | undefined => textAt(reading, row, r, field);
  addText(facts, 'contract', text('contract'));
  addText(facts, 'salesperson', text('salesperson'));
  addText(facts, 'contact', text('contact'));
  addText(facts, 'phone', text('phone'));
  addText(facts, 'email', text('email'));
  addText(facts, 'customerClass', text('customerClass'));
  addText(facts, 'disputeReason', text('disputeReason'));
  addText(facts, 'settlement', text('settlement'));
  addText(facts, 'note', text('note'));
  addAmounts(facts, reading, row, currency);
  addDays(facts, reading, row);
  addPapers(facts, reading, row);
  return Object.keys(facts).length === 0 ? NO_FACTS : facts;
}

type TextFact =
  | 'contract'
  | 'salesperson'
  | 'contact'
  | 'phone'
  | 'email'
  | 'customerClass'
  | 'disputeReason'
  | 'settlement'
  | 'note';

function addText(facts: Writable, name: TextFact, text: string | undefined): void {
  if (text !== undefined) facts[name] = text;
}

function textAt(reading: SheetReading, row: readonly CellValue[], r: number, field: Field): string | undefined {
  if (!isGiven(row, reading.layout.at[field])) return undefined;
  const text = toText(cellOf(row, reading.layout.at[field]));
  if (text.length <= LONGEST_TEXT) return text;
  remark(reading, 'text-long', { r, field }, { limit: String(LONGEST_TEXT) });
  return text.slice(0, LONGEST_TEXT);
}

function addAmounts(facts: Writable, reading: SheetReading, row: readonly CellValue[], currency: Currency): void {
  const { creditLimit, promiseAmount } = reading.columns.amounts;
  const limit = amountIn(row, creditLimit);
  if (limit !== null && limit > 0) facts.creditLimitMinor = toMinor(limit, currency);
  const promised = amountIn(row, promiseAmount);
  if (promised !== null && promised > 0) facts.promiseMinor = toMinor(promised, currency);
}

function addDays(facts: Writable, reading: SheetReading, row: readonly CellValue[]): void {
  const { promiseDate, billDate } = reading.columns.days;
  const promised = dayIn(row, promiseDate);
  if (promised !== null && !Number.isNaN(promised)) facts.promiseDay = promised;
  const bill = dayIn(row, billDate);
  if (bill !== null && !Number.isNaN(bill)) facts.billDay = bill;
}

/** A paper is there when its cell says anything but no. */
function addPapers(facts: Writable, reading: SheetReading, row: readonly CellValue[]): void {
  const { at } = reading.layout;
  if (at.contract >= 0) facts.hasContract = saysYes(reading, row, 'contract');
  if (at.deliveryReceipt >= 0) facts.hasDeliveryReceipt = saysYes(reading, row, 'deliveryReceipt');
  if (at.invoiceDelivery >= 0) facts.hasInvoiceDelivery = saysYes(reading, row, 'invoiceDelivery');
  if (at.retention >= 0 && saysYes(reading, row, 'retention') && row[at.retention] !== 0) facts.retention = true;
}

function saysYes(reading: SheetReading, row: readonly CellValue[], field: Field): boolean {
  const cell = cellOf(row, reading.layout.at[field]);
  if (isBlank(cell)) return false;
  const text = toText(cell);
  return flagOf(text) !== false && !/^(未|没|無|不|not |missing)/i.test(text);
}

/** The disputed part of the open amount: its own column, else all of it when the row says so; never more than is open. */
function disputedMinor(reading: SheetReading, row: readonly CellValue[], of: FactsOf): Minor {
  if (of.openMinor <= 0) return 0;
  const own = amountIn(row, reading.columns.amounts.disputedAmount);
  if (own !== null && !Number.isNaN(own)) return Math.max(0, Math.min(toMinor(own, of.currency), of.openMinor));
  return isDisputed(reading, row) ? of.openMinor : 0;
}

function isDisputed(reading: SheetReading, row: readonly CellValue[]): boolean {
  if (statusAt(reading, row) === 'disputed') return true;
  const index = reading.layout.at.disputed;
  if (index < 0) return false;
  const cell = row[index] ?? null;
  if (isBlank(cell)) return false;
  const text = typeof cell === 'string' ? cell : toText(cell);
  return flagOf(text) !== false && !/^(无|無|未|没有|不|not |none)/i.test(text);
}
