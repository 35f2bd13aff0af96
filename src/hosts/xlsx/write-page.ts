import { HostError } from '../../app/ports';
import { PageSetup } from '../../core/basics/sheet-table';

/** Excel's limit for one sheet. */
const MOST_BREAKS = 1026;
const PAPERS = { A4: 9, A3: 8 } as const;

/** Margins in inches. */
export function marginsXml(page: PageSetup): string {
  const m = page.marginsNarrow ? { side: 0.35, top: 0.55 } : { side: 0.7, top: 0.75 };
  return `<pageMargins left="${m.side}" right="${m.side}" top="${m.top}" bottom="${m.top}" header="0.3" footer="0.3"/>`;
}

/** Paper, orientation and fit; the printer's own settings stay linked. */
export function pageXml(page: PageSetup, printer: string | null): string {
  const fit = page.fitWide > 0 ? ` fitToWidth="${page.fitWide}" fitToHeight="0"` : '';
  return `<pageSetup paperSize="${PAPERS[page.paper]}"${fit} orientation="${page.orientation}"${printer === null ? '' : ` r:id="${printer}"`}/>`;
}

/** Page breaks made by hand. */
export function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  if (rows.length > MOST_BREAKS)
    throw new HostError('cannot-write', `${rows.length} page breaks; a sheet has ${MOST_BREAKS}`);
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}
