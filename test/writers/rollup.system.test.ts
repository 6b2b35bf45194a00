import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCthd } from '../support/run-cthd.ts';
import { hasChromium, inChromium, startChromium } from './browser.ts';

/** So many programmes that not all can be rows at once. */
const programmes = 300;
const hostile = '</script><img src=x onerror=alert(1)>';

const row = (at: number) => ({
  repository: `xa-${at}`,
  programme_key: `xa-${at}/ctr`,
  subject: at === 7 ? `Chương trình ${hostile}` : `Chương trình hư cấu số ${at}`,
  fictional: true,
  issuer: `Đảng ủy xã Ví dụ ${at}`,
  superior: at % 2 === 0 ? 'Tỉnh ủy Chẵn' : 'Tỉnh ủy Lẻ',
  as_of: '2026-06-30',
  completed_on_time: 3,
  completed_late: 1,
  open_in_term: 5,
  open_overdue: at === 7 ? 2 : 0,
  no_deadline: 2,
  longest_days: at === 7 ? 90 : null,
  longest_address: at === 7 ? 'II.1' : null,
  longest_wording: at === 7 ? 'Xây dựng cơ sở dữ liệu.' : null,
  longest_reason: null,
});
const task = (wording: string, days: number, reason: string | null) => ({
  programme_key: 'xa-7/ctr',
  address: 'II.1',
  wording,
  lead: 'Văn phòng Ví dụ',
  days_late: days,
  late_reason: reason,
});

describe.skipIf(!hasChromium)(inChromium, () => {
  const folder = mkdtempSync(join(tmpdir(), 'cthd-rollup-'));
  let browser: Browser;
  beforeAll(async () => {
    const lines = (rows: readonly object[]) => rows.map((one) => `${JSON.stringify(one)}\n`).join('');
    writeFileSync(
      join(folder, 'rollup.ndjson'),
      lines(Array.from({ length: programmes }, (_, at) => row(at))),
    );
    writeFileSync(
      join(folder, 'overdue.ndjson'),
      lines([task('Xây dựng cơ sở dữ liệu.', 90, 'Chờ kinh phí'), task(hostile, 10, null)]),
    );
    const open = { ...task('Họp giao ban.', 0, null), days_late: null, timeliness: 'in-term' };
    writeFileSync(
      join(folder, 'tasks.ndjson'),
      lines([open, { ...task(hostile, 10, null), timeliness: 'overdue' }, { ...open, lead: null }]),
    );
    const call = ['rollup', 'rollup.ndjson', '--lang', 'vi', '--as-of', '2026-06-30'];
    await runCthd([...call, '--tasks', 'overdue.ndjson', '--out', 'with.html'], { cwd: folder });
    await runCthd([...call, '--tasks', 'tasks.ndjson', '--out', 'all.html'], { cwd: folder });
    await runCthd([...call, '--out', 'without.html'], { cwd: folder });
    browser = await startChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(name: string, settings: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...settings });
    const faults: string[] = [];
    page.on('console', (message) => void faults.push(message.text()));
    page.on('pageerror', (error) => void faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('data:'))
        faults.push(request.url());
    });
    await page.goto(pathToFileURL(join(folder, name)).href);
    return { page, faults };
  }
  const rowsOf = (page: Page) => page.locator('tbody tr').count();

  test('a row opens in place to programmes, and a programme to its overdue tasks; words are words', async () => {
    const { page, faults } = await open('with.html');
    expect(await rowsOf(page)).toBe(2);
    await page.getByRole('button', { name: 'Tỉnh ủy Lẻ' }).click();
    expect(await rowsOf(page)).toBe(2 + 50 + 1);
    const first = page.locator('tr.programme').first();
    expect(await first.locator('th').innerText()).toBe(
      `Đảng ủy xã Ví dụ 7 - Chương trình ${hostile} (ví dụ hư cấu)`,
    );
    await first.getByRole('button').click();
    expect(await page.locator('tr.tasks li').allInnerTexts()).toEqual([
      'II.1. Xây dựng cơ sở dữ liệu. (Văn phòng Ví dụ; chậm 90 ngày; Chờ kinh phí)',
      `II.1. ${hostile} (Văn phòng Ví dụ; chậm 10 ngày)`,
    ]);
    await page.getByRole('button', { name: 'Hiện thêm' }).click();
    expect(await page.locator('tr.programme').count()).toBe(100);
    await page.getByRole('button', { name: 'Tỉnh ủy Lẻ' }).click();
    expect(await rowsOf(page)).toBe(2);
    expect(faults).toEqual([]);
  });

  test('with every task a programme opens to all of them, by how they stand, the overdue ones first', async () => {
    const { page, faults } = await open('all.html');
    await page.getByRole('button', { name: 'Tỉnh ủy Lẻ' }).click();
    await page.locator('tr.programme .opens').first().click();
    expect(await page.locator('tr.tasks summary').allInnerTexts()).toEqual(['Quá hạn (1)', 'Trong hạn (2)']);
    expect(await page.locator('tr.tasks details[open] li').allInnerTexts()).toEqual([
      `II.1. ${hostile} (Văn phòng Ví dụ; chậm 10 ngày)`,
    ]);
    await page.getByText('Trong hạn (2)').click();
    expect(await page.locator('tr.tasks details:last-child li').allInnerTexts()).toEqual([
      'II.1. Họp giao ban. (Văn phòng Ví dụ)',
      'II.1. Họp giao ban.',
    ]);
    expect(faults).toEqual([]);
  });

  test('programmes are found by words without diacritics, and the list comes back', async () => {
    const { page } = await open('with.html');
    await page.getByRole('searchbox').fill('dang uy 29');
    expect(await page.locator('output').innerText()).toBe('13 trong 300 chương trình');
    expect(await page.locator('tr.programme').count()).toBe(13);
    await page.getByRole('searchbox').fill('');
    expect(await page.locator('tbody tr:visible').count()).toBe(2);
  });

  test('without the tasks it shows the longest overdue one, and says that it is not all', async () => {
    const { page } = await open('without.html');
    await page.getByRole('button', { name: 'Tỉnh ủy Lẻ' }).click();
    await page.locator('tr.programme .opens').first().click();
    expect(await page.locator('tr.tasks').innerText()).toBe(
      'II.1. Xây dựng cơ sở dữ liệu. (chậm 90 ngày)\n\nTrang này chỉ có việc chậm nhất của mỗi chương trình.',
    );
  });

  test.each([360, 1280])('axe finds nothing at %d px with rows open', async (width) => {
    const { page } = await open('all.html', { viewport: { width, height: 900 }, bypassCSP: true });
    await page.locator('.opens').first().click();
    await page.locator('tr.programme .opens').first().click();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target.join(" ")).join(", ")))',
    );
    expect(violations).toEqual([]);
  });

  test('without scripts the sums are there to be read, and what would open them is said', async () => {
    const { page } = await open('with.html', { javaScriptEnabled: false });
    expect(await rowsOf(page)).toBe(2);
    expect(await page.locator('noscript').innerText()).toContain('JavaScript');
  });
});
