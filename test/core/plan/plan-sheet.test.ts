import fc from 'fast-check';
import { toIso, toSerial } from '../../../src/core/basics/day';
import { SheetTable } from '../../../src/core/basics/sheet-table';
import { PLAN_COLUMNS, readHistory, TypedRow } from '../../../src/core/history/history';
import { PlanContent } from '../../../src/core/plan/plan';
import { makePlanSheet } from '../../../src/core/plan/plan-sheet';
import { cellsOfTable } from '../../builders/cells-of-table';
import { formulasOf, valueAt } from '../../builders/evaluate';
import { A_POLICY, AS_OF, CustomerWish, NO_HISTORY, planContent } from '../../builders/plan-content';

const TWO: readonly CustomerWish[] = [
  {
    name: '甲公司',
    items: [{ document: 'A', days: 100, minor: 1_200_00 }],
    stage: 4,
    customerClass: 'C',
    letter: true,
  },
  {
    name: '乙公司',
    items: [
      { document: 'B', days: 10, minor: 300_00 },
      { document: 'R', days: null, minor: -50_00 },
    ],
  },
];
const DOLLARS: CustomerWish = {
  name: 'North Ltd',
  currency: 'USD',
  items: [{ document: 'C', days: 40, minor: 77_00 }],
};

const sheetOf = (content: PlanContent): SheetTable => makePlanSheet(content, []);
const headingRow = (table: SheetTable): number => table.freeze?.rows ?? 0;

/** Column by heading in either language, counted from 1. */
function columnOf(table: SheetTable, heading: string): number {
  return (
    (table.rows[headingRow(table) - 1]?.cells ?? []).findIndex(
      (_, i) => valueAt(table, headingRow(table), i + 1) === heading,
    ) + 1
  );
}

function cellOf(table: SheetTable, customer: string, heading: string): ReturnType<typeof valueAt> {
  return valueAt(table, rowOf(table, customer), columnOf(table, heading));
}

function rowOf(table: SheetTable, customer: string): number {
  const at = Math.max(columnOf(table, '客户'), columnOf(table, 'Customer'));
  return table.rows.findIndex((_, i) => i >= headingRow(table) && valueAt(table, i + 1, at) === customer) + 1;
}

function textsOf(table: SheetTable): string[] {
  return table.rows
    .flatMap((row) => row.cells.map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell)))
    .filter((value) => typeof value === 'string');
}

describe('the plan sheet', () => {
  it('has one ranked row per customer below a frozen heading', () => {
    const table = sheetOf(planContent(TWO));
    expect([rowOf(table, '甲公司'), rowOf(table, '乙公司')]).toEqual([headingRow(table) + 1, headingRow(table) + 2]);
    expect(cellOf(table, '甲公司', '序号')).toBe(1);
    expect(cellOf(table, '甲公司', '余额')).toBe(1200);
    expect(cellOf(table, '乙公司', '余额')).toBe(250);
    expect(cellOf(table, '乙公司', '未认领')).toBe(-50);
    expect(table.freeze?.columns).toBe(columnOf(table, '客户'));
    expect(table.filter).toMatchObject({ row: headingRow(table), rows: 3 });
  });

  it('is named and keyed by its month', () => {
    expect(sheetOf(planContent(TWO))).toMatchObject({ key: 'plan-2026-11', name: '催收计划 2026-11', mode: 'replace' });
    expect(sheetOf(planContent(TWO, { language: 'en' })).name).toBe('Plan 2026-11');
  });

  it('keeps the columns of the contract in order, with the buckets before the folded figures', () => {
    const table = sheetOf(planContent(TWO));
    const headings = table.columns.map((_, i) => valueAt(table, headingRow(table), i + 1));
    const ours = headings.filter((heading) => !String(heading).startsWith('账龄 '));
    expect(ours).toEqual(PLAN_COLUMNS.map((column) => column.words.zh));
    expect(headings.indexOf('账龄 1–30')).toBeLessThan(headings.indexOf('7天内到期'));
  });

  it('prints essentials and what people fill, and folds away the rest', () => {
    const table = sheetOf(planContent(TWO));
    expect(table.page.printColumns).toBe(columnOf(table, '备注'));
    expect(table.columns[columnOf(table, '键') - 1]).toMatchObject({ hidden: true });
    expect(table.columns[columnOf(table, '账龄 1–30') - 1]).toMatchObject({ group: 1, folded: true });
    expect(table.columns[columnOf(table, '原因') - 1]).not.toHaveProperty('group');
  });

  it('says everything in English too', () => {
    const texts = textsOf(sheetOf(planContent(TWO, { language: 'en' }))).filter(
      (text) => !/公司|业务|有限|陈会计/.test(text),
    );
    expect(texts.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });

  it('says that booked-up-to is assumed when nobody gave it', () => {
    expect(textsOf(sheetOf(planContent(TWO))).join()).toContain('回款登记至 2026-11-21（假定，未填写）');
    expect(textsOf(sheetOf(planContent(TWO, { bookedToGiven: true }))).join()).not.toContain('假定');
  });

  it('marks stages by color, held ones apart, old debt and class C in red', () => {
    const table = sheetOf(
      planContent([...TWO, { name: '丙公司', items: [{ document: 'D', days: 5, minor: 1_00 }], held: true }]),
    );
    const styleAt = (customer: string, heading: string): unknown => {
      const cell = table.rows[rowOf(table, customer) - 1]?.cells[columnOf(table, heading) - 1];
      return cell !== null && typeof cell === 'object' ? cell.style : undefined;
    };
    expect([styleAt('甲公司', '阶段'), styleAt('丙公司', '阶段')]).toEqual(['stage-4', 'stage-hold']);
    expect([styleAt('甲公司', '最长逾期'), styleAt('甲公司', '类')]).toEqual(['integer-center-bad', 'center-bad']);
  });

  it('makes rows high enough for a long reason', () => {
    const long = { zh: '逾期原因很长，'.repeat(20), en: 'long' };
    const table = sheetOf(planContent([{ ...(TWO[0] as CustomerWish), because: [long] }]));
    // 280 wide characters in 41 of room: 7 lines.
    expect(table.rows[rowOf(table, '甲公司') - 1]?.height).toBeGreaterThanOrEqual(7 * 16);
  });

  it('leads to the letter', () => {
    const place = { key: 'letters', row: 41, column: 1 };
    const content = planContent(TWO);
    const table = makePlanSheet(
      content,
      content.letters.letters.map((letter) => ({ ...place, row: letter.customer === '甲公司' ? place.row : 1 })),
    );
    expect(table.rows[rowOf(table, '甲公司') - 1]?.cells[columnOf(table, '函') - 1]).toMatchObject({
      value: '4',
      link: { to: 'ours', ...place },
    });
  });

  it('stands even when nothing is open', () => {
    expect(textsOf(sheetOf(planContent([])))).toContain('没有未收款项');
  });
});

describe('sums and control of the plan sheet', () => {
  it('are formulas over its own rows that give the value beside them', () => {
    const formulas = formulasOf(sheetOf(planContent([...TWO, DOLLARS])));
    expect(formulas.length).toBeGreaterThan(10);
    for (const { value, gives } of formulas) expect(gives).toBeCloseTo(value, 2);
  });

  it('print every step from the ledger to the plan', () => {
    const line = textsOf(sheetOf(planContent(TWO))).find((text) => text.startsWith('✓'));
    expect(line).toBe(
      '✓ CNY 与台账一致（差额 0.00）：台账合计行 1,450.00 → 金额单元格合计 1,450.00 − 重复 0.00 − 无法读取 0.00 = 采用 1,450.00 = 各账龄 1,500.00 + 未认领 -50.00 + 缺到期日 0.00',
    );
  });

  it.each([
    ['our sheets lost something', { differenceMinor: 5_00 }, '✗ CNY 与台账不一致，差额 5.00'],
    ['the ledger’s own total is wrong', { statedMinor: 1_460_00 }, '✗ CNY 台账自带合计与其明细相差 10.00'],
  ])('turn red when %s', (_, change, words) => {
    const content = planContent(TWO);
    const control = content.aging.control.map((line) => ({ ...line, ...change }));
    const table = sheetOf({ ...content, aging: { ...content.aging, control } });
    expect(textsOf(table).some((text) => text.startsWith(words))).toBe(true);
    expect(JSON.stringify(table.rows)).toContain('"style":"bad"');
  });

  it('never add currencies: a block with a total for each', () => {
    const table = sheetOf(planContent([...TWO, DOLLARS]));
    const texts = textsOf(table);
    expect(texts).toEqual(expect.arrayContaining(['合计 CNY（2 户）', '合计 USD（1 户）', 'USD · 美元']));
    expect(formulasOf(table).some(({ value }) => value === 1450 + 77)).toBe(false);
  });
});

/** What people typed, as the reader gives it. */
function typedRow(customer: string, row: number, typed: Partial<TypedRow> = {}): TypedRow {
  return {
    customer,
    currency: 'CNY',
    row,
    name: customer,
    owner: null,
    result: null,
    promiseDay: null,
    promiseAmount: null,
    remark: null,
    taken: false,
    marker: '',
    promiseOn: null,
    ...typed,
  };
}

function historyWith(typed: readonly TypedRow[], key = 'plan-2026-11'): PlanContent['history'] {
  return {
    ...NO_HISTORY,
    plan: {
      key,
      headerRow: 9,
      typed,
      ownColumns: [{ column: 12, heading: '我的列', after: 'owner' }],
      balanceMinor: { '甲公司|CNY': 1_500_00 },
    },
  };
}

describe('what people typed into the plan', () => {
  const typed = typedRow('甲公司', 31, {
    owner: '周敏',
    result: '=cmd()',
    promiseDay: toSerial(AS_OF + 6),
    promiseOn: AS_OF + 6,
    promiseAmount: '约5万',
    remark: '老客户',
    marker: 'm',
  });

  it('stands again in its cells, dates as days and text as text', () => {
    const table = sheetOf(planContent(TWO, { history: historyWith([typed]) }));
    expect(
      ['责任人', '联系结果', '承诺日期', '承诺金额', '备注'].map((heading) => cellOf(table, '甲公司', heading)),
    ).toEqual(['周敏', '=cmd()', AS_OF + 6, '约5万', '老客户']);
    expect(cellOf(table, '甲公司', '已转入记录')).toBe('m');
    expect(formulasOf(table).some(({ formula }) => formula.includes('cmd'))).toBe(false);
  });

  it('moves rows, headings and people’s own columns inside the same sheet', () => {
    const table = sheetOf(planContent(TWO, { history: historyWith([typed]) }));
    expect(table.rows[rowOf(table, '甲公司') - 1]?.was).toBe(31);
    expect(table.rows[rowOf(table, '乙公司') - 1]).not.toHaveProperty('was');
    expect(table.rows[headingRow(table) - 1]?.was).toBe(9);
    expect(table.columns[columnOf(table, '负责')]).toMatchObject({ was: 12 });
  });

  it('keeps people’s columns of another workbook by writing their values', () => {
    const own = new Array<string | null>(12).fill(null);
    own[11] = '客户要求对账';
    const before = [{ ...cellsOfTable(sheetOf(planContent(TWO))), rows: [own], firstRow: 31 }];
    const table = sheetOf(planContent(TWO, { history: historyWith([typed]), before, carried: true }));
    expect(table.rows.some((row) => row.was !== undefined)).toBe(false);
    expect(cellOf(table, '甲公司', '我的列')).toBe('客户要求对账');
  });

  it('stays below as settled when the customer has left, and goes when nothing was typed', () => {
    const history = historyWith([typedRow('丁公司', 40, { remark: '已付清' }), typedRow('戊公司', 41)]);
    const table = sheetOf(planContent(TWO, { history }));
    expect(textsOf(table)).toContain('已结清：账上已无余额，保留所填内容');
    expect(cellOf(table, '丁公司', '备注')).toBe('已付清');
    expect(cellOf(table, '丁公司', '键')).toBe('丁公司|CNY');
    expect(rowOf(table, '戊公司')).toBe(0);
  });

  it('keeps a settled customer whose letter has a number, so that the number is not given again', () => {
    const history = { ...historyWith([typedRow('丁公司', 40)]), letterNumbers: { '丁公司|CNY|2|2026-11': 'N-7' } };
    expect(cellOf(sheetOf(planContent(TWO, { history })), '丁公司', '函件编号')).toBe('2: N-7');
  });

  it('of an earlier month lends owner and remark only', () => {
    const history = historyWith([typed, typedRow('丁公司', 40, { remark: 'x' })], 'plan-2026-10');
    const table = sheetOf(planContent(TWO, { history }));
    expect(['责任人', '联系结果', '承诺日期', '备注'].map((heading) => cellOf(table, '甲公司', heading))).toEqual([
      '周敏',
      null,
      null,
      '老客户',
    ]);
    expect(table.rows.some((row) => row.was !== undefined)).toBe(false);
    expect(rowOf(table, '丁公司')).toBe(0);
  });

  it('shows the change since the last plan', () => {
    const table = sheetOf(planContent(TWO, { history: historyWith([]) }));
    expect([cellOf(table, '甲公司', '较上次计划'), cellOf(table, '乙公司', '较上次计划')]).toEqual([-300, null]);
  });

  it('is the same after the plan was written and read again, whatever was typed', () => {
    const text = fc.oneof(
      fc.constant(null),
      fc.string({ minLength: 1 }).map((s) => `x${s.replace(/[\u0000-\u001f]/g, '')}x`),
    );
    fc.assert(
      fc.property(
        text,
        text,
        fc.option(fc.integer({ min: 20000, max: 60000 }), { nil: null }),
        fc.boolean(),
        (result, remark, day, is1904) => {
          const date1904 = is1904;
          const first = planContent(TWO, {
            history: historyWith([typedRow('甲公司', 31, { result, remark, promiseDay: day, promiseOn: null })]),
          });
          const written = cellsOfTable(sheetOf(first), { date1904 });
          const read = (sheets: readonly ReturnType<typeof cellsOfTable>[]): PlanContent['history'] =>
            readHistory({ sheets, names: first.openItems.names, asOf: AS_OF, month: first.month });
          const again = planContent(TWO, { history: read([written]), before: [written] });
          const rewritten = cellsOfTable(sheetOf(again), { date1904 });
          const third = cellsOfTable(sheetOf(planContent(TWO, { history: read([rewritten]), before: [rewritten] })), {
            date1904,
          });
          expect(third.rows).toEqual(rewritten.rows);
          expect(again.history.plan?.typed[0]).toMatchObject({ result, remark });
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the head of the plan sheet', () => {
  it('gives large sums the room they need', () => {
    const table = sheetOf(
      planContent([{ name: '巨额公司', items: [{ document: 'A', days: 3, minor: 123_456_789_000 }] }]),
    );
    expect(table.columns[columnOf(table, '余额') - 1]?.width).toBeGreaterThanOrEqual('1,234,567,890.00'.length + 1);
    for (const merge of table.merges ?? []) {
      const width = table.columns
        .slice(merge.column - 1, merge.column - 1 + merge.columns)
        .reduce((sum, column) => sum + column.width, 0);
      expect(width).toBeGreaterThanOrEqual(10);
    }
  });

  it('points to the problems when there are any', () => {
    const notice = {
      code: 'x',
      severity: 'warning' as const,
      place: { sheet: '台账', row: 2, column: 1 },
      found: '',
      message: { zh: '', en: '' },
      expected: { zh: '', en: '' },
      done: { zh: '', en: '' },
    };
    expect(JSON.stringify(sheetOf(planContent(TWO, { notices: [notice] })).rows)).toContain('"key":"problems"');
    expect(JSON.stringify(sheetOf(planContent(TWO)).rows)).not.toContain('"key":"problems"');
  });

  it('names the basis by which it was aged', () => {
    const texts = textsOf(sheetOf(planContent(TWO, { policy: { ...A_POLICY, basis: 'invoice' } })));
    expect(texts.join()).toContain('账龄按开票日');
    expect(texts.join()).toContain(toIso(AS_OF));
  });
});
