import { Day, partsOf, toIso } from '../basics/day';
import { formatMinor } from '../basics/money';
import { Language } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { ActionCode } from '../decisions/decisions';
import { callGuide, MessageInput, messageText } from '../letters/letters';
import { Task } from '../schedule/schedule';
import { PlanContent } from './types';

/** What the texts of tasks are made from. */
export interface TaskTexts {
  readonly content: PlanContent;
  /** By `customer|currency`. */
  readonly positions: ReadonlyMap<string, CustomerPosition>;
  /** Documents of a position; filled when first asked for. */
  readonly documents: Map<CustomerPosition, Documents>;
  /** Messages by customer, kind of task and amount: a customer is often reminded of the same. */
  readonly messages: Map<string, string | null>;
  /** Guides by step and kind of task, filled when first asked for. */
  readonly guides: Map<string, string>;
}

/** The most urgent document that has a number, and how many have one. */
type Documents = Pick<MessageInput, 'document' | 'documents'>;

/** Tasks that are about a right, not about a payment: what is said there is for people with the papers before them. */
const WITHOUT_TEXT: readonly string[] = ['limitation-letter', 'ask-guarantor', 'written-acknowledgement', 'file-claim'];
const ABOUT_PROMISE: readonly string[] = ['await-promise', 'approve-promise', 'check-receipt', 'call-broken-promise'];

/** What texts of this run are made from. */
export function taskTexts(content: PlanContent): TaskTexts {
  const positions = new Map<string, CustomerPosition>();
  for (const { position } of content.decisions) positions.set(`${position.customer}|${position.currency}`, position);
  return { content, positions, documents: new Map(), messages: new Map(), guides: new Map() };
}

/** The message to send (微信/短信), in the customer's language; null for tasks that stay inside the house. */
export function messageOf(texts: TaskTexts, task: Task): string | null {
  if (task.channel === 'legal' || task.channel === 'visit' || WITHOUT_TEXT.includes(task.what.code)) return null;
  const row = `${task.customer}|${task.currency}`;
  const key = `${row}|${task.step}|${task.what.code}|${task.amountMinor}`;
  const known = texts.messages.get(key);
  if (known !== undefined) return known;
  const position = texts.positions.get(row);
  const message = position ? writeMessage(texts, task, position) : null;
  texts.messages.set(key, message);
  return message;
}

function writeMessage(texts: TaskTexts, task: Task, position: CustomerPosition): string | null {
  const language = position.facts.letterLanguage ?? texts.content.language;
  return messageText(
    {
      step: task.step,
      // Tasks of the month have kinds of their own (letter-2); those follow the step.
      code: task.what.code as ActionCode,
      customerName: task.customerName,
      company: texts.content.policy.company.name,
      ...documentsOf(texts, position),
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
function documentsOf(texts: TaskTexts, position: CustomerPosition): Documents {
  const known = texts.documents.get(position);
  if (known) return known;
  let document = position.leading?.aged.item.document ?? '';
  let documents = document === '' ? 0 : 1;
  for (const item of position.items) {
    const { kind, document: number } = item.aged.item;
    if (kind !== 'claim' || number === '' || item === position.leading) continue;
    if (document === '') document = number;
    documents += 1;
  }
  const found = { document, documents };
  texts.documents.set(position, found);
  return found;
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
