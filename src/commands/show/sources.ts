import { findRoot } from '../../io/files/find-root.ts';
import { folderWithPlans } from '../../io/files/folder-with-plans.ts';
import { resolvePath } from '../../io/files/place-of-path.ts';
import { commitBefore } from '../../io/git/commit-before.ts';
import { readNamedFile } from '../../io/write/write-output.ts';
import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import {
  type ProposalRevisions,
  openProposal,
  type Proposal,
  type ProposedChanges,
  proposedChanges,
} from '../approve/open-proposal.ts';
import { namedSides, openSides } from '../diff/diff-sides.ts';
import { open, type OpenPlan, openPlan } from '../shared/open-plan.ts';
import { withoutBroken } from '../shared/unread.ts';
import { type EditionsOf, withEditions } from '../shared/open-editions.ts';

/** Where views find their facts. The plan is read when it is first asked for, and only once. */
export interface Sources extends Pick<Environment, 'phase'> {
  /** The plan here. A UserError while it cannot be read whole. */
  plan(): OpenPlan;
  readonly editionsOf: EditionsOf;
  /** The two sides of a comparison, as words name them: git revisions, slips, folders, the working tree. */
  sides(words: readonly string[]): ReturnType<typeof openSides>;
  /** What a proposal changes, and its base as it is now; null where that has no plan. */
  proposal(between: ProposalRevisions): Proposal | null;
  /** What a proposal changes. */
  changesAt(between: ProposalRevisions): ProposedChanges;
  /** The bytes of a file that the user names. A UserError where it cannot be read. */
  file(path: string): Uint8Array;
  /** The plan as the last commit before a day has it. */
  before(day: CalendarDate): EarlierPlan;
}

/** The plan of an earlier day, or why there is none. */
export type EarlierPlan = { readonly plan: Plan } | { readonly why: Localised };

interface Limits {
  /** Whether no folder outside the one with plans/ may be compared: what is shown was asked for by a file, not by the user. */
  readonly staysInside?: boolean;
}

/** The sources of a command. */
export function sourcesOf(environment: Environment, { staysInside = false }: Limits = {}): Sources {
  let opened: OpenPlan | null = null;
  let editionsOf: EditionsOf | null = null;
  const plan = () => (opened ??= openPlan(environment));
  return {
    ...(environment.phase && { phase: environment.phase }),
    plan,
    editionsOf: (programme) => (editionsOf ??= withEditions(plan().plan, plan().root).editionsOf)(programme),
    sides(words) {
      const named = namedSides(words);
      if (staysInside) refuseOutside([named.before, named.after], environment);
      return openSides(named, environment);
    },
    file(path) {
      const { cwd, dir } = environment;
      if (staysInside && resolvePath(findRoot(cwd, dir), cwd, path) === null) throw outside(path);
      return readNamedFile(cwd, path);
    },
    proposal: (between) => openProposal(between, environment),
    changesAt: (between) => proposedChanges(between, environment),
    before: (day) => planBefore(day, plan().root, environment),
  };
}

function planBefore(day: CalendarDate, root: string, environment: Environment): EarlierPlan {
  try {
    const found = commitBefore(root, day);
    if ('why' in found) return found;
    const name = found.hash.slice(0, 10);
    return {
      plan: withoutBroken(
        open({ kind: 'commit', name, hash: found.hash, root }, environment, { need: 'nothing' }),
      ),
    };
  } catch (error) {
    if (error instanceof UserError) return { why: error.localised };
    throw error;
  }
}

function refuseOutside(names: readonly (string | null)[], { cwd, dir }: Environment): void {
  const root = findRoot(cwd, dir);
  for (const name of names)
    if (name !== null && folderWithPlans(cwd, name) !== null && resolvePath(root, cwd, name) === null)
      throw outside(name);
}

const outside = (name: string) =>
  new UserError({
    vi: `Tệp ghi lệnh so sánh với thư mục «${name}» ở bên ngoài; hãy tự chạy lệnh ấy.`,
    en: `The file names a comparison with the folder “${name}” outside this one; run that command yourself.`,
  });
