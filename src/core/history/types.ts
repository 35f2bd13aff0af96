import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Notice } from '../basics/notice';
import { CellValue } from '../cells/cells';
import { Channel, CustomerClass, Step } from '../policy/policy';

export type Cause =
  | 'papers'
  | 'in-approval'
  | 'short-of-money'
  | 'quality'
  | 'waits-for-own-customer'
  | 'person-changed'
  | 'refuses'
  | 'unreachable'
  | 'oversight'
  | 'other';

/** One row of the contact log (催收记录). Fields that the row leaves blank are null. */
export interface ContactEntry {
  readonly row: number;
  readonly day: Day;
  readonly customer: string;
  readonly channel: Channel | null;
  /** Somebody was reached, or the letter arrived; null: not said. */
  readonly reached: boolean | null;
  readonly person: string;
  readonly post: string;
  readonly result: string;
  readonly cause: Cause | null;
  readonly letterStep: Step | null;
  readonly letterNumber: string;
  readonly deadline: Day | null;
  readonly waybill: string;
  readonly arrived: Day | null;
  readonly promiseDay: Day | null;
  readonly promiseMinor: Minor | null;
  /** Documents that the promise names; empty: oldest first. */
  readonly promiseDocuments: readonly string[];
  /** Open balance of the customer when the promise was given. */
  readonly balanceThenMinor: Minor | null;
  readonly writtenPromise: boolean;
  readonly disputeMinor: Minor | null;
  readonly disputeDocuments: readonly string[];
  readonly disputeWritten: boolean;
  readonly disputeReason: string;
  /** The dispute or promise of this row is settled or withdrawn. */
  readonly closed: boolean;
  readonly currency: Currency | null;
  readonly by: string;
}

/** A step agreed in an instalment plan. */
export interface PlanInstalment {
  readonly day: Day;
  readonly amountMinor: Minor;
}

export type CustomerType = 'normal' | 'related-party' | 'employee' | 'deposit' | 'public-body' | 'large-company';

/** One row of the customer sheet (客户). */
export interface CustomerFacts {
  readonly row: number;
  readonly customer: string;
  readonly name: string;
  readonly type: CustomerType;
  /** Class given by a person, and when. */
  readonly givenClass: CustomerClass | null;
  readonly givenClassDay: Day | null;
  readonly reviewedOn: Day | null;
  readonly creditLimitMinor: Minor | null;
  /** Danger signals 1–18 seen by people, each with its day (null: undated). */
  readonly signals: readonly { readonly signal: number; readonly day: Day | null }[];
  readonly insolvent: boolean;
  readonly refused: boolean;
  readonly factored: boolean;
  readonly counselApproved: boolean;
  readonly letterLanguage: 'zh' | 'en' | null;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly salesperson: string;
  readonly paymentDay: number | null;
  readonly requestCutoffDay: number | null;
  readonly guaranteeEnds: Day | null;
  readonly instalments: readonly PlanInstalment[];
  readonly note: string;
}

/** What people typed into the plan sheet, by customer and currency, and where the row stood. */
export interface TypedRow {
  readonly customer: string;
  readonly currency: Currency;
  readonly row: number;
  readonly name: string;
  readonly owner: CellValue;
  readonly result: CellValue;
  readonly promiseDay: CellValue;
  readonly promiseAmount: CellValue;
  readonly remark: CellValue;
  /** Whether result and promise had been taken over into the log before this run. */
  readonly taken: boolean;
  /** What the hidden `taken` column must hold after this run: '' when nothing was typed that belongs into the log. */
  readonly marker: string;
  /** The cell read as a day, for writing it back; null when it is blank or cannot be read (then write `promiseDay` back). */
  readonly promiseOn: Day | null;
}

/** One open item as it stood at the month's first generation (快照). */
export interface SnapshotItem {
  readonly month: string;
  readonly customer: string;
  readonly document: string;
  readonly currency: Currency;
  readonly openMinor: Minor;
  readonly dueDay: Day | null;
  readonly days: number | null;
  readonly bucket: string;
  readonly targetMinor: Minor;
  readonly customerClass: CustomerClass;
}

/** A plan sheet of ours as it stands: its own rows, and the columns that people added beside ours. */
export interface PlanSheetBefore {
  /** `plan-2026-11`: of this month, or of the newest earlier month when this one has no plan yet. */
  readonly key: string;
  /** Spreadsheet row of the headings, from 1. */
  readonly headerRow: number;
  readonly typed: readonly TypedRow[];
  /** Sheet columns (from 1) that people added, in their order; `after` is the field of our column before them, '' for none. */
  readonly ownColumns: readonly { readonly column: number; readonly heading: string; readonly after: string }[];
  /** Balance by customer and currency in that plan ("change since last plan"). Key: `customer|currency`. */
  readonly balanceMinor: Readonly<Record<string, Minor>>;
}

/** Everything remembered from earlier months. */
export interface History {
  readonly contacts: readonly ContactEntry[];
  readonly customers: Readonly<Record<string, CustomerFacts>>;
  readonly plan: PlanSheetBefore | null;
  /** Letter numbers already given in any plan sheet: `customer|currency|step|month → number`, the month as `2026-11`. */
  readonly letterNumbers: Readonly<Record<string, string>>;
  readonly snapshot: readonly SnapshotItem[];
  /** Rows that the log sheet has now (0: no log sheet yet), so that new ones are added below. */
  readonly logRows: number;
  /** Name that the log sheet has in the workbook, for places in notices; missing when there is none. */
  readonly logName?: string;
  /** Rows to be added to the log: what people typed into the plan, taken over once. */
  readonly takenOver: readonly ContactEntry[];
  readonly notices: readonly Notice[];
}
