import { Currency } from '../basics/money';
import { Chart, SheetRow, SheetTable } from '../basics/sheet-table';
import { Decision } from '../decisions/decisions';
import { SHEET_KEYS } from '../history/history';
import { addPosition, agingLayout, AgingLayout, AgingSums, grossOf, noSums } from './aging-columns';
import { agingControl } from './aging-control';
import { agingRow, agingTotal, shareRow } from './aging-rows';
import { styled } from './cell';
import { heightOf, linesOf } from './fit';
import { basisLine, currenciesOf, currencyWords, headRows, monthWords, pageFooter } from './heading';
import { PlanContent } from './types';

/** Rows of a usual height that the charts lie over. */
const CHART_ROWS = 17;
const TOP_CUSTOMERS = 10;

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
  const layout = agingLayout(content);
  const title = { zh: `账龄分析 ${monthWords(content.month, 'zh')}`, en: `Aging ${monthWords(content.month, 'en')}` };
  const headingRow = 3 + 1 + currenciesOf(content).length + 2;
  const draft: AgingDraft = { content, layout, headingRow, rows: [], charts: [] };
  const totalRows: Record<Currency, number> = {};
  for (const currency of currenciesOf(content)) totalRows[currency] = addCurrency(draft, currency);
  const head = [...headRows(content, 1, title, basisLine(content)), ...agingControl(content, layout, totalRows), { cells: [], height: 8 }];
  const heading: SheetRow = { cells: layout.headings.map((column) => styled(column.words[language], column.headStyle)), height: 30 };
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
    page: { orientation: 'landscape', paper: 'A3', fitWide: 1, titleRows: [headingRow, headingRow], footer: pageFooter(language), marginsNarrow: true },
    gridlines: false,
    zoomPercent: 90,
  };
}

/** Adds one currency and gives the row of its total. */
function addCurrency(draft: AgingDraft, currency: Currency): number {
  const { content, layout, headingRow, rows } = draft;
  const decisions = byOverdue(content.decisions.filter((decision) => decision.position.currency === currency));
  const zh = content.language === 'zh';
  const sums = noSums(currency, layout.buckets);
  for (const { position } of decisions) addPosition(sums, position);
  const people = salespeople(decisions, layout.buckets);
  const totalRow = headingRow + rows.length + 1;
  const peopleRow = totalRow + 2 + CHART_ROWS + 1;
  const firstCustomer = peopleRow + people.length + 2;
  const lastCustomer = firstCustomer + decisions.length - 1;
  const grossMinor = grossOf(sums);
  rows.push(agingTotal(layout, `${zh ? '合计' : 'Total'} ${currency}（${currencyWords(currency)[content.language]}）`, sums, { row: totalRow, from: firstCustomer, to: lastCustomer }));
  rows.push(shareRow(zh ? '占比（占应收，不含未认领）' : 'Share of claims', sums));
  for (let i = 0; i < CHART_ROWS; i += 1) rows.push({ cells: [], height: 18 });
  draft.charts.push(...chartsOf(draft, { currency, totalRow, firstCustomer, customers: decisions.length }));
  rows.push(section(zh ? `按业务员 · ${currency}` : `By salesperson · ${currency}`));
  for (const [i, person] of people.entries()) {
    const name = { name: person.name || (zh ? '（未指定）' : '(none)'), customerClass: '', salesperson: '' };
    rows.push(agingRow(layout, name, person.sums, { row: peopleRow + 1 + i, grossMinor }));
  }
  rows.push(section(zh ? `按客户 · ${currency}（按逾期金额排序）` : `By customer · ${currency} (most overdue first)`));
  for (const [i, decision] of decisions.entries()) rows.push(customerRow(draft, decision, { row: firstCustomer + i, grossMinor }));
  rows.push({ cells: [], height: 12 });
  return totalRow;
}
