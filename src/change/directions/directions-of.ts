import { nameParties, type Party } from '../../plan/assignment.ts';
import { lastDay } from '../../plan/calendar.ts';
import { deadlineDirections } from './deadline-directions.ts';
import { indicatorDirections, indicatorListDirections } from './indicator-directions.ts';
import { ledgerDirections } from './ledger-directions.ts';
import { listDirections } from './list-directions.ts';
import { resultListDirections } from './result-directions.ts';
import { wordingTargetDirections } from './wording-target-directions.ts';
import { differsInFormOnly } from '../../vietnamese/wording/editorial.ts';
import type { Change } from '../change.ts';
import { assignmentLost } from './assignment-lost.ts';
import { registryDirections } from './registry-directions.ts';
import type { DefaultLevel, Direction } from './direction.ts';

/** The directions that a change takes, none where it is not known; a deadline may be moved and lose its history at once. */
export function directionsOf(change: Change, defaultLevel: DefaultLevel = () => null): Direction[] {
  const { kind, task } = change;
  switch (kind) {
    case 'unit-added':
      return task?.after ? ['commitment'] : [];
    case 'unit-repealed':
      return task?.before ? ['commitment'] : [];
    case 'task-marked':
    case 'task-unmarked':
    case 'task-began':
    case 'task-ceased':
    case 'unit-moved':
    case 'kind-changed':
      return task && task.before !== task.after ? ['commitment'] : [];
    case 'unit-split':
    case 'units-joined':
      return assignmentLost(change.before ?? [], change.after ?? []) ? ['fewer'] : [];
    case 'unit-reworded':
    case 'heading-reworded':
    case 'title-reworded':
    case 'subject-reworded':
    case 'preamble-reworded':
      return isFormOnly(change) ? ['form'] : wordingTargetDirections(change.before, change.after);
    case 'issue-changed':
      return Object.values(change.before ?? {}).every((value) => value === null) ? ['same'] : formOf(change);
    case 'signature-changed':
      return change.before === undefined ? ['same'] : formOf(change);
    case 'term-changed':
      return change.before && change.after && lastDay(change.after.to) > lastDay(change.before.to)
        ? ['later']
        : [];
    case 'fictional-changed':
      return change.after === true ? ['fictional'] : [];
    case 'deadline-changed':
      return change.before && change.after
        ? ledgerDirections(change.before, change.after, deadlineDirections)
        : [];
    case 'indicator-changed':
      return change.before && change.after
        ? ledgerDirections(change.before, change.after, indicatorDirections)
        : [];
    case 'indicators-changed':
      return change.before && change.after ? indicatorListDirections(change.before, change.after) : [];
    case 'results-changed':
      return change.before && change.after ? resultListDirections(change.before, change.after) : [];
    case 'co-operating-changed':
      return listDirections(change.before?.map(partyKey), change.after?.map(partyKey));
    case 'operative-changed':
      return setDirections(change.before, change.after);
    case 'reporting-changed':
      return setDirections(change.before?.periods, change.after?.periods);
    case 'text-files-changed':
      return ['layout'];
    default:
      return registryDirections(change, defaultLevel) ?? formOf(change);
  }
}

const partyKey = (party: Party) => nameParties([party], (id) => id);

const formOf = (change: Change): Direction[] => (isFormOnly(change) ? ['form'] : []);

/** Of a set, each thing that goes is a loss, whatever comes in its place. */
function setDirections(before: readonly string[] = [], after: readonly string[] = []): Direction[] {
  if (before.some((one) => !after.includes(one))) return ['narrower'];
  return after.some((one) => !before.includes(one)) ? ['wider'] : [];
}

/** Whether texts differ, and in form only: in the value itself, or in every field that differs. */
function isFormOnly({ before, after }: Change): boolean {
  if (typeof before === 'string' && typeof after === 'string') return differsInFormOnly(before, after);
  const [was, now] = [textsIn(before), textsIn(after)];
  if (!was || !now || was.shape !== now.shape || was.texts.length !== now.texts.length) return false;
  const differing = was.texts.filter((text, at) => text !== now.texts[at]);
  return (
    differing.length > 0 &&
    was.texts.every((text, at) => text === now.texts[at] || differsInFormOnly(text, now.texts[at] ?? ''))
  );
}

/** The texts of an object or list, and everything else of it. */
function textsIn(value: unknown): { texts: string[]; shape: string } | null {
  if (value === null || typeof value !== 'object') return null;
  const texts: string[] = [];
  const shape = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'string') return inner;
    texts.push(inner);
    return '';
  });
  return { texts, shape };
}
