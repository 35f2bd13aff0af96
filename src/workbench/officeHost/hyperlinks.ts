import { CellArea } from '../../core/basics/sheet-table';
import { overlapOf, sameArea } from '../book/areas';
import { writeCells } from '../book/cells';
import { setFeature } from '../book/features';
import { optionsValue } from './arguments';
import { CellRange } from './cell-range';
import { clearRange } from './clear-range';
import { refuseLockedCells, refuseProtected } from './guard';
import { HostState } from './host-state';

/** The link of a range's first cell in Excel's words; null when it has none. */
export function hyperlinkOf({ sheet, area }: CellRange): object | null {
  const first: CellArea = { ...area, rows: 1, columns: 1 };
  const link = sheet.features.links.find((one) => overlapOf(one.area, first));
  if (!link) return null;
  const value = sheet.cells.valueAt(area.row, area.column);
  return {
    ...(link.address === null ? {} : { address: link.address }),
    ...(link.location === null ? {} : { documentReference: link.location }),
    ...(link.tip === null ? {} : { screenTip: link.tip }),
    textToDisplay: typeof value === 'object' ? '' : String(value),
  };
}

/** Sets a link, with the text to be shown when one is given; null takes it away. */
export function setHyperlink(range: CellRange, value: unknown, host: HostState): void {
  const { sheet, area } = range;
  refuseProtected(sheet, 'allowInsertHyperlinks');
  if (value === null) return clearRange(host.book, range, 'Hyperlinks');
  const { address, documentReference, screenTip, textToDisplay } = optionsValue(value);
  const text = (given: unknown): string | null => (typeof given === 'string' && given !== '' ? given : null);
  const link = { area, address: text(address), location: text(documentReference), tip: text(screenTip) };
  const others = sheet.features.links.filter((one) => !sameArea(one.area, area));
  setFeature(host.book, sheet, 'links', [...others, link]);
  const shown = text(textToDisplay);
  if (shown === null) return;
  refuseLockedCells(host.book, range);
  writeCells(host.book, sheet, area, () => shown);
}
