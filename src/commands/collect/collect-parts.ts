import { processors, runAgain, type SelfCall } from '../../io/run-again.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Given } from '../command.ts';
import type { CollectedRepository } from './collection-manifest.ts';

/** A part of a list: every so-many-th repository, from one of them on. */
export interface ListPart {
  readonly part: number;
  readonly of: number;
}

/** More processes at the same time wait for the disk. */
const maxJobs = 16;
/** Fewer repositories are done sooner than further processes have started. */
const worthIt = 8;

/** The part that `--part 2/4` names; null where none is. A UserError for what is no part. */
export function partOf({ options }: Given): ListPart | null {
  const typed = options['part'] as string | undefined;
  if (typed === undefined) return null;
  const [, part = 0, of = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(typed) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw new UserError({
    vi: `--part cần dạng 2/4 (phần thứ hai trong bốn phần), không phải «${typed}».`,
    en: `--part needs the form 2/4 (the second of four parts), not “${typed}”.`,
  });
}

/** Whether the repository at a place of the list, from 0, belongs to a part. */
export const isInPart = (at: number, { part, of }: ListPart): boolean => at % of === part - 1;

/** How many processes collect a list of so many repositories: what `--jobs` says, else as many as the machine runs at once. */
export function jobsFor(count: number, { options }: Given): number {
  const typed = options['jobs'] as string | undefined;
  if (typed === undefined) return count < worthIt ? 1 : Math.min(maxJobs, processors(), count);
  const jobs = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  if (jobs >= 1) return Math.min(jobs, count);
  throw new UserError({
    vi: `--jobs cần một số từ 1 đến 999, không phải «${typed}».`,
    en: `--jobs needs a number from 1 to 999, not “${typed}”.`,
  });
}

/**
 * What processes of their own made of the parts of a list, by the name of the repository. Of a process that did not come to its end nothing is
 * known: its repositories are not among them.
 */
export async function collectInParts(
  self: SelfCall,
  jobs: number,
  { args, cwd }: { readonly args: readonly string[]; readonly cwd: string },
): Promise<Map<string, CollectedRepository>> {
  const parts = Array.from({ length: jobs }, (_, at) => `${at + 1}/${jobs}`);
  const printed = await Promise.all(
    parts.map((part) => runAgain(self, ['collect', `--part=${part}`, ...args], cwd)),
  );
  const lines = printed.flatMap((text) => text?.split('\n') ?? []).filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const one = JSON.parse(line) as CollectedRepository;
      return [one.name, one];
    }),
  );
}

/** The call of a part, with what this call was given. */
export function partArgs(list: string, { options }: Given, asOf: string): string[] {
  const valued = (['out', 'format', 'knownOn'] as const).flatMap((name) =>
    typeof options[name] === 'string' ? [`--${name === 'knownOn' ? 'known-on' : name}=${options[name]}`] : [],
  );
  const days = ((options['day'] ?? []) as readonly string[]).map((day) => `--day=${day}`);
  return [
    ...valued,
    ...days,
    ...(options['force'] === true ? ['--force'] : []),
    `--as-of=${asOf}`,
    '--',
    list,
  ];
}
