import { areaName, cellName, columnName, fixedAreaName, quotedName } from '../../core/basics/cell-names';
import { ConditionalFormat, PageSetup, SheetTable, Validation } from '../../core/basics/sheet-table';
import { addressesOf, alikeAreas } from './areas';
import { areaOf } from './commit';
import { drawCharts } from './charts';
import { rangeOf } from './lay-out';
import { ourBlocks } from './own-columns';
import { PALETTE } from './palette';
import { PROPERTY_BYTES, RANGE_BYTES } from './parcel';
import { TrimPlace } from './trim-place';

/** What a sheet has beside its cells. Every trimming can be put on again, and the sheet is good without it. */
export type Trimming = (place: TrimPlace) => Promise<void>;

/** All trimmings, in the order in which they are put on. */
export const TRIMMINGS: readonly Trimming[] = [
  setWidths,
  setHeights,
  setView,
  setGroups,
  setFilter,
  setConditionalFormats,
  setValidations,
  setPage,
  setBreaks,
  drawCharts,
];

/** Excel's limits. */
const LONGEST_LIST = 255;
const MOST_BREAKS = 1026;
const POINTS_PER_INCH = 72;

async function setWidths({ parcel, sheet, placed, survey }: TrimPlace): Promise<void> {
  const widths = placed.table.columns.map(({ width, was }, i) => {
    if (was === undefined) return String(pointsOf(width));
    return was === i + 1 ? null : String(survey?.widths.get(was) ?? pointsOf(width));
  });
  const size = { rows: 1, columnsOf: () => widths.length };
  for (const [width, areas] of alikeAreas(size, (_, column) => widths[column - 1] ?? null)) {
    for (const { column, columns } of areas) {
      await parcel.room(RANGE_BYTES + PROPERTY_BYTES);
      sheet.getRange(`${columnName(column)}:${columnName(column + columns - 1)}`).format.columnWidth = Number(width);
    }
  }
  for (const [i, { hidden }] of placed.table.columns.entries())
    if (hidden) sheet.getRange(`${columnName(i + 1)}:${columnName(i + 1)}`).columnHidden = true;
}

/** Width in points of so many characters of the standard font, 7 pixels each and 5 around them. */
function pointsOf(characters: number): number {
  return Math.round((Math.min(255, characters) * 7 + 5) * 0.75 * 100) / 100;
}

async function setHeights({ parcel, sheet, placed: { table } }: TrimPlace): Promise<void> {
  const size = { rows: table.rows.length, columnsOf: () => 1 };
  const heights = alikeAreas(size, (row) => String(table.rows[row - 1]?.height ?? ''));
  for (const [height, areas] of heights) {
    if (height === '') continue;
    for (const address of addressesOf(areas, ({ row, rows }) => `${row}:${row + rows - 1}`)) {
      await parcel.room(RANGE_BYTES + address.length + PROPERTY_BYTES);
      const { format } = address.includes(',') ? sheet.getRanges(address) : sheet.getRange(address);
      format.rowHeight = Number(height);
    }
  }
}

async function setView({ parcel, sheet, placed: { table, was } }: TrimPlace): Promise<void> {
  await parcel.room(RANGE_BYTES + 8 * PROPERTY_BYTES);
  sheet.tabColor = PALETTE[table.tabColor];
  sheet.showGridlines = table.gridlines;
  const { rows, columns } = table.freeze ?? { rows: 0, columns: 0 };
  if (was === 'replaced') sheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${cellName(rows, columns)}`));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Only on a new sheet: groups cannot be read, and grouping twice would nest them. */
async function setGroups({ parcel, sheet, placed: { table, was } }: TrimPlace): Promise<void> {
  if (was !== 'added') return;
  const size = { rows: 1, columnsOf: () => table.columns.length };
  const of = (_: number, column: number): string | null => {
    const { group, folded } = table.columns[column - 1] ?? {};
    return group === undefined ? null : `${group}${folded ? 'folded' : ''}`;
  };
  for (const [name, areas] of alikeAreas(size, of)) {
    for (const { column, columns } of areas) {
      await parcel.room(RANGE_BYTES + 2 * PROPERTY_BYTES);
      const range = sheet.getRange(`${columnName(column)}:${columnName(column + columns - 1)}`);
      for (let level = 0; level < Number.parseInt(name, 10); level += 1) range.group('ByColumns');
      if (name.endsWith('folded')) range.hideGroupDetails('ByColumns');
    }
  }
}

async function setFilter({ parcel, sheet, placed: { table } }: TrimPlace): Promise<void> {
  if (!table.filter) return;
  await parcel.room(RANGE_BYTES + PROPERTY_BYTES);
  sheet.autoFilter.apply(rangeOf(sheet, table.filter));
}

async function setConditionalFormats({ parcel, sheet, placed: { table, was } }: TrimPlace): Promise<void> {
  const area = areaOf(table);
  if (was === 'replaced' && area) {
    for (const { column, count } of ourBlocks(table))
      rangeOf(sheet, { row: 1, column, rows: area.rows, columns: count }).conditionalFormats.clearAll();
  }
  for (const format of table.conditionalFormats ?? []) {
    await parcel.room(RANGE_BYTES + 8 * PROPERTY_BYTES);
    addConditional(rangeOf(sheet, format.area).conditionalFormats, format);
  }
}

function addConditional(formats: Excel.ConditionalFormatCollection, format: ConditionalFormat): void {
  if (format.kind === 'bar') {
    const { dataBar } = formats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.positiveFormat.fillColor = PALETTE[format.color];
    dataBar.positiveFormat.gradientFill = false;
    return;
  }
  if (format.kind === 'text') {
    const { cellValue } = formats.add('CellValue');
    cellValue.format.fill.color = PALETTE[format.fill];
    if (format.ink) cellValue.format.font.color = PALETTE[format.ink];
    cellValue.rule = { formula1: `="${format.equals.replaceAll('"', '""')}"`, operator: 'EqualTo' };
    return;
  }
  const { custom } = formats.add('Custom');
  const cell = cellName(format.area.row, format.area.column);
  // Any text is greater than any number to a spreadsheet, so "above" asks for a number first.
  custom.rule.formula = `=AND(ISNUMBER(${cell}),${cell}>${format.than})`;
  custom.format.font.color = PALETTE[format.ink];
}

async function setValidations({ parcel, sheet, placed: { table, was }, names }: TrimPlace): Promise<void> {
  const area = areaOf(table);
  if (was === 'replaced' && area) {
    for (const { column, count } of ourBlocks(table))
      rangeOf(sheet, { row: 1, column, rows: area.rows, columns: count }).dataValidation.clear();
  }
  for (const { area: cells, list, strict } of table.validations ?? []) {
    const source = sourceOf(list, names);
    if (source === null) continue;
    await parcel.room(RANGE_BYTES + 4 * PROPERTY_BYTES + source.length * 3);
    const { dataValidation } = rangeOf(sheet, cells);
    dataValidation.rule = { list: { inCellDropDown: true, source } };
    dataValidation.ignoreBlanks = true;
    dataValidation.errorAlert = { showAlert: strict, style: 'Stop', title: '', message: '' };
  }
}

/** A list to choose from; one that Excel cannot hold (too long, a comma in a word, a sheet that is not there) is left out. */
function sourceOf(list: Validation['list'], names: ReadonlyMap<string, string>): string | null {
  if ('key' in list) {
    const sheet = names.get(list.key);
    return sheet === undefined ? null : `=${quotedName(sheet)}!${fixedAreaName(list.area)}`;
  }
  const text = list.join(',');
  return text === '' || text.length > LONGEST_LIST || list.some((word) => word.includes(',')) ? null : text;
}

async function setPage({ parcel, sheet, placed: { table } }: TrimPlace): Promise<void> {
  const { page } = table;
  await parcel.room(2 * RANGE_BYTES + 16 * PROPERTY_BYTES);
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  pageLayout.paperSize = page.paper;
  pageLayout.zoom = page.fitWide > 0 ? { horizontalFitToPages: page.fitWide } : { scale: 100 };
  pageLayout.centerHorizontally = page.centered === true;
  setMargins(pageLayout, page.marginsNarrow === true);
  if (page.titleRows) pageLayout.setPrintTitleRows(`$${page.titleRows[0]}:$${page.titleRows[1]}`);
  if (page.printColumns) {
    const area = { row: 1, column: 1, rows: lastPrintedRow(table), columns: page.printColumns };
    pageLayout.setPrintArea(areaName(area));
  }
  setFooter(pageLayout.headersFooters.defaultForAllPages, page);
}

function setMargins(layout: Excel.PageLayout, narrow: boolean): void {
  const margins = narrow ? { side: 0.35, top: 0.55 } : { side: 0.7, top: 0.75 };
  layout.leftMargin = margins.side * POINTS_PER_INCH;
  layout.rightMargin = margins.side * POINTS_PER_INCH;
  layout.topMargin = margins.top * POINTS_PER_INCH;
  layout.bottomMargin = margins.top * POINTS_PER_INCH;
}

/** The last row with content; charts may lie below the cells. */
function lastPrintedRow(table: SheetTable): number {
  return Math.max(1, table.rows.length, ...(table.charts ?? []).map(({ over }) => over.row + over.rows - 1));
}

/** `&P` and `&N` in the words are page and number of pages; a footer without them gets both at the right, unless it is unnumbered. */
function setFooter(footers: Excel.HeaderFooter, { footer, unnumbered }: PageSetup): void {
  if (footer === undefined) return;
  const style = `&8&K${PALETTE.quiet.slice(1)}`;
  const words = footer.replace(/\s+/g, ' ').slice(0, 180);
  if (unnumbered) footers.leftFooter = style + words.replaceAll('&', '&&');
  else if (/&[PN]/.test(footer)) footers.centerFooter = style + words.replace(/&(?![PN])/g, '&&');
  else {
    footers.leftFooter = style + words.replace(/&(?![PN])/g, '&&');
    footers.rightFooter = `${style}&P / &N`;
  }
}

async function setBreaks({ parcel, sheet, placed: { table, was } }: TrimPlace): Promise<void> {
  const breaks = table.page.breaksAfter ?? [];
  if (was === 'replaced') sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks.slice(0, MOST_BREAKS)) {
    await parcel.room(RANGE_BYTES);
    sheet.horizontalPageBreaks.add(`A${row + 1}`);
  }
}
