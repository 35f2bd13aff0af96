import { addWorkdays, isKnownYear, onOrAfterWorkday, workdaysBetween } from '../basics/calendar';
import { Day, endOfMonth, partsOf, toIso } from '../basics/day';
import { Notice, NOWHERE } from '../basics/notice';
import { Language, Words } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { Decision, ladderStep } from '../decisions/decisions';
import { History } from '../history/history';
import { LadderStep, Policy, Step } from '../policy/policy';
import { Task } from '../schedule/schedule';
import { letterText, plainText } from './letter-body';
import { addInterest, interestRule } from './letter-interest';
import { cutTable, makeTable } from './letter-lines';
import { Numbering, letterNumberKey, numberingOf } from './letter-number';
import { CompanyText, blankFields, companyText, heldMinor, LetterCase } from './letter-values';
import { LetterWords, figures, hasHan, lettersWords } from './letter-words';
import { forbiddenWord, lintLetter } from './lint-letter';
import { messageText } from './texts';
import { Letter, Letters } from './types';
import { Wording, readWording } from './wording';

/** What letters are written from. */
export interface LettersInput {
  readonly decisions: readonly Decision[];
  readonly tasks: readonly Task[];
  readonly policy: Policy;
  readonly history: History;
  readonly asOf: Day;
  readonly bookedTo: Day;
  /** The user said up to when receipts are booked; otherwise letters say that it is assumed. */
  readonly bookedToGiven: boolean;
  /** First day of the plan month. */
  readonly month: Day;
  /** Language of the run, for customers whose name tells none. */
  readonly language: Language;
}
