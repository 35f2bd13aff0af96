import { OpenBook } from '../book/book';
import { OpenSheet } from '../book/sheet';
import { Shift } from '../book/types';
import type { CellRange } from './cell-range';

/** What all classes work on: the book, and what the add-in has going with it. */
export interface HostState {
  readonly book: OpenBook;
  /** Ranges that the add-in keeps, by their id. */
  readonly references: Map<string, CellRange>;
  /** Ranges that the last changes were about, by the id that their events name. */
  readonly eventRanges: Map<string, CellRange>;
  /** Ranges of the request at hand: they follow cells that move. */
  readonly live: Set<CellRange>;
  /** What the add-in listens to: event type and target. */
  readonly subscriptions: Set<string>;
  eventsEnabled: boolean;
  /** The version of the book when it was opened, or when the add-in said it was saved. */
  savedVersion: number;
  /** The request at hand loads something. */
  asks: boolean;
  /** Formulas keep their old values until the request ends. */
  calculationSuspended: boolean;
  /** Language of the workbook's words and numbers: `zh-CN`. */
  readonly locale: string;
  /** The day a date without year means, as a serial number of 1900. */
  today(): number;
  /** Gives results of worksheet functions back to those who asked. */
  takeResults(results: readonly unknown[]): void;
  nextReference: number;
}

/** Gives formulas their values, unless they are held back: by the request, or by the person. */
export function calculate({ book, calculationSuspended }: HostState): void {
  if (!calculationSuspended && book.calculationMode !== 'Manual') book.calculate();
}

/** Makes everything that the add-in holds follow cells that have moved. */
export function follow(host: HostState, sheet: OpenSheet, shift: Shift): void {
  for (const range of new Set([...host.live, ...host.references.values(), ...host.eventRanges.values()])) {
    if (range.sheet === sheet) range.follow(shift);
  }
}
