import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { originsOf } from '../../plan/succession.ts';
import { typedName, type Unit } from '../../plan/unit.ts';
import { logEntries } from '../../progress/records/log-entries.ts';
import { taskStates, wholeTaskState } from '../../progress/states/task-state.ts';
import { taskReportJson } from '../../views/task/task-json.ts';
import { taskView } from '../../views/task/task-view.ts';
import type { TaskReport } from '../../views/task/task-report.ts';
import { findTask } from '../shared/find-task.ts';
import { nextLine, placeOptions } from '../shared/next-command.ts';
import { chooseProgrammes } from '../shared/choose-programme.ts';
import { aboutProgramme, type View } from '../show/view.ts';

/** One task whole. */
export const taskPage: View<TaskReport> = {
  id: 'task',
  call: ['task'],
  takesArgs: true,
  options: {},
  formats: ['text', 'markdown', 'html', 'docx', 'json'],
  facts({ args, programme: asked, asOf }, sources) {
    const { plan } = sources.plan();
    const programme = chooseProgrammes(plan, asked, asOf);
    return taskReport(plan, programme, findTask(programme, args[0] ?? ''), asOf);
  },
  about: ({ programme, unit }) => ({
    ...aboutProgramme(programme),
    title: `${unit.address} ${unit.id}`,
  }),
  blocks: (report, { language, isOnScreen }) =>
    taskView(report, { language, bodies: report.plan.organisations, isOnScreen }),
  json: (report) => taskReportJson(report, null),
  next({ unit, state }, environment) {
    const options = placeOptions(environment);
    return ['completed', 'discontinued'].includes(state.state)
      ? nextLine({
          vi: `cthd log${options} ${typedName(unit)}  (mọi bản ghi của nhiệm vụ)`,
          en: `cthd log${options} ${typedName(unit)}  (every record of the task)`,
        })
      : nextLine({
          vi: `cthd record${options} ${typedName(unit)} <trạng-thái>  (ghi tiến độ)`,
          en: `cthd record${options} ${typedName(unit)} <state>  (record its progress)`,
        });
  },
};

/** Everything that is known of a task as of a day. */
export function taskReport(plan: Plan, programme: Programme, unit: Unit, asOf: CalendarDate): TaskReport {
  const state = wholeTaskState(programme, unit, { asOf });
  const results = taskStates(programme, [unit], { asOf }).filter((one) => one.unit.result !== undefined);
  const citations = programme.index.citations.filter(({ passage }) => passage.unit === unit);
  const units = [unit, ...originsOf(unit, programme)];
  const entries = logEntries(programme, { units, since: null, until: asOf });
  return { plan, programme, unit, asOf, state, results, entries, citations };
}
