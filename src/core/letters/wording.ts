import { Notice, NOWHERE, shortFound } from '../basics/notice';
import { Language, Words } from '../basics/words';
import { Policy } from '../policy/policy';
import { forbiddenWord, toneTrouble } from './lint-words';
import { TEMPLATES } from './templates.table';
import { Template } from './types';

/** What may stand in braces in a template, and what a Chinese author may write instead. `{customer}`, `{客户}` */
export const PLACEHOLDERS = {
  customer: '客户',
  company: '公司',
  number: '编号',
  asOf: '截止日',
  bookedTo: '回款登记至',
  claimed: '金额',
  capital: '大写',
  deadline: '付款期限',
  days: '逾期天数',
  count: '笔数',
  unit: '金额单位',
  documents: '单据',
  contracts: '合同',
  contacts: '联系经过',
  held: '未计入金额',
  reasons: '未计入原因',
  unapplied: '未核销款',
  interest: '利息',
  rule: '利息规则',
  formula: '计算式',
  bankHolder: '户名',
  bankName: '开户行',
  bankAccount: '账号',
  factorAccount: '保理账户',
  more: '未列笔数',
  contactLine: '联系方式',
  returnTo: '回传地址',
  day: '日期',
} as const;

/** A name that may stand in braces in a template. */
export type Placeholder = keyof typeof PLACEHOLDERS;

/** A template taken apart: text, placeholder, text, … always beginning and ending with text. */
type Parts = readonly string[];

/** A template of a run. Most pieces say in every letter the same, so the text of the letter before is kept with its values. */
export interface Piece {
  /** What stands between the placeholders: one text more than there are names. */
  readonly texts: readonly string[];
  readonly names: readonly Placeholder[];
  /** What the placeholders stood for the last time. */
  readonly values: string[];
  /** The piece filled in with these values; null before the first letter. */
  filled: Filled | null;
}

/** A piece of wording with its placeholders filled in. */
export interface Filled {
  readonly text: string;
  /** A text of the user's may have several lines: each is a paragraph. */
  readonly paragraphs: readonly string[];
}

/** The wording of a run: our templates, with the user's over them. */
export interface Wording {
  readonly pieces: Readonly<Record<Language, Readonly<Record<string, Piece>>>>;
  readonly notices: readonly Notice[];
}

const BY_CHINESE_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(PLACEHOLDERS).map(([name, zh]) => [zh, name]),
);
const LANGUAGES = ['zh', 'en'] as const;

/** The templates of a policy, checked: a text of the user's with an unknown placeholder or a forbidden word is not used, and said so. */
export function readWording(policy: Policy): Wording {
  const notices: Notice[] = [];
  const zh: Record<string, Piece> = {};
  const en: Record<string, Piece> = {};
  const pieces = { zh, en };
  for (const template of TEMPLATES) {
    for (const language of LANGUAGES) {
      pieces[language][template.id] = pieceOf(partsOf(textOf({ template, language, policy, notices })));
    }
  }
  for (const id of Object.keys(policy.templates)) {
    if (!TEMPLATES.some((template) => template.id === id)) notices.push(unknownTemplate(id));
  }
  return { pieces, notices };
}

/** A piece of wording by its id; one that says nothing when there is none. */
export function findPiece(wording: Wording, id: string, language: Language): Piece {
  return wording.pieces[language][id] ?? pieceOf(['']);
}

/** One piece of wording, filled in with what its placeholders stand for in a letter. */
export function fill<Letter>(
  piece: Piece,
  valueOf: (name: Placeholder, letter: Letter) => string,
  letter: Letter,
): Filled {
  let known = piece.filled;
  let i = 0;
  for (const name of piece.names) {
    const value = valueOf(name, letter);
    if (value !== piece.values[i]) {
      piece.values[i] = value;
      known = null;
    }
    i += 1;
  }
  return known ?? (piece.filled = filled(piece));
}

function filled({ texts, values }: Piece): Filled {
  let text = texts[0] ?? '';
  for (let i = 1; i < texts.length; i += 1) text += (values[i - 1] ?? '') + (texts[i] ?? '');
  return { text, paragraphs: paragraphsOf(text) };
}

function paragraphsOf(text: string): readonly string[] {
  if (!text.includes('\n')) return text === '' ? [] : [text];
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

interface Asked {
  readonly template: Template;
  readonly language: Language;
  readonly policy: Policy;
  readonly notices: Notice[];
}

/** The user's text if there is one and it passes, else ours. */
function textOf(asked: Asked): string {
  const ours = asked.template.words[asked.language];
  const theirs = asked.policy.templates[asked.template.id]?.[asked.language]?.trim() ?? '';
  return theirs !== '' && theirs !== ours && passes(theirs, asked) ? theirs : ours;
}

function passes(theirs: string, { template: { id }, notices }: Asked): boolean {
  const placeholders = placeholdersOf(theirs);
  const unknown = placeholders.find((name) => !Object.hasOwn(PLACEHOLDERS, name));
  const word = forbiddenWord(theirs);
  if (unknown !== undefined) notices.push(placeholderNotice(id, unknown, theirs));
  else if (word !== null) notices.push(forbiddenNotice(id, word, theirs));
  if (unknown !== undefined || word !== null) return false;
  const step = Number(/^letter\.([1-3])\./.exec(id)?.[1] ?? 0);
  const trouble = toneTrouble(id, step, theirs, placeholders);
  if (trouble) notices.push(toneNotice(id, theirs, trouble));
  return true;
}

function partsOf(text: string): Parts {
  const pieces = text
    .replace(/｛/g, '{')
    .replace(/｝/g, '}')
    .split(/\{([^{}]*)\}/);
  return pieces.map((piece, i) => (i % 2 === 1 ? nameOf(piece) : piece));
}

function pieceOf(parts: Parts): Piece {
  const names = parts.filter((_, i) => i % 2 === 1) as readonly string[] as readonly Placeholder[];
  return { texts: parts.filter((_, i) => i % 2 === 0), names, values: [], filled: null };
}

function placeholdersOf(text: string): string[] {
  return partsOf(text).filter((_, i) => i % 2 === 1);
}

function nameOf(written: string): string {
  const name = written.trim();
  return BY_CHINESE_NAME.get(name) ?? name;
}

function unknownTemplate(id: string): Notice {
  return {
    code: 'letter-template-unknown',
    severity: 'warning',
    place: NOWHERE,
    found: shortFound(id),
    message: {
      zh: `催收政策中的函件文字“${shortFound(id)}”没有对应的段落`,
      en: `The policy has letter wording “${shortFound(id)}”, but there is no such piece`,
    },
    expected: { zh: '请使用政策表中列出的段落编号', en: 'Use one of the ids listed on the policy sheet' },
    done: { zh: '未使用这段文字', en: 'The text was not used' },
  };
}

function placeholderNotice(id: string, name: string, text: string): Notice {
  return {
    code: 'letter-template-placeholder',
    severity: 'warning',
    place: NOWHERE,
    found: shortFound(text),
    message: {
      zh: `函件文字 ${id} 中的占位符 {${name}} 无法识别`,
      en: `Letter wording ${id} has a placeholder {${name}} that we do not know`,
    },
    expected: {
      zh: `可用：${Object.values(PLACEHOLDERS)
        .map((zh) => `{${zh}}`)
        .join(' ')}`,
      en: `Known: ${Object.keys(PLACEHOLDERS)
        .map((name) => `{${name}}`)
        .join(' ')}`,
    },
    done: { zh: '改用系统默认文字', en: 'Our own wording was used instead' },
  };
}

function forbiddenNotice(id: string, word: string, text: string): Notice {
  return {
    code: 'letter-template-forbidden',
    severity: 'warning',
    place: NOWHERE,
    found: shortFound(text),
    message: {
      zh: `函件文字 ${id} 含有不宜出现的用语“${word}”`,
      en: `Letter wording ${id} has a word that must not stand there: “${word}”`,
    },
    expected: {
      zh: '律师函之前的函件不得冒用律师、法院或公安名义，不得威胁、侮辱对方',
      en: 'Before counsel no letter speaks for lawyer, court or police, threatens or insults',
    },
    done: { zh: '改用系统默认文字', en: 'Our own wording was used instead' },
  };
}

function toneNotice(id: string, text: string, trouble: Words): Notice {
  return {
    code: 'letter-template-tone',
    severity: 'info',
    place: NOWHERE,
    found: shortFound(text),
    message: { zh: `函件文字 ${id}：${trouble.zh}`, en: `Letter wording ${id}: ${trouble.en}` },
    expected: { zh: '请核对是否有意为之', en: 'Please check that this is meant' },
    done: { zh: '按您的文字使用', en: 'Your wording was used as it is' },
  };
}
