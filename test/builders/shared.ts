import { existsSync, readFileSync } from 'fs';
import { join } from 'path';

const SHARED = join(__dirname, '../../../shared');

/** A JSON file of the shared material beside the repository; null when that folder is missing. */
export function readShared(path: string): unknown {
  const file = join(SHARED, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** The passing test that says why a suite has nothing to check here. */
export function sayNotRun(): void {
  it('was not run: ../shared is missing', () => {
    expect(existsSync(SHARED)).toBe(false);
  });
}
