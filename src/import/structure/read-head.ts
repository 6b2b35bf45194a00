import { parseDate } from '../../vietnamese/dates/dates.ts';
import { typeWords } from '../../vietnamese/documents/document-types.ts';
import { findSymbols, type FoundSymbol, formatSymbol } from '../../vietnamese/documents/symbols.ts';
import type { DraftHead } from './draft-units.ts';
import { readLineLabel } from './line-labels.ts';
import { nameInSentence } from './name-case.ts';
import { joinWords, type SourceLine, type TextLine } from './text-lines.ts';
import type { LeftOut } from './draft-units.ts';

/** Takes note of a line that is left out on purpose. */
export type Leave = (line: TextLine, why: LeftOut['why']) => void;

/** What stands on every official page and says nothing of this document. */
export const isLetterhead = (text: string): boolean =>
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH|[\s_*=~.\-–—]+)$/iu.test(
    text,
  );

/** Whether a line is a part of the national heading, which a narrow column broke. */
export const isPartOfHeading = (text: string): boolean =>
  text.length > 8 && 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'.includes(text.replace('HOÀ', 'HÒA'));

/** What pages of fictional examples say after their title. */
const fictionalMark = ' \\(ví dụ hư cấu\\)';

const longest = [...typeWords].map(({ word }) => word.toUpperCase()).sort((a, b) => b.length - a.length);
const titleForm = new RegExp(
  `^(?:${longest.join('|')}|CHIẾN LƯỢC)(?: (?:HÀNH ĐỘNG|CÔNG TÁC|PHỐI HỢP|TRỌNG TÂM|TOÀN KHÓA|TỔNG THỂ|CHI TIẾT))*(?: CỦA [\\p{Lu} ]+)?(?:${fictionalMark})?$`,
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
  const alone = top.findIndex(isAlone);
  if (alone >= 0) return { at: alone, subject: null };
  const words = top.map((line) => (isSetApart(line) ? inCapitals(line).text : textOf(line)));
  const at = words.findIndex((text) => text === text.toUpperCase() && titleWithSubject.test(text));
  const subject = titleWithSubject.exec(words[at] ?? '')?.[2] ?? null;
  return { at, subject: subject === null ? null : textOf(lines[at]).slice(-subject.length) };
}

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
  const before = wholeHeads(lines.slice(0, title));
  const names = before.flatMap((line) => {
    const name = line.kind === 'line' ? readLetterhead(line, head, leave) : null;
    return name === null || line.kind !== 'line' ? [] : [{ name, line }];
  });
  takeBodies(wholeNames(names), head, leave);
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
    } else if (isReference(text) || (head.reference?.startsWith('(') && !head.reference.endsWith(')')))
      head.reference = head.reference === null ? text : joinWords(head.reference, text);
    else if (readLineLabel(text) !== null || /^PHỤ LỤC\b/u.test(text)) return at;
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
      /^(?:Thực hiện|Triển khai|Ban hành|Về |V\/v|Phê duyệt|Tổng kết)/iu.test(line.text);
    if (isGround(line.text) || isReference(line.text) || readLineLabel(line.text) || isFormula(line.text))
      break;
    if (isInCapitals(line.text) && words.length > 0 && !/^[\p{Lu}\s,]+$/u.test(words[0] ?? '')) break;
    const isShort = words.length === 0 && line.text.length < 250 && isBeforePreamble(lines[at + 1]);
    if (!stands && !((isFirst || isShort) && !/[.:;]$/u.test(line.text))) break;
    words.push(line.text);
  }
  if (words.length > 0) head.subject = words.reduce(joinWords);
  return at;
}

/** Whether words with letters are all in capitals. */
const isInCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text);

/** Whether a line is what follows the subject: a rule, grounds, a reference, a sentence. */
const isBeforePreamble = (line: SourceLine | undefined): boolean =>
  line?.kind === 'line' &&
  (isLetterhead(line.text) || isGround(line.text) || isReference(line.text) || /[.:;]$/u.test(line.text));

/** Lines above a title in which the national heading, the motto and the day of issue are whole, where a narrow column broke them. */
function wholeHeads(lines: readonly SourceLine[]): SourceLine[] {
  const whole: SourceLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const both = last?.kind === 'line' && line.kind === 'line' ? joinedHead(last.text, line.text) : null;
    if (last?.kind === 'line' && both !== null) whole[whole.length - 1] = { ...last, text: both };
    else whole.push(line);
  }
  return whole;
}

/** Two lines as one, where they are the national heading, the motto or the day of issue only together. */
function joinedHead(first: string, second: string): string | null {
  const both = `${first} ${second}`;
  const isHeading = isLetterhead(both) && !isLetterhead(first) && !isLetterhead(second);
  const isDay = /,\s*ngày/u.test(first) && dayOfIssue.test(both) && !isWholeDay(first);
  return isHeading || isDay ? both : null;
}

/** Whether a line has a day with its year, or a place for it that is left blank on purpose. */
const isWholeDay = (text: string): boolean =>
  dayOfIssue.test(text) && !/\d[\s.…]*tháng\s*\d{1,2}[\s.…]*năm\s*$/u.test(text);

const dayOfIssue = /^(.{2,60}?),\s*ngày\s*(\d{0,2})[\s.…]*tháng\s*(\d{0,2})[\s.…]*năm\s*(\d{4}|[\s.…]*$)/u;

/** “…, ngày 15/01/2026”. */
const shortDay = /,\s*ngày\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/u;

interface NameInHead {
  readonly name: string;
  readonly line: TextLine;
}

/** Names that a letterhead divides over lines: ỦY BAN NHÂN DÂN over TỈNH VÍ DỤ. A place alone is no body. */
function wholeNames(names: readonly NameInHead[]): NameInHead[] {
  const whole: NameInHead[] = [];
  for (const one of names) {
    const last = whole.at(-1);
    const goesOn =
      last &&
      (/^(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)(?! (?:ỦY|UỶ|ĐOÀN|HỘI)(?!\p{L}))(?!\p{L})/u.test(
        one.name,
      ) ||
        /(?:,| VÀ| CỦA| VỀ| -)$/u.test(last.name) ||
        (bodyForm.test(last.name) && !bodyForm.test(one.name) && /^\S+(?: \S+)?$/u.test(one.name)) ||
        /^(?:(?:VÀ|VỀ|CỦA) |(?:TỈNH|THÀNH PHỐ|TRUNG ƯƠNG|VIỆT NAM|NHÂN DÂN|QUỐC GIA|CÁC CẤP)$)/u.test(
          one.name,
        ));
    if (goesOn) whole[whole.length - 1] = { name: `${last.name} ${one.name}`, line: last.line };
    else whole.push(one);
  }
  return whole;
}

/** The last name is the issuer's, the one above it that of the superior body (practice of official letterheads). */
function takeBodies(names: readonly NameInHead[], head: DraftHead, leave: Leave): void {
  const issuer = names.at(-1);
  const above = names.at(-2);
  if (issuer && above && organAlone.test(issuer.name) && bodyForm.test(above.name)) {
    takeBodies([...names.slice(0, -2), { ...issuer, name: `${issuer.name} ${above.name}` }], head, leave);
    return;
  }
  if (issuer) head.issuer = nameInSentence(issuer.name);
  if (above && above.name !== issuer?.name && bodyForm.test(above.name))
    head.superior = nameInSentence(above.name);
  else if (above) leave(above.line, aboveTitle);
  for (const { line } of names.slice(0, -2)) leave(line, aboveTitle);
}

/** An organ of the body that stands above it, whose name it lacks. */
const organAlone =
  /^(?:BAN CHẤP HÀNH|BCH|BAN THƯỜNG VỤ|BAN THƯỜNG TRỰC|ĐẢNG ỦY|ĐẢNG ĐOÀN|CÔNG ĐOÀN|ĐOÀN CHỦ TỊCH|VĂN PHÒNG|THANH TRA|BAN CHỈ ĐẠO|BAN QUẢN LÝ|BAN GIÁM ĐỐC|HỘI ĐỒNG QUẢN LÝ)$/u;

/** What names of bodies begin with, in capitals; other lines above a title are heads of gazettes. */
const bodyForm =
  /^(?:BỘ|BAN|[UỦ][YỶỲ] BAN|UBND|HĐND|HỘI|ĐẢNG|TỈNH|THÀNH|HUYỆN|QUẬN|CHÍNH PHỦ|QUỐC HỘI|TỔNG|LIÊN|MẶT TRẬN|ĐOÀN|SỞ|VIỆN|TRƯỜNG|ĐẠI HỌC|CỤC|VỤ|TẬP ĐOÀN|VĂN PHÒNG|THỦ TƯỚNG|TÒA|CÔNG AN|CÔNG ĐOÀN|BCH|NGÂN HÀNG|ĐÀI|HỌC VIỆN|TRUNG TÂM|CÔNG TY|CHI CỤC|PHÒNG)(?!\p{L})/u;

/** Whether a line is the name of a body as letterheads print it. */
export const isBodyInCapitals = (text: string): boolean =>
  text === text.toUpperCase() && bodyForm.test(text) && text.length < 120;

/** Takes what a line of a letterhead says; gives the name of a body that it is, in capitals. */
function readLetterhead(line: TextLine, head: DraftHead, leave: Leave): string | null {
  const { text } = line;
  const symbol = /^((?:Nghị quyết|Luật|Pháp lệnh)\s+)?s[ốôỐ]\s*:?\s*(.*)$/iu.exec(text);
  const dated = dayOfIssue.exec(text.replace(shortDay, ', ngày $1 tháng $2 năm $3'));
  if (dated) {
    const [, place = '', day = '', month = '', year = ''] = dated;
    head.place = place.replace(/^S[ốô]\s*:?\s*\S+\s+/u, '').trim();
    head.date = day !== '' && month !== '' && /^\d/.test(year) ? parseDate(`${day}/${month}/${year}`) : null;
    head.printedDate =
      head.date === null
        ? null
        : (shortDay.exec(text)?.[0].replace(/^,\s*/u, '') ?? `ngày ${day} tháng ${month} năm ${year}`);
    const [found] = findSymbols(text);
    if (found) head.symbol ??= printedSymbol(text, found);
    if (head.date === null) leave({ ...line, text: text.slice(text.indexOf(',') + 1) }, blank);
  } else if (symbol) {
    const [, type = '', number = ''] = symbol;
    const [found] = findSymbols(number);
    if (found) head.symbol = printedSymbol(number, found);
    else leave(line, blank);
    if (found && type !== '') leave({ ...line, text: type.trim() }, letterhead);
  } else {
    const plain = text
      .replace(/\s*CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM\s*/u, '')
      .replace(/[*_]/gu, '')
      .trim();
    if (plain !== '' && !isLetterhead(plain) && plain === plain.toUpperCase() && /\p{Lu}{2}/u.test(plain)) {
      if (text.length > plain.length + 10) leave({ ...line, text: text.replace(plain, '') }, letterhead);
      return plain.replace(/\s+/gu, ' ');
    }
    leave(line, isLetterhead(text) ? letterhead : aboveTitle);
  }
  return null;
}

/** A symbol in its usual form, but for a leading 0 of its number, which it has as printed: “7/CTr-UBND”. */
function printedSymbol(text: string, { value, start }: FoundSymbol): string {
  const [digits = ''] = /^\d+/u.exec(text.slice(start)) ?? [];
  const isSame = Number(digits) === Number(value.number);
  return formatSymbol(isSame ? { ...value, number: digits } : value);
}

/** Why lines of a letterhead are left out. */
export const letterhead = { vi: 'quốc hiệu, tiêu ngữ, dòng kẻ', en: 'national heading, motto, rule' };
const blank = { vi: 'số hoặc ngày còn để trống', en: 'a number or date still left blank' };
const issuerAgain = {
  vi: 'dòng tên cơ quan ban hành lặp lại',
  en: 'the name of the issuing body once more',
};
const aboveTitle = { vi: 'đứng trên tên loại văn bản', en: 'stands above the title' };
