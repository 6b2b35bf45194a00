import { smallLettered } from '../letters/lettered.ts';
import { readable } from './readable.ts';

/** Verbs that announce an effort and name no result: nobody could say when “tăng cường” is done. */
const vague = [
  'tăng cường|đẩy mạnh|phát huy|nâng cao|chú trọng|coi trọng|quan tâm|tích cực|chủ động|tiếp tục|thúc đẩy',
  'khuyến khích|tạo điều kiện|góp phần|nỗ lực|nêu cao|đề cao|từng bước|mở rộng',
].join('|');

/** Of these, what only says how another verb is done: alone they announce no effort, the verb after them does. */
const manners = ['tiếp tục'];

/** Verbs that always produce something: a body, a document, an event. */
const strong =
  'thành lập|ban hành|biên soạn|soạn thảo|xuất bản|phát hành|công bố|ký kết|kết nạp|hợp nhất|sáp nhập|khen thưởng';

/** Verbs that do so where they open a clause; elsewhere “tổ chức” or “nghiên cứu” is mostly a noun. */
const opening = [
  'mở|lập|cập nhật|sửa đổi|thẩm tra|xây dựng|in|ký|trình|đề xuất|tham mưu|báo cáo|kiến nghị|nghiên cứu|khảo sát|rà soát|kiểm tra|giám sát',
  'sơ kết|tổng kết|đánh giá|kiện toàn|hoàn thiện|hoàn thành|xem xét|lựa chọn|tiến cử|giới thiệu|bầu|tuyển chọn',
  'tuyển dụng|tổ chức|tập huấn|bồi dưỡng|đào tạo|phát động|biểu dương|tôn vinh|trao tặng',
  '(?:triển khai|thực hiện)(?: thực hiện)? (?:đề án|dự án|chương trình|kế hoạch|chiến lược|nghị quyết)',
].join('|');

/** What may stand before the verb that opens a clause: how it is done, or by when: “khẩn trương xây dựng”, “đến hết năm 2025, hoàn thành …”. */
const haste = 'sớm|khẩn trương|kịp thời|tập trung|chủ trì|định kỳ|tiến hành|thực hiện(?: nhiệm vụ)?';
const byWhen = '(?:^|[.;:] )(?:đến|trong|từ|hết|trước|năm|quý|giai đoạn) [^,;.:]{1,60}, ';

/** What follows these says what a task is for, or in which way it is done, and is no commitment of its own. */
const purpose = smallLettered(
  String.raw`(?<!\p{L})(?:(?:nhằm|để|phục vụ|theo hướng|qua đó|từ đó)(?!\p{L})|(?:thuận lợi|điều kiện|cơ sở|động lực|nền tảng) (?=thúc đẩy|nâng cao|phát huy))[^;.:]*`,
  'g',
);

const word = (choice: string) => `(?<![\\p{L}\\p{N}])(?:${choice})(?![\\p{L}\\p{N}])`;
const vagueAnywhere = smallLettered(word(vague), 'g');
const leavesResult = smallLettered(
  `(?:^|[.;:] |\\(\\d{1,2}\\) |${word(vague)} |${word(haste)} |${byWhen})${word(opening)}|(?:^|[.,;:] |(?<!\\p{L})và |${word(vague)} )${word(strong)}`,
);

/**
 * The vague verbs of a wording, each once, in lower case; none where the wording also has a verb that leaves a result, or where
 * they only say how something else is done (“tiếp tục duy trì”).
 */
export function findVagueCommitment(wording: string): string[] {
  const { text } = readable(wording);
  const [forPurpose, whole] = purpose(text);
  const [vagueVerb, committed] = vagueAnywhere(whole.replace(forPurpose, ''));
  const verbs = [...new Set(Array.from(committed.matchAll(vagueVerb), ([verb]) => verb.toLowerCase()))];
  if (verbs.every((verb) => manners.includes(verb))) return [];
  const [leaving, searched] = leavesResult(text);
  return leaving.test(searched) ? [] : verbs;
}
