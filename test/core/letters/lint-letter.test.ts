import fc from 'fast-check';
import { isWorkday } from '../../../src/core/basics/calendar';
import { Letter, letterBody, writeLetters } from '../../../src/core/letters/letters';
import { lintLetter } from '../../../src/core/letters/lint-letter';
import { parseRmbCapital } from '../../../src/core/letters/rmb';
import { LETTER_DAY, LETTER_POLICY, LetterItem, LetterWish, lettersInput } from '../../builders/letters';

const good = writeLetters(lettersInput([{}])).letters[0] as Letter;
/** The text with the sum rubbed out wherever it stands. */
const withoutSum = (paragraphs: Letter['paragraphs']): Letter['paragraphs'] =>
  JSON.parse(JSON.stringify(paragraphs).replaceAll('92,345.60', '')) as Letter['paragraphs'];
const lint = (change: Partial<Letter>, more: Partial<Parameters<typeof lintLetter>[0]> = {}) =>
  lintLetter({
    letter: { ...good, ...change },
    policy: LETTER_POLICY,
    asOf: LETTER_DAY,
    expectedMinor: 9_234_560,
    lastSentStep: 1,
    ...more,
  });

describe('the check of a finished letter', () => {
  it('finds nothing wrong with a right one', () => {
    expect(lint({})).toEqual({ notices: [], withheld: false });
  });

  it.each<readonly [string, Partial<Letter>, object, string, boolean]>([
    ['a table that does not add up', { lines: good.lines.slice(1) }, {}, 'letter-figures', true],
    ['a sum that is not the customer’s claim', {}, { expectedMinor: 1 }, 'letter-figures', true],
    ['a sum that the text does not name', { paragraphs: withoutSum(good.paragraphs) }, {}, 'letter-figures', true],
    ['nothing to claim', { claimedMinor: 0, lines: [] }, { expectedMinor: 0 }, 'letter-figures', true],
    [
      'capital words of another sum',
      { paragraphs: { ...good.paragraphs, claimed: '（大写：人民币壹元整）' } },
      {},
      'letter-capital',
      true,
    ],
    [
      'capital words that are none',
      { paragraphs: { ...good.paragraphs, claimed: '（大写：人民币一元）' } },
      {},
      'letter-capital',
      true,
    ],
    ['a deadline on a Sunday', { deadline: LETTER_DAY + 9 }, {}, 'letter-deadline', true],
    ['a deadline on the day of the letter', { deadline: good.day }, {}, 'letter-deadline', true],
    ['wrong days overdue', { lines: good.lines.map((line) => ({ ...line, days: 1 })) }, {}, 'letter-days', true],
    ['a rest day as its date', { day: LETTER_DAY + 1 }, {}, 'letter-rest-day', false],
    ['a step that leaves one out', { step: 3 }, { lastSentStep: 1 }, 'letter-step', false],
  ])('finds %s', (_, change, more, code, withheld) => {
    const found = lint(change, more);
    expect(found.notices.map((notice) => notice.code)).toContain(code);
    expect(found.withheld).toBe(withheld);
  });

  it('is content when the user’s wording names the sum in another place', () => {
    const claimed = '合计见表。';
    expect(good.paragraphs.replySlip.join()).toContain('92,345.60');
    expect(lint({ paragraphs: { ...good.paragraphs, claimed } }).notices).toEqual([]);
  });

  it('keeps back a letter whose figures do not fit the customer, and says so', () => {
    const { letters, notices } = writeLetters(lettersInput([{ claimedMinor: 5 }, { customer: 'B' }]));
    expect(letters.map((letter) => letter.customer)).toEqual(['B']);
    expect(notices.map((notice) => [notice.code, notice.severity])).toEqual([['letter-figures', 'error']]);
  });

  it('keeps back letters of a step without a deadline', () => {
    const ladder = LETTER_POLICY.ladder.map((step) => ({ ...step, deadlineWorkdays: 0 }));
    const { letters, notices } = writeLetters(lettersInput([{}], { policy: { ...LETTER_POLICY, ladder } }));
    expect(letters).toEqual([]);
    expect(notices.map((notice) => notice.code)).toEqual(['letter-deadline']);
  });
});

describe('laws of letters', () => {
  const item = fc
    .record({
      document: fc.constantFrom('', 'INV-1', 'INV-2', '发票3'),
      days: fc.option(fc.integer({ min: -60, max: 400 })),
      minor: fc.integer({ min: 1, max: 5_000_000 }),
      credit: fc.integer({ min: 0, max: 9 }),
      held: fc.constantFrom(0, 0, 0.3, 1),
      kind: fc.constantFrom('disputedMinor', 'promisedMinor', 'plannedMinor'),
      suspectedRetention: fc.constantFrom(false, false, false, true),
    })
    .map(({ credit, held, kind, minor, ...rest }): LetterItem => {
      if (credit === 9) return { ...rest, minor: -Math.floor(minor / 50) - 1 };
      return { ...rest, minor, [kind]: Math.floor(minor * held) };
    });
  const wish = fc.record<LetterWish>({
    step: fc.constantFrom(1, 2, 3),
    currency: fc.constantFrom('CNY', 'USD', 'JPY', 'KWD'),
    name: fc.constantFrom('宁波恒泰', 'Acme Ltd.'),
    items: fc.array(item, { minLength: 1, maxLength: 12 }),
  });

  it('claimed lines less credits are what is asked for, in table, figures and words', () => {
    fc.assert(
      fc.property(wish, (one) => {
        const { letters, notices } = writeLetters(lettersInput([one]));
        const letter = letters[0];
        if (!letter) return expect(notices.length).toBeGreaterThan(0);
        const sum = (block: string) =>
          letter.lines.reduce((total, line) => total + (line.block === block ? line.openMinor : 0), 0);
        expect(sum('claimed') + sum('unapplied')).toBe(letter.claimedMinor);
        const capital = /大写：人民币([^）]*)）/.exec(letterBody(letter))?.[1];
        expect(capital !== undefined).toBe(letter.language === 'zh' && letter.currency === 'CNY');
        if (capital !== undefined) expect(parseRmbCapital(capital)).toBe(letter.claimedMinor);
      }),
      { numRuns: 300 },
    );
  });

  it('what is claimed, held, not due and without date is what is open, each line whole', () => {
    fc.assert(
      fc.property(wish, (one) => {
        const letter = writeLetters(lettersInput([one])).letters[0];
        if (!letter) return;
        for (const line of letter.lines) {
          if (line.block === 'claimed') expect(line.openMinor).toBeGreaterThan(0);
          expect(line.heldMinor).toBeGreaterThanOrEqual(0);
          if (line.block !== 'unapplied') expect(line.openMinor + line.heldMinor).toBe(line.amountMinor);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a deadline is a working day after the letter, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.constantFrom(1, 2, 3), (ahead, step) => {
        const asOf = LETTER_DAY - 320 + ahead;
        const letter = writeLetters(
          lettersInput([{ step: step as 1, nextLetter: asOf, asOf }], { asOf, bookedTo: asOf }),
        ).letters[0];
        expect(
          letter &&
            letter.deadline > letter.day &&
            isWorkday(LETTER_POLICY.calendar, letter.deadline) &&
            isWorkday(LETTER_POLICY.calendar, letter.day),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('the same input gives the same letters, and the order of items changes nothing', () => {
    fc.assert(
      fc.property(wish, (one) => {
        const keyed = { ...one, items: (one.items ?? []).map((entry, i) => ({ ...entry, document: `D${i}` })) };
        const turned = { ...keyed, items: [...keyed.items].reverse() };
        expect(writeLetters(lettersInput([turned]))).toEqual(writeLetters(lettersInput([keyed])));
      }),
      { numRuns: 100 },
    );
  });

  it('letters are plain data: a JSON round trip loses nothing', () => {
    const { letters } = writeLetters(lettersInput([{ step: 3 }, { name: 'Acme Ltd.' }]));
    expect(JSON.parse(JSON.stringify(letters))).toEqual(letters);
  });
});
