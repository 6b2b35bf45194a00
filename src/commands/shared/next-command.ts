import { shellWord } from '../../io/shell-word.ts';
import { typedName } from '../../plan/unit.ts';
import { visible } from '../../screen/visible.ts';
import type { Localised } from '../../locale/localised.ts';
import { lateTasks } from '../../progress/states/lateness.ts';
import { taskStates } from '../../progress/states/task-state.ts';
import type { ViewFacts } from '../../views/view-facts.ts';
import type { Environment } from '../command.ts';

/** What to type after a summary, a command a line: the points to settle and the first task without a lead, or what is overdue. */
export function nextCommand({ programme, asOf }: ViewFacts, environment: Environment): Localised {
  const tasks = taskStates(programme, programme.index.tasks, { asOf });
  const options = placeOptions(environment);
  const lint = `cthd lint${options}`;
  const points = { vi: `${lint}  (từng điểm cần xử lý)`, en: `${lint}  (every point that needs attention)` };
  if (lateTasks(tasks, asOf).length > 0) {
    const line = `cthd late${options}`;
    return listed(
      { vi: `${line}  (việc quá hạn, kèm lý do)`, en: `${line}  (what is overdue, and why)` },
      points,
    );
  }
  const unled = tasks.find(({ unit, state }) => unit.task?.lead === undefined && state !== 'discontinued');
  if (!unled) return listed(points);
  const line = `cthd task${options} ${typedName(unled.unit)} --lead`;
  return listed(points, {
    vi: `${line} <cơ quan>  (giao chủ trì)`,
    en: `${line} <body>  (to name a lead)`,
  });
}

/** The options that lead a next command to the same programme. */
export const placeOptions = ({ dir, programme }: Pick<Environment, 'dir' | 'programme'>): string =>
  [
    ...(dir === undefined ? [] : [` -C ${copied(dir)}`]),
    ...(programme === undefined ? [] : [` -p ${copied(programme)}`]),
  ].join('');

/** A word that was typed, as it can be copied. */
const copied = (word: string): string => shellWord(visible(word)) ?? '"…"';

/** What to type next, said to a person at a terminal: a command with what it does. */
export const nextLine = ({ vi, en }: Localised): Localised => ({ vi: `Tiếp theo: ${vi}`, en: `Next: ${en}` });

/** One under the other, so that none is broken at the edge of a screen and each can be copied. */
function listed(...lines: readonly Localised[]): Localised {
  const under = (lead: string, words: readonly string[]) =>
    lead + words.join(`\n${' '.repeat(lead.trim().length + 1)}`);
  return {
    vi: under(
      '\nTiếp theo: ',
      lines.map(({ vi }) => vi),
    ),
    en: under(
      '\nNext: ',
      lines.map(({ en }) => en),
    ),
  };
}
