import { parseIso, toSerial } from '../../core/basics/day';
import { CellValue, FormatClass, SheetCells } from '../../core/cells/cells';

/** At most 15 digits, no leading zero: what is no longer the same when it becomes a number stays text. */
const NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/;
const MOST_DIGITS = 15;

type Meaning = { readonly format: FormatClass; of(text: string): CellValue };

const MEANINGS: readonly Meaning[] = [
  { format: 'date', of: dayOf },
  { format: 'general', of: (text) => (text.includes('.') ? null : numberOf(text)) },
  { format: 'number', of: numberOf },
];

/** The cells of a CSV file as a spreadsheet takes them: a column that holds nothing but numbers or ISO days below its heading becomes so. */
export function typedCells(sheet: SheetCells): SheetCells {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const meanings = Array.from({ length: width }, (_, column) => meaningOf(sheet.rows, column));
  return {
    ...sheet,
    formats: meanings.map((meaning, i) => meaning?.format ?? sheet.formats[i] ?? 'general'),
    rows: sheet.rows.map((row, r) =>
      row.map((value, i) => (typeof value === 'string' && r > 0 ? (meanings[i]?.of(value) ?? value) : value)),
    ),
  };
}

function meaningOf(rows: SheetCells['rows'], column: number): Meaning | null {
  const texts = rows.slice(1).flatMap((row) => {
    const value = row[column];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return texts.length === 0 ? null : (MEANINGS.find(({ of }) => texts.every((text) => of(text) !== null)) ?? null);
}

function numberOf(text: string): number | null {
  return NUMBER.test(text) && text.replace(/\D/g, '').length <= MOST_DIGITS ? Number(text) : null;
}

function dayOf(text: string): number | null {
  const day = parseIso(text);
  return day === null ? null : toSerial(day);
}
