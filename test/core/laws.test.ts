import fc from 'fast-check';
import { parseIso, toIso } from '../../src/core/basics/day';
import { CellValue } from '../../src/core/cells/cells';
import { PlanContent } from '../../src/core/plan/plan';
import { planOf, sheetOf } from '../builders/sheets';

// Laws that hold for every ledger.

const AS_OF = parseIso('2026-11-20') ?? 0;
const HEADING = ['客户名称', '发票号码', '开票日期', '到期日', '币种', '应收金额', '已收金额', '未收金额'];
const customers = ['甲公司', '乙公司', '丙公司', '丁公司'];

const row = fc
  .record({
    customer: fc.constantFrom(...customers),
    due: fc.option(fc.integer({ min: -1500, max: 120 }), { freq: 12, nil: null }),
    currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'USD'),
    cents: fc.integer({ min: -50_000, max: 9_000_000 }),
    paidShare: fc.constantFrom(0, 0, 0, 0.25, 1),
  })
  .map(({ customer, due, currency, cents, paidShare }) => {
    const paid = cents > 0 ? Math.floor(cents * paidShare) : 0;
    const days = due ?? 0;
    return {
      customer,
      currency,
      invoiced: toIso(AS_OF + days - 30),
      due: due === null ? null : toIso(AS_OF + days),
      amount: cents / 100,
      paid: paid / 100,
      open: (cents - paid) / 100,
      cents: cents - paid,
    };
  });
const ledgerRows = fc.array(row, { minLength: 1, maxLength: 25 });
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

function cells(rows: readonly Row[]): (readonly CellValue[])[] {
  return rows.map((r, i) => [r.customer, `N${i}`, r.invoiced, r.due, r.currency, r.amount, r.paid || null, r.open]);
}
function plan(rows: readonly (readonly CellValue[])[], asOf = AS_OF): PlanContent {
  return planOf([sheetOf([HEADING, ...rows])], toIso(asOf));
}
function facts(content: PlanContent): readonly unknown[] {
  return content.decisions.map((d) => [
    d.position.customer,
    d.position.currency,
    d.position.balanceMinor,
    d.position.overdueMinor,
    d.stage,
    d.stepDue,
    d.action.code,
    d.nextCall,
    d.priorityMinor,
    d.rank,
    d.because,
  ]);
}

describe('for every ledger', () => {
  it('buckets, unapplied and undated together are what the ledger says, in every currency', () => {
    fc.assert(
      fc.property(ledgerRows, (rows) => {
        const content = plan(cells(rows));
        for (const line of content.aging.control) {
          const stated = rows.filter((r) => r.currency === line.currency).reduce((sum, r) => sum + r.cents, 0);
          const aged = content.aging.lines
            .filter((l) => l.currency === line.currency)
            .reduce((sum, l) => sum + l.amountMinor, 0);
          expect([line.usedMinor, aged, line.differenceMinor]).toEqual([stated, stated, 0]);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('the order of the rows changes no decision', () => {
    fc.assert(
      fc.property(ledgerRows, fc.integer({ min: 1, max: 24 }), (rows, by) => {
        const given = cells(rows);
        const turned = [...given.slice(by % given.length), ...given.slice(0, by % given.length)];
        expect(facts(plan(turned))).toEqual(facts(plan(given)));
      }),
      { numRuns: 40 },
    );
  });
  it('a later as-of date never lowers days or stage', () => {
    fc.assert(
      fc.property(ledgerRows, fc.integer({ min: 1, max: 400 }), (rows, later) => {
        const now = plan(cells(rows));
        const then = plan(cells(rows), AS_OF + later);
        for (const before of now.decisions) {
          const after = then.decisions.find(
            (d) => d.position.customer === before.position.customer && d.position.currency === before.position.currency,
          );
          expect(after?.position.oldestDays ?? 0).toBeGreaterThanOrEqual(before.position.oldestDays);
          // What leads may change when a rest becomes a tail beside more overdue, and the shift with the class: days alone never.
          if (
            after &&
            after.position.finding.customerClass === before.position.finding.customerClass &&
            !after.position.items.some((item) => item.isTail)
          ) {
            expect(after.stage).toBeGreaterThanOrEqual(before.stage);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
  it('what is claimed is never more than what is overdue, and a letter claims exactly that', () => {
    fc.assert(
      fc.property(ledgerRows, (rows) => {
        const content = plan(cells(rows));
        for (const { position } of content.decisions) {
          expect(position.claimedMinor).toBeLessThanOrEqual(Math.max(0, position.overdueMinor));
          expect(position.claimedMinor).toBeGreaterThanOrEqual(0);
        }
        for (const letter of content.letters.letters) {
          const position = content.decisions.find(
            (d) => d.position.customer === letter.customer && d.position.currency === letter.currency,
          )?.position;
          expect(letter.claimedMinor).toBe(position?.claimedMinor);
        }
      }),
      { numRuns: 40 },
    );
  });
});
