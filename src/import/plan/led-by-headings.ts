import { capitalised } from '../../locale/capitalised.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Data } from '../../source/edit/write-value.ts';
import { withoutEnd } from '../../vietnamese/letters/without-end.ts';
import { isBodyName } from '../../vietnamese/wording/body-in-sentence.ts';
import { nameInSentence } from '../structure/name-case.ts';
import { startOf } from '../structure/table-grid.ts';
import { unitInOrder } from './key-order.ts';
import { type KnownBodies, partiesAs, partiesIn } from './task-cells.ts';
import type { UnitEntry } from './unit-data.ts';

interface HeadingContext {
  readonly known: KnownBodies;
  /** Units that rows of tables assign. */
  readonly byRows: ReadonlySet<string>;
}

interface LedUnit {
  readonly unit: UnitEntry;
  /** The words of the tasks that the body of the heading leads. */
  readonly tasks: readonly string[];
}

/**
 * A unit whose heading is the name of a body, or says to whom what stands below is given, with that body as the lead of each task below that names
 * none; null for any other unit. Rows are led so where no column of their table tells who leads.
 */
export function ledByHeading(unit: UnitEntry, { known, byRows }: HeadingContext): LedUnit | null {
  const name = bodyAbove(unit);
  if (name === null) return null;
  const parties = partiesIn(name, known);
  if (parties.length === 0) return null;
  const lead = partiesAs('lead', parties);
  const tasks: string[] = [];
  const led = (one: UnitEntry): UnitEntry => {
    const units = unitsIn(one);
    if (hasLeadColumn(one)) return one;
    if (units.length > 0 && one['kind'] !== 'row') return { ...one, units: units.map(led) };
    const { kind, of, task, text, heading } = one;
    const own = (task ?? {}) as object;
    if (notLed.has(kind) || of !== undefined || 'lead' in own || byRows.has(one.id)) return one;
    const words = text ?? heading;
    tasks.push(typeof words === 'string' ? words : '');
    return unitInOrder({ ...one, id: one.id, task: { lead, ...own } });
  };
  return { unit: { ...unit, units: unitsIn(unit).map(led) }, tasks };
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

/** The name of the body that the heading of units is: “Bộ Tài chính”, “NHIỆM VỤ GIAO SỞ Y TẾ”; null where it says more, or holds nothing. */
function bodyAbove(unit: UnitEntry): string | null {
  const words = unit['heading'] ?? unit['text'];
  if (typeof words !== 'string' || unitsIn(unit).length === 0) return null;
  const name = capitalised(withoutEnd(words, /[\s:;.]/u).replace(given, ''));
  const written = name === name.toUpperCase() ? nameInSentence(name) : name;
  return isBodyName(written) ? written : null;
}

/** So many tasks are told by their words. */
const mostTold = 10;

/** That a body leads the tasks below the heading that it is. */
export function leadsBelow(name: string, tasks: readonly string[]): Localised {
  const told = tasks.slice(0, mostTold).map(startOf);
  const more = tasks.length - told.length;
  return {
    vi: `«${startOf(name)}» là tiêu đề, ghi là chủ trì của: ${told.map((task) => `«${task}»`).join(', ')}${more > 0 ? ` và ${more} nhiệm vụ nữa` : ''}`,
    en: `“${startOf(name)}” is a heading and taken for the lead of: ${told.map((task) => `“${task}”`).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  };
}
