import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { formats } from '../src/format/formats.ts';
import { sample, plainScreen } from '../test/format/sample.ts';
for (const language of ['vi','en'] as const)
for (const [, format] of Object.entries(formats)) {
  const out = await format.write(sample(language), plainScreen);
  writeFileSync(`/tmp/out/sample.${language}.${format.extension}`, out);
}
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [width, scheme] of [[360,'light'],[360,'dark'],[768,'light'],[768,'dark'],[1440,'light'],[1440,'dark']] as const) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  page.on('console', (m) => console.log(m.text()));
  page.on('pageerror', (m) => console.log('ERR', m.message));
  await page.goto('file:///tmp/out/sample.vi.html');
  for (const y of [0, 1400, 2800]) await page.screenshot({ path: `/tmp/out/s-${width}-${scheme}-${y}.png`, fullPage: true, clip: {x:0,y,width,height:1400} }).catch(()=>0);
  if (width===1440 && scheme==='light') await page.pdf({ path: '/tmp/out/html.pdf', preferCSSPageSize: true });
  await page.close();
}
await browser.close();
