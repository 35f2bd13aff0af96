import fs from 'node:fs';
import { Browser, chromium } from 'playwright-core';

/** Where a Chromium may stand; `CHROMIUM` names another. */
const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

// No service of the browser itself may go out: what the tests count are the product's own requests.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium on this machine; null when there is none. */
export function findChromium(places = PLACES): string | null {
  return places.find((place) => place !== '' && fs.existsSync(place)) ?? null;
}

/** A headless Chromium. Throws, saying what to install, when the machine has none. */
export async function openBrowser(executablePath = findChromium()): Promise<Browser> {
  if (executablePath === null)
    throw new Error('No Chromium found: install Chrome or Chromium, or name one with CHROMIUM=/path/to/chromium.');
  return chromium.launch({ executablePath, args: QUIET });
}
