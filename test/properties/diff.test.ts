import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as yaml from '../../src/model/schema-types.ts';
import { applyChanges } from '../../src/revision/apply.ts';
import { diffPlans } from '../../src/revision/diff.ts';
import { changeKinds } from '../../src/revision/kinds.ts';
import { planData } from '../../src/revision/plan-data.ts';
import { aPlan, planOf, type PlanFilesData } from '../support/random-plan.ts';

const runs = { numRuns: 1000 };
const two = [aPlan, aPlan] as const;

describe('the changes between two plans', () => {
  test('are none between a plan and itself', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        expect(diffPlans(planOf(plan), planOf(plan))).toEqual([]);
      }),
      runs,
    );
  });

  test('applied to the one give the other, in any order', () => {
    fc.assert(
      fc.property(...two, fc.infiniteStream(fc.nat()), (one, other, numbers) => {
        const [before, after] = [planOf(one), planOf(other)];
        const changes = diffPlans(before, after);
        expect(applyChanges(planData(before), changes)).toEqual(planData(after));
        const order = new Map(changes.map((change) => [change, numbers.next().value]));
        const shuffled = changes.toSorted((a, b) => Number(order.get(a)) - Number(order.get(b)));
        expect(applyChanges(planData(before), shuffled)).toEqual(planData(after));
      }),
      runs,
    );
  });
});
