import { addToGroup } from '../../plan/group-by.ts';
import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { readIndicator, sinceYear } from '../../vietnamese/numbers/read-indicator.ts';
import { isBodyName } from '../../vietnamese/wording/body-in-sentence.ts';
import type { Data } from '../../source/edit/write-value.ts';
import type { Decision } from '../structure/draft-units.ts';
import { withoutMarks } from '../structure/note-marks.ts';
import { startOf } from '../structure/table-grid.ts';
import { unitInOrder } from './key-order.ts';
import {
  deadlineIn,
  type DeadlineContext,
  type KnownBodies,
  partiesAs,
  partiesIn,
  unreadDeadline,
} from './task-cells.ts';
import { hasLeadColumn, leadsBelow, ledByHeading } from './led-by-headings.ts';
import { factsInBrackets, factsInProse } from './prose-assignments.ts';
import { sharedWork } from './shared-cells.ts';
import type { UnitEntry } from './unit-data.ts';

type LineField = 'lead' | 'with' | 'deadline' | 'deliverable' | 'indicator' | 'detail';

/** What stands before the colon of a line that assigns what is said above it, or tells a detail of it. */
const labels: readonly (readonly [LineField, string])[] = [
  ['with', '(?:(?:cơ quan|đơn vị|bộ phận) )?phối hợp(?: thực hiện)?'],
  [
    'lead',
    'phân công(?: thực hiện)?|(?:(?:cơ quan|đơn vị|bộ phận|tổ chức) )?(?:chủ trì|thực hiện|chịu trách nhiệm|tham mưu)(?: thực hiện)?|đầu mối',
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
const labelled = new RegExp(`^(${anyLabel})(?: \\([^()]{1,40}\\))? ?: ?(.+)$`, 'isu');
const nextLabel = new RegExp(`(?<=[.;,]) (?=(?:${anyLabel}) ?: ?)`, 'iu');
const wholeLabels = labels.map(([field, form]) => ({ field, form: new RegExp(`^(?:${form})$`, 'iu') }));

interface LineContext extends DeadlineContext {
  readonly known: KnownBodies;
  /** Units that rows of tables assign, whose words are not asked for another assignment. */
  readonly byRows: ReadonlySet<string>;
}

interface AssignedLines {
  readonly unit: UnitEntry;
  readonly decisions: readonly Decision[];
}

/**
 * A unit in which lines such as “Đơn vị chủ trì: …” and “Thời gian: …” are no tasks but assign the one that they stand below: the unit above
 * them, or the one before them where others follow. A sentence of that form at the end of a unit assigns that unit.
 */
export function withAssigningLines(unit: UnitEntry, context: LineContext): AssignedLines {
  const decisions: Decision[] = [];
  return { unit: visit(unit, false), decisions };

  /** `isLed`: whether a column of the table that a unit stands in tells who leads. */
  function visit(above: UnitEntry, isLed: boolean): UnitEntry {
    const isLedBelow = isLed || hasLeadColumn(above);
    const read = assigned(above, isLedBelow);
    const led = isLedBelow ? null : ledByHeading(read, context);
    if (!led || led.tasks.length === 0) return read;
    decisions.push({ place: {}, what: leadsBelow(led.by ?? nameOf(above), led.tasks) });
    return led.unit;
  }

  function assigned(above: UnitEntry, isLed: boolean): UnitEntry {
    const inner = (above['units'] ?? []) as unknown as readonly UnitEntry[];
    const units = inner.map((one) => visit(one, isLed));
    const own = units.length === 0 ? ownTask(above) : null;
    if (own) return unitInOrder({ ...above, id: above.id, task: own });
    const facts = units.map((one) => (isLine(one) ? factsIn(wordsOf(one)) : null));
    if (!facts.some((one) => one?.some(({ field }) => field !== 'detail')))
      return units.length === 0 ? above : { ...above, units };
    const isOther = facts.map((one) => one === null);
    const first = isOther.indexOf(true);
    const last = isOther.lastIndexOf(true);
    const isBetween = facts.some((one, at) => one !== null && first >= 0 && at > first && at < last);
    const read = new Map<UnitEntry, string[]>();
    let before: UnitEntry | null = null;
    const lines = units.map((one, at) => {
      const found = facts[at];
      if (!found) {
        before = one;
        return one;
      }
      const target = isBetween && before ? before : above;
      const task = taskOf(found, wordsOf(one));
      addToGroup(read, target, wordsOf(one));
      return unitInOrder({
        ...one,
        id: one.id,
        of: target.id,
        ...(Object.keys(task).length > 0 && { task }),
      });
    });
    for (const [target, words] of read) decisions.push({ place: {}, what: assigns(words, nameOf(target)) });
    const isTask = first < 0 && above['task'] === undefined && above['kind'] !== 'part';
    return unitInOrder({ ...above, id: above.id, ...(isTask && { task: {} }), units: lines });
  }

  /** What the sentences at the end of a unit assign, or the usual words for who and when in them; null where they assign nothing. */
  function ownTask({ id, kind, text: words, task, of }: UnitEntry): { readonly [key: string]: Data } | null {
    const text = typeof words === 'string' ? withoutMarks(words) : words;
    if (kind === 'paragraph' && typeof text === 'string' && text.endsWith(':')) return null;
    if (typeof text !== 'string' || task !== undefined || of !== undefined || kind === 'row') return null;
    if (context.byRows.has(id) || labelled.test(text)) return null;
    const [, ...rest] = text.split(nextLabel);
    const end = inBrackets(text) ?? rest.join(' ');
    const facts =
      factsInBrackets(text, context.firstYear) ?? (end === '' ? null : factsIn(end)) ?? factsInProse(text);
    if (!facts.some(({ field }) => field !== 'detail')) return null;
    const found = taskOf(facts, text);
    if (Object.keys(found).length === 0) return null;
    decisions.push({ place: {}, what: assignsItself(text) });
    return found;
  }

  function taskOf(facts: readonly LineFact[], line: string): { [key: string]: Data } {
    const task: { [key: string]: Data } = {};
    for (const { field, words } of facts) {
      if (field === 'detail' || task[field] !== undefined) continue;
      if (field === 'deliverable') task[field] = words;
      else if (field === 'indicator')
        task[field] = { ...sinceYear(readIndicator(words, 'Chỉ tiêu'), context.firstYear) };
      else if (field === 'deadline') {
        const read = deadlineIn(words, context.yearOf, undefined);
        if ('term' in read) task[field] = { ...read.term };
        else context.unread.push({ place: {}, what: unreadDeadline(words, line) });
      } else {
        const shared = field === 'lead' ? sharedWork(words) : null;
        const parties = partiesIn(shared?.lead ?? words, context.known);
        if (parties.length > 0) task[field] = partiesAs(field, parties);
        const joining = shared === null ? [] : partiesIn(shared.with, context.known);
        if (joining.length > 0) task['with'] = partiesAs('with', joining);
      }
    }
    return task;
  }
}

interface LineFact {
  readonly field: LineField;
  readonly words: string;
}

/** What stands in brackets at the end of a text, where it begins with a label: “(Thời gian: Quý II; chủ trì: Ban A)”; null where nothing does. */
function inBrackets(text: string): string | null {
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

/** What a line says, label by label; null where a part of it has no label. */
function factsIn(text: string): LineFact[] | null {
  const line = evenBlanks(text);
  const facts = (line.startsWith('(') ? (inBrackets(line) ?? line) : line)
    .split(nextLabel)
    .map((part): LineFact | null => {
      const [, label = '', words = ''] = labelled.exec(part) ?? [];
      const field = wholeLabels.find(({ form }) => form.test(label))?.field;
      const said = words.replace(/[.;,]$/u, '').trim();
      return field === undefined || !fits(label, said) ? null : { field, words: said };
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

const lineKinds: ReadonlySet<Data | undefined> = new Set([
  'bullet',
  'subbullet',
  'paragraph',
  'point',
  'clause',
  'subsection',
]);

/** Whether a unit can be a line that assigns: words alone. */
const isLine = ({ kind, text, heading, task, of, units }: UnitEntry): boolean =>
  lineKinds.has(kind) &&
  typeof text === 'string' &&
  [heading, task, of, units].every((one) => one === undefined);

const wordsOf = ({ text }: UnitEntry): string => (typeof text === 'string' ? withoutMarks(text) : '');

const nameOf = ({ number, heading, text, id }: UnitEntry): string =>
  startOf([number, heading ?? text ?? id].filter((one) => typeof one === 'string').join(' '));

const assigns = (lines: readonly string[], unit: string) => ({
  vi: `phân công của «${unit}», không tính là nhiệm vụ: ${lines.map((line) => `«${startOf(line)}»`).join(', ')}`,
  en: `assignments of “${unit}”, which count as no tasks: ${lines.map((line) => `“${startOf(line)}”`).join(', ')}`,
});

const assignsItself = (text: string) => ({
  vi: `phân công ghi ngay trong lời của nhiệm vụ: «${text.length > 120 ? `…${text.slice(-120)}` : text}»`,
  en: `an assignment in the words of the task itself: “${text.length > 120 ? `…${text.slice(-120)}` : text}”`,
});
