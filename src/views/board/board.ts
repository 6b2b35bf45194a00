import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { State } from '../../plan/record-data.ts';
import type { Timeliness } from '../../progress/states/task-state.ts';
import type { Tone, Words } from '../blocks/shown-words.ts';
import type { BoardQuery } from './board-filter.ts';

/** Something that a filter can ask of a task beside its fields: how a list of the board came to name it. */
export const boardMarks = [
  'silent',
  'moved',
  'extended',
  'suspect',
  'unproven',
  'no-deadline-set',
  'new-report',
  'new-done',
  'new-overdue',
  'new-change',
] as const;
export type BoardMark = (typeof boardMarks)[number];

/** A record of a task in words. */
export interface BoardRecord {
  readonly on: Words;
  readonly state: Words;
  readonly by: Words;
  readonly note?: Words;
  readonly evidence?: Words;
  /** Set where another record stands in for it. */
  readonly isCorrected?: true;
}

/** A former deadline or target, with until when it was in force, its ground and the reason for the change. */
export interface BoardFormer {
  readonly was: Words;
  readonly until: Words;
  readonly ground?: Words;
  readonly reason: Words;
}

/** A task, or one result of a task that has several, with what lists and filters need. */
export interface ListedTask {
  /** Its name in the address of the page, after `#task-`. */
  readonly key: string;
  readonly id: string;
  readonly programme: string;
  readonly part: string;
  readonly address: Words;
  readonly text: Words;
  /** The result that is meant, where the task has several. */
  readonly result?: Words;
  /** The ids of the lead bodies; empty without a lead. */
  readonly leads: readonly string[];
  readonly lead: Words;
  readonly state: State;
  /** Null once it is discontinued. */
  readonly timeliness: Timeliness | null;
  readonly tone: Tone;
  readonly standing: Words;
  readonly deadline: Words;
  /** The day by which it is judged. */
  readonly due: CalendarDate | null;
  /** Whole days late, of an overdue task. */
  readonly days?: number;
  /** The last reason or note, of an overdue task. */
  readonly why?: Words;
  readonly marks: readonly BoardMark[];
}

/** A task with everything that the page tells of it. */
export interface BoardTask extends ListedTask {
  /** What else is known of its assignment, name by name. */
  readonly facts: readonly (readonly [name: Words, said: Words])[];
  readonly deadlines: readonly BoardFormer[];
  readonly targets: readonly BoardFormer[];
  /** The newest, newest first. */
  readonly records: readonly BoardRecord[];
  readonly citations: readonly (readonly [document: Words, standing: Words])[];
  /** What was done to its wording, oldest first. */
  readonly changes: readonly Words[];
  /** Why it may no longer be right. */
  readonly doubts: readonly Words[];
}

/** A number of the board: how many tasks a filter lets through, and that filter. */
export interface BoardNumber {
  readonly name: Words;
  readonly count: number;
  readonly query: BoardQuery;
  readonly tone: Tone;
  /** A word on what is counted, where its name does not say it. */
  readonly hint?: Words;
}

/** What happened to one task since the day asked about. */
export interface BoardNews {
  readonly on: CalendarDate;
  readonly day: Words;
  /** The task on the board; null for what is about none: a document, a body, a heading. */
  readonly key: string | null;
  readonly about: Words;
  readonly what: Words;
  readonly by: Words;
}

/** A choice of a filter: its value in the address, and its name. */
export type BoardChoice = readonly [value: string, name: Words];

/** Numbers over time as shares of one whole, in the order of the days. */
export interface BurnUp {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly today: CalendarDate;
  /** Tasks that have a day by which they are due. */
  readonly whole: number;
  readonly points: readonly {
    readonly on: CalendarDate;
    readonly due: number;
    readonly done: number | null;
  }[];
  readonly summary: Words;
}

/** The tasks that fell due in a quarter of the calendar. */
export interface QuarterTally {
  readonly name: Words;
  readonly onTime: BoardNumber;
  readonly late: BoardNumber;
  readonly overdue: BoardNumber;
}

/** An indicator of one task against its target, and against where it should be by the day. */
export interface BoardIndicator {
  readonly key: string;
  readonly name: Words;
  readonly address: Words;
  /** Null where nothing was reported. */
  readonly value: number | null;
  readonly said: Words;
  /** What is to be reached in the end, where that is a number to reach. */
  readonly target: number | null;
  /** What should be reached by now on the straight lines between baseline, milestones and target; null where they say nothing. */
  readonly expected: number | null;
  readonly judged: Words;
  readonly tone: Tone;
}

/** How the tasks of one lead, or of one programme, stand. */
export interface BoardRow {
  readonly name: Words;
  readonly numbers: readonly BoardNumber[];
}

/** What each filter of the page can be set to. */
export type BoardFilters = Readonly<
  Record<'programme' | 'timeliness' | 'state' | 'lead' | 'part' | 'period' | 'mark', readonly BoardChoice[]>
>;

/** The board: the state of all tasks on a day, what changed, and what needs a decision. The same data makes every format. */
export interface Board {
  readonly language: Language;
  readonly title: Words;
  /** The programmes that it is over. */
  readonly programmes: readonly { readonly id: string; readonly name: Words; readonly fictional: boolean }[];
  readonly asOf: Words;
  readonly since: Words;
  /** Whether anything can be told apart by how it stands; where not, `start` says what is known and what to do next. */
  readonly isFollowed: boolean;
  readonly start: readonly Words[];
  readonly tiles: readonly BoardNumber[];
  readonly newsNumbers: readonly BoardNumber[];
  readonly news: readonly BoardNews[];
  /** What could not be compared with git, and why; none where it could. */
  readonly newsNotes: readonly Words[];
  /** The keys of the tasks that have been overdue longest. */
  readonly longest: readonly string[];
  readonly decisions: readonly BoardNumber[];
  /** Units that are no tasks and are to be reviewed too. */
  readonly otherSuspects: Words;
  readonly heads: readonly Words[];
  readonly byProgramme: readonly BoardRow[];
  readonly byLead: readonly BoardRow[];
  readonly burnUp: BurnUp | null;
  readonly quarters: readonly QuarterTally[];
  readonly indicators: readonly BoardIndicator[];
  readonly tasks: readonly ListedTask[];
  /** What only the page has. */
  readonly filters: () => BoardFilters;
  /** The same tasks with everything that only the page tells of them, each made when it is asked for. */
  readonly wholeTasks: () => Iterable<BoardTask>;
}
