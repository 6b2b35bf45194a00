import { termedIn } from './assignment.ts';
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

/** Adds the wanted dates in the given fields of a node, where there are any; `id` is what findings about them carry, where it is not the node's own. */
function addDated<N extends Located>(
  { isWanted, found }: DateSearch,
  node: N,
  fields: readonly FieldOf<N>[],
  id?: string,
): void {
  for (const field of fields) {
    const date: unknown = node[field];
    if ((typeof date === 'string' || typeof date === 'number') && isWanted(date))
      found.push({ date, ...mentionAt(node, field, id === undefined ? undefined : { id }) });
  }
}

const dateFields = ['date', 'in-force'] as const;
const termFields = ['from', 'to'] as const;
const inForce = ['in-force'] as const;
const [from, to, on, by, until] = [['from'], ['to'], ['on'], ['by'], ['until']] as const;
const [day, expected] = [['date'], ['expected']] as const;

/** The wanted dates among those that the files of a plan state as data; dates in wordings are not among them. */
export function datedFields(plan: Plan, isWanted: (date: PartialDate) => boolean): readonly DatedField[] {
  const search: DateSearch = { isWanted, found: [] };
  for (const document of plan.documents) {
    addDated(search, document, dateFields);
    if (document.verified) addDated(search, document.verified, on, document.id);
  }
  for (const body of plan.organisations) {
    addDated(search, body, from);
    if (body.to !== 'unknown') addDated(search, body, to);
  }
  for (const approval of plan.givenApprovals) addDated(search, approval, on, 'approvals');
  for (const programme of plan.programmes) addInProgramme(search, programme);
  return search.found;
}

function addInProgramme(search: DateSearch, programme: Programme): void {
  addDated(search, programme, dateFields);
  const carrier = programme['issued-with'];
  if (carrier) addDated(search, carrier, dateFields, programme.id);
  for (const unit of programme.index.units)
    if (unit['in-force'] !== undefined) addDated(search, unit, inForce);
  addDated(search, programme.term, termFields, programme.id);
  for (const unit of programme.index.units) if (unit.task) addInAssignment(search, unit.id, unit.task);
  for (const { records, unit: id } of programme.progress)
    for (const record of records) {
      addDated(search, record, day, id);
      const recorded = record.recorded.slice(0, 10);
      if (search.isWanted(recorded))
        search.found.push({ date: recorded, ...mentionAt(record, 'recorded', { id }) });
      for (const evidence of record.evidence ?? [])
        if ('document' in evidence) addDated(search, evidence, day, id);
    }
  for (const { instrument, reviewed = [], id } of programme.revisions) {
    if (instrument) addDated(search, instrument, dateFields, id);
    for (const review of reviewed) addDated(search, review, on, review.unit);
  }
  for (const exception of programme.exceptions) addDated(search, exception, until, exception.unit);
}

function addInAssignment(search: DateSearch, id: string, task: Assignment): void {
  for (const { deadline } of termedIn(task)) {
    if (!deadline) continue;
    addInDeadline(search, deadline, id);
    for (const former of deadline.was ?? []) {
      addInDeadline(search, former, id);
      addDated(search, former, until, id);
    }
  }
  for (const indicator of indicatorsWithin(task)) {
    addDated(search, indicator, by, id);
    if (indicator.baseline) addDated(search, indicator.baseline, on, id);
    for (const milestone of indicator.milestones ?? []) addDated(search, milestone, by, id);
    for (const former of indicator.was ?? []) addDated(search, former, until, id);
  }
}

function addInDeadline(search: DateSearch, deadline: WithOrigin<DeadlineTerm>, id: string): void {
  if ('date' in deadline) addDated(search, deadline, day, id);
  if ('to' in deadline) addDated(search, deadline, termFields, id);
  if ('yearly' in deadline) {
    addDated(search, deadline, from, id);
    if (deadline.by !== undefined && !isRealDate(`2024-${deadline.by}`) && search.isWanted(deadline.by))
      search.found.push({ date: deadline.by, ...mentionAt(deadline, 'by', { id }) });
  }
  if ('standing' in deadline || 'every' in deadline)
    addDated(search, deadline as WithOrigin<{ from?: PartialDate }>, from, id);
  if ('event' in deadline) addDated(search, deadline, expected, id);
}
