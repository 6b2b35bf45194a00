import type { Repository } from './find-repository.ts';
import { hashAnswered, mustRead } from './git-revision.ts';

/** A file that a commit added or changed. */
export interface ChangedBlob {
  readonly commit: string;
  /** Its path below the folder that was asked about. */
  readonly name: string;
  readonly mode: string;
  readonly blob: string;
}

/**
 * The files below a folder (from the top of the repository, with a slash at the end) that the commits up to one added or changed, oldest first, along
 * first parents, where a merged branch is one step. A UserError where the history cannot be read.
 */
export function changedFiles({ top }: Repository, until: string, folder: string): ChangedBlob[] {
  const shape = [
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--format=%H',
    '--no-color',
    '--no-show-signature',
  ];
  const range = ['--reverse', '--first-parent', '-m', '--root', '--diff-filter=d', until, '--', folder];
  const fields = mustRead(top, ['log', ...shape, ...range])
    .toString('utf8')
    .split('\0');
  const changed: ChangedBlob[] = [];
  let commit = '';
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at]?.trim() ?? '';
    const [, mode, blob] = /^:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) \w+$/.exec(field) ?? [];
    if (mode === undefined || blob === undefined) {
      if (field !== '') commit = hashAnswered(field);
      continue;
    }
    at += 1;
    changed.push({ commit, name: (fields[at] ?? '').slice(folder.length), mode, blob });
  }
  return changed;
}
