import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { change, planRepository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

/** Commits everything as if on a day. */
function commitOn(root: string, day: string): void {
  runGit(root, 'add', '--all');
  const moment = `${day}T09:00:00+07:00`;
  runGit(
    root,
    '-c',
    `user.name=a`,
    '-c',
    'user.email=a@example.org',
    'commit',
    '-q',
    '--allow-empty',
    '--date',
    moment,
    '-m',
    day,
  );
}

/** What a board says under the heading of what changed. */
async function newsOf(root: string, ...more: readonly string[]): Promise<string> {
  const { out, err } = await runCthd(['render', 'board', '-C', root, '--format', 'markdown', ...more]);
  expect(err).toBe('');
  const from = out.indexOf('## Thay đổi');
  return out.slice(from, out.indexOf('\n## ', from + 1));
}

describe('what changed since last week', () => {
  test('is told from git: an assignment that was changed, with both values, and the task behind it', async () => {
    const root = planRepository();
    const file = 'plans/vi-du/text/II.yaml';
    const before = readFileSync(join(root, file), 'utf8');
    const lead = /lead: ([\w-]+)/.exec(before)?.[1] ?? '';
    const other = /id: ([\w-]+)/g;
    const bodies = readFileSync(join(root, 'plans/organisations.yaml'), 'utf8');
    const next = [...bodies.matchAll(other)].map(([, id]) => id).find((id) => id !== lead) ?? '';
    expect([lead, next]).not.toContain('');
    change(root, { [file]: before.replace(`lead: ${lead}`, `lead: ${next}`) });
    const news = await newsOf(root, '--as-of', '2099-01-10');
    expect(news).toContain('Kế hoạch thay đổi');
    expect(news).toMatch(/chủ trì.*: .+ → .+/);
    const untouched = await newsOf(root, '--as-of', '2099-01-10', '--since', '2000-01-01');
    expect(untouched).toContain('Lịch sử ở đây chưa có lần lưu nào trước ngày ấy.');
  });

  test('says so where there is no repository, and still tells of records', async () => {
    const { out } = await runCthd([
      'render',
      'board',
      '-C',
      'examples',
      '--as-of',
      '2025-12-15',
      '--since',
      '2025-12-01',
      '--format',
      'markdown',
    ]);
    expect(out).toContain('## Thay đổi từ ngày 01/12/2025');
    expect(out).toContain('05/12/2025');
  });

  test('a day that is none is refused', async () => {
    const ran = await runCthd(['render', 'board', '-C', 'examples', '--since', '2025-13-01']);
    expect([ran.exitCode, ran.out]).toEqual([2, '']);
  });

  test('two runs make the same bytes, and --check finds the page as it was made', async () => {
    const root = planRepository();
    commitOn(root, '2026-01-01');
    const asked = ['render', 'board', '-C', root, '--as-of', '2099-01-10', '--format', 'html'];
    const [one, other] = [await runCthd(asked), await runCthd(asked)];
    expect(one.out).toBe(other.out);
    const page = join(root, 'board.html');
    await runCthd(['render', 'board', '-C', root, '--as-of', '2099-01-10', '--out', page]);
    expect(await runCthd(['render', '-C', root, '--check', page])).toMatchObject({ exitCode: 0 });
  });
});
