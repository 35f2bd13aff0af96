// `npm run make:screenshots`: the pictures of the README, taken in the workbench with the sample ledgers.
import path from 'node:path';
import { Frame, Page } from 'playwright-core';
import { WorkbenchHooks } from '../src/workbench/page/hooks';
import { openBrowser } from '../test/end-to-end/browser';
import { generate, openWorkbench, startServer } from '../test/end-to-end/workbench-server';

declare const window: { workbench: WorkbenchHooks };

const FOLDER = new URL('../assets/screenshots/', import.meta.url).pathname;
const SIZE = { width: 1440, height: 900 };
// Everything has come to rest: the grid draws some time after it is told.
const REST_MS = 1500;

const server = await startServer();
const browser = await openBrowser();
try {
  const zh = await browser.newPage({ viewport: SIZE, locale: 'zh-CN' });
  const pane = await openWorkbench(zh, server, 'lang=zh');
  await take(zh, 'overview-zh');
  await generate(pane);
  await take(zh, 'plan-zh');
  await selectFirst(zh);
  await pane.getByRole('tab', { name: /客户/ }).click();
  await take(zh, 'customer-zh');
  await showSheet(pane, /概览/, '账龄分析');
  await take(zh, 'aging-zh');
  await showSheet(pane, /概览/, '催款函');
  await take(zh, 'letters-zh');
  await zh.close();

  const en = await browser.newPage({ viewport: SIZE, locale: 'en-US', colorScheme: 'dark' });
  const paneEn = await openWorkbench(en, server, 'lang=en&theme=dark');
  await generate(paneEn);
  await selectFirst(en);
  await paneEn.getByRole('tab', { name: /Customer/ }).click();
  await take(en, 'customer-en-dark');
} finally {
  await browser.close();
  server.stop();
}

async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(REST_MS);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  console.log(`assets/screenshots/${name}.png`);
}

/** Clicks the first customer of the plan. */
async function selectFirst(page: Page): Promise<void> {
  const place = await page.evaluate(() => window.workbench.placeOf(window.workbench.activeSheet(), 'D16'));
  if (!place) throw new Error('The plan is not shown.');
  await page.mouse.click(place.x, place.y);
}

async function showSheet(pane: Frame, overview: RegExp, sheet: string): Promise<void> {
  await pane.getByRole('tab', { name: overview }).click();
  await pane.getByRole('button', { name: sheet, exact: true }).first().click();
}
