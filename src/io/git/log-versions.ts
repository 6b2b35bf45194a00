import { createHash } from 'node:crypto';
import type { TracedLine } from './traced-line.ts';
import type { ReadObject } from './git-objects.ts';

/** The versions of a file to whose end lines were added one after the other: which of the wanted lines each has. */
export interface LogVersions {
  /** Of some lines, those that the last version has, in its order. */
  inOrder(lines: readonly TracedLine[]): readonly TracedLine[];
  /** Of lines that a later version has, those that a version has; in the order in which the last version has them. */
  linesIn(
    blob: string,
    later: string,
    lines: readonly TracedLine[],
    read: ReadObject,
  ): Promise<readonly TracedLine[]>;
}

/** A version lacks this many lines of the next one at most, or it is read. */
const maxMissing = 16;

/**
 * The versions of a log by the last of them. A version that is the beginning of the last one is told by its hash alone: every record is
 * a version, and reading them all takes time by the square of their number. Any other version is read.
 */
export function logVersions(blob: string, content: Buffer): LogVersions {
  const ends = lineEnds(content);
  const endOf = firstEnds(content, ends);
  /** How many lines of the last version a version consists of. */
  const beginnings = new Map([[blob, ends.length]]);
  const end = ({ line }: TracedLine) => endOf.get(line.trim()) ?? Infinity;

  const beginningOf = (version: string, later: string): number | null => {
    const known = beginnings.get(version);
    if (known !== undefined) return known;
    const longest = beginnings.get(later);
    for (let count = (longest ?? 0) - 1; count >= Math.max(0, (longest ?? 0) - maxMissing); count -= 1) {
      const length = count === 0 ? 0 : (ends[count - 1] ?? 0) + 1;
      if (hashOf(content.subarray(0, length), version.length) !== version) continue;
      beginnings.set(version, count);
      return count;
    }
    return null;
  };

  const inOrder = (lines: readonly TracedLine[]) =>
    lines.filter((line) => end(line) < Infinity).sort((a, b) => end(a) - end(b));

  return {
    inOrder,
    async linesIn(version, later, lines, read) {
      const count = beginningOf(version, later);
      if (count !== null) {
        const length = count === 0 ? -1 : (ends[count - 1] ?? -1);
        return lines.slice(
          0,
          countUpTo(lines, (line) => end(line) <= length),
        );
      }
      const own = (await read(version))?.content ?? Buffer.alloc(0);
      const isBeginning = content.subarray(0, own.length).equals(own) && own.at(-1) === lineFeed;
      if (isBeginning) beginnings.set(version, ends.filter((place) => place < own.length).length);
      const has = new Set(
        own
          .toString('utf8')
          .split('\n')
          .map((line) => line.trim()),
      );
      return lines.filter(({ line }) => has.has(line.trim()));
    },
  };
}

const lineFeed = 10;

/** Where each line ends, its line feed left out; what stands behind the last line feed is a line too. */
function lineEnds(content: Buffer): number[] {
  const ends: number[] = [];
  for (let at = 0; at < content.length;) {
    const next = content.indexOf(lineFeed, at);
    ends.push(next < 0 ? content.length : next);
    at = next < 0 ? content.length : next + 1;
  }
  return ends;
}

/** Where each line ends for the first time, by its text without blanks around it. */
function firstEnds(content: Buffer, ends: readonly number[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  let start = 0;
  for (const end of ends) {
    const line = content.toString('utf8', start, end).trim();
    if (!first.has(line)) first.set(line, end);
    start = end + 1;
  }
  return first;
}

/** The hash that git gives to a file: of forty digits by SHA-1, of more by SHA-256. */
const hashOf = (content: Buffer, digits: number): string =>
  createHash(digits === 40 ? 'sha1' : 'sha256')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');

/** How many entries of a list come before the first that does not fit. */
function countUpTo<T>(sorted: readonly T[], fits: (one: T) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const one = sorted[middle];
    if (one !== undefined && fits(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}
