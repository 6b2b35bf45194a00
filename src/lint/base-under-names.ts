import { addToGroup } from '../plan/group-by.ts';
import type { PlanFolder } from '../plan/source-file.ts';
import { fileKindOf, programmeFolderOf } from '../source/read/file-kind.ts';
import { statedId } from '../source/read/stated-id.ts';

/** A base under the names that folders of programmes have now. */
export interface RenamedBase {
  readonly folder: PlanFolder;
  /** The folders, as they are called now, that had another name in the base. */
  readonly renamed: ReadonlySet<string>;
}

/**
 * Puts a base under the names that the folders of its programmes have now, by the ids that the heads state: a folder that was renamed has the
 * findings that it had. A folder that keeps its name, or whose new name the base has for something else, stays as it is.
 */
export function underNamesNow(base: PlanFolder, here: PlanFolder): RenamedBase {
  const now = foldersById(here);
  const names = new Map<string, string>();
  for (const [id, [before = '']] of foldersById(base)) {
    const folders = now.get(id) ?? [];
    const [after] = folders;
    if (after !== undefined && !folders.includes(before) && !has(base, after)) names.set(before, after);
  }
  if (names.size === 0) return { folder: base, renamed: new Set() };
  const put = (path: string) => {
    const before = programmeFolderOf(path);
    const after = before === null ? undefined : names.get(before);
    return before === null || after === undefined ? path : after + path.slice(before.length);
  };
  return {
    folder: {
      files: base.files.map((file) => ({ ...file, path: put(file.path) })),
      others: base.others.map(put),
      unreadable: base.unreadable.map((file) => ({ ...file, path: put(file.path) })),
    },
    renamed: new Set(names.values()),
  };
}

const has = ({ files }: PlanFolder, folder: string) =>
  files.some(({ path }) => programmeFolderOf(path) === folder);

function foldersById({ files }: PlanFolder): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, bytes } of files) {
    const id = fileKindOf(path) === 'programme' ? statedId(bytes) : null;
    const folder = programmeFolderOf(path);
    if (id !== null && folder !== null) addToGroup(found, id, folder);
  }
  return found;
}
