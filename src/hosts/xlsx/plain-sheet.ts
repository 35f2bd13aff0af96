import { SheetCells } from '../../core/cells/cells';
import { GridCells } from './grid';

/** A sheet from a file that knows no workbook: visible, the user's, days from 1900. */
export function plainSheet(name: string, cells: GridCells): SheetCells {
  return { name, ...cells, date1904: false, filtered: false, hidden: false, ours: null };
}
