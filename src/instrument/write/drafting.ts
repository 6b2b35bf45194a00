import type { Body, Programme, RegisteredDocument, Revision } from '../../plan/plan.ts';
import { matchUnits } from '../../change/compare/match-units.ts';
import { unitNodes } from '../../change/compare/unit-nodes.ts';
import { citeById } from '../../text/citations.ts';
import type { Drafting } from './draft.ts';
import { mandatesOf } from './mandates.ts';
import type { Style } from './plan-draft.ts';
import { wordingOfProgramme } from '../../text/wording-of.ts';

/** A programme with the register of bodies that names in it come from. */
export interface DraftingSide {
  readonly programme: Programme;
  readonly organisations: readonly Body[];
}

/** Prepares the drafting of one adjustment; units of other ids are the same where a comparison finds them to be, unless ids are known to be kept. */
export function draftingBetween(
  before: DraftingSide,
  after: DraftingSide,
  {
    slips,
    documents,
    style,
    areIdsKept = false,
  }: {
    readonly slips: readonly Revision[];
    readonly documents: readonly RegisteredDocument[];
    readonly style: Style;
    readonly areIdsKept?: boolean;
  },
): Drafting {
  const { organisations } = after;
  const matched = areIdsKept ? [] : matchUnits(unitNodes(before.programme), unitNodes(after.programme));
  const renamed = new Map(matched.map(({ was, now }) => [was.unit.id, now.unit.id]));
  const cite = (id: string) => citeById(id, { documents, organisations });
  return {
    before: wordingOfProgramme(before.programme, {
      organisations: before.organisations,
      idOf: (id) => renamed.get(id) ?? id,
    }),
    after: wordingOfProgramme(after.programme, { organisations }),
    style,
    mandates: mandatesOf(slips, cite),
    programme: after.programme.id,
  };
}
