import { SheetTable } from '../basics/sheet-table';
import { SheetCells } from '../cells/cells';
import { POLICY_SHEET_KEY } from '../policy/policy';
import { makeAgingSheet } from './aging-sheet';
import { makeCustomersSheet } from './customers-sheet';
import { makeLettersSheets } from './letters-sheet';
import { makeLogSheet } from './log-sheet';
import { makePlanSheet } from './plan-sheet';
import { makePolicySheet } from './policy-sheet';
import { makeProblemsSheet } from './problems-sheet';
import { makeScheduleSheet } from './schedule-sheet';
import { makeSnapshotSheet } from './snapshot-sheet';
import { PlanContent } from './types';

/** Every sheet of the month as data, in the order in which they stand in the workbook. */
export function makeSheets(content: PlanContent): readonly SheetTable[] {
  const { policy, asOf, language, carried, before } = content;
  const letters = makeLettersSheets({ letters: content.letters.letters, policy, language, asOf });
  return [
    makePlanSheet(content, letters.places),
    makeScheduleSheet(content),
    ...letters.tables,
    makeAgingSheet(content),
    makeProblemsSheet(content),
    makeCustomersSheet(content),
    makeLogSheet(content),
    makePolicySheet({ policy, asOf, language, carried: carried ? policySheetOf(before) : null }),
    makeSnapshotSheet(content),
  ];
}

function policySheetOf(sheets: readonly SheetCells[]): SheetCells | null {
  return sheets.find((sheet) => sheet.ours === POLICY_SHEET_KEY) ?? null;
}
