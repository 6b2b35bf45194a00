import { resolvePath } from '../io/place-of-path.ts';
import type { PlanFolder } from '../model/source-file.ts';
import { UserError } from '../model/user-error.ts';
import type { Environment } from './command.ts';

interface Scope extends Pick<Environment, 'cwd' | 'programme'> {
  readonly root: string;
  readonly paths: readonly string[];
}

/** Whether a file is among those that the user asked about: under one of the paths given, and of the programme given or shared by all. A UserError for a path under which there is nothing. */
export function narrowedTo(
  folder: PlanFolder,
  { cwd, root, paths, programme }: Scope,
): (file: string) => boolean {
  const present = [
    ...folder.files.map(({ path }) => path),
    ...folder.others,
    ...folder.unreadable.map(({ path }) => path),
  ];
  const wanted = paths.map((path) => {
    const place = resolvePath(root, cwd, path);
    if (place === null || (place !== '' && !present.some((file) => isUnder(file, place))))
      throw new UserError({
        vi: `Không có tệp nào của kế hoạch tại «${path}».`,
        en: `No file of the plan lies at “${path}”.`,
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
  return (file) =>
    isOfProgramme(file) && (wanted.length === 0 || wanted.some((place) => isUnder(file, place)));
}

const isUnder = (file: string, place: string) =>
  place === '' || file === place || file.startsWith(`${place.replace(/\/$/, '')}/`);
