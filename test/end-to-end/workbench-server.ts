import { ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { Frame, Page } from 'playwright-core';
import { WorkbenchHooks } from '../../src/workbench/page/hooks';

declare const window: { workbench?: WorkbenchHooks };

const LONGEST = 60_000;

/** A running workbench: the page on `port`, the add-in on the port after it. */
export interface WorkbenchServer {
  readonly port: number;
  stop(): void;
}

/** Builds what has changed and serves the workbench on a free port. */
export async function startServer(): Promise<WorkbenchServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join('.config', 'serve-workbench.mjs')], {
    env: { ...process.env, PORT: String(port) },
  });
  await answers(child);
  return { port, stop: () => void child.kill() };
}

function answers(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (text) => {
      said += String(text);
      if (said.includes('Workbench: http')) resolve();
    });
    child.stderr?.on('data', (text) => (said += String(text)));
    child.on('exit', (code) => reject(new Error(`the workbench ended with ${code}: ${said}`)));
  });
}

/** A port whose neighbor is free too, most likely: both are above those that programs choose. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 3400;
}

/** The workbench as a person sees it: page and pane. */
export async function openWorkbench(page: Page, server: WorkbenchServer, query: string): Promise<Frame> {
  await page.goto(`http://localhost:${server.port}/?pace=test&${query}`);
  return paneReady(page, server);
}

/** The pane once it has read the ledger. */
export async function paneReady(page: Page, server: WorkbenchServer): Promise<Frame> {
  await page.waitForFunction(() => window.workbench?.isReady(), null, { polling: 50, timeout: LONGEST });
  const pane = paneOf(page, server);
  await pane.getByTestId('generate').waitFor({ timeout: LONGEST });
  return pane;
}

/** The pane as it is now. */
export function paneOf(page: Page, { port }: WorkbenchServer): Frame {
  const pane = page.frames().find((frame) => frame.url().includes(`:${port + 1}/`));
  if (!pane) throw new Error('The pane was not opened.');
  return pane;
}

/** Presses the one button and waits for the plan; what went wrong is the error. */
export async function generate(pane: Frame): Promise<void> {
  await pane.getByTestId('generate').click();
  await pane.locator('[data-testid=result],[data-testid=failure]').first().waitFor({ timeout: LONGEST });
  const failures = await pane.getByTestId('failure').allInnerTexts();
  if (failures.length > 0) throw new Error(failures.join());
}
