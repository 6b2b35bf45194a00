import { resolvePath } from '../../io/files/place-of-path.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';

interface Scope extends Pick<Environment, 'cwd' | 'programme'> {
  readonly root: string;
  readonly paths: readonly string[];
}

/** What the user asked about. */
export interface LintScope {
  /** The paths given, relative to the root. */
  readonly paths: readonly string[];
  /** Whether a file lies under one of the paths, and belongs to the programme given or to all. */
  readonly covers: (file: string) => boolean;
}

/** The files that the user asked about. A UserError for a path under which the plan has nothing, or a programme that is not there. */
export function narrowedTo(folder: PlanFolder, { cwd, root, paths, programme }: Scope): LintScope {
  const present = [...folder.files, ...folder.unreadable].map(({ path }) => path).concat(folder.others);
  const places = paths.map((path) => {
    const place = resolvePath(root, cwd, path);
    if (place === null || !present.some((file) => isUnder(file, place)))
      throw new UserError({
        vi: `Không có tệp nào của kế hoạch tại «${path}».`,
        en: `There is no file of the plan at “${path}”.`,
      });
    return place;
  });
  if (programme !== undefined && !present.some((file) => isUnder(file, `plans/${programme}`)))
    throw new UserError({
      vi: `Không có chương trình «${programme}».`,
      en: `There is no programme “${programme}”.`,
    });
  const isOfProgramme = (file: string) =>
    programme === undefined || !/^plans\/[^/]+\//.test(file) || isUnder(file, `plans/${programme}`);
  const isAsked = (file: string) => places.length === 0 || places.some((place) => isUnder(file, place));
  return { paths: places, covers: (file) => isOfProgramme(file) && isAsked(file) };
}

const isUnder = (file: string, place: string) =>
  place === '' || file === place || file.startsWith(`${place.replace(/\/$/, '')}/`);
