import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logVersions } from '../../src/io/git/log-versions.ts';
import { caseCount } from '../support/case-count.ts';

const blobOf = (content: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex');
const traced = (line: string) => ({ path: 'a.yaml', line });
const recordOf = (n: number) => `- {note: "việc thứ ${n}"}`;
const logOf = (numbers: readonly number[]) => numbers.map((n) => `${recordOf(n)}\n`).join('');

/** The versions of a log by their content, and how many of them were read. */
function versionsOf(last: string, older: readonly string[]) {
  const contents = new Map([last, ...older].map((content) => [blobOf(content), content]));
  const log = logVersions(blobOf(last), Buffer.from(last));
  let reads = 0;
  const linesIn = (content: string, later: string, numbers: readonly number[]) =>
    log.linesIn(
      blobOf(content),
      blobOf(later),
      log.inOrder(numbers.map((n) => traced(recordOf(n)))),
      (hash) => {
        reads += 1;
        const found = contents.get(hash);
        return Promise.resolve(found === undefined ? null : { type: 'blob', content: Buffer.from(found) });
      },
    );
  return { linesIn, reads: () => reads };
}

test('of a log of hundreds of records, one a version, no version is read', async () => {
  const all = Array.from({ length: caseCount(300, 1_000) }, (_, n) => n);
  const contents = all.map((n) => logOf(all.slice(0, n + 1)));
  const { linesIn, reads } = versionsOf(contents.at(-1) ?? '', contents);
  for (let at = contents.length - 2; at >= 0; at -= 1)
    expect(await linesIn(contents[at] ?? '', contents[at + 1] ?? '', all)).toHaveLength(at + 1);
  expect(reads()).toBe(0);
});

test('whatever the versions are, each has the lines that stand in it', async () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      numbers,
      fc.array(numbers, { minLength: 1, maxLength: 5 }),
      fc.nat(40),
      async (last, others, cut) => {
        const older = [last.slice(0, cut), last.slice(0, cut >> 1), ...others];
        const { linesIn } = versionsOf(logOf(last), older.map(logOf));
        let later = last;
        for (const version of older) {
          const found = await linesIn(logOf(version), logOf(later), [...new Set(last)]);
          expect(new Set(found.map(({ line }) => line))).toEqual(
            new Set(last.filter((n) => version.includes(n)).map(recordOf)),
          );
          later = version;
        }
      },
    ),
  );
});
