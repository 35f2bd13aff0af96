import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { strFromU8, unzipSync } from 'fflate';
import { openZip } from '../../../src/hosts/xlsx/zip';
import { xlsxWorkbook } from '../../../src/hosts/xlsx/workbook';
import { faultsOf } from '../../builders/check-package';
import { fullTable, letterTable } from '../../builders/sheet-tables';

const FILE = join(__dirname, '../../../../shared/cases/roundtrip/torture.xlsx');
/** All that a run may change in a package; every other part keeps its bytes, packed as they were. */
const CHANGED = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

async function runTwice(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const book = await xlsxWorkbook(bytes);
  await book.writeSheets([fullTable(['宁波恒泰', '苏州新锐', '青岛海纳']), letterTable()]);
  const first = book.save();
  const again = await xlsxWorkbook(first);
  await again.writeSheets([fullTable(['宁波恒泰', '苏州新锐', '青岛海纳']), letterTable()]);
  return [first, again.save()];
}

function textOf(bytes: Uint8Array, part: string): string {
  return strFromU8(unzipSync(bytes)[part]!);
}

if (!existsSync(FILE)) it('not run: ../shared is missing', () => expect(existsSync(FILE)).toBe(false));
else {
  const original = new Uint8Array(readFileSync(FILE));
  let runs: readonly Uint8Array[] = [];
  beforeAll(async () => {
    runs = await runTwice(original);
  });

  describe.each([1, 2])('a workbook full of features after run %i', (run) => {
    const saved = (): Uint8Array => runs[run - 1]!;

    it('keeps every other part byte for byte, packed as it was, in its order', () => {
      const before = openZip(original);
      const after = openZip(saved());
      const names = before.entries.map(({ name }) => name);
      expect(after.entries.slice(0, names.length).map(({ name }) => name)).toEqual(names);
      for (const entry of before.entries) {
        if (CHANGED.includes(entry.name)) continue;
        const kept = after.find(entry.name);
        expect(Buffer.compare(Buffer.from(kept!.compressed), Buffer.from(entry.compressed))).toBe(0);
        expect([kept!.crc, kept!.time, kept!.method]).toEqual([entry.crc, entry.time, entry.method]);
      }
    });

    it('is a sound package', () => {
      const known = faultsOf(original);
      expect(faultsOf(saved()).filter((fault) => !known.includes(fault))).toEqual([]);
    });

    it('keeps sheets with their order and states, and the active tab', () => {
      const sheets = (bytes: Uint8Array): string[] =>
        [...textOf(bytes, 'xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag);
      expect(sheets(saved()).slice(0, 6)).toEqual(sheets(original));
      expect(sheets(saved())).toHaveLength(8);
      expect(/<bookViews>.*<\/bookViews>/.exec(textOf(saved(), 'xl/workbook.xml'))?.[0]).toBe(
        /<bookViews>.*<\/bookViews>/.exec(textOf(original, 'xl/workbook.xml'))?.[0],
      );
    });

    it('keeps every name of the user’s, those of single sheets at their sheet', () => {
      const names = (bytes: Uint8Array): string[] =>
        [...textOf(bytes, 'xl/workbook.xml').matchAll(/<definedName .*?<\/definedName>/g)].map(([tag]) => tag);
      expect(names(saved())).toEqual(expect.arrayContaining(names(original)));
    });

    it('only appends to the styles', () => {
      const group = (bytes: Uint8Array, name: string): string =>
        new RegExp(`<${name}[ >].*?</${name}>`, 's')
          .exec(textOf(bytes, 'xl/styles.xml'))?.[0]
          .replace(/^<[^>]*>|<\/\w+>$/g, '') ?? '';
      for (const name of [
        'numFmts',
        'fonts',
        'fills',
        'borders',
        'cellStyleXfs',
        'cellXfs',
        'cellStyles',
        'dxfs',
        'colors',
      ]) {
        expect(group(saved(), name).startsWith(group(original, name))).toBe(true);
      }
    });
  });

  it('gives the same bytes when the same is written again: nothing grows', () => {
    expect(Buffer.compare(Buffer.from(runs[0]!), Buffer.from(runs[1]!))).toBe(0);
  });

  it('gives the same bytes for the same input on every day', async () => {
    const [again] = await runTwice(original);
    expect(Buffer.compare(Buffer.from(runs[0]!), Buffer.from(again!))).toBe(0);
  });
}
