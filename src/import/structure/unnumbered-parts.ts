import type { DraftUnit } from './draft-units.ts';
import { readLineLabel } from './line-labels.ts';
import type { TextLine } from './text-lines.ts';

/** No heading of a part has more letters. */
const maxLength = 120;

/** What headings of parts begin with where nobody numbers them. */
const words =
  /^(?:(?:các|những|một số|về) )?(?:mục đích|mục tiêu|yêu cầu|quan điểm|nguyên tắc|bối cảnh|căn cứ|sự cần thiết|đặt vấn đề|mở đầu|phần mở đầu|tình hình|thực trạng|đánh giá|kết quả|phương hướng|phương châm|chủ đề|chỉ tiêu|nhiệm vụ|giải pháp|nội dung|hoạt động|lộ trình|tiến độ|phân công|đối tượng|phạm vi|thời gian|kinh phí|nguồn lực|tổ chức thực hiện|chế độ báo cáo|(?:chương trình|chuyên đề|nội dung|nhiệm vụ) thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))(?!\p{L})/iu;

const isInCapitals = (text: string): boolean => text === text.toUpperCase();

/** Whether a line without a label is the heading of a part: set apart by its style or by capitals, and begun as such headings are. */
export const namesPart = (line: TextLine): boolean =>
  (line.bold || line.level !== null || isInCapitals(line.text)) &&
  line.text.length <= maxLength &&
  /^\p{Lu}/u.test(line.text) &&
  !/[.;:,]$/u.test(line.text) &&
  words.test(line.text) &&
  readLineLabel(line.text) === null;

/** Whether such a line begins a part where a unit is the highest open one: beside other parts without numbers, or none at all. */
export function beginsUnnumberedPart(line: TextLine, top: DraftUnit | undefined): boolean {
  if (!namesPart(line)) return false;
  if (top === undefined) return true;
  if (top.kind === 'part') return top.number === undefined && !isBelow(line, top);
  return !['annex', 'article'].includes(top.kind) && isInCapitals(line.text);
}

/** Small letters below a heading in capitals make a smaller heading. */
const isBelow = ({ text }: TextLine, { heading = '' }: DraftUnit): boolean =>
  isInCapitals(heading) && !isInCapitals(text);
