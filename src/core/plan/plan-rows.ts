import { Currency, Minor, toDecimal } from '../basics/money';
import { SheetCell, SheetRow } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { TypedRow } from '../history/history';
import { columnLetters, styled, sumCell, sumOfColumn } from './cell';
import { controlOf } from './control';
import { heightOf, linesOf } from './fit';
import { currencyWords } from './heading';
import { ColumnAmounts, QUIET_AMOUNTS } from './plan-amounts';
import { cellMaker, PlanRowContext } from './plan-cells';
import { columnOf, PlanColumn } from './plan-columns';
import { PlanLine } from './plan-line';
import { hasText, ownValue, takenMark, typedCell, TypedPlan } from './plan-typed';

/** What the rows of the plan are made with. */
export interface PlanDraft {
  readonly context: PlanRowContext;
  readonly columns: readonly PlanColumn[];
  readonly lines: readonly PlanLine[];
  /** By column; null for columns without amounts. */
  readonly amounts: readonly (ColumnAmounts | null)[];
  readonly typed: TypedPlan;
  /** Rows above the first one made here. */
  readonly rowsAbove: number;
}

/** The ranked rows of one currency: where they stand in the sheet. */
export interface PlanBlock {
  readonly currency: Currency;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The body of the plan sheet. */
export interface PlanBody {
  readonly rows: readonly SheetRow[];
  readonly blocks: readonly PlanBlock[];
}

const LEAST_HEIGHT = 24;

/** Ranked rows per currency with their totals, then customers that have left but carry typed text. */
export function planBody(draft: PlanDraft): PlanBody {
  const { content } = draft.context;
  const rows: SheetRow[] = [];
  const blocks: PlanBlock[] = [];
  const several = content.figures.currencies.length > 1;
  const makers = draft.columns.map((column, i) => makerOf(draft, column, i));
  for (const { currency } of content.figures.currencies) {
    const lines = draft.lines
      .filter(({ decision }) => decision.position.currency === currency)
      .sort((a, b) => a.decision.rank - b.decision.rank);
    if (lines.length === 0) continue;
    if (several) rows.push(bandRow(draft, `${currency} · ${currencyWords(currency)[content.language]}`));
    const firstRow = draft.rowsAbove + rows.length + 1;
    for (const line of lines) rows.push(lineRow(draft, line, makers));
    const block = { currency, firstRow, lastRow: draft.rowsAbove + rows.length };
    blocks.push(block);
    rows.push(...totalRows(draft, block, lines.length));
  }
  if (blocks.length === 0) rows.push(bandRow(draft, content.language === 'zh' ? '没有未收款项' : 'Nothing is open'));
  rows.push(...settledRows(draft));
  return { rows, blocks };
}

/** Makes the cell of a column; `row` is what people typed into the line's row. */
type RowMaker = (line: PlanLine, row: TypedRow | undefined) => SheetCell;

function lineRow(draft: PlanDraft, line: PlanLine, makers: readonly RowMaker[]): SheetRow {
  const { columns, typed } = draft;
  const row = typed.rows.get(line.key);
  const cells: SheetCell[] = [];
  let lines = 1;
  for (const column of columns) {
    const cell = makers[cells.length]?.(line, row) ?? null;
    cells.push(cell);
    if (column.style !== 'money') lines = Math.max(lines, linesOfCell(cell, column));
  }
  const height = heightOf(lines, LEAST_HEIGHT);
  return typed.moves && row ? { cells, height, was: row.row } : { cells, height };
}

/** What is the same for all lines of a column is decided once. */
function makerOf({ context, amounts, typed }: PlanDraft, column: PlanColumn, at: number): RowMaker {
  const { field, number } = column;
  if (column.kind === 'own') return (_, row) => (row ? ownValue(typed, row, number) : null);
  if (column.input) return (_, row) => (row ? typedCell(field, row, typed) : null);
  if (field === 'taken') return (_, row) => (row ? takenMark(row, typed) : null);
  const minors = amounts[at]?.minors;
  if (minors) return amountMaker(minors, column.kind === 'bucket' || QUIET_AMOUNTS.has(field));
  const make = cellMaker(field);
  return make ? (line) => make(line, context) : () => null;
}

function amountMaker(minors: readonly Minor[], isQuiet: boolean): RowMaker {
  return ({ index, scale }) => {
    const minor = minors[index] ?? 0;
    return minor === 0 && isQuiet ? null : minor / scale;
  };
}

function linesOfCell(cell: SheetCell, column: PlanColumn): number {
  const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
  return typeof value === 'string' && !column.hidden && !column.group ? linesOf(value, column.width) : 1;
}

/** The sum of every amount column, and below it what ties the balance to the ledger. */
function totalRows(draft: PlanDraft, block: PlanBlock, count: number): SheetRow[] {
  const { columns, amounts } = draft;
  const nameAt = columnOf(columns, 'customer');
  const cells = columns.map((column, i): SheetCell => {
    if (i + 1 === nameAt) return styled(totalWords(draft, block, count), 'total');
    const total = amounts[i]?.byCurrency.get(block.currency);
    if (!total || column.kind === 'own') return null;
    return sumCell(total.sum, block.currency, sumOfColumn(i + 1, block.firstRow, block.lastRow), 'total-money');
  });
  const total: SheetRow = { cells, style: 'total', height: LEAST_HEIGHT };
  return [total, ...tieRows(draft, block), { cells: [], height: 10 }];
}

function totalWords(draft: PlanDraft, block: PlanBlock, count: number): string {
  return draft.context.content.language === 'zh'
    ? `合计 ${block.currency}（${count} 户）`
    : `Total ${block.currency} (${count})`;
}

/** The ledger's used amount as a value, and what the plan differs by as a formula. */
function tieRows(draft: PlanDraft, block: PlanBlock): SheetRow[] {
  const { columns, context } = draft;
  const control = controlOf(context.content, block.currency);
  if (!control) return [];
  const zh = context.content.language === 'zh';
  const nameAt = columnOf(columns, 'customer');
  const at = columnOf(columns, 'balance');
  const letters = columnLetters(at);
  const totalRow = block.lastRow + 1;
  const line = (words: string, cell: SheetCell): SheetRow => ({
    cells: columns.map((_, i): SheetCell =>
      i + 1 === nameAt ? styled(words, 'tie-label') : i + 1 === at ? cell : styled(null, 'tie-label'),
    ),
    height: 15,
  });
  const off = control.line.usedMinor - control.bucketsMinor - control.unappliedMinor - control.needsDateMinor;
  return [
    line(
      zh ? '台账采用数' : 'Used from the ledger',
      styled(toDecimal(control.line.usedMinor, block.currency), 'tie-money'),
    ),
    line(
      zh ? '差额（应为 0）' : 'Difference (must be 0)',
      sumCell(off, block.currency, `${letters}${totalRow}-${letters}${totalRow + 1}`, 'tie-money-bold'),
    ),
  ];
}

function settledRows(draft: PlanDraft): SheetRow[] {
  const { columns, context, typed } = draft;
  const zh = context.content.language === 'zh';
  const present = new Set(draft.lines.map((line) => line.key));
  const { letters } = context;
  const left = [...typed.rows].filter(([key, row]) => !present.has(key) && (hasText(row) || letters.has(key)));
  if (left.length === 0 || !typed.sameMonth) return [];
  const rows = left.map(([key, row]): SheetRow => {
    const cells = columns.map((column): SheetCell => {
      if (column.kind === 'own') return ownValue(typed, row, column.number);
      if (column.input) return typedCell(column.field, row, typed);
      return settledCell(column.field, { key, row, typed, zh, number: letters.get(key)?.numbers ?? null });
    });
    const lines = Math.max(...columns.map((column, i) => linesOfCell(cells[i] ?? null, column)));
    return {
      cells,
      style: 'text-quiet',
      height: heightOf(lines, LEAST_HEIGHT),
      ...(typed.moves ? { was: row.row } : {}),
    };
  });
  return [
    bandRow(
      draft,
      zh ? '已结清：账上已无余额，保留所填内容' : 'Settled: nothing open any more; what was typed is kept',
    ),
    ...rows,
  ];
}

interface SettledRow {
  readonly key: string;
  readonly row: TypedRow;
  readonly typed: TypedPlan;
  readonly zh: boolean;
  readonly number: string | null;
}

function settledCell(field: string, { key, row, typed, zh, number }: SettledRow): SheetCell {
  switch (field) {
    case 'key':
      return key;
    case 'taken':
      return takenMark(row, typed);
    case 'customer':
      return styled(row.name, 'wrap-quiet');
    case 'action':
      return styled(zh ? '已结清' : 'Settled', 'text-quiet');
    case 'currency':
      return styled(row.currency, 'center-quiet');
    case 'letterNumber':
      return number;
    default:
      return null;
  }
}

/** A line across the table that names what follows. */
function bandRow(draft: PlanDraft, words: string): SheetRow {
  const first = draft.columns.findIndex((column) => !column.hidden);
  const style: StyleName = 'band';
  return {
    cells: draft.columns.map((column, i) =>
      i === first ? styled(words, style) : column.kind === 'own' ? null : styled(null, style),
    ),
    style,
    height: 20,
  };
}
