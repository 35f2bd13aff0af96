import { cellName } from '../../core/basics/cell-names';
import { Draft, freeName } from '../../hosts/xlsx/package';
import { Relation } from '../../hosts/xlsx/relations';
import { textXml } from '../../hosts/xlsx/write-cells';
import { addRelation, dropRelations, folderOf, relationsOf, removePart } from '../../hosts/xlsx/write-relations';
import {
  Splice,
  XmlNode,
  appendTo,
  attributeOf,
  childOf,
  childrenOf,
  escapeXml,
  findAll,
  parseXml,
  splice,
  XML_HEAD,
} from '../../hosts/xlsx/xml-tree';
import { MAIN, RELATIONS } from '../../hosts/xlsx/namespaces';
import { Note } from './feature-types';
import { prefixed } from './prefixed';
import { ShellEdit } from './shell-edit';

const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const EMPTY_NOTES = `${XML_HEAD}<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
/** Notes are drawn by shapes in an old language of Office; without a shape Excel does not show a note. */
const EMPTY_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';
const FIRST_SHAPE = 1025;

/** Changes the notes of a sheet; those that are the same keep their text with its formats, and their shape. */
export function saveNotes(
  edit: ShellEdit,
  { before, after }: { readonly before: readonly Note[]; readonly after: readonly Note[] },
  { draft, path }: { readonly draft: Draft; readonly path: string },
): void {
  const keys = new Set(after.map(keyOf));
  const old = new Set(before.map(keyOf));
  const gone = before.filter((note) => !keys.has(keyOf(note)));
  const fresh = after.filter((note) => !old.has(keyOf(note)));
  if (gone.length === 0 && fresh.length === 0) return;
  const relations = relationsOf(draft, path);
  const notes = relations.find(({ type }) => type === 'comments');
  const shapes = relations.find(({ type }) => type === 'vmlDrawing');
  if (after.length === 0 && notes) {
    dropPart(draft, path, notes);
    if (shapes && !changeShapes(draft, shapes.target, gone, [])) {
      dropPart(draft, path, shapes);
      edit.put('legacyDrawing', '');
    }
    return;
  }
  const part = notes?.target ?? newPart(draft, path, { pattern: 'comments#.xml', text: EMPTY_NOTES, type: 'comments' });
  changeNotes(draft, part, gone, fresh);
  const drawn =
    shapes?.target ??
    newPart(draft, path, { pattern: 'drawings/vmlDrawing#.vml', text: EMPTY_SHAPES, type: 'vmlDrawing' });
  changeShapes(draft, drawn, gone, fresh);
  if (shapes) return;
  const id = relationsOf(draft, path).find(({ target }) => target === drawn)?.id ?? '';
  edit.put('legacyDrawing', `<legacyDrawing xmlns:r="${draft.dialect(RELATIONS)}" r:id="${id}"/>`);
}

function keyOf({ row, column, author, text }: Note): string {
  return JSON.stringify([row, column, author, text]);
}

function dropPart(draft: Draft, path: string, { id, target }: Relation): void {
  dropRelations(draft, path, [id]);
  removePart(draft, target);
}

function newPart(
  draft: Draft,
  path: string,
  {
    pattern,
    text,
    type,
  }: { readonly pattern: string; readonly text: string; readonly type: 'comments' | 'vmlDrawing' },
): string {
  const part = freeName(draft, folderOf(folderOf(path).slice(0, -1)) + pattern);
  draft.write(part, draft.dialect(text), type === 'comments' ? NOTES_TYPE : SHAPES_TYPE);
  addRelation(draft, path, { type: `${RELATIONS}/${type}`, target: part });
  return part;
}

function changeNotes(draft: Draft, part: string, gone: readonly Note[], fresh: readonly Note[]): void {
  const text = draft.read(part) ?? '';
  const root = parseXml(text);
  const authors = childOf(root, 'authors');
  const list = childOf(root, 'commentList');
  if (!root || !authors || !list) return;
  const prefix = root.name.slice(0, root.name.length - root.local.length);
  const places = new Set(gone.map(({ row, column }) => cellName(row, column)));
  const dropped: Splice[] = childrenOf(list, 'comment')
    .filter((node) => places.has(attributeOf(node, 'ref')))
    .map(({ start, end }) => ({ start, end, put: '' }));
  const known = childrenOf(authors, 'author').map((node) => node.text);
  const added = [...new Set(fresh.map(({ author }) => author))].filter((author) => !known.includes(author));
  const all = [...known, ...added];
  const members = fresh.map(({ row, column, author, text: words }) => {
    const inside = `<text>${textXml(words)}</text>`;
    return `<comment ref="${cellName(row, column)}" authorId="${all.indexOf(author)}">${inside}</comment>`;
  });
  const names = added.map((author) => `<author>${escapeXml(author)}</author>`).join('');
  draft.write(
    part,
    splice(text, [
      ...dropped,
      appendTo(text, authors, prefixed(names, prefix)),
      appendTo(text, list, prefixed(members.join(''), prefix)),
    ]),
  );
}

/** Takes the shapes of notes that went and puts in those of new ones; says whether any shape is left. */
function changeShapes(draft: Draft, part: string, gone: readonly Note[], fresh: readonly Note[]): boolean {
  const text = draft.read(part) ?? '';
  const root = parseXml(text);
  if (!root) return false;
  const places = new Set(gone.map(({ row, column }) => `${row - 1},${column - 1}`));
  const shapes = findAll(root, 'shape');
  const dropped = shapes.filter((shape) => places.has(placeOf(shape)));
  const numbers = shapes.map((shape) => Number(/\d+$/.exec(attributeOf(shape, 'id'))?.[0] ?? 0));
  const first = Math.max(FIRST_SHAPE - 1, ...numbers) + 1;
  const members = fresh.map((note, i) => shapeXml(note, first + i)).join('');
  const cuts: Splice[] = dropped.map(({ start, end }) => ({ start, end, put: '' }));
  draft.write(part, splice(text, [...cuts, ...(members === '' ? [] : [appendTo(text, root, members)])]));
  return shapes.length + fresh.length > dropped.length;
}

function placeOf(shape: XmlNode): string {
  const client = childOf(shape, 'ClientData');
  if (attributeOf(client, 'ObjectType') !== 'Note') return '';
  return `${childOf(client, 'Row')?.text.trim()},${childOf(client, 'Column')?.text.trim()}`;
}

function shapeXml({ row, column }: Note, number: number): string {
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 2, 31, row + 3, 9].join(', ');
  const client = [
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData>`,
  ].join('');
  const look =
    'style="position:absolute;width:108pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"';
  const paper = '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>';
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" ${look}>${paper}<v:textbox/>${client}</v:shape>`;
}
