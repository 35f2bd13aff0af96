import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Notice } from '../basics/notice';
import { Language, Words } from '../basics/words';
import { Step } from '../policy/policy';

/** The three parts of a letter's table: what is asked for, what is not due yet (for information), and credits. */
export type LetterBlock = 'claimed' | 'not-due' | 'unapplied';

/** One line of a letter's table. */
export interface LetterLine {
  readonly block: LetterBlock;
  readonly document: string;
  readonly invoiceDay: Day | null;
  /** The day it is to be paid: the deferral where one was agreed. */
  readonly dueDay: Day | null;
  readonly amountMinor: Minor;
  /** claimed: the part that is asked for. not-due: what is open. unapplied: negative. */
  readonly openMinor: Minor;
  readonly days: number | null;
  /** The part of the open amount that is left out of the claim: disputed, promised, planned. 0 when none. */
  readonly heldMinor: Minor;
  /** Overdue interest of the line; null when the letter claims none. */
  readonly interestMinor: Minor | null;
}

/** The lines of one block that are not printed one by one. */
export interface LetterMore {
  readonly block: LetterBlock;
  readonly lines: number;
  readonly openMinor: Minor;
  readonly interestMinor: Minor | null;
}

/** A letter draft to one customer in one currency. Never sent by us. */
export interface Letter {
  readonly customer: string;
  readonly customerName: string;
  readonly currency: Currency;
  readonly step: Step;
  readonly language: Language;
  /** Belongs to customer + currency + step + month; kept on regeneration. */
  readonly number: string;
  readonly day: Day;
  readonly deadline: Day;
  /** Σ claimed lines and further claimed lines − unapplied credits. */
  readonly claimedMinor: Minor;
  /** Overdue interest claimed beside it; null when none is claimed. */
  readonly interestMinor: Minor | null;
  readonly title: string;
  readonly subject: string;
  readonly paragraphs: LetterParagraphs;
  readonly lines: readonly LetterLine[];
  /** How many further lines are not printed. */
  readonly moreLines: number;
  /** The same by block, so that the subtotals stay right. */
  readonly more: readonly LetterMore[];
  readonly message: string;
}

/** The text of a letter in the order in which it stands on the page. */
export interface LetterParagraphs {
  readonly from: string;
  /** The number, and in English the date. */
  readonly meta: string;
  readonly addressee: string;
  readonly opening: readonly string[];
  /** The sum below the table, in figures and, for CNY in a Chinese letter, in capital words. */
  readonly claimed: string;
  readonly afterTable: readonly string[];
  readonly closing: readonly string[];
  readonly signature: readonly string[];
  /** Enclosures and whom to ask. */
  readonly attachments: readonly string[];
  /** What stands on the cut line, the heading, then the lines to fill in. */
  readonly replySlip: readonly string[];
}

export interface Letters {
  readonly letters: readonly Letter[];
  readonly notices: readonly Notice[];
}

/** A piece of a letter's wording that the user may change: policy.templates[id]. */
export interface Template {
  readonly id: string;
  readonly words: Words;
  /** Where it stands in the letter. */
  readonly note: Words;
}
