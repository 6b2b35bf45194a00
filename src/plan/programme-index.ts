import type { ResolvedCitation } from './citation.ts';
import { lazily } from './lazily.ts';
import type { NamedBody } from './named-body.ts';
import type { Passage } from './passage.ts';
import type { Closing, Programme, ProgrammeIndex } from './plan.ts';
import { allUnits, type Unit } from './unit.ts';

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
  units.forEach((unit) => {
    if (unit.previously) for (const id of unit.previously) add(id, unit);
  });
  units.forEach((unit) => {
    add(unit.id, unit);
  });
  return { byId, sharedIds };
}
