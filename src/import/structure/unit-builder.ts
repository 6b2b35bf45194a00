import type { Answers } from '../../plan/question.ts';
import type { SourcePlace, SourceTable } from '../source-text.ts';
import { type AnnexLine, readAnnexLine } from './annex-line.ts';
import type { Decision, DraftKind, DraftNote, DraftUnit, LeftOut } from './draft-units.ts';
import { type Begun, goOn, joinedWords } from './going-on.ts';
import { type LineLabel, readLineLabel } from './line-labels.ts';
import { marksIn } from './note-marks.ts';
import { readSourceTable, type ReadTable } from './read-tables.ts';
import { addTableNotes } from './table-notes.ts';
import type { TextLine } from './text-lines.ts';
import { beginsUnnumberedPart } from './unnumbered-parts.ts';
import { isStrayMark, levelOf, ranks, settledLabel } from './unit-levels.ts';

export interface Findings {
  readonly decisions: Decision[];
  readonly dropped: LeftOut[];
  readonly noteText: (mark: string) => string;
  readonly answers: Answers;
}

export interface UnitBuilder {
  readonly units: DraftUnit[];
  addLine(line: TextLine): void;
  addTable(table: SourceTable): void;
  /** Begins an annex that the text does not call one. */
  beginAnnex(place: SourcePlace, heading: string | null): void;
  /** The annex that the last lines stand in. */
  annex(): DraftUnit | null;
}

/** The units that were begun so far. */
interface BegunUnits {
  readonly units: DraftUnit[];
  /** The units that later ones may stand in, the innermost last. */
  readonly stack: Begun[];
  last: Begun | null;
}

/** Puts lines and tables of one document together into units, one after the other. */
export function unitBuilder(findings: Findings): UnitBuilder {
  const begun: BegunUnits = { units: [], stack: [], last: null };
  const { decisions, dropped } = findings;
  const notesIn = (text: string): DraftNote[] =>
    marksIn(text).map((whole) => {
      const mark = whole.slice(2, -1);
      return { mark, text: findings.noteText(mark) };
    });
  const areOne = joinsAsAnswered(findings);

  function addLine(line: TextLine): void {
    const annex = readAnnexLine(line);
    if (annex) {
      beginUnit(begun, annexOf(annex, line.place, notesIn(annex.heading)), { form: 'annex', line });
      return;
    }
    const label = readLineLabel(line.text);
    if (label && !isStrayMark(label, begun.stack))
      addLabelled(begun, settledLabel(label, begun.stack), line, notesIn(label.rest));
    else if (begun.last && goOn(begun.last, line, areOne)) begun.last.unit.notes.push(...notesIn(line.text));
    else addParagraph(begun, line, notesIn(line.text));
  }

  function addTable(table: SourceTable): void {
    const read = readSourceTable(table);
    addTableNotes(read, notesIn);
    dropped.push(...read.dropped);
    decisions.push(...read.decisions);
    if (read.columns.length > 0) addAssignments(begun, read, table.place);
    else unitsOpen(begun).push(...read.units);
    begun.last = null;
  }

  function beginAnnex(place: SourcePlace, heading: string | null): void {
    const annex = annexOf({ number: null, heading: heading ?? '' }, place, []);
    beginUnit(begun, annex, { form: 'annex', line: { ...noLine, place } });
    decisions.push({ place, what: takenForAnnex(heading ?? '…') });
  }

  const annex = () => {
    const [first] = begun.stack;
    return first?.unit.kind === 'annex' ? first.unit : null;
  };

  return { units: begun.units, addLine, addTable, beginAnnex, annex };
}

/** Tells whether a line goes on with the sentence before it, unless the person says otherwise. */
const joinsAsAnswered =
  ({ decisions, answers }: Findings) =>
  (before: string, line: TextLine): boolean => {
    const decision = joinedWords(before, line);
    decisions.push(decision);
    return (answers.get(decision.question.key) ?? decision.question.preset) === 'joined';
  };

/** Where the next unit would stand. */
const unitsOpen = ({ units, stack }: BegunUnits): DraftUnit[] => stack.at(-1)?.unit.units ?? units;

/** Puts a unit into the nearest open one of a lower rank; rows and paragraphs hold no later ones. */
function beginUnit(
  begun: BegunUnits,
  unit: DraftUnit,
  { form, line, rank = ranks[unit.kind] }: Pick<Begun, 'form' | 'line'> & { readonly rank?: number },
): void {
  const { stack } = begun;
  while ((stack.at(-1)?.rank ?? -1) >= rank) stack.pop();
  unitsOpen(begun).push(unit);
  begun.last = { unit, form, line, rank };
  if (rank < ranks.group) stack.push(begun.last);
}

const annexOf = ({ number, heading }: AnnexLine, place: SourcePlace, notes: DraftNote[]): DraftUnit => ({
  kind: 'annex',
  place,
  notes,
  units: [],
  ...(number !== null && { number }),
  ...(heading !== '' && { heading }),
});

function addLabelled(begun: BegunUnits, label: LineLabel, line: TextLine, notes: DraftNote[]): void {
  const { kind, rank } = levelOf(label, begun.stack, line.boldWords || line.level !== null);
  const unit: DraftUnit = {
    kind,
    place: line.place,
    notes,
    units: [],
    ...(label.number !== null && { number: label.number }),
  };
  if (label.rest !== '') {
    if (isHeading(kind, label.rest, line)) unit.heading = label.rest;
    else unit.text = label.rest;
  }
  beginUnit(begun, unit, { form: label.form, line, rank });
}

function addParagraph(begun: BegunUnits, line: TextLine, notes: DraftNote[]): void {
  const { text, place } = line;
  while (['bullet', 'subbullet'].includes(begun.stack.at(-1)?.unit.kind ?? '')) begun.stack.pop();
  if (beginsUnnumberedPart(line, begun.stack[0]?.unit)) {
    beginUnit(begun, { kind: 'part', place, notes, units: [], heading: text }, { form: null, line });
    return;
  }
  const isHead =
    (line.bold || line.level !== null) && text.length < maxHeadingLength && !/[.;:]$/u.test(text);
  const unit: DraftUnit = {
    kind: 'paragraph',
    place,
    notes,
    units: [],
    ...(isHead ? { heading: text } : { text }),
  };
  beginUnit(begun, unit, { form: null, line, rank: isHead ? rankOfHeading : ranks.paragraph });
}

/**
 * Adds the rows of a table of assignments to the unit above it; where that holds another table, to the words right above the table, or else to an annex
 * of their own.
 */
function addAssignments(
  { units, stack, last }: BegunUnits,
  { columns, units: rows }: ReadTable,
  place: SourcePlace,
): void {
  while (endsList(stack.at(-1)?.unit)) stack.pop();
  const holder = stack.at(-1)?.unit;
  const hasOtherHeads =
    holder?.columns !== undefined && JSON.stringify(holder.columns) !== JSON.stringify(columns);
  if (hasOtherHeads && last?.unit.kind === 'paragraph' && last.unit === holder.units.at(-1)) {
    last.unit.columns = columns;
    last.unit.units.push(...rows);
    return;
  }
  if (!holder || hasOtherHeads) {
    stack.length = 0;
    units.push({ kind: 'annex', place, notes: [], units: [...rows], columns });
    return;
  }
  const group = holder.units.findLast(({ kind }) => kind === 'group');
  holder.columns ??= columns;
  (rows[0]?.kind === 'row' && group ? group.units : holder.units).push(...rows);
}

/** A heading without a number holds the paragraphs and bullets below it, and nothing that has a number. */
const rankOfHeading = ranks.bullet - 0.05;

/** A longer line in bold is a paragraph. */
const maxHeadingLength = 200;

/** What stands for the line of an annex that no line begins. */
const noLine = {
  kind: 'line',
  text: '',
  bold: true,
  boldWords: true,
  italic: false,
  isCentred: true,
  level: null,
  isArranged: false,
} as const;

const takenForAnnex = (heading: string) => ({
  vi: `đứng sau phần ký, coi là phụ lục: «${heading}»`,
  en: `stands after the signature and was taken for an annex: “${heading}”`,
});

/** Whether a unit is the last of its list, so that a table after it belongs to what holds the list. */
const endsList = (unit: DraftUnit | undefined): boolean =>
  unit !== undefined && ['point', 'bullet', 'subbullet'].includes(unit.kind) && /\.$/u.test(unit.text ?? '');

/** Whether the words of a label are a heading: set apart by their style, or a short phrase without an end. */
function isHeading(kind: DraftKind, text: string, line: TextLine): boolean {
  if (['bullet', 'subbullet'].includes(kind)) return false;
  const isEmphasised = line.boldWords || line.level !== null;
  if (kind === 'article') return (isEmphasised || text.length < 120) && !/[.:;,!?…”/]$/u.test(text);
  if (isEmphasised) return true;
  if (kind === 'part') return true;
  return text.length < 400 && !/[.:;!?…”/]$/u.test(text) && !/[.;] \p{Lu}/u.test(text);
}
