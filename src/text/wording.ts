import { preambleOf, type Programme } from '../plan/plan.ts';
import { bareNumber } from '../plan/printed-number.ts';
import { isNumbered, type Wording } from '../plan/unit.ts';

/** The lines of the instrument that carries a programme which stand before its articles, in the order of print. */
export const carrierLines = [
  'carrier-title',
  'carrier-subject',
  'carrier-authority',
  'carrier-grounds',
  'carrier-formula',
] as const;

/** The lines that stand before the units, in the order of print: those of the instrument that carries the programme, then its own. */
export const headFields = [...carrierLines, 'title', 'subject', 'reference', 'preamble'] as const;
export type HeadField = (typeof headFields)[number];

/** The lines that every programme has. */
type OwnLine = 'title' | 'subject' | 'preamble';

/**
 * The wording of a programme: what an instrument amends. A line of the head that is not there is absent. Signature and recipients belong to
 * the paper, not to the content.
 */
export interface ProgrammeWording
  extends Readonly<Record<OwnLine, string>>, Readonly<Partial<Record<Exclude<HeadField, OwnLine>, string>>> {
  readonly units: readonly Wording[];
}

/** A line of the head; empty where there is none. */
export const headWords = (wording: ProgrammeWording, field: HeadField): string => wording[field] ?? '';

/** The wording of a programme, over its own units; several paragraphs of a preamble, and several grounds, are one text in lines. */
export const wordingOfProgramme = (programme: Programme): ProgrammeWording => ({
  ...carrierWording(programme['issued-with']),
  title: programme.title ?? '',
  subject: programme.subject ?? '',
  ...(programme.reference !== undefined && { reference: programme.reference }),
  preamble: preambleOf(programme).join('\n'),
  units: programme.units,
});

/** The printed lines of a carrying instrument. A ground that is known by its document alone has no printed words. */
function carrierWording(carrier: Programme['issued-with']): Partial<ProgrammeWording> {
  if (!carrier) return {};
  const { title, subject, authority, grounds = [], formula } = carrier;
  const printed = grounds.flatMap(({ text }) => text ?? []);
  return {
    ...(title !== undefined && { 'carrier-title': title }),
    ...(subject !== undefined && { 'carrier-subject': subject }),
    ...(authority !== undefined && { 'carrier-authority': authority }),
    ...(printed.length > 0 && { 'carrier-grounds': printed.join('\n') }),
    ...(formula !== undefined && { 'carrier-formula': formula }),
  };
}

/** A wording without what the paper says of itself: the lines of the carrying instrument and the one below the title that names it. */
export function withoutPaper(wording: ProgrammeWording): ProgrammeWording {
  const { title, subject, preamble, units } = wording;
  return { title, subject, preamble, units };
}

/** The lines of the head that are there, in the order of print; those that every programme has also where they are empty. */
function headLinesOf(wording: ProgrammeWording): Omit<ProgrammeWording, 'units'> {
  const { title, subject, preamble } = wording;
  const own: Partial<ProgrammeWording> = { title, subject, preamble };
  const lines = headFields.flatMap((field): [string, string][] => {
    const words = own[field] ?? wording[field];
    return words || field in own ? [[field, words ?? '']] : [];
  });
  return Object.fromEntries(lines) as unknown as Omit<ProgrammeWording, 'units'>;
}

/** The words of a unit itself, without what is under it. */
export const wordsOf = ({ heading, text }: Pick<Wording, 'heading' | 'text'>): string =>
  text ?? heading ?? '';

/** The number by which a unit is cited, without what print puts around it (Điều 1, đ), I-); undefined for units without one. */
export const numberOf = ({ kind, number }: Pick<Wording, 'kind' | 'number'>): string | undefined =>
  isNumbered(kind) && number !== undefined ? bareNumber(number) : undefined;

/** Whether a unit is in force: those that were repealed keep their places. */
export const inForce = ({ repealed }: Pick<Wording, 'repealed'>): boolean => repealed === undefined;

/** The heads of columns as they are printed, each with that of the group that it is under. */
export const headsOf = (
  columns: NonNullable<Wording['columns']>,
): { readonly head: string; readonly under?: string }[] =>
  columns.map(({ head, under }) => ({ head, ...(under !== undefined && { under }) }));

/** The heads and the rows of text of the table in a unit, as they are printed; nothing where there is none. */
export const tableOf = ({
  columns,
  rows,
}: Pick<Wording, 'columns' | 'rows'>): Pick<Wording, 'columns' | 'rows'> => ({
  ...(columns && { columns: headsOf(columns) }),
  ...(rows && { rows }),
});

/** Whether two units read the same by themselves: kind, number, heading or text, and the heads and rows of their tables. */
export const isSameLine = (one: Wording, other: Wording): boolean =>
  one.kind === other.kind &&
  numberOf(one) === numberOf(other) &&
  inForce(one) === inForce(other) &&
  (one.text === undefined) === (other.text === undefined) &&
  wordsOf(one) === wordsOf(other) &&
  JSON.stringify(tableOf(one)) === JSON.stringify(tableOf(other));

/** The units in another, or in the whole text, whose lines are printed: of repealed ones those with a number, which stays taken. */
export const printedUnits = <W extends Wording>({
  repealed,
  units,
}: {
  readonly repealed?: Wording['repealed'];
  readonly units: readonly W[];
}): W[] =>
  repealed === undefined ? units.filter((unit) => inForce(unit) || numberOf(unit) !== undefined) : [];

/** A unit and everything under it that stands in print, in the order of the text. */
export function* withUnder<W extends Wording>(unit: W): Generator<W> {
  yield unit;
  for (const child of printedUnits({ ...unit, units: unit.units as readonly W[] })) yield* withUnder(child);
}

/** A unit's own line: its kind, number and words, of a repealed one the number alone, and its id where it is known. */
export function lineOf(unit: Wording): Omit<Wording, 'units'> {
  const { kind, text, heading = '', id, assigned, columns, rows } = unit;
  const number = numberOf(unit);
  const words = text === undefined ? { heading } : { text };
  return {
    kind,
    ...(number !== undefined && { number }),
    ...(inForce(unit) ? words : { repealed: true as const }),
    ...(id !== undefined && { id }),
    ...(assigned !== undefined && { assigned }),
    ...(inForce(unit) && columns && { columns }),
    ...(inForce(unit) && rows && { rows }),
  };
}

/** A unit and what is in it as paper has them: without ids. */
export function withoutIds(unit: Wording): Wording {
  const line = Object.fromEntries(Object.entries(unit).filter(([field]) => field !== 'id'));
  return { ...(line as unknown as Wording), units: unit.units.map(withoutIds) };
}

/** A unit as an instrument prints it: its line with those under it that are printed. */
export const asPrinted = (unit: Wording): Wording => ({
  ...lineOf(unit),
  units: printedUnits(unit).map(asPrinted),
});

/** A unit in force with those in it, without ids. */
function inForceOnly(unit: Wording): Wording {
  const { kind, number, heading, text } = lineOf(unit);
  return {
    kind,
    ...(number !== undefined && { number }),
    ...(heading !== undefined && { heading }),
    ...(text !== undefined && { text }),
    ...tableOf(unit),
    units: unit.units.filter(inForce).map(inForceOnly),
  };
}

/** The wording in force and nothing else: repealed numbers carry no wording. Two programmes read the same when this is the same. */
export const bareWording = (wording: ProgrammeWording): ProgrammeWording => ({
  ...headLinesOf(wording),
  units: wording.units.filter(inForce).map(inForceOnly),
});
