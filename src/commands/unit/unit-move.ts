import type { Localised } from '../../locale/localised.ts';
import { origin } from '../../plan/location.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { type ListPlace, insertEntry, takeEntry } from '../../source/edit/edit-list.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import {
  cannotEdit,
  changePlan,
  dataAt,
  type FileEdit,
  type PlanChange,
  textOf,
} from '../shared/change-plan.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { askedUnit, described, draftOf, refuseScattered, unitOf } from './draft-of-programme.ts';
import { numbersSentence, withNumbers } from './renumbered.ts';
import { type AskedPlace, askedPlace, placeIn, refusePlace, type UnitPlace } from './unit-place.ts';

/** Moves a unit of a draft to another place, as it is written, comments included; numbers follow. */
export async function moveUnit({ args, options }: Given, environment: Environment): Promise<CommandResult> {
  const typed = args[1] as string | undefined;
  const asked = await askedUnit(typed, 'move', environment);
  const { isAsked, ...place } = await askedPlace({ args, options }, environment);
  const decide = (open: OpenPlan) => withMoved(open, asked, place, environment);
  return changePlan({ args, options }, environment, decide, { isAsked: isAsked || typed === undefined });
}

function withMoved(open: OpenPlan, asked: string, askedAt: AskedPlace, environment: Environment): PlanChange {
  const programme = draftOf(open, environment);
  const unit = unitOf(programme, asked);
  refuseScattered(unit);
  if (unitOf(programme, askedAt.unit) === unit) throw new UserError(besideItself(unit));
  const place = placeIn(programme, askedAt);
  refusePlace(unit.kind, place, unit);
  const was = described(unit);
  const verb = { done: 'Moved', would: 'Would move' };
  const rowBefore = unit.parent?.units ?? programme.units;
  const index = rowBefore.indexOf(unit);
  if (place.siblings === rowBefore && (place.at === index || place.at === index + 1))
    return { edits: [], what: was, verb };
  const rows = (now: Programme) => {
    const moved = unitOf(now, unit.id);
    const siblings = moved.parent?.units ?? now.units;
    const left = unit.parent ? unitOf(now, unit.parent.id).units : now.units;
    const at = siblings.indexOf(moved);
    if (left === siblings) return [{ siblings, from: Math.min(at, index) }];
    return [
      { siblings, from: at },
      { siblings: left, from: index },
    ];
  };
  const done = withNumbers(open, movedIn(open, unit, place), rows, environment);
  const { address } = unitOf(done.programme, unit.id);
  const numbers = numbersSentence(done.changes);
  return {
    edits: done.edits,
    isStrict: true,
    what: {
      vi: `chuyển ${was.vi} thành ${address}${numbers.vi}`,
      en: `${was.en} to ${address}${numbers.en}`,
    },
    verb,
  };
}

const besideItself = ({ id }: Unit): Localised => ({
  vi: `Chỗ mới của ${id} là chính nó; hãy nêu đơn vị khác.`,
  en: `The new place of ${id} is itself; name another unit.`,
});

/** The files in which a unit stands at its new place, written as it was. */
function movedIn(open: OpenPlan, unit: Unit, place: UnitPlace): FileEdit[] {
  const { file, path } = unit[origin];
  const from: ListPlace = { path: path.slice(0, -1), at: Number(path.at(-1)) };
  const before = textOf(open, file);
  const taken = takeEntry(before, from);
  if (!taken) throw cannotEdit(file);
  const entry = { data: dataAt(open, { file, path }), lines: taken.lines };
  const isSameFile = place.file === file;
  const target = isSameFile ? taken.text : textOf(open, place.file);
  const after = insertEntry(target, isSameFile ? shifted(place.list, from) : place.list, entry);
  if (after === null) throw cannotEdit(place.file);
  if (isSameFile) return [{ path: file, before, after }];
  return [
    { path: file, before, after: taken.text },
    { path: place.file, before: target, after },
  ];
}

/** A place in a file from which an entry was taken before. */
function shifted({ path, at }: ListPlace, from: ListPlace): ListPlace {
  const depth = from.path.length;
  const isUnder = from.path.every((step, index) => path[index] === step);
  if (!isUnder) return { path, at };
  if (path.length === depth) return { path, at: at > from.at ? at - 1 : at };
  const step = path[depth];
  if (typeof step !== 'number' || step <= from.at) return { path, at };
  return { path: [...path.slice(0, depth), step - 1, ...path.slice(depth + 1)], at };
}
