import { Day, toIso } from '../core/basics/day';
import { Currency, formatMinor, Minor } from '../core/basics/money';
import { Language, Words } from '../core/basics/words';
import { CustomerPosition, DisputeFinding, PromiseFinding } from '../core/customers/customers';
import { CAUSES, ContactEntry } from '../core/history/history';

/** The promises, the dispute and the instalment plan that stand, one sentence each. */
export function standingWords(position: CustomerPosition, language: Language): string[] {
  const { dispute, promises, currency } = position;
  const standing = promises.filter(({ state }) => state === 'open' || state === 'check');
  return [
    ...standing.map((promise) => promiseWords(promise, currency)[language]),
    ...(dispute ? [disputeWords(dispute, currency)[language]] : []),
    ...planWords(position).map((words) => words[language]),
  ];
}

/** What a contact brought, in one sentence. */
export function contactText(entry: ContactEntry, currency: Currency, language: Language): string {
  const units = entry.currency ?? currency;
  const parts = [reachedWords(entry), resultWords(entry), causeWords(entry), letterWords(entry)];
  parts.push(promisedWords(entry, units), disputedWords(entry, units), entry.closed ? CLOSED : NOTHING);
  const said = parts.map((words) => words[language]).filter((text) => text !== '');
  return [...new Set(said)].join(language === 'zh' ? '；' : '; ');
}

const NOTHING: Words = { zh: '', en: '' };
const CLOSED: Words = { zh: '已了结', en: 'Closed' };

function promiseWords({ day, amountMinor }: PromiseFinding, currency: Currency): Words {
  const sum = money(amountMinor, currency);
  return { zh: `承诺 ${toIso(day)} 付款 ${sum}`, en: `Promised ${sum} by ${toIso(day)}` };
}

function disputeWords({ amountMinor, reason, holdEnds }: DisputeFinding, currency: Currency): Words {
  const sum = money(amountMinor, currency);
  return {
    zh: `争议 ${sum}${reason && `：${reason}`}${until(holdEnds, '（暂缓至 ', '）')}`,
    en: `Disputed ${sum}${reason && `: ${reason}`}${until(holdEnds, ' (held until ', ')')}`,
  };
}

function until(day: Day | null, before: string, after: string): string {
  return day === null ? '' : `${before}${toIso(day)}${after}`;
}

function planWords({ planState, arrearsMinor, currency }: CustomerPosition): Words[] {
  if (planState === 'in-force') return [{ zh: '分期还款计划执行中', en: 'Instalment plan in force' }];
  if (planState === 'none') return [];
  const sum = money(arrearsMinor, currency);
  return [{ zh: `还款计划拖欠 ${sum}`, en: `Instalment plan in arrears by ${sum}` }];
}

function reachedWords({ reached }: ContactEntry): Words {
  return reached === false ? { zh: '未联系上', en: 'Not reached' } : NOTHING;
}

function resultWords({ result }: ContactEntry): Words {
  return { zh: result, en: result };
}

function causeWords({ cause }: ContactEntry): Words {
  return CAUSES.find(({ code }) => code === cause)?.words ?? NOTHING;
}

function letterWords({ letterStep, letterNumber }: ContactEntry): Words {
  if (letterStep === null) return NOTHING;
  const number = letterNumber && ` ${letterNumber}`;
  return { zh: `第 ${letterStep} 步函件${number}`, en: `Letter of step ${letterStep}${number}` };
}

function promisedWords({ promiseDay, promiseMinor }: ContactEntry, currency: Currency): Words {
  if (promiseDay === null) return NOTHING;
  const sum = promiseMinor === null ? '' : ` ${money(promiseMinor, currency)}`;
  return { zh: `承诺 ${toIso(promiseDay)}${sum}`, en: `Promised by ${toIso(promiseDay)}${sum}` };
}

function disputedWords({ disputeMinor, disputeReason }: ContactEntry, currency: Currency): Words {
  if (disputeMinor === null && disputeReason === '') return NOTHING;
  const sum = disputeMinor === null ? '' : ` ${money(disputeMinor, currency)}`;
  const reason = disputeReason && ` ${disputeReason}`;
  return { zh: `争议${sum}${reason}`, en: `Disputed${sum}${reason}` };
}

function money(minor: Minor, currency: Currency): string {
  return `${currency} ${formatMinor(minor, currency)}`;
}
