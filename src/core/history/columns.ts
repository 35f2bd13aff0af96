import { StyleName } from '../basics/styles';
import { Coded, Words } from '../basics/words';

/** A column of one of our sheets that is read back later: found by its heading in either language. */
export interface ColumnDef {
  readonly field: string;
  readonly words: Words;
  /** Width in characters. */
  readonly width: number;
  readonly style: StyleName;
  /** Words to choose from; read back in either language, or by code. */
  readonly list?: readonly Coded[];
  /** For people to fill. */
  readonly input?: boolean;
  /** In a folded group. */
  readonly group?: boolean;
  readonly hidden?: boolean;
  /** Printed on paper. */
  readonly printed?: boolean;
}

/** Keys of our sheets. The plan's and letters' are followed by more: `plan-2026-11`, `letters-2`. */
export const SHEET_KEYS = {
  plan: 'plan', schedule: 'schedule', letters: 'letters', aging: 'aging', problems: 'problems',
  policy: 'policy', customers: 'customers', log: 'log', snapshot: 'snapshot',
} as const;

export const CAUSES: readonly Coded[] = [];
export const CUSTOMER_TYPES: readonly Coded[] = [];
export const LOG_COLUMNS: readonly ColumnDef[] = [];
export const CUSTOMER_COLUMNS: readonly ColumnDef[] = [];
export const PLAN_COLUMNS: readonly ColumnDef[] = [];
export const SNAPSHOT_COLUMNS: readonly ColumnDef[] = [];
