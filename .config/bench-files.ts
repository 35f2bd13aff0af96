// Makes ledgers of any length for the bench: the same bytes for the same number of rows, never held as one text.
import { Zip, ZipDeflate } from 'fflate';

/** Headings of the bench ledger, in the order of its columns. */
export const BENCH_HEADINGS = [
  '客户编码',
  '客户名称',
  '发票号码',
  '开票日期',
  '到期日',
  '币种',
  '应收金额',
  '已收金额',
  '未收金额',
  '业务员',
  '联系电话',
  '备注',
] as const;

/** One row of the bench ledger, in the order of BENCH_HEADINGS; dates as Excel's serial numbers, amounts in yuan. */
export type BenchRow = readonly [
  string,
  string,
  string,
  number,
  number,
  string,
  number,
  number,
  number,
  string,
  string,
  string | null,
];

const ROWS_PER_CUSTOMER = 50;
const CITIES = ['上海', '北京', '深圳', '杭州', '成都', '苏州', '武汉', '青岛', '厦门', '西安'];
const TRADES = ['精密机械', '电子科技', '新材料', '食品贸易', '医疗器械', '汽车零部件', '建筑工程', '包装制品'];
const ENGLISH = [
  'Northwind',
  'Baltic Marine',
  'Harbour & Sons',
  'Redwood',
  'Silverline',
  'Orchid Foods',
  'Granite',
  'Meridian',
];
const SALESPEOPLE = ['华东一组', '华东二组', '华南一组', '华南二组', '华北组', '西南组', '海外组', '大客户组'];
const REMARKS = ['已对账', '客户要求月底付款', '尾款，待验收', 'Waiting for PO number', '发票已寄出'];
/** 2026-11-20. */
const AS_OF = 46346;

/** The rows of the ledger, one after the other. */
export function* benchRows(rows: number): Generator<BenchRow> {
  const customers = Math.max(1, Math.ceil(rows / ROWS_PER_CUSTOMER));
  const names = Array.from({ length: customers }, (_, i) => nameOf(i));
  let seed = 20261120;
  for (let i = 0; i < rows; i += 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const customer = i % customers;
    const cents = 5000 + (seed % 9_000_000);
    const share = (seed >>> 8) % 10;
    const paid = share < 6 ? 0 : share === 9 ? cents : Math.floor(cents / 3);
    const invoiced = AS_OF - 20 - ((seed >>> 12) % 500);
    yield [
      `C${String(customer + 1).padStart(6, '0')}`,
      names[customer] ?? '',
      `INV${String(26000000 + i)}`,
      invoiced,
      invoiced + [30, 45, 60, 90][customer % 4]!,
      customer % 9 === 8 ? 'USD' : 'CNY',
      cents / 100,
      paid / 100,
      (cents - paid) / 100,
      SALESPEOPLE[customer % SALESPEOPLE.length] ?? '',
      `021-${String(60000000 + customer)}`,
      share === 3 ? (REMARKS[customer % REMARKS.length] ?? null) : null,
    ];
  }
}

/** An .xlsx with the ledger on its only sheet "应收明细": texts shared, dates with a date format, amounts as numbers. */
export function makeLedgerFile(rows: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, text] of Object.entries(SMALL_PARTS)) addPart(zip, name, (write) => write(text));
  const strings = new Map<string, number>();
  let uses = 0;
  const shared = (text: string): number => {
    uses += 1;
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  addPart(zip, 'xl/worksheets/sheet1.xml', (write) => writeSheet(rows, shared, write));
  addPart(zip, 'xl/sharedStrings.xml', (write) => {
    write(`${HEAD}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${strings.size}">`);
    for (const text of strings.keys())
      write(`<si><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></si>`);
    write('</sst>');
  });
  zip.end();
  return joined(pieces);
}

/** The same ledger as a CSV in UTF-8 with a byte order mark, as Excel saves it; dates as 2026-11-20. */
export function makeLedgerCsv(rows: number): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [encoder.encode(`\uFEFF${BENCH_HEADINGS.join(',')}\r\n`)];
  let text = '';
  for (const row of benchRows(rows)) {
    text += row.map((value, i) => (i === 3 || i === 4 ? isoOf(Number(value)) : fieldOf(value))).join(',') + '\r\n';
    if (text.length < 1 << 20) continue;
    pieces.push(encoder.encode(text));
    text = '';
  }
  pieces.push(encoder.encode(text));
  return joined(pieces);
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SMALL_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="应收明细" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};
const LETTERS = 'ABCDEFGHIJKL';
const DATES = new Set([3, 4]);

function writeSheet(rows: number, shared: (text: string) => number, write: (text: string) => void): void {
  write(`${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:L${rows + 1}"/><sheetData>`);
  write(
    `<row r="1">${BENCH_HEADINGS.map((text, c) => `<c r="${LETTERS[c]}1" t="s"><v>${shared(text)}</v></c>`).join('')}</row>`,
  );
  let r = 1;
  for (const row of benchRows(rows)) {
    r += 1;
    let text = `<row r="${r}" spans="1:12">`;
    for (const [c, value] of row.entries()) {
      if (typeof value === 'string') text += `<c r="${LETTERS[c]}${r}" t="s"><v>${shared(value)}</v></c>`;
      else if (value !== null) text += `<c r="${LETTERS[c]}${r}" s="${DATES.has(c) ? 1 : 2}"><v>${value}</v></c>`;
    }
    write(`${text}</row>`);
  }
  write('</sheetData></worksheet>');
}

/** A part of the zip, written in pieces of about a megabyte. */
function addPart(zip: Zip, name: string, fill: (write: (text: string) => void) => void): void {
  const encoder = new TextEncoder();
  const part = new ZipDeflate(name, { level: 6, mem: 8 });
  part.mtime = new Date(2026, 0, 1);
  zip.add(part);
  let held = '';
  fill((text) => {
    held += text;
    if (held.length < 1 << 20) return;
    part.push(encoder.encode(held));
    held = '';
  });
  part.push(encoder.encode(held), true);
}

function nameOf(customer: number): string {
  const turn = Math.floor(customer / 80) + 1;
  if (customer % 4 === 3) return `${ENGLISH[customer % ENGLISH.length]} Trading ${turn} Ltd ${customer}`;
  return `${CITIES[customer % CITIES.length]}${TRADES[customer % TRADES.length]}第${turn}有限公司${customer}`;
}

function fieldOf(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isoOf(serial: number): string {
  return new Date((serial - 25569) * 86400000).toISOString().slice(0, 10);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
