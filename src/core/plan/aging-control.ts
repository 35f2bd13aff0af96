import { Currency, toDecimal } from '../basics/money';
import { SheetCell, SheetRow } from '../basics/sheet-table';
import { AgingLayout } from './aging-columns';
import { addressOf, sparseRow, styled, sumCell } from './cell';
import { controlOf, verdict } from './control';
import { PlanContent } from './types';

/** The steps of the control in their order; the first amounts are values from the ledger, the others formulas. */
const STEPS = {
  zh: [
    '台账合计行',
    '金额单元格合计',
    '− 重复',
    '− 无法读取',
    '− 截止日前已结清',
    '− 截止日后发生',
    '= 采用',
    '各账龄合计',
    '+ 缺到期日',
    '+ 未认领',
    '差额',
  ],
  en: [
    "Ledger's own total",
    'Sum of cells',
    '− duplicates',
    '− unreadable',
    '− settled by as-of',
    '− after as-of',
    '= used',
    'Buckets',
    '+ needs date',
    '+ unapplied',
    'Difference',
  ],
} as const;
/** Where the steps begin: behind the name columns, so that every amount has a wide column. */
const FIRST = 4;

/** The control as a small table: one line per currency, every step a cell, the difference a formula. */
export function agingControl(
  content: PlanContent,
  layout: AgingLayout,
  totalRows: Readonly<Record<Currency, number>>,
): SheetRow[] {
  const labels = STEPS[content.language].map((words, i): [number, SheetCell] => [FIRST + i, styled(words, 'tie-head')]);
  const rows: SheetRow[] = [sparseRow(labels, { height: 16 })];
  for (const [currency, totalRow] of Object.entries(totalRows)) {
    const row = controlRow(content, currency, { layout, totalRow, row: 3 + rows.length + 1 });
    if (row) rows.push(row);
  }
  return rows;
}

function controlRow(
  content: PlanContent,
  currency: Currency,
  at: { readonly layout: AgingLayout; readonly totalRow: number; readonly row: number },
): SheetRow | null {
  const control = controlOf(content, currency);
  if (!control) return null;
  const { line } = control;
  const { layout, totalRow, row } = at;
  const value = (minor: number): SheetCell => styled(toDecimal(minor, currency), 'tie-money');
  const here = (step: number): string => addressOf(row, FIRST + step);
  const total = (column: number): string => addressOf(totalRow, column);
  const off = line.usedMinor - control.bucketsMinor - control.needsDateMinor - control.unappliedMinor;
  const cells: SheetCell[] = [
    line.statedMinor === null
      ? styled(content.language === 'zh' ? '（无）' : '(none)', 'tie-none')
      : value(line.statedMinor),
    value(line.cellsMinor),
    value(line.duplicatesMinor),
    value(line.unreadableMinor),
    value(line.settledMinor),
    value(line.afterAsOfMinor),
    sumCell(line.usedMinor, currency, `${here(1)}-${here(2)}-${here(3)}-${here(4)}-${here(5)}`, 'tie-money'),
    sumCell(
      control.bucketsMinor,
      currency,
      `SUM(${total(layout.firstBucket)}:${total(layout.firstBucket + layout.buckets - 1)})`,
      'tie-money',
    ),
    sumCell(control.needsDateMinor, currency, `SUM(${total(layout.needsDate)})`, 'tie-money'),
    sumCell(control.unappliedMinor, currency, `SUM(${total(layout.unapplied)})`, 'tie-money'),
    sumCell(off, currency, `${here(6)}-${here(7)}-${here(8)}-${here(9)}`, 'tie-money-bold'),
  ];
  const named: [number, SheetCell][] = cells.map((cell, i) => [FIRST + i, cell]);
  return sparseRow([[1, styled(verdict(control, content.language), control.ties ? 'good' : 'bad')], ...named], {
    height: 16,
  });
}
