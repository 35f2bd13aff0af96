import { isBlank, SheetCells } from '../../src/core/cells/cells';
import { Ledger } from '../../src/core/ledger/ledger';

/**
 * Rows below the headings of the sheets read that became neither an entry nor a notice: there must be none.
 * Balance sheets of earlier years only serve to date the last one, and say so in one notice.
 */
export function rowsWithoutTrace(sheets: readonly SheetCells[], ledger: Ledger): readonly string[] {
  const lost: string[] = [];
  ledger.sources.forEach((source, index) => {
    const sheet = sheets.find((one) => one.name === source.sheet);
    if (sheet === undefined) return;
    const isEvidence = ledger.notices.some(
      (notice) => notice.code === 'balances-year-used' && notice.place.sheet === sheet.name,
    );
    const noticed = new Set(
      ledger.notices.filter((notice) => notice.place.sheet === sheet.name).map((notice) => notice.place.row),
    );
    const entered = new Set(ledger.entries.filter((entry) => entry.source === index).map((entry) => entry.row));
    sheet.rows.forEach((cells, r) => {
      const row = sheet.firstRow + r;
      if (row <= source.headerRow || isEvidence || cells.every((cell) => isBlank(cell))) return;
      if (!noticed.has(row) && !entered.has(row)) lost.push(`${source.sheet} ${row}`);
    });
  });
  return lost;
}
