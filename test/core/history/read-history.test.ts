import { Notice } from '../../../src/core/basics/notice';
import { toIso } from '../../../src/core/basics/day';
import { SheetCells } from '../../../src/core/cells/cells';
import {
  CUSTOMER_COLUMNS,
  History,
  letterNumbersText,
  LOG_COLUMNS,
  PLAN_COLUMNS,
  readHistory,
  SNAPSHOT_COLUMNS,
  takenMarker,
} from '../../../src/core/history/history';
import { ownSheet, OwnWish, serial } from '../../builders/own-sheets';
import { on } from '../../builders/positions';

const NAMES = {
  C001: '武汉光谷精密仪器有限公司',
  C002: 'Acme Trading Ltd.',
  宁波恒泰机电有限公司: '宁波恒泰机电有限公司',
};

function read(sheets: readonly SheetCells[], asOf = '2026-11-20', month = '2026-11-01'): History {
  return readHistory({ sheets, names: NAMES, asOf: on(asOf), month: on(month) });
}

function log(rows: OwnWish['rows'], wish: Partial<OwnWish> = {}): SheetCells {
  return ownSheet({ key: 'log', defs: LOG_COLUMNS, rows, ...wish });
}

function plan(rows: OwnWish['rows'], wish: Partial<OwnWish> = {}): SheetCells {
  return ownSheet({ key: 'plan-2026-11', defs: PLAN_COLUMNS, rows, ...wish });
}

function codes(notices: readonly Notice[]): string[] {
  return notices.map((notice) => notice.code);
}

describe('the contact log', () => {
  it('is read with every column, in Chinese', () => {
    const history = read([
      log([
        {
          date: serial('2026-11-16'),
          customer: 'C001',
          channel: '电话',
          reached: '是',
          person: '李会计',
          post: '出纳',
          result: '答应付款',
          cause: '资金紧张但愿付',
          letterStep: '3 警告',
          letterNumber: '催〔2026〕11-003号',
          deadline: '2026-11-27',
          waybill: 'SF1',
          arrived: serial('2026-11-18'),
          promiseDay: serial('2026-12-04'),
          promiseAmount: 20000,
          promiseDocuments: 'INV-1；INV-2',
          balanceThen: '520,000.00',
          writtenPromise: '是',
          disputeAmount: 1000,
          disputeDocuments: 'INV-3',
          disputeWritten: '否',
          disputeReason: '数量不符',
          closed: null,
          currency: '人民币',
          by: '周敏',
        },
      ]),
    ]);
    expect(history.notices).toEqual([]);
    expect(history.contacts).toEqual([
      {
        row: 2,
        day: on('2026-11-16'),
        customer: 'C001',
        channel: 'phone',
        reached: true,
        person: '李会计',
        post: '出纳',
        result: '答应付款',
        cause: 'short-of-money',
        letterStep: 3,
        letterNumber: '催〔2026〕11-003号',
        deadline: on('2026-11-27'),
        waybill: 'SF1',
        arrived: on('2026-11-18'),
        promiseDay: on('2026-12-04'),
        promiseMinor: 2000000,
        promiseDocuments: ['INV-1', 'INV-2'],
        balanceThenMinor: 52000000,
        writtenPromise: true,
        disputeMinor: 100000,
        disputeDocuments: ['INV-3'],
        disputeWritten: false,
        disputeReason: '数量不符',
        closed: false,
        currency: 'CNY',
        by: '周敏',
      },
    ]);
    expect(history.logRows).toBe(2);
    expect(history.logName).toBe('log');
  });

  it('is read in English, its columns in any order, below other lines, from any corner', () => {
    const defs = [...LOG_COLUMNS].reverse();
    const sheet = ownSheet({
      key: 'log',
      defs,
      language: 'en',
      firstRow: 4,
      firstColumn: 3,
      above: [['Contact log'], [null]],
      rows: [
        {
          date: '2026-11-16',
          customer: 'acme trading ltd',
          channel: 'E-mail',
          reached: 'Yes',
          closed: 'Settled',
          cause: 'In approval',
          letterStep: '1 Reminder',
        },
      ],
    });
    const [entry] = read([sheet]).contacts;
    expect(entry).toMatchObject({
      row: 7,
      customer: 'C002',
      channel: 'email',
      reached: true,
      closed: true,
      cause: 'in-approval',
      letterStep: 1,
    });
  });

  it.each([
    ['code', 'C001', 'C001'],
    ['code in small letters', 'c001', 'C001'],
    ['name', '武汉光谷精密仪器有限公司', 'C001'],
    ['name with spaces and width', ' ACME　Trading LTD ', 'C002'],
    ['key that is a name', '宁波恒泰机电有限公司', '宁波恒泰机电有限公司'],
  ])('finds its customer by %s', (_, written, expected) => {
    expect(read([log([{ date: '2026-11-16', customer: written }])]).contacts[0]?.customer).toBe(expected);
  });

  it('proposes the nearest name for a customer that the ledger does not have, once for all its rows', () => {
    const history = read([
      log([
        { date: '2026-11-16', customer: '武汉光谷精密' },
        { date: '2026-11-17', customer: '武汉光谷精密' },
      ]),
    ]);
    expect(history.contacts.map(({ customer }) => customer)).toEqual(['武汉光谷精密', '武汉光谷精密']);
    expect(history.notices).toHaveLength(1);
    expect(history.notices[0]).toMatchObject({
      code: 'log-customer-unknown',
      severity: 'warning',
      place: { sheet: 'log', row: 2, column: 2 },
    });
    expect(history.notices[0]?.expected.zh).toContain('武汉光谷精密仪器有限公司');
  });

  it('only informs about a customer that is like none: it may have paid everything', () => {
    expect(read([log([{ date: '2026-11-16', customer: 'Zeta GmbH' }])]).notices[0]).toMatchObject({
      code: 'log-customer-unknown',
      severity: 'info',
    });
  });

  it('finds a customer by a name that only the customer sheet has', () => {
    const customers = ownSheet({
      key: 'customers',
      defs: CUSTOMER_COLUMNS,
      rows: [{ customer: 'C001', name: '光谷精密' }],
    });
    const history = read([customers, log([{ date: '2026-11-16', customer: '光谷精密' }])]);
    expect(history.contacts[0]?.customer).toBe('C001');
    expect(history.notices).toEqual([]);
  });

  it('leaves out rows without date or customer, and rows after as-of, and says so', () => {
    const history = read([
      log([
        { date: null, customer: 'C001', result: 'x' },
        { date: '待定', customer: 'C001' },
        { date: '2026-11-16', customer: null, result: 'x' },
        { date: '2026-11-21', customer: 'C001' },
        { date: '2026-12-01', customer: 'C001' },
        { date: '2026-11-20', customer: 'C001' },
        {},
      ]),
    ]);
    expect(history.contacts.map(({ day }) => toIso(day))).toEqual(['2026-11-20']);
    expect(codes(history.notices)).toEqual([
      'log-without-date',
      'own-cell-unreadable',
      'log-without-date',
      'log-without-customer',
      'log-after-as-of',
    ]);
    expect(history.notices.at(-1)?.message.zh).toContain('2 条');
    expect(history.logRows).toBe(7);
  });

  it('notes every cell that it cannot read and uses the rest of the row', () => {
    const history = read([
      log([
        {
          date: '2026-11-16',
          customer: 'C001',
          channel: '飞鸽',
          reached: '也许',
          cause: '不详',
          promiseDay: '等通知',
          promiseAmount: '很多',
          deadline: '待定',
          letterStep: '9',
          currency: '贝壳',
          result: { error: '#REF!' },
          by: '周敏',
        },
      ]),
    ]);
    expect(history.notices.map(({ code, place }) => [code, place.column])).toEqual(
      expect.arrayContaining([3, 4, 8, 9, 10, 19, 21, 24, 7].map((column) => ['own-cell-unreadable', column])),
    );
    expect(history.notices).toHaveLength(9);
    expect(history.contacts[0]).toMatchObject({
      channel: null,
      reached: null,
      cause: null,
      promiseDay: null,
      promiseMinor: null,
      result: '',
      by: '周敏',
    });
  });

  it.each([
    ['是', true],
    ['yes', true],
    ['Y', true],
    ['x', true],
    ['✓', true],
    ['☑', true],
    [true, true],
    [1, true],
    ['否', false],
    ['No', false],
    ['×', false],
    ['☐', false],
    [false, false],
    [null, null],
  ] as const)('reads %s under "reached" as %s', (cell, expected) => {
    expect(read([log([{ date: '2026-11-16', customer: 'C001', reached: cell }])]).contacts[0]?.reached).toBe(expected);
  });

  it.each([
    ['无人接听', false],
    ['关机', false],
    ['no answer', false],
    ['答应月底付', null],
    ['', null],
  ] as const)('a blank "reached" beside the result "%s" is %s', (result, expected) => {
    expect(read([log([{ date: '2026-11-16', customer: 'C001', result }])]).contacts[0]?.reached).toBe(expected);
  });

  it.each([
    ['月底', '2026-11-30', []],
    ['下周五', '2026-11-27', []],
    ['12月10日前', '2026-12-10', []],
    ['month end', '2026-11-30', []],
    ['Friday', '2026-11-20', []],
    ['下周', '2026-11-27', ['promise-day-guessed']],
    ['等通知', null, ['own-cell-unreadable']],
    ['2026/12/4', '2026-12-04', []],
    [serial('2026-12-04'), '2026-12-04', []],
    ['2026-01-04', '2026-01-04', ['promise-before-contact']],
  ])('the promise date %s, said on 2026-11-16, is %s', (cell, expected, expectedCodes) => {
    const history = read([log([{ date: '2026-11-16', customer: 'C001', promiseDay: cell }])]);
    const day = history.contacts[0]?.promiseDay ?? null;
    expect(day === null ? null : toIso(day)).toBe(expected);
    expect(codes(history.notices)).toEqual(expectedCodes);
  });

  it('says so when an amount is promised without a day, and when a letter has a number but no step', () => {
    const history = read([log([{ date: '2026-11-16', customer: 'C001', promiseAmount: 5, letterNumber: 'X-1' }])]);
    expect(codes(history.notices).sort()).toEqual(['letter-without-step', 'promise-without-day']);
  });

  it('takes the step of a letter from the plan that gave its number', () => {
    const history = read([
      plan([{ key: 'C001|CNY', letterNumber: letterNumbersText([{ step: 2, number: '催〔2026〕11-003号' }]) }]),
      log([{ date: '2026-11-16', customer: 'C001', letterNumber: '催〔2026〕11-003号' }]),
    ]);
    expect(history.contacts[0]?.letterStep).toBe(2);
  });

  it('does not know yet what arrives after as-of', () => {
    const history = read([
      log([{ date: '2026-11-16', customer: 'C001', letterStep: '2 预告', arrived: '2026-11-22' }]),
    ]);
    expect(history.contacts[0]?.arrived).toBeNull();
  });

  it('reads dates of a workbook that counts from 1904', () => {
    const sheet = log([{ date: serial('2026-11-16') - 1462, customer: 'C001' }], { date1904: true });
    expect(toIso(read([sheet]).contacts[0]?.day ?? 0)).toBe('2026-11-16');
  });

  it('says so when the headings are gone', () => {
    const sheet = { ...log([]), rows: [['2026-11-16', 'C001', '电话']] };
    expect(codes(read([sheet]).notices)).toEqual(['own-sheet-without-headings']);
  });

  it('is silent about a workbook without any sheet of ours', () => {
    expect(read([{ ...log([]), ours: null }])).toEqual({
      contacts: [],
      customers: {},
      plan: null,
      letterNumbers: {},
      snapshot: [],
      logRows: 0,
      takenOver: [],
      notices: [],
    });
  });
});

describe('the customer sheet', () => {
  function customers(rows: OwnWish['rows'], language: OwnWish['language'] = 'zh'): History {
    return read([ownSheet({ key: 'customers', defs: CUSTOMER_COLUMNS, rows, language, above: [['说明', 'notes']] })]);
  }

  it('is read with every column', () => {
    const history = customers([
      {
        customer: 'C001',
        name: '武汉光谷',
        type: '关联方',
        givenClass: 'C 风险',
        givenClassDay: '2026-05-01',
        reviewedOn: serial('2026-06-01'),
        creditLimit: '50万',
        signals: '3, 13@2026-08-01；17（2026-09-01）',
        insolvent: '是',
        refused: '否',
        factored: '√',
        counselApproved: 'yes',
        letterLanguage: '英文',
        contact: '李',
        phone: 13800000000,
        email: 'a@b.cn',
        address: '武汉',
        salesperson: '林涛',
        paymentDay: '每月25号',
        requestCutoffDay: 31,
        guaranteeEnds: '2027-01-01',
        instalments: '2027-01-10: 50000; 2026-12-10：5万',
        note: 'n',
      },
    ]);
    expect(history.notices).toEqual([]);
    expect(history.customers.C001).toEqual({
      row: 3,
      customer: 'C001',
      name: '武汉光谷',
      type: 'related-party',
      givenClass: 'C',
      givenClassDay: on('2026-05-01'),
      reviewedOn: on('2026-06-01'),
      creditLimitMinor: 50000000,
      signals: [
        { signal: 3, day: null },
        { signal: 13, day: on('2026-08-01') },
        { signal: 17, day: on('2026-09-01') },
      ],
      insolvent: true,
      refused: false,
      factored: true,
      counselApproved: true,
      letterLanguage: 'en',
      contact: '李',
      phone: '13800000000',
      email: 'a@b.cn',
      address: '武汉',
      salesperson: '林涛',
      paymentDay: 25,
      requestCutoffDay: 31,
      guaranteeEnds: on('2027-01-01'),
      instalments: [
        { day: on('2026-12-10'), amountMinor: 5000000 },
        { day: on('2027-01-10'), amountMinor: 5000000 },
      ],
      note: 'n',
    });
  });

  it.each([
    ['A', 'A'],
    ['B类', 'B'],
    ['c', 'C'],
    ['优质', 'A'],
    ['C Risk', 'C'],
    ['VIP', null],
  ])('reads the class %s as %s', (cell, expected) => {
    const history = customers([{ customer: 'C001', givenClass: cell }]);
    expect(history.customers.C001?.givenClass).toBe(expected);
    expect(history.notices).toHaveLength(expected === null ? 1 : 0);
  });

  it.each([
    ['signals', '3, 19', { signals: [{ signal: 3, day: null }] }],
    ['signals', '被起诉', { signals: [] }],
    ['instalments', '2026-12-10: 50000; 下月再说', { instalments: [{ day: on('2026-12-10'), amountMinor: 5000000 }] }],
    ['paymentDay', '40', { paymentDay: null }],
    ['type', '朋友', { type: 'normal' }],
  ])('keeps what it can read of %s "%s" and notes the rest', (field, cell, expected) => {
    const history = customers([{ customer: 'C001', [field]: cell }]);
    expect(history.customers.C001).toMatchObject(expected);
    expect(codes(history.notices)).toEqual(['own-cell-unreadable']);
  });

  it('uses the first of two rows for one customer and says so', () => {
    const history = customers([
      { customer: 'C001', contact: 'first' },
      { name: NAMES.C001, contact: 'second' },
    ]);
    expect(history.customers.C001?.contact).toBe('first');
    expect(codes(history.notices)).toEqual(['customer-row-twice']);
  });

  it('finds last week’s codes by name when the fresh ledger has names only', () => {
    const history = customers([{ customer: 'K-77', name: '宁波恒泰机电有限公司', contact: '王' }]);
    expect(history.customers['宁波恒泰机电有限公司']?.contact).toBe('王');
  });
});

describe('the plan that people typed into', () => {
  const typed = {
    key: 'C001|CNY',
    customer: NAMES.C001,
    balance: 520000,
    ownerTyped: '周敏',
    result: '答应付款',
    promiseDay: serial('2026-12-04'),
    promiseAmount: 20000,
    remark: '备注',
  };

  it('gives typed cells, balances, the place of its rows and the columns that people added', () => {
    const sheet = plan(
      [
        { ...typed, 我的列: 'mine' },
        { customer: '合计', balance: 520000 },
        { key: 'C002|USD', balance: 12.5 },
      ],
      { added: ['我的列', '账龄 1–30', ''], above: [['2026年11月 催收计划']] },
    );
    const { plan: before } = read([sheet]);
    expect(before).toMatchObject({
      key: 'plan-2026-11',
      headerRow: 2,
      balanceMinor: { 'C001|CNY': 52000000, 'C002|USD': 1250 },
    });
    expect(before?.ownColumns).toEqual([{ column: PLAN_COLUMNS.length + 1, heading: '我的列', after: 'letterNumber' }]);
    expect(before?.typed.map(({ customer, currency, row }) => [customer, currency, row])).toEqual([
      ['C001', 'CNY', 3],
      ['C002', 'USD', 5],
    ]);
    expect(before?.typed[0]).toMatchObject({
      owner: '周敏',
      result: '答应付款',
      promiseOn: on('2026-12-04'),
      remark: '备注',
      taken: false,
    });
  });

  it('is taken over into the log exactly once', () => {
    const first = read([plan([typed])]);
    expect(first.takenOver).toHaveLength(1);
    expect(first.takenOver[0]).toMatchObject({
      day: on('2026-11-20'),
      customer: 'C001',
      currency: 'CNY',
      reached: true,
      result: '答应付款',
      promiseDay: on('2026-12-04'),
      promiseMinor: 2000000,
      balanceThenMinor: 52000000,
      by: '周敏',
    });
    expect(first.contacts).toEqual(first.takenOver);

    const row = first.plan?.typed[0];
    if (!row) throw new Error('no typed row');
    const second = read([plan([{ ...typed, taken: takenMarker(row) }])]);
    expect(second.plan?.typed[0]?.taken).toBe(true);
    expect(second.takenOver).toEqual([]);
    expect(second.contacts).toEqual([]);
  });

  it('is taken over again when people change it', () => {
    const row = read([plan([typed])]).plan?.typed[0];
    if (!row) throw new Error('no typed row');
    const changed = read([plan([{ ...typed, result: '改口，下周再付', taken: takenMarker(row) }])]);
    expect(changed.takenOver.map(({ result }) => result)).toEqual(['改口，下周再付']);
  });

  it('is not taken over again when the mark is lost but the log has the row', () => {
    const entry = {
      date: '2026-11-18',
      customer: 'C001',
      result: '答应付款',
      promiseDay: '2026-12-04',
      promiseAmount: 20000,
    };
    expect(read([plan([typed]), log([entry])]).takenOver).toEqual([]);
    expect(read([plan([typed]), log([{ ...entry, date: '2026-10-30' }])]).takenOver).toHaveLength(1);
  });

  it('keeps the mark the same in a workbook that counts from 1904', () => {
    const marker = read([plan([typed])]).plan?.typed[0]?.marker;
    const other = plan([{ ...typed, promiseDay: serial('2026-12-04') - 1462 }], { date1904: true });
    expect(read([other]).plan?.typed[0]?.marker).toBe(marker);
  });

  it.each([
    ['未接通', false, null],
    ['无人接听', false, null],
    ['审批中', true, 'in-approval'],
    ['拒付', true, 'refuses'],
    ['Wants papers', true, 'papers'],
    ['下周再说', true, null],
  ])('the result %s means reached %s, cause %s', (result, reached, cause) => {
    expect(read([plan([{ key: 'C001|CNY', result }])]).takenOver[0]).toMatchObject({ reached, cause });
  });

  it('reads 月底 in the promise cell, and keeps in the result what it cannot read', () => {
    expect(read([plan([{ key: 'C001|CNY', promiseDay: '月底' }])]).takenOver[0]).toMatchObject({
      promiseDay: on('2026-11-30'),
      promiseMinor: null,
    });
    const unread = read([plan([{ key: 'C001|CNY', promiseDay: '等通知' }])]);
    expect(unread.takenOver[0]).toMatchObject({ promiseDay: null, result: '等通知' });
    expect(codes(unread.notices)).toEqual(['own-cell-unreadable']);
  });

  it('takes nothing over from a remark or an owner alone', () => {
    expect(read([plan([{ key: 'C001|CNY', remark: 'x' }])]).plan?.typed[0]).toMatchObject({ taken: false, marker: '' });
    expect(read([plan([{ key: 'C001|CNY', ownerTyped: '周敏', remark: 'x' }])]).takenOver).toEqual([]);
  });

  it('comes from this month’s sheet, else from the newest earlier one, never from a later one', () => {
    const sheets = ['2026-09', '2026-10', '2026-12'].map((month) =>
      plan([{ key: 'C001|CNY', remark: month }], { key: `plan-${month}` }),
    );
    expect(read(sheets).plan?.key).toBe('plan-2026-10');
    expect(read([...sheets, plan([])]).plan?.key).toBe('plan-2026-11');
    expect(read(sheets, '2026-11-20', '2026-08-01').plan).toBeNull();
  });

  it('says so when somebody typed into a row that is not ours', () => {
    const history = read([
      plan([typed, typed, { customer: '自己加的', remark: 'x' }, { customer: '合计', balance: 1 }]),
    ]);
    expect(codes(history.notices)).toEqual(['plan-row-not-ours', 'plan-row-not-ours']);
    expect(history.plan?.typed).toHaveLength(1);
  });

  it('finds the row of a customer whose code is new', () => {
    const history = read([plan([{ key: 'OLD-1|CNY', customer: NAMES.C001, remark: 'x', balance: 1 }])]);
    expect(history.plan?.typed[0]?.customer).toBe('C001');
    expect(history.plan?.balanceMinor).toEqual({ 'C001|CNY': 100 });
  });

  it('remembers letter numbers of every month, several in one cell, or bare beside the step', () => {
    const history = read([
      plan([{ key: 'C001|CNY', letterNumber: '1: 催〔2026〕10-001号; 2: 催〔2026〕10-009号' }], {
        key: 'plan-2026-10',
      }),
      plan([
        { key: 'C001|CNY', letterNumber: '催〔2026〕11-003号', step: '警告' },
        { key: 'C002|USD', letterNumber: 'CL-2026-11-004', step: 'Notice' },
      ]),
    ]);
    expect(history.letterNumbers).toEqual({
      'C001|CNY|1|2026-10': '催〔2026〕10-001号',
      'C001|CNY|2|2026-10': '催〔2026〕10-009号',
      'C001|CNY|3|2026-11': '催〔2026〕11-003号',
      'C002|USD|2|2026-11': 'CL-2026-11-004',
    });
  });
});

describe('the snapshot', () => {
  it('comes back as it was frozen', () => {
    const sheet = ownSheet({
      key: 'snapshot',
      defs: SNAPSHOT_COLUMNS,
      rows: [
        {
          month: '2026-10',
          customer: 'C001',
          document: 'INV-1',
          currency: 'CNY',
          open: 1234.56,
          dueDay: serial('2026-09-01'),
          days: 30,
          bucket: '1–30',
          target: 740.74,
          class: 'C',
        },
        {
          month: serial('2026-11-01'),
          customer: 'C002',
          document: 12,
          currency: 'JPY',
          open: 500,
          bucket: '缺到期日',
          target: 0,
          class: 'A',
        },
        {},
        { month: '2026-11', customer: null, open: 5 },
      ],
    });
    const { snapshot, notices } = read([sheet]);
    expect(snapshot).toEqual([
      {
        month: '2026-10',
        customer: 'C001',
        document: 'INV-1',
        currency: 'CNY',
        openMinor: 123456,
        dueDay: on('2026-09-01'),
        days: 30,
        bucket: '1–30',
        targetMinor: 74074,
        customerClass: 'C',
      },
      {
        month: '2026-11',
        customer: 'C002',
        document: '12',
        currency: 'JPY',
        openMinor: 500,
        dueDay: null,
        days: null,
        bucket: '缺到期日',
        targetMinor: 0,
        customerClass: 'A',
      },
    ]);
    expect(codes(notices)).toEqual(['snapshot-row-unreadable']);
  });
});
