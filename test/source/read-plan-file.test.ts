import { expect, test } from 'vitest';
import { memoisedReader } from '../../src/source/read/read-plan-file.ts';

const raw = (text: string, path = 'plans/vi-du/text/I.yaml') => ({
  path,
  bytes: new TextEncoder().encode(text),
});

test('a version of a file is read once; another version, or the same bytes elsewhere, is read again', () => {
  const read = memoisedReader();
  const first = read(raw('units: []\n'));
  expect(read(raw('units: []\n'))).toBe(first);
  expect(read(raw('units: [ ]\n')).source?.text).toBe('units: [ ]\n');
  expect(read(raw('units: []\n'))).toBe(first);
  expect(read(raw('units: []\n', 'plans/vi-du/text/II.yaml')).file?.document.source.path).toBe(
    'plans/vi-du/text/II.yaml',
  );
});
