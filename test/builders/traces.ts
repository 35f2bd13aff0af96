import { isBlank, SheetCells } from '../../src/core/cells/cells';
import { Ledger } from '../../src/core/ledger/ledger';

/**
 * Rows below the headings of the sheets read that became neither an entry nor a notice: there must be none.
 * Balance sheets of earlier years only serve to date the last one, and say so in one notice; so does a further table on the
 * sheet, with the rows it speaks of.
 */
export function rowsWithoutTrace(sheets: readonly SheetCells[], ledger: Ledger): readonly string[] {
  const lost: string[] = [];
  for (const sheet of sheets) {
    const sources = ledger.sources.filter((source) => source.sheet === sheet.name);
    const notices = ledger.notices.filter((notice) => notice.place.sheet === sheet.name);
    if (sources.length === 0 || notices.some((notice) => notice.code === 'balances-year-used')) continue;
    const indexes = new Set(sources.map((source) => ledger.sources.indexOf(source)));
    const traced = new Set([
      ...notices.map((notice) => notice.place.row),
      ...notices.flatMap(({ code, found, place }) => rowsOfTable(code, found, place.row)),
      ...ledger.entries.filter((entry) => indexes.has(entry.source)).map((entry) => entry.row),
    ]);
    const first = Math.min(...sources.map((source) => source.headerRow));
    sheet.rows.forEach((cells, r) => {
      const row = sheet.firstRow + r;
      if (row <= first || traced.has(row) || cells.every((cell) => isBlank(cell))) return;
      lost.push(`${sheet.name} ${row}`);
    });
  }
  return lost;
}

/** A table that is left out with all its rows; title and headings of one that is read. */
function rowsOfTable(code: string, found: string, heading: number): readonly number[] {
  const [from = 0, to = 0] = found.split('–').map(Number);
  const last = code === 'table-not-used' ? to : code === 'tables-joined' ? heading : from - 1;
  return Number.isInteger(from) && last >= from ? Array.from({ length: last - from + 1 }, (_, i) => from + i) : [];
}
