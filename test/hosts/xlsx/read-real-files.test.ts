import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { makeLedgerFile, makeLedgerCsv, benchRows, BENCH_HEADINGS } from '../../../.config/bench-files';
import { SheetCells } from '../../../src/core/cells/cells';
import { readLedgerFile } from '../../../src/hosts/xlsx/read-ledger-file';
import { sayNotRun } from '../../builders/shared';

const SHARED = join(__dirname, '../../../../shared');

interface Facts {
  readonly rows: number;
  readonly cells: number;
  readonly numbers: number;
  /** Sum of all numbers, dates as serials, to 2 places. */
  readonly sum: number;
}

function factsOf(sheet: SheetCells): Facts {
  const cells = sheet.rows.flat().filter((value) => value !== null);
  const numbers = cells.filter((value) => typeof value === 'number');
  return {
    rows: sheet.rows.length,
    cells: cells.length,
    numbers: numbers.length,
    sum: Math.round(numbers.reduce((sum, n) => sum + n, 0) * 100) / 100,
  };
}

// Counted once with another reader (openpyxl 3.0.9, values only; every single cell was compared then).
const WORKBOOKS: readonly [string, string, Facts][] = [
  [
    'ledgers/adilwali-ar-aging-report/AR_Aging_Report.xlsx',
    'Invoice Data',
    { rows: 22, cells: 253, numbers: 120, sum: 5096323 },
  ],
  [
    'ledgers/adilwali-ar-aging-report/AR_Aging_Report.xlsx',
    'Aging Analysis',
    { rows: 21, cells: 69, numbers: 33, sum: 3756604.74 },
  ],
  [
    'ledgers/adilwali-ar-aging-report/AR_Aging_Report.xlsx',
    'Customer Ledger',
    { rows: 16, cells: 105, numbers: 69, sum: 8381020 },
  ],
  [
    'ledgers/adilwali-ar-aging-report/AR_Aging_Report.xlsx',
    'MIS Report',
    { rows: 22, cells: 77, numbers: 18, sum: 4528084.43 },
  ],
  [
    'ledgers/barzilay-aging-console/ar-aging-report.xlsx',
    'Aging Report',
    { rows: 28, cells: 160, numbers: 127, sum: 30726819 },
  ],
  [
    'ledgers/barzilay-aging-console/ar-aging-report.xlsx',
    'Open Invoices',
    { rows: 29, cells: 217, numbers: 104, sum: 10067814 },
  ],
  ['ledgers/pqa-bad-debts/receivables.xlsx', 'Sales', { rows: 50, cells: 188, numbers: 91, sum: 2200594.35 }],
  ['ledgers/pqa-bad-debts/receivables.xlsx', 'Bad Debts Percentage', { rows: 6, cells: 12, numbers: 5, sum: 0.71 }],
  ['ledgers/zh-account-age/mould3.xlsx', 'Sheet1', { rows: 6, cells: 30, numbers: 0, sum: 0 }],
  [
    'ledgers/zh-account-age/五年应收账款_deidentified.xlsx',
    '2013',
    { rows: 5, cells: 35, numbers: 16, sum: 10968277.32 },
  ],
  [
    'ledgers/zh-account-age/五年应收账款_deidentified.xlsx',
    '2014',
    { rows: 5, cells: 35, numbers: 16, sum: 12880774.5 },
  ],
  [
    'ledgers/zh-account-age/五年应收账款_deidentified.xlsx',
    '2015',
    { rows: 5, cells: 35, numbers: 16, sum: 12880774.5 },
  ],
  [
    'ledgers/zh-account-age/五年应收账款_deidentified.xlsx',
    '2016',
    { rows: 12, cells: 84, numbers: 44, sum: 45275233.32 },
  ],
  [
    'ledgers/zh-account-age/五年应收账款_deidentified.xlsx',
    '2017',
    { rows: 10, cells: 70, numbers: 36, sum: 16246115.62 },
  ],
  ['cases/roundtrip/torture.xlsx', 'Ledger', { rows: 41, cells: 494, numbers: 240, sum: 5567568.35 }],
  ['cases/roundtrip/torture.xlsx', 'Summary & "Notes"', { rows: 30, cells: 8, numbers: 2, sum: 14266.67 }],
  ['cases/roundtrip/torture.xlsx', 'Customers', { rows: 8, cells: 17, numbers: 7, sum: 21000 }],
  ['cases/roundtrip/torture.xlsx', 'Hidden', { rows: 1, cells: 1, numbers: 0, sum: 0 }],
  ['cases/roundtrip/torture.xlsx', 'Protected', { rows: 1, cells: 1, numbers: 0, sum: 0 }],
  ['cases/roundtrip/torture.xlsx', 'Pivot', { rows: 5, cells: 10, numbers: 4, sum: 800.02 }],
];

describe('workbooks that other people made', () => {
  if (!existsSync(SHARED)) return sayNotRun();
  it.each(WORKBOOKS)('%s, sheet %s, holds what another reader finds', async (file, name, facts) => {
    const { kind, sheets } = await readLedgerFile(new Uint8Array(readFileSync(join(SHARED, file))), file);
    const sheet = sheets.find((one) => one.name === name);
    expect(kind).toBe('workbook');
    expect(sheet && factsOf(sheet)).toEqual(facts);
  });

  it('hold their dates under date formats', async () => {
    const bytes = new Uint8Array(readFileSync(join(SHARED, 'ledgers/barzilay-aging-console/ar-aging-report.xlsx')));
    const { sheets } = await readLedgerFile(bytes, 'x');
    expect(sheets[1]?.formats).toEqual([
      'general',
      'general',
      'general',
      'date',
      'date',
      'number',
      'general',
      'number',
    ]);
  });

  it.each([
    ['ledgers/ibm-late-payments/original_pthiagu2.csv', 2467, 12, ','],
    ['ledgers/unicorn-inc/unicorn_inc.csv', 3108, 13, ','],
    ['ledgers/ms-dynamics-sl/SLARDocBuffer.csv', 171, 16, ','],
    ['ledgers/frappe-books/sales_invoices.csv', 30, 39, ','],
  ])('%s has %d rows and %d columns', async (file, rows, columns, separator) => {
    const ledger = await readLedgerFile(new Uint8Array(readFileSync(join(SHARED, file))), file);
    expect(ledger).toMatchObject({ kind: 'csv', separator, unreadable: 0 });
    expect([ledger.sheets[0]?.rows.length, ledger.sheets[0]?.rows[0]?.length]).toEqual([rows, columns]);
  });
});

describe('the ledger of the bench', () => {
  const expected = [...benchRows(120)];

  it('is the same bytes every time and reads back as its rows', async () => {
    const bytes = makeLedgerFile(120);
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(makeLedgerFile(120)))).toBe(0);
    const sheet = (await readLedgerFile(bytes, 'bench.xlsx')).sheets[0];
    expect(sheet?.rows).toEqual([
      BENCH_HEADINGS,
      ...expected.map((row) => (row[11] === null ? row.slice(0, 11) : row)),
    ]);
    expect(sheet?.formats.slice(3, 9)).toEqual(['date', 'date', 'general', 'number', 'number', 'number']);
  });

  it('has 50 rows for each customer', () => {
    const counts = new Map<string, number>();
    for (const [code] of benchRows(1000)) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect([counts.size, new Set(counts.values())]).toEqual([20, new Set([50])]);
  });

  it('as CSV holds the same texts', async () => {
    const sheet = (await readLedgerFile(makeLedgerCsv(120), 'bench.csv')).sheets[0];
    const amounts = (rows: readonly (readonly unknown[])[]): number[] => rows.map((row) => Number(row[8]));
    expect(amounts(sheet?.rows.slice(1) ?? [])).toEqual(amounts(expected));
  });
});
