import fs from 'node:fs';
import { Frame, Page } from 'playwright-core';

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SOON = 20_000;

declare const window: {
  axe?: { run(context: unknown, options: object): Promise<{ violations: readonly Violation[] }> };
};

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Everything, or only what colors can make wrong. */
export type Rules = 'all' | 'colors';

/** What axe finds wrong, one line each; `without` is left out. */
export async function faultsByAxe(
  place: Page | Frame,
  rules: Rules,
  without: readonly string[] = [],
): Promise<string[]> {
  if (!(await place.evaluate(() => window.axe !== undefined))) await place.evaluate(AXE);
  const violations = await place.evaluate(
    async ({ exclude, only }) => {
      const options = { resultTypes: ['violations'], iframes: false, ...(only.length > 0 && { runOnly: only }) };
      return (await window.axe?.run({ include: [['body']], exclude }, options))?.violations ?? [];
    },
    {
      exclude: without.map((selector) => [selector]),
      only: rules === 'colors' ? ['color-contrast', 'link-in-text-block'] : [],
    },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary.split('\n')[1] ?? ''}`),
  );
}

/** Makes the pane so wide inside its place: the grid beside it need not be drawn anew. */
export async function widen(page: Page, pane: Frame, pixels: number): Promise<void> {
  await page.locator('.pane iframe').evaluate((frame, width) => void (frame.style.width = `${width}px`), pixels);
  await pane.waitForFunction((width) => innerWidth === width, pixels, { polling: 10 });
}

export type Theme = 'light' | 'dark';

type Look = (rules: Rules) => Promise<string[]>;

/** What axe finds in the theme that is shown. */
export async function inThisTheme(page: Page, look: Look): Promise<Record<Theme, string[]>> {
  const found: Record<Theme, string[]> = { light: [], dark: [] };
  found[await themeOf(page)] = await look('all');
  return found;
}

/** What axe finds in both themes: everything in the one that is shown, in the other what colors can make wrong. */
export async function inBothThemes(page: Page, look: Look): Promise<Record<Theme, string[]>> {
  const found = await inThisTheme(page, look);
  await page.locator('[data-own=theme]').click();
  await inItsColors(page);
  found[await themeOf(page)] = await look('colors');
  return found;
}

/** Waits until the pane wears the colors of the page, and nothing is on its way to them. */
async function inItsColors(page: Page): Promise<void> {
  const theme = await themeOf(page);
  const wears = (wanted: string): boolean =>
    document.querySelector<HTMLElement>('.fui-FluentProvider')?.style.colorScheme === wanted &&
    document.getAnimations().every(({ playState }) => playState !== 'running');
  for (const pane of page.frames().filter((frame) => frame !== page.mainFrame()))
    await pane.waitForFunction(wears, theme, { timeout: SOON });
}

async function themeOf(page: Page): Promise<Theme> {
  return (await page.evaluate(() => document.documentElement.dataset.theme)) === 'dark' ? 'dark' : 'light';
}

/** Texts that are cut off, or reach beyond the pane: one line each. */
export function cutTexts(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true }) && getComputedStyle(element).clipPath === 'none';
    const isCut = (element: HTMLElement): boolean => {
      const { overflowX, overflowY, paddingLeft, paddingRight, font, display } = getComputedStyle(element);
      if (element.getBoundingClientRect().right > innerWidth + 1) return true;
      if (element instanceof HTMLSelectElement && canvas) {
        canvas.font = font;
        const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
        return canvas.measureText(element.selectedOptions[0]?.text ?? '').width > room + 1;
      }
      if (display === 'inline') return false;
      const tooWide = element.scrollWidth > element.clientWidth + 1;
      const tooHigh = element.scrollHeight > element.clientHeight + 1;
      const isField = element instanceof HTMLInputElement;
      return ((isField || overflowX !== 'visible') && tooWide) || (!isField && overflowY === 'hidden' && tooHigh);
    };
    const all = [...document.querySelectorAll<HTMLElement>('#pane *')].filter(isSeen);
    return all
      .filter((element) => (element.textContent !== '' || 'value' in element) && isCut(element))
      .map((element) => `${element.tagName} ${(element.innerText || element.textContent || '').slice(0, 60)}`);
  });
}

/** Every text that is seen in the pane. */
export function seenTexts(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (text !== '' && walker.currentNode.parentElement?.checkVisibility()) texts.push(text);
    }
    return texts;
  });
}
