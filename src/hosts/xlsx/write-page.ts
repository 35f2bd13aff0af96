import { HostError } from '../../app/ports';
import { PageSetup, SheetTable } from '../../core/basics/sheet-table';
import { Kept } from './kept';

/** Excel's limit for one sheet. */
const MOST_BREAKS = 1026;
const PAPERS = { A4: { code: 9, wide: 8.27, high: 11.69 }, A3: { code: 8, wide: 11.69, high: 16.54 } } as const;
const PIXELS_PER_INCH = 96;
/** Excel's own range for the scale of a page, percent. */
const SMALLEST_SCALE = 10;

/**
 * Whether the page is fitted by a fixed scale: Excel forgets page breaks made by hand when it fits pages itself,
 * and then two letters would share a sheet of paper.
 */
export function printsScaled(page: PageSetup): boolean {
  return page.fitWide > 0 && (page.breaksAfter?.length ?? 0) > 0;
}

/** Margins in inches. */
export function marginsXml(page: PageSetup): string {
  const m = marginsOf(page);
  return `<pageMargins left="${m.side}" right="${m.side}" top="${m.top}" bottom="${m.top}" header="0.3" footer="0.3"/>`;
}

function marginsOf(page: PageSetup): { side: number; top: number } {
  return page.marginsNarrow ? { side: 0.35, top: 0.55 } : { side: 0.7, top: 0.75 };
}

/** Paper, orientation and fit; the printer's own settings stay linked. */
export function pageXml(table: SheetTable, context: { readonly kept: Kept; readonly digitWidth: number }): string {
  const { page } = table;
  const paper = PAPERS[page.paper];
  const fit = page.fitWide <= 0 ? '' : printsScaled(page) ? ` scale="${scaleOf(table, context.digitWidth)}"` : ` fitToWidth="${page.fitWide}" fitToHeight="0"`;
  const printer = context.kept.printer === null ? '' : ` r:id="${context.kept.printer}"`;
  return `<pageSetup paperSize="${paper.code}"${fit} orientation="${page.orientation}"${printer}/>`;
}

/** Percent at which the printed columns fit the pages' width; never larger than life. */
function scaleOf({ page, columns }: SheetTable, digitWidth: number): number {
  const paper = PAPERS[page.paper];
  const inches = (page.orientation === 'landscape' ? paper.high : paper.wide) - 2 * marginsOf(page).side;
  let pixels = 0;
  columns.slice(0, page.printColumns ?? columns.length).forEach((column) => {
    if (!column.hidden && !column.folded) pixels += Math.ceil(column.width * digitWidth + 5);
  });
  const scale = Math.floor((inches * page.fitWide * PIXELS_PER_INCH * 100) / Math.max(pixels, 1)) - 1;
  return Math.max(SMALLEST_SCALE, Math.min(100, scale));
}

/** Page breaks made by hand. */
export function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  if (rows.length > MOST_BREAKS) throw new HostError('cannot-write', `${rows.length} page breaks; a sheet has ${MOST_BREAKS}`);
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}
