import { CellArea } from '../../core/basics/sheet-table';
import { CellValue } from '../../core/cells/cells';
import { areaBetween, holds, lastColumnOf, lastRowOf, sameArea } from './areas';
import { Shift, Spill } from './types';

/** Values and formulas of a sheet: rows of values, formulas where there are any. Rows and columns from 1. */
export class CellStore {
  /** By row − 1 and column − 1; holes and null are blank. */
  readonly rows: (CellValue[] | undefined)[] = [];
  /** Row → column → formula without "=". */
  readonly formulas = new Map<number, Map<number, string>>();
  /** By the cell of the formula. */
  private readonly spills = new Map<string, Spill>();
  /** What `used` has found; undefined: something has changed since. */
  private known: CellArea | null | undefined;

  valueAt(row: number, column: number): CellValue {
    return this.rows[row - 1]?.[column - 1] ?? null;
  }

  formulaAt(row: number, column: number): string | null {
    return this.formulas.get(row)?.get(column) ?? null;
  }

  /** What the formula in a cell fills; null: only its own cell. */
  spillAt(row: number, column: number): Spill | null {
    return this.spills.get(placeOf(row, column)) ?? null;
  }

  /** The spill that fills a cell which is not its formula's own; null: the cell is for typing. */
  spillOver(row: number, column: number): Spill | null {
    for (const spill of this.spills.values()) {
      const { area } = spill;
      if (holds(area, row, column) && (area.row !== row || area.column !== column)) return spill;
    }
    return null;
  }

  /** The areas that formulas fill beyond their own cell. */
  spilledAreas(): readonly CellArea[] {
    return [...this.spills.values()].map(({ area }) => area);
  }

  /** What stands in a cell by itself: nothing where a formula that spills stands, and where its results do. */
  entryAt(row: number, column: number): CellValue {
    const filled = this.spills.size > 0 && (this.spillAt(row, column) ?? this.spillOver(row, column));
    return filled ? null : this.valueAt(row, column);
  }

  /** Says what a formula fills; the values are put like all others. */
  putSpill(spill: Spill): void {
    const { row, column } = spill.area;
    const old = this.spillAt(row, column);
    if (old && !sameArea(old.area, spill.area)) this.endSpill(old);
    this.spills.set(placeOf(row, column), spill);
  }

  /** The formula fills no more than its own cell: results beside it are gone. */
  endSpill({ area }: Spill): void {
    this.spills.delete(placeOf(area.row, area.column));
    for (let row = area.row; row <= lastRowOf(area); row += 1) {
      for (let column = area.column; column <= lastColumnOf(area); column += 1) {
        const own = row === area.row && column === area.column;
        if (!own && this.formulaAt(row, column) === null) this.put(row, column, null);
      }
    }
  }

  /** Ends what calculation filled before and fills no more; gives what that was. */
  keepSpills(areas: readonly CellArea[]): readonly Spill[] {
    const gone = [...this.spills.values()].filter(
      ({ area, calculated }) => calculated && !areas.some((one) => sameArea(one, area)),
    );
    for (const spill of gone) this.endSpill(spill);
    return gone;
  }

  put(row: number, column: number, value: CellValue): void {
    if (this.known !== undefined && (value === null || !holds(this.known, row, column))) this.known = undefined;
    let cells = this.rows[row - 1];
    if (!cells) {
      if (value === null) return;
      cells = [];
      this.rows[row - 1] = cells;
    }
    // A row without holes is read much faster.
    while (cells.length < column - 1) cells.push(null);
    cells[column - 1] = value;
  }

  putFormula(row: number, column: number, formula: string | null): void {
    this.known = undefined;
    const old = this.formulas.get(row);
    const spill = this.spills.size > 0 && formula !== this.formulaAt(row, column) ? this.spillAt(row, column) : null;
    if (spill) this.endSpill(spill);
    if (formula === null) {
      if (old?.delete(column) && old.size === 0) this.formulas.delete(row);
    } else if (old) old.set(column, formula);
    else this.formulas.set(row, new Map([[column, formula]]));
  }

  clear(area: CellArea): void {
    this.known = undefined;
    const last = Math.min(lastRowOf(area), this.rows.length);
    for (let r = area.row; r <= last; r += 1) {
      const cells = this.rows[r - 1];
      if (cells) cells.fill(null, area.column - 1, Math.min(lastColumnOf(area), cells.length));
    }
    this.clearFormulas(area);
  }

  clearFormulas(area: CellArea): void {
    if (this.formulas.size === 0) return;
    this.known = undefined;
    for (const spill of this.spills.values()) {
      if (holds(area, spill.area.row, spill.area.column)) this.endSpill(spill);
    }
    const last = lastRowOf(area);
    const rows = area.rows < this.formulas.size ? rowsOf(area) : [...this.formulas.keys()];
    for (const r of rows) {
      const old = r >= area.row && r <= last ? this.formulas.get(r) : undefined;
      if (!old) continue;
      for (const c of [...old.keys()]) if (c >= area.column && c <= lastColumnOf(area)) old.delete(c);
      if (old.size === 0) this.formulas.delete(r);
    }
  }

  /** The area from the first to the last cell that holds anything; null: all is blank. */
  used(): CellArea | null {
    return (this.known ??= this.findUsed());
  }

  private findUsed(): CellArea | null {
    let [top, bottom, left, right] = [0, 0, Infinity, 0];
    this.rows.forEach((cells, i) => {
      if (!cells) return;
      const span = filledSpan(cells);
      if (!span) return;
      top = top || i + 1;
      bottom = i + 1;
      left = Math.min(left, span.first);
      right = Math.max(right, span.last);
    });
    // A formula may show nothing.
    for (const [r, columns] of this.formulas) {
      top = top === 0 ? r : Math.min(top, r);
      bottom = Math.max(bottom, r);
      left = Math.min(left, ...columns.keys());
      right = Math.max(right, ...columns.keys());
    }
    return top === 0 ? null : areaBetween(top, left, bottom, right);
  }

  /** Moves what stands behind an area, and everything in it, out of the way or into its place. Formulas keep their text. */
  shift({ area, how }: Shift): void {
    this.known = undefined;
    if (how === 'down' || how === 'up') this.shiftRows(area, how === 'down');
    else this.shiftColumns(area, how === 'right');
  }

  private shiftRows(area: CellArea, down: boolean): void {
    if (area.column === 1 && lastColumnOf(area) >= this.width()) {
      const count = area.rows;
      if (down) {
        if (this.rows.length >= area.row) insertRows(this.rows, area.row - 1, count);
      } else this.rows.splice(area.row - 1, count);
    } else this.shiftColumnParts(area, down);
    this.moveFormulas((r, c) => {
      if (r < area.row || c < area.column || c > lastColumnOf(area)) return [r, c];
      if (down) return [r + area.rows, c];
      return r <= lastRowOf(area) ? null : [r - area.rows, c];
    });
  }

  private shiftColumnParts(area: CellArea, down: boolean): void {
    const used = this.rows.length;
    const [from, to, step] = down ? [used, area.row, -1] : [lastRowOf(area) + 1, used, 1];
    for (let r = from; down ? r >= to : r <= to; r += step) {
      const target = down ? r + area.rows : r - area.rows;
      for (let c = area.column; c <= lastColumnOf(area) && c <= this.width(); c += 1) {
        this.put(target, c, this.valueAt(r, c));
      }
    }
    const blank = down ? area : { ...area, row: Math.max(area.row, used - area.rows + 1) };
    this.blank(blank);
  }

  private shiftColumns(area: CellArea, right: boolean): void {
    for (let r = area.row; r <= Math.min(lastRowOf(area), this.rows.length); r += 1) {
      const cells = this.rows[r - 1];
      if (!cells || cells.length < area.column) continue;
      if (right) cells.splice(area.column - 1, 0, ...new Array<CellValue>(area.columns).fill(null));
      else cells.splice(area.column - 1, area.columns);
    }
    this.moveFormulas((r, c) => {
      if (c < area.column || r < area.row || r > lastRowOf(area)) return [r, c];
      if (right) return [r, c + area.columns];
      return c <= lastColumnOf(area) ? null : [r, c - area.columns];
    });
  }

  private blank(area: CellArea): void {
    for (let r = area.row; r <= Math.min(lastRowOf(area), this.rows.length); r += 1) {
      this.rows[r - 1]?.fill(null, area.column - 1, lastColumnOf(area));
    }
  }

  private moveFormulas(to: (row: number, column: number) => [number, number] | null): void {
    const all = [...this.formulas].flatMap(([r, columns]) => [...columns].map(([c, text]) => [r, c, text] as const));
    const spills = [...this.spills.values()];
    this.formulas.clear();
    this.spills.clear();
    for (const { area, calculated } of spills) {
      const [row, column] = to(area.row, area.column) ?? [];
      if (row !== undefined && column !== undefined) this.putSpill({ area: { ...area, row, column }, calculated });
    }
    for (const [r, c, text] of all) {
      const place = to(r, c);
      if (place) this.putFormula(place[0], place[1], text);
    }
  }

  private width(): number {
    return this.rows.reduce((widest, cells) => Math.max(widest, cells?.length ?? 0), 0);
  }
}

function placeOf(row: number, column: number): string {
  return `${row}:${column}`;
}

function rowsOf({ row, rows }: CellArea): number[] {
  return Array.from({ length: rows }, (_, i) => row + i);
}

function insertRows(rows: (CellValue[] | undefined)[], at: number, count: number): void {
  const tail = rows.splice(at);
  rows.length = at + count;
  for (const cells of tail) rows.push(cells);
}

function filledSpan(cells: readonly CellValue[]): { readonly first: number; readonly last: number } | null {
  let first = 0;
  while (first < cells.length && isBlank(cells[first])) first += 1;
  if (first === cells.length) return null;
  let last = cells.length;
  while (isBlank(cells[last - 1])) last -= 1;
  return { first: first + 1, last };
}

function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined;
}
