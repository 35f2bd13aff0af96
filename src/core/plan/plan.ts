export type * from './types';
export type { SheetTable } from '../basics/sheet-table';
export { makeSheets } from './make-sheets';
