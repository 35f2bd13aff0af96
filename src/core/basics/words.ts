/** The languages of sheets, letters and messages. */
export type Language = 'zh' | 'en';

/** One text in every language. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** A coded value with its text: the code is for programs, the words are for people. */
export interface Coded {
  readonly code: string;
  readonly words: Words;
}

/** Text that needs no translation: a name, a number, what somebody typed. */
export function sameWords(text: string): Words {
  return { zh: text, en: text };
}
