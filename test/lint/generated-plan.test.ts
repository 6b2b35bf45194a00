import { expect, test } from 'vitest';
import { generatePlan } from '../../bench/generate-plan.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { scratchFolder } from '../io/scratch.ts';
import { caseCount } from '../support/case-count.ts';

test('the plan of the benchmark has the tasks that it promises, no errors, and is the same each time', () => {
  const [root, again] = [scratchFolder(), scratchFolder()];
  const count = caseCount(200, 1_000);
  generatePlan(root, count);
  generatePlan(again, count);
  const folder = readPlanFolder(root);
  expect(readPlanFolder(again)).toEqual(folder);
  const { plan, findings } = lintPlan(folder, { asOf: '2021-01-01' });
  expect(plan.programmes.map((programme) => programme.index.tasks.length)).toEqual([count]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
