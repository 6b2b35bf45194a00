import type { Localised } from '../../locale/localised.ts';
import { groupBy } from '../../plan/group-by.ts';
import { nearest } from '../../plan/nearest.ts';
import type { Programme } from '../../plan/plan.ts';
import { type InputCell, cellAt, type InputRow } from '../../plan/input-table.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { isFilled, wordsIn } from './read-value.ts';
import { noTask } from '../records/record-words.ts';
import { type TableHeader, unitFields } from './table-header.ts';

/** The units among some that words can mean: by id, by address, else by words of the wording. */
export type FindUnits = (among: readonly Unit[], asked: string) => readonly Unit[];

/** Does something with a cell; where that throws a UserError, notes it for the cell and gives null. */
export type Attempt = <T>(cell: InputCell, action: (cell: InputCell) => T) => T | null;

/**
 * Gives a function that finds the task of a row: by the column that is trusted most of those that are filled. What the others say may
 * be a title or a shortened wording, but may not mean another task.
 */
export function unitFinder(programme: Programme, meant: FindUnits) {
  const look = taskLook(programme, meant);
  const byId = groupBy(programme.index.units, ({ id }) => id);
  let unknown = 0;
  const findOne = (cell: InputCell): Unit => {
    const asked = wordsIn(cell);
    const [unit, ...more] = look(asked, unknown < maxUnknown);
    if (!unit) {
      unknown += 1;
      if (unknown > maxUnknown) throw new UserError(notLookedUp);
      throw new UserError(none(asked, programme, meant, unknown <= maxHints));
    }
    if (more.length > 0) throw new UserError(several(asked, [unit, ...more]));
    const same = byId.get(unit.id) ?? [];
    if (same.length > 1) throw new UserError(sharedId(unit.id, same));
    return unit;
  };
  return (row: InputRow, { columns }: TableHeader, attempt: Attempt): Unit | null => {
    const cells = unitFields.flatMap((field) => {
      const column = columns.get(field);
      return column === undefined ? [] : [cellAt(row, column)];
    });
    const [first = cells[0], ...others] = cells.filter(isFilled);
    if (!first) return null;
    if (!isFilled(first)) return attempt(first, () => refuse(unnamed));
    const unit = attempt(first, findOne);
    for (const cell of unit ? others : [])
      attempt(cell, () => {
        const [other, ...more] = cell.kind === 'text' ? look(wordsIn(cell)) : [];
        if (unit && other && more.length === 0 && other !== unit) refuse(contradiction(first, unit, other));
      });
    return unit;
  };
}

/** The tasks that words can mean. A figure alone is only taken for an id or an address: it is in many a wording by chance. */
function taskLook(
  programme: Programme,
  meant: FindUnits,
): (asked: string, isSearched?: boolean) => readonly Unit[] {
  const tasks = programme.index.tasks;
  const exact = new Map(
    tasks.flatMap((unit) => [unit.id, unit.address.toLowerCase()].map((name) => [name, unit])),
  );
  const known = new Map<string, readonly Unit[]>();
  return (asked, isSearched = true) => {
    const unit = exact.get(asked) ?? exact.get(asked.toLowerCase());
    if (unit) return [unit];
    if (!isSearched || /^[\d.,/ ]*$/.test(asked)) return [];
    const found = known.get(asked) ?? meant(tasks, asked);
    known.set(asked, found);
    return found;
  };
}

function refuse(why: Localised): never {
  throw new UserError(why);
}

const sharedId = (id: string, units: readonly Unit[]): Localised => ({
  vi: `Mã «${id}» được dùng cho ${units.length} đơn vị (${units.map(({ address }) => address).join(', ')}).`,
  en: `The id “${id}” belongs to ${units.length} units (${units.map(({ address }) => address).join(', ')}).`,
});

const unnamed: Localised = {
  vi: 'Hàng có trạng thái mà không nêu nhiệm vụ.',
  en: 'The row has a state and names no task.',
};

const short = (words: string) => (words.length > 60 ? `${words.slice(0, 60)}…` : words);
const listed = 5;

function several(asked: string, units: readonly Unit[]): Localised {
  const list = units.slice(0, listed).map(({ id, address }) => `${address} ${id}`);
  const end = units.length > listed ? '; …' : '';
  return {
    vi: `«${short(asked)}» có thể là ${units.length} nhiệm vụ; hãy nêu mã hoặc địa chỉ: ${list.join('; ')}${end}.`,
    en: `“${short(asked)}” can mean ${units.length} tasks; give the id or address: ${list.join('; ')}${end}.`,
  };
}

/** The most unknown tasks that are looked up among the names of all; the rest of a table have the same fault. */
const maxHints = 50;

/** A table in which so many rows name no task is of another programme: what its other rows say is not searched for in every wording. */
const maxUnknown = 200;

const notLookedUp: Localised = {
  vi: `Chưa tra nhiệm vụ này: bảng đã có ${maxUnknown.toLocaleString('vi')} hàng nêu nhiệm vụ không có trong chương trình.`,
  en: `This task was not searched for: ${maxUnknown.toLocaleString('en')} rows of the table name tasks that the programme does not have.`,
};

function none(asked: string, programme: Programme, meant: FindUnits, isHinted: boolean): Localised {
  const units = programme.index.units;
  const isFigure = /^[\d.,/ ]*$/.test(asked);
  const [other, ...more] = isFigure ? [] : meant(units, asked);
  if (other && more.length === 0) return noTask(other);
  const names = units.filter(({ isTask }) => isTask).flatMap(({ id, address }) => [id, address]);
  const near = isHinted ? nearest(asked, names) : [];
  const hint = near.length > 0 ? near.join(', ') : null;
  return {
    vi: `Không có nhiệm vụ «${short(asked)}»${hint === null ? '; hãy nêu mã, địa chỉ hoặc vài từ trong lời văn.' : `. Có phải: ${hint}?`}`,
    en: `There is no task “${short(asked)}”${hint === null ? '; give an id, an address or a few words of its wording.' : `. Did you mean: ${hint}?`}`,
  };
}

const contradiction = (first: InputCell, unit: Unit, other: Unit): Localised => ({
  vi: `Ô này nêu nhiệm vụ ${other.id} (${other.address}), còn ô ${first.address} nêu ${unit.id} (${unit.address}).`,
  en: `This cell names the task ${other.id} (${other.address}), and ${first.address} names ${unit.id} (${unit.address}).`,
});
