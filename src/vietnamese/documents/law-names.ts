import { memoisedByText } from '../../plan/memoised.ts';
import type { NamedDate, Span } from '../../plan/citation.ts';
import type { DocumentType } from '../../plan/schema-types.ts';
import { dateAt } from '../dates/dates.ts';
import { everyMatch } from '../letters/every-match.ts';
import { lettered } from '../letters/lettered.ts';
import { readable } from '../wording/readable.ts';

/** A law, code, ordinance or constitution cited by its name with its date or year: “Luật Đất đai năm 2024”. */
export interface LawMention extends Span {
  readonly type: DocumentType;
  /** Without the word for its kind; empty for the constitution. */
  readonly name: string;
  readonly date: NamedDate;
}

const kinds: Readonly<Record<string, DocumentType>> = {
  luật: 'L',
  'bộ luật': 'BL',
  'pháp lệnh': 'PL',
  'hiến pháp': 'HP',
};

const word = '[\\p{L}\\d-]+';
const kind =
  '(?<!\\p{L})(?<kind>[Bb]ộ luật|Bộ Luật|BỘ LUẬT|Luật|LUẬT|(?<!pháp )luật(?= \\p{Lu})|[Pp]háp lệnh|PHÁP LỆNH|[Hh]iến pháp|HIẾN PHÁP)';
const title = `(?<name>(?:\\p{Lu}|sửa đổi|nước Cộng|các (?=tổ chức|công cụ))${word.slice(0, -1)}*(?:,? ${word}){0,39}?)`;
const lead =
  '(?: \\(?sửa đổi\\)?)?,? ?(?<tail>\\(?(?:ban hành |được ban hành )?(?:(?:ngày|NGÀY) (?=\\d)|(?:năm|NĂM) (?<year>(?:19|20)\\d\\d)(?!\\d)|(?<bare>(?:19|20)\\d\\d)(?!\\d)))';
const form = lettered(`${kind}(?: ${title})?${lead}`, 'gu');

/** Words that show that the date belongs to a sentence about the law, not to its name. */
const sentence =
  /(?:^|[ ,])(?:trình|báo cáo|hoàn thành|ban hành|thông qua|trước|sau|vào|được|đã|sẽ|giai đoạn|hằng|hàng|kể|đến|trong|từ|do|khi)(?: |$)/u;
const nextLaw = lettered('(?:, | và |; )(?:[Bb]ộ luật|Luật|Pháp lệnh|Hiến pháp) (?=\\p{Lu})', 'gu');

/** The laws that a wording cites by name with a date or year, in order. */
export const findLaws = memoisedByText((wording: string): readonly LawMention[] => {
  const { text, spanOf } = readable(wording);
  if (!/luật|lệnh|pháp/iu.test(text)) return [];
  const found: LawMention[] = [];
  for (const match of everyMatch(text, form(text))) {
    const { tail = '', year, bare } = match.groups ?? {};
    const written = year ?? bare;
    const end = match.index + match[0].length;
    const day = written === undefined ? dateAt(text, end) : null;
    if (written === undefined && !day) continue;
    const last = lastLaw(match);
    const start = match.index + last.offset;
    if (last.type !== 'HP' && last.name === '') continue;
    if (last.type === 'HP' ? !/^(?:$|nước )/iu.test(last.name) : sentence.test(last.name)) continue;
    const dateStart = written === undefined ? end : end - written.length;
    const dateEnd = day?.end ?? end;
    const closes = tail.startsWith('(') && text[dateEnd] === ')' ? 1 : 0;
    found.push({
      ...spanOf(start, dateEnd + closes),
      type: last.type,
      name: last.name,
      date: { ...spanOf(dateStart, dateEnd), date: day ? day.date : Number(written) },
    });
  }
  return found;
});

/** The law that a date belongs to: the last of a list, unless the list is the name of a law that amends others. */
function lastLaw(match: RegExpMatchArray): { type: DocumentType; name: string; offset: number } {
  const { kind: first = '', name = '' } = match.groups ?? {};
  const own = { type: kinds[first.toLowerCase()] ?? 'L', name, offset: 0 };
  if (/^sửa đổi/iu.test(name)) return own;
  const last = [...name.matchAll(nextLaw(name))].at(-1);
  if (!last) return own;
  const said = last[0].replace(/^(?:, | và |; )/u, '').trim();
  const nameStart = match[0].indexOf(name);
  return {
    type: kinds[said.toLowerCase()] ?? 'L',
    name: name.slice(last.index + last[0].length),
    offset: nameStart + last.index + last[0].length - said.length - 1,
  };
}

const dateLead = / ?,? ?(\()? ?(?:ngày |năm (?=\d{4}(?!\d)))?/iuy;

/** The date or year that follows a name at a place of a wording: “… ngày 06/8/2008”, “… năm 2024”; null where none does. */
export function namedDateAfter(wording: string, end: number): NamedDate | null {
  const { text, spanOf } = readable(wording.slice(end, end + 60));
  dateLead.lastIndex = 0;
  const start = dateLead.exec(text)?.[0].length ?? 0;
  const day = dateAt(text, start);
  const year = / năm $/iu.test(text.slice(0, start))
    ? /^(?:19|20)\d\d/.exec(text.slice(start))?.[0]
    : undefined;
  if (!day && year === undefined) return null;
  const span = spanOf(start, day?.end ?? start + 4);
  return { ...span, start: span.start + end, end: span.end + end, date: day ? day.date : Number(year) };
}
