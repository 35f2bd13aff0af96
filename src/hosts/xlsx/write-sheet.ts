import { HostError } from '../../app/ports';
import { PageSetup, SheetColumn, SheetTable, Validation } from '../../core/basics/sheet-table';
import { areaName, cellName, fixedAreaName, quotedName } from '../../core/basics/cell-names';
import { CellContext, MetLink, writeRows } from './write-cells';
import { extensionsXml, formatsXml } from './write-conditional';
import { breaksXml, marginsXml, pageXml } from './write-page';
import { PALETTE } from './palette';
import { PackedPart, packWriter } from './write-zip';
import { escapeXml, XML_HEAD } from './xml-tree';
import { MAIN, RELATIONS } from './namespaces';

/** What a sheet needs to know of its workbook. */
export interface SheetContext extends CellContext {
  /** Which sheet of ours it is, from 1: for ids inside the sheet. */
  readonly ordinal: number;
  /** Relation id of its drawing, or null. */
  readonly drawing: string | null;
  /** Puts our words into the dialect of the package. */
  dialect(text: string): string;
}

/** Excel takes a list of words only up to this length. */
const LONGEST_LIST = 255;
const MOST_VALIDATIONS = 65534;

/** The elements behind the cells in the order of the schema (CT_Worksheet); Excel repairs a file that has another. */
export const TAIL = [
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** The part of a whole sheet, packed while it is made. */
export function writeSheet(table: SheetTable, context: SheetContext): PackedPart {
  const out = packWriter();
  out.write(context.dialect(headXml(table, context)));
  const links = writeRows(table, context, { first: 1, write: out.write });
  out.write(context.dialect(`</sheetData>${tailXml(table, context, links)}</worksheet>`));
  return out.finish();
}

function headXml(table: SheetTable, context: SheetContext): string {
  const groups = Math.max(0, ...table.columns.map((column) => column.group ?? 0));
  const fit = table.page.fitWide > 0 ? '<pageSetUpPr fitToPage="1"/>' : '';
  const width = Math.max(
    table.columns.length,
    1,
    ...(table.rows.length < 1000 ? table.rows.map((row) => row.cells.length) : []),
  );
  const dimension = areaName({ row: 1, column: 1, rows: Math.max(table.rows.length, 1), columns: width });
  return [
    XML_HEAD,
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<sheetPr><tabColor rgb="FF${PALETTE[table.tabColor]}"/>${fit}</sheetPr>`,
    `<dimension ref="${dimension}"/>`,
    viewXml(table, context.kept.selected),
    `<sheetFormatPr defaultRowHeight="16.5"${groups > 0 ? ` outlineLevelCol="${groups}"` : ''}/>`,
    columnsXml(table.columns, context),
    '<sheetData>',
  ].join('');
}

function viewXml(table: SheetTable, selected: boolean): string {
  const zoom =
    table.zoomPercent === undefined ? '' : ` zoomScale="${table.zoomPercent}" zoomScaleNormal="${table.zoomPercent}"`;
  const attributes = `${table.gridlines ? '' : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ''}${zoom} workbookViewId="0"`;
  return `<sheetViews><sheetView${attributes}>${paneXml(table)}</sheetView></sheetViews>`;
}

function paneXml({ freeze }: SheetTable): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return '';
  const { rows, columns } = freeze;
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const first = cellName(rows + 1, columns + 1);
  const selection = `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`;
  return `<pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/>${selection}`;
}

function columnsXml(columns: readonly SheetColumn[], context: SheetContext): string {
  let xml = '';
  for (let i = 0; i < columns.length; i += 1) {
    const kept = context.kept.columns.get(i + 1);
    xml += `<col min="${i + 1}" max="${i + 1}"${kept ?? columnAttributes(columns, i)}/>`;
  }
  // The button of a folded group stands on the column behind it.
  const last = columns[columns.length - 1];
  if (last?.group && last.folded)
    xml += `<col min="${columns.length + 1}" max="${columns.length + 1}" width="9.14" collapsed="1"/>`;
  return xml === '' ? '' : `<cols>${xml}</cols>`;
}

function columnAttributes(columns: readonly SheetColumn[], i: number): string {
  const column = columns[i] as SheetColumn;
  const before = columns[i - 1];
  const width = Math.min(255, column.width + 0.71);
  const hidden = column.hidden || (column.group !== undefined && column.folded);
  const collapsed = before?.group !== undefined && before.folded && (column.group ?? 0) < before.group;
  return [
    ` width="${Math.round(width * 100) / 100}" customWidth="1"`,
    hidden ? ' hidden="1"' : '',
    column.group ? ` outlineLevel="${column.group}"` : '',
    collapsed ? ' collapsed="1"' : '',
  ].join('');
}

function tailXml(table: SheetTable, context: SheetContext, links: readonly MetLink[]): string {
  const { kept } = context;
  const { fallback, elements } = { fallback: kept.elements, elements: ownElements(table, context, links) };
  return TAIL.map((name) => elements[name] ?? fallback[name] ?? '').join('');
}

function ownElements(
  table: SheetTable,
  context: SheetContext,
  links: readonly MetLink[],
): Partial<Record<(typeof TAIL)[number], string>> {
  const { kept } = context;
  return {
    autoFilter: table.filter ? `<autoFilter ref="${areaName(table.filter)}"/>` : '',
    mergeCells: listXml(
      'mergeCells',
      [...(table.merges ?? []), ...kept.merges].map((area) => `<mergeCell ref="${areaName(area)}"/>`),
    ),
    conditionalFormatting: formatsXml(table, context),
    dataValidations: validationsXml(table, context),
    hyperlinks: hyperlinksXml(links, kept.hyperlinks),
    printOptions: table.page.centered ? '<printOptions horizontalCentered="1"/>' : '',
    pageMargins: marginsXml(table.page),
    pageSetup: pageXml(table.page, kept.printer),
    headerFooter: footerXml(table.page),
    rowBreaks: breaksXml(table.page.breaksAfter ?? []),
    ignoredErrors: ignoredXml(table),
    drawing: context.drawing === null ? '' : `<drawing r:id="${context.drawing}"/>`,
    extLst: extensionsXml(table, context),
  };
}

function listXml(name: string, members: readonly string[]): string {
  return members.length === 0 ? '' : `<${name} count="${members.length}">${members.join('')}</${name}>`;
}

function hyperlinksXml(links: readonly MetLink[], kept: readonly string[]): string {
  if (links.length + kept.length === 0) return '';
  const own = links.map(({ at, location }) => `<hyperlink ref="${at}" location="${escapeXml(location)}"/>`);
  return `<hyperlinks>${own.join('')}${kept.join('')}</hyperlinks>`;
}

function validationsXml(table: SheetTable, context: SheetContext): string {
  const own = (table.validations ?? []).map((validation) => validationXml(validation, context));
  const all = [...own.filter((xml) => xml !== ''), ...context.kept.validations];
  if (all.length > MOST_VALIDATIONS)
    throw new HostError('cannot-write', `${all.length} choice lists; a sheet has ${MOST_VALIDATIONS}`);
  return listXml('dataValidations', all);
}

/** A list to choose from; one that a spreadsheet cannot hold (too long, a comma in a word, a sheet that is not there) is left out. */
function validationXml({ area, list, strict }: Validation, { names }: SheetContext): string {
  const source = 'key' in list ? rangeSource(list, names) : wordsSource(list);
  if (source === null) return '';
  const refuses = strict ? ' showErrorMessage="1"' : '';
  return `<dataValidation type="list" allowBlank="1" showInputMessage="1"${refuses} sqref="${areaName(area)}"><formula1>${escapeXml(source)}</formula1></dataValidation>`;
}

function rangeSource(
  list: Exclude<Validation['list'], readonly string[]>,
  names: ReadonlyMap<string, string>,
): string | null {
  const sheet = names.get(list.key);
  return sheet === undefined ? null : `${quotedName(sheet)}!${fixedAreaName(list.area)}`;
}

function wordsSource(words: readonly string[]): string | null {
  const text = words.join(',');
  if (words.length === 0 || text.length > LONGEST_LIST || words.some((word) => word.includes(','))) return null;
  return `"${text.replaceAll('"', '""')}"`;
}

/** `&P` and `&N` in the words are page and number of pages; a footer without them gets both at the right, unless it is unnumbered. */
function footerXml({ footer, unnumbered }: PageSetup): string {
  if (footer === undefined) return '';
  // &8 size, &K color: the color's six digits end the codes, so that a text may begin with a digit.
  const style = `&8&K${PALETTE.quiet}`;
  const words = footer.replace(/\s+/g, ' ').slice(0, 180);
  const coded = words.replace(/&(?![PN])/g, '&&');
  const numbered = /&[PN]/.test(footer) ? `&C${style}${coded}` : `&L${style}${coded}&R${style}&P / &N`;
  const code = unnumbered ? `&L${style}${words.replaceAll('&', '&&')}` : numbered;
  return `<headerFooter><oddFooter>${escapeXml(code)}</oddFooter></headerFooter>`;
}

/** Document numbers are text on purpose; without this every one of them gets a green corner. */
function ignoredXml(table: SheetTable): string {
  if (table.rows.length === 0 || table.columns.length === 0) return '';
  const area = areaName({ row: 1, column: 1, rows: table.rows.length, columns: table.columns.length });
  return `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`;
}
