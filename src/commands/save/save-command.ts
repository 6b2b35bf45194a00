import { findRoot } from '../../io/files/find-root.ts';
import { resolvePath } from '../../io/files/place-of-path.ts';
import { commitFiles, type CommittedFile } from '../../io/git/git-commit.ts';
import { findRepository, isRepository } from '../../io/git/find-repository.ts';
import { refuseOwnPrograms } from '../../io/git/own-programs.ts';
import { knownMain, remoteOf } from '../../io/git/remote.ts';
import {
  bytesOf,
  type ChangedFile,
  changedFiles,
  currentBranch,
  isPartOf,
  isUnused,
  putBack,
  startBranch,
  treeOf,
} from '../../io/git/work-in-hand.ts';
import { commitNamed } from '../../io/git/git-revision.ts';
import { isTracked } from '../../io/git/repository.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { inert } from '../../screen/inert.ts';
import { wrapOnScreen } from '../../screen/wrap.ts';
import type { Command, Environment } from '../command.ts';
import { askTyped } from '../shared/ask-typed.ts';
import { givenWords } from '../shared/typed-line.ts';
import { branchName } from './branch-name.ts';
import { type GitStep, putBackStep, stepLines } from './git-steps.ts';
import { ensureAuthor } from './save-author.ts';
import { usage } from './save-usage.ts';

export const command: Command = {
  usage,
  async run({ args, options }, environment) {
    const { cwd, language, quiet } = environment;
    const root = findRoot(cwd, environment.dir);
    refuseWithoutHistory(root);
    const included = ((options['include'] ?? []) as readonly string[]).map((typed) =>
      insideRoot(root, cwd, typed),
    );
    const changed = changedFiles(root);
    refuseNotThere(root, included, changed);
    const saved = changed.filter((file) => isOfPlan(file) || included.includes(file.path));
    const left = changed.filter((file) => !saved.includes(file));
    if (saved.length === 0) return { output: '', notes: quiet ? '' : nothing(left)[language], exitCode: 0 };
    const given = givenWords(args[0]);
    const message =
      given === undefined ? await askTyped(environment, question, messageOf, noMessage) : messageOf(given);
    const files = saved.map((file): CommittedFile => ({ path: file.path, bytes: bytesOf(root, file) }));
    const steps = await ensureAuthor(root, options['author'] as string | undefined, environment);
    steps.push(...ensureBranch(root, message, environment));
    const outcome = commitFiles(root, files, `${message}\n`);
    if ('why' in outcome) throw notSaved(outcome.why);
    steps.push(commitStep(saved, message));
    const branch = currentBranch(root);
    const lines = [
      ...(options['explain'] === true ? stepLines(steps, language) : []),
      ...wrapOnScreen(savedWords(message, saved, branch)[language], environment),
      ...(left.length > 0 ? wrapOnScreen(leftWords(left)[language], environment) : []),
    ];
    return {
      output: '',
      notes: quiet ? '' : `${lines.map(inert).join('\n')}\n`,
      exitCode: 0,
    };
  },
};

/**
 * What is saved is kept in a git repository; a UserError says how to make one, why the one that is there cannot be read, or that it would start a
 * program.
 */
export function refuseWithoutHistory(root: string): void {
  const found = findRepository(root);
  if (isRepository(found)) {
    refuseOwnPrograms(root);
    return;
  }
  throw new UserError(found.message);
}

function messageOf(typed: string): string {
  const message = typed.normalize('NFC').trim();
  if (message !== '' && message.length <= 200 && !/\p{Cc}/u.test(message)) return message;
  throw new UserError(noMessage);
}

const question = {
  question: {
    vi: 'Đã làm gì (một câu ngắn, ví dụ: Kết quả tháng 12)?',
    en: 'What was done (a short sentence)?',
  },
};

const noMessage: Localised = {
  vi: 'Hãy nói đã làm gì trong một câu ngắn, ví dụ: cthd save "Kết quả tháng 12".',
  en: 'Say in a short sentence what was done, for example: cthd save "Kết quả tháng 12".',
};

function insideRoot(root: string, cwd: string, typed: string): string {
  const path = resolvePath(root, cwd, typed);
  if (path !== null) return path;
  throw new UserError({
    vi: `${typed} nằm ngoài thư mục kế hoạch nên không lưu kèm được.`,
    en: `${typed} is outside the folder of the plan and cannot be saved with it.`,
  });
}

/** A UserError where nothing lies at a path that is to be saved too: it would be taken for saved. One that was saved before as it is may be named again. */
function refuseNotThere(root: string, included: readonly string[], changed: readonly ChangedFile[]): void {
  const isThere = (path: string) =>
    changed.some((file) => file.path === path) ||
    (path !== '' && isTracked(root, path) && !changed.some((file) => file.path.startsWith(`${path}/`)));
  const missing = included.find((path) => !isThere(path));
  if (missing === undefined) return;
  throw new UserError({
    vi: `--include ${missing || '.'}: không có tệp nào ở đó để lưu. Hãy xem lại tên; một thư mục, hay tệp mà .gitignore bỏ qua, thì không lưu kèm được. Chưa lưu gì.`,
    en: `--include ${missing || '.'}: there is no file to save. Look at the name; a folder, or a file that .gitignore leaves out, cannot be saved too. Nothing was saved.`,
  });
}

/** What belongs to a plan: its files, and those that `cthd init` lays down around it. Anything else there may not be meant for others. */
const isOfPlan = ({ path, how }: ChangedFile): boolean =>
  path.startsWith('plans/') || path.startsWith('.cthd/') || how !== 'new' || laidDown.includes(path);

const laidDown = [
  '.gitattributes',
  '.gitignore',
  '.gitlab-ci.yml',
  '.github/workflows/chuong-trinh.yml',
  '.vscode/extensions.json',
];

/** Creates a branch for the proposal, so that the main branch keeps what was agreed; none where there is no remote. */
function ensureBranch(root: string, message: string, { asOf }: Environment): GitStep[] {
  const branch = currentBranch(root);
  const head = commitNamed(root, 'HEAD');
  const remote = remoteOf(root);
  if (head === null || (remote === null && branch !== null)) return [];
  const main = remote && knownMain(root, remote);
  const agreed = main !== null && remote !== null ? `refs/remotes/${remote.name}/${main}` : null;
  const isAgreed = agreed !== null && isPartOf(root, head, agreed);
  const isMain = branch === null || branch === (main ?? 'main') || branch === 'master';
  const joined =
    isMain || isAgreed || remote === null ? null : joinedAs(root, head, agreed, `${remote.name}/${branch}`);
  if (!isMain && joined === null && (!isAgreed || isUnused(root, branch))) return [];
  const name = startBranch(root, branchName(message, asOf), joined ?? head);
  const isPutBack =
    remote !== null &&
    main !== null &&
    branch === main &&
    putBack(root, main, `refs/remotes/${remote.name}/${main}`);
  return [
    {
      words: {
        vi: `Mở một bản riêng (git gọi là nhánh) cho đề xuất này, để bản chính giữ nguyên như đã thống nhất: ${name}`,
        en: `Opened a branch of its own for this proposal, so that the main one stays as agreed: ${name}`,
      },
      command: ['switch', '-c', name],
    },
    ...(isPutBack ? [putBackStep(main, remote.name)] : []),
  ];
}

/** The commit of the main branch with the very files of a proposal that was sent and then joined in as another commit; null where it is none. */
function joinedAs(root: string, head: string, agreed: string | null, sent: string): string | null {
  if (agreed === null || commitNamed(root, `refs/remotes/${sent}`) !== head) return null;
  return treeOf(root, head) === treeOf(root, agreed) ? commitNamed(root, agreed) : null;
}

const commitStep = (saved: readonly ChangedFile[], message: string): GitStep => ({
  words: {
    vi: `Ghi ${saved.length} tệp thành một lần lưu (git gọi là commit).`,
    en: `Made a commit of ${saved.length} ${saved.length === 1 ? 'file' : 'files'}.`,
  },
  command: ['commit', '-m', message],
});

const savedWords = (message: string, saved: readonly ChangedFile[], branch: string | null): Localised => ({
  vi: `Đã lưu «${message}»: ${countsOf(saved).vi}${branch === null ? '' : `, vào bản ${branch} (git gọi là nhánh)`}. Chưa gửi đi đâu.`,
  en: `Saved “${message}”: ${countsOf(saved).en}${branch === null ? '' : `, on the branch ${branch}`}. Nothing was sent yet.`,
});

function countsOf(files: readonly ChangedFile[]): Localised {
  const count = (how: ChangedFile['how']) => files.filter((file) => file.how === how).length;
  const parts = (['new', 'changed', 'removed'] as const).filter((how) => count(how) > 0);
  const vi = { new: 'mới', changed: 'sửa', removed: 'bỏ' };
  return {
    vi: `${files.length} tệp (${parts.map((how) => `${count(how)} ${vi[how]}`).join(', ')})`,
    en: `${files.length} ${files.length === 1 ? 'file' : 'files'} (${parts.map((how) => `${count(how)} ${how}`).join(', ')})`,
  };
}

const maxNamed = 5;

const namesOf = (files: readonly ChangedFile[]) =>
  files
    .slice(0, maxNamed)
    .map(({ path }) => path)
    .join(', ') + (files.length > maxNamed ? ', …' : '');

const leftWords = (left: readonly ChangedFile[]): Localised => ({
  vi: `Không lưu vì nằm ngoài kế hoạch: ${namesOf(left)}${left.length > maxNamed ? '' : '.'} Muốn lưu kèm: thêm --include <tệp>.`,
  en: `Not saved, being beside the plan: ${namesOf(left)}${left.length > maxNamed ? '' : '.'} To save one too: add --include <file>.`,
});

const nothing = (left: readonly ChangedFile[]): Localised => ({
  vi: `Không có gì mới để lưu.\n${left.length > 0 ? `${inert(leftWords(left).vi)}\n` : ''}`,
  en: `There is nothing new to save.\n${left.length > 0 ? `${inert(leftWords(left).en)}\n` : ''}`,
});

const notSaved = (why: Localised) =>
  new UserError({
    vi: `Chưa lưu được, các tệp vẫn còn nguyên: ${why.vi}.`,
    en: `Not saved, your files are as they were: ${why.en}.`,
  });
