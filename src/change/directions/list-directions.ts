import type { Direction } from './direction.ts';

/** Which way a list moved of which each entry counts; nothing where it both gained and lost, or began or ends empty. */
export function listDirections(before: readonly string[] = [], after: readonly string[] = []): Direction[] {
  const gains = after.some((one) => !before.includes(one));
  const loses = before.some((one) => !after.includes(one));
  if (before.length === 0 || after.length === 0) return [];
  if (gains === loses) return gains ? [] : ['same'];
  return [gains ? 'wider' : 'narrower'];
}
