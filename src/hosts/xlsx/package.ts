import { HostError } from '../../app/ports';
import { strictly } from './namespaces';
import { PackedPart, ZipPart, fitsZip, packText, writeZip } from './write-zip';
import { ZipArchive } from './zip';
import { Splice, XmlNode, appendTo, childrenOf, escapeXml, parseXml, prefixOf, splice } from './xml-tree';

/**
 * Changes to a workbook's package, not yet made: the archive stays as it is until `save` gives new bytes.
 * A part that nobody writes is copied unread, in its place.
 */
export interface Draft {
  has(name: string): boolean;
  /** Names of all parts in their order. */
  names(): readonly string[];
  /** Text of a part; null when there is none. */
  read(name: string): string | null;
  readBytes(name: string): Uint8Array | null;
  /** Sets the text of a part; a new part needs its content type. */
  write(name: string, text: string, contentType?: string): void;
  writePacked(name: string, packed: PackedPart, contentType: string): void;
  remove(name: string): void;
  /** A text of ours in the dialect of this package. */
  dialect(text: string): string;
  save(): Uint8Array;
}

const TYPES = '[Content_Types].xml';

interface Slot {
  /** As it stands in the archive, or as we name it. */
  readonly name: string;
  /** null: removed; undefined: untouched. */
  content: string | PackedPart | null | undefined;
}

/** Opens an archive for changes. */
export function draftOf(zip: ZipArchive, strict: boolean): Draft {
  const slots = new Map<string, Slot>();
  for (const entry of zip.entries) slots.set(entry.name.toLowerCase(), { name: entry.name, content: undefined });
  const types = new Map<string, string>();
  const bytesOf = (name: string): Uint8Array | null => {
    const slot = slots.get(name.toLowerCase());
    if (!slot || slot.content === null) return null;
    if (slot.content === undefined) return zip.read(slot.name);
    if (typeof slot.content === 'string') return new TextEncoder().encode(slot.content);
    throw new Error(`part ${name} is already packed`);
  };
  const put = (name: string, content: string | PackedPart, contentType: string | undefined): void => {
    const slot = slots.get(name.toLowerCase());
    if (slot) slot.content = content;
    else slots.set(name.toLowerCase(), { name, content });
    if (contentType !== undefined) types.set(name.toLowerCase(), contentType);
  };
  const has = (name: string): boolean => (slots.get(name.toLowerCase()) ?? { content: null }).content !== null;
  const read = (name: string): string | null => {
    const content = slots.get(name.toLowerCase())?.content;
    if (typeof content === 'string') return content;
    const bytes = bytesOf(name);
    return bytes && textOf(bytes);
  };
  return {
    has,
    names: () => [...slots.values()].filter((slot) => slot.content !== null).map((slot) => slot.name),
    read,
    readBytes: bytesOf,
    write(name, text, contentType) {
      if (read(name) !== text) put(name, text, contentType);
      else if (contentType !== undefined) types.set(name.toLowerCase(), contentType);
    },
    writePacked: put,
    dialect: strict ? strictly : (text) => text,
    remove(name) {
      const slot = slots.get(name.toLowerCase());
      if (slot) slot.content = null;
    },
    save() {
      const text = read(TYPES);
      if (text === null) throw new HostError('damaged', `${TYPES} is missing`);
      const renewed = renewTypes(text, { has, slots, types });
      if (renewed !== text) put(TYPES, renewed, undefined);
      return saveSlots(zip, slots);
    },
  };
}

/** The text of a part. UTF-16, which the standard allows, is written back as UTF-8 when the part changes. */
export function textOf(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (wide === null) return new TextDecoder().decode(bytes);
  return new TextDecoder(wide).decode(bytes).replace(/^([^>]*encoding=["'])utf-16/i, '$1UTF-8');
}

function saveSlots(zip: ZipArchive, slots: ReadonlyMap<string, Slot>): Uint8Array {
  const parts: ZipPart[] = [];
  for (const [key, slot] of slots) {
    const { name, content } = slot;
    if (content === null) continue;
    const entry = content === undefined ? zip.find(key) : null;
    if (entry) parts.push({ kind: 'copy', entry });
    else if (typeof content === 'string') parts.push({ kind: 'new', name, packed: packText(content) });
    else if (content) parts.push({ kind: 'new', name, packed: content });
  }
  if (!fitsZip(parts)) throw new HostError('too-large', 'the workbook would have more than 4 GB');
  return writeZip(parts);
}

interface TypeChange {
  has(name: string): boolean;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly types: ReadonlyMap<string, string>;
}

/** Content types after the change: parts that are gone lose theirs, new parts get one, all others stay where they are. */
function renewTypes(text: string, change: TypeChange): string {
  const root = parseXml(text);
  if (!root) throw new HostError('damaged', `${TYPES} cannot be read`);
  const known = new Set<string>();
  const pieces: Splice[] = [];
  for (const node of childrenOf(root, 'Override')) {
    const name = (node.attributes['PartName'] ?? '').replace(/^\/+/, '').toLowerCase();
    known.add(name);
    const put = renewedType(root, node, name, change);
    if (put !== null) pieces.push({ start: node.start, end: node.end, put });
  }
  const missing = [...change.types].filter(([name]) => change.has(name) && !known.has(name));
  const added = missing.map(([name, type]) => override(root, change.slots.get(name)?.name ?? name, type)).join('');
  if (added !== '') pieces.push(appendTo(text, root, added));
  return splice(text, pieces);
}

/** What stands in place of the entry of a part now; null: it stays. */
function renewedType(root: XmlNode, node: XmlNode, name: string, change: TypeChange): string | null {
  const slot = change.slots.get(name);
  if (slot?.content === null) return '';
  const type = change.types.get(name);
  return type === undefined || type === node.attributes['ContentType']
    ? null
    : override(root, slot?.name ?? name, type);
}

function override(root: XmlNode, name: string, type: string): string {
  return `<${prefixOf(root)}Override PartName="/${escapeXml(name)}" ContentType="${type}"/>`;
}

/** A name that no part has yet: the first free number in the pattern. `xl/charts/chart#.xml → xl/charts/chart3.xml` */
export function freeName(draft: Draft, pattern: string): string {
  let n = 1;
  while (draft.has(pattern.replace('#', String(n)))) n += 1;
  return pattern.replace('#', String(n));
}
