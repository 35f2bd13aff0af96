import { CellValue, isBlank, SheetCells } from '../cells/cells';
import { DEFAULT_POLICY } from './defaults';
import { POLICY_ENTRIES } from './entries';
import { readPolicySheet } from './read-sheet';
import { readValue } from './read-value';

/**
 * What the user typed into a policy sheet and we could not use, by code: when the sheet is made anew in another workbook,
 * it stands there again for the user to correct.
 */
export function wrongCells(sheet: SheetCells): Readonly<Record<string, string | number>> {
  const raw = readPolicySheet(sheet);
  const at = { currency: DEFAULT_POLICY.baseCurrency, date1904: sheet.date1904 };
  const wrong: Record<string, string | number> = {};
  for (const { code, spec } of POLICY_ENTRIES) {
    const cell: CellValue = raw.entries.get(code)?.['value']?.cell ?? null;
    if (isBlank(cell) || spec.kind === 'words' || readValue(spec, cell, at) !== undefined) continue;
    if (typeof cell === 'string' || typeof cell === 'number') wrong[code] = cell;
  }
  return wrong;
}
