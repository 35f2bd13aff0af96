import { Day } from '../basics/day';
import { Currency, Minor, toMinor } from '../basics/money';
import { Notice } from '../basics/notice';
import { Words } from '../basics/words';
import { normalName, readAmount, readDay } from '../cells/cells';
import { CLASSES, CUSTOMER_TYPES, LETTER_LANGUAGES } from './columns';
import { amountReader, cellNotice, dayReader, OwnSheet, placeAt } from './own-sheet';
import { codeAt, dayAt, filledRows, minorAt, RowAt, textAt, yesAt } from './read-cells';
import { CustomerFacts, CustomerType, PlanInstalment } from './types';

/** Every row of the customer sheet that names a customer. Amounts are in the base currency's units. */
export function readCustomerRows(own: OwnSheet, baseCurrency: Currency, notices: Notice[]): CustomerFacts[] {
  const rows: CustomerFacts[] = [];
  for (const row of filledRows(own)) {
    const at = { own, row, notices };
    const customer = textAt(at, 'customer');
    const name = textAt(at, 'name');
    if (customer === '' && name === '') continue;
    rows.push(readFacts(at, customer || name, name, baseCurrency));
  }
  return rows;
}

/** Facts by customer key; of two rows for one customer the first counts and the other is noted. */
export function factsByCustomer(
  own: OwnSheet,
  rows: readonly CustomerFacts[],
  find: (text: string) => string | null,
  notices: Notice[],
): Record<string, CustomerFacts> {
  const facts: Record<string, CustomerFacts> = {};
  for (const row of rows) {
    const customer = find(row.customer) ?? find(row.name) ?? normalName(row.customer);
    if (Object.hasOwn(facts, customer)) notices.push(twiceNotice(own, row));
    else facts[customer] = { ...row, customer };
  }
  return facts;
}

function readFacts(at: RowAt, customer: string, name: string, currency: Currency): CustomerFacts {
  const givenClass = codeAt(at, 'givenClass', CLASSES);
  const language = codeAt(at, 'letterLanguage', LETTER_LANGUAGES);
  return {
    row: at.own.sheet.firstRow + at.row,
    customer,
    name,
    type: (codeAt(at, 'type', CUSTOMER_TYPES) ?? 'normal') as CustomerType,
    givenClass: givenClass === 'A' || givenClass === 'B' || givenClass === 'C' ? givenClass : null,
    givenClassDay: dayAt(at, 'givenClassDay'),
    reviewedOn: dayAt(at, 'reviewedOn'),
    creditLimitMinor: minorAt(at, 'creditLimit', currency),
    signals: readSignals(at),
    insolvent: yesAt(at, 'insolvent') === true,
    refused: yesAt(at, 'refused') === true,
    factored: yesAt(at, 'factored') === true,
    counselApproved: yesAt(at, 'counselApproved') === true,
    letterLanguage: language === 'zh' || language === 'en' ? language : null,
    ...readContact(at),
    paymentDay: dayOfMonthAt(at, 'paymentDay'),
    requestCutoffDay: dayOfMonthAt(at, 'requestCutoffDay'),
    guaranteeEnds: dayAt(at, 'guaranteeEnds'),
    instalments: readInstalments(at, currency),
    note: textAt(at, 'note'),
  };
}

function readContact(at: RowAt): Pick<CustomerFacts, 'contact' | 'phone' | 'email' | 'address' | 'salesperson'> {
  return {
    contact: textAt(at, 'contact'),
    phone: textAt(at, 'phone'),
    email: textAt(at, 'email'),
    address: textAt(at, 'address'),
    salesperson: textAt(at, 'salesperson'),
  };
}

/** `3, 13@2026-08-01 → 3 undated, 13 of that day`; also `13(2026-08-01)`. */
function readSignals(at: RowAt): CustomerFacts['signals'] {
  const signals: { signal: number; day: Day | null }[] = [];
  for (const part of partsOf(textAt(at, 'signals'), /[,，;；、\n]+/)) {
    const m = /^#?(\d{1,2})\s*(?:[@＠(（:：]?\s*([^)）]+)[)）]?)?$/.exec(part);
    const signal = Number(m?.[1] ?? NaN);
    const day = m?.[2] ? readDay(m[2], dayReader(at.own, 'signals')) : null;
    if (signal >= 1 && signal <= 18 && !Number.isNaN(day)) signals.push({ signal, day });
    else
      at.notices.push(
        partNotice(at, 'signals', part, {
          zh: '信号序号 1–18，可加日期：13@2026-08-01',
          en: 'a number 1–18, with its day if known: 13@2026-08-01',
        }),
      );
  }
  return signals;
}

/** `2026-12-10: 50000; 2027-01-10: 50000` */
function readInstalments(at: RowAt, currency: Currency): readonly PlanInstalment[] {
  const instalments: PlanInstalment[] = [];
  for (const part of partsOf(textAt(at, 'instalments'), /[;；\n]+/)) {
    const m = /^(.+?)(?:\s*[:：=]\s*|\s+)(\S+(?:\s*[元万]+)?)$/.exec(part);
    const day = m?.[1] ? readDay(m[1], dayReader(at.own, 'instalments')) : null;
    const amount = m?.[2] ? readAmount(m[2], amountReader(at.own, 'instalments')) : null;
    if (isNumber(day) && isNumber(amount) && amount > 0)
      instalments.push({ day, amountMinor: minor(amount, currency) });
    else
      at.notices.push(
        partNotice(at, 'instalments', part, {
          zh: '日期: 金额，如 2026-12-10: 50000',
          en: 'date: amount, such as 2026-12-10: 50000',
        }),
      );
  }
  return instalments.sort((a, b) => a.day - b.day);
}

/** A day of the month: `25`, `25日`, `每月25号`; 月底 is 31. */
function dayOfMonthAt(at: RowAt, field: string): number | null {
  const text = textAt(at, field).normalize('NFKC');
  if (text === '') return null;
  if (/月[底末]|month ?end|last/i.test(text)) return 31;
  const day = Number(/^(?:每月)?(\d{1,2})(?:日|号|th|st|nd|rd)?$/.exec(text)?.[1] ?? NaN);
  if (day >= 1 && day <= 31) return day;
  at.notices.push(cellNotice(at.own, at.row, field, { zh: '1–31 的日', en: 'a day of the month, 1–31' }));
  return null;
}

function partsOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isNumber(value: number | null): value is number {
  return value !== null && !Number.isNaN(value);
}

function minor(amount: number, currency: Currency): Minor {
  return toMinor(amount, currency);
}

function partNotice(at: RowAt, field: string, part: string, expected: Words): Notice {
  return {
    ...cellNotice(at.own, at.row, field, expected),
    found: part,
    done: { zh: '该项未采用，其余照用', en: 'this part is left out, the rest is used' },
  };
}

function twiceNotice(own: OwnSheet, row: CustomerFacts): Notice {
  return {
    code: 'customer-row-twice',
    severity: 'warning',
    place: placeAt(own, row.row - own.sheet.firstRow, 'customer'),
    found: row.customer,
    message: { zh: '同一客户有两行', en: 'two rows for one customer' },
    expected: { zh: '每个客户一行', en: 'one row per customer' },
    done: { zh: '以前面一行为准', en: 'the first row counts' },
  };
}
