import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CountableTarget,
  findCountableTargets,
} from '../../src/vietnamese/numbers/countable-targets.ts';
import { parseNumber } from '../../src/vietnamese/numbers/numbers.ts';
import { readable } from '../../src/vietnamese/wording/readable.ts';
import { caseCount } from '../support/case-count.ts';
import { aVietnameseText } from '../support/vietnamese-text.ts';

// The search by one expression from the verb on: plain to see, and slow.

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
    `(?<min>${figure})(?: ?(?:-|đến) ?(?<max>${figure}))?(?: (?<factor>nghìn|ngàn|triệu|tỷ|tỉ)(?!\\p{L}))?` +
    `(?:(?<share> ?%)| (?!(?:${notCounted})(?!\\p{L})))(?<noun>(?:(?<=%) ?)?\\p{L}*(?: \\p{L}+)?)`,
  'giu',
);

/** The numbers that a wording promises to reach, in order. Dates, years, symbols and counts given by others are none. */
function byExpression(wording: string): readonly CountableTarget[] {
  const { text, spanOf } = readable(wording);
  return [...text.matchAll(form)].flatMap((match) => {
    const { min = '', max = min, factor = '', share, noun = '' } = match.groups ?? {};
    const [from, to] = [parseNumber(min), parseNumber(max)];
    const counted = countedIn(noun);
    if (from === null || to === null || isYears(min, max) || (counted === '' && share === undefined))
      return [];
    const nounStart = match.index + match[0].length - noun.length;
    const end = counted === '' ? nounStart : nounStart + noun.indexOf(counted) + counted.length;
    const times = factors[factor.toLowerCase()] ?? 1;
    return [{ ...spanOf(match.index, end), min: from, max: to, factor: times }];
  });
}

const isYears = (min: string, max: string): boolean =>
  min !== max && [min, max].every((text) => /^(?:19|20)\d\d$/.test(text));

/** One word or two: what follows a linking word belongs to the rest of the sentence. */
function countedIn(words: string): string {
  const [first = '', second = ''] = words.trim().split(' ');
  if (linkWords.test(first)) return '';
  return second === '' || linkWords.test(second) ? first : `${first} ${second}`;
}

const words = fc.constantFrom(
  ...verbs.replace(/\[.*? có/, '').split('|'),
  ...fillers.split('|'),
  ...notCounted.split('|'),
  ...[
    'phấn đấu',
    'phấn đấu đến năm 2030',
    'có',
    'lớp',
    'hội viên',
    'và',
    'của',
    'nghìn',
    'triệu',
    'tỷ',
    'đồng',
  ],
);
const signs = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ' ',
  '',
  '  ',
  '.',
  ',',
  ';',
  ':',
  '-',
  ' - ',
  ' đến ',
  '%',
  ' %',
  '(',
  '“',
  '\n',
  '–',
);
const number = fc.constantFrom(
  '5',
  '12',
  '04',
  '1.500',
  '98,5',
  '2020',
  '2025',
  '1234567890123',
  '12.34',
  '1.000.000',
  '5a',
);
const odd = fc.constantFrom('\u0301', '\u{10400}', '\u{1D7D9}', '\u0130', '\u212A', '\u00AD', 'ж', '\uD800');
const spelt = fc.tuple(
  fc.oneof(
    { weight: 6, arbitrary: words },
    { weight: 4, arbitrary: number },
    { weight: 1, arbitrary: odd },
    { weight: 1, arbitrary: aVietnameseText },
  ),
  fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD'),
  ),
);
/** What is likely to be found, and is cut at any place. */
const promised = fc
  .tuple(
    fc.constantFrom(
      ...verbs.replace(/\[.*? có/, '').split('|'),
      'phấn đấu, kể từ năm 2026, có',
      'phấn đấu tăng 10% và có',
      'Phấn đấu có',
    ),
    fc.constantFrom('', '', ' từ', ' ít nhất', ' thêm khoảng'),
    number,
    fc.constantFrom('', '', ' đến 20', '-30', ' triệu', ' tỷ'),
    fc.constantFrom(' lớp học', ' %', '%', '% hội viên', ' đến in 4 tờ', ' của', ' năm', ' chương trình'),
    fc.nat(40),
  )
  .map(([verb, filler, count, rest, noun, cut]) => {
    const text = `${verb}${filler} ${count}${rest}${noun}`;
    return text.slice(0, cut) + text.slice(cut + 1);
  });
const wording = fc
  .array(
    fc.tuple(
      fc.oneof(
        spelt,
        fc.tuple(
          promised,
          fc.constant((text: string) => text),
        ),
      ),
      signs,
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.map(([[text, spell], sign]) => spell(text) + sign).join(''));

test('numbers are found from themselves backwards as they are by one expression from their verbs', () => {
  let found = 0;
  fc.assert(
    fc.property(wording, (text) => {
      const expected = byExpression(text);
      found += expected.length;
      expect(findCountableTargets(text)).toEqual(expected);
    }),
    { numRuns: caseCount(3_000, 200_000) },
  );
  expect(found).toBeGreaterThan(100);
});

test('a share before a number does not make a share of the number', () => {
  expect(findCountableTargets('Phấn đấu tăng 10% và có 5 của tỉnh.')).toEqual([]);
  expect(findCountableTargets('Phấn đấu tăng 10% và có 5% của tỉnh.')).toEqual([
    { raw: 'Phấn đấu tăng 10% và có 5%', start: 0, end: 26, min: 5, max: 5, factor: 1 },
  ]);
});
