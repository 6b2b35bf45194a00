import { approvedContent } from '../../change/approvals/approved-content.ts';
import { sameAccount } from '../../change/approvals/judge-approvals.ts';
import { ruleMatcher } from '../../change/approvals/matching-rules.ts';
import { contentFingerprint } from '../../io/content-fingerprint.ts';
import { counted } from '../../locale/counted.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Data } from '../../source/edit/write-value.ts';
import { changeTitles } from '../../views/diff/diff-view.ts';
import type { Command, CommandResult, Environment, Given } from '../command.ts';
import { changePlan, dataAt, editedMaps, type PlanChange } from '../shared/change-plan.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { typedLine } from '../shared/typed-line.ts';
import { refuseProgramme } from '../shared/whole-repository.ts';
import { show } from '../show/show.ts';
import { approveUsage } from './approve-usage.ts';
import { approvalsFile as file, openProposal, type Proposal } from './open-proposal.ts';
import { approvalsPage } from './show-approvals.ts';

export const command: Command = {
  usage: approveUsage,
  run(given, environment) {
    refuseProgramme(environment, 'approve');
    const { list, check } = given.options;
    const typed = given.args[0] as readonly string[];
    if (check === true) return show(approvalsPage, given, environment);
    if (list !== true) return approve(typed, given, environment);
    if (typed.length > 0)
      throw new UserError({
        vi: '--list in mọi thay đổi phải được duyệt, nên không đi cùng dấu vết nào.',
        en: '--list shows every change that must be approved, and takes no fingerprints.',
      });
    return show(approvalsPage, { ...given, args: [] }, environment);
  },
};

/** Enters approvals into the file of the plan that the user stands in: the base, whose keepers are trusted. */
function approve(
  typed: readonly string[],
  given: Given,
  environment: Environment,
): CommandResult | Promise<CommandResult> {
  const { options } = given;
  const [by, reason] = [options['by'], options['reason']] as (string | undefined)[];
  if (typed.length === 0 || by === undefined || reason === undefined) throw new UserError(incomplete);
  const proposal = openProposal(
    {
      against: (options['against'] as string | undefined) ?? 'HEAD',
      of: (options['of'] as string | undefined) ?? null,
    },
    environment,
  );
  const entries = proposal === null ? [] : entriesOf(typed, proposal, environment);
  const account = typedLine(by, 'by', 100);
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(account)) throw new UserError(noAccount(account));
  refuseOwn(account, (options['author'] ?? []) as readonly string[]);
  const entry = { by: account, on: environment.asOf, reason: typedLine(reason, 'reason') };
  return changePlan(given, environment, (open) =>
    withApprovals(
      open,
      entries.map(({ change, what }) => ({ change, by: entry.by, on: entry.on, what, reason: entry.reason })),
    ),
  );
}

interface ApprovalLine {
  readonly change: string;
  readonly what: string;
}

/** The changes of the proposal that the typed beginnings of fingerprints mean, one each, of those that somebody must approve. */
function entriesOf(typed: readonly string[], proposal: Proposal, { language }: Environment): ApprovalLine[] {
  const { base, comparison, changes, sides } = proposal;
  const matching = ruleMatcher(comparison, base.plan.approvalRules);
  const titleOf = changeTitles(sides, language);
  const known = changes
    .filter((reported) => matching(reported).length > 0)
    .map((reported) => ({
      change: contentFingerprint(approvedContent(reported)),
      what: titleOf(reported).slice(0, 500),
    }));
  return [...new Set(typed)].map((one) => {
    const found = known.filter(({ change }) => one.length >= 6 && change.startsWith(one.toLowerCase()));
    const [only] = found;
    if (only === undefined) throw new UserError(unknown(one));
    if (found.some(({ change }) => change !== only.change)) throw new UserError(ambiguous(one));
    return only;
  });
}

interface NewApproval extends ApprovalLine {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

function withApprovals(open: OpenPlan, approvals: readonly NewApproval[]): PlanChange {
  const { givenApprovals, approvalRules } = open.plan;
  if (approvalRules.length === 0) throw new UserError(noRules);
  const fresh = approvals.filter(
    ({ change, by }) => !givenApprovals.some((one) => one.change === change && sameAccount(one.by, by)),
  );
  const isUnasked = fresh.some(
    ({ by }) => !approvalRules.some((rule) => rule.by.some((one) => sameAccount(one, by))),
  );
  if (isUnasked) throw new UserError(notAsked(fresh[0]?.by ?? ''));
  const root = dataAt(open, { file, path: [] });
  const given = (root['given'] ?? []) as readonly Data[];
  const edits =
    fresh.length === 0
      ? []
      : [
          editedMaps(open, file, [
            { path: [], after: { ...root, given: [...given, ...fresh.map((one): Data => ({ ...one }))] } },
          ]),
        ];
  const count = fresh.length;
  return {
    edits,
    what: {
      vi: `ghi ${count} thay đổi được ${fresh[0]?.by ?? ''} duyệt`,
      en: `the approval of ${counted(count, 'change')} by ${fresh[0]?.by ?? ''}`,
    },
    verb: { done: 'Entered', would: 'Would enter' },
  };
}

function refuseOwn(account: string, authors: readonly string[]): void {
  if (!authors.some((author) => sameAccount(author, account))) return;
  throw new UserError({
    vi: `${account} là người đề xuất nên không tự duyệt được.`,
    en: `${account} proposes this, and nobody approves what they propose.`,
  });
}

const incomplete: Localised = {
  vi: 'Cần nêu dấu vết của thay đổi, --by <tài khoản> và --reason "…"; xem dấu vết bằng cthd approve --list --of <bản đề xuất>.',
  en: 'Give the fingerprint of a change, --by <account> and --reason "…"; see fingerprints with cthd approve --list --of <proposal>.',
};
const noRules: Localised = {
  vi: 'Chưa có mục required trong plans/approvals.yaml, nên không thay đổi nào phải được duyệt; xem: cthd schema approvals.',
  en: 'plans/approvals.yaml has no required, so nothing must be approved; see: cthd schema approvals.',
};
const unknown = (typed: string): Localised => ({
  vi: `Không có thay đổi nào phải được duyệt mang dấu vết «${typed}» (từ 6 chữ số); xem: cthd approve --list.`,
  en: `No change that must be approved has the fingerprint “${typed}” (6 digits or more); see: cthd approve --list.`,
});
const ambiguous = (typed: string): Localised => ({
  vi: `Có nhiều thay đổi mang dấu vết bắt đầu bằng «${typed}»; hãy viết dài hơn.`,
  en: `Several changes have a fingerprint that begins with “${typed}”; write more of it.`,
});
const noAccount = (typed: string): Localised => ({
  vi: `--by ${typed}: cần tên tài khoản, không có @ và dấu cách.`,
  en: `--by ${typed}: this takes the name of an account, without @ and blanks.`,
});
const notAsked = (by: string): Localised => ({
  vi: `Không yêu cầu nào trong plans/approvals.yaml nêu ${by} là người duyệt.`,
  en: `No requirement of plans/approvals.yaml names ${by} as one who may approve.`,
});
