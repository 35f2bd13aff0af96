import { Frame, Page } from 'playwright-core';
import { WorkbenchHooks } from '../../src/workbench/page/hooks';

declare const window: { workbench: WorkbenchHooks };

const SOON = 20_000;
/** The editor of a cell with a list opens while the second letter is typed. */
const TYPING_MS = 25;
/** By then a list that has taken a key has done so. */
const LIST_MS = 4000;
/** Scroll bars stand at the edge. */
const MARGIN = 40;

/** A cell of the workbook as people name it: `{sheet: '应收台账', cell: 'G5'}`. */
export interface At {
  readonly sheet: string;
  readonly cell: string;
}

/** Turns to a sheet by its tab. */
export async function goToSheet(page: Page, name: string): Promise<void> {
  if ((await page.evaluate(() => window.workbench.activeSheet())) === name) return;
  await page.locator('[data-u-comp=slide-tab-item]').getByText(name, { exact: true }).click();
  await page.waitForFunction((sheet) => window.workbench.activeSheet() === sheet, name, { timeout: SOON });
}

/** Types into a cell, as a person does: the first letter opens the editor, and the rest goes into it. */
export async function typeInto(page: Page, at: At, text: string): Promise<void> {
  await clickCell(page, at);
  const [first = '', ...rest] = text;
  await page.keyboard.type(first);
  await page.waitForFunction(() => window.workbench.isEditing(), undefined, { timeout: SOON });
  // A formula goes in as from the clipboard: while it is typed, the list of functions takes keys for itself.
  if (first === '=') await page.keyboard.insertText(rest.join(''));
  else await page.keyboard.type(rest.join(''), { delay: TYPING_MS });
  await endTyping(page);
}

/** Enter, and once more where the list of functions has taken the first: it may show up late. */
async function endTyping(page: Page): Promise<void> {
  const isDone = (timeout: number): Promise<unknown> =>
    page.waitForFunction(() => !window.workbench.isEditing(), undefined, { timeout });
  await page.keyboard.press('Enter');
  await isDone(LIST_MS).catch(async () => {
    await page.keyboard.press('Enter');
    await isDone(SOON);
  });
}

/** Goes to a cell by the name box and clicks it. */
export async function clickCell(page: Page, { sheet, cell }: At): Promise<void> {
  await goToSheet(page, sheet);
  const box = page.locator('[data-u-comp=defined-name] input');
  await box.fill(cell);
  await box.press('Enter');
  await page.waitForFunction((one) => window.workbench.selection().endsWith(`!${one}`), cell, { timeout: SOON });
  let place = await restingPlace(page, { sheet, cell });
  // The name box does not go far enough where columns are folded away: then the wheel helps.
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator('.sheet').boundingBox()) ?? {};
  if (place.x > x + width - MARGIN) {
    await page.mouse.move(x + width / 2, y + height * 0.7);
    await page.mouse.wheel(place.x - x - width / 2, 0);
    place = await restingPlace(page, { sheet, cell });
  }
  await page.mouse.click(place.x, place.y);
}

/** Where a cell is once the grid has come to rest. */
async function restingPlace(page: Page, { sheet, cell }: At): Promise<{ readonly x: number; readonly y: number }> {
  let before = '';
  for (let i = 0; i < 100; i += 1) {
    const place = await page.evaluate(([name = '', one = '']) => window.workbench.placeOf(name, one), [sheet, cell]);
    const now = JSON.stringify(place);
    if (place && now === before) return place;
    before = now;
    await page.waitForTimeout(50);
  }
  throw new Error(`${sheet}!${cell} is not to be seen.`);
}

/** Waits until a cell has a value. */
export async function waitForValue(page: Page, { sheet, cell }: At, value: unknown): Promise<void> {
  const wanted = [sheet, cell, value] as const;
  await page
    .waitForFunction(([name, one, is]) => window.workbench.value(name, one) === is, wanted, { timeout: SOON })
    .catch(async () => {
      throw new Error(`${sheet}!${cell} is ${String(await valueAt(page, { sheet, cell }))}, not ${String(value)}`);
    });
}

export function valueAt(page: Page, { sheet, cell }: At): Promise<unknown> {
  return page.evaluate(([name = '', one = '']) => window.workbench.value(name, one), [sheet, cell]);
}

/** Rows of an area as the workbook has them. */
export function rowsAt(page: Page, sheet: string, area: string): Promise<unknown[][]> {
  return page.evaluate(([name = '', of = '']) => window.workbench.values(name, of), [sheet, area]);
}

/** Waits until an area has these rows; gives what it has then, or at last. */
export async function rowsOnce(page: Page, { sheet, cell }: At, rows: readonly unknown[][]): Promise<unknown[][]> {
  const wanted = [sheet, cell, JSON.stringify(rows)] as const;
  await page
    .waitForFunction(([name, area, is]) => JSON.stringify(window.workbench.values(name, area)) === is, wanted, {
      timeout: SOON,
    })
    .catch(() => undefined);
  return rowsAt(page, sheet, cell);
}

export async function sheetNames(page: Page): Promise<string[]> {
  return (await page.evaluate(() => window.workbench.sheets())).map(({ name }) => name);
}

/** Turns to a view of the pane. */
export async function goToView(pane: Frame, view: string): Promise<void> {
  await pane.locator(`#tab-${view}`).click();
  await pane.locator(`#panel-${view} > *`).first().waitFor({ timeout: SOON });
}
