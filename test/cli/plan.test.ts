import Ajv from 'ajv/dist/2020';
import { readFileSync } from 'fs';
import { join } from 'path';
import { readArguments } from '../../src/cli/arguments';
import schema from '../../src/cli/plan.schema.json';
import { runPlan } from '../../src/cli/run-plan';
import { xlsxWorkbook } from '../../src/hosts/xlsx/workbook';
import { machineWith, TestMachine } from '../builders/machine';

const SAMPLES = join(__dirname, '../../assets/samples');
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, name)));
const validate = new Ajv({ strict: false }).compile(schema);

interface PlanJson {
  readonly control: readonly { readonly currency: string; readonly used: string; readonly difference: string }[];
  readonly customers: readonly {
    readonly customer: string;
    readonly rank: number;
    readonly nextAction: { readonly code: string };
  }[];
  readonly notices: readonly {
    readonly code: string;
    readonly sheet: string;
    readonly row: number;
    readonly message: string;
    readonly expected: string;
  }[];
  readonly ledger: {
    readonly entries: number;
    readonly rows: number;
    readonly duplicates: number;
    readonly columns: Record<string, { readonly heading: string }>;
  };
  readonly letters: readonly { readonly number: string }[];
}

async function planOfFile(
  name: string,
  content: Uint8Array | string,
  ...options: readonly string[]
): Promise<{ readonly code: number; readonly machine: TestMachine; readonly json: PlanJson }> {
  const machine = machineWith({ [name]: content });
  const code = await runPlan([name, '--as-of', '2026-11-30', '--json', 'plan.json', ...options], machine);
  const text = machine.files.get('plan.json');
  return { code, machine, json: (text ? JSON.parse(new TextDecoder().decode(text)) : null) as PlanJson };
}

describe('plan over the sample ledger', () => {
  it.each([
    [
      '应收账款台账.xlsx',
      'zh',
      ['催收计划 2026-11', '日程', '催款函', '账龄分析', '数据问题', '催收政策', '客户', '催收记录', '快照'],
    ],
    ['receivables-ledger.xlsx', 'en', ['Plan 2026-11']],
  ])('%s in %s: exit code 0, sheets beside the ledger, JSON by the schema', async (name, language, sheets) => {
    const original = sample(name);
    const { code, machine, json } = await planOfFile(name, original, '--lang', language);
    expect(code).toBe(0);
    validate(json);
    expect(validate.errors).toBeNull();
    expect(json.control.map((line) => line.difference)).toEqual(['0.00', '0.00', '0.00']);
    expect(machine.files.get(name)).toEqual(original);
    const out = [...machine.files.keys()].find((file) => file.endsWith('.xlsx') && file !== name) ?? '';
    const book = await xlsxWorkbook(machine.files.get(out) ?? new Uint8Array());
    const names = (await book.listSheets()).map((sheet) => sheet.name);
    expect(names).toEqual(expect.arrayContaining(sheets));
    expect(names).toHaveLength(10);
  });

  it('on its own output is brought up to date in place: same input, same bytes', async () => {
    const machine = machineWith({ 'a.xlsx': sample('应收账款台账.xlsx') });
    expect(await runPlan(['a.xlsx', '--as-of', '2026-11-30'], machine)).toBe(0);
    const firstRun = machine.files.get('a-催收计划.xlsx') ?? new Uint8Array();
    expect(await runPlan(['a-催收计划.xlsx', '--as-of', '2026-11-30'], machine)).toBe(0);
    const secondRun = machine.files.get('a-催收计划.xlsx') ?? new Uint8Array();
    expect(await runPlan(['a-催收计划.xlsx', '--as-of', '2026-11-30'], machine)).toBe(0);
    const thirdRun = machine.files.get('a-催收计划.xlsx') ?? new Uint8Array();
    expect([...machine.files.keys()]).toEqual(['a.xlsx', 'a-催收计划.xlsx']);
    expect(secondRun.length).toBe(firstRun.length);
    expect(Buffer.compare(secondRun, firstRun)).toBe(0);
    expect(Buffer.compare(thirdRun, secondRun)).toBe(0);
  });

  it('takes log, customers and policy over into a fresh export', async () => {
    const machine = machineWith({ 'a.xlsx': sample('应收账款台账.xlsx') });
    await runPlan(['a.xlsx', '--as-of', '2026-11-23'], machine);
    const code = await runPlan(
      ['a.xlsx', '--as-of', '2026-11-30', '--history', 'a-催收计划.xlsx', '--out', 'b.xlsx', '--json', 'b.json'],
      machine,
    );
    expect(code).toBe(0);
    const book = await xlsxWorkbook(machine.files.get('b.xlsx') ?? new Uint8Array());
    const log = (await book.listSheets()).filter((sheet) => sheet.ours !== null).map((sheet) => sheet.ours);
    expect(log).toEqual(expect.arrayContaining(['policy', 'log', 'customers', 'snapshot', 'plan-2026-11']));
    const policy = await book.readSheet((await book.listSheets()).find((sheet) => sheet.ours === 'policy')?.name ?? '');
    const since = policy.rows.find((row) => row.includes('general.logKeptSince'));
    // 46349 is 2026-11-23: the log has been kept since the first generation, not since this one.
    expect(since).toContain(46349);
  });
});

describe('the JSON of a small ledger', () => {
  it('is the approved one', async () => {
    const csv = [
      '客户编码,客户名称,发票号码,开票日期,账期,到期日,币种,应收金额,已收金额,未收金额,联系人',
      'K1,甲江机电有限公司,F1,2026-08-01,30天,2026-08-31,CNY,"120,000.00",0,"120,000.00",应付会计',
      'K1,甲江机电有限公司,F2,2026-11-20,30天,2026-12-20,CNY,8000,0,8000,应付会计',
      'K2,Northvale Parts Ltd,F3,2026-10-01,30天,,USD,5000,1000,4000,',
      'K2,Northvale Parts Ltd,F3,2026-10-01,30天,,USD,5000,1000,4000,',
      'K3,丙湖包装有限公司,F4,待定,,,CNY,700,0,N/A,',
      '合计,,,,,,CNY,133700,1000,,',
    ].join('\r\n');
    const { json } = await planOfFile('small.csv', csv);
    validate(json);
    expect(validate.errors).toBeNull();
    const golden = join(__dirname, '../cases/small-ledger.json');
    if (process.env['APPROVE'] === 'yes')
      (await import('fs')).writeFileSync(golden, `${JSON.stringify(json, null, 1)}\n`);
    expect(json).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });
});

describe('files and options that cannot be used', () => {
  const text = '客户名称,到期日,未收金额\n甲公司,2026-10-01,100\n';
  it.each([
    ['a missing file', {}, ['none.csv'], 1, 'cannot be opened'],
    ['no file named', {}, [], 2, 'ledger file'],
    ['an unknown option', { 'a.csv': text }, ['a.csv', '--fast'], 2, '--fast'],
    ['an empty file', { 'a.csv': '' }, ['a.csv'], 1, 'empty'],
    [
      'a picture',
      { 'a.xlsx': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]) },
      ['a.xlsx'],
      1,
      'not a spreadsheet',
    ],
    ['an output that exists', { 'a.csv': text, 'o.xlsx': 'x' }, ['a.csv', '--out', 'o.xlsx'], 2, '--force'],
    ['the ledger itself as output', { 'a.csv': text }, ['a.csv', '--out', 'a.csv', '--force'], 2, 'never overwritten'],
    ['a policy file that is no JSON', { 'a.csv': text, 'p.json': '{' }, ['a.csv', '--policy', 'p.json'], 2, 'p.json'],
    ['a ledger without anything to read', { 'a.csv': 'x,y\n1,2\n' }, ['a.csv'], 1, '--map'],
  ])('%s', async (_name, files, given, code, part) => {
    const machine = machineWith(files as Record<string, string | Uint8Array>);
    expect(await runPlan([...given, '--lang', 'en'], machine)).toBe(code);
    expect([...machine.told, ...machine.printed].join('\n')).toContain(part);
  });

  it('an existing output is overwritten with --force, and JSON goes to standard output', async () => {
    const machine = machineWith({ 'a.csv': text, 'o.xlsx': 'x' });
    expect(await runPlan(['a.csv', '--out', 'o.xlsx', '--force', '--json', '-'], machine)).toBe(0);
    expect(validate(JSON.parse(machine.printed.join('\n')))).toBe(true);
    expect(machine.files.get('o.xlsx')?.length).toBeGreaterThan(1000);
  });

  it('--help explains every option', async () => {
    const machine = machineWith({});
    expect(await runPlan(['--help', '--lang', 'en'], machine)).toBe(0);
    for (const option of [
      'as-of',
      'booked-to',
      'month',
      'sheet',
      'map',
      'basis',
      'buckets',
      'history',
      'policy',
      'lang',
      'out',
      'force',
      'json',
    ]) {
      expect(machine.printed.join('\n')).toContain(`--${option}`);
    }
    expect('wrong' in readArguments(['--help'])).toBe(false);
  });
});
