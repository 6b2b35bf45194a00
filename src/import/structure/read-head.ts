import { typeWords } from '../../vietnamese/documents/document-types.ts';
import type { DraftHead } from './draft-units.ts';
import { isLetterhead, type Leave, letterhead, readLetterhead } from './letterhead.ts';
import { readLineLabel } from './line-labels.ts';
import { nameInSentence } from './name-case.ts';
import { namesPart } from './unnumbered-parts.ts';
import { joinWords, type SourceLine, type TextLine } from './text-lines.ts';

/** What pages of fictional examples say after their title. */
const fictionalMark = ' \\(ví dụ hư cấu\\)';

const longest = [...typeWords].map(({ word }) => word.toUpperCase()).sort((a, b) => b.length - a.length);
const titleForm = new RegExp(
  `^(?:${longest.join('|')}|CHIẾN LƯỢC)(?: (?:HÀNH ĐỘNG|CÔNG TÁC|PHỐI HỢP|TRỌNG TÂM|TOÀN KHÓA|TỔNG THỂ|CHI TIẾT|LIÊN TỊCH|LIÊN NGÀNH))*(?: CỦA [\\p{Lu} ]+)?(?:${fictionalMark})?$`,
  'u',
);

/** Whether a line is the word for a kind of document, alone and in capitals. */
export const isTitle = (line: SourceLine): boolean => line.kind === 'line' && titleForm.test(line.text);

const titleWithSubject = new RegExp(
  `^((?:KẾ HOẠCH HÀNH ĐỘNG|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHIẾN LƯỢC|${longest.join('|')})) ([^:;]{8,300})$`,
  'u',
);

/** Whether a line begins a part or an article, above which the head of a document stands. */
const beginsUnits = (text: string): boolean =>
  ['article', 'named-part', 'roman'].includes(readLineLabel(text)?.form ?? '');

/** Where the title stands, and its words; of one that goes on with the subject on its line only the word for the kind. */
function findTitle(lines: readonly SourceLine[]): { readonly at: number; readonly subject: string | null } {
  const unit = lines.findIndex((line) => line.kind === 'line' && beginsUnits(line.text));
  const top = lines.slice(0, unit < 0 ? 80 : Math.min(80, unit));
  const isAlone = (line: SourceLine) => isTitle(line) || (isSetApart(line) && isTitle(inCapitals(line)));
  const all = top.flatMap((line, at) => (isAlone(line) ? [at] : []));
  const alone = all.find((at) => !isInLetterhead(top, at)) ?? all[0] ?? -1;
  if (alone >= 0) return { at: alone, subject: null };
  const words = top.map((line) => (isSetApart(line) ? inCapitals(line).text : textOf(line)));
  const at = words.findIndex((text) => text === text.toUpperCase() && titleWithSubject.test(text));
  const subject = titleWithSubject.exec(words[at] ?? '')?.[2] ?? null;
  return { at, subject: subject === null ? null : textOf(lines[at]).slice(-subject.length) };
}

/** Whether a line goes on with a name above it, as “LUẬT” does with “TRƯỜNG ĐẠI HỌC KINH TẾ -”. */
const isInLetterhead = (lines: readonly SourceLine[], at: number): boolean =>
  /[,\-–]$| VÀ$/u.test(textOf(lines[at - 1])) && /\p{Lu}{2}/u.test(textOf(lines[at - 1]));

/** Whether a line is a heading by its style, so that it need not be in capitals. */
const isSetApart = (line: SourceLine): line is TextLine =>
  line.kind === 'line' && (line.level !== null || (line.bold && line.isCentred));

const inCapitals = (line: TextLine): TextLine => ({ ...line, text: line.text.toUpperCase() });

const textOf = (line: SourceLine | undefined): string => (line?.kind === 'line' ? line.text : '');

/** Whether a line names what the text is issued with: “(Kèm theo Quyết định số …)”. */
export const isReference = (text: string): boolean =>
  /^\(?\s*(?:Kèm theo|Ban hành kèm theo|kèm theo)/u.test(text);

const isGround = (text: string) =>
  /^(?:Căn cứ|Theo đề nghị|Xét (?:đề nghị|Tờ trình)|Trên cơ sở)(?!\p{L})/u.test(text);

/** Grounds that are listed with dashes above the first unit, and what is carried out among them. */
const isListedGround = (text: string) =>
  /^[-–—+•]\s*(?:Căn cứ|Theo |Xét |Trên cơ sở|Thực hiện|Triển khai|Quán triệt|Tiếp tục thực hiện)/u.test(
    text,
  );

/** Whether the list of grounds that goes on at a line ends in words without a label, as the sentence that begins a plan. */
function isGroundList(lines: readonly SourceLine[], at: number): boolean {
  const after = lines.slice(at).find((line) => line.kind !== 'line' || !isListedGround(line.text));
  return after?.kind === 'line' && readLineLabel(after.text) === null && /[:.]$/u.test(after.text);
}

const isFormula = (text: string) => /^(?:QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|KẾT LUẬN)\s*:$/u.test(text);

/** Reads the head of a document up to its first unit: the letterhead, title, subject, grounds and preamble. Gives how many lines it took. */
export function readHead(lines: readonly SourceLine[], head: DraftHead, leave: Leave): number {
  const { at: title, subject } = findTitle(lines);
  if (title < 0) return 0;
  readLetterhead(lines.slice(0, title), head, { leave, title: (lines[title] as TextLine).text });
  const printed = (lines[title] as TextLine).text;
  head.title = subject === null ? printed : printed.slice(0, -subject.length).trim();
  head.isFictional = new RegExp(`${fictionalMark}$`, 'u').test(printed);
  let at = title + 1;
  at = readSubject(lines, at, { head, leave, begun: subject });
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.kind !== 'line') return at;
    const { text } = line;
    if (isLetterhead(text)) {
      leave(line, letterhead);
      continue;
    }
    if (isFormula(text)) {
      head.formula = text;
      return at + 1;
    }
    if (isGround(text)) {
      head.grounds.push(text);
      head.opening.push(text);
    } else if (isListedGround(text) && isGroundList(lines, at)) {
      (isGround(text.replace(/^\S\s*/u, '')) ? head.grounds : head.preamble).push(text);
      head.opening.push(text);
    } else if (isReference(text) || (isOpen(head.reference) && readLineLabel(text) === null))
      head.reference = head.reference === null ? text : joinWords(head.reference, text);
    else if (readLineLabel(text) !== null || /^PHỤ LỤC\b/u.test(text) || namesPart(line)) return at;
    else if (/^Nơi nhận\s*:?$/iu.test(text)) return at;
    else if (isIssuerLine(text, head)) {
      head.issuer ??= nameInSentence(text);
      if (head.decider === null) head.decider = text;
      else if (head.decider === text) leave(line, issuerAgain);
      else head.opening.push(text);
    } else {
      head.preamble.push(text);
      head.opening.push(text);
    }
  }
  return at;
}

/** Whether a reference in brackets goes on in the next line. */
const isOpen = (reference: string | null): boolean =>
  reference?.startsWith('(') === true && !reference.endsWith(')');

const isIssuerLine = (text: string, { issuer }: DraftHead) =>
  text === text.toUpperCase() &&
  text.length < 120 &&
  (issuer === null || text === issuer.toUpperCase() || text.length < 60);

interface SubjectContext {
  readonly head: DraftHead;
  readonly leave: Leave;
  /** What of the subject stands on the line of the title. */
  readonly begun: string | null;
}

function readSubject(
  lines: readonly SourceLine[],
  start: number,
  { head, leave, begun }: SubjectContext,
): number {
  const words: string[] = begun === null ? [] : [begun];
  let at = start;
  for (; at < lines.length && words.length < 8; at += 1) {
    const line = lines[at];
    if (line?.kind !== 'line') break;
    if (isLetterhead(line.text)) {
      leave(line, letterhead);
      if (words.length === 0) continue;
      at += 1;
      break;
    }
    const stands = line.bold || line.isCentred || line.level !== null || line.italic;
    const isFirst =
      words.length === 0 &&
      /^(?:Thực hiện|Triển khai|Ban hành|Về |V\/v|Phê duyệt|Tổng kết|Giữa |Thông qua|Quy định)/iu.test(
        line.text,
      );
    if (isGround(line.text) || isReference(line.text) || readLineLabel(line.text) || isFormula(line.text))
      break;
    if (words.length > 0 && !line.isCentred && namesPart(line)) break;
    if (isInCapitals(line.text) && words.length > 0 && !/^[\p{Lu}\s,]+$/u.test(words[0] ?? '')) break;
    const goesOn =
      words.length > 0 &&
      /^(?:thực hiện|triển khai|về|giai đoạn|nhiệm kỳ|trên địa bàn|năm) /u.test(line.text);
    const isRest = words.length > 0 && isRestOfSubject(line.text, lines[at + 1]);
    const isShort = words.length === 0 && line.text.length < 250 && isBeforePreamble(lines[at + 1]);
    if (!stands && !((isFirst || isShort || goesOn || isRest) && !/[.:;]$/u.test(line.text))) break;
    words.push(line.text);
  }
  if (words.length > 0) head.subject = words.reduce(joinWords);
  return at;
}

/** Whether words are the short end of a subject above a rule, grounds or a line in capitals, and not who decides. */
const isRestOfSubject = (text: string, next: SourceLine | undefined): boolean =>
  text.length < 100 &&
  !isInCapitals(text) &&
  !/^(?:Phó |Chủ tịch|Giám đốc|Bộ trưởng|Thủ tướng|Hội đồng|Ban |Ủy ban|Uỷ ban|Tổng |Viện |Hiệu trưởng)/u.test(
    text,
  ) &&
  next?.kind === 'line' &&
  (isLetterhead(next.text) || isGround(next.text) || isInCapitals(next.text));

/** Whether words with letters are all in capitals. */
export const isInCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** Whether a line is what follows the subject: a rule, grounds, a reference, words in brackets, a sentence, or the first unit. */
const isBeforePreamble = (line: SourceLine | undefined): boolean =>
  line?.kind === 'line' &&
  (isLetterhead(line.text) ||
    isGround(line.text) ||
    isReference(line.text) ||
    readLineLabel(line.text) !== null ||
    /[.:;]$|^\(.*\)$/u.test(line.text));

const issuerAgain = {
  vi: 'dòng tên cơ quan ban hành lặp lại',
  en: 'the name of the issuing body once more',
};
