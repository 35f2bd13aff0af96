import fc from 'fast-check';
import { CellValue } from '../../../src/core/cells/cells';
import { readSheets } from '../../builders/ledgers';
import { sheetOf } from '../../builders/sheets';
import { rowsWithoutTrace } from '../../builders/traces';

// Ledgers that nobody has seen: any headings in any order over cells that mostly, but not always, fit them.

const CELLS: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  name: fc.constantFrom('甲公司', '乙公司', '丙有限公司', '合计'),
  number: fc.constantFrom('A1', 'A2', 'A3', 'A4'),
  day: fc.constantFrom<CellValue>('2026-01-15', '2026-02-28', 46100, '待定'),
  money: fc.oneof(
    fc.integer({ min: -9999, max: 99999 }).map((minor) => minor / 100),
    fc.constantFrom<CellValue>('1,234.50', 0, 'N/A'),
  ),
  side: fc.constantFrom('借', '贷', '平'),
  kind: fc.constantFrom('销售发票', '收款单', '红字发票', '其他'),
  currency: fc.constantFrom('CNY', 'USD', '本位币'),
  status: fc.constantFrom('未收', '已结清', '作废', '有争议'),
  summary: fc.constantFrom('销售', '收款', '期初余额', '本月合计', '承前页'),
};
const HEADINGS: readonly (readonly [string, string])[] = [
  ['客户名称', 'name'],
  ['客户编码', 'number'],
  ['单据号', 'number'],
  ['核销单号', 'number'],
  ['日期', 'day'],
  ['到期日', 'day'],
  ['收款日期', 'day'],
  ['金额', 'money'],
  ['已收金额', 'money'],
  ['余额', 'money'],
  ['借方', 'money'],
  ['贷方', 'money'],
  ['期初余额', 'money'],
  ['期末余额', 'money'],
  ['方向', 'side'],
  ['单据类型', 'kind'],
  ['币种', 'currency'],
  ['状态', 'status'],
  ['摘要', 'summary'],
];
const ODD = fc.constantFrom<CellValue>(null, '', '小计', true, { error: '#REF!' }, 1e15, '######', -0.005);

const sheet = fc
  .tuple(
    fc.shuffledSubarray([...HEADINGS], { minLength: 3, maxLength: 12 }),
    fc.integer({ min: 1, max: 14 }),
    fc.nat(2),
  )
  .chain(([headings, count, titles]) => {
    const cells = headings.map(([, kind]) =>
      fc.oneof({ weight: 9, arbitrary: CELLS[kind] ?? ODD }, { weight: 2, arbitrary: ODD }),
    );
    const rows = fc.array(fc.tuple(...cells), { minLength: count, maxLength: count });
    const above = Array.from({ length: titles }, (_, i) => [`标题${i}`]);
    return rows.map((body) => sheetOf([...above, headings.map(([text]) => text), ...body]));
  });

describe('laws of reading', () => {
  it('nothing throws, every row is an entry or a notice, amounts are whole minor units, and the control ties', () => {
    let ledgers = 0;
    fc.assert(
      fc.property(sheet, (given) => {
        const { ledger, aging } = readSheets([given]);
        if (ledger.entries.length > 0) ledgers += 1;
        expect(rowsWithoutTrace([given], ledger)).toEqual([]);
        for (const line of aging.control) expect(line).toMatchObject({ differenceMinor: 0, agedMinor: line.usedMinor });
        for (const entry of ledger.entries) {
          expect([entry.amountMinor, entry.openMinor].every(Number.isInteger)).toBe(true);
          expect([entry.dueDay, entry.invoiceDay, entry.paidDay].some(Number.isNaN)).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
    expect(ledgers).toBeGreaterThan(100);
  });
  it('the same sheets give the same ledger, and it is plain JSON', () => {
    fc.assert(
      fc.property(sheet, (given) => {
        const { ledger, items, aging } = readSheets([given]);
        expect(JSON.parse(JSON.stringify({ ledger, items, aging }))).toEqual({ ledger, items, aging });
        expect(readSheets([given])).toEqual({ ledger, items, aging });
      }),
      { numRuns: 100 },
    );
  });
});
