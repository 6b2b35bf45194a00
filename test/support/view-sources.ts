import type { OpenPlan } from '../../src/commands/shared/open-plan.ts';
import type { Sources } from '../../src/commands/show/sources.ts';
import type { Asked, View } from '../../src/commands/show/view.ts';
import { views } from '../../src/commands/show/views.ts';
import { onlyEdition } from '../../src/editions/editions.ts';
import type { Plan } from '../../src/plan/plan.ts';

/** The sources of a view of a plan that is held in memory, and of which nothing earlier is known. */
export const sourcesIn = (plan: Plan): Sources => ({
  plan: () => ({ plan }) as OpenPlan,
  editionsOf: (programme) => onlyEdition(programme, plan.organisations),
  proposal: () => null,
  changesAt() {
    throw new Error('a plan in memory has no revisions');
  },
  sides() {
    throw new Error('a plan in memory has no other side');
  },
  file: () => new Uint8Array(),
  before: () => ({
    why: { vi: 'kế hoạch chỉ có trong bộ nhớ.', en: 'the plan is held in memory only.' },
  }),
});

/** What is asked of a view where a test says no more. */
export const asking = (asked: Partial<Asked> & Pick<Asked, 'asOf'>): Asked => ({
  args: [],
  options: {},
  programme: undefined,
  language: 'vi',
  isDayGiven: true,
  ...asked,
});

/** A view by its id. */
export function viewNamed(id: string): View<unknown> {
  const view = views[id];
  if (!view) throw new Error(`no view ${id}`);
  return view;
}
