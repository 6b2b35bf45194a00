import { capitalised } from '../../locale/capitalised.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Data } from '../../source/edit/write-value.ts';
import { withoutTrailing } from '../../vietnamese/letters/without-trailing.ts';
import { isBodyName } from '../../vietnamese/wording/body-in-sentence.ts';
import { nameInSentence } from '../structure/name-case.ts';
import { startOf } from '../structure/table-grid.ts';
import { unitInOrder } from './key-order.ts';
import type { DeadlineContext } from './cell-deadline.ts';
import { taskOfFacts } from './line-facts.ts';
import { factsInBrackets, factsInProse } from './prose-assignments.ts';
import { type KnownBodies, partiesAs, partiesIn } from './named-parties.ts';
import type { UnitEntry } from './unit-data.ts';

interface HeadingContext extends DeadlineContext {
  readonly known: KnownBodies;
  /** Units that rows of tables assign. */
  readonly byRows: ReadonlySet<string>;
}

interface LedUnit {
  readonly unit: UnitEntry;
  /** The sentences that name who leads, where it is no heading. */
  readonly by: string | null;
  /** The words of the tasks that the body of the heading leads. */
  readonly tasks: readonly string[];
}

/**
 * A unit whose heading is the name of a body, or says to whom what stands below is given, with that body as the lead of each task below that names
 * none; null for any other unit. Rows are led so where no column of their table tells who leads.
 */
export function ledByHeading(unit: UnitEntry, context: HeadingContext): LedUnit | null {
  const { known, byRows } = context;
  const above = bodiesAbove(unit);
  const inBrackets = above === null ? assignedInBrackets(unit, context) : null;
  if (above === null && inBrackets === null) return ledBySentences(unit, context);
  const assignment = above === null ? inBrackets : assignmentOf(above, known);
  if (assignment === null) return null;
  const tasks: string[] = [];
  const led = leader(assignment, byRows, tasks);
  return { unit: { ...unit, units: unitsIn(unit).map(led) }, tasks, by: null };
}

/** A unit whose units below a sentence such as “Giao Sở A:” or “Sở A chủ trì, phối hợp với Sở B:” are led by whom it names, up to the next sentence; null where none are. */
function ledBySentences(
  unit: UnitEntry,
  { known, byRows }: Pick<HeadingContext, 'known' | 'byRows'>,
): LedUnit | null {
  const tasks: string[] = [];
  let led: ((one: UnitEntry) => UnitEntry) | null = null;
  const sentences: string[] = [];
  const units = unitsIn(unit).map((one) => {
    if (one['kind'] !== 'paragraph') return led?.(one) ?? one;
    const words = one['text'];
    const said = typeof words === 'string' && words.endsWith(':') ? saidOf(words) : null;
    const assignment = said && assignmentOf(said, known);
    led = assignment ? leader(assignment, byRows, tasks) : null;
    if (led && typeof words === 'string') sentences.push(words);
    return one;
  });
  return tasks.length === 0 ? null : { unit: { ...unit, units }, tasks, by: sentences.join(' ') };
}

interface BodiesAbove {
  readonly lead: string;
  readonly with: string;
}

/** Who leads and who joins in, by the bodies that are named; null where no words name one. */
function assignmentOf({ lead, with: joining }: BodiesAbove, known: KnownBodies) {
  const parties = partiesIn(lead, known);
  if (parties.length === 0) return null;
  const others = partiesIn(joining, known);
  return {
    lead: partiesAs('lead', parties),
    ...(others.length > 0 && { with: partiesAs('with', others) }),
  };
}

/** What brackets at the end of the words above units say of who leads them and when: “Mở lớp (Ban A chủ trì; quý II/2026):”; null where they name nobody. */
function assignedInBrackets(unit: UnitEntry, context: HeadingContext): HeadingAssignment | null {
  const words = unit['heading'] ?? unit['text'];
  if (typeof words !== 'string' || unitsIn(unit).length === 0) return null;
  const text = withoutTrailing(words, /[\s:;.,]/u);
  const facts = factsInBrackets(text, context.firstYear);
  const task = facts === null ? {} : taskOfFacts(facts, words, context);
  return task['lead'] === undefined ? null : { ...task, lead: task['lead'] };
}

interface HeadingAssignment {
  readonly lead: Data;
  readonly with?: Data;
  readonly deadline?: Data;
}

/** Gives each lowest unit below one, that names no lead, an assignment; notes their words. */
function leader(
  assignment: HeadingAssignment,
  byRows: ReadonlySet<string>,
  tasks: string[],
): (unit: UnitEntry) => UnitEntry {
  const led = (one: UnitEntry): UnitEntry => {
    const units = unitsIn(one);
    if (hasLeadColumn(one)) return one;
    if (units.length > 0 && one['kind'] !== 'row') return { ...one, units: units.map(led) };
    const { kind, of, task, text, heading } = one;
    const own = (task ?? {}) as object;
    if (notLed.has(kind) || of !== undefined || 'lead' in own || byRows.has(one.id)) return one;
    const words = text ?? heading;
    tasks.push(typeof words === 'string' ? words : '');
    return unitInOrder({ ...one, id: one.id, task: { ...assignment, ...own } });
  };
  return led;
}

const unitsIn = ({ units }: UnitEntry): readonly UnitEntry[] =>
  (units ?? []) as unknown as readonly UnitEntry[];

const notLed: ReadonlySet<unknown> = new Set(['group', 'table', 'paragraph']);

/** Whether a table of a unit has a column that tells who leads. */
export const hasLeadColumn = ({ columns }: UnitEntry): boolean =>
  Array.isArray(columns) &&
  columns.some((column) => (column as { readonly is?: Data } | null)?.is === 'lead');

/** What stands before the name of a body in a heading of what is given to it: “NHIỆM VỤ GIAO SỞ A”, “Trách nhiệm của Sở A”. */
const given =
  /^(?:(?:các )?(?:nhiệm vụ|công việc|nội dung|trách nhiệm|phần việc)(?: (?:cụ thể|trọng tâm|chủ yếu|công việc|thực hiện|năm \d{4}))* (?:giao cho|giao|của|phân công cho|phân công|thuộc)|giao(?: nhiệm vụ)?(?: cho)?|phân công(?: cho)?|đối với|đề nghị)\s+(?=\S)/iu;

/** What stands behind the name of a body that is told what to see to: “Đảng ủy A lãnh đạo:”. */
const charged =
  / (?:lãnh đạo|chỉ đạo|(?:chịu|có) trách nhiệm|chủ trì)(?:,? (?:chỉ đạo|tổ chức|triển khai|thực hiện))*$/u;

/** The body that the heading of units is, “Bộ Tài chính”, “NHIỆM VỤ GIAO SỞ Y TẾ”, or that a sentence above them names; null for any other unit, or one that holds nothing. */
function bodiesAbove(unit: UnitEntry): BodiesAbove | null {
  const words = unit['heading'] ?? unit['text'];
  if (typeof words !== 'string' || words.endsWith(';') || unitsIn(unit).length === 0) return null;
  return saidOf(words);
}

/** Who leads, and who joins in, by the words above units. */
function saidOf(words: string): BodiesAbove | null {
  const name = capitalised(
    withoutTrailing(words, /[\s:;.]/u)
      .replace(given, '')
      .replace(charged, ''),
  );
  const written = name === name.toUpperCase() ? nameInSentence(name) : name;
  if (isBodyName(written)) return { lead: written, with: '' };
  const facts = words.endsWith(':') ? factsInProse(words) : [];
  const told = (field: 'lead' | 'with') => facts.find((one) => one.field === field)?.words ?? '';
  return told('lead') === '' ? null : { lead: told('lead'), with: told('with') };
}

/** So many tasks are told by their words. */
const maxTold = 10;

/** That a body leads the tasks below the heading that it is. */
export function leadsBelow(name: string, tasks: readonly string[]): Localised {
  const told = tasks.slice(0, maxTold).map(startOf);
  const more = tasks.length - told.length;
  return {
    vi: `«${startOf(name)}» là tiêu đề, ghi là chủ trì của: ${told.map((task) => `«${task}»`).join(', ')}${more > 0 ? ` và ${more} nhiệm vụ nữa` : ''}`,
    en: `“${startOf(name)}” is a heading and taken for the lead of: ${told.map((task) => `“${task}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}
