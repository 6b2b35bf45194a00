import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../support/apply-changes.ts';
import { planData } from '../support/data-of-plan.ts';
import { plainText } from '../../src/writers/text/plain-text.ts';
import type { ChangedWords } from '../../src/views/blocks/block.ts';
import { diffView } from '../../src/views/diff/diff-view.ts';
import type { DiffReport } from '../../src/change/diff-report.ts';
import { planWith } from '../support/example-plan.ts';
import { diffReport } from '../change/diff-report.ts';

const here = import.meta.dirname;
const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The base programme with the files of one side of a case. */
function side(name: string, which: 'before' | 'after') {
  const folder = join(here, name, which);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return planWith(
    Object.fromEntries(
      files.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
      }),
    ),
  );
}

/** Every change in two lines: what it is, and what was and is. */
function brief(report: DiffReport): string {
  const blocks = diffView(report, 'vi').filter(
    (block): block is Extract<typeof block, { kind: 'changes' }> => block.kind === 'changes',
  );
  const lines = report.changes.map(({ change, effect, mandates }, index) => {
    const { layer, kind, confidence } = change;
    const words: readonly ChangedWords[] = blocks[index]?.words ?? [];
    const text = plainText([{ kind: 'changes', words }], {
      language: 'vi',
      width: null,
      bold: (one) => one,
      dim: (one) => one,
    });
    return [
      `${layer} ${kind} ${effect}: ${blocks[index]?.title ?? ''}`,
      `  ${text.trimEnd()}`,
      ...(confidence === undefined ? [] : [`  confidence ${confidence}`]),
      ...mandates.map(({ slip, document, reason }) => `  ${slip}, ${document}: ${reason}`),
    ].join('\n');
  });
  return lines.length === 0 ? '(nothing)\n' : `${lines.join('\n')}\n`;
}

describe.each(cases)('%s', (name) => {
  const [before, after] = [side(name, 'before'), side(name, 'after')];

  test('shows these changes', async () => {
    await expect(brief(diffReport(before, after))).toMatchFileSnapshot(join(here, name, 'changes'));
  });

  test('and these changes make the one the other, both ways', () => {
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      const { sides, changes } = diffReport(from, to);
      const applied = applyChanges(
        planData(sides.before.plan),
        changes.map(({ change }) => change),
      );
      expect(applied).toEqual(planData(sides.after.plan));
    }
  });
});

test('there are cases enough', () => {
  expect(cases.length).toBeGreaterThan(14);
});
