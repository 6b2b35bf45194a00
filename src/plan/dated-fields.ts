import { termedIn } from './assignment.ts';
import { isRealDate, type PartialDate } from './calendar.ts';
import type { DeadlineTerm } from './deadline.ts';
import { indicatorsOf } from './indicator.ts';
import type { FieldOf, Located, WithOrigin } from './location.ts';
import { type Mention, mentionAt } from './mention.ts';
import type { Plan, Programme } from './plan.ts';
import type { Part } from './rule.ts';
import type { Unit } from './unit.ts';

/** A date in the data of a plan, and where it is. */
export interface DatedField extends Mention {
  readonly date: PartialDate;
}

/** The dates in the given fields of a node, where there are any. */
function* dated<N extends Located>(
  node: N,
  fields: readonly FieldOf<N>[],
  part?: Part,
): Generator<DatedField> {
  for (const field of fields) {
    const date: unknown = node[field];
    if (typeof date === 'string' || typeof date === 'number') yield { date, ...mentionAt(node, field, part) };
  }
}

/** Every date that the files of a plan state as data; dates in wordings are not among them. */
export function* datedFields(plan: Plan): Generator<DatedField> {
  for (const document of plan.documents) {
    yield* dated(document, ['date', 'in-force']);
    if (document.verified) yield* dated(document.verified, ['on'], { id: document.id });
  }
  for (const body of plan.organisations) {
    yield* dated(body, ['from']);
    if (body.to !== 'unknown') yield* dated(body, ['to']);
  }
  for (const approval of plan.givenApprovals) yield* dated(approval, ['on'], { id: 'approvals' });
  for (const programme of plan.programmes) yield* inProgramme(programme);
}

function* inProgramme(programme: Programme): Generator<DatedField> {
  yield* dated(programme, ['date', 'in-force']);
  const carrier = programme['issued-with'];
  if (carrier) yield* dated(carrier, ['date', 'in-force'], { id: programme.id });
  for (const unit of programme.index.units) yield* dated(unit, ['in-force']);
  yield* dated(programme.term, ['from', 'to'], { id: programme.id });
  for (const unit of programme.index.units) yield* inAssignment(unit);
  for (const { records, unit: id } of programme.progress)
    for (const record of records) {
      yield* dated(record, ['date'], { id });
      yield { date: record.recorded.slice(0, 10), ...mentionAt(record, 'recorded', { id }) };
      for (const evidence of record.evidence ?? [])
        if ('document' in evidence) yield* dated(evidence, ['date'], { id });
    }
  for (const { instrument, reviewed = [], id } of programme.revisions) {
    if (instrument) yield* dated(instrument, ['date', 'in-force'], { id });
    for (const review of reviewed) yield* dated(review, ['on'], { id: review.unit });
  }
  for (const exception of programme.exceptions) yield* dated(exception, ['until'], { id: exception.unit });
}

function* inAssignment({ id, task }: Unit): Generator<DatedField> {
  for (const { deadline } of task ? termedIn(task) : []) {
    if (!deadline) continue;
    yield* inDeadline(deadline, id);
    for (const former of deadline.was ?? []) {
      yield* inDeadline(former, id);
      yield* dated(former, ['until'], { id });
    }
  }
  for (const indicator of [task, ...(task?.results ?? [])].flatMap((one) => [...indicatorsOf(one)])) {
    yield* dated(indicator, ['by'], { id });
    if (indicator.baseline) yield* dated(indicator.baseline, ['on'], { id });
    for (const milestone of indicator.milestones ?? []) yield* dated(milestone, ['by'], { id });
    for (const former of indicator.was ?? []) yield* dated(former, ['until'], { id });
  }
}

function* inDeadline(deadline: WithOrigin<DeadlineTerm>, id: string): Generator<DatedField> {
  if ('date' in deadline) yield* dated(deadline, ['date'], { id });
  if ('to' in deadline) yield* dated(deadline, ['from', 'to'], { id });
  if ('yearly' in deadline) {
    yield* dated(deadline, ['from'], { id });
    if (deadline.by !== undefined && !isRealDate(`2024-${deadline.by}`))
      yield { date: deadline.by, ...mentionAt(deadline, 'by', { id }) };
  }
  if ('standing' in deadline || 'every' in deadline)
    yield* dated(deadline as WithOrigin<{ from?: PartialDate }>, ['from'], { id });
  if ('event' in deadline) yield* dated(deadline, ['expected'], { id });
}
