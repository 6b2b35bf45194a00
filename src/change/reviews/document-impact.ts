import type { SuccessionStep } from '../../plan/register-relations.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { type Unit, withDescendants } from '../../plan/unit.ts';
import { type TaskState, taskStates } from '../../progress/states/task-state.ts';
import type { ResolvedCitation } from '../../plan/citation.ts';
import { earlierSteps, laterSteps } from './document-succession.ts';
import { type ReviewNeed, type UnitReviewNeeds, reviewNeedsOf, isSuspect } from './review-needs.ts';

/** A place that names a document, or one that implements or continues it. */
export interface CitingUnit {
  /** The unit's id; the programme's for its subject and preamble. */
  readonly id: string;
  readonly unit: Unit | null;
  readonly field: ResolvedCitation['passage']['field'];
  /** The document that the wording names. */
  readonly cited: RegisteredDocument;
}

/** What depends on a document in one programme; where none is given, on any document that was replaced, amended or succeeded. */
export interface ProgrammeImpact {
  readonly programme: Programme;
  /** In the order of the text. */
  readonly citing: readonly CitingUnit[];
  /** The documents among the programme's grounds through which it rests on the one asked about. */
  readonly grounds: readonly RegisteredDocument[];
  /** The tasks that are under the citing units, or under the suspect ones. */
  readonly tasks: readonly TaskState[];
  readonly suspects: readonly UnitReviewNeeds[];
}

/** What depends on a document as of a day. */
export interface Impact {
  readonly asOf: CalendarDate;
  /** Null where everything suspect is asked for. */
  readonly document: RegisteredDocument | null;
  /** How later documents relate to it, nearest first. */
  readonly later: readonly SuccessionStep[];
  /** The earlier documents that it affects. */
  readonly earlier: readonly SuccessionStep[];
  readonly programmes: readonly ProgrammeImpact[];
}

interface ImpactQuestion {
  readonly asOf: CalendarDate;
  readonly document: RegisteredDocument | null;
  readonly programmes: readonly Programme[];
}

/**
 * What depends on a document: who cites it, directly or through documents that implement or continue it, which tasks stand there, and what is suspect
 * because of it, or because of what came after it.
 */
export function impactOf(plan: Plan, { asOf, document, programmes }: ImpactQuestion): Impact {
  const walk = { relations: plan.relations, asOf };
  const later = document ? laterSteps(document, walk) : [];
  const earlier = document ? earlierSteps(document, walk) : [];
  const carriedOn = document
    ? laterSteps(document, { ...walk, follows: (kind) => kind === 'implements' || kind === 'continues' })
    : [];
  const through = new Set([...(document ? [document] : []), ...carriedOn.map(({ newer }) => newer)]);
  const [before, after] = [
    new Set(earlier.map(({ older }) => older)),
    new Set(later.map(({ newer }) => newer)),
  ];
  const isRaised = ({ cause }: ReviewNeed) =>
    cause.kind === 'document' &&
    (cause.cited === document ||
      cause.newer === document ||
      (before.has(cause.cited) && after.has(cause.newer)));
  return {
    asOf,
    document,
    later,
    earlier,
    programmes: programmes.map((programme) => {
      const citing = citingUnits(programme, through);
      const suspects = reviewNeedsOf(programme, plan, asOf)
        .map((unitNeeds) =>
          document ? { ...unitNeeds, needs: unitNeeds.needs.filter(isRaised) } : unitNeeds,
        )
        .filter(isSuspect);
      const units = [...citing, ...suspects].flatMap(({ unit }) => unit ?? []);
      return {
        programme,
        citing,
        grounds: plan.documents.filter((one) => through.has(one) && programme.grounds?.includes(one.id)),
        tasks: taskStates(programme, tasksUnder(programme, units), { asOf }),
        suspects,
      };
    }),
  };
}

function citingUnits(programme: Programme, through: ReadonlySet<RegisteredDocument>): CitingUnit[] {
  const seen = new Set<string>();
  return programme.index.citations.flatMap(({ passage, outcome }) => {
    if (outcome.kind !== 'resolved' || !through.has(outcome.document)) return [];
    const { id, unit, field } = passage;
    const key = `${id} ${field} ${outcome.document.id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id, unit, field, cited: outcome.document }];
  });
}

/** The tasks at or under units, and those that a lead paragraph among them introduces; in the order of the text. */
function tasksUnder(programme: Programme, units: readonly Unit[]): Unit[] {
  const under = new Set(units.flatMap((unit) => [...withDescendants(unit), ...introducedBy(unit)]));
  return programme.index.tasks.filter((unit) => under.has(unit));
}

/** What is beside a lead paragraph under the same heading, with everything below. */
function introducedBy({ kind, parent }: Unit): Unit[] {
  if (kind !== 'paragraph') return [];
  return (parent?.units ?? [])
    .filter((sibling) => sibling.kind !== 'paragraph')
    .flatMap((sibling) => withDescendants(sibling));
}
