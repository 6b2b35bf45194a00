import type { Editions } from '../editions/editions.ts';
import type { CalendarDate } from '../plan/calendar.ts';
import type { Finding } from '../plan/finding.ts';
import type { Plan, Programme } from '../plan/plan.ts';
import type { Unit } from '../plan/unit.ts';
import { type Moment, type TaskState, taskStates } from '../progress/states/task-state.ts';

/** What an export is made of. */
export interface ExportFacts {
  /** The name of the repository among all that are collected. */
  readonly repository: string;
  /** The registers and the programmes that are exported: those that could be read whole. */
  readonly plan: Plan;
  /** The days as of which states are given, the first that of the export; where no day is named up to which records are known, all are. */
  readonly moments: readonly [Moment, ...Moment[]];
  /** The tasks of a programme whose states are given: all of them, or those of which the plan has the records. */
  readonly tasksOf: (programme: Programme) => readonly Unit[];
  /** The states of what is counted of a programme, at one of the moments. */
  readonly statesOf: (programme: Programme, moment: Moment) => readonly TaskState[];
  /** What lint found, of the files of these programmes and of the registers. */
  readonly findings: readonly Finding[];
  /** The earlier wordings of a programme; null where they are not known. */
  readonly editionsOf: (programme: Programme) => Editions | null;
}

/** The day up to which records are known, as a value that compares: a day after all others where every record is. */
export const knownOnDay = ({ knownOn = '9999-12-31' }: Moment): CalendarDate => knownOn;

/** Every task of a programme. */
export const allTasks: ExportFacts['tasksOf'] = ({ index }) => index.tasks;

/** Caches states for repeated questions. */
export function memoisedStates(tasksOf: ExportFacts['tasksOf'] = allTasks): ExportFacts['statesOf'] {
  let known: {
    readonly programme: Programme;
    readonly moment: Moment;
    readonly states: readonly TaskState[];
  }[] = [];
  return (programme, moment) => {
    const before = known.find((one) => one.programme === programme && one.moment === moment);
    if (before) return before.states;
    const states = taskStates(programme, tasksOf(programme), moment);
    known = [...known, { programme, moment, states }].slice(-maxCached);
    return states;
  };
}

const maxCached = 4;
