import { Minor, minorScale } from '../basics/money';
import { SheetCell, SheetRow } from '../basics/sheet-table';
import { StyleName } from '../basics/styles';
import { styled, sumCell, sumOfColumn } from './cell';
import { AgingAmounts, AgingLayout, AgingSums, grossOf, totalOf } from './aging-columns';

/** What stands before the amounts of a line. */
export interface AgingName {
  readonly name: string;
  readonly customerClass: string;
  readonly salesperson: string;
}

/** One line of amounts; its total is a formula over its own cells. Without a height, it has the host's own. */
export function agingRow(
  layout: AgingLayout,
  name: AgingName,
  sums: AgingAmounts,
  at: { readonly row: number; readonly grossMinor: number; readonly height?: number },
): SheetRow {
  const { currency, bucketsMinor, overdueMinor } = sums;
  const scale = minorScale(currency);
  const total = totalOf(sums);
  const gross = total - sums.unappliedMinor;
  const cells: SheetCell[] = [name.name, classCell(name.customerClass), name.salesperson || null];
  for (const minor of bucketsMinor) cells.push(amountOrBlank(minor, scale));
  cells.push(
    amountOrBlank(sums.needsDateMinor, scale),
    amountOrBlank(sums.unappliedMinor, scale),
    { value: total / scale, style: 'money-bold', formula: rowFormula(layout, at.row) },
    at.grossMinor > 0 ? gross / at.grossMinor : null,
    overdueMinor > 0 ? overdueMinor / scale : null,
    gross > 0 ? overdueMinor / gross : null,
  );
  return at.height === undefined ? { cells } : { cells, height: at.height };
}

function amountOrBlank(minor: Minor, scale: number): SheetCell {
  return minor === 0 ? null : minor / scale;
}

function classCell(customerClass: string): SheetCell {
  return customerClass === 'C' ? styled('C', 'center-bad') : customerClass || null;
}

/** Sums of the lines from one row to another, in the style of a total. */
export function agingTotal(
  layout: AgingLayout,
  words: string,
  sums: AgingSums,
  at: { readonly row: number; readonly from: number; readonly to: number },
): SheetRow {
  const { currency } = sums;
  const sum = (minor: number, column: number): SheetCell =>
    sumCell(minor, currency, sumOfColumn(column, at.from, at.to), 'total-money');
  const gross = grossOf(sums);
  const cells: SheetCell[] = [
    styled(words, 'total'),
    styled(null, 'total'),
    styled(null, 'total'),
    ...sums.bucketsMinor.map((minor, i) => sum(minor, layout.firstBucket + i)),
    sum(sums.needsDateMinor, layout.needsDate),
    sum(sums.unappliedMinor, layout.unapplied),
    sumCell(totalOf(sums), currency, rowFormula(layout, at.row), 'total-money'),
    styled(gross > 0 ? 1 : null, 'total-percent'),
    sum(sums.overdueMinor, layout.overdue),
    styled(gross > 0 ? sums.overdueMinor / gross : null, 'total-percent'),
  ];
  return { cells, height: 22 };
}

/** What part of all claims stands in each bucket; unapplied money is shown against the same claims. */
export function shareRow(words: string, sums: AgingSums): SheetRow {
  const gross = grossOf(sums);
  const share = (minor: number): SheetCell => styled(gross > 0 ? minor / gross : null, 'tie-percent');
  const quiet: StyleName = 'text-quiet';
  return {
    cells: [
      styled(words, quiet),
      styled(null, quiet),
      styled(null, quiet),
      ...sums.bucketsMinor.map(share),
      share(sums.needsDateMinor),
      share(sums.unappliedMinor),
      share(totalOf(sums)),
      styled(null, quiet),
      share(sums.overdueMinor),
      styled(null, quiet),
    ],
    height: 18,
  };
}

function rowFormula({ summed }: AgingLayout, row: number): string {
  return `SUM(${summed.from}${row}:${summed.to}${row})`;
}
