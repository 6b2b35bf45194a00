import { expect, test } from 'vitest';
import { runCthd } from '../support/run-cthd.ts';

/** Colours that cannot be read on a white screen (yellow, cyan and their bright forms, white), or on a black one (blue, black). */
const unreadable = /\u001B\[(?:30|33|34|36|37|93|96|97)m/;

test.each([
  [['status', '--all']],
  [['render', 'summary']],
  [['render', 'timeline']],
  [['late']],
  [['lint']],
  [['log']],
])('%j has colours that can be read on a white and on a black screen', async (args) => {
  const ran = await runCthd([...args, '--dir', 'examples', '--as-of', '2025-12-15'], {
    isTerminal: true,
    columns: 80,
    variables: { FORCE_COLOR: '1', PAGER: '' },
  });
  expect(ran.out).toContain('\u001B[');
  expect(ran.out).not.toMatch(unreadable);
});
