import { areaOf, cellName } from '../../core/basics/cell-names';
import { Moves } from './move-formula';
import { Draft } from './package';
import { relationsOf } from './write-relations';
import { Splice, XmlNode, childOf, findAll, parseXml, splice, startTag } from './xml-tree';

/** Where a note stood and where it stands now. */
type Places = ReadonlyMap<string, { readonly row: number; readonly column: number }>;

/** Moves notes (comments, their threads and their boxes) to the row that continues theirs; none is lost, and no cell gets two. */
export function moveNotes(draft: Draft, sheet: string, moves: Moves): void {
  const relations = relationsOf(draft, sheet).filter(({ target, external }) => !external && draft.has(target));
  const notes = relations
    .filter(({ type }) => type === 'comments' || type === 'threadedComment')
    .map(({ target }) => target);
  const places = placesOf(
    notes.flatMap((part) => referencesIn(draft.read(part))),
    moves,
  );
  for (const part of notes) rewrite(draft, part, (text, root) => movedReferences(text, root, places));
  for (const { type, target } of relations)
    if (type === 'vmlDrawing') rewrite(draft, target, (_, root) => movedBoxes(root, places));
}

function rewrite(draft: Draft, part: string, change: (text: string, root: XmlNode) => readonly Splice[]): void {
  const text = draft.read(part) ?? '';
  const root = parseXml(text);
  if (root) draft.write(part, splice(text, change(text, root)));
}

function referencesIn(text: string | null): readonly string[] {
  const root = text === null ? null : parseXml(text);
  return notesIn(root).map((node) => node.attributes['ref'] ?? '');
}

function notesIn(root: XmlNode | null): readonly XmlNode[] {
  return [...findAll(root, 'comment'), ...findAll(root, 'threadedComment')];
}

/** Rows that go on lead their notes; other notes stay, or go below the table when their row now belongs to somebody else. */
function placesOf(references: readonly string[], moves: Moves): Places {
  const places = new Map<string, { row: number; column: number }>();
  const taken = new Set<string>();
  const known = [...new Set(references.map((reference) => reference.toUpperCase()))].flatMap((name) => {
    const area = areaOf(name);
    return area ? [{ name, row: area.row, column: area.column }] : [];
  });
  const put = (name: string, first: number, column: number): void => {
    let row = first;
    while (taken.has(cellName(row, column))) row += 1;
    taken.add(cellName(row, column));
    places.set(name, { row, column });
  };
  const columnOf = (column: number): number => moves.columns.get(column) ?? column;
  const goesOn = known.filter(({ row }) => moves.rows.has(row));
  for (const { name, row, column } of goesOn) put(name, moves.rows.get(row) ?? row, columnOf(column));
  for (const { name, row, column } of known.filter((note) => !goesOn.includes(note))) {
    const stays = row > moves.newLast || ((moves.rows.size === 0 || moves.fresh.has(row)) && !isBody(row, moves));
    put(name, stays ? row : moves.newLast + 2, columnOf(column));
  }
  return places;
}

/** Whether a row lies among rows whose subjects moved: a note there spoke of a subject that is gone. */
function isBody(row: number, moves: Moves): boolean {
  let first = Infinity;
  let last = 0;
  for (const old of moves.rows.keys()) {
    first = Math.min(first, old);
    last = Math.max(last, old);
  }
  return row > first && row < last;
}

function movedReferences(text: string, root: XmlNode, places: Places): readonly Splice[] {
  return notesIn(root).flatMap((node) => {
    const place = places.get((node.attributes['ref'] ?? '').toUpperCase());
    const ref = place && cellName(place.row, place.column);
    return ref === undefined || ref === node.attributes['ref'] ? [] : [startTag(text, node, { ref })];
  });
}

/** The boxes that show notes: row, column and anchor are counted from 0. */
function movedBoxes(root: XmlNode, places: Places): readonly Splice[] {
  return findAll(root, 'ClientData').flatMap((box) => {
    const row = childOf(box, 'Row');
    const column = childOf(box, 'Column');
    if (!row || !column || (box.attributes['ObjectType'] ?? 'Note') !== 'Note') return [];
    const place = places.get(cellName(Number(row.text) + 1, Number(column.text) + 1));
    if (!place) return [];
    const down = place.row - 1 - Number(row.text);
    const right = place.column - 1 - Number(column.text);
    if (down === 0 && right === 0) return [];
    const put = (node: XmlNode, value: string): Splice => ({ start: node.innerStart, end: node.innerEnd, put: value });
    const anchor = childOf(box, 'Anchor');
    const moved = [put(row, String(place.row - 1)), put(column, String(place.column - 1))];
    return anchor ? [...moved, put(anchor, movedAnchor(anchor.text, down, right))] : moved;
  });
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function movedAnchor(anchor: string, down: number, right: number): string {
  const parts = anchor.split(',').map((part) => Number(part));
  const by = [right, 0, down, 0, right, 0, down, 0];
  return parts.map((part, i) => Math.max(0, part + (by[i] ?? 0))).join(', ');
}
