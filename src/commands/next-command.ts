import { visible } from '../screen/visible.ts';
import type { Localised } from '../locale/localised.ts';
import { tasksOf } from '../model/unit.ts';
import { taskStates } from '../progress/task-state.ts';
import { overdueTasks } from '../render/due-lists.ts';
import type { ViewFacts } from '../render/view-facts.ts';
import type { Environment } from './command.ts';

/** What to type after a summary: the points to settle, then the first task without a lead, or what is overdue. */
export function nextCommand(
  { programme, asOf }: ViewFacts,
  { dir, programme: asked }: Environment,
): Localised {
  const tasks = taskStates(programme, tasksOf(programme), { asOf });
  const options = [
    ...(dir === undefined ? [] : [` -C ${visible(dir)}`]),
    ...(asked === undefined ? [] : [` -p ${visible(asked)}`]),
  ].join('');
  const lint = `cthd lint${options}`;
  const unled = tasks.find(({ unit, state }) => unit.task?.lead === undefined && state !== 'discontinued');
  if (overdueTasks(tasks).length > 0) {
    const line = `cthd status${options} --timeliness overdue`;
    return {
      vi: `Tiếp theo: ${line} (việc quá hạn); ${lint} (từng điểm cần xử lý).`,
      en: `Next: ${line} (what is overdue); ${lint} (every point that wants attention).`,
    };
  }
  if (!unled)
    return {
      vi: `Tiếp theo: ${lint} (từng điểm cần xử lý).`,
      en: `Next: ${lint} (every point that wants attention).`,
    };
  const line = `cthd task${options} ${unled.unit.address} --lead`;
  return {
    vi: `Tiếp theo: ${lint} (từng điểm cần xử lý); ${line} <cơ quan> (giao chủ trì).`,
    en: `Next: ${lint} (every point that wants attention); ${line} <body> (to name a lead).`,
  };
}
