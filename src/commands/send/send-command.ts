import { findRoot } from '../../io/files/find-root.ts';
import { refuseOwnAddress, refuseOwnRemote } from '../../io/git/own-programs.ts';
import {
  askRemote,
  connect,
  fetchBranches,
  isAddress,
  isRefusal,
  joinCommit,
  pushTo,
  type Remote,
  remoteOf,
  wholeAddress,
} from '../../io/git/remote.ts';
import {
  bringsNothing,
  changedFiles,
  conflictsBetween,
  countBetween,
  currentBranch,
  isPartOf,
  putBack,
  startBranch,
  subjectOf,
} from '../../io/git/work-in-hand.ts';
import { commitNamed } from '../../io/git/git-revision.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { inert } from '../../screen/inert.ts';
import { wrapOnScreen } from '../../screen/wrap.ts';
import type { Command, CommandResult, Environment } from '../command.ts';
import { refuseWithoutHistory } from '../save/save-command.ts';
import { branchName } from '../save/branch-name.ts';
import { type GitStep, putBackStep, stepLines } from '../save/git-steps.ts';
import { proposalAddress } from './proposal-address.ts';
import { usage } from './send-usage.ts';
import {
  bothChanged,
  noAddress,
  noRemote,
  nothingSaved,
  notSent,
  otherRemote,
  sentWords,
} from './send-words.ts';

export const command: Command = {
  usage,
  run({ options }, environment) {
    const root = findRoot(environment.cwd, environment.dir);
    refuseWithoutHistory(root);
    const steps: GitStep[] = [];
    const mayAsk = environment.ask !== undefined;
    const remote = ensureRemote(root, options['to'] as string | undefined, { steps, mayAsk });
    refuseOwnRemote(root, remote.name);
    const head = commitNamed(root, 'HEAD');
    if (head === null) throw nothingSaved();
    const sending = { root, remote, head, steps, mayAsk };
    return answer(send(sending, environment), sending, options['explain'] === true, environment);
  },
};

interface Sending {
  readonly root: string;
  readonly remote: Remote;
  readonly head: string;
  readonly steps: GitStep[];
  readonly mayAsk: boolean;
}

interface Sent {
  readonly lines: readonly Localised[];
  readonly exitCode: 0 | 1 | 2;
}

/** The shared repository, as it is known here or as it was named; one that cannot be reached is not remembered. */
function ensureRemote(
  root: string,
  typed: string | undefined,
  { steps, mayAsk }: Pick<Sending, 'steps' | 'mayAsk'>,
): Remote {
  const known = remoteOf(root);
  if (typed === undefined) {
    if (known) return known;
    throw noRemote();
  }
  if (known && ![typed, wholeAddress(root, typed)].includes(known.address)) throw otherRemote(known.address);
  if (!isAddress(typed)) throw noAddress(typed);
  if (known) return known;
  const address = wholeAddress(root, typed);
  refuseOwnAddress(root, address);
  const answered = askRemote(root, { name: address, address }, mayAsk);
  if (isRefusal(answered)) throw notSent(answered, typed);
  connect(root, address);
  steps.push({
    words: { vi: `Nối thư mục này với kho chung ${typed}.`, en: `Connected this folder with ${typed}.` },
    command: ['remote', 'add', 'origin', typed],
  });
  return remoteOf(root) ?? { name: 'origin', address: typed };
}

/** Sends the present commit to the branch of its own on the other side; an empty other side gets the main branch. Nothing of the main branch is ever written to otherwise. */
function send(sending: Sending, environment: Environment): Sent {
  const { root, remote, steps, mayAsk } = sending;
  const other = askRemote(root, remote, mayAsk);
  if (isRefusal(other)) throw notSent(other, remote.address);
  if (other.main === null) return sendFirst(sending);
  fetchOrThrow(sending, [other.main]);
  const main = `refs/remotes/${remote.name}/${other.main}`;
  if (isPartOf(root, sending.head, main)) return { lines: [sentWords.nothing], exitCode: 0 };
  const present = currentBranch(root);
  if (present !== null && present !== other.main && isJoined(sending, present, main, other.branches))
    return { lines: [sentWords.joined(present, other.main)], exitCode: 0 };
  const branch = ensureBranch(sending, other.main, environment);
  const isThere = other.branches.includes(branch);
  if (isThere) joinOther(sending, branch);
  if (isThere && isPartOf(root, 'HEAD', `refs/remotes/${remote.name}/${branch}`))
    return afterSending(sending, { branch, first: sentWords.again, said: '' }, main, other.main);
  steps.push({
    words: { vi: `Gửi bản đề xuất (nhánh ${branch}) lên kho chung.`, en: `Sent the branch ${branch}.` },
    command: ['push', '--set-upstream', remote.name, branch],
  });
  const pushed = pushTo(root, remote, branch, mayAsk);
  if (isRefusal(pushed)) throw notSent(pushed, remote.address);
  const first = isThere ? sentWords.more : sentWords.sent;
  return afterSending(sending, { branch, first, said: pushed.said }, main, other.main);
}

/**
 * Whether what was saved on a branch is in the main branch though as another commit, and the other side has no more of that branch than here; what was
 * saved after the branch was sent is still to be sent, even where it takes back the rest.
 */
function isJoined(sending: Sending, branch: string, main: string, branches: readonly string[]): boolean {
  const { root, remote, head } = sending;
  if (!bringsNothing(root, head, main)) return false;
  if (!branches.includes(branch)) return true;
  fetchOrThrow(sending, [branch]);
  return commitNamed(root, `refs/remotes/${remote.name}/${branch}`) === head;
}

interface SentProposal {
  readonly branch: string;
  /** What is said of it first. */
  readonly first: (branch: string, address: string) => Localised;
  /** What the other side said when it was sent. */
  readonly said: string;
}

/** That a proposal is there, how it comes into the main branch, and how it stands beside that. */
function afterSending(
  { root, remote }: Sending,
  { branch, first, said }: SentProposal,
  main: string,
  name: string,
): Sent {
  const url = proposalAddress(said, remote.address, branch);
  const { lines, exitCode } = besideMain(root, main, name);
  return {
    lines: [
      first(branch, remote.address),
      url === null ? sentWords.noAddress(branch, name) : sentWords.address(url),
      ...lines,
    ],
    exitCode,
  };
}

/** How what was sent stands beside the main branch. Where git does not tell, that is said: what is not known is no good news. */
function besideMain(root: string, main: string, name: string): Sent {
  try {
    const behind = countBetween(root, 'HEAD', main);
    if (behind === 0) return { lines: [], exitCode: 0 };
    const conflicts = conflictsBetween(root, 'HEAD', main);
    return conflicts.length > 0
      ? { lines: [sentWords.conflict(conflicts, name)], exitCode: 1 }
      : { lines: [sentWords.behind(behind, name)], exitCode: 0 };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { lines: [error.localised], exitCode: 2 };
  }
}

function sendFirst({ root, remote, steps, mayAsk }: Sending): Sent {
  const branch = 'main';
  steps.push({
    words: {
      vi: 'Kho chung còn trống: đưa toàn bộ lên làm bản chính (nhánh chính).',
      en: 'The shared repository is empty: sent everything as its main branch.',
    },
    command: ['push', '--set-upstream', remote.name, `HEAD:${branch}`],
  });
  const pushed = pushTo(root, remote, branch, mayAsk);
  if (isRefusal(pushed)) throw notSent(pushed, remote.address);
  const other = askRemote(root, remote, mayAsk);
  const isSeen = isRefusal(other) || other.cloned !== null;
  return {
    lines: [sentWords.first(branch, remote.address), ...(isSeen ? [] : [sentWords.notCloned(branch)])],
    exitCode: 0,
  };
}

function fetchOrThrow({ root, remote, steps, mayAsk }: Sending, branches: readonly string[]): void {
  const refusal = fetchBranches(root, remote, branches, mayAsk);
  if (refusal) throw notSent(refusal, remote.address);
  steps.push({
    words: {
      vi: `Xem ở kho chung đã có gì mới (nhánh ${branches.join(', ')}); chưa đổi tệp nào của bạn.`,
      en: `Looked what is new on ${branches.join(', ')} of the shared repository (none of your files changed).`,
    },
    command: ['fetch', remote.name, ...branches],
  });
}

/** What was saved on the main branch itself goes to a branch of its own, since the main one is for what was agreed. */
function ensureBranch({ root, remote, head, steps }: Sending, main: string, { asOf }: Environment): string {
  const branch = currentBranch(root);
  if (branch !== null && branch !== main) return branch;
  const name = startBranch(root, branchName(subjectOf(root, head), asOf), head);
  steps.push({
    words: {
      vi: `Mở bản riêng ${name} (git gọi là nhánh) cho đề xuất, vì bản chính chỉ nhận những gì đã thống nhất.`,
      en: `Opened the branch ${name} for the proposal, since the main one takes only what was agreed.`,
    },
    command: ['switch', '-c', name],
  });
  if (branch === main && putBack(root, main, `refs/remotes/${remote.name}/${main}`))
    steps.push(putBackStep(main, remote.name));
  return name;
}

/** What others sent to the same branch meanwhile is joined in, where both join without a conflict. */
function joinOther(sending: Sending, branch: string): void {
  const { root, remote, steps } = sending;
  fetchOrThrow(sending, [branch]);
  const theirs = `refs/remotes/${remote.name}/${branch}`;
  if (isPartOf(root, theirs, 'HEAD')) return;
  const conflicts = conflictsBetween(root, 'HEAD', theirs);
  if (conflicts.length > 0) throw bothChanged(conflicts, branch);
  joinCommit(root, theirs, `Gộp bản đề xuất ${branch} ở kho chung`);
  steps.push({
    words: {
      vi: `Gộp những gì người khác đã gửi lên cùng bản đề xuất (nhánh ${branch}).`,
      en: `Joined what others had sent to the branch ${branch}.`,
    },
    command: ['merge', `${remote.name}/${branch}`],
  });
}

function answer(
  { lines, exitCode }: Sent,
  { root, steps }: Sending,
  explains: boolean,
  environment: Environment,
): CommandResult {
  const unsaved = changedFiles(root).filter(({ path }) => path.startsWith('plans/')).length;
  const said = [
    ...(explains ? stepLines(steps, environment.language) : []),
    ...lines.flatMap((line) => wrapOnScreen(inert(line[environment.language]), environment)),
    ...(unsaved > 0 ? wrapOnScreen(sentWords.unsaved(unsaved)[environment.language], environment) : []),
  ];
  return { output: '', notes: environment.quiet ? '' : `${said.join('\n')}\n`, exitCode };
}
