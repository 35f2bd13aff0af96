import { cellName } from '../../core/basics/cell-names';
import { fillFormula } from './move-formula';
import { XmlNode, attributeOf, childOf, parseXml, prefixOf, withoutPrefix } from './xml-tree';

/** A sheet as it stands: its frame as a tree, and its cells as bytes (they may be many). */
export interface OldSheet {
  /** The part's text with the cells left out. */
  readonly text: string;
  readonly root: XmlNode;
  readonly prefix: string;
  /** The bytes between the tags of sheetData. */
  readonly rows: Uint8Array;
}

/** A cell of an old sheet. */
export interface OldCell {
  readonly row: number;
  readonly column: number;
  /** Attributes behind the reference, as written: style, type. */
  readonly attributes: string;
  readonly formula: string | null;
  /** The cell's formula fills only this cell but is entered as an array. */
  readonly array: boolean;
  /** Everything inside but the formula. */
  readonly inside: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const PIECE = 1 << 20;

/** Takes the cells out of a sheet's part; null when it has no list of cells. */
export function openOldSheet(bytes: Uint8Array): OldSheet | null {
  const start = findTag(bytes, 'sheetData', 0);
  if (start < 0) return null;
  const open = endOfTag(bytes, start);
  const closed = bytes[open - 2] === 0x2f;
  const end = closed ? open : findCloseTag(bytes, 'sheetData');
  if (end < 0) return null;
  const behind = closed ? open : endOfTag(bytes, end);
  const text = `${decoder.decode(bytes.subarray(0, start))}<sheetData/>${decoder.decode(bytes.subarray(behind))}`;
  const root = parseXml(text);
  return root && { text, root, prefix: prefixOf(root), rows: bytes.subarray(open, end) };
}

/** The "<" of the first element of that name, with any prefix. */
function findTag(bytes: Uint8Array, name: string, from: number): number {
  const wanted = encoder.encode(name);
  for (let at = find(bytes, wanted, from); at >= 0; at = find(bytes, wanted, at + 1)) {
    const after = bytes[at + wanted.length] ?? 0;
    const lt = tagStart(bytes, at);
    if (lt >= 0 && (after <= 0x20 || after === 0x3e || after === 0x2f)) return lt;
  }
  return -1;
}

/** The "<" in front of a name, a prefix between them allowed; −1 when the name is no start tag. */
function tagStart(bytes: Uint8Array, name: number): number {
  let at = name - 1;
  if (bytes[at] === 0x3a) for (at -= 1; at >= 0 && isNameByte(bytes[at] ?? 0);) at -= 1;
  return bytes[at] === 0x3c ? at : -1;
}

function isNameByte(byte: number): boolean {
  return byte > 0x2c && byte !== 0x2f && byte !== 0x3c && byte !== 0x3e && byte !== 0x3d;
}

function findCloseTag(bytes: Uint8Array, name: string): number {
  const wanted = encoder.encode(`${name}`);
  for (let at = bytes.length - wanted.length; at >= 0; at -= 1) {
    if (bytes[at] !== wanted[0] || !matches(bytes, wanted, at)) continue;
    let lt = at - 1;
    while (lt > 0 && bytes[lt] !== 0x3c && at - lt < 40) lt -= 1;
    if (bytes[lt] === 0x3c && bytes[lt + 1] === 0x2f) return lt;
  }
  return -1;
}

function find(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (matches(bytes, wanted, at)) return at;
  return -1;
}

function matches(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let i = 0; i < wanted.length; i += 1) if (bytes[at + i] !== wanted[i]) return false;
  return true;
}

function endOfTag(bytes: Uint8Array, lt: number): number {
  let quote = 0;
  for (let at = lt; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (quote !== 0) quote = byte === quote ? 0 : quote;
    else if (byte === 0x22 || byte === 0x27) quote = byte;
    else if (byte === 0x3e) return at + 1;
  }
  return bytes.length;
}

/** Calls back for every row element with its number and its text, prefixes taken off. */
export function eachRow(sheet: OldSheet, take: (row: number, text: string) => void): void {
  const { rows, prefix } = sheet;
  const stream = new TextDecoder();
  let text = '';
  let number = 0;
  for (let at = 0; at < rows.length || at === 0; at += PIECE) {
    text += withoutPrefix(stream.decode(rows.subarray(at, at + PIECE), { stream: true }), prefix);
    let from = 0;
    for (let start = text.indexOf('<row'); start >= 0; start = text.indexOf('<row', from)) {
      const end = endOfRow(text, start);
      if (end < 0) break;
      const row = text.slice(start, end);
      const given = /^<row\b[^>]*?\sr="(\d+)"/.exec(row);
      number = given ? Number(given[1]) : number + 1;
      take(number, row);
      from = end;
    }
    text = text.slice(from);
  }
}

function endOfRow(text: string, start: number): number {
  const gt = text.indexOf('>', start);
  if (gt < 0) return -1;
  if (text[gt - 1] === '/') return gt + 1;
  const end = text.indexOf('</row>', gt);
  return end < 0 ? -1 : end + 6;
}

/** The cells of some columns; a formula that was filled over many cells is written out for each. */
export function readOldCells(sheet: OldSheet, columns: ReadonlySet<number>): readonly OldCell[] {
  const cells: OldCell[] = [];
  const shared: CellPlace['shared'] = new Map();
  const take = (text: string, node: XmlNode | null, row: number, column: number): void => {
    if (node?.local === 'c') cells.push(cellOf(text, node, { row, column, shared }));
  };
  eachRow(sheet, (row, text) => {
    if (text.includes(' r="', text.indexOf('<c'))) {
      for (const column of columns) {
        const cell = cutCell(text, cellName(row, column));
        if (cell !== null) take(cell, parseXml(cell), row, column);
      }
      return;
    }
    // Cells without a reference stand one beside the other.
    parseXml(text)?.children.forEach((node, i) => {
      if (columns.has(i + 1)) take(text, node, row, i + 1);
    });
  });
  return cells;
}

/** The text of one cell of a row; null when there is none. Only this cell is read as XML, the row may be long. */
function cutCell(row: string, at: string): string | null {
  const wanted = ` r="${at}"`;
  for (let place = row.indexOf(wanted); place >= 0; place = row.indexOf(wanted, place + 1)) {
    const start = row.lastIndexOf('<c', place);
    // The words might also stand in somebody's text.
    if (start < 0 || row.slice(start, place).includes('>')) continue;
    const gt = row.indexOf('>', place);
    const end = row[gt - 1] === '/' ? gt + 1 : row.indexOf('</c>', gt) + 4;
    return end < 4 ? null : row.slice(start, end);
  }
  return null;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly shared: Map<string, { formula: string; row: number; column: number }>;
}

function cellOf(text: string, node: XmlNode, place: CellPlace): OldCell {
  const f = childOf(node, 'f');
  const { formula, array } = f ? formulaOf(f, place) : { formula: null, array: false };
  const rest = node.children.filter((child) => child !== f).map((child) => text.slice(child.start, child.end));
  const tag = text.slice(node.start, node.innerStart).replace(/^<c\b|\/?>$/g, '');
  const placed = tag.replace(/\sr=("[^"]*"|'[^']*')/, '').trimEnd();
  // The mark of a dynamic array stays only with its formula.
  const attributes = array ? placed : placed.replace(/\scm=("[^"]*"|'[^']*')/, '');
  return { row: place.row, column: place.column, attributes, formula, array, inside: rest.join('') };
}

function formulaOf(f: XmlNode, { row, column, shared }: CellPlace): Pick<OldCell, 'formula' | 'array'> {
  const kind = attributeOf(f, 't', 'normal');
  const own = f.text === '' ? null : f.text;
  if (kind === 'shared') {
    const id = attributeOf(f, 'si');
    const master = shared.get(id);
    if (own !== null) shared.set(id, { formula: own, row, column });
    else if (master)
      return { formula: fillFormula(master.formula, row - master.row, column - master.column), array: false };
  }
  if (isWhole(f)) return { formula: null, array: false };
  return { formula: own, array: kind === 'array' && own !== null };
}

/** A table of what-if results or an array over several cells cannot move apart: its values stay. */
function isWhole(f: XmlNode): boolean {
  const kind = attributeOf(f, 't');
  return kind === 'dataTable' || (kind === 'array' && attributeOf(f, 'ref').includes(':'));
}
