import { Day, dayOf, fromSerial, toMonth } from '../basics/day';
import { Currency, Minor, toMinor } from '../basics/money';
import { Notice } from '../basics/notice';
import { CellValue, readAmount, readDay, toText } from '../cells/cells';
import { CustomerClass } from '../policy/policy';
import { CustomerNames } from './customer-names';
import { amountReader, cellNotice, dayReader, OwnSheet } from './own-sheet';
import { SnapshotItem } from './types';

/** What a snapshot is read with; months and customers repeat from row to row and are looked up once. */
interface Reading {
  readonly own: OwnSheet;
  readonly at: SnapshotColumns;
  readonly names: CustomerNames;
  readonly customers: Map<string, string>;
  readonly months: Map<CellValue, string>;
}

/** The snapshot's rows as they were frozen; a row without month, customer or amount is noted once and left out. */
export function readSnapshot(own: OwnSheet, names: CustomerNames, notices: Notice[]): SnapshotItem[] {
  const reading: Reading = { own, at: columnsOf(own), names, customers: new Map(), months: new Map() };
  const items: SnapshotItem[] = [];
  let bad = -1;
  for (let r = own.header + 1; r < own.sheet.rows.length; r += 1) {
    const row = own.sheet.rows[r] ?? [];
    const item = readItem(reading, row);
    if (item !== null) items.push(item);
    else if (bad < 0 && !isEmpty(row)) bad = r;
  }
  if (bad >= 0) notices.push(badNotice(own, bad));
  return items;
}

function readItem(reading: Reading, row: readonly CellValue[]): SnapshotItem | null {
  const { own, at } = reading;
  const month = monthAt(reading, cell(row, at.month));
  const customer = customerAt(reading, toText(cell(row, at.customer)));
  const currency = toText(cell(row, at.currency));
  const openMinor = minorOf(own, 'open', cell(row, at.open), currency);
  if (month === '' || customer === '' || openMinor === null) return null;
  return {
    month,
    customer,
    document: toText(cell(row, at.document)),
    currency,
    openMinor,
    dueDay: dayFrom(own, cell(row, at.dueDay)),
    days: daysOf(cell(row, at.days)),
    bucket: toText(cell(row, at.bucket)),
    targetMinor: minorOf(own, 'target', cell(row, at.target), currency) ?? 0,
    customerClass: classOf(cell(row, at.class)),
  };
}

function cell(row: readonly CellValue[], column: number): CellValue {
  return row[column] ?? null;
}

function monthAt(reading: Reading, value: CellValue): string {
  let month = reading.months.get(value);
  if (month === undefined) {
    month = monthOf(value, reading.own.sheet.date1904);
    reading.months.set(value, month);
  }
  return month;
}

function customerAt(reading: Reading, key: string): string {
  let customer = reading.customers.get(key);
  if (customer === undefined) {
    customer = reading.names.find(key) ?? key;
    reading.customers.set(key, customer);
  }
  return customer;
}

type SnapshotColumns = Readonly<
  Record<
    'month' | 'customer' | 'document' | 'currency' | 'open' | 'dueDay' | 'days' | 'bucket' | 'target' | 'class',
    number
  >
>;

/** −1 reads as blank: a column that people removed. */
function columnsOf({ columns }: OwnSheet): SnapshotColumns {
  const at = (field: string) => columns[field] ?? -1;
  return {
    month: at('month'),
    customer: at('customer'),
    document: at('document'),
    currency: at('currency'),
    open: at('open'),
    dueDay: at('dueDay'),
    days: at('days'),
    bucket: at('bucket'),
    target: at('target'),
    class: at('class'),
  };
}

/** `2026-11`; a program may have made a date of it. */
function monthOf(cell: CellValue, date1904: boolean): string {
  if (typeof cell === 'number') {
    const day = fromSerial(cell, date1904);
    return day === null ? '' : toMonth(day);
  }
  const m = /^(\d{4})[-/.年](\d{1,2})/.exec(toText(cell));
  const day = m ? dayOf(Number(m[1]), Number(m[2]), 1) : null;
  return day === null ? '' : toMonth(day);
}

function minorOf(own: OwnSheet, field: string, cell: CellValue, currency: Currency): Minor | null {
  const amount = typeof cell === 'number' ? cell : readAmount(cell, amountReader(own, field));
  return amount === null || Number.isNaN(amount) ? null : toMinor(amount, currency);
}

function dayFrom(own: OwnSheet, cell: CellValue): Day | null {
  if (cell === null || cell === '') return null;
  const day = readDay(cell, dayReader(own, 'dueDay'));
  return day === null || Number.isNaN(day) ? null : day;
}

function daysOf(cell: CellValue): number | null {
  const days = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
  return typeof days === 'number' && Number.isFinite(days) ? Math.round(days) : null;
}

function classOf(cell: CellValue): CustomerClass {
  const letter = toText(cell).charAt(0).toUpperCase();
  return letter === 'A' || letter === 'C' ? letter : 'B';
}

function isEmpty(row: readonly CellValue[]): boolean {
  return row.every((cell) => cell === null || cell === '');
}

function badNotice(own: OwnSheet, row: number): Notice {
  const expected = {
    zh: '快照由程序写入，请勿改动',
    en: 'the snapshot is written by the program and should be left alone',
  };
  return {
    ...cellNotice(own, row, 'month', expected),
    code: 'snapshot-row-unreadable',
    message: { zh: '快照中有行缺少月份、客户或金额', en: 'rows of the snapshot lack month, customer or amount' },
    done: { zh: '这些行未采用', en: 'these rows were left out' },
  };
}
