import type { SourceRun } from '../source-text.ts';

/** Neighbours of one style as one run. */
export function joinRuns(runs: readonly SourceRun[]): SourceRun[] {
  const all: SourceRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run.text === '' && run.note === undefined) continue;
    if (last && last.note === undefined && run.note === undefined && sameStyle(last, run))
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

const sameStyle = (one: SourceRun, other: SourceRun) =>
  one.bold === other.bold && one.italic === other.italic && one.font === other.font;
