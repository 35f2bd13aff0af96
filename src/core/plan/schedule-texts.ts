import { Day, partsOf, toIso } from '../basics/day';
import { formatMinor, Minor } from '../basics/money';
import { Language } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { ActionCode } from '../decisions/decisions';
import { callGuide, MessageInput, messageText } from '../letters/letters';
import { Step } from '../policy/policy';
import { Task } from '../schedule/schedule';
import { PlanContent } from './types';

/** What the texts of tasks are made from. */
export interface TaskTexts {
  readonly content: PlanContent;
  /** By `customer|currency`. */
  readonly positions: ReadonlyMap<string, PositionTexts>;
  /** Guides by step and kind of task, filled when first asked for. */
  readonly guides: Map<string, string>;
}

/** A position, and what has been written to it so far. */
interface PositionTexts {
  readonly position: CustomerPosition;
  /** Filled when first asked for. */
  documents: Documents | null;
  /** A customer is often reminded of the same. */
  readonly messages: Message[];
}

interface Message {
  readonly code: string;
  readonly step: Step;
  readonly amountMinor: Minor;
  readonly text: string;
}

/** The most urgent document that has a number, and how many have one. */
type Documents = Pick<MessageInput, 'document' | 'documents'>;

/** Tasks that are about a right, not about a payment: what is said there is for people with the papers before them. */
const WITHOUT_TEXT: readonly string[] = ['limitation-letter', 'ask-guarantor', 'written-acknowledgement', 'file-claim'];
const ABOUT_PROMISE: readonly string[] = ['await-promise', 'approve-promise', 'check-receipt', 'call-broken-promise'];

/** What texts of this run are made from. */
export function taskTexts(content: PlanContent): TaskTexts {
  const positions = new Map<string, PositionTexts>();
  for (const { position } of content.decisions)
    positions.set(`${position.customer}|${position.currency}`, { position, documents: null, messages: [] });
  return { content, positions, guides: new Map() };
}

/**
 * The message to send (微信/短信), in the customer's language; null for tasks that stay inside the house.
 * `row` is `customer|currency` of the task.
 */
export function messageOf(texts: TaskTexts, task: Task, row: string): string | null {
  const { code } = task.what;
  if (task.channel === 'legal' || task.channel === 'visit' || WITHOUT_TEXT.includes(code)) return null;
  const own = texts.positions.get(row);
  if (!own) return null;
  for (const message of own.messages) {
    if (message.code === code && message.step === task.step && message.amountMinor === task.amountMinor)
      return message.text;
  }
  const text = writeMessage(texts, task, own);
  own.messages.push({ code, step: task.step, amountMinor: task.amountMinor, text });
  return text;
}

function writeMessage(texts: TaskTexts, task: Task, own: PositionTexts): string {
  const { position } = own;
  const language = position.facts.letterLanguage ?? texts.content.language;
  const { document, documents } = documentsOf(own);
  return messageText(
    {
      document,
      documents,
      step: task.step,
      // Tasks of the month have kinds of their own (letter-2); those follow the step.
      code: task.what.code as ActionCode,
      customerName: task.customerName,
      company: texts.content.policy.company.name,
      claimedText: amountText(task, language),
      dueText: dueText(position, task, language),
    },
    language,
  );
}

/** What to say on the phone or at a visit, in one paragraph; null for tasks without a talk. */
export function guideOf(texts: TaskTexts, task: Task): string | null {
  if ((task.channel !== 'phone' && task.channel !== 'visit') || WITHOUT_TEXT.includes(task.what.code)) return null;
  const key = `${task.step}|${task.what.code}`;
  let text = texts.guides.get(key);
  if (text === undefined) {
    text = callGuide({ step: task.step, code: task.what.code as ActionCode })[texts.content.language].replaceAll(
      '\n',
      '  ',
    );
    texts.guides.set(key, text);
  }
  return text || null;
}

/** Items come oldest first; the one that leads the stage goes before tails and held ones. */
function documentsOf(own: PositionTexts): Documents {
  if (own.documents) return own.documents;
  const { position } = own;
  let document = position.leading?.aged.item.document ?? '';
  let documents = document === '' ? 0 : 1;
  for (const item of position.items) {
    const { kind, document: number } = item.aged.item;
    if (kind !== 'claim' || number === '' || item === position.leading) continue;
    if (document === '') document = number;
    documents += 1;
  }
  return (own.documents = { document, documents });
}

function amountText(task: Task, language: Language): string {
  if (task.amountMinor <= 0) return '';
  const amount = formatMinor(task.amountMinor, task.currency);
  if (task.currency === 'CNY') return language === 'zh' ? `${amount} 元` : `CNY ${amount}`;
  return `${task.currency} ${amount}`;
}

function dueText(position: CustomerPosition, task: Task, language: Language): string {
  const promise = ABOUT_PROMISE.includes(task.what.code) ? position.promises[position.promises.length - 1] : undefined;
  const day: Day | null | undefined =
    promise?.day ?? (task.what.code === 'pre-due' ? position.dueSoon.earliest : position.leading?.aged.item.chaseDay);
  if (day === null || day === undefined) return '';
  const parts = partsOf(day);
  return language === 'zh' ? `${parts.month}月${parts.day}日` : toIso(day);
}
