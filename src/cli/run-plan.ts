import { Day } from '../core/basics/day';
import { Words } from '../core/basics/words';
import { makePlan, PlanOutcome, PlanStage } from '../app/make-plan';
import { HOST_ERRORS } from '../app/host-error-words';
import { HostError, Workbook } from '../app/ports';
import { openLedger } from '../hosts/xlsx/workbook';
import { PlanArguments, readArguments } from './arguments';
import { HELP } from './help';
import { say, STAGES, summary } from './messages';
import { planJson } from './plan-json';

/** What the command needs from the machine it runs on. */
export interface Machine {
  readonly today: Day;
  /** Throws when the file cannot be read. */
  read(path: string): Uint8Array;
  write(path: string, content: Uint8Array | string): void;
  exists(path: string): boolean;
  /** Standard output. */
  print(line: string): void;
  /** Standard error. */
  tell(line: string): void;
  /** Overwrites one line on a terminal; does nothing elsewhere. */
  progress(line: string): void;
}

/** Runs `plan` over one ledger file. Gives the exit code: 0 done, 1 nothing could be read, 2 wrong use. */
export async function runPlan(given: readonly string[], machine: Machine): Promise<0 | 1 | 2> {
  const args = readArguments(given);
  if ('wrong' in args) {
    machine.tell(`${args.wrong.zh}\n${args.wrong.en}`);
    return 2;
  }
  if (args.help) {
    machine.print(HELP[args.language]);
    return 0;
  }
  try {
    return await plan(args, machine);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    machine.progress('');
    machine.tell(say(HOST_ERRORS[error.code], args.language, error.words?.[args.language] ?? error.detail));
    return error.code === 'exists' ? 2 : 1;
  }
}

async function plan(args: PlanArguments, machine: Machine): Promise<0 | 1 | 2> {
  const { language } = args;
  const policyFile = args.policy === null ? null : readJson(args.policy, machine);
  if (policyFile instanceof Error) {
    machine.tell(say(POLICY_FILE, language, `${args.policy}: ${policyFile.message}`));
    return 2;
  }
  const book = await openLedger(readFile(args.file, machine), fileName(args.file));
  const out = await outputPath(args, book, machine);
  const last = args.history === null ? null : await openLedger(readFile(args.history, machine), fileName(args.history));
  const onStage = showStage(args, machine);
  const outcome = await makePlan(book, requestOf(args, machine.today, policyFile), { last, onStage });
  machine.progress('');
  const found = outcome.content.ledger.entries.length > 0;
  if (found) machine.write(out, book.save());
  report(args, outcome, found ? out : null, machine);
  return found ? 0 : 1;
}

const POLICY_FILE: Words = { zh: '政策文件无法读取：', en: 'The policy file cannot be read: ' };

function requestOf(args: PlanArguments, today: Day, policyFile: unknown): Parameters<typeof makePlan>[1] {
  return {
    choice: { sheets: args.sheets, columns: args.columns },
    wish: {
      ...(args.basis === null ? {} : { basis: args.basis }),
      ...(args.bounds === null ? {} : { bounds: args.bounds }),
      ...(args.policy === null ? {} : { json: policyFile, jsonName: fileName(args.policy) }),
    },
    asOf: args.asOf ?? today,
    bookedTo: args.bookedTo,
    month: args.month,
    language: args.language,
  };
}

/** Beside the ledger under another name; a workbook that holds our sheets already is brought up to date in place. */
async function outputPath(args: PlanArguments, book: Workbook, machine: Machine): Promise<string> {
  const isOurs = (await book.listSheets()).some((sheet) => sheet.ours !== null);
  const out = args.out ?? (isOurs ? args.file : besideName(args));
  const isLedger = out === args.file;
  // The ledger itself is never overwritten; our own output is brought up to date.
  const taken = isLedger ? !isOurs : machine.exists(out) && !args.force;
  if (taken) throw new HostError('exists', out);
  return out;
}

function besideName({ file, language }: PlanArguments): string {
  const base = file.replace(/\.[^./\\]+$/, '');
  const ending = /\.xlsm$/i.test(file) ? 'xlsm' : 'xlsx';
  return `${base}-${language === 'zh' ? '催收计划' : 'collection-plan'}.${ending}`;
}

function report(args: PlanArguments, outcome: PlanOutcome, out: string | null, machine: Machine): void {
  const lines = summary(outcome, out, args.language);
  if (args.json === '-') {
    machine.print(JSON.stringify(planJson(outcome.content), null, 2));
    for (const line of lines) machine.tell(line);
    return;
  }
  if (args.json !== null) machine.write(args.json, `${JSON.stringify(planJson(outcome.content), null, 2)}\n`);
  const show = out === null ? machine.tell : machine.print;
  for (const line of lines) show.call(machine, line);
}

function showStage(args: PlanArguments, machine: Machine): (stage: PlanStage) => void {
  return (stage) => machine.progress(stage === 'done' ? '' : STAGES[stage][args.language]);
}

function readFile(path: string, machine: Machine): Uint8Array {
  try {
    return machine.read(path);
  } catch (error) {
    throw new HostError('cannot-read', `${path} (${error instanceof Error ? error.message : String(error)})`);
  }
}

function readJson(path: string, machine: Machine): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(machine.read(path)).replace(/^\uFEFF/, '')) as unknown;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
