import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { toIso } from '../../../src/core/basics/day';
import { amountReaderOf, dayReaderOf, parseTerms, readAmount, readDay } from '../../../src/core/cells/cells';
import { sayNotRun } from '../../builders/shared';

const LEDGERS = join(__dirname, '../../../../shared/ledgers');

/** A comma-separated file as columns by heading. */
function readColumns(file: string): Record<string, readonly string[]> {
  const text = readFileSync(join(LEDGERS, file), 'utf8').replace(/^\ufeff/, '');
  const rows = text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []);
  const cells = rows.map((row) => row.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')));
  const [headings = [], ...body] = cells;
  return Object.fromEntries(headings.map((heading, i) => [heading, body.map((row) => row[i] ?? '')]));
}

function days(column: readonly string[] = []): readonly (number | null)[] {
  const reader = dayReaderOf(column, false);
  return column.map((cell) => readDay(cell, reader));
}

function sum(column: readonly string[] = []): number {
  const reader = amountReaderOf(column, null);
  return Math.round(column.reduce((total, cell) => total + Math.round((readAmount(cell, reader) ?? 0) * 100), 0)) / 100;
}

describe('Columns of ledgers that other people wrote', () => {
  if (!existsSync(LEDGERS)) return sayNotRun();

  it('give the same days whether the IBM sample writes month first or day first', () => {
    const [original, other] = [
      'ibm-late-payments/original_pthiagu2.csv',
      'ibm-late-payments/ddmmyyyy_pedroteles.csv',
    ].map(readColumns);
    for (const heading of ['InvoiceDate', 'DueDate', 'SettledDate']) {
      const read = days(original?.[heading]);
      expect([...days(other?.[heading])].sort()).toEqual([...read].sort());
      expect(read.every((day) => day !== null && !Number.isNaN(day))).toBe(true);
      expect(dayReaderOf(original?.[heading] ?? [], false)).toMatchObject({ order: 'month-first', ambiguous: false });
      expect(dayReaderOf(other?.[heading] ?? [], false)).toMatchObject({ order: 'day-first', ambiguous: false });
    }
    expect(sum(original?.InvoiceAmount)).toBe(147703.18);
  });

  it('read every date, amount and term of Unicorn Inc', () => {
    const columns = readColumns('unicorn-inc/unicorn_inc.csv');
    const due = days(columns.DueDate);
    expect(due.filter((day) => day === null)).toHaveLength(149);
    expect(due.some((day) => Number.isNaN(day))).toBe(false);
    expect(toIso(due[0] ?? 0)).toBe('2024-12-19');
    expect(toIso(days(columns.InvoiceDate)[0] ?? 0)).toBe('2024-11-19');
    expect(sum(columns.BillTotal)).toBe(6087140.27);
    expect(sum(columns.Applied)).toBe(5587419.3);
    expect((columns.CustomerTerms ?? []).filter((text) => text !== '' && parseTerms(text) === null)).toEqual([]);
  });

  it('take the 1900-01-01 of Dynamics SL for no date, and its codes for no terms', () => {
    const columns = readColumns('ms-dynamics-sl/SLARDocBuffer.csv');
    expect(days(columns.DueDate).filter((day) => day === null)).toHaveLength(53);
    expect((columns.Terms ?? []).map(parseTerms).filter((terms) => terms !== null)).toEqual([]);
  });
});
