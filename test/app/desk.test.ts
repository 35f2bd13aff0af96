import { failureOf } from '../../src/app/failure';
import { HostError } from '../../src/app/ports';
import { blankForm } from '../../src/app/record-contact';
import { ThinkingJob, thinkElsewhere, thinkJob } from '../../src/app/think-elsewhere';
import { PlanThought } from '../../src/app/make-plan';
import { openDesk } from '../../src/app/desk';
import { CellValue } from '../../src/core/cells/cells';
import { memoryWorkbook } from '../../src/hosts/memory/memory';
import { dayOn } from '../builders/days';
import { invoices, open, sheetOf } from '../builders/sheets';
import { deskAt, openedDesk, QUIETLY, sampleSheets } from './desk';

const LEDGER = invoices(open('A1', '2026-10-01', 500), open('B1', '2026-11-10', 300, '乙公司'));

describe('generating the plan', () => {
  it('tells of its stages and of every sheet, and gives what was written', async () => {
    const { desk } = await openedDesk(await sampleSheets('应收账款台账.xlsx'));
    const stages: string[] = [];
    const steps: string[] = [];
    const generated = await desk.generate(
      {
        onStage: (stage) => stages.push(stage),
        steps: { onStep: (_, __, what) => steps.push(what), isCancelled: () => false },
      },
      null,
    );
    expect(stages).toEqual(['read', 'decide', 'write', 'done']);
    for (const { name } of generated.written) expect(steps).toContain(name);
    expect(generated.customers).toBeGreaterThan(0);
    expect((await desk.refresh()).overview.canTakeOver).toBe(false);
  });

  it('stopped half-way leaves the workbook as it was', async () => {
    const { book, desk } = await openedDesk([LEDGER]);
    let asked = 0;
    const isCancelled = (): boolean => (asked += 1) > 4;
    const run = desk.generate({ ...QUIETLY, steps: { onStep: () => undefined, isCancelled } }, null);
    expect(failureOf(await run.catch((error: unknown) => error), 'zh').cancelled).toBe(true);
    expect(await book.listSheets()).toHaveLength(1);
  });

  it('says what stands in the way before anything is written', async () => {
    const book = { ...memoryWorkbook([LEDGER]), refusals: async () => [new HostError('editing', 'B2')] };
    const desk = deskAt(book);
    await desk.open();
    const failed = await desk.generate(QUIETLY, null).catch((error: unknown) => error);
    expect(failureOf(failed, 'en').text).toMatch(/press Enter or Esc/);
    expect(await book.listSheets()).toHaveLength(1);
  });

  it('takes over the history of another workbook', async () => {
    const last = await openedDesk([LEDGER]);
    await last.desk.generate(QUIETLY, null);
    await last.desk.refresh();
    await last.desk.record('甲公司|CNY', { ...blank(), result: '上周说月底付' });
    const { desk } = await openedDesk([LEDGER]);
    await desk.generate(QUIETLY, last.book);
    await desk.refresh();
    expect(desk.customer('甲公司|CNY')?.history.map(({ text }) => text)).toEqual(['上周说月底付']);
  });

  it('writes company and bank details to the policy sheet, which is their home from then on', async () => {
    const { book, desk } = await openedDesk([LEDGER]);
    await desk.choose({ company: { 'company.name': '测试公司', 'company.bankAccount': '0012345678901234567' } });
    expect(desk.company().find(({ code }) => code === 'company.name')).toMatchObject({
      value: '测试公司',
      place: null,
    });
    await desk.generate(QUIETLY, null);
    const { choice, policySheet } = await desk.refresh();
    expect(choice.company).toEqual({});
    const account = desk.company().find(({ code }) => code === 'company.bankAccount');
    expect(account).toMatchObject({ value: '0012345678901234567', place: { sheet: policySheet, column: 2 } });
    const { place } = account ?? {};
    if (!place) throw new Error('no place');
    book.person.type(place, '999');
    await desk.refresh();
    expect(desk.company().find(({ code }) => code === 'company.bankAccount')?.value).toBe('999');
  });
});

describe('the customer of the selected row', () => {
  it('is found from the ledger, the plan, the schedule and the log', async () => {
    const { book, desk } = await openedDesk([LEDGER]);
    await desk.record('乙公司|CNY', { ...blank(), result: '催过' });
    await desk.generate(QUIETLY, null);
    await desk.refresh();
    expect(desk.rowAt({ sheet: '台账', row: 3, column: 1 })).toBe('乙公司|CNY');
    expect(desk.rowAt({ sheet: '台账', row: 1, column: 1 })).toBeNull();
    const own = (await book.listSheets()).filter(({ ours }) => ours !== null);
    for (const { name, ours } of own) {
      if (!/^(plan-|schedule$|log$)/.test(ours ?? '')) continue;
      const cells = await book.readSheet(name);
      const at = cells.rows.findIndex((row) => row.includes('乙公司'));
      const place = { sheet: name, row: cells.firstRow + at, column: 4 };
      expect([ours, desk.rowAt(place)]).toEqual([ours, '乙公司|CNY']);
    }
  });

  it('follows the person from cell to cell until it is stopped', async () => {
    const { book, desk } = await openedDesk([LEDGER]);
    book.person.moveTo({ sheet: '台账', row: 2, column: 1 });
    const heard: (string | null)[] = [];
    const stop = await desk.onSelect((place) => heard.push(desk.rowAt(place)));
    book.person.moveTo({ sheet: '台账', row: 3, column: 2 });
    stop();
    book.person.moveTo({ sheet: '台账', row: 2, column: 2 });
    expect(heard).toEqual(['甲公司|CNY', '乙公司|CNY']);
  });

  it('says stage, next step and why, and has a draft letter and texts', async () => {
    const { desk } = await openedDesk([invoices(open('A1', '2026-10-01', 50_000))]);
    const view = desk.customer('甲公司|CNY');
    expect(view).toMatchObject({ name: '甲公司', balance: '50,000.00', overdue: '50,000.00', oldestDays: 50 });
    expect(view?.because.length).toBeGreaterThan(0);
    expect(view?.letters[0]?.customerName).toBe('甲公司');
    expect(view?.message).toMatch(/甲公司/);
    expect(desk.customer('没有|CNY')).toBeNull();
  });
});

describe("today's tasks", () => {
  it('are ticked off in the workbook, and the tick can be taken back', async () => {
    const { book, desk } = await openedDesk(await sampleSheets('应收账款台账.xlsx'), '2026-11-18');
    const view = await desk.refresh();
    const [person] = view.today.people;
    const task = person?.today[0] ?? person?.week[0];
    if (!task) throw new Error('no task');
    expect((await desk.tick(task.key, true)).today.done).toBe(view.today.done + 1);
    expect((await deskAt(book, '2026-11-18').open()).today.done).toBe(view.today.done + 1);
    expect((await desk.tick(task.key, false)).today.done).toBe(view.today.done);
  });

  it('noted as done on the schedule sheet count as ticked', async () => {
    const { book, desk } = await openedDesk(await sampleSheets('应收账款台账.xlsx'), '2026-11-18');
    await desk.generate(QUIETLY, null);
    const before = await desk.refresh();
    const schedule = (await book.listSheets()).find(({ ours }) => ours === 'schedule')?.name ?? '';
    const { rows } = await book.readSheet(schedule);
    const key = before.today.people[0]?.today[0]?.key ?? before.today.people[0]?.week[0]?.key;
    const headings = rows.find((row) => row.includes('完成')) ?? [];
    const row = rows.findIndex((cells) => cells[0] === key);
    book.person.type({ sheet: schedule, row: row + 1, column: headings.indexOf('完成') + 1 }, '完成');
    expect((await desk.refresh()).today.done).toBe(before.today.done + 1);
  });

  it('at a weekend look ahead to the next one', async () => {
    const { desk } = await openedDesk([LEDGER], '2026-11-28');
    expect((await desk.refresh()).today.weekEnd).toBe(dayOn('2026-12-06'));
  });
});

describe('problems', () => {
  const odd = invoices(open('A1', '2026-10-01', 500), ['乙公司', 'B1', '2026-10-01', '没有', 100, '待核']);

  it('are filtered by severity and by text, and lead to their cell', async () => {
    const { book, desk } = await openedDesk([odd]);
    const all = desk.problems({ severity: 'all', text: '' });
    const errors = desk.problems({ severity: 'error', text: '' });
    expect(errors.list.length).toBe(all.counts.error);
    expect(errors.list.every(({ severity }) => severity === 'error')).toBe(true);
    const found = desk.problems({ severity: 'all', text: '待核' });
    expect(found.list.length).toBeGreaterThan(0);
    const [problem] = found.list;
    if (!problem?.place) throw new Error('no place');
    await desk.show(problem.place);
    expect(await book.selection()).toEqual(problem.place);
    expect(desk.problems({ severity: 'all', text: '绝无此文' }).list).toEqual([]);
  });
});

describe('adding columns to the ledger', () => {
  it('shows what it writes, makes the policy sheet that the formulas name, and renews its columns', async () => {
    const { book, desk } = await openedDesk([LEDGER]);
    const { wanted, makesPolicySheet } = desk.proposeColumns();
    expect(makesPolicySheet).toBe(true);
    expect(wanted).toMatchObject([{ sheet: '台账', headingRow: 1, lastRow: 3 }]);
    expect(wanted[0]?.columns[0]).toEqual({
      heading: '账龄（AR）',
      formula: 'AR.AGEBUCKET(D2,AR_AsOf,AR_Policy)',
      format: 'text',
    });
    expect(await desk.addColumns()).toEqual([{ firstColumn: 7, lastColumn: 10 }]);
    expect((await book.listSheets()).map(({ ours }) => ours)).toEqual([null, 'policy']);
    await desk.refresh();
    expect(desk.proposeColumns().makesPolicySheet).toBe(false);
    expect(await desk.addColumns()).toEqual([{ firstColumn: 7, lastColumn: 10 }]);
  });

  it('works out the due date where the ledger has terms only', async () => {
    const ledger = sheetOf([
      ['客户名称', '发票号码', '开票日期', '账期', '未收金额'],
      ['甲公司', 'A1', '2026-09-01', '30天', 500],
    ]);
    const { desk } = await openedDesk([ledger]);
    expect(desk.proposeColumns().wanted[0]?.columns[1]?.formula).toBe('AR.DAYSOVERDUE(AR.DUEDATE(C2,D2),AR_AsOf)');
  });

  it('is refused in words without any date to reckon from', async () => {
    const { desk } = await openedDesk([
      sheetOf([
        ['客户名称', '未收金额'],
        ['甲公司', 500],
      ]),
    ]);
    expect(failureOf(await desk.addColumns().catch((error: unknown) => error), 'zh').text).toMatch(/到期日/);
  });
});

describe('a large ledger', () => {
  it('is thought about in a worker, with the same outcome, and the worker is ended', async () => {
    const { made, ended, makeWorker } = workers();
    const look = thinkElsewhere(makeWorker);
    const input = { ...anInput(), sheets: [invoices(...many(20_001))] };
    const thought = await look.think({ input, sheets: false });
    expect(made()).toBe(1);
    expect(ended()).toBe(1);
    expect(thought).toEqual(thinkJob({ input, sheets: false }));
  });

  it('stopped while it is thought about is cancelled and leaves the workbook as it was', async () => {
    const { ended, makeWorker } = workers();
    const thinker = thinkElsewhere(makeWorker);
    const book = memoryWorkbook([invoices(...many(20_001))]);
    const desk = openDesk({ book, language: 'zh', today: () => dayOn('2026-11-20'), thinker });
    await desk.open();
    const onStage = (stage: string): void => void (stage === 'decide' && setTimeout(() => desk.stop()));
    const failed = await desk.generate({ ...QUIETLY, onStage }, null).catch((error: unknown) => error);
    expect(failureOf(failed, 'zh')).toEqual({ text: '已取消，工作簿保持原样。', cancelled: true });
    expect(ended()).toBe(2);
    expect(await book.listSheets()).toHaveLength(1);
  });
});

/** Workers of this thread: each thinks a moment later, unless it was ended before. */
function workers() {
  let made = 0;
  let ended = 0;
  const makeWorker = () => {
    made += 1;
    let alive = true;
    let answer: ((event: { readonly data: PlanThought }) => void) | null = null;
    return {
      addEventListener: (kind: string, listener: never) => void (kind === 'message' && (answer = listener)),
      postMessage: (job: ThinkingJob) => {
        const copy = structuredClone(job);
        setTimeout(() => alive && answer?.({ data: structuredClone(thinkJob(copy)) }), 5);
      },
      terminate: () => {
        alive = false;
        ended += 1;
      },
    };
  };
  return { made: () => made, ended: () => ended, makeWorker };
}

function many(rows: number): readonly (readonly CellValue[])[] {
  return Array.from({ length: rows }, (_, i) => open(`N${i}`, '2026-10-01', 100 + (i % 7), `客户${i % 50}`));
}

function anInput() {
  const wish = {};
  const choice = { sheets: [], columns: {} };
  const rest = { historySheets: [], bookedTo: null, month: null, language: 'zh' as const };
  return { ...rest, wish, choice, asOf: dayOn('2026-11-20') };
}

function blank() {
  return blankForm(dayOn('2026-11-20'));
}
