import { expect, test } from 'vitest';
import { slipsOfAdjustment } from '../../src/instrument/write/mandates.ts';
import type { Revision } from '../../src/plan/plan.ts';

const slip = (id: string, state: Revision['state']) => ({ id, state }) as Revision;

test('an adjustment has the slips that were not issued before: new ones, and drafts', () => {
  const before = [slip('dot-1', 'issued'), slip('dot-2', 'draft')];
  const after = [slip('dot-1', 'issued'), slip('dot-2', 'issued'), slip('dot-3', 'draft')];
  expect(slipsOfAdjustment(before, after).map(({ id }) => id)).toEqual(['dot-2', 'dot-3']);
});
