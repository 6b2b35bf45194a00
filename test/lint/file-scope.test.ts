import { expect, test } from 'vitest';
import fc from 'fast-check';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { ofFilesIn } from '../../src/lint/incremental/file-scope.ts';
import { lintPlan, type LintResult } from '../../src/lint/lint-plan.ts';
import type { Finding } from '../../src/plan/finding.ts';
import { groupBy } from '../../src/plan/group-by.ts';
import type { PlanFolder } from '../../src/plan/source-file.ts';
import { examplesOf } from '../../src/rules/examples-of-rule.ts';
import type { Rule } from '../../src/rules/plan-rule.ts';
import { rules } from '../../src/rules/rule-table.ts';
import { fileKindOf } from '../../src/source/read/file-kind.ts';
import { memoisedReader } from '../../src/source/read/read-plan-file.ts';
import { caseCount } from '../support/case-count.ts';
import { partOfTasks, readExample } from '../support/example-plan.ts';
import { dividedPlan } from '../support/divided-plan.ts';
import { cachedExcept } from '../support/serialised-cache.ts';
import { programmeYaml } from '../support/lint-example.ts';
import { plainStyle, yamlFolder } from '../support/plan-yaml.ts';
import { exampleTexts, quiltedPlan } from '../support/quilted-plan.ts';
import { aPlan } from '../support/random-plan.ts';

type FoundByRule = Readonly<Record<string, readonly Omit<Finding, 'fingerprint'>[]>>;

/** What rules of file scope find in the text files of a plan: in the whole of it, and in each with no other text file to be seen. */
function foundIn(folder: PlanFolder, asOf: string): Record<'whole' | 'apart', FoundByRule> {
  const readFile = memoisedReader();
  const whole = lintPlan(folder, { asOf, readFile });
  const isCached = ofFilesIn(whole.plan);
  const scoped = new Set(rules.flatMap((rule) => (rule.check && isCached(rule) ? [rule.id] : [])));
  const inFile = (file: string, { findings, excepted }: Pick<LintResult, 'findings' | 'excepted'>) =>
    [...findings, ...excepted].filter((one) => one.file === file && scoped.has(one.rule));
  const texts = folder.files.map(({ path }) => path).filter((path) => fileKindOf(path) === 'text');
  const byRule = (found: readonly Finding[]): FoundByRule =>
    Object.fromEntries(
      [...groupBy(found, ({ rule }) => rule)].map(([rule, of]) => [
        rule,
        of.map(({ fingerprint: _, ...finding }) => finding),
      ]),
    );
  return {
    whole: byRule(texts.flatMap((file) => inFile(file, whole))),
    apart: byRule(
      texts.flatMap((file) => inFile(file, lintPlan(folder, { asOf, readFile, cache: cachedExcept(file) }))),
    ),
  };
}

/** Holds them against each other, and gives the rules that found something. */
function expectSame(folder: PlanFolder, asOf: string): string[] {
  const { whole, apart } = foundIn(folder, asOf);
  expect(apart).toEqual(whole);
  return Object.keys(whole);
}

const isOfFiles = (rule: Rule) =>
  rule.check !== undefined && ['unit', 'unit-of-clear-citations', 'file'].includes(rule.scope ?? 'plan');
const seen = new Set<string>();

test('rules of file scope find in a file alone what they find in the whole plan, for the examples of all rules', () => {
  for (const rule of rules) {
    const { good, bad } = examplesOf(rule);
    for (const example of [...good, ...bad])
      for (const one of expectSame(readExample(example).folder, example.asOf ?? '2021-01-01')) seen.add(one);
  }
});

test('and for the examples with every unit in a file of its own, where what needs two units needs two files', () => {
  const divided = new Set<string>();
  for (const rule of rules.filter(isOfFiles))
    for (const example of examplesOf(rule).bad) {
      const folder = example.file.startsWith('text/') ? dividedPlan(readExample(example).folder) : null;
      if (folder === null) continue;
      expectSame(folder, example.asOf ?? '2021-01-01');
      divided.add(rule.id);
    }
  expect(divided.size).toBeGreaterThan(20);
});

test('and for plans of many files, in which nearly all of them find something', () => {
  // Each file of a plan is linted as if it were changed alone: few files in the suite, as each takes a lint of all.
  const names = [...exampleTexts.keys()].filter((_, at) => at % caseCount(3, 1) === 0);
  for (const one of expectSame(quiltedPlan(names), '2026-01-01')) seen.add(one);
  const withRareFaults = quiltedPlan([], {
    'programme.yaml': programmeYaml({ text: '[text/II.yaml, text/I.yaml]' }),
    'documents.yaml': `documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: về một việc hư cấu, unverified: hư cấu, names: [Nghị quyết Đại hội hư cấu] }
  - { id: nq-02-2020, type: NQ, symbol: 02-NQ/ĐH, date: 2020-09-16, title: về việc khác, unverified: hư cấu, names: [Nghị quyết Đại hội hư cấu] }
`,
    'text/II.yaml': partOfTasks(`
- { id: mo-lop, kind: bullet, text: Mở lớp theo Nghị quyết Đại hội hư cấu., task: { by: nq-khong-co } }
- { id: viec-moi, kind: section, number: '2', heading: Việc mới, in-force: 2022-01-01 }
`),
    'text/I.yaml': `parent: viec-moi
units:
  - { id: hop, kind: bullet, text: Họp mỗi quý một lần., task: { deadline: { date: 2021-06-30 } } }
`,
  });
  for (const one of expectSame(withRareFaults, '2026-01-01')) seen.add(one);
  const scoped = rules
    .filter(isOfFiles)
    .map(({ id }) => id)
    .filter((id) => id !== 'preamble-ground'); // which speaks of the head alone
  expect(scoped.filter((id) => !seen.has(id))).toEqual([]);
});

test('and for the programmes of this repository', () => {
  expectSame(readPlanFolder('examples'), '2026-01-01');
  expectSame(readPlanFolder('.'), '2026-01-01');
});

test('and for any plan', () => {
  fc.assert(
    fc.property(aPlan, (plan) => {
      expectSame(yamlFolder(plan, plainStyle), '2026-01-01');
    }),
    { numRuns: caseCount(40, 2_000) },
  );
});
