import { Currency } from '../basics/money';
import { Chart } from '../basics/sheet-table';
import { AgingLayout } from './aging-columns';
import { PlanContent } from './types';

/** Empty rows that the charts of a currency lie over, so that they cover no figure. */
export const CHART_ROWS = 17;
const TOP_CUSTOMERS = 10;

/** Where the figures of one currency stand. */
export interface ChartPlace {
  readonly currency: Currency;
  readonly headingRow: number;
  readonly totalRow: number;
  readonly firstCustomer: number;
  /** How many customers of the list, from its top, have anything overdue. */
  readonly overdueCustomers: number;
}

/** Both charts lie over the empty rows below the shares: buckets on the left, the customers most overdue on the right. */
export function agingCharts(content: PlanContent, layout: AgingLayout, at: ChartPlace): Chart[] {
  const middle = layout.firstBucket + Math.ceil(layout.buckets / 2);
  const buckets = bucketChart(content, layout, at, middle);
  return at.overdueCustomers === 0 ? [buckets] : [buckets, customerChart(content, layout, at, middle)];
}

function bucketChart(content: PlanContent, layout: AgingLayout, at: ChartPlace, middle: number): Chart {
  const zh = content.language === 'zh';
  const across = { column: layout.firstBucket, rows: 1, columns: layout.buckets };
  return {
    key: `aging-buckets-${at.currency.toLowerCase()}`,
    kind: 'column',
    title: zh ? `账龄分布（${at.currency}）` : `Aging by bucket (${at.currency})`,
    categories: { row: at.headingRow, ...across },
    series: [{ name: zh ? '金额' : 'Amount', values: { row: at.totalRow, ...across }, color: 'series-1' }],
    over: { row: at.totalRow + 2, column: 1, rows: CHART_ROWS, columns: middle - 1 },
    numberFormat: '#,##0',
  };
}

function customerChart(content: PlanContent, layout: AgingLayout, at: ChartPlace, middle: number): Chart {
  const zh = content.language === 'zh';
  const top = Math.min(TOP_CUSTOMERS, at.overdueCustomers);
  const down = { row: at.firstCustomer, rows: top, columns: 1 };
  return {
    key: `aging-customers-${at.currency.toLowerCase()}`,
    kind: 'bar',
    title: zh ? `逾期前 ${top} 名客户（${at.currency}）` : `Top ${top} customers by overdue (${at.currency})`,
    categories: { column: 1, ...down },
    series: [{ name: zh ? '逾期' : 'Overdue', values: { column: layout.overdue, ...down }, color: 'series-2' }],
    over: { row: at.totalRow + 2, column: middle, rows: CHART_ROWS, columns: layout.overdueShare - middle + 1 },
    numberFormat: '#,##0',
  };
}
