import { readPlanFolderAt } from '../io/git-revision.ts';
import { type ProgrammeHistory, programmeHistory } from '../io/git-slips.ts';
import type { Plan, Programme, Revision } from '../model/plan.ts';
import { UserError } from '../model/user-error.ts';
import { diffPlans } from '../revision/diff.ts';
import { draftsOf, type Edition, type Editions, issuedSlips, onlyEdition } from '../revision/editions.ts';
import { insideOf, isShownBy } from '../revision/unmandated.ts';
import { fileKindOf, programmeFolderOf } from '../source/file-kind.ts';
import { readPlan } from '../source/read-plan.ts';

/** Finds the editions of a programme. */
export type EditionsOf = (programme: Programme) => Editions;

/** A plan with the editions of its programmes, which are read from git when they are first asked for. */
export interface PlanWithEditions {
  readonly plan: Plan;
  readonly editionsOf: EditionsOf;
}

/** A plan with what git has kept of its earlier wordings. */
export function withEditions(plan: Plan, root: string): PlanWithEditions {
  const known = new Map<Programme, Editions>();
  return {
    plan,
    editionsOf(programme) {
      const editions = known.get(programme) ?? readEditions(plan, programme, root);
      known.set(programme, editions);
      return editions;
    },
  };
}

/** A plan of which nothing earlier is known. */
export const withoutEditions = (plan: Plan): PlanWithEditions => ({
  plan,
  editionsOf: (programme) => onlyEdition(programme, plan.organisations),
});

/** Slips that were issued in one step, and the place of that step among the commits; the working tree comes after the last. */
interface Step {
  readonly place: number;
  readonly slips: readonly Revision[];
}

/**
 * The editions of a programme by git's history. The wording before an adjustment is that of the last commit against which every change
 * that its slips name is a change: what was mended without a slip before is in it, what the adjustment did is not.
 */
function readEditions(plan: Plan, programme: Programme, root: string): Editions {
  const issued = issuedSlips(programme);
  const drafts = draftsOf(programme);
  if (issued.length === 0 && drafts.length === 0) return onlyEdition(programme, plan.organisations);
  const history = programmeHistory(
    root,
    programme.folder,
    issued.map(({ id }) => id),
  );
  if (!history || history.commits.length === 0) {
    if (drafts.length > 0) throw draftsApart(drafts);
    return onlyEdition(programme, plan.organisations);
  }
  return editionsAlong(history, { plan, programme, root, issued, drafts });
}

interface Facts {
  readonly plan: Plan;
  readonly programme: Programme;
  readonly root: string;
  readonly issued: readonly Revision[];
  readonly drafts: readonly Revision[];
}

function editionsAlong({ commits, issued: issuedAt }: ProgrammeHistory, facts: Facts): Editions {
  const { plan, programme, root, issued, drafts } = facts;
  const now: PlanAt = { plan: { ...plan, programmes: [programme] }, programme };
  const planAt = (place: number): PlanAt | null =>
    place === commits.length ? now : readAt(root, commits[place] ?? '', programme);
  const placeOf = ({ id }: Revision) => {
    const hash = issuedAt.get(id);
    return hash === undefined ? commits.length : commits.indexOf(hash);
  };
  const steps = stepsOf(issued, placeOf);
  const editions: Edition[] = [];
  let from = 0;
  let slips: readonly Revision[] = [];
  const close = (at: PlanAt) => {
    editions.push({ slips, programme: at.programme, organisations: at.plan.organisations });
    slips = [];
  };
  for (const step of steps) {
    const before = wordingBefore(step.slips, { from, to: step.place, planAt });
    if (before) close(before.at);
    from = step.place;
    slips = [...slips, ...step.slips];
  }
  const beforeDrafts =
    drafts.length === 0 ? null : wordingBefore(drafts, { from, to: commits.length, planAt });
  close(beforeDrafts && beforeDrafts.shown > 0 ? beforeDrafts.at : now);
  return { editions, isWhole: editions[0]?.slips.length === 0 };
}

function stepsOf(slips: readonly Revision[], placeOf: (slip: Revision) => number): Step[] {
  const byPlace = new Map<number, Revision[]>();
  for (const slip of slips) byPlace.set(placeOf(slip), [...(byPlace.get(placeOf(slip)) ?? []), slip]);
  return [...byPlace].sort(([a], [b]) => a - b).map(([place, together]) => ({ place, slips: together }));
}

/** The programme, and the plan around it, at one commit. */
interface PlanAt {
  readonly plan: Plan;
  readonly programme: Programme;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly planAt: (place: number) => PlanAt | null;
}

/** More commits between two adjustments than anyone makes. */
const mostRead = 300;

/** A wording before an adjustment, and how many of the changes that the slips name lie between the two. */
interface Before {
  readonly at: PlanAt;
  readonly shown: number;
}

/** The wording before slips took effect: going back from there, the first that lacks all of what they name, or the most of it. */
function wordingBefore(slips: readonly Revision[], { from, to, planAt }: Stretch): Before | null {
  const entries = slips.flatMap(({ changes = [] }) => changes);
  const after = planAt(to);
  let best: Before | null = null;
  for (let place = to - 1; place >= Math.max(from, to - mostRead); place -= 1) {
    const at = planAt(place);
    if (!at || !after) continue;
    const changes = diffPlans(at.plan, after.plan);
    const above = insideOf(at.plan, after.programme);
    const shown = entries.filter((entry) => changes.some((change) => isShownBy(entry, change, above))).length;
    if (!best || shown > best.shown) best = { at, shown };
    if (shown === entries.length) break;
  }
  return best;
}

/** A programme as a commit has it, without its progress; null where the commit does not have it whole. */
function readAt(root: string, hash: string, { id, folder }: Programme): PlanAt | null {
  const isWanted = (path: string) => {
    const inFolder = programmeFolderOf(path);
    return fileKindOf(path) !== 'progress' && (inFolder === null || inFolder === folder);
  };
  const { plan, problems } = readPlan(readPlanFolderAt(root, hash, isWanted));
  const programme = plan.programmes.find((one) => one.id === id);
  const isBroken = problems.some(({ file }) => {
    const kind = fileKindOf(file);
    return kind === 'text' || kind === 'programme';
  });
  return programme && !isBroken ? { plan, programme } : null;
}

const draftsApart = (drafts: readonly Revision[]) => {
  const ids = drafts.map(({ id }) => id).join(', ');
  return new UserError({
    vi: `Không có kho git nên không tách được lời văn đang có hiệu lực khỏi dự thảo (${ids}); xem cả dự thảo bằng: cthd render text --revision ${drafts[0]?.id ?? ''}`,
    en: `Without a git repository the wording in force cannot be told from the draft (${ids}); see it with the draft: cthd render text --revision ${drafts[0]?.id ?? ''}`,
  });
};
