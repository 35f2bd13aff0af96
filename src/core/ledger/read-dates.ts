import { Day, dayOf } from '../basics/day';
import { CellValue, dueDayOf, Field, isBlank, parseTerms, Terms, toText } from '../cells/cells';
import { dayIn } from './columns';
import { cellOf, remark, SheetReading } from './sheet-reading';

/** The dates of one row. One object is used again for every row. */
export interface RowDates {
  invoiceDay: Day | null;
  dueDay: Day | null;
  dueFrom: 'column' | 'terms' | 'default-terms' | 'none';
  deferredTo: Day | null;
  paymentDay: Day | null;
  termsDays: number | null;
}

const EARLIEST = dayOf(1970, 1, 1) ?? 0;
const LATEST = dayOf(2100, 12, 31) ?? 0;

/** Reads the dates of a row; a missing due day is derived from the terms, else from the policy's default terms. */
export function readDates(reading: SheetReading, row: readonly CellValue[], r: number, dates: RowDates): void {
  const { days } = reading.columns;
  dates.invoiceDay = sound(reading, r, 'invoiceDate', dayIn(row, days.invoiceDate));
  dates.dueDay = sound(reading, r, 'dueDate', dayIn(row, days.dueDate));
  dates.deferredTo = sound(reading, r, 'deferredTo', dayIn(row, days.deferredTo));
  dates.paymentDay = sound(reading, r, 'paymentDate', dayIn(row, days.paymentDate));
  const terms = reading.layout.at.terms < 0 ? null : termsOf(reading, row, r, dates.dueDay === null);
  dates.dueFrom = 'column';
  if (dates.dueDay === null) deriveDue(reading, dates, terms);
  dates.termsDays = termsDaysOf(dates, terms);
}

function deriveDue(reading: SheetReading, dates: RowDates, terms: Terms | null): void {
  const { invoiceDay } = dates;
  const { defaultTermsDays } = reading.draft.policy;
  dates.dueFrom = 'none';
  if (invoiceDay === null) return;
  if (terms !== null && reading.termsHold) {
    dates.dueDay = dueDayOf(invoiceDay, terms);
    dates.dueFrom = 'terms';
  } else if (defaultTermsDays !== null) {
    dates.dueDay = invoiceDay + defaultTermsDays;
    dates.dueFrom = 'default-terms';
  }
}

function termsDaysOf(dates: RowDates, terms: Terms | null): number | null {
  if (terms !== null && terms.kind === 'days') return terms.days;
  if (dates.dueDay === null || dates.invoiceDay === null || dates.dueDay < dates.invoiceDay) return null;
  return dates.dueDay - dates.invoiceDay;
}

/** The terms cell of a row, each text parsed once. */
function termsOf(reading: SheetReading, row: readonly CellValue[], r: number, isNeeded: boolean): Terms | null {
  const cell = cellOf(row, reading.layout.at.terms);
  if (cell === null || cell === '' || isBlank(cell)) return null;
  const text = typeof cell === 'string' ? cell : toText(cell);
  let terms = reading.terms.get(text);
  if (terms === undefined) {
    terms = parseTerms(text);
    reading.terms.set(text, terms);
  }
  if (terms === null && isNeeded) remark(reading, 'terms-unreadable', { r, field: 'terms' });
  return terms;
}

/** A day that can be a business date; anything else is said and taken as blank. */
function sound(reading: SheetReading, r: number, field: Field, day: Day | null): Day | null {
  if (day === null || (day >= EARLIEST && day <= LATEST)) return day;
  if (Number.isNaN(day)) remark(reading, 'date-unreadable', { r, field });
  // 1900-01-01 is what programs write for "no date".
  else if (day > -25500) remark(reading, 'date-implausible', { r, field });
  return null;
}
