import { isLine } from '../../text/nesting.ts';
import { columnsAbove } from '../../text/issued-cells.ts';
import {
  isOfAssignment,
  isPart,
  isSaidInTable,
  type PartName,
  partsInTable,
  partsOf,
  type PartWords,
} from '../../text/unit-parts.ts';
import type { Wording } from '../../plan/unit.ts';
import { applyInstrument } from './apply.ts';
import type { Fault } from '../faults.ts';
import type { Instrument } from '../instrument.ts';
import { nothingLeft } from '../task-words.ts';
import { printedText } from '../../text/printed-text.ts';
import { bareWording, inForce, type ProgrammeWording, withoutPaper, withUnder } from '../../text/wording.ts';

/** Why an instrument is wrong: it cannot be applied, or it gives another wording than it should. */
export type VerificationFailure =
  { readonly faults: readonly Fault[] } | { readonly given: string; readonly wanted: string };

/**
 * Applies an instrument and compares unit for unit: kind, number, heading or text, order, nesting; and, where the parts of both sides can
 * be read, every part of every unit. Null where it gives exactly the wording wanted.
 */
export function verifyInstrument(
  before: ProgrammeWording,
  after: ProgrammeWording,
  instrument: Instrument,
  partsBefore?: PartWords,
  partsAfter?: PartWords,
): VerificationFailure | null {
  const applied = applyInstrument(before, instrument, partsBefore);
  if (!applied.wording) return { faults: applied.faults };
  const meant = applied.isReplaced ? withoutPaper : (wording: ProgrammeWording) => wording;
  const [given, wanted] = [applied.wording, meant(after)].map(bareWording);
  if (!given || !wanted) return null;
  if (JSON.stringify(given) !== JSON.stringify(wanted))
    return { given: printedText(given), wanted: printedText(wanted) };
  if (!partsBefore || !partsAfter) return null;
  const former = new Map(before.units.flatMap((unit) => [...withUnder(unit)]).map((unit) => [unit.id, unit]));
  const { adjusted, restated, isReplaced } = applied;
  const known: Parts = { former, adjusted, restated, isReplaced, before: partsBefore, after: partsAfter };
  return partsFailure(applied.wording.units, after.units, known);
}

interface Parts {
  /** The units of the wording before, by their ids. */
  readonly former: ReadonlyMap<string | undefined, Wording>;
  readonly adjusted: ReadonlyMap<Wording, ReadonlyMap<PartName, string | null>>;
  readonly restated: ReadonlySet<Wording>;
  readonly isReplaced: boolean;
  readonly before: PartWords;
  readonly after: PartWords;
}

/** The first part of a unit that does not read as it should; null where all do. The units on both sides are the same, one for one. */
function partsFailure(
  given: readonly Wording[],
  wanted: readonly Wording[],
  known: Parts,
): VerificationFailure | null {
  const others = wanted.filter(inForce);
  for (const [at, unit] of given.filter(inForce).entries()) {
    const counterpart = others[at];
    if (!counterpart) continue;
    const failure =
      unitFailure(unit, counterpart, known) ?? partsFailure(unit.units, counterpart.units, known);
    if (failure) return failure;
  }
  return null;
}

/** Whether what is stated of a row is no more than its line in a table says. */
const isQuotedInTable = ({ assigned = {} }: Wording): boolean => Object.keys(assigned).every(isSaidInTable);

/** A unit that stays has its parts as they were or as they were adjusted; a new one those that its quotation states. What is restated inside another keeps its own. */
function unitFailure(
  unit: Wording,
  counterpart: Wording,
  { former, adjusted, restated, isReplaced, before, after }: Parts,
): VerificationFailure | null {
  const own = unit.id === undefined ? undefined : former.get(unit.id);
  const isInTable = !own && isLine(unit) && isQuotedInTable(unit);
  const was = own ?? (isReplaced && !isInTable ? former.get(counterpart.id) : undefined);
  if (restated.has(unit) && !isInTable && former.has(counterpart.id)) return null;
  const parts = isInTable
    ? [
        ...partsInTable(counterpart, columnsAbove(counterpart)),
        ...Object.keys(unit.assigned ?? {}).filter(isPart),
      ]
    : [...partsOf(counterpart), ...(was ? partsOf(was) : [])];
  for (const part of new Set(parts)) {
    const changed = own && adjusted.get(own);
    const stated = unit.assigned?.[part];
    const kept = was && (own || isOfAssignment(part)) ? before(was, part) : null;
    const said = changed?.has(part)
      ? (changed.get(part) ?? null)
      : own || stated === undefined
        ? kept
        : stated === nothingLeft
          ? null
          : stated;
    const right = after(counterpart, part);
    // The registers may call a body otherwise by now, which is no change of the unit.
    const isKept = was && said === kept && !changed?.has(part) && after(was, part) === right;
    if (said !== right && !isKept)
      return { given: `${part}: ${said ?? ''}`, wanted: `${part}: ${right ?? ''}` };
  }
  return null;
}
