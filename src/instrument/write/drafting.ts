import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import type { Body, RegisteredDocument } from '../../plan/register-entries.ts';
import type { Revision } from '../../plan/plan.ts';
import { partWordsBy } from '../../text/unit-parts.ts';
import { citeById } from '../../text/citations.ts';
import { bordersBeside } from '../../vietnamese/wording/word-borders.ts';
import type { Drafting } from './draft.ts';
import { mandatesOf } from './mandates.ts';
import type { DraftStyle } from './plan-draft.ts';

interface DraftingFacts {
  readonly slips: readonly Revision[];
  readonly style: DraftStyle;
  /** Whether new and changed tasks are drafted by themselves; not so where absent. */
  readonly tasksApart?: boolean;
  /** The registers of bodies of both sides, and the later register of documents. */
  readonly before: { readonly organisations: readonly Body[] };
  readonly after: {
    readonly organisations: readonly Body[];
    readonly documents: readonly RegisteredDocument[];
  };
}

/** Prepares the drafting of one adjustment of a programme from its comparison. */
export function draftingOf(
  comparison: ProgrammeComparison,
  { slips, style, tasksApart = false, before, after }: DraftingFacts,
): Drafting {
  return {
    comparison,
    style,
    tasksApart,
    mandates: mandatesOf(slips, (id) => citeById(id, after)),
    isBorder: bordersBeside([before, after].flatMap(({ organisations }) => organisations.flatMap(namesOf))),
    assignments: {
      before: partWordsBy(before.organisations),
      after: partWordsBy(after.organisations),
    },
  };
}

const namesOf = ({ name, names = [] }: Body): string[] => [name, ...names];
