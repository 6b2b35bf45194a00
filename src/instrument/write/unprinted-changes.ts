import type { Sides } from '../../change/change.ts';
import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import { keyOf, plain } from '../../change/compare/plan-data.ts';
import type { Programme } from '../../plan/plan.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { PartWords } from '../../text/unit-parts.ts';
import { inForce } from '../../text/wording.ts';
import type { Edit } from './text-edits.ts';

/** What an instrument states of a unit, itself or as its parts. */
type StatedField =
  | ('id' | 'previously' | 'kind' | 'number' | 'heading' | 'text' | 'units' | 'task' | 'repealed')
  | ('other' | 'printed' | 'reference' | 'footnotes' | 'in-force' | 'columns' | 'rows');

/** The fields of a unit that nothing prints: a row is linked to what it assigns by its words. */
const unprinted: Readonly<Record<Exclude<keyof yaml.Unit, StatedField>, true>> = { of: true };

/**
 * The ids of what changed in the data and reads as before, so that no instrument states it: what a row assigns, an assignment whose printed
 * words are the same, and of the programme the documents that its grounds are linked to.
 */
export function unprintedChanges(
  { was, now, units }: ProgrammeComparison,
  edits: readonly Edit[],
  words: Sides<PartWords>,
): string[] {
  const fields = Object.keys(unprinted) as (keyof typeof unprinted)[];
  const linked = units.matches.flatMap((match) => {
    const [one, other] = [match.was.unit, match.now.unit];
    const isChanged = fields.some((field) => differs(one[field], other[field]));
    return inForce(one) && inForce(other) && isChanged ? [other.id] : [];
  });
  const silent = edits.flatMap((edit) =>
    edit.kind === 'adjust' && words.before(edit.was, edit.field) === words.after(edit.now, edit.field)
      ? [edit.now.id]
      : [],
  );
  const grounds = differs(groundDocuments(was), groundDocuments(now)) ? [now.id] : [];
  return [...new Set([...grounds, ...linked, ...silent])];
}

const groundDocuments = ({ 'issued-with': carrier }: Programme) =>
  (carrier?.grounds ?? []).flatMap(({ document }) => document ?? []);

const differs = (one: unknown, other: unknown): boolean =>
  keyOf(plain<unknown>(one)) !== keyOf(plain<unknown>(other));
