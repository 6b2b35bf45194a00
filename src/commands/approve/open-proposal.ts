import type { Sides } from '../../change/change.ts';
import { compare, type Comparison } from '../../change/compare/compare.ts';
import { reportChanges, type ReportedChange } from '../../change/diff-report.ts';
import { findRoot } from '../../io/files/find-root.ts';
import { resolveRevision } from '../../io/git/git-revision.ts';
import { sharedCommit } from '../../io/git/merge-base.ts';
import { readPlansAt } from '../../io/git/read-plans-at.ts';
import type { Localised } from '../../locale/localised.ts';
import { hinders } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { defaultLevelOf } from '../../lint/rule-levels.ts';
import type { Environment } from '../command.ts';
import { open, type OpenPlan } from '../shared/open-plan.ts';

/** Where a plan says who must approve. */
export const approvalsFile = 'plans/approvals.yaml';

/** What a proposal changes. */
export interface ProposedChanges {
  readonly sides: Sides<OpenPlan>;
  readonly comparison: Comparison;
  readonly changes: readonly ReportedChange[];
}

/** A proposal, and the plan into which it is to go. */
export interface Proposal extends ProposedChanges {
  /** The base as it is now, which says who must approve and what was approved. */
  readonly base: OpenPlan;
}

/** The revisions that are compared: `of` is the working tree where it is null. */
export interface ProposalRevisions {
  readonly against: string;
  readonly of: string | null;
}

type Where = Pick<Environment, 'cwd' | 'dir' | 'programme' | 'build' | 'variables'>;

/**
 * What a proposal changes since the last commit that it shares with the base, together with the base as it is now: what others brought
 * there meanwhile is not the proposal’s, but the requirements that they set hold for it. Null where the base has no plan yet or asks for no
 * approval; then nothing is compared. A UserError where there is no such proposal, or the requirements or a side cannot be read whole.
 */
export function openProposal(between: ProposalRevisions, environment: Where): Proposal | null {
  const root = findRoot(environment.cwd, environment.dir);
  const hash = resolveRevision(root, between.against);
  if (between.of !== null) resolveRevision(root, between.of);
  if (readPlansAt(root, hash) === null) return null;
  const base = open({ kind: 'commit', name: between.against, hash, root }, environment, { need: 'nothing' });
  const [fault] = base.problems.filter((one) => one.file === approvalsFile && hinders(one));
  if (fault) throw new UserError(unreadRequirements(between.against, fault.message));
  if (base.plan.approvalRules.length === 0) return null;
  return { ...proposedChanges(between, environment), base };
}

const unreadRequirements = (name: string, { vi, en }: Localised): Localised => ({
  vi: `Chưa đọc được trọn vẹn ${approvalsFile} ở «${name}», nên không biết ai phải duyệt: ${vi}`,
  en: `${approvalsFile} of “${name}” cannot be read whole, so who must approve is not known: ${en}`,
});

/** What a proposal changes since the last commit that it shares with the base. A UserError where a side cannot be read whole. */
export function proposedChanges({ against, of }: ProposalRevisions, environment: Where): ProposedChanges {
  const root = findRoot(environment.cwd, environment.dir);
  const tip = resolveRevision(root, against);
  const own = resolveRevision(root, of ?? 'HEAD');
  const before = openCommit({ root, name: against, hash: sharedCommit(root, tip, own) ?? tip }, environment);
  const after =
    of === null
      ? open({ kind: 'working-tree' }, environment, { need: 'everything' })
      : openCommit({ root, name: of, hash: own }, environment);
  const sides = { before, after };
  const comparison = compare(before.plan, after.plan);
  const { changes } = reportChanges(comparison, sides, { layer: null, programme: null }, defaultLevelOf);
  return { sides, comparison, changes };
}

const openCommit = (
  { root, name, hash }: { readonly root: string; readonly name: string; readonly hash: string },
  environment: Where,
): OpenPlan => open({ kind: 'commit', name, hash, root }, environment, { need: 'everything' });
