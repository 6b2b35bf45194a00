import { memoisedByText } from '../../plan/memoised.ts';
import { parseNumber } from './numbers.ts';
import type { Span } from '../../plan/citation.ts';
import { smallLettered } from '../letters/lettered.ts';
import { readable } from '../wording/readable.ts';

/** A number that a wording promises to reach: “Thành lập 12 đảng đoàn”. */
export interface CountableTarget extends Span {
  /** Equal but for a range such as “10 đến 15 lớp”. */
  readonly min: number;
  readonly max: number;
  /** What stands between the figure and the thing: 1e9 for “2,5 tỷ đồng”. */
  readonly factor: number;
}

/** Verbs that bring something countable about; “thực hiện 06 nhiệm vụ” speaks of what others have counted. Of two with one end the longer is looked for first. */
const verbs = [
  '(?:thành )?lập|mở|tổ chức|xây dựng|hình thành|ban hành|biên soạn|xuất bản|phát hành|in|công bố',
  'đào tạo|bồi dưỡng|tập huấn|kết nạp|phát triển|tuyển chọn|tuyển dụng|thu hút|giới thiệu|tiến cử',
  'hỗ trợ|tôn vinh|khen thưởng|trao|(?:trao )?tặng|cấp|ký kết|(?:đăng )?ký|nghiệm thu|chuyển giao',
  'khảo sát|kiểm tra|giám sát|đề xuất|huy động|đạt|hoàn thành',
].join('|');

const fillers = 'mới|thêm|được|ít nhất|tối thiểu|khoảng|trên|hơn|gần|từ|đủ|tổng cộng|cả';
const figure = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,12}(?:,\\d+)?';
const factors = new Map(Object.entries({ nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }));

/** Words after a number that make it a time, or a count of tasks and documents given by others. */
const notCounted =
  'năm|tháng|ngày|tuần|quý|giờ|lần|nhiệm kỳ|nhiệm vụ|đột phá|giải pháp|mục tiêu|chỉ tiêu|quan điểm|nội dung|nghị quyết|chỉ thị|kết luận|chương trình';
const linkWords =
  /^(?:của|cho|và|tại|để|trong|về|từ|với|ở|theo|do|trở|mới|nhằm|đến|trên|là|hoặc|được|có|đã|sẽ|đang|mỗi|một)$/iu;

/** A number, the second one of a range, its factor, whether it is a share, and what it counts. */
const counted =
  `(${figure})(?: ?(?:-|đến) ?(${figure}))?(?: (nghìn|ngàn|triệu|tỷ|tỉ)(?!\\p{L}))?` +
  `(?:( ?%)| (?!(?:${notCounted})(?!\\p{L})))((?:(?<=%) ?)?\\p{L}*(?: \\p{L}+)?)`;

const wordStart = '(?<![\\p{L}\\p{N}])';

/** From the blank before a number it looks back for the verb: numbers are few, and verbs would have to be looked for everywhere. */
const afterVerb = smallLettered(` (?=\\d)(?<=${wordStart}(${verbs})((?: (?:${fillers}))*) )${counted}`);

/** What no wording with the verb below is without, in small letters, at the head of words, or in capitals. */
const striving = ['ấn đ', 'ấn Đ', 'ẤN Đ'];
/** The verb whose object stands between its halves: “phấn đấu đến năm 2030 có 12 …”. */
const afterStriving = smallLettered(
  `${wordStart}(phấn đấu[^.;:]{0,80}? có)((?: (?:${fillers}))*) ${counted}`,
);

/** The numbers that a wording promises to reach, in order. Dates, years, symbols and counts given by others are none. */
export const findCountableTargets = memoisedByText((wording: string): readonly CountableTarget[] => {
  const { text, spanOf } = readable(wording);
  const found: CountableTarget[] = [];
  const [plain, searched] = afterVerb(text);
  const parted = striving.some((letters) => text.includes(letters)) ? afterStriving(text)[0] : null;
  let from = 0;
  for (;;) {
    const rest = searched.slice(from);
    const after = plain.exec(rest);
    const around = parted?.exec(rest);
    const verbStart = after ? after.index - lengthOf(after[1]) - lengthOf(after[2]) : Infinity;
    const isParted = around && around.index < verbStart;
    const match = isParted ? around : after;
    if (!match) return found;
    const start = from + (isParted ? around.index : verbStart);
    from += match.index + match[0].length;
    const { 3: min = '', 4: max = min, 5: factor = '', 6: share, 7: noun = '' } = match;
    const first = parseNumber(min);
    const last = min === max ? first : parseNumber(max);
    const thing = countedIn(noun);
    if (first === null || last === null || isYears(min, max) || (thing === '' && share === undefined))
      continue;
    const nounStart = from - noun.length;
    const end = thing === '' ? nounStart : nounStart + noun.indexOf(thing) + thing.length;
    const times = factors.get(factor.toLowerCase()) ?? 1;
    const place = spanOf(start, end);
    found.push({
      min: first,
      max: last,
      factor: times,
      start: place.start,
      end: place.end,
      raw: place.raw,
    });
  }
});

const lengthOf = (letters = ''): number => letters.length;

/** Whether a target of so much is what the wording promises, counted in ones or in thousands and millions as it says. */
export const isAsPromised = ({ min, max, factor }: CountableTarget, target: number): boolean =>
  (target >= min && target <= max) || (target >= min * factor && target <= max * factor);

const isYears = (min: string, max: string): boolean => min !== max && isYear(min) && isYear(max);

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** One word or two: what follows a linking word belongs to the rest of the sentence. */
function countedIn(words: string): string {
  const said = words.trim();
  const blank = said.indexOf(' ');
  const first = blank < 0 ? said : said.slice(0, blank);
  const second = blank < 0 ? '' : said.slice(blank + 1);
  if (linkWords.test(first)) return '';
  return second === '' || linkWords.test(second) ? first : `${first} ${second}`;
}
