import { CellError, CellValue, FormatClass } from '../../core/cells/cells';
import { Grid, GridCells, makeGrid } from './grid';
import { numberOf, serialOfIso } from './numbers';
import { XmlPiece, nameCode } from './xml';
import { TextReader, attributeNumber, attributeText, attributeTrue, makeTextReader, wholeOf } from './texts';
import { readXmlPart } from './xml-part';
import { ZipArchive } from './zip';

/** What the cells of every sheet of a workbook refer to. */
export interface SheetSource {
  readonly zip: ZipArchive;
  readonly part: string;
  readonly strings: readonly string[];
  /** Format class by cell format number. */
  readonly formats: readonly FormatClass[];
  readonly date1904: boolean;
}

/** What a worksheet part holds. */
export interface SheetContent extends GridCells {
  /** A filter with conditions stands on the sheet. */
  readonly hasCriteria: boolean;
  readonly formulasWithoutValue: number;
}

type Kind = 'number' | 'shared' | 'text' | 'inline' | 'boolean' | 'error' | 'date';

const ROW = nameCode('row');
const C = nameCode('c');
const V = nameCode('v');
const T = nameCode('t');
const F = nameCode('f');
const RPH = nameCode('rPh');
const MERGE = nameCode('mergeCell');
const REF = nameCode('ref');
const R = nameCode('r');
const S = nameCode('s');
const HIDDEN = nameCode('hidden');
/** A filter column holds one of these when something is filtered; without them it only shows or hides its button. */
const CRITERIA = new Set(
  ['filters', 'customFilters', 'dynamicFilter', 'top10', 'colorFilter', 'iconFilter'].map(nameCode),
);
const KINDS = new Map<number, Kind>([
  [nameCode('s'), 'shared'],
  [nameCode('str'), 'text'],
  [nameCode('inlineStr'), 'inline'],
  [nameCode('b'), 'boolean'],
  [nameCode('e'), 'error'],
  [nameCode('d'), 'date'],
]);

/** Reads one worksheet in a single pass over its bytes; formulas give the result they carry. */
export function readSheetPart(source: SheetSource): SheetContent {
  const grid = makeGrid();
  const reading = makeReading(source, grid);
  readXmlPart(source.zip, source.part, {
    open: (piece) => openElement(reading, piece),
    text: (piece) => readText(reading, piece),
    close: (piece) => closeElement(reading, piece),
  });
  return { ...grid.finish(), hasCriteria: reading.hasCriteria, formulasWithoutValue: reading.formulasWithoutValue };
}

/** Does this part (a table) hold a filter with conditions? */
export function hasFilterCriteria(zip: ZipArchive, part: string): boolean {
  let found = false;
  readXmlPart(zip, part, {
    open(piece) {
      if (CRITERIA.has(piece.name)) found = true;
    },
    text() {},
    close() {},
  });
  return found;
}

/** Where the pass stands: one object, changed in place, because a ledger has millions of cells. */
interface Reading {
  readonly source: SheetSource;
  readonly grid: Grid;
  readonly texts: TextReader;
  readonly errors: Map<string, CellError>;
  row: number;
  rowIsNumbered: boolean;
  column: number;
  kind: Kind;
  style: number;
  inCell: boolean;
  /** Text that comes now belongs to the value. */
  inValue: boolean;
  inHint: boolean;
  hasFormula: boolean;
  /** What the value's text has given so far: a number while it spells one, otherwise text. */
  number: number;
  text: string;
  got: 'nothing' | 'number' | 'text';
  hasCriteria: boolean;
  formulasWithoutValue: number;
}

function makeReading(source: SheetSource, grid: Grid): Reading {
  return {
    source,
    grid,
    texts: makeTextReader(),
    errors: new Map(),
    row: 0,
    rowIsNumbered: false,
    column: -1,
    kind: 'number',
    style: 0,
    inCell: false,
    inValue: false,
    inHint: false,
    hasFormula: false,
    number: 0,
    text: '',
    got: 'nothing',
    hasCriteria: false,
    formulasWithoutValue: 0,
  };
}

function openElement(reading: Reading, piece: XmlPiece): void {
  const { name } = piece;
  if (name === V || name === T) reading.inValue = reading.inCell && !reading.inHint;
  else if (name === C) openCell(reading, piece);
  else if (name === ROW) openRow(reading, piece);
  else if (name === F) reading.hasFormula = true;
  else if (name === RPH) reading.inHint = true;
  else if (name === MERGE) readMerge(reading, piece);
  else if (CRITERIA.has(name)) reading.hasCriteria = true;
}

function closeElement(reading: Reading, piece: XmlPiece): void {
  const { name } = piece;
  if (name === V || name === T) reading.inValue = false;
  else if (name === C) closeCell(reading);
  else if (name === ROW) reading.grid.endRow();
  else if (name === RPH) reading.inHint = false;
}

function openRow(reading: Reading, piece: XmlPiece): void {
  const number = attributeNumber(piece, R);
  reading.rowIsNumbered = number !== null;
  reading.row = number ?? reading.row + 1;
  reading.column = -1;
  reading.grid.beginRow(reading.row, attributeTrue(piece, HIDDEN));
}

function openCell(reading: Reading, piece: XmlPiece): void {
  const { bytes, attributes, attributeCount } = piece;
  reading.inCell = true;
  reading.hasFormula = false;
  reading.got = 'nothing';
  reading.text = '';
  reading.kind = 'number';
  reading.style = 0;
  reading.column += 1;
  for (let i = 0; i < attributeCount * 3; i += 3) {
    const name = attributes[i]!;
    const from = attributes[i + 1]!;
    const to = attributes[i + 2]!;
    if (name === R) readReference(reading, bytes, from, to);
    else if (name === S) reading.style = Math.max(0, wholeOf(bytes, from, to));
    else if (name === T) reading.kind = KINDS.get(codeOf(bytes, from, to)) ?? 'number';
  }
}

/** `C7` → column 2 (counted from 0); a row that carries no number takes it from its cells. */
function readReference(reading: Reading, bytes: Uint8Array, from: number, to: number): void {
  let column = 0;
  let i = from;
  for (; i < to; i += 1) {
    const letter = (bytes[i]! & 0xdf) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column > 0) reading.column = column - 1;
  if (reading.rowIsNumbered) return;
  const row = wholeOf(bytes, i, to);
  if (row < 1) return;
  reading.rowIsNumbered = true;
  if (row === reading.row) return;
  reading.row = row;
  reading.grid.renumber(row);
}

function readText(reading: Reading, piece: XmlPiece): void {
  if (!reading.inValue) return;
  const { kind } = reading;
  if (reading.got === 'nothing' && (kind === 'number' || kind === 'shared')) {
    reading.number = numberOf(piece.bytes, piece.from, piece.to);
    reading.got = 'number';
    if (!Number.isNaN(reading.number)) return;
    reading.got = 'nothing';
  }
  const text = reading.texts.read(piece);
  reading.text =
    reading.got === 'nothing' ? text : (reading.got === 'number' ? String(reading.number) : reading.text) + text;
  reading.got = 'text';
}

function closeCell(reading: Reading): void {
  reading.inCell = false;
  reading.inValue = false;
  if (reading.got === 'nothing') {
    if (reading.hasFormula && reading.kind === 'number') reading.formulasWithoutValue += 1;
    return;
  }
  const format = reading.source.formats[reading.style] ?? 'general';
  reading.grid.put(reading.column, valueOf(reading), reading.kind === 'date' ? 'date' : format);
}

function valueOf(reading: Reading): CellValue {
  const { kind, text } = reading;
  if (reading.got === 'number') return kind === 'shared' ? sharedText(reading) : reading.number;
  const bare = text.trim();
  if (kind === 'boolean') return bare === '1' || bare === 'true';
  if (kind === 'error') return errorOf(reading, bare);
  if (kind === 'date') return serialOfIso(bare, reading.source.date1904) ?? text;
  // A formula's "" shows nothing: blank, like an untouched cell. What a number cell holds that is no number stays text.
  return (kind === 'number' ? bare : text) === '' ? null : text;
}

/** A number that leads to no shared text is damage of one cell: said as an error value, so that it is reported with its place. */
function sharedText(reading: Reading): CellValue {
  const text = reading.source.strings[reading.number];
  if (text === undefined) return errorOf(reading, '#REF!');
  return text === '' ? null : text;
}

function errorOf(reading: Reading, text: string): CellError {
  let error = reading.errors.get(text);
  if (!error) reading.errors.set(text, (error = { error: text }));
  return error;
}

function readMerge(reading: Reading, piece: XmlPiece): void {
  const m = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/i.exec(attributeText(piece, REF) ?? '');
  if (!m) return;
  const [left, right] = [columnOf(m[1]!), columnOf(m[3]!)];
  const [top, bottom] = [Number(m[2]), Number(m[4])];
  reading.grid.merge({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

/** Number of a column from its letters. `AA → 27`. */
function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + (letters.charCodeAt(i) & 0xdf) - 0x40;
  return column;
}

function codeOf(bytes: Uint8Array, from: number, to: number): number {
  let code = 0;
  for (let i = from; i < to; i += 1) code = (Math.imul(code, 31) + bytes[i]!) | 0;
  return code;
}
