import { SheetCell, SheetRow, SheetTable } from '../../../src/core/basics/sheet-table';
import { STYLES, StyleName } from '../../../src/core/basics/styles';
import { newWorkbook, xlsxWorkbook } from '../../../src/hosts/xlsx/workbook';
import { faultsOf } from '../../builders/check-package';
import { cellText, editPackage, partNames, partText } from '../../builders/edit-package';
import { fullTable, letterTable, withoutFilter } from '../../builders/sheet-tables';
import { sheetOf } from '../../builders/sheets';

const SHEET = 'xl/worksheets/sheet2.xml';

async function saved(...tables: readonly SheetTable[]): Promise<Uint8Array> {
  const book = await xlsxWorkbook(newWorkbook([sheetOf([['a']])]));
  await book.writeSheets(tables);
  return book.save();
}

/** One table of ours with these rows; everything else as in a letter. */
function table(rows: readonly SheetRow[], own: Partial<SheetTable> = {}): SheetTable {
  return {
    ...letterTable(),
    key: 'plan',
    name: '催收',
    page: { orientation: 'portrait', paper: 'A4', fitWide: 0 },
    rows,
    ...own,
  };
}

async function cell(value: SheetCell): Promise<string> {
  return cellText(partText(await saved(table([{ cells: [value] }])), SHEET), 'A1');
}

describe('a cell', () => {
  it.each([
    ['a text', '甲公司', '<c r="A1" t="inlineStr"><is><t>甲公司</t></is></c>'],
    [
      'blanks around and lines inside',
      ' a\nb ',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\nb </t></is></c>',
    ],
    ['signs of XML', '<&>"', '<c r="A1" t="inlineStr"><is><t>&lt;&amp;&gt;"</t></is></c>'],
    [
      'characters that XML has no place for',
      'a\u0000\u0008\u001fb\uffff',
      '<c r="A1" t="inlineStr"><is><t>ab</t></is></c>',
    ],
    [
      'what a spreadsheet would read as a character',
      '_x0041_',
      '<c r="A1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>',
    ],
    ['a number', 1234.5, '<c r="A1"><v>1234.5</v></c>'],
    ['no number', Number.POSITIVE_INFINITY, ''],
    ['nothing', null, ''],
    ['a day', { value: 20777, style: 'date' }, '<c r="A1" s="4"><v>46346</v></c>'],
    [
      'a day before the first',
      { value: -40000, style: 'date' },
      '<c r="A1" s="4" t="inlineStr"><is><t>1860-06-26</t></is></c>',
    ],
    ['a formula with a number', { value: 3, formula: 'SUM(A2:A3)' }, '<c r="A1"><f>SUM(A2:A3)</f><v>3</v></c>'],
    [
      'a formula with a text',
      { value: 'a<b', formula: 'B1&"<"' },
      '<c r="A1" t="str"><f>B1&amp;&quot;&lt;&quot;</f><v>a&lt;b</v></c>',
    ],
    [
      'a formula to a sheet of ours',
      { value: 3, formula: '{plan}!A1&"{plan}"' },
      '<c r="A1"><f>\'催收\'!A1&amp;&quot;{plan}&quot;</f><v>3</v></c>',
    ],
    ['a formula to a sheet that is not there', { value: 3, formula: '{gone}!A1' }, '<c r="A1"><v>3</v></c>'],
    ['a constant array in a formula', { value: 3, formula: 'SUM({1,2})' }, '<c r="A1"><f>SUM({1,2})</f><v>3</v></c>'],
  ] as readonly (readonly [string, SheetCell, string])[])('writes %s', async (_, value, xml) => {
    expect(await cell(value)).toBe(xml);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])(
    'marks the text %j as text, so that it stays text when somebody edits it',
    async (text) => {
      const bytes = await saved(table([{ cells: [text, { value: text, style: 'input-text' }] }]));
      const sheet = partText(bytes, SHEET);
      const looks = [...partText(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*xfId[^>]*>/g)].map(([xf]) => xf);
      for (const at of ['A1', 'B1']) {
        const written = cellText(sheet, at);
        expect(written).toContain('t="inlineStr"');
        expect(written).not.toContain('<f>');
        expect(looks[Number(/ s="(\d+)"/.exec(written)?.[1])]).toContain('quotePrefix="1"');
      }
    },
  );

  it('cuts a text that no cell can hold', async () => {
    const text = /<t>(.*)<\/t>/.exec(await cell('长'.repeat(40000)))?.[1] ?? '';
    expect(text).toHaveLength(32767);
    expect(text.endsWith('…')).toBe(true);
  });

  it('takes its look from itself, its row, its column, in this order', async () => {
    const rows: SheetRow[] = [{ cells: ['a', { value: 'b', style: 'bad' }], style: 'head' }, { cells: ['c', null] }];
    const sheet = partText(
      await saved(
        table(rows, {
          columns: [
            { width: 9, style: 'text' },
            { width: 9, style: 'input-text' },
          ],
        }),
      ),
      SHEET,
    );
    const look = (at: string): string => / s="(\d+)"/.exec(cellText(sheet, at))?.[1] ?? '';
    expect([look('A1'), look('B1'), look('A2'), look('B2')]).toEqual(['4', '5', '6', '7']);
  });
});

describe('the looks', () => {
  it('are all written, once, and taken again', async () => {
    const names = Object.keys(STYLES) as StyleName[];
    const all = table(
      names.map((style) => ({
        cells: [
          { value: 1, style },
          { value: '=x', style },
          { value: 'x', style, formula: 'A1' },
        ],
      })),
    );
    const book = await xlsxWorkbook(await saved(all));
    const first = partText(book.save(), 'xl/styles.xml');
    expect(faultsOf(book.save())).toEqual([]);
    await book.writeSheets([all]);
    expect(partText(book.save(), 'xl/styles.xml')).toBe(first);
  });

  it('are known again in the words of another program', async () => {
    const book = await xlsxWorkbook(await saved(fullTable(['甲', '乙'])));
    const reworded = editPackage(book.save(), {
      'xl/styles.xml': (text) =>
        text
          .replaceAll('<b/>', '<b val="true"/>')
          .replaceAll('<u/>', '<u val="single"/>')
          .replace(/(wrapText|quotePrefix|apply\w+)="1"/g, '$1="true"')
          .replaceAll('locked="0"', 'locked="false"')
          .replaceAll(
            '<alignment vertical="center"/>',
            '<alignment horizontal="general" vertical="center" textRotation="0" wrapText="false" indent="0" shrinkToFit="false"/>',
          )
          .replaceAll('yyyy-mm-dd', 'yyyy\\-mm\\-dd')
          .replaceAll('rgb="FF', 'rgb="00'),
    });
    const again = await xlsxWorkbook(reworded);
    await again.writeSheets([fullTable(['甲', '乙'])]);
    expect(partText(again.save(), 'xl/styles.xml')).toBe(partText(reworded, 'xl/styles.xml'));
  });

  it('of cells to fill stay open when somebody protects the sheet', async () => {
    const styles = partText(await saved(table([{ cells: [{ value: 'a', style: 'input-text' }] }])), 'xl/styles.xml');
    expect(styles).toContain('<protection locked="0"/>');
  });
});

describe('a sheet', () => {
  it('has everything a table asks for, in the order that Excel wants', async () => {
    const bytes = await saved(fullTable(['甲', '乙']), letterTable());
    expect(faultsOf(bytes)).toEqual([]);
    const sheet = partText(bytes, SHEET);
    for (const part of [
      '<sheetPr><tabColor rgb="FF1F3A5F"/><pageSetUpPr fitToPage="1"/></sheetPr>',
      'showGridLines="0" zoomScale="90"',
      '<pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/>',
      '<col min="8" max="8" width="30.71" customWidth="1" hidden="1" outlineLevel="1"/><col min="9" max="9" width="9.14" collapsed="1"/>',
      '<row r="2" ht="28" customHeight="1">',
      '<autoFilter ref="A4:H6"/><mergeCells count="1"><mergeCell ref="A2:D2"/></mergeCells>',
      '<formula1>&quot;提醒,警告,律师函&quot;</formula1>',
      "<formula1>'催款函'!$A$1:$A$3</formula1>",
      '<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f>',
      '<cfRule type="cellIs" dxfId="0" priority="2" operator="equal"><formula>&quot;律师函&quot;</formula>',
      '<formula>AND(ISNUMBER(B5),B5&gt;2000)</formula>',
      '<hyperlink ref="E5" location="\'催款函\'!A1"/>',
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
      '<oddFooter>&amp;C&amp;8&amp;K6B7280第 &amp;P 页，共 &amp;N 页</oddFooter>',
    ]) {
      expect(sheet).toContain(part);
    }
    expect(partText(bytes, 'xl/worksheets/sheet3.xml')).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>',
    );
  });

  it('is centered between narrow margins and not scaled when it says so', async () => {
    const page = { orientation: 'portrait', paper: 'A4', fitWide: 0, marginsNarrow: true, centered: true } as const;
    const bytes = await saved(table([{ cells: ['a'] }], { page }));
    expect(faultsOf(bytes)).toEqual([]);
    const sheet = partText(bytes, SHEET);
    expect(sheet).toContain('<printOptions horizontalCentered="1"/><pageMargins left="0.35"');
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="portrait"/>');
    expect(sheet).not.toContain('fitToPage');
  });

  it('has its names: mark, filter, print area with the charts, titles, cells', async () => {
    const book = partText(await saved(fullTable(['甲', '乙']), letterTable()), 'xl/workbook.xml');
    for (const name of [
      '<definedName name="_AR.plan.2026.11" hidden="1">\'催收计划 2026-11\'!$A$1</definedName>',
      '<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">\'催收计划 2026-11\'!$A$4:$H$6</definedName>',
      '<definedName name="_xlnm.Print_Area" localSheetId="1">\'催收计划 2026-11\'!$A$1:$G$37</definedName>',
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'催收计划 2026-11\'!$4:$4</definedName>',
      '<definedName name="AR_AsOf">\'催收计划 2026-11\'!$B$3</definedName>',
    ]) {
      expect(book).toContain(name);
    }
  });

  it('loses its filter and print names when the table has none any more', async () => {
    const book = await xlsxWorkbook(await saved(fullTable(['甲', '乙']), letterTable()));
    await book.writeSheets([{ ...withoutFilter(fullTable(['甲', '乙'])), page: letterTable().page }]);
    expect(partText(book.save(), 'xl/workbook.xml')).not.toContain('_xlnm');
  });

  it('has charts that show their figures before anything is reckoned', async () => {
    const chart = partText(await saved(fullTable(['甲', '乙'])), 'xl/charts/chart1.xml');
    expect(chart).toContain(
      '<c:f>\'催收计划 2026-11\'!$A$5:$A$6</c:f><c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>甲</c:v></c:pt>',
    );
    expect(chart).toContain('<c:pt idx="1"><c:v>2469.12</c:v></c:pt>');
    expect(chart).toContain('各客户余额 &lt;元&gt;');
  });

  it('puts a name with quotes right into formulas and links', async () => {
    const bytes = await saved(
      table([{ cells: [{ value: 1, formula: '{plan}!A2', link: { to: 'ours', key: 'plan', row: 2, column: 3 } }] }], {
        name: "It's & <Plan>",
      }),
    );
    expect(partText(bytes, SHEET)).toContain("<f>'It''s &amp; &lt;Plan&gt;'!A2</f>");
    expect(partText(bytes, SHEET)).toContain("location=\"'It''s &amp; &lt;Plan&gt;'!C2\"");
    expect(faultsOf(bytes)).toEqual([]);
  });

  it('links at most as often as Excel takes it; the rest is plain text', async () => {
    const rows = Array.from({ length: 65540 }, (): SheetRow => ({
      cells: [{ value: 'x', link: { to: 'user', sheet: '台账', row: 1, column: 1 } }],
    }));
    const sheet = partText(await saved(table(rows)), SHEET);
    expect(sheet.match(/<hyperlink /g)).toHaveLength(65530);
    expect(cellText(sheet, 'A65540')).toContain('<t>x</t>');
  });

  it.each([
    ['a list too long', ['长'.repeat(300)]],
    ['a word with a comma', ['a,b', 'c']],
    ['no word at all', []],
  ])('leaves a choice list out that Excel cannot hold: %s', async (_, list) => {
    const area = { row: 1, column: 1, rows: 2, columns: 1 };
    const bytes = await saved(table([{ cells: ['a'] }], { validations: [{ area, list, strict: true }] }));
    expect(partText(bytes, SHEET)).not.toContain('dataValidation');
  });

  it.each([
    [
      'more page breaks than Excel takes',
      table([{ cells: ['a'] }], {
        page: { ...letterTable().page, breaksAfter: Array.from({ length: 1027 }, (_, i) => i + 1) },
      }),
    ],
    [
      'more columns than a sheet has',
      table([{ cells: ['a'] }], { columns: Array.from({ length: 16385 }, () => ({ width: 9 })) }),
    ],
    ['a key that cannot be a name', table([{ cells: ['a'] }], { key: 'Plan 1' })],
  ])('is refused with words: %s', async (_, wrong) => {
    await expect(saved(wrong)).rejects.toMatchObject({ code: 'cannot-write' });
  });

  it('needs no row to be whole', async () => {
    expect(faultsOf(await saved(table([], { columns: [] })))).toEqual([]);
  });
});

describe('appending', () => {
  const log = (rows: readonly SheetRow[]): SheetTable => table(rows, { key: 'log', mode: 'append' });

  it('writes below the last row that is not empty and lets filter, lists and formats that end there grow', async () => {
    const first = await saved({
      ...log([{ cells: ['日期'] }, { cells: ['a'] }]),
      filter: { row: 1, column: 1, rows: 2, columns: 1 },
    });
    const book = await xlsxWorkbook(
      editPackage(first, {
        [SHEET]: (text) =>
          text
            .replace('</sheetData>', '<row r="3"><c r="A3" s="0"/></row><row r="9" ht="20"/></sheetData>')
            .replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'),
      }),
    );
    await book.writeSheets([log([{ cells: ['b'] }, { cells: ['=c'] }])]);
    const sheet = partText(book.save(), SHEET);
    expect(sheet).toContain('<row r="3"><c r="A3" t="inlineStr"><is><t>b</t></is></c></row><row r="4"><c r="A4"');
    expect(sheet).toContain('<sheetProtection sheet="1"/><autoFilter ref="A1:A4"/>');
    expect(faultsOf(book.save())).toEqual([]);
  });

  it('leaves everything that stood there as it was', async () => {
    const first = await saved(log([{ cells: ['日期'] }, { cells: ['a'] }]));
    const typed = '<row r="3" spans="1:2"><c r="A3" t="b"><v>1</v></c><c r="B3"><f>A3</f><v>1</v></c></row>';
    const book = await xlsxWorkbook(
      editPackage(first, { [SHEET]: (text) => text.replace('</sheetData>', `${typed}</sheetData>`) }),
    );
    await book.writeSheets([log([{ cells: ['b'] }])]);
    expect(partText(book.save(), SHEET)).toContain(`${typed}<row r="4">`);
  });
});

describe('a sheet of ours in the words of another program', () => {
  const prefixed = (text: string): string =>
    text.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2').replace('xmlns="', 'xmlns:x="');

  it('with a prefix everywhere is replaced and appended to', async () => {
    const rows: SheetRow[] = [
      { cells: ['a', 'own'], was: 1 },
      { cells: ['b', 'mine'], was: 2 },
    ];
    const plain = table(rows.map(({ cells }) => ({ cells })));
    const log = { ...plain, key: 'log', name: '记录', mode: 'append' as const };
    const bytes = editPackage(await saved(plain, log), { [SHEET]: prefixed, 'xl/worksheets/sheet3.xml': prefixed });
    const book = await xlsxWorkbook(bytes);
    await book.writeSheets([
      table(
        [
          { cells: ['b'], was: 2 },
          { cells: ['a'], was: 1 },
        ],
        { columns: [{ width: 9 }, { width: 9, was: 2 }] },
      ),
      log,
    ]);
    expect(faultsOf(book.save())).toEqual([]);
    expect((await book.readSheet('催收')).rows).toEqual([
      ['b', 'mine'],
      ['a', 'own'],
    ]);
    expect((await book.readSheet('记录')).rows).toEqual([
      ['a', 'own'],
      ['b', 'mine'],
      ['a', 'own'],
      ['b', 'mine'],
    ]);
  });
});

it('a run that fails half-way leaves the workbook as it was', async () => {
  const book = await xlsxWorkbook(await saved(fullTable(['甲'])));
  const before = book.save();
  const wrong = table([{ cells: ['a'] }], {
    page: { ...letterTable().page, breaksAfter: Array.from({ length: 2000 }, (_, i) => i + 1) },
  });
  await expect(book.writeSheets([fullTable(['乙']), wrong])).rejects.toMatchObject({ code: 'cannot-write' });
  expect(Buffer.compare(Buffer.from(book.save()), Buffer.from(before))).toBe(0);
  expect((await book.listSheets()).map(({ name }) => name)).toEqual(['台账', '催收计划 2026-11']);
});

it('a plain workbook is made of nothing but what it needs', () => {
  const bytes = newWorkbook([
    sheetOf([['客户', true, { error: '#N/A' }, 46346]], {
      name: 'a/b',
      formats: ['text', 'general', 'general', 'date'],
    }),
    sheetOf([], { name: 'A_B' }),
  ]);
  expect(faultsOf(bytes)).toEqual([]);
  expect(partNames(bytes)).toHaveLength(7);
  expect(partText(bytes, 'xl/workbook.xml')).toContain('name="A_B (2)"');
});
