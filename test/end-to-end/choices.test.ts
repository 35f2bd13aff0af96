import { Locator } from 'playwright-core';
import { WorkbenchHooks } from '../../src/workbench/page/hooks';
import { At, clickCell, goToView, rowsAt, sheetNames, valueAt } from './person';
import { describeInBrowser, openTrial, Trial } from './trial';
import { generate, paneReady } from './workbench-server';
import { sample, withLockedStructure, withProtectedSheet } from './workbooks';

jest.setTimeout(120_000);

declare const window: { workbench: WorkbenchHooks };

const LEDGER = '应收台账';
const FILE = '应收账款台账.xlsx';
const ledger = (cell: string): At => ({ sheet: LEDGER, cell });

describeInBrowser('what Excel refuses, what is chosen and what is taken over', () => {
  let trial: Trial;
  beforeAll(async () => (trial = await openTrial('lang=zh&theme=light')));
  afterAll(() => trial?.close());

  /** Opens a file as a person does, and waits for the pane that comes with it. */
  async function open(name: string, content: Uint8Array): Promise<void> {
    const { page, server } = trial;
    const before = trial.pane();
    const gone = page.waitForEvent('framedetached', (frame) => frame === before);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
    const question = page.locator('dialog.question');
    await Promise.race([gone, question.waitFor()]);
    if (await question.isVisible()) await question.getByRole('button', { name: /^(不保存|Don’t save)$/ }).click();
    await gone;
    await page.locator('.file-name').getByText(name).waitFor();
    await paneReady(page, server);
  }
  async function switchLanguage(): Promise<void> {
    const before = trial.pane();
    const gone = trial.page.waitForEvent('framedetached', (frame) => frame === before);
    await trial.page.locator('[data-own=language]').click();
    await gone;
    await paneReady(trial.page, trial.server);
  }
  async function failure(): Promise<string> {
    const bar = trial.pane().getByTestId('failure');
    await bar.waitFor({ timeout: 20_000 });
    const text = await bar.locator('span').first().innerText();
    await bar.getByRole('button').last().click();
    return text;
  }

  it('says that a cell is being edited, and how to go on', async () => {
    await clickCell(trial.page, ledger('B7'));
    await trial.page.keyboard.type('半', { delay: 50 });
    await trial.pane().getByTestId('generate').click();
    expect(await failure()).toBe('有单元格正在编辑：请按 Enter 或 Esc 结束编辑后再试。');
    const place = await trial.page.evaluate((sheet) => window.workbench.placeOf(sheet, 'D7'), LEDGER);
    await trial.page.mouse.click(place?.x ?? 0, place?.y ?? 0);
    expect(await valueAt(trial.page, ledger('B7'))).toBe('半');
  });

  it('says in both languages that the structure is protected; nothing is written, nothing typed is lost', async () => {
    await open('锁定.xlsx', withLockedStructure(sample(FILE)));
    await trial.pane().getByTestId('generate').click();
    expect(await failure()).toBe('工作簿结构受保护，不能新增工作表：请先撤销保护。');
    await goToView(trial.pane(), 'customer');
    await clickCell(trial.page, ledger('D16'));
    await trial.pane().getByTestId('contact-result').fill('月底付清');
    await trial.pane().getByTestId('save-contact').click();
    expect(await failure()).toContain('请先撤销保护');
    expect(await trial.pane().getByTestId('contact-result').inputValue()).toBe('月底付清');
    await switchLanguage();
    await trial.pane().getByTestId('generate').click();
    expect(await failure()).toBe(
      'The workbook structure is protected, no sheet can be added: remove the protection first.',
    );
    expect(await sheetNames(trial.page)).toEqual([LEDGER]);
  });

  it('says that the sheet is protected when columns are to be added to it, and adds nothing', async () => {
    await open('受保护.xlsx', withProtectedSheet(sample(FILE)));
    await trial.page.locator('[data-command="AR.AddColumns"]').click();
    await trial.pane().getByRole('button', { name: 'Write these columns' }).click();
    expect(await failure()).toBe(
      `The sheet is protected and cannot be written: remove its protection first. The sheet “${LEDGER}” is protected.`,
    );
    expect(await sheetNames(trial.page)).toEqual([LEDGER]);
    expect(await valueAt(trial.page, ledger('W4'))).toBeNull();
  });

  it('keeps a chosen column, month and company in the workbook, for the pane of whoever opens it next', async () => {
    await open(FILE, sample(FILE));
    const column = (): Locator => trial.pane().getByTestId('column-salesperson');
    await trial.pane().getByTestId('ledger').getByRole('button').first().click();
    expect(await column().inputValue()).toBe('M');
    await column().selectOption('N');
    await trial.pane().getByTestId('said').getByText('Kept in the workbook').waitFor({ state: 'attached' });
    await trial.pane().getByLabel('Plan month').selectOption({ label: 'Dec 2026' });
    await trial.pane().getByText('Make the plan for Dec').waitFor();
    await trial.pane().getByLabel('Receipts booked up to').fill('27 Nov 2026');
    await trial.pane().getByText('Not given; as-of is assumed').waitFor({ state: 'detached' });
    await goToView(trial.pane(), 'settings');
    await trial.pane().getByLabel('Registered name').fill('海川工业品有限公司');
    await trial.pane().getByRole('button', { name: 'Save' }).click();
    await trial.pane().locator('#panel-settings button:disabled').waitFor();
    await switchLanguage();
    await trial.pane().getByText('生成 12 月催收计划').waitFor();
    await trial.pane().getByTestId('ledger').getByRole('button').first().click();
    expect(await column().inputValue()).toBe('N');
    await trial.pane().getByRole('button', { name: '恢复自动识别' }).click();
    await column().locator('option[value=M]:checked').waitFor({ state: 'attached' });
    expect(await trial.pane().getByLabel('回款登记至').inputValue()).toBe('2026-11-27');
  });

  it('takes over the history of another workbook, and prints the company on the letters', async () => {
    const [name, last] = ['上月.xlsx', sample('应收账款台账-两个月催收记录.xlsx')];
    await trial
      .pane()
      .getByTestId('take-over-file')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(last) });
    await trial.pane().getByText('将沿用：上月.xlsx').waitFor();
    await trial.pane().getByLabel('计划月份').selectOption({ label: '2026年11月' });
    await trial.pane().getByText('生成 11 月催收计划').waitFor();
    await generate(trial.pane());
    expect(await sheetNames(trial.page)).toContain('催收计划 2026-11');
    expect(await valueAt(trial.page, { sheet: '催款函', cell: 'A1' })).toBe('海川工业品有限公司');
    const log = (await rowsAt(trial.page, '催收记录', 'A5:B400')).filter(([day]) => typeof day === 'number');
    expect(log.length).toBeGreaterThan(20);
  });

  it('ticks a task off for one person, and it is still ticked for the next', async () => {
    await goToView(trial.pane(), 'today');
    const person = trial.pane().getByLabel('负责人');
    const [, someone = ''] = await person.locator('option').allInnerTexts();
    await person.selectOption(someone);
    const first = trial.pane().getByTestId('task').first();
    await first.getByRole('checkbox').click();
    await trial.pane().getByText('已完成 1 项').waitFor();
    await switchLanguage();
    await goToView(trial.pane(), 'today');
    await trial.pane().getByText(', 1 done').waitFor();
    expect(await trial.pane().getByRole('checkbox', { checked: true }).count()).toBe(1);
  });

  it('had nothing fail unseen', () => expect(trial.faults).toEqual([]));
});
