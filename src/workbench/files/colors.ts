import { XmlNode, childOf, findAll } from '../../hosts/xlsx/xml-tree';
import { INDEXED } from './indexed-colors.table';

/** Gives the RRGGBB that a color element means; null when there is none or the window's own is meant. */
export type ColorReader = (node: XmlNode | null) => string | null;

/** Files number the theme's colors light before dark; the theme lists them dark before light. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];
const THEME_LINKS = ['hlink', 'folHlink'];
const WINDOW_INDEX = 64;

/** Colors of a workbook by its theme and its own list of numbered colors. */
export function colorReader(theme: XmlNode | null, styles: XmlNode | null): ColorReader {
  const themed = themeColors(theme);
  const own = findAll(childOf(styles, 'colors'), 'rgbColor').map(
    (node) => sixDigits(node.attributes['rgb']) ?? '000000',
  );
  return (node) => {
    if (node === null) return null;
    const { rgb, theme: number, indexed, tint } = node.attributes;
    const base = sixDigits(rgb) ?? (number !== undefined ? themed[Number(number)] : numbered(indexed, own));
    if (base === undefined || base === null) return null;
    return tint === undefined ? base : tinted(base, Number(tint));
  };
}

/** The colors of a theme in the order in which cells number them. */
export function themeColors(theme: XmlNode | null): readonly string[] {
  const scheme = findAll(theme, 'clrScheme')[0] ?? null;
  return [...THEME_ORDER, ...THEME_LINKS].map((name) => {
    const color = childOf(scheme, name)?.children[0];
    return sixDigits(color?.attributes['lastClr'] ?? color?.attributes['val']) ?? '000000';
  });
}

function sixDigits(text: string | undefined): string | null {
  const found = /([0-9a-f]{6})$/i.exec(text ?? '');
  return found ? (found[1] as string).toUpperCase() : null;
}

function numbered(index: string | undefined, own: readonly string[]): string | null {
  const n = Number(index ?? WINDOW_INDEX);
  return n >= WINDOW_INDEX ? null : (own[n] ?? INDEXED[n] ?? null);
}

/** A color made lighter (tint above 0) or darker: its lightness moves toward white or black. */
export function tinted(color: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return color;
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const [hue, saturation, lightness] = toHsl(r, g, b);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, moved)));
}

function toHsl(r: number, g: number, b: number): [number, number, number] {
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const turn = most === r ? (g - b) / spread : most === g ? 2 + (b - r) / spread : 4 + (r - g) / spread;
  return [(turn * 60 + 360) % 360, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (n: number): string => {
    const k = (n + hue / 30) % 12;
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return (part(0) + part(8) + part(4)).toUpperCase();
}
