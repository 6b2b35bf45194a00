import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as yaml from '../../src/plan/schema-types.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { applyChanges } from '../support/apply-changes.ts';
import type { Change, ChangeKind } from '../../src/change/change.ts';
import { compare } from '../../src/change/compare/compare.ts';
import { fingerprints } from '../../src/change/diff-report.ts';
import { changeKinds, kindIds } from '../../src/change/kinds/kinds.ts';
import { planData } from '../support/data-of-plan.ts';
import { omit } from '../../src/change/compare/omit.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { caseCount } from '../support/case-count.ts';
import { yamlFolder, type YamlStyle } from '../support/plan-yaml.ts';
import { aPlan, planOf, type PlanFilesData } from '../support/random-plan.ts';

const diffPlans = (before: Plan, after: Plan) => compare(before, after).changes;
const runs = { numRuns: caseCount(80, 1_000) };
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
        const shuffled = changes
          .map((change) => ({ change, place: Number(numbers.next().value) }))
          .sort((a, b) => a.place - b.place)
          .map(({ change }) => change);
        expect(applyChanges(planData(before), shuffled)).toEqual(planData(after));
      }),
      runs,
    );
  });

  test('are of every kind that there is, so that the others are tested on all', () => {
    const pairs = fc.sample(fc.tuple(...two), { ...runs, seed: fc.readConfigureGlobal().seed ?? Date.now() });
    const met = new Set(
      pairs.flatMap(([one, other]) => diffPlans(planOf(one), planOf(other)).map(({ kind }) => kind)),
    );
    expect(kindIds.filter((kind) => !met.has(kind) && !structural.includes(kind))).toEqual([]);
  });

  test('have each a fingerprint of its own, and the same ones when they are found again', () => {
    fc.assert(
      fc.property(...two, (one, other) => {
        const marks = fingerprints(diffPlans(planOf(one), planOf(other)));
        expect(new Set(marks).size).toBe(marks.length);
        expect(fingerprints(diffPlans(planOf(one), planOf(other)))).toEqual(marks);
      }),
      runs,
    );
  });

  test('are the mirrored ones with the sides exchanged: added one way is repealed the other', () => {
    fc.assert(
      fc.property(...two, (one, other) => {
        const there = diffPlans(planOf(one), planOf(other));
        const back = diffPlans(planOf(other), planOf(one));
        const guessed = new Set([...there, ...back].flatMap(guessedUnits));
        const isCertain = (change: Change) =>
          !oneSided.includes(change.kind) && !namesOf(change).some((unit) => guessed.has(unit));
        expect(back.filter(isCertain).map(said).sort()).toEqual(there.filter(isCertain).map(mirrored).sort());
      }),
      runs,
    );
  });
});

/**
 * Kinds that depend on the side from which one looks: which of two neighbours has moved, what corrects what, what has ended,
 * whether a mark is needed beside an assignment. Everything
 * that was taken for the same unit by its wording, or for parts of one, is a guess, and may be another one from the other side.
 */
const oneSided: readonly ChangeKind[] = [
  'task-marked',
  'task-unmarked',
  'unit-moved',
  'record-corrected',
  'record-added',
  'record-removed',
  'record-edited',
  'body-changed',
  'body-ended',
  'document-ended',
  'recipient-changed',
  'recipient-added',
  'recipient-removed',
];

/** Kinds that hang on neighbours of a rare form, or on former ids; other tests meet them. */
const structural: readonly ChangeKind[] = [
  'task-began',
  'task-ceased',
  'document-id-changed',
  'body-id-changed',
];
const namesOf = ({ unit, kind, before }: Change): string[] =>
  kind === 'unit-id-changed' && typeof before === 'string' ? [unit, before] : [unit];
const guessedUnits = (change: Change): string[] => {
  if (change.kind === 'unit-split' || change.kind === 'units-joined')
    return [...(change.before ?? []), ...(change.after ?? [])].map(({ id }) => id);
  return change.confidence === undefined ? [] : namesOf(change);
};

/** Without where a unit stands: its neighbours may be told otherwise from the other side. */
const told = (value: unknown) => {
  if (value === null || typeof value !== 'object' || !('place' in value)) return value;
  return omit(value, 'place');
};
const said = ({ kind, before, after }: Change) => JSON.stringify([kind, told(before), told(after)]);
const mirrored = ({ kind, before, after }: Change) =>
  JSON.stringify([changeKinds[kind].mirror, told(after), told(before)]);

/** A plan with one programme and no units that may be taken for others. */
const texts = (plan: PlanFilesData): PlanFilesData => ({ ...plan, programmes: plan.programmes.slice(0, 1) });

const withUnits = (plan: PlanFilesData, change: (unit: yaml.Unit) => yaml.Unit): PlanFilesData => {
  const deep = (unit: yaml.Unit): yaml.Unit => {
    const changed = change(unit);
    return { ...changed, units: (changed.units ?? []).map(deep) };
  };
  return {
    ...plan,
    programmes: plan.programmes.map((programme) => ({
      ...programme,
      texts: programme.texts.map((text) => ({ ...text, units: text.units.map(deep) })),
    })),
  };
};

describe('a plan', () => {
  test('that is only renumbered is nowhere reworded', () => {
    fc.assert(
      fc.property(aPlan, fc.constantFrom('3', '4b', 'IX'), (plan, number) => {
        const renumbered = withUnits(plan, (unit) =>
          unit.number === undefined || unit.repealed !== undefined ? unit : { ...unit, number },
        );
        const kinds = diffPlans(planOf(plan), planOf(renumbered)).map(({ kind }) => kind);
        expect(kinds.every((kind) => kind === 'unit-renumbered')).toBe(true);
        expect(kinds.length > 0).toBe(
          JSON.stringify(plan) !== JSON.stringify(renumbered) && hasNumbers(plan),
        );
      }),
      runs,
    );
  });

  test('whose unit is added one way has it repealed the other', () => {
    fc.assert(
      fc.property(aPlan, (plan) => {
        const fresh: yaml.Unit = {
          id: 'viec-moi',
          kind: 'bullet',
          text: 'Việc hoàn toàn khác lạ chưa ai từng nêu.',
        };
        const more = texts({
          ...plan,
          programmes: plan.programmes.map((programme) => ({
            ...programme,
            texts: [...programme.texts.slice(0, -1), withLast(programme.texts.at(-1), fresh)],
          })),
        });
        const [before, after] = [planOf(texts(plan)), planOf(more)];
        expect(kindsAbout('viec-moi', before, after)).toEqual(['unit-added']);
        expect(kindsAbout('viec-moi', after, before)).toEqual(['unit-repealed']);
      }),
      runs,
    );
  });

  test('means the same, and so do its changes, in whatever order its files are read and however its YAML is written', () => {
    fc.assert(
      fc.property(...two, style, style, (one, other, first, second) => {
        const [before, after] = [readPlan(yamlFolder(one, first)), readPlan(yamlFolder(other, second))];
        expect([before.problems, after.problems]).toEqual([[], []]);
        expect(diffPlans(planOf(one), before.plan)).toEqual([]);
        const placeless = (changes: readonly Change[]) => changes.map(({ location: _, ...change }) => change);
        expect(placeless(diffPlans(before.plan, after.plan))).toEqual(
          placeless(diffPlans(planOf(one), planOf(other))),
        );
      }),
      runs,
    );
  });
});

const withLast = (text: yaml.TextFile | undefined, unit: yaml.Unit): yaml.TextFile => ({
  ...text,
  units: [...(text?.units ?? []), unit],
});
const kindsAbout = (unit: string, before: Plan, after: Plan) =>
  diffPlans(before, after)
    .filter((change) => change.unit === unit)
    .map(({ kind }) => kind);

function hasNumbers(plan: PlanFilesData): boolean {
  let found = false;
  withUnits(plan, (unit) => {
    found ||= unit.number !== undefined && unit.repealed === undefined;
    return unit;
  });
  return found;
}

const style: fc.Arbitrary<YamlStyle> = fc.record({
  quotes: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'),
  isFlow: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40, 80),
  hasComments: fc.boolean(),
  isReversed: fc.boolean(),
});
