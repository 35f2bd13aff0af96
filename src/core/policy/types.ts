import { Calendar } from '../basics/calendar';
import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Language, Words } from '../basics/words';

export type CustomerClass = 'A' | 'B' | 'C';

/** Letter steps of the ladder. 0 before due; 4 counsel and 5 suit or agency make no letter to the customer. */
export type Step = 0 | 1 | 2 | 3 | 4 | 5;

/** Who acts. */
export type OwnerRole = 'sales' | 'collector' | 'senior' | 'finance' | 'legal' | 'manager';

/** How a customer is reached. */
export type Channel = 'message' | 'phone' | 'email' | 'letter' | 'visit' | 'legal';

/** One aging bucket: days overdue, both bounds inclusive; null is open. not-due and due-today stand before the user's bounds. */
export interface Bucket {
  /** `not-due`, `due-today`, `1-30`, …, `1096+`: made from the bounds, for programs. */
  readonly code: string;
  readonly from: number | null;
  readonly to: number | null;
  /** For people, with an en dash: `1–30`, `1–2年`. */
  readonly words: Words;
}

/** One step of the ladder as the policy has it. */
export interface LadderStep {
  readonly step: Step;
  readonly fromDay: number;
  readonly words: Words;
  /** Title of the letter to the customer; null where there is none. */
  readonly letterTitle: Words | null;
  readonly channel: Channel;
  /** Channel words as printed, "EMS + phone". */
  readonly channelWords: Words;
  readonly repeatDays: number;
  /** Whether repeatDays counts working days. */
  readonly repeatIsWorkdays: boolean;
  readonly owner: OwnerRole;
  readonly contactLevel: Words;
  /** Working days after dispatch that the letter gives; 0 for none. */
  readonly deadlineWorkdays: number;
}

/** A rate that holds from a day overdue on; the list rises. The first row's fromDay is null: everything below. */
export interface DayRate {
  readonly fromDay: number | null;
  readonly rate: number;
}

/** A published rate that an interest rule is tied to: 1-year LPR, Bank of England base rate, ECB main refinancing rate. */
export type InterestIndex = 'lpr-1y' | 'boe-base' | 'ecb-refi';

/** A rule for overdue interest. Simple, act/basis, from the day after due up to and including the end day. */
export interface InterestRule {
  readonly id: string;
  readonly words: Words;
  readonly kind: 'none' | 'per-day' | 'per-year' | 'index-times' | 'index-plus';
  /** per-day and per-year: the rate itself (0.0005). index-times: the factor (1.5). index-plus: points as a fraction (0.08). */
  readonly value: number;
  /** Which rate table. */
  readonly index: InterestIndex | null;
  /**
   * at-breach: the rate in force on the first day overdue, for good. floating: each day at its own rate.
   * half-year-at-breach: the reference rate of the half-year in which the debt became overdue, for good (UK, Ireland).
   * half-year: each half-year at its own reference rate (EU directive 2011/7, art. 2 and 3).
   */
  readonly pick: 'at-breach' | 'floating' | 'half-year-at-breach' | 'half-year';
  readonly basis: 360 | 365;
  /** Fixed compensation by principal: the first band whose upTo is not below it; null upTo is open. */
  readonly fees: readonly { readonly upToMinor: Minor | null; readonly feeMinor: Minor }[];
  /** Currency of the fees; a debt in another currency gets none. null: the debt's own. */
  readonly feeCurrency: Currency | null;
  /** Where the rule stands in the law, for printing. */
  readonly source: string;
}

/** An index rate from a day on. */
export interface IndexRate {
  readonly from: Day;
  readonly rate: number;
}

/** Everything that is the user's to decide. Defaults: design policy, sections 1–11. */
export interface Policy {
  readonly company: Company;
  readonly baseCurrency: Currency;
  /** Units of base currency for one unit of the key; empty: currencies are never added. */
  readonly fxRates: Readonly<Record<Currency, number>>;
  readonly basis: 'due' | 'invoice';
  readonly buckets: readonly Bucket[];
  /** Terms for rows without due date and without terms; null: such rows need a date. */
  readonly defaultTermsDays: number | null;
  readonly retentionShares: readonly number[];
  readonly logKeptSince: Day | null;
  readonly bookedLagWorkdays: number;
  readonly tail: { readonly itemBelowMinor: Minor; readonly shareBelow: number };
  readonly ladder: readonly LadderStep[];
  readonly preDueDays: readonly number[];
  readonly preDueMinTermsDays: number;
  readonly legalNotice: { readonly on: boolean; readonly fromDay: number };
  readonly classShift: { readonly cSoonerDays: number; readonly aLaterDays: number };
  readonly classRules: ClassRules;
  readonly largeFromMinor: Minor;
  readonly paretoShare: number;
  readonly smallBelowMinor: Minor;
  readonly smallWriteOffDays: number;
  readonly repeatSmallAmountMinor: Minor;
  readonly repeatSmallDays: number;
  readonly deadlineEmsWorkdays: number;
  readonly deadlineGraceWorkdays: number;
  readonly stageStillDays: number;
  readonly capacity: { readonly calls: number; readonly letters: number; readonly visits: number };
  readonly holiday: { readonly longFromDays: number; readonly noLetterWorkdaysBefore: number };
  readonly promise: {
    readonly coverShare: number;
    readonly checkWorkdays: number;
    readonly keptShare: number;
    readonly partShare: number;
    readonly longestDaysStep1: number;
    readonly longestDays: number;
  };
  readonly dispute: { readonly oralHoldDays: number; readonly writtenHoldDays: number };
  readonly papersFirst: { readonly on: boolean; readonly pauseDays: number };
  readonly tries: number;
  readonly limitation: { readonly years: number; readonly alarmDays: readonly number[] };
  readonly monitorDaysBefore: number;
  readonly lossRates: readonly DayRate[];
  readonly classWeights: Readonly<Record<CustomerClass, number>>;
  readonly collectionRates: {
    readonly fallingDue: number;
    readonly byDay: readonly DayRate[];
    readonly promised: number;
    readonly promisedAfterBreak: number;
  };
  readonly monthTargetMinor: Minor | null;
  readonly provisionRates: readonly DayRate[];
  readonly interest: InterestPolicy;
  readonly calendar: Calendar;
  /**
   * Name of the person who has each role, as printed in 负责; '' where the user has named nobody: then ROLE_WORDS of the role
   * are printed, in the language of the sheet. The salesperson of the ledger comes first where the role is sales.
   */
  readonly owners: Readonly<Record<OwnerRole, string>>;
  readonly letterLanguage: 'by-customer' | Language;
  readonly asOfRule: 'fixed' | 'today';
  /** Letter wording that the user has changed: by template id, per language. */
  readonly templates: Readonly<Record<string, Partial<Words>>>;
}

/** The rates that interest rules are tied to, each list rising by day. */
export interface IndexTables {
  readonly lpr: readonly IndexRate[];
  readonly boe: readonly IndexRate[];
  readonly ecb: readonly IndexRate[];
}

/** Which rule the company claims overdue interest by, and the rate tables. */
export interface InterestPolicy extends IndexTables {
  /** Id of one of the rules; `none`: no interest is claimed. */
  readonly ruleId: string;
  readonly rules: readonly InterestRule[];
  /** When somebody last compared the rate tables with their publishers; null: never. */
  readonly checked: Day | null;
}

/** Who writes the letters. */
export interface Company {
  readonly name: Words;
  readonly address: string;
  readonly phone: string;
  readonly contact: string;
  readonly email: string;
  readonly bankName: string;
  readonly bankAccount: string;
  readonly bankHolder: string;
}

export interface ClassRules {
  readonly cItemDays: number;
  readonly cItemShare: number;
  readonly cBrokenPromises: number;
  readonly cSignals: number;
  readonly cSignalMonths: number;
  readonly cOverLimitOverdueShare: number;
  readonly aPaidShare: number;
  readonly aWithinDays: number;
  readonly aMinInvoices: number;
  readonly aMaxOverdueDays: number;
  readonly reviewDays: number;
}
