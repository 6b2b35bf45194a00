import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Where Debian's package puts it; CTHD_CHROMIUM names another. */
const chromiumPath = process.env['CTHD_CHROMIUM'] ?? '/usr/bin/chromium';
export const hasChromium = existsSync(chromiumPath);

/** What the name of a test says where there is no browser to run it in. */
export const inChromium = hasChromium
  ? 'in Chromium'
  : 'in Chromium (skipped: no Chromium is installed here)';

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });

type PageSettings = Parameters<Browser['newPage']>[0];

/** A page in a browser, with the addresses that it asked for, and whatever it said, threw or showed. */
export interface OpenedPage {
  readonly page: Page;
  readonly requests: string[];
  readonly faults: string[];
}

/** Opens a page from a file, at a part of it where `hash` names one. */
export async function openPage(
  browser: Browser,
  file: string,
  settings: PageSettings = {},
  hash = '',
): Promise<OpenedPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...settings });
  const [requests, faults]: [string[], string[]] = [[], []];
  page.on('request', (request) => void requests.push(request.url()));
  page.on('console', (message) => void faults.push(message.text()));
  page.on('pageerror', (error) => void faults.push(error.message));
  page.on('dialog', (dialog) => void faults.push(dialog.message()));
  await page.goto(pathToFileURL(file).href + hash);
  return { page, requests, faults };
}
