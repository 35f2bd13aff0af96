import { collect, CollectInput } from '../core/collect';
import { PlanThought, thinkPlan } from './make-plan';
import { HostError } from './ports';

/** As much of a worker as is needed here. */
export interface ThinkingWorker {
  postMessage(job: ThinkingJob): void;
  addEventListener(kind: 'message', listener: (event: { readonly data: PlanThought }) => void): void;
  addEventListener(kind: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}

/** What a worker is asked. */
export interface ThinkingJob {
  readonly input: CollectInput;
  /** Whether the sheets are wanted too, or only what was decided. */
  readonly sheets: boolean;
}

/** Does the long work of a plan, and can be stopped. */
export interface Thinker {
  think(job: ThinkingJob): Promise<PlanThought>;
  /** Ends what is being thought: HostError 'cancelled'. */
  stop(): void;
}

/** From this many rows on, thinking would hold up cells and pane. */
export const MANY_ROWS = 20_000;

/** Thinks here while the ledger is small, else in a worker of its own, so that nothing waits for it. */
export function thinkElsewhere(makeWorker: () => ThinkingWorker): Thinker {
  let stopNow: (() => void) | null = null;
  return {
    async think(job) {
      const rows = job.input.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
      if (rows <= MANY_ROWS) return thinkJob(job);
      const worker = makeWorker();
      try {
        return await new Promise<PlanThought>((resolve, reject) => {
          stopNow = () => reject(new HostError('cancelled', 'stopped by the user'));
          worker.addEventListener('message', ({ data }) => resolve(data));
          worker.addEventListener('error', ({ message }) => reject(new Error(message ?? 'the worker failed')));
          worker.postMessage(job);
        });
      } finally {
        stopNow = null;
        worker.terminate();
      }
    },
    stop: () => stopNow?.(),
  };
}

/** What the worker does with a job; the same as is done here for a small ledger. */
export function thinkJob({ input, sheets }: ThinkingJob): PlanThought {
  return sheets ? thinkPlan(input) : { content: collect(input), tables: [] };
}
