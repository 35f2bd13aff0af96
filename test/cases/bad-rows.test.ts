import { plainWorkbook, SampleCell } from '../../.config/samples/plain-workbook';
import { strFromU8, unzipSync } from 'fflate';
import { editPackage } from '../builders/edit-package';
import { expectNotice, expectUntouched, expectUsed, Run, runOn } from '../builders/run';
import { on, page } from './unseen/ledger';

// Rows as they should not be: each is an entry or a notice, and the rest of the ledger is done to the cent.

const HEAD = ['客户名称', '发票号', '开票日期', '到期日', '应收金额', '已收金额', '未收金额'];
const FIRST = ['甲隆置业', 'N1', on('2026-08-01'), on('2026-08-31'), 100, 0, 100];
type Row = readonly SampleCell[];

function bookOf(rows: readonly Row[], head: Row = HEAD): Uint8Array {
  return plainWorkbook([page('台账', [head, ...rows])]);
}

async function run(rows: readonly Row[], head: Row = HEAD): Promise<Run> {
  const content = bookOf(rows, head);
  const result = await runOn('台账.xlsx', content);
  expectUntouched(result, content);
  return result;
}

describe('dates', () => {
  it.each<[string, Row, string, number, string, string]>([
    [
      'that do not exist',
      ['乙', 'N2', on('2026-10-01'), '31.02.2026', 50, 0, 50],
      'date-unreadable',
      4,
      '31.02.2026',
      '150.00',
    ],
    ['that are words', ['乙', 'N2', '待定', on('2026-12-31'), 50, 0, 50], 'date-unreadable', 3, '待定', '150.00'],
    [
      'of another century',
      ['乙', 'N2', on('2026-10-01'), '2216-12-31', 50, 0, 50],
      'date-unreadable',
      4,
      '2216-12-31',
      '150.00',
    ],
    [
      'due before the invoice',
      ['乙', 'N2', on('2026-10-01'), on('2026-09-01'), 50, 0, 50],
      'due-before-invoice',
      4,
      '2026-09-01',
      '150.00',
    ],
    [
      'of an invoice that lies ahead',
      ['乙', 'N2', on('2026-12-15'), on('2027-01-15'), 50, 0, 50],
      'invoice-in-future',
      3,
      '2026-12-15',
      '150.00',
    ],
  ])('%s', async (_name, row, code, column, found, used) => {
    const result = await run([FIRST, row]);
    expectNotice(result, code, { sheet: '台账', row: 3, column, found });
    expectUsed(result, { CNY: used });
  });

  it('of an invoice ahead are left out where payment dates tell what stood on the day, and the row is named', async () => {
    const result = await run(
      [
        [...FIRST, null],
        ['乙', 'N2', on('2026-12-15'), on('2027-01-15'), 50, 0, 50, null],
        ['乙', 'N3', on('2026-06-15'), on('2026-07-15'), 30, 30, 0, on('2026-07-10')],
        ['乙', 'N4', on('2026-06-15'), on('2026-07-15'), 30, 20, 10, null],
      ],
      [...HEAD, '回款日期'],
    );
    expectNotice(result, 'invoice-after-as-of', { sheet: '台账', row: 3, column: 3, found: '2026-12-15' });
    expectUsed(result, { CNY: '110.00' });
    expect(result.zh.control[0]?.afterAsOf).toBe('50.00');
    expect(result.zh.notices.map((notice) => notice.code)).not.toContain('part-payments-undated');
    expect(result.zh.notices.map((notice) => notice.code)).not.toContain('replayed');
  });

  it('all destroyed: nothing has an age, nothing is chased, and the remedy is a fresh export', async () => {
    const result = await run([
      ['甲隆置业', 'N1', '########', '########', 100, 0, 100],
      ['乙盛地产', 'N2', '########', '########', 200, 0, 200],
    ]);
    expect(expectNotice(result, 'dates-destroyed', { sheet: '台账', row: 1, column: 4 }).expected).toContain(
      '重新导出',
    );
    expectUsed(result, { CNY: '300.00' });
    expect(result.zh.aging).toEqual([
      expect.objectContaining({ bucket: expect.objectContaining({ code: 'needs-date' }), amount: '300.00' }),
    ]);
  });

  it('half swapped by a spreadsheet of another country', async () => {
    const rows: Row[] = [];
    for (let day = 3; day <= 8; day += 1) {
      rows.push(['甲隆置业', `R${day}`, on('2026-06-01'), on(`2026-0${day}-07`), 10, 0, 10]);
      rows.push(['甲隆置业', `T${day}`, on('2026-06-01'), `${day + 12}/07/2026`, 10, 0, 10]);
    }
    const result = await run(rows);
    const notice = expectNotice(result, 'dates-half-swapped', { sheet: '台账', row: 1, column: 4 });
    expect(notice.severity).toBe('warning');
    expectUsed(result, { CNY: '120.00' });
  });
});

describe('amounts', () => {
  it.each<[string, SampleCell]>([
    ['N/A', 'N/A'],
    ['待核', '待核'],
    ['12%', '12%'],
    ['两位小数点', '1.2.3'],
  ])(
    '%s cannot be read: the row is left out and named, computed from amount and paid where they stand',
    async (_name, cell) => {
      const head = ['客户名称', '发票号', '到期日', '未收金额'];
      const result = await run(
        [
          ['甲隆置业', 'N1', on('2026-08-31'), 100],
          ['乙', 'N2', on('2026-08-31'), cell],
          ['丙', 'N3', on('2026-08-31'), 7],
        ],
        head,
      );
      expectNotice(result, 'amount-unreadable', { sheet: '台账', row: 3, column: 4 });
      expectUsed(result, { CNY: '107.00' });
      expect(result.zh.ledger.unreadable).toBe(1);
      const whole = await run([FIRST, ['乙', 'N2', on('2026-08-01'), on('2026-08-31'), 60, 20, cell]]);
      expectNotice(whole, 'amount-computed', { sheet: '台账', row: 3, column: 7 });
      expectUsed(whole, { CNY: '140.00' });
    },
  );

  it('an error such as #REF! is no amount', async () => {
    const content = editPackage(bookOf([FIRST, ['乙', 'N2', on('2026-08-01'), on('2026-08-31'), null, null, 40]]), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(/<c r="G3"[^>]*>.*?<\/c>/, '<c r="G3" t="e"><f>#REF!+1</f><v>#REF!</v></c>'),
    });
    const result = await runOn('台账.xlsx', content);
    expectNotice(result, 'amount-unreadable', { sheet: '台账', row: 3, column: 7, found: '#REF!' });
    expectUsed(result, { CNY: '100.00' });
    expectUntouched(result, content);
  });

  it.each<[string, Row, string]>([
    ['a negative balance', ['乙', 'N2', on('2026-08-01'), on('2026-08-31'), -40, 0, -40], 'negative-balance'],
    ['more paid than invoiced', ['乙', 'N2', on('2026-08-01'), on('2026-08-31'), 100, 140, -40], 'overpaid'],
  ])('%s stands apart and reduces no invoice', async (_name, row, code) => {
    const result = await run([FIRST, row]);
    expectNotice(result, code, { sheet: '台账', row: 3, column: 7, found: '-40' });
    expectUsed(result, { CNY: '60.00' });
    expect(result.zh.aging.find((line) => line.bucket.code === 'unapplied')?.amount).toBe('-40.00');
  });

  it('two currencies without a rate are never added', async () => {
    const result = await run(
      [
        ['甲隆置业', 'N1', on('2026-08-31'), '人民币', 100],
        ['Halden Retail GmbH', 'N2', on('2026-08-31'), 'USD', 70],
        ['Halden Retail GmbH', 'N3', on('2026-08-31'), 'GBX?', 1],
        ['合计', null, null, null, 171],
      ],
      ['客户名称', '发票号', '到期日', '币种', '未收金额'],
    );
    expectUsed(result, { CNY: '101.00', USD: '70.00' });
    expectNotice(result, 'total-mixed', { sheet: '台账', row: 5 });
    expectNotice(result, 'currency-unknown', { sheet: '台账', row: 4, column: 4, found: 'GBX?' });
    expect(result.zh.control.map((line) => line.stated)).toEqual([null, null]);
  });

  it('a total per currency is the check of that currency', async () => {
    const result = await run(
      [
        ['甲隆置业', 'N1', on('2026-08-31'), '人民币', 100],
        ['Halden Retail GmbH', 'N2', on('2026-08-31'), '美元', 70],
        ['合计', null, null, '人民币', 100],
        ['合计', null, null, '美元', 69],
      ],
      ['客户名称', '发票号', '到期日', '币种', '未收金额'],
    );
    expect(result.zh.control.map((line) => [line.currency, line.stated])).toEqual([
      ['CNY', '100.00'],
      ['USD', '69.00'],
    ]);
    expectNotice(result, 'total-differs', { sheet: '台账', row: 5, found: '69.00' });
    expectUsed(result, { CNY: '100.00', USD: '70.00' });
  });
});

describe('customers', () => {
  it('in several spellings under one code are one, without a code they are proposed', async () => {
    const coded = await run(
      [
        ['K1', '甲隆置业（集团）有限公司', 'N1', on('2026-08-31'), 100],
        ['K1', '甲隆置业(集团)有限公司', 'N2', on('2026-08-31'), 10],
        ['K1', '甲隆置业', 'N3', on('2026-08-31'), 1],
      ],
      ['客户编码', '客户名称', '发票号', '到期日', '未收金额'],
    );
    expectUsed(coded, { CNY: '111.00' });
    expect(coded.zh.customers).toHaveLength(1);
    expectNotice(coded, 'names-several');
    const plain = await run(
      [
        ['甲隆置业（集团）有限公司', 'N1', on('2026-08-31'), 100],
        [' 甲隆置业(集团)有限公司 ', 'N2', on('2026-08-31'), 10],
        ['甲隆置业有限责任公司', 'N3', on('2026-08-31'), 1],
      ],
      ['客户名称', '发票号', '到期日', '未收金额'],
    );
    expectUsed(plain, { CNY: '111.00' });
    expect(plain.zh.customers.map((customer) => customer.balance)).toEqual(['110.00', '1.00']);
    expectNotice(plain, 'names-alike');
  });

  it('written on the first row of a group only', async () => {
    const result = await run([
      FIRST,
      [null, 'N2', on('2026-08-01'), on('2026-08-31'), 20, 0, 20],
      ['乙盛地产', 'N3', on('2026-08-01'), on('2026-08-31'), 5, 0, 5],
      [null, 'N4', on('2026-08-01'), on('2026-08-31'), 6, 0, 6],
    ]);
    expectUsed(result, { CNY: '131.00' });
    expectNotice(result, 'customer-filled', { sheet: '台账', row: 3, column: 1 });
    expect(Object.fromEntries(result.zh.customers.map((customer) => [customer.name, customer.balance]))).toEqual({
      甲隆置业: '120.00',
      乙盛地产: '11.00',
    });
  });

  it('missing in a plain list: left out, named, and shown in the control', async () => {
    const rows: Row[] = Array.from({ length: 12 }, (_, i) => [
      `客户${i % 3}`,
      `N${i}`,
      on('2026-08-01'),
      on('2026-08-31'),
      10,
      0,
      10,
    ]);
    const result = await run([...rows, [null, 'N99', on('2026-08-01'), on('2026-08-31'), 33, 0, 33]]);
    expectNotice(result, 'customer-missing', { sheet: '台账', row: 14, column: 1 });
    expectUsed(result, { CNY: '120.00' });
    expect(result.zh.control[0]?.unreadable).toBe('33.00');
  });

  it('who are called like the label of a total are customers', async () => {
    const names = [
      '合计划科技有限公司',
      '总计算机有限公司',
      'Total Energies SE',
      'Sum of Us',
      '共计传媒',
      'Grand Total Fitness Ltd',
    ];
    const rows = names.map((name, i): Row => [name, `N${i}`, on('2026-08-01'), on('2026-08-31'), 10 + i, 0, 10 + i]);
    const result = await run([...rows, ['合 计', null, null, null, 75, 0, 75]]);
    expectUsed(result, { CNY: '75.00' });
    expect(result.zh.customers.map((customer) => customer.name).sort()).toEqual([...names].sort());
    expect(result.zh.control[0]?.stated).toBe('75.00');
    expect(result.zh.notices.filter((notice) => notice.code === 'total-row')).toHaveLength(1);
  });

  it('whose names begin like a formula never become one, in no sheet that is written', async () => {
    const names = ['=HYPERLINK("http://x.test","点我")', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1+1', '\r=2+2', '=1+1'];
    const rows = names.map((name, i): Row => [
      name,
      `=N${i}`,
      on('2026-08-01'),
      on('2026-08-31'),
      1000 + i,
      0,
      1000 + i,
      `=A${i}`,
    ]);
    const result = await run(rows, [...HEAD, '联系人']);
    expectUsed(result, { CNY: String(names.reduce((sum, _, i) => sum + 1000 + i, 0)) + '.00' });
    const parts = unzipSync(result.out ?? new Uint8Array());
    let texts = 0;
    for (const [part, bytes] of Object.entries(parts)) {
      if (!/worksheets\/sheet(?!1\.)\d+\.xml$/.test(part)) continue;
      const xml = strFromU8(bytes);
      for (const [, formula = ''] of xml.matchAll(/<f>(.*?)<\/f>/gs)) {
        expect([part, formula]).toEqual([part, expect.not.stringMatching(/cmd|x\.test|SUM\(A1\)|^1\+1|^2\+|^=|^@/)]);
      }
      texts += xml.match(/<t[^>]*>=HYPERLINK/g)?.length ?? 0;
    }
    expect(texts).toBeGreaterThan(2);
  });
});
