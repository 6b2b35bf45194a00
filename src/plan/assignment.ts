import { memoised } from './memoised.ts';
import type { Assignment, Unit } from './unit.ts';

/** A class of bodies as a text names it (“các bộ, ngành, địa phương”): no single body, but each of its members answers for itself. */
export interface BodyClass {
  readonly class: string;
  readonly members?: readonly string[];
}

/** Who leads or co-operates: the id of a body, or a class of bodies. */
export type Party = string | BodyClass;

/** Whatever names who leads: a task, or one of its results. */
interface Led {
  readonly lead?: Party | readonly Party[] | undefined;
}

/** Who leads, in the order of the text; none where nobody was named. */
export const leadsOf = (task: Led | undefined): readonly Party[] =>
  task?.lead === undefined ? [] : asList(task.lead);

/** The bodies that answer for a task, each once: the leads, and of a class its members. */
export const leadBodiesOf = (task: Led | undefined): string[] => bodiesOf(leadsOf(task));

/** The one body that leads a task; null where none or several do, or only a class of bodies. */
export function soleLeadOf(task: Led | undefined): string | null {
  const [lead, ...others] = leadsOf(task);
  return typeof lead === 'string' && others.length === 0 ? lead : null;
}

/** The ids of the bodies among parties, each once: those named, and the members of classes. */
export function bodiesOf(parties: readonly Party[]): string[] {
  const first = parties[0];
  if (first === undefined) return [];
  if (parties.length === 1 && typeof first === 'string') return [first];
  return [
    ...new Set(parties.flatMap((party) => (typeof party === 'string' ? [party] : (party.members ?? [])))),
  ];
}

/** What parties are called, as a cell of an annex lists them: “Ban A; Ban B”, a class by its own words. */
export function nameParties(parties: readonly Party[], nameOf: (id: string) => string): string {
  const called = (party: Party) => (typeof party === 'string' ? nameOf(party) : party.class);
  const first = parties[0];
  return parties.length === 1 && first !== undefined ? called(first) : parties.map(called).join('; ');
}

/** What tells one set of leads from another in a count by lead; null where nobody leads. */
export function leadKeyOf(task: Led | undefined): string | null {
  const lead = task?.lead;
  if (lead === undefined || typeof lead === 'string') return lead ?? null;
  const leads = asList(lead);
  return leads.length === 0 ? null : nameParties(leads, (id) => id);
}

const asList = (lead: Party | readonly Party[]): readonly Party[] =>
  Array.isArray(lead) ? (lead as readonly Party[]) : [lead as Party];

/** A task and each of its results: whatever may have a deadline or indicators of its own. */
export const termedIn = (task: Assignment): readonly (Assignment | Result)[] =>
  task.results === undefined ? [task] : [task, ...task.results];

/** One of several results of a task. */
export type Result = NonNullable<Assignment['results']>[number];

/** What a record names a result by: its id, else its place among the results, from 1. */
export const resultKey = (result: Result, at: number): string => result.id ?? String(at + 1);

/**
 * What is counted of a task: the task itself or, where it has several results, each of them as the task with that result alone, so that
 * each is due, recorded and listed by itself. What a result does not say (its lead, its co-operating bodies) is the task's.
 */
export function countedOf(task: Unit): Unit[] {
  if (task.task?.results === undefined || task.task.results.length === 0) return [task];
  const { results, ...shared } = task.task;
  return results.map((result, at) => ({
    ...task,
    task: { ...shared, ...result },
    result: resultKey(result, at),
  }));
}

/** What a record speaks of: the result of the task that it names, with what it shares with the task; else the task. */
export const recordedPart = (task: Unit, result: string | undefined): Unit =>
  (result === undefined || task.task?.results === undefined ? undefined : partsByKey(task).get(result)) ??
  task;

const partsByKey = memoised(
  (task: Unit) =>
    new Map(
      countedOf(task)
        .map((part) => [part.result, part] as const)
        .reverse(),
    ),
);
