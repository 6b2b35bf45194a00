import { type Level, levels } from '../plan/finding.ts';
import { lastDayOf } from '../plan/deadline.ts';
import { differsInFormOnly } from '../vietnamese/wording/editorial.ts';
import type { Change } from './change.ts';
import { isSame } from './compare/plan-data.ts';
import type { DeadlineData, IndicatorData } from './compare/plan-data.ts';

/** Which way something changed, as far as that can be told. */
export const directions = [
  'form',
  'layout',
  'commitment',
  'earlier',
  'later',
  'higher',
  'lower',
  'wider',
  'narrower',
  'history-lost',
  'stricter',
  'looser',
] as const;
export type Direction = (typeof directions)[number];

/** The directions that a change takes, none where it cannot be told; a deadline may be moved and lose its history at once. */
export function directionsOf(change: Change): Direction[] {
  const { kind, task } = change;
  switch (kind) {
    case 'unit-added':
      return task?.after ? ['commitment'] : [];
    case 'unit-repealed':
      return task?.before ? ['commitment'] : [];
    case 'task-marked':
    case 'task-unmarked':
    case 'unit-moved':
    case 'kind-changed':
      return task && task.before !== task.after ? ['commitment'] : [];
    case 'deadline-changed':
      return change.before && change.after ? deadlineDirections(change.before, change.after) : [];
    case 'indicator-changed':
      return change.before && change.after ? indicatorDirections(change.before, change.after) : [];
    case 'co-operating-changed':
    case 'operative-changed':
      return listDirections(change.before, change.after);
    case 'text-files-changed':
      return ['layout'];
    case 'exception-added':
      return ['looser'];
    case 'exception-removed':
      return ['stricter'];
    case 'exception-changed':
      return exceptionDirections(change.before?.until, change.after?.until);
    case 'lint-level-changed':
      return levelDirections(change.before?.level, change.after?.level);
    default:
      return isFormOnly(change) ? ['form'] : [];
  }
}

/** Without its last day a deadline is later than with it; every year is neither earlier nor later than a day. */
function deadlineDirections(before: DeadlineData, after: DeadlineData): Direction[] {
  const directions: Direction[] = [];
  const [was, now] = [lastDayOf(before), lastDayOf(after)];
  const isYearly = 'yearly' in before || 'yearly' in after;
  if (was !== null && now !== null && was !== now) directions.push(now > was ? 'later' : 'earlier');
  else if (!isYearly && (was === null) !== (now === null))
    directions.push(now === null ? 'later' : 'earlier');
  return isKept(before.was, after.was) ? directions : [...directions, 'history-lost'];
}

function indicatorDirections(before: IndicatorData, after: IndicatorData): Direction[] {
  const directions: Direction[] = [];
  if (before.name === after.name && before.target !== after.target)
    directions.push(after.target > before.target ? 'higher' : 'lower');
  else if (before.target === after.target && differsInFormOnly(before.name, after.name))
    directions.push('form');
  return isKept(before.was, after.was) ? directions : [...directions, 'history-lost'];
}

/** Whether a ledger still begins with what it held. */
const isKept = (before: readonly unknown[] = [], after: readonly unknown[] = []): boolean =>
  before.every((entry, at) => isSame(entry, after[at]));

function listDirections(before: readonly string[] = [], after: readonly string[] = []): Direction[] {
  const gains = after.some((one) => !before.includes(one));
  const loses = before.some((one) => !after.includes(one));
  if (before.length === 0 || after.length === 0 || gains === loses) return [];
  return [gains ? 'wider' : 'narrower'];
}

/** An exception that lapses earlier accepts less. */
function exceptionDirections(before = '9999', after = '9999'): Direction[] {
  if (before === after) return [];
  return [after > before ? 'looser' : 'stricter'];
}

/** Which way a level goes can be told only where both sides set one; to switch a rule off is looser than any level it had. */
function levelDirections(before: Level | undefined, after: Level | undefined): Direction[] {
  if (after === 'off') return ['looser'];
  if (before === 'off') return ['stricter'];
  if (!before || !after) return [];
  return [levels.indexOf(after) > levels.indexOf(before) ? 'looser' : 'stricter'];
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
