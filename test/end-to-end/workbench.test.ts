import fs from 'node:fs';
import path from 'node:path';
import { Browser, Frame, Page } from 'playwright-core';
import { WorkbenchHooks } from '../../src/workbench/page/hooks';
import { findChromium, openBrowser } from './browser';
import { generate, openWorkbench, startServer, WorkbenchServer } from './workbench-server';

declare const window: { workbench: WorkbenchHooks; Date: DateConstructor };

const LONGEST = 120_000;
const DIST = path.resolve(__dirname, '..', '..', 'dist');
const OURS = ['催收计划 2026-11', '日程', '催款函', '账龄分析', '数据问题', '客户', '催收记录', '催收政策', '快照'];
const found = findChromium();
// On a machine of one's own without a browser this part says so; in CI a missing browser fails.
const suite = found !== null || process.env.CI === 'true' ? describe : describe.skip;
if (found === null) console.warn('No Chromium found: the end-to-end tests were NOT run.');

/** Today is a day of the sample; clocks that measure go on. */
function standStill(now: number): void {
  const began = performance.now();
  Date.now = () => now + performance.now() - began;
  window.Date = new Proxy(Date, {
    construct: (target, given: number[]) =>
      given.length === 0 ? new target(target.now()) : new target(...(given as [number])),
  });
}

suite('the add-in in the workbench', () => {
  let server: WorkbenchServer;
  let browser: Browser;
  let page: Page;
  let pane: Frame;
  const hosts = new Set<string>();
  const faults: string[] = [];

  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), openBrowser()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(standStill, Date.UTC(2026, 10, 28, 10));
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('pageerror', (error) => faults.push(error.message));
    pane = await openWorkbench(page, server, 'lang=zh&theme=light');
  }, LONGEST);
  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });

  it('finds the ledger and shows totals that agree with it', async () => {
    expect(await pane.getByTestId('ledger').innerText()).toContain('应收台账');
    const currency = await pane.getByTestId('currency-CNY').innerText();
    expect(currency).toContain('6,081,880.68');
    expect(currency).toContain('CNY 与台账一致（差额 0.00）');
  });

  it(
    'writes the plan with all its sheets and leaves nothing else behind',
    async () => {
      await generate(pane);
      const sheets = await page.evaluate(() => window.workbench.sheets());
      expect(sheets.map(({ name }) => name)).toEqual(['应收台账', ...OURS]);
      const rows = await page.evaluate(() => window.workbench.values('催收计划 2026-11', 'A1:H40'));
      expect(rows.flat()).toContain('甬江供应链管理（集团）有限公司');
    },
    LONGEST,
  );

  it('goes to the cell of a problem', async () => {
    await pane.locator('#tab-problems').click();
    await pane.getByTestId('problem').nth(1).click();
    await page.waitForFunction(() => window.workbench.selection() === '应收台账!K12', null, { timeout: 5000 });
  });

  it(
    'follows the selected row, and a promise changes what is next',
    async () => {
      await pane.locator('#tab-customer').click();
      await pane.getByTestId('customer-name').waitFor({ timeout: 8000 });
      await pane.getByRole('button', { name: '换客户' }).click();
      await pane.getByRole('button', { name: '甬江供应链管理（集团）有限公司 · CNY' }).click();
      const next = pane.getByTestId('next-action');
      const before = await next.innerText();
      await pane.getByTestId('contact-result').fill('月底付清');
      await pane.getByRole('button', { name: '承诺付款' }).click();
      await pane.getByTestId('contact-promiseDay').fill('2026-12-10');
      await pane.getByTestId('save-contact').click();
      await pane.getByTestId('history').getByText('月底付清').first().waitFor({ timeout: 20_000 });
      expect(await next.innerText()).not.toBe(before);
    },
    LONGEST,
  );

  it('asks nobody but the machine itself, and nothing failed unseen', () => {
    expect([...hosts].sort()).toEqual([`localhost:${server.port}`, `localhost:${server.port + 1}`]);
    expect(faults).toEqual([]);
  });

  it('serves the bundles as they were built', async () => {
    for (const name of ['functions.js', 'taskpane.js', 'plan-worker.js']) {
      const served = await (await fetch(`http://localhost:${server.port + 1}/${name}`)).arrayBuffer();
      expect(Buffer.from(served).equals(fs.readFileSync(path.join(DIST, name)))).toBe(true);
    }
  });
});
