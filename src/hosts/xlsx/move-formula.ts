import { columnName, columnNumber } from '../../core/basics/cell-names';

/** How rows and columns of a sheet of ours moved when its content was replaced. */
export interface Moves {
  /** Old row → new row, for rows whose subject goes on. */
  readonly rows: ReadonlyMap<number, number>;
  /** Old column → new column, for columns that people added. */
  readonly columns: ReadonlyMap<number, number>;
  /** New rows that continue no old one. */
  readonly fresh: ReadonlySet<number>;
  /** The old and the new last row. */
  readonly oldLast: number;
  readonly newLast: number;
  /** The sheet's own name, lower case: references may name it. */
  readonly sheet: string;
}

/** The row in which a formula stood and the one in which it stands now. */
export interface Journey {
  readonly from: number;
  readonly to: number;
}

interface Reference {
  readonly fixedColumn: boolean;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly row: number;
}

const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|[#A-Za-z_\\$\u0080-\uffff][\w.$?\\\u0080-\uffff]*[!(]?|\d[\w.]*!?|[\s\S]/g;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/**
 * A formula of people's own column after its row has moved: what points into the same row or follows a subject goes along,
 * `$` rows stay, and a range over many rows (a sum) reaches over the rows that came between.
 */
export function moveFormula(formula: string, moves: Moves, journey: Journey): string {
  return mapReferences(formula, moves.sheet, (first, last) =>
    last ? movedRange(first, last, { moves, journey }) : moved(first, moves, journey),
  );
}

/** A formula filled into another cell: relative references go along, as a spreadsheet does it. `K10*2`, 3 down → `K13*2` */
export function fillFormula(formula: string, down: number, right: number): string {
  const shift = (ref: Reference): Reference => ({
    ...ref,
    row: ref.fixedRow ? ref.row : ref.row + down,
    column: ref.fixedColumn ? ref.column : ref.column + right,
  });
  return mapReferences(
    formula,
    null,
    (first, last) => written(shift(first)) + (last ? `:${written(shift(last))}` : ''),
  );
}

/** Every reference to a cell or area, replaced. Those to other sheets are left alone (`sheet` null: none is). */
function mapReferences(
  formula: string,
  sheet: string | null,
  map: (first: Reference, last: Reference | null) => string,
): string {
  const tokens = formula.match(TOKEN) ?? [];
  let out = '';
  let i = 0;
  while (i < tokens.length) {
    const first = parseReference(tokens[i]);
    const last = first && tokens[i + 1] === ':' ? parseReference(tokens[i + 2]) : null;
    const length = last ? 3 : 1;
    out += first && mayMove(tokens[i - 1], sheet) ? map(first, last) : tokens.slice(i, i + length).join('');
    i += length;
  }
  return out;
}

/** A reference without a sheet moves; one with a sheet only when the sheet is this one (null: any, when filling). */
function mayMove(before: string | undefined, sheet: string | null): boolean {
  if (before === undefined || !before.endsWith('!') || sheet === null) return true;
  const name = before.slice(0, -1);
  const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return plain.toLowerCase() === sheet;
}

function parseReference(token: string | undefined): Reference | null {
  const found = token === undefined ? null : CELL.exec(token);
  if (!found) return null;
  return {
    fixedColumn: found[1] === '$',
    column: columnNumber((found[2] as string).toUpperCase()),
    fixedRow: found[3] === '$',
    row: Number(found[4]),
  };
}

function written(ref: Reference): string {
  if (ref.row < 1 || ref.column < 1) return '#REF!';
  return `${ref.fixedColumn ? '$' : ''}${columnName(ref.column)}${ref.fixedRow ? '$' : ''}${ref.row}`;
}

function moved(ref: Reference, moves: Moves, journey: Journey): string {
  const row = ref.fixedRow ? ref.row : ref.row === journey.from ? journey.to : (moves.rows.get(ref.row) ?? ref.row);
  return written({ ...ref, row, column: moves.columns.get(ref.column) ?? ref.column });
}

function movedRange(first: Reference, last: Reference, { moves, journey }: { moves: Moves; journey: Journey }): string {
  const single = first.row === last.row;
  const around = first.row <= journey.from && journey.from <= last.row;
  if (single || first.fixedRow !== last.fixedRow)
    return `${moved(first, moves, journey)}:${moved(last, moves, journey)}`;
  const columns = (ref: Reference): Reference => ({ ...ref, column: moves.columns.get(ref.column) ?? ref.column });
  if (around && !first.fixedRow) {
    const by = journey.to - journey.from;
    return `${written({ ...columns(first), row: first.row + by })}:${written({ ...columns(last), row: last.row + by })}`;
  }
  const [from, to] = stretchRows(first.row, last.row, moves);
  return `${written({ ...columns(first), row: from })}:${written({ ...columns(last), row: to })}`;
}

/** The new rows that the subjects of old rows take, with new rows between and beside them; the same rows when none goes on. */
export function stretchRows(first: number, last: number, moves: Moves): readonly [number, number] {
  const taken = takenBy(first, last, moves);
  if (!taken) return [first, last];
  let { from, to } = taken;
  while (from > 1 && moves.fresh.has(from - 1)) from -= 1;
  while (moves.fresh.has(to + 1)) to += 1;
  // A range that began above or reached beyond everything that moves still does.
  return [taken.begins ? Math.min(first, from) : from, last > moves.oldLast ? Math.max(to, last) : to];
}

/** First and last of the new rows that the subjects of old rows take, and whether nothing that moves stood above them. */
function takenBy(first: number, last: number, moves: Moves): { from: number; to: number; begins: boolean } | null {
  let from = Infinity;
  let to = 0;
  let begins = true;
  for (const [old, row] of moves.rows) {
    if (old < first) begins = false;
    if (old < first || old > last) continue;
    from = Math.min(from, row);
    to = Math.max(to, row);
  }
  return to === 0 ? null : { from, to, begins };
}
