import fc from 'fast-check';
import { toIso, toSerial } from '../../../src/core/basics/day';
import { Notice } from '../../../src/core/basics/notice';
import { CellValue, SheetCells } from '../../../src/core/cells/cells';
import {
  DEFAULT_POLICY,
  POLICY_ENTRIES,
  Policy,
  PolicyWish,
  readPolicy,
  toCell,
} from '../../../src/core/policy/policy';
import { dayOn } from '../../builders/days';

const AS_OF = dayOn('2025-10-01');
const SETTLED: Policy = { ...DEFAULT_POLICY, logKeptSince: AS_OF };

/** A policy sheet with only these rows below its heading: code, value, more columns. Without row for the rest, which a notice says. */
function sheet(rows: readonly (readonly CellValue[])[], headings: readonly CellValue[] = ['代码', '值']): SheetCells {
  return {
    name: '催收政策',
    firstRow: 1,
    firstColumn: 1,
    rows: [['催收政策'], headings, ...rows],
    formats: [],
    merges: [],
    date1904: false,
    hiddenRows: 0,
    filtered: false,
    hidden: false,
    ours: 'policy',
  };
}

function read(rows: readonly (readonly CellValue[])[], headings?: readonly CellValue[]) {
  const { policy, notices } = readPolicy([sheet(rows, headings)], {}, AS_OF);
  return { policy, notices: notices.filter((notice) => notice.code !== 'policy-missing-codes') };
}

function fromFile(json: unknown, more: PolicyWish = {}) {
  return readPolicy([], { json, jsonName: 'ours.json', ...more }, AS_OF);
}

function codes(notices: readonly Notice[]): readonly string[] {
  return notices.map((notice) => notice.code);
}

describe('without a policy sheet', () => {
  it('the defaults hold, and the log is kept from the as-of date on', () => {
    expect(readPolicy([], {}, AS_OF)).toEqual({ policy: SETTLED, notices: [] });
  });

  it('a sheet of the user’s own named 催收政策 is not read', () => {
    const theirs = { ...sheet([['aging.basis', '开票日']]), ours: null };
    expect(readPolicy([theirs], {}, AS_OF).policy.basis).toBe('due');
  });
});

describe('a cell of the policy sheet', () => {
  it.each<[string, CellValue, (policy: Policy) => unknown, unknown]>([
    ['class.reviewDays', 200, (p) => p.classRules.reviewDays, 200],
    ['class.reviewDays', '200', (p) => p.classRules.reviewDays, 200],
    ['class.reviewDays', ' 200 天', (p) => p.classRules.reviewDays, 200],
    ['class.reviewDays', '２００', (p) => p.classRules.reviewDays, 200],
    ['class.reviewDays', '200 days', (p) => p.classRules.reviewDays, 200],
    ['general.bookedLag', '3个工作日', (p) => p.bookedLagWorkdays, 3],
    ['size.large', 250000, (p) => p.largeFromMinor, 250_000_00],
    ['size.large', '250,000.50', (p) => p.largeFromMinor, 250_000_50],
    ['size.large', '25万', (p) => p.largeFromMinor, 250_000_00],
    ['size.large', '¥250,000', (p) => p.largeFromMinor, 250_000_00],
    ['promise.cover', 0.75, (p) => p.promise.coverShare, 0.75],
    ['promise.cover', '75%', (p) => p.promise.coverShare, 0.75],
    ['promise.cover', '75 ％', (p) => p.promise.coverShare, 0.75],
    ['promise.cover', '1', (p) => p.promise.coverShare, 1],
    ['interest.contractDay', '0.05%', (p) => p.interest.rules.find((r) => r.id === 'contract-day')?.value, 0.0005],
    ['interest.contractDay', '0.5‰', (p) => p.interest.rules.find((r) => r.id === 'contract-day')?.value, 0.0005],
    ['interest.yearBasis', 360, (p) => p.interest.rules.find((r) => r.id === 'contract-year')?.basis, 360],
    [
      'aging.bounds',
      '30，60、90',
      (p) => p.buckets.map((b) => b.code).join(' '),
      'not-due due-today 1-30 31-60 61-90 91+',
    ],
    ['aging.bounds', 30, (p) => p.buckets.map((b) => b.code).join(' '), 'not-due due-today 1-30 31+'],
    ['aging.basis', '开票日', (p) => p.basis, 'invoice'],
    ['aging.basis', 'Invoice Date', (p) => p.basis, 'invoice'],
    ['aging.basis', 'invoice', (p) => p.basis, 'invoice'],
    ['papers.first', '否', (p) => p.papersFirst.on, false],
    ['papers.first', false, (p) => p.papersFirst.on, false],
    ['papers.first', 'No', (p) => p.papersFirst.on, false],
    ['general.logKeptSince', toSerial(dayOn('2024-03-01')), (p) => p.logKeptSince, dayOn('2024-03-01')],
    ['general.logKeptSince', '2024年3月1日', (p) => p.logKeptSince, dayOn('2024-03-01')],
    ['general.logKeptSince', '2024/3/1', (p) => p.logKeptSince, dayOn('2024-03-01')],
    ['general.logKeptSince', null, (p) => p.logKeptSince, AS_OF],
    ['general.defaultTerms', null, (p) => p.defaultTermsDays, null],
    ['general.retention', '', (p) => p.retentionShares, []],
    ['general.retention', '2.5%, 8%', (p) => p.retentionShares, [0.025, 0.08]],
    ['ladder.preDue', '10', (p) => [p.preDueDays, p.ladder[0]?.fromDay], [[10], -10]],
    ['ladder.preDue', null, (p) => [p.preDueDays, p.ladder[0]?.fromDay], [[], 0]],
    ['general.baseCurrency', 'usd', (p) => p.baseCurrency, 'USD'],
    ['general.baseCurrency', '美元', (p) => p.baseCurrency, 'USD'],
    ['company.bankAccount', '0012 3456', (p) => p.company.bankAccount, '0012 3456'],
    ['company.phone', 5741234, (p) => p.company.phone, '5741234'],
    ['owner.finance', '李', (p) => p.owners.finance, '李'],
    ['target.month', 1000000, (p) => p.monthTargetMinor, 1_000_000_00],
  ])('%s %p is understood', (code, cell, get, expected) => {
    const { policy, notices } = read([[code, cell]]);
    expect(get(policy)).toEqual(expected);
    expect(notices).toEqual([]);
  });

  it.each<[string, CellValue, string]>([
    ['class.reviewDays', '半年', '半年'],
    ['class.reviewDays', -5, '-5'],
    ['class.reviewDays', 0, '0'],
    ['class.reviewDays', 30.5, '30.5'],
    ['class.reviewDays', 99999, '99999'],
    ['class.reviewDays', '7 or 8', '7 or 8'],
    ['class.reviewDays', true, 'TRUE'],
    ['class.reviewDays', null, ''],
    ['class.reviewDays', { error: '#REF!' }, '#REF!'],
    ['promise.cover', 80, '80'],
    ['promise.cover', '120%', '120%'],
    ['promise.cover', -0.1, '-0.1'],
    ['size.large', '很多', '很多'],
    ['size.large', -1, '-1'],
    ['aging.bounds', '60, 30', '60, 30'],
    ['aging.bounds', '30, 30', '30, 30'],
    ['aging.bounds', '0, 30', '0, 30'],
    ['aging.bounds', '30, sixty', '30, sixty'],
    ['aging.bounds', null, ''],
    ['ladder.preDue', '3, 7', '3, 7'],
    ['aging.basis', '发货日', '发货日'],
    ['papers.first', '也许', '也许'],
    ['general.logKeptSince', '去年', '去年'],
    ['general.logKeptSince', '2024-02-30', '2024-02-30'],
    ['general.baseCurrency', '金条', '金条'],
    ['company.bankAccount', 1234567890123456789, '1234567890123456800'],
    ['weight.c', -1, '-1'],
  ])('%s %p gives a notice at its cell and the default holds', (code, cell, found) => {
    const { policy, notices } = read([[code, cell]]);
    expect(policy).toEqual(SETTLED);
    expect(notices).toMatchObject([
      { code: 'policy-wrong-entry', severity: 'error', place: { sheet: '催收政策', row: 3, column: 2 }, found },
    ]);
    for (const words of [notices[0]?.message, notices[0]?.expected, notices[0]?.done]) {
      expect(words?.zh).not.toBe('');
      expect(words?.en).not.toBe('');
    }
  });

  it('says which default is used instead', () => {
    expect(read([['promise.cover', 80]]).notices[0]).toMatchObject({
      message: { zh: '催收政策“承诺覆盖多少即等待”的值无法采用' },
      expected: { zh: '0% 至 100% 的比例，如 80% 或 0.8', en: 'a share from 0% to 100%, such as 80% or 0.8' },
      done: { zh: '改用默认值：80%', en: 'The default is used: 80%' },
    });
  });
});

describe('rows and columns of the policy sheet', () => {
  it('are found by code and heading, whatever stands between them', () => {
    const { policy, notices } = read([['备注', 12, null, 'work.calls']], ['规则', 'Value', '我的列', 'Code']);
    expect(policy.capacity.calls).toBe(12);
    expect(notices).toEqual([]);
  });

  it('the ladder is a table: a cell for each step', () => {
    const { policy, notices } = read(
      [
        ['ladder.2', 20, '函件'],
        ['ladder.3', 50, 'visit'],
      ],
      ['代码', '逾期第几天起', '主要方式'],
    );
    expect(policy.ladder.map((row) => [row.fromDay, row.channel]).slice(2, 4)).toEqual([
      [20, 'letter'],
      [50, 'visit'],
    ]);
    expect(notices).toEqual([]);
  });

  it('a text may be changed in one language alone', () => {
    const { policy } = read([['ladder.1.title', '温馨提示函', '']], ['代码', '中文', '英文']);
    expect(policy.ladder[1]?.letterTitle).toEqual({ zh: '温馨提示函', en: 'Payment reminder' });
  });

  it.each<[string, readonly (readonly CellValue[])[], string]>([
    ['an unknown code', [['class.d', 5]], 'policy-unknown-code'],
    [
      'the same code twice',
      [
        ['work.calls', 5],
        ['work.calls', 6],
      ],
      'policy-repeated-code',
    ],
    ['a value without code', [['', 5]], 'policy-stray-row'],
  ])('%s gives a notice', (_, rows, code) => {
    expect(codes(read(rows).notices)).toEqual([code]);
  });

  it('of two rows with the same code the first counts', () => {
    expect(
      read([
        ['work.calls', 5],
        ['work.calls', 6],
      ]).policy.capacity.calls,
    ).toBe(5);
  });

  it('a sheet without code column gives one notice and the defaults', () => {
    const { policy, notices } = read([['work.calls', 5]], ['规则', '值']);
    expect(policy).toEqual(SETTLED);
    expect(codes(notices)).toEqual(['policy-no-codes']);
  });

  it('missing rules are named in one notice', () => {
    const { notices } = readPolicy([sheet([['work.calls', 5]])], {}, AS_OF);
    expect(codes(notices)).toEqual(['policy-missing-codes']);
    expect(notices[0]?.severity).toBe('info');
  });

  it('of several policy sheets the first counts', () => {
    const { policy, notices } = readPolicy([sheet([['work.calls', 5]]), sheet([['work.calls', 6]])], {}, AS_OF);
    expect(policy.capacity.calls).toBe(5);
    expect(codes(notices)).toContain('policy-several-sheets');
  });
});

describe('rules that contradict each other', () => {
  it.each<[string, readonly (readonly CellValue[])[], readonly CellValue[]]>([
    ['stages that do not rise', [['ladder.2', 70]], ['代码', '逾期第几天起']],
    ['kept in part above kept', [['promise.part', 0.99]], ['代码', '值']],
    ['small above large', [['size.small', 200000]], ['代码', '值']],
    ['oral disputes longer than written ones', [['dispute.oralDays', 40]], ['代码', '值']],
    ['a longer promise at Reminder than later', [['promise.longestStep1', 60]], ['代码', '值']],
    ['more expected after a broken promise', [['target.afterBreak', 0.9]], ['代码', '值']],
    ['class C lighter than B', [['weight.c', 0.5]], ['代码', '值']],
    ['a contract rule without rate', [['interest.rule', '合同约定（按日）']], ['代码', '值']],
  ])('%s: a notice at the cell, and their defaults', (_, rows, headings) => {
    const { policy, notices } = read(rows, headings);
    expect(policy).toEqual(SETTLED);
    expect(notices).toMatchObject([{ code: 'policy-contradiction', place: { row: 3, column: 2 } }]);
  });

  it('the letter of the legal department must lie between Warning and Counsel once it is on', () => {
    expect(read([['ladder.legalNoticeDay', 30]]).notices).toEqual([]);
    const { policy, notices } = read([
      ['ladder.legalNotice', '是'],
      ['ladder.legalNoticeDay', 30],
    ]);
    expect(codes(notices)).toEqual(['policy-contradiction']);
    expect(policy.legalNotice).toEqual({ on: true, fromDay: 76 });
  });

  it('setting one group back may break another: both end at their defaults', () => {
    const json = {
      'ladder.3.fromDay': 130,
      'ladder.4.fromDay': 140,
      'ladder.2.fromDay': 120,
      'ladder.legalNotice': true,
    };
    const { policy, notices } = fromFile(json);
    expect(codes(notices)).toEqual(['policy-contradiction', 'policy-contradiction']);
    expect(policy.ladder).toEqual(DEFAULT_POLICY.ladder);
  });
});

describe('lists', () => {
  const RATES = ['代码', '逾期第几天起', '比例'];

  it('a provision is what the user fills in', () => {
    const { policy } = read(
      [
        ['provisionRates', null, '1%'],
        ['provisionRates', 31, 0.05],
        ['provisionRates', null, null],
      ],
      RATES,
    );
    expect(policy.provisionRates).toEqual([
      { fromDay: null, rate: 0.01 },
      { fromDay: 31, rate: 0.05 },
    ]);
  });

  it('a list that begins with a day has nothing below it', () => {
    expect(read([['provisionRates', 31, 0.05]], RATES).policy.provisionRates).toEqual([
      { fromDay: null, rate: 0 },
      { fromDay: 31, rate: 0.05 },
    ]);
  });

  it('rows typed below a list belong to it, gaps or not', () => {
    const { policy, notices } = read([['provisionRates', null, 0.01], [null, 31, 0.05], [], [null, 61, 0.1]], RATES);
    expect(policy.provisionRates.map((row) => row.fromDay)).toEqual([null, 31, 61]);
    expect(notices).toEqual([]);
  });

  it.each<[string, readonly (readonly CellValue[])[]]>([
    [
      'days that do not rise',
      [
        ['lossRates', 31, 0.1],
        ['lossRates', 1, 0.2],
      ],
    ],
    [
      'a second row without day',
      [
        ['lossRates', null, 0.1],
        ['lossRates', null, 0.2],
      ],
    ],
    [
      'a rate above 100 %',
      [
        ['lossRates', null, 0.1],
        ['lossRates', 31, 5],
      ],
    ],
    [
      'a row without rate',
      [
        ['lossRates', null, 0.1],
        ['lossRates', 31, null],
      ],
    ],
    ['no rows at all', [['lossRates', null, null]]],
  ])('%s: the whole default list', (_, rows) => {
    const { policy, notices } = read(rows, RATES);
    expect(policy.lossRates).toEqual(DEFAULT_POLICY.lossRates);
    expect(codes(notices)).toEqual(['policy-wrong-list']);
  });

  it('days off and make-up days of a new year, by ranges', () => {
    const { policy, notices } = read(
      [
        ['calendar.off', '2027-02-05', '2027-02-12'],
        ['calendar.off', '2027-01-01', null],
        ['calendar.work', '2027-02-20', null],
      ],
      ['代码', '起始日', '结束日'],
    );
    expect(policy.calendar.off[dayOn('2027-02-12')]).toBe(true);
    expect(policy.calendar.work[dayOn('2027-02-20')]).toBe(true);
    expect(notices).toEqual([]);
  });

  it.each<[string, readonly (readonly CellValue[])[], string]>([
    ['an end before its start', [['calendar.off', '2027-02-05', '2027-02-01']], 'policy-wrong-list'],
    [
      'a day both off and worked',
      [
        ['calendar.off', '2027-02-05', null],
        ['calendar.work', '2027-02-05', null],
      ],
      'policy-wrong-list',
    ],
    ['a date that is none', [['calendar.off', '春节', null]], 'policy-wrong-row'],
  ])('%s gives a notice', (_, rows, code) => {
    expect(codes(read(rows, ['代码', '起始日', '结束日']).notices)).toEqual([code]);
  });

  it('exchange rates: a wrong row is left out, the others count', () => {
    const { policy, notices } = read(
      [
        ['fx', 'USD', 7.12],
        ['fx', '欧元', '7.8'],
        ['fx', 'GBP', 0],
      ],
      ['代码', '币种', '折合本位币'],
    );
    expect(policy.fxRates).toEqual({ USD: 7.12, EUR: 7.8 });
    expect(codes(notices)).toEqual(['policy-wrong-row']);
  });

  it('new LPR rows may stand in any order, each day once', () => {
    const headings = ['代码', '起始日', '比例'];
    const { policy } = read(
      [
        ['interest.lpr', '2026-01-20', '2.95%'],
        ['interest.lpr', '2025-05-20', 0.03],
      ],
      headings,
    );
    expect(policy.interest.lpr).toEqual([
      { from: dayOn('2025-05-20'), rate: 0.03 },
      { from: dayOn('2026-01-20'), rate: 0.0295 },
    ]);
    const twice = read(
      [
        ['interest.lpr', '2026-01-20', 0.03],
        ['interest.lpr', '2026-01-20', 0.04],
      ],
      headings,
    );
    expect(twice.policy.interest.lpr).toEqual(DEFAULT_POLICY.interest.lpr);
    expect(codes(twice.notices)).toEqual(['policy-wrong-list']);
  });

  it('wording is kept by the id in its code', () => {
    const { policy } = read(
      [
        ['wording.letter.1.opening', '您好', ''],
        ['wording.letter.2.opening', '', ''],
      ],
      ['代码', '中文', '英文'],
    );
    expect(policy.templates).toEqual({ 'letter.1.opening': { zh: '您好' } });
  });
});

describe('overdue interest', () => {
  const RULE = ['interest.rule', '1年期LPR加计50%（违约时利率固定）'];

  it.each<[string, readonly (readonly CellValue[])[], readonly string[]]>([
    ['no rule, tables of long ago', [['interest.checked', '2020-01-01']], []],
    ['an index rule, checked 40 days ago', [RULE, ['interest.checked', '2025-08-22']], []],
    ['an index rule, checked 41 days ago', [RULE, ['interest.checked', '2025-08-21']], ['policy-old-rates']],
    ['an index rule, never checked', [RULE, ['interest.checked', null]], ['policy-old-rates']],
    ['0.05 % a day by law', [['interest.rule', 'cn-sme']], []],
    [
      'a contract rate of 10 % a year',
      [
        ['interest.rule', 'contract-year'],
        ['interest.contractYear', '10%'],
      ],
      [],
    ],
    [
      'above four times the LPR of 3 %',
      [
        ['interest.rule', 'contract-year'],
        ['interest.contractYear', '12.5%'],
      ],
      ['policy-high-rate'],
    ],
    [
      '0.1 % a day by contract',
      [
        ['interest.rule', 'contract-day'],
        ['interest.contractDay', '0.1%'],
      ],
      ['policy-high-rate'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(codes(read(rows).notices)).toEqual(expected);
  });
});

describe('the policy file of the command line', () => {
  it('has the codes of the sheet, flat or nested, and lists as rows', () => {
    const { policy, notices } = fromFile({
      'aging.bounds': [30, 60, 90],
      work: { calls: 40, letters: '12' },
      company: { name: { zh: '海川', en: 'Haichuan' } },
      'general.retention': [0.03, 0.05],
      'papers.first': false,
      'target.month': null,
      provisionRates: [{ rate: '1%' }, { fromDay: 31, rate: 0.05 }],
      lossRates: [
        [null, 0.01],
        [91, 0.5],
      ],
      fx: [{ currency: 'USD', units: 7.12 }],
      'calendar.off': ['2027-01-01'],
      wording: { 'letter.1.opening': { en: 'Hello' } },
      'wording.letter.2.opening': { zh: '您好' },
    });
    expect(notices).toEqual([]);
    expect(policy.buckets.map((bucket) => bucket.code)).toContain('91+');
    expect(policy.capacity).toEqual({ calls: 40, letters: 12, visits: 2 });
    expect(policy.company.name).toEqual({ zh: '海川', en: 'Haichuan' });
    expect(policy.papersFirst.on).toBe(false);
    expect(policy.provisionRates).toHaveLength(2);
    expect(policy.lossRates).toEqual([
      { fromDay: null, rate: 0.01 },
      { fromDay: 91, rate: 0.5 },
    ]);
    expect(policy.fxRates).toEqual({ USD: 7.12 });
    expect(policy.calendar.off[dayOn('2027-01-01')]).toBe(true);
    expect(policy.templates).toEqual({ 'letter.1.opening': { en: 'Hello' }, 'letter.2.opening': { zh: '您好' } });
  });

  it('a name without languages is the name in both', () => {
    expect(fromFile({ 'company.name': 'ACME' }).policy.company.name).toEqual({ zh: 'ACME', en: 'ACME' });
  });

  it.each<[string, unknown, string]>([
    ['a wrong value', { 'work.calls': 'many' }, 'policy-wrong-entry'],
    ['an unknown code', { 'work.coffee': 1 }, 'policy-unknown-code'],
    ['an unknown group', { coffee: { cups: 1 } }, 'policy-unknown-code'],
    ['an object for a number', { 'work.calls': { a: 1 } }, 'policy-wrong-entry'],
    ['a list that is none', { lossRates: 5 }, 'policy-not-a-file'],
    ['a wrong row', { fx: [{ currency: 'USD', units: {} }] }, 'policy-wrong-row'],
    ['wording that is none', { wording: { a: 5 } }, 'policy-not-a-file'],
    ['an array', [1], 'policy-not-a-file'],
    ['a text', 'x', 'policy-not-a-file'],
  ])('%s gives a notice that names the file', (_, json, code) => {
    const { policy, notices } = fromFile(json);
    expect(policy).toEqual(SETTLED);
    expect(notices).toMatchObject([{ code, place: { sheet: 'ours.json', row: 0, column: 0 } }]);
  });

  it('stands over the sheet; where it is wrong the sheet holds', () => {
    const rows = [
      ['work.calls', 5],
      ['work.letters', 6],
    ];
    const { policy } = readPolicy([sheet(rows)], { json: { 'work.calls': 7, 'work.letters': 'x' } }, AS_OF);
    expect(policy.capacity).toMatchObject({ calls: 7, letters: 6 });
  });
});

describe('wishes of the run', () => {
  it('stand over sheet and file', () => {
    const wish: PolicyWish = {
      basis: 'invoice',
      bounds: [10, 20],
      json: { 'aging.basis': 'due', 'aging.bounds': [5] },
    };
    const { policy } = readPolicy([sheet([['aging.bounds', '40']])], wish, AS_OF);
    expect(policy.basis).toBe('invoice');
    expect(policy.buckets.map((bucket) => bucket.code)).toEqual(['not-due', 'due-today', '1-10', '11-20', '21+']);
  });

  it.each([[[]], [[0]], [[30, 20]], [[1.5]], [[NaN]]])('bounds %p are refused with a notice', (bounds) => {
    const { policy, notices } = readPolicy([], { bounds }, AS_OF);
    expect(policy).toEqual(SETTLED);
    expect(codes(notices)).toEqual(['policy-wrong-bounds']);
  });
});

describe('the base currency', () => {
  it('keeps the figures of the default amounts', () => {
    const { policy } = fromFile({ 'general.baseCurrency': 'JPY' });
    expect([policy.baseCurrency, policy.largeFromMinor, policy.smallBelowMinor]).toEqual(['JPY', 100_000, 1_000]);
  });

  it('decides how typed amounts are read, wherever it stands', () => {
    const { policy } = fromFile({ 'size.large': 5000, 'general.baseCurrency': 'KWD' });
    expect(policy.largeFromMinor).toBe(5_000_000);
  });
});

describe('the table of rules', () => {
  it('has every code once', () => {
    const all = POLICY_ENTRIES.map((entry) => entry.code);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(POLICY_ENTRIES.map((entry) => [entry.code, entry] as const))(
    '%s: its default reads back from its own cell',
    (_, entry) => {
      const value = entry.get(DEFAULT_POLICY);
      expect(value).not.toBeUndefined();
      expect(entry.set(DEFAULT_POLICY, value)).toEqual(DEFAULT_POLICY);
      if (entry.spec.kind === 'words') return;
      for (const language of ['zh', 'en'] as const) {
        const shown = toCell(entry.spec, value, 'CNY', language);
        // A file has no cells with a date style: its dates are text.
        const cell = entry.spec.kind === 'date' && typeof shown === 'number' ? toIso(shown) : shown;
        const { policy, notices } = fromFile({ [entry.code]: cell });
        expect(notices).toEqual([]);
        expect(entry.get(policy)).toEqual(entry.code === 'general.logKeptSince' ? AS_OF : value);
      }
    },
  );

  it.each(POLICY_ENTRIES.map((entry) => [entry.code, entry] as const))(
    '%s: setting it leaves the given policy alone',
    (_, entry) => {
      const before = JSON.stringify(DEFAULT_POLICY);
      entry.set(DEFAULT_POLICY, entry.get(DEFAULT_POLICY));
      expect(JSON.stringify(DEFAULT_POLICY)).toBe(before);
    },
  );
});

describe('laws', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('30, 60', '80%', '是', '2026-01-01', '-', '#N/A'),
    fc.record({ error: fc.string() }),
  );
  const code = fc.constantFrom(
    ...POLICY_ENTRIES.map((entry) => entry.code),
    'lossRates',
    'fx',
    'calendar.off',
    '',
    'x',
  );

  it('whatever stands in the sheet, a whole policy comes out whose ladder and buckets rise', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(code, cell, cell)), (rows) => {
        const headings = ['代码', '值', '比例', '逾期第几天起', '起始日', '币种'];
        const { policy } = readPolicy(
          [
            sheet(
              rows.map(([c, a, b]) => [c, a, b, a, a, b]),
              headings,
            ),
          ],
          {},
          AS_OF,
        );
        const days = policy.ladder.slice(1).map((row) => row.fromDay);
        expect([...days].sort((a, b) => a - b)).toEqual(days);
        expect(new Set(days).size).toBe(5);
        expect(Object.keys(policy).sort()).toEqual(Object.keys(DEFAULT_POLICY).sort());
        expect(policy.buckets.length).toBeGreaterThanOrEqual(4);
        expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
      }),
    );
  });

  it('whatever the policy file holds, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readPolicy([], { json }, AS_OF).policy.ladder).toHaveLength(6);
      }),
    );
  });
});
