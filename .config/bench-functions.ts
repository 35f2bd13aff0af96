// `npm run bench`: the worksheet functions through the genuine runtime of Office.js, against functions that do nothing.
import { parseIso, toSerial } from '../src/core/basics/day';
import { loadFunctionsRuntime } from '../test/builders/functions-runtime';

const CALLS = 100_000;
const RUNS = 7;
const AS_OF = toSerial(parseIso('2026-11-30') ?? 0);
/** The runtime hands over its answers every 50 ms, or after half a second when it has just done so. */
const PAUSE_MS = 1_100;

/** Ratios of medians: single calls to an empty function's, one spilled call to an echo's. */
export async function benchFunctions(): Promise<{
  readonly single: number;
  readonly empty: number;
  readonly spilled: number;
  readonly echo: number;
}> {
  const runtime = loadFunctionsRuntime();
  const { customFunctions } = runtime;
  const associate = customFunctions.associate as (id: string, run: (...args: unknown[]) => unknown) => void;
  Object.assign(globalThis, { CustomFunctions: customFunctions, Office: { context: { displayLanguage: 'zh-CN' } } });
  await import('../src/entries/functions');
  associate('EMPTY', () => [['']]);
  associate('ECHO', (range) => range);
  const singles = (id: string) =>
    Array.from({ length: CALLS }, (_, i) => ({ id, args: [[[AS_OF - (i % 400)]], [[AS_OF]]] }));
  const column = Array.from({ length: CALLS }, (_, i) => [AS_OF - (i % 400)]);
  const times = { single: [] as number[], empty: [] as number[], spilled: [] as number[], echo: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    times.empty.push(await clock(() => runtime.call(singles('EMPTY'))));
    times.single.push(await clock(() => runtime.call(singles('AGEBUCKET'))));
    times.echo.push(await clock(() => runtime.call([{ id: 'ECHO', args: [column] }])));
    times.spilled.push(await clock(() => runtime.call([{ id: 'AGEBUCKET', args: [column, [[AS_OF]]] }])));
  }
  return {
    single: median(times.single),
    empty: median(times.empty),
    spilled: median(times.spilled),
    echo: median(times.echo),
  };
}

async function clock(work: () => Promise<unknown>): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  globalThis.gc?.();
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
