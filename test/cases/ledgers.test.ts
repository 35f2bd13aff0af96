import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { AgedItem, ageItems, Aging, NEEDS_DATE, UNAPPLIED } from '../../src/core/aging/aging';
import { SheetCells } from '../../src/core/cells/cells';
import { matchPayments, OpenItems } from '../../src/core/items/items';
import { Ledger, LedgerChoice, readLedger } from '../../src/core/ledger/ledger';
import { bucketsFromBounds, DEFAULT_POLICY, Policy } from '../../src/core/policy/policy';
import { readLedgerFile } from '../../src/hosts/xlsx/read-ledger-file';
import { dayOn } from '../builders/days';
import { rowsWithoutTrace } from '../builders/traces';

// Ledgers that other people wrote, with the answers of ../shared/ledgers/FACTS.md. Buckets there: not due (today included),
// 1–30, 31–60, 61–90, above. The files carry no licence: they are read from beside the repository and never copied.

const LEDGERS = join(__dirname, '../../../shared/ledgers');
const FACTS_BUCKETS = bucketsFromBounds([30, 60, 90]) ?? DEFAULT_POLICY.buckets;

interface Read {
  readonly sheets: readonly SheetCells[];
  readonly ledger: Ledger;
  readonly items: OpenItems;
  readonly aging: Aging;
}

async function read(
  file: string,
  asOf: string,
  own: { choice?: Partial<LedgerChoice>; policy?: Partial<Policy> } = {},
): Promise<Read> {
  const { sheets } = await readLedgerFile(readFileSync(join(LEDGERS, file)), file);
  const policy: Policy = { ...DEFAULT_POLICY, buckets: FACTS_BUCKETS, ...own.policy };
  const day = dayOn(asOf);
  const ledger = readLedger(sheets, { sheets: [], columns: {}, ...own.choice }, policy, day);
  const items = matchPayments(ledger, policy, day);
  return { sheets, ledger, items, aging: ageItems(items, ledger, policy, day) };
}

/** `n / amount` per line of FACTS: not due with today, then the buckets, then no date and unapplied where there are any. */
function lines(aged: readonly AgedItem[], currency?: string): Record<string, string> {
  const names: Record<number, string> = {
    0: 'not due',
    1: 'not due',
    2: '1-30',
    3: '31-60',
    4: '61-90',
    5: '90+',
    [NEEDS_DATE]: 'no date',
    [UNAPPLIED]: 'unapplied',
  };
  const sums: Record<string, { n: number; minor: number }> = {};
  for (const { item, bucket } of aged) {
    if (currency !== undefined && item.currency !== currency) continue;
    const name = names[bucket] ?? '?';
    const sum = (sums[name] ??= { n: 0, minor: 0 });
    sum.n += 1;
    sum.minor += item.openMinor;
  }
  return Object.fromEntries(
    Object.entries(sums).map(([name, { n, minor }]) => [name, `${n} / ${(minor / 100).toFixed(2)}`]),
  );
}

function byCustomer({ items, names }: OpenItems, currency?: string): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const item of items) {
    if (currency !== undefined && item.currency !== currency) continue;
    const name = names[item.customer] ?? '';
    sums[name] = (sums[name] ?? 0) + item.openMinor;
  }
  return Object.fromEntries(Object.entries(sums).map(([name, minor]) => [name, minor / 100]));
}

function top(sums: Record<string, number>, count: number): readonly (readonly [string, number])[] {
  return Object.entries(sums)
    .sort((a, b) => b[1] - a[1])
    .slice(0, count);
}

function used({ items }: Read): Record<string, number> {
  return Object.fromEntries(items.totals.map((line) => [line.currency, line.usedMinor / 100]));
}

function codes({ ledger, items }: Read): readonly string[] {
  return [...new Set([...ledger.notices, ...items.notices].map((notice) => notice.code))];
}

const IBM = 'ibm-late-payments/original_pthiagu2.csv';
const IBM_DAY_FIRST = 'ibm-late-payments/ddmmyyyy_pedroteles.csv';
const UNICORN = 'unicorn-inc/unicorn_inc.csv';
const SL = 'ms-dynamics-sl/SLARDocBuffer.csv';
const SL_ANSWER = 'ms-dynamics-sl/SLBCGenJournalLineOpenAR.csv';
const ADILWALI = 'adilwali-ar-aging-report/AR_Aging_Report.xlsx';
const YEARS = 'zh-account-age/五年应收账款_deidentified.xlsx';

if (!existsSync(LEDGERS)) {
  it('was not run: ../shared is missing', () => expect(existsSync(LEDGERS)).toBe(false));
} else {
  describe('every ledger', () => {
    it.each([
      [IBM, '2013-06-30'],
      [IBM_DAY_FIRST, '2012-12-31'],
      [UNICORN, '2025-03-01'],
      [SL, '2021-01-01'],
      [SL_ANSWER, '2021-01-01'],
      [ADILWALI, '2025-03-31'],
      ['barzilay-aging-console/ar-aging-report.xlsx', '2026-07-16'],
      ['pqa-bad-debts/receivables.xlsx', '2019-03-01'],
      [YEARS, '2017-12-31'],
      ['small-csvs/cassia_accounts_receivable.csv', '2026-05-04'],
      ['small-csvs/cassia_credit_memo_log.csv', '2026-05-04'],
      ['small-csvs/haseebmahmood99_Sample_invoices.csv', '2025-11-15'],
      ['small-csvs/smart-receivables_sample_invoices.csv', '2024-06-30'],
      ['frappe-books/sales_invoices.csv', '2023-03-01'],
      ['frappe-books/parties.csv', '2023-03-01'],
    ])('%s ties to the cent, and every row is an entry or a notice', async (file, asOf) => {
      const { sheets, ledger, aging } = await read(file, asOf);
      expect(ledger.entries.length).toBeGreaterThan(0);
      expect(aging.control.map((line) => line.differenceMinor)).toEqual(aging.control.map(() => 0));
      expect(rowsWithoutTrace(sheets, ledger)).toEqual([]);
    });
    it.each(['ms-dynamics-sl/SLCustomerWithClassID.csv', 'zh-account-age/mould3.xlsx'])(
      '%s is no ledger and says what is missing',
      async (file) => {
        const { ledger } = await read(file, '2026-01-01');
        expect(ledger.entries).toEqual([]);
        expect(ledger.notices.map((notice) => [notice.code, notice.severity])).toContainEqual(['no-ledger', 'error']);
      },
    );
  });

  describe('IBM: payment dates replay the past', () => {
    it.each([
      ['2012-12-31', { 'not due': '86 / 4936.32', '1-30': '13 / 788.74' }, 61, 1700.31],
      ['2013-06-30', { 'not due': '72 / 4284.29', '1-30': '12 / 835.56' }, 52, 1806.84],
      ['2013-12-31', { 'not due': '3 / 206.25', '1-30': '10 / 555.65' }, 11, 310.66],
    ])('as of %s', async (asOf, expected, customers, disputed) => {
      for (const file of [IBM, IBM_DAY_FIRST]) {
        const result = await read(file, asOf);
        expect(lines(result.aging.items)).toEqual(expected);
        expect(Object.keys(byCustomer(result.items))).toHaveLength(customers);
        const disputedMinor = result.items.items.reduce((sum, item) => sum + (item.facts.disputedMinor ?? 0), 0);
        expect(disputedMinor / 100).toBe(disputed);
        expect(codes(result)).toContain('replayed');
        expect(codes(result)).not.toContain('date-order-ambiguous');
      }
    });
    it('has the top customers of 2013-06-30 and every paid invoice for the payment habits', async () => {
      const { items, ledger } = await read(IBM, '2013-06-30');
      expect(top(byCustomer(items), 5)).toEqual([
        ['7938-EVASK', 301.34],
        ['8976-AMJEO', 288.03],
        ['5573-KSOIA', 262.31],
        ['8102-ABPKQ', 261.07],
        ['9181-HEKGV', 181.38],
      ]);
      expect(ledger.entries.some((entry) => entry.document === '0000611365')).toBe(true);
      expect(items.paid.length + items.items.length).toBe(
        ledger.entries.filter((entry) => (entry.invoiceDay ?? 0) <= dayOn('2013-06-30')).length,
      );
    });
    it('counts every row as unpaid when the user says that there is no payment date', async () => {
      const result = await read(IBM, '2014-01-31', { choice: { columns: { paymentDate: '-' } } });
      expect(lines(result.aging.items)).toEqual({
        '1-30': '5 / 182.13',
        '31-60': '109 / 6618.28',
        '61-90': '90 / 5676.77',
        '90+': '2262 / 135226.00',
      });
      expect(used(result)).toEqual({ CNY: 147703.18 });
      expect(top(byCustomer(result.items), 5)).toEqual([
        ['1080-NDGAE', 2646.81],
        ['4640-FGEJI', 2635.46],
        ['6048-QPZCF', 2377.79],
        ['6833-ETVHD', 2337.36],
        ['5924-UOPGH', 2330.01],
      ]);
    });
  });

  describe('Unicorn: amount less applied, two currencies, terms', () => {
    const blank = { choice: { columns: { terms: '-' } } };
    it.each([
      [
        '2025-03-01',
        blank,
        {
          'not due': '552 / 401841.31',
          '1-30': '2 / 949.97',
          '31-60': '2 / 1519.95',
          '61-90': '1 / 1412.89',
          '90+': '23 / 35560.13',
          'no date': '112 / 54111.83',
        },
      ],
      [
        '2025-09-30',
        blank,
        {
          'not due': '210 / 157997.13',
          '1-30': '242 / 173666.17',
          '31-60': '62 / 42440.37',
          '61-90': '17 / 16257.19',
          '90+': '49 / 50923.39',
          'no date': '112 / 54111.83',
        },
      ],
      [
        '2025-09-30',
        {},
        {
          'not due': '305 / 202806.59',
          '1-30': '248 / 176179.71',
          '31-60': '63 / 42807.58',
          '61-90': '21 / 17974.46',
          '90+': '55 / 55627.74',
        },
      ],
    ])('USD as of %s with %j', async (asOf, own, expected) => {
      const { aging } = await read(UNICORN, asOf, own);
      expect(lines(aging.items, 'USD')).toEqual(expected);
    });
    it('CAD stands for itself, whatever the rule for blank due dates', async () => {
      const expected = { 'not due': '2 / 281.03', '1-30': '4 / 1316.94', '31-60': '8 / 2554.89', '90+': '1 / 172.03' };
      expect(lines((await read(UNICORN, '2025-09-30')).aging.items, 'CAD')).toEqual(expected);
      expect(lines((await read(UNICORN, '2025-09-30', blank)).aging.items, 'CAD')).toEqual(expected);
    });
    it('finds the oldest and the largest, and says that it cannot look back', async () => {
      const result = await read(UNICORN, '2025-03-01', blank);
      const overdue = result.aging.items
        .filter(({ days }) => (days ?? 0) > 0)
        .sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
      expect(overdue).toHaveLength(28);
      expect(overdue.slice(0, 2).map(({ item, days }) => [item.document, item.openMinor, days])).toEqual([
        ['DF2014658', 226110, 325],
        ['DF2014959', 78225, 323],
      ]);
      expect(top(byCustomer(result.items, 'USD'), 5)).toEqual([
        ['Pinnacle Attorneys', 127102.95],
        ['Safe Harbor Health', 47374],
        ['Vantage Realty', 38457.55],
        ['LogicNest', 32109.5],
        ['Thrive Health Group', 24758.19],
      ]);
      expect(result.items.items).toHaveLength(707);
      expect(codes(result)).toEqual(expect.arrayContaining(['back-dating-impossible', 'invoice-in-future']));
    });
  });

  describe('Microsoft Dynamics SL: credits carry positive numbers', () => {
    it('nets to 42,494.56; the row flagged as not open is left out and named', async () => {
      const result = await read(SL, '2021-01-01');
      expect(used(result)).toEqual({ CNY: 42494.56 });
      expect(result.items.items).toHaveLength(49);
      expect(
        result.items.items.filter((item) => item.kind === 'unapplied').map((item) => item.openMinor / 100),
      ).toEqual([-50, -25, -100, -1000]);
      expect(codes(result)).toContain('closed-flag');
    });
    it("agrees with Microsoft's own answer per customer, but for the 8 invoices that it leaves out", async () => {
      const ours = byCustomer((await read(SL, '2021-01-01')).items);
      const answer = await read(SL_ANSWER, '2021-01-01');
      expect(used(answer)).toEqual({ CNY: 38812.56 });
      expect(byCustomer(answer.items)).toEqual({
        C300: 9018.2,
        C315: 7072.83,
        C331: 955,
        C389: 2350,
        C404: 1340,
        C407: -75,
        C419: 1814.07,
        CT0130: 12708.29,
        CT0131: -94.83,
        CT0132: 3724,
      });
      for (const code of ['C315', 'C407', 'C419', 'CT0130', 'CT0131'])
        expect([code, ours[code]]).toEqual([code, byCustomer(answer.items)[code]]);
    });
  });

  describe('workbooks with their own answers', () => {
    it.each([
      [
        '2025-03-31',
        {
          'not due': '2 / 125000.00',
          '1-30': '5 / 342000.00',
          '31-60': '2 / 112500.00',
          '61-90': '1 / 100000.00',
          '90+': '4 / 248000.00',
        },
      ],
      [
        '2025-04-30',
        { '1-30': '2 / 125000.00', '31-60': '5 / 342000.00', '61-90': '2 / 112500.00', '90+': '5 / 348000.00' },
      ],
      ['2026-04-01', { '90+': '14 / 927500.00' }],
    ])('adilwali as of %s, from the invoice sheet among four', async (asOf, expected) => {
      const result = await read(ADILWALI, asOf);
      expect(result.ledger.sources.map((source) => [source.sheet, source.headerRow])).toEqual([['Invoice Data', 2]]);
      expect(lines(result.aging.items, 'INR')).toEqual(expected);
      expect(codes(result)).toContain('sheet-not-used');
    });
    it('barzilay, in shekels as its heading says, its footer named', async () => {
      const result = await read('barzilay-aging-console/ar-aging-report.xlsx', '2026-07-16');
      expect(lines(result.aging.items, 'ILS')).toEqual({
        'not due': '9 / 3052025.00',
        '31-60': '3 / 112795.00',
        '90+': '14 / 4505330.00',
      });
      expect(codes(result)).toContain('note-row');
    });
    it('pqa: everything lies after the as-of date and nothing has a due date', async () => {
      const result = await read('pqa-bad-debts/receivables.xlsx', '2019-03-01');
      expect(lines(result.aging.items)).toEqual({ 'no date': '45 / 192630.35' });
      expect(result.ledger.notices.filter((notice) => notice.code === 'invoice-in-future')).toHaveLength(45);
    });
    it.each([
      ['2013-12-31', 4807590.5],
      ['2014-12-31', 6440387.25],
      ['2015-12-31', 6412743.41],
      ['2016-12-31', 8015872.54],
      ['2017-12-31', 7679297.55],
    ])('五年应收账款: the closing balances of the year of %s, dated by the years before', async (asOf, total) => {
      const result = await read(YEARS, asOf);
      expect(used(result)).toEqual({ CNY: total });
    });
    it('五年应收账款: the youngest debits make up the closing balance', async () => {
      const { items } = await read(YEARS, '2017-12-31');
      const parts = items.items
        .filter((item) => items.names[item.customer] === '某乙管理站')
        .map((item) => [item.dueDay, item.openMinor]);
      // Closing 2,749,879.46: nothing was debited in 2017, 12.5 million in 2016.
      expect(parts).toEqual([[dayOn('2016-12-31'), 274987946]]);
      const first = items.items
        .filter((item) => items.names[item.customer] === '某甲公司')
        .map((item) => [item.dueDay, item.openMinor]);
      expect(first).toEqual([
        [dayOn('2012-12-31'), 313800387],
        [dayOn('2017-12-31'), 841422],
      ]);
    });
    it('五年应收账款: one year alone has a total and no age', async () => {
      const result = await read(YEARS, '2017-12-31', { choice: { sheets: ['2015'] } });
      expect(lines(result.aging.items)).toEqual({ 'no date': '3 / 6412743.41' });
      expect(codes(result)).toContain('balances-undated');
    });
  });

  describe('small files', () => {
    it('haseebmahmood: two invoices entered twice count once', async () => {
      const result = await read('small-csvs/haseebmahmood99_Sample_invoices.csv', '2026-01-31');
      expect(result.aging.control).toMatchObject([
        { cellsMinor: 1501500, duplicatesMinor: 185000, usedMinor: 1316500 },
      ]);
      expect(result.ledger.duplicates).toBe(2);
    });
    it('haseebmahmood: an invoice paid later was open before', async () => {
      const { items } = await read('small-csvs/haseebmahmood99_Sample_invoices.csv', '2025-10-20');
      expect(items.items.filter((item) => item.document === 'INV-1001').map((item) => item.openMinor)).toEqual([
        120000,
      ]);
      expect(items.totals).toMatchObject([{ settledMinor: -120000 - 98000 - 175000 }]);
    });
    it.each([
      [
        'due',
        {
          'not due': '4 / 147500.00',
          '1-30': '5 / 77000.00',
          '31-60': '2 / 33500.00',
          '61-90': '2 / 12200.00',
          '90+': '1 / 4800.00',
        },
      ],
      ['invoice', { '1-30': '4 / 147500.00', '31-60': '5 / 77000.00', '61-90': '2 / 33500.00', '90+': '3 / 17000.00' }],
    ] as const)('cassia by %s date', async (basis, expected) => {
      const { aging } = await read('small-csvs/cassia_accounts_receivable.csv', '2026-05-04', { policy: { basis } });
      expect(lines(aging.items)).toEqual(expected);
      expect(aging.items.find(({ item }) => item.document === 'AR-2026-006')?.days).toBe(20);
    });
    it('cassia credit memos are no claims', async () => {
      const result = await read('small-csvs/cassia_credit_memo_log.csv', '2026-05-04');
      expect(lines(result.aging.items)).toEqual({ unapplied: '5 / -10700.00' });
      expect(codes(result)).toContain('credits-only');
    });
    it('frappe-books: an invoice over several rows counts once, the draft is named, currencies stay apart', async () => {
      const result = await read('frappe-books/sales_invoices.csv', '2023-03-01');
      expect(used(result)).toEqual({ INR: 1757.4, USD: 300 });
      expect(result.aging.control.reduce((sum, line) => sum + line.cellsMinor, 0)).toBe(467220);
      expect(codes(result)).toEqual(expect.arrayContaining(['heading-keys', 'invoice-lines', 'draft']));
    });
    it('smart-receivables: rows whose status is paid are settled', async () => {
      expect(used(await read('small-csvs/smart-receivables_sample_invoices.csv', '2024-06-30'))).toEqual({
        CNY: 214000,
      });
    });
  });
}
