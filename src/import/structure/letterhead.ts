import { parseDate } from '../../vietnamese/dates/dates.ts';
import { headingOfState, isNationalHeading } from '../../vietnamese/documents/national-heading.ts';
import { formatSymbol } from '../../vietnamese/documents/symbols.ts';
import { findSymbols, type FoundSymbol } from '../../vietnamese/documents/find-symbols.ts';
import type { DraftHead, LeftOut } from './draft-units.ts';
import { nameInSentence } from './name-case.ts';
import type { SourceLine, TextLine } from './text-lines.ts';

/** Takes note of a line that is left out on purpose. */
export type Leave = (line: TextLine, why: LeftOut['why']) => void;

/** What stands on every official page and says nothing of this document: the national heading, the motto, rules. */
export const isLetterhead = (text: string): boolean =>
  isNationalHeading(text) || /^[\s_*=~.\-–—]+$/u.test(text);

/**
 * Reads the lines above a title, the letterhead: place, day, symbol, the issuer and the body above it. What says nothing of this document is left out;
 * so are those that issue it together with the first.
 */
export function readLetterhead(
  lines: readonly SourceLine[],
  head: DraftHead,
  { leave, title }: { readonly leave: Leave; readonly title: string },
): void {
  const heads = wholeHeads(lines);
  const hasCapitals = heads.some((line) => line.kind === 'line' && nameInCapitals(line.text) !== null);
  const [first = heads.length, ...others] = heads.flatMap((line, at) => (isNumber(line) ? [at] : []));
  const names: (NameInHead & { readonly isBeside: boolean })[] = heads.flatMap((line, at) => {
    if (line.kind !== 'line' || others.includes(at)) return [];
    const isSmall = !hasCapitals || isSmallBesideCapitals(heads, at);
    const name = readLetterheadLine(line, { head, leave, isSmall });
    return name === null ? [] : [{ name, line, isBeside: others.length > 0 && at > first }];
  });
  const beside = wholeNames(names.filter(({ isBeside }) => isBeside));
  const whole = wholeNames(names.filter(({ isBeside }) => !isBeside));
  for (const { name, line } of beside) leave({ ...line, text: name }, issuesToo);
  for (const at of others) if (heads[at]?.kind === 'line') leave(heads[at], issuesToo);
  const isShared = / PHỐI HỢP/u.test(title) && whole.some((one) => namesApart(one).length > 1);
  if (isShared || isJoint(lines, title)) takeIssuers(whole.flatMap(namesApart), head, leave);
  else takeBodies(whole, head, leave);
  const printed = names
    .map(({ line }) => plainName(line.text))
    .filter((one) => !hasCapitals || nameInCapitals(one) === null)
    .join(' ');
  head.issuer = asPrinted(head.issuer, printed);
  head.superior = asPrinted(head.superior, printed);
}

/** A name with the capitals that a letterhead in small letters has. */
function asPrinted(name: string | null, printed: string): string | null {
  const at = name === null ? -1 : printed.toLowerCase().indexOf(name.toLowerCase());
  return name === null || at < 0 ? name : printed.slice(at, at + name.length);
}

/** Whether several bodies issue a document together: its title says so, or a dash stands between their names. */
const isJoint = (lines: readonly SourceLine[], title: string): boolean =>
  /(?<!(?:BAN CHỈ ĐẠO|TỔ|ĐOÀN|NHÓM|CÔNG TÁC|KIỂM TRA) )LIÊN (?:TỊCH|NGÀNH)/u.test(title) ||
  lines.some((line, at) => {
    const [before, after] = [lines[at - 1], lines[at + 1]];
    const isName = (one: SourceLine | undefined) => one?.kind === 'line' && isBodyInCapitals(one.text);
    return line.kind === 'line' && /^[-–—]$/u.test(line.text.trim()) && isName(before) && isName(after);
  });

/** The names of two bodies that stand on one line: SỞ Y TẾ - SỞ TÀI CHÍNH. */
function namesApart({ name, line }: NameInHead): NameInHead[] {
  const names = name.split(/ [-–—] /u);
  return names.every((one) => bodyForm.test(one))
    ? names.map((one) => ({ name: one, line }))
    : [{ name, line }];
}

/** The first of those who issue a document together leads, gives the number and is the issuer; above departments stands the committee that they are of. */
function takeIssuers(names: readonly NameInHead[], head: DraftHead, leave: Leave): void {
  const isUnder =
    committee.test(names[0]?.name ?? '') && names.length > 1 && !committee.test(names[1]?.name ?? '');
  const [above, issuers] = isUnder ? [names[0], names.slice(1)] : [undefined, names];
  if (issuers.length < 2) {
    takeBodies(names, head, leave);
    return;
  }
  if (above) head.superior = nameInSentence(above.name);
  const [first, ...others] = issuers;
  if (first) head.issuer = nameInSentence(first.name);
  for (const { name, line } of others) leave({ ...line, text: name }, issuesToo);
}

const committee = /^(?:[UỦ][YỶỲ] BAN NHÂN DÂN|UBND)(?!\p{L})/u;

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

/** Two lines as one, where they are the national heading, the motto or the day of issue only together; “SỐ” below “CHUYỂN ĐỔI” is no number. */
function joinedHead(first: string, second: string): string | null {
  const both = `${first} ${second}`;
  const isHeading = isLetterhead(both) && !isLetterhead(first) && !isLetterhead(second);
  const isDay = /,\s*ngày/u.test(first) && dayOfIssue.test(both) && !isWholeDay(first);
  const isName = second === 'SỐ' && first.endsWith('CHUYỂN ĐỔI');
  return isHeading || isDay || isName ? both : null;
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
        /(?:,| VÀ| CỦA| VỀ| CÁC| -)$/u.test(last.name) ||
        (bodyForm.test(last.name) && !bodyForm.test(one.name)) ||
        /^(?:BỘ|BAN|HỘI|VIỆN|TRƯỜNG|ĐOÀN|KHOA|PHÒNG|QUỸ|ĐÀI)$/u.test(one.name) ||
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
  /^(?:BỘ|BAN|[UỦ][YỶỲ] BAN|UBND|HĐND|HỘI|ĐẢNG|TỈNH|THÀNH|HUYỆN|QUẬN|CHÍNH PHỦ|QUỐC HỘI|TỔNG|LIÊN|MẶT TRẬN|ĐOÀN|SỞ|VIỆN|TRƯỜNG|ĐẠI HỌC|CỤC|VỤ|TẬP ĐOÀN|VĂN PHÒNG|THỦ TƯỚNG|TÒA|CÔNG AN|CÔNG ĐOÀN|BCH|NGÂN HÀNG|ĐÀI|HỌC VIỆN|TRUNG TÂM|CÔNG TY|CHI CỤC|PHÒNG|CHI BỘ|BỆNH VIỆN|NHÀ TRƯỜNG|KHOA(?! HỌC)|LỰC LƯỢNG|BẢO HIỂM|KHO BẠC|THANH TRA|BAN QUẢN LÝ|HỢP TÁC XÃ|CHI HỘI|CHI ĐOÀN|NHÀ MÁY|XÍ NGHIỆP|QUỸ|CƠ QUAN|NHÀ XUẤT BẢN|NHÀ HÁT|NHÀ VĂN HÓA|BẢO TÀNG|THƯ VIỆN|TẠP CHÍ|BÁO|TIỂU BAN|TỔ (?:CÔNG TÁC|CHỨC|GIÚP VIỆC)|CÂU LẠC BỘ|VƯỜN QUỐC GIA|THÔNG TẤN XÃ|MẦM NON|TRẠM)(?!\p{L})/u;

/** Whether a line is the name of a body as letterheads print it. */
export const isBodyInCapitals = (text: string): boolean =>
  text === text.toUpperCase() && bodyForm.test(text) && text.length < 120;

/** No name of a body in a letterhead is longer. */
const maxNameLength = 300;

/** The national heading in one line with the name of a body, or that of the Party behind one. */
const headingBesideName = new RegExp(
  `\\s*${headingOfState}\\s*|(?<=\\S(?<!(?:TRUNG ƯƠNG|ĐIỆN TỬ|BÁO|CỦA|SỬ)))\\s+ĐẢNG CỘNG SẢN VIỆT NAM$`,
  'u',
);

/** A line of a letterhead without the national heading beside it and signs around it. */
const plainName = (text: string): string => text.replace(headingBesideName, '').replace(/[*_]/gu, '').trim();

/** The name that a line in capitals is; null for any other line. */
function nameInCapitals(text: string): string | null {
  const plain = plainName(text);
  const isName = plain.length <= maxNameLength && plain === plain.toUpperCase() && /\p{Lu}{2}/u.test(plain);
  return isName && !isLetterhead(plain) && !/^S[ỐÔ](?!\p{L})/u.test(plain) ? plain : null;
}

/** Words that begin as names of bodies do, and are none. */
const noBody =
  /^(?:Ban hành|Hội nghị|Hội thảo|Tổng kết|Đoàn kết|Liên quan|Báo cáo|Thành phần|Phòng,|Viện dẫn|Quỹ đạo)/u;

/** Whether a line in small letters is the name of a body, where no line of the letterhead is in capitals. */
const isNameInSmall = (plain: string): boolean =>
  plain.length < 120 &&
  /^\p{Lu}/u.test(plain) &&
  !/[.:;,/]$/u.test(plain) &&
  bodyForm.test(plain.toUpperCase()) &&
  !noBody.test(plain);

/** Whether a line gives the number and symbol of a document. */
const isNumber = (line: SourceLine): boolean =>
  line.kind === 'line' && /^S[ốôỐ](?!\p{L})/u.test(line.text) && findSymbols(line.text).length > 0;

/** Whether a line may be the name of a body in small letters beside one in capitals: right above the first of these, or between it and the number. */
function isSmallBesideCapitals(lines: readonly SourceLine[], at: number): boolean {
  const isName = (line: SourceLine | undefined) =>
    line?.kind === 'line' && isBodyInCapitals(plainName(line.text));
  const [before, after] = [lines[at - 1], lines[at + 1]];
  const isAbove = isName(after) && !lines.slice(0, at).some(isName);
  return isAbove || (isName(before) && after !== undefined && isNumber(after));
}

/** Takes what a line of a letterhead says; gives the name of a body that it is, in capitals. */
function readLetterheadLine(
  line: TextLine,
  { head, leave, isSmall }: { readonly head: DraftHead; readonly leave: Leave; readonly isSmall: boolean },
): string | null {
  const { text } = line;
  const symbol = /^((?:Nghị quyết|Luật|Pháp lệnh)\s+)?s[ốôỐ](?!\p{L})\s*:?\s*(.*)$/iu.exec(text);
  const dated = dayOfIssue.exec(text.replace(shortDay, ', ngày $1 tháng $2 năm $3'));
  if (dated) {
    const [, place = '', day = '', month = '', year = ''] = dated;
    head.place = place.replace(/^[*\s]+|^S[ốô](?!\p{L})\s*:?\s*\S+\s+/u, '').trim();
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
    if (found) {
      head.symbol = printedSymbol(number, found);
      const before = number.slice(0, found.start).trim();
      if (before !== '') leave({ ...line, text: before }, beforeNumber);
    } else leave(line, blank);
    if (found && type !== '') leave({ ...line, text: type.trim() }, letterhead);
  } else {
    const plain = plainName(text);
    if (isSmall && isNameInSmall(plain) && !isLetterhead(plain))
      return plain.replace(/\s+/gu, ' ').toUpperCase();
    if (nameInCapitals(text) !== null) {
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

/** Why the name of a body that issues a document together with another is left out. */
export const issuesToo: LeftOut['why'] = {
  vi: 'tên, số của cơ quan cùng ban hành (liên tịch): kế hoạch chỉ có chỗ cho một cơ quan ban hành',
  en: 'the name or number of a body that issues it too: a plan has a place for one',
};

/** Why lines of a letterhead are left out. */
export const letterhead = { vi: 'quốc hiệu, tiêu ngữ, dòng kẻ', en: 'national heading, motto, rule' };
const beforeNumber = { vi: 'đứng trước số và ký hiệu', en: 'stands before the number of the document' };
const blank = { vi: 'số hoặc ngày còn để trống', en: 'a number or date still left blank' };
const aboveTitle = { vi: 'đứng trên tên loại văn bản', en: 'stands above the title' };
