import { Language, Words } from '../basics/words';
import { ActionCode } from '../decisions/decisions';
import { Step } from '../policy/policy';
import { CALL_GUIDES, MESSAGES } from './messages.table';

/** A message is at most this long: one SMS in Chinese. */
export const LONGEST_MESSAGE = 70;

/** What a message is made from. */
export interface MessageInput {
  readonly step: Step;
  readonly code: ActionCode;
  readonly customerName: string;
  readonly company: Words;
  /** Number of the most urgent document that has one; '' when none has. */
  readonly document: string;
  /** How many documents it is about, that one among them. */
  readonly documents: number;
  /** `12,345.60 元`; empty for none. */
  readonly claimedText: string;
  /** Due day, promised day: `11月28日`; empty for none. */
  readonly dueText: string;
}

type Occasion = keyof typeof MESSAGES;
type CallOccasion = keyof typeof CALL_GUIDES;

/** What an action has in common with others when somebody is written to or called; the rest follows the step. */
const OCCASIONS: Readonly<Partial<Record<ActionCode, readonly [Occasion, CallOccasion]>>> = {
  'pre-due': ['pre-due', 'pre-due'],
  monitor: ['pre-due', 'pre-due'],
  'friendly-message': ['friendly', 'step1'],
  remind: ['step1', 'step1'],
  'email-small': ['step1', 'step1'],
  notify: ['step2', 'step2'],
  warn: ['step3', 'step3'],
  'legal-notice': ['step3', 'step3'],
  'fast-track': ['call', 'counsel'],
  'file-claim': ['call', 'counsel'],
  'visit-first': ['call', 'counsel'],
  'propose-counsel': ['call', 'counsel'],
  'propose-suit': ['call', 'counsel'],
  'propose-write-off': ['reconcile', 'reconcile'],
  'await-promise': ['promise', 'promise'],
  'approve-promise': ['promise', 'promise'],
  'check-receipt': ['check', 'check'],
  'call-broken-promise': ['broken', 'broken'],
  'follow-plan': ['plan', 'promise'],
  'plan-in-arrears': ['broken', 'broken'],
  'resolve-dispute': ['dispute', 'dispute'],
  'complete-papers': ['papers', 'papers'],
  'complete-due-date': ['dates', 'reconcile'],
  'ask-retention': ['retention', 'reconcile'],
  'apply-credit': ['reconcile', 'reconcile'],
  reconcile: ['reconcile', 'reconcile'],
};

const BY_STEP = ['pre-due', 'step1', 'step2', 'step3', 'call', 'call'] as const;
const CALL_BY_STEP = ['pre-due', 'step1', 'step2', 'step3', 'counsel', 'counsel'] as const;

/** The message for a contact, at most 70 characters in either language: what does not fit is left out, the least needed first. */
export function messageText(input: MessageInput, language: Language): string {
  return shortEnough(input, OCCASIONS[input.code]?.[0] ?? BY_STEP[input.step], language);
}

/** Three to five points for a call, one a line. */
export function callGuide(input: { readonly step: Step; readonly code: ActionCode }): Words {
  return GUIDES[OCCASIONS[input.code]?.[1] ?? CALL_BY_STEP[input.step]];
}

const GUIDES = Object.fromEntries(
  Object.entries(CALL_GUIDES).map(([occasion, points]) => [
    occasion,
    { zh: numbered(points.zh), en: numbered(points.en) },
  ]),
) as Readonly<Record<CallOccasion, Words>>;

function numbered(points: readonly string[]): string {
  return points.map((point, i) => `${i + 1}. ${point}`).join('\n');
}

/** The texts of the occasions taken apart: text, letter of a placeholder, text, … */
const PIECES = Object.fromEntries(
  Object.entries(MESSAGES).map(([occasion, { zh, en }]) => [occasion, { zh: piecesOf(zh), en: piecesOf(en) }]),
) as Readonly<Record<Occasion, Readonly<Record<Language, readonly string[]>>>>;

function piecesOf(text: string): readonly string[] {
  return text.split(/\{([xad])\}/);
}

/** A message while it is made shorter. */
interface Draft {
  readonly zh: boolean;
  readonly pieces: readonly string[];
  readonly company: string;
  sender: string;
  customer: string;
  x: string;
  a: string;
  readonly d: string;
}

/** What is given up, the least needed first: the customer, most of the sender, then amount and document number. */
const SHORTER: readonly ((draft: Draft) => void)[] = [
  (draft) => (draft.customer = ''),
  (draft) => (draft.sender = cut(draft.company, 18, draft.zh)),
  (draft) => (draft.sender = cut(draft.company, 12, draft.zh)),
  (draft) => (draft.a = ''),
  (draft) => (draft.x = documentText('', 0, draft.zh)),
  (draft) => (draft.sender = cut(draft.company, 8, draft.zh)),
  (draft) => (draft.sender = ''),
];

/** The fullest form that fits. */
function shortEnough(input: MessageInput, occasion: Occasion, language: Language): string {
  const zh = language === 'zh';
  const company = input.company[language].trim() || input.company.zh.trim();
  const draft: Draft = {
    zh,
    pieces: PIECES[occasion][language],
    company,
    sender: company,
    customer: input.customerName.trim(),
    x: documentText(input.document, input.documents, zh),
    a: amountText(input.claimedText, zh),
    d: dateText(input.dueText, zh),
  };
  let text = written(draft);
  for (const giveUp of SHORTER) {
    if (text.length <= LONGEST_MESSAGE) break;
    giveUp(draft);
    text = written(draft);
  }
  return text;
}

function written(draft: Draft): string {
  const { zh, pieces, sender, customer } = draft;
  let text = pieces[0] ?? '';
  for (let i = 1; i < pieces.length; i += 2) text += draft[pieces[i] as 'x' | 'a' | 'd'] + (pieces[i + 1] ?? '');
  if (zh) return `${sender && `【${sender}】`}${customer}您好，${text}`;
  return capital(`${customer && `${customer}, `}${text}${sender && ` ${sender}`}`);
}

function amountText(claimed: string, zh: boolean): string {
  if (claimed === '') return '';
  return zh ? `（${claimed}）` : ` (${claimed})`;
}

function dateText(due: string, zh: boolean): string {
  if (due !== '' && due.length <= LONGEST_DATE) return due;
  return zh ? '近日' : 'the agreed day';
}

const LONGEST_DATE = 17;

function documentText(first: string, documents: number, zh: boolean): string {
  if (first === '') return zh ? '相关单据' : 'our invoice';
  if (documents <= 1) return first;
  return zh ? `${first}等${documents}笔` : `${first} +${documents - 1}`;
}

/** A name of at most so many UTF-16 units: whole words where it has some, never half a character. */
function cut(text: string, longest: number, zh: boolean): string {
  if (longest === 0) return '';
  if (text.length <= longest) return text;
  const words = text.slice(0, longest + 1).lastIndexOf(' ');
  if (!zh && words > 0) return text.slice(0, words).replace(/[\s,.&(-]+$/, '');
  let short = '';
  for (const sign of text) {
    if (short.length + sign.length > longest - 1) break;
    short += sign;
  }
  return `${short}…`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
