import { type CalendarDate, lastDay } from '../../plan/calendar.ts';
import type { RegisteredDocument } from '../../plan/plan.ts';
import { type RelationKind, relationsOf } from '../../plan/references.ts';

/** What a later document does to the life of an older one; to implement or to continue a document leaves it as it was. */
export const lifeChanges = ['replaces', 'amends', 'succeeds', 'corrects'] as const satisfies RelationKind[];
export type LifeChange = (typeof lifeChanges)[number];

/** Whether a relation changes the life of the older document. */
export const isLifeChange = (kind: RelationKind): kind is LifeChange =>
  (lifeChanges as readonly RelationKind[]).includes(kind);

/** Two documents of the register, and how the newer bears on the older. */
export interface SuccessionStep {
  readonly newer: RegisteredDocument;
  readonly kind: RelationKind;
  readonly older: RegisteredDocument;
}

interface Steps {
  readonly byOlder: ReadonlyMap<RegisteredDocument, readonly SuccessionStep[]>;
  readonly byNewer: ReadonlyMap<RegisteredDocument, readonly SuccessionStep[]>;
}

const cache = new WeakMap<readonly RegisteredDocument[], Steps>();

/** The relations between registered documents, from both ends; made once a register. */
function stepsOf(documents: readonly RegisteredDocument[]): Steps {
  const known = cache.get(documents);
  if (known) return known;
  const byId = new Map(documents.map((document) => [document.id, document]));
  const [byOlder, byNewer] = [
    new Map<RegisteredDocument, SuccessionStep[]>(),
    new Map<RegisteredDocument, SuccessionStep[]>(),
  ];
  for (const { from: newer, kind, to } of relationsOf(documents)) {
    const older = byId.get(to);
    if (!older || older === newer) continue;
    const step = { newer, kind, older };
    byOlder.set(older, [...(byOlder.get(older) ?? []), step]);
    byNewer.set(newer, [...(byNewer.get(newer) ?? []), step]);
  }
  const steps = { byOlder, byNewer };
  cache.set(documents, steps);
  return steps;
}

/** Which relations to follow, and up to which day: a document dated later, or that may be, is not there yet. One without a date is. */
interface Walk {
  readonly documents: readonly RegisteredDocument[];
  readonly asOf: CalendarDate;
  readonly follows?: (kind: RelationKind) => boolean;
}

/** Whether a document was certainly there by a day, as far as its date is known at all. */
const isThere = ({ date }: RegisteredDocument, asOf: CalendarDate): boolean =>
  date === null || lastDay(date) <= asOf;

/** How everything that came after a document bears on it, directly or through others, nearest first; each relation once, circles end. */
export function laterSteps(start: RegisteredDocument, walk: Walk): SuccessionStep[] {
  const { byOlder } = stepsOf(walk.documents);
  return walkFrom(start, walk, (document) => byOlder.get(document), 'newer');
}

/** How a document bears on everything that came before it, directly or through others, nearest first. */
export function earlierSteps(start: RegisteredDocument, walk: Walk): SuccessionStep[] {
  const { byNewer } = stepsOf(walk.documents);
  return walkFrom(start, walk, (document) => byNewer.get(document), 'older');
}

function walkFrom(
  start: RegisteredDocument,
  { asOf, follows = () => true }: Walk,
  stepsAt: (document: RegisteredDocument) => readonly SuccessionStep[] | undefined,
  far: 'newer' | 'older',
): SuccessionStep[] {
  const found: SuccessionStep[] = [];
  const reached = new Set([start]);
  for (const document of reached)
    for (const step of stepsAt(document) ?? []) {
      if (step[far] === start || !follows(step.kind) || !isThere(step[far], asOf)) continue;
      reached.add(step[far]);
      found.push(step);
    }
  return found;
}
