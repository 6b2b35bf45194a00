import { idsTaken } from '../../plan/former-ids.ts';
import { addToGroup, groupBy } from '../../plan/group-by.ts';
import { bearingDay } from '../../plan/in-force.ts';
import { type Located, origin } from '../../plan/location.ts';
import type { Unit } from '../../plan/unit.ts';
import type { ReadPlan } from '../../source/read/read-plan.ts';

/** Text files that rules of file scope check together: nearly always one. */
export interface FileGroup {
  readonly files: readonly string[];
  /** What follows from other files and such rules may look at all the same, in letters. */
  readonly looksAt: string;
}

/**
 * The text files of a plan in groups: files belong together where their units bear an id alike, or where one assigns units of another. A
 * file with a unit that bears the id of its programme is in none.
 */
export function fileGroups({ plan, files }: Pick<ReadPlan, 'plan' | 'files'>): FileGroup[] {
  const ties = new Map<string, string>();
  const first = (file: string): string => {
    let at = file;
    for (let next = ties.get(at); next !== undefined; next = ties.get(at)) at = next;
    return at;
  };
  const tie = (one: string, other: string) => {
    const [from, to] = [first(one), first(other)];
    if (from !== to) ties.set(from, to);
  };
  const seen = new Map<string, string[]>();
  for (const programme of plan.programmes) {
    const owners = new Map([[programme.id, programme[origin].file]]);
    for (const unit of programme.index.units) {
      const { file } = unit[origin];
      for (const id of idsTaken([unit])) {
        const owner = owners.get(id);
        if (owner === undefined) owners.set(id, file);
        else if (owner !== file) tie(owner, file);
      }
      for (const other of assigningFiles(unit)) if (other !== file) tie(other, file);
      addToGroup(seen, file, seenOf(unit));
    }
  }
  const texts = files.filter(({ kind }) => kind === 'text').map(({ document }) => document.source.path);
  const heads = new Set(plan.programmes.map((programme) => first(programme[origin].file)));
  return [...groupBy(texts, first)]
    .filter(([head]) => !heads.has(head))
    .map(([, group]) => ({
      files: group,
      looksAt: group.map((file) => seen.get(file)?.join('') ?? '').join('\n'),
    }));
}

/**
 * What a rule of file scope sees of a unit that other files have a part in: whether it is a task, an assignment that is not its own, and the day
 * of effect that a unit around it in another file states.
 */
function seenOf(unit: Unit): string {
  const { isTask, task, given } = unit;
  const bearing = bearingDay(unit);
  const day = bearing && bearing[origin].file !== unit[origin].file ? (bearing['in-force'] ?? '') : '';
  return `${isTask ? '1' : '0'}${task === given ? '' : JSON.stringify(task)}${day}`;
}

/** The files in which an assignment that is not a unit's own is written, or a part of it. */
function assigningFiles({ task, given }: Unit): string[] {
  if (task === undefined || task === given) return [];
  const parts = (Object.values(task) as unknown[]).flat().filter(isLocated);
  return [task, ...parts].map((part) => part[origin].file);
}

const isLocated = (part: unknown): part is Located =>
  part !== null && typeof part === 'object' && origin in part;
