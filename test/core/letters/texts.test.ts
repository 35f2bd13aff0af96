import fc from 'fast-check';
import { ActionCode } from '../../../src/core/decisions/decisions';
import { callGuide, LONGEST_MESSAGE, MessageInput, messageText } from '../../../src/core/letters/letters';
import { Step } from '../../../src/core/policy/policy';

const CODES: readonly ActionCode[] = [
  'apply-credit',
  'file-claim',
  'reconcile',
  'fast-track',
  'resolve-dispute',
  'await-promise',
  'approve-promise',
  'check-receipt',
  'call-broken-promise',
  'follow-plan',
  'plan-in-arrears',
  'propose-write-off',
  'email-small',
  'ask-retention',
  'complete-papers',
  'complete-due-date',
  'pre-due',
  'friendly-message',
  'remind',
  'notify',
  'warn',
  'legal-notice',
  'await-deadline',
  'visit-first',
  'propose-counsel',
  'propose-suit',
  'monitor',
];
const STEPS: readonly Step[] = [0, 1, 2, 3, 4, 5];
const PLAIN: MessageInput = {
  step: 1,
  code: 'remind',
  customerName: '宁波恒泰机电有限公司',
  company: { zh: '海川公司', en: 'Haichuan Ltd.' },
  document: 'INV-1',
  documents: 3,
  claimedText: '12,345.60元',
  dueText: '11月28日',
};

const both = (input: MessageInput) => ({ zh: messageText(input, 'zh'), en: messageText(input, 'en') });

/** Words that tell a stranger who reads along that somebody is behind, and words that threaten. */
const TELLING = /欠|逾期|催|债|拖|追|overdue|debt|owe|unpaid|late\b|demand|arrear|collect/i;
const THREATENING = /律师|法院|起诉|诉讼|报警|公安|后果|曝光|黑名单|court|lawyer|legal|police|consequence|sue/i;

describe('messages', () => {
  it('say what is to be done, in both languages', () => {
    expect(both(PLAIN)).toEqual({
      zh: '【海川公司】宁波恒泰机电有限公司您好，INV-1等3笔（12,345.60元）的付款安排烦请核对，并告知预计付款日期，谢谢。',
      en: 'INV-1 +2 (12,345.60元): may we know your payment date? Thanks. Haichuan',
    });
  });

  it.each([
    [
      'the customer goes first',
      { customerName: '内蒙古自治区呼伦贝尔市鄂温克族自治旗伊敏河镇综合物资贸易有限责任公司' },
      '【海川公司】您好，INV-1等3笔（12,345.60元）的付款安排烦请核对，并告知预计付款日期，谢谢。',
    ],
    [
      'then the sender is shortened',
      { customerName: '', company: { zh: '中国某某某某某某某某某某某某某某工程技术装备制造股份有限公司', en: '' } },
      '【中国某某某某某某某某某某某某某某工…】您好，INV-1等3笔（12,345.60元）的付款安排烦请核对，并告知预计付款日期，谢谢。',
    ],
    [
      'then the amount and the document go',
      { document: 'DOC'.repeat(30), documents: 1 },
      '【海川公司】您好，相关单据的付款安排烦请核对，并告知预计付款日期，谢谢。',
    ],
  ])('give up what is least needed: %s', (_, change, text) => {
    expect(messageText({ ...PLAIN, ...change }, 'zh')).toBe(text);
  });

  it('do without what is not known', () => {
    const bare = both({
      ...PLAIN,
      customerName: '',
      company: { zh: '', en: '' },
      document: '',
      documents: 1,
      claimedText: '',
      dueText: '',
    });
    expect(bare.zh).toBe('您好，相关单据的付款安排烦请核对，并告知预计付款日期，谢谢。');
    expect(bare.en).toBe('Our invoice: may we know your payment date? Thanks.');
  });

  it.each(CODES.flatMap((code) => STEPS.map((step) => [code, step] as const)))(
    'for %s at step %d reveal nothing, threaten with nothing and fit',
    (code, step) => {
      const { zh, en } = both({
        ...PLAIN,
        code,
        step,
        customerName: '',
        company: { zh: '', en: '' },
        document: '',
        documents: 0,
      });
      for (const text of [zh, en]) {
        expect(text).not.toMatch(TELLING);
        expect(text).not.toMatch(THREATENING);
        expect(text).not.toMatch(/[{}]/);
        expect(text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      }
    },
  );

  it('are never longer than one SMS and never cut a character in two, whatever the names', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200, unit: 'grapheme' }),
      fc.constantFrom('𠮷'.repeat(60), 'A'.repeat(120), '有限公司'.repeat(30)),
    );
    const input = fc.record({
      step: fc.constantFrom(...STEPS),
      code: fc.constantFrom(...CODES),
      customerName: text,
      company: fc.record({ zh: text, en: text }),
      document: text,
      documents: fc.nat(5),
      claimedText: text,
      dueText: text,
    });
    fc.assert(
      fc.property(input, (wish) => {
        const { zh, en } = both(wish);
        for (const one of [zh, en]) {
          expect(one.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
          expect(one).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        }
      }),
    );
  });

  it('take names as they are, also when they look like a pattern', () => {
    expect(messageText({ ...PLAIN, document: "$& {a} $'", documents: 1, customerName: '' }, 'zh')).toContain(
      "$& {a} $'（12,345.60元）",
    );
  });
});

describe('call guides', () => {
  it.each(CODES.flatMap((code) => STEPS.map((step) => [code, step] as const)))(
    'for %s at step %d have three to five numbered points',
    (code, step) => {
      const guide = callGuide({ code, step });
      for (const text of [guide.zh, guide.en]) {
        const points = text.split('\n');
        expect(points.length).toBeGreaterThanOrEqual(3);
        expect(points.length).toBeLessThanOrEqual(5);
        expect(points.map((point, i) => point.startsWith(`${i + 1}. `))).toEqual(points.map(() => true));
      }
      expect(guide.zh.split('\n')).toHaveLength(guide.en.split('\n').length);
    },
  );

  it('prepare, state, ask for the cause, agree day and amount, and close', () => {
    const { zh } = callGuide({ code: 'remind', step: 1 });
    for (const words of ['备好', '说明', '原因', '约定具体付款日期和金额', '书面确认']) expect(zh).toContain(words);
  });
});
