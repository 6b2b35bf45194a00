import { origin } from '../plan/location.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanFolder } from '../plan/source-file.ts';
import { historyOf } from '../progress/records/history.ts';
import { readPlan } from '../source/read/read-plan.ts';

/** The files with records of tasks of which two folders say differently which record corrects which. Records are told apart by their keys, which do not depend on the form of letters. */
export function tasksWithOtherCorrections(before: PlanFolder, after: PlanFolder): ReadonlySet<string> {
  const [was, is] = [correctionsIn(readPlan(before).plan), correctionsIn(readPlan(after).plan)];
  const files = [...was].flatMap(([task, one]) => (is.get(task)?.links === one.links ? [] : one.files));
  return new Set(files);
}

function correctionsIn({ programmes }: Plan): Map<string, { links: string; files: string[] }> {
  return new Map(
    programmes.flatMap(({ folder, progress }) =>
      progress.map((log) => {
        const { entries } = historyOf(log.unit, log.records);
        const links = JSON.stringify(
          entries.map(({ key, corrected }) => [key, corrected.map((one) => one.key)]),
        );
        const files = [...new Set(log.records.map((record) => record[origin].file))];
        return [`${folder}/${log.unit}`, { links, files }] as const;
      }),
    ),
  );
}
