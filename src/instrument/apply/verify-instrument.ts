import type { AssignmentWords } from '../../text/assignment-words.ts';
import { applyInstrument } from './apply.ts';
import type { Fault } from '../faults.ts';
import type { Instrument } from '../instrument.ts';
import { printedText } from '../../text/printed-text.ts';
import { bareWording, type ProgrammeWording } from '../../text/wording.ts';

/** Why an instrument is wrong: it cannot be applied, or it gives another wording than it should. */
export type VerificationFailure =
  { readonly faults: readonly Fault[] } | { readonly given: string; readonly wanted: string };

/** Applies an instrument and compares unit for unit: kind, number, heading or text, order, nesting. Null where it gives exactly the wording wanted. */
export function verifyInstrument(
  before: ProgrammeWording,
  after: ProgrammeWording,
  instrument: Instrument,
  assignmentOf?: AssignmentWords,
): VerificationFailure | null {
  const { wording, faults } = applyInstrument(before, instrument, assignmentOf);
  if (!wording) return { faults };
  const [given, wanted] = [wording, after].map(bareWording);
  if (!given || !wanted || JSON.stringify(given) === JSON.stringify(wanted)) return null;
  return { given: printedText(given), wanted: printedText(wanted) };
}
