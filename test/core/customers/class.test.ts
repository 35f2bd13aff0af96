import { CustomerClass } from '../../../src/core/policy/policy';
import { SIGNALS } from '../../../src/core/customers/customers';
import { parseClass } from '../../../src/core/customers/facts';
import {
  contact,
  customerRow,
  LedgerWish,
  on,
  OpenWish,
  paidItem,
  positionOf,
  positionsOf,
} from '../../builders/positions';

const AS_OF = '2026-11-20';
const FRESH: OpenWish = { due: '2026-11-14', open: 10000 };

/** Class and the code of its reason. */
function classOf(wish: Partial<LedgerWish>): readonly [CustomerClass, string] {
  const { finding } = positionOf({ asOf: AS_OF, items: [FRESH], ...wish });
  return [finding.customerClass, finding.because.code];
}

const broken = (day: string) =>
  contact(day, { promiseDay: on(day) + 5, promiseMinor: 500000, balanceThenMinor: 1000000 });
const snapshot = (month: string, customerClass: CustomerClass) => ({
  month,
  customer: 'C1',
  document: 'X',
  currency: 'CNY',
  openMinor: 1,
  dueDay: null,
  days: null,
  bucket: '',
  targetMinor: 0,
  customerClass,
});

describe('the class, first that fits', () => {
  it.each<[string, Partial<LedgerWish>, readonly [CustomerClass, string]]>([
    ['nothing known', {}, ['B', 'otherwise']],
    [
      'given by a person',
      { customers: [customerRow({ givenClass: 'A', givenClassDay: on('2026-11-01') })] },
      ['A', 'given'],
    ],
    [
      'given by a person, against the data',
      { items: [{ due: '2026-01-10', open: 1 }], customers: [customerRow({ givenClass: 'B' })] },
      ['B', 'given'],
    ],
    ['given in the ledger', { items: [{ ...FRESH, facts: { customerClass: 'C类' } }] }, ['C', 'given']],
    [
      'the customer sheet before the ledger',
      { items: [{ ...FRESH, facts: { customerClass: 'C' } }], customers: [customerRow({ givenClass: 'A' })] },
      ['A', 'given'],
    ],
    [
      'an item of 91 days that is 5 % of the balance',
      {
        items: [
          { due: '2026-08-21', open: 500 },
          { due: '2026-11-10', open: 9500 },
        ],
      },
      ['C', 'old-item'],
    ],
    ['an item of 90 days', { items: [{ due: '2026-08-22', open: 10000 }] }, ['B', 'otherwise']],
    [
      'an item of 91 days below 5 %',
      {
        items: [
          { due: '2026-08-21', open: 501 },
          { due: '2026-11-10', open: 9999 },
        ],
      },
      ['B', 'otherwise'],
    ],
    [
      'an old item that is wholly disputed',
      { items: [{ due: '2026-01-10', open: 10000, facts: { disputedMinor: 1000000 } }] },
      ['B', 'otherwise'],
    ],
    [
      'an old tail',
      {
        items: [
          { due: '2025-10-16', open: 12.5 },
          { due: '2026-11-10', open: 1500000 },
        ],
      },
      ['B', 'otherwise'],
    ],
    ['suspected retention', { items: [{ due: '2026-01-10', open: 500, amount: 10000 }] }, ['B', 'otherwise']],
    [
      'an old item that was deferred',
      { items: [{ due: '2026-01-10', chase: '2026-12-31', open: 10000 }] },
      ['B', 'otherwise'],
    ],
    [
      'two broken promises',
      { items: [{ ...FRESH, invoiced: '2026-07-01' }], contacts: [broken('2026-08-01'), broken('2026-09-01')] },
      ['C', 'broken-promises'],
    ],
    [
      'one broken promise',
      { items: [{ ...FRESH, invoiced: '2026-07-01' }], contacts: [broken('2026-08-01')] },
      ['B', 'otherwise'],
    ],
    [
      'two, but a review between',
      {
        items: [{ ...FRESH, invoiced: '2026-07-01' }],
        contacts: [broken('2026-08-01'), broken('2026-09-01')],
        customers: [customerRow({ reviewedOn: on('2026-08-20') })],
      },
      ['B', 'otherwise'],
    ],
    ['a red signal', { customers: [customerRow({ signals: [{ signal: 3, day: null }] })] }, ['C', 'red-signal']],
    [
      'a red signal seen after as-of',
      { customers: [customerRow({ signals: [{ signal: 3, day: on('2026-11-21') }] })] },
      ['B', 'otherwise'],
    ],
    [
      'three other signals within six months',
      { customers: [customerRow({ signals: [1, 2, 4].map((signal) => ({ signal, day: on('2026-06-01') })) })] },
      ['C', 'many-signals'],
    ],
    [
      'three, one of them older',
      {
        customers: [
          customerRow({
            signals: [1, 2, 4].map((signal, i) => ({ signal, day: on(i ? '2026-06-01' : '2026-05-19') })),
          }),
        ],
      },
      ['B', 'otherwise'],
    ],
    [
      'three, undated',
      { customers: [customerRow({ signals: [1, 2, 4].map((signal) => ({ signal, day: null })) })] },
      ['B', 'otherwise'],
    ],
    [
      'two by a person and one by the data',
      {
        contacts: [1, 2, 3].map((n) => contact(`2026-11-0${n}`, { reached: false })),
        customers: [customerRow({ signals: [1, 2].map((signal) => ({ signal, day: on('2026-06-01') })) })],
      },
      ['C', 'many-signals'],
    ],
    [
      'over limit and more than half overdue',
      { customers: [customerRow({ creditLimitMinor: 999999 })] },
      ['C', 'over-limit'],
    ],
    [
      'over limit, half overdue',
      { items: [FRESH, { due: '2026-12-10', open: 10000 }], customers: [customerRow({ creditLimitMinor: 999999 })] },
      ['B', 'otherwise'],
    ],
    ['within the limit', { customers: [customerRow({ creditLimitMinor: 1000000 })] }, ['B', 'otherwise']],
    [
      'C last month and not reviewed since',
      { snapshot: [snapshot('2026-09', 'B'), snapshot('2026-10', 'C')] },
      ['C', 'kept'],
    ],
    [
      'C last month, reviewed in that month',
      { snapshot: [snapshot('2026-10', 'C')], customers: [customerRow({ reviewedOn: on('2026-10-20') })] },
      ['B', 'otherwise'],
    ],
    ['C in a month after as-of', { snapshot: [snapshot('2026-12', 'C')] }, ['B', 'otherwise']],
    [
      'four paid within a week of due',
      { paid: [0, 3, 7, -5].map((late) => paidItem('2026-10-01', late)) },
      ['A', 'pays-well'],
    ],
    ['three are too few', { paid: [0, 3, 7].map((late) => paidItem('2026-10-01', late)) }, ['B', 'otherwise']],
    ['one of four too late', { paid: [0, 3, 8, -5].map((late) => paidItem('2026-10-01', late)) }, ['B', 'otherwise']],
    [
      'invoices older than a year',
      { paid: [0, 0, 0, 0].map((late) => paidItem('2025-11-30', late)) },
      ['B', 'otherwise'],
    ],
    [
      'an open invoice that is late counts against',
      { items: [{ due: '2026-11-01', open: 10000 }], paid: [0, 3, 7, -5].map((late) => paidItem('2026-10-01', late)) },
      ['B', 'otherwise'],
    ],
    [
      'good, but something overdue for 31 days',
      {
        items: [{ due: '2026-10-20', open: 10000 }],
        paid: Array.from({ length: 40 }, () => paidItem('2026-10-01', 0)),
      },
      ['B', 'otherwise'],
    ],
    [
      'good, with one late among forty',
      {
        items: [{ due: '2026-10-25', open: 10000 }],
        paid: Array.from({ length: 40 }, () => paidItem('2026-10-01', 0)),
      },
      ['A', 'pays-well'],
    ],
  ])('%s', (_, wish, expected) => {
    expect(classOf(wish)).toEqual(expected);
  });

  it('prints figures in its reason', () => {
    const { finding } = positionOf({
      asOf: AS_OF,
      items: [
        { due: '2026-05-01', open: 4500 },
        { due: '2026-11-10', open: 5500 },
      ],
    });
    expect(finding.because.words).toEqual({
      zh: '4,500.00 逾期 203 天，占余额 45%',
      en: '4,500.00 is 203 days overdue, 45% of the balance',
    });
    expect(finding.givenByPerson).toBe(false);
  });

  it.each([
    ['given', customerRow({ givenClass: 'A', givenClassDay: on('2026-11-01') }), '2026-11-01'],
    [
      'reviewed later',
      customerRow({ givenClass: 'A', givenClassDay: on('2026-01-01'), reviewedOn: on('2026-11-01') }),
      '2026-11-01',
    ],
  ])('is due for review 183 days after it was %s', (_, row, since) => {
    expect(positionOf({ asOf: AS_OF, items: [FRESH], customers: [row] }).finding.reviewDue).toBe(on(since) + 183);
  });

  it('says once for all customers that reviews are late', () => {
    const late = (customer: string) => customerRow({ customer, givenClass: 'A', givenClassDay: on('2026-01-01') });
    const { notices } = positionsOf({
      asOf: AS_OF,
      items: [FRESH, { ...FRESH, customer: 'C2' }],
      customers: [late('C1'), late('C2')],
    });
    expect(notices.map(({ code, message }) => [code, message.zh])).toEqual([
      ['class-review-due', '2 个客户的评级已到复核日'],
    ]);
  });

  it('says so when the ledger’s class is none of ours', () => {
    const items = ['C1', 'C2'].map((customer) => ({ ...FRESH, customer, facts: { customerClass: 'VIP' } }));
    const { positions, notices } = positionsOf({ asOf: AS_OF, items });
    expect(notices.map(({ code, found }) => [code, found])).toEqual([['ledger-class-unknown', 'VIP']]);
    expect(positions[0]?.finding.customerClass).toBe('B');
  });

  it.each([
    ['A', 'A'],
    ['b', 'B'],
    ['C级', 'C'],
    ['A-优质', 'A'],
    ['优质客户', 'A'],
    ['风险', 'C'],
    ['等级：B', 'B'],
    ['Ｃ', 'C'],
    ['AA', null],
    ['VIP', null],
    ['B2B', null],
    ['', null],
    ['Active', null],
  ])('reads the class %s as %s', (text, expected) => {
    expect(parseClass(text)).toBe(expected);
  });
});

describe('signals raised by the data', () => {
  const codes = (wish: Partial<LedgerWish>) =>
    positionOf({ asOf: AS_OF, items: [FRESH], ...wish }).signals.map(({ code }) => code);
  const bill = (document: string): OpenWish => ({ ...FRESH, document, facts: { settlement: '银行承兑汇票' } });
  const order = (invoiced: string, amount: number): OpenWish => ({ due: '2026-12-31', invoiced, open: amount });
  const year = ['2026-02-01', '2026-04-01', '2026-06-01', '2026-08-01'].map((day) => order(day, 1000));

  it('has words for all 18, in both languages', () => {
    expect(SIGNALS).toHaveLength(18);
    expect(new Set(SIGNALS.flatMap(({ words }) => [words.zh, words.en])).size).toBe(36);
  });

  it.each<[string, Partial<LedgerWish>, string[]]>([
    ['none', {}, []],
    [
      '5 pays ten days later than before',
      {
        paid: [
          ...[20, 20, 20].map((late) => paidItem('2026-10-15', late)),
          ...[10, 10, 10].map((late) => paidItem('2026-03-15', late)),
        ],
      },
      ['signal-5'],
    ],
    [
      'nine days later are none',
      {
        paid: [
          ...[19, 19, 19].map((late) => paidItem('2026-10-15', late)),
          ...[10, 10, 10].map((late) => paidItem('2026-03-15', late)),
        ],
      },
      [],
    ],
    [
      'two payments are too few',
      {
        paid: [
          ...[40, 40].map((late) => paidItem('2026-10-15', late)),
          ...[1, 1, 1, 1].map((late) => paidItem('2026-03-15', late)),
        ],
      },
      [],
    ],
    [
      '6 two broken promises',
      { items: [{ ...FRESH, invoiced: '2026-07-01' }], contacts: [broken('2026-08-01'), broken('2026-09-01')] },
      ['signal-6'],
    ],
    [
      '11 three tries without an answer',
      { contacts: [1, 2, 3].map((n) => contact(`2026-11-0${n}`, { reached: false })) },
      ['signal-11'],
    ],
    ['an answer ends it', { contacts: [1, 2, 3, 4].map((n) => contact(`2026-11-0${n}`, { reached: n === 4 })) }, []],
    ['12 three open items by bill', { items: [bill('A'), bill('B'), bill('C')] }, ['signal-12']],
    ['two bills are usual', { items: [bill('A'), bill('B')] }, []],
    ['13 a returned bill', { items: [{ ...FRESH, facts: { settlement: '商票（已退票）' } }] }, ['signal-13']],
    ['17 an order of more than three times the usual', { items: [...year, order('2026-11-01', 3001)] }, ['signal-17']],
    ['three times is usual', { items: [...year, order('2026-11-01', 3000)] }, []],
    ['too few invoices to compare with', { items: [...year.slice(1), order('2026-11-01', 9000)] }, []],
    [
      'over the limit',
      { customers: [customerRow({ creditLimitMinor: 999900 })], items: [{ due: '2026-12-10', open: 10000 }] },
      ['over-limit'],
    ],
    [
      'no credit at all',
      { customers: [customerRow({ creditLimitMinor: 0 })], items: [{ due: '2026-12-10', open: 1 }] },
      ['over-limit'],
    ],
    [
      'a limit of 0 in the ledger is not set',
      { items: [{ due: '2026-12-10', open: 1, facts: { creditLimitMinor: 0 } }] },
      [],
    ],
    ['ticked by a person', { customers: [customerRow({ signals: [{ signal: 9, day: null }] })] }, ['signal-9']],
  ])('%s', (_, wish, expected) => {
    expect(codes(wish)).toEqual(expected);
  });

  it('keeps one of each, the dated one', () => {
    const { signals } = positionOf({
      asOf: AS_OF,
      items: [FRESH],
      contacts: [1, 2, 3].map((n) => contact(`2026-11-0${n}`, { reached: false })),
      customers: [customerRow({ signals: [{ signal: 11, day: null }] })],
    });
    expect(signals).toMatchObject([{ number: 11, by: 'data', day: on(AS_OF) }]);
    expect(signals[0]?.words.zh).toBe('不接电话、不回复：连续 3 次未联系上');
  });
});
