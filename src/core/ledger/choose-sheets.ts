import { Notice, NOWHERE } from '../basics/notice';
import { Words } from '../basics/words';
import { CellValue, isBlank, SheetCells } from '../cells/cells';
import { dayIn, openColumns } from './columns';
import { Guess, plainHeading } from './find-heading';
import { Layout } from './layout';
import { listOf, noticeOf } from './notices';
import { textOf } from './read-invoices';
import { isReceipts, isWithoutPayments, joinReceipts } from './receipts';
import { eachRow, lastRowOf } from './rows';
import { layOutTables } from './tables';
import { LedgerChoice } from './types';

/** The sheets that make up the ledger. */
export interface ChosenSheets {
  readonly layouts: readonly Layout[];
  readonly notices: readonly Notice[];
}

/** Share of documents in common from which two sheets are the same book twice, not two parts of one book. */
const SAME_BOOK = 0.3;

/** Chooses the sheets to read: those the user named, else the best one and all that continue it. */
export function chooseSheets(sheets: readonly SheetCells[], choice: LedgerChoice, guess: Guess): ChosenSheets {
  return choice.sheets.length > 0 ? takeNamed(sheets, choice, guess) : findSheets(sheets, choice, guess);
}

function takeNamed(sheets: readonly SheetCells[], choice: LedgerChoice, guess: Guess): ChosenSheets {
  const notices: Notice[] = [];
  const layouts: Layout[] = [];
  const names = listOf(
    sheets.map((sheet) => sheet.name),
    40,
  );
  for (const name of new Set(choice.sheets)) {
    const sheet =
      sheets.find((one) => one.name === name) ??
      sheets.find((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase());
    if (sheet === undefined) {
      notices.push(noticeOf('sheet-unknown', { sheet: name, row: 0, column: 0 }, name, { name, names }));
      continue;
    }
    const tables = layOutTables(sheet, guess, choice);
    const best = mostBy(ledgersIn(tables), (layout) => layout.score);
    const receipts = tables.find(isReceipts);
    if (best === null && receipts !== undefined && choice.sheets.length > 1) {
      layouts.push(receipts);
      continue;
    }
    if (best === null) {
      const lack = lackOf(sheet, mostBy(tables, closeness));
      notices.push(noticeOf('sheet-no-ledger', { sheet: name, row: 0, column: 0 }, '', lack));
      continue;
    }
    const joined = joinSheets(best, ledgersIn(tables), notices);
    layouts.push(...joined);
    noteTables(tables, joined, notices);
  }
  return { layouts: withReceipts(layouts, notices), notices };
}

/** Invoices and receipts that the user named together are one book. */
function withReceipts(layouts: readonly Layout[], notices: Notice[]): readonly Layout[] {
  const joined = joinReceipts(layouts);
  if (joined === null) return ledgersIn(layouts);
  const names = listOf(joined.filter((layout) => layout.isReceipts).map((layout) => layout.sheet.name));
  const [first] = joined;
  notices.push(noticeOf('receipts-joined', { sheet: first?.sheet.name ?? '', row: 0, column: 0 }, '', { names }));
  return joined;
}

/** Invoices without a word on payment, while another sheet lists receipts: what was paid would be claimed again. */
function noteReceipts(visible: readonly Layout[], joined: readonly Layout[], notices: Notice[]): void {
  const [first] = joined;
  if (first === undefined || !joined.every(isWithoutPayments)) return;
  const receipts = visible.filter((layout) => !joined.includes(layout) && isReceipts(layout));
  if (receipts.length === 0) return;
  const names = [...joined, ...receipts].map((layout) => layout.sheet.name);
  const sheets = [...new Set(names)].map((name) => `--sheet ${name}`).join(' ');
  const values = { names: listOf(receipts.map((layout) => layout.sheet.name)), sheets };
  notices.push(noticeOf('receipts-elsewhere', { sheet: first.sheet.name, row: 0, column: 0 }, values.names, values));
}

function ledgersIn(layouts: readonly Layout[]): readonly Layout[] {
  return layouts.filter((layout) => layout.missing.length === 0);
}

function findSheets(sheets: readonly SheetCells[], choice: LedgerChoice, guess: Guess): ChosenSheets {
  const notices: Notice[] = [];
  const visible: Layout[] = [];
  for (const sheet of sheets) {
    const tables = layOutTables(sheet, guess, choice);
    if (!sheet.hidden) visible.push(...tables);
    else if (tables.some((layout) => layout.score > 0))
      notices.push(noticeOf('sheet-hidden', { sheet: sheet.name, row: 0, column: 0 }, '', { name: sheet.name }));
  }
  const found = ledgersIn(visible);
  const best = mostBy(found, (layout) => layout.score);
  if (best === null) return { layouts: [], notices: [...notices, ...lackNotices(sheets, visible)] };
  const joined = joinSheets(best, found, notices);
  noteTables(visible, joined, notices);
  noteReceipts(visible, joined, notices);
  noteOthers(found, joined, notices);
  return { layouts: joined, notices };
}

/** Why no sheet is a ledger, told of the one that comes closest. */
function lackNotices(sheets: readonly SheetCells[], visible: readonly Layout[]): readonly Notice[] {
  if (sheets.every((sheet) => lastRowOf(sheet.rows, 0) === 0)) return [noticeOf('sheets-empty', NOWHERE, '')];
  const closest = mostBy(visible, closeness);
  const values = closest === null ? lackOf(sheets[0], null) : lackOf(closest.sheet, closest);
  const notice = noticeOf('no-ledger', { sheet: values.sheet, row: 0, column: 0 }, '', values);
  return [notice, ...formulaNotices(sheets), ...(closest?.notices ?? [])];
}

/** Formulas without results may be all that a ledger lacks. */
export function formulaNotices(sheets: readonly SheetCells[]): readonly Notice[] {
  return sheets.flatMap(({ name, formulasWithoutValue = 0 }) => {
    if (formulasWithoutValue === 0) return [];
    const values = { count: String(formulasWithoutValue) };
    return [noticeOf('formulas-without-value', { sheet: name, row: 0, column: 0 }, '', values)];
  });
}

function mostBy(layouts: readonly Layout[], measure: (layout: Layout) => number): Layout | null {
  let best: Layout | null = null;
  for (const layout of layouts) if (best === null || measure(layout) > measure(best)) best = layout;
  return best;
}

function closeness(layout: Layout): number {
  return layout.heading.score - layout.missing.length * 3;
}

/** What is missing, in words, with the headings that are there. */
function lackOf(sheet: SheetCells | undefined, layout: Layout | null): Lack {
  const headings = listOf(layout === null ? wordsIn(sheet) : layout.heading.texts.filter((text) => text !== ''), 30);
  const missing = layout?.missing ?? (['customer', 'amount'] as const);
  const words = missing.length === 0 ? [NO_ROWS] : missing.map((one) => LACKING[one]);
  return {
    sheet: sheet?.name ?? '',
    headings: headings === '' ? '–' : headings,
    missing: { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') },
  };
}

/** Why a sheet is no ledger; `missing` in every language. */
type Lack = { readonly sheet: string; readonly headings: string; readonly missing: Words };

const LACKING: Readonly<Record<'customer' | 'amount', Words>> = {
  customer: { zh: '客户', en: 'customer' },
  amount: { zh: '余额或金额', en: 'balance or amount' },
};
const NO_ROWS: Words = { zh: '数据行', en: 'rows' };

/** The texts of the row of the first 30 that has most of them: what people probably mean by headings. */
function wordsIn(sheet: SheetCells | undefined): readonly string[] {
  let most: readonly string[] = [];
  for (const row of sheet?.rows.slice(0, 30) ?? []) {
    const texts = row.filter((cell) => typeof cell === 'string' && !isBlank(cell)).map(textOf);
    if (texts.length > most.length) most = texts;
  }
  return most;
}

/** The best sheet with every other of the same headings that is not the same book again, in the order of the workbook. */
function joinSheets(best: Layout, found: readonly Layout[], notices: Notice[]): readonly Layout[] {
  const alike = found.filter(
    (one) => one === best || (one.shape === best.shape && haveSameHeadings(one, best) && one.score > 0),
  );
  if (alike.length < 2) return [best];
  if (best.shape === 'balances') return alike;
  const kept: Layout[] = [];
  const keys = new Map<Layout, ReadonlySet<string>>(alike.map((one) => [one, keysOf(one)]));
  for (const one of [...alike].sort((a, b) => newest(b) - newest(a) || b.score - a.score)) {
    const twin = kept.find((other) => overlap(keys.get(one), keys.get(other)) >= SAME_BOOK);
    if (twin === undefined) {
      kept.push(one);
      continue;
    }
    const share = `${Math.round(overlap(keys.get(one), keys.get(twin)) * 100)} %`;
    const place = { sheet: one.sheet.name, row: 0, column: 0 };
    notices.push(noticeOf('sheet-copy', place, '', { sheet: one.sheet.name, used: twin.sheet.name, share }));
  }
  const joined = alike.filter((one) => kept.includes(one));
  const sheets = [...new Set(joined.map((one) => one.sheet.name))];
  if (sheets.length > 1) {
    const values = { count: String(sheets.length), names: listOf(sheets, 40) };
    notices.push(noticeOf('sheets-joined', { sheet: best.sheet.name, row: 0, column: 0 }, '', values));
  }
  return joined;
}

/** Further tables on the sheets that are read: joined, or left out and said so with their rows. */
function noteTables(all: readonly Layout[], joined: readonly Layout[], notices: Notice[]): void {
  const seen = new Set<string>();
  for (const one of joined) {
    const { sheet } = one;
    if (seen.has(sheet.name)) notices.push(noticeOf('tables-joined', tablePlace(one), rowsOf(one)));
    seen.add(sheet.name);
  }
  for (const one of all) {
    if (joined.includes(one) || !seen.has(one.sheet.name)) continue;
    const headings = listOf(one.heading.texts.filter((text) => text !== ''));
    notices.push(noticeOf('table-not-used', tablePlace(one), rowsOf(one), { rows: rowsOf(one), headings }));
  }
}

function tablePlace({ sheet, heading }: Layout): Notice['place'] {
  return { sheet: sheet.name, row: sheet.firstRow + heading.row, column: 0 };
}

/** First and last row of a table in the spreadsheet. `12–40` */
function rowsOf({ sheet, end }: Layout): string {
  return `${sheet.firstRow}–${sheet.firstRow + end - 1}`;
}

/** The fields that matter stand under the same headings. */
function haveSameHeadings(a: Layout, b: Layout): boolean {
  const names = (layout: Layout): ReadonlySet<string> =>
    new Set(layout.heading.texts.map(plainHeading).filter((text) => text !== ''));
  const ofA = names(a);
  const ofB = names(b);
  let common = 0;
  for (const name of ofA) if (ofB.has(name)) common += 1;
  return common >= 2 && common >= 0.8 * Math.max(ofA.size, ofB.size);
}

/** What makes a row the same receivable on another sheet: its document, else customer, date and amount. */
function keysOf(layout: Layout): ReadonlySet<string> {
  const { at, sheet, heading, end } = layout;
  const date = at.invoiceDate >= 0 ? at.invoiceDate : at.dueDate;
  const amount = at.amount >= 0 ? at.amount : at.balance;
  const keys = new Set<string>();
  eachRow(sheet.rows, heading.body, end, (row) => {
    const document = textIn(row, at.document);
    if (document !== '') keys.add(document);
    else if (date >= 0 && amount >= 0)
      keys.add(`${textIn(row, at.customer)}|${textIn(row, date)}|${textIn(row, amount)}`);
  });
  return keys;
}

function textIn(row: readonly CellValue[], index: number): string {
  return index < 0 ? '' : textOf(row[index] ?? null);
}

/** Share of the smaller sheet's receivables that stand on the other one, too. */
function overlap(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): number {
  if (a === undefined || b === undefined || a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const key of small) if (large.has(key)) common += 1;
  return common / small.size;
}

/** The newest invoice day of a sheet: of two states of one book the later one counts. */
function newest(layout: Layout): number {
  const { invoiceDate } = openColumns(layout).days;
  let last = 0;
  for (let r = layout.heading.body; r < layout.end; r += 1) {
    const day = dayIn(layout.sheet.rows[r] ?? [], invoiceDate);
    if (day !== null && day > last) last = day;
  }
  return last;
}

function noteOthers(found: readonly Layout[], joined: readonly Layout[], notices: Notice[]): void {
  const copies = new Set(notices.filter((notice) => notice.code === 'sheet-copy').map((notice) => notice.place.sheet));
  const used = [...new Set(joined.map((one) => one.sheet.name))];
  const others = found.map((one) => (one.score > 0 ? one.sheet.name : '')).filter((name) => name !== '');
  const names = [...new Set(others)].filter((name) => !copies.has(name) && !used.includes(name));
  if (names.length === 0) return;
  const values = { names: listOf(names), used: listOf(used) };
  notices.push(noticeOf('sheet-not-used', { sheet: names[0] ?? '', row: 0, column: 0 }, '', values));
}
