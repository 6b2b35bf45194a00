import { lastDay } from '../../plan/calendar.ts';
import { type Level, levels } from '../../plan/finding.ts';
import type { Change } from '../change.ts';
import { isSame } from '../compare/plan-data.ts';
import { omit } from '../compare/omit.ts';
import type { DefaultLevel, Direction } from './direction.ts';

/** Which way a change of the registers, the slips or the checks goes; null where it is of another layer. */
export function registryDirections(change: Change, defaultLevel: DefaultLevel): Direction[] | null {
  switch (change.kind) {
    case 'exception-added':
    case 'approval-rule-removed':
    case 'approval-given':
      return ['looser'];
    case 'exception-removed':
    case 'approval-rule-added':
    case 'approval-withdrawn':
      return ['stricter'];
    case 'exception-changed':
      return exceptionDirections(change.before?.until, change.after?.until);
    case 'lint-level-changed': {
      const fallback = defaultLevel(change.after?.rule ?? change.before?.rule ?? '');
      return levelDirections(change.before?.level ?? fallback, change.after?.level ?? fallback);
    }
    case 'relation-removed':
      return ['looser'];
    case 'document-changed':
      return documentDirections(change.before ?? {}, change.after ?? {});
    case 'body-changed':
      return bodyDirections(change.before ?? {}, change.after ?? {});
    case 'slip-removed':
      return change.before?.state === 'issued' || (change.before?.reviewed ?? []).length > 0
        ? ['history-lost']
        : [];
    case 'slip-changed':
      return slipDirections(change.before ?? {}, change.after ?? {});
    default:
      return null;
  }
}

type ChangeValues<K extends Change['kind']> = NonNullable<Extract<Change, { kind: K }>['before']>;

/** An exception that lapses earlier accepts less. */
function exceptionDirections(before = '9999', after = '9999'): Direction[] {
  if (before === after) return [];
  return [after > before ? 'looser' : 'stricter'];
}

/** Which way a level goes can be said only where both are known; to switch a rule off is looser than any level it had. */
function levelDirections(before: Level | null, after: Level | null): Direction[] {
  if (before === after && before !== null) return ['same'];
  if (after === 'off') return ['looser'];
  if (before === 'off') return ['stricter'];
  if (!before || !after) return [];
  return [levels.indexOf(after) > levels.indexOf(before) ? 'looser' : 'stricter'];
}

/** Fields of an entry that only add to what is known of it. */
const additional = new Set(['previously', 'names', 'note', 'passages']);

/** Whether only such fields differ, and nothing that they held is gone. */
function onlyAdds(before: object, after: object): boolean {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const [was, now] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return fields.every((field) => {
    if (was[field] === undefined || was[field] === null) return true;
    if (!additional.has(field)) return false;
    const [old, current] = [was[field], now[field]];
    if (!Array.isArray(old)) return true;
    return old.every((one) => Array.isArray(current) && current.some((other) => isSame(one, other)));
  });
}

/** What was verified and is no longer, or is now unsure, is checked less. */
function documentDirections(
  before: ChangeValues<'document-changed'>,
  after: ChangeValues<'document-changed'>,
): Direction[] {
  const isSurer = before.unverified !== undefined && after.unverified === undefined;
  const isLessSure = before.verified !== undefined && after.verified === undefined;
  if (isLessSure || (before.unverified === undefined && after.unverified !== undefined)) return ['looser'];
  if (!onlyAdds(omit(before, 'unverified', 'verified'), omit(after, 'unverified', 'verified'))) return [];
  return isSurer ? ['stricter'] : before.verified === undefined ? ['same'] : [];
}

/** A body whose end is taken back, or put off, is again taken for one that can answer for a task. */
function bodyDirections(
  before: ChangeValues<'body-changed'>,
  after: ChangeValues<'body-changed'>,
): Direction[] {
  const [was, now] = [before.to, after.to].map((day) => (day === undefined ? null : lastDay(day)));
  if (was && (!now || now > was)) return ['looser'];
  return onlyAdds(before, after) ? ['same'] : [];
}

/** A slip that was issued stays as it was; reviews are only ever added. */
function slipDirections(
  before: ChangeValues<'slip-changed'>,
  after: ChangeValues<'slip-changed'>,
): Direction[] {
  const kept = (before.reviewed ?? []).every((one) =>
    (after.reviewed ?? []).some((other) => isSame(one, other)),
  );
  if (!kept || before.state === 'issued') return ['history-lost'];
  return [];
}
