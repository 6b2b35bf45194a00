import type { ResolvedCitation } from './citation.ts';
import { lazily } from './lazily.ts';
import type { NamedBody } from './named-body.ts';
import type { Passage } from './passage.ts';
import type { Programme } from './plan.ts';
import type { Closing } from './succession.ts';
import { allUnits, type Unit } from './unit.ts';

/** What is looked up in a programme again and again. Each part is computed when it is first asked for, and kept. */
export interface ProgrammeIndex {
  /** Every unit, in the order of the text. */
  readonly units: readonly Unit[];
  /** The units in force that are tasks, in the order of the text. */
  readonly tasks: readonly Unit[];
  /** By permanent id, and by the ids that a unit bore before; of several units with one id, which lint reports, the last. */
  readonly byId: ReadonlyMap<string, Unit>;
  /** The ids that were given to units more than once, whether they bear or bore them: none, or lint reports it. */
  readonly sharedIds: ReadonlySet<string>;
  /** By address, which for a numbered unit is its number with those above it; of several with one address the last. */
  readonly byAddress: ReadonlyMap<string, Unit>;
  /** The wording of the head and of the units in force. */
  readonly passages: readonly Passage[];
  /** What the wording cites, held against the register of documents. */
  readonly citations: readonly ResolvedCitation[];
  /** The bodies of the register that the programme names. */
  readonly bodies: readonly NamedBody[];
  /** Those of them that have ended by now or are known to end: nearly none, and found without looking at all others. */
  readonly endingBodies: readonly NamedBody[];
  /** How the programme ended; null where no other one succeeds it. */
  readonly closing: Closing | null;
}

/** The parts of an index that need more than the programme itself. */
export interface RegisterLookups {
  readonly passages: (programme: Programme) => readonly Passage[];
  readonly citations: (programme: Programme) => readonly ResolvedCitation[];
  readonly bodies: (programme: Programme) => readonly NamedBody[];
  readonly endingBodies: (programme: Programme) => readonly NamedBody[];
  readonly closing: (programme: Programme) => Closing | null;
}

/** A programme with its index; `lookups` say what its wording means by the registers. */
export function indexed(parts: Omit<Programme, 'index'>, lookups: RegisterLookups): Programme {
  const units = lazily(() => allUnits(parts));
  const tasks = lazily(() => units().filter(({ isTask }) => isTask));
  const ids = lazily(() => indexIds(units()));
  const byAddress = lazily(() => new Map(units().map((unit) => [unit.address, unit])));
  const passages = lazily(() => lookups.passages(programme));
  const citations = lazily(() => lookups.citations(programme));
  const bodies = lazily(() => lookups.bodies(programme));
  const endingBodies = lazily(() => lookups.endingBodies(programme));
  const closing = lazily(() => lookups.closing(programme));
  const programme: Programme = {
    ...parts,
    index: {
      get units() {
        return units();
      },
      get tasks() {
        return tasks();
      },
      get byId() {
        return ids().byId;
      },
      get sharedIds() {
        return ids().sharedIds;
      },
      get byAddress() {
        return byAddress();
      },
      get passages() {
        return passages();
      },
      get citations() {
        return citations();
      },
      get bodies() {
        return bodies();
      },
      get endingBodies() {
        return endingBodies();
      },
      get closing() {
        return closing();
      },
    },
  };
  return programme;
}

function indexIds(units: readonly Unit[]): Pick<ProgrammeIndex, 'byId' | 'sharedIds'> {
  const byId = new Map<string, Unit>();
  const sharedIds = new Set<string>();
  const add = (id: string, unit: Unit) => {
    const before = byId.size;
    byId.set(id, unit);
    if (byId.size === before) sharedIds.add(id);
  };
  for (const unit of units) if (unit.previously) for (const id of unit.previously) add(id, unit);
  for (const unit of units) add(unit.id, unit);
  return { byId, sharedIds };
}
