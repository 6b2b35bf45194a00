import type { UnitKind } from '../plan/unit.ts';

/** What an adjustment can change of an assignment. */
export const assignmentFields = ['lead', 'with', 'deadline', 'deliverable', 'indicator'] as const;
export type AssignmentField = (typeof assignmentFields)[number];

/** An assignment as an instrument states it: each field in printed words. */
export type AssignmentWords = Readonly<Partial<Record<AssignmentField, string>>>;

/** A unit as the text has it: its kind, number, wording and the units under it. */
export interface UnitWording {
  readonly kind: UnitKind;
  readonly number?: string;
  readonly heading?: string;
  readonly text?: string;
  /** Only the number is left. */
  readonly repealed?: true;
  /** The permanent id, where it is known; no part of the wording. */
  readonly id?: string;
  /** No part of the wording either. */
  readonly assignment?: AssignmentWords;
  readonly units: readonly UnitWording[];
}

/** The lines that stand before the units. */
export const headFields = ['title', 'subject', 'preamble'] as const;
export type HeadField = (typeof headFields)[number];

/** The wording of a programme: what an instrument amends. Signature and recipients belong to the paper, not to the content. */
export interface ProgrammeWording extends Readonly<Record<HeadField, string>> {
  readonly units: readonly UnitWording[];
}

/** The words of a unit itself, without what stands under it. */
export const wordsOf = ({ heading, text }: UnitWording): string => text ?? heading ?? '';

/** Whether two units read the same by themselves: kind, number, heading or text. */
export const isSameLine = (one: UnitWording, other: UnitWording): boolean =>
  one.kind === other.kind &&
  one.number === other.number &&
  one.heading === other.heading &&
  one.text === other.text &&
  one.repealed === other.repealed;

export const inForce = (unit: UnitWording): boolean => unit.repealed === undefined;

/** A unit and everything under it, in the order of the text. */
export function* withUnder(unit: UnitWording): Generator<UnitWording> {
  yield unit;
  for (const child of unit.units) yield* withUnder(child);
}

/** A unit as it is compared and printed: without repealed numbers, ids and assignments. */
function bare(unit: UnitWording): UnitWording {
  const { kind, number, heading, text } = unit;
  return {
    kind,
    ...(number !== undefined && { number }),
    ...(heading !== undefined && { heading }),
    ...(text !== undefined && { text }),
    units: unit.units.filter(inForce).map(bare),
  };
}

/** The wording in force and nothing else: repealed numbers carry no wording. Two programmes read the same when this is the same. */
export const bareWording = ({ title, subject, preamble, units }: ProgrammeWording): ProgrammeWording => ({
  title,
  subject,
  preamble,
  units: units.filter(inForce).map(bare),
});
