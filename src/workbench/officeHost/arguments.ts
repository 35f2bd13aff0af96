import { CellArea } from '../../core/basics/sheet-table';
import { OpenSheet } from '../book/sheet';
import { areasAt, CellRange } from './cell-range';
import { invalidArgument } from './errors';
import type { HostState } from './host-state';

/** Arguments of a call; those that are paths have become objects. */
export class Args {
  constructor(
    readonly all: readonly unknown[],
    private readonly host: HostState,
  ) {}

  raw(index: number): unknown {
    return this.all[index] ?? null;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== 'string') throw invalidArgument(`Argument ${index + 1} is no text.`);
    return value;
  }

  textOr(index: number, otherwise: string): string {
    return this.raw(index) === null ? otherwise : this.text(index);
  }

  number(index: number): number {
    const value = this.raw(index);
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw invalidArgument(`Argument ${index + 1} is no number.`);
    return value;
  }

  numberOr(index: number, otherwise: number): number {
    return this.raw(index) === null ? otherwise : this.number(index);
  }

  flag(index: number): boolean {
    return this.raw(index) === true;
  }

  /** One of Excel's words, upper and lower case being the same. */
  word<T extends string>(index: number, words: readonly T[], otherwise?: T): T {
    const value = this.raw(index);
    if (value === null && otherwise !== undefined) return otherwise;
    return wordOf(value, words);
  }

  /** Cells given as a range or an address; an address is one of the sheet's. */
  range(index: number, home: OpenSheet): CellRange {
    const value = this.raw(index);
    if (typeof value === 'string') return new CellRange(home, areasAt(this.host.book, home, value));
    const self = selfOf(value);
    if (!(self instanceof CellRange)) throw invalidArgument(`Argument ${index + 1} names no cells.`);
    return self;
  }

  area(index: number, home: OpenSheet): CellArea {
    return this.range(index, home).area;
  }
}

/** One of Excel's words, upper and lower case being the same. */
export function wordOf<T extends string>(value: unknown, words: readonly T[]): T {
  const wanted = typeof value === 'string' ? value.toLowerCase() : null;
  const found = words.find((word) => word.toLowerCase() === wanted);
  if (found === undefined) throw invalidArgument(`"${String(value)}" is none of ${words.join(', ')}.`);
  return found;
}

/** What stands behind an object given as an argument. */
export function selfOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'self' in value ? value.self : null;
}

export function textValue(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument(`${JSON.stringify(value)} is no text.`);
  return value;
}

export function numberValue(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalidArgument(`${JSON.stringify(value)} is no number.`);
  return value;
}

export function flagValue(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${JSON.stringify(value)} is neither true nor false.`);
  return value;
}

/** A plain object of settings, as in rules and options. */
export function optionsValue(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgument(`${JSON.stringify(value)} is no object.`);
  return value as Readonly<Record<string, unknown>>;
}
