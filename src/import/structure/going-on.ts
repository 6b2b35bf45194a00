import type { Question } from '../../plan/question.ts';
import type { Decision, DraftUnit } from './draft-units.ts';
import { isReference } from './read-head.ts';
import { joinWords, type TextLine } from './text-lines.ts';
import { namesPart } from './unnumbered-parts.ts';
import type { OpenLevel } from './unit-levels.ts';

/** A unit with the line that began it: whether its words are a heading so far, and in what style it was printed. */
export interface Begun extends OpenLevel {
  readonly line: TextLine;
}

/** A sentence or a heading of more letters does not go on in the next paragraph. */
const maxJoinedLength = 4_000;

/**
 * Adds the words of a line without a label to the unit that was begun last, where they go on with it; tells whether they do. Whether a
 * sentence that has not ended goes on in the line is for `areOne` to say.
 */
export function goOn(
  begun: Begun,
  line: TextLine,
  areOne: (before: string, line: TextLine) => boolean,
): boolean {
  const { unit } = begun;
  const { text } = line;
  const isBare = unit.units.length === 0;
  const areJoined = (before: string) => before.length <= maxJoinedLength && areOne(before, line);
  if (isBare && unit.kind === 'annex' && isReferenceOf(unit, text))
    unit.reference = joined(unit.reference, text);
  else if (isBare && unit.kind === 'annex' && isHeadingOf(unit, line))
    unit.heading = joined(unit.heading, text);
  else if (isBare && unit.text === undefined && headingGoesOn(begun, line))
    unit.heading = joined(unit.heading, text);
  else if (
    isBare &&
    unit.heading !== undefined &&
    !begun.line.bold &&
    /^\p{Ll}/u.test(text) &&
    areJoined(unit.heading)
  ) {
    unit.text = joinWords(unit.heading, text);
    delete unit.heading;
  } else if (unit.text !== undefined && isOpen(unit.text) && !line.bold && areJoined(unit.text))
    unit.text = joinWords(unit.text, text);
  else return false;
  return true;
}

/** Whether words belong to the line that names what an annex goes with. */
const isReferenceOf = (annex: DraftUnit, text: string): boolean =>
  hasRoom(annex) &&
  (isReference(text) || (annex.reference?.startsWith('(') === true && !annex.reference.endsWith(')')));

/** Whether a line belongs to the heading of an annex. */
const isHeadingOf = (annex: DraftUnit, { text, bold, isCentred, level }: TextLine): boolean =>
  hasRoom(annex) &&
  annex.reference === undefined &&
  (bold || isCentred || level !== null || text === text.toUpperCase());

const hasRoom = ({ heading = '', reference = '' }: DraftUnit): boolean =>
  heading.length + reference.length <= maxJoinedLength;

/** Whether words go on with a heading that the line before began. */
function headingGoesOn({ unit, line, form }: Begun, next: TextLine): boolean {
  if (unit.kind === 'paragraph' || unit.kind === 'annex') return false;
  if ((unit.heading?.length ?? 0) > maxJoinedLength) return false;
  if (unit.kind === 'part' && unit.number === undefined && namesPart(next)) return false;
  if (unit.heading === undefined) return form?.startsWith('named-') === true || unit.kind === 'part';
  const isEmphasised = (text: string) => text === text.toUpperCase();
  return (
    line.bold === next.bold &&
    line.bold &&
    (!line.isCentred || next.isCentred || /^\p{Ll}/u.test(next.text)) &&
    (/^\p{Ll}/u.test(next.text) || (isEmphasised(unit.heading) && isEmphasised(next.text)))
  );
}

/** Whether a sentence has not ended; a symbol that a page end divides has not either: “27-NQ/”. */
const isOpen = (text: string): boolean =>
  /[\p{Lu}\d][/-]\s*$/u.test(text) || !/[.:;!?…”"»)/\]]\s*$/u.test(text);

const joined = (before: string | undefined, text: string) =>
  before === undefined ? text : joinWords(before, text);

/** Whether words begin a sentence, by a capital letter. */
const beginsSentence = (text: string): boolean => /^[“"«(]?\p{Lu}/u.test(text);

/** Whether words cannot end there: at a comma, a hyphen or a word that another follows. */
const demandsMore = (text: string): boolean =>
  /[,\-–/&(]\s*$|(?<!\p{L})(?:và|hoặc|của|các|những|với|cho|về|theo|tại|trong|từ|đến|do|là|để|ở|vào|bởi|giữa|trên|số|ngày|tháng|năm|tỉnh|thành phố|xã|phường|Ban|Bộ|Sở|Đảng)\s*$/u.test(
    text.slice(-20),
  );

/** That a sentence was taken to go on in the next paragraph, or to have ended without a full stop. */
export function joinedWords(
  before: string,
  { text, place }: TextLine,
): Decision & { readonly question: Question } {
  const [end, start] = [ending(before), beginning(text)];
  const isJoined = !beginsSentence(text) || demandsMore(before);
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

const beginning = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const ending = (text: string) => (text.length > 40 ? `…${text.slice(-40)}` : text);
