import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { findRepository, isRepository } from './find-repository.ts';
import { commitNamed, isHash, mustRead } from './git-revision.ts';

/**
 * The last commit of HEAD's own line that was made before a day began in Hanoi, or in words why there is none: no repository, a shallow
 * clone that does not reach so far, a younger history. A UserError where there is a history that cannot be read.
 */
export function commitBefore(
  root: string,
  day: CalendarDate,
): { readonly hash: string } | { readonly why: Localised } {
  const repository = findRepository(root);
  if (!isRepository(repository)) return { why: repository.brief };
  if (commitNamed(repository.top, 'HEAD') === null) return { why: younger };
  const out = mustRead(repository.top, [
    'rev-list',
    '--max-count=1',
    '--first-parent',
    `--before=${day}T00:00:00+07:00`,
    'HEAD',
    '--',
  ]);
  const hash = out.toString('utf8').trim();
  if (isHash(hash)) return { hash };
  return { why: repository.isShallow ? shallow : younger };
}

const shallow: Localised = {
  vi: 'Bản sao này của kho thiếu các lần lưu cũ (git gọi là shallow), không có lịch sử đến ngày ấy (cần fetch-depth: 0, hoặc git fetch --unshallow).',
  en: 'This shallow clone does not reach back to that day (fetch-depth: 0, or git fetch --unshallow).',
};

const younger: Localised = {
  vi: 'Lịch sử ở đây chưa có lần lưu nào trước ngày ấy.',
  en: 'Git has no commit before that day.',
};
