import { alignIds } from '../../change/compare/align-ids.ts';
import { groupBy } from '../../plan/group-by.ts';
import { memoisedRecent } from '../../plan/memoised.ts';
import { foldersGoingBack } from '../../io/git/folders-going-back.ts';
import { type ProgrammeHistory, programmeHistory } from '../../io/git/git-history.ts';
import type { Localised } from '../../locale/localised.ts';
import { repositoryOf } from '../../io/git/find-repository.ts';
import { memoisedReader } from '../../source/read/read-plan-file.ts';
import type { Plan, Programme, Revision } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { draftsOf, type Edition, type Editions, issuedSlips, onlyEdition } from '../../editions/editions.ts';
import { withOwnDays } from './own-days.ts';
import { withSlipsApart } from './split-slips.ts';
import { isMixedIn, isWordingAt, type PlanAt, readAt, wordingBefore } from './wording-before.ts';

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
      const editions =
        known.get(programme) ?? withOwnDays(withSlipsApart(readEditions(plan, programme, root), plan), plan);
      known.set(programme, editions);
      return editions;
    },
  };
}

/** Slips that were issued in one step, and the place of that step among the commits; the working tree comes after the last. */
interface EditionStep {
  readonly place: number;
  readonly slips: readonly Revision[];
}

/**
 * The editions of a programme by git's history. The wording before an adjustment is that of the last commit against which every change that its slips
 * name is a change: corrections without a slip are in it, what the adjustment did is not.
 */
function readEditions(plan: Plan, programme: Programme, root: string): Editions {
  const issued = issuedSlips(programme);
  const drafts = draftsOf(programme);
  if (issued.length === 0 && drafts.length === 0) return onlyEdition(programme, plan.organisations);
  const history = programmeHistory(
    root,
    programme,
    issued.map(({ id }) => id),
  );
  if (!history || history.commits.length === 0) {
    if (drafts.length > 0) throw draftsApart(drafts);
    return {
      ...onlyEdition(programme, plan.organisations),
      ...(history === null && { withoutHistory: noRepository }),
    };
  }
  return editionsAlong(history, { plan, programme, root, issued, drafts });
}

interface EditionFacts {
  readonly plan: Plan;
  readonly programme: Programme;
  readonly root: string;
  readonly issued: readonly Revision[];
  readonly drafts: readonly Revision[];
}

function editionsAlong({ commits, issued: issuedAt }: ProgrammeHistory, facts: EditionFacts): Editions {
  const { plan, programme, root, issued, drafts } = facts;
  const tree: PlanAt = { plan: { ...plan, programmes: [programme] }, programme };
  const isReworded = (place: number) => commits[place]?.rewords ?? true;
  const folderAt = foldersGoingBack(repositoryOf(root), commits, isWordingAt);
  const reading = { folderAt, readFile: memoisedReader() };
  const planOf = memoisedRecent(maxRemembered, (place: number) =>
    aligned(readAt(reading, place, programme.id), plan),
  );
  const planAt = (place: number) => (place < commits.length ? planOf(place) : tree);
  const placeOf = ({ id }: Revision) => {
    const hash = issuedAt.get(id);
    return hash === undefined ? commits.length : commits.findIndex((commit) => commit.hash === hash);
  };
  const along = { planAt, isReworded, end: commits.length };
  const editions: Edition[] = [];
  let from = 0;
  let slips: readonly Revision[] = [];
  let last: PlanAt | null = null;
  for (const step of stepsOf(issued, placeOf)) {
    const before = wordingBefore(step.slips, { ...along, from, to: step.place });
    if (before) {
      editions.push(editionOf(before.at, slips));
      slips = [];
      last = before.at;
    }
    from = step.place;
    slips = [...slips, ...step.slips];
  }
  const beforeDrafts =
    drafts.length === 0 ? null : wordingBefore(drafts, { ...along, from, to: commits.length });
  const isTold = beforeDrafts !== null && beforeDrafts.shown > 0;
  if (!isTold && last && isMixedIn(drafts, slips, last, tree)) throw draftsMixed(drafts, slips);
  editions.push(editionOf(isTold ? beforeDrafts.at : tree, slips));
  return { editions, isWhole: editions[0]?.slips.length === 0 };
}

/** A programme of a commit, its units, bodies and documents under the ids that they bear today. */
function aligned(at: PlanAt | null, plan: Plan): PlanAt | null {
  const known = at && alignIds(at.plan, plan, 'units too').plan;
  if (!known || known === at.plan) return at;
  const programme = known.programmes.find(({ id }) => id === at.programme.id);
  return programme ? { plan: known, programme } : at;
}

/** Neighbouring adjustments ask for the same commits. */
const maxRemembered = 3;

const editionOf = ({ programme, plan: { organisations } }: PlanAt, slips: readonly Revision[]): Edition => ({
  slips,
  programme,
  organisations,
});

function stepsOf(slips: readonly Revision[], placeOf: (slip: Revision) => number): EditionStep[] {
  return [...groupBy(slips, placeOf)]
    .sort(([a], [b]) => a - b)
    .map(([place, together]) => ({ place, slips: together }));
}

const noRepository: Localised = {
  vi: 'Thư mục này chưa giữ lịch sử (không có .git, hoặc chưa lưu lần nào), nên không biết lời văn trước các lần điều chỉnh.',
  en: 'This folder is in no git repository (there is no .git, or no commit yet), so the wordings before the adjustments are not known.',
};

const draftsApart = (drafts: readonly Revision[]) => {
  const ids = drafts.map(({ id }) => id).join(', ');
  return new UserError({
    vi: `Chưa giữ lịch sử (git) nên không tách được lời văn đang có hiệu lực khỏi dự thảo (${ids}); xem cả dự thảo bằng: cthd render text --revision ${drafts[0]?.id ?? ''}`,
    en: `Without a git repository the wording in force cannot be told from the draft (${ids}); see it with the draft: cthd render text --revision ${drafts[0]?.id ?? ''}`,
  });
};

const draftsMixed = (drafts: readonly Revision[], slips: readonly Revision[]) => {
  const [ids, others] = [drafts, slips].map((list) => list.map(({ id }) => id).join(', '));
  return new UserError({
    vi: `Lời văn của dự thảo (${ids ?? ''}) và của lần điều chỉnh ${others ?? ''} được ghi cùng một lúc nên không tách được lời văn đang có hiệu lực; xem cả dự thảo bằng: cthd render text --revision ${drafts[0]?.id ?? ''}`,
    en: `The changes of the draft (${ids ?? ''}) came in together with those of ${others ?? ''}, so that the wording in force cannot be told apart; see it with the draft: cthd render text --revision ${drafts[0]?.id ?? ''}`,
  });
};
