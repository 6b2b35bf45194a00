import type { Editions } from '../../editions/editions.ts';
import { allTasks, type ExportFacts, memoisedStates } from '../../export/export-facts.ts';
import { exportablePlan, type LeftOutProgramme } from '../../export/exportable-plan.ts';
import type { ExportSource } from '../../export/write-tables.ts';
import type { Unread } from '../../lint/broken-parts.ts';
import { lintInParts } from '../../lint/lint-in-parts.ts';
import { type PartedPlan, readInParts, tasksOf } from '../../lint/read-in-parts.ts';
import type { Finding } from '../../plan/finding.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { PartedFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';

export interface ExportGathering {
  readonly repository: string;
  readonly moments: ExportFacts['moments'];
  /** Finds the earlier wordings of a programme of the plan; a UserError where that cannot be done. */
  readonly editionsOf: (plan: Plan) => (programme: Programme) => Editions;
}

/** What an export of a folder is made of, and what is left out of it. */
export interface GatheredExport {
  readonly source: ExportSource;
  /** To be asked for after the last part. */
  readonly leftOut: readonly LeftOutProgramme[];
  /** Logs that turned out not to be readable whole: the export must be gathered again without their programmes. */
  readonly unreadLogs: () => readonly Unread[];
}

/** Gathers a folder for export: it is read and checked once, its records a part at a time. */
export function gatherExport(
  folder: PartedFolder,
  gathering: ExportGathering,
  unreadLogs: readonly Unread[],
): GatheredExport {
  const lint = lintInParts(folder, { asOf: gathering.moments[0].asOf, unreadLogs });
  return gathered(lint, gathering, lint.findings);
}

/** Gathers the folder of an earlier revision, whose findings are not asked for. */
export const gatherEarlier = (
  folder: PartedFolder,
  gathering: ExportGathering,
  unreadLogs: readonly Unread[],
): GatheredExport => gathered(readInParts(folder, unreadLogs), gathering, () => []);

function gathered(
  parted: PartedPlan,
  { repository, moments, editionsOf }: ExportGathering,
  findings: () => readonly Finding[],
): GatheredExport {
  const { plan, leftOut: notRead } = exportablePlan(parted.plan, parted.unread);
  const leftOut = [...notRead];
  const find = editionsOf(plan);
  const known = new Map<Programme, Editions | null>();
  const shared: Pick<ExportFacts, 'repository' | 'moments' | 'editionsOf'> = {
    repository,
    moments,
    editionsOf(programme) {
      const before = known.get(programme);
      if (before !== undefined) return before;
      const found = attemptEditions(() => find(programme), leftOut, programme);
      known.set(programme, found);
      return found;
    },
  };
  const whole: ExportFacts = {
    ...shared,
    plan,
    tasksOf: allTasks,
    statesOf: memoisedStates(),
    get findings() {
      return findings();
    },
  };
  const isExported = new Set(plan.programmes.map(({ folder }) => folder));
  return {
    leftOut,
    unreadLogs: parted.unreadLogs,
    source: {
      whole,
      *parts() {
        for (const part of parted.parts()) {
          const programmes = part.plan.programmes.filter((one) => isExported.has(one.folder));
          const ofPart: ExportFacts['tasksOf'] = (programme) => tasksOf(programme, part);
          yield {
            ...shared,
            findings: [],
            plan: { ...part.plan, programmes },
            tasksOf: ofPart,
            statesOf: memoisedStates(ofPart),
          };
        }
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
