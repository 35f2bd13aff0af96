import { Language, Words } from '../core/basics/words';
import { HOST_ERRORS } from './host-error-words';
import { HostError } from './ports';

/** A call that did not succeed, in words with what to do. */
export interface Failure {
  readonly text: string;
  /** Stopped by the person: no trouble, only said. */
  readonly cancelled: boolean;
}

const UNEXPECTED: Words = {
  zh: '出现意外错误，工作簿未作更改或已恢复原样。请再试一次；如仍出现，请连同以下信息反馈：',
  en: 'Something unexpected happened; the workbook is unchanged or was restored. Try again; if it stays, report this: ',
};

/** What is said of a failed call; what was typed stays where it is. */
export function failureOf(error: unknown, language: Language): Failure {
  if (!(error instanceof HostError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return { text: UNEXPECTED[language] + detail, cancelled: false };
  }
  const base = HOST_ERRORS[error.code][language];
  const asksForMore = /[：:]\s*$/.test(base);
  const more = error.words?.[language] ?? (asksForMore ? error.detail : '');
  return { text: asksForMore || more === '' ? base + more : `${base} ${more}`, cancelled: error.code === 'cancelled' };
}
