import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { visible } from '../../src/screen/visible.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import type { Board } from '../../src/views/board/board.ts';
import { attacks } from '../findings-output/hostile.ts';
import { boardPageOf } from '../support/board-page.ts';
import { hasChromium, inChromium, type OpenedPage, openPage, startChromium } from './browser.ts';

const asOf = '2025-12-15';
const example = readPlan(readPlanFolder('examples')).plan;
const real = readPlan(readPlanFolder('.')).plan;

describe.skipIf(!hasChromium)(inChromium, () => {
  let browser: Browser;
  let html = '';
  const folder = mkdtempSync(join(tmpdir(), 'cthd-board-'));
  beforeAll(async () => {
    browser = await startChromium();
    html = await boardPageOf(example, { asOf });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  interface Settings {
    readonly hash?: string;
    readonly content?: string;
  }
  function open(
    settings: Parameters<Browser['newPage']>[0] = {},
    { hash = '', content = html }: Settings = {},
  ): Promise<OpenedPage> {
    const file = join(folder, 'board.html');
    writeFileSync(file, content);
    return openPage(browser, file, settings, hash);
  }
  const rows = (page: Page) => page.locator('.tasks tbody tr').count();
  const addresses = async (page: Page) =>
    (await page.locator('.tasks .at').allInnerTexts()).map((text) => text.replace(/\.\s*$/, ''));
  const hashOf = (page: Page) => page.evaluate<string>('location.hash');
  const violations = async (page: Page) => {
    await page.evaluate(axe.source);
    return page.evaluate<string[]>(
      'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ")).join(", ")))',
    );
  };

  test.each(
    [360, 768, 1440].flatMap((width) =>
      (['light', 'dark'] as const).map((scheme) => [width, scheme] as const),
    ),
  )(
    'axe finds nothing at %d px, %s, with a task open or not, and nothing is wider',
    async (width, colorScheme) => {
      const { page, faults, requests } = await open({
        viewport: { width, height: 900 },
        colorScheme,
        bypassCSP: true,
      });
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      await page.locator('.tasks a').first().click();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate('document.querySelector("dialog").scrollWidth <= innerWidth')).toBe(true);
      expect(faults).toEqual([]);
      expect(requests).toHaveLength(1);
      await page.close();
    },
  );

  test.each([
    [360, 740],
    [1440, 900],
  ])(
    'the first screen of %d × %d has the numbers, the changes and what needs a decision',
    async (width, height) => {
      const { page } = await open({ viewport: { width, height } });
      const parts = [
        ...(await page.locator('.tile').all()),
        page.locator('#news'),
        page.locator('.longest li').last(),
      ];
      for (const part of [...parts, page.locator('.panel .chips').last()]) {
        const box = await part.boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      }
      await page.close();
    },
  );

  test('every number leads to exactly as many tasks, and says so', async () => {
    const { page, faults } = await open();
    const links = page.locator('main a[href^="#"]:not([href^="#task-"]):not([hidden])');
    const count = await links.count();
    expect(count).toBeGreaterThan(25);
    for (let at = 0; at < count; at += 1) {
      const link = links.nth(at);
      const shown = Number(
        /\d+/.exec(
          (await link.locator('b').count()) > 0
            ? await link.locator('b').innerText()
            : await link.innerText(),
        )?.[0],
      );
      await link.click();
      const seen = async () => [
        await hashOf(page),
        await rows(page),
        await page.evaluate('document.activeElement.id'),
      ];
      await expect.poll(seen).toEqual([await link.getAttribute('href'), shown, 'tasks']);
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a task opens in place with all that is known of it, and closing leads back to where one was', async () => {
    const { page } = await open({}, { hash: '#lead=ban-to-chuc-vi-du' });
    const link = page.locator('.tasks a', { hasText: 'Thành lập 12 đảng đoàn' });
    await link.focus();
    await page.keyboard.press('Enter');
    expect(await hashOf(page)).toBe('#task-lap-12-dang-doan');
    const dialog = page.locator('dialog');
    await expect.poll(() => dialog.innerText()).not.toBe('');
    const text = await dialog.innerText();
    for (const words of [
      'Thành lập 12 đảng đoàn của 12 hội thành viên ví dụ chưa có đảng đoàn.',
      'Ban Tổ chức Ví dụ',
      'các hội thành viên ví dụ; Văn phòng Ví dụ',
      '30/6/2025',
      'Năm hội thành viên đại hội muộn hơn dự kiến',
      'đảng đoàn: 15',
      'Đính chính: một đảng đoàn đã được đếm hai lần',
      'đã đính chính',
      '31-BC/BTCVD ngày 28/11/2025',
    ])
      expect(text).toContain(words);
    expect(await dialog.locator('.quote input').inputValue()).toMatch(/board\.html#task-lap-12-dang-doan$/);
    expect(await page.evaluate('document.activeElement.id')).toBe('task-title');
    await page.keyboard.press('Escape');
    await expect.poll(() => hashOf(page)).toBe('#lead=ban-to-chuc-vi-du');
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#task-lap-12-dang-doan');
    expect(await rows(page)).toBe(3);
    await page.close();
  });

  test('the address of a task opens it; its neighbours follow, and closing leaves the list', async () => {
    const { page, faults } = await open({}, { hash: '#task-quy-hoach-can-bo' });
    const dialog = page.locator('dialog');
    await expect
      .poll(() => dialog.locator('#task-title').innerText())
      .toContain('Rà soát, bổ sung quy hoạch');
    await dialog.getByRole('button', { name: 'Trước' }).click();
    await expect.poll(() => hashOf(page)).toBe('#task-lap-12-dang-doan');
    await dialog.getByRole('button', { name: 'Sau' }).click();
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await expect.poll(() => hashOf(page)).toBe('');
    await expect.poll(() => rows(page)).toBe(18);
    await page.evaluate('void (location.hash = "#task-khong-co")');
    await expect.poll(() => dialog.innerText()).toContain('khong-co');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('search needs no diacritics, finds bodies and documents, keeps the focus and stands in the address', async () => {
    const { page } = await open();
    const search = page.locator('input[type=search]');
    await search.click();
    await page.keyboard.type('dang doan');
    expect(await addresses(page)).toEqual(['II.1.1/1']);
    expect(await page.evaluate('document.activeElement.type')).toBe('search');
    expect(decodeURIComponent(await hashOf(page))).toBe('#q=dang doan');
    await search.fill('QUỸ sáng tạo');
    expect(await addresses(page)).toEqual(['II.3.1', 'II.3.2']);
    await search.fill('07-ct/lhhvd');
    expect(await addresses(page)).toEqual(['II.2/1']);
    await search.fill('không có từ này');
    expect(await page.locator('.shown').innerText()).toBe(
      'Không có nhiệm vụ nào khớp, trong 18 nhiệm vụ. Đang lọc: có từ «không có từ này».',
    );
    await page.close();
  });

  test('filters combine, say what they hide, can be taken away, and hold when the page is loaded again', async () => {
    const { page } = await open();
    await page.getByLabel('Theo thời hạn', { exact: true }).selectOption('overdue');
    await page.getByLabel('Chủ trì', { exact: true }).selectOption('vien-nghien-cuu-vi-du');
    expect(await addresses(page)).toEqual(['II.3.3']);
    const said =
      'Hiện 1 trong 18 nhiệm vụ; ẩn 17 nhiệm vụ khác. Đang lọc: Theo thời hạn: quá hạn; Chủ trì: Viện Nghiên cứu Ví dụ.';
    expect(await page.locator('.shown').innerText()).toBe(said);
    expect(await hashOf(page)).toBe('#timeliness=overdue&lead=vien-nghien-cuu-vi-du');
    await page.reload();
    expect(await page.locator('.shown').innerText()).toBe(said);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.shown').isVisible()).toBe(true);
    expect(await page.locator('.controls').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    expect(await rows(page)).toBe(18);
    expect(await hashOf(page)).toBe('');
    await page.close();
  });

  test('it is sorted by days late, and by keyboard otherwise', async () => {
    const { page } = await open();
    expect((await page.locator('.tasks td.late').allInnerTexts()).slice(0, 4)).toEqual([
      '76 ngày',
      '76 ngày',
      '15 ngày',
      '',
    ]);
    await page.locator('.tasks th button', { hasText: 'Nhiệm vụ' }).focus();
    await page.keyboard.press('Enter');
    expect((await addresses(page)).slice(0, 3)).toEqual(['II.1.1/1', 'II.1.1/2', 'II.1.1/3']);
    expect(await page.locator('.tasks th[aria-sort]').innerText()).toBe('Nhiệm vụ');
    await page.close();
  });

  test('on a telephone a task is a card, on a desk a row', async () => {
    const places = async (width: number) => {
      const { page } = await open({ viewport: { width, height: 800 } });
      const cells = page.locator('.tasks tbody tr').first().locator('td:not(:empty)');
      const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
      expect(await page.getByRole('row').count()).toBeGreaterThan(18);
      await page.close();
      return { rows: new Set(boxes.map((box) => box?.y)).size, cells: boxes.length };
    };
    expect(await places(1440)).toEqual({ rows: 1, cells: 5 });
    expect(await places(360)).toEqual({ rows: 5, cells: 5 });
  });

  test('on paper it is A4 with every task and no controls, or the one task that is open', async () => {
    const { page } = await open();
    const sheets = async () =>
      [
        ...(await page.pdf({ preferCSSPageSize: true }))
          .toString('latin1')
          .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g),
      ].map(([, width, height]) => `${Math.round(Number(width))},${Math.round(Number(height))}`);
    const whole = await sheets();
    expect(new Set(whole)).toEqual(new Set(['595,842']));
    expect(whole.length).toBeLessThan(6);
    await page.evaluate('void (location.hash = "#task-quy-hoach-can-bo")');
    await page.locator('dialog').waitFor();
    expect(await sheets()).toHaveLength(1);
    await page.close();
  });

  test('without scripts the numbers, the lists and what is overdue are there to be read', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    for (const words of [
      'Quá hạn',
      'Chờ xác nhận 1',
      'Chờ bố trí kinh phí',
      'Ban Tư vấn Ví dụ',
      '7/12',
      'phụ lục theo dõi nhiệm vụ',
    ])
      expect(text).toContain(words);
    await page.close();
  });

  test('of the real programme, that nobody follows yet, it says what is known and what to do, without blank columns', async () => {
    const content = await boardPageOf(real, { asOf: '2026-11-23' });
    const { page, faults } = await open({}, { content });
    expect(await page.locator('.start li').count()).toBeLessThan(6);
    expect(await page.locator('.tile').count()).toBe(0);
    expect(await page.locator('.tasks th').allInnerTexts()).toEqual(['Nhiệm vụ', 'Thời hạn', 'Tình trạng']);
    expect(faults).toEqual([]);
    await page.close();
  });

  const markup = [
    '</script><script>document.title="run"</script>',
    '<img src=x onerror="document.title=1">',
    '" autofocus onfocus="document.title=1',
    "' onclick='0",
    '{{constructor.constructor("document.title=1")()}} ${document.title=1}',
    '<!-- ]]> &lt;b&gt; &#0;',
    'javascript:document.title=1',
    '\u2028\u2029',
  ];
  /** A board with words of a stranger in everything that comes from a plan. */
  const reworded =
    (attack: string) =>
    (board: Board): Board => {
      const fixed = new Set([
        'key',
        'id',
        'programme',
        'part',
        'state',
        'timeliness',
        'tone',
        'due',
        'on',
        'marks',
        'leads',
        'language',
        'query',
        'filters',
        'burnUp',
        'longest',
        'hint',
      ]);
      const spoil = (value: unknown): unknown => {
        if (typeof value === 'string') return value + attack;
        if (typeof value === 'function') return () => spoil((value as () => unknown)());
        if (value === null || typeof value !== 'object') return value;
        if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, spoil);
        return Object.fromEntries(
          Object.entries(value).map(([name, inner]) => [name, fixed.has(name) ? inner : spoil(inner)]),
        );
      };
      const spoilt = spoil(board) as Board;
      const filters = Object.fromEntries(
        Object.entries(board.filters()).map(([name, choices]) => [
          name,
          choices.map(([value, words]) => [value, words + attack] as const),
        ]),
      ) as unknown as ReturnType<Board['filters']>;
      return {
        ...spoilt,
        programmes: board.programmes.map((one) => ({ ...one, name: one.name + attack })),
        filters: () => filters,
      };
    };

  test.each([
    ['markup', markup.join(' ')],
    ['what acts on screens and logs', attacks.join(' ')],
  ])('hostile words are words: %s', async (_, attack) => {
    const content = await boardPageOf(example, { asOf }, reworded(attack));
    const { page, requests, faults } = await open({}, { content });
    const before = await page.title();
    const shape = (where: Page) =>
      where.evaluate<string>(
        '["script", "img", "iframe", "b", "form", "object", "svg", "a"].map((name) => name + document.querySelectorAll(name).length).join()',
      );
    const plain = await open({}, { content: html });
    expect(await shape(page)).toBe(await shape(plain.page));
    await plain.page.close();
    await page.locator('.tasks a').first().click();
    const shown = (await page.locator('#task-title').textContent()) ?? '';
    expect(shown.endsWith(visible(attack))).toBe(true);
    expect(
      await page.locator('dialog [onclick], dialog [onfocus], main [onclick], main [onerror]').count(),
    ).toBe(0);
    expect(await page.title()).toBe(before);
    expect(requests).toHaveLength(1);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('what a stranger put into the file is not run', async () => {
    const planted = html.replace(
      '</main>',
      '<script>document.title = "run"</script><p onclick="0" style="color:red">x</p></main>',
    );
    const { page, faults } = await open({}, { content: planted });
    expect(await page.title()).not.toBe('run');
    expect(faults.filter((fault) => fault.includes('Content Security Policy')).length).toBeGreaterThan(0);
    await page.close();
  });
});
