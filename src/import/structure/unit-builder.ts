import type { Answers } from '../../plan/question.ts';
import type { SourcePlace, SourceTable } from '../source-text.ts';
import { readAnnexLine } from './annex-line.ts';
import type { Decision, DraftColumn, DraftKind, DraftNote, DraftUnit, LeftOut } from './draft-units.ts';
import { type Begun, goOn, joinedWords } from './going-on.ts';
import { type LineLabel, readLineLabel } from './line-labels.ts';
import { marksIn } from './note-marks.ts';
import { readSourceTable } from './read-tables.ts';
import { addTableNotes } from './table-notes.ts';
import type { TextLine } from './text-lines.ts';
import { levelOf, ranks, settledLabel } from './unit-levels.ts';

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

/** Puts lines and tables of one document together into units, one after the other. */
export function unitBuilder({ decisions, dropped, noteText, answers }: Findings): UnitBuilder {
  const units: DraftUnit[] = [];
  const stack: Begun[] = [];
  let last: Begun | null = null;

  function push(unit: DraftUnit, form: Begun['form'], line: TextLine, rank = ranks[unit.kind]): void {
    while ((stack.at(-1)?.rank ?? -1) >= rank) stack.pop();
    (stack.at(-1)?.unit.units ?? units).push(unit);
    last = { unit, form, line, rank };
    if (rank < ranks.group) stack.push(last);
  }

  const notesIn = (text: string): DraftNote[] =>
    marksIn(text).map((whole) => {
      const mark = whole.slice(2, -1);
      return { mark, text: noteText(mark) };
    });

  /** Whether a line goes on with the sentence before it, unless the person says otherwise. */
  function areOne(before: string, line: TextLine): boolean {
    const decision = joinedWords(before, line);
    decisions.push(decision);
    return (answers.get(decision.question.key) ?? decision.question.preset) === 'joined';
  }

  function addLine(line: TextLine): void {
    const annex = readAnnexLine(line);
    if (annex) {
      const { number, heading } = annex;
      const unit: DraftUnit = {
        kind: 'annex',
        place: line.place,
        notes: notesIn(heading),
        units: [],
        ...(number !== null && { number }),
        ...(heading !== '' && { heading }),
      };
      push(unit, 'annex', line);
      return;
    }
    const label = readLineLabel(line.text);
    if (label) addLabelled(settledLabel(label, stack), line);
    else if (last && goOn(last, line, areOne)) last.unit.notes.push(...notesIn(line.text));
    else addParagraph(line);
  }

  function addLabelled(label: LineLabel, line: TextLine): void {
    const { kind, rank } = levelOf(label, stack, line.boldWords || line.level !== null);
    const unit: DraftUnit = {
      kind,
      place: line.place,
      notes: notesIn(label.rest),
      units: [],
      ...(label.number !== null && { number: label.number }),
    };
    if (label.rest !== '') {
      if (isHeading(kind, label.rest, line)) unit.heading = label.rest;
      else unit.text = label.rest;
    }
    push(unit, label.form, line, rank);
  }

  function addParagraph(line: TextLine): void {
    const { text, place } = line;
    while (['bullet', 'subbullet'].includes(stack.at(-1)?.unit.kind ?? '')) stack.pop();
    const isHead =
      (line.bold || line.level !== null) && text.length < longestHeading && !/[.;:]$/u.test(text);
    const unit: DraftUnit = {
      kind: 'paragraph',
      place,
      notes: notesIn(text),
      units: [],
      ...(isHead ? { heading: text } : { text }),
    };
    push(unit, null, line, isHead ? rankOfHeading : ranks.paragraph);
  }

  function addTable(table: SourceTable): void {
    const read = readSourceTable(table);
    addTableNotes(read, notesIn);
    dropped.push(...read.dropped);
    decisions.push(...read.decisions);
    if (read.columns.length > 0) addAssignments(read.columns, read.units, table.place);
    else (stack.at(-1)?.unit.units ?? units).push(...read.units);
    last = null;
  }

  /** Adds the rows of a table of assignments to the unit above it, or to an annex of their own where that unit cannot hold them. */
  function addAssignments(
    columns: readonly DraftColumn[],
    rows: readonly DraftUnit[],
    place: SourcePlace,
  ): void {
    while (endsList(stack.at(-1)?.unit)) stack.pop();
    const holder = stack.at(-1)?.unit;
    const hasOtherHeads =
      holder?.columns !== undefined && JSON.stringify(holder.columns) !== JSON.stringify(columns);
    if (!holder || hasOtherHeads) {
      stack.length = 0;
      units.push({ kind: 'annex', place, notes: [], units: [...rows], columns });
      return;
    }
    const group = holder.units.findLast(({ kind }) => kind === 'group');
    holder.columns ??= columns;
    (rows[0]?.kind === 'row' && group ? group.units : holder.units).push(...rows);
  }

  function beginAnnex(place: SourcePlace, heading: string | null): void {
    const unit: DraftUnit = {
      kind: 'annex',
      place,
      notes: [],
      units: [],
      ...(heading !== null && { heading }),
    };
    push(unit, 'annex', { ...noLine, place });
    decisions.push({ place, what: takenForAnnex(heading ?? '…') });
  }

  const annex = () => {
    const [first] = stack;
    return first?.unit.kind === 'annex' ? first.unit : null;
  };

  return { units, addLine, addTable, beginAnnex, annex };
}

/** A heading without a number holds the paragraphs and bullets below it, and nothing that has a number. */
const rankOfHeading = ranks.bullet - 0.05;

/** A longer line in bold is a paragraph. */
const longestHeading = 200;

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
  const isLoud = line.boldWords || line.level !== null;
  if (kind === 'article') return (isLoud || text.length < 120) && !/[.:;,!?…”/]$/u.test(text);
  if (isLoud) return true;
  if (kind === 'part') return true;
  return text.length < 400 && !/[.:;!?…”/]$/u.test(text) && !/[.;] \p{Lu}/u.test(text);
}
