import type { Data } from '../../source/edit/write-value.ts';
import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { readIndicator, sinceYear } from '../../vietnamese/numbers/read-indicator.ts';
import { isBodyName } from '../../vietnamese/wording/body-in-sentence.ts';
import { type DeadlineContext, deadlineIn, unreadDeadline } from './cell-deadline.ts';
import { assignParties, type KnownBodies } from './named-parties.ts';

type LineField = 'lead' | 'with' | 'deadline' | 'deliverable' | 'indicator' | 'detail';

/** What stands before the colon of a line that assigns what is said above it, or tells a detail of it. */
const labels: readonly (readonly [LineField, string])[] = [
  ['with', '(?:(?:cơ quan|đơn vị|bộ phận) )?phối hợp(?: thực hiện)?'],
  [
    'lead',
    '(?:đơn vị|bộ phận|phòng|ban) phụ trách|phân công(?: thực hiện)?|(?:(?:cơ quan|đơn vị|bộ phận|tổ chức) )?(?:chủ trì|thực hiện|chịu trách nhiệm|tham mưu)(?: thực hiện)?|đầu mối',
  ],
  [
    'deadline',
    '(?:thời gian|thời hạn|tiến độ|thời điểm)(?: (?:thực hiện|hoàn thành|triển khai|tổ chức|trình|ban hành|báo cáo))*|hoàn thành',
  ],
  ['deliverable', '(?:sản phẩm|kết quả)(?: (?:đầu ra|dự kiến|cần đạt|thực hiện))?'],
  ['indicator', 'chỉ tiêu(?: (?:phấn đấu|cần đạt|thực hiện))?'],
  [
    'detail',
    '(?:(?:lãnh đạo|người|đồng chí|cơ quan) )?(?:lãnh đạo|chỉ đạo|phụ trách)|nội dung|đối tượng|thành phần|địa điểm|hình thức|số lượng|quy mô|kinh phí|mục đích|phương pháp',
  ],
];
const anyLabel = labels.map(([, form]) => form).join('|');
/** A line that begins with a label. */
export const labelled = new RegExp(`^(${anyLabel})(?: \\([^()]{1,40}\\))? ?: ?(.+)$`, 'isu');
/** Where the next label of a line begins. */
export const nextLabel = new RegExp(`(?<=[.;,]) (?=(?:${anyLabel}) ?: ?)`, 'iu');
const wholeLabels = labels.map(([field, form]) => ({ field, form: new RegExp(`^(?:${form})$`, 'iu') }));

/** A part of a line: what it tells of an assignment, in its words. */
export interface LineFact {
  readonly field: LineField;
  readonly words: string;
}

/** The assignment that facts make, the first of each field; a deadline that is not understood is noted with its line. */
export function taskOfFacts(
  facts: readonly LineFact[],
  line: string,
  { known, yearOf, firstYear, unread }: DeadlineContext & { readonly known: KnownBodies },
): { [key: string]: Data } {
  const task: { [key: string]: Data } = {};
  for (const { field, words } of facts) {
    if (field === 'detail' || task[field] !== undefined) continue;
    if (field === 'deliverable') task[field] = words;
    else if (field === 'indicator')
      task[field] = { ...sinceYear(readIndicator(words, 'Chỉ tiêu'), firstYear) };
    else if (field === 'deadline') {
      const read = deadlineIn(words, yearOf, undefined);
      if ('term' in read) task[field] = { ...read.term };
      else unread.push({ place: {}, what: unreadDeadline(words, line) });
    } else assignParties(task, field, words, known);
  }
  return task;
}

/** What stands in brackets at the end of a text, where it begins with a label: “(Thời gian: Quý II; chủ trì: Ban A)”; null where nothing does. */
export function inBrackets(text: string): string | null {
  const words = text.replace(/[.;,]$/u, '');
  if (!words.endsWith(')')) return null;
  let depth = 0;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    if (words[at] === ')') depth += 1;
    if (words[at] === '(') depth -= 1;
    if (depth > 0) continue;
    const inside = words.slice(at + 1, -1);
    return labelled.test(inside) ? inside : null;
  }
  return null;
}

/** A time behind who leads, without a colon: “Chủ trì: Ban A; hoàn thành quý IV/2026”. */
const doneWithoutColon =
  /(?<=[;,] )(?:hoàn thành|xong) (?=(?:trước|trong|vào|quý|tháng|ngày|năm|cuối)(?!\p{L}))/giu;

/** What a line says, label by label; null where a part of it has no label. */
export function factsIn(text: string): LineFact[] | null {
  const line = evenBlanks(text);
  const facts = (line.startsWith('(') ? (inBrackets(line) ?? line) : line)
    .replace(doneWithoutColon, 'hoàn thành: ')
    .split(nextLabel)
    .map((part): LineFact | null => {
      const [, label = '', words = ''] = labelled.exec(part) ?? [];
      const field = wholeLabels.find(({ form }) => form.test(label))?.field;
      const said = words.replace(/[.;,]$/u, '').trim();
      if (field === undefined || !fits(label, said)) return null;
      const isOfBody = /phụ trách$/iu.test(label) && isBodyName(said);
      return { field: isOfBody ? 'lead' : field, words: said };
    });
  return facts.every((one) => one !== null) ? facts : null;
}

/** Whether what follows a verb alone tells who or when: “Thực hiện: Ban A”, not “Thực hiện: 100% kế hoạch”. */
function fits(label: string, words: string): boolean {
  if (/^thực hiện$/iu.test(label)) return isBodyName(words) || /^(?:các|toàn|mọi) /iu.test(words);
  if (/(?:lãnh đạo|chỉ đạo|phụ trách)$/iu.test(label))
    return isBodyName(words) || /^(?:các )?(?:đồng chí|đ\/c|ông|bà) /iu.test(words);
  return (
    !/^hoàn thành$/iu.test(label) ||
    /^(?:xong |trước |trong |vào |chậm nhất |đến )?(?:ngày|tháng|quý|năm|cuối|hằng|thường|\d{1,2}[/.-]\d|\d{4}(?!\d))/iu.test(
      words,
    )
  );
}
