import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openZip } from '../../src/io/tables/zip.ts';
import { packParts } from '../../src/io/tables/pack-parts.ts';
import type { KnownXml, OfficePart } from '../../src/plan/office-parts.ts';
import { caseCount } from '../support/case-count.ts';

const word = { program: 'Word', ending: '.docx' };

/** Text of up to half a chunk, so that some parts take several and some end where a chunk does. */
const texts = fc
  .record({
    text: fc.string({ unit: fc.constantFrom('a', 'ế', '<', ' ', '\u{1F4DC}'), minLength: 1, maxLength: 40 }),
    times: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20_000 })),
  })
  .map(({ text, times }) => Array.from({ length: times }, (_, number) => `${text}${number}`).join(''));

const pieces: fc.Arbitrary<string | KnownXml> = fc
  .record({ text: texts, kind: fc.constantFrom('text', 'known', 'made') })
  .map(({ text, kind }) => {
    if (kind === 'text') return text;
    return { xml: kind === 'known' ? text : () => Buffer.from(text), lines: [] };
  });

const parts: fc.Arbitrary<OfficePart> = fc.oneof(
  texts,
  texts.map((text) => Buffer.from(text)),
  fc.array(pieces, { maxLength: 8 }),
);

function bytesOf(piece: Uint8Array | string | KnownXml): Buffer {
  if (typeof piece === 'string' || piece instanceof Uint8Array) return Buffer.from(piece);
  return Buffer.from(typeof piece.xml === 'string' ? piece.xml : piece.xml());
}

async function readBack(bytes: Uint8Array, name: string): Promise<Buffer> {
  const read: Uint8Array[] = [];
  for await (const piece of (await openZip(bytes, word)).read(name)) read.push(piece);
  return Buffer.concat(read);
}

test('parts of any length are read back as they were, and equal ones are equal bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 4 }), async (some) => {
      const named = new Map(some.map((part, index) => [`${index}.xml`, part]));
      const bytes = packParts(named);
      expect(Buffer.compare(bytes, packParts(named))).toBe(0);
      for (const [name, part] of named) {
        const whole = typeof part === 'string' || part instanceof Uint8Array ? [part] : part;
        expect(Buffer.compare(await readBack(bytes, name), Buffer.concat(whole.map(bytesOf)))).toBe(0);
      }
    }),
    { numRuns: caseCount(20, 300) },
  );
  const chunk = 1024 * 1024;
  const long = Array.from({ length: 400_000 }, (_, number) => number).join(' ');
  for (const length of [chunk - 1, chunk, chunk + 1, 2 * chunk]) {
    const text = long.slice(0, length);
    expect(text).toHaveLength(length);
    expect((await readBack(packParts(new Map([['a', text]])), 'a')).toString()).toBe(text);
  }
});
