import { strToU8, zipSync } from 'fflate';
import { newWorkbook, xlsxWorkbook } from '../../../src/hosts/xlsx/workbook';
import { faultsOf } from '../../builders/check-package';
import { editPackage, partNames, partText } from '../../builders/edit-package';
import { fullTable, letterTable } from '../../builders/sheet-tables';
import { sheetOf } from '../../builders/sheets';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A package with one sheet, laid out as a program does it. */
interface Layout {
  readonly name: string;
  readonly parts: Readonly<Record<string, string>>;
}

const sheet = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;
const types = (overrides: readonly (readonly [string, string])[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`;
const relations = (...targets: readonly (readonly [string, string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const EXCEL: Layout = {
  name: 'as Excel lays it out: names, calcPr, extensions behind the sheets, a tab that is active',
  parts: {
    '[Content_Types].xml': types([
      ['xl/workbook.xml', `${TYPE}.sheet.main+xml`],
      ['xl/worksheets/sheet1.xml', `${TYPE}.worksheet+xml`],
      ['xl/worksheets/sheet2.xml', `${TYPE}.worksheet+xml`],
    ]),
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="台账 &amp; 'a'" sheetId="7" r:id="rId1"/><sheet name="Plan" sheetId="3" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Plan!$A$1:$B$2</definedName></definedNames><calcPr calcId="191029"/><extLst><ext uri="{x}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"/></extLst></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/sheet2.xml': sheet,
  },
};
const OPENPYXL: Layout = {
  name: 'as openpyxl lays it out: absolute targets, r declared at every sheet, no declaration, an empty protection',
  parts: {
    ...EXCEL.parts,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}"><workbookPr/><workbookProtection/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet xmlns:r="${OFFICE}" name="台账" sheetId="1" state="visible" r:id="rId1"/><sheet xmlns:r="${OFFICE}" name="Plan" sheetId="2" state="visible" r:id="rId2"/></sheets><definedNames/><calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
    ),
  },
};
const PREFIXED: Layout = {
  name: 'with a prefix for the main namespace, another word for r, another folder, and neither styles nor calcPr',
  parts: {
    '[Content_Types].xml': types([
      ['book/main.xml', `${TYPE}.sheet.main+xml`],
      ['book/one.xml', `${TYPE}.worksheet+xml`],
      ['book/two.xml', `${TYPE}.worksheet+xml`],
    ]),
    '_rels/.rels': relations(['x', 'officeDocument', '/book/main.xml']),
    'book/main.xml': `${HEAD}<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="台账" sheetId="1" rel:id="a"/><x:sheet name="Plan" sheetId="2" rel:id="b"/></x:sheets></x:workbook>`,
    'book/_rels/main.xml.rels': relations(['a', 'worksheet', 'one.xml'], ['b', 'worksheet', 'two.xml']),
    'book/one.xml': `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    'book/two.xml': sheet,
  },
};
const LIBREOFFICE: Layout = {
  name: 'as LibreOffice lays it out: "true" and "false" for marks, &apos; in names, styles spelt out',
  parts: {
    ...EXCEL.parts,
    '[Content_Types].xml': EXCEL.parts['[Content_Types].xml']!.replace(
      '</Types>',
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><workbookProtection/><bookViews><workbookView showHorizontalScroll="true" activeTab="0"/></bookViews><sheets><sheet name="台账" sheetId="1" state="visible" r:id="rId2"/><sheet name="Plan" sheetId="2" state="visible" r:id="rId3"/></sheets><definedNames><definedName function="false" hidden="true" localSheetId="0" name="_xlnm._FilterDatabase" vbProcedure="false">&apos;台账&apos;!$A$1:$B$9</definedName></definedNames><calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.001"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId3', 'worksheet', 'worksheets/sheet2.xml'],
    ),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="General"/></numFmts><fonts count="1"><font><sz val="10"/><name val="Arial"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border diagonalUp="false" diagonalDown="false"><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  },
};

function packed({ parts }: Layout): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(2026, 0, 1),
  });
}

const strictly = (text: string): string =>
  text
    .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
const STRICT: Layout = {
  name: 'in the strict dialect of the standard',
  parts: Object.fromEntries(Object.entries(EXCEL.parts).map(([name, text]) => [name, strictly(text)])),
};

describe.each([EXCEL, OPENPYXL, PREFIXED, LIBREOFFICE, STRICT])('a package $name', (layout) => {
  const bookPart = layout.parts['book/main.xml'] ? 'book/main.xml' : 'xl/workbook.xml';

  it('takes our sheets twice without growing and stays sound', async () => {
    const book = await xlsxWorkbook(packed(layout));
    const tables = [{ ...fullTable(['甲', '乙']), name: 'PLAN' }, letterTable()];
    expect((await book.writeSheets(tables)).map(({ name, was }) => `${name} ${was}`)).toEqual([
      'PLAN (2) added',
      '催款函 added',
    ]);
    const first = book.save();
    expect(faultsOf(first)).toEqual([]);
    expect((await book.writeSheets(tables)).map(({ was }) => was)).toEqual(['replaced', 'replaced']);
    expect(Buffer.compare(Buffer.from(book.save()), Buffer.from(first))).toBe(0);
    expect((await book.readSheet('PLAN (2)')).rows[4]?.[0]).toBe('甲');
  });

  it('keeps what stood in the workbook part, and its sheets byte for byte', async () => {
    const book = await xlsxWorkbook(packed(layout));
    await book.writeSheets([fullTable(['甲', '乙']), letterTable()]);
    const text = partText(book.save(), bookPart);
    for (const tag of layout.parts[bookPart]!.match(/<[^/?](?:[^>]*name=|workbookView|ext )[^>]*>/g) ?? [])
      expect(text).toContain(tag);
    for (const [name, content] of Object.entries(layout.parts))
      if (/sheet\d|one|two/.test(name)) expect(partText(book.save(), name)).toBe(content);
  });
});

it('a strict package gets only strict words', async () => {
  const book = await xlsxWorkbook(packed(STRICT));
  await book.writeSheets([fullTable(['甲']), letterTable()]);
  for (const name of partNames(book.save())) {
    expect(partText(book.save(), name)).not.toMatch(/schemas\.openxmlformats\.org\/(?!package|markup-compat)/);
  }
});

it('asks for one new reckoning at opening, because formulas of the user may lead to our sheets', async () => {
  const book = await xlsxWorkbook(packed(EXCEL));
  await book.writeSheets([letterTable()]);
  expect(partText(book.save(), 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
});

it('a workbook with macros stays one', async () => {
  const plain = newWorkbook([sheetOf([['a']])]);
  const macros = editPackage(plain, {
    '[Content_Types].xml': (text) =>
      text
        .replace(`${TYPE}.sheet.main+xml`, 'application/vnd.ms-excel.sheet.macroEnabled.main+xml')
        .replace('</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>'),
    'xl/vbaProject.bin': 'VBA',
    'xl/_rels/workbook.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
      ),
  });
  const book = await xlsxWorkbook(macros);
  await book.writeSheets([fullTable(['甲']), letterTable()]);
  const saved = book.save();
  expect(partText(saved, 'xl/vbaProject.bin')).toBe('VBA');
  expect(partText(saved, '[Content_Types].xml')).toContain('macroEnabled.main+xml');
  expect(faultsOf(saved)).toEqual([]);
});

it('refuses to add sheets to a workbook whose structure is protected, and still replaces ours', async () => {
  const lock = (text: string): string =>
    text.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');
  const book = await xlsxWorkbook(editPackage(newWorkbook([sheetOf([['a']])]), { 'xl/workbook.xml': lock }));
  await expect(book.writeSheets([letterTable()])).rejects.toMatchObject({ code: 'protected-structure' });
  const open = await xlsxWorkbook(newWorkbook([sheetOf([['a']])]));
  await open.writeSheets([letterTable()]);
  const locked = await xlsxWorkbook(editPackage(open.save(), { 'xl/workbook.xml': lock }));
  expect((await locked.writeSheets([letterTable()]))[0]?.was).toBe('replaced');
});

it('takes the next free numbers for parts, and an id that no sheet has', async () => {
  const book = await xlsxWorkbook(packed(EXCEL));
  await book.writeSheets([letterTable()]);
  expect(partNames(book.save())).toContain('xl/worksheets/sheet3.xml');
  expect(partText(book.save(), 'xl/workbook.xml')).toContain('<sheet name="催款函" sheetId="8" r:id="rId3"/></sheets>');
});
