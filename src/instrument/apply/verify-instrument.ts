import { assignmentFields, type AssignmentWords } from '../../text/assignment-words.ts';
import type { Wording } from '../../plan/unit.ts';
import { applyInstrument } from './apply.ts';
import type { Fault } from '../faults.ts';
import type { Instrument } from '../instrument.ts';
import { printedText } from '../../text/printed-text.ts';
import { bareWording, inForce, type ProgrammeWording } from '../../text/wording.ts';

/** Why an instrument is wrong: it cannot be applied, or it gives another wording than it should. */
export type VerificationFailure =
  { readonly faults: readonly Fault[] } | { readonly given: string; readonly wanted: string };

/** Applies an instrument and compares unit for unit: kind, number, heading or text, order, nesting. Null where it gives exactly the wording wanted. */
export function verifyInstrument(
  before: ProgrammeWording,
  after: ProgrammeWording,
  instrument: Instrument,
  assignmentOf?: AssignmentWords,
  assignmentAfter?: AssignmentWords,
): VerificationFailure | null {
  const { wording, faults } = applyInstrument(before, instrument, assignmentOf);
  if (!wording) return { faults };
  const [given, wanted] = [wording, after].map(bareWording);
  if (!given || !wanted) return null;
  if (JSON.stringify(given) === JSON.stringify(wanted))
    return assignmentAfter ? assignmentFailure(wording.units, after.units, assignmentAfter) : null;
  return { given: printedText(given), wanted: printedText(wanted) };
}

/** The first new unit whose assignment does not read as it should; null where all do. The units on both sides are the same, one for one. */
function assignmentFailure(
  given: readonly Wording[],
  wanted: readonly Wording[],
  words: AssignmentWords,
): VerificationFailure | null {
  const others = wanted.filter(inForce);
  for (const [at, unit] of given.filter(inForce).entries()) {
    const twin = others[at];
    if (!twin) continue;
    for (const field of unit.assigned ? assignmentFields : []) {
      const [said, right] = [unit.assigned?.[field] ?? '', words(twin, field) ?? ''];
      if (said !== right) return { given: said, wanted: right };
    }
    const inside = assignmentFailure(unit.units, twin.units, words);
    if (inside) return inside;
  }
  return null;
}
