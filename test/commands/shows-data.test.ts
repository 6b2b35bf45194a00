import { expect, test } from 'vitest';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const record = ['record', 'II.1/1', 'đang thực hiện', '--date', '2025-12-01', '--dry-run', '--lang', 'en'];

test('a person at a terminal is told in sentences what was recorded, and sees the data on request', async () => {
  const cwd = planOnDisk();
  const { out } = await runCthd(record, { cwd, isTerminal: true });
  expect(out).not.toMatch(/\{date: /);
  expect(out).toMatch(/^Not written \(--dry-run\); it would go to plans\/.*\n.*\(II\.1\/1\): /);
  expect((await runCthd([...record, '--verbose'], { cwd, isTerminal: true })).out).toMatch(
    /\{date: 2025-12-01, state: in-progress/,
  );
  expect((await runCthd(record, { cwd })).out).toMatch(/\{date: 2025-12-01, state: in-progress/);
});
