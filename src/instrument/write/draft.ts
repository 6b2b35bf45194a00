import type { Sides } from '../../change/change.ts';
import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import type { PartWords } from '../../text/unit-parts.ts';
import { markOf } from '../../text/marks.ts';
import { indexPlaces, type PlaceIndex } from '../../text/place-index.ts';
import type { IsBorder } from '../../vietnamese/wording/word-borders.ts';
import { inForce, wordingOfProgramme } from '../../text/wording.ts';
import type { Instrument, Operation } from '../instrument.ts';
import { draftNotes } from './draft-notes.ts';
import { draftOperations, idsOf } from './draft-operations.ts';
import type { Mandates } from './mandates.ts';
import type { Note } from './notes.ts';
import { type DraftPlan, type DraftStyle, planDraft } from './plan-draft.ts';
import { citePlace } from '../../text/places.ts';
import { rowsInTables, rowsUnder, rowsWithoutColumn } from './table-rows.ts';
import type { Unit } from '../../plan/unit.ts';
import { wholeProgramme } from '../sentences.ts';
import { replaceWhole } from './replace-whole.ts';
import { type Unamendable, unamendableChanges, unamendableInWhole } from './unamendable.ts';
import { type Edit, type TextEdits, textEdits } from './text-edits.ts';
import { groupBy } from '../../plan/group-by.ts';
import { keyOf, plain } from '../../change/compare/plan-data.ts';
import type { Programme } from '../../plan/plan.ts';
import type * as yaml from '../../plan/schema-types.ts';

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

/** A line that names an instrument by its number: (Kèm theo Quyết định số 45/QĐ-UBND …). */
const namesNumber = /\bsố\s*:?\s*\d/iu;

/**
 * The lines “(Kèm theo …)” that stay with what is replaced, though it goes with another instrument now: of an annex that is replaced, of
 * every annex and of the text itself where the whole is. A line that names no number stays right.
 */
function formerReferences(
  { was, now, units }: ProgrammeComparison,
  amendment: readonly Operation[],
  after: PlaceIndex,
): Note[] {
  const isWhole = amendment.some(({ kind }) => kind === 'replace-whole');
  const replaced = new Set(amendment.flatMap((one) => (one.kind === 'replace' ? one.units : [])));
  const kept = units.matches.flatMap(({ was: { unit: former }, now: { unit } }) => {
    const { kind, id, reference } = unit;
    const isNewPaper = kind === 'annex' && inForce(unit) && (isWhole || replaced.has(id));
    return isNewPaper && reference !== undefined && reference === former.reference
      ? [{ reference, place: citePlace(after.placeOf(unit)) }]
      : [];
  });
  const own =
    isWhole && now.reference !== undefined && now.reference === was.reference
      ? [{ reference: now.reference, place: citePlace({ of: 'reference' }) }]
      : [];
  const lines = [...own, ...kept].filter(({ reference }) => namesNumber.test(reference));
  return [...groupBy(lines, ({ reference }) => reference)].map(([reference, found]) => ({
    kind: 'former-reference',
    places: found.map(({ place }) => place),
    reference,
  }));
}

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
function unprintedChanges(
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
