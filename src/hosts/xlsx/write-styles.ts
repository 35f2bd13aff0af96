import { HostError } from '../../app/ports';
import { CellStyle, ColorRole, STYLES, StyleName } from '../../core/basics/styles';
import { BOXLINE, FONT, FONT_SIZE, HAIRLINE, PALETTE } from './palette';
import { StyleKeys, borderKey, cellFormatKey, differenceKey, fillKey, fontKey, readStyleKeys } from './style-keys';
import {
  Splice,
  XmlNode,
  appendTo,
  childOf,
  escapeXml,
  parseXml,
  prefixOf,
  splice,
  startTag,
  XML_HEAD,
} from './xml-tree';

/**
 * plain: as the style says. guarded: text that begins like a formula; the cell keeps it text when somebody edits it.
 * general: without the text format, for formulas (a formula in a text cell turns into its own words on the next edit).
 */
export type StyleVariant = 'plain' | 'guarded' | 'general';

/** The looks of a workbook, to which ours are appended once; equal ones are taken again on later runs. */
export interface StyleBook {
  /** Number of a look for the `s` of a cell. */
  cell(style: StyleName, variant: StyleVariant): number;
  /** Number of a conditional look. */
  conditional(look: { readonly fill?: ColorRole; readonly ink?: ColorRole }): number;
  /** The whole part with what was added. */
  text(): string;
}

type Group = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** The order of the schema (CT_Stylesheet); Excel repairs a file that has another. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];
/** Excel opens no more looks than this. */
export const MOST_LOOKS = 65490;

const EMPTY_STYLES = `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** What a group must hold before anything may be appended: cells without a look point to its first member. */
const FIRST_MEMBERS: Readonly<Record<Group, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
};

const FORMATS: Readonly<Record<CellStyle['kind'], string>> = {
  general: 'General',
  text: '@',
  integer: '#,##0',
  money: '#,##0.00;-#,##0.00',
  percent: '0.0%',
  rate: '0.00##%',
  date: 'yyyy-mm-dd',
  month: 'yyyy-mm',
};
const BUILT_IN: Readonly<Record<string, number>> = { General: 0, '#,##0': 3, '@': 49 };

/** Opens the styles part for members to be appended; a workbook without one gets a plain one. */
export function openStyleParts(given: string | null): StyleParts {
  const text = given ?? EMPTY_STYLES;
  const root = parseXml(text);
  if (!root || root.local !== 'styleSheet') throw new HostError('damaged', 'the styles cannot be read');
  const keys = readStyleKeys(root);
  const added: Record<Group, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
  return { ...adderOf(root, keys, added), text: () => splice(text, piecesOf(text, root, added)) };
}

/** Opens the styles part for our looks. */
export function openStyles(given: string | null): StyleBook {
  const adder = openStyleParts(given);
  const looks = new Map<string, number>();
  return {
    cell(style, variant) {
      const name = `${style}|${variant}`;
      const known = looks.get(name);
      if (known !== undefined) return known;
      const index = addLook(STYLES[style], variant, adder);
      if (index >= MOST_LOOKS)
        throw new HostError('cannot-write', `the workbook has more than ${MOST_LOOKS} cell formats`);
      looks.set(name, index);
      return index;
    },
    conditional: (look) => addConditional(look, adder),
    text: adder.text,
  };
}

/** A styles part to which members are appended; equal ones are taken again. */
export interface StyleParts extends Adder {
  /** The whole part with what was added. */
  text(): string;
}

/** Finds or appends members of the groups of a styles part. */
export interface Adder {
  /** The number of a member with that meaning; the XML is appended when there is none. */
  add(group: Exclude<Group, 'numFmts'>, key: string, xml: string): number;
  format(code: string): number;
}

function adderOf(root: XmlNode, keys: StyleKeys, added: Record<Group, string[]>): Adder {
  const prefix = prefixOf(root);
  for (const group of ['fonts', 'fills', 'borders', 'cellXfs'] as const) {
    if ((childOf(root, group)?.children.length ?? 0) > 0) continue;
    added[group].push(...FIRST_MEMBERS[group].map((xml) => prefixed(xml, prefix)));
    keys.counts[group] = FIRST_MEMBERS[group].length;
  }
  return {
    add(group, key, xml) {
      const known = keys[group].get(key);
      if (known !== undefined) return known;
      const index = keys.counts[group];
      keys.counts[group] = index + 1;
      keys[group].set(key, index);
      added[group].push(prefixed(xml, prefix));
      return index;
    },
    format(code) {
      const known = BUILT_IN[code] ?? keys.formats.get(code);
      if (known !== undefined) return known;
      const id = keys.freeFormat;
      keys.freeFormat += 1;
      keys.formats.set(code, id);
      added.numFmts.push(prefixed(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`, prefix));
      return id;
    },
  };
}

function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

function piecesOf(text: string, root: XmlNode, added: Record<Group, string[]>): Splice[] {
  const pieces: Splice[] = [];
  for (const group of Object.keys(added) as Group[]) {
    const xml = added[group].join('');
    if (xml === '') continue;
    const node = childOf(root, group);
    const count = String((node?.children.length ?? 0) + added[group].length);
    if (!node)
      pieces.push(
        newGroup(root, group, `<${prefixOf(root)}${group} count="${count}">${xml}</${prefixOf(root)}${group}>`),
      );
    else if (node.innerEnd < node.end) pieces.push(startTag(text, node, { count }), appendTo(text, node, xml));
    else pieces.push({ start: node.start, end: node.end, put: `<${node.name} count="${count}">${xml}</${node.name}>` });
  }
  return pieces;
}

function newGroup(root: XmlNode, group: Group, put: string): Splice {
  const rank = ORDER.indexOf(group);
  const next = root.children.find((child) => ORDER.indexOf(child.local) > rank);
  const at = next ? next.start : root.innerEnd;
  return { start: at, end: at, put };
}

function addLook(style: CellStyle, variant: StyleVariant, adder: Adder): number {
  const code = variant === 'general' && style.kind === 'text' ? 'General' : FORMATS[style.kind];
  const font = fontXml(style);
  const fill = fillXml(style.fill);
  const border = borderXml(style.line);
  const ids = {
    format: adder.format(code),
    font: adder.add('fonts', keyOf(font, fontKey), font),
    fill: adder.add('fills', keyOf(fill, fillKey), fill),
    border: adder.add('borders', keyOf(border, borderKey), border),
  };
  const attributes = [
    `numFmtId="${ids.format}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0"`,
    variant === 'guarded' ? ' quotePrefix="1"' : '',
    ids.format === 0 ? '' : ' applyNumberFormat="1"',
    ' applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
  ];
  const input = style.fill === 'input';
  const alignment = `<alignment${style.align ? ` horizontal="${style.align}"` : ''} vertical="${style.top ? 'top' : 'center'}"${style.wrap ? ' wrapText="1"' : ''}/>`;
  // Cells for people to fill stay open when somebody protects the sheet.
  const xml = `<xf ${attributes.join('')}${input ? ' applyProtection="1"' : ''}>${alignment}${input ? '<protection locked="0"/>' : ''}</xf>`;
  return adder.add(
    'cellXfs',
    cellFormatKey(parseXml(xml) as XmlNode, (id) => (id === ids.format ? code : '')),
    xml,
  );
}

/** The meaning of a member that is about to be written. */
export function keyOf(xml: string, key: (node: XmlNode) => string): string {
  return key(parseXml(xml) as XmlNode);
}

function fontXml(style: CellStyle): string {
  const marks = (style.bold ? '<b/>' : '') + (style.italic ? '<i/>' : '') + (style.underline ? '<u/>' : '');
  const color = `<color rgb="FF${PALETTE[style.ink ?? 'ink']}"/>`;
  return `<font>${marks}<sz val="${style.size ?? FONT_SIZE}"/>${color}<name val="${FONT}"/><family val="2"/><charset val="134"/></font>`;
}

function fillXml(role: ColorRole | undefined): string {
  if (role === undefined) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${PALETTE[role]}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(line: CellStyle['line']): string {
  const side = (name: string, style: string, color: string): string =>
    `<${name} style="${style}"><color rgb="FF${color}"/></${name}>`;
  const box = line === 'box' ? BOXLINE : null;
  const left = box ? side('left', 'thin', box) : '<left/>';
  const right = box ? side('right', 'thin', box) : '<right/>';
  const tops = {
    total: side('top', 'thin', PALETTE.head),
    cut: side('top', 'dashed', PALETTE.quiet),
    box: side('top', 'thin', BOXLINE),
  };
  const bottoms = {
    hair: side('bottom', 'thin', HAIRLINE),
    under: side('bottom', 'thin', PALETTE.ink),
    box: side('bottom', 'thin', BOXLINE),
  };
  const top = line === 'total' || line === 'cut' || line === 'box' ? tops[line] : '<top/>';
  const bottom = line === 'hair' || line === 'under' || line === 'box' ? bottoms[line] : '<bottom/>';
  return `<border>${left}${right}${top}${bottom}<diagonal/></border>`;
}

function addConditional(look: { readonly fill?: ColorRole; readonly ink?: ColorRole }, adder: Adder): number {
  const font = look.ink ? `<font><color rgb="FF${PALETTE[look.ink]}"/></font>` : '';
  // In a conditional look the color of a solid fill is the *background* color.
  const fill = look.fill
    ? `<fill><patternFill patternType="solid"><bgColor rgb="FF${PALETTE[look.fill]}"/></patternFill></fill>`
    : '';
  const xml = `<dxf>${font}${fill}</dxf>`;
  return adder.add('dxfs', keyOf(xml, differenceKey), xml);
}
