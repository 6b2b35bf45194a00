import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { fileKindOf, programmeFolderOf } from '../../source/read/file-kind.ts';
import { statedId } from '../../source/read/stated-id.ts';
import { nearestWords } from './nearest-words.ts';

/** What `--programme` leaves of a plan’s files. */
interface ProgrammeScope {
  /** Whether the folder is that of a programme asked for; all are where none is named. */
  readonly isAsked: (folder: string) => boolean;
  /** Whether a file is of a programme asked for, or shared by all. */
  readonly holds: (file: string) => boolean;
}

/** The scope that `--programme` sets, before any file is read as YAML. A UserError for a programme that is not there. */
export function programmeScope(plan: PlanFolder, asked: string | undefined): ProgrammeScope {
  if (asked === undefined) return { isAsked: () => true, holds: () => true };
  const folders = asked.split(',').map((id) => folderNamed(plan, id));
  const isAsked = (folder: string) => folders.includes(folder);
  const holds = (file: string) => {
    const own = programmeFolderOf(file);
    return own === null || isAsked(own);
  };
  return { isAsked, holds };
}

/** The folder of the programme that states an id; the folder of that name where none does. */
function folderNamed({ files, unreadable, others }: PlanFolder, id: string): string {
  const heads = files.filter(({ path }) => fileKindOf(path) === 'programme');
  const head = heads.find(({ bytes }) => statedId(bytes) === id);
  const own = (head && programmeFolderOf(head.path)) ?? `plans/${id}`;
  const paths = [...files, ...unreadable].map(({ path }) => path).concat(others);
  if (paths.some((path) => path === own || path.startsWith(`${own}/`))) return own;
  throw new UserError(
    nearestWords(
      { vi: `Không có chương trình «${id}».`, en: `There is no programme “${id}”.` },
      id,
      heads.flatMap(({ bytes }) => statedId(bytes) ?? []),
    ),
  );
}
