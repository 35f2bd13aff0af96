import { strToU8, zipSync } from 'fflate';
import { ownKeyOf, ownNameOf, sheetOfReference } from '../../../src/core/basics/own-mark';
import { openWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { xlsxPackage } from '../../builders/xlsx-package';

const two =
  '<sheet name="Ledger" sheetId="1" r:id="rId1"/><sheet name="It\'s &amp; 2" sheetId="5" state="veryHidden" r:id="rId2"/>';

describe('a workbook', () => {
  it('lists its sheets in order, found by relative and absolute paths', async () => {
    const workbook = await openWorkbook(xlsxPackage({ sheets: two }));
    expect(workbook.sheets).toEqual([
      { name: 'Ledger', hidden: false, part: 'xl/worksheets/sheet1.xml', ours: null },
      { name: "It's & 2", hidden: true, part: 'xl/worksheets/sheet2.xml', ours: null },
    ]);
    expect(await workbook.readSheet("It's & 2")).toMatchObject({ rows: [[2]], hidden: true });
  });

  it('says that there is no such sheet', async () => {
    const workbook = await openWorkbook(xlsxPackage({}));
    await expect(workbook.readSheet('Other')).rejects.toMatchObject({ code: 'no-such-sheet', detail: 'Other' });
  });

  it.each([
    ['<workbookPr date1904="1"/>', true],
    ['<workbookPr date1904="true"/>', true],
    ['<workbookPr date1904="0"/>', false],
    ['', false],
  ])('with %j counts days from 1904: %j', async (workbookPr, date1904) => {
    const workbook = await openWorkbook(
      xlsxPackage({ workbookPr, rows: '<row r="1"><c r="A1" t="d"><v>2024-01-01</v></c></row>' }),
    );
    expect(workbook.date1904).toBe(date1904);
    expect(await workbook.readSheet('Ledger')).toMatchObject({ date1904, rows: [[date1904 ? 43830 : 45292]] });
  });

  it('in the strict form of the standard is read like any other', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const bytes = zipSync({
      '_rels/.rels': strToU8(
        `<Relationships><Relationship Id="a" Type="${strict}/officeDocument/relationships/officeDocument" Target="/xl/book.xml"/></Relationships>`,
      ),
      'xl/book.xml': strToU8(
        `<workbook xmlns="${strict}/spreadsheetml/main" conformance="strict" xmlns:q="${strict}/officeDocument/relationships"><sheets><sheet name="S" sheetId="1" q:id="b"/></sheets></workbook>`,
      ),
      'xl/_rels/book.xml.rels': strToU8(
        `<Relationships><Relationship Id="b" Type="${strict}/officeDocument/relationships/worksheet" Target="../xl/./sheets/one.xml"/></Relationships>`,
      ),
      'xl/sheets/one.xml': strToU8(
        `<worksheet xmlns="${strict}/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="d"><v>2026-11-20</v></c></row></sheetData></worksheet>`,
      ),
    });
    const workbook = await openWorkbook(bytes);
    expect(await workbook.readSheet('S')).toMatchObject({ rows: [[46346]], formats: ['date'] });
  });

  it('without shared texts, styles and relations of the package is read as far as it goes', async () => {
    const parts = { 'xl/sharedStrings.xml': null, 'xl/styles.xml': null, '_rels/.rels': null };
    const workbook = await openWorkbook(xlsxPackage({ rows: '<row r="1"><c r="A1" s="7"><v>1</v></c></row>', parts }));
    expect(await workbook.readSheet('Ledger')).toMatchObject({ rows: [[1]], formats: ['general'] });
  });

  it('gives a sheet of charts as one without cells', async () => {
    const workbook = await openWorkbook(
      xlsxPackage({ sheets: `${two}<sheet name="Chart" sheetId="9" r:id="rIdNone"/>` }),
    );
    expect(await workbook.readSheet('Chart')).toMatchObject({ rows: [] });
  });

  it('tells its names, with the sheet they belong to', async () => {
    const names =
      '<definedName name="_xlnm.Print_Area" localSheetId="1">Ledger!$A$1</definedName><definedName name="X" hidden="1">"a&amp;b"</definedName>';
    expect((await openWorkbook(xlsxPackage({ sheets: two, names }))).definedNames).toEqual([
      { name: '_xlnm.Print_Area', refersTo: 'Ledger!$A$1', sheet: 1, hidden: false },
      { name: 'X', refersTo: '"a&b"', sheet: null, hidden: true },
    ]);
  });
});

describe('a sheet of ours', () => {
  it.each([
    [
      'marked by a name of the workbook',
      '<definedName name="_AR.plan.2026.11" hidden="1">\'It\'\'s &amp; 2\'!$A$1</definedName>',
      'plan-2026-11',
    ],
    [
      'marked when rows were put above and a program shouted the name',
      "<definedName name=\"_ar.PLAN.2026.11\">'It''s &amp; 2'!$A$9</definedName>",
      'plan-2026-11',
    ],
    [
      'not marked when the name belongs to a copied sheet',
      '<definedName name="_AR.plan.2026.11" localSheetId="1">\'It\'\'s &amp; 2\'!$A$1</definedName>',
      null,
    ],
    ['not marked when the sheet is gone', '<definedName name="_AR.plan.2026.11">#REF!$A$1</definedName>', null],
    ['not marked by another name', "<definedName name=\"AR_Policy\">'It''s &amp; 2'!$A$1</definedName>", null],
  ])('is %s', async (_, names, key) => {
    const workbook = await openWorkbook(xlsxPackage({ sheets: two, names }));
    expect(workbook.sheets.map((sheet) => sheet.ours)).toEqual([null, key]);
    expect(await workbook.readSheet("It's & 2")).toMatchObject({ ours: key });
  });

  it.each(['plan-2026-11', 'letters', 'letters-2', 'policy'])('%s has a name that leads back to it', (key) => {
    expect(ownKeyOf(ownNameOf(key))).toBe(key);
  });

  it.each([
    ['Sheet1!$A$1', 'Sheet1'],
    ["'My ''own'' sheet'!$A$1:$B$2", "My 'own' sheet"],
    ["=$'应收 明细'!A1", '应收 明细'],
    ['应收明细!$A$1', '应收明细'],
    ['#REF!$A$1', null],
    ["'A'!#REF!", null],
    ['[1]Other!$A$1', null],
    ['TODAY()', null],
  ])('the reference %s leads to the sheet %j', (reference, sheet) => {
    expect(sheetOfReference(reference)).toBe(sheet);
  });
});
