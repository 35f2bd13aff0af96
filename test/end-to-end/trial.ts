import { Browser, Frame, Page } from 'playwright-core';
import { findChromium, openBrowser } from './browser';
import { openWorkbench, paneOf, startServer, WorkbenchServer } from './workbench-server';

declare const window: { Date: DateConstructor };

/** The sample's as-of day. */
const TODAY = Date.UTC(2026, 10, 28, 10);

/** The workbench open in a browser, and what went over the wire or wrong meanwhile. */
export interface Trial {
  readonly server: WorkbenchServer;
  readonly browser: Browser;
  readonly page: Page;
  /** The pane as it is now: another language or file opens it anew. */
  pane(): Frame;
  /** Hosts that were asked for anything. */
  readonly hosts: ReadonlySet<string>;
  /** Scripts that the add-in's page has loaded, by name. */
  readonly scripts: ReadonlyMap<string, Promise<Buffer>>;
  /** Errors that nobody caught. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** On a machine of one's own without a browser these tests say so; in CI a missing browser fails. */
export function describeInBrowser(name: string, tests: () => void): void {
  const found = findChromium();
  if (found === null) console.warn('No Chromium found: the end-to-end tests were NOT run.');
  (found !== null || process.env.CI === 'true' ? describe : describe.skip)(name, tests);
}

/** Starts server and browser and opens the workbench: `lang=zh&theme=dark&pane=320`. */
export async function openTrial(query: string, viewport = { width: 1440, height: 900 }): Promise<Trial> {
  const [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const page = await browser.newPage({ viewport });
  const hosts = new Set<string>();
  const scripts = new Map<string, Promise<Buffer>>();
  const faults: string[] = [];
  await page.addInitScript(standStill, TODAY);
  // Leaving unsaved changes is asked about; here they may go.
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('response', (response) => {
    const { port, pathname } = new URL(response.url());
    if (Number(port) === server.port + 1 && /^\/[^/]+\.js$/.test(pathname)) scripts.set(pathname, response.body());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await openWorkbench(page, server, query);
  const close = async (): Promise<void> => {
    await browser.close();
    server.stop();
  };
  return { server, browser, page, pane: () => paneOf(page, server), hosts, scripts, faults, close };
}

/** Today is a day of the sample; clocks that measure go on. */
function standStill(now: number): void {
  const began = performance.now();
  Date.now = () => now + performance.now() - began;
  window.Date = new Proxy(Date, {
    construct: (target, given: number[]) =>
      given.length === 0 ? new target(target.now()) : new target(...(given as [number])),
  });
}
