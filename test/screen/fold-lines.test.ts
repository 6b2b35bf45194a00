import { expect, test } from 'vitest';
import { foldLines } from '../../src/screen/wrap.ts';

test('lines are broken at blanks, and what goes on stands two columns further in', () => {
  expect(foldLines('cthd: một hai ba bốn\n  C7: năm sáu bảy tám\n\nchín\n', 16)).toBe(
    'cthd: một hai\n  ba bốn\n  C7: năm sáu\n    bảy tám\n\nchín\n',
  );
});

test('a line that is wide enough stays as it is, and so does one with control sequences', () => {
  const lines = `vừa đủ mười sáu!\n\u001B]8;;file:///a\u001B\\${'a '.repeat(20)}\u001B]8;;\u001B\\\n`;
  expect(foldLines(lines, 16)).toBe(lines);
});
