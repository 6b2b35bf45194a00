import { indexRelations } from '../../plan/register-relations.ts';
import { areNone, formerIdsOf, presentIdOf } from '../../plan/former-ids.ts';
import { type Located, origin } from '../../plan/location.ts';
import { isEnding } from '../../plan/body-life.ts';
import { taskInForce } from '../../plan/in-force.ts';
import { lazily } from '../../plan/lazily.ts';
import type { Passage } from '../../plan/passage.ts';
import { passagesOf } from '../../plan/programme-passages.ts';
import type { Plan, Programme, Closing } from '../../plan/plan.ts';
import { withIds } from '../../plan/present-ids.ts';
import { indexed } from '../../plan/programme-index.ts';
import { allUnits, type Unit } from '../../plan/unit.ts';
import { closingOf } from '../../plan/succession.ts';
import { indexDocuments } from '../../vietnamese/documents/document-index.ts';
import { resolveCitations, resolveTitles } from '../../vietnamese/documents/resolve-citations.ts';
import { indexSpellings } from '../../vietnamese/wording/find-name-variants.ts';
import { indexBodies, namedBodies, wantedBodies } from '../../vietnamese/wording/named-bodies.ts';
import { willSearch } from '../../vietnamese/wording/required-strings.ts';

/** What the files of a plan hold, before it is indexed. */
export interface PlanParts
  extends Pick<Plan, 'documents' | 'organisations'>, Partial<Pick<Plan, 'approvalRules' | 'givenApprovals'>> {
  readonly programmes: readonly Omit<Programme, 'index'>[];
}

/**
 * A plan with its indexes, each of which is computed when it is first asked for; the registers are indexed once for all programmes. Units,
 * bodies and documents are named in it by the ids that they bear today, also where a record or an issued slip names them by a former one.
 */
export function planFrom(parts: PlanParts): Plan {
  const formerIds = formerIdsOf(parts.documents, parts.organisations);
  const units = new Map(parts.programmes.map((one) => [one, presentIdOf(allUnits(one))]));
  const {
    documents,
    organisations,
    programmes,
    approvalRules = [],
    givenApprovals = [],
  } = areNone(formerIds) && [...units.values()].every(({ size }) => size === 0)
    ? parts
    : withIds(parts, { ...formerIds, unitsOf: (programme) => units.get(programme) ?? new Map() });
  const relations = lazily(() => indexRelations(documents));
  const shared = { documents, organisations, approvalRules, givenApprovals, formerIds };
  return withIndexes(shared, programmes, {
    relations,
    closing: closingOf,
    judgedDocuments: documents,
    isPassage: () => true,
  });
}

/** What of a plan is left. */
interface Wanted {
  /** Of text files, records, slips, exceptions, the titles of registers, the subjects and preambles of programmes as wordings: what stands in these. */
  readonly file: (file: string) => boolean;
  /** Of the units in these; all where it is absent. */
  readonly unit?: (unit: Unit) => boolean;
}

/**
 * A plan without what is not wanted: units, records, slips, exceptions, citations in titles. The entries of registers
 * and the heads of programmes stay; documents are not judged then. A unit in it stands by itself: it has no place among others, and no other programme closes its own. `isTask` says
 * which are tasks, where the plan does not know.
 */
export function partOfPlan(
  plan: Plan,
  { file: isWanted, unit: isUnit = () => true }: Wanted,
  isTask = (unit: Unit) => unit.isTask,
): Plan {
  const isIn = (one: Located) => isWanted(one[origin].file);
  const programmes = plan.programmes.map(({ index, ...programme }) => ({
    ...programme,
    units: index.units
      .filter((unit) => isIn(unit) && isUnit(unit))
      .map((unit) => byItself(unit, { isTask: isTask(unit), bindsFrom: taskInForce(programme, unit) })),
    articles: [],
    progress: programme.progress.filter(isIn),
    revisions: programme.revisions.filter(isIn),
    exceptions: programme.exceptions.filter(isIn),
  }));
  return withIndexes(plan, programmes, {
    relations: () => plan.relations,
    closing: () => null,
    judgedDocuments: plan.documents.filter(isIn),
    isPassage: ({ node }) => isIn(node),
  });
}

function byItself({ assignedBy: _, ...unit }: Unit, kept: Pick<Unit, 'isTask' | 'bindsFrom'>): Unit {
  return { ...unit, ...kept, parent: null, units: [], address: '', ordinal: 0 };
}

interface Lookups {
  readonly relations: () => Plan['relations'];
  readonly closing: (programme: Programme, all: readonly Programme[]) => Closing | null;
  readonly judgedDocuments: Plan['judgedDocuments'];
  readonly isPassage: (passage: Passage) => boolean;
}

function withIndexes(
  shared: Pick<Plan, 'documents' | 'organisations' | 'approvalRules' | 'givenApprovals' | 'formerIds'>,
  programmes: readonly Omit<Programme, 'index'>[],
  { relations, closing, judgedDocuments, isPassage }: Lookups,
): Plan {
  const { documents, organisations, approvalRules, givenApprovals, formerIds } = shared;
  const documentIndex = lazily(() => indexDocuments(documents));
  const bodyIndex = lazily(() => indexBodies(organisations));
  const ending = lazily(() => wantedBodies(organisations, isEnding));
  const searched = lazily(() => [documentIndex().names, indexSpellings(organisations)]);
  const lookups = {
    passages: (programme: Programme) => {
      const passages = passagesOf(programme).filter(isPassage);
      willSearch(passages, searched);
      return passages;
    },
    citations: ({ index }: Programme) => resolveCitations(index.passages, documentIndex()),
    bodies: (programme: Programme) => [...namedBodies(programme, bodyIndex(), documents)],
    endingBodies: (programme: Programme) =>
      organisations.some(isEnding) ? [...namedBodies(programme, bodyIndex(), documents, ending())] : [],
    closing: (programme: Programme) => closing(programme, all),
  };
  const all: readonly Programme[] = programmes.map((one) => indexed(one, lookups));
  const citations = lazily(() => [
    ...resolveTitles(judgedDocuments, documentIndex()),
    ...all.flatMap(({ index }) => index.citations),
  ]);
  return {
    documents,
    judgedDocuments,
    organisations,
    programmes: all,
    approvalRules,
    givenApprovals,
    formerIds,
    get relations() {
      return relations();
    },
    get citations() {
      return citations();
    },
  };
}
