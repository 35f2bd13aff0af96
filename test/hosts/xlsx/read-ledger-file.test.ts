import { strToU8, zipSync } from 'fflate';
import { HostError } from '../../../src/app/ports';
import { looksLikeWorkbook, readLedgerFile } from '../../../src/hosts/xlsx/read-ledger-file';
import { xlsxPackage } from '../../builders/xlsx-package';

const wide = (name: string): number[] => [...name].flatMap((char) => [char.charCodeAt(0), 0]);
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Array<number>(1000).fill(0),
    ...wide(stream),
    ...Array<number>(500).fill(0),
  ]);
const zipOf = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

describe('a file that is no ledger', () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ['nothing', new Uint8Array(0), 'empty', /empty/],
    ['a workbook with a password', compound('EncryptedPackage'), 'encrypted', /password/],
    ['an old .xls', compound('Workbook'), 'not-a-workbook', /old \.xls/],
    ['a very old .xls', compound('Book'), 'not-a-workbook', /old \.xls/],
    ['an old Word file', compound('WordDocument'), 'not-a-workbook', /no workbook/],
    ['a file locked by an encryption system', strToU8('b#e\u0001 E-SafeNet   LOCK'), 'encrypted', /encryption system/],
    ['a PDF', strToU8('%PDF-1.7 …'), 'not-a-workbook', /PDF/],
    ['an archive', strToU8('Rar!\u001a\u0007'), 'not-a-workbook', /unpack/],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'not-a-workbook', /picture/],
    ['any other bytes', Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 29), 'not-a-workbook', /not text/],
    [
      'a web page in one file',
      strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'),
      'not-a-workbook',
      /MHTML/,
    ],
    ['a Word document', zipOf('[Content_Types].xml', 'word/document.xml'), 'not-a-workbook', /Word/],
    ['a presentation', zipOf('ppt/presentation.xml'), 'not-a-workbook', /PowerPoint/],
    ['a binary workbook', zipOf('[Content_Types].xml', 'xl/workbook.bin'), 'not-a-workbook', /\.xlsb/],
    ['an OpenDocument sheet', zipOf('mimetype', 'content.xml'), 'not-a-workbook', /\.ods/],
    ['an Apple Numbers file', zipOf('Index/Document.iwa'), 'not-a-workbook', /Numbers/],
    ['a zip of workbooks', zipOf('2026/a.xlsx'), 'not-a-workbook', /unpack/],
    ['a zip that is cut off', xlsxPackage({}).slice(0, 300), 'damaged', /missing/],
    ['a workbook without any cell', xlsxPackage({}), 'empty', /no cell/],
    ['a text without any field', strToU8('\n,,\n \n'.replace(' ', '')), 'empty', /no cell/],
    ['a web page without any table', strToU8('<html><body>Log in first</body></html>'), 'empty', /no cell/],
  ])('%s is refused and called by its name', async (_, bytes, code, detail) => {
    const error = await readLedgerFile(bytes, 'ledger.xlsx').catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code, detail: expect.stringMatching(detail) });
  });

  it('says so in Chinese too', async () => {
    await expect(readLedgerFile(compound('Workbook'), 'a.xls')).rejects.toMatchObject({
      words: { zh: expect.stringContaining('另存为 .xlsx') },
    });
  });
});

describe('a file that is a ledger', () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it('is taken for what it is, whatever its name says', async () => {
    expect(await readLedgerFile(xlsxPackage({ rows }), 'ledger.csv')).toMatchObject({
      kind: 'workbook',
      sheets: [{ name: 'Ledger', rows: [[1]] }],
    });
    expect(await readLedgerFile(strToU8('a\tb\n1\t2\n'), 'C:\\ar\\应收.2026.xls')).toMatchObject({
      kind: 'csv',
      separator: '\t',
      encoding: 'utf-8',
      sheets: [
        {
          name: '应收.2026',
          rows: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
      ],
    });
    expect([looksLikeWorkbook(xlsxPackage({})), looksLikeWorkbook(strToU8('a,b'))]).toEqual([true, false]);
  });

  it('may be text in UTF-16 whose characters have low halves of every kind', async () => {
    const text = '丁丂七,一丁\n丁七,1\n';
    const units = Uint16Array.from(`\uFEFF${text}`, (char) => char.charCodeAt(0));
    expect(await readLedgerFile(new Uint8Array(units.buffer), 'a.txt')).toMatchObject({
      encoding: 'utf-16le',
      sheets: [
        {
          rows: [
            ['丁丂七', '一丁'],
            ['丁七', '1'],
          ],
        },
      ],
    });
  });

  it('may be a web page that calls itself .xls: its tables stand one below the other', async () => {
    const html = `\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td { mso-number-format: "\\@" }</style></head><body>
      <table><tr><th colspan=3>应收&nbsp;明细</th></tr></table>
      <TABLE border="1"><!-- <tr><td>no</td></tr> --><tr><td>客户</td><td rowspan="2">a &gt;
        b</td><td>备注<br/>两行</td></tr>
      <tr><td>甲</td><td x:num="1.5"><b>1</b>.50</td><tr><td></td><td title="x > y">乙</table></body></html>`;
    const { kind, sheets } = await readLedgerFile(strToU8(html), 'export.xls');
    expect(kind).toBe('html');
    expect(sheets[0]).toMatchObject({
      rows: [['应收\u00A0明细'], ['客户', 'a > b', '备注\n两行'], ['甲', null, '1.50'], [null, '乙']],
      merges: [
        { row: 1, column: 1, rows: 1, columns: 3 },
        { row: 2, column: 2, rows: 2, columns: 1 },
      ],
    });
  });

  it('may be a web page with a table inside a cell, whose rows are rows', async () => {
    const html =
      '<table><tr><td>title<table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table>';
    expect((await readLedgerFile(strToU8(html), 'x')).sheets[0]?.rows).toEqual([['title'], ['a', 'b'], ['1', '2']]);
  });

  it('may be an XML Spreadsheet 2003', async () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="n"><NumberFormat ss:Format="#,##0.00"/></Style></Styles>
<Worksheet ss:Name="应收"><Table>
<Row><Cell ss:MergeAcross="2"><Data ss:Type="String">标题 &amp; 更多</Data></Cell><Cell><Data ss:Type="String">D1</Data></Cell></Row>
<Row ss:Index="3" ss:Hidden="1"><Cell><Data ss:Type="String">甲</Data></Cell><Cell ss:Index="3" ss:StyleID="d"><Data ss:Type="DateTime">2026-11-20T00:00:00.000</Data></Cell><Cell ss:StyleID="n"><Data ss:Type="Number">12.5</Data></Cell></Row>
<Row><Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="Number">46346</Data></Cell><Cell><ss:Data ss:Type="String"><B>rich</B> text</ss:Data></Cell></Row>
</Table><AutoFilter><AutoFilterColumn><AutoFilterCondition/></AutoFilterColumn></AutoFilter></Worksheet>
<Worksheet ss:Name="Old"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;
    const { kind, sheets } = await readLedgerFile(strToU8(xml), 'export.xls');
    expect(kind).toBe('xml-2003');
    expect(sheets).toMatchObject([
      {
        name: '应收',
        hidden: false,
        filtered: true,
        hiddenRows: 1,
        merges: [{ row: 1, column: 1, rows: 1, columns: 3 }],
        rows: [
          ['标题 & 更多', null, null, 'D1'],
          [],
          ['甲', null, 46346, 12.5],
          [true, { error: '#N/A' }, 46346, 'rich text'],
        ],
        formats: ['general', 'general', 'date', 'number'],
      },
      { name: 'Old', hidden: true, rows: [] },
    ]);
  });
});
