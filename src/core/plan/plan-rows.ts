import { Currency, toDecimal } from '../basics/money';
import { SheetCell, SheetRow } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { Decision } from '../decisions/decisions';
import { TypedRow } from '../history/history';
import { columnLetters, styled, sumCell, sumOfColumn } from './cell';
import { controlOf } from './control';
import { heightOf, linesOf } from './fit';
import { currencyWords } from './heading';
import { planCell, PlanRowContext, rowKey, amountOf } from './plan-cells';
import { columnOf, PlanColumn } from './plan-columns';
import { hasText, ownValue, takenMark, typedCell, TypedPlan } from './plan-typed';

/** What the rows of the plan are made with. */
export interface PlanDraft {
  readonly context: PlanRowContext;
  readonly columns: readonly PlanColumn[];
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
  for (const { currency } of content.figures.currencies) {
    const decisions = content.decisions
      .filter((decision) => decision.position.currency === currency)
      .sort((a, b) => a.rank - b.rank);
    if (decisions.length === 0) continue;
    if (several) rows.push(bandRow(draft, `${currency} · ${currencyWords(currency)[content.language]}`));
    const firstRow = draft.rowsAbove + rows.length + 1;
    for (const decision of decisions) rows.push(decisionRow(draft, decision));
    const block = { currency, firstRow, lastRow: draft.rowsAbove + rows.length };
    blocks.push(block);
    rows.push(...totalRows(draft, block, decisions));
  }
  if (blocks.length === 0) rows.push(bandRow(draft, content.language === 'zh' ? '没有未收款项' : 'Nothing is open'));
  rows.push(...settledRows(draft));
  return { rows, blocks };
}

function decisionRow(draft: PlanDraft, decision: Decision): SheetRow {
  const { columns, typed } = draft;
  const row = typed.rows.get(rowKey(decision));
  const cells: SheetCell[] = [];
  let lines = 1;
  for (const column of columns) {
    const cell = decisionCell(draft, column, decision, row);
    if (column.style !== 'money') lines = Math.max(lines, linesOfCell(cell, column));
    cells.push(cell);
  }
  return { cells, height: heightOf(lines, LEAST_HEIGHT), ...(typed.moves && row ? { was: row.row } : {}) };
}

function decisionCell(draft: PlanDraft, column: PlanColumn, decision: Decision, row: TypedRow | undefined): SheetCell {
  if (column.kind === 'bucket') {
    const minor = decision.position.bucketsMinor[column.number] ?? 0;
    return minor === 0 ? null : toDecimal(minor, decision.position.currency);
  }
  if (column.kind === 'own') return row ? ownValue(draft.typed, row, column.number) : null;
  if (column.input) return row ? typedCell(column.field, row, draft.typed) : null;
  if (column.field === 'taken') return row ? takenMark(row, draft.typed) : null;
  return planCell(column.field, decision, draft.context);
}

function linesOfCell(cell: SheetCell, column: PlanColumn): number {
  const value = cell !== null && typeof cell === 'object' ? cell.value : cell;
  return typeof value === 'string' && !column.hidden && !column.group ? linesOf(value, column.width) : 1;
}

/** The sum of every amount column, and below it what ties the balance to the ledger. */
function totalRows(draft: PlanDraft, block: PlanBlock, decisions: readonly Decision[]): SheetRow[] {
  const { columns, context } = draft;
  const nameAt = columnOf(columns, 'customer');
  const cells = columns.map((column, i): SheetCell => {
    if (i + 1 === nameAt) return styled(totalWords(draft, block, decisions.length), 'total');
    return totalCell(column, i + 1, block, decisions, context);
  });
  const total: SheetRow = { cells, style: 'total', height: LEAST_HEIGHT };
  return [total, ...tieRows(draft, block), { cells: [], height: 10 }];
}

function totalCell(
  column: PlanColumn,
  at: number,
  block: PlanBlock,
  ...[decisions, context]: [readonly Decision[], PlanRowContext]
): SheetCell {
  let sum: number | null = null;
  for (const decision of decisions) {
    const minor =
      column.kind === 'bucket'
        ? (decision.position.bucketsMinor[column.number] ?? 0)
        : amountOf(column.field, decision, context.content);
    if (minor === null) return null;
    sum = (sum ?? 0) + minor;
  }
  if (sum === null || column.kind === 'own') return null;
  return sumCell(sum, block.currency, sumOfColumn(at, block.firstRow, block.lastRow), 'total-money');
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
  const present = new Set(context.content.decisions.map(rowKey));
  const { numbers } = context;
  const left = [...typed.rows].filter(([key, row]) => !present.has(key) && (hasText(row) || numbers.has(key)));
  if (left.length === 0 || !typed.sameMonth) return [];
  const rows = left.map(([key, row]): SheetRow => {
    const cells = columns.map((column): SheetCell => {
      if (column.kind === 'own') return ownValue(typed, row, column.number);
      if (column.input) return typedCell(column.field, row, typed);
      return settledCell(column.field, { key, row, typed, zh, number: numbers.get(key) ?? null });
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
