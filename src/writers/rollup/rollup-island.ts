import type { Language } from '../../locale/localised.ts';
import { groupBy } from '../../plan/group-by.ts';
import { visible } from '../../screen/visible.ts';
import {
  type RollupRow,
  type RollupTask,
  type TaskStanding,
  taskStandings,
} from '../../views/rollup/rollup-row.ts';
import type { RollupFacts } from '../../views/rollup/rollup-facts.ts';
import { bySuperior, mostOverdueFirst, programmeName } from '../../views/rollup/rollup-view.ts';
import { rollupPageWords, type RollupPageWords } from './rollup-page-words.ts';

/** A task in short: address and wording, who leads it, how many days late it is, why. */
export type IslandTask = readonly [
  task: string,
  lead: string | null,
  days: number | null,
  reason: string | null,
];

/** Tasks that stand alike. */
export type IslandGroup = readonly [group: TaskStanding, tasks: readonly IslandTask[]];

/** A programme in short: its name, who issued it, its five counts, its tasks by how they stand. */
export type IslandProgramme = readonly [
  name: string,
  issuer: string,
  counts: readonly [onTime: number, late: number, inTerm: number, overdue: number, noDeadline: number],
  tasks: readonly IslandGroup[],
];

/** What the script of the page reads: the programmes below each row of its table, in the order of the rows. */
export interface RollupIsland {
  readonly language: Language;
  readonly words: RollupPageWords;
  /** Whether all overdue tasks, at least, are here, and not only the longest overdue of each programme. */
  readonly hasTasks: boolean;
  readonly groups: readonly (readonly IslandProgramme[])[];
}

/** The programmes as JSON inside the page; nothing in it can end its element, open another, or act unseen. */
export function rollupIsland({ rows, tasks }: RollupFacts, language: Language): string {
  const tasksOf = groupBy(tasks, (task) => task.programme_key);
  const island: RollupIsland = {
    language,
    words: rollupPageWords[language],
    hasTasks: tasks.length > 0,
    groups: bySuperior(rows).map(([, own]) =>
      own
        .toSorted(mostOverdueFirst)
        .map((row) => programme(row, tasksOf.get(row.programme_key) ?? [], language)),
    ),
  };
  return JSON.stringify(island, (_, value: unknown) => (typeof value === 'string' ? visible(value) : value))
    .replaceAll('<', '\\u003c')
    .replaceAll('&', '\\u0026')
    .replace(/##(?=[a-z]*\[)/gi, '#\\u0023');
}

function programme(row: RollupRow, tasks: readonly RollupTask[], language: Language): IslandProgramme {
  const { completed_on_time: onTime, completed_late: late, open_in_term: inTerm } = row;
  const { open_overdue: overdue, no_deadline: noDeadline, longest_days: days } = row;
  const longest: IslandGroup[] =
    days === null || row.longest_wording === null
      ? []
      : [['overdue', [[placed(row.longest_address, row.longest_wording), null, days, row.longest_reason]]]];
  return [
    programmeName(row, language),
    row.issuer ?? row.repository,
    [onTime, late, inTerm, overdue, noDeadline],
    tasks.length === 0 ? longest : grouped(tasks),
  ];
}

const grouped = (tasks: readonly RollupTask[]): IslandGroup[] =>
  taskStandings.flatMap((group): IslandGroup[] => {
    const own = tasks.filter(({ timeliness }) => timeliness === group);
    return own.length === 0 ? [] : [[group, own.toSorted(latestFirst).map(inShort)]];
  });

const latestFirst = (one: RollupTask, other: RollupTask): number =>
  (other.days_late ?? 0) - (one.days_late ?? 0);

const inShort = ({
  address,
  wording,
  lead,
  days_late: days,
  late_reason: reason,
}: RollupTask): IslandTask => [placed(address, wording ?? ''), lead, days, reason];

const placed = (address: string | null, wording: string) =>
  address === null ? wording : `${address}. ${wording}`;
