// `npm test`: types, style, house rules, tests with coverage. The last line says what passed and what failed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const bin = (name) => path.join('node_modules', '.bin', name);
const results = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'ar-test-')), 'jest.json');
const CORE_LINES = 95;
let passed = 0;
let failed = 0;

function check(title, command, args) {
  const started = process.hrtime.bigint();
  const run = spawnSync(command, args, { stdio: 'inherit' });
  const seconds = Number((process.hrtime.bigint() - started) / 100000000n) / 10;
  const ok = run.status === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${title} (${seconds} s)`);
  return ok;
}
function count(ok) {
  if (ok) passed += 1;
  else failed += 1;
}

count(check('types', bin('tsc'), ['--noEmit']));
count(check('types of the core: no host globals', bin('tsc'), ['--noEmit', '-p', '.config/core.tsconfig.json']));
count(check('lint', bin('eslint'), ['src', 'test', '.config', '--max-warnings', '0']));
count(check('formatting', bin('prettier'), ['--check', '--log-level', 'warn', '.']));
count(check('house rules', bin('depcruise'), ['--config', '.config/house.cjs', 'src', 'test']));
const jestOk = check('tests', bin('jest'), [
  '-c',
  '.config/jest.config.cjs',
  '--coverage',
  '--json',
  `--outputFile=${results}`,
]);
if (fs.existsSync(results)) {
  const report = JSON.parse(fs.readFileSync(results, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests;
} else failed += 1;
if (!jestOk && failed === 0) failed += 1;
count(coverageOfCore());
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

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
