import { toIso, toSerial, Day, partsOf } from '../../src/core/basics/day';
import { contactOf, customerName } from './names';
import { columnName, SampleCell, SampleSheet } from './plain-workbook';
import { BLOCKS, StoryNote, StoryRow } from './story';

type Language = 'zh' | 'en';

interface Texts {
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  readonly groups: readonly (readonly [string, number])[];
  readonly headings: readonly string[];
  readonly blocks: readonly string[];
  readonly subtotal: string;
  readonly total: string;
  readonly yes: string;
  readonly unknownAmount: string;
  readonly unknownDate: string;
  readonly reasons: Readonly<Record<'quality' | 'price', string>>;
  readonly notes: Readonly<Record<StoryNote, string>>;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  zh: {
    sheet: '应收台账',
    title: '海川工业品有限公司 应收账款台账',
    note: '单位：元　　截至 2026年11月30日　　编制：财务部　　（黄色为待核实）',
    groups: [
      ['客户', 2],
      ['单据', 5],
      ['金额', 5],
      ['跟进', 10],
    ],
    headings: [
      '客户编码',
      '客户名称',
      '发票号码',
      '合同编号',
      '开票日期',
      '账期',
      '到期日',
      '币种',
      '应收金额',
      '已收金额',
      '未收金额',
      '回款日期',
      '业务员',
      '联系人',
      '联系电话',
      '签收单',
      '争议金额',
      '争议原因',
      '承诺付款日',
      '承诺金额',
      '信用额度',
      '备注',
    ],
    blocks: ['华东一区', '华东二区', '华南区', '外贸部'],
    subtotal: '小计',
    total: '合计',
    yes: '已签收',
    unknownAmount: '待核',
    unknownDate: '31.02.2026',
    reasons: { quality: '质量异议', price: '价格不符' },
    notes: {
      'on-account': '客户预付，未对应发票',
      'credit-note': '红字发票，未冲抵',
      retention: '质保金 5%',
      deferred: '已同意展期至 2026-12-31',
      'closed-door': '搬迁，电话无人接',
      returned: '支票被退',
      typo: '日期待核',
    },
  },
  en: {
    sheet: 'Receivables',
    title: 'Seabrook Industrial Supplies: receivables ledger',
    note: 'As of 30 November 2026    prepared by Finance',
    groups: [
      ['Customer', 2],
      ['Document', 5],
      ['Amount', 5],
      ['Follow-up', 10],
    ],
    headings: [
      'Customer ID',
      'Customer name',
      'Invoice no.',
      'Contract',
      'Invoice date',
      'Terms',
      'Due date',
      'Currency',
      'Invoice amount',
      'Paid',
      'Balance due',
      'Payment date',
      'Salesperson',
      'Contact',
      'Phone',
      'Delivery receipt',
      'Disputed amount',
      'Dispute reason',
      'Promise date',
      'Promised amount',
      'Credit limit',
      'Remarks',
    ],
    blocks: ['East', 'North', 'South', 'Export'],
    subtotal: 'Subtotal',
    total: 'Total',
    yes: 'signed',
    unknownAmount: 'N/A',
    unknownDate: '31.02.2026',
    reasons: { quality: 'Quality', price: 'Price' },
    notes: {
      'on-account': 'Paid in advance, no invoice named',
      'credit-note': 'Credit note, not applied',
      retention: 'Retention 5%',
      deferred: 'Deferral to 2026-12-31 agreed',
      'closed-door': 'Moved, phone not answered',
      returned: 'Cheque returned',
      typo: 'Date to be checked',
    },
  },
};

const CURRENCIES = {
  zh: { CNY: '人民币', USD: '美元', EUR: '欧元' },
  en: { CNY: 'CNY', USD: 'USD', EUR: 'EUR' },
} as const;
const WIDTHS = [10, 30, 15, 13, 12, 10, 12, 8, 15, 15, 15, 12, 10, 11, 14, 9, 13, 12, 12, 13, 13, 22];
const HEAD_ROWS = 4;
const AMOUNT = 8;

/** The story as a ledger sheet in somebody's own way: titles, two-row heading, subtotals, text numbers and text dates. */
export function ledgerSheet(story: readonly StoryRow[], language: Language): SampleSheet {
  const texts = TEXTS[language];
  const rows: SampleCell[][] = [
    [look(texts.title, 'title')],
    [look(texts.note, 'note')],
    groupRow(texts),
    texts.headings.map((text) => look(text, 'head')),
  ];
  const totals = new Map<string, number[]>();
  for (let block = 0; block < BLOCKS; block += 1) {
    const sums = new Map<string, number[]>();
    story
      .filter((row) => row.block === block)
      .forEach((row, index) => {
        rows.push(bodyRow(row, index, rows.length + 1, language));
        add(sums, row);
        add(totals, row);
      });
    for (const [currency, sum] of sums) rows.push(totalRow(texts.subtotal, currency, sum, language));
  }
  for (const [currency, sum] of totals) rows.push(totalRow(texts.total, currency, sum, language));
  const last = columnName(texts.headings.length - 1);
  return {
    name: texts.sheet,
    widths: WIDTHS,
    rows,
    merges: [`A1:${last}1`, `A2:${last}2`, ...groupMerges(texts)],
    freezeRows: HEAD_ROWS,
    filter: `A${HEAD_ROWS}:${last}${rows.length}`,
    hiddenRows: [9, 10],
  };
}

function bodyRow(row: StoryRow, index: number, sheetRow: number, language: Language): SampleCell[] {
  const texts = TEXTS[language];
  const open = row.amount - row.paid;
  const contact = contactOf(row.customer, language);
  const spoiled = row.spoiled === 'amount';
  return [
    `C${String(row.customer + 1).padStart(3, '0')}`,
    customerName(row.customer, language, row.spelling),
    row.document || null,
    row.contract,
    dateCell(row.invoiced, index, language),
    termsText(row.terms, language),
    row.spoiled === 'due' ? texts.unknownDate : row.due === null ? null : dateCell(row.due, index + 3, language),
    CURRENCIES[language][row.currency],
    spoiled ? texts.unknownAmount : amountCell(row.amount, index),
    row.paid === 0 ? null : { value: row.paid / 100, look: 'money' },
    spoiled ? texts.unknownAmount : { value: open / 100, look: 'money', formula: `I${sheetRow}-J${sheetRow}` },
    row.paidOn === undefined ? null : { value: toSerial(row.paidOn), look: 'date' },
    texts.blocks[row.block] ?? null,
    contact.post,
    contact.phone,
    row.signed ? texts.yes : null,
    row.disputed === undefined ? null : { value: row.disputed / 100, look: 'money' },
    row.disputeReason === undefined ? null : texts.reasons[row.disputeReason],
    row.promised === undefined ? null : { value: toSerial(row.promised), look: 'date' },
    row.promisedAmount === undefined ? null : { value: row.promisedAmount / 100, look: 'money' },
    { value: creditLimit(row.customer), look: 'money' },
    row.note === undefined ? null : texts.notes[row.note],
  ];
}

/** Most dates are dates; some were typed as text in the ways people type them. */
function dateCell(day: Day, index: number, language: Language): SampleCell {
  const { year, month, day: date } = partsOf(day);
  if (index % 9 === 4) return language === 'zh' ? `${year}.${month}.${date}` : toIso(day);
  if (index % 13 === 6) return language === 'zh' ? `${year}年${month}月${date}日` : toIso(day);
  if (index % 17 === 8) return toIso(day);
  return { value: toSerial(day), look: 'date' };
}

/** Most amounts are numbers; some came in as text. */
function amountCell(cents: number, index: number): SampleCell {
  const [whole = '', rest = '00'] = (Math.abs(cents) / 100).toFixed(2).split('.');
  const grouped = `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
  if (cents < 0 && index % 2 === 0) return `(${grouped})`;
  if (cents > 0 && index % 12 === 5) return grouped;
  if (cents > 0 && index % 19 === 7) return `￥${grouped}`;
  return { value: cents / 100, look: 'money' };
}

function termsText(terms: string, language: Language): string | null {
  if (!terms) return null;
  if (language === 'zh') return terms;
  const days = /\d+/.exec(terms)?.[0] ?? '30';
  return terms.startsWith('月结') ? `EOM+${days}` : `Net ${days}`;
}

function creditLimit(customer: number): number {
  return [200000, 500000, 800000, 300000][customer % 4] ?? 300000;
}

function totalRow(label: string, currency: string, sums: readonly number[], language: Language): SampleCell[] {
  const cells: SampleCell[] = TEXTS[language].headings.map(() => look('', 'total'));
  cells[1] = look(label, 'total');
  cells[7] = look(CURRENCIES[language][currency as 'CNY'], 'total');
  sums.forEach((sum, i) => {
    cells[AMOUNT + i] = { value: sum / 100, look: 'total-money' };
  });
  return cells;
}

function add(sums: Map<string, number[]>, row: StoryRow): void {
  const sum = sums.get(row.currency) ?? [0, 0, 0];
  const readable = row.spoiled === 'amount' ? 0 : row.amount;
  sums.set(row.currency, [sum[0]! + readable, sum[1]! + row.paid, sum[2]! + readable - row.paid]);
}

function groupRow(texts: Texts): SampleCell[] {
  return texts.groups.flatMap(([name, width]) => [
    look(name, 'head'),
    ...Array.from({ length: width - 1 }, () => look('', 'head')),
  ]);
}

function groupMerges(texts: Texts): string[] {
  let at = 0;
  return texts.groups.map(([, width]) => {
    const ref = `${columnName(at)}3:${columnName(at + width - 1)}3`;
    at += width;
    return ref;
  });
}

function look(value: string, name: 'title' | 'note' | 'head' | 'total'): SampleCell {
  return { value, look: name };
}
