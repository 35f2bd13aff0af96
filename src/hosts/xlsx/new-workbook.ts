import { HostError } from '../../app/ports';
import { freeSheetName } from '../../core/basics/sheet-name';
import { CellValue, FormatClass, SheetCells } from '../../core/cells/cells';
import { LAST_COLUMN, LAST_ROW, areaName, columnName } from '../../core/basics/cell-names';
import { textXml } from './write-cells';
import { PackedPart, ZipPart, packText, packWriter, writeZip } from './write-zip';
import { escapeXml, XML_HEAD } from './xml-tree';
import { MAIN, RELATIONS } from './namespaces';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Number of the cell look for each format class. */
const LOOKS: Readonly<Record<FormatClass, number>> = { general: 0, number: 1, date: 2, text: 3 };

const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The bytes of a plain workbook with these sheets: what a CSV file becomes, and what samples are made of. */
export function newWorkbook(sheets: readonly SheetCells[]): Uint8Array {
  if (sheets.length === 0) throw new HostError('cannot-write', 'a workbook needs a sheet');
  const taken: string[] = [];
  const names = sheets.map((sheet) => {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    return name;
  });
  const part = (name: string, packed: PackedPart): ZipPart => ({ kind: 'new', name, packed });
  return writeZip([
    part('[Content_Types].xml', packText(typesXml(sheets.length))),
    part('_rels/.rels', packText(relationsXml([['officeDocument', 'xl/workbook.xml']]))),
    part('xl/workbook.xml', packText(bookXml(names, sheets))),
    part(
      'xl/_rels/workbook.xml.rels',
      packText(
        relationsXml([
          ...names.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
          ['styles', 'styles.xml'],
        ]),
      ),
    ),
    ...sheets.map((sheet, i) => part(`xl/worksheets/sheet${i + 1}.xml`, sheetPart(sheet, i === 0))),
    part('xl/styles.xml', packText(STYLES)),
  ]);
}

function typesXml(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${OFFICE}.worksheet+xml"/>`,
  );
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  const fixed = `<Override PartName="/xl/workbook.xml" ContentType="${OFFICE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${OFFICE}.styles+xml"/>`;
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${fixed}${overrides.join('')}</Types>`;
}

function relationsXml(targets: readonly (readonly [string, string])[]): string {
  const members = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${members.join('')}</Relationships>`;
}

function bookXml(names: readonly string[], sheets: readonly SheetCells[]): string {
  const tabs = names.map((name, i) => {
    const hidden = sheets[i]?.hidden && i > 0 ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
  });
  const date1904 = sheets[0]?.date1904 ? '<workbookPr date1904="1"/>' : '';
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${date1904}<bookViews><workbookView activeTab="0"/></bookViews><sheets>${tabs.join('')}</sheets></workbook>`;
}

function sheetPart(sheet: SheetCells, selected: boolean): PackedPart {
  const { rows, firstRow, firstColumn, merges } = sheet;
  const out = packWriter();
  if (firstRow - 1 + rows.length > LAST_ROW)
    throw new HostError('cannot-write', `${rows.length} rows; a sheet has ${LAST_ROW}`);
  const view = `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0"/></sheetViews>`;
  out.write(
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${view}<sheetFormatPr defaultRowHeight="15"/>${widthsXml(sheet)}<sheetData>`,
  );
  rows.forEach((row, i) => {
    if (firstColumn - 1 + row.length > LAST_COLUMN)
      throw new HostError('cannot-write', `${row.length} columns; a sheet has ${LAST_COLUMN}`);
    const r = firstRow + i;
    const cells = row.map((value, j) =>
      cellXml(value, columnName(firstColumn + j) + String(r), LOOKS[sheet.formats[j] ?? 'general']),
    );
    const inside = cells.join('');
    if (inside !== '') out.write(`<row r="${r}">${inside}</row>`);
  });
  const merged = merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('');
  out.write(
    `</sheetData>${merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`}</worksheet>`,
  );
  return out.finish();
}

/** Dates show as ##### in a narrow column. */
function widthsXml({ formats, firstColumn }: SheetCells): string {
  const columns = formats.map((format, i) =>
    format === 'date' ? `<col min="${firstColumn + i}" max="${firstColumn + i}" width="12" customWidth="1"/>` : '',
  );
  const xml = columns.join('');
  return xml === '' ? '' : `<cols>${xml}</cols>`;
}

function cellXml(value: CellValue, at: string, look: number): string {
  if (value === null || value === '') return '';
  const style = look === 0 ? '' : ` s="${look}"`;
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}"${style}><v>${value}</v></c>` : '';
  if (typeof value === 'boolean') return `<c r="${at}"${style} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `<c r="${at}"${style} t="e"><v>${escapeXml(value.error)}</v></c>`;
  return `<c r="${at}"${look === LOOKS.text ? style : ''} t="inlineStr"><is>${textXml(value)}</is></c>`;
}
