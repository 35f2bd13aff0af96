import { SheetTable } from '../../../src/core/basics/sheet-table';
import { newWorkbook, xlsxWorkbook } from '../../../src/hosts/xlsx/workbook';
import { faultsOf } from '../../builders/check-package';
import { cellText, editPackage, partNames, partText } from '../../builders/edit-package';
import { fullTable, letterTable, withoutFilter } from '../../builders/sheet-tables';
import { sheetOf } from '../../builders/sheets';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PLAN = 'xl/worksheets/sheet2.xml';
const BEFORE = ['甲', '乙', '丙'];
/** 甲 has paid and left, 丁 is new, and the order has changed; rows 5–7 become 5–7. */
const AFTER = ['丙', '丁', '乙'];
const MOVES = new Map([
  ['客户', 4],
  ['乙', 6],
  ['丙', 7],
  ['合计', 8],
]);

async function written(
  tables: readonly SheetTable[],
  bytes = newWorkbook([sheetOf([['客户', '余额']])]),
): Promise<Uint8Array> {
  const book = await xlsxWorkbook(bytes);
  await book.writeSheets(tables);
  return book.save();
}

/** The plan with a column I of the user's own: a heading, formulas, a total. */
async function withOwnColumn(): Promise<Uint8Array> {
  const cells: Readonly<Record<number, string>> = {
    4: '<c r="I4" t="inlineStr"><is><t>提成 r="I5"</t></is></c>',
    5: '<c r="I5" s="0"><f t="shared" ref="I5:I7" si="0">B5*$B$3+Other!I5</f><v>1</v></c>',
    6: '<c r="I6" s="0"><f t="shared" si="0"/><v>2</v></c>',
    7: '<c r="I7" s="0"><f t="shared" si="0"/><v>3</v></c>',
    8: '<c r="I8"><f>SUM(I5:I7)</f><v>6</v></c>',
  };
  return editPackage(await written([fullTable(BEFORE), letterTable()]), {
    [PLAN]: (text) =>
      text
        .replace(
          /<row r="(\d+)"([^>]*)>(.*?)<\/row>/g,
          (_, r: string, attributes: string, inside: string) =>
            `<row r="${r}"${attributes}>${inside}${cells[Number(r)] ?? ''}</row>`,
        )
        .replace('</cols>', '<col min="9" max="9" width="33.5" customWidth="1"/></cols>'),
  });
}

const after = (): SheetTable[] => [fullTable(AFTER, MOVES, 9), letterTable()];

describe('a column that people added', () => {
  it('moves row by row with its formulas, which follow their row', async () => {
    const saved = await written(after(), await withOwnColumn());
    const sheet = partText(saved, PLAN);
    expect(cellText(sheet, 'I4')).toBe('<c r="I4" t="inlineStr"><is><t>提成 r="I5"</t></is></c>');
    expect(cellText(sheet, 'I5')).toBe('<c r="I5" s="0"><f>B5*$B$3+Other!I7</f><v>3</v></c>');
    expect(cellText(sheet, 'I6')).toBe('');
    expect(cellText(sheet, 'I7')).toBe('<c r="I7" s="0"><f>B7*$B$3+Other!I6</f><v>2</v></c>');
    expect(faultsOf(saved)).toEqual([]);
  });

  it('keeps a sum over all rows, also over the new ones', async () => {
    const sheet = partText(
      await written(
        [fullTable(['丙', '丁', '乙', '戊'], new Map([...MOVES]), 9), letterTable()],
        await withOwnColumn(),
      ),
      PLAN,
    );
    expect(cellText(sheet, 'I9')).toBe('<c r="I9"><f>SUM(I5:I8)</f><v>6</v></c>');
  });

  it('keeps its width', async () => {
    expect(partText(await written(after(), await withOwnColumn()), PLAN)).toContain(
      '<col min="9" max="9" width="33.5" customWidth="1"/>',
    );
  });

  it('keeps conditional formats, choice lists, links and merged cells that lie in it', async () => {
    const bytes = editPackage(await withOwnColumn(), {
      [PLAN]: (text) =>
        text
          .replace('<mergeCells count="1">', '<mergeCells count="1">')
          .replace(
            '<dataValidations',
            '<conditionalFormatting sqref="I5:I7"><cfRule type="expression" dxfId="0" priority="9"><formula>$B5&gt;1</formula></cfRule></conditionalFormatting><dataValidations',
          )
          .replace(
            '</dataValidations>',
            '<dataValidation type="list" sqref="I6"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
          )
          .replace('</hyperlinks>', `<hyperlink ref="I7" r:id="rId77"/></hyperlinks>`),
      'xl/worksheets/_rels/sheet2.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          `<Relationship Id="rId77" Type="${OFFICE}/hyperlink" Target="https://example.com" TargetMode="External"/></Relationships>`,
        ),
    });
    const saved = await written(after(), bytes);
    const sheet = partText(saved, PLAN);
    expect(sheet).toContain(
      '<conditionalFormatting sqref="I5:I7"><cfRule type="expression" dxfId="0" priority="4"><formula>$B5&gt;1</formula>',
    );
    expect(sheet).toContain(
      '<dataValidation type="list" sqref="I7"><formula1>&quot;a,b&quot;</formula1></dataValidation>',
    );
    expect(sheet).toContain('<hyperlink ref="I5" r:id="rId77"/>');
    expect(faultsOf(saved)).toEqual([]);
  });
});

describe('what people put on a sheet of ours', () => {
  const vml = (row: number): string =>
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="a"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, ${row - 1}, 2, 4, 15, ${row + 3}, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;
  const addNote = async (): Promise<Uint8Array> =>
    editPackage(await written([fullTable(BEFORE), letterTable()]), {
      [PLAN]: (text) =>
        text
          .replace(/(<drawing r:id="[^"]*"\/>)/, '$1<legacyDrawing r:id="rId90"/>')
          .replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1"/>'),
      'xl/worksheets/_rels/sheet2.xml.rels': (text) =>
        text.replace(
          '</Relationships>',
          `<Relationship Id="rId90" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId91" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId92" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`,
        ),
      'xl/comments1.xml':
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>周</author></authors><commentList><comment ref="B7" authorId="0"><text><t>丙的批注</t></text></comment><comment ref="C5" authorId="0"><text><t>甲的批注</t></text></comment></commentList></comments>',
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B7" id="{1}"><text>丙</text></threadedComment></ThreadedComments>',
      'xl/drawings/vmlDrawing1.vml': vml(6),
      '[Content_Types].xml': (text) =>
        text.replace(
          '</Types>',
          '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>',
        ),
    });

  it('notes go with the row they speak of, with their thread and their box; one whose row is gone goes below', async () => {
    const saved = await written(after(), await addNote());
    expect(partText(saved, 'xl/comments1.xml')).toContain('<comment ref="B5" authorId="0"><text><t>丙的批注');
    expect(partText(saved, 'xl/comments1.xml')).toContain('<comment ref="C10" authorId="0"><text><t>甲的批注');
    expect(partText(saved, 'xl/threadedComments/threadedComment1.xml')).toContain('ref="B5"');
    expect(partText(saved, 'xl/drawings/vmlDrawing1.vml')).toBe(vml(4));
    expect(partText(saved, PLAN)).toContain('<legacyDrawing r:id="rId90"/>');
    expect(faultsOf(saved)).toEqual([]);
  });

  it('notes stay where they are when no row says what it continues', async () => {
    const saved = await written([fullTable(BEFORE), letterTable()], await addNote());
    expect(partText(saved, 'xl/comments1.xml')).toContain('ref="B7"');
    expect(partText(saved, 'xl/comments1.xml')).toContain('ref="C5"');
  });

  it('the protection of the sheet stays', async () => {
    expect(partText(await written(after(), await addNote()), PLAN)).toContain(
      '<sheetProtection sheet="1" objects="1"/><autoFilter',
    );
  });

  it('charts and pictures of theirs stay; ours are renewed and leave no part behind', async () => {
    const first = await written([fullTable(BEFORE), letterTable()]);
    const own =
      '<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="77" name="我的图形"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:oneCellAnchor>';
    const bytes = editPackage(first, {
      'xl/drawings/drawing1.xml': (text) => text.replace('</xdr:wsDr>', `${own}</xdr:wsDr>`),
    });
    const saved = await written(
      [{ ...fullTable(AFTER), charts: fullTable(AFTER).charts?.slice(0, 1) }, letterTable()],
      bytes,
    );
    const drawing = partText(saved, 'xl/drawings/drawing1.xml');
    expect(drawing).toContain('name="我的图形"');
    expect([...drawing.matchAll(/name="ar-/g)]).toHaveLength(1);
    expect(partNames(saved).filter((name) => name.startsWith('xl/charts/'))).toEqual(['xl/charts/chart1.xml']);
    expect(faultsOf(saved)).toEqual([]);
  });

  it('a drawing that held only ours goes with the last of them', async () => {
    const saved = await written(
      [{ ...fullTable(AFTER), charts: [] }, letterTable()],
      await written([fullTable(BEFORE), letterTable()]),
    );
    expect(partNames(saved).filter((name) => /drawings|charts/.test(name))).toEqual([]);
    expect(faultsOf(saved)).toEqual([]);
  });

  it('our charts are known again when a program has given them other names', async () => {
    const first = await written([fullTable(BEFORE), letterTable()]);
    const renamed = editPackage(first, {
      'xl/drawings/drawing1.xml': (text) => text.replace(/name="ar-[a-z]+"/g, 'name="Chart 1"'),
    });
    expect(
      partNames(await written([fullTable(BEFORE), letterTable()], renamed)).filter((name) =>
        name.startsWith('xl/charts/'),
      ),
    ).toHaveLength(3);
  });

  it('what Excel put beside our chart (its style and colors) goes with it', async () => {
    const first = editPackage(await written([fullTable(BEFORE), letterTable()]), {
      'xl/charts/style1.xml': '<cs/>',
      'xl/charts/_rels/chart1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>`,
      '[Content_Types].xml': (text) =>
        text.replace(
          '</Types>',
          '<Override PartName="/xl/charts/style1.xml" ContentType="application/vnd.ms-office.chartstyle+xml"/></Types>',
        ),
    });
    const saved = await written(after(), first);
    expect(partNames(saved)).not.toContain('xl/charts/style1.xml');
    expect(faultsOf(saved)).toEqual([]);
  });
});

describe('a table that people laid over our rows (Ctrl+T)', () => {
  const laid = async (heading: string): Promise<Uint8Array> => {
    return editPackage(await written([withoutFilter({ ...fullTable(BEFORE), charts: [] }), letterTable()]), {
      [PLAN]: (text) =>
        text.replace(
          '<extLst><ext uri="{78',
          '<tableParts count="1"><tablePart r:id="rId5"/></tableParts><extLst><ext uri="{78',
        ),
      'xl/worksheets/_rels/sheet2.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId5" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
      'xl/tables/table1.xml': `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A4:B7"><autoFilter ref="A4:B7"/><tableColumns count="2"><tableColumn id="1" name="客户"/><tableColumn id="2" name="${heading}"/></tableColumns></table>`,
      '[Content_Types].xml': (text) =>
        text.replace(
          '</Types>',
          '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
        ),
    });
  };
  const next = (): SheetTable[] => {
    const rest = withoutFilter({ ...fullTable(['丙', '丁', '乙', '戊'], MOVES), charts: [] });
    return [rest, letterTable()];
  };

  it('stays over them when its heading does', async () => {
    const saved = await written(next(), await laid('余额'));
    expect(partText(saved, 'xl/tables/table1.xml')).toContain('ref="A4:B8"><autoFilter ref="A4:B8"/>');
    expect(partText(saved, PLAN)).toContain('<tableParts count="1"><tablePart r:id="rId5"/></tableParts>');
    expect(faultsOf(saved)).toEqual([]);
  });

  it('brings its own filter, and ours is left out: a sheet has one of both', async () => {
    const saved = await written(
      [{ ...fullTable(['丙', '丁', '乙'], MOVES), charts: [] }, letterTable()],
      await laid('余额'),
    );
    expect(partNames(saved)).toContain('xl/tables/table1.xml');
    expect(partText(saved, PLAN)).not.toContain('<autoFilter');
    expect(partText(saved, 'xl/workbook.xml')).not.toContain('_FilterDatabase');
    expect(faultsOf(saved)).toEqual([]);
  });

  it('is taken off when its heading is gone, because Excel would repair the file', async () => {
    const saved = await written(next(), await laid('旧表头'));
    expect(partNames(saved)).not.toContain('xl/tables/table1.xml');
    expect(faultsOf(saved)).toEqual([]);
  });
});

describe('replacing', () => {
  it('does not grow, whatever changes between runs', async () => {
    const book = await xlsxWorkbook(await written([fullTable(BEFORE), letterTable()]));
    for (let run = 0; run < 5; run += 1) await book.writeSheets([fullTable(run % 2 ? BEFORE : AFTER), letterTable()]);
    const once = await written([fullTable(AFTER), letterTable()], await written([fullTable(BEFORE), letterTable()]));
    expect(Buffer.compare(Buffer.from(book.save()), Buffer.from(once))).toBe(0);
  });

  it('takes the list of formula cells away when it names cells of ours', async () => {
    const chain = (sheet: number): Uint8Array | Promise<Uint8Array> =>
      written([fullTable(BEFORE), letterTable()]).then((bytes) =>
        editPackage(bytes, {
          'xl/calcChain.xml': `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B8" i="${sheet}"/></calcChain>`,
          'xl/_rels/workbook.xml.rels': (text) =>
            text.replace(
              '</Relationships>',
              `<Relationship Id="rId99" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
            ),
          '[Content_Types].xml': (text) =>
            text.replace(
              '</Types>',
              '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
            ),
        }),
      );
    const ours = await written(after(), await chain(2));
    expect(partNames(ours)).not.toContain('xl/calcChain.xml');
    expect(faultsOf(ours)).toEqual([]);
    expect(partNames(await written(after(), await chain(1)))).toContain('xl/calcChain.xml');
  });

  it('keeps a name that the user gave to something else', async () => {
    const bytes = editPackage(newWorkbook([sheetOf([['a']])]), {
      'xl/workbook.xml': (text) =>
        text.replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="ar_asof">\'台账\'!$A$1</definedName></definedNames>',
        ),
    });
    const book = partText(await written([fullTable(BEFORE), letterTable()], bytes), 'xl/workbook.xml');
    expect(book).toContain('<definedName name="ar_asof">\'台账\'!$A$1</definedName>');
    expect(book).not.toContain('AR_AsOf');
  });

  it('a sheet of ours that the user copied is the user’s', async () => {
    const first = await written([fullTable(BEFORE), letterTable()]);
    const copied = editPackage(first, {
      'xl/workbook.xml': (text) =>
        text
          .replace('</sheets>', '<sheet name="催收计划 2026-11 (2)" sheetId="9" r:id="rId1"/></sheets>')
          .replace(
            '<definedNames>',
            '<definedNames><definedName name="_AR.plan.2026.11" localSheetId="3" hidden="1">\'催收计划 2026-11 (2)\'!$A$1</definedName>',
          ),
    });
    const book = await xlsxWorkbook(copied);
    expect((await book.listSheets()).map(({ ours }) => ours)).toEqual([null, 'plan-2026-11', 'letters', null]);
    await book.writeSheets([fullTable(AFTER), letterTable()]);
    expect((await book.listSheets()).map(({ ours }) => ours)).toEqual([null, 'plan-2026-11', 'letters', null]);
  });

  it('follows a sheet of ours that the user renamed', async () => {
    const renamed = editPackage(await written([fullTable(BEFORE), letterTable()]), {
      'xl/workbook.xml': (text) =>
        text
          .replaceAll('催收计划 2026-11', '我们的&apos;计划&apos;')
          .replaceAll("'我们的&apos;计划&apos;'", "'我们的''计划'''"),
    });
    const book = await xlsxWorkbook(renamed);
    const result = await book.writeSheets([fullTable(AFTER), letterTable()]);
    expect(result[0]).toEqual({ key: 'plan-2026-11', name: "我们的'计划'", was: 'replaced' });
    expect(partText(book.save(), PLAN)).toContain('SUM(B5:B7)');
    expect(partText(book.save(), 'xl/charts/chart1.xml')).toContain("'我们的''计划'''!$A$5:$A$7");
  });

  it('makes a sheet of ours anew that the user deleted', async () => {
    const deleted = editPackage(await written([letterTable()]), {
      'xl/workbook.xml': (text) =>
        text.replace(/<sheet name="催款函"[^>]*\/>/, '').replace("'催款函'!$A$1", '#REF!$A$1'),
      'xl/_rels/workbook.xml.rels': (text) => text.replace(/<Relationship [^>]*sheet2.xml"\/>/, ''),
      'xl/worksheets/sheet2.xml': null,
      '[Content_Types].xml': (text) => text.replace(/<Override PartName="\/xl\/worksheets\/sheet2.xml"[^>]*>/, ''),
    });
    const saved = await written([letterTable()], deleted);
    expect(partText(saved, 'xl/workbook.xml').match(/_AR\.letters/g)).toHaveLength(1);
    expect(faultsOf(saved)).toEqual([]);
  });
});
