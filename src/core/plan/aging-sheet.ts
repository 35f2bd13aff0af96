import { Currency } from '../basics/money';
import { Chart, SheetRow, SheetTable } from '../basics/sheet-table';
import { Decision } from '../decisions/decisions';
import { SHEET_KEYS } from '../history/history';
import {
  addPosition,
  AgingAmounts,
  agingLayout,
  AgingLayout,
  AgingSums,
  fitLayout,
  grossOf,
  noSums,
} from './aging-columns';
import { agingControl } from './aging-control';
import { agingCharts, CHART_ROWS } from './aging-charts';
import { agingRow, agingTotal, shareRow } from './aging-rows';
import { styled } from './cell';
import { heightOf, linesOf } from './fit';
import { basisLine, currenciesOf, headRows, monthWords, pageFooter } from './heading';
import { PlanContent } from './types';

/** What the blocks are added to. */
interface AgingDraft {
  readonly content: PlanContent;
  readonly layout: AgingLayout;
  readonly headingRow: number;
  readonly rows: SheetRow[];
  readonly charts: Chart[];
}

/** 账龄分析: per currency the total, its shares, charts, salespeople and customers, under one frozen heading. */
export function makeAgingSheet(content: PlanContent): SheetTable {
  const { language } = content;
  const layout = fitLayout(agingLayout(content), content);
  const title = { zh: `账龄分析 ${monthWords(content.month, 'zh')}`, en: `Aging ${monthWords(content.month, 'en')}` };
  const headingRow = 3 + 1 + currenciesOf(content).length + 2;
  const draft: AgingDraft = { content, layout, headingRow, rows: [], charts: [] };
  const totalRows: Record<Currency, number> = {};
  for (const currency of currenciesOf(content)) totalRows[currency] = addCurrency(draft, currency);
  const head = [
    ...headRows(content, 1, title, basisLine(content)),
    ...agingControl(content, layout, totalRows),
    { cells: [], height: 8 },
  ];
  const heading: SheetRow = {
    cells: layout.headings.map((column) => styled(column.words[language], column.headStyle)),
    height: 30,
  };
  while (head.length < headingRow - 1) head.push({ cells: [], height: 8 });
  return {
    key: SHEET_KEYS.aging,
    name: language === 'zh' ? '账龄分析' : 'Aging',
    mode: 'replace',
    tabColor: 'series-1',
    columns: layout.headings.map((column) => ({ width: column.width, style: column.style })),
    rows: [...head, heading, ...draft.rows],
    freeze: { rows: headingRow, columns: 1 },
    charts: draft.charts,
    page: {
      orientation: 'landscape',
      paper: 'A3',
      fitWide: 1,
      titleRows: [headingRow, headingRow],
      footer: pageFooter(content),
      marginsNarrow: true,
    },
    gridlines: false,
    zoomPercent: 90,
  };
}

/** Adds one currency and gives the row of its total. */
function addCurrency(draft: AgingDraft, currency: Currency): number {
  const { content, layout, headingRow, rows } = draft;
  const decisions = byOverdue(content.decisions.filter((decision) => decision.position.currency === currency));
  const say = WORDS[content.language];
  const sums = noSums(currency, layout.buckets);
  for (const { position } of decisions) addPosition(sums, position);
  const people = salespeople(decisions, layout.buckets);
  const totalRow = headingRow + rows.length + 1;
  const firstPerson = totalRow + 2 + CHART_ROWS + 1;
  const firstCustomer = firstPerson + people.length + 1;
  const grossMinor = grossOf(sums);
  const total = { row: totalRow, from: firstCustomer, to: firstCustomer + decisions.length - 1 };
  rows.push(agingTotal(layout, `${say.total} ${currency}`, sums, total));
  rows.push(shareRow(say.share, sums));
  for (let i = 0; i < CHART_ROWS; i += 1) rows.push({ cells: [], height: 18 });
  draft.charts.push(
    ...agingCharts(content, layout, {
      currency,
      headingRow,
      totalRow,
      firstCustomer,
      overdueCustomers: decisions.filter(({ position }) => position.overdueMinor > 0).length,
    }),
  );
  rows.push(section(`${say.bySalesperson} · ${currency}`));
  for (const [i, person] of people.entries()) {
    const name = { name: person.name || say.nobody, customerClass: '', salesperson: '' };
    rows.push(agingRow(layout, name, person.sums, { row: firstPerson + i, grossMinor }));
  }
  rows.push(section(`${say.byCustomer} · ${currency}`));
  for (const [i, decision] of decisions.entries()) {
    rows.push(customerRow(draft, decision, { row: firstCustomer + i, grossMinor }));
  }
  rows.push({ cells: [], height: 12 });
  return totalRow;
}

const WORDS = {
  zh: {
    total: '合计',
    share: '占应收比例',
    bySalesperson: '按业务员',
    byCustomer: '按客户（逾期金额从大到小）',
    nobody: '（未指定）',
  },
  en: {
    total: 'Total',
    share: 'Share of claims',
    bySalesperson: 'By salesperson',
    byCustomer: 'By customer (most overdue first)',
    nobody: '(none)',
  },
} as const;

function customerRow(
  draft: AgingDraft,
  { position }: Decision,
  at: { readonly row: number; readonly grossMinor: number },
): SheetRow {
  const sums: AgingAmounts = {
    currency: position.currency,
    bucketsMinor: position.bucketsMinor,
    needsDateMinor: position.needsDateMinor,
    unappliedMinor: -position.unappliedMinor,
    overdueMinor: position.overdueMinor,
  };
  const name = {
    name: position.name,
    customerClass: position.finding.customerClass,
    salesperson: position.salesperson,
  };
  const [customer, , person] = draft.layout.headings;
  const lines = Math.max(linesOf(name.name, customer?.width ?? 0), linesOf(name.salesperson, person?.width ?? 0));
  return agingRow(draft.layout, name, sums, { ...at, height: heightOf(lines, 20) });
}

/** Amounts by salesperson, most overdue first. */
function salespeople(decisions: readonly Decision[], buckets: number): { name: string; sums: AgingSums }[] {
  const people = new Map<string, AgingSums>();
  for (const { position } of decisions) {
    const sums = people.get(position.salesperson) ?? noSums(position.currency, buckets);
    addPosition(sums, position);
    people.set(position.salesperson, sums);
  }
  return [...people.entries()]
    .map(([name, sums]) => ({ name, sums }))
    .sort((a, b) => b.sums.overdueMinor - a.sums.overdueMinor || (a.name < b.name ? -1 : 1));
}

function byOverdue(decisions: Decision[]): Decision[] {
  return decisions.sort(
    (a, b) =>
      b.position.overdueMinor - a.position.overdueMinor ||
      b.position.balanceMinor - a.position.balanceMinor ||
      (a.position.customer < b.position.customer ? -1 : 1),
  );
}

function section(words: string): SheetRow {
  return { cells: [styled(words, 'section')], height: 26 };
}
