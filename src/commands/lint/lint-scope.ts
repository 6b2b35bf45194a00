import { resolvePath } from '../../io/files/place-of-path.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';
import { programmeScope } from '../shared/programme-scope.ts';

interface Scope extends Pick<Environment, 'cwd' | 'programme'> {
  readonly root: string;
  readonly paths: readonly string[];
}

/** What the user asked about. */
export interface LintScope {
  /** The paths given, relative to the root. */
  readonly paths: readonly string[];
  /** Whether a file is under one of the paths, and belongs to the programme given or to all. */
  readonly covers: (file: string) => boolean;
  /** Whether a programme, by its folder, has something of what was asked about; what all programmes share (null) always concerns it. */
  readonly touches: (folder: string | null) => boolean;
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
  const { holds, isAsked: isOfProgramme } = programmeScope(folder, programme);
  const isAsked = (file: string) => places.length === 0 || places.some((place) => isUnder(file, place));
  const touches = (name: string | null) =>
    name === null ||
    (isOfProgramme(name) &&
      (places.length === 0 || places.some((place) => isUnder(name, place) || isUnder(place, name))));
  return { paths: places, covers: (file) => holds(file) && isAsked(file), touches };
}

const isUnder = (file: string, place: string) =>
  place === '' || file === place || file.startsWith(`${place.replace(/\/$/, '')}/`);
