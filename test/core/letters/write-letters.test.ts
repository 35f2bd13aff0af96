import { addWorkdays, isWorkday } from '../../../src/core/basics/calendar';
import { Day, dayOf, toIso } from '../../../src/core/basics/day';
import { ContactEntry } from '../../../src/core/history/history';
import { Letter, letterBody, letterNumberKey, LONGEST_TABLE, writeLetters } from '../../../src/core/letters/letters';
import { Step } from '../../../src/core/policy/policy';
import { Task } from '../../../src/core/schedule/schedule';
import {
  LETTER_DAY,
  LETTER_POLICY,
  LetterWish,
  lettersInput,
  NO_LETTERS_YET,
  TWO_INVOICES,
} from '../../builders/letters';

const day = (y: number, m: number, d: number) => dayOf(y, m, d) as Day;
const only = (wish: LetterWish, changes = {}) => writeLetters(lettersInput([wish], changes)).letters[0];
/** The whole text of a letter; nothing when there is none. */
const bodyOf = (letter: Letter | undefined) => (letter ? letterBody(letter) : '');
const codes = (wishes: readonly LetterWish[], changes = {}) =>
  writeLetters(lettersInput(wishes, changes)).notices.map((notice) => notice.code);

describe('which letters are written', () => {
  it.each<readonly [string, LetterWish, number]>([
    ['step 1', { step: 1 }, 1],
    ['step 2', { step: 2 }, 1],
    ['step 3', { step: 3 }, 1],
    ['step 4, which is for counsel', { step: 4 }, 0],
    ['step 5, which is for the court', { step: 5 }, 0],
    ['step 0, which is a message', { step: 0 }, 0],
    ['no step', { step: null }, 0],
    ['no date', { nextLetter: null }, 0],
    ['the first day of the month', { nextLetter: day(2026, 11, 2) }, 1],
    ['the last day of the month', { nextLetter: day(2026, 11, 30) }, 1],
    ['the month after', { nextLetter: day(2026, 12, 1) }, 0],
    ['the month before', { nextLetter: day(2026, 10, 30) }, 0],
  ])('%s', (_, wish, count) => {
    expect(writeLetters(lettersInput([wish])).letters).toHaveLength(count);
  });

  it('writes one for each currency of a customer', () => {
    const { letters } = writeLetters(lettersInput([{ customer: 'C1' }, { customer: 'C1', currency: 'USD' }]));
    expect(letters.map((letter) => [letter.customer, letter.currency])).toEqual([
      ['C1', 'CNY'],
      ['C1', 'USD'],
    ]);
  });

  it('writes none from step 2 on when receipts are not booked up to date, and says how many and what to do', () => {
    const wishes: LetterWish[] = [{ step: 1 }, { step: 2, customer: 'B' }, { step: 3, customer: 'C' }];
    const written = writeLetters(
      lettersInput(wishes, { bookedTo: addWorkdays(LETTER_POLICY.calendar, LETTER_DAY, -3) }),
    );
    expect(written.letters.map((letter) => letter.step)).toEqual([1]);
    const notice = written.notices.find((one) => one.code === 'letters-held-back');
    expect(notice?.message.zh).toContain('2 封');
    expect(notice?.expected.en).toContain('--booked-to');
  });

  it('still writes them when receipts lag by the two working days that the policy allows, over a weekend', () => {
    const asOf = day(2026, 11, 23);
    const changes = { asOf, bookedTo: day(2026, 11, 19) };
    expect(writeLetters(lettersInput([{ step: 3, nextLetter: asOf }], changes)).letters).toHaveLength(1);
  });

  it('writes none where the letter would ask for suspected retention money alone', () => {
    const items = [{ document: 'X', days: 40, minor: 500_000, suspectedRetention: true }];
    expect(codes([{ step: 2, items }])).toEqual(['letter-only-retention']);
    expect(only({ step: 1, items })?.claimedMinor).toBe(500_000);
  });
});

describe('day and deadline of a letter', () => {
  it.each<readonly [string, Step, Day, string]>([
    ['five working days at step 1', 1, day(2026, 11, 20), '2026-11-27'],
    ['seven working days at step 2', 2, day(2026, 11, 20), '2026-12-01'],
    ['seven and three more by EMS at step 3', 3, day(2026, 11, 20), '2026-12-04'],
    ['a make-up working Saturday counts', 1, day(2026, 10, 9), '2026-10-15'],
    ['the National Day holiday does not count', 1, day(2026, 9, 30), '2026-10-13'],
    ['a step falls on Saturday: the letter moves to Monday', 1, day(2026, 11, 21), '2026-11-30'],
  ])('%s', (_, step, nextLetter, deadline) => {
    const asOf = nextLetter;
    const letter = only(
      { step, nextLetter },
      {
        asOf,
        bookedTo: asOf,
        month: day(2026, nextLetter < day(2026, 10, 1) ? 9 : nextLetter < day(2026, 11, 1) ? 10 : 11, 1),
      },
    );
    expect(toIso(letter?.deadline ?? 0)).toBe(deadline);
    expect(isWorkday(LETTER_POLICY.calendar, letter?.deadline ?? 0)).toBe(true);
  });

  it('takes the day of its own task, which may have moved because the day was full', () => {
    const task = (overrides: Partial<Task>) =>
      ({ customer: 'C1', currency: 'CNY', channel: 'letter', step: 2, day: day(2026, 11, 24), ...overrides }) as Task;
    const tasks = [
      task({ channel: 'phone', day: day(2026, 11, 20) }),
      task({ currency: 'USD', day: day(2026, 11, 20) }),
      task({ step: 3, day: day(2026, 11, 20) }),
      task({ customer: 'C2', day: day(2026, 11, 20) }),
      task({}),
    ];
    expect(toIso(only({ customer: 'C1', step: 2 }, { tasks })?.day ?? 0)).toBe('2026-11-24');
  });

  it('says that holidays are not known when a deadline falls in such a year', () => {
    const asOf = day(2028, 12, 26);
    expect(codes([{ step: 2, nextLetter: asOf }], { asOf, bookedTo: asOf, month: day(2028, 12, 1) })).toContain(
      'letter-year-unknown',
    );
  });
});

describe('number of a letter', () => {
  it('is the next free one of the month in the order of rank, in the language of the letter', () => {
    const wishes = [
      { customer: 'third', rank: 3 },
      { customer: 'first', rank: 1 },
      { customer: 'second', name: 'Second Ltd.', rank: 2 },
    ];
    const { letters } = writeLetters(lettersInput(wishes));
    expect(letters.map((letter) => [letter.customer, letter.number])).toEqual([
      ['first', '催〔2026〕11-001号'],
      ['second', 'CL-2026-11-002'],
      ['third', '催〔2026〕11-003号'],
    ]);
  });

  it('is kept on a later run, and never given to somebody else', () => {
    const month = day(2026, 11, 1);
    const history = {
      ...NO_LETTERS_YET,
      letterNumbers: {
        [letterNumberKey('B', 'CNY', 2, month)]: '催〔2026〕11-001号',
        [letterNumberKey('gone', 'CNY', 1, month)]: 'CL-2026-11-003',
        [letterNumberKey('old', 'CNY', 1, day(2026, 10, 1))]: '催〔2026〕10-002号',
      },
      contacts: [{ letterNumber: '催〔2026〕11-004号', customer: 'logged' } as ContactEntry],
    };
    const { letters } = writeLetters(
      lettersInput([{ customer: 'A' }, { customer: 'B' }, { customer: 'C' }], { history }),
    );
    expect(letters.map((letter) => letter.number)).toEqual([
      '催〔2026〕11-002号',
      '催〔2026〕11-001号',
      '催〔2026〕11-005号',
    ]);
  });

  it('belongs to customer, currency, step and month', () => {
    expect(letterNumberKey('C001', 'CNY', 2, day(2026, 11, 21))).toBe('C001|CNY|2|2026-11');
  });
});

describe('language of a letter', () => {
  it.each<readonly [string, LetterWish, 'by-customer' | 'zh' | 'en', string]>([
    ['a Chinese name', { name: '宁波恒泰机电有限公司' }, 'by-customer', 'zh'],
    ['a Chinese name in dollars', { name: '宁波恒泰', currency: 'USD' }, 'by-customer', 'zh'],
    ['a Latin name', { name: 'Acme Ltd.' }, 'by-customer', 'en'],
    ['a bare code in the run’s own currency', { name: 'C001' }, 'by-customer', 'zh'],
    ['a bare code in dollars', { name: '10023', currency: 'USD' }, 'by-customer', 'en'],
    ['what the customer sheet says', { name: '宁波恒泰', facts: { letterLanguage: 'en' } }, 'zh', 'en'],
    ['the policy for all', { name: '宁波恒泰' }, 'en', 'en'],
  ])('%s', (_, wish, letterLanguage, language) => {
    expect(only(wish, { policy: { ...LETTER_POLICY, letterLanguage } })?.language).toBe(language);
  });
});

describe('what a letter says', () => {
  it('names the sum in figures and capital words, and the words on no other sum', () => {
    const letter = only({ items: [...TWO_INVOICES, { document: 'LATER', days: -10, minor: 777 }] });
    expect(letter?.paragraphs.claimed).toBe(
      '本次请求支付的款项合计：人民币 92,345.60 元（大写：人民币玖万贰仟叁佰肆拾伍元陆角整）。',
    );
    expect(bodyOf(letter).match(/大写/g)).toHaveLength(1);
  });

  it.each([
    ['USD in Chinese', { currency: 'USD', name: '宁波恒泰' }, 'USD 92,345.60'],
    ['CNY in English', { name: 'Acme Ltd.' }, 'CNY 92,345.60'],
  ])('has no capital words for %s', (_, wish, sum) => {
    const letter = only(wish);
    expect(letter?.paragraphs.claimed).toContain(sum);
    expect(bodyOf(letter)).not.toContain('大写');
  });

  it.each<readonly [Step, readonly string[], readonly string[]]>([
    [1, ['付款提醒函', '感谢', '如其后已经付款，请忽略本函', '信用账期', '顺颂商祺', '回　执'], ['支付令', '违约金']],
    [2, ['逾期付款通知函', '最长逾期45天', '书面说明原因', '保留', '特此函告'], ['感谢', '支付令']],
    [3, ['最后付款通知函', '一、', '四、', '暂停后续供货', '支付令', '保留', '特此通知'], ['感谢', '顺颂', '烦请']],
  ])('speaks as step %d does', (step, has, lacks) => {
    const body = bodyOf(only({ step }));
    for (const words of has) expect(body).toContain(words);
    for (const words of lacks) expect(body).not.toContain(words);
  });

  it('stands in the order of a Chinese letter', () => {
    const body = bodyOf(
      only({ step: 2, contacts: [], items: TWO_INVOICES.map((item) => ({ ...item, contract: 'HT-01' })) }),
    );
    const order = [
      '海川工业品有限公司',
      '逾期付款通知函',
      '编号：',
      '宁波恒泰机电有限公司：',
      '合同号：HT-01',
      '截至2026年11月20日',
      'INV-2026-0901',
      '大写',
      '2026年12月1日前（含当日）',
      '保留',
      '异议',
      '账号：',
      '特此函告',
      '（盖章）',
      '2026年11月20日',
      '附：',
      '联系人：',
      '回　执',
    ];
    let at = -1;
    for (const words of order) {
      const next = body.indexOf(words, at + 1);
      expect([words, next > at]).toEqual([words, true]);
      at = next;
    }
  });

  it('says that receipts are assumed to be booked when the user did not say up to when', () => {
    expect(bodyOf(only({}, { bookedToGiven: false }))).toContain('假定截至该日的回款均已入账');
    expect(bodyOf(only({ name: 'Acme Ltd.' }, { bookedToGiven: false }))).toContain(
      'assuming that all receipts up to that day are booked',
    );
    expect(bodyOf(only({}))).toContain('回款已登记至2026年11月20日');
  });

  it('writes English dates and closes formally in an English letter', () => {
    const body = bodyOf(only({ name: 'Acme Ltd.', step: 3 }));
    expect(body).toContain('by 4 December 2026');
    expect(body).toContain('Dear Sir or Madam,');
    expect(body).toContain('Yours faithfully,');
    expect(body).not.toMatch(/[一-鿿]{2}(?!.*银行)有限责任/);
  });

  it('names earlier contacts that reached the customer since the oldest item fell due, the last three', () => {
    const contact = (ago: number, channel: string, reached: boolean | null, letterStep: Step | null = null) =>
      ({ day: LETTER_DAY - ago, channel, reached, letterStep }) as ContactEntry;
    const contacts = [
      contact(60, 'phone', true),
      contact(30, 'visit', true),
      contact(20, 'letter', null, 1),
      contact(12, 'phone', false),
      contact(9, 'phone', true),
      contact(5, 'legal', true),
      contact(4, 'email', true),
    ];
    expect(bodyOf(only({ contacts }))).toContain(
      '我公司已于2026年10月31日（函件）、2026年11月11日（电话）、2026年11月16日（邮件）与贵公司联系。',
    );
  });

  it('shows no other customer', () => {
    const { letters } = writeLetters(
      lettersInput([
        { name: '甲公司', customer: 'A' },
        { name: '乙公司', customer: 'B' },
      ]),
    );
    expect(bodyOf(letters[0])).not.toContain('乙公司');
    expect(bodyOf(letters[1])).not.toContain('甲公司');
  });
});

describe('the table of a letter', () => {
  const items = [
    { document: 'B', days: 31, minor: 8_000_000, disputedMinor: 1_000_000 },
    { document: 'A', days: 45, minor: 1_234_560 },
    { document: 'PROMISED', days: 20, minor: 500_000, promisedMinor: 500_000 },
    { document: 'PLAN', days: 20, minor: 500_000, plannedMinor: 400_000 },
    { document: 'LATER', days: -15, minor: 5_600_000 },
    { document: 'TODAY', days: 0, minor: 100 },
    { document: 'NODATE', days: null, minor: 999 },
    { document: 'CREDIT', days: null, minor: -300_000 },
  ];

  it('asks for the free part of overdue items only, oldest first, and shows credits and what is not due', () => {
    const letter = only({ items });
    expect(letter?.lines.map((line) => [line.block, line.document, line.openMinor, line.heldMinor, line.days])).toEqual(
      [
        ['claimed', 'A', 1_234_560, 0, 45],
        ['claimed', 'B', 7_000_000, 1_000_000, 31],
        ['claimed', 'PLAN', 100_000, 400_000, 20],
        ['unapplied', 'CREDIT', -300_000, 0, null],
        ['not-due', 'TODAY', 100, 0, null],
        ['not-due', 'LATER', 5_600_000, 0, null],
      ],
    );
    expect(letter?.claimedMinor).toBe(1_234_560 + 7_000_000 + 100_000 - 300_000);
  });

  it('tells the customer what was left out and why, and which money waits to be applied', () => {
    const body = bodyOf(only({ items }));
    expect(body).toContain('另有人民币 19,000.00 元（争议核实中、已承诺付款、分期付款安排）');
    expect(body).toContain('人民币 3,000.00 元的付款或贷项未对应到具体单据');
  });

  it('leaves suspected retention money out from step 2 on', () => {
    const held = [...TWO_INVOICES, { document: 'R', days: 50, minor: 40_000, suspectedRetention: true }];
    expect(only({ items: held, step: 1 })?.claimedMinor).toBe(9_274_560);
    expect(only({ items: held, step: 2 })?.claimedMinor).toBe(9_234_560);
    expect(bodyOf(only({ items: held, step: 2 }))).toContain('是否质保金待确认');
  });

  it('prints 200 rows and one line for the rest, whose sum still counts', () => {
    const many = Array.from({ length: 260 }, (_, i) => ({ document: `D${i}`, days: 300 - i, minor: 1000 + i }));
    const letter = only({ items: [...many, { document: 'C', days: null, minor: -50 }] });
    expect(letter?.lines).toHaveLength(LONGEST_TABLE);
    expect(letter?.moreLines).toBe(61);
    expect(letter?.more.map((more) => [more.block, more.lines])).toEqual([
      ['claimed', 60],
      ['unapplied', 1],
    ]);
    expect(bodyOf(letter)).toContain('另有 60 笔');
    expect(bodyOf(letter)).toContain('对账单一份');
    expect(letter?.claimedMinor).toBe(many.reduce((sum, item) => sum + item.minor, 0) - 50);
  });
});

describe('interest in a letter', () => {
  const policy = (ruleId: string) => ({ ...LETTER_POLICY, interest: { ...LETTER_POLICY.interest, ruleId } });

  it('is claimed at step 3 only, and only by a rule that the company has chosen', () => {
    expect(only({ step: 3 })?.interestMinor).toBeNull();
    expect(only({ step: 2 }, { policy: policy('cn-sme') })?.interestMinor).toBeNull();
    expect(only({ step: 3 }, { policy: policy('cn-sme') })?.interestMinor).not.toBeNull();
  });

  it('prints principal × rate × days and leaves the principal as it is', () => {
    const letter = only(
      { step: 3, items: [{ document: 'A', days: 30, minor: 1_000_000 }] },
      { policy: policy('cn-sme') },
    );
    expect(letter?.interestMinor).toBe(15_000);
    expect(bodyOf(letter)).toContain('A: 10,000.00 × 0.05% × 30 = 150.00');
    expect(letter?.claimedMinor).toBe(1_000_000);
    expect(letter?.lines[0]?.interestMinor).toBe(15_000);
  });

  it('is not claimed on what waiting money has paid already: the oldest item first', () => {
    const items = [
      { document: 'A', days: 90, minor: 1_000_000 },
      { document: 'B', days: 30, minor: 1_000_000 },
      { document: 'PAID', days: null, minor: -1_400_000 },
    ];
    const letter = only({ step: 3, items }, { policy: policy('cn-sme') });
    expect(letter?.lines.filter((line) => line.block === 'claimed').map((line) => line.interestMinor)).toEqual([
      0, 9_000,
    ]);
  });

  it('says so when the rate table begins too late', () => {
    const bare = { ...LETTER_POLICY, interest: { ...LETTER_POLICY.interest, ruleId: 'cn-sale-lpr-150', lpr: [] } };
    const written = writeLetters(lettersInput([{ step: 3 }], { policy: bare }));
    expect(written.notices.map((notice) => notice.code)).toContain('letter-interest-unknown');
    expect(written.letters).toHaveLength(1);
  });
});

describe('whose account is to be paid into', () => {
  it('is the company’s own', () => {
    expect(bodyOf(only({}))).toContain('1202 0212 0990 0123 456');
  });

  it('is left open for a factored customer, with a notice', () => {
    const written = writeLetters(lettersInput([{ facts: { factored: true } }]));
    expect(bodyOf(written.letters[0])).not.toContain('1202 0212 0990 0123 456');
    expect(bodyOf(written.letters[0])).toContain('【该客户的应收款已保理或投保');
    expect(written.notices.map((notice) => notice.code)).toEqual(['letter-factored-account']);
  });

  it('is a placeholder while the policy names none, said once for all letters', () => {
    const company = { ...LETTER_POLICY.company, bankName: ' ', bankAccount: '', contact: '', phone: '' };
    const written = writeLetters(
      lettersInput([{}, { customer: 'B', name: 'Acme Ltd.' }], { policy: { ...LETTER_POLICY, company } }),
    );
    expect(bodyOf(written.letters[0])).toContain('【请在催收政策中填写开户行】');
    expect(bodyOf(written.letters[1])).toContain('[fill in on the policy sheet: account number]');
    expect(written.notices.map((notice) => notice.code)).toEqual(['letter-company-blank']);
    expect(written.notices[0]?.message.zh).toContain('开户行、账号、联系人及电话');
  });
});
