import { readFileSync } from 'fs';
import { join } from 'path';
import { CellValue } from '../../src/core/cells/cells';
import { readLedgerFile } from '../../src/hosts/xlsx/read-ledger-file';
import { expectUntouched, runOn } from '../builders/run';

// The sample has paid amount, balance and the day of the last receipt: on and after its newest date the balance column is
// what is open. Proved by sums over its cells in which our reader has no part.

const FILE = '应收账款台账.xlsx';
const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples', FILE)));
const CODES: Readonly<Record<string, string>> = { 人民币: 'CNY', 美元: 'USD', 欧元: 'EUR' };
const [CODE, DOCUMENT, INVOICED, CURRENCY, BALANCE] = [0, 2, 4, 7, 10];

/** `46361`, `2026.12.15`, `2026年12月15日 → 46371`; 0 for anything else. */
function serialOf(cell: CellValue): number {
  if (typeof cell === 'number') return cell;
  const match = /^(20\d\d)\D+(\d{1,2})\D+(\d{1,2})/.exec(String(cell));
  return match === null ? 0 : Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 + 25569;
}

function add(sums: Map<string, number>, currency: string, cents: number): void {
  sums.set(currency, (sums.get(currency) ?? 0) + cents);
}

function texts(sums: ReadonlyMap<string, number>): Readonly<Record<string, string>> {
  return Object.fromEntries([...sums].map(([currency, cents]) => [currency, (cents / 100).toFixed(2)]));
}

/** What the cells say, per currency: balances of rows with a customer code, repeats of a document, and stated totals. */
async function byHand(): Promise<{
  readonly cells: ReadonlyMap<string, number>;
  readonly repeats: ReadonlyMap<string, number>;
  readonly totals: ReadonlyMap<string, number>;
  readonly newest: number;
}> {
  const { sheets } = await readLedgerFile(SAMPLE, FILE);
  const [cells, repeats, totals] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const seen = new Set<string>();
  let newest = 0;
  for (const row of sheets[0]?.rows.slice(4) ?? []) {
    const currency = CODES[String(row[CURRENCY] ?? '人民币')] ?? '?';
    const cents = Math.round(Number(String(row[BALANCE] ?? 0).replace(/[,￥元]/g, '')) * 100);
    if (row[1] === '合计') totals.set(currency, cents);
    if ((row[CODE] ?? null) === null) continue;
    for (const cell of [row[INVOICED], row[11]]) newest = Math.max(newest, serialOf(cell ?? null));
    if (Number.isNaN(cents)) continue;
    add(cells, currency, cents);
    const key = [row[CODE], row[DOCUMENT], cents].join('|');
    if ((row[DOCUMENT] ?? null) !== null && seen.has(key)) add(repeats, currency, cents);
    seen.add(key);
  }
  return { cells, repeats, totals, newest };
}

describe('the balance column of the sample ledger', () => {
  it('adds up to the totals of its own last rows, per currency', async () => {
    const { cells, totals } = await byHand();
    const run = await runOn(FILE, SAMPLE);
    expectUntouched(run, SAMPLE);
    expect(Object.fromEntries(run.zh.control.map((line) => [line.currency, line.ledgerTotal]))).toEqual(texts(cells));
    expect(Object.fromEntries(run.zh.control.map((line) => [line.currency, line.stated]))).toEqual(texts(totals));
    expect(run.zh.control.map((line) => line.difference)).toEqual(['0.00', '0.00', '0.00']);
    expect(run.zh.notices.map((notice) => notice.code)).not.toContain('part-payments-undated');
  });

  it('is what is open on and after the newest date, less what is there twice', async () => {
    const { cells, repeats, newest } = await byHand();
    const day = new Date(Date.UTC(1899, 11, 30 + newest)).toISOString().slice(0, 10);
    for (const asOf of [day, '2027-06-30']) {
      const run = await runOn(FILE, SAMPLE, ['--as-of', asOf]);
      const open = new Map([...cells].map(([currency, cents]) => [currency, cents - (repeats.get(currency) ?? 0)]));
      expect([asOf, Object.fromEntries(run.zh.control.map((line) => [line.currency, line.used]))]).toEqual([
        asOf,
        texts(open),
      ]);
      expect(run.zh.notices.map((notice) => notice.code)).not.toContain('replayed');
    }
  });
});
