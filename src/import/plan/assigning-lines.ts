import { addToGroup } from '../../plan/group-by.ts';
import type { Data } from '../../source/edit/write-value.ts';
import type { Decision } from '../structure/draft-units.ts';
import { withoutMarks } from '../structure/note-marks.ts';
import { startOf } from '../structure/table-grid.ts';
import type { DeadlineContext } from './cell-deadline.ts';
import { unitInOrder } from './key-order.ts';
import { hasLeadColumn, leadsBelow, ledByHeading } from './led-by-headings.ts';
import { factsIn, inBrackets, labelled, type LineFact, nextLabel, taskOfFacts } from './line-facts.ts';
import type { KnownBodies } from './named-parties.ts';
import { belowHeading } from './named-year.ts';
import { factsInBrackets, factsInProse } from './prose-assignments.ts';
import type { UnitEntry } from './unit-data.ts';

/** What is known where lines that assign are read. */
export interface LineContext extends DeadlineContext {
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
  return { unit: visit(unit, false, context), decisions };

  /** `isLed`: whether a column of the table that a unit stands in tells who leads. */
  function visit(above: UnitEntry, isLed: boolean, around: LineContext): UnitEntry {
    const isLedBelow = isLed || hasLeadColumn(above);
    const read = assigned(above, isLedBelow, belowHeading(above['heading'], around));
    const led = isLedBelow ? null : ledByHeading(read, context);
    if (!led || led.tasks.length === 0) return read;
    decisions.push({ place: {}, what: leadsBelow(led.by ?? nameOf(above), led.tasks) });
    return led.unit;
  }

  function assigned(above: UnitEntry, isLed: boolean, around: LineContext): UnitEntry {
    const inner = (above['units'] ?? []) as unknown as readonly UnitEntry[];
    const units = inner.map((one) => visit(one, isLed, around));
    const own =
      units.length === 0 || (!rowKinds.has(above['kind']) && isAboveRows(units))
        ? ownTask(above, around)
        : null;
    if (own) return unitInOrder({ ...above, id: above.id, task: own, ...(units.length > 0 && { units }) });
    const facts = units.map((one) => (isLine(one) ? factsIn(wordsOf(one)) : null));
    const areDetails =
      facts.length > 0 &&
      facts.every((one) => one !== null) &&
      units.every((one) => ofEvent.test(wordsOf(one)));
    if (!areDetails && !facts.some((one) => one?.some(({ field }) => field !== 'detail')))
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
      const task = taskOfFacts(found, wordsOf(one), around);
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
    const said = isTask ? (ownTask(above, around) ?? {}) : {};
    return unitInOrder({ ...above, id: above.id, ...(isTask && { task: said }), units: lines });
  }

  /** What the sentences at the end of a unit assign, or the usual words for who and when in them; null where they assign nothing. */
  function ownTask(
    { id, kind, text: words, task, of }: UnitEntry,
    around: LineContext,
  ): { readonly [key: string]: Data } | null {
    const text = typeof words === 'string' ? withoutMarks(words) : words;
    if (kind === 'paragraph' && typeof text === 'string' && text.endsWith(':')) return null;
    if (typeof text !== 'string' || task !== undefined || of !== undefined || kind === 'row') return null;
    if (context.byRows.has(id) || labelled.test(text)) return null;
    const [, ...rest] = text.split(nextLabel);
    const end = inBrackets(text) ?? rest.join(' ');
    const labelledFacts = factsInBrackets(text, context.firstYear) ?? (end === '' ? null : factsIn(end));
    const facts = labelledFacts ? withLeadBefore(labelledFacts, text) : factsInProse(text, context.issuedOn);
    if (!facts.some(({ field }) => field !== 'detail')) return null;
    const found = taskOfFacts(facts, text, around);
    if (Object.keys(found).length === 0) return null;
    decisions.push({ place: {}, what: assignsItself(text) });
    return found;
  }
}

/** What labels at the end of a text say, with who the sentence before them says that does it, where they name nobody. */
function withLeadBefore(facts: readonly LineFact[], text: string): readonly LineFact[] {
  if (facts.some(({ field }) => field === 'lead' || field === 'with')) return facts;
  return [...factsInProse(text).filter(({ field }) => field !== 'deadline'), ...facts];
}

/** Details of one event, which are no tasks by themselves. */
const ofEvent = /^(?:đối tượng|thành phần|địa điểm|số lượng|quy mô|kinh phí) ?:/iu;

const rowKinds: ReadonlySet<Data | undefined> = new Set(['row', 'group', 'table', 'paragraph']);

/** Whether what stands in a unit is a table behind its sentence. */
const isAboveRows = (units: readonly UnitEntry[]): boolean =>
  units.some(({ kind }) => kind === 'row') && units.every(({ kind }) => rowKinds.has(kind));

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
