import type { PlanFolder } from '../../src/plan/source-file.ts';
import { compare } from '../../src/change/compare/compare.ts';
import { type DiffFilters, type DiffReport, type Side, reportChanges } from '../../src/change/diff-report.ts';
import { defaultLevelOf } from '../../src/lint/rule-levels.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';

/** A side of a comparison read from files in memory; a side that cannot be read whole is a mistake of the test. */
function sideOf(folder: PlanFolder, name: string): Side {
  const { plan, files, problems } = readPlan(folder);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return {
    name,
    commit: null,
    plan,
    rangeOf: ({ file, path }) =>
      files.find(({ document }) => document.source.path === file)?.document.locate(path) ?? null,
  };
}

/** The report of what differs between two folders. */
export function diffReport(
  before: PlanFolder,
  after: PlanFolder,
  filters: DiffFilters = { layer: null, programme: null },
): DiffReport {
  const sides = { before: sideOf(before, 'before'), after: sideOf(after, 'after') };
  return reportChanges(compare(sides.before.plan, sides.after.plan), sides, filters, defaultLevelOf);
}
