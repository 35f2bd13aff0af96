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
  /** Document numbers, the most urgent first. */
  readonly documents: readonly string[];
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
export function messageText(input: MessageInput): Words {
  const occasion = OCCASIONS[input.code]?.[0] ?? BY_STEP[input.step];
  return { zh: shortEnough(input, occasion, 'zh'), en: shortEnough(input, occasion, 'en') };
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

/** The fullest form that fits: the customer is given up first, the sender is shortened, then amount and document number go. */
function shortEnough(input: MessageInput, occasion: Occasion, language: Language): string {
  const form = { customer: true, amount: true, document: true, sender: Infinity };
  const shorter = [
    { customer: false },
    { sender: 18 },
    { sender: 12 },
    { amount: false },
    { document: false },
    { sender: 8 },
    { sender: 0 },
  ];
  let text = written(input, occasion, language, form);
  for (const change of shorter) {
    if (text.length <= LONGEST_MESSAGE) break;
    text = written(input, occasion, language, Object.assign(form, change));
  }
  return text;
}

interface Form {
  readonly customer: boolean;
  readonly amount: boolean;
  readonly document: boolean;
  /** Longest name of the sender. */
  readonly sender: number;
}

function written(input: MessageInput, occasion: Occasion, language: Language, form: Form): string {
  const zh = language === 'zh';
  const parts: Readonly<Record<string, string>> = {
    x: documentText(form.document ? input.documents : [], zh),
    a: form.amount ? amountText(input.claimedText, zh) : '',
    d: dateText(input.dueText, zh),
  };
  const text = MESSAGES[occasion][language].replace(/\{([xad])\}/g, (_, name: string) => parts[name] ?? '');
  const sender = cut(input.company[language].trim() || input.company.zh.trim(), form.sender, zh);
  const customer = form.customer ? input.customerName.trim() : '';
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

function documentText(documents: readonly string[], zh: boolean): string {
  const first = documents.find((document) => document !== '');
  if (first === undefined) return zh ? '相关单据' : 'our invoice';
  const more = documents.length - 1;
  if (zh) return more > 0 ? `${first}等${more + 1}笔` : first;
  return more > 0 ? `${first} +${more}` : first;
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
