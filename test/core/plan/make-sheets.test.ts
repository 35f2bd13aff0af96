import fc from 'fast-check';
import { SheetTable } from '../../../src/core/basics/sheet-table';
import { makeSheets } from '../../../src/core/plan/plan';
import { cellsOfTables } from '../../builders/cells-of-table';
import { formulasOf } from '../../builders/evaluate';
import { invoices, open, planOf } from '../../builders/sheets';

const LEDGER = invoices(
  open('A-1', '2026-08-17', 500_000),
  open('A-2', '2026-10-11', 20_000),
  open('B-1', '2026-12-20', 1_234.56, '乙公司'),
  open('C-1', '2024-01-15', 380_000, '=丙公司'),
);

/** Every cell that is text, formulas apart. */
function textsOf(table: SheetTable): string[] {
  return table.rows
    .flatMap((row) => row.cells)
    .map((cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell))
    .filter((value): value is string => typeof value === 'string');
}

describe('the sheets of a month', () => {
  const tables = makeSheets(planOf([LEDGER], '2026-11-20'));

  it('are nine, each with a key of its own, the plan first', () => {
    expect(tables.map((table) => table.key)).toEqual([
      'plan-2026-11',
      'schedule',
      'letters',
      'aging',
      'problems',
      'customers',
      'log',
      'policy',
      'snapshot',
    ]);
    expect(new Set(tables.map((table) => table.name)).size).toBe(9);
  });

  it('are plain JSON', () => {
    expect(JSON.parse(JSON.stringify(tables))).toEqual(tables);
  });

  it('have no row wider than the sheet has columns, and nothing that points outside', () => {
    for (const table of tables) {
      for (const row of table.rows) expect(row.cells.length).toBeLessThanOrEqual(table.columns.length);
      for (const area of [...(table.merges ?? []), ...(table.filter ? [table.filter] : [])]) {
        expect(area.column + area.columns - 1).toBeLessThanOrEqual(table.columns.length);
      }
    }
  });

  it('never turn text of the ledger into a formula', () => {
    const formulas = tables.flatMap((table) => formulasOf(table).map(({ formula }) => formula));
    expect(formulas.some((formula) => formula.includes('丙'))).toBe(false);
    expect(tables.some((table) => textsOf(table).includes('=丙公司'))).toBe(true);
  });

  it('are the same again when the run is repeated on its own output', () => {
    const again = (before: readonly SheetTable[]): readonly SheetTable[] =>
      makeSheets(planOf([LEDGER, ...cellsOfTables(before)], '2026-11-20'));
    const second = again(tables);
    const third = again(second);
    const shown = (table: SheetTable | undefined): unknown =>
      table && { ...table, rows: table.rows.map(({ cells, height }) => ({ cells, height })) };
    for (const key of ['plan-2026-11', 'schedule', 'aging', 'snapshot']) {
      const of = (from: readonly SheetTable[]): unknown => shown(from.find((table) => table.key === key));
      expect(of(second)).toEqual(of(tables));
      expect(of(third)).toEqual(of(second));
    }
  });

  it('say nothing in Chinese when English is asked for, except names and the numbers of Chinese letters', () => {
    for (const table of makeSheets(planOf([LEDGER], '2026-11-20', { language: 'en' }))) {
      if (['letters', 'policy', 'problems'].includes(table.key)) continue;
      expect(
        textsOf(table).filter((text) =>
          /[\u4e00-\u9fff]/.test(text.replace(/甲公司|乙公司|=?丙公司|催〔2026〕.*号/g, '')),
        ),
      ).toEqual([]);
    }
  });

  it('tie to the ledger whatever it holds: every formula gives the value beside it, every difference is nil', () => {
    const row = fc.tuple(
      fc.constantFrom('甲', '乙', '丙'),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: -500_000_00, max: 900_000_00 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 25 }), (rows) => {
        const ledger = invoices(
          ...rows.map(([name, day, month, minor], i) =>
            open(`D-${i}`, `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, minor / 100, name),
          ),
        );
        for (const table of makeSheets(planOf([ledger], '2026-11-20'))) {
          if (table.key !== 'aging' && !table.key.startsWith('plan')) continue;
          for (const { value, gives } of formulasOf(table)) expect(gives).toBeCloseTo(value, 2);
          expect(textsOf(table).some((text) => text.startsWith('✗'))).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
  });
});
