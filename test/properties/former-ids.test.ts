import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/change/compare/compare.ts';
import { planData } from '../support/data-of-plan.ts';
import type { FormerIds } from '../../src/plan/former-ids.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { withIds } from '../../src/plan/present-ids.ts';
import { bodyReferences, documentReferences } from '../../src/plan/references.ts';
import { historyOf } from '../../src/progress/records/history.ts';
import { planFrom } from '../../src/source/read/plan-from.ts';
import { caseCount } from '../support/case-count.ts';
import { aPlan, planOf, type PlanFilesData } from '../support/random-plan.ts';

const runs = { numRuns: caseCount(100, 1_000) };

const renamed = <T extends { readonly id: string }>(entry: T): T => ({
  ...entry,
  id: `${entry.id}-nay`,
  previously: [entry.id],
});

/** The plan with another id for every body and document, and every mention of them as it was. */
const withNewIds = (plan: PlanFilesData): PlanFilesData => ({
  ...plan,
  documents: plan.documents.map(renamed),
  organisations: plan.organisations.map(renamed),
});

const idsOf = ({ documents, organisations }: PlanFilesData): FormerIds => {
  const ids = (list: readonly { readonly id: string }[]) => new Map(list.map(({ id }) => [id, `${id}-nay`]));
  return { documents: ids(documents), bodies: ids(organisations) };
};

/** Without what only the renamed plan says. */
const said = (plan: Plan) => {
  const { documents, organisations, ...rest } = planData(plan);
  const bare = <T extends { readonly previously?: unknown }>({ previously: _, ...entry }: T) => entry;
  return { ...rest, documents: documents.map(bare), organisations: organisations.map(bare) };
};

describe('bodies and documents that got other ids, under which nothing else names them yet', () => {
  test('are what every other place means, and nothing else of the plan differs', () => {
    fc.assert(
      fc.property(aPlan, (files) => {
        const [before, after] = [planOf(files), planOf(withNewIds(files))];
        const ids = idsOf(files);
        const named = [...bodyReferences(after), ...documentReferences(after)].map(({ to }) => to);
        const was = [...bodyReferences(before)].map(({ to }) => ids.bodies.get(to) ?? to);
        const wasDocuments = [...documentReferences(before)].map(({ to }) => ids.documents.get(to) ?? to);
        expect(named).toEqual([...was, ...wasDocuments]);
        expect(said(after)).toEqual(said(planFrom(withIds(before, { ...ids, unitsOf: () => new Map() }))));
      }),
      runs,
    );
  });

  test('differ from before by their ids alone, whichever side is the later one', () => {
    fc.assert(
      fc.property(aPlan, (files) => {
        const [before, after] = [planOf(files), planOf(withNewIds(files))];
        const kinds = (one: Plan, other: Plan) =>
          compare(one, other).changes.flatMap(({ kind, before: was, after: now }) =>
            kind === 'body-id-changed' || kind === 'document-id-changed'
              ? [`${String(was)} ${String(now)}`]
              : [kind],
          );
        const registers = [files.documents, files.organisations].map((list) => [
          ...new Set(list.map(({ id }) => id)),
        ]);
        const pairs = registers.flatMap((ids) => ids.sort().map((id) => `${id} ${id}-nay`));
        // Of several bodies with one id, which lint refuses, only the first can be followed.
        if (new Set(files.organisations.map(({ id }) => id)).size < files.organisations.length) return;
        expect(kinds(before, after)).toEqual(pairs);
        expect(kinds(after, before)).toEqual(pairs.map((pair) => pair.split(' ').reverse().join(' ')));
      }),
      runs,
    );
  });

  test('change nothing of what corrects what, or of the keys of records', () => {
    fc.assert(
      fc.property(aPlan, (files) => {
        const keys = (plan: Plan) =>
          plan.programmes.flatMap(({ progress }) =>
            progress.flatMap(({ unit, records }) =>
              historyOf(unit, records).entries.map(({ key, corrected }) => [
                key,
                corrected.map((one) => one.key),
              ]),
            ),
          );
        expect(keys(planOf(withNewIds(files)))).toEqual(keys(planOf(files)));
      }),
      runs,
    );
  });
});
