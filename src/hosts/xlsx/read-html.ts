import { SheetCells } from '../../core/cells/cells';
import { Grid, makeGrid } from './grid';
import { plainSheet } from './plain-sheet';
import { unescapeXml } from './texts';

/**
 * The tables of a web page as one sheet, one below the other as Excel opens it: many ERP systems export HTML under the name `.xls`.
 * All values are text. A table inside a cell gives rows of its own.
 */
export function readHtml(html: string, name: string): SheetCells {
  const grid = makeGrid();
  const page: Page = { grid, row: 0, column: -1, inRow: false, text: null, columnSpan: 1, rowSpan: 1, spans: [] };
  const tags = /<(?:!--[\s\S]*?-->|(\/?[a-z][a-z0-9:]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>)/gi;
  let from = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    if (page.text !== null) page.text += html.slice(from, tag.index);
    from = tags.lastIndex;
    if (tag[1] !== undefined) readTag(page, tag[1].toLowerCase(), tag[2] ?? '');
  }
  endRow(page);
  return plainSheet(name, grid.finish());
}

interface Page {
  readonly grid: Grid;
  row: number;
  column: number;
  inRow: boolean;
  /** Text of the cell so far; null outside cells. */
  text: string | null;
  columnSpan: number;
  rowSpan: number;
  /** Per column, up to which row a cell from above reaches. */
  spans: number[];
}

const MOST_SPAN = 1000;
/** Stands for a line break until white space is settled; no page holds this character. */
const BREAK = '\u0001';
const CELLS = new Set(['td', 'th']);
const CELL_ENDS = new Set(['/td', '/th']);
/** Elements that begin a new line of text inside a cell. */
const LINE_BREAKS = new Set(['br', '/p', '/div', '/li']);

function readTag(page: Page, tag: string, attributes: string): void {
  if (CELLS.has(tag)) beginCell(page, attributes);
  else if (CELL_ENDS.has(tag)) endCell(page);
  else if (tag === 'tr') beginRow(page);
  else if (tag === '/tr') endRow(page);
  else if (tag === 'table' || tag === '/table') endTable(page);
  else if (LINE_BREAKS.has(tag) && page.text !== null) page.text += BREAK;
}

function endTable(page: Page): void {
  endRow(page);
  page.spans = [];
}

function beginRow(page: Page): void {
  endRow(page);
  page.row += 1;
  page.column = -1;
  page.inRow = true;
  page.grid.beginRow(page.row, false);
}

function endRow(page: Page): void {
  endCell(page);
  if (page.inRow) page.grid.endRow();
  page.inRow = false;
}

function beginCell(page: Page, attributes: string): void {
  endCell(page);
  if (!page.inRow) beginRow(page);
  page.column += 1;
  while ((page.spans[page.column] ?? 0) >= page.row) page.column += 1;
  page.columnSpan = spanOf(attributes, 'colspan');
  page.rowSpan = spanOf(attributes, 'rowspan');
  page.text = '';
}

function endCell(page: Page): void {
  if (page.text === null) return;
  const { row, column, columnSpan, rowSpan } = page;
  const text = plainText(page.text);
  page.text = null;
  page.grid.put(column, text === '' ? null : text, 'general');
  if (rowSpan > 1) for (let c = column; c < column + columnSpan; c += 1) page.spans[c] = row + rowSpan - 1;
  if (rowSpan > 1 || columnSpan > 1) page.grid.merge({ row, column: column + 1, rows: rowSpan, columns: columnSpan });
  page.column += columnSpan - 1;
}

function spanOf(attributes: string, name: string): number {
  const m = attributes === '' ? null : new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes);
  return m ? Math.min(MOST_SPAN, Math.max(1, Number(m[1]))) : 1;
}

/** White space of the source is one space; a line break of the page is a line break. */
function plainText(text: string): string {
  return unescapeXml(text.replace(/\s+/g, ' '))
    .replaceAll(/ *\u0001 */g, '\n')
    .trim();
}
