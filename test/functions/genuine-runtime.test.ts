import { parseIso, toSerial } from '../../src/core/basics/day';
import { WORKSHEET_FUNCTIONS } from '../../src/functions/functions.table';
import { DEFAULT_POLICY, policyText } from '../../src/core/policy/policy';
import { functionsJson } from '../../.config/functions-json';
import { FunctionsRuntime, loadFunctionsRuntime, RuntimeAnswer } from '../builders/functions-runtime';

/** Every function as Excel calls it: through the unmodified runtime of Office.js. */
const serial = (iso: string): number => toSerial(parseIso(iso) ?? 0);
const AS_OF = serial('2026-11-20');
const POLICY = policyText(DEFAULT_POLICY, 'en');
const WITH_RATES = policyText({ ...DEFAULT_POLICY, provisionRates: [{ fromDay: null, rate: 0 }, { fromDay: 1, rate: 0.05 }] }, 'en'); // prettier-ignore
const NOT_AVAILABLE = 1;

let runtime: FunctionsRuntime;
beforeAll(async () => {
  runtime = loadFunctionsRuntime(true);
  Object.assign(globalThis, { CustomFunctions: runtime.customFunctions });
  Object.assign(globalThis, { Office: { context: { displayLanguage: 'en-US' } } });
  await import('../../src/entries/functions');
});

async function ask(id: string, ...args: readonly unknown[]): Promise<RuntimeAnswer> {
  const [answer] = await runtime.call([{ id, args }]);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

// A cell arrives as a range of one, because the arguments are declared as ranges.
it.each([
  ['DUEDATE', [[[serial('2026-09-15')]], [['Net 30']]], serial('2026-10-15')],
  ['DAYSOVERDUE', [[[serial('2026-11-10')]], [[AS_OF]]], 10],
  ['AGEBUCKET', [[[serial('2026-10-20')]], [[AS_OF]], [[POLICY]]], '31–60'],
  ['AGEBUCKET', [[['']], [[AS_OF]], [[POLICY]]], 'check date'],
  ['STAGE', [[[serial('2026-10-10')]], [[AS_OF]], null, [[POLICY]]], 'Notice'],
  ['NEXTACTION', [[[serial('2027-03-01')]], [[5000]], [[AS_OF]]], 'Monitor'],
  ['NEXTACTION', [[[serial('2026-10-10')]], [[0]], [[AS_OF]]], 'settled'],
  ['NEXTDATE', [[[serial('2026-11-10')]], [[50_000]], [[AS_OF]]], AS_OF],
  ['INTEREST', [[[10_000]], [[serial('2026-05-01')]], [[serial('2026-05-31')]], [['cn-sme']]], 150],
  ['PROVISION', [[[1000]], [[serial('2026-11-10')]], [[AS_OF]], [[WITH_RATES]]], 50],
  ['RMB', [[[100]]], '壹佰元整'],
  ['DSO', [[[15_000]], [[10_000]], [[30]]], 45],
  ['CEI', [[[100]], [[100]], [[50]], [[0]]], 0.75],
] as const)('AR.%s of %j is %j', async (id, args, value) => {
  expect(await ask(id, ...args)).toEqual({ value: [[value]] });
}); // prettier-ignore

it.each([
  ['DAYSOVERDUE', [[['tbd']], [[AS_OF]]], 'the date cannot be read'],
  ['DAYSOVERDUE', [[[0]], [[AS_OF]]], 'the date cannot be read'],
  ['DAYSOVERDUE', [[[null]], [[AS_OF]]], 'the date cannot be read'],
  ['INTEREST', [[['n/a']], [[serial('2026-05-01')]], [[AS_OF]], [[0.05]]], 'the amount cannot be read'],
] as const)('AR.%s of %j is #N/A and says why', async (id, args, words) => {
  const answer = await ask(id, ...args);
  const cell = 'value' in answer ? (answer.value as unknown[][])[0]?.[0] : answer;
  expect(JSON.stringify(cell)).toContain(words);
  expect(JSON.stringify(cell)).toMatch('code' in answer ? String(NOT_AVAILABLE) : 'NotAvailable');
}); // prettier-ignore

it('spills over a range, with errors in their own cells and blank rows left blank', async () => {
  const due = [[serial('2026-11-10')], [null], ['tbd'], [serial('2026-11-25')], [''], [null]];
  const answer = await ask('DAYSOVERDUE', due, [[AS_OF]]);
  const cells = ('value' in answer ? (answer.value as unknown[][]) : []).map(([one]) => one);
  expect(cells).toEqual([10, '', expect.objectContaining({ type: 'Error', errorType: 'NotAvailable' }), -5]);
});

it('answers ten thousand calls of one message, each with its own', async () => {
  const calls = Array.from({ length: 10_000 }, (_, i) => ({ id: 'DAYSOVERDUE', args: [[[AS_OF - i]], [[AS_OF]]] }));
  const answers = await runtime.call(calls);
  expect(answers.every((answer, i) => 'value' in answer && (answer.value as number[][])[0]?.[0] === i)).toBe(true);
});

it('AR.AGING gives a table whose total ties', async () => {
  const customers = [['Ann'], ['Bo'], ['Ann']];
  const due = [[serial('2026-11-10')], [serial('2026-12-10')], [null]];
  const answer = await ask('AGING', customers, due, [[100.1], [200], [50]], [[AS_OF]], [[POLICY]]);
  const table = 'value' in answer ? (answer.value as unknown[][]) : [];
  expect(table.at(-1)?.at(-1)).toBe(350.1);
  expect(table.map(([name]) => name)).toEqual(['Customer', 'Ann', 'Bo', 'Total']);
});

it('knows every function of the table, and tells Excel of each', async () => {
  const answers = await runtime.call(WORKSHEET_FUNCTIONS.map(({ id }) => ({ id, args: [] })));
  // An unknown function is answered with code 2 and no words.
  expect(answers.filter((answer) => 'code' in answer && answer.code === 2)).toEqual([]);
  const ids = (language: 'zh' | 'en'): string[] =>
    (JSON.parse(functionsJson(language)) as { functions: { id: string }[] }).functions.map(({ id }) => id);
  expect(ids('zh')).toEqual(WORKSHEET_FUNCTIONS.map(({ id }) => id));
  expect(ids('en')).toEqual(ids('zh'));
});

it('has names that Excel takes', () => {
  for (const { id } of WORKSHEET_FUNCTIONS) {
    expect(id).toMatch(/^[A-Z]{3,}$/);
    // AGE90 and DSO30 would be cells.
    expect(`${id}1`).not.toBe(id);
  }
});
