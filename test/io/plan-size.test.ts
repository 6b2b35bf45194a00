import { expect, test } from 'vitest';
import { withinPlanSize } from '../../src/io/files/plan-size.ts';

const file = (name: string, units: number) => ({
  path: `plans/vi-du/text/${name}.yaml`,
  bytes: new TextEncoder().encode(`units:\n${'  - {id: a, kind: bullet, text: Việc.}\n'.repeat(units)}`),
});

test('a plan has at most 150,000 units: the files after that are named and not read', () => {
  const files = [file('I', 100_000), file('II', 60_000), file('III', 50_000)];
  const { files: read, unreadable } = withinPlanSize(files);
  expect(read.map(({ path }) => path)).toEqual(['plans/vi-du/text/I.yaml', 'plans/vi-du/text/III.yaml']);
  expect(unreadable).toEqual([
    {
      path: 'plans/vi-du/text/II.yaml',
      reason: {
        vi: 'Các tệp dưới plans/ có quá 150000 đơn vị nội dung; tệp này không được đọc.',
        en: 'The files under plans/ have more than 150000 units; this file is not read.',
      },
    },
  ]);
});

test('ids of other files do not count', () => {
  const registers = Array.from({ length: 4 }, (_, at) => ({
    ...file('x', 50_000),
    path: `plans/${at}.yaml`,
  }));
  expect(withinPlanSize(registers).unreadable).toEqual([]);
});

test.each([0, 1])('a plan has at most 16,000,000 lines, keys and entries, wherever its bytes lie', (from) => {
  const dense = new TextEncoder().encode(`${' '.repeat(from)}${'- a\n'.repeat(200_000)}`).subarray(from);
  const files = Array.from({ length: 41 }, (_, at) => ({
    path: `plans/vi-du/progress/${at}.yaml`,
    bytes: dense,
  }));
  const { files: read, unreadable } = withinPlanSize(files);
  expect(read).toEqual(files.slice(0, 40));
  expect(unreadable).toEqual([
    {
      path: 'plans/vi-du/progress/40.yaml',
      reason: {
        vi: 'Các tệp dưới plans/ có quá 16000000 dòng, khóa và mục; tệp này không được đọc.',
        en: 'The files under plans/ have more than 16000000 lines, keys and entries; this file is not read.',
      },
    },
  ]);
});
