import { cellName, columnNumber } from '../../core/basics/cell-names';
import { PackWriter } from '../../hosts/xlsx/write-zip';
import { Splice, XmlNode, childOf, parseXml, splice, startTag } from '../../hosts/xlsx/xml-tree';
import { CellNumbers, cellXml, rowAttributes, rowXml, valueXml } from './cell-xml';
import { RowChanges, sameCell, sameFormula, sameValue } from './compare-rows';
import { prefixed } from './prefixed';
import { plainRow } from './read-rows';
import { nextRow } from './scan-rows';
import { BookCell, BookRow } from './types';
import { LookNumbers } from './write-looks';

/** The rows of a sheet in its file and in the book. */
export interface RowPatch {
  /** What stands between the tags of `sheetData` in the file. */
  readonly bytes: Uint8Array;
  readonly prefix: string;
  readonly before: ReadonlyMap<number, BookRow>;
  readonly after: ReadonlyMap<number, BookRow>;
  readonly changes: RowChanges;
  readonly numbers: CellNumbers;
}

const PIECE = 16 * 1024;

/** Writes the rows: those that changed cell by cell, all others byte by byte. */
export function writePatchedRows(patch: RowPatch, out: PackWriter): void {
  const { bytes, prefix, after, changes } = patch;
  const fresh = [...changes.rows].filter((number) => !patch.before.has(number)).sort((a, b) => a - b);
  const text = textWriter(out, prefix);
  let next = 0;
  const writeFresh = (below: number): void => {
    for (; next < fresh.length && fresh[next]! < below; next += 1) {
      const row = after.get(fresh[next]!);
      if (row) text.write(rowXml(row, fresh[next]!, patch.numbers));
    }
  };
  let copied = 0;
  let last = 0;
  for (let row = nextRow(bytes, prefix, 0, last); row; row = nextRow(bytes, prefix, row.end, last)) {
    last = row.number;
    const due = next < fresh.length && fresh[next]! < row.number;
    const changed = !row.numbered || changes.rows.has(row.number);
    if (!due && !changed) continue;
    text.flush();
    out.writeBytes(bytes.subarray(copied, row.start));
    copied = row.start;
    writeFresh(row.number);
    if (!changed) continue;
    text.flush();
    out.write(patchedRow(new TextDecoder().decode(bytes.subarray(row.start, row.end)), row.number, patch));
    copied = row.end;
  }
  text.flush();
  out.writeBytes(bytes.subarray(copied));
  writeFresh(Infinity);
  text.flush();
}

/** Collects small texts; their elements get the file's prefix. */
function textWriter(out: PackWriter, prefix: string): { write(text: string): void; flush(): void } {
  let piece = '';
  const flush = (): void => {
    if (piece !== '') out.write(prefixed(piece, prefix));
    piece = '';
  };
  return {
    write(text) {
      piece += text;
      if (piece.length > PIECE) flush();
    },
    flush,
  };
}

function patchedRow(text: string, number: number, patch: RowPatch): string {
  const { prefix, numbers } = patch;
  const { looks } = numbers;
  const row = patch.after.get(number);
  const root = parseXml(text);
  if (row === undefined || root === null) return '';
  const old = patch.before.get(number) ?? plainRow();
  const places = placesOf(root);
  const sameLook = JSON.stringify(rowAttributes(row, looks)) === JSON.stringify(ownAttributes(old));
  const attributes = sameLook ? {} : rowAttributes(row, looks);
  // Spans are only a hint, and wrong when a cell comes beside them.
  const pieces: Splice[] = [startTag(text, root, { r: String(number), spans: null, ...attributes })];
  const added: Splice[] = [];
  row.cells.forEach((cell, i) => {
    if (!cell || places.some(({ column }) => column === i + 1)) return;
    const behind = places.find(({ column }) => column > i + 1);
    const at = behind ? behind.node.start : root.innerEnd;
    added.push({
      start: at,
      end: at,
      put: prefixed(cellXml(cell, cellName(number, i + 1), numbers), prefix),
    });
  });
  for (const { node, column } of places) {
    const forced = patch.changes.forced.has(`${number}:${column}`);
    const cells = { old: old.cells[column - 1], cell: row.cells[column - 1], forced };
    pieces.push(...patchedCell(text, node, { ...cells, at: cellName(number, column), patch }));
  }
  if (root.innerEnd === root.end) return openedRow(text, root, pieces, added);
  return splice(text, [...pieces, ...added]);
}

/** A row written `<row/>` gets its first cells. */
function openedRow(text: string, root: XmlNode, pieces: readonly Splice[], added: readonly Splice[]): string {
  const tag = splice(text, pieces);
  if (added.length === 0) return tag;
  return `${tag.replace(/\/>$/, '>')}${added.map(({ put }) => put).join('')}</${root.name}>`;
}

function ownAttributes(old: BookRow): Readonly<Record<string, string | null>> {
  const asIs: LookNumbers = { of: (look) => look, ofChange: () => 0, changedText: () => null };
  return rowAttributes(old, asIs);
}

function placesOf(root: XmlNode): readonly { readonly node: XmlNode; readonly column: number }[] {
  let column = 0;
  return root.children.flatMap((node) => {
    if (node.local !== 'c') return [];
    const letters = /^[A-Za-z]+/.exec(node.attributes['r'] ?? '')?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters.toUpperCase());
    return [{ node, column }];
  });
}

interface CellPatch {
  readonly old: BookCell | undefined;
  readonly cell: BookCell | undefined;
  readonly forced: boolean;
  readonly at: string;
  readonly patch: RowPatch;
}

/** What of a cell changed is put in its place, the rest of it stays. */
function patchedCell(text: string, node: XmlNode, change: CellPatch): Splice[] {
  const { old, cell, forced, at, patch } = change;
  const numbered = node.attributes['r'] !== undefined;
  if (!forced && sameCell(old, cell, patch.numbers.looks)) return numbered ? [] : [startTag(text, node, { r: at })];
  const put = cell === undefined ? '' : renewedCell(text, node, { ...change, cell });
  return [{ start: node.start, end: node.end, put }];
}

/** A cell whose formula stays keeps its element: a shared or dynamic formula is more than its text. */
function renewedCell(text: string, node: XmlNode, change: CellPatch & { readonly cell: BookCell }): string {
  const { old, cell, forced, at, patch } = change;
  const look = patch.numbers.looks.of(cell.look);
  const s = look === 0 ? null : String(look);
  if (!forced && sameFormula(old, cell)) {
    const formula = childOf(node, 'f');
    const tag = startTag(text, node, { r: at, s });
    if (sameValue(old?.value ?? null, cell.value)) return tag.put + text.slice(tag.end, node.end);
    if (formula) {
      const { type, inside } = valueXml(cell);
      const head = startTag(text, node, { r: at, s, t: type, vm: null }).put;
      return `${head}${text.slice(formula.start, formula.end)}${prefixed(inside, patch.prefix)}</${node.name}>`;
    }
  }
  return prefixed(cellXml(cell, at, patch.numbers), patch.prefix);
}
