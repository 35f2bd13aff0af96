import { thinkJob, ThinkingJob } from '../app/think-elsewhere';

/** `plan-worker.js`: thinks about a large ledger, so that neither cells nor pane have to wait. */
addEventListener('message', ({ data }: MessageEvent<ThinkingJob>) => postMessage(thinkJob(data)));
