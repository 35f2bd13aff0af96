import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { newWorkbook } from '../../../src/hosts/xlsx/new-workbook';
import { OpenBook } from '../../../src/workbench/book/book';
import { putSetting } from '../../../src/workbench/book/features';
import { openBook, saveBook } from '../../../src/workbench/page/opened-file';
import { playExcel } from '../../builders/office-node';
import { faultsOf } from '../../builders/check-package';
import { ADDIN, saved } from './saved';

const CHOICE = JSON.stringify('{"ledger":{"sheets":["台账 & <旧>"]}}');
const PART = 'xl/webextensions/webextension1.xml';
const PANES = 'xl/webextensions/taskpanes.xml';
const TORTURE = join(__dirname, '../../../../shared/cases/roundtrip/torture.xlsx');

const plain = (): Uint8Array => {
  const cells = { hidden: false, ours: null, date1904: false, firstRow: 1, firstColumn: 1, formats: [], merges: [] };
  return newWorkbook([{ name: '台账', rows: [['客户']], ...cells, hiddenRows: 0, filtered: false }]);
};
const keep = (name: string, value: string | null) => (book: OpenBook) => putSetting(book, name, value);
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const settingsOf = async (bytes: Uint8Array, id = ADDIN.id): Promise<unknown> =>
  Object.fromEntries((await openBook(bytes, '台账.xlsx', { ...ADDIN, id })).book.settings);

describe('what the add-in keeps in the workbook', () => {
  it('stands in the file as Excel writes it, and is there again when the file is opened', async () => {
    const { bytes } = await saved(plain(), keep('ar:choice', CHOICE));
    const parts = partsOf(bytes);
    expect(parts[PART]).toContain(`<we:reference id="${ADDIN.id}" version="1.0.0.0" store="developer"`);
    expect(parts[PART]).toContain('<we:property name="ar:choice" value="&quot;{\\&quot;ledger\\&quot;:');
    expect(parts[PANES]).toMatch(/<wetp:taskpane [^>]*row="4"><wetp:webextensionref [^>]*r:id="rId1"\/>/);
    expect(parts['_rels/.rels']).toContain(
      'relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"',
    );
    expect(parts['[Content_Types].xml']).toContain('application/vnd.ms-office.webextension+xml');
    expect(await settingsOf(bytes)).toEqual({ 'ar:choice': CHOICE });
    expect(faultsOf(bytes)).toEqual([]);
    expect(Buffer.compare((await saved(plain(), keep('ar:choice', CHOICE))).bytes, bytes)).toBe(0);
    expect(Buffer.compare((await saved(bytes)).bytes, bytes)).toBe(0);
  });

  it('is changed in its place: what is the same, and what Office.js cannot read, stays as it was', async () => {
    const first = await saved(plain(), (book) => [keep('a', '1'), keep('b', '2')].forEach((put) => put(book)));
    const parts = unzipSync(first.bytes);
    const strange = strFromU8(parts[PART]!).replace('<we:property name="b"', '<we:property name="x" value="?"/>$&');
    const given = zipSync({ ...parts, [PART]: strToU8(strange) });
    const { bytes } = await saved(given, (book) => {
      [keep('a', '3'), keep('b', null), keep('c', 'true')].forEach((put) => put(book));
    });
    const list = /<we:properties>(.*)<\/we:properties>/.exec(partsOf(bytes)[PART]!)?.[1];
    expect(list).toBe(
      '<we:property name="a" value="3"/><we:property name="x" value="?"/><we:property name="c" value="true"/>',
    );
    const emptied = await saved(bytes, (book) => [...book.settings.keys()].forEach((name) => keep(name, null)(book)));
    expect(await settingsOf(emptied.bytes)).toEqual({});
    expect(faultsOf(emptied.bytes)).toEqual([]);
  });

  it('is not seen by another add-in, nor that of another by it', async () => {
    const other = '8f0f7b4e-0000-4000-8000-000000000009';
    const { bytes } = await saved(plain(), keep('ar:choice', CHOICE));
    expect(await settingsOf(bytes, other)).toEqual({});
    expect(await settingsOf(bytes, `{${ADDIN.id.toUpperCase()}}`)).toEqual({ 'ar:choice': CHOICE });
  });

  it('goes through Office.js: settings, pieces of XML and hidden names are there in the next session', async () => {
    const first = await openBook(plain(), '台账.xlsx', ADDIN);
    playExcel(first.book);
    await Excel.run(async ({ workbook }) => {
      workbook.settings.add('ar:choice', { day: 46356 });
      workbook.customXmlParts.add('<plan xmlns="urn:plan">甲</plan>');
      workbook.names.add('ar_log', '=台账!$A$1').visible = false;
      await workbook.context.sync();
    });
    const bytes = saveBook(first);
    playExcel((await openBook(bytes, '台账.xlsx', ADDIN)).book);
    await Excel.run(async ({ workbook }) => {
      const setting = workbook.settings.getItem('ar:choice').load('value');
      const xml = workbook.customXmlParts.getByNamespace('urn:plan').getOnlyItem().getXml();
      const name = workbook.names.getItem('ar_log').load('visible,formula');
      await workbook.context.sync();
      expect([setting.value, xml.value]).toEqual([{ day: 46356 }, '<plan xmlns="urn:plan">甲</plan>']);
      expect([name.visible, name.formula]).toEqual([false, '=台账!$A$1']);
    });
  });

  if (!existsSync(TORTURE)) it('not run: ../shared is missing', () => expect(existsSync(TORTURE)).toBe(false));
  else {
    it('stands beside what other add-ins keep there, which is not touched', async () => {
      const given = new Uint8Array(readFileSync(TORTURE));
      const before = partsOf(given);
      const { bytes } = await saved(given, (book) => {
        keep('ar:choice', CHOICE)(book);
        book.customXml.set('{00000000-0000-4000-8000-000000000001}', '<a/>');
      });
      const parts = partsOf(bytes);
      for (const name of [PART, 'customXml/item1.xml', 'customXml/itemProps1.xml'])
        expect(parts[name]).toBe(before[name]);
      expect(parts['xl/webextensions/webextension2.xml']).toContain(ADDIN.id);
      expect(parts['customXml/item2.xml']).toBe('<a/>');
      expect(parts[PANES]?.match(/row="\d"/g)).toEqual(['row="4"', 'row="5"']);
      expect(await settingsOf(bytes)).toEqual({ 'ar:choice': CHOICE });
      const known = faultsOf(given);
      expect(faultsOf(bytes).filter((fault) => !known.includes(fault))).toEqual([]);
    });
  }
});
