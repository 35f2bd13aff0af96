import { toIso } from '../basics/day';
import { formatMinor } from '../basics/money';
import { Language } from '../basics/words';
import { CustomerPosition } from '../customers/customers';
import { callGuide, messageText } from '../letters/letters';
import { Task } from '../schedule/schedule';
import { currencyWords } from './heading';
import { PlanContent } from './types';

/** Texts of tasks, made once per customer and kind of task. */
export interface TaskTexts {
  readonly content: PlanContent;
  /** By `customer|currency`. */
  readonly positions: ReadonlyMap<string, CustomerPosition>;
  /** Guides made so far: they depend on step and kind of task only. */
  readonly guides: Map<string, string>;
}

/** What texts of this run are made with. */
export function taskTexts(content: PlanContent): TaskTexts {
  const positions = new Map<string, CustomerPosition>();
  for (const { position } of content.decisions) positions.set(`${position.customer}|${position.currency}`, position);
  return { content, positions, guides: new Map() };
}

/** The message to send (微信/短信), in the customer's language; blank for tasks that stay inside the house. */
export function messageOf(texts: TaskTexts, task: Task): string | null {
  if (task.channel === 'legal' || task.channel === 'visit') return null;
  const position = texts.positions.get(`${task.customer}|${task.currency}`);
  if (!position) return null;
  const language = position.facts.letterLanguage ?? texts.content.language;
  const { company } = texts.content.policy;
  const words = messageText({
    step: task.step,
    code: task.what.code,
    customerName: task.customerName,
    company: company.name[language] || company.name.zh,
    documents: documentsOf(position, language),
    claimedText: `${currencyWords(task.currency)[language]} ${formatMinor(task.amountMinor, task.currency)}`,
    dueText: dueTextOf(position),
  });
  return words[language] || null;
}

/** What to say on the phone or at a visit. */
export function guideOf(texts: TaskTexts, task: Task): string | null {
  if (task.channel !== 'phone' && task.channel !== 'visit' && task.channel !== 'message') return null;
  const key = `${task.step}|${task.what.code}`;
  const known = texts.guides.get(key);
  if (known !== undefined) return known || null;
  const text = callGuide({ step: task.step, code: task.what.code })[texts.content.language];
  texts.guides.set(key, text);
  return text || null;
}

/** The leading document and how many more there are. */
function documentsOf(position: CustomerPosition, language: Language): string {
  const open = position.items.filter(({ aged }) => aged.item.kind === 'claim');
  const lead = position.leading?.aged.item.document || open.find(({ aged }) => aged.item.document !== '')?.aged.item.document || '';
  if (lead === '' || open.length < 2) return lead;
  return language === 'zh' ? `${lead} 等${open.length}笔` : `${lead} and ${open.length - 1} more`;
}

function dueTextOf(position: CustomerPosition): string {
  const day = position.leading?.aged.item.chaseDay ?? position.dueSoon.earliest;
  return day === null ? '' : toIso(day);
}
