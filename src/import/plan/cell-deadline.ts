import type { ReadDeadline } from '../../vietnamese/dates/deadline-points.ts';
import { parseDeadline } from '../../vietnamese/dates/read-deadline.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { DeadlineTerm } from '../../plan/deadline.ts';
import type { Decision, DraftColumn } from '../structure/draft-units.ts';
import { startOf } from '../structure/table-grid.ts';
import { schoolTerm } from './school-terms.ts';

type YearOf = (month: number | null) => number | null;

/** What is known where deadlines are read, and who takes those that were not understood. */
export interface DeadlineContext {
  /** The year of a deadline that names none, by its month, or without one: that of a programme of one year, or of one school year. */
  readonly yearOf: YearOf;
  /** The first year of the programme; figures of years before it are where it begins, and nothing to reach. */
  readonly firstYear: number;
  /** The day on which the text was issued; null where it names none. */
  readonly issuedOn: CalendarDate | null;
  /** Takes the deadlines that were not understood. */
  readonly unread: Decision[];
}

/**
 * The deadline in a cell, also behind words such as “Hoàn thành”, or without the word for the month that the head has; one without a year
 * is in that of the programme.
 */
export function deadlineIn(line: string, yearOf: YearOf, column: DraftColumn | undefined): ReadDeadline {
  const whole = inWholeBrackets.exec(line)?.groups?.['inside'] ?? line;
  const named = /^[\dIVX\s,-]+$/u.test(whole) && /^(?:tháng|quý)$/iu.test(column?.head ?? '');
  const said = named ? `${column?.head ?? ''} ${whole}` : whole;
  const bare = said
    .replace(/^(?:xong|hoàn thành|thực hiện)\s+(?=\S)/iu, '')
    .replace(/ ?\((?:thứ \p{L}{2,4}|thứ \d|chủ nhật)\)(?=\.?$)/iu, '')
    .replace(/[.;]$/u, '')
    .replace(
      /(?<=20\d\d) (?:trình|báo cáo|hoàn thành|ban hành|gửi|phê duyệt|tổ chức)(?: (?:(?![\d;,]).){0,80})?$/iu,
      '',
    );
  const day = bare.replace(beforeDay, '').replace(partOfMonth, '');
  const forms = [
    line,
    said,
    ...[bare, day].flatMap((one) => [one, ...(/\d{4}/u.test(one) ? [] : inYear(one, yearOf))]),
  ];
  for (const form of forms) {
    const read = parseDeadline(form);
    if ('term' in read && !namesNoPlan(read.term)) return read;
  }
  const school = schoolTerm(line.replace(/\.$/u, ''), beginningOfSchool(yearOf));
  if (school !== null) return { term: school };
  if (wholeTerm.test(bare)) return { term: { standing: true } };
  const behind = behindOther(bare, yearOf);
  if (behind !== null) return behind;
  return withoutDay.test(bare) ? { term: { printed: line } } : { problem: 'unreadable' };
}

/** Words for a time from which no day follows, as whoever wrote them meant it: “Khi có yêu cầu”, “Theo lộ trình”, “2 năm/lần”, “Đột xuất”. */
const withoutDay =
  /^(?:(?:thực hiện|định kỳ|báo cáo|thường xuyên|ngay)[ ,]+)*(?:khi (?:có|cần|được|phát sinh|phát hiện|đủ)(?!\p{L})\D{0,80}|(?:theo|tùy(?: theo)?|tuỳ(?: theo)?|căn cứ(?: theo)?) (?:(?:đúng|từng|tình hình|điều kiện|khả năng) )?(?:tiến độ|kế hoạch|lộ trình|yêu cầu|quy định|thực tế|nhu cầu|thời gian|chương trình|chức năng|nhiệm vụ|phân công|chỉ đạo|đề nghị|diễn biến|giai đoạn|nguồn lực|kinh phí|mùa vụ|tình hình)(?!\p{L})\D{0,80}|(?:khi cần, )?đột xuất(?: khi \D{2,60})?|(?:(?:định kỳ|ít nhất|tối thiểu|mỗi|cứ) )*(?:0?[2-9]|10|hai|ba|bốn|năm|mười) năm ?(?:\/ ?|(?:một|0?1) |\/ ?(?:một|0?1) )lần|(?:một|0?1) lần ?(?:\/|mỗi|trong) ?(?:0?[2-9]|10|hai|ba|bốn|năm|mười) năm|không (?:có |xác định |quy định )?thời hạn|chưa xác định)$/iu;

/** A cell that stands in brackets as a whole. */
const inWholeBrackets = /^\((?<inside>[^()]+)\)[.;]?$/u;

/** A time in brackets behind its year, “2026 (Quý II)”, or behind the name that it has, “Tháng Thanh niên (tháng 3)”; null for any other words. */
function behindOther(words: string, yearOf: YearOf): ReadDeadline | null {
  const { year, name, inside = '' } = timeInBrackets.exec(words)?.groups ?? {};
  if (year === undefined && name === undefined) return null;
  const read = deadlineIn(inside, year === undefined ? yearOf : () => Number(year), undefined);
  if (!('term' in read) || 'event' in read.term || 'plan' in read.term) return null;
  return { term: { ...read.term, printed: words } };
}

const timeInBrackets =
  /^(?:(?:trong )?(?:năm )?(?<year>20\d\d)|(?<name>[\p{L} ]{2,80}|(?:\d{1,2}|hai|ba|bốn|năm) năm)) \((?<inside>[^()]*(?:\d|[IV]|năm)[^()]*)\)$/iu;

/** Whether a deadline is that of a plan which it does not name: “Theo tiến độ”, “Theo quy định”. */
const namesNoPlan = (term: DeadlineTerm): boolean =>
  'plan' in term &&
  /^(?:tiến độ|kế hoạch|lộ trình|yêu cầu|quy định|thực tế|tình hình thực tế|nhu cầu|thời gian|chương trình|chức năng|nhiệm vụ|phân công|chỉ đạo)(?: (?:chung|thực tế|thực hiện|quy định|nhiệm vụ|công việc|hiện hành|cụ thể|hằng năm|hàng năm|đề ra))*\.?$/iu.test(
    term.plan,
  );

/** The year in which the school year of a programme begins; null for a programme of another time. */
const beginningOfSchool = (yearOf: YearOf): number | null => (yearOf(9) === yearOf(1) ? null : yearOf(9));

/** The hour and the day of the week before a day: “8h00, ngày 01/3/2026”, “Từ 14 giờ 30 phút, thứ Ba, ngày …”. */
const beforeDay =
  /^(?:(?:lúc|vào|từ|dự kiến|nhân|dịp) )*(?:\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2})?(?: phút)?(?: ?(?:-|đến) ?\d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2})?(?: phút)?)?[,;]? ?)?(?:\(?thứ (?:\p{L}+|\d)\)?,? ?|chủ nhật,? ?)?(?=(?:ngày|tháng|\d))/iu;

/** A part of a month or of a quarter, which is done with it: “Đầu tháng 5”, “trung tuần tháng 9”, “Tuần 3 tháng 12”. */
const partOfMonth =
  /^(?:(?:vào|từ|ngay) )?(?:đầu|giữa|khoảng|(?:thượng|trung|hạ) tuần|tuần (?:thứ )?(?:[1-5]|một|hai|ba|tư|bốn|cuối|đầu),?(?: của)?)(?= (?:tháng|quý|năm)(?: |$))/iu;

/** The whole time that a programme is for. */
const wholeTerm = /^(?:trong |suốt |trong suốt )?(?:cả|toàn) (?:nhiệm kỳ|khóa|khoá|giai đoạn)$/iu;

/** Words for a time that name no year, in theirs; none where they are no such words, or lie in two years. */
function inYear(words: string, yearOf: YearOf): string[] {
  const [months] = periodAtEnd.exec(words) ?? shortMonths.exec(words) ?? [];
  const [, month] = /(?<!\d)\d{1,2}\/(\d{1,2})$/u.exec(words) ?? [];
  const isYear = /(?<!\p{L})năm$/iu.test(words);
  const wanted =
    months !== undefined ? monthsIn(months) : month !== undefined ? [Number(month)] : isYear ? [null] : [];
  const [year, ...others] = new Set(wanted.map(yearOf));
  if (year === undefined || year === null || others.length > 0) return [];
  return [isYear ? `${words} ${year}` : `${words}/${year}`];
}

/** “tháng 5”, “quý II - III”, “tháng 8, tháng 9” at the end of words. */
const periodAtEnd =
  /(?:tháng|quý|q\.) ?[\dIV]{1,3}(?:\s*(?:-|,|và|đến)\s*(?:(?:tháng|quý) )?[\dIV]{1,3})*$/iu;

/** “T4”, “T4-T6”. */
const shortMonths = /^(?:từ )?t ?\d{1,2}(?: ?(?:-|,|đến) ?t ?\d{1,2})?$/iu;

/** The months that words for months or quarters name, of a quarter the last. */
function monthsIn(words: string): number[] {
  const isQuarter = /^q/iu.test(words);
  return (words.match(/\d+|(?<!\p{L})[IV]{1,3}(?!\p{L})/gu) ?? []).map((one) => {
    const number = /^\d/u.test(one) ? Number(one) : ['I', 'II', 'III', 'IV'].indexOf(one) + 1;
    return isQuarter ? number * 3 : number;
  });
}

/** That the words of a deadline are kept as they are, and give no day. */
export const unreadDeadline = (words: string, task: string) => ({
  vi: `thời hạn «${startOf(words)}» chưa đọc được thành ngày, giữ nguyên lời, tính là chưa có thời hạn: «${startOf(task)}»`,
  en: `the deadline “${startOf(words)}” was not understood; its words are kept, and the task counts as one without a deadline: “${startOf(task)}”`,
});
