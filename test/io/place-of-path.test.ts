import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { placesBy } from '../../src/io/files/place-of-path.ts';
import { placeOf } from '../../src/io/write/file-place.ts';
import { UserError } from '../../src/plan/user-error.ts';
import { scratchFolder } from './scratch.ts';

describe('a path as it was typed becomes a path of the plan', () => {
  const onWindows = placesBy(win32);
  test.each([
    ['plans\\vi-du\\text\\I.yaml', 'plans/vi-du/text/I.yaml'],
    ['plans/vi-du/text/I.yaml', 'plans/vi-du/text/I.yaml'],
    ['.\\plans', 'plans'],
    ['D:\\hoi\\plans\\documents.yaml', 'plans/documents.yaml'],
    ['d:/HOI/plans', 'plans'],
    ['..', null],
    ['..\\khac\\plans', null],
    ['C:\\hoi\\plans', null],
    ['\\\\may-chu\\chung\\plans', null],
    ['D:', ''],
    ['.', ''],
  ])('on Windows: %s', (typed, expected) => {
    expect(onWindows('D:\\hoi', 'D:\\hoi', typed)).toBe(expected);
  });

  const elsewhere = placesBy(posix);
  test.each([
    ['plans/vi-du', 'plans/vi-du'],
    ['./plans//vi-du/', 'plans/vi-du'],
    ['/hoi/plans', 'plans'],
    ['..', null],
    ['../hoi-khac/plans', null],
    ['/hoi-khac/plans', null],
    ['plans\\vi-du', 'plans\\vi-du'],
    ['..plans', '..plans'],
    ['', ''],
  ])('elsewhere: %s', (typed, expected) => {
    expect(elsewhere('/hoi', '/hoi', typed)).toBe(expected);
  });

  test('from a folder further down, in both', () => {
    expect(onWindows('D:\\hoi', 'D:\\hoi\\plans', 'vi-du\\..\\documents.yaml')).toBe('plans/documents.yaml');
    expect(elsewhere('/hoi', '/hoi/plans', 'vi-du/../documents.yaml')).toBe('plans/documents.yaml');
  });
});

test.each([
  'C:/x.yaml',
  'C:x.yaml',
  'plans\\x.yaml',
  '/x.yaml',
  '//may-chu/x.yaml',
  'plans/../x.yaml',
  'plans//x.yaml',
  'plans/x\0.yaml',
])('what one system would take for a path elsewhere is refused by form on every system: %j', (path) => {
  expect(() => placeOf(scratchFolder(), path)).toThrow(UserError);
});
