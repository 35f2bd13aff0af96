import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';

const SHARED = join(__dirname, '../../../shared');

/** A JSON file of the shared material beside the repository; null when that folder is missing. */
export function readShared(path: string): unknown {
  const file = join(SHARED, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Names of the JSON files in a folder of the shared material; none when it is missing. */
export function namesShared(folder: string): readonly string[] {
  const path = join(SHARED, folder);
  const files = existsSync(path) ? readdirSync(path) : [];
  return files.flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []));
}

/** The passing test that says why a suite has nothing to check here. */
export function sayNotRun(): void {
  it('was not run: ../shared is missing', () => {
    expect(existsSync(SHARED)).toBe(false);
  });
}
