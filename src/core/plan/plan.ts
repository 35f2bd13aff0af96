export type * from './types';
export type { SheetTable } from '../basics/sheet-table';
export { makeSheets } from './make-sheets';
export { makeLogSheet } from './log-sheet';
export { makePolicySheet } from './policy-sheet';
export { controlOf, verdict } from './control';
export { guideOf, messageOf, taskTexts } from './schedule-texts';
export { SCHEDULE_COLUMNS } from './schedule-columns';
