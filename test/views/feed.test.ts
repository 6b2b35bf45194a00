import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { reportPlan } from '../support/report-plan.ts';
import { runCthd } from '../support/run-cthd.ts';
import { at, type XmlElement, xmlTree } from '../support/xml-tree.ts';

const root = 'examples';
const asked = ['feed', '--since', '2021-01-01', '--as-of', '2025-12-15'];
const feedOf = async (args: readonly string[] = [], cwd = root) => {
  const { exitCode, out, err } = await runCthd([...asked, ...args], { cwd });
  expect([exitCode, err]).toEqual([0, '']);
  XmlDocument.fromString(Buffer.from(out, 'binary').toString().startsWith('<?xml') ? out : '').dispose();
  return xmlTree(out);
};
const entriesOf = (feed: XmlElement) => feed.children.filter(({ name }) => name === 'entry');
const textOf = (element: XmlElement, ...path: readonly string[]) => at(element, ...path)?.text;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/;
const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a feed', () => {
  test('has what RFC 4287 asks of a feed and of each entry, and nothing twice', async () => {
    const feed = await feedOf(['--address', 'https://intranet.example/tin?a=1&b=2']);
    expect([feed.name, textOf(feed, 'generator')]).toEqual(['feed', 'cthd']);
    expect(at(feed, 'link')?.attributes).toEqual({
      rel: 'self',
      type: 'application/atom+xml',
      href: 'https://intranet.example/tin?a=1&b=2',
    });
    const entries = entriesOf(feed);
    expect(entries.length).toBeGreaterThan(15);
    for (const one of [feed, ...entries]) {
      for (const name of ['id', 'title', 'updated'])
        expect(one.children.filter((child) => child.name === name)).toHaveLength(1);
      expect([textOf(one, 'id'), textOf(one, 'updated')]).toEqual([
        expect.stringMatching(uuid),
        expect.stringMatching(moment),
      ]);
    }
    expect(textOf(feed, 'author', 'name')).toMatch(/\S/);
    expect(new Set(entries.map((entry) => textOf(entry, 'id'))).size).toBe(entries.length);
    const moments = entries.map((entry) => Date.parse(textOf(entry, 'updated') ?? ''));
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
    expect(textOf(feed, 'updated')).toBe(textOf(entries[0] ?? feed, 'updated'));
    expect(new Set(entries.map((entry) => at(entry, 'category')?.attributes['term']))).toEqual(
      new Set(['record', 'deadline', 'target', 'issued']),
    );
    expect(textOf(feed, 'title')).toContain('ví dụ hư cấu');
  });

  test('is a table on a screen, and proposes the file', async () => {
    const screen = {
      cwd: root,
      isTerminal: true,
      isAttended: true,
      columns: 80,
      variables: { TERM: 'xterm' },
    };
    const { out, err } = await runCthd([...asked, '--color', 'never', '--no-pager'], screen);
    expect(out).toContain('┌');
    expect(out).not.toContain('<?xml');
    expect(err).toBe('Tiếp theo: cthd feed --out tin.atom  (thành tệp tin Atom)\n');
  });

  test('keeps the ids of its entries from day to day and in the other language, and is the same while nothing happens', async () => {
    const ids = (feed: XmlElement) => entriesOf(feed).map((entry) => textOf(entry, 'id'));
    const [one, later, english] = [
      await feedOf(),
      await feedOf(['--as-of', '2025-12-20']),
      await feedOf(['--lang', 'en']),
    ];
    expect(ids(later)).toEqual(ids(one));
    expect(ids(english)).toEqual(ids(one));
    expect(later).toEqual(one);
    expect(entriesOf(await feedOf(['--since', '2025-12-15'])).length).toBeLessThan(3);
  });

  test('goes to a file that is made again by its command, and not over one that was edited', async () => {
    const cwd = temporaryFolder();
    cpSync('examples/plans', join(cwd, 'plans'), { recursive: true });
    const day = ['--as-of', '2025-12-15'];
    const made = await runCthd(['feed', ...day, '--out', 'tin.atom'], { cwd });
    expect([made.exitCode, made.err]).toEqual([0, 'Đã ghi tin.atom.\n']);
    const text = readFileSync(join(cwd, 'tin.atom'), 'utf8');
    XmlDocument.fromString(text).dispose();
    expect(text.split('\n')[1]).toMatch(
      /^<\?cthd-command cthd feed .*--as-of 2025-12-15 .*# content-hash:[0-9a-f]{32}\?>$/,
    );
    expect((await runCthd(['render', '--check', 'tin.atom'], { cwd })).exitCode).toBe(0);
    writeFileSync(join(cwd, 'tin.atom'), text.replace('<title>', '<title>Khác: '));
    expect((await runCthd(['render', '--check', 'tin.atom'], { cwd })).exitCode).toBe(1);
    expect((await runCthd(['feed', ...day, '--out', 'tin.atom'], { cwd })).exitCode).toBe(2);
  });

  test('shows words from a plan as words, whatever they would be to a reader', async () => {
    const cwd = temporaryFolder();
    cpSync('examples/plans', join(cwd, 'plans'), { recursive: true });
    const hostile = `]]></p></div></content><script>alert(1)</script>&nbsp; ?> -- <!-- " ' ##[error]`;
    const report = ['record', 'II.1.1/1', 'in-progress', '--value', '8', '--date', '2025-12-14'];
    const recorded = await runCthd([...report, '--note', hostile], { cwd });
    expect([recorded.exitCode, recorded.err]).toEqual([0, expect.any(String)]);
    const feed = await feedOf(['--since', '2025-12-14', '--as-of', '2026-11-23'], cwd);
    const [entry] = entriesOf(feed);
    const paragraphs = at(entry, 'content', 'div')?.children ?? [];
    expect(paragraphs.every(({ name, children }) => name === 'p' && children.length === 0)).toBe(true);
    expect(paragraphs.map(({ text }) => text)).toContain(`Ghi chú: ${hostile}`);
  });

  test('says of a late task how late it was, its first deadline, and the last note with who and when', async () => {
    const root = reportPlan({
      'plans/vi-du/progress/quy-che.yaml': [
        '- {date: 2026-10-02, state: in-progress, by: van-phong, note: "Chờ ý kiến thẩm định.", recorded: 2026-10-02T09:00:00+07:00}',
        '- {date: 2026-11-10, state: in-progress, by: van-phong, recorded: 2026-11-10T09:00:00+07:00}',
        '',
      ].join('\n'),
    });
    const move = ['task', 'quy-che', '--deadline', '31/12/2026', '--reason', 'Thẩm định kéo dài.'];
    const on = new Date('2026-11-20T09:00:00+07:00');
    expect(await runCthd(move, { cwd: root, now: on })).toMatchObject({ exitCode: 0 });
    const { out } = await runCthd(['feed', '--since', '2026-09-01', '--as-of', '2026-12-01'], { cwd: root });
    const entries = entriesOf(xmlTree(out)).map((entry) =>
      (at(entry, 'content', 'div')?.children ?? []).map(({ text }) => text),
    );
    const [moved, silent, noted] = entries;
    expect(moved).toContain('Quá hạn 81 ngày; thời hạn ban đầu tháng 8/2026; đã gia hạn đến 31/12/2026');
    expect(moved).toContain('Ghi chú gần nhất: Chờ ý kiến thẩm định. (Văn phòng Hội Ví dụ, 02/10/2026)');
    expect(silent).toContain('Quá hạn 71 ngày; thời hạn ban đầu tháng 8/2026');
    expect(silent).toContain('Ghi chú gần nhất: Chờ ý kiến thẩm định. (Văn phòng Hội Ví dụ, 02/10/2026)');
    expect(noted).toContain('Quá hạn 32 ngày; thời hạn ban đầu tháng 8/2026');
    expect(noted?.filter((text) => text.includes('Chờ ý kiến'))).toEqual(['Ghi chú: Chờ ý kiến thẩm định.']);
  });

  test('refuses an address that is none of the web, and a day that there is not', async () => {
    for (const [args, words] of [
      [
        ['--address', 'javascript:alert(1)'],
        '--address needs an address in the form https://…, not “javascript:alert(1)”.',
      ],
      [['--since', '2025-02-30'], '2025-02-30'],
    ] as const) {
      const { exitCode, err } = await runCthd(['feed', ...args, '--lang', 'en'], { cwd: root });
      expect([exitCode, err]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});
