import { compareWordings } from './compare.ts';
import { draftNotes } from './draft-notes.ts';
import { draftOperations } from './draft-operations.ts';
import type { Instrument } from './instrument.ts';
import type { Mandates } from './mandates.ts';
import { markOf } from './marks.ts';
import type { Note } from './notes.ts';
import { indexPlaces } from './place-index.ts';
import { planDraft, type Style } from './plan-draft.ts';
import type { ProgrammeWording } from './wording.ts';

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

/** The instrument that turns one wording into another: one operation for each change, in the order of the text, misprints apart. */
export function draftInstrument({ before, after, style, mandates, programme }: Drafting): Draft {
  const comparison = compareWordings(before, after);
  const places = indexPlaces(before);
  const plan = planDraft(comparison, { style, mandates, programme });
  const { edits } = comparison;
  const operations = draftOperations(plan, { edits, places, mandates, programme });
  return {
    instrument: { base: markOf(before), result: markOf(after), ...operations },
    notes: draftNotes({ edits, plan, places, after: indexPlaces(after), ...operations }),
  };
}
