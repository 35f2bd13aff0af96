import { cellName, quotedName } from '../../core/basics/cell-names';
import { toIso, toSerial } from '../../core/basics/day';
import { Link, RichCell, SheetCell, SheetValue } from '../../core/basics/sheet-table';
import { CellStyle, STYLES, StyleName } from '../../core/basics/styles';
import { FORMATS } from './palette';

/** What is typed into a cell through the API: a text beginning with "=" is a formula, one beginning with ' is that text. */
export type CellInput = string | number;

/** What cells need to know of the workbook they stand in. */
export interface InputContext {
  /** Key of every sheet of ours that exists after the run → its name. */
  readonly names: ReadonlyMap<string, string>;
  readonly date1904: boolean;
}

const LONGEST_TEXT = 32767;
const LONGEST_FORMULA = 8192;
/** The longest text that can stand inside a formula. */
const LONGEST_LITERAL = 255;
const DAYS_1904 = 1462;
/** Text that Excel leaves alone: it begins with a Chinese sign or a letter and holds no digit (months and TRUE are told apart below). */
const HARMLESS = /^[\u3400-\u9fffA-Za-z][^0-9０-９]*$/;
const WORD_VALUES = /^(true|false)$/i;

/** What is written for a cell of ours. */
export function inputOf(cell: SheetCell, style: StyleName | undefined, context: InputContext): CellInput {
  if (cell === null || typeof cell !== 'object') return valueInput(cell, style, context);
  const formula = cell.formula === undefined ? null : resolveFormula(cell.formula, context.names);
  if (formula !== null) return `=${formula}`;
  return linkInput(cell, style, context) ?? valueInput(cell.value, style, context);
}

function valueInput(value: SheetValue | undefined, style: StyleName | undefined, context: InputContext): CellInput {
  if (typeof value === 'string') return textInput(value);
  if (typeof value !== 'number' || !Number.isFinite(value)) return '';
  if (!isDay(style)) return value;
  const serial = context.date1904 ? toSerial(value) - DAYS_1904 : toSerial(value);
  return serial >= 0 ? serial : textInput(toIso(value));
}

/** Text that stays the text it is: nothing in it is reckoned, no 0012 loses its zeros and no 1-30 becomes a date. */
export function textInput(value: string): string {
  const clean = cleanText(value);
  if (clean === '') return '';
  const text = clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT - 1)}…` : clean;
  return HARMLESS.test(text) && !WORD_VALUES.test(text) ? text : `'${text}`;
}

/** Control signs that no workbook can hold are dropped, line ends are those of a spreadsheet. */
function cleanText(text: string): string {
  if (!/[\u0000-\u001f\ufffe\uffff]/.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}

/** A link as a formula: as part of the values it costs a few bytes, as a property of its cell more than half a kilobyte. */
function linkInput({ link, value }: RichCell, style: StyleName | undefined, context: InputContext): string | null {
  const sheet = link && sheetOf(link, context.names);
  if (!link || sheet === undefined || value === null || value === '') return null;
  const shown = typeof value === 'string' ? literal(cleanText(value)) : valueInput(value, style, context);
  const target = literal(`#${quotedName(sheet)}!${cellName(link.row, link.column)}`);
  if (shown === null || target === null || (typeof shown === 'string') === (typeof value === 'number')) return null;
  return `=HYPERLINK(${target},${shown})`;
}

function sheetOf(link: Link, names: ReadonlyMap<string, string>): string | undefined {
  return link.to === 'ours' ? names.get(link.key) : link.sheet;
}

function literal(text: string): string | null {
  return text.length > LONGEST_LITERAL ? null : `"${text.replaceAll('"', '""')}"`;
}

/** A formula with `{key}` put as the sheet's name; null when it leads to a sheet that is not there or is too long. */
function resolveFormula(formula: string, names: ReadonlyMap<string, string>): string | null {
  let lost = false;
  const text = formula.replace(/"(?:[^"]|"")*"|\{([a-z0-9-]+)\}/g, (whole, key: string | undefined) => {
    const name = key === undefined ? undefined : names.get(key);
    if (key !== undefined && name === undefined) lost = /[a-z]/.test(key) || lost;
    return name === undefined ? whole : quotedName(name);
  });
  return lost || text.length > LONGEST_FORMULA ? null : text;
}

function isDay(style: StyleName | undefined): boolean {
  const kind = style === undefined ? 'general' : (STYLES[style] as CellStyle).kind;
  return kind === 'date' || kind === 'month';
}

/**
 * The number format of a cell. Formulas and long texts never get the text format: a formula would turn into its own words
 * on the next edit, and a long text shows as ##### in some versions.
 */
export function formatOf(style: StyleName | undefined, input: CellInput): string {
  if (style === undefined) return 'General';
  const { kind } = STYLES[style] as CellStyle;
  const general = typeof input === 'string' && (input.startsWith('=') || input.length > LONGEST_LITERAL);
  return kind === 'text' && general ? 'General' : FORMATS[kind];
}

/** Whether any number format will do: for a short text, typed so that it stays one, and a blank that nobody fills. */
export function isFormatFree(style: StyleName | undefined, input: CellInput): boolean {
  if (input === '') return style === undefined || isBlankText(STYLES[style]);
  return typeof input === 'string' && !input.startsWith('=') && input.length <= LONGEST_LITERAL;
}

function isBlankText({ kind, fill }: CellStyle): boolean {
  return kind === 'text' && fill !== 'input';
}
