import type { Result } from './assignment.ts';
import { isRealDate, type PartialDate } from './calendar.ts';
import type { DeadlineTerm } from './deadline.ts';
import { indicatorsWithin } from './indicator.ts';
import type { FieldOf, Located, WithOrigin } from './location.ts';
import { type Mention, mentionAt } from './mention.ts';
import type { Plan, Programme } from './plan.ts';
import type { Assignment } from './unit.ts';

/** A date in the data of a plan, and where it is. */
export interface DatedField extends Mention {
  readonly date: PartialDate;
}

/** Collects dates of a plan. */
interface DateSearch {
  readonly isWanted: (date: PartialDate) => boolean;
  readonly found: DatedField[];
}

/** Adds the date in a field of a node, where there is one and it is wanted; `id` is what a finding about it carries, where it is not the node's own. */
function addDated<N extends Located>(
  { isWanted, found }: DateSearch,
  node: N,
  field: FieldOf<N>,
  id?: string,
): void {
  const date: unknown = node[field];
  if ((typeof date === 'string' || typeof date === 'number') && isWanted(date))
    found.push({ date, ...mentionAt(node, field, id === undefined ? undefined : { id }) });
}

type Issued = Located & { readonly date?: unknown; readonly 'in-force'?: unknown };

/** Adds the days on which something was issued and took effect. */
function addIssued(search: DateSearch, node: Issued, id?: string): void {
  addDated(search, node, 'date', id);
  addDated(search, node, 'in-force', id);
}

type TermNode = Located & { readonly from?: unknown; readonly to?: unknown };

/** Adds the days on which something begins and ends. */
function addTerm(search: DateSearch, node: TermNode, id: string): void {
  addDated(search, node, 'from', id);
  addDated(search, node, 'to', id);
}

/** The wanted dates among those that the files of a plan state as data; dates in wordings are not among them. */
export function datedFields(plan: Plan, isWanted: (date: PartialDate) => boolean): readonly DatedField[] {
  const search: DateSearch = { isWanted, found: [] };
  for (const document of plan.judgedDocuments) {
    addIssued(search, document);
    if (document.verified) addDated(search, document.verified, 'on', document.id);
  }
  for (const body of plan.organisations) {
    addDated(search, body, 'from');
    if (body.to !== 'unknown') addDated(search, body, 'to');
  }
  for (const approval of plan.givenApprovals) addDated(search, approval, 'on', 'approvals');
  for (const programme of plan.programmes) addInProgramme(search, programme);
  return search.found;
}

function addInProgramme(search: DateSearch, programme: Programme): void {
  addIssued(search, programme);
  const carrier = programme['issued-with'];
  if (carrier) addIssued(search, carrier, programme.id);
  addTerm(search, programme.term, programme.id);
  programme.index.units.forEach((unit) => {
    addDated(search, unit, 'in-force');
    if (unit.task) addInAssignment(search, unit.id, unit.task);
  });
  for (const { records, unit: id } of programme.progress)
    for (const record of records) {
      addDated(search, record, 'date', id);
      const recorded = record.recorded.slice(0, 10);
      if (search.isWanted(recorded))
        search.found.push({ date: recorded, ...mentionAt(record, 'recorded', { id }) });
      for (const evidence of record.evidence ?? [])
        if ('document' in evidence) addDated(search, evidence, 'date', id);
    }
  for (const { instrument, reviewed = [], id } of programme.revisions) {
    if (instrument) addIssued(search, instrument, id);
    for (const review of reviewed) addDated(search, review, 'on', review.unit);
  }
  for (const exception of programme.exceptions) addDated(search, exception, 'until', exception.unit);
}

function addInAssignment(search: DateSearch, id: string, task: Assignment): void {
  addInDeadlines(search, id, task);
  if (task.results) for (const result of task.results) addInDeadlines(search, id, result);
  for (const indicator of indicatorsWithin(task)) {
    const { baseline, milestones, was } = indicator;
    addDated(search, indicator, 'by', id);
    if (baseline) addDated(search, baseline, 'on', id);
    if (milestones) for (const milestone of milestones) addDated(search, milestone, 'by', id);
    if (was) for (const former of was) addDated(search, former, 'until', id);
  }
}

function addInDeadlines(search: DateSearch, id: string, { deadline }: Assignment | Result): void {
  if (!deadline) return;
  addInDeadline(search, deadline, id);
  if (deadline.was)
    for (const former of deadline.was) {
      addInDeadline(search, former, id);
      addDated(search, former, 'until', id);
    }
}

function addInDeadline(search: DateSearch, deadline: WithOrigin<DeadlineTerm>, id: string): void {
  if ('date' in deadline) addDated(search, deadline, 'date', id);
  if ('to' in deadline) addTerm(search, deadline, id);
  if ('yearly' in deadline) {
    addDated(search, deadline, 'from', id);
    if (deadline.by !== undefined && !isRealDate(`2024-${deadline.by}`) && search.isWanted(deadline.by))
      search.found.push({ date: deadline.by, ...mentionAt(deadline, 'by', { id }) });
  }
  if ('standing' in deadline || 'every' in deadline)
    addDated(search, deadline as WithOrigin<{ from?: PartialDate }>, 'from', id);
  if ('event' in deadline) addDated(search, deadline, 'expected', id);
}
