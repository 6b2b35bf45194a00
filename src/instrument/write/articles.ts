import { addToGroup } from '../../plan/group-by.ts';
import type { InsertOperation, Instrument, Operation } from '../instrument.ts';
import { isOfAssignment } from '../../text/unit-parts.ts';
import { citePlace } from '../../text/places.ts';
import { wordsOf } from '../../text/wording.ts';

/** The operations of a State instrument by its articles: points of the first, new tasks of an annex, and one article for each changed task. */
export interface Articles {
  readonly points: readonly Operation[];
  readonly newTasks: readonly InsertOperation[];
  readonly changedTasks: readonly (readonly Operation[])[];
}

/** Divides operations as the Government writes them: a new task with its assignment is a row of an annex, a changed one an article of its own. */
export function articlesOf(operations: readonly Operation[]): Articles {
  const placeOf = (operation: Operation) =>
    operation.kind === 'adjust' || (operation.kind === 'amend' && operation.wording.units.length === 0)
      ? citePlace(operation.place)
      : null;
  const adjusted = new Set(
    operations.flatMap((one) => (one.kind === 'adjust' && isOfTask(one) ? [citePlace(one.place)] : [])),
  );
  const changed = new Map<string, Operation[]>();
  const isInAnnex = newTasksAmong(operations);
  const points: Operation[] = [];
  const newTasks: InsertOperation[] = [];
  for (const operation of operations) {
    const place = placeOf(operation);
    if (place !== null && adjusted.has(place)) addToGroup(changed, place, operation);
    else if (operation.kind === 'insert' && isInAnnex(operation)) newTasks.push(operation);
    else points.push(operation);
  }
  return { points, newTasks, changedTasks: [...changed.values()] };
}

/** The insertions of tasks alone, but for those that stand among other new units, which are counted in the order of the points. */
function newTasksAmong(operations: readonly Operation[]): (operation: InsertOperation) => boolean {
  const inserts = operations.filter((one) => one.kind === 'insert');
  const tasks = new Set(inserts.filter(({ wordings }) => wordings.every(isNewTask)));
  for (;;) {
    const others = inserts.filter((one) => !tasks.has(one));
    const anchors = new Set(others.map(({ anchor }) => JSON.stringify(anchor)));
    const places = new Set(others.map(({ anchor }) => (anchor.place ? citePlace(anchor.place) : '')));
    const among = [...tasks].filter(
      (task) =>
        anchors.has(JSON.stringify(task.anchor)) || ownPlaces(task).some((place) => places.has(place)),
    );
    if (among.length === 0) return (operation) => tasks.has(operation);
    for (const task of among) tasks.delete(task);
  }
}

/** The places that numbered new units get, by which others may go. */
const ownPlaces = ({ anchor, wordings }: InsertOperation): string[] => {
  if (anchor.place && !('path' in anchor.place)) return [];
  const path = anchor.place?.path ?? [];
  const parent = anchor.position === 'into' ? path : path.slice(0, -1);
  return wordings.flatMap(({ kind, number }) =>
    number === undefined ? [] : [citePlace({ of: 'unit', path: [...parent, { kind, number }] })],
  );
};

/** Whether a part is one of a task: a field of its assignment, or anything in a row of an annex. */
const isOfTask = ({ field, place }: Extract<Operation, { kind: 'adjust' }>): boolean =>
  isOfAssignment(field) || ('path' in place && place.path.at(-1)?.kind === 'row');

/** Whether a new unit is a task of one line with its assignment, as a row of the annex holds it. */
const isNewTask = (unit: InsertOperation['wordings'][number]): boolean =>
  unit.assigned !== undefined &&
  unit.units.length === 0 &&
  unit.columns === undefined &&
  unit.kind !== 'annex' &&
  !wordsOf(unit).includes('\n');

/** The point of an operation as it is cited: “khoản 2 Điều 1”, “Điều 3”. */
export function pointWords(operations: Instrument['amendment'], operation: Operation): string {
  const { points, newTasks, changedTasks } = articlesOf(operations);
  const at = points.indexOf(operation);
  if (at >= 0) return `khoản ${at + 1} Điều 1`;
  const first = points.length > 0 ? 2 : 1;
  if ((newTasks as readonly Operation[]).includes(operation)) return `Điều ${first}`;
  const article = changedTasks.findIndex((group) => group.includes(operation));
  return `Điều ${first + (newTasks.length > 0 ? 1 : 0) + article}`;
}
