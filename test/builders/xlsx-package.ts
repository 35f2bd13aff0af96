import { strToU8, zipSync, Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** What a test says about its workbook; the rest of the package is as Excel writes it. */
export interface PackageParts {
  /** Content of <sheetData> of the first sheet. */
  readonly rows?: string;
  /** What follows </sheetData> on the first sheet. */
  readonly tail?: string;
  /** Content of <sst>. */
  readonly strings?: string;
  /** Content of <cellXfs>, and of <numFmts> before it. */
  readonly formats?: string;
  readonly numFmts?: string;
  /** What follows <workbook …> before <sheets>. */
  readonly workbookPr?: string;
  /** Content of <sheets>; without it one sheet "Ledger". */
  readonly sheets?: string;
  readonly names?: string;
  /** Further parts, or parts that take the place of the usual ones; null leaves a part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** The bytes of an .xlsx made of these parts. */
export function xlsxPackage(given: PackageParts): Uint8Array {
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbookXml(given),
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'worksheet', '/xl/worksheets/sheet2.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}${relation('rId4', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml(given.rows ?? '', given.tail ?? ''),
    'xl/worksheets/sheet2.xml': sheetXml('<row r="1"><c r="A1"><v>2</v></c></row>', ''),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${given.strings ?? ''}</sst>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${given.numFmts ?? ''}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${given.formats ?? '<xf numFmtId="0"/>'}</cellXfs></styleSheet>`,
    ...given.parts,
  };
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: new Date(2026, 0, 1), level: 1 });
}

/** A worksheet part. */
export function sheetXml(rows: string, tail: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${rows}</sheetData>${tail}</worksheet>`;
}

function workbookXml(given: PackageParts): string {
  const sheets = given.sheets ?? '<sheet name="Ledger" sheetId="1" r:id="rId1"/>';
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${given.workbookPr ?? ''}<sheets>${sheets}</sheets><definedNames>${given.names ?? ''}</definedNames></workbook>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
