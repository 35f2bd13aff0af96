import { areaName } from '../../core/basics/cell-names';
import { CellArea } from '../../core/basics/sheet-table';
import { CellStyle, STYLES, StyleName } from '../../core/basics/styles';
import { addressesOf } from './areas';
import { BOXLINE, FONT, FONT_SIZE, HAIRLINE, PALETTE } from './palette';
import { Parcel, PROPERTY_BYTES, RANGE_BYTES } from './parcel';

type Side = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

interface Line {
  readonly sides: readonly Side[];
  readonly color: string;
  readonly style: 'Continuous' | 'Dash';
}

const LINES: Readonly<Record<NonNullable<CellStyle['line']>, Line>> = {
  hair: { sides: ['EdgeBottom', 'InsideHorizontal'], color: HAIRLINE, style: 'Continuous' },
  under: { sides: ['EdgeBottom', 'InsideHorizontal'], color: PALETTE.ink, style: 'Continuous' },
  total: { sides: ['EdgeTop', 'InsideHorizontal'], color: PALETTE.head, style: 'Continuous' },
  cut: { sides: ['EdgeTop', 'InsideHorizontal'], color: PALETTE.quiet, style: 'Dash' },
  box: {
    sides: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'],
    color: BOXLINE,
    style: 'Continuous',
  },
};
/** The most properties a look sets: font, fill, alignment and six lines of four each. */
const LOOK_BYTES = RANGE_BYTES + 40 * PROPERTY_BYTES;

/** The look that all our cells share; every style then says only what is different. */
export async function applyBase(parcel: Parcel, sheet: Excel.Worksheet, area: CellArea): Promise<void> {
  await parcel.room(LOOK_BYTES);
  const { format } = sheet.getRange(areaName(area));
  format.font.name = FONT;
  format.font.size = FONT_SIZE;
  format.font.color = PALETTE.ink;
  format.verticalAlignment = 'Center';
}

/** Gives all cells of one style their look, many areas with one call. */
export async function applyStyle(
  parcel: Parcel,
  sheet: Excel.Worksheet,
  ...[name, areas]: [StyleName, readonly CellArea[]]
): Promise<void> {
  const style: CellStyle = STYLES[name];
  for (const address of addressesOf(areas)) {
    await parcel.room(LOOK_BYTES + address.length);
    // One area is a range: the usual thing, and cheaper than a list of areas.
    const { format } = address.includes(',') ? sheet.getRanges(address) : sheet.getRange(address);
    applyFont(format.font, style);
    applyPlace(format, style);
    if (style.fill) format.fill.color = PALETTE[style.fill];
    if (style.line) applyLine(format.borders, LINES[style.line]);
  }
}

function applyFont(font: Excel.RangeFont, style: CellStyle): void {
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.underline) font.underline = 'Single';
  if (style.size !== undefined) font.size = style.size;
  if (style.ink) font.color = PALETTE[style.ink];
}

function applyPlace(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.align)
    format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[style.align];
  if (style.top) format.verticalAlignment = 'Top';
  if (style.wrap) format.wrapText = true;
}

function applyLine(borders: Excel.RangeBorderCollection, { sides, color, style }: Line): void {
  for (const side of sides) {
    const border = borders.getItem(side);
    border.style = style;
    border.weight = 'Thin';
    border.color = color;
  }
}
