import { Currency } from '../basics/money';
import { currencyOf, isBlank, SheetCells, toText } from '../cells/cells';

/** What the rows above the headings say about the whole sheet. */
export interface Title {
  /** Unit of the amounts: 10000 for 万元; 1 when none is named. */
  readonly unit: number;
  /** The text that names the unit, and the row index it stands in. */
  readonly unitText: string;
  readonly unitRow: number;
  readonly currency: Currency | null;
  /** The customer that the whole sheet is about; empty when none is named. */
  readonly customer: string;
}

/** `单位：万元`, `单位 人民币千元`, `(万元)`; not `单位：千岛湖公司`. */
function unitPattern(unit: string, english: string): RegExp {
  const whole = '(?=$|[^\\u4e00-\\u9fff]|人民[币幣])';
  const named = `(?:单位|單位)\\s*[:：]?\\s*(?:人民[币幣]|RMB|CNY)?\\s*${unit}(?:[元圆圓]|美元|港[元币幣]|欧元)?${whole}`;
  const bracketed = `[（(]\\s*(?:人民[币幣])?${unit}(?:元|美元)?\\s*[)）]`;
  return new RegExp(`${named}|${bracketed}${english}`, 'i');
}

const UNITS: readonly (readonly [RegExp, number])[] = [
  [unitPattern('[亿億]', ''), 100_000_000],
  [unitPattern('百[万萬]', "|\\bin millions\\b|['’]?000,000s?\\b"), 1_000_000],
  [unitPattern('[万萬]', ''), 10_000],
  [unitPattern('千', "|\\bin thousands\\b|['’]000s?\\b"), 1000],
  [unitPattern('分', ''), 0.01],
];
const CURRENCY = /(?:币\s*[种别]|幣\s*別|货币|貨幣|单位|單位|currency)\s*[:：]?\s*([^\s,，;；)）]+)/i;
const CUSTOMER =
  /^(?:客户|客戶|往来单位|往來單位|购货单位|欠款单位|customer|customer name|account name)(?:名称|名稱)?\s*[:：]\s*(.*)$/i;

/** Reads unit, currency and customer from the rows above the headings. */
export function readTitle(sheet: SheetCells, top: number): Title {
  let title: Title = { unit: 1, unitText: '', unitRow: -1, currency: null, customer: '' };
  for (let r = 0; r < top; r += 1) {
    const row = sheet.rows[r] ?? [];
    for (let c = 0; c < row.length; c += 1) {
      const cell = row[c] ?? null;
      if (typeof cell !== 'string' || isBlank(cell) || cell.length > 200) continue;
      title = readTitleCell(title, toText(cell), r, nextText(row, c));
    }
  }
  return title;
}

function readTitleCell(title: Title, text: string, row: number, next: string): Title {
  const whole = /[:：]$/.test(text) ? `${text}${next}` : text;
  let { unit, unitText, unitRow, currency, customer } = title;
  const found = unit === 1 ? UNITS.find(([pattern]) => pattern.test(whole)) : undefined;
  if (found !== undefined) [unit, unitText, unitRow] = [found[1], whole, row];
  if (currency === null) currency = currencyIn(whole);
  if (customer === '') customer = CUSTOMER.exec(whole)?.[1]?.trim() ?? '';
  return { unit, unitText, unitRow, currency, customer };
}

function currencyIn(text: string): Currency | null {
  const named = CURRENCY.exec(text)?.[1];
  if (named === undefined) return null;
  return currencyOf(named) ?? currencyOf(named.replace(/^[百千万萬亿]+/, ''));
}

function nextText(row: SheetCells['rows'][number], column: number): string {
  for (let c = column + 1; c < row.length; c += 1) {
    const cell = row[c] ?? null;
    if (!isBlank(cell)) return toText(cell);
  }
  return '';
}
