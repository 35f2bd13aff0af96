import { toMonth } from '../basics/day';
import { ConditionalFormat, SheetCell, SheetRow, SheetTable, Validation } from '../basics/sheet-table';
import { PLAN_RESULTS } from '../history/history';
import { styled, sumOfColumn } from './cell';
import { pageFooter } from './heading';
import { PlanRowContext } from './plan-cells';
import { columnOf, fitColumns, PlanColumn, planColumns, sheetColumns } from './plan-columns';
import { readAmounts } from './plan-amounts';
import { headHeight, HeadSums, planHead } from './plan-head';
import { planLines } from './plan-line';
import { PlanBlock, planBody } from './plan-rows';
import { planKey, TypedPlan, typedPlan } from './plan-typed';
import { LetterPlace, lettersByRow } from './row-letters';
import { PlanContent } from './types';

/** 催收计划: one row per customer and currency, ranked, with what people typed kept beside it. */
export function makePlanSheet(content: PlanContent, places: readonly LetterPlace[]): SheetTable {
  const month = toMonth(content.month);
  const key = planKey(month);
  const lines = planLines(content);
  const fields = planColumns(content, key);
  const amounts = readAmounts(fields, lines);
  const columns = fitColumns(fields, amounts);
  const typed = typedPlan(content, key);
  const context: PlanRowContext = { content, letters: lettersByRow(content, places) };
  const headingRow = headHeight(content) + 1;
  const body = planBody({ context, columns, lines, amounts, typed, rowsAbove: headingRow });
  const head = planHead(content, columns, headSums(columns, body.blocks));
  const lastRow = body.blocks[body.blocks.length - 1]?.lastRow ?? headingRow;
  return {
    key,
    name: content.language === 'zh' ? `催收计划 ${month}` : `Plan ${month}`,
    mode: 'replace',
    tabColor: 'accent',
    columns: sheetColumns(columns, typed.moves),
    rows: [...head.rows, headings(columns, typed), ...body.rows],
    freeze: { rows: frozenRows(head.rows, headingRow), columns: columnOf(columns, 'customer') },
    filter: { row: headingRow, column: 1, rows: Math.max(2, lastRow - headingRow + 1), columns: columns.length },
    merges: head.merges,
    validations: validations(content, columns, headingRow + 1, headingRow + body.rows.length),
    conditionalFormats: overdueBars(columns, body.blocks),
    page: {
      orientation: 'landscape',
      paper: 'A3',
      fitWide: 1,
      titleRows: [headingRow, headingRow],
      printColumns: lastPrinted(columns),
      footer: pageFooter(content),
      marginsNarrow: true,
    },
    gridlines: false,
    zoomPercent: 90,
  };
}

function headings(columns: readonly PlanColumn[], typed: TypedPlan): SheetRow {
  const cells = columns.map((column): SheetCell => {
    if (column.kind === 'own') return typed.moves ? null : styled(column.heading, 'head');
    return styled(column.heading, column.input ? 'input-head' : 'head');
  });
  return { cells, height: 34, ...(typed.moves && typed.headingRow > 0 ? { was: typed.headingRow } : {}) };
}

function headSums(columns: readonly PlanColumn[], blocks: readonly PlanBlock[]): Record<string, HeadSums> {
  const sums: Record<string, HeadSums> = {};
  for (const block of blocks) {
    sums[block.currency] = {
      balance: sumOfColumn(columnOf(columns, 'balance'), block.firstRow, block.lastRow),
      overdue: sumOfColumn(columnOf(columns, 'overdue'), block.firstRow, block.lastRow),
    };
  }
  return sums;
}

function validations(
  content: PlanContent,
  columns: readonly PlanColumn[],
  firstRow: number,
  lastRow: number,
): Validation[] {
  const rows = Math.max(1, lastRow - firstRow + 1);
  const list = (field: string, words: readonly string[]): Validation => ({
    area: { row: firstRow, column: columnOf(columns, field), rows, columns: 1 },
    list: words,
    strict: false,
  });
  const owners = [...new Set(Object.values(content.policy.owners).filter((name) => name !== ''))];
  const found = [
    list(
      'result',
      PLAN_RESULTS.map(({ words }) => words[content.language]),
    ),
  ];
  if (owners.length > 0 && owners.join(',').length <= 255) found.push(list('ownerTyped', owners));
  return found;
}

/** The headings stay in sight unless the head is so high (many currencies) that frozen rows would fill a small screen. */
function frozenRows(head: readonly SheetRow[], headingRow: number): number {
  let height = 0;
  for (const row of head) height += row.height ?? 0;
  return height > HIGHEST_FROZEN ? 0 : headingRow;
}

/** In points: about a third of a laptop's screen. */
const HIGHEST_FROZEN = 260;

function overdueBars(columns: readonly PlanColumn[], blocks: readonly PlanBlock[]): ConditionalFormat[] {
  const column = columnOf(columns, 'overdue');
  return blocks.map(({ firstRow, lastRow }) => ({
    kind: 'bar',
    area: { row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 },
    color: 'bar',
  }));
}

function lastPrinted(columns: readonly PlanColumn[]): number {
  let last = 0;
  for (const [i, column] of columns.entries()) if (column.printed) last = i + 1;
  return last;
}
