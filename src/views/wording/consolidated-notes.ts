import { capitalised } from '../../locale/capitalised.ts';
import { groupBy } from '../../plan/group-by.ts';
import type { Consolidation } from '../../editions/consolidate-editions.ts';
import { noteOf, type Subject } from '../../editions/event-words.ts';
import { withUnder } from '../../text/wording.ts';
import type { WordingEvent } from '../../editions/wording-events.ts';
import type { Language } from '../../locale/localised.ts';
import { unitKindNames } from '../../locale/unit-kinds.ts';
import { type Unit, wordingOf } from '../../plan/unit.ts';
import { isLine } from '../../text/nesting.ts';
import { groupName, numberOfLine, rowName } from '../../text/places.ts';
import { isInsideLine } from '../../text/table-lines.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import type { Footnote } from '../blocks/block.ts';
import { type ConsolidatedFacts, listed } from './consolidated-facts.ts';
import { inForceWords, type ownGrounds, quoteInNote, quotesInNotes } from './instrument-quotes.ts';
import { type NumberNotes, withFootnotes } from './issued-blocks.ts';

/** The notes to a consolidated text, in one row of numbers in the order in which they are asked for. */
export interface ConsolidatedNotes {
  /** What was done to a line of the head, or to the programme as a whole. */
  readonly ofHead: (subject: Subject, events: readonly WordingEvent[]) => readonly Footnote[];
  /** What was done to a unit; `name` is what the note calls it where it stands elsewhere. */
  readonly ofUnit: (unit: Unit, name?: string) => readonly Footnote[];
  /** What was done to the rows of the table that a unit holds, and to a table of text: it is told at the line above the table. */
  readonly ofTable: (unit: Unit) => readonly Footnote[];
  /** What the listed instruments say of themselves, where that is quoted in notes. */
  readonly quoted: (own: typeof ownGrounds) => readonly Footnote[];
  /** The footnotes with which a line was issued. */
  readonly issued: NumberNotes;
}

/** The notes to one consolidated text. */
export function consolidatedNotes({ consolidation, plan, language }: ConsolidatedFacts): ConsolidatedNotes {
  const { programme, standing, slips } = consolidation;
  let count = 0;
  const notes = (
    subject: Subject,
    own: readonly WordingEvent[],
    effect?: string,
    name?: string,
  ): readonly Footnote[] => {
    if (own.length === 0 && effect === undefined) return [];
    const said = [
      ...(own.length === 0 ? [] : [noteOf(subject, own, programme, language, name)]),
      ...(effect === undefined ? [] : [`${capitalised(inForceWords(effect, language))}.`]),
    ];
    count += 1;
    return [{ number: count, text: said.join(' ') }];
  };
  const known = groupBy(standing, ({ id }) => id);
  const ofUnit = (unit: Unit, name?: string) =>
    notes(opens(unit) ? 'opening' : unit.kind, eventsOf(unit, known, slips), unit['in-force'], name);
  return {
    ofHead: (subject, events) => notes(subject, events),
    ofUnit,
    ofTable: (unit) =>
      [...withUnder(unit)]
        .filter((one) => one !== unit && stands(one) && tableHolder(one) === unit)
        .flatMap((one) => ofUnit(one, lineName(one, language))),
    quoted: (own) =>
      (quotesInNotes(programme) ? listed(consolidation) : [])
        .flatMap((slip) => own(slip, { programme, plan, language }))
        .map((words) => ({ number: (count += 1), text: quoteInNote(words) })),
    issued: ({ footnotes = [] }, words) => {
      const line = withFootnotes(words, footnotes, count);
      count += line.notes.length;
      return line;
    },
  };
}

/** Whether a unit stands in print: in force, or as the number of one that was repealed. */
const stands = (unit: Unit): boolean => unit.repealed === undefined || unit.number !== undefined;

/** The unit whose table a row, or a unit in one, stands in; null for any other unit. */
function tableHolder(unit: Unit): Unit | null {
  let one: Unit | null = unit;
  while (one && (isLine(one) || isInsideLine(one))) one = one.parent;
  return one === unit ? null : one;
}

/** What a row is called in a note: its number, or how its words begin. */
export function lineName(unit: Unit, language: Language): string {
  const number = unit.number === undefined ? '' : ` ${unit.number}`;
  const isCited = language === 'vi' && numberOfLine(unit) !== null;
  const name = isCited
    ? capitalised(unit.kind === 'row' ? rowName : groupName)
    : capitalised(unitKindNames[unit.kind][language]);
  const words = wordingOf(unit);
  return `${name}${number}${words === '' ? '' : ` “${excerpt(words, 40)}”`}`;
}

/** Whether a paragraph is what instruments cite as “đoạn mở đầu”: the first under a heading, with other units after it. */
function opens(unit: Unit): boolean {
  if (unit.kind !== 'paragraph' || unit.parent?.heading === undefined) return false;
  const { units } = unit.parent;
  return units.find(isInForce) === unit && units.some((one) => isInForce(one) && one.kind !== 'paragraph');
}

const isInForce = ({ repealed }: Unit): boolean => repealed === undefined;

/** What was done to a unit; that it was repealed is also known from the unit itself. */
function eventsOf(
  { id, repealed }: Unit,
  known: ReadonlyMap<string, readonly WordingEvent[]>,
  slips: Consolidation['slips'],
): readonly WordingEvent[] {
  const own = known.get(id) ?? [];
  if (repealed === undefined || own.some(({ happening }) => happening.kind === 'repealed')) return own;
  const slip = slips.find((one) => one.id === repealed);
  if (!slip) return own;
  return [...own, { id, head: null, happening: { kind: 'repealed' }, slip, point: null, entry: null }];
}
