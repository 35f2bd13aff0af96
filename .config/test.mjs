// `npm test`: types, style, house rules, a build, tests with coverage. The last line says what passed and what failed.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const bin = (name) => path.join('node_modules', '.bin', name);
const results = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'ar-test-')), 'jest.json');
const CORE_LINES = 95;
let passed = 0;
let failed = 0;

/** Runs a command to its end; what it says is shown whole, so that two side by side do not mix. */
function check(title, command, args) {
  const started = process.hrtime.bigint();
  const run = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (text) => said.push(text));
  return new Promise((resolve) => {
    run.on('close', (code) => {
      const seconds = Number((process.hrtime.bigint() - started) / 100000000n) / 10;
      process.stdout.write(Buffer.concat(said));
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${title} (${seconds} s)`);
      resolve(code === 0);
    });
  });
}
async function inTurn(checks) {
  for (const [title, command, args] of checks) count(await check(title, command, args));
}
function count(ok) {
  if (ok) passed += 1;
  else failed += 1;
}

await Promise.all([
  inTurn([
    ['types', bin('tsc'), ['--noEmit']],
    ['types of the core: no host globals', bin('tsc'), ['--noEmit', '-p', '.config/core.tsconfig.json']],
    ['lint', bin('eslint'), ['src', 'test', '.config', '--max-warnings', '0']],
  ]),
  inTurn([
    ['build', process.execPath, ['.config/build-workbench.mjs']],
    ['formatting', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
    ['house rules', bin('depcruise'), ['--config', '.config/house.cjs', 'src', 'test']],
  ]),
]);
const jestOk = await runJest();
if (fs.existsSync(results)) {
  const report = JSON.parse(fs.readFileSync(results, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests;
} else failed += 1;
if (!jestOk && failed === 0) failed += 1;
count(coverageOfCore());
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function runJest() {
  const options = ['-c', '.config/jest.config.cjs', '--coverage', '--json', `--outputFile=${results}`];
  const run = spawn(bin('jest'), options, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) => run.on('close', (code) => resolve(code === 0)));
}

function coverageOfCore() {
  const file = path.join('coverage', 'coverage-summary.json');
  if (!fs.existsSync(file)) return false;
  const summary = JSON.parse(fs.readFileSync(file, 'utf8'));
  let total = 0;
  let covered = 0;
  for (const [name, entry] of Object.entries(summary)) {
    if (!name.split(path.sep).join('/').includes('/src/core/')) continue;
    total += entry.lines.total;
    covered += entry.lines.covered;
  }
  const percent = total === 0 ? 0 : (covered / total) * 100;
  console.log(
    `${percent >= CORE_LINES ? 'ok  ' : 'FAIL'} line coverage of the core ${percent.toFixed(1)} % (at least ${CORE_LINES})`,
  );
  return percent >= CORE_LINES;
}
