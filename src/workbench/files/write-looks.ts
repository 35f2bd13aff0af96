import { HostError } from '../../app/ports';
import { borderKey, cellFormatKey, differenceKey, fillKey, fontKey } from '../../hosts/xlsx/style-keys';
import { MOST_LOOKS, StyleParts, keyOf, openStyleParts } from '../../hosts/xlsx/write-styles';
import { XmlNode, escapeXml, parseXml } from '../../hosts/xlsx/xml-tree';
import { Look, LookChange, LookFont, LookLine } from './look-types';
import { FORMATS } from './number-formats.table';

/** The looks of a book as the file numbers them; what the file does not have is appended. */
export interface LookNumbers {
  /** The file's number of a look of the book. */
  of(look: number): number;
  ofChange(change: LookChange): number;
  /** The styles part; null while it is what it was. */
  changedText(): string | null;
}

/** Ids of formats that mean the same in every region. */
const FIXED_IDS = new Map([0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 20, 21, 45, 46, 49].map((id) => [FORMATS[id] ?? '', id]));

/** Numbers for the looks of a book, of which the file had those before. */
export function numberLooks(styles: string | null, before: readonly Look[], looks: readonly Look[]): LookNumbers {
  const parts = openStyleParts(styles);
  const known = new Map<string, number>();
  before.forEach((look, i) => {
    const key = keyOfLook(look);
    if (!known.has(key)) known.set(key, i);
  });
  const numbers = new Map<number, number>();
  return {
    of(number) {
      let found = numbers.get(number);
      if (found === undefined) {
        found = numberOf(number, looks[number], { before, known, parts });
        numbers.set(number, found);
      }
      return found;
    },
    ofChange(change) {
      const xml = changeXml(change);
      return parts.add('dxfs', keyOf(xml, differenceKey), xml);
    },
    changedText() {
      const text = parts.text();
      return text === styles ? null : text;
    },
  };
}

interface Known {
  readonly before: readonly Look[];
  readonly known: Map<string, number>;
  readonly parts: StyleParts;
}

function numberOf(number: number, look: Look | undefined, { before, known, parts }: Known): number {
  if (look === undefined) return 0;
  const key = keyOfLook(look);
  const old = before[number];
  if (old !== undefined && keyOfLook(old) === key) return number;
  const same = known.get(key) ?? appendLook(look, parts);
  known.set(key, same);
  return same;
}

/** What a look means as text, whatever the order of its fields. */
export function keyOfLook(look: Look): string {
  const { font } = look;
  const line = (one: LookLine | null): string => (one ? `${one.style} ${one.color}` : '');
  return [
    [font.name, font.size, font.bold, font.italic, font.underline, font.strike, font.script, font.color],
    [look.fill, line(look.left), line(look.right), line(look.top), line(look.bottom), look.format],
    [look.horizontal, look.vertical, look.wrap, look.shrink, look.indent, look.rotation],
    [look.locked, look.formulaHidden, look.quoted],
  ].join('|');
}

function appendLook(look: Look, parts: StyleParts): number {
  const format = FIXED_IDS.get(look.format) ?? parts.format(look.format);
  const font = fontXml(look.font);
  const fill = fillXml(look.fill);
  const border = borderXml(look);
  const ids = [
    `numFmtId="${format}"`,
    `fontId="${parts.add('fonts', keyOf(font, fontKey), font)}"`,
    `fillId="${parts.add('fills', keyOf(fill, fillKey), fill)}"`,
    `borderId="${parts.add('borders', keyOf(border, borderKey), border)}"`,
  ].join(' ');
  const quoted = look.quoted ? ' quotePrefix="1"' : '';
  const applies = ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment', 'Protection'].map(
    (what) => ` apply${what}="1"`,
  );
  const xml = `<xf ${ids} xfId="0"${quoted}${applies.join('')}>${alignmentXml(look)}${protectionXml(look)}</xf>`;
  const key = cellFormatKey(parseXml(xml) as XmlNode, (id) => (id === format ? look.format : ''));
  const index = parts.add('cellXfs', key, xml);
  if (index >= MOST_LOOKS) throw new HostError('cannot-write', `the workbook has more than ${MOST_LOOKS} cell formats`);
  return index;
}

function alignmentXml(look: Look): string {
  const attributes = [
    look.horizontal === 'general' ? '' : ` horizontal="${look.horizontal}"`,
    look.vertical === 'bottom' ? '' : ` vertical="${look.vertical}"`,
    look.rotation === 0 ? '' : ` textRotation="${look.rotation}"`,
    look.wrap ? ' wrapText="1"' : '',
    look.indent === 0 ? '' : ` indent="${look.indent}"`,
    look.shrink ? ' shrinkToFit="1"' : '',
  ].join('');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
}

function protectionXml({ locked, formulaHidden }: Look): string {
  if (locked && !formulaHidden) return '';
  return `<protection${locked ? '' : ' locked="0"'}${formulaHidden ? ' hidden="1"' : ''}/>`;
}

function fontXml(font: LookFont): string {
  const marks = [
    font.bold ? '<b/>' : '',
    font.italic ? '<i/>' : '',
    font.strike ? '<strike/>' : '',
    font.underline === 'none' ? '' : font.underline === 'single' ? '<u/>' : `<u val="${font.underline}"/>`,
    font.script === 'none' ? '' : `<vertAlign val="${font.script}"/>`,
  ].join('');
  return `<font>${marks}<sz val="${font.size}"/>${colorXml(font.color)}<name val="${escapeXml(font.name)}"/></font>`;
}

function colorXml(color: string | null): string {
  return color === null ? '' : `<color rgb="FF${color}"/>`;
}

function fillXml(fill: string | null): string {
  if (fill === null) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ left, right, top, bottom }: Look): string {
  const side = (name: string, line: LookLine | null): string =>
    line ? `<${name} style="${line.style}">${colorXml(line.color) || '<color auto="1"/>'}</${name}>` : `<${name}/>`;
  const sides = side('left', left) + side('right', right) + side('top', top) + side('bottom', bottom);
  return `<border>${sides}<diagonal/></border>`;
}

function changeXml({ bold, italic, strike, underline, ink, fill }: LookChange): string {
  const mark = (name: string, on: boolean | null): string => (on === null ? '' : `<${name}${on ? '' : ' val="0"'}/>`);
  const line = underline === null ? '' : underline ? '<u/>' : '<u val="none"/>';
  const font = mark('b', bold) + mark('i', italic) + mark('strike', strike) + line + colorXml(ink);
  // In a conditional look the color of a solid fill is the background color.
  const paper =
    fill === null ? '' : `<fill><patternFill patternType="solid"><bgColor rgb="FF${fill}"/></patternFill></fill>`;
  return `<dxf>${font === '' ? '' : `<font>${font}</font>`}${paper}</dxf>`;
}
