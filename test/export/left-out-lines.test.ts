import { expect, test } from 'vitest';
import { leftOutLines } from '../../src/commands/export/tables-report.ts';

const leftOut = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    what: `ctr-${at + 1}`,
    reason: { vi: 'Không đọc được.', en: 'It cannot be read.' },
  }));
const manifest = 'bang/manifest.json';

test('what is left out is named up to twenty, the others are counted, and the manifest has them all', () => {
  const lines = (count: number, language: 'vi' | 'en') =>
    leftOutLines(leftOut(count), language, { manifest }).split('\n').slice(0, -1);
  expect(lines(0, 'en')).toEqual([]);
  expect(lines(20, 'en')).toHaveLength(20);
  expect([lines(20, 'en')[19], lines(2000, 'en').length]).toEqual([
    'cthd: not exported: ctr-20: It cannot be read.',
    21,
  ]);
  expect(lines(2000, 'en')[20]).toBe(
    'cthd: not exported: and 1980 more; all of them are in bang/manifest.json',
  );
  expect(lines(2000, 'vi')[20]).toBe('cthd: chưa xuất: và 1980 chỗ khác; đủ cả trong bang/manifest.json');
});

test('of several repositories each line names its own', () => {
  const said = leftOutLines(leftOut(21), 'en', { manifest, repository: 'so-a' });
  expect(said.split('\n').filter((line) => !line.startsWith('cthd: not exported: so-a: '))).toEqual(['']);
});
