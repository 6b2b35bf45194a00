import type { Editions } from '../../editions/editions.ts';
import { type ExportFacts, rememberingStates } from '../../export/export-facts.ts';
import { exportablePlan, type LeftOutProgramme } from '../../export/exportable-plan.ts';
import { lintPlan } from '../../lint/lint-plan.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';

interface Gathering {
  readonly repository: string;
  readonly moments: ExportFacts['moments'];
  /** Finds the earlier wordings of a programme of the plan; a UserError where that cannot be done. */
  readonly editionsOf: (plan: Plan) => (programme: Programme) => Editions;
}

/** What an export of a folder is made of, and what is left out of it. The folder is read and checked once. */
export function gatherExport(
  folder: PlanFolder,
  { repository, moments, editionsOf }: Gathering,
): { readonly facts: ExportFacts; readonly leftOut: readonly LeftOutProgramme[] } {
  const result = lintPlan(folder, { asOf: moments[0].asOf });
  const { plan, leftOut: notRead } = exportablePlan(result.plan, result.unread.plan);
  const leftOut = [...notRead];
  const find = editionsOf(plan);
  const known = new Map<Programme, Editions | null>();
  return {
    leftOut,
    facts: {
      repository,
      plan,
      moments,
      statesOf: rememberingStates(),
      findings: result.findings,
      editionsOf(programme) {
        const before = known.get(programme);
        if (before !== undefined) return before;
        const found = attemptEditions(() => find(programme), leftOut, programme);
        known.set(programme, found);
        return found;
      },
    },
  };
}

/** The editions; null, with a word in what is left out, where git cannot give them. */
function attemptEditions(
  find: () => Editions,
  leftOut: LeftOutProgramme[],
  { id }: Programme,
): Editions | null {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { vi, en } = error.localised;
    leftOut.push({
      what: id,
      reason: {
        vi: `Không rõ lời văn trước các lần điều chỉnh: ${vi}`,
        en: `The wordings before the adjustments are not known: ${en}`,
      },
    });
    return null;
  }
}
