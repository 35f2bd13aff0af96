import { runPlan } from '../../src/cli/run-plan';
import { machineWith, TestMachine } from './machine';

/** One notice of the printed plan. */
export interface PrintedNotice {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly found: string;
  readonly message: string;
  readonly expected: string;
  readonly done: string;
}

/** What a test looks at of the printed plan. */
export interface PrintedPlan {
  readonly control: readonly {
    readonly currency: string;
    readonly stated: string | null;
    readonly ledgerTotal: string;
    readonly duplicates: string;
    readonly unreadable: string;
    readonly afterAsOf: string;
    readonly used: string;
    readonly difference: string;
  }[];
  readonly aging: readonly {
    readonly currency: string;
    readonly bucket: { readonly code: string };
    readonly amount: string;
  }[];
  readonly ledger: {
    readonly sheet: string;
    readonly headerRow: number;
    readonly rows: number;
    readonly entries: number;
    readonly duplicates: number;
    readonly unreadable: number;
    readonly columns: Readonly<
      Record<string, { readonly column: number; readonly heading: string; readonly confidence: number }>
    >;
    readonly sheets: readonly { readonly sheet: string; readonly shape: string }[];
  };
  readonly customers: readonly {
    readonly customer: string;
    readonly name: string;
    readonly currency: string;
    readonly balance: string;
    readonly overdue: string;
    readonly promised: string;
    readonly nextAction: { readonly code: string };
  }[];
  readonly notices: readonly PrintedNotice[];
}

/** A run of the command over one file, in both languages. */
export interface Run {
  readonly code: number;
  readonly zh: PrintedPlan;
  readonly en: PrintedPlan;
  /** What was said on the terminal. */
  readonly said: { readonly zh: string; readonly en: string };
  /** The workbook that was written; null when there is none. */
  readonly out: Uint8Array | null;
  /** The user's file as it stands afterwards. */
  readonly ledger: Uint8Array;
}

const NOTHING: PrintedPlan = {
  control: [],
  aging: [],
  ledger: { sheet: '', headerRow: 0, rows: 0, entries: 0, duplicates: 0, unreadable: 0, columns: {}, sheets: [] },
  customers: [],
  notices: [],
};

/** Runs the command over a file in Chinese and in English; `files` are further files that options name. */
export async function runOn(
  name: string,
  content: Uint8Array | string,
  options: readonly string[] = [],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Run> {
  const run = async (language: string): Promise<{ code: number; machine: TestMachine; plan: PrintedPlan }> => {
    const machine = machineWith({ [name]: content, ...files });
    const given = ['--as-of', '2026-11-30', '--lang', language, '--json', 'plan.json', '--out', 'out.xlsx', ...options];
    const code = await runPlan([name, ...given], machine);
    const text = machine.files.get('plan.json');
    return { code, machine, plan: text ? (JSON.parse(new TextDecoder().decode(text)) as PrintedPlan) : NOTHING };
  };
  const zh = await run('zh');
  const en = await run('en');
  expect(en.code).toBe(zh.code);
  return {
    code: zh.code,
    zh: zh.plan,
    en: en.plan,
    said: { zh: spoken(zh.machine), en: spoken(en.machine) },
    out: zh.machine.files.get('out.xlsx') ?? null,
    ledger: zh.machine.files.get(name) ?? new Uint8Array(),
  };
}

function spoken(machine: TestMachine): string {
  return [...machine.told, ...machine.printed].join('\n');
}

/** Where a notice stands; left out: anywhere. */
export type At = Partial<Pick<PrintedNotice, 'sheet' | 'row' | 'column' | 'found'>>;

/** The notice of that code at that place, said with a remedy in both languages. */
export function expectNotice(run: Run, code: string, at: At = {}): PrintedNotice {
  const fits = (notice: PrintedNotice): boolean =>
    notice.code === code && Object.entries(at).every(([key, value]) => notice[key as keyof At] === value);
  const zh = run.zh.notices.find(fits);
  const en = run.en.notices.find(fits);
  if (zh === undefined || en === undefined) {
    const others = run.zh.notices.map((n) => `${n.code} ${n.sheet}!${n.row}:${n.column} [${n.found}]`).join('\n');
    throw new Error(`no ${code} at ${JSON.stringify(at)} among\n${others}`);
  }
  for (const part of ['message', 'expected', 'done'] as const) {
    expect([code, part, zh[part]]).toEqual([code, part, expect.stringMatching(/\S/)]);
    expect([code, part, en[part]]).toEqual([code, part, expect.stringMatching(/\S/)]);
  }
  expect(zh.message).toMatch(/[\u4e00-\u9fff]/);
  expect(en.message).not.toBe(zh.message);
  return zh;
}

/** The rest of the ledger was done: every control line closes, and the sum of the items is this. */
export function expectUsed(run: Run, used: Readonly<Record<string, string>>): void {
  expect(run.code).toBe(0);
  expect(run.zh.control.map((line) => line.difference)).toEqual(run.zh.control.map(() => '0.00'));
  expect(Object.fromEntries(run.zh.control.map((line) => [line.currency, line.used]))).toEqual(used);
  expect(run.en.control).toEqual(run.zh.control);
  expect(run.out?.length ?? 0).toBeGreaterThan(1000);
}

/** Whatever was said, the user's file is the one that was given. */
export function expectUntouched(run: Run, content: Uint8Array | string): void {
  const given = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  expect(Buffer.compare(run.ledger, given)).toBe(0);
}
