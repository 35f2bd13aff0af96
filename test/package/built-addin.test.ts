import { gzipSync } from 'node:zlib';
import { parseTree } from 'custom-functions-metadata';
import { parseIso, toSerial } from '../../src/core/basics/day';
import { Language } from '../../src/core/basics/words';
import { DEFAULT_POLICY, policyText } from '../../src/core/policy/policy';
import { WORKSHEET_FUNCTIONS, WorksheetFunction } from '../../src/functions/functions.table';
import { BuiltAddin, buildAddin, runFunctions } from '../builders/built-addin';
import { RuntimeAnswer } from '../builders/functions-runtime';

const ADDIN_URL = 'https://addins.example.com/ar/';
const AS_OF = toSerial(parseIso('2026-11-20') ?? 0);
const RATES = [
  { fromDay: null, rate: 0.01 },
  { fromDay: 31, rate: 0.05 },
];
const POLICY = policyText({ ...DEFAULT_POLICY, provisionRates: RATES }, 'en');

let built: BuiltAddin;
let runtime: ReturnType<typeof runFunctions>;
beforeAll(() => {
  built = buildAddin({ ADDIN_URL });
  runtime = runFunctions(built.read('functions.js'), 'en-US');
}, 120_000);
afterAll(() => built.remove());

/** The function as its author would write it for Microsoft's generator; `class` is a word that JavaScript keeps for itself. */
function sourceOf({ id, help, parameters }: WorksheetFunction, language: Language): string {
  const lines = parameters.map(({ name, help: words }) => ` * @param ${inSource(name)} ${words[language]}`);
  const taken = parameters.map(({ name, optional }) => `${inSource(name)}${optional ? '?' : ''}: any[][]`);
  return [
    `/** ${help[language]}`,
    ` * @customfunction ${id}`,
    ...lines,
    ' */',
    `export function f${id}(${taken.join(', ')}): any[][] { return []; }`,
  ].join('\n');
}

function inSource(name: string): string {
  return name === 'class' ? 'class_' : name;
}

describe('what Excel reads before it loads the functions', () => {
  it.each([
    ['functions.json', 'en'],
    ['functions-zh-CN.json', 'zh'],
  ] as const)('%s is what custom-functions-metadata would write', (file, language) => {
    const source = WORKSHEET_FUNCTIONS.map((one) => sourceOf(one, language)).join('\n');
    const { functions, extras } = parseTree(source, 'functions.ts');
    expect(extras.flatMap(({ errors }) => errors)).toEqual([]);
    const written = JSON.parse(JSON.stringify(functions).replaceAll('"class_"', '"class"')) as unknown;
    expect(JSON.parse(built.read(file))).toEqual({ allowCustomDataForDataTypeAny: true, functions: written });
  });

  it('names the functions that functions.js hands over, no more and no fewer', () => {
    const ids = (JSON.parse(built.read('functions.json')) as { functions: { id: string }[] }).functions.map(
      ({ id }) => id,
    );
    expect(runtime.ids).toEqual(ids);
    expect(ids).toEqual(WORKSHEET_FUNCTIONS.map(({ id }) => id));
  });

  it('has names of three letters and more, none of which is a cell or a column', () => {
    // XFD is the last column, and three letters with digits behind them are cells.
    for (const { id } of WORKSHEET_FUNCTIONS) expect(`AR.${id}`).toMatch(/^AR\.[A-Z]{3,}$/);
  });
});

describe('the page', () => {
  it('loads Office.js, then functions, then the pane, and nothing from elsewhere', () => {
    const page = built.read('taskpane.html');
    const scripts = [...page.matchAll(/<script[^>]* src="?([^\s">]+)/g)].map(([, source]) => source);
    expect(scripts).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      'taskpane.js',
    ]);
    expect(
      [...page.matchAll(/https?:\/\/[^\s"'/;]+/g)]
        .map(([host]) => host)
        .filter((host) => host !== 'https://appsforoffice.microsoft.com'),
    ).toEqual([]);
  });

  it('may neither connect to anywhere nor run foreign code', () => {
    const [, policy = ''] = /Content-Security-Policy"? content="([^"]+)"/.exec(built.read('taskpane.html')) ?? [];
    const rules = Object.fromEntries(policy.split(';').map((rule) => rule.trim().split(/ (.*)/s).slice(0, 2)));
    expect(rules).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self' https://appsforoffice.microsoft.com",
      'connect-src': "'none'",
      'worker-src': "'self'",
    });
    expect(policy).not.toMatch(/unsafe-eval|\*/);
  });

  it('has its manifests and every file that they name', () => {
    for (const manifest of ['manifest.xml', 'manifest.dev.xml']) {
      const base = manifest === 'manifest.xml' ? ADDIN_URL : 'https://localhost:3000/';
      const files = [...built.read(manifest).matchAll(new RegExp(`"${base}([^"]+)"`, 'g'))].map(
        ([, file = '']) => file,
      );
      expect(files.length).toBeGreaterThan(15);
      expect(files.filter((file) => !built.has(file))).toEqual([]);
    }
  });

  it('is small where it must be: functions.js ≤ 60 KB gzipped', () => {
    expect(gzipSync(built.read('functions.js')).length).toBeLessThanOrEqual(60 * 1024);
  });
});

/** Good arguments of every function, each as Excel hands over a single cell. */
const DUE = AS_OF - 40;
const ROW = [DUE, 50_000, AS_OF, 'B', 1, AS_OF - 10, null, '正常', POLICY];
const GOOD: Readonly<Record<string, readonly unknown[]>> = {
  DUEDATE: [DUE, 'Net 30'],
  DAYSOVERDUE: [DUE, AS_OF],
  AGEBUCKET: [DUE, AS_OF, POLICY],
  STAGE: [DUE, AS_OF, 'B', POLICY],
  NEXTACTION: ROW,
  NEXTDATE: ROW,
  WHY: ROW,
  INTEREST: [1000, DUE, AS_OF, 0.05],
  PROVISION: [1000, DUE, AS_OF, POLICY],
  RMB: [1000.5],
  DSO: [15_000, 10_000, 30],
  CEI: [6200, 3630, 6340, 3590],
};
const ERROR = { type: 'Error', basicType: 'Error', basicValue: '#REF!', errorType: 'Ref' };
const ODD: readonly unknown[] = [
  null, '', 0, -1, 1.5, 1e12, true, '???', '#1 Shop', ERROR,
  { type: 'FormattedNumber', basicType: 'Double', basicValue: DUE, numberFormat: 'yyyy-mm-dd' },
  { type: 'String', basicType: 'String', basicValue: '#1 Shop' },
  { type: 'Entity', basicType: 'Error', basicValue: '#VALUE!', text: 'Ann' },
]; // prettier-ignore

const lone = WORKSHEET_FUNCTIONS.filter(({ gives }) => gives !== 'table');
const callsOf = ({ id }: WorksheetFunction): readonly (readonly unknown[])[] =>
  (GOOD[id] ?? []).flatMap((_, at) => ODD.map((odd) => (GOOD[id] ?? []).map((good, i) => (i === at ? odd : good))));
const inCells = (args: readonly unknown[]): unknown[] => args.map((one) => [[one]]);

/** What a cell shows: a number, a text, or the words of its #N/A. Anything else is a crash. */
function seen(answer: RuntimeAnswer | undefined): unknown {
  if (answer === undefined) throw new Error('no answer');
  if ('code' in answer) return answer.code === 1 ? `#N/A ${answer.words}` : answer;
  return seenCell((answer.value as unknown[][])[0]?.[0]);
}

function seenCell(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null) return cell;
  const { errorType, message } = cell as { readonly errorType?: string; readonly message?: string };
  return errorType === 'NotAvailable' ? `#N/A ${message}` : cell;
}

describe.each(lone.map((one) => [one.id, one] as const))('AR.%s of the built functions.js', (id, one) => {
  it('answers its example', async () => {
    const [answer] = await runtime.call([{ id, args: inCells(GOOD[id] ?? []) }]);
    expect(typeof seen(answer)).toBe(one.gives === 'number' ? 'number' : 'string');
  });

  it('never gives text for a number nor a number for text, whatever stands in a cell', async () => {
    const calls = callsOf(one);
    const answers = (await runtime.call(calls.map((args) => ({ id, args: inCells(args) })))).map(seen);
    const wrong = calls.flatMap((args, i) => {
      const answer = answers[i];
      const isNone = typeof answer === 'string' && /^#N\/A ./.test(answer);
      const isFit =
        one.gives === 'number'
          ? typeof answer === 'number' && Number.isFinite(answer)
          : typeof answer === 'string' && answer !== '';
      return isNone || isFit ? [] : [{ args, answer }];
    });
    expect(wrong).toEqual([]);
  });

  it('answers a range as it answers each of its cells; only blank rows stay blank', async () => {
    for (const [at] of (GOOD[id] ?? []).entries()) {
      const column = ODD.map((odd) => [odd]);
      const args = (GOOD[id] ?? []).map((good, i) => (i === at ? column : [[good]]));
      const [spilled, ...singles] = await runtime.call([
        { id, args },
        ...ODD.map((odd) => ({ id, args: args.map((range, i) => (i === at ? [[odd]] : range)) })),
      ]);
      const cells =
        spilled !== undefined && 'value' in spilled
          ? (spilled.value as unknown[][]).map(([cell]) => seenCell(cell))
          : [];
      const wanted = singles.map((answer, i) => (ODD[i] === null || ODD[i] === '' ? '' : seen(answer)));
      expect({ at, cells }).toEqual({ at, cells: wanted });
    }
  });

  it('answers a long column up to its last filled row', async () => {
    const column: unknown[][] = Array.from({ length: 20_000 }, () => [null]);
    column[2] = [(GOOD[id] ?? [])[0]];
    const [answer] = await runtime.call([{ id, args: [column, ...inCells((GOOD[id] ?? []).slice(1))] }]);
    const rows = answer !== undefined && 'value' in answer ? (answer.value as unknown[][]) : [];
    expect(rows).toHaveLength(3);
    expect(rows.slice(0, 2)).toEqual([[''], ['']]);
    expect(typeof rows[2]?.[0]).toBe(one.gives === 'number' ? 'number' : 'string');
  });
});

it('answers a whole column of the sheet: a million rows, one of them filled', async () => {
  const column: unknown[][] = Array.from({ length: 1_048_576 }, () => [null]);
  column[2] = [DUE];
  const [answer] = await runtime.call([{ id: 'AGEBUCKET', args: [column, [[AS_OF]], [[POLICY]]] }]);
  expect(answer).toEqual({ value: [[''], [''], ['31–60']] });
}, 30_000);

it('AR.AGING of whole columns ties to the sum', async () => {
  const rows = 1_048_576;
  const [names, due, balances] = [0, 1, 2].map((): unknown[][] => Array.from({ length: rows }, () => [null]));
  [
    ['Customer', 'Due', 'Balance'],
    ['Ann', DUE, 100.1],
    ['Bo', null, 200],
    ['Ann', AS_OF + 3, -50],
  ].forEach((row, i) => {
    [names, due, balances].forEach((column, c) => (column![i] = [row[c]]));
  });
  const [answer] = await runtime.call([{ id: 'AGING', args: [names, due, balances, [[AS_OF]], [[POLICY]]] }]);
  const table = answer !== undefined && 'value' in answer ? (answer.value as unknown[][]) : [];
  expect(table.map(([name]) => name)).toEqual(['Customer', 'Ann', 'Bo', 'Total']);
  expect(table.at(-1)?.at(-1)).toBe(250.1);
}, 30_000);
