import { compareWordings, type Edit } from './compare.ts';
import { draftNotes } from './draft-notes.ts';
import { draftOperations } from './draft-operations.ts';
import type { Instrument } from '../instrument.ts';
import type { Mandates } from './mandates.ts';
import { markOf } from '../../text/marks.ts';
import type { Note } from './notes.ts';
import { indexPlaces, type PlaceIndex } from '../../text/place-index.ts';
import { type DraftPlan, planDraft, type Style } from './plan-draft.ts';
import type { ProgrammeWording } from '../../text/wording.ts';

/** Two wordings to be joined by an instrument. */
export interface Drafting {
  readonly before: ProgrammeWording;
  readonly after: ProgrammeWording;
  readonly style: Style;
  readonly mandates: Mandates;
  /** The id under which slips name the head of the programme. */
  readonly programme: string;
}

/** A drafted instrument, and what its drafter should know. */
export interface Draft {
  readonly instrument: Instrument;
  readonly notes: readonly Note[];
}

/** The differences of two wordings with the operations that make them. */
export interface DraftedOperations extends Pick<Instrument, 'amendment' | 'erratum'> {
  readonly edits: readonly Edit[];
  readonly plan: DraftPlan;
  readonly places: PlaceIndex;
}

/** One operation for each difference, in the order of the text, misprints apart. */
export function draftOperationsBetween(drafting: Drafting): DraftedOperations {
  const { before, after, style, mandates, programme } = drafting;
  const comparison = compareWordings(before, after);
  const places = indexPlaces(before);
  const plan = planDraft(comparison, { style, mandates, programme });
  const { edits } = comparison;
  return { edits, plan, places, ...draftOperations(plan, { edits, places, mandates, programme }) };
}

/** The instrument that turns one wording into another. */
export function draftInstrument(drafting: Drafting): Draft {
  const { before, after } = drafting;
  const drafted = draftOperationsBetween(drafting);
  const { amendment, erratum } = drafted;
  return {
    instrument: { base: markOf(before), result: markOf(after), amendment, erratum },
    notes: draftNotes({ ...drafted, after: indexPlaces(after) }),
  };
}
