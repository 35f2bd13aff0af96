import { XmlNode, childOf, childrenOf, isTrue } from '../../hosts/xlsx/xml-tree';
import { ColorReader } from './colors';
import { FORMATS } from './number-formats.table';
import { Horizontal, LineStyle, Look, LookChange, LookFont, LookLine, Vertical } from './look-types';

/** The looks of a workbook by the number that its cells carry, and those of its conditional formats. */
export interface FileLooks {
  readonly looks: readonly Look[];
  readonly changes: readonly LookChange[];
}

const PLAIN_FONT: LookFont = {
  name: 'Calibri',
  size: 11,
  bold: false,
  italic: false,
  underline: 'none',
  strike: false,
  script: 'none',
  color: null,
};

/** The look of a cell that has none. */
export const PLAIN_LOOK: Look = {
  font: PLAIN_FONT,
  fill: null,
  left: null,
  right: null,
  top: null,
  bottom: null,
  format: 'General',
  horizontal: 'general',
  vertical: 'bottom',
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  locked: true,
  formulaHidden: false,
  quoted: false,
};

/** Reads the styles part; a workbook without one has the plain look only. */
export function readLooks(styles: XmlNode | null, color: ColorReader): FileLooks {
  if (styles === null) return { looks: [PLAIN_LOOK], changes: [] };
  const members = (group: string, member: string): readonly XmlNode[] => childrenOf(childOf(styles, group), member);
  const codes = new Map(
    members('numFmts', 'numFmt').map((node) => [Number(node.attributes['numFmtId']), node.attributes['formatCode']]),
  );
  const parts: LookParts = {
    fonts: members('fonts', 'font').map((node) => readFont(node, color)),
    fills: members('fills', 'fill').map((node) => readFill(node, color)),
    borders: members('borders', 'border'),
    format: (id) => codes.get(id) ?? FORMATS[id] ?? 'General',
    color,
  };
  const looks = members('cellXfs', 'xf').map((node) => readLook(node, parts));
  return {
    looks: looks.length > 0 ? looks : [PLAIN_LOOK],
    changes: members('dxfs', 'dxf').map((node) => readChange(node, color)),
  };
}

interface LookParts {
  readonly fonts: readonly LookFont[];
  readonly fills: readonly (string | null)[];
  readonly borders: readonly XmlNode[];
  readonly format: (id: number) => string;
  readonly color: ColorReader;
}

function readLook(node: XmlNode, { fonts, fills, borders, format, color }: LookParts): Look {
  const number = (name: string): number => Number(node.attributes[name] ?? 0);
  const border = borders[number('borderId')] ?? null;
  // Strict files say start and end where others say left and right.
  const line = (side: string, strict = side): LookLine | null =>
    readLine(childOf(border, side) ?? childOf(border, strict), color);
  const protection = childOf(node, 'protection')?.attributes ?? {};
  return {
    ...readParts(node, fonts, fills),
    left: line('left', 'start'),
    right: line('right', 'end'),
    top: line('top'),
    bottom: line('bottom'),
    format: format(number('numFmtId')),
    ...readAlignment(childOf(node, 'alignment')?.attributes ?? {}),
    locked: protection['locked'] === undefined || isTrue(protection['locked']),
    formulaHidden: isTrue(protection['hidden']),
    quoted: isTrue(node.attributes['quotePrefix']),
  };
}

function readParts(
  { attributes }: XmlNode,
  fonts: LookParts['fonts'],
  fills: LookParts['fills'],
): Pick<Look, 'font' | 'fill'> {
  return {
    font: fonts[Number(attributes['fontId'] ?? 0)] ?? PLAIN_FONT,
    fill: fills[Number(attributes['fillId'] ?? 0)] ?? null,
  };
}

function readAlignment(
  alignment: Readonly<Record<string, string>>,
): Pick<Look, 'horizontal' | 'vertical' | 'wrap' | 'shrink' | 'indent' | 'rotation'> {
  return {
    horizontal: (alignment['horizontal'] ?? 'general') as Horizontal,
    vertical: (alignment['vertical'] ?? 'bottom') as Vertical,
    wrap: isTrue(alignment['wrapText']),
    shrink: isTrue(alignment['shrinkToFit']),
    indent: Number(alignment['indent'] ?? 0),
    rotation: Number(alignment['textRotation'] ?? 0),
  };
}

function readFont(node: XmlNode, color: ColorReader): LookFont {
  const value = (name: string): string | undefined => childOf(node, name)?.attributes['val'];
  return {
    name: value('name') ?? PLAIN_FONT.name,
    size: Number(value('sz') ?? PLAIN_FONT.size),
    bold: mark(node, 'b') ?? false,
    italic: mark(node, 'i') ?? false,
    underline: childOf(node, 'u') ? ((value('u') ?? 'single') as LookFont['underline']) : 'none',
    strike: mark(node, 'strike') ?? false,
    script: scriptOf(value('vertAlign')),
    color: color(childOf(node, 'color')),
  };
}

function scriptOf(text: string | undefined): LookFont['script'] {
  return text === 'superscript' || text === 'subscript' ? text : 'none';
}

/** Whether a mark such as bold is set; null when nothing is said. */
function mark(node: XmlNode | null, name: string): boolean | null {
  const child = childOf(node, name);
  return child === null ? null : child.attributes['val'] === undefined || isTrue(child.attributes['val']);
}

function readFill(node: XmlNode, color: ColorReader): string | null {
  const pattern = childOf(node, 'patternFill');
  if (pattern === null) {
    const stops = childrenOf(childOf(node, 'gradientFill'), 'stop');
    return color(childOf(stops[stops.length - 1], 'color'));
  }
  const type = pattern.attributes['patternType'] ?? 'none';
  return type === 'none' ? null : color(childOf(pattern, 'fgColor'));
}

function readLine(side: XmlNode | null, color: ColorReader): LookLine | null {
  const style = side?.attributes['style'] ?? 'none';
  return style === 'none' ? null : { style: style as LineStyle, color: color(childOf(side, 'color')) };
}

/** In a conditional look the color of a solid fill is the background color. */
function readChange(node: XmlNode, color: ColorReader): LookChange {
  const font = childOf(node, 'font');
  const pattern = childOf(childOf(node, 'fill'), 'patternFill');
  const underline = childOf(font, 'u');
  return {
    bold: mark(font, 'b'),
    italic: mark(font, 'i'),
    underline: underline && underline.attributes['val'] !== 'none',
    strike: mark(font, 'strike'),
    ink: color(childOf(font, 'color')),
    fill: color(childOf(pattern, 'bgColor')) ?? color(childOf(pattern, 'fgColor')),
  };
}
