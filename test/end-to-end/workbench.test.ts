import fs from 'node:fs';
import path from 'node:path';
import { columnName } from '../../src/core/basics/cell-names';
import { WorkbenchHooks } from '../../src/workbench/page/hooks';
import { findChromium, openBrowser } from './browser';
import { At, clickCell, goToView, rowsAt, sheetNames, typeInto, valueAt, waitForValue } from './person';
import { describeInBrowser, openTrial, Trial } from './trial';
import { generate } from './workbench-server';

jest.setTimeout(120_000);

declare const window: { workbench: WorkbenchHooks };

const DIST = path.resolve(__dirname, '..', '..', 'dist');
const LEDGER = '应收台账';
const PLAN = '催收计划 2026-11';
const OURS = [PLAN, '日程', '催款函', '账龄分析', '数据问题', '客户', '催收记录', '催收政策', '快照'];
const LARGEST = '甬江供应链管理（集团）有限公司';

const ledger = (cell: string): At => ({ sheet: LEDGER, cell });
const plan = (cell: string): At => ({ sheet: PLAN, cell });

describe('the browser', () => {
  it('is missing: that is said, with what to do', async () => {
    expect(findChromium(['', '/no/such/chromium'])).toBeNull();
    await expect(openBrowser(null)).rejects.toThrow(/install Chrome or Chromium/);
  });
});

/** One person's afternoon with the sample ledger; each part goes on from where the one before ended. */
describeInBrowser('the add-in in the workbench', () => {
  let trial: Trial;
  beforeAll(async () => (trial = await openTrial('lang=zh&theme=light')));
  afterAll(() => trial?.close());

  const currency = (): Promise<string> => trial.pane().getByTestId('currency-CNY').innerText();
  /** The row of a sheet that has a text in a column. */
  async function rowOf(sheet: string, text: string): Promise<number> {
    const rows = await rowsAt(trial.page, sheet, 'A1:Z80');
    return 1 + rows.findIndex((row) => row.includes(text));
  }

  it('finds the ledger and shows totals that agree with it', async () => {
    expect(await trial.pane().getByTestId('ledger').innerText()).toContain(LEDGER);
    expect(await currency()).toMatch(/6,081,880\.68[\s\S]*3,819,405\.58[\s\S]*CNY 与台账一致（差额 0\.00）/);
  });

  it('says in the pane which columns it would add, before it writes any', async () => {
    await trial.page.getByRole('button', { name: '关闭窗格' }).click();
    await trial.page.locator('[data-command="AR.AddColumns"]').click();
    const proposal = trial.pane().getByTestId('add-columns');
    await proposal.waitFor();
    expect(await proposal.innerText()).toMatch(/「应收台账」第 4–419 行[\s\S]*=AR\.AGEBUCKET\(G5,AR_AsOf,AR_Policy\)/);
    expect(await valueAt(trial.page, ledger('W4'))).toBeNull();
    expect(await sheetNames(trial.page)).toEqual([LEDGER]);
    await proposal.getByRole('button', { name: '写入这些列' }).click();
    await waitForValue(trial.page, ledger('W16'), '未到期');
    expect(await valueAt(trial.page, ledger('X16'))).toBe(-54);
    expect(await rowsAt(trial.page, LEDGER, 'W4:Z4')).toEqual([
      ['账龄（AR）', '逾期天数（AR）', '下一步（AR）', '原因（AR）'],
    ]);
  });

  it('has the cells of AR functions follow an edited due date, and the pane too', async () => {
    const nextBefore = await valueAt(trial.page, ledger('Y16'));
    await typeInto(trial.page, ledger('G16'), '2026-11-01');
    await waitForValue(trial.page, ledger('W16'), '1–30');
    expect(await valueAt(trial.page, ledger('X16'))).toBe(27);
    expect(await valueAt(trial.page, ledger('Y16'))).not.toBe(nextBefore);
    await trial.pane().getByTestId('currency-CNY').getByText('789,588.00').waitFor();
    expect(await currency()).toMatch(/3,828,121\.08[\s\S]*2,389,959\.60[\s\S]*差额 0\.00/);
  });

  it('has them follow the as-of day, fixed in the pane and then today again', async () => {
    const asOf = trial.pane().getByLabel('截止日');
    await asOf.fill('2026/12/31');
    await waitForValue(trial.page, ledger('X16'), 60);
    await trial.pane().getByLabel('跟随今天').click();
    await waitForValue(trial.page, ledger('X16'), 27);
    await trial.pane().getByTestId('currency-CNY').getByText('789,588.00').waitFor();
    expect(await asOf.inputValue()).toBe('2026-11-28');
  });

  it('writes the plan with all its sheets, and the control is right in sheets and pane', async () => {
    await generate(trial.pane());
    expect((await sheetNames(trial.page)).sort()).toEqual([LEDGER, ...OURS].sort());
    const [counts = ''] = await trial.pane().getByTestId('result').locator('> *').nth(1).allInnerTexts();
    expect(counts).toBe('58 个客户 · 52 项任务 · 32 封函件');
    const control = (await rowsAt(trial.page, '账龄分析', 'A5:N5'))[0] ?? [];
    const [verdict, , , own, cells, twice, , , later, used, aged, undated, unapplied, difference] = control;
    expect(verdict).toBe('✓ CNY 与台账一致（差额 0.00）');
    expect([used, difference]).toEqual([6081880.68, 0]);
    expect(own).toBe(cells);
    const cents = (value: unknown): number => Math.round(Number(value) * 100);
    expect(cents(cells) - cents(twice) - cents(later)).toBe(cents(used));
    expect(cents(aged) + cents(undated) + cents(unapplied)).toBe(cents(used));
    expect((await rowsAt(trial.page, PLAN, 'C6:E6'))[0]).toEqual(['CNY', 6081880.68, 3828121.08]);
  });

  it('has every customer, task, letter and problem on its sheet', async () => {
    const keys = (await rowsAt(trial.page, PLAN, 'A15:A90')).flat().filter((key) => key !== null);
    expect(keys).toHaveLength(58);
    expect(new Set(keys).size).toBe(58);
    const tasks = (await rowsAt(trial.page, '日程', 'A7:A80')).flat().filter((key) => key !== null);
    expect(tasks).toHaveLength(52);
    // The edited row is overdue now.
    expect(tasks).toContain('C004|CNY|email-small|2026-11-30');
    const letters = (await rowsAt(trial.page, '催款函', 'A1:J2400')).flat().map(String);
    const numbers = letters.filter((text) => /^(编号：催|Our ref\.: CL)/.test(text));
    expect(new Set(numbers).size).toBe(32);
    // One more than before: the edited due date lies before the invoice's.
    expect(await valueAt(trial.page, { sheet: '数据问题', cell: 'A3' })).toMatch(/错误 1（.*）· 注意 19（/);
    expect(await trial.pane().locator('#tab-problems').innerText()).toBe('问题20');
  });

  it('goes to the cell of a problem, and lists those that a filter asks for', async () => {
    await goToView(trial.pane(), 'problems');
    const { page } = trial;
    await trial.pane().getByRole('button', { name: '错误 1' }).click();
    expect(await trial.pane().getByTestId('problem').count()).toBe(1);
    await trial.pane().getByTestId('problem').click();
    await page.waitForFunction(() => window.workbench.selection() === '应收台账!K64', null, { timeout: 5000 });
    const seen = await page.evaluate(() => window.workbench.placeOf('应收台账', 'K64'));
    expect(seen?.y).toBeLessThan(860);
    await trial.pane().getByRole('button', { name: /^全部/ }).click();
    await trial.pane().getByRole('searchbox').fill('K12');
    expect(await trial.pane().getByTestId('problem').count()).toBe(1);
  });

  it('shows the customer of the row that is selected in ledger or plan', async () => {
    await goToView(trial.pane(), 'customer');
    const name = trial.pane().getByTestId('customer-name');
    await clickCell(trial.page, ledger('G16'));
    await name.getByText(String(await valueAt(trial.page, ledger('B16')))).waitFor({ timeout: 8000 });
    await clickCell(trial.page, plan('D16'));
    await name.getByText(LARGEST).waitFor({ timeout: 8000 });
    expect(await trial.pane().getByTestId('next-action').innerText()).toContain('最后付款通知函');
  });

  it('records a contact: refused while it says nothing, then in the log, and the next action is another', async () => {
    const pane = trial.pane();
    const before = await pane.getByTestId('next-action').innerText();
    await pane.getByTestId('save-contact').click();
    await pane.getByText('请至少填写结果、原因、承诺、争议或函件中的一项').waitFor();
    await pane.getByTestId('contact-result').fill('月底付清');
    await pane.getByRole('button', { name: '承诺付款' }).click();
    await pane.getByTestId('contact-promiseDay').fill('2026/12/10');
    await pane.getByTestId('contact-by').fill('王会计');
    await pane.getByTestId('save-contact').click();
    await pane.getByTestId('history').getByText('月底付清').first().waitFor({ timeout: 20_000 });
    const after = await pane.getByTestId('next-action').innerText();
    expect(after).not.toBe(before);
    expect(after).toContain('等待承诺付款');
    const [entry = []] = (await rowsAt(trial.page, '催收记录', 'A5:Y9')).filter((row) => row.includes('月底付清'));
    expect(entry).toEqual(expect.arrayContaining([46354, '电话', '是', 46366, '王会计']));
    expect(await pane.getByTestId('contact-result').inputValue()).toBe('');
  });

  it('keeps what people typed when the plan is made again by keyboard alone, and takes results over into the log', async () => {
    const { page } = trial;
    const [headings = []] = await rowsAt(page, PLAN, 'A14:CZ14');
    const own = columnName(headings.findLastIndex((heading) => heading !== null) + 2);
    await typeInto(page, plan(`${own}14`), '我的列');
    await typeInto(page, plan(`${own}16`), '自己的记号');
    await typeInto(page, plan('W16'), '张总要求月底对账');
    await typeInto(page, plan('T17'), '审批中');
    await page.waitForTimeout(800);
    await trial.pane().locator('#tab-customer').focus();
    for (const view of ['settings', 'overview']) {
      await page.keyboard.press('ArrowRight');
      expect(await trial.pane().evaluate(() => document.activeElement?.id)).toBe(`tab-${view}`);
    }
    await tabTo(trial, 'generate');
    await page.keyboard.press('Enter');
    await trial.pane().getByTestId('progress').waitFor();
    await trial.pane().getByTestId('result').waitFor({ timeout: 60_000 });
    const row = await rowOf(PLAN, 'C035|CNY');
    expect(await valueAt(page, plan(`W${row}`))).toBe('张总要求月底对账');
    expect(await valueAt(page, plan(`${own}14`))).toBe('我的列');
    expect(await valueAt(page, plan(`${own}${row}`))).toBe('自己的记号');
    const log = await rowsAt(page, '催收记录', 'A5:Y12');
    expect(log.filter((one) => one.includes('月底付清'))).toHaveLength(1);
    expect(log.filter((one) => one.includes('审批中'))).toHaveLength(1);
  });

  it('leaves the workbook as it was when the plan is cancelled half-way', async () => {
    const before = await everything(trial);
    await trial.pane().evaluate(cancelAtFirstSheet);
    await trial.pane().getByTestId('generate').click();
    const failure = trial.pane().getByTestId('failure');
    await failure.waitFor({ timeout: 60_000 });
    expect(await failure.innerText()).toContain('已取消，工作簿保持原样。');
    expect(await everything(trial)).toEqual(before);
    await failure.getByRole('button', { name: '关闭' }).click();
  });

  it('asks nobody but the machine itself, and nothing failed unseen', () => {
    const { port } = trial.server;
    expect([...trial.hosts].sort()).toEqual([`localhost:${port}`, `localhost:${port + 1}`]);
    expect(trial.faults).toEqual([]);
  });

  it('runs the scripts of the add-in byte for byte as they were built', async () => {
    const loaded = [...trial.scripts].filter(([name]) => name !== '/boot.js');
    expect(loaded.map(([name]) => name)).toEqual(expect.arrayContaining(['/functions.js', '/taskpane.js']));
    expect(loaded.length).toBeGreaterThan(4);
    for (const [name, body] of loaded) expect((await body).equals(fs.readFileSync(path.join(DIST, name)))).toBe(true);
  });
});

/** Presses Tab until the control is reached. */
async function tabTo({ page, pane }: Trial, testid: string): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    await page.keyboard.press('Tab');
    if ((await pane().evaluate(() => (document.activeElement as HTMLElement).dataset.testid)) === testid) return;
  }
  throw new Error(`${testid} cannot be reached by Tab.`);
}

/** In the pane: presses cancel as soon as the first sheet is in hand. */
function cancelAtFirstSheet(): void {
  const watch = new MutationObserver(() => {
    const progress = document.querySelector('[data-testid=progress]');
    if (!progress?.textContent?.includes('写入「')) return;
    watch.disconnect();
    progress.querySelector('button')?.click();
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
}

/** Every sheet with what stands in it. */
async function everything({ page }: Trial): Promise<unknown> {
  const names = await sheetNames(page);
  const cells = await Promise.all(names.map((name) => rowsAt(page, name, 'A1:AZ420')));
  return names.map((name, i) => [name, cells[i]]);
}
