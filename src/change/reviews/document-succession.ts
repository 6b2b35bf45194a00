import type { CalendarDate } from '../../plan/calendar.ts';
import { documentInForce } from '../../plan/in-force.ts';
import { memoised } from '../../plan/memoised.ts';
import type { DocumentRelations, SuccessionStep, RelationKind } from '../../plan/register-relations.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';

/** What a later document does to the life of an older one; to implement or to continue a document leaves it as it was. */
export const lifeChanges = ['replaces', 'amends', 'succeeds', 'corrects'] as const satisfies RelationKind[];
export type LifeChange = (typeof lifeChanges)[number];

/** Whether a relation changes the life of the older document. */
export const isLifeChange = (kind: RelationKind): kind is LifeChange =>
  (lifeChanges as readonly RelationKind[]).includes(kind);

/** Which relations to follow, and up to which day: a document dated later, or that may be, is not there yet. One without a date is. */
interface SuccessionWalk {
  readonly relations: DocumentRelations;
  readonly asOf: CalendarDate;
  readonly follows?: (kind: RelationKind) => boolean;
  /** After so many documents no further one is looked at. */
  readonly max?: number;
}

/** The latest day on which a document may have taken effect; empty where nothing is known of it. */
export const lastEffect = memoised(
  (document: RegisteredDocument): CalendarDate => documentInForce(document)?.last ?? '',
);

/** Whether a document had certainly taken effect by a day, as far as its date is known at all. */
const isThere = (document: RegisteredDocument, asOf: CalendarDate): boolean => lastEffect(document) <= asOf;

/** How everything that came after a document relates to it, directly or through others, nearest first; each relation once, circles end. */
export function laterSteps(start: RegisteredDocument, walk: SuccessionWalk): SuccessionStep[] {
  return walkFrom(start, walk, walk.relations.byOlder, 'newer');
}

/** How a document relates to everything that came before it, directly or through others, nearest first. */
export function earlierSteps(start: RegisteredDocument, walk: SuccessionWalk): SuccessionStep[] {
  return walkFrom(start, walk, walk.relations.byNewer, 'older');
}

function walkFrom(
  start: RegisteredDocument,
  { asOf, follows = () => true, max = Infinity }: SuccessionWalk,
  steps: DocumentRelations['byOlder'],
  far: 'newer' | 'older',
): SuccessionStep[] {
  const found: SuccessionStep[] = [];
  const reached = new Set([start]);
  for (const document of reached) {
    if (reached.size > max) break;
    for (const step of steps.get(document) ?? []) {
      if (step[far] === start || !follows(step.kind) || !isThere(step[far], asOf)) continue;
      reached.add(step[far]);
      found.push(step);
    }
  }
  return found;
}
