import { CellError, CellValue } from '../../core/cells/cells';
import { areaOf } from '../../core/basics/cell-names';
import { fillFormula } from '../../hosts/xlsx/move-formula';
import { numberOf, serialOfIso } from '../../hosts/xlsx/numbers';
import {
  TextReader,
  attributeNumber,
  attributeText,
  attributeTrue,
  makeTextReader,
  wholeOf,
} from '../../hosts/xlsx/texts';
import { XmlPiece, findAttribute, makeXmlReader, nameCode } from '../../hosts/xlsx/xml';
import { isTrue } from '../../hosts/xlsx/xml-tree';
import { shownFormula } from './formula-words';
import { BookCell, BookRow } from './types';

/** What cells refer to. */
export interface RowSource {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** The rows of a sheet, and which of its formulas are written once for many cells. */
export interface ReadRows {
  readonly rows: Map<number, BookRow>;
  /** Row and column of every cell of such a formula in turn; that which carries the text comes first. */
  readonly shared: ReadonlyMap<number, readonly number[]>;
}

type Kind = 'number' | 'shared' | 'text' | 'boolean' | 'error' | 'date';

const [ROW, C, V, T, F, IS, RPH] = ['row', 'c', 'v', 't', 'f', 'is', 'rPh'].map(nameCode) as number[];
const [R, S, CM, SI, REF] = ['r', 's', 'cm', 'si', 'ref'].map(nameCode) as number[];
const [HT, CUSTOM_HEIGHT, HIDDEN, LEVEL, COLLAPSED, CUSTOM_FORMAT] = [
  'ht',
  'customHeight',
  'hidden',
  'outlineLevel',
  'collapsed',
  'customFormat',
].map(nameCode) as number[];
const KINDS = new Map<number, Kind>([
  [nameCode('s'), 'shared'],
  [nameCode('str'), 'text'],
  [nameCode('inlineStr'), 'text'],
  [nameCode('b'), 'boolean'],
  [nameCode('e'), 'error'],
  [nameCode('d'), 'date'],
]);

/** Where the pass stands: one object, changed in place, because a ledger has millions of cells. */
interface Reading {
  readonly source: RowSource;
  readonly rows: Map<number, BookRow>;
  readonly shared: Map<number, number[]>;
  readonly masters: Map<number, { formula: string; row: number; column: number }>;
  readonly texts: TextReader;
  readonly errors: Map<string, CellError>;
  row: BookRow;
  number: number;
  column: number;
  kind: Kind;
  look: number;
  dynamic: boolean;
  takes: 'nothing' | 'value' | 'formula';
  inHint: boolean;
  value: string | number | null;
  formula: string | null;
  formulaKind: string;
  formulaArea: string | null;
  formulaGroup: number | null;
}

/** Reads what stands between the tags of `sheetData`. */
export function readRows(bytes: Uint8Array, source: RowSource): ReadRows {
  const reading = makeReading(source);
  const reader = makeXmlReader({
    open: (piece) => openElement(reading, piece),
    text: (piece) => readText(reading, piece),
    close: (piece) => closeElement(reading, piece),
  });
  reader.push(bytes);
  reader.end();
  return { rows: reading.rows, shared: reading.shared };
}

function makeReading(source: RowSource): Reading {
  return {
    source,
    rows: new Map(),
    shared: new Map(),
    masters: new Map(),
    texts: makeTextReader(),
    errors: new Map(),
    row: plainRow(),
    number: 0,
    column: 0,
    kind: 'number',
    look: 0,
    dynamic: false,
    takes: 'nothing',
    inHint: false,
    value: null,
    formula: null,
    formulaKind: '',
    formulaArea: null,
    formulaGroup: null,
  };
}

/** A row without anything of its own. */
export function plainRow(): BookRow {
  return { height: null, hidden: false, level: 0, collapsed: false, look: null, cells: [] };
}

function openElement(reading: Reading, piece: XmlPiece): void {
  const { name } = piece;
  if (name === C) openCell(reading, piece);
  else if (name === V) reading.takes = 'value';
  else if (name === T) reading.takes = reading.inHint ? 'nothing' : 'value';
  else if (name === ROW) openRow(reading, piece);
  else if (name === F) openFormula(reading, piece);
  else if (name === RPH) reading.inHint = true;
}

function closeElement(reading: Reading, { name }: XmlPiece): void {
  if (name === C) closeCell(reading);
  else if (name === RPH) reading.inHint = false;
  else if (name === V || name === T || name === F || name === IS) reading.takes = 'nothing';
}

function openRow(reading: Reading, piece: XmlPiece): void {
  reading.number = attributeNumber(piece, R!) ?? reading.number + 1;
  reading.column = 0;
  reading.row = plainRow();
  if (piece.attributeCount > 1) readRowLook(reading.row, piece);
  reading.rows.set(reading.number, reading.row);
}

function readRowLook(row: BookRow, piece: XmlPiece): void {
  const height = Number(attributeText(piece, HT!) ?? NaN);
  if (Number.isFinite(height) && attributeTrue(piece, CUSTOM_HEIGHT!)) row.height = height;
  if (findAttribute(piece, HIDDEN!) >= 0) row.hidden = attributeTrue(piece, HIDDEN!);
  row.level = attributeNumber(piece, LEVEL!) ?? 0;
  if (findAttribute(piece, COLLAPSED!) >= 0) row.collapsed = attributeTrue(piece, COLLAPSED!);
  if (attributeTrue(piece, CUSTOM_FORMAT!)) row.look = attributeNumber(piece, S!) ?? 0;
}

function openCell(reading: Reading, { bytes, attributes, attributeCount }: XmlPiece): void {
  reading.column += 1;
  reading.kind = 'number';
  reading.look = 0;
  reading.value = null;
  reading.formula = null;
  reading.dynamic = false;
  for (let i = 0; i < attributeCount * 3; i += 3) {
    const name = attributes[i]!;
    const from = attributes[i + 1]!;
    const to = attributes[i + 2]!;
    if (name === R) reading.column = columnIn(bytes, from, to) || reading.column;
    else if (name === S) reading.look = Math.max(0, wholeOf(bytes, from, to));
    else if (name === T) reading.kind = KINDS.get(codeOf(bytes, from, to)) ?? 'number';
    else if (name === CM) reading.dynamic = true;
  }
}

/** `C7 → 3` */
function columnIn(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  for (let i = from; i < to; i += 1) {
    const letter = (bytes[i]! & 0xdf) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

function codeOf(bytes: Uint8Array, from: number, to: number): number {
  let code = 0;
  for (let i = from; i < to; i += 1) code = (Math.imul(code, 31) + bytes[i]!) | 0;
  return code;
}

function openFormula(reading: Reading, piece: XmlPiece): void {
  reading.takes = 'formula';
  reading.formula = '';
  reading.formulaKind = attributeText(piece, T!) ?? '';
  reading.formulaArea = attributeText(piece, REF!);
  reading.formulaGroup = attributeNumber(piece, SI!);
}

function readText(reading: Reading, piece: XmlPiece): void {
  if (reading.takes === 'formula') reading.formula += reading.texts.read(piece);
  if (reading.takes !== 'value') return;
  if (reading.value === null && (reading.kind === 'number' || reading.kind === 'shared')) {
    const number = numberOf(piece.bytes, piece.from, piece.to);
    if (!Number.isNaN(number)) {
      reading.value = number;
      return;
    }
  }
  const text = reading.texts.read(piece);
  reading.value = reading.value === null ? text : String(reading.value) + text;
}

function closeCell(reading: Reading): void {
  const value = valueOf(reading);
  const { formula } = reading;
  const cell: BookCell = { value, look: reading.look, formula: null, array: null };
  if (formula !== null) readFormula(reading, cell, formula);
  reading.row.cells[reading.column - 1] = cell;
}

function valueOf(reading: Reading): CellValue {
  const { kind, value } = reading;
  if (kind === 'text') return value === null ? '' : value;
  if (value === null) return null;
  if (kind === 'shared') return reading.source.strings[value as number] ?? errorOf(reading, '#REF!');
  const bare = typeof value === 'string' ? value.trim() : value;
  if (kind === 'number') return bare === '' ? null : value;
  return otherValue(reading, String(bare));
}

function otherValue(reading: Reading, bare: string): CellValue {
  const { kind } = reading;
  if (kind === 'boolean') return isTrue(bare);
  if (kind === 'error') return errorOf(reading, bare);
  return serialOfIso(bare, reading.source.date1904) ?? bare;
}

function errorOf(reading: Reading, text: string): CellError {
  let error = reading.errors.get(text);
  if (!error) reading.errors.set(text, (error = { error: text }));
  return error;
}

/** What-if tables have no formula that a cell could show: they stay values. */
function readFormula(reading: Reading, cell: BookCell, written: string): void {
  const { number: row, column, formulaKind, formulaGroup, formulaArea } = reading;
  if (formulaKind === 'dataTable') return;
  if (formulaKind === 'shared' && formulaGroup !== null) {
    cell.formula = sharedFormula(reading, written, formulaGroup);
    return;
  }
  cell.formula = written === '' ? null : shownFormula(written);
  const area = formulaKind === 'array' ? areaOf(formulaArea ?? '') : null;
  if (formulaKind === 'array')
    cell.array = { area: area ?? { row, column, rows: 1, columns: 1 }, dynamic: reading.dynamic };
}

function sharedFormula(reading: Reading, written: string, group: number): string | null {
  const { number: row, column } = reading;
  if (written !== '') {
    const formula = shownFormula(written);
    reading.masters.set(group, { formula, row, column });
    reading.shared.set(group, [row, column]);
    return formula;
  }
  const master = reading.masters.get(group);
  if (!master) return null;
  reading.shared.get(group)?.push(row, column);
  return fillFormula(master.formula, row - master.row, column - master.column);
}
