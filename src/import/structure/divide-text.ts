import { isPartOfHeading } from '../../vietnamese/documents/national-heading.ts';
import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { paragraphText, type SourceText } from '../source-text.ts';
import { readAnnexLine } from './annex-line.ts';
import {
  type DraftProgramme,
  type DraftHead,
  type DraftUnit,
  emptyHead,
  type LeftOut,
} from './draft-units.ts';
import type { Answers } from '../../plan/question.ts';
import { type SourceLine, linesOf, type TextLine } from './text-lines.ts';
import { marksIn, plainLine } from './note-marks.ts';
import { startOf } from './table-grid.ts';
import { anotherSignature, isAnnexTitle, isClosing, readClosing } from './read-closing.ts';
import { isBodyInCapitals, isLetterhead, issuesToo, letterhead } from './letterhead.ts';
import { isReference, isTitle, readHead } from './read-head.ts';
import { type Findings, unitBuilder } from './unit-builder.ts';

/** Divides a text into its head, units, annexes and end; nothing is left without being named in `dropped` or `unplaced`. */
export function divideText(source: SourceText, answers: Answers = new Map<string, string>()): DraftProgramme {
  const notes = new Map(
    source.notes.map(({ mark, paragraphs }) => [
      mark,
      paragraphs.map((one) => evenBlanks(paragraphText(one))).join('\n'),
    ]),
  );
  const findings: Findings = {
    decisions: [],
    dropped: [...source.dropped],
    answers,
    noteText: (mark) => notes.get(mark) ?? '',
  };
  const unplaced: LeftOut[] = [];
  const lines = withoutStamps(linesOf(source), findings.dropped);
  const at = secondTitle(lines);
  const first = at === null ? null : readDocument(lines.slice(0, at), findings, unplaced);
  const { head, units } = readDocument(at === null ? lines : lines.slice(at), findings, unplaced);
  const { decisions, dropped } = findings;
  if (at !== null)
    for (const name of [head.superior, head.issuer]) leaveLetterhead(name, lines.slice(at), dropped);
  return { instrument: first, head, units, decisions, dropped, unplaced };
}

/** What is stamped on a page or set in a box of its own above a text, and is no part of its head. */
const stamp =
  /^\(?(?:(?:BẢN )?DỰ THẢO(?: (?:LẦN )?\d{1,2})?|HỎA TỐC|THƯỢNG KHẨN|KHẨN|(?:(?:TUYỆT|TỐI) )?MẬT|BẢN (?:SAO|CHÍNH|GỐC|TRÌNH KÝ)|SAO Y(?: BẢN CHÍNH)?|TÀI LIỆU (?:HỌP|HỘI NGHỊ|MẬT|NỘI BỘ)|LƯU HÀNH NỘI BỘ)\)?$/u;

/** No stamp stands below these lines. */
const topLines = 40;

/** The lines of a text but for what is stamped above it, which is told as left out. */
function withoutStamps(lines: readonly SourceLine[], dropped: LeftOut[]): readonly SourceLine[] {
  const isStamp = (line: SourceLine, at: number): line is TextLine =>
    at < topLines && line.kind === 'line' && stamp.test(line.text);
  for (const [at, line] of lines.entries())
    if (isStamp(line, at)) dropped.push({ place: line.place, text: line.text, why: stamped });
  return lines.filter((line, at) => !isStamp(line, at));
}

/** The letterhead of a text that another one carries is that of the page: the programme is issued with the first. */
function leaveLetterhead(name: string | null, lines: readonly SourceLine[], dropped: LeftOut[]): void {
  if (name === null) return;
  const top = lines.slice(0, 12).filter((line) => line.kind === 'line');
  for (const [at, first] of top.entries()) {
    const count = [1, 2, 3].find(
      (length) =>
        top
          .slice(at, at + length)
          .map(({ text }) => text.toUpperCase())
          .join(' ') === name.toUpperCase(),
    );
    if (count === undefined) continue;
    dropped.push({ place: first.place, text: name, why: carriedLetterhead });
    return;
  }
}

/** Where the document begins that the first one carries: at another title, with a line that names the first one below it. */
function secondTitle(lines: readonly SourceLine[]): number | null {
  const first = lines.findIndex(isTitle);
  const closing = lines.findIndex(
    (line, index) => index > first && line.kind === 'line' && isClosing(line, lines),
  );
  const found = lines.findIndex(
    (line, index) =>
      index > first + 2 &&
      isTitle(line) &&
      ((closing > 0 && closing < index) ||
        lines.slice(index, index + 10).some((next) => next.kind === 'line' && isReference(next.text))),
  );
  if (first < 0 || found <= first) return null;
  let at = found;
  while (at > closing + 1 && (isAboveTitle(lines[at - 1]) || endsHeading(lines[at - 2], lines[at - 1])))
    at -= 1;
  return at;
}

/** What stands above a title, of the document that it begins. */
const isAboveTitle = (line: SourceLine | undefined): boolean =>
  line?.kind === 'line' &&
  (isLetterhead(line.text) || isPartOfHeading(line.text) || isBodyInCapitals(line.text));

/** Whether a line is the end of the national heading, which a narrow column broke. */
const endsHeading = (before: SourceLine | undefined, line: SourceLine | undefined): boolean =>
  before?.kind === 'line' && line?.kind === 'line' && isLetterhead(`${before.text} ${line.text}`);

function readDocument(
  lines: readonly SourceLine[],
  findings: Findings,
  unplaced: LeftOut[],
): { readonly head: DraftHead; readonly units: readonly DraftUnit[] } {
  const head = emptyHead();
  const builder = unitBuilder(findings);
  const leave = (line: TextLine, why: LeftOut['why']) =>
    findings.dropped.push({ place: line.place, text: line.text, why });
  let hasClosed = false;
  const plain = lines.map(plainLine);
  const notesIn = (from: number, to: number) =>
    lines.slice(from, to).flatMap((line) =>
      (line.kind === 'line' ? marksIn(line.text) : []).map((mark) => ({
        place: line.place,
        text: findings.noteText(mark.slice(2, -1)),
      })),
    );
  let at = readHead(plain, head, leave);
  tellLeftOut(issuesToo, findings);
  for (const note of notesIn(0, at)) {
    const text = evenBlanks(note.text);
    if (text === '') continue;
    head.preamble.push(text);
    head.opening.push(text);
    findings.decisions.push({ place: note.place, what: noteOfHead(text) });
  }
  while (at < lines.length) {
    const line = lines[at];
    if (line?.kind === 'table') {
      if (hasClosed && builder.annex() === null) builder.beginAnnex(line.place, null);
      builder.addTable(line);
      at += 1;
    } else if (line && isLetterhead(line.text)) {
      leave(line, letterhead);
      at += 1;
    } else if (line && !hasClosed && isClosing(line, lines)) {
      const { place } = line;
      const from = at;
      at = readClosing(plain, at, head, leave);
      addEndNotes(builder.units, notesIn(from, at), findings);
      leaveUnsigned(head, place, findings.dropped);
      tellLeftOut(anotherSignature, findings);
      hasClosed = true;
    } else if (line) {
      if (hasClosed && beginsAnnex(lines, at, builder.annex())) builder.beginAnnex(line.place, line.text);
      else if (hasClosed && builder.annex() === null && readAnnexLine(line) === null)
        unplaced.push({ place: line.place, text: line.text, why: afterEnd });
      else builder.addLine(line);
      at += 1;
    }
  }
  for (const unit of builder.units) closeHeadings(unit);
  return { head, units: builder.units };
}

interface NoteInText {
  readonly place: LeftOut['place'];
  readonly text: string;
}

/** Footnotes of the signature and of the recipients, where a plan has no place for them, end the last unit of the text. */
function addEndNotes(units: DraftUnit[], notes: readonly NoteInText[], { decisions }: Findings): void {
  for (const { place, text: words } of notes) {
    const text = evenBlanks(words);
    if (text === '') continue;
    (units.at(-1)?.units ?? units).push({ kind: 'paragraph', place, notes: [], units: [], text });
    decisions.push({ place, what: noteOfEnd(text) });
  }
}

/** Who is to sign a draft, without a name yet, is no signature: left out, and said so. */
function leaveUnsigned(head: DraftHead, place: LeftOut['place'], dropped: LeftOut[]): void {
  if (head.name !== null) return;
  for (const text of [head.authority, head.position])
    if (text !== null) dropped.push({ place, text, why: unsigned });
  head.authority = null;
  head.position = null;
}

/** What a plan has no place for, a second signature or issuer, is not only left out: who reads the short report learns of it. */
function tellLeftOut(reason: LeftOut['why'], { dropped, decisions }: Findings): void {
  const lines = dropped.filter(({ why }) => why === reason);
  const [first] = lines;
  if (!first) return;
  const words = lines.map(({ text }) => text).join(' ');
  decisions.push({
    place: first.place,
    what: {
      vi: `${reason.vi}; bỏ «${words}»`,
      en: `${reason.en}; “${words}” is left out`,
    },
  });
}

/** Whether a line after the signature begins an annex that is not called one: by its words, or in capitals above a table or a reference. */
function beginsAnnex(lines: readonly SourceLine[], at: number, annex: DraftUnit | null): boolean {
  const line = lines[at];
  if (line?.kind !== 'line' || readAnnexLine(line) !== null || line.text.length > 300) return false;
  if (annex !== null) return annex.number === undefined && annex.units.length > 0 && isAnnexTitle(line.text);
  const isEmphasised = line.bold || line.isCentred || line.text === line.text.toUpperCase();
  const next = lines.slice(at + 1, at + 6);
  return (
    isAnnexTitle(line.text) ||
    (isEmphasised && next.some((one) => one.kind === 'table' || isReference(one.text)))
  );
}

/** A heading over nothing is a text: a short assignment without a full stop looks like one. */
function closeHeadings(unit: DraftUnit): void {
  if (unit.heading !== undefined && unit.text === undefined && unit.units.length === 0) {
    unit.text = unit.heading;
    delete unit.heading;
  }
  unit.units.forEach(closeHeadings);
}

const carriedLetterhead = {
  vi: 'tên cơ quan trên đầu văn bản kèm theo',
  en: 'the name of a body above the text that is carried',
};
const stamped = {
  vi: 'dấu hoặc ô chữ trên đầu trang, không thuộc lời văn bản',
  en: 'a stamp or a box at the top of the page, no words of the text',
};
const noteOfHead = (text: string) => ({
  vi: `chú thích của phần đầu, nơi kế hoạch không có chỗ cho chú thích, nay là đoạn cuối của lời dẫn: «${startOf(text)}»`,
  en: `a footnote of the head, where a plan has no place for footnotes, became the last paragraph of the preamble: “${startOf(text)}”`,
});
const noteOfEnd = (text: string) => ({
  vi: `chú thích của phần ký, nơi kế hoạch không có chỗ cho chú thích, nay là đoạn cuối của phần trên nó: «${startOf(text)}»`,
  en: `a footnote of the signature, where a plan has no place for footnotes, became the last paragraph of the part above it: “${startOf(text)}”`,
});
const unsigned = { vi: 'chức vụ ký, chưa có họ tên', en: 'who is to sign, without a name yet' };
const afterEnd = {
  vi: 'đứng sau phần ký và nơi nhận, không thuộc phụ lục nào',
  en: 'stands after the signature and recipients, in no annex',
};
