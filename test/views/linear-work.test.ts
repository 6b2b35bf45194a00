import { expect, test } from 'vitest';
import { generatePlan } from '../../bench/generate-plan.ts';
import { pages } from '../../src/commands/render/pages.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlanFolder } from '../../src/plan/source-file.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { caseCount } from '../support/case-count.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { blocksOf } from './view-cases.ts';

const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  report: { period: '2022-H2' },
  extract: { recipient: 'van-phong', since: '2021-01-01' },
};

/** How many properties of a plan are read while something is done with it. */
function readsOf(plan: Plan, work: () => void): number {
  let reads = 0;
  const seen = new Set<unknown>();
  const watch = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || seen.has(value)) return;
    seen.add(value);
    for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
      watch(inner);
      if (!Array.isArray(value))
        Object.defineProperty(value, key, {
          enumerable: true,
          configurable: true,
          get: () => {
            reads += 1;
            return inner;
          },
        });
    }
  };
  watch(plan);
  work();
  return reads;
}

const generated = new Map<number, PlanFolder>();

/** A generated plan of so many tasks, read again. */
function planOf(tasks: number): Plan {
  const known = generated.get(tasks);
  if (known) return readPlan(known).plan;
  const root = temporaryFolder();
  generatePlan(root, tasks);
  generated.set(tasks, readPlanFolder(root));
  return planOf(tasks);
}

const few = caseCount(80, 250);
const times = 8;

test.each(pages.map(({ id }) => id))(
  '%s reads a plan of many tasks hardly more often a task than one of few',
  (view) => {
    const reads = (tasks: number) => {
      const plan = planOf(tasks);
      return readsOf(plan, () => blocksOf(plan, view, { asOf: '2023-06-01', options: options[view] ?? {} }));
    };
    const [small, large] = [reads(few), reads(few * times)];
    expect(small).toBeGreaterThan(few);
    expect(large / small).toBeLessThan(times * 1.3);
  },
);
