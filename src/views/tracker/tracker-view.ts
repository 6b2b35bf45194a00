import { programmeHead } from '../parts/programme-head.ts';
import type { Language } from '../../locale/localised.ts';
import { taskStates } from '../../progress/states/task-state.ts';
import type { Block } from '../blocks/block.ts';
import { trackerTable } from './tracker-table.ts';
import type { ViewFacts } from '../view-facts.ts';

/** The annex by which tasks are followed, as offices keep it. */
export function trackerView(facts: ViewFacts): Block[] {
  const { plan, programme, asOf, language } = facts;
  const tasks = taskStates(programme, programme.index.tasks, { asOf });
  return [
    ...programmeHead(facts, titles[language]),
    trackerTable(tasks, { language, asOf, bodies: plan.organisations, programme }),
  ];
}

const titles = {
  vi: 'BẢNG THEO DÕI THỰC HIỆN NHIỆM VỤ',
  en: 'THE TASKS AND HOW THEY STAND',
} satisfies Record<Language, string>;
