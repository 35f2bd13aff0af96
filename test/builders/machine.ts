import { parseIso } from '../../src/core/basics/day';
import { Machine } from '../../src/cli/run-plan';

/** A machine whose files are in memory, and what was said on it. */
export interface TestMachine extends Machine {
  readonly files: Map<string, Uint8Array>;
  readonly printed: string[];
  readonly told: string[];
}

/** A machine with these files on 30 November 2026. */
export function machineWith(files: Readonly<Record<string, Uint8Array | string>>): TestMachine {
  const stored = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]));
  const printed: string[] = [];
  const told: string[] = [];
  return {
    files: stored,
    printed,
    told,
    today: parseIso('2026-11-30') ?? 0,
    read: (path) => {
      const found = stored.get(path);
      if (!found) throw new Error('ENOENT');
      return found;
    },
    write: (path, content) => void stored.set(path, bytesOf(content)),
    exists: (path) => stored.has(path),
    print: (line) => void printed.push(line),
    tell: (line) => void told.push(line),
    progress: () => undefined,
  };
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
