import type { DraftHead, LeftOut } from './draft-units.ts';
import { isBodyInCapitals } from './letterhead.ts';
import { isInCapitals, isTitle } from './read-head.ts';
import type { SourceLine, TextLine } from './text-lines.ts';
import { readAnnexLine } from './annex-line.ts';

const authority = /^(?:(?:T\/?M|K\/?T|T\/?L|TUQ)(?:\s*[./]\s*|\s+)|Q\.\s*)\p{Lu}[\p{Lu}\s,.-]+$/u;

/** Offices that sign without an authority before them: CHỦ TỊCH QUỐC HỘI, BỘ TRƯỞNG. */
const office =
  /^(?:PHÓ )?(?:TỔNG BÍ THƯ|BÍ THƯ|CHỦ TỊCH|THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|CHỦ NHIỆM|TRƯỞNG BAN|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|VỤ TRƯỞNG|TRƯỞNG PHÒNG|TRƯỞNG KHOA|CHÁNH VĂN PHÒNG|THỐNG ĐỐC|CHÁNH ÁN|TỔNG THƯ KÝ|TỔNG BIÊN TẬP|CHỈ HUY TRƯỞNG|CHÍNH ỦY)(?!\p{L})[\p{Lu}\s,.-]*$/u;

/** Whether a line begins the end of a document: the recipients, the signature, or the office that signs above a name. */
export const isClosing = (line: TextLine, lines: readonly SourceLine[]): boolean =>
  readRecipientsHead(line.text) !== null ||
  authority.test(line.text) ||
  (office.test(line.text) && isSigned(lines, lines.indexOf(line))) ||
  ((line.isArranged || representative.test(line.text)) && isSignedBody(lines, lines.indexOf(line)));

/** Words for one of several who sign together: ĐẠI DIỆN SỞ VÍ DỤ. */
const representative = /^(?:ĐẠI DIỆN|THAY MẶT)(?!\p{L})[\p{Lu}\d\s,.&-]*$/u;

/** Whether the name of a body stands at a line, above the office that signs for it, as under a text of two bodies. */
function isSignedBody(lines: readonly SourceLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  return (
    line?.kind === 'line' &&
    (isBodyInCapitals(line.text) || representative.test(line.text)) &&
    !office.test(line.text) &&
    next?.kind === 'line' &&
    (office.test(next.text) || authority.test(next.text)) &&
    isSigned(lines, at + 1)
  );
}

/** Whether the mark of a signature or a name stands soon below a line, alone. */
const isSigned = (lines: readonly SourceLine[], at: number): boolean =>
  lines
    .slice(at + 1, at + 4)
    .some(
      ({ kind, ...line }) =>
        kind === 'line' && 'text' in line && (signedMark.test(line.text) || isName(line.text)),
    );

/** What stands beside “Nơi nhận:” on its line, such as the authority that signs; null for any other line. */
function readRecipientsHead(text: string): string | null {
  const beside = /^Nơi nhận\s*:?\s*(.*)$/iu.exec(text)?.[1];
  return beside !== undefined && (beside === '' || authority.test(beside)) ? beside : null;
}

/** Reads recipients, filing line and signature; gives the place of the first line that is none of them. */
export function readClosing(
  lines: readonly SourceLine[],
  start: number,
  head: DraftHead,
  leave: (line: TextLine, why: LeftOut['why']) => void,
): number {
  let inRecipients = false;
  let at = start;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.kind !== 'line' || isTitle(line) || readAnnexLine(line) || isAnnexTitle(line.text)) break;
    const { text } = line;
    const beside = readRecipientsHead(text);
    if (beside !== null) {
      inRecipients = true;
      if (beside !== '') takeAuthority(beside, head);
    } else if (isFiling(text)) {
      head.filing = bare(text);
      inRecipients = false;
    } else if (inRecipients && !authority.test(text) && (/^[-–—•]/u.test(text) || continues(head, text)))
      addRecipient(head, text);
    else if (signedMark.test(text)) leave(line, signed);
    else if (/^[\s_*=~.–—-]+$/u.test(text)) leave(line, rule);
    else if (head.name !== null) {
      const end = endOfSignature(lines, at);
      if (end === at) break;
      for (const more of lines.slice(at, end)) if (more.kind === 'line') leave(more, anotherSignature);
      at = end - 1;
      inRecipients = inRecipients && head.filing === null;
    } else if (authority.test(text) || isSignedBody(lines, at)) takeAuthority(text, head);
    else if (isName(text)) head.name = text;
    else if (isInCapitals(text)) head.position = joinLine(head.position, text);
    else break;
  }
  return at;
}

/** What stands above the signature of who confirms or approves a plan: XÁC NHẬN CỦA CHI BỘ, DUYỆT CỦA NHÀ TRƯỜNG. */
const approval = /^(?:XÁC NHẬN|(?:PHÊ |KÝ )?DUYỆT|Ý KIẾN|NGƯỜI LẬP)(?!\p{L})[\p{Lu}\s,.-]*$/u;

/** Where a signature ends that begins at a line, with the name below an authority, an office or a body that signs; there, if none does. */
function endOfSignature(lines: readonly SourceLine[], start: number): number {
  const first = lines[start];
  const isOffice =
    first?.kind === 'line' &&
    [authority, office, approval].some((form) => form.test(first.text) || isSignedBody(lines, start));
  if (!isOffice) return start;
  const name = lines.slice(start, start + 6).findIndex((line) => line.kind === 'line' && isName(line.text));
  return name < 0 ? start : start + name + 1;
}

/** What an annex is called that is not called one: DANH MỤC NHIỆM VỤ, BẢNG PHÂN CÔNG. */
export const isAnnexTitle = (text: string): boolean =>
  /^(?:DANH MỤC|BẢNG|BIỂU|TỔNG HỢP|DANH SÁCH|PHÂN CÔNG|CÁC NHIỆM VỤ|NHIỆM VỤ|HỆ THỐNG|TIẾN ĐỘ|KHUNG|MẪU|LỘ TRÌNH|CHỈ TIÊU|MỘT SỐ)(?!\p{L})/u.test(
    text,
  );

/** “KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG” on one line is the authority and the position. */
function takeAuthority(text: string, head: DraftHead): void {
  const both =
    /^(.*\p{Lu}) (PHÓ (?:BÍ THƯ|CHỦ TỊCH|THỦ TƯỚNG|TRƯỞNG|CHÁNH|GIÁM ĐỐC|TỔNG|CHỦ NHIỆM).*)$/u.exec(text);
  head.authority = joinLine(head.authority, both?.[1] ?? text);
  if (both) head.position = joinLine(head.position, both[2] ?? '');
}

/** Whether a line says where the paper is kept; without a dash before it Lưu may also be the surname of who signs. */
const isFiling = (text: string): boolean => /^[-–—•]?\s*Lưu(?!\p{L})/u.test(text) && !isName(text);

const bare = (text: string) => text.replace(/^[-–—•]\s*/u, '');
const joinLine = (before: string | null, text: string) => (before === null ? text : `${before} ${text}`);

/** A line below a recipient that is not ended yet. */
const continues = (head: DraftHead, text: string) =>
  head.recipients.length > 0 && !isName(text) && text !== text.toUpperCase();

function addRecipient(head: DraftHead, text: string): void {
  const last = head.recipients.at(-1);
  if (last === undefined || /^[-–—•]/u.test(text)) head.recipients.push(bare(text));
  else head.recipients[head.recipients.length - 1] = `${last} ${text}`;
}

const signedMark = /^[[(]?\s*(?:đã ký|ký tên|ký, |ký và )/iu;

/** Two to six words, each with a capital, perhaps after an academic title or a military rank: the name of a person. */
const isName = (text: string) => nameForm.test(text) || nameInCapitals.test(text);

/** Degrees, ranks of doctors and honours, also as people abbreviate others: “BSCKII.”, “ThS.BS.”, “TTƯT.”. */
const titles =
  '(?:(?:PGS|GS|TSKH|TS|Th\\.?[Ss]|BS|DS|KS|LS|CN|(?:BS|DS)\\.? ?CK ?(?:II|I|1|2)|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT|AHLĐ|(?!(?:TM|KT|TL|TUQ|Q)\\.)\\p{Lu}\\p{L}{0,7}[12]?(?=\\.))[.,]?\\s*|(?:Luật sư|Bác sĩ|Kỹ sư|Nhà giáo|Giáo sư|Tiến sĩ|Thạc sĩ) ){1,5}';
const ranks = '(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)|(?:Phó )?Đô đốc) ';
/** “Văn”, and “H’Thử” as in names of the Central Highlands. */
const nameWord = "\\p{Lu}(?:[\\p{Ll}\\p{M}]|[’']\\p{L})*";
const nameForm = new RegExp(`^(?:${titles}|${ranks})?(?:${nameWord}[ -]){1,5}${nameWord}$`, 'u');

/** A name in capitals is told from an office by the surname that it begins with. */
const nameInCapitals = new RegExp(
  `^(?:${titles})?(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRỊNH|MAI|ĐÀO|LƯƠNG|TRƯƠNG|ĐOÀN VĂN|CAO|TÔ|TẠ|HÀ|LƯU|PHÙNG|QUÁCH|VƯƠNG)(?: \\p{Lu}+){1,4}$`,
  'u',
);

const rule = { vi: 'dòng kẻ', en: 'a rule' };
/** Why the lines of a second signature are left out. */
export const anotherSignature = {
  vi: 'chữ ký của cơ quan ký cùng: kế hoạch chỉ có chỗ cho một chữ ký',
  en: 'the signature of another body that signs too: a plan has a place for one',
};
const signed = { vi: 'dấu cho biết đã ký', en: 'the mark that it was signed' };
