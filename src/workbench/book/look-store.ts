import { LAST_COLUMN } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';
import { Look } from '../files/look-types';
import { lastColumnOf, lastRowOf } from './areas';
import { Runs, Stretch } from './runs';
import { Shift } from './types';

/** Every look of a workbook, each once, by number. The first is that of untouched cells. */
export class Looks {
  private readonly numbers = new Map<string, number>();

  constructor(readonly all: Look[]) {
    all.forEach((look, i) => {
      if (!this.numbers.has(keyOf(look))) this.numbers.set(keyOf(look), i);
    });
  }

  at(number: number): Look {
    return (this.all[number] ?? this.all[0]) as Look;
  }

  numberOf(look: Look): number {
    const key = keyOf(look);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.all.push(look);
    this.numbers.set(key, this.all.length - 1);
    return this.all.length - 1;
  }

  /** A change of looks by number, each different look being worked out once. */
  changer(change: (look: Look) => Look): (number: number) => number {
    const done = new Map<number, number>();
    return (number) => {
      const known = done.get(number);
      if (known !== undefined) return known;
      const fresh = this.numberOf(change(this.at(number)));
      done.set(number, fresh);
      return fresh;
    };
  }
}

/** Equal looks have equal keys. Looks are asked for their number again and again: one text, nothing between. */
function keyOf({ font, ...look }: Look): string {
  const { fill, horizontal, vertical, wrap, shrink, indent, rotation, locked, formulaHidden, quoted, format } = look;
  const letters = `${font.name}|${font.size}|${font.bold}|${font.italic}|${font.underline}|${font.strike}|${font.script}`;
  const lines = `${lineKey(look.left)}|${lineKey(look.right)}|${lineKey(look.top)}|${lineKey(look.bottom)}`;
  const place = `${horizontal}|${vertical}|${wrap}|${shrink}|${indent}|${rotation}|${locked}|${formulaHidden}|${quoted}`;
  return `${letters}|${font.color}|${fill}|${lines}|${place}|${format}`;
}

function lineKey(line: Look['left']): string {
  return line === null ? '' : `${line.style} ${line.color}`;
}

/** Numbers of the looks of a sheet's cells: stretches down each column, and one for all columns nobody touched. */
export class LookStore {
  private readonly columns = new Map<number, Runs<number>>();
  private rest = new Runs<number>(0);

  at(row: number, column: number): number {
    return (this.columns.get(column) ?? this.rest).at(row);
  }

  /** The looks down one column, as stretches. */
  down(column: number, from: number, to: number): (Stretch & { readonly item: number })[] {
    return (this.columns.get(column) ?? this.rest).between(from, to);
  }

  /** Columns that differ from the rest. */
  special(): readonly number[] {
    return [...this.columns.keys()].sort((a, b) => a - b);
  }

  /** The same change of several areas. */
  changeAll(areas: readonly CellArea[], change: (number: number) => number): void {
    const byColumn: Stretch[][] = [];
    for (const area of areas) {
      const stretch = { from: area.row, to: lastRowOf(area) };
      if (area.columns === LAST_COLUMN) this.change(area, change);
      else for (let c = area.column; c <= lastColumnOf(area); c += 1) (byColumn[c] ??= []).push(stretch);
    }
    byColumn.forEach((stretches, column) => this.own(column).changeAll(stretches, change));
  }

  change(area: CellArea, change: (number: number) => number): void {
    const from = area.row;
    const to = lastRowOf(area);
    if (area.column === 1 && area.columns === LAST_COLUMN) {
      for (const runs of this.columns.values()) runs.change(from, to, change);
      this.rest.change(from, to, change);
      return;
    }
    for (let c = area.column; c <= lastColumnOf(area); c += 1) this.own(c).change(from, to, change);
  }

  /** Different looks of an area, in no order. */
  within(area: CellArea): ReadonlySet<number> {
    const found = new Set<number>();
    const whole = area.columns === LAST_COLUMN;
    const columns = whole ? [...this.columns.keys()] : Array.from({ length: area.columns }, (_, i) => area.column + i);
    for (const c of columns) for (const { item } of this.down(c, area.row, lastRowOf(area))) found.add(item);
    if (whole) for (const { item } of this.rest.between(area.row, lastRowOf(area))) found.add(item);
    return found;
  }

  shift({ area, how }: Shift): void {
    if (how === 'down' || how === 'up') {
      const all = area.column === 1 && area.columns === LAST_COLUMN;
      const runs = all ? [...this.columns.values(), this.rest] : this.columnsOf(area);
      for (const one of runs) {
        if (how === 'down') one.insert(area.row, area.rows);
        else one.remove(area.row, area.rows);
      }
      return;
    }
    this.shiftColumns(area, how === 'right');
  }

  copy(): LookStore {
    const copy = new LookStore();
    copy.rest = this.rest.copy();
    for (const [column, runs] of this.columns) copy.columns.set(column, runs.copy());
    return copy;
  }

  private columnsOf(area: CellArea): Runs<number>[] {
    return Array.from({ length: area.columns }, (_, i) => this.own(area.column + i));
  }

  private own(column: number): Runs<number> {
    let runs = this.columns.get(column);
    if (!runs) {
      runs = this.rest.copy();
      this.columns.set(column, runs);
    }
    return runs;
  }

  /** Whole columns move; parts of columns keep their looks where they are. */
  private shiftColumns(area: CellArea, right: boolean): void {
    if (area.row !== 1) return;
    const old = [...this.columns].sort(([a], [b]) => a - b);
    this.columns.clear();
    for (const [column, runs] of old) {
      if (column < area.column) this.columns.set(column, runs);
      else if (right) this.columns.set(column + area.columns, runs);
      else if (column > lastColumnOf(area)) this.columns.set(column - area.columns, runs);
    }
    const before = this.columns.get(area.column - 1);
    if (right && before) for (let i = 0; i < area.columns; i += 1) this.columns.set(area.column + i, before.copy());
  }
}
