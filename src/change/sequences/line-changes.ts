import { commonSubsequence } from './common-subsequence.ts';
import type { CommonRun } from './myers-diff.ts';

/** Lines that gave way to others, from a line number of the text before. */
export interface LineChange {
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The lines in which two texts differ, each stretch by itself. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const changes: LineChange[] = [];
  let [from, to] = [0, 0];
  const end: CommonRun = { was: old.length, now: fresh.length, length: 0 };
  for (const { was, now, length } of [...commonSubsequence(old, fresh), end]) {
    if (was > from || now > to)
      changes.push({ line: from + 1, removed: old.slice(from, was), added: fresh.slice(to, now) });
    [from, to] = [was + length, now + length];
  }
  return changes;
}

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);
