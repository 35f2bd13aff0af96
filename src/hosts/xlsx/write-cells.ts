import { HostError } from '../../app/ports';
import { RichCell, SheetCell, SheetRow, SheetTable, SheetValue } from '../../core/basics/sheet-table';
import { CellStyle, STYLES, StyleName } from '../../core/basics/styles';
import { toIso, toSerial } from '../../core/basics/day';
import { LAST_COLUMN, LAST_ROW, cellName, columnName, quotedName } from '../../core/basics/cell-names';
import { Kept, KeptCell } from './kept';
import { StyleBook, StyleVariant } from './write-styles';
import { escapeXml } from './xml-tree';

/** What cells need to know of the workbook they stand in. */
export interface CellContext {
  readonly styles: StyleBook;
  /** Key of every sheet of ours that exists after the run → its name. */
  readonly names: ReadonlyMap<string, string>;
  readonly date1904: boolean;
  readonly kept: Kept;
}

/** A link that was met among the cells: where it stands and where it leads. */
export interface MetLink {
  readonly at: string;
  readonly location: string;
}

/** Excel's limits for one cell. */
const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;
/** Excel's limit for one sheet; a link beyond it stays as plain text. */
const MOST_LINKS = 65530;
/** A longer text shows as ##### in a cell with the text format in some versions. */
const LONGEST_TEXT_FORMAT = 255;
const DAYS_1904 = 1462;
const PIECE = 16 * 1024;

/** Rows of a table as `<row>` elements, given away in pieces; gives the links that were met. */
export function writeRows(
  table: Pick<SheetTable, 'rows' | 'columns'>,
  context: CellContext,
  out: { first: number; write(text: string): void },
): readonly MetLink[] {
  const { rows } = table;
  const last = out.first + rows.length - 1;
  if (last > LAST_ROW) throw new HostError('cannot-write', `${last} rows; a sheet has ${LAST_ROW}`);
  if (table.columns.length > LAST_COLUMN)
    throw new HostError('cannot-write', `${table.columns.length} columns; a sheet has ${LAST_COLUMN}`);
  const writer: RowWriter = {
    columns: table.columns.map((column) => column.style),
    context,
    links: [],
    looks: new Map(),
    days: new Map(),
  };
  let piece = '';
  for (let i = 0; i < rows.length; i += 1) {
    piece += rowXml(rows[i] as SheetRow, out.first + i, writer);
    if (piece.length < PIECE) continue;
    out.write(piece);
    piece = '';
  }
  out.write(piece);
  return writer.links;
}

interface RowWriter {
  readonly columns: readonly (StyleName | undefined)[];
  readonly context: CellContext;
  readonly links: MetLink[];
  /** The `s` attribute of every look that was met. */
  readonly looks: Map<string, string>;
  readonly days: Map<StyleName, boolean>;
}

function rowXml(row: SheetRow, r: number, writer: RowWriter): string {
  const { cells, style } = row;
  const kept = writer.context.kept.cells.get(r);
  const number = String(r);
  let inside = '';
  const count = kept ? Math.max(cells.length, ...kept.keys()) : cells.length;
  for (let i = 0; i < count; i += 1) {
    const mine = kept?.get(i + 1);
    if (mine) inside += keptXml(mine, columnName(i + 1) + number);
    else if (i < cells.length)
      inside += cellXml(cells[i] as SheetCell, columnName(i + 1) + number, style ?? writer.columns[i], writer);
  }
  if (row.height !== undefined) return `<row r="${number}" ht="${row.height}" customHeight="1">${inside}</row>`;
  return inside === '' ? '' : `<row r="${number}">${inside}</row>`;
}

function keptXml(cell: KeptCell, at: string): string {
  return `<c r="${at}"${cell.attributes}>${cell.inside}</c>`;
}

function cellXml(cell: SheetCell, at: string, style: StyleName | undefined, writer: RowWriter): string {
  if (typeof cell === 'string') return textCell(cell, at, style, writer);
  if (typeof cell === 'number') return numberCell(cell, at, style, writer);
  if (cell === null || cell === undefined) return blankCell(at, style, writer);
  return richCell(cell, at, style, writer);
}

function richCell(cell: RichCell, at: string, inherited: StyleName | undefined, writer: RowWriter): string {
  const style = cell.style ?? inherited;
  if (cell.link) addLink(cell, at, writer);
  const formula = cell.formula === undefined ? null : resolveFormula(cell.formula, writer.context.names);
  if (formula !== null) return formulaCell({ formula, value: cell.value }, at, style, writer);
  return cellXml(cell.value, at, style, writer);
}

function blankCell(at: string, style: StyleName | undefined, writer: RowWriter): string {
  return style === undefined ? '' : `<c r="${at}"${look(style, 'plain', writer)}/>`;
}

function textCell(value: string, at: string, style: StyleName | undefined, writer: RowWriter): string {
  if (value === '') return blankCell(at, style, writer);
  const text = value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value;
  const variant: StyleVariant = beginsLikeFormula(text)
    ? 'guarded'
    : text.length > LONGEST_TEXT_FORMAT
      ? 'general'
      : 'plain';
  const named = style ?? (variant === 'guarded' ? 'plain' : undefined);
  return `<c r="${at}"${look(named, variant, writer)} t="inlineStr"><is>${textXml(text)}</is></c>`;
}

function numberCell(value: number, at: string, style: StyleName | undefined, writer: RowWriter): string {
  if (!Number.isFinite(value)) return blankCell(at, style, writer);
  const attributes = look(style, 'plain', writer);
  if (style === undefined || !isDay(style, writer)) return `<c r="${at}"${attributes}><v>${value}</v></c>`;
  const serial = serialOf(value, writer.context.date1904);
  // A spreadsheet has no number for days before its first one.
  return serial === null
    ? `<c r="${at}"${attributes} t="inlineStr"><is><t>${toIso(value)}</t></is></c>`
    : `<c r="${at}"${attributes}><v>${serial}</v></c>`;
}

/** The serial number of a day in this workbook; null before the first day it can count. */
export function serialOf(day: number, date1904: boolean): number | null {
  const serial = date1904 ? toSerial(day) - DAYS_1904 : toSerial(day);
  // Numbers below 61 (before March 1900) are what somebody typed, not days: they come out as they went in.
  return serial >= 0 ? serial : null;
}

interface Reckoned {
  readonly formula: string;
  /** What it gives now, shown by programs that do not calculate. */
  readonly value: SheetValue;
}

function formulaCell(
  { formula, value }: Reckoned,
  at: string,
  style: StyleName | undefined,
  writer: RowWriter,
): string {
  const attributes = look(style, 'general', writer);
  const f = `<f>${escapeXml(formula)}</f>`;
  if (typeof value === 'string')
    return `<c r="${at}"${attributes} t="str">${f}<v>${escapeText(value.slice(0, LONGEST_TEXT))}</v></c>`;
  if (value === null || !Number.isFinite(value)) return `<c r="${at}"${attributes}>${f}</c>`;
  const shown =
    style !== undefined && isDay(style, writer) ? (serialOf(value, writer.context.date1904) ?? value) : value;
  return `<c r="${at}"${attributes}>${f}<v>${shown}</v></c>`;
}

/** A formula with `{key}` put as the sheet's name; null when it leads to a sheet that is not there or is too long. */
export function resolveFormula(formula: string, names: ReadonlyMap<string, string>): string | null {
  let lost = false;
  const text = formula.replace(/"(?:[^"]|"")*"|\{([a-z0-9-]+)\}/g, (whole, key: string | undefined) => {
    if (key === undefined) return whole;
    const name = names.get(key);
    if (name === undefined) lost = /[a-z]/.test(key) || lost;
    return name === undefined ? whole : quotedName(name);
  });
  return lost || text.length > LONGEST_FORMULA ? null : text;
}

function addLink(cell: RichCell, at: string, writer: RowWriter): void {
  const { link } = cell;
  if (!link || writer.links.length + writer.context.kept.hyperlinks.length >= MOST_LINKS) return;
  const sheet = link.to === 'ours' ? writer.context.names.get(link.key) : link.sheet;
  if (sheet !== undefined)
    writer.links.push({ at, location: `${quotedName(sheet)}!${cellName(link.row, link.column)}` });
}

function look(style: StyleName | undefined, variant: StyleVariant, writer: RowWriter): string {
  if (style === undefined) return '';
  const name = variant === 'plain' ? style : `${style}|${variant}`;
  let attribute = writer.looks.get(name);
  if (attribute === undefined) {
    attribute = ` s="${writer.context.styles.cell(style, variant)}"`;
    writer.looks.set(name, attribute);
  }
  return attribute;
}

function isDay(style: StyleName, writer: RowWriter): boolean {
  let day = writer.days.get(style);
  if (day === undefined) {
    const { kind } = STYLES[style] as CellStyle;
    day = kind === 'date' || kind === 'month';
    writer.days.set(style, day);
  }
  return day;
}

function beginsLikeFormula(text: string): boolean {
  const c = text.charCodeAt(0);
  // = + - @ and the blanks that a spreadsheet skips before them
  return c === 61 || c === 43 || c === 45 || c === 64 || c === 9 || c === 13 || c === 10;
}

/** `<t>` with the text as it is. */
export function textXml(text: string): string {
  const escaped = escapeText(text);
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const spaced = first <= 32 || last <= 32 || text.includes('\n') || text.includes('  ');
  return spaced ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`;
}

/** Text for a cell: characters that XML has no place for are dropped, and `_x0041_` is kept from being read as "A". */
export function escapeText(text: string): string {
  if (!/[\u0000-\u001f&<>_\ufffe\uffff]/.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
