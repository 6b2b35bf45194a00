import { expect, test } from 'vitest';
import { runCthd } from '../support/run-cthd.ts';

/** A process that has been running for a second more each time somebody looks. */
function measured() {
  let looks = 0;
  return () => {
    looks += 1;
    return { seconds: looks, computing: looks / 2, memory: looks * 2 ** 20, peakMemory: 100 * 2 ** 20 };
  };
}
const late = ['late', '-C', 'examples', '--as-of', '2025-12-15', '--lang', 'en'];

test('--stats tells time and memory of each step on the error stream, and leaves the answer as it is', async () => {
  const plain = await runCthd(late, { measure: measured() });
  const { exitCode, out, err } = await runCthd([...late, '--stats'], { measure: measured() });
  expect([exitCode, out, plain.err]).toEqual([0, plain.out, '']);
  expect(err.split('\n')).toEqual([
    'Time and memory (--stats)',
    '  start                             1.00 s      1 MiB',
    '  read files                        1.00 s      4 MiB',
    '  read the plan                     1.00 s      6 MiB',
    '  gather facts                      3.00 s      7 MiB',
    '  make the page                     1.00 s      9 MiB',
    '  the rest                          3.00 s     10 MiB',
    '  all                              10.00 s    100 MiB (at most), CPU 5.00 s',
    '',
  ]);
});

test('of lint too, also where it stays quiet; of help and of what went wrong nothing is measured', async () => {
  const lint = ['lint', '--quiet', '-C', 'examples', '--stats', '--lang', 'vi'];
  const { err } = await runCthd(lint, { measure: measured() });
  expect(err).toMatch(/^Thời gian và bộ nhớ \(--stats\)\n {2}khởi động .* 1,00 giây .*\n {2}đọc tệp /);
  expect(err).toContain('đọc kế hoạch và xét quy tắc');
  expect((await runCthd(['late', '-C', 'x', '--stats', '--lang', 'en'], { measure: measured() })).err).toBe(
    'cthd: There is no folder x; check --dir.\n',
  );
  expect((await runCthd(['late', '--help', '--stats'], { measure: measured() })).err).toBe('');
});
