import { Day } from '../basics/day';
import { Currency, Minor } from '../basics/money';
import { Notice } from '../basics/notice';
import { Language } from '../basics/words';
import { Step } from '../policy/policy';

/** One line of a letter's table. */
export interface LetterLine {
  readonly block: 'claimed' | 'not-due' | 'unapplied';
  readonly document: string;
  readonly invoiceDay: Day | null;
  readonly dueDay: Day | null;
  readonly amountMinor: Minor;
  readonly openMinor: Minor;
  readonly days: number | null;
}

/** A letter draft to one customer in one currency. Never sent by us. */
export interface Letter {
  readonly customer: string;
  readonly customerName: string;
  readonly currency: Currency;
  readonly step: Step;
  readonly language: Language;
  /** Belongs to customer + step + month; kept on regeneration. */
  readonly number: string;
  readonly day: Day;
  readonly deadline: Day;
  readonly claimedMinor: Minor;
  readonly title: string;
  readonly subject: string;
  readonly paragraphs: LetterParagraphs;
  readonly lines: readonly LetterLine[];
  /** How many further lines are not printed. */
  readonly moreLines: number;
  /** The whole letter as plain text. */
  readonly body: string;
  readonly message: string;
}

/** The text of a letter in the order in which it stands on the page. */
export interface LetterParagraphs {
  readonly from: string;
  readonly addressee: string;
  readonly opening: readonly string[];
  readonly afterTable: readonly string[];
  readonly closing: readonly string[];
  readonly signature: readonly string[];
  readonly replySlip: readonly string[];
}

export interface Letters {
  readonly letters: readonly Letter[];
  readonly notices: readonly Notice[];
}
