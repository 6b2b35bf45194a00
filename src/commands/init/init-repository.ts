import { packageFolder } from '../../io/files/package-files.ts';
import { findRepository, isRepository, type Repository } from '../../io/git/find-repository.ts';
import { hookFile, makeRepository, placePreCommitHook } from '../../io/git/repository.ts';
import { UserError } from '../../plan/user-error.ts';
import { shipped } from './init-files.ts';
import type { CreatedFiles } from './init-report.ts';
import { workflows } from './init-usage.ts';
import type { InitRequest } from './init-request.ts';

/** The repository of a folder; null where there is none, also where there is no git to ask. A UserError where there is one that git does not read. */
function repositoryHere(root: string): Repository | null {
  const found = findOrNull(root);
  if (found === null || isRepository(found)) return found;
  if (found.kind === 'none') return null;
  throw new UserError(found.message);
}

/** Whether a folder is in a repository, readable or not. */
export function isInRepository(root: string): boolean {
  const found = findOrNull(root);
  return found !== null && (isRepository(found) || found.kind !== 'none');
}

function findOrNull(root: string): ReturnType<typeof findRepository> | null {
  try {
    return findRepository(root);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Makes the repository where one is wanted and there is none. A UserError where a hook would have no place. */
export function prepareRepository(root: string, request: InitRequest): boolean {
  const isThere = repositoryHere(root) !== null;
  if (request.git && !isThere) makeRepository(root);
  if (request.hook && !request.git && !isThere)
    throw new UserError({
      vi: 'Chưa cài được phép kiểm tra trước mỗi lần lưu vì thư mục này chưa giữ lịch sử (git); hãy thêm --git. Chưa ghi gì.',
      en: 'The check before each commit cannot be installed, because this folder is in no git repository; add --git. Nothing was written.',
    });
  return request.git && !isThere;
}

/** Places the hook where it is wanted and there is none. */
export function prepareHook(root: string, { hook }: InitRequest): CreatedFiles['hook'] {
  const repository = hook ? repositoryHere(root) : null;
  if (!repository) return null;
  const isMade = placePreCommitHook(repository, hookFor(repository));
  return { isMade, path: hookFile(repository) };
}

/** The hook script for a plan in a subfolder of the repository. */
function hookFor({ prefix }: Repository): string {
  const under = prefix === '' ? '.' : prefix.replace(/\/$/, '').replaceAll("'", "'\\''");
  return shipped('templates/pre-commit').replace("under='.'", () => `under='${under}'`);
}

/** A UserError where the service would not find a workflow in this folder. */
export function refuseMisplaced(root: string, { ci }: InitRequest): void {
  const repository = ci ? repositoryHere(root) : null;
  if (!ci || !repository || repository.prefix === '') return;
  const { path, template } = workflows[ci];
  const folder = packageFolder();
  const from = folder === null ? template : `${folder}/${template}`;
  throw new UserError({
    vi: `${path} chỉ có tác dụng ở đầu kho (${repository.top}), còn plans/ nằm trong ${repository.prefix}; hãy chép ${from} vào đó và đặt trong tệp đường đến ${repository.prefix}. Chưa ghi gì.`,
    en: `${path} has an effect only at the top of the repository (${repository.top}), but plans/ lies in ${repository.prefix}; copy ${from} there and put the path ${repository.prefix} into it. Nothing was written.`,
  });
}
