import { levelNames } from '../../locale/level-names.ts';
import { reviewOutcomes } from '../../locale/review-outcomes.ts';
import { unitKindNames } from '../../locale/unit-kinds.ts';
import { fold } from '../../vietnamese/letters/fold.ts';

/** What the values of options are called in Vietnamese, where an office would not use the English word. */
const vietnamese: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries({ ...unitKindNames, ...levelNames, ...reviewOutcomes }).map(([value, { vi }]) => [
      value,
      vi,
    ]),
  ),
  wording: 'lời văn',
  assignment: 'phân công',
  progress: 'tiến độ',
  registry: 'sổ',
  weakens: 'làm yếu',
  unclear: 'chưa rõ',
  strengthens: 'làm mạnh',
  neutral: 'trung tính',
  editorial: 'biên tập',
  never: 'không bao giờ',
  always: 'luôn luôn',
  auto: 'tự động',
  party: 'Đảng',
  state: 'Nhà nước',
  assembly: 'hội đồng nhân dân',
  government: 'Chính phủ',
  ministry: 'bộ',
  committee: 'ủy ban nhân dân',
  department: 'sở',
  office: 'phòng ban',
  association: 'đoàn thể',
  court: 'tòa án',
  enterprise: 'doanh nghiệp',
  start: 'lập',
  add: 'thêm',
  propose: 'gợi ý',
  issue: 'ban hành',
  end: 'kết thúc',
  move: 'chuyển',
  amend: 'sửa đổi',
  repeal: 'bãi bỏ',
  replace: 'thay thế',
  adjust: 'điều chỉnh',
  correct: 'đính chính',
  split: 'tách',
  join: 'nhập',
  out: 'lập phiếu',
  in: 'đọc phiếu',
  remind: 'nhắc',
  close: 'chốt kỳ',
  states: 'trạng thái',
  values: 'giá trị',
  changes: 'thay đổi',
};

/** The Vietnamese word for a value of an option; null where offices use the value itself. */
export const vietnameseChoice = (choice: string): string | null =>
  Object.hasOwn(vietnamese, choice) ? (vietnamese[choice] ?? null) : null;

/** The value that was meant by what was typed: itself, or the one that is called so in Vietnamese, with or without diacritics, with blanks or hyphens. */
export function matchingChoice(typed: string, choices: readonly string[]): string {
  if (choices.includes(typed)) return typed;
  const plain = plainWords(typed);
  return choices.find((choice) => plainWords(vietnameseChoice(choice) ?? choice) === plain) ?? typed;
}

/** The view that was meant by its name, in English or in Vietnamese. */
export function matchingView(typed: string, views: readonly string[]): string {
  if (views.includes(typed)) return typed;
  const plain = plainWords(typed);
  return views.find((view) => plainWords(viewWords[view] ?? view) === plain) ?? typed;
}

const viewWords: Readonly<Record<string, string>> = {
  summary: 'tóm tắt',
  text: 'toàn văn',
  tracker: 'phụ lục theo dõi',
  report: 'báo cáo',
  extract: 'trích giao việc',
  timeline: 'tiến trình',
  board: 'bảng theo dõi',
  calendar: 'lịch',
  consolidated: 'bản tổng hợp',
};

/** Views as a help lists them: the Vietnamese name before the one that files and scripts have. */
export const viewsInWords = (views: readonly string[]): string =>
  views
    .map((view) => (viewWords[view] === undefined ? view : `${quotedWhole(viewWords[view])} (${view})`))
    .join(', ');

/** A value as it may be typed, with its Vietnamese word before it. */
export function choiceInVietnamese(choice: string): string {
  const word = vietnameseChoice(choice);
  return word === null ? choice : `${quotedWhole(word)} (${choice})`;
}

/** Words as one argument of a command line. */
export const quotedWhole = (words: string): string => (/\s/.test(words) ? `"${words}"` : words);

const plainWords = (words: string): string =>
  fold(words)
    .replace(/[\s_-]+/g, ' ')
    .trim();
