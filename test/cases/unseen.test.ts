import { toIso } from '../../src/core/basics/day';
import { readLedgerFile } from '../../src/hosts/xlsx/read-ledger-file';
import { ReadLedger, readSheets } from '../builders/ledgers';
import { expectNotice, expectUntouched, Run, runOn } from '../builders/run';
import { rowsWithoutTrace } from '../builders/traces';
import { BY_HAND } from './unseen/by-hand';
import { CHINESE_ERP } from './unseen/chinese-erp';
import { ENGLISH_ERP } from './unseen/english-erp';
import { UnseenLedger } from './unseen/ledger';
import { MORE } from './unseen/more';

// Ledgers as real people and programs write them. Expected sums are added up by hand or over the fixture's own column.

/** Below this a heading's meaning is a guess, and people must be told of it. */
const PLAIN = 0.9;

async function readOf(unseen: UnseenLedger): Promise<ReadLedger & { readonly lost: readonly string[] }> {
  const { content } = unseen;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { sheets } = await readLedgerFile(bytes, unseen.file);
  const read = readSheets(sheets, '2026-11-30');
  return { ...read, lost: rowsWithoutTrace(sheets, read.ledger) };
}

function used(run: Run): Readonly<Record<string, number>> {
  return Object.fromEntries(run.zh.control.map((line) => [line.currency, Number(line.used)]));
}

function balances(run: Run): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { name, balance } of run.zh.customers) {
    sums[name] = Math.round(((sums[name] ?? 0) + Number(balance)) * 100) / 100;
    if (sums[name] === 0) delete sums[name];
  }
  return sums;
}

describe.each([...CHINESE_ERP, ...ENGLISH_ERP, ...BY_HAND, ...MORE])('$title', (unseen) => {
  const { shape, open, customers, columns } = unseen;

  it(shape === null ? 'is refused with a remedy' : 'ties to the cent, and what is not plain is said', async () => {
    const run = await runOn(unseen.file, unseen.content);
    expectUntouched(run, unseen.content);
    expect(run.code).toBe(shape === null ? 1 : 0);
    for (const code of unseen.says ?? []) expectNotice(run, code);
    const codes = run.zh.notices.map((notice) => notice.code);
    for (const code of unseen.silentOn ?? []) expect(codes).not.toContain(code);
    if (shape === null) return;
    expect(used(run)).toEqual(open);
    expect(run.zh.control.map((line) => line.difference)).toEqual(run.zh.control.map(() => '0.00'));
    expect(balances(run)).toEqual(customers);
    expect(run.zh.ledger.sheets[0]?.shape).toBe(shape);
    const headings = Object.fromEntries(
      Object.entries(run.zh.ledger.columns).map(([field, one]) => [field, one.heading]),
    );
    expect(headings).toMatchObject(columns);
    for (const [field, { heading, confidence }] of Object.entries(run.zh.ledger.columns)) {
      const told = run.zh.notices.some(
        ({ code, found }) => /^columns?-(likely|guessed)$/.test(code) && found.split(', ').includes(heading),
      );
      expect([field, heading, confidence >= PLAIN || told]).toEqual([field, heading, true]);
    }
  });

  if (shape === null) return;

  it('leaves no row without an entry or a notice', async () => {
    const { ledger, lost } = await readOf(unseen);
    expect(lost).toEqual([]);
    const due = Object.fromEntries(
      ledger.entries.map((entry) => [entry.document, entry.dueDay === null ? '-' : toIso(entry.dueDay)]),
    );
    expect(due).toMatchObject(unseen.due ?? {});
  });
});

it('invoices and receipts that are named together are one book', async () => {
  const pair = MORE.find((unseen) => unseen.file === '开票与回款.xlsx');
  const run = await runOn('开票与回款.xlsx', pair?.content ?? '', ['--sheet', '开票明细', '--sheet', '回款明细']);
  expect(used(run)).toEqual({ CNY: 1000 });
  expect(balances(run)).toEqual({ 甲隆置业: 500, 乙盛地产: 500 });
  expectNotice(run, 'receipts-joined');
});
