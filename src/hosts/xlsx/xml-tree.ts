/**
 * A small part of the package as a tree that remembers where every element stands in its text, so that a change is
 * spliced in and everything around it keeps its bytes. Only for small parts; sheets are read and written as streams.
 */
export interface XmlNode {
  /** As written, with prefix. `x:sheet` */
  readonly name: string;
  /** Without prefix. `sheet` */
  readonly local: string;
  /** Attributes as written, with prefix; values decoded. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Text directly inside, decoded, pieces joined. */
  readonly text: string;
  /** From "<" of the start tag to behind ">" of the end tag. */
  readonly start: number;
  readonly end: number;
  /** From behind the start tag to the "<" of the end tag; both at `end` for an element written `<a/>`. */
  readonly innerStart: number;
  readonly innerEnd: number;
}

/** A piece of text to put in place of another. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

interface Growing {
  name: string;
  local: string;
  attributes: Record<string, string>;
  children: Growing[];
  text: string;
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root element of a part; null when the text holds none. */
export function parseXml(text: string): XmlNode | null {
  const top = growing('', {}, 0);
  const open: Growing[] = [top];
  let at = 0;
  while (at < text.length) {
    const lt = text.indexOf('<', at);
    const parent = open[open.length - 1] as Growing;
    if (lt < 0) break;
    if (lt > at) parent.text += unescapeXml(text.slice(at, lt));
    at = text[lt + 1] === '!' || text[lt + 1] === '?' ? skipMarkup(text, lt, parent) : readTag(text, lt, open);
  }
  return top.children[0] ?? null;
}

function growing(name: string, attributes: Record<string, string>, start: number): Growing {
  const local = name.slice(name.indexOf(':') + 1);
  return { name, local, attributes, children: [], text: '', start, end: start, innerStart: start, innerEnd: start };
}

function readTag(text: string, lt: number, open: Growing[]): number {
  const gt = endOfTag(text, lt);
  const parent = open[open.length - 1] as Growing;
  if (text[lt + 1] === '/') {
    parent.innerEnd = lt;
    parent.end = gt + 1;
    if (open.length > 1) open.pop();
    return gt + 1;
  }
  const closed = text[gt - 1] === '/';
  const tag = text.slice(lt + 1, closed ? gt - 1 : gt);
  const space = tag.search(/\s/);
  const name = space < 0 ? tag : tag.slice(0, space);
  const node = growing(name, space < 0 ? {} : attributesOf(tag.slice(space)), lt);
  node.end = node.innerStart = node.innerEnd = gt + 1;
  parent.children.push(node);
  if (!closed) open.push(node);
  return gt + 1;
}

/** The ">" that ends a tag; one inside a quoted value does not. */
function endOfTag(text: string, lt: number): number {
  let gt = text.indexOf('>', lt);
  for (let quote = nextQuote(text, lt, gt); quote >= 0;) {
    const close = text.indexOf(text[quote] as string, quote + 1);
    if (close < 0) break;
    if (close > gt) gt = text.indexOf('>', close);
    quote = nextQuote(text, close + 1, gt);
  }
  return gt < 0 ? text.length : gt;
}

function nextQuote(text: string, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (text[i] === '"' || text[i] === "'") return i;
  return -1;
}

function skipMarkup(text: string, lt: number, parent: Growing): number {
  if (text.startsWith('<![CDATA[', lt)) {
    const end = text.indexOf(']]>', lt);
    parent.text += text.slice(lt + 9, end < 0 ? text.length : end);
    return end < 0 ? text.length : end + 3;
  }
  const close = text.startsWith('<!--', lt) ? '-->' : text[lt + 1] === '?' ? '?>' : '>';
  const end = text.indexOf(close, lt);
  return end < 0 ? text.length : end + close.length;
}

function attributesOf(tag: string): Record<string, string> {
  const out: Record<string, string> = {};
  for (const found of tag.matchAll(ATTRIBUTE)) out[found[1] as string] = unescapeXml(found[2] ?? found[3] ?? '');
  return out;
}

/** Text with its references decoded. `a &amp; b → a & b` */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name[0] !== '#') return NAMED[name] ?? whole;
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** How every part of a package begins. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text that may stand in an attribute or an element; characters that XML forbids are dropped. */
export function escapeXml(text: string): string {
  if (!/[&<>"\n\r\t\u0000-\u001f\ufffe\uffff]/.test(text)) return text;
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** The first child of that local name. */
export function childOf(node: XmlNode | null | undefined, local: string): XmlNode | null {
  return node?.children.find((child) => child.local === local) ?? null;
}

/** All children of that local name. */
export function childrenOf(node: XmlNode | null | undefined, local: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.local === local) ?? [];
}

/** The elements of that local name at any depth, in document order, the node itself included. */
export function findAll(node: XmlNode | null, local: string, found: XmlNode[] = []): readonly XmlNode[] {
  if (node === null) return found;
  if (node.local === local) found.push(node);
  for (const child of node.children) findAll(child, local, found);
  return found;
}

/** The value of an attribute, or what it is without being written. */
export function attributeOf(node: XmlNode | null | undefined, name: string, fallback = ''): string {
  return node?.attributes[name] ?? fallback;
}

/** The value of the attribute with a prefix, whatever the prefix is called. `r:id`, `rel:id` */
export function prefixedAttribute(node: XmlNode, local: string): string | null {
  for (const name in node.attributes) {
    if (name.includes(':') && !name.startsWith('xmlns') && name.endsWith(`:${local}`))
      return node.attributes[name] ?? null;
  }
  return null;
}

/** The prefix of an element with its colon. `x:workbook → "x:"`, `workbook → ""` */
export function prefixOf(node: XmlNode): string {
  return node.name.slice(0, node.name.length - node.local.length);
}

/** Whether an attribute of type boolean is set. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The text with all pieces put in; the pieces may come in any order but must not overlap. */
export function splice(text: string, pieces: readonly Splice[]): string {
  let out = '';
  let at = 0;
  for (const piece of [...pieces].sort((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(at, piece.start) + piece.put;
    at = piece.end;
  }
  return out + text.slice(at);
}

/** The start tag of an element with some attributes changed (null: taken away), everything else as it was. */
export function startTag(text: string, node: XmlNode, changes: Readonly<Record<string, string | null>>): Splice {
  const closed = text[node.innerStart - 2] === '/' && node.innerStart === node.end;
  let tag = text.slice(node.start, node.innerStart - (closed ? 2 : 1));
  for (const [name, value] of Object.entries(changes)) {
    const pattern = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const put = value === null ? '' : ` ${name}="${escapeXml(value)}"`;
    tag = pattern.test(tag) ? tag.replace(pattern, () => put) : tag.trimEnd() + put;
  }
  return { start: node.start, end: node.innerStart, put: tag + (closed ? '/>' : '>') };
}

/** Puts children behind the last one of an element, also when it is written `<a/>`. */
export function appendTo(text: string, node: XmlNode, children: string): Splice {
  if (node.innerEnd < node.end) return { start: node.innerEnd, end: node.innerEnd, put: children };
  const slash = text.lastIndexOf('/', node.end);
  return { start: slash, end: node.end, put: `>${children}</${node.name}>` };
}

/** An element as it stands, its own namespace prefix (and those of its children of the same namespace) taken off. */
export function withoutPrefix(text: string, prefix: string): string {
  return prefix === '' ? text : text.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
}
