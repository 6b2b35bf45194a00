import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian's package puts it; CTHD_CHROMIUM names another. */
const chromiumPath = process.env['CTHD_CHROMIUM'] ?? '/usr/bin/chromium';
export const hasChromium = existsSync(chromiumPath);

/** What the name of a test says where there is no browser to run it in. */
export const inChromium = hasChromium
  ? 'in Chromium'
  : 'in Chromium (skipped: no Chromium is installed here)';

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-gpu'] });
