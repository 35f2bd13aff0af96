import { Words } from '../basics/words';

/**
 * Machine rules over letters. Wording is checked where it comes from, in the templates and titles, and not in the finished
 * letter: so the name of a customer or the number of a document never sets off a rule about words.
 */

/** Not below step 4: somebody else's authority, threats, insults, disclosure to others. */
const FORBIDDEN =
  /律师函|本律师|律师事务所|法院传票|传票|公安|报警|警方|刑事|坐牢|拘留|诈骗|骗子|老赖|无赖|黑名单|失信|曝光|家人|家属|亲友|后果自负|不择手段|lawyer'?s letter|solicitor|attorney|counsel|summons|police|criminal|prison|jail|arrest|fraud|swindl|cheat|blacklist|black list|expose|publici[sz]e|your famil|or else/i;

/** The word of a text that must not stand in a letter below step 4; null when there is none. `…否则发律师函 → 律师函` */
export function forbiddenWord(text: string): string | null {
  return FORBIDDEN.exec(text)?.[0] ?? null;
}

/** Placeholders that a piece cannot do without. */
const NEEDED: readonly (readonly [RegExp, string, Words])[] = [
  [/^letter\.[1-3]\.request$/, 'deadline', { zh: '缺少付款期限 {付款期限}', en: 'the deadline {deadline} is missing' }],
  [/^letter\.claimed$/, 'claimed', { zh: '缺少请求金额 {金额}', en: 'the amount {claimed} is missing' }],
  [
    /^letter\.account$/,
    'bankAccount',
    { zh: '缺少本公司账号 {账号}', en: 'our account number {bankAccount} is missing' },
  ],
];

/** What a text of the user's lacks or has too much of at its step; null when it is all right. */
export function toneTrouble(id: string, step: number, text: string, placeholders: readonly string[]): Words | null {
  if (step === 3 && /感谢|谢谢|thank|appreciate/i.test(text))
    return { zh: '最后通知中不宜致谢', en: 'a final notice does not thank' };
  if (step >= 2 && id.endsWith('.consequence') && !/保留|reserv/i.test(text)) {
    return { zh: '缺少权利保留的语句', en: 'the sentence that reserves our rights is missing' };
  }
  const lacking = NEEDED.find(([pattern, placeholder]) => pattern.test(id) && !placeholders.includes(placeholder));
  return lacking?.[2] ?? null;
}
