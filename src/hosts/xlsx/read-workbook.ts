import { HostError } from '../../app/ports';
import { FormatClass, SheetCells } from '../../core/cells/cells';
import { refusalOf, zipKindOf } from './file-kinds';
import { ownKeyOf, sheetOfReference } from '../../core/basics/own-mark';
import { hasFilterCriteria, readSheetPart } from './read-sheet';
import { readSharedStrings } from './read-strings';
import { readFormatClasses } from './read-styles';
import { Relation, readRelations } from './relations';
import { nameCode } from './xml';
import { attributeNumber, attributeText, attributeTrue, unescapeXml } from './texts';
import { readXmlPart } from './xml-part';
import { ZipArchive, openZip } from './zip';

/** An opened .xlsx or .xlsm: its list of sheets is read, their cells only when asked for. */
export interface WorkbookFile {
  readonly zip: ZipArchive;
  /** Path of the workbook part. */
  readonly part: string;
  /** In the order of the tabs; sheets of charts are among them and have no cells. */
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  readonly definedNames: readonly DefinedName[];
  /** The cells of a sheet. Throws HostError 'no-such-sheet'. */
  readSheet(name: string): Promise<SheetCells>;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Path of its part in the package. */
  readonly part: string;
  /** Key of the sheet when it is one of ours. */
  readonly ours: string | null;
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  /** Index of the sheet it belongs to; null: the whole workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
}

const SHEET = nameCode('sheet');
const NAME = nameCode('name');
const ID = nameCode('id');
const STATE = nameCode('state');
const WORKBOOK_PR = nameCode('workbookPr');
const DATE1904 = nameCode('date1904');
const DEFINED = nameCode('definedName');
const LOCAL = nameCode('localSheetId');
const HIDDEN = nameCode('hidden');

/** Opens the bytes of a workbook. Throws HostError: not-a-workbook, encrypted, damaged, empty, too-large. */
export async function openWorkbook(bytes: Uint8Array): Promise<WorkbookFile> {
  const zip = openZip(bytes);
  const part = findWorkbookPart(zip);
  const relations = readRelations(zip, part);
  const listed = readWorkbookPart(zip, part);
  const ours = ownSheets(listed.definedNames);
  const sheets = listed.sheets.map(({ name, hidden, relation }) => ({
    name,
    hidden,
    ours: ours.get(name.toLowerCase()) ?? null,
    part: relations.find(({ id }) => id === relation)?.target ?? '',
  }));
  if (sheets.length === 0) throw new HostError('damaged', 'the workbook lists no sheet');
  const partOf = (type: string): string | null => relations.find((one) => one.type === type)?.target ?? null;
  // Shared by all sheets and read at the first of them.
  let shared: { strings: readonly string[]; formats: readonly FormatClass[] } | null = null;
  return {
    zip,
    part,
    sheets,
    date1904: listed.date1904,
    definedNames: listed.definedNames,
    async readSheet(name) {
      const sheet = sheets.find((one) => one.name === name);
      if (!sheet) throw new HostError('no-such-sheet', name);
      shared ??= {
        strings: readSharedStrings(zip, partOf('sharedStrings')),
        formats: readFormatClasses(zip, partOf('styles')),
      };
      const content = readSheetPart({ zip, part: sheet.part, ...shared, date1904: listed.date1904 });
      const { hasCriteria, ...cells } = content;
      const filters = cells.hiddenRows > 0 && (hasCriteria || tableFilters(zip, sheet.part));
      return { name, ...cells, date1904: listed.date1904, filtered: filters, hidden: sheet.hidden, ours: sheet.ours };
    },
  };
}

/** The workbook part, by the package's relations; a package without them is looked through at the usual place. */
export function findWorkbookPart(zip: ZipArchive): string {
  const main = readRelations(zip, '').find(({ type }) => type === 'officeDocument');
  const part = main && zip.find(main.target) ? main.target : 'xl/workbook.xml';
  if (zip.find(part) && isWorkbook(zip, part)) return part;
  throw refusalOf(zipKindOf(zip.entries.map(({ name }) => name)));
}

function isWorkbook(zip: ZipArchive, part: string): boolean {
  if (part.endsWith('.bin')) return false;
  let root = 0;
  readXmlPart(zip, part, {
    open: ({ name }) => {
      root ||= name;
    },
    text() {},
    close() {},
  });
  return root === nameCode('workbook');
}

interface Listed {
  readonly sheets: { name: string; hidden: boolean; relation: string }[];
  readonly definedNames: DefinedName[];
  date1904: boolean;
}

function readWorkbookPart(zip: ZipArchive, part: string): Listed {
  const listed: Listed = { sheets: [], definedNames: [], date1904: false };
  const decoder = new TextDecoder();
  let name: Omit<DefinedName, 'refersTo'> | null = null;
  let refersTo = '';
  readXmlPart(zip, part, {
    open(piece) {
      if (piece.name === SHEET) {
        const state = attributeText(piece, STATE) ?? 'visible';
        listed.sheets.push({
          name: attributeText(piece, NAME) ?? '',
          hidden: state !== 'visible',
          relation: attributeText(piece, ID) ?? '',
        });
      } else if (piece.name === WORKBOOK_PR) listed.date1904 = attributeTrue(piece, DATE1904);
      else if (piece.name === DEFINED) {
        refersTo = '';
        name = {
          name: attributeText(piece, NAME) ?? '',
          sheet: attributeNumber(piece, LOCAL),
          hidden: attributeTrue(piece, HIDDEN),
        };
      }
    },
    text({ bytes, from, to }) {
      if (name) refersTo += unescapeXml(decoder.decode(bytes.subarray(from, to)));
    },
    close(piece) {
      if (piece.name !== DEFINED || !name) return;
      listed.definedNames.push({ ...name, refersTo });
      name = null;
    },
  });
  return listed;
}

/** Key by sheet name. A name that belongs to one sheet only does not count: Excel makes one when a sheet of ours is copied. */
function ownSheets(names: readonly DefinedName[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { name, refersTo, sheet } of names) {
    const key = ownKeyOf(name);
    const target = key !== null && sheet === null ? sheetOfReference(refersTo) : null;
    if (key !== null && target !== null) keys.set(target.toLowerCase(), key);
  }
  return keys;
}

/** Does a table of the sheet carry a filter with conditions? Its filter stands in the table's own part. */
function tableFilters(zip: ZipArchive, part: string): boolean {
  const isTable = ({ type, external }: Relation): boolean => type === 'table' && !external;
  return readRelations(zip, part)
    .filter(isTable)
    .some(({ target }) => hasFilterCriteria(zip, target));
}
