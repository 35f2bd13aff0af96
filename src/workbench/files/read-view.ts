import { XmlNode, attributeOf, childOf, childrenOf, isTrue } from '../../hosts/xlsx/xml-tree';
import { areasOf } from './areas';
import { ColorReader } from './colors';
import { PrintSetup } from './feature-types';
import { BookSheet, ColumnRun } from './types';

/** How a sheet is shown: what stands before its rows, and protection. */
export type SheetView = Pick<
  BookSheet,
  | 'tabColor'
  | 'gridlines'
  | 'zoomPercent'
  | 'freeze'
  | 'defaultRowHeight'
  | 'defaultColumnWidth'
  | 'columns'
  | 'merges'
  | 'protection'
>;

const ROW_HEIGHT = 15;
/** 8.43 characters with the margins that widths of files include. */
const COLUMN_WIDTH = 9.1442857143;
const MARGINS_WIDTH = 0.71;
const ZOOM = 100;

/** Reads it from the root of a sheet's shell. */
export function readView(root: XmlNode, color: ColorReader): SheetView {
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  const format = childOf(root, 'sheetFormatPr');
  return {
    tabColor: color(childOf(childOf(root, 'sheetPr'), 'tabColor')),
    gridlines: isTrue(attributeOf(view, 'showGridLines', '1')),
    zoomPercent: Number(attributeOf(view, 'zoomScale', String(ZOOM))),
    freeze: readFreeze(childOf(view, 'pane')),
    defaultRowHeight: Number(attributeOf(format, 'defaultRowHeight', String(ROW_HEIGHT))),
    defaultColumnWidth: defaultWidth(format),
    columns: childrenOf(childOf(root, 'cols'), 'col').map(readColumn),
    merges: childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap((node) => areasOf(node.attributes['ref'])),
    protection: childOf(root, 'sheetProtection')?.attributes ?? null,
  };
}

function defaultWidth(format: XmlNode | null): number {
  const width = attributeOf(format, 'defaultColWidth');
  if (width !== '') return Number(width);
  const characters = attributeOf(format, 'baseColWidth');
  return characters === '' ? COLUMN_WIDTH : Number(characters) + MARGINS_WIDTH;
}

function readFreeze(pane: XmlNode | null): BookSheet['freeze'] {
  if (!attributeOf(pane, 'state').startsWith('frozen')) return null;
  return { rows: Number(attributeOf(pane, 'ySplit', '0')), columns: Number(attributeOf(pane, 'xSplit', '0')) };
}

function readColumn({ attributes }: XmlNode): ColumnRun {
  return {
    first: Number(attributes['min']),
    last: Number(attributes['max']),
    width: attributes['width'] === undefined ? null : Number(attributes['width']),
    hidden: isTrue(attributes['hidden']),
    level: Number(attributes['outlineLevel'] ?? 0),
    collapsed: isTrue(attributes['collapsed']),
    look: Number(attributes['style'] ?? 0),
  };
}

/** How a sheet goes on paper. */
export function readPage(root: XmlNode): PrintSetup {
  const setup = childOf(root, 'pageSetup');
  const options = childOf(root, 'printOptions');
  const header = childOf(root, 'headerFooter');
  const fits = isTrue(attributeOf(childOf(childOf(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage'));
  return {
    orientation: attributeOf(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    paper: setup?.attributes['paperSize'] === undefined ? null : Number(setup.attributes['paperSize']),
    scalePercent: Number(attributeOf(setup, 'scale', '100')),
    fit: fits
      ? { wide: Number(attributeOf(setup, 'fitToWidth', '1')), high: Number(attributeOf(setup, 'fitToHeight', '1')) }
      : null,
    margins: readMargins(childOf(root, 'pageMargins')),
    centered: {
      across: isTrue(attributeOf(options, 'horizontalCentered')),
      down: isTrue(attributeOf(options, 'verticalCentered')),
    },
    header: childOf(header, 'oddHeader')?.text ?? '',
    footer: childOf(header, 'oddFooter')?.text ?? '',
    rowBreaks: readBreaks(childOf(root, 'rowBreaks')),
    columnBreaks: readBreaks(childOf(root, 'colBreaks')),
  };
}

function readMargins(node: XmlNode | null): PrintSetup['margins'] {
  if (node === null) return null;
  const inches = (side: string): number => Number(node.attributes[side] ?? 0);
  return {
    left: inches('left'),
    right: inches('right'),
    top: inches('top'),
    bottom: inches('bottom'),
    header: inches('header'),
    footer: inches('footer'),
  };
}

function readBreaks(node: XmlNode | null): number[] {
  return childrenOf(node, 'brk').map((one) => Number(one.attributes['id']));
}
