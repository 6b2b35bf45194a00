import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import type { ColumnUse, DraftColumn } from './draft-units.ts';
import { timeOfColumn } from './time-of-column.ts';

/** The usual heads of columns in annexes of assignments; the first that fits. */
const uses: readonly (readonly [ColumnUse, RegExp])[] = [
  ['number', /^(?:s ?)?t ?t$|^(?:số tt|số thứ tự)$/iu],
  [
    'text',
    /^việc$|^(?:các )?(?:nhiệm vụ|nội dung|công việc|việc cần làm|hạng mục|tên nhiệm vụ|đầu việc|chuyên đề)(?!\p{L})/iu,
  ],
  ['person', /^(?:tên )?(?:người|cá nhân) (?:chịu )?trách nhiệm/iu],
  ['lead', /chủ trì.*phối hợp/iu],
  ['with', /phối hợp/iu],
  [
    'lead',
    /chủ trì|(?:cơ quan|đơn vị|bộ phận)(?: \p{L}+)? thực hiện|phân công|đầu mối|(?:cơ quan|đơn vị) (?:theo dõi|phụ trách|báo cáo|đánh giá)|trách nhiệm|tham mưu|soạn thảo|(?:cơ quan|đơn vị) (?:triển khai|tổ chức)|^thực hiện$/iu,
  ],
  [
    'person',
    /(?:lãnh đạo|người|đồng chí|cá nhân)(?: \p{L}+)* (?:phụ trách|chỉ đạo|thực hiện|theo dõi)|^phụ trách$/iu,
  ],
  ['submit-to', /(?:cấp|nơi|cơ quan|đơn vị)(?: có thẩm quyền)? trình|trình (?:cấp|cơ quan)/iu],
  [
    'deadline',
    /thời gian|thời hạn|thời điểm|lộ trình|hoàn thành|tiến độ|kết thúc|khi nào|bao giờ|^hạn(?!\p{L})|^(?:tháng|quý)$/iu,
  ],
  ['deliverable', /sản phẩm|kết quả|hình thức|đầu ra/iu],
  ['note', /ghi chú/iu],
  ['text', /nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|chỉ tiêu|đề án|tên /iu],
];

/** Heads of what is measured, of its unit, and of the figures to be reached. */
const targetName = /^(?:tên |các |nội dung )?(?:chỉ tiêu|mục tiêu)(?! (?:năm|đến|giai đoạn|kế hoạch))/iu;
const unitOfMeasure = /^(?:đơn vị(?: tính)?|đ ?v ?t|đv tính|đơn vị đo)$/iu;
const figures =
  /^(?:kết quả|giá trị|mức|số lượng|chỉ tiêu|mục tiêu|kế hoạch|kh|đến)(?!\p{L})|năm 20\d\d|^20\d\d$/iu;

/** Which column of a table of targets holds the unit of measure; -1 for none. */
export const unitColumn = (columns: readonly DraftColumn[]): number =>
  columns.findIndex(({ head }) => unitOfMeasure.test(head));

/** Heads that name a body only where no other column does, and no column of targets gives units of measure. */
const bareLead = /^(?:đơn vị|cơ quan|bộ phận|cơ quan, đơn vị|bộ, ngành|bộ, ngành, địa phương|tổ chức)$/iu;

/** No head of a column has more letters; in longer words an expression for one would be tried for long. */
const maxHeadLength = 500;

const useOf = (head: string): ColumnUse =>
  (head.length > maxHeadLength ? undefined : uses.find(([, pattern]) => pattern.test(head))?.[0]) ?? 'other';

/** Whether the cells of a row look like the heads of a table: so many of them are usual ones. */
export const looksLikeHeads = (cells: readonly string[], fewest = 2): boolean =>
  cells.filter((cell) => useOf(evenBlanks(cell)) !== 'other').length >= fewest;

/**
 * The columns of a table from its one or two rows of heads, `over` what stands over several columns in the first. Each use is met once:
 * of two columns of one use the second is kept as words.
 */
export function columnsOf(
  rows: readonly (readonly string[])[],
  over: ReadonlyMap<number, string>,
): DraftColumn[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const heads = Array.from({ length: width }, (_, column) => {
    const [top = '', below = ''] = [rows[0]?.[column], rows[1]?.[column]];
    const under = over.get(column) ?? '';
    const head = under !== '' || top === '' ? below || top : top;
    return { head, under };
  });
  const found = heads.map(({ head, under }) => useOf(head === '' ? under : head));
  takeGroups(heads, found);
  leaveBeginnings(heads, found);
  takeFirstWords(heads, found);
  const isTargets = heads.some(({ head }) => /chỉ tiêu/iu.test(head));
  takeTargets(heads, found);
  if (!found.includes('lead') && !isTargets) {
    const column = heads.findIndex(({ head }) => bareLead.test(head));
    if (column >= 0) found[column] = 'lead';
  }
  const met = new Set<ColumnUse>();
  return heads.map(({ head, under }, column) => {
    const use = found[column] ?? 'other';
    const is = met.has(use) ? 'other' : use;
    met.add(use);
    return { head, is, ...(under !== '' && under !== head && { under }) };
  });
}

/** Of columns under one head that say nothing by themselves the last has the use of that head: “Trình Bộ”, “Trình Chính phủ” under “Thời gian”. */
function takeGroups(
  heads: readonly { readonly head: string; readonly under: string }[],
  found: ColumnUse[],
): void {
  heads.forEach(({ head, under }, column) => {
    const isLast = under !== '' && heads[column + 1]?.under !== under;
    const use = useOf(under);
    const isTaken = heads.some((one, at) => one.under === under && found[at] === use);
    if (
      isLast &&
      found[column] === 'other' &&
      !/\d/u.test(head) &&
      !isTaken &&
      !timeOfColumn({ head, under })
    )
      found[column] = use;
  });
}

/** Of a column of when something begins and one of when it ends the latter gives the deadline. */
function leaveBeginnings(heads: readonly { readonly head: string }[], found: ColumnUse[]): void {
  const isBeginning = (column: number) =>
    found[column] === 'deadline' && /bắt đầu|khởi công|từ ngày|từ tháng/iu.test(heads[column]?.head ?? '');
  if (!found.some((use, column) => use === 'deadline' && !isBeginning(column))) return;
  found.forEach((_, column) => {
    if (isBeginning(column)) found[column] = 'other';
  });
}

/** Where one column says who and another by when, the first that says neither, nor how much or where, says what. */
function takeFirstWords(heads: readonly { readonly head: string }[], found: ColumnUse[]): void {
  if (found.includes('text') || !found.includes('deadline')) return;
  if (!found.includes('lead') && !found.includes('person')) return;
  const column = heads.findIndex(
    ({ head }, at) => found[at] === 'other' && head !== '' && !beside.test(head),
  );
  if (column >= 0) found[column] = 'text';
}

/** Heads of what stands beside a task, and of lists of persons. */
const beside =
  /^(?:mã|ký hiệu|số |đvt|đv |đơn vị tính|địa điểm|địa bàn|đối tượng|thành phần|kinh phí|nguồn|quy mô|khối lượng|thứ|ngày|họ |chức |căn cứ)|họ và tên|kinh phí/iu;

/**
 * In a table of what is measured the last column of figures is the target; in one of tasks a column of targets is.
 */
function takeTargets(
  heads: readonly { readonly head: string; readonly under: string }[],
  found: ColumnUse[],
): void {
  const name = heads.findIndex(({ head }) => targetName.test(head));
  if (name < 0) return;
  const text = found.indexOf('text');
  if (text >= 0 && text !== name) {
    found[name] = 'indicator';
    return;
  }
  const column = heads.findLastIndex(
    ({ head, under }, index) => index !== name && (figures.test(head) || figures.test(under)),
  );
  if (column < 0) return;
  found[name] = 'text';
  found[column] = 'indicator';
}
