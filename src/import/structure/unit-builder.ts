import type { SourcePlace, SourceTable } from '../source-text.ts';
import type { Decision, DraftKind, DraftNote, DraftUnit, LeftOut } from './draft-units.ts';
import type { Answers, Question } from '../../plan/question.ts';
import { readAnnexLine } from './annex-line.ts';
import { type LineLabel, readLineLabel } from './line-labels.ts';
import { levelOf, type OpenLevel, ranks, settledLabel } from './unit-levels.ts';
import { joinWords, type TextLine } from './text-lines.ts';
import { isReference } from './read-head.ts';
import { marksIn, withoutMarks } from './note-marks.ts';
import { readSourceTable } from './read-tables.ts';

/** A unit with the line that began it: whether its words are a heading so far, and in what style it was printed. */
interface Begun extends OpenLevel {
  readonly line: TextLine;
}

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
    if (before.length > longestJoined) return false;
    const isJoined = !beginsSentence(line.text) || demandsMore(before);
    const decision = joinedWords(before, line, isJoined);
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
    else addWords(line);
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

  function addWords(line: TextLine): void {
    const { text } = line;
    const before = last;
    if (before?.unit.kind === 'annex' && before.unit.units.length === 0) {
      const { reference, heading = '' } = before.unit;
      const hasRoom = heading.length + (reference?.length ?? 0) <= longestJoined;
      if (
        hasRoom &&
        (isReference(text) || (reference?.startsWith('(') === true && !reference.endsWith(')')))
      ) {
        before.unit.reference = joined(reference, text);
        before.unit.notes.push(...notesIn(text));
        return;
      }
      if (
        hasRoom &&
        before.unit.reference === undefined &&
        (line.bold || line.isCentred || line.level !== null || text === text.toUpperCase())
      ) {
        before.unit.heading = joined(before.unit.heading, text);
        before.unit.notes.push(...notesIn(text));
        return;
      }
    }
    if (before && before.unit.units.length === 0 && before.unit.text === undefined && goesOn(before, line)) {
      before.unit.heading = joined(before.unit.heading, text);
      before.unit.notes.push(...notesIn(text));
      return;
    }
    if (
      before?.unit.heading !== undefined &&
      !before.line.bold &&
      before.unit.units.length === 0 &&
      /^\p{Ll}/u.test(text) &&
      areOne(before.unit.heading, line)
    ) {
      before.unit.text = joinWords(before.unit.heading, text);
      delete before.unit.heading;
      before.unit.notes.push(...notesIn(text));
      return;
    }
    if (
      before?.unit.text !== undefined &&
      isOpen(before.unit.text) &&
      !line.bold &&
      areOne(before.unit.text, line)
    ) {
      before.unit.text = joinWords(before.unit.text, text);
      before.unit.notes.push(...notesIn(text));
      return;
    }
    while (['bullet', 'subbullet'].includes(stack.at(-1)?.unit.kind ?? '')) stack.pop();
    const isHead = line.bold && !/[.;:]$/u.test(text);
    push(
      {
        kind: 'paragraph',
        place: line.place,
        notes: notesIn(text),
        units: [],
        ...(isHead ? { heading: text } : { text }),
      },
      null,
      line,
    );
  }

  /** Gives the units of a table the footnotes in their words; a mark in another cell stands at the end of the words of its row. */
  function addNotes(unit: DraftUnit, words: number): void {
    if (unit.cells !== undefined && unit.kind === 'row') {
      const others = unit.cells.filter((_, column) => column !== words).flatMap((cell) => marksIn(cell));
      if (others.length > 0) {
        const marks = others.join('');
        unit.text = (unit.text ?? '') + marks;
        unit.cells = unit.cells.map((cell, column) => (column === words ? cell + marks : withoutMarks(cell)));
      }
    }
    unit.notes.push(...notesIn(`${unit.text ?? ''}${(unit.rows ?? []).flat().join('')}`));
    for (const inner of unit.units) addNotes(inner, words);
  }

  function addTable(table: SourceTable): void {
    const read = readSourceTable(table);
    const words = read.columns.findIndex(({ is }) => is === 'text');
    for (const unit of read.units) addNotes(unit, words);
    dropped.push(...read.dropped);
    decisions.push(...read.decisions);
    const isAssignment = read.columns.length > 0;
    while (isAssignment && endsList(stack.at(-1)?.unit)) stack.pop();
    const holder = stack.at(-1)?.unit;
    const heads = JSON.stringify(read.columns);
    if (
      isAssignment &&
      holder &&
      (holder.columns === undefined || JSON.stringify(holder.columns) === heads)
    ) {
      const group = holder.units.findLast(({ kind }) => kind === 'group');
      holder.columns ??= read.columns;
      const [first] = read.units;
      (first?.kind === 'row' && group ? group.units : holder.units).push(...read.units);
    } else if (isAssignment) {
      const unit: DraftUnit = {
        kind: 'annex',
        place: table.place,
        notes: [],
        units: [...read.units],
        columns: read.columns,
      };
      stack.length = 0;
      units.push(unit);
    } else (holder?.units ?? units).push(...read.units);
    last = null;
  }

  function beginAnnex(place: SourcePlace, heading: string | null): void {
    stack.length = 0;
    const unit: DraftUnit = {
      kind: 'annex',
      place,
      notes: [],
      units: [],
      ...(heading !== null && { heading }),
    };
    units.push(unit);
    const line: TextLine = { ...noLine, place };
    last = { unit, form: 'annex', line, rank: ranks.annex };
    stack.push(last);
    decisions.push({ place, what: takenForAnnex(heading ?? '…') });
  }

  const annex = () => {
    const [first] = stack;
    return first?.unit.kind === 'annex' ? first.unit : null;
  };

  return { units, addLine, addTable, beginAnnex, annex };
}

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

/** That a sentence was taken to go on in the next paragraph, or to have ended without a full stop. */
function joinedWords(
  before: string,
  { text, place }: TextLine,
  isJoined: boolean,
): Decision & { readonly question: Question } {
  const [end, start] = [ending(before), beginning(text)];
  return {
    place,
    what: isJoined
      ? {
          vi: `nối với đoạn trước, vốn chưa hết câu: «${end}» + «${start}»`,
          en: `joined to the paragraph before, whose sentence had not ended: “${end}” + “${start}”`,
        }
      : {
          vi: `để riêng, tuy đoạn trước không có dấu hết câu: «${end}», rồi «${start}»`,
          en: `kept apart, though the paragraph before has no mark at its end: “${end}”, then “${start}”`,
        },
    question: {
      key: `join ${end} ${start}`,
      ask: { vi: 'Hai đoạn này là một câu?', en: 'Are these two paragraphs one sentence?' },
      preset: isJoined ? 'joined' : 'apart',
      choices: [
        { value: 'joined', name: { vi: 'một câu, nối lại', en: 'one sentence, join them' } },
        { value: 'apart', name: { vi: 'hai đoạn, để riêng', en: 'two paragraphs, keep them apart' } },
      ],
    },
  };
}

/** Whether words begin a sentence, by a capital letter. */
const beginsSentence = (text: string): boolean => /^[“"«(]?\p{Lu}/u.test(text);

/** Whether words cannot end there: at a comma, a hyphen or a word that another follows. */
const demandsMore = (text: string): boolean =>
  /[,\-–/&(]\s*$|(?<!\p{L})(?:và|hoặc|của|các|những|với|cho|về|theo|tại|trong|từ|đến|do|là|để|ở|vào|bởi|giữa|trên|số|ngày|tháng|năm|tỉnh|thành phố|xã|phường|Ban|Bộ|Sở|Đảng)\s*$/u.test(
    text.slice(-20),
  );

/** A sentence or a heading of more letters does not go on in the next paragraph. */
const longestJoined = 4_000;

const joined = (before: string | undefined, text: string) =>
  before === undefined ? text : joinWords(before, text);
const beginning = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const ending = (text: string) => (text.length > 40 ? `…${text.slice(-40)}` : text);

/** Whether a unit is the last of its list, so that a table after it belongs to what holds the list. */
const endsList = (unit: DraftUnit | undefined): boolean =>
  unit !== undefined && ['point', 'bullet', 'subbullet'].includes(unit.kind) && /\.$/u.test(unit.text ?? '');

/** Whether a sentence has not ended; a symbol that a page end divides has not either: “27-NQ/”. */
const isOpen = (text: string): boolean =>
  /[\p{Lu}\d][/-]\s*$/u.test(text) || !/[.:;!?…”"»)/\]]\s*$/u.test(text);

/** Whether the words of a label are a heading: set apart by their style, or a short phrase without an end. */
function isHeading(kind: DraftKind, text: string, line: TextLine): boolean {
  if (['bullet', 'subbullet'].includes(kind)) return false;
  const isLoud = line.boldWords || line.level !== null;
  if (kind === 'article') return (isLoud || text.length < 120) && !/[.:;,!?…”/]$/u.test(text);
  if (isLoud) return true;
  if (kind === 'part') return true;
  return text.length < 400 && !/[.:;!?…”/]$/u.test(text) && !/[.;] \p{Lu}/u.test(text);
}

/** Whether words go on with a heading that the line before began. */
function goesOn({ unit, line, form }: Begun, next: TextLine): boolean {
  if (unit.kind === 'paragraph' || unit.kind === 'annex') return false;
  if ((unit.heading?.length ?? 0) > longestJoined) return false;
  if (unit.heading === undefined)
    return form === 'named-part' || form === 'named-section' || unit.kind === 'part';
  const isLoud = (text: string) => text === text.toUpperCase();
  return (
    line.bold === next.bold &&
    line.bold &&
    (/^\p{Ll}/u.test(next.text) || (isLoud(unit.heading) && isLoud(next.text)))
  );
}
