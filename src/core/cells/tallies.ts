import { CellValue, FormatClass } from './types';

/** Counts, per column, what the number formats of its cells say; headings are texts and do not count among numbers. */
export interface Tallies {
  count(column: number, value: CellValue, format: FormatClass): void;
  /** Class of each column from one on, counted from 0. */
  classes(from: number): FormatClass[];
}

const CLASSES: readonly FormatClass[] = ['general', 'number', 'date', 'text'];
/** Per column: numbers by class, then texts under the text format, then all texts. */
const STRIDE = 6;
const TEXTS_AS_TEXT = 4;
const TEXTS = 5;

/** Makes tallies for a sheet. */
export function makeTallies(): Tallies {
  let counts = new Int32Array(64 * STRIDE);
  let columns = 0;
  return {
    count(column, value, format) {
      if (column >= columns) columns = column + 1;
      if (columns * STRIDE > counts.length) {
        const more = new Int32Array(columns * STRIDE * 2);
        more.set(counts);
        counts = more;
      }
      const at = column * STRIDE;
      if (typeof value === 'number') counts[at + CLASSES.indexOf(format)]! += 1;
      else if (typeof value === 'string') {
        counts[at + TEXTS]! += 1;
        if (format === 'text') counts[at + TEXTS_AS_TEXT]! += 1;
      }
    },
    classes(from) {
      const classes: FormatClass[] = [];
      for (let column = from; column < columns; column += 1) classes.push(classOf(counts.subarray(column * STRIDE)));
      return classes;
    },
  };
}

function classOf(counts: Int32Array): FormatClass {
  const at = (i: number): number => counts[i] ?? 0;
  const [general, number, date, text] = [at(0), at(1), at(2), at(3)];
  const numbers = general + number + date + text;
  if (numbers === 0) return at(TEXTS_AS_TEXT) * 2 > at(TEXTS) ? 'text' : 'general';
  if (date * 2 > numbers) return 'date';
  if (text > general + number) return 'text';
  return number >= general ? 'number' : 'general';
}
