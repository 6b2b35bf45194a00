import type { Sides } from '../../change/change.ts';
import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import type { PartWords } from '../../text/unit-parts.ts';
import { markOf } from '../../text/marks.ts';
import { indexPlaces, type PlaceIndex } from '../../text/place-index.ts';
import type { IsBorder } from '../../vietnamese/wording/word-borders.ts';
import { wordingOfProgramme } from '../../text/wording.ts';
import type { Instrument } from '../instrument.ts';
import { draftNotes } from './draft-notes.ts';
import { formerReferences } from './former-references.ts';
import { draftOperations, idsOf } from './draft-operations.ts';
import type { Mandates } from './mandates.ts';
import type { Note } from './notes.ts';
import { type DraftPlan, planDraft, type DraftStyle } from './plan-draft.ts';
import { citePlace } from '../../text/places.ts';
import { rowsInTables, rowsUnder, rowsWithoutColumn } from './table-rows.ts';
import type { Unit } from '../../plan/unit.ts';
import { wholeProgramme } from '../sentences.ts';
import { replaceWhole } from './replace-whole.ts';
import { type Unamendable, unamendableChanges, unamendableInWhole } from './unamendable.ts';
import { type TextEdits, textEdits } from './text-edits.ts';
import { unprintedChanges } from './unprinted-changes.ts';

/** Two revisions of a programme to be joined by an instrument. */
export interface Drafting {
  readonly comparison: ProgrammeComparison;
  readonly style: DraftStyle;
  readonly mandates: Mandates;
  /** Whether new and changed tasks are drafted by themselves; not so where absent. */
  readonly tasksApart?: boolean;
  /** Where a phrase may begin and end. */
  readonly isBorder: IsBorder;
  /** Prints the assignments of each side. */
  readonly assignments: Sides<PartWords>;
}

/** A drafted instrument, and what its drafter should know. */
export interface Draft {
  readonly instrument: Instrument;
  readonly notes: readonly Note[];
  /** What changed and no instrument can state. */
  readonly unamendable: readonly Unamendable[];
}

/** The edits between two revisions with the operations that make them. */
export interface DraftedOperations extends Pick<Instrument, 'amendment' | 'erratum'>, TextEdits {
  readonly plan: DraftPlan;
  readonly places: PlaceIndex;
}

/** Whether a slip says that the whole programme is replaced. */
const isReplacedWhole = ({ comparison, mandates }: Drafting): boolean =>
  mandates.isReplaced(comparison.now.id);

/** The one operation of an instrument that replaces the whole. */
function wholeOperation({ comparison, mandates, assignments }: Drafting, { edits, idOf }: TextEdits) {
  const units = [comparison.now.id, ...edits.flatMap((edit) => idsOf(edit, comparison.now.id, idOf))];
  const ids = [...new Set(units)];
  const grounds = mandates.groundsOf([comparison.now.id]);
  const whole = replaceWhole(comparison, assignments);
  return { amendment: [{ ...whole, grounds, units: ids }], erratum: [] };
}

/** One operation for each edit, in the order of the text, misprints apart. */
export function draftOperationsBetween(drafting: Drafting): DraftedOperations {
  const { comparison, style, mandates, assignments, tasksApart = false, isBorder } = drafting;
  const found = textEdits(comparison);
  const places = indexPlaces(wordingOfProgramme(comparison.was));
  const programme = comparison.now.id;
  const plan = planDraft(found, { style, mandates, programme, tasksApart, isBorder });
  const isWhole = isReplacedWhole(drafting) && found.edits.length > 0;
  const operations = isWhole
    ? wholeOperation(drafting, found)
    : draftOperations(plan, { ...found, places, mandates, programme, assignments });
  return { ...found, plan, places, ...operations };
}

/** The instrument that turns one revision into another. */
export function draftInstrument(drafting: Drafting): Draft {
  const { was, now } = drafting.comparison;
  const [before, later] = [wordingOfProgramme(was), wordingOfProgramme(now)];
  const drafted = draftOperationsBetween(drafting);
  const { amendment, erratum } = drafted;
  const after = indexPlaces(later);
  const instrument = { base: markOf(before), result: markOf(later), amendment, erratum };
  const { comparison, assignments } = drafting;
  const unprinted = unprintedChanges(comparison, drafted.edits, assignments);
  const unprintedNotes: Note[] = unprinted.length === 0 ? [] : [{ kind: 'unprinted', units: unprinted }];
  if (amendment.some(({ kind }) => kind === 'replace-whole')) {
    const rows = rowsUnder(now.units);
    const hasGround = amendment.every(({ grounds }) => grounds.length > 0);
    return {
      instrument,
      unamendable: unamendableInWhole(comparison, drafted, rows),
      notes: [
        ...(hasGround ? [] : [{ kind: 'no-ground', place: wholeProgramme } as const]),
        ...columnNote(rowsWithoutColumn(rows, comparison, assignments), after),
        ...formerReferences(comparison, amendment, after),
        ...unprintedNotes,
      ],
    };
  }
  const rows = rowsInTables(drafted.edits, drafted.plan);
  return {
    instrument,
    unamendable: unamendableChanges(comparison, drafted),
    notes: [
      ...draftNotes({ ...drafted, after }),
      ...columnNote(rowsWithoutColumn(rows, comparison, assignments), after),
      ...formerReferences(comparison, amendment, after),
      ...unprintedNotes,
    ],
  };
}

function columnNote(rows: readonly Unit[], after: PlaceIndex): Note[] {
  const places = rows.map((row) => citePlace(after.placeOf(row)));
  return places.length === 0 ? [] : [{ kind: 'no-column', places }];
}
