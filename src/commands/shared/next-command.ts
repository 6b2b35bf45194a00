import { visible } from '../../screen/visible.ts';
import type { Localised } from '../../locale/localised.ts';
import { taskStates } from '../../progress/states/task-state.ts';
import { overdueTasks } from '../../views/parts/due-lists.ts';
import type { ViewFacts } from '../../views/view-facts.ts';
import type { Environment } from '../command.ts';

/** What to type after a summary, a command a line: the points to settle and the first task without a lead, or what is overdue. */
export function nextCommand(
  { programme, asOf }: ViewFacts,
  { dir, programme: asked }: Environment,
): Localised {
  const tasks = taskStates(programme, programme.index.tasks, { asOf });
  const options = [
    ...(dir === undefined ? [] : [` -C ${visible(dir)}`]),
    ...(asked === undefined ? [] : [` -p ${visible(asked)}`]),
  ].join('');
  const lint = `cthd lint${options}`;
  const points = { vi: `${lint}  (từng điểm cần xử lý)`, en: `${lint}  (every point that needs attention)` };
  if (overdueTasks(tasks).length > 0) {
    const line = `cthd status${options} --timeliness overdue`;
    return listed({ vi: `${line}  (việc quá hạn)`, en: `${line}  (what is overdue)` }, points);
  }
  const unled = tasks.find(({ unit, state }) => unit.task?.lead === undefined && state !== 'discontinued');
  if (!unled) return listed(points);
  const line = `cthd task${options} ${unled.unit.address} --lead`;
  return listed(points, {
    vi: `${line} <cơ quan>  (giao chủ trì)`,
    en: `${line} <body>  (to name a lead)`,
  });
}

/** One under the other, so that none is broken at the edge of a screen and each can be copied. */
function listed(...lines: readonly Localised[]): Localised {
  const under = (lead: string, words: readonly string[]) => lead + words.join(`\n${' '.repeat(lead.length)}`);
  return {
    vi: under(
      'Tiếp theo: ',
      lines.map(({ vi }) => vi),
    ),
    en: under(
      'Next: ',
      lines.map(({ en }) => en),
    ),
  };
}
