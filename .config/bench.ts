// `npm run bench`: medians of 7; ratios are measured in one run. Nothing here is a test.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseIso } from '../src/core/basics/day';
import { CellValue, SheetCells } from '../src/core/cells/cells';
import { collect } from '../src/core/collect';
import { makeSheets } from '../src/core/plan/plan';
import { BENCH_HEADINGS, benchRows, makeLedgerFile } from './bench-files';
import { benchClick } from './bench-excel';
import { benchFunctions } from './bench-functions';
import { benchWorkbench } from './bench-workbench';

const RUNS = 7;
const AS_OF = parseIso('2026-11-30') ?? 0;

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function clock(work: () => unknown): number {
  globalThis.gc?.();
  const started = performance.now();
  work();
  return performance.now() - started;
}

function sheet(rows: readonly (readonly CellValue[])[]): SheetCells {
  return {
    name: '台账',
    firstRow: 1,
    firstColumn: 1,
    rows,
    formats: [],
    merges: [],
    date1904: false,
    hiddenRows: 0,
    filtered: false,
    hidden: false,
    ours: null,
  };
}

function planFrom(rows: readonly (readonly CellValue[])[]): number {
  const content = collect({
    sheets: [sheet(rows)],
    historySheets: [],
    choice: { sheets: [], columns: {} },
    wish: {},
    asOf: AS_OF,
    bookedTo: null,
    month: null,
    language: 'zh',
  });
  return makeSheets(content).length;
}

function inMemory(count: number): { readonly parse: number; readonly plan: number } {
  const text = JSON.stringify([BENCH_HEADINGS, ...benchRows(count)]);
  const parse: number[] = [];
  const plan: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    let rows: (readonly CellValue[])[] = [];
    parse.push(clock(() => (rows = JSON.parse(text) as (readonly CellValue[])[])));
    plan.push(clock(() => planFrom(rows)));
  }
  return { parse: median(parse), plan: median(plan) };
}

/** Wall time and peak memory of one program run in a process of its own. */
function processRun(code: string, args: readonly string[]): { readonly seconds: number; readonly megabytes: number } {
  const out = execFileSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `${code}\nconsole.log('PEAK', process.resourceUsage().maxRSS);`,
      ...args,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  const seconds = Number(/SECONDS ([\d.]+)/.exec(out)?.[1] ?? NaN);
  return { seconds, megabytes: Number(/PEAK (\d+)/.exec(out)?.[1] ?? NaN) / 1024 };
}

function line(name: string, measured: string, wanted: string): void {
  console.log(`${name.padEnd(62)} ${measured.padStart(22)}   ${wanted}`);
}

const small = inMemory(10_000);
const large = inMemory(100_000);
line('100,000 rows in memory: JSON.parse', `${large.parse.toFixed(0)} ms`, '');
line('100,000 rows in memory → all sheets as data', `${large.plan.toFixed(0)} ms`, '≤ 1000 ms');
line('  ratio to JSON.parse of the same rows', `${(large.plan / large.parse).toFixed(2)} ×`, '≤ 4 ×');
line('  growth from 10,000 rows', `${(large.plan / small.plan).toFixed(1)} ×`, '≤ 12 ×');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ar-bench-'));
const file = path.join(folder, 'ledger-100000.xlsx');
fs.writeFileSync(file, makeLedgerFile(100_000));
const reader = new URL('../src/hosts/xlsx/workbook.ts', import.meta.url).href;
const READ = `import fs from 'node:fs'; import { openLedger } from '${reader}';
const bytes = fs.readFileSync(process.argv[1]); const t = performance.now();
const book = await openLedger(bytes, 'ledger.xlsx'); const [first] = await book.listSheets(); const cells = await book.readSheet(first.name);
console.log('SECONDS', (performance.now() - t) / 1000, cells.rows.length);`;
const reads = Array.from({ length: RUNS }, () => processRun(READ, [file]));
line('100,000 × 12 file → grid', `${median(reads.map((r) => r.seconds)).toFixed(2)} s`, '≤ 1.5 s');
line('  peak memory of that process', `${median(reads.map((r) => r.megabytes)).toFixed(0)} MB`, '≤ 600 MB');

const command = new URL('../src/entries/plan.ts', import.meta.url).pathname;
/** The command tells its own peak when it ends: watching it from outside would slow it down. */
const TELL_PEAK =
  'data:text/javascript,process.on("exit",(code)=>console.log("CODE",code,"PEAK",process.resourceUsage().maxRSS))';
function wholeCommand(input: string): { readonly seconds: number; readonly megabytes: number } {
  const started = performance.now();
  const options = ['--import', 'tsx', '--import', TELL_PEAK, command, input, '--as-of', '2026-11-30', '--force'];
  const { stdout } = spawnSync(process.execPath, options, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - started) / 1000;
  const [, code = '?', peak = 'NaN'] = /CODE (\d+) PEAK (\d+)/.exec(stdout) ?? [];
  if (code !== '0') console.log(stdout.split('\n').slice(-6).join('\n'));
  return { seconds, megabytes: Number(peak) / 1024 };
}
const commands = Array.from({ length: 3 }, () => wholeCommand(file));
line('whole command on that file', `${median(commands.map((r) => r.seconds)).toFixed(1)} s`, '≤ 6 s');
line('  peak memory', `${median(commands.map((r) => r.megabytes)).toFixed(0)} MB`, '');
if (process.argv.includes('--million')) {
  const million = path.join(folder, 'ledger-1000000.xlsx');
  fs.writeFileSync(million, makeLedgerFile(1_000_000));
  const run = wholeCommand(million);
  line('whole command on 1,000,000 rows', `${run.seconds.toFixed(0)} s`, '');
  line('  peak memory', `${run.megabytes.toFixed(0)} MB`, '≤ 2500 MB or refusal');
}
fs.rmSync(folder, { recursive: true });

const calls = await benchFunctions();
line('100,000 single AR.AGEBUCKET calls', `${calls.single.toFixed(0)} ms`, '');
line('  ratio to an empty function', `${(calls.single / calls.empty).toFixed(2)} ×`, '≤ 1.15 ×');
line('one spilled call over 100,000 rows', `${calls.spilled.toFixed(0)} ms`, '');
line('  ratio to an echo of the column', `${(calls.spilled / calls.echo).toFixed(2)} ×`, '≤ 1.5 ×');

const excel = await benchClick(100_000);
line('100,000 rows: click → all sheets in Excel, played in memory', `${excel.click.toFixed(0)} ms`, '');
line('  ratio to reading and writing as many cells', `${(excel.click / excel.floor).toFixed(2)} ×`, '≤ 2.5 ×');
line('  largest message', `${excel.largestMegabytes.toFixed(2)} MB`, '≤ 4 MB');

const dist = new URL('../dist/', import.meta.url).pathname;
const page = await benchWorkbench();
line('npm start from a built state, first answer', `${page.served.toFixed(0)} ms`, '');
line(
  '  from the address typed to a usable page',
  `${median(page.usable).toFixed(0)} ms`,
  '≤ 5000 ms with the line above',
);
line('  first paint of the page', `${median(page.pagePaint).toFixed(0)} ms`, '≤ 1500 ms');
line('  first paint of the pane, from its own start', `${median(page.panePaint).toFixed(0)} ms`, '≤ 1500 ms');
line('edited due date → AR.AGEBUCKET at 10,000 rows', `${median(page.edited).toFixed(0)} ms`, '≤ 600 ms');
const gzipped = (name: string) => gzipSync(fs.readFileSync(path.join(dist, name))).length / 1024;
line('functions.js, gzipped', `${gzipped('functions.js').toFixed(1)} KB`, '≤ 60 KB');
const scripts = fs.readFileSync(path.join(dist, 'taskpane.html'), 'utf8').matchAll(/src="?([\w.-]+\.js)/g);
const before = [...scripts].reduce((sum, [, name = '']) => sum + gzipped(name), 0);
line('all JS before the first paint of the pane, gzipped', `${before.toFixed(1)} KB`, '≤ 250 KB');
process.exit(0);
