import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, existsSync } from 'fs';
import { join } from 'path';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { OpenBook } from '../../../src/workbench/book/book';
import { clearCells } from '../../../src/workbench/book/cells';
import { OpenSheet } from '../../../src/workbench/book/sheet';
import { putEntry, putResult, putSpills } from '../../../src/workbench/book/spills';
import { openBook, saveBook } from '../../../src/workbench/page/opened-file';
import { faultsOf } from '../../builders/check-package';
import { saved, type } from './saved';

const FORMULA = 'AR.AGING(A2:A9,B2:B9,C2:C9)';
const GIVEN = newWorkbook([
  {
    ...{ name: '台账', rows: [['客户']], hidden: false, ours: null, date1904: false, firstRow: 1, firstColumn: 1 },
    ...{ formats: [], merges: [], hiddenRows: 0, filtered: false },
  },
]);
const TORTURE = join(__dirname, '../../../../shared/cases/roundtrip/torture.xlsx');
const [ROW, COLUMN] = [2, 5];

const first = (book: OpenBook): OpenSheet => book.sheets[0]!;
const xmlOf = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const sheetXml = (bytes: Uint8Array): string => xmlOf(bytes, 'xl/worksheets/sheet1.xml');
const areaOf = (rows: number, columns: number) => ({ row: ROW, column: COLUMN, rows, columns });

/** The formula in E2 has filled so many rows and columns. */
function fill(book: OpenBook, rows: number, columns: number): void {
  putSpills(book, first(book), rows * columns > 1 ? [areaOf(rows, columns)] : []);
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) putResult(first(book), ROW + r, COLUMN + c, 10 * r + c);
  }
}

/** A person types; null empties. */
function enter(book: OpenBook, row: number, ...[column, value]: [number, number | null]): void {
  putEntry(book, first(book), { row, column, value, formula: null });
}

const spilling = (book: OpenBook): void => {
  type(book, ROW, COLUMN, `=${FORMULA}`);
  fill(book, 3, 2);
};

describe('a formula that spills', () => {
  it('is saved as Excel saves it, and is no entry when the file is opened', async () => {
    const { bytes, again } = await saved(GIVEN, spilling);
    expect(sheetXml(bytes)).toContain(
      '<c r="E2" cm="1"><f t="array" ref="E2:F4">_xldudf_AR_AGING(A2:A9,B2:B9,C2:C9)</f><v>0</v></c><c r="F2"><v>1</v></c>',
    );
    expect(xmlOf(bytes, 'xl/metadata.xml')).toMatch(
      /name="XLDAPR".*fDynamic="1".*<cellMetadata count="1"><bk><rc t="1"/,
    );
    expect(xmlOf(bytes, 'xl/_rels/workbook.xml.rels')).toContain('/sheetMetadata" Target="metadata.xml"');
    expect(again.sheets[0]?.rows.get(2)?.cells[4]).toMatchObject({ array: { area: areaOf(3, 2), dynamic: true } });
    expect(faultsOf(bytes)).toEqual([]);
    expect(Buffer.compare((await saved(bytes)).bytes, bytes)).toBe(0);
    const { book } = await openBook(bytes, '表.xlsx');
    const { cells } = first(book);
    const entries = [cells.entryAt(2, 5), cells.entryAt(2, 6), cells.entryAt(4, 6)];
    expect([cells.formulaAt(2, 5), ...entries]).toEqual([FORMULA, null, null, null]);
    expect(cells.valueAt(4, 6)).toBe(21);
  });

  it.each<[string, (book: OpenBook) => void, unknown[]]>([
    ['grows', (book) => fill(book, 4, 2), ['E2:F5', 0, 1, 30, 31]],
    ['shrinks', (book) => fill(book, 2, 1), ['E2:E3', 0, null, null, null]],
    ['fills one cell', (book) => fill(book, 1, 1), ['E2', 0, null, null, null]],
    ['is replaced by a value', (book) => enter(book, ROW, COLUMN, 7), [null, 7, null, null, null]],
    ['is emptied', (book) => clearCells(book, first(book), areaOf(1, 1)), [null, null, null, null, null]],
    ['has a value typed below it', (book) => enter(book, 5, COLUMN, 7), ['E2:F4', 0, 1, 7, null]],
    ['has its results emptied, which empties nothing', (book) => enter(book, 3, 6, null), ['E2:F4', 0, 1, null, null]],
  ])('%s', async (_, change, wanted) => {
    const opened = await openBook((await saved(GIVEN, spilling)).bytes, '表.xlsx');
    opened.book.change('user', () => {
      fill(opened.book, 3, 2);
      change(opened.book);
    });
    const bytes = saveBook(opened);
    const { cells } = first((await openBook(bytes, '表.xlsx')).book);
    const ref = / ref="([^"]*)">_xl/.exec(sheetXml(bytes))?.[1] ?? null;
    expect([ref, ...[cells.valueAt(2, 5), cells.valueAt(2, 6), cells.valueAt(5, 5), cells.valueAt(5, 6)]]).toEqual(
      wanted,
    );
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('gives way to what is typed where its results stood', async () => {
    const { again } = await saved(GIVEN, (book) => {
      spilling(book);
      enter(book, 3, 6, 7);
      putSpills(book, first(book), []);
      putResult(first(book), ROW, COLUMN, { error: '#SPILL!' });
    });
    const rows = [2, 3, 4].map((row) => again.sheets[0]?.rows.get(row)?.cells);
    const values = rows.map((cells) => [cells?.[4]?.value ?? null, cells?.[5]?.value ?? null]);
    expect(values).toEqual([
      [{ error: '#SPILL!' }, null],
      [null, 7],
      [null, null],
    ]);
  });

  it('a late result of a formula that stands elsewhere by now changes nothing', async () => {
    const { book } = await openBook(GIVEN, '表.xlsx');
    putResult(first(book), 1, 1, 99);
    expect(first(book).cells.valueAt(1, 1)).toBe('客户');
  });

  it('keeps what the file says as long as nobody can reckon its function', async () => {
    const { bytes } = await saved(GIVEN, spilling);
    const { bytes: again } = await saved(bytes, (book) => {
      putSpills(book, first(book), []);
      putResult(first(book), ROW, COLUMN, { error: '#NAME?' });
    });
    expect(Buffer.compare(again, bytes)).toBe(0);
  });

  it('takes its number from what the file has of such marks, other marks stay', async () => {
    const { bytes } = await saved(GIVEN, spilling);
    const other = xmlOf(bytes, 'xl/metadata.xml')
      .replace('count="1"><metadataType', 'count="2"><metadataType name="XLRICHVALUE" cellMeta="1"/><metadataType')
      .replace(/<cellMetadata.*<\/cellMetadata>/, '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata>');
    const given = zipSync({ ...unzipSync(GIVEN), ...pick(bytes), 'xl/metadata.xml': strToU8(other) });
    const out = (await saved(given, spilling)).bytes;
    expect(sheetXml(out)).toContain('<c r="E2" cm="2">');
    expect(xmlOf(out, 'xl/metadata.xml')).toContain(
      '<cellMetadata count="2"><bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk></cellMetadata>',
    );
    expect(faultsOf(out)).toEqual([]);
  });

  if (!existsSync(TORTURE)) it('not run: ../shared is missing', () => expect(existsSync(TORTURE)).toBe(false));
  else {
    it('has the mark of others that spill already', async () => {
      const given = new Uint8Array(readFileSync(TORTURE));
      const { bytes, again } = await saved(given, spilling);
      expect(sheetXml(bytes)).toContain(' cm="1"><f t="array" ref="E2:F4">');
      expect(xmlOf(bytes, 'xl/metadata.xml')).toBe(xmlOf(given, 'xl/metadata.xml'));
      const area = { row: 30, column: 3, rows: 3, columns: 1 };
      expect(again.sheets[1]?.rows.get(30)?.cells[2]?.array).toEqual({ area, dynamic: true });
    });
  }
});

/** The parts by which a workbook leads to its marks. */
function pick(bytes: Uint8Array): Record<string, Uint8Array> {
  const parts = unzipSync(bytes);
  const names = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];
  return Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]));
}
