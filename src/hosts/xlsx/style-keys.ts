import { XmlNode, childOf, childrenOf, isTrue } from './xml-tree';

/**
 * What the members of a styles part mean, as text: two programs write the same look in different words
 * (`b`, `b val="true"`; alignment left out or spelt out), and a look of ours that came back must be known again.
 */
export interface StyleKeys {
  readonly fonts: Map<string, number>;
  readonly fills: Map<string, number>;
  readonly borders: Map<string, number>;
  readonly cellXfs: Map<string, number>;
  readonly dxfs: Map<string, number>;
  /** Number format code → id. */
  readonly formats: Map<string, number>;
  /** The first id that no number format has. */
  freeFormat: number;
  readonly counts: Record<'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs', number>;
}

/** Ids below belong to the program itself. */
const FIRST_OWN_FORMAT = 164;

/** Reads the meaning of every member. */
export function readStyleKeys(root: XmlNode): StyleKeys {
  const formats = new Map<string, number>();
  const codes = new Map<number, string>([
    [0, 'General'],
    [3, '#,##0'],
    [49, '@'],
  ]);
  for (const node of childrenOf(childOf(root, 'numFmts'), 'numFmt')) {
    const code = plainCode(node.attributes['formatCode'] ?? '');
    const id = Number(node.attributes['numFmtId']);
    // Of two formats with one id the last counts; neither is taken for ours.
    if (!formats.has(code) && !codes.has(id)) formats.set(code, id);
    if (Number.isInteger(id)) codes.set(id, code);
  }
  const fonts = keysOf(root, 'fonts', fontKey);
  const fills = keysOf(root, 'fills', fillKey);
  const borders = keysOf(root, 'borders', borderKey);
  const named = { fonts, fills, borders };
  const cellXfs = keysOf(root, 'cellXfs', (node) =>
    cellFormatKey(canonical(node, named), (id) => codes.get(id) ?? `#${id}`),
  );
  const dxfs = keysOf(root, 'dxfs', differenceKey);
  return {
    fonts: fonts.first,
    fills: fills.first,
    borders: borders.first,
    cellXfs: cellXfs.first,
    dxfs: dxfs.first,
    formats,
    freeFormat: Math.max(FIRST_OWN_FORMAT, ...[...codes.keys()].map((id) => id + 1)),
    counts: {
      fonts: fonts.names.length,
      fills: fills.names.length,
      borders: borders.names.length,
      cellXfs: cellXfs.names.length,
      dxfs: dxfs.names.length,
    },
  };
}

/** Some programs put a backslash before every sign: `yyyy\\-mm\\-dd`. */
function plainCode(code: string): string {
  return code.replace(/\\([-.,/() ])/g, '$1');
}

interface Keys {
  readonly first: Map<string, number>;
  readonly names: readonly string[];
}

function keysOf(root: XmlNode, group: string, key: (node: XmlNode) => string): Keys {
  const first = new Map<string, number>();
  const names = (childOf(root, group)?.children ?? []).map(key);
  names.forEach((name, i) => {
    if (!first.has(name)) first.set(name, i);
  });
  return { first, names };
}

/** A cell format with its font, fill and border numbers replaced by those of the first member that means the same. */
function canonical(node: XmlNode, named: Readonly<Record<'fonts' | 'fills' | 'borders', Keys>>): XmlNode {
  const { attributes } = node;
  return {
    ...node,
    attributes: {
      ...attributes,
      fontId: firstLike(named.fonts, attributes['fontId']),
      fillId: firstLike(named.fills, attributes['fillId']),
      borderId: firstLike(named.borders, attributes['borderId']),
    },
  };
}

function firstLike(keys: Keys, id: string | undefined): string {
  const name = keys.names[Number(id ?? 0)];
  return String((name === undefined ? undefined : keys.first.get(name)) ?? id ?? 0);
}

/** What a font means; character set and family only help when it is missing. */
export function fontKey(node: XmlNode): string {
  const on = (name: string): string => {
    const child = childOf(node, name);
    return child &&
      child.attributes['val'] !== '0' &&
      child.attributes['val'] !== 'false' &&
      child.attributes['val'] !== 'none'
      ? name
      : '';
  };
  const value = (name: string): string => childOf(node, name)?.attributes['val'] ?? '';
  const marks = [on('b'), on('i'), on('u'), on('strike'), value('vertAlign'), value('scheme')].join(',');
  return `${marks}|${Number(value('sz'))}|${colorKey(childOf(node, 'color'))}|${value('name')}`;
}

/** What a fill means. */
export function fillKey(node: XmlNode): string {
  const pattern = childOf(node, 'patternFill');
  if (!pattern) return node.children.length === 0 ? 'none' : `other ${node.start}`;
  const type = pattern.attributes['patternType'] ?? 'none';
  if (type === 'none') return 'none';
  const back = type === 'solid' ? '' : colorKey(childOf(pattern, 'bgColor'));
  return `${type}|${colorKey(childOf(pattern, 'fgColor'))}|${back}`;
}

/** What a border means. */
export function borderKey(node: XmlNode): string {
  let key = `${isTrue(node.attributes['diagonalUp'])}${isTrue(node.attributes['diagonalDown'])}`;
  for (const side of node.children) {
    const style = side.attributes['style'] ?? 'none';
    if (style !== 'none') key += `|${side.local} ${style} ${colorKey(childOf(side, 'color'))}`;
  }
  return key;
}

/** What a cell format means. */
export function cellFormatKey(node: XmlNode, codeOf: (id: number) => string): string {
  const { attributes } = node;
  const numbers = ['fontId', 'fillId', 'borderId'].map((name) => attributes[name] ?? 0);
  return [
    codeOf(Number(attributes['numFmtId'] ?? 0)),
    ...numbers,
    isTrue(attributes['quotePrefix']),
    alignmentKey(childOf(node, 'alignment')?.attributes ?? {}),
    protectionKey(childOf(node, 'protection')?.attributes ?? {}),
  ].join('|');
}

function alignmentKey(alignment: Readonly<Record<string, string>>): string {
  const places = [alignment['horizontal'] ?? 'general', alignment['vertical'] ?? 'bottom'];
  const marks = [isTrue(alignment['wrapText']), isTrue(alignment['shrinkToFit'])];
  return [...places, ...marks, Number(alignment['indent'] ?? 0), Number(alignment['textRotation'] ?? 0)].join(',');
}

function protectionKey(protection: Readonly<Record<string, string>>): string {
  return `${!isTrue(protection['locked'] ?? '1')},${isTrue(protection['hidden'])}`;
}

/** What a conditional look means. */
export function differenceKey(node: XmlNode): string {
  const font = childOf(node, 'font');
  const fill = childOf(childOf(node, 'fill'), 'patternFill');
  const others = node.children
    .filter((child) => child.local !== 'font' && child.local !== 'fill')
    .map((child) => `${child.local}@${child.start}`);
  const fillText = fill ? colorKey(childOf(fill, 'bgColor') ?? childOf(fill, 'fgColor')) : '';
  return `${font ? fontKey(font) : ''}/${fillText}/${others.join(',')}`;
}

function colorKey(node: XmlNode | null): string {
  if (!node) return '';
  const { rgb, theme, indexed, tint, auto } = node.attributes;
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  return `${theme ?? ''}t${indexed ?? ''}i${tint ?? ''}${isTrue(auto) ? 'auto' : ''}`;
}
