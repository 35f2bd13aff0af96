import { Notice, NOWHERE, shortFound } from '../basics/notice';
import { Language, Words } from '../basics/words';
import { Policy, Step } from '../policy/policy';
import { forbiddenWord } from './lint-words';

/** Titles of the letters of a run, and what was wrong with the user's. */
export interface Titles {
  readonly of: (step: Step, language: Language) => string;
  readonly notices: readonly Notice[];
}

/** What a letter is called when the policy names none or one that must not stand there. */
const PLAIN_TITLES: Readonly<Record<number, Words>> = {
  1: { zh: '付款提醒函', en: 'Payment reminder' },
  2: { zh: '逾期付款通知函', en: 'Overdue payment notice' },
  3: { zh: '最后付款通知函', en: 'Final payment notice' },
};

/** The titles of the ladder, checked: no letter of ours is called a lawyer's letter. */
export function readTitles(policy: Policy): Titles {
  const notices: Notice[] = [];
  const titles: Record<string, string> = {};
  for (const step of policy.ladder) {
    for (const language of ['zh', 'en'] as const) {
      const title = step.letterTitle?.[language].trim() ?? '';
      const word = forbiddenWord(title);
      if (word !== null) notices.push(forbiddenTitle(title, word));
      titles[`${step.step}${language}`] =
        title === '' || word !== null ? (PLAIN_TITLES[step.step]?.[language] ?? '') : title;
    }
  }
  return { of: (step, language) => titles[`${step}${language}`] ?? PLAIN_TITLES[step]?.[language] ?? '', notices };
}

function forbiddenTitle(title: string, word: string): Notice {
  return {
    code: 'letter-title-forbidden',
    severity: 'warning',
    place: NOWHERE,
    found: shortFound(title),
    message: {
      zh: `函件标题含有不宜出现的用语“${word}”`,
      en: `A letter title has a word that must not stand there: “${word}”`,
    },
    expected: { zh: '律师函只能由律师事务所出具', en: 'Only a law firm can issue a lawyer’s letter' },
    done: { zh: '改用系统默认标题', en: 'Our own title was used instead' },
  };
}
