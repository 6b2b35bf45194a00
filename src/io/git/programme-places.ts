import type { Repository } from './find-repository.ts';
import { mayAnswer } from './git.ts';
import { hashAnswered, lines, mustRead } from './git-revision.ts';
import { programmesAt } from './plans-at.ts';

/** The place of a programme: the folder of its plan, from the top of the repository and with a slash at the end, and its folder there. */
export interface ProgrammePlace {
  readonly plans: string;
  readonly folder: string;
}

/** The time in which a programme lay in one place. */
export interface PlaceInTime extends ProgrammePlace {
  /** The last commit of that time. */
  readonly until: string;
  /** The commits at which its text or its slips changed, oldest first. */
  readonly commits: readonly string[];
}

interface Until extends ProgrammePlace {
  readonly until: string;
}

/** More places than any programme has had. */
const maxPlaces = 20;

/** Along the first parents of HEAD, where a merged branch is one step, or along all commits. */
export type Along = 'first-parents' | 'all-commits';

/**
 * The places that a programme has had, oldest first: where its history in one begins, the commit before may have it in another, in the
 * same plan or in one that lay elsewhere.
 */
export function placesInTime(
  repository: Repository,
  id: string,
  now: ProgrammePlace,
  along: Along,
): PlaceInTime[] {
  const places: PlaceInTime[] = [];
  let at: Until | null = { ...now, until: 'HEAD' };
  while (at && places.length < maxPlaces) {
    const current: Until = at;
    const { until, plans, folder } = current;
    const own = `${plans}${folder}/`;
    const paths = [`${own}programme.yaml`, `${own}text/`, `${own}revisions/`];
    const commits = commitsAt(repository, { until, along }, paths);
    places.unshift({ plans, folder, until, commits });
    const before: string | null = commits[0] === undefined ? null : parentOf(repository, commits[0]);
    const former: ProgrammePlace | null = before === null ? null : placeAt(repository, before, id, plans);
    const isElsewhere: boolean = former !== null && (former.plans !== plans || former.folder !== folder);
    at = before === null || !isElsewhere || former === null ? null : { ...former, until: before };
  }
  return places;
}

/** The commits that change something at some paths, oldest first. A UserError where git does not tell. */
export const commitsAt = (
  { top }: Repository,
  { until, along }: { readonly until: string; readonly along: Along },
  paths: readonly string[],
): string[] =>
  lines(
    mustRead(top, [
      'rev-list',
      '--reverse',
      ...(along === 'first-parents' ? ['--first-parent'] : []),
      until,
      '--',
      ...paths,
    ]),
  ).map(hashAnswered);

/** Where a commit has the programme of an id, in the same plan rather than in another; null where it has none. */
export function placeAt(
  repository: Repository,
  commit: string,
  id: string,
  plans: string,
): ProgrammePlace | null {
  const found = id === '' ? [] : programmesAt(repository, commit).filter((one) => one.id === id);
  return found.find((one) => one.plans === plans) ?? found[0] ?? null;
}

function parentOf({ top }: Repository, commit: string): string | null {
  const answer = mayAnswer(top, ['rev-parse', '--verify', '--quiet', `${commit}^1`]);
  return answer === null ? null : hashAnswered(answer.trim());
}
