import { bodyNames, isBodyClass } from '../../vietnamese/wording/body-names.ts';
import { findOffices } from '../../vietnamese/wording/find-offices.ts';
import type { SourcePlace } from '../source-text.ts';
import type { DraftColumn, DraftProgramme, DraftUnit } from '../structure/draft-units.ts';
import { sharedWork } from './shared-cells.ts';

/** Where a text names a body first: its place and the words of the unit. */
export interface BodyMention {
  readonly place: SourcePlace;
  readonly words: string;
}

/** The bodies that a text names, by their names as written. */
export type BodyMentions = ReadonlyMap<string, BodyMention>;

/** The bodies that a text names, in its sentences and in the cells of its assignments, by their names as written. */
export function bodyMentions({ instrument, units }: DraftProgramme): BodyMentions {
  const found = new Map<string, BodyMention>();
  const note = (names: readonly string[], { place, text, heading }: DraftUnit) => {
    for (const name of names)
      if (!found.has(name) && !isBodyClass(name)) found.set(name, { place, words: text ?? heading ?? '' });
  };
  const visit = (unit: DraftUnit, above: readonly DraftColumn[]) => {
    const columns = unit.columns ?? above;
    for (const words of [unit.heading, unit.text]) if (words !== undefined) note(findOffices(words), unit);
    (unit.cells ?? []).forEach((cell, column) => {
      const is = columns[column]?.is;
      const shared = is === 'lead' ? sharedWork(cell) : null;
      if (shared) note([shared.lead, shared.with].flatMap(bodyNames), unit);
      else if (is === 'lead' || is === 'with') note(bodyNames(cell), unit);
    });
    for (const inner of unit.units) visit(inner, columns);
  };
  for (const unit of [...(instrument?.units ?? []), ...units]) visit(unit, []);
  return found;
}
