import { columnName, plainWorkbook, SampleCell, SampleSheet } from '../../.config/samples/plain-workbook';
import { xlsxWorkbook } from '../../src/hosts/xlsx/workbook';
import { editPackage, partText } from '../builders/edit-package';
import { expectNotice, expectUntouched, expectUsed, runOn } from '../builders/run';
import { xlsxPackage } from '../builders/xlsx-package';
import { on, page } from './unseen/ledger';

// Files and sheets as they should not be: what the command says, and that the rest is done.

const HEAD = ['客户名称', '发票号', '开票日期', '到期日', '应收金额', '已收金额', '未收金额'];
const GOOD: readonly (readonly SampleCell[])[] = [
  ['甲隆置业', 'N1', on('2026-08-01'), on('2026-08-31'), 100, 0, 100],
  ['乙盛地产', 'N2', on('2026-10-01'), on('2026-12-31'), 250.5, 50, 200.5],
];
const CSV =
  '客户名称,发票号,开票日期,到期日,未收金额\n甲隆置业,N1,2026-08-01,2026-08-31,100\n乙盛地产,N2,2026-10-01,2026-12-31,200.50\n';

function book(...sheets: readonly SampleSheet[]): Uint8Array {
  return plainWorkbook(sheets);
}

function ledger(rows: readonly (readonly SampleCell[])[] = GOOD, own: Partial<SampleSheet> = {}): SampleSheet {
  return { ...page('台账', [HEAD, ...rows]), ...own };
}

/** An OLE container that names one stream: what a workbook with a password, or an old .xls, looks like from outside. */
function container(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((sign, i) => bytes.set([sign.charCodeAt(0), 0], 1024 + 2 * i));
  return bytes;
}

describe('a file that is no ledger is refused with a remedy, and nothing is written', () => {
  it.each<[string, Uint8Array | string, RegExp, RegExp]>([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /另存为 \.xlsx/, /save it as \.xlsx/],
    ['a workbook with a password', container('EncryptedPackage'), /去掉打开密码|取消密码/, /password/],
    ['an old .xls', container('Workbook'), /另存为 \.xlsx/, /save it as \.xlsx/],
    ['a PDF', '%PDF-1.7 …', /PDF/, /PDF/],
    ['half a workbook', book(ledger()).slice(0, 900), /重新导出/, /export it again/],
    ['an empty file', '', /空/, /empty/],
    ['a file of blanks', '\r\n  \r\n', /空|没有任何内容/, /empty|no cell/],
  ])('%s', async (_name, content, zh, en) => {
    const run = await runOn('台账.xlsx', content);
    expect(run.code).toBe(1);
    expect(run.out).toBeNull();
    expect(run.said.zh).toMatch(zh);
    expect(run.said.en).toMatch(en);
    expectUntouched(run, content);
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    ['no sheet holds anything', book(page('Sheet1', [])), '', /空|没有任何内容/],
    ['a sheet of notes', book(page('说明', [['本文件由财务部编制'], ['请勿外传']])), 'no-ledger', /--map/],
    [
      'columns that mean nothing to us',
      book(
        page('数据', [
          ['甲', '乙', '丙'],
          ['x', 'y', 1],
          ['z', 'w', 2],
        ]),
      ),
      'no-ledger',
      /--map/,
    ],
    [
      'amounts without customers',
      book(
        page('数据', [
          ['发票号', '到期日', '未收金额'],
          ['N1', on('2026-08-31'), 100],
        ]),
      ),
      'no-ledger',
      /客户/,
    ],
  ])('a workbook in which %s', async (_name, content, code, remedy) => {
    const run = await runOn('台账.xlsx', content);
    expect(run.code).toBe(1);
    expect(run.out).toBeNull();
    expect(run.said.zh).toMatch(remedy);
    if (code !== '') expectNotice(run, code);
    expectUntouched(run, content);
  });

  it('names the columns that could be meant, so that --map can be used, and reads with it', async () => {
    const content = book(
      page('数据', [
        ['主体', '单号码', '截止', '剩'],
        ['甲隆置业', 'N1', '2026-08-31', 100],
      ]),
    );
    const refused = await runOn('台账.xlsx', content);
    expect(refused.code).toBe(1);
    expect(expectNotice(refused, 'no-ledger').message).toContain('主体, 单号码, 截止, 剩');
    const mapped = await runOn('台账.xlsx', content, [
      '--map',
      'customer=主体',
      '--map',
      'due=C',
      '--map',
      'balance=剩',
    ]);
    expectUsed(mapped, { CNY: '100.00' });
    expect(mapped.zh.ledger.columns['dueDate']).toMatchObject({ column: 3, heading: '截止', confidence: 1 });
  });
});

describe('which sheet', () => {
  it('of two different ledgers the better one is read and the other is named', async () => {
    const content = book(
      ledger(),
      page('备用', [
        ['客户', '余额'],
        ['丙泽轴承', 900],
      ]),
    );
    const run = await runOn('台账.xlsx', content);
    expectUsed(run, { CNY: '300.50' });
    expect(expectNotice(run, 'sheet-not-used', { sheet: '备用' }).expected).toContain('--sheet');
    expectUntouched(run, content);
  });

  it('a sheet that does not exist is named with those that do', async () => {
    const run = await runOn('台账.xlsx', book(ledger()), ['--sheet', '应收']);
    expect(run.code).toBe(1);
    expect(run.out).toBeNull();
    expect(run.said.zh).toContain('应收（现有：台账）');
    expect(run.said.en).toContain('应收 (there are: 台账)');
  });

  it('a sheet of the user that is called like ours stays, and ours gets another name', async () => {
    const own = page('催收计划 2026-11', [['我自己的计划'], ['周一打电话', 12345]]);
    const content = book(ledger(), own);
    const run = await runOn('台账.xlsx', content);
    expectUsed(run, { CNY: '300.50' });
    const written = await xlsxWorkbook(run.out ?? new Uint8Array());
    const sheets = await written.listSheets();
    expect(sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['催收计划 2026-11', '催收计划 2026-11 (2)']),
    );
    expect(sheets.find((sheet) => sheet.name === '催收计划 2026-11')?.ours).toBeNull();
    expect((await written.readSheet('催收计划 2026-11')).rows).toEqual([['我自己的计划'], ['周一打电话', 12345]]);
    expect(partText(run.out ?? new Uint8Array(), 'xl/worksheets/sheet2.xml')).toBe(
      partText(content, 'xl/worksheets/sheet2.xml'),
    );
    expectUntouched(run, content);
  });

  it('hidden and filtered rows count, and that is said', async () => {
    const content = book(ledger(GOOD, { hiddenRows: [3], filter: 'A1:G3' }));
    const run = await runOn('台账.xlsx', content);
    expectUsed(run, { CNY: '300.50' });
    expectNotice(run, 'rows-hidden', { sheet: '台账' });
    expectUntouched(run, content);
  });
});

describe('how the sheet is built', () => {
  it('the heading comes again on every page', async () => {
    const [first = [], second = []] = GOOD;
    const content = book(ledger([first, HEAD, second, HEAD]));
    const run = await runOn('台账.xlsx', content);
    expectUsed(run, { CNY: '300.50' });
    expectNotice(run, 'heading-repeated', { sheet: '台账', row: 3 });
    expectNotice(run, 'heading-repeated', { sheet: '台账', row: 5 });
  });

  it('the used range goes on to the last row of the sheet, blank but styled', async () => {
    const styled = Array.from({ length: 400 }, (_, i) => `<row r="${i + 4}"><c r="A${i + 4}" s="1"/></row>`).join('');
    const last = '<row r="1048576"><c r="G1048576" s="1"/></row>';
    const content = editPackage(book(ledger()), {
      'xl/worksheets/sheet1.xml': (xml) => xml.replace('</sheetData>', `${styled}${last}</sheetData>`),
    });
    const run = await runOn('台账.xlsx', content);
    expectUsed(run, { CNY: '300.50' });
    expect(run.zh.ledger.rows).toBe(2);
    expectUntouched(run, content);
  });

  it('formulas that no spreadsheet has calculated yet', async () => {
    const content = editPackage(
      book(ledger([...GOOD, ['丙泽轴承', 'N3', on('2026-08-01'), on('2026-08-31'), 70, 20, 50]])),
      {
        'xl/worksheets/sheet1.xml': (xml) => xml.replace(/<c r="G4"[^>]*>.*?<\/c>/, '<c r="G4"><f>E4-F4</f></c>'),
      },
    );
    const run = await runOn('台账.xlsx', content);
    const notice = expectNotice(run, 'formulas-without-value', { sheet: '台账' });
    expect(notice.expected).toMatch(/打开.*保存/);
    // Amount less paid stands in for the balance, and the row says so.
    expectNotice(run, 'amount-blank-balance', { sheet: '台账', row: 4, column: 7 });
    expectUsed(run, { CNY: '350.50' });
  });

  it('a balance column of formulas without any result is not called "no ledger" without saying why', async () => {
    const content = editPackage(
      book(
        page('台账', [
          ['客户名称', '到期日', '未收金额'],
          ['甲隆置业', on('2026-08-31'), 100],
        ]),
      ),
      {
        'xl/worksheets/sheet1.xml': (xml) => xml.replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2"><f>10*10</f></c>'),
      },
    );
    const run = await runOn('台账.xlsx', content);
    expect(run.code).toBe(1);
    expectNotice(run, 'formulas-without-value', { sheet: '台账' });
    expect(run.said.zh).toMatch(/打开并保存/);
  });

  it('cells of 32,767 characters', async () => {
    const long = '长'.repeat(32767);
    const content = book(
      page('台账', [
        ['客户名称', '发票号', '到期日', '未收金额', '备注'],
        ['甲隆置业', 'N1', on('2026-08-31'), 100, long],
        [long, 'N2', on('2026-08-31'), 50, null],
      ]),
    );
    const run = await runOn('台账.xlsx', content);
    expectUsed(run, { CNY: '150.00' });
    expect(expectNotice(run, 'text-long', { sheet: '台账', row: 2, column: 5 }).found.length).toBeLessThan(210);
    for (const notice of run.zh.notices) expect(notice.found.length).toBeLessThan(210);
    for (const customer of run.zh.customers) expect(customer.name.length).toBeLessThanOrEqual(200);
    expectUntouched(run, content);
  });

  it('days counted from 1904', async () => {
    const content = xlsxPackage({
      workbookPr: '<workbookPr date1904="1"/>',
      formats: '<xf numFmtId="0"/><xf numFmtId="14"/>',
      rows: sheetRows([
        ['客户名称', '发票号', '到期日', '未收金额'],
        // 2026-08-31 is 46265 from 1900 and 44803 from 1904.
        ['甲隆置业', 'N1', { date: 44803 }, 100],
      ]),
    });
    const run = await runOn('台账.xlsx', content);
    expectUsed(run, { CNY: '100.00' });
    expectNotice(run, 'date-1904', { sheet: 'Ledger' });
    expect(run.zh.customers[0]).toMatchObject({ overdue: '100.00', oldestDays: 91 });
  });
});

/** Rows of a sheet part with texts inline; `date` cells under style 1. */
function sheetRows(rows: readonly (readonly (string | number | { readonly date: number })[])[]): string {
  return rows
    .map((row, r) => {
      const cells = row.map((cell, c) => {
        const at = `${columnName(c)}${r + 1}`;
        if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
        return typeof cell === 'number'
          ? `<c r="${at}"><v>${cell}</v></c>`
          : `<c r="${at}" s="1"><v>${cell.date}</v></c>`;
      });
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    })
    .join('');
}

describe('text files of every make', () => {
  const gbk = Buffer.from(
    // 客户名称,发票号,开票日期,到期日,未收金额 / 甲隆置业 / 乙盛地产 in GBK.
    'bfcdbba7c3fbb3c62cb7a2c6b1bac52cbfaac6b1c8d5c6da2cb5bdc6dac8d52cceb4cad5bdf0b6ee0a' +
      'bcd7c2a1d6c3d2b52c4e312c323032362d30382d30312c323032362d30382d33312c3130300a' +
      'd2d2caa2b5d8b2fa2c4e322c323032362d31302d30312c323032362d31322d33312c3230302e35300a',
    'hex',
  );
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CSV, 'utf16le')]);
  it.each<[string, Uint8Array | string]>([
    ['UTF-8', CSV],
    ['UTF-8 with a mark', `\uFEFF${CSV}`],
    ['GBK', new Uint8Array(gbk)],
    ['UTF-16', new Uint8Array(utf16)],
    ['semicolons', CSV.replaceAll(',', ';')],
    ['semicolons and decimal commas', CSV.replaceAll(',', ';').replace('200.50', '200,50')],
    ['tabs', CSV.replaceAll(',', '\t')],
    ['a separator named on the first line', `sep=;\n${CSV.replaceAll(',', ';')}`],
    ['quotes and line breaks', CSV.replace('甲隆置业', '"甲隆\n置业"').replaceAll('\n乙', '\r\n乙')],
  ])('%s', async (_name, content) => {
    const run = await runOn('台账.csv', content);
    expectUsed(run, { CNY: '300.50' });
    expect(run.zh.customers.map((customer) => customer.name.replace(' ', '')).sort()).toEqual(['乙盛地产', '甲隆置业']);
    expect(run.zh.customers.find((customer) => customer.name === '乙盛地产')?.balance).toBe('200.50');
    expectUntouched(run, content);
  });
});
