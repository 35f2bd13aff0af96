import { CellValue, FormatClass, SheetCells } from '../../../src/core/cells/cells';
import { openWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import { PackageParts, sheetXml, xlsxPackage } from '../../builders/xlsx-package';

async function read(given: PackageParts): Promise<SheetCells> {
  const workbook = await openWorkbook(xlsxPackage(given));
  return workbook.readSheet(workbook.sheets[0]?.name ?? '');
}

describe('a cell of a worksheet', () => {
  const strings =
    '<si><t>甲公司</t></si><si><r><rPr><b/></rPr><t>Bal</t></r><r><t xml:space="preserve"> due</t></r><rPh sb="0" eb="1"><t>ピン</t></rPh></si><si><t/></si><si><t>a_x000D_&#10;b &lt;&amp;&gt; _x005F_x000D_</t></si>';
  it.each<[string, string, CellValue]>([
    ['a number', '<c r="A1"><v>1234.56</v></c>', 1234.56],
    ['a negative number', '<c r="A1" t="n"><v>-0.05</v></c>', -0.05],
    ['a number in scientific notation', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a number with float noise, as Excel writes it', '<c r="A1"><v>5109.8999999999996</v></c>', 5109.9],
    ['a number between white space', '<c r="A1"><v>\n 12 </v></c>', 12],
    ['minus nothing, which is nothing', '<c r="A1"><v>-0</v></c>', 0],
    ['a number cell that holds no number stays text', '<c r="A1"><v>NaN</v></c>', 'NaN'],
    ['an infinite number stays text', '<c r="A1"><v>1e999</v></c>', '1e999'],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', '甲公司'],
    ['rich text with a phonetic hint', '<c r="A1" t="s"><v>1</v></c>', 'Bal due'],
    ['an empty shared text is blank', '<c r="A1" t="s"><v>2</v></c>', null],
    ['escapes of XML and of Excel', '<c r="A1" t="s"><v>3</v></c>', 'a\r\nb <&> _x000D_'],
    ['a shared text that is not there is an error value', '<c r="A1" t="s"><v>99</v></c>', { error: '#REF!' }],
    ['text of its own', '<c r="A1" t="inlineStr"><is><t>乙</t></is></c>', '乙'],
    [
      'rich text of its own',
      '<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>',
      'ab',
    ],
    ['CDATA is taken as it stands', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b>&amp;]]>c</t></is></c>', 'a<b>&amp;c'],
    ['text of a formula', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>90+</v></c>', '90+'],
    ['number of a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula that shows nothing is blank', '<c r="A1" t="str"><f>""</f><v></v></c>', null],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['an ISO date becomes a serial number', '<c r="A1" t="d"><v>2024-01-01</v></c>', 45292],
    ['an ISO date with a time', '<c r="A1" t="d"><v>2024-01-01T12:00:00</v></c>', 45292.5],
    ['an ISO date that never was stays text', '<c r="A1" t="d"><v>2024-02-30</v></c>', '2024-02-30'],
    ['a reference in small letters', '<c r="a1"><v>3</v></c>', 3],
    ['attributes in apostrophes and with spaces', "<c  t = 's'  r='A1' ><v>0</v></c>", '甲公司'],
  ])('reads %s', async (_, cell, expected) => {
    const sheet = await read({ rows: `<row r="1">${cell}</row><row r="2"><c r="A2"><v>0</v></c></row>`, strings });
    const value = sheet.firstRow === 1 ? sheet.rows[0]?.[0] : null;
    expect(value).toEqual(expected);
  });

  it('takes the next column and row when it carries no reference', async () => {
    const rows = '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>';
    expect((await read({ rows })).rows).toEqual([[1, null, null, 4, 5], [6]]);
  });

  it('gives its row when the row carries no number', async () => {
    const sheet = await read({ rows: '<row><c r="A3"><v>1</v></c></row><row><c r="A5"><v>2</v></c></row>' });
    expect(sheet).toMatchObject({ firstRow: 3, rows: [[1], [], [2]] });
  });

  it('stands at its place when cells and rows come out of order', async () => {
    const rows = '<row r="4"><c r="C4"><v>3</v></c><c r="A4"><v>1</v></c></row><row r="2"><c r="A2"><v>9</v></c></row>';
    expect(await read({ rows })).toMatchObject({ firstRow: 2, rows: [[9], [], [1, null, 3]] });
    const falling = [5, 4, 2].map((r) => `<row r="${r}"><c r="A${r}"><v>${r}</v></c></row>`).join('');
    expect(await read({ rows: falling })).toMatchObject({ firstRow: 2, rows: [[2], [], [4], [5]] });
  });

  it('is read with a prefix before every name, among comments and instructions', async () => {
    const xml =
      '<?xml version="1.0"?><!-- > <row> --><?pi a>b?><x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await read({ strings, parts: { 'xl/worksheets/sheet1.xml': xml } })).rows).toEqual([['甲公司', 5]]);
  });

  it('is read from a part in UTF-16', async () => {
    const text = `\uFEFF${sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>', '')}`;
    const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
    expect((await read({ parts: { 'xl/worksheets/sheet1.xml': new Uint8Array(units.buffer) } })).rows).toEqual([
      ['甲'],
    ]);
  });
});

describe('a worksheet', () => {
  it('begins where its cells begin', async () => {
    const sheet = await read({
      rows: '<row r="5"><c r="C5"><v>1</v></c><c r="E5"><v>2</v></c></row><row r="7"><c r="D7"><v>3</v></c></row>',
    });
    expect(sheet).toMatchObject({ firstRow: 5, firstColumn: 3, rows: [[1, null, 2], [], [null, 3]] });
  });

  it('has no rows when nothing stands on it', async () => {
    expect(await read({ rows: '' })).toMatchObject({ firstRow: 1, firstColumn: 1, rows: [], formats: [] });
  });

  it('keeps nothing of cells that are only styled, however many rows there are', async () => {
    const empty = Array.from(
      { length: 5000 },
      (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="0"/><c r="B${i + 3}" s="0"></c></row>`,
    ).join('');
    const sheet = await read({
      rows: `<row r="1"><c r="A1"><v>1</v></c></row>${empty}<row r="1048576" hidden="1"><c r="XFD1048576" s="0"/></row>`,
    });
    expect(sheet).toMatchObject({ rows: [[1]], hiddenRows: 0 });
  });

  it('counts formulas without a result, which a library wrote and no spreadsheet calculated', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f></c><c r="C1"><f>A1*3</f><v/></c><c r="D1"><f>A1</f><v>1</v></c><c r="E1" t="str"><f>""</f><v></v></c></row>';
    expect(await read({ rows })).toMatchObject({ rows: [[1, null, null, 1]], formulasWithoutValue: 2 });
  });

  it('tells the merges that begin in its first 30 rows', async () => {
    const tail =
      '<mergeCells><mergeCell ref="A1:L1"/><mergeCell ref="B30:C31"/><mergeCell ref="A31:B31"/></mergeCells>';
    expect((await read({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', tail })).merges).toEqual([
      { row: 1, column: 1, rows: 1, columns: 12 },
      { row: 30, column: 2, rows: 2, columns: 2 },
    ]);
  });

  it('is refused when a cell lies beyond the last column', async () => {
    await expect(read({ rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' })).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  it('is refused when a row with values stands twice, for one of them would be lost', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(2);
    await expect(read({ rows })).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is refused when its XML is cut off', async () => {
    const parts = {
      'xl/worksheets/sheet1.xml': sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', '').slice(0, -30) + '<row r="2',
    };
    await expect(read({ parts })).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe('hidden rows and filters', () => {
  const rows = (hidden: string) =>
    `<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ${hidden}><c r="A2"><v>2</v></c></row><row r="3" hidden="1"/>`;
  const filter =
    '<autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';
  const buttonOnly = '<autoFilter ref="A1:A3"><filterColumn colId="0" hiddenButton="1"/></autoFilter>';
  it.each<[string, string, string, number, boolean]>([
    ['a filter with conditions hides a row', 'hidden="1"', filter, 1, true],
    ['a row is hidden by hand beside a filter without conditions', 'hidden="true"', buttonOnly, 1, false],
    ['a filter with conditions hides nothing', '', filter, 0, false],
    ['a row says that it is not hidden', 'hidden="0"', '', 0, false],
  ])('%s', async (_, hidden, tail, hiddenRows, filtered) => {
    expect(await read({ rows: rows(hidden), tail })).toMatchObject({ hiddenRows, filtered });
  });

  it('a filter of a table counts too', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships><Relationship Id="r1" Type="${office}/table" Target="../tables/table1.xml"/></Relationships>`,
      'xl/tables/table1.xml': `<table ref="A1:A3">${filter}</table>`,
    };
    expect(await read({ rows: rows('hidden="1"'), parts })).toMatchObject({ filtered: true });
  });
});

describe('the format class of a column', () => {
  const classOf = async (numFmts: string, numFmtId: number, cells: string[]): Promise<FormatClass | undefined> => {
    const rows = cells.map((cell, i) => `<row r="${i + 1}">${cell}</row>`).join('');
    const sheet = await read({ rows, numFmts, formats: `<xf numFmtId="0"/><xf numFmtId="${numFmtId}"/>` });
    return sheet.formats[0];
  };
  const heading = '<c s="1" t="inlineStr"><is><t>日期</t></is></c>';
  const number = '<c s="1"><v>45292</v></c>';
  it.each<[number, FormatClass]>([
    [0, 'general'],
    [1, 'number'],
    [4, 'number'],
    [9, 'number'],
    [11, 'number'],
    [14, 'date'],
    [22, 'date'],
    [31, 'date'],
    [36, 'date'],
    [37, 'number'],
    [44, 'number'],
    [47, 'date'],
    [49, 'text'],
    [57, 'date'],
  ])('built-in format %d is %s', async (id, expected) => {
    expect(await classOf('', id, [heading, number])).toBe(expected);
  });

  it.each<[string, FormatClass]>([
    ['yyyy-mm-dd', 'date'],
    ['dd\\.mm\\.yyyy', 'date'],
    ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@', 'date'],
    ['[$-804]yyyy&quot;年&quot;m&quot;月&quot;', 'date'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    ['[h]:mm', 'date'],
    ['m/d/yy h:mm;@', 'date'],
    ['aaaa', 'date'],
    ['mm:ss.0', 'date'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', 'number'],
    ['0.00&quot; days&quot;', 'number'],
    ['&quot;¥&quot;#,##0.00', 'number'],
    ['[$USD] #,##0.00', 'number'],
    ['#,##0.00\\ [$€-407]', 'number'],
    ['[Red]0.00', 'number'],
    ['0\\ \\d\\a\\y\\s', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0.0,&quot;万&quot;', 'number'],
    ['_-* #,##0.00\\ _d_y_-', 'number'],
    ['[DBNum2][$-804]General', 'general'],
    ['General', 'general'],
    ['@', 'text'],
  ])('the format %s is %s', async (code, expected) => {
    expect(await classOf(`<numFmt numFmtId="164" formatCode="${code}"/>`, 164, [heading, number])).toBe(expected);
  });

  it('is what most numbers of the column say', async () => {
    expect(await classOf('', 14, [heading, number, number, '<c><v>5</v></c>'])).toBe('date');
    expect(await classOf('', 14, [heading, number, '<c><v>5</v></c>', '<c><v>5</v></c>'])).toBe('general');
  });

  it('is text when a column of texts has the text format, heading or not', async () => {
    expect(await classOf('', 49, [heading, heading])).toBe('text');
    expect(await classOf('', 14, [heading, heading])).toBe('general');
  });
});
