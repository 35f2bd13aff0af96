import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { makePlan } from '../../../src/app/make-plan';
import { parseIso } from '../../../src/core/basics/day';
import { excelWorkbook } from '../../../src/hosts/excel/excel';
import { xlsxWorkbook } from '../../../src/hosts/xlsx/workbook';
import { openZip } from '../../../src/hosts/xlsx/zip';
import { playExcel } from '../../builders/office-node';
import { openBook, saveBook, savedName } from '../../../src/workbench/page/opened-file';
import { faultsOf } from '../../builders/check-package';
import { xlsxPackage } from '../../builders/xlsx-package';
import { saved, type } from './saved';

const SAMPLES = ['应收账款台账.xlsx', 'receivables-ledger.xlsx', '应收账款台账-两个月催收记录.xlsx'];
const OURS = ['schedule', 'letters', 'aging', 'problems', 'customers', 'log', 'policy', 'snapshot'];
const TORTURE = join(__dirname, '../../../../shared/cases/roundtrip/torture.xlsx');
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join('assets/samples', name)));

function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const zip = openZip(bytes);
  return new Map(zip.entries.map(({ name }) => [name, zip.read(name) ?? new Uint8Array(0)]));
}

/** Parts of the first package that the second has in other bytes, or not at all. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const now = partsOf(after);
  const same = (a: Uint8Array, b: Uint8Array | undefined): boolean => b !== undefined && Buffer.compare(a, b) === 0;
  return [...partsOf(before)].flatMap(([name, bytes]) => (same(bytes, now.get(name)) ? [] : [name])).sort();
}

/** The workbook after the add-in has written its plan into it through Office.js. */
async function withPlan(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const opened = await openBook(bytes, name);
  playExcel(opened.book);
  // What the file says of its own formulas is to stay: nobody reckons them anew.
  opened.book.calculator = null;
  const request = {
    choice: { sheets: [], columns: {} },
    wish: {},
    bookedTo: null,
    month: null,
    language: 'zh',
  } as const;
  await makePlan(excelWorkbook(), { ...request, asOf: parseIso('2026-11-30') ?? 0 });
  return saveBook(opened);
}

describe('a workbook that is opened and saved', () => {
  it.each(SAMPLES)('has the same bytes when nothing was changed: %s', async (name) => {
    const bytes = sample(name);
    expect(Buffer.compare((await saved(bytes)).bytes, bytes)).toBe(0);
  });

  it('has one other sheet and nothing else changed after one edit', async () => {
    const bytes = sample('应收账款台账-两个月催收记录.xlsx');
    const edited = await saved(bytes, (book) => type(book, 6, 9, 88.8));
    expect(edited.again.sheets[0]?.rows.get(6)?.cells[8]?.value).toBe(88.8);
    expect(changedParts(bytes, edited.bytes)).toEqual(['xl/worksheets/sheet1.xml']);
    expect(faultsOf(edited.bytes)).toEqual([]);
  });

  it('has the plan that the add-in wrote, as a reader of files sees it, and saves it again to the same bytes', async () => {
    const bytes = await withPlan(sample(SAMPLES[0]!), '台账.xlsx');
    const book = await xlsxWorkbook(bytes);
    const ours = (await book.listSheets()).flatMap(({ ours: key }) => key ?? []);
    expect(ours).toEqual(['plan-2026-11', ...OURS]);
    const plan = await book.readSheet('催收计划 2026-11');
    expect(plan.rows.flat()).toContain('甬江供应链管理（集团）有限公司');
    expect([...partsOf(bytes).keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name)).length).toBeGreaterThan(1);
    expect(faultsOf(bytes)).toEqual([]);
    expect(Buffer.compare((await saved(bytes)).bytes, bytes)).toBe(0);
  });

  it('keeps counting from 1904', async () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>44884</v></c></row>';
    const formats = '<xf numFmtId="0"/><xf numFmtId="14"/>';
    const bytes = xlsxPackage({ rows, formats, workbookPr: '<workbookPr date1904="1"/>' });
    const { again, opened } = await saved(bytes, (book) => type(book, 1, 2, 44885));
    expect([again.date1904, opened.book.date1904]).toEqual([true, true]);
    expect(again.sheets[0]?.rows.get(1)?.cells.map((cell) => cell?.value)).toEqual([44884, 44885]);
  });

  it('keeps what a formula gave when this spreadsheet does not know its function', async () => {
    const bytes = xlsxPackage({ rows: '<row r="1"><c r="A1"><f>CUBEVALUE("a")</f><v>42</v></c></row>' });
    const { again } = await saved(bytes, (book) => book.sheets[0]!.cells.put(1, 1, { error: '#NAME?' }));
    expect(again.sheets[0]?.rows.get(1)?.cells[0]).toMatchObject({ value: 42, formula: 'CUBEVALUE("a")' });
  });

  it.each([
    ['台账.csv', '台账.xlsx'],
    ['2026.11 应收.xlsx', '2026.11 应收.xlsx'],
    ['宏.xlsm', '宏.xlsm'],
    ['旧.xls', '旧.xlsx'],
    ['台账', '台账.xlsx'],
  ])('%s is saved as %s', (name, wanted) => expect(savedName(name)).toBe(wanted));
});

describe('a text file becomes a workbook', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  // 客户,余额 / 宁波,1 in GB18030.
  const gbk = Uint8Array.from([
    ...[0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xd3, 0xe0, 0xb6, 0xee, 0x0a],
    ...[0xc4, 0xfe, 0xb2, 0xa8, 0x2c, 0x31, 0x0a],
  ]);
  const HEAD = ['客户', '余额'];

  it.each<[string, Uint8Array, unknown[][]]>([
    ['UTF-8', utf8('客户,余额\n宁波,1234.5\n'), [HEAD, ['宁波', 1234.5]]],
    ['with a mark and semicolons', utf8('\uFEFF客户;余额\n"宁;波";-2\n'), [HEAD, ['宁;波', -2]]],
    ['GBK', gbk, [HEAD, ['宁波', 1]]],
    [
      'days and numbers of documents',
      utf8('单号,到期日\n0012,2026-11-30\n'),
      [
        ['单号', '到期日'],
        ['0012', 46356],
      ],
    ],
    ['what looks like a formula', utf8('客户,余额\n=1+1,5\n'), [HEAD, ['=1+1', 5]]],
  ])('%s', async (_, bytes, wanted) => {
    const { again } = await saved(bytes, undefined, '台账.csv');
    const rows = [...(again.sheets[0]?.rows.values() ?? [])];
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null))).toEqual(wanted);
    expect(rows.flatMap(({ cells }) => cells.map((cell) => cell?.formula ?? null)).every((one) => one === null)).toBe(
      true,
    );
  });
});

describe('what is no workbook', () => {
  const cut = sample(SAMPLES[0]!).slice(0, 9000);
  const encrypted = Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
  ]);

  it.each<[string, Uint8Array, string, RegExp]>([
    ['empty', new Uint8Array(0), '空.xlsx', /^empty$/],
    ['cut off', cut, '断.xlsx', /^(damaged|not-a-workbook)$/],
    ['an old or encrypted container', encrypted, '旧.xls', /^(encrypted|not-a-workbook)$/],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      '图.xlsx',
      /^not-a-workbook$/,
    ],
  ])('is refused: %s', async (_, bytes, name, code) => {
    await expect(openBook(bytes, name)).rejects.toMatchObject({ code: expect.stringMatching(code) as string });
  });
});

if (!existsSync(TORTURE)) it('not run: ../shared is missing', () => expect(existsSync(TORTURE)).toBe(false));
else {
  describe('a workbook full of features', () => {
    const bytes = new Uint8Array(readFileSync(TORTURE));
    const known = faultsOf(bytes);
    const fresh = (out: Uint8Array): string[] => faultsOf(out).filter((fault) => !known.includes(fault));

    it('has the same parts when nothing was changed', async () => {
      expect(changedParts(bytes, (await saved(bytes)).bytes)).toEqual([]);
    });

    it('loses nothing by an edit of a cell and of a formula', async () => {
      const edited = await saved(bytes, (book) => {
        type(book, 60, 2, '新');
        type(book, 60, 3, '=1+1');
      });
      const cells = edited.again.sheets[0]?.rows.get(60)?.cells;
      expect([cells?.[1]?.value, cells?.[2]?.formula]).toEqual(['新', '1+1']);
      expect(changedParts(bytes, edited.bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
      expect(fresh(edited.bytes)).toEqual([]);
    });

    it('loses nothing by a plan of the add-in', async () => {
      const planned = await withPlan(bytes, 'torture.xlsx');
      expect(changedParts(bytes, planned)).toEqual([
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
      ]);
      expect(fresh(planned)).toEqual([]);
    });
  });
}
