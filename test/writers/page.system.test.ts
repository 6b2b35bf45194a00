import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/writers/formats.ts';
import type { Block } from '../../src/views/blocks/block.ts';
import { runCthd } from '../support/run-cthd.ts';
import { hasChromium, inChromium, type OpenedPage, openPage, startChromium } from './browser.ts';
import { plainScreen, sample } from './sample.ts';

const sizes = [360, 768, 1440];
const schemes = ['light', 'dark'] as const;

/** The frames whose tables are wider than they are. */
const scrolling = (page: Page) =>
  page
    .locator('.frame')
    .evaluateAll((frames) =>
      (frames as unknown as { scrollWidth: number; clientWidth: number }[]).filter(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth,
      ),
    );

describe.skipIf(!hasChromium)(inChromium, () => {
  let browser: Browser;
  let html = '';
  const folder = mkdtempSync(join(tmpdir(), 'cthd-page-'));
  beforeAll(async () => {
    browser = await startChromium();
    html = (await formats.html.write(sample('vi'), plainScreen)) as string;
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function open(settings: Parameters<Browser['newPage']>[0] = {}, content = html): Promise<OpenedPage> {
    const file = join(folder, 'page.html');
    writeFileSync(file, content);
    return openPage(browser, file, settings);
  }
  const tracker = 'table[data-filters]';
  const firstColumn = (page: Page, column: number) =>
    page
      .locator(`${tracker} tbody tr:not([hidden])`)
      .evaluateAll(
        (rows, index) =>
          rows.map(
            (row) => (row as unknown as { cells: { textContent: string }[] }).cells[index]?.textContent ?? '',
          ),
        column,
      );

  test.each(sizes.flatMap((width) => schemes.map((scheme) => [width, scheme] as const)))(
    'axe finds nothing at %d px, %s, and nothing is wider than the screen',
    async (width, colorScheme) => {
      const { page, faults } = await open({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      await page.evaluate(axe.source);
      const violations = await page.evaluate<string[]>(
        'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ")).join(", ")))',
      );
      expect(violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test('a table of bodies with long names is no wider than a phone', async () => {
    const lead = 'Các Sở, ban, ngành và Ủy ban nhân dân các xã, phường, thị trấn trên địa bàn tỉnh (hư cấu)';
    const rows = Array.from({ length: 10 }, (_, at) => [`Mở lớp ${at}.`, at === 0 ? lead : 'Văn phòng']);
    const columns = [{ head: 'Nhiệm vụ' }, { head: 'Cơ quan chủ trì', choices: [lead, 'Văn phòng'] }];
    const page = { ...sample('vi'), blocks: [{ kind: 'table', columns, rows } satisfies Block] };
    const opened = await open(
      { viewport: { width: 360, height: 740 } },
      (await formats.html.write(page, plainScreen)) as string,
    );
    expect(await opened.page.locator('select option').allTextContents()).toContain(lead);
    expect(await opened.page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await opened.page.close();
  });

  test('nothing is fetched and nothing is refused by its own policy', async () => {
    const { page, requests, faults } = await open();
    expect(requests).toHaveLength(1);
    expect(faults).toEqual([]);
    expect(await page.locator('th button').count()).toBeGreaterThan(5);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".unseen")).position')).toBe(
      'absolute',
    );
    await page.close();
  });

  test('what a stranger put into the page is not run', async () => {
    const planted = html.replace(
      '</main>',
      '<script>document.title = "run"</script><p onclick="0" style="color:red">x</p></main>',
    );
    const { page, faults } = await open({}, planted);
    expect(await page.title()).not.toBe('run');
    expect(faults.filter((fault) => fault.includes('Content Security Policy')).length).toBeGreaterThan(0);
    await page.close();
  });

  test('without scripts every word is there to be read', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    for (const words of ['66,67%', 'Ý kiến phản biện', 'Nơi nhận:', '1.220']) expect(text).toContain(words);
    await page.close();
  });

  test('a table is sorted by keyboard: Vietnamese order, days as days, and back', async () => {
    const { page } = await open();
    const issued = await firstColumn(page, 1);
    const button = page.locator(`${tracker} th button`);
    await button.nth(1).focus();
    await page.keyboard.press('Enter');
    const sorted = (await firstColumn(page, 1)).map((words) => words.split(':')[0]);
    expect(sorted.slice(0, 6)).toEqual(
      [
        'An toàn thông tin',
        'Ẩn danh khảo sát',
        'Ăn, ở, đi lại',
        'Âm nhạc',
        'Ban hành quy chế làm việc',
        'Dự thảo đề án',
      ].toSorted(new Intl.Collator('vi').compare),
    );
    expect(await page.locator(`${tracker} th`).nth(1).getAttribute('aria-sort')).toBe('ascending');
    await button.nth(5).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const days = await firstColumn(page, 5);
    expect([days[0], days[1], days.at(-1)]).toEqual(['Thường xuyên', '15/12/2025', '15/01/2025']);
    await page.keyboard.press('Enter');
    expect(await firstColumn(page, 1)).toEqual(issued);
    await page.close();
  });

  test('rows are filtered by words without diacritics and by a column, and the count is told', async () => {
    const { page } = await open();
    await page.locator('.tools input').fill('y kien');
    expect(await firstColumn(page, 0)).toEqual(['12']);
    expect(await page.locator('.tools output').innerText()).toBe('1/12 dòng');
    await page.locator('.tools input').fill('');
    await page.locator('.tools select').selectOption('Quá hạn');
    expect(await firstColumn(page, 0)).toEqual(['2', '5', '8', '11']);
    await page.close();
  });

  test('a row that heads a group is no row of its own: not counted, hidden with its group, gone where the table is sorted', async () => {
    const row = (name: string) => [name, 'việc'];
    const rows = ['Nhóm A', 'a1', 'a2', 'a3', 'a4', 'a5', 'Nhóm B', 'b1', 'b2', 'b3', 'b4', 'b5'].map(row);
    const table = {
      kind: 'table',
      columns: [{ head: 'Tên' }, { head: 'Việc' }],
      rows,
      groups: [0, 6],
    } as const;
    const content = await formats.html.write({ ...sample('vi'), blocks: [table] }, plainScreen);
    const { page } = await open({}, content as string);
    const shown = () =>
      page
        .locator(`${tracker} tbody tr`)
        .evaluateAll((all) =>
          (all as unknown as { offsetParent: unknown; cells: { textContent: string }[] }[])
            .filter(({ offsetParent }) => offsetParent !== null)
            .map(({ cells }) => cells[0]?.textContent),
        );
    expect(await page.locator('output').textContent()).toContain('10');
    await page.locator('input[type=search]').fill('b3');
    expect(await shown()).toEqual(['Nhóm B', 'b3']);
    await page.locator('input[type=search]').fill('');
    await page.locator(`${tracker} th button`).first().click();
    await page.locator(`${tracker} th button`).first().click();
    expect((await shown()).slice(0, 3)).toEqual(['b5', 'b4', 'b3']);
    expect(await shown()).toHaveLength(10);
    await page.locator(`${tracker} th button`).first().click();
    expect((await shown()).slice(0, 2)).toEqual(['Nhóm A', 'a1']);
    await page.close();
  });

  test('the mark for sorting stays beside the last word of its head, on the smallest screen too', async () => {
    const { page } = await open({ viewport: { width: 360, height: 900 } });
    const lines = await page
      .locator('th .turn')
      .evaluateAll((marks) =>
        marks.map((mark) => (mark as unknown as { getClientRects: () => unknown[] }).getClientRects().length),
      );
    expect(lines.length).toBeGreaterThan(5);
    expect(new Set(lines)).toEqual(new Set([1]));
    await page.close();
  });

  test('on a telephone a row of many columns is a card that names its heads, and no table scrolls', async () => {
    const { page } = await open({ viewport: { width: 360, height: 900 } });
    const cells = page.locator('.cards tbody tr:not(.group)').first().locator('td:not(:empty)');
    const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
    expect(boxes.length).toBeGreaterThan(3);
    expect(new Set(boxes.map((box) => box?.x)).size).toBeLessThanOrEqual(3);
    expect(new Set(boxes.map((box) => box?.y)).size).toBeGreaterThan(1);
    const label = cells
      .last()
      .evaluate((cell) => (cell as unknown as { dataset: { label: string } }).dataset.label);
    expect(await label).not.toBe('');
    expect(await scrolling(page)).toEqual([]);
    await page.close();
  });

  test.each(['render summary', 'render report --period 2026-H1', 'status'])(
    'on the smallest telephone no table of %s scrolls',
    async (command) => {
      const asked = [...command.split(' '), '--format', 'html', '--as-of', '2026-11-20'];
      const { out } = await runCthd(asked, { cwd: 'examples/state' });
      const { page } = await open({ viewport: { width: 320, height: 900 } }, out);
      expect(await page.locator('.frame').count()).toBeGreaterThan(3);
      expect(await scrolling(page)).toEqual([]);
      await page.close();
    },
  );

  test('a table that lies across paper takes the width of a wide screen', async () => {
    const { page } = await open();
    const [lying, main] = await Promise.all(
      ['.lying', 'main'].map((name) => page.locator(name).first().boundingBox()),
    );
    expect(lying?.width).toBeGreaterThan(main?.width ?? 0);
    expect(lying?.x).toBeGreaterThan(0);
    expect((lying?.x ?? 0) + (lying?.width ?? 0)).toBeLessThan(1440);
    await page.close();
  });

  test('who receives it stands on the left of who signs', async () => {
    const { page } = await open();
    const [recipients, signature] = await Promise.all(
      ['.recipients', '.signature'].map((name) => page.locator(name).boundingBox()),
    );
    expect(recipients?.y).toBeCloseTo(signature?.y ?? 0, -1);
    expect((recipients?.x ?? 0) + (recipients?.width ?? 0)).toBeLessThanOrEqual(signature?.x ?? 0);
    await page.close();
  });

  test.each([
    ['without tables', 'examples', []],
    ['with wide tables', 'examples/state', ['--as-of', '2026-07-01']],
  ])('on a wide screen a text %s stands in the middle, under its head', async (_, dir, day) => {
    const { out } = await runCthd(
      ['render', 'text', '-C', dir, ...day, '--format', 'html', '--lang', 'vi'],
      {},
    );
    const { page } = await open({ viewport: { width: 1440, height: 900 } }, out);
    const boxes = await Promise.all(
      ['.kind', '.close', 'main>p.wording', 'p.wording.title', 'p.wording.annex'].flatMap((name) =>
        page
          .locator(name)
          .all()
          .then((all) => Promise.all(all.map((one) => one.boundingBox()))),
      ),
    );
    const middles = boxes.flat().map((box) => (box?.x ?? 0) + (box?.width ?? 0) / 2);
    expect(middles.length).toBeGreaterThan(10);
    for (const middle of middles) expect(middle).toBeCloseTo(720, -1);
    await page.close();
  });

  test('the first key press leads past everything to the content', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.close();
  });

  test('it prints on A4, wide tables on their side', async () => {
    const { page } = await open();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(new Set(boxes.map(String))).toEqual(new Set(['595,842', '842,595']));
    expect(boxes.length).toBeLessThan(9);
    await page.close();
  });
});
