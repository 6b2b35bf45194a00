import { afterEach, describe, expect, test, vi } from 'vitest';
import { blockFormats, formats } from '../../src/writers/formats.ts';
import { documentProperty } from '../../src/io/files/made-file.ts';
import { fileOf } from './read-back.ts';
import { plainScreen, sample } from './sample.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe.each(blockFormats)('%s', (name) => {
  test('gives the same bytes at any time', async () => {
    const at = (time: string) => {
      vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });
      return formats[name].write(sample('vi'), plainScreen);
    };
    const [first, second] = [await at('2025-01-01T00:00:00Z'), await at('2031-07-09T23:59:58Z')];
    expect(Buffer.compare(fileOf(first), fileOf(second))).toBe(0);
  });

  test('gives other bytes for another fact', async () => {
    const rendering = sample('vi');
    const changed = {
      ...rendering,
      blocks: [...rendering.blocks, { kind: 'paragraph', text: 'thêm' } as const],
    };
    const [first, second] = [
      await formats[name].write(rendering, plainScreen),
      await formats[name].write(changed, plainScreen),
    ];
    expect(Buffer.compare(fileOf(first), fileOf(second))).not.toBe(0);
  });
});

test.each(['docx', 'xlsx'] as const)('%s names the command that made it', async (name) => {
  const bytes = fileOf(await formats[name].write(sample('vi'), plainScreen));
  expect(await documentProperty(bytes, 'cthd')).toBe(sample('vi').command);
});
