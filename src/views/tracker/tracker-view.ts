import { programmeHead } from '../parts/programme-head.ts';
import type { Language } from '../../locale/localised.ts';
import { taskStates } from '../../progress/states/task-state.ts';
import type { Block } from '../blocks/block.ts';
import { trackerTable } from './tracker-table.ts';
import type { ViewFacts } from '../view-facts.ts';

/** The annex by which tasks are followed, as offices keep it; where there are none, what makes a unit a task. */
export function trackerView(facts: ViewFacts): Block[] {
  const { plan, programme, asOf, language } = facts;
  const tasks = taskStates(programme, programme.index.tasks, { asOf });
  return [
    ...programmeHead(facts, titles[language]),
    tasks.length === 0
      ? { kind: 'paragraph', text: noTasks[language] }
      : trackerTable(tasks, { language, asOf, bodies: plan.organisations, programme }),
  ];
}

const titles = {
  vi: 'BẢNG THEO DÕI THỰC HIỆN NHIỆM VỤ',
  en: 'THE TASKS AND HOW THEY STAND',
} satisfies Record<Language, string>;

const noTasks = {
  vi: 'Chương trình chưa có nhiệm vụ nào. Nhiệm vụ là đơn vị thấp nhất trong các phần mà dòng operative của programme.yaml nêu: hãy xem lại dòng ấy; dự thảo thì thêm đơn vị bằng cthd unit add.',
  en: 'The programme has no tasks yet. A task is a lowest unit of the parts that the line operative of programme.yaml names: look at that line; to a draft, add units with cthd unit add.',
} satisfies Record<Language, string>;
