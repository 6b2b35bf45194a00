import { describe, expect, test } from 'vitest';
import type { YamlPath } from '../../src/plan/location.ts';
import { compose } from '../../src/source/read/compose.ts';

const text = `# đầu tệp
units:
  - id: mo-lop
    text: >-
      Mở lớp
      tập huấn.

    with: [van-phong,
           "ban-to-chuc"]
    lead:
  - id: hop # ghi chú
    1: một
`;

const document = compose({ path: 'x', text });
const placeOf = (path: YamlPath, target = {}) => {
  const { start, end } = document.locate(path, target);
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
};

describe('the place of', () => {
  test.each<[string, YamlPath, string]>([
    ['the whole file: its first line', [], '2:1-2:7'],
    ['a list: its first line', ['units'], '3:3-3:15'],
    ['a map in a list: its first line', ['units', 0], '3:5-3:15'],
    ['a plain scalar, without its comment', ['units', 1, 'id'], '11:9-11:12'],
    ['a folded block, without blank lines behind', ['units', 0, 'text'], '4:11-6:16'],
    ['an entry of a flow list', ['units', 0, 'with', 1], '9:12-9:25'],
    ['an empty value: its key', ['units', 0, 'lead'], '10:5-10:9'],
    ['a key that reads as a number', ['units', 1, 1], '12:8-12:11'],
    ['what is not there: what is nearest above', ['units', 1, 'task', 'lead'], '11:5-11:12'],
    ['an entry that is not there: its list', ['units', 7], '3:3-3:15'],
    ['what lies below a scalar: the scalar', ['units', 1, 'id', 'x'], '11:9-11:12'],
  ])('%s', (_, path, place) => {
    expect(placeOf(path)).toBe(place);
  });

  test('a key', () => {
    expect(placeOf(['units', 0, 'with'], { key: true })).toBe('8:5-8:9');
  });
});

test('a scalar as written is what stands in the file', () => {
  expect(document.written(['units', 0, 'with', 1])).toBe('"ban-to-chuc"');
  expect(document.written(['units', 1, 'id'])).toBe('hop');
  expect(document.written(['units', 0, 'with'])).toBeNull();
  expect(document.written(['units', 5])).toBeNull();
});
