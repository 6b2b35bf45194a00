import { onceForEachText } from '../../plan/once-for-each.ts';
import { parseNumber } from './numbers.ts';
import type { Span } from '../../plan/citation.ts';
import { readable } from '../wording/readable.ts';

/** A number that a wording promises to reach: “Thành lập 12 đảng đoàn”. */
export interface CountableTarget extends Span {
  /** Equal but for a range such as “10 đến 15 lớp”. */
  readonly least: number;
  readonly most: number;
  /** What stands between the figure and the thing: 1e9 for “2,5 tỷ đồng”. */
  readonly factor: number;
}

/** Verbs that bring something countable about; “thực hiện 06 nhiệm vụ” speaks of what others have counted. */
const verbs = [
  'thành lập|lập|mở|tổ chức|xây dựng|hình thành|ban hành|biên soạn|xuất bản|phát hành|in|công bố',
  'đào tạo|bồi dưỡng|tập huấn|kết nạp|phát triển|tuyển chọn|tuyển dụng|thu hút|giới thiệu|tiến cử',
  'hỗ trợ|tôn vinh|khen thưởng|trao tặng|trao|tặng|cấp|ký kết|ký|đăng ký|nghiệm thu|chuyển giao',
  'khảo sát|kiểm tra|giám sát|đề xuất|huy động|đạt|hoàn thành|phấn đấu[^.;:]{0,80}? có',
].join('|');

const fillers = 'mới|thêm|được|ít nhất|tối thiểu|khoảng|trên|hơn|gần|từ|đủ|tổng cộng|cả';
const figure = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,12}(?:,\\d+)?';
const factors: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };

/** Words after a number that make it a time, or a count of tasks and documents given by others. */
const notCounted =
  'năm|tháng|ngày|tuần|quý|giờ|lần|nhiệm kỳ|nhiệm vụ|đột phá|giải pháp|mục tiêu|chỉ tiêu|quan điểm|nội dung|nghị quyết|chỉ thị|kết luận|chương trình';
const linkWords =
  /^(?:của|cho|và|tại|để|trong|về|từ|với|ở|theo|do|trở|mới|nhằm|đến|trên|là|hoặc|được|có|đã|sẽ|đang|mỗi|một)$/iu;

const form = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<verb>${verbs})(?: (?:${fillers}))* ` +
    `(?<least>${figure})(?: ?(?:-|đến) ?(?<most>${figure}))?(?: (?<factor>nghìn|ngàn|triệu|tỷ|tỉ)(?!\\p{L}))?` +
    `(?: ?%| (?!(?:${notCounted})(?!\\p{L})))(?<noun>(?:(?<=%) ?)?\\p{L}*(?: \\p{L}+)?)`,
  'giu',
);

/** The numbers that a wording promises to reach, in order. Dates, years, symbols and counts given by others are none. */
export const findCountableTargets = onceForEachText((wording: string): readonly CountableTarget[] => {
  const { text, spanOf } = readable(wording);
  return [...text.matchAll(form)].flatMap((match) => {
    const { least = '', most = least, factor = '', noun = '' } = match.groups ?? {};
    const [from, to] = [parseNumber(least), parseNumber(most)];
    const counted = countedIn(noun);
    const isShare = match[0].includes('%');
    if (from === null || to === null || isYears(least, most) || (counted === '' && !isShare)) return [];
    const nounStart = match.index + match[0].length - noun.length;
    const end = counted === '' ? nounStart : nounStart + noun.indexOf(counted) + counted.length;
    const times = factors[factor.toLowerCase()] ?? 1;
    return [{ ...spanOf(match.index, end), least: from, most: to, factor: times }];
  });
});

/** Whether a target of so much is what the wording promises, counted in ones or in thousands and millions as it says. */
export const isAsPromised = ({ least, most, factor }: CountableTarget, target: number): boolean =>
  [1, factor].some((times) => target >= least * times && target <= most * times);

const isYears = (least: string, most: string): boolean =>
  least !== most && [least, most].every((text) => /^(?:19|20)\d\d$/.test(text));

/** One word or two: what follows a linking word belongs to the rest of the sentence. */
function countedIn(words: string): string {
  const [first = '', second = ''] = words.trim().split(' ');
  if (linkWords.test(first)) return '';
  return second === '' || linkWords.test(second) ? first : `${first} ${second}`;
}
