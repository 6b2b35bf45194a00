import { addToGroup } from '../../plan/group-by.ts';
import { longestIncreasingSubsequence } from '../sequences/longest-increasing-subsequence.ts';
import type { Nodes, UnitMatch } from './match-units.ts';
import type { UnitNode } from './unit-nodes.ts';

/**
 * The units that stand elsewhere: inside another unit, or among their siblings out of the order that they had. As few as can be:
 * where one of ten bullets goes to the end, one has moved, not nine.
 */
export function movedUnits(matches: readonly UnitMatch[], before: Nodes): ReadonlySet<UnitNode> {
  const nowOf = new Map(matches.map(({ was, now }) => [was.key, now.key]));
  const moved = new Set<UnitNode>();
  const siblings = new Map<string | null, UnitMatch[]>();
  for (const match of matches) {
    const { was, now } = match;
    const parent = was.place.parent;
    const hadParent = parent === null || before.has(parent);
    const parentNow = parent === null ? null : nowOf.get(parent);
    if (!hadParent || parentNow !== now.place.parent) moved.add(now);
    else addToGroup(siblings, now.place.parent, match);
  }
  for (const group of siblings.values()) {
    const inOrder = group.toSorted((a, b) => a.now.index - b.now.index);
    const stays = new Set(longestIncreasingSubsequence(inOrder.map(({ was }) => was.index)));
    for (const [at, { now }] of inOrder.entries()) if (!stays.has(at)) moved.add(now);
  }
  return moved;
}
