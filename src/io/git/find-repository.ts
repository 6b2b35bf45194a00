import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { codeOf } from '../system-errors.ts';
import { shellWord } from '../shell-word.ts';
import { git } from './git.ts';

/** The git repository that a folder is in. */
export interface Repository {
  /** Its top folder, absolute. */
  readonly top: string;
  /** The way from its top to the folder, with a slash at the end; empty at the top. */
  readonly prefix: string;
  /** Whether the clone lacks the beginning of its history. */
  readonly isShallow: boolean;
  /** The folder that all its working trees share, where objects, branches and usual hooks are. */
  readonly common: string;
  /** The folder of this working tree's own state, such as its index. */
  readonly gitDir: string;
}

/** Why git reads no repository in a folder. */
export interface NoRepository {
  readonly kind: 'none' | 'distrusted' | 'bare' | 'damaged';
  /** What is the case and what to do, as a sentence. */
  readonly message: Localised;
  /** What is the case, where what fixes it is beside it. */
  readonly brief: Localised;
  /** The command that fixes it, as one line; null where there is no single one. */
  readonly mend: string | null;
}

/** The repository of a folder, or why there is none that can be read. A UserError where git cannot be started, or answers what has another form. */
export function findRepository(folder: string): Repository | NoRepository {
  const { exitCode, out, err } = git(folder, [
    'rev-parse',
    '--show-toplevel',
    '--is-shallow-repository',
    '--git-common-dir',
    '--show-prefix',
    '--absolute-git-dir',
  ]);
  const [top = '', shallow = '', common = '', prefix = '', gitDir = '', ...more] = out
    .toString('utf8')
    .split('\n');
  if (more.length > 1) throw lineBreak(folder);
  if (exitCode === 0 && isAbsolute(top) && /^(?:true|false)$/.test(shallow))
    return { top, prefix, isShallow: shallow === 'true', common: resolve(folder, common), gitDir };
  return noRepository(folder, err);
}

/** git answers in lines, so that nothing can be told of a path that has several. */
const lineBreak = (folder: string): UserError =>
  new UserError({
    vi: `Đường dẫn ${folder} có dấu xuống dòng nên không hỏi git được; hãy đổi tên thư mục.`,
    en: `The path ${folder} has a line break, so that git cannot be asked; rename the folder.`,
  });

/** Whether a repository was found. */
export const isRepository = (found: Repository | NoRepository): found is Repository => 'top' in found;

/** The repository of a folder; a UserError says why there is none that can be read. */
export function repositoryOf(folder: string): Repository {
  const found = findRepository(folder);
  if (isRepository(found)) return found;
  throw new UserError(found.message);
}

function noRepository(folder: string, err: string): NoRepository {
  const [, distrusted] = /dubious ownership in repository at '([^\n]*)'/.exec(err) ?? [];
  if (distrusted !== undefined) return withoutTrust(distrusted);
  if (/bare repository|must be run in a work tree/.test(err)) return bare(folder);
  const place = gitEntryAbove(folder);
  if (place !== null) return damaged(place, err);
  const brief: Localised = {
    vi: 'Thư mục này chưa giữ lịch sử (git): ở đây và bên trên không có .git.',
    en: 'This folder is in no git repository; there is no .git here or above.',
  };
  const mend = 'cthd init --files-only --git';
  const message: Localised = {
    vi: `Thư mục này chưa giữ lịch sử (ở đây và bên trên không có .git); hãy chạy một lần: ${mend}`,
    en: `This folder is in no git repository (there is no .git here or above); run once: ${mend}`,
  };
  return { kind: 'none', message, brief, mend };
}

function withoutTrust(top: string): NoRepository {
  const word = shellWord(top);
  const mend = word === null ? null : `git config --global --add safe.directory ${word}`;
  return {
    kind: 'distrusted',
    message: {
      vi: `Git không tin chủ sở hữu của kho ${top} nên không đọc gì ở đó; nếu đúng là kho của bạn, hãy ${mend === null ? 'thêm nó vào safe.directory của git' : `chạy: ${mend}`}`,
      en: `git does not trust the owner of the repository ${top} and reads nothing of it; if it is yours, ${mend === null ? 'add it to safe.directory of git' : `run: ${mend}`}`,
    },
    brief: {
      vi: 'Git không tin chủ sở hữu của kho này.',
      en: 'git does not trust the owner of this repository.',
    },
    mend,
  };
}

function bare(folder: string): NoRepository {
  const place = resolve(folder);
  const message: Localised = {
    vi: `${place} nằm trong một kho lịch sử trần (git bare), không có thư mục làm việc; hãy chạy cthd trong một bản sao của kho (git clone).`,
    en: `${place} is in a bare git repository, which has no working tree; run cthd in a clone of it (git clone).`,
  };
  return { kind: 'bare', message, brief: message, mend: null };
}

function damaged(place: string, err: string): NoRepository {
  const said = (err.split('\n')[0] ?? '').replace(/^\w+: /, '').slice(0, 200) || '?';
  const message: Localised = {
    vi: `Có ${place} nhưng git không dùng được nó làm kho: ${said}`,
    en: `${place} is there, but git cannot use it as a repository: ${said}`,
  };
  return { kind: 'damaged', message, brief: message, mend: null };
}

/** The nearest .git above a folder, which git itself did not take for a repository. */
function gitEntryAbove(folder: string): string | null {
  try {
    for (let at = realpathSync(folder); ; at = dirname(at)) {
      const place = join(at, '.git');
      if (lstatSync(place, { throwIfNoEntry: false })) return place;
      if (at === dirname(at)) return null;
    }
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return null;
  }
}
