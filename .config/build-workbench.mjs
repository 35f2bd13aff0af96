// What `npm start` and the tests in a browser need built: the add-in in dist, the workbench's page in .tmp/workbench.
// Made once; again only when a source has changed since.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
export const PAGE = path.join(root, '.tmp', 'workbench');
export const ADDIN = path.join(root, 'dist');

/** Builds both side by side, where they are not built already. */
export async function buildWorkbench() {
  const letOthers = waitForOthers();
  const addin = build('the add-in', ADDIN, ['webpack.config.js', 'manifest.xml'], ['--mode', 'production']);
  const own = '.config/webpack.workbench.mjs';
  const codes = await Promise.all([addin, build('the workbench', PAGE, [own], ['-c', own])]);
  letOthers();
  if (codes.some((code) => code !== 0)) process.exit(1);
}

/** Only one builds at a time: tests start several servers. Who has died does not hold up the others. */
function waitForOthers() {
  const mine = path.join(root, '.tmp', 'building');
  fs.mkdirSync(path.dirname(mine), { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(mine, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(mine, { force: true });
    } catch {
      if (isGone(mine)) fs.rmSync(mine, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
}

function isGone(file) {
  try {
    return process.kill(Number(fs.readFileSync(file, 'utf8')), 0) !== true;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Webpack's exit code; 0 too when nothing had to be built. */
async function build(what, folder, config, options) {
  const stamp = path.join(root, '.tmp', `built-${path.basename(folder)}`);
  const state = stateOf(['package-lock.json', 'tsconfig.json', ...config, 'src', 'assets/icons']);
  if (fs.existsSync(folder) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === state) return 0;
  console.log(`Building ${what} …`);
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const run = spawn(process.execPath, [webpack, ...options, '--stats', 'errors-only'], { cwd: root, stdio: 'inherit' });
  const code = await new Promise((resolve) => run.on('exit', (exit) => resolve(exit ?? 1)));
  if (code === 0) fs.writeFileSync(stamp, state);
  return code;
}

function stateOf(entries) {
  const hash = createHash('sha256');
  for (const file of entries.flatMap((entry) => filesOf(path.join(root, entry)))) {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesOf(entry) {
  if (!fs.existsSync(entry)) return [];
  if (fs.statSync(entry).isFile()) return [entry];
  return fs.readdirSync(entry).flatMap((name) => filesOf(path.join(entry, name)));
}

if (process.argv[1] === import.meta.filename) await buildWorkbench();
