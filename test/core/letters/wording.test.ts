import { Letter, letterBody, PLACEHOLDERS, TEMPLATES, writeLetters } from '../../../src/core/letters/letters';
import { forbiddenWord } from '../../../src/core/letters/lint-words';
import { DEFAULT_POLICY, Policy } from '../../../src/core/policy/policy';
import { LETTER_POLICY, LetterWish, lettersInput } from '../../builders/letters';

const withTexts = (templates: Policy['templates']) => ({ policy: { ...LETTER_POLICY, templates } });
const bodyOf = (letter: Letter | undefined) => (letter ? letterBody(letter) : '');
const written = (templates: Policy['templates'], wish: LetterWish = {}) =>
  writeLetters(lettersInput([wish], withTexts(templates)));

describe('our own wording', () => {
  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is complete, uses known placeholders and no forbidden word',
    (_, { words, note }) => {
      for (const text of [words.zh, words.en, note.zh, note.en]) expect(text.trim()).not.toBe('');
      for (const text of [words.zh, words.en]) {
        for (const [, name] of text.matchAll(/\{([^}]*)\}/g)) expect(Object.keys(PLACEHOLDERS)).toContain(name);
        expect(forbiddenWord(text)).toBeNull();
      }
    },
  );

  it('has an id for every piece once', () => {
    expect(new Set(TEMPLATES.map((template) => template.id)).size).toBe(TEMPLATES.length);
  });

  it('calls no letter by a name that only a law firm may use', () => {
    for (const step of DEFAULT_POLICY.ladder)
      expect(forbiddenWord(`${step.letterTitle?.zh ?? ''}${step.letterTitle?.en ?? ''}`)).toBeNull();
  });

  it.each(['zh', 'en'] as const)(
    'names the deadline, keeps rights and thanks for nothing where it has to (%s)',
    (language) => {
      const of = (id: string) => TEMPLATES.find((template) => template.id === id)?.words[language] ?? '';
      for (const step of [1, 2, 3]) expect(of(`letter.${step}.request`)).toContain('{deadline}');
      for (const step of [2, 3]) expect(of(`letter.${step}.consequence`)).toMatch(/保留|reserved/);
      for (const template of TEMPLATES.filter((one) => one.id.startsWith('letter.3.')))
        expect(template.words[language]).not.toMatch(/感谢|thank/i);
    },
  );
});

describe('the user’s wording', () => {
  it('replaces ours in its language, with English or Chinese names in the braces and lines of its own', () => {
    const texts = { 'letter.2.opening': { zh: '{客户}：\n  截止{asOf}，最长逾期｛逾期天数｝天。  ' } };
    const { letters, notices } = written(texts);
    expect(letters[0]?.paragraphs.opening.slice(0, 2)).toEqual([
      '宁波恒泰机电有限公司：',
      '截止2026年11月20日，最长逾期45天。',
    ]);
    expect(notices).toEqual([]);
    expect(bodyOf(written(texts, { name: 'Acme Ltd.' }).letters[0])).toContain('The items below');
  });

  it.each([
    ['a placeholder that we do not know', 'letter.2.opening', '尊敬的{老板}', 'letter-template-placeholder'],
    ['braces of the language itself', 'letter.2.opening', '{constructor} {toString}', 'letter-template-placeholder'],
    [
      'the name of a lawyer’s letter',
      'letter.3.consequence',
      '否则我公司将发律师函。保留权利',
      'letter-template-forbidden',
    ],
    ['a threat with the police', 'letter.3.consequence', '否则我公司将报警处理，保留权利', 'letter-template-forbidden'],
    ['disclosure to others', 'letter.2.consequence', '逾期将列入黑名单并曝光，保留权利', 'letter-template-forbidden'],
  ])('is not used when it has %s', (_, id, text, code) => {
    const { letters, notices } = written({ [id]: { zh: text } }, { step: id.includes('.3.') ? 3 : 2 });
    expect(notices.map((notice) => notice.code)).toEqual([code]);
    expect(bodyOf(letters[0])).not.toContain(text);
    expect(letters).toHaveLength(1);
  });

  it.each([
    ['thanks in a final notice', 'letter.3.opening', '感谢贵公司。'],
    ['no reservation of rights', 'letter.2.consequence', '请重视。'],
    ['no deadline', 'letter.2.request', '请尽快付款。'],
    ['no amount', 'letter.claimed', '合计见表。'],
    ['no account of ours', 'letter.account', '请付至老账户。'],
  ])('is used with a remark when it has %s', (_, id, zh) => {
    const { notices } = written({ [id]: { zh } });
    expect(notices.map((notice) => notice.code)).toContain('letter-template-tone');
  });

  it('is told when there is no such piece, and a blank text is no text', () => {
    const { letters, notices } = written({ 'letter.9.opening': { zh: 'x' }, 'letter.2.closing': { zh: '  ' } });
    expect(notices.map((notice) => notice.code)).toEqual(['letter-template-unknown']);
    expect(bodyOf(letters[0])).toContain('特此函告');
  });

  it('may not call a letter a lawyer’s letter', () => {
    const ladder = LETTER_POLICY.ladder.map((step) =>
      step.step === 3 ? { ...step, letterTitle: { zh: '律师函', en: '' } } : step,
    );
    const { letters, notices } = writeLetters(lettersInput([{ step: 3 }], { policy: { ...LETTER_POLICY, ladder } }));
    expect(letters[0]?.title).toBe('最后付款通知函');
    expect(notices.map((notice) => notice.code)).toEqual(['letter-title-forbidden']);
  });
});

describe('forbidden words', () => {
  it.each([
    '发送律师函',
    '法院传票',
    '追究刑事责任',
    '诈骗',
    '通知您的家人',
    'our solicitors',
    'criminal charges',
    'or else',
    'black list',
  ])('finds %s', (text) => {
    expect(forbiddenWord(text)).not.toBeNull();
  });

  it.each([
    '向有管辖权的人民法院申请支付令或提起诉讼',
    '按约定申请仲裁',
    'bring court proceedings',
    'account',
    '请贵公司于期限内付款',
  ])('lets %s pass', (text) => {
    expect(forbiddenWord(text)).toBeNull();
  });

  it('does not look at the names and numbers of customers', () => {
    const items = [{ document: '律师函-黑名单-01', days: 40, minor: 100, contract: '刑事-02' }];
    const { letters, notices } = writeLetters(lettersInput([{ name: '曝光诈骗传媒有限公司', items }]));
    expect(letters).toHaveLength(1);
    expect(notices).toEqual([]);
  });
});
