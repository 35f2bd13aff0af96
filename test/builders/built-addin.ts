import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { FunctionsRuntime, loadFunctionsRuntime } from './functions-runtime';

/** What `npm run build` makes, in a folder of its own. */
export interface BuiltAddin {
  read(file: string): string;
  has(file: string): boolean;
  remove(): void;
}

/** Builds the whole add-in as people get it. Throws with webpack's words when that fails. */
export function buildAddin(environment: Readonly<Record<string, string>> = {}): BuiltAddin {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ar-addin-'));
  const webpack = path.join('node_modules', 'webpack', 'bin', 'webpack.js');
  const options = ['--mode', 'production', '--output-path', folder, '--stats', 'errors-only'];
  const env = { ...process.env, ...environment };
  const run = spawnSync(process.execPath, [webpack, ...options], { encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return {
    read: (file) => fs.readFileSync(path.join(folder, file), 'utf8'),
    has: (file) => fs.existsSync(path.join(folder, file)),
    remove: () => fs.rmSync(folder, { recursive: true }),
  };
}

/** The genuine runtime with a built `functions.js` loaded into it, as a page would; and the ids that it associated. */
export function runFunctions(script: string, displayLanguage: string): FunctionsRuntime & { readonly ids: string[] } {
  const runtime = loadFunctionsRuntime(true);
  const ids: string[] = [];
  const associate = (id: string, run: unknown): void => {
    ids.push(id);
    (runtime.customFunctions.associate as (id: string, run: unknown) => void)(id, run);
  };
  const page: Record<string, unknown> = {
    CustomFunctions: Object.assign(Object.create(runtime.customFunctions), { associate }),
    Office: { context: { displayLanguage } },
  };
  vm.runInContext(script, vm.createContext(Object.assign(page, { self: page, window: page })));
  return { ...runtime, ids };
}
