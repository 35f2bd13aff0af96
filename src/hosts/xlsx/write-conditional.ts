import { ConditionalFormat, SheetTable } from '../../core/basics/sheet-table';
import { areaName, cellName } from '../../core/basics/cell-names';
import { Kept } from './kept';
import { PALETTE } from './palette';
import { StyleBook } from './write-styles';
import { escapeXml } from './xml-tree';

/** What conditional formats need to know of their sheet. */
export interface ConditionalContext {
  readonly styles: StyleBook;
  readonly kept: Kept;
  readonly ordinal: number;
}

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
/** The places that Excel 2010's conditional formats have in the two lists of extensions. */
const RULE_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
const SHEET_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** Conditional formats: ours, then those that people put on their own columns. */
export function formatsXml(table: SheetTable, context: ConditionalContext): string {
  const own = (table.conditionalFormats ?? []).map((format, i) => formatXml(format, i + 1, context));
  return [...own, ...context.kept.conditionalFormats.map((xml, i) => renumbered(xml, own.length + 1 + i * 100))].join(
    '',
  );
}

/** Rules of one element, numbered on from a first priority: no two rules of a sheet may have the same. */
function renumbered(xml: string, first: number): string {
  let next = first;
  return xml.replace(/(<[^<>]*cfRule\b[^>]*?\spriority=")\d+"/g, (_, head: string) => {
    next += 1;
    return `${head}${next - 1}"`;
  });
}

function formatXml(format: ConditionalFormat, priority: number, context: ConditionalContext): string {
  const rule = ruleXml(format, priority, context);
  return `<conditionalFormatting sqref="${areaName(format.area)}">${rule}</conditionalFormatting>`;
}

function ruleXml(format: ConditionalFormat, priority: number, context: ConditionalContext): string {
  if (format.kind === 'bar') {
    const id = `<extLst><ext uri="${RULE_EXTENSION}" xmlns:x14="${X14}"><x14:id>${barId(context.ordinal, priority)}</x14:id></ext></extLst>`;
    const bar = `<dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF${PALETTE[format.color]}"/></dataBar>`;
    return `<cfRule type="dataBar" priority="${priority}">${bar}${id}</cfRule>`;
  }
  const look = format.kind === 'text' ? { fill: format.fill, ink: format.ink } : { ink: format.ink };
  const dxf = context.styles.conditional(look);
  if (format.kind === 'text') {
    const words = `"${format.equals.replaceAll('"', '""')}"`;
    return `<cfRule type="cellIs" dxfId="${dxf}" priority="${priority}" operator="equal"><formula>${escapeXml(words)}</formula></cfRule>`;
  }
  // Any text is greater than any number to a spreadsheet, so "above" asks for a number first.
  const cell = cellName(format.area.row, format.area.column);
  const formula = `AND(ISNUMBER(${cell}),${cell}>${format.than})`;
  return `<cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>${escapeXml(formula)}</formula></cfRule>`;
}

/** The same on every run: a made-up id would give other bytes each time. */
function barId(ordinal: number, priority: number): string {
  const hex = (n: number, length: number): string => n.toString(16).toUpperCase().padStart(length, '0');
  return `{A2C011EC-0000-4000-8000-${hex(ordinal, 6)}${hex(priority, 6)}}`;
}

/** The list of extensions at the end of a sheet: our data bars as solid ones, and what others have put there. */
export function extensionsXml(table: SheetTable, context: ConditionalContext): string {
  const bars = (table.conditionalFormats ?? [])
    .map((format, i) => (format.kind === 'bar' ? barXml(format, barId(context.ordinal, i + 1)) : ''))
    .join('');
  const own =
    bars === ''
      ? ''
      : `<ext uri="${SHEET_EXTENSION}" xmlns:x14="${X14}"><x14:conditionalFormattings>${bars}</x14:conditionalFormattings></ext>`;
  const all = own + context.kept.extensions.join('');
  return all === '' ? '' : `<extLst>${all}</extLst>`;
}

function barXml(format: ConditionalFormat & { kind: 'bar' }, id: string): string {
  const ends = '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/>';
  const colors = '<x14:negativeFillColor rgb="FFB3261E"/><x14:axisColor rgb="FF6B7280"/>';
  const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0">${ends}${colors}</x14:dataBar>`;
  return `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">${bar}</x14:cfRule><xm:sqref>${areaName(format.area)}</xm:sqref></x14:conditionalFormatting>`;
}
