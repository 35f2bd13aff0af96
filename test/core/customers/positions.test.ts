import fc from 'fast-check';
import { toIso } from '../../../src/core/basics/day';
import { lastReached, lastSentStep, reachedSince, triesSince } from '../../../src/core/customers/customers';
import { contact, customerRow, LedgerWish, on, OpenWish, positionOf, positionsOf } from '../../builders/positions';

const AS_OF = '2026-11-20';

describe('the tricky cases of the policy, as positions', () => {
  it('1: a tail of 12.50 leads nothing and is claimed all the same', () => {
    const position = positionOf({
      asOf: AS_OF,
      items: [
        { due: '2025-10-16', open: 12.5 },
        { due: '2026-11-10', open: 1500000 },
      ],
    });
    expect(position).toMatchObject({
      overdueMinor: 150001250,
      claimedMinor: 150001250,
      oldestDays: 400,
      large: true,
      small: false,
    });
    expect(position.leading?.aged.days).toBe(10);
    expect(position.items.map(({ isTail }) => isTail)).toEqual([true, false]);
    expect(position.finding).toMatchObject({ customerClass: 'B', because: { code: 'otherwise' } });
  });

  it('2: a smaller promise removes its amount only', () => {
    const position = positionOf({
      asOf: AS_OF,
      items: [
        { due: '2026-08-17', open: 500000 },
        { due: '2026-10-11', open: 20000 },
      ],
      contacts: [
        contact('2026-10-26', { letterStep: 3, deadline: on('2026-11-05') }),
        contact('2026-11-16', {
          channel: 'phone',
          reached: true,
          promiseDay: on('2026-12-04'),
          promiseMinor: 2000000,
          balanceThenMinor: 52000000,
        }),
      ],
    });
    expect(position).toMatchObject({ overdueMinor: 52000000, promisedMinor: 2000000, claimedMinor: 50000000 });
    expect(position.promises).toMatchObject([{ state: 'open', coversMinor: 2000000, amountMinor: 2000000 }]);
    expect(position.leading?.aged.item.openMinor).toBe(50000000);
    expect(lastSentStep(position, on('2026-08-17'))).toEqual({
      step: 3,
      day: on('2026-10-26'),
      deadline: on('2026-11-05'),
      times: 1,
    });
    expect(lastReached(position)?.day).toBe(on('2026-11-16'));
  });

  it('3: money on account is held against the overdue, not against the whole debt', () => {
    const position = positionOf({
      asOf: AS_OF,
      items: [{ due: '2026-11-05', open: 100000 }, { due: '2026-12-20', open: 200000 }, { open: -150000 }],
    });
    expect(position).toMatchObject({
      balanceMinor: 15000000,
      notDueMinor: 20000000,
      overdueMinor: 10000000,
      unappliedMinor: 15000000,
      claimedMinor: 0,
      bucketsMinor: expect.arrayContaining([20000000, 0, 10000000]),
    });
  });

  it('5: a letter for older debt is no letter for the new one', () => {
    const position = positionOf({
      asOf: AS_OF,
      items: [{ due: '2026-09-16', open: 60000 }],
      contacts: [contact('2026-03-10', { letterStep: 3 })],
    });
    expect(position.leading?.aged.chaseDays).toBe(65);
    expect(lastSentStep(position, on('2026-09-16'))).toBeNull();
    expect(lastSentStep(position, on('2026-01-10'))?.step).toBe(3);
  });

  it('8: only the overdue part is disputed; the rest stays due soon', () => {
    const position = positionOf({
      asOf: AS_OF,
      items: [
        { document: 'X', due: '2026-10-11', open: 100000 },
        { document: 'Y', due: '2026-11-25', open: 200000 },
      ],
      contacts: [contact('2026-11-18', { disputeMinor: 10000000, disputeDocuments: ['x'], disputeReason: '数量不符' })],
    });
    expect(position).toMatchObject({ overdueMinor: 10000000, disputedMinor: 10000000, claimedMinor: 0, leading: null });
    expect(position.dueSoon).toEqual({ days7Minor: 20000000, days30Minor: 20000000, earliest: on('2026-11-25') });
    expect(position.dispute).toEqual({
      amountMinor: 10000000,
      since: on('2026-11-18'),
      written: false,
      reason: '数量不符',
      cause: null,
      holdEnds: on('2026-11-28'),
    });
  });

  it('12: two currencies make two positions, and the class is the customer’s', () => {
    const { positions } = positionsOf({
      asOf: AS_OF,
      items: [
        { due: '2026-11-10', open: 100 },
        { due: '2026-05-01', open: 9000, currency: 'USD' },
      ],
    });
    expect(
      positions.map(({ currency, isMainCurrency, overdueMinor }) => [currency, isMainCurrency, overdueMinor]),
    ).toEqual([
      ['CNY', true, 10000],
      ['USD', false, 900000],
    ]);
    expect(positions.map(({ finding }) => finding.customerClass)).toEqual(['C', 'C']);
  });
});

describe('what counts as what', () => {
  it.each([
    [
      'due today is not overdue',
      { due: AS_OF, open: 5 },
      { overdueMinor: 0, notDueMinor: 500, oldestDays: 0, needsDateMinor: 0 },
    ],
    [
      'due yesterday is',
      { due: '2026-11-19', open: 5 },
      { overdueMinor: 500, notDueMinor: 0, oldestDays: 1, needsDateMinor: 0 },
    ],
    [
      'without a date it needs one',
      { due: null, open: 5 },
      { overdueMinor: 0, notDueMinor: 0, oldestDays: 0, needsDateMinor: 500 },
    ],
    [
      'a deferral to later stops the chase, not the age',
      { due: '2026-10-01', chase: '2026-12-01', open: 5 },
      { overdueMinor: 0, notDueMinor: 500, oldestDays: 0 },
    ],
    [
      'a deferral that has passed: the age counts from the original day',
      { due: '2026-10-01', chase: '2026-11-01', open: 5 },
      { overdueMinor: 500, oldestDays: 50 },
    ],
  ])('%s', (_, item, expected) => {
    expect(positionOf({ asOf: AS_OF, items: [item as OpenWish] })).toMatchObject(expected);
  });

  it('due soon counts today and 7 and 30 days ahead', () => {
    const items = ['2026-11-20', '2026-11-27', '2026-11-28', '2026-12-20', '2026-12-21'].map((due) => ({
      due,
      open: 1,
    }));
    expect(positionOf({ asOf: AS_OF, items }).dueSoon).toEqual({
      days7Minor: 200,
      days30Minor: 400,
      earliest: on(AS_OF),
    });
  });

  it('items stand oldest first, undated ones and unapplied money last', () => {
    const position = positionOf({
      asOf: AS_OF,
      items: [{ open: -1 }, { due: null, open: 2 }, { due: '2026-12-01', open: 3 }, { due: '2026-01-01', open: 4 }],
    });
    expect(position.items.map(({ aged }) => aged.item.openMinor)).toEqual([400, 300, 200, -100]);
  });

  it.each([
    [
      'under 1 % together',
      [
        { due: '2026-05-01', open: 499 },
        { due: '2026-11-01', open: 60000 },
      ],
      [true, false],
    ],
    [
      '1 % together is no tail',
      [
        { due: '2026-05-01', open: 400 },
        { due: '2026-11-01', open: 39600 },
      ],
      [false, false],
    ],
    [
      '500 is no tail',
      [
        { due: '2026-05-01', open: 500 },
        { due: '2026-11-01', open: 90000 },
      ],
      [false, false],
    ],
    [
      'a customer of small items has no tails',
      [
        { due: '2026-05-01', open: 40 },
        { due: '2026-11-01', open: 60 },
      ],
      [false, false],
    ],
    [
      'in a currency without a rate by its own figures',
      [
        { due: '2026-05-01', open: 12, currency: 'USD' },
        { due: '2026-11-01', open: 60000, currency: 'USD' },
      ],
      [true, false],
    ],
    [
      'yen have no cents',
      [
        { due: '2026-05-01', open: 4.99, currency: 'JPY' },
        { due: '2026-11-01', open: 60000, currency: 'JPY' },
      ],
      [true, false],
    ],
  ])('tail: %s', (_, items, expected) => {
    const position = positionOf({ asOf: AS_OF, items });
    expect(position.items.map(({ isTail }) => isTail)).toEqual(expected);
    expect(position.leading?.aged).toBe(position.items[expected[0] ? 1 : 0]?.aged);
  });

  it.each([
    [{ open: 50, amount: 1000 }, true],
    [{ open: 30, amount: 1000 }, true],
    [{ open: 100, amount: 1000 }, true],
    [{ open: 51, amount: 1000 }, false],
    [{ open: 1000, amount: 1000 }, false],
    [{ open: 50, amount: 1000, facts: { retention: false } }, false],
    [{ open: 50, amount: 1000, facts: { retention: true } }, false],
  ])('a rest like %j is suspected retention: %s', (item, expected) => {
    const position = positionOf({ asOf: AS_OF, items: [{ due: '2026-11-01', ...item }] });
    expect(position.items[0]?.suspectedRetention).toBe(expected);
    expect(position.leading === null).toBe(expected);
  });

  it('a share that is not yet due is not suspected', () => {
    expect(
      positionOf({ asOf: AS_OF, items: [{ due: '2026-12-01', open: 50, amount: 1000 }] }).items[0]?.suspectedRetention,
    ).toBe(false);
  });

  it.each([
    [
      [600000, 250000, 100000, 50000],
      [true, true, false, false],
    ],
    [[99999], [false]],
    [[100000], [true]],
    [
      [500000, 90000],
      [true, false],
    ],
  ])('of overdue %j, large are %j', (overdue, expected) => {
    const { positions } = positionsOf({
      asOf: AS_OF,
      items: overdue.map((open, i) => ({ customer: `C${i}`, due: '2026-11-01', open })),
    });
    expect(positions.map(({ large }) => large)).toEqual(expected);
  });

  it.each([
    ['CNY', 999.99, 0, {}, true],
    ['CNY', 1000, 0, {}, false],
    ['CNY', 5000, -4500, {}, true],
    ['USD', 100, 0, {}, false],
    ['USD', 100, 0, { fxRates: { USD: 7 } }, true],
    ['USD', 200, 0, { fxRates: { USD: 7 } }, false],
  ])('%s %d with %d unapplied is small: %s', (currency, open, unapplied, policy, expected) => {
    const items = [{ due: '2026-11-01', open, currency }, ...(unapplied ? [{ open: unapplied, currency }] : [])];
    expect(positionOf({ asOf: AS_OF, items, policy }).small).toBe(expected);
  });

  it('a limit of the customer sheet is a figure of the customer’s own currency', () => {
    const items = [{ due: '2026-12-01', open: 9000, currency: 'JPY' }].map((wish) => ({
      ...wish,
      open: wish.open / 100,
    }));
    const position = positionOf({ asOf: AS_OF, items, customers: [customerRow({ creditLimitMinor: 500000 })] });
    expect(position.creditLimitMinor).toBe(5000);
  });

  it('large needs a rate for a foreign currency', () => {
    const items = [{ due: '2026-11-01', open: 90000, currency: 'USD' }];
    expect(positionOf({ asOf: AS_OF, items }).large).toBe(false);
    expect(positionOf({ asOf: AS_OF, items, policy: { fxRates: { USD: 7 } } }).large).toBe(true);
  });

  it('takes contact, limit and salesperson from the ledger where the customer sheet is blank', () => {
    const facts = {
      contact: '李',
      phone: '138',
      email: 'a@b',
      salesperson: '林涛',
      creditLimitMinor: 500,
      hasContract: false,
      hasDeliveryReceipt: true,
    };
    const items = [
      { due: '2026-12-01', open: 2, facts: { hasInvoiceDelivery: false } },
      { due: '2026-11-01', open: 10, facts },
    ];
    const plain = positionOf({ asOf: AS_OF, items });
    expect(plain).toMatchObject({
      salesperson: '林涛',
      creditLimitMinor: 500,
      papersMissing: ['contract'],
      facts: { contact: '李', phone: '138', email: 'a@b', row: 0 },
    });
    const known = positionOf({
      asOf: AS_OF,
      items,
      customers: [customerRow({ contact: '王', salesperson: '周', creditLimitMinor: 7 })],
    });
    expect(known).toMatchObject({ salesperson: '周', creditLimitMinor: 7, facts: { contact: '王', phone: '138' } });
  });

  it('knows the last payment, not one after as-of', () => {
    const paid = [
      payment('2026-10-01', 100),
      payment('2026-10-05', 200),
      payment('2026-10-05', 300),
      payment('2026-11-21', 900),
    ];
    expect(positionOf({ asOf: AS_OF, items: [{ due: '2026-11-01', open: 1 }], paid }).lastPayment).toEqual({
      day: on('2026-10-05'),
      amountMinor: 50000,
    });
  });
});

function payment(paidOn: string, amount: number) {
  return {
    customer: 'C1',
    currency: 'CNY',
    amountMinor: amount * 100,
    invoiceDay: null,
    dueDay: on(paidOn),
    paidDay: on(paidOn),
  };
}

describe('promises', () => {
  const item = { invoiced: '2026-09-30', due: '2026-10-30', open: 201900 };
  const promised = contact('2026-11-20', {
    reached: true,
    promiseDay: on('2026-11-27'),
    promiseMinor: 15000000,
    balanceThenMinor: 20190000,
  });

  it.each([
    ['2026-11-20', 201900, 'open', 0],
    ['2026-11-27', 201900, 'open', 0],
    ['2026-11-30', 201900, 'check', 0],
    ['2026-12-01', 201900, 'check', 0],
    ['2026-12-02', 201900, 'broken', 0],
    ['2026-12-02', 54000, 'kept', 0.986],
    ['2026-12-02', 121900, 'part', 0.533],
    ['2026-11-26', 51900, 'kept', 1],
  ])('6: on %s with %d open it is %s', (asOf, open, state, share) => {
    const { promises } = positionOf({ asOf, items: [{ ...item, open }], contacts: [promised] });
    expect(promises).toHaveLength(1);
    expect(promises[0]?.state).toBe(state);
    expect(promises[0]?.paidShare).toBeCloseTo(share, 3);
  });

  it('6: a call after the day is the follow-up; a letter or a try without answer is not', () => {
    const at = (...more: Parameters<typeof contact>[]) =>
      positionOf({ asOf: '2026-12-03', items: [item], contacts: [promised, ...more.map((entry) => contact(...entry))] })
        .promises[0]?.followedUp;
    expect(at()).toBe(false);
    expect(at(['2026-12-02', { reached: true }])).toBe(true);
    expect(at(['2026-12-02', { reached: false }])).toBe(false);
    expect(at(['2026-12-02', { letterStep: 2 }])).toBe(false);
    expect(at(['2026-11-27', { reached: true }])).toBe(false);
  });

  it('invoices written since do not make it broken', () => {
    const items = [
      { ...item, open: 51900 },
      { invoiced: '2026-11-24', due: '2026-12-24', open: 300000 },
    ];
    expect(positionOf({ asOf: '2026-12-02', items, contacts: [promised] }).promises[0]?.state).toBe('kept');
  });

  it('money that came but is not applied yet counts as paid', () => {
    const items = [item, { open: -150000 }];
    expect(positionOf({ asOf: '2026-12-02', items, contacts: [promised] }).promises[0]?.state).toBe('kept');
  });

  it.each([
    ['nothing gone', 201900, [], 'broken'],
    ['most of it gone', 2000, [], 'kept'],
    ['a document of the amount paid since', 201900, [payment('2026-11-26', 150000)], 'kept'],
    ['a document paid before it was given', 201900, [payment('2026-11-10', 150000)], 'broken'],
  ])('without a balance then: %s', (_, open, paid, state) => {
    const entry = { ...promised, balanceThenMinor: null };
    expect(
      positionOf({ asOf: '2026-12-02', items: [{ ...item, open }], contacts: [entry], paid }).promises[0]?.state,
    ).toBe(state);
  });

  it('covers the documents it names, else the oldest overdue, never what is disputed', () => {
    const items = [
      { document: 'A', due: '2026-10-01', open: 100 },
      { document: 'B', due: '2026-10-15', open: 200 },
      { document: 'C', due: '2026-12-15', open: 400 },
    ];
    const covers = (wish: Parameters<typeof contact>[1], more: ReturnType<typeof contact>[] = []) =>
      positionOf({
        asOf: AS_OF,
        items,
        contacts: [...more, contact('2026-11-19', { promiseDay: on('2026-11-30'), ...wish })],
      }).items.map(({ promisedMinor }) => promisedMinor / 100);
    expect(covers({ promiseMinor: 15000 })).toEqual([100, 50, 0]);
    expect(covers({ promiseMinor: 15000, promiseDocuments: ['B'] })).toEqual([0, 150, 0]);
    expect(covers({ promiseDocuments: ['B', 'C'] })).toEqual([0, 200, 400]);
    expect(covers({})).toEqual([100, 200, 0]);
    expect(covers({}, [contact('2026-11-18', { disputeDocuments: ['A'] })])).toEqual([0, 200, 0]);
  });

  it('what is promised before it is due does not lower the claim on the overdue', () => {
    const items = [
      { document: 'A', due: '2026-10-01', open: 100 },
      { document: 'C', due: '2026-12-15', open: 400 },
    ];
    const position = positionOf({
      asOf: AS_OF,
      items,
      contacts: [contact('2026-11-19', { promiseDay: on('2026-12-15'), promiseDocuments: ['C'] })],
    });
    expect(position).toMatchObject({ promisedMinor: 0, claimedMinor: 10000 });
  });

  it('what was paid early is not covered any more', () => {
    const position = positionOf({ asOf: '2026-11-25', items: [{ ...item, open: 101900 }], contacts: [promised] });
    expect(position.promises).toMatchObject([{ state: 'open', coversMinor: 5000000 }]);
  });

  it('a newer promise replaces an older open one', () => {
    const newer = contact('2026-11-25', {
      promiseDay: on('2026-12-10'),
      promiseMinor: 20190000,
      balanceThenMinor: 20190000,
    });
    const { promises, brokenPromises } = positionOf({ asOf: '2026-12-03', items: [item], contacts: [promised, newer] });
    expect(promises.map(({ day, state }) => [toIso(day), state])).toEqual([['2026-12-10', 'open']]);
    expect(brokenPromises).toBe(0);
  });

  it('a newer promise after the day leaves the older one broken, whatever is paid later', () => {
    const newer = contact('2026-12-02', {
      promiseDay: on('2026-12-10'),
      promiseMinor: 20190000,
      balanceThenMinor: 20190000,
    });
    const { promises, brokenPromises } = positionOf({
      asOf: '2026-12-20',
      items: [{ ...item, open: 0.01 }],
      contacts: [promised, newer],
    });
    expect(promises.map(({ state }) => state)).toEqual(['broken', 'kept']);
    expect(brokenPromises).toBe(1);
  });

  it('promises for different documents stand side by side', () => {
    const items = [
      { document: 'A', due: '2026-10-01', open: 100 },
      { document: 'B', due: '2026-10-15', open: 200 },
    ];
    const contacts = [
      contact('2026-11-18', { promiseDay: on('2026-11-30'), promiseDocuments: ['A'] }),
      contact('2026-11-19', { promiseDay: on('2026-12-05'), promiseDocuments: ['B'] }),
    ];
    const position = positionOf({ asOf: AS_OF, items, contacts });
    expect(position.promises.map(({ state, coversMinor }) => [state, coversMinor])).toEqual([
      ['open', 10000],
      ['open', 20000],
    ]);
  });

  it.each([
    ['its own row', [{ ...promised, closed: true }]],
    ['a later row', [promised, contact('2026-11-21', { closed: true })]],
  ])('ends when %s says settled or withdrawn', (_, contacts) => {
    const position = positionOf({ asOf: '2026-11-23', items: [item], contacts });
    expect(position).toMatchObject({ promises: [], promisedMinor: 0 });
  });

  it('a promise in the ledger’s own columns counts, but not twice beside the log', () => {
    const items = [{ ...item, facts: { promiseDay: on('2026-11-27') } }];
    expect(positionOf({ asOf: AS_OF, items }).promises).toMatchObject([
      { state: 'open', coversMinor: 20190000, logRow: 0 },
    ]);
    expect(positionOf({ asOf: '2026-12-02', items }).promises).toMatchObject([{ state: 'broken' }]);
    expect(positionOf({ asOf: AS_OF, items, contacts: [promised] }).promises).toMatchObject([
      { coversMinor: 15000000, logRow: 2 },
    ]);
  });

  it('a row without a currency is about the main one', () => {
    const { positions } = positionsOf({
      asOf: AS_OF,
      items: [item, { ...item, currency: 'USD' }],
      contacts: [promised],
    });
    expect(positions.map(({ promisedMinor }) => promisedMinor)).toEqual([15000000, 0]);
    const named = positionsOf({
      asOf: AS_OF,
      items: [item, { ...item, currency: 'USD' }],
      contacts: [{ ...promised, currency: 'USD' }],
    });
    expect(named.positions.map(({ promisedMinor }) => promisedMinor)).toEqual([0, 15000000]);
  });

  it('broken ones count since the last review', () => {
    const contacts = [
      contact('2026-08-01', { promiseDay: on('2026-08-10'), promiseMinor: 100, balanceThenMinor: 20190000 }),
      contact('2026-09-01', { promiseDay: on('2026-09-10'), promiseMinor: 100, balanceThenMinor: 20190000 }),
    ];
    const count = (reviewedOn: number | null) =>
      positionOf({
        asOf: AS_OF,
        items: [{ ...item, invoiced: '2026-07-01' }],
        contacts,
        customers: [customerRow({ reviewedOn })],
      }).brokenPromises;
    expect(count(null)).toBe(2);
    expect(count(on('2026-08-31'))).toBe(1);
    expect(count(on('2026-10-01'))).toBe(0);
  });
});

describe('disputes', () => {
  const items = [
    { document: 'A', invoiced: '2026-09-01', due: '2026-10-01', open: 100 },
    { document: 'B', invoiced: '2026-09-15', due: '2026-10-15', open: 200 },
  ];
  const disputed = (...contacts: ReturnType<typeof contact>[]) => positionOf({ asOf: AS_OF, items, contacts });

  it.each([
    ['an amount: oldest first', { disputeMinor: 15000 }, [100, 50]],
    ['documents wholly', { disputeDocuments: ['B'] }, [0, 200]],
    ['part of a document', { disputeDocuments: ['B'], disputeMinor: 5000 }, [0, 50]],
    ['a reason alone: everything overdue', { disputeReason: '质量' }, [100, 200]],
    ['quality as the cause: everything overdue', { cause: 'quality' as const }, [100, 200]],
    ['another cause: nothing', { cause: 'in-approval' as const }, [0, 0]],
  ])('%s', (_, wish, expected) => {
    const position = disputed(contact('2026-11-18', wish));
    expect(position.items.map(({ disputedMinor }) => disputedMinor / 100)).toEqual(expected);
    expect(position.claimedMinor).toBe(30000 - expected.reduce((a, b) => a + b, 0) * 100);
  });

  it('leaves alone what was invoiced after a dispute about everything', () => {
    const late = { document: 'N', invoiced: '2026-11-01', due: '2026-11-19', open: 400 };
    const position = positionOf({
      asOf: AS_OF,
      items: [...items, late],
      contacts: [contact('2026-10-20', { disputeReason: '质量' })],
    });
    expect(position.items.map(({ disputedMinor }) => disputedMinor / 100)).toEqual([100, 200, 0]);
  });

  it('told again it stays one: since the first day, ten days oral, thirty from the day it was written', () => {
    const first = contact('2026-11-01', { disputeMinor: 15000, disputeReason: '质量' });
    const again = contact('2026-11-05', { disputeMinor: 20000, disputeReason: '质量', disputeWritten: true });
    const third = contact('2026-11-09', { disputeMinor: 20000, disputeReason: '质量', disputeWritten: true });
    expect(disputed(first, again, third).dispute?.holdEnds).toBe(on('2026-12-05'));
    expect(disputed(first).dispute).toMatchObject({
      since: on('2026-11-01'),
      written: false,
      holdEnds: on('2026-11-11'),
      amountMinor: 15000,
    });
    expect(disputed(first, again).dispute).toMatchObject({
      since: on('2026-11-01'),
      written: true,
      holdEnds: on('2026-12-05'),
      amountMinor: 20000,
    });
  });

  it.each([
    ['its own row closed', [contact('2026-11-01', { disputeMinor: 15000, closed: true })], null],
    [
      'a later closing row',
      [contact('2026-11-01', { disputeMinor: 15000 }), contact('2026-11-05', { closed: true })],
      null,
    ],
    [
      'a closing row for its document',
      [
        contact('2026-11-01', { disputeDocuments: ['A'] }),
        contact('2026-11-05', { disputeDocuments: ['A'], closed: true }),
      ],
      null,
    ],
    [
      'a closing row for another document',
      [
        contact('2026-11-01', { disputeDocuments: ['A'] }),
        contact('2026-11-05', { disputeDocuments: ['B'], closed: true }),
      ],
      10000,
    ],
    [
      'a closing row about a promise',
      [
        contact('2026-11-01', { disputeDocuments: ['A'] }),
        contact('2026-11-05', { promiseDay: on('2026-11-09'), closed: true }),
      ],
      10000,
    ],
  ])('ends or stands after %s', (_, contacts, expected) => {
    expect(disputed(...contacts).dispute?.amountMinor ?? null).toBe(expected);
  });

  it('the ledger’s column counts, and an amount in the log is the same dispute', () => {
    const own = [
      { ...items[0], open: 100, facts: { disputedMinor: 6000, disputeReason: '短少' } },
      items[1] as OpenWish,
    ];
    expect(positionOf({ asOf: AS_OF, items: own }).dispute).toEqual({
      amountMinor: 6000,
      since: null,
      written: false,
      reason: '短少',
      cause: null,
      holdEnds: null,
    });
    const both = positionOf({ asOf: AS_OF, items: own, contacts: [contact('2026-11-18', { disputeMinor: 10000 })] });
    expect(both.disputedMinor).toBe(10000);
    expect(both.dispute?.since).toBe(on('2026-11-18'));
  });

  it('says so when a document it names is not open', () => {
    const { notices } = positionsOf({
      asOf: AS_OF,
      items,
      contacts: [contact('2026-11-18', { disputeDocuments: ['A', 'Z9'] })],
    });
    expect(notices.map(({ code, found }) => [code, found])).toEqual([['hold-document-not-open', 'Z9']]);
  });
});

describe('an instalment plan', () => {
  const instalments = [
    { day: on('2026-11-10'), amountMinor: 5000000 },
    { day: on('2026-12-10'), amountMinor: 5000000 },
  ];
  const at = (asOf: string, open: number, more: Partial<LedgerWish> = {}) =>
    positionOf({ asOf, items: [{ due: '2026-09-01', open }], customers: [customerRow({ instalments })], ...more });

  it.each([
    ['2026-11-05', 100000, 'in-force', '2026-11-10', 0, 100000],
    ['2026-11-12', 100000, 'in-force', '2026-12-10', 0, 100000],
    ['2026-11-20', 100000, 'in-arrears', '2026-12-10', 50000, 50000],
    ['2026-11-20', 50000, 'in-force', '2026-12-10', 0, 50000],
    ['2026-11-20', 51000, 'in-force', '2026-12-10', 0, 50000],
    ['2026-12-20', 0.01, 'none', null, 0, 0],
    ['2026-12-20', 50000, 'in-arrears', null, 50000, 0],
  ])('on %s with %d open is %s, next %s', (asOf, open, state, next, arrears, planned) => {
    const position = at(asOf, open);
    expect(position.planState).toBe(state);
    expect(position.nextInstalment ? toIso(position.nextInstalment.day) : null).toBe(next);
    expect([position.arrearsMinor / 100, position.plannedMinor / 100]).toEqual([arrears, planned]);
  });

  it('documents paid since it began, and the fall of the balance, show that it is paid', () => {
    expect(at('2026-11-20', 300000).planState).toBe('in-arrears');
    expect(at('2026-11-20', 300000, { paid: [payment('2026-11-09', 50000)] }).planState).toBe('in-force');
    expect(
      at('2026-11-20', 300000, { contacts: [contact('2026-11-01', { balanceThenMinor: 35000000 })] }).planState,
    ).toBe('in-force');
  });

  it('without one there is none', () => {
    expect(positionOf({ asOf: AS_OF, items: [{ due: '2026-09-01', open: 1 }] })).toMatchObject({
      planState: 'none',
      nextInstalment: null,
      arrearsMinor: 0,
    });
  });
});

describe('contacts', () => {
  it('count by day up to as-of, only where somebody was reached', () => {
    const position = positionOf({
      asOf: AS_OF,
      items: [{ due: '2026-09-01', open: 1 }],
      contacts: [
        contact('2026-11-18', { row: 5, reached: false }),
        contact('2026-11-10', { row: 3, reached: true, channel: 'visit' }),
        contact('2026-11-19', { row: 6, letterStep: 2 }),
        contact('2026-11-17', { row: 4, cause: 'unreachable' }),
        contact('2026-11-25', { row: 7, reached: true }),
      ],
    });
    expect(position.contacts.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
    expect(lastReached(position)?.row).toBe(3);
    expect(triesSince(position)).toBe(2);
    expect(reachedSince(position, on('2026-11-01'), 'visit')).toBe(true);
    expect(reachedSince(position, on('2026-11-01'), 'phone')).toBe(false);
    expect(reachedSince(position, on('2026-11-10'))).toBe(false);
  });

  it('a letter counts as a contact when it arrived', () => {
    const position = positionOf({
      asOf: AS_OF,
      items: [{ due: '2026-09-01', open: 1 }],
      contacts: [contact('2026-11-18', { letterStep: 2, arrived: on('2026-11-19') })],
    });
    expect(lastReached(position)?.letterStep).toBe(2);
  });

  it('the last sent step is the highest, with how often it was sent, and of this currency', () => {
    const contacts = [
      contact('2026-09-10', { letterStep: 1 }),
      contact('2026-10-10', { letterStep: 2 }),
      contact('2026-11-01', { letterStep: 2, deadline: on('2026-11-10') }),
      contact('2026-11-05', { letterStep: 1 }),
      contact('2026-11-06', { letterStep: 3, currency: 'USD' }),
    ];
    const position = positionOf({ asOf: AS_OF, items: [{ due: '2026-09-01', open: 1 }], contacts });
    expect(lastSentStep(position, on('2026-09-01'))).toEqual({
      step: 2,
      day: on('2026-11-01'),
      deadline: on('2026-11-10'),
      times: 2,
    });
    expect(lastSentStep(position, on('2026-11-06'))).toBeNull();
    // A letter of the due day itself is no letter about being overdue.
    expect(lastSentStep(position, on('2026-11-05'))).toBeNull();
    expect(lastSentStep(position, on('2026-11-04'))?.step).toBe(1);
  });
});

describe('laws', () => {
  const item = fc.record({
    customer: fc.constantFrom('C1', 'C2'),
    currency: fc.constantFrom('CNY', 'USD'),
    due: fc.option(fc.integer({ min: 0, max: 900 }).map((days) => toIso(on('2025-06-01') + days))),
    open: fc.integer({ min: -50000, max: 500000 }).filter((n) => n !== 0),
    facts: fc.constantFrom({}, { disputedMinor: 5000 }, { promiseDay: on('2026-12-01') }),
  });
  const entry = fc.record({
    customer: fc.constantFrom('C1', 'C2'),
    promiseDay: fc.option(fc.integer({ min: -30, max: 30 }).map((days) => on(AS_OF) + days)),
    promiseMinor: fc.option(fc.integer({ min: 1, max: 50000000 })),
    disputeMinor: fc.option(fc.integer({ min: 1, max: 50000000 })),
    balanceThenMinor: fc.option(fc.integer({ min: 0, max: 90000000 })),
  });

  it('nothing is lost: parts make the balance, holds never exceed an item, the claim is never negative', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), fc.array(entry, { maxLength: 4 }), (items, entries) => {
        const contacts = entries.map((wish, i) => contact('2026-11-10', { ...wish, row: i + 2 }));
        const { positions } = positionsOf({ asOf: AS_OF, items, contacts });
        const total = positions.reduce((sum, position) => sum + position.balanceMinor, 0);
        expect(total).toBe(items.reduce((sum, { open }) => sum + open * 100, 0));
        for (const position of positions) {
          const buckets = position.bucketsMinor.reduce((a, b) => a + b, 0);
          expect(buckets + position.needsDateMinor - position.unappliedMinor).toBe(position.balanceMinor);
          expect(position.notDueMinor + position.overdueMinor + position.needsDateMinor - position.unappliedMinor).toBe(
            position.balanceMinor,
          );
          const held = position.disputedMinor + position.promisedMinor + position.plannedMinor;
          expect(held).toBeLessThanOrEqual(position.overdueMinor);
          expect(position.claimedMinor).toBe(Math.max(0, position.overdueMinor - held - position.unappliedMinor));
          for (const own of position.items) {
            expect(own.disputedMinor + own.promisedMinor + own.plannedMinor).toBeLessThanOrEqual(
              Math.max(0, own.aged.item.openMinor),
            );
          }
        }
      }),
    );
  });

  it('the order of the ledger’s rows changes no figure', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const figures = (wish: readonly OpenWish[]) =>
          positionsOf({ asOf: AS_OF, items: wish })
            .positions.map(({ customer, currency, balanceMinor, claimedMinor, oldestDays, large, small, finding }) =>
              JSON.stringify([
                customer,
                currency,
                balanceMinor,
                claimedMinor,
                oldestDays,
                large,
                small,
                finding.customerClass,
              ]),
            )
            .sort();
        expect(figures([...items].reverse())).toEqual(figures(items));
      }),
    );
  });
});
