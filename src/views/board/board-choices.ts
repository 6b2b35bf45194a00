import { programmeTitle } from '../../plan/programme-name.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { stateIds } from '../../plan/record-data.ts';
import { sectionOf, listedWording } from '../../plan/unit.ts';
import { states } from '../../progress/states/states.ts';
import type { Timeliness } from '../../progress/states/task-state.ts';
import { timelinessNames } from '../../progress/states/timeliness-names.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { inVietnameseOrder } from '../../vietnamese/letters/vietnamese-order.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { nameOf } from '../status/status-cells.ts';
import { type BoardChoice, type BoardFilters, boardMarks, type ListedTask } from './board.ts';
import type { TaskOf } from './board-charts.ts';
import { anyTimeliness, noLead, quarterOf } from './board-filter.ts';
import { boardWords } from './board-words.ts';

/** What each filter can be set to: only what some task has. */
export function filtersOf(
  tasks: readonly ListedTask[],
  {
    programmes,
    all,
    plan,
    language,
  }: {
    readonly programmes: readonly Programme[];
    readonly all: readonly TaskOf[];
    readonly plan: Plan;
    readonly language: Language;
  },
): BoardFilters {
  const settings = { language, bodies: plan.organisations };
  const words = boardWords[language];
  const leads = [...new Set(tasks.flatMap((task) => task.leads))].map((id): BoardChoice => [
    id,
    nameOf(id, settings),
  ]);
  const sections = new Map(all.map(({ programme, task }) => [sectionOf(task.unit), programme]));
  const parts = new Map(
    Array.from(sections, ([section, programme]) => [
      `${programme.id}/${section.id}`,
      `${section.address}. ${excerpt(listedWording(section), 60)}`,
    ]),
  );
  const days = [...new Set(tasks.flatMap(({ due }) => due ?? []))];
  const periods = [...new Set(days.flatMap((day) => [day.slice(0, 4), quarterOf(day)]))].sort();
  const timelinesses = Object.entries(timelinessNames) as [Timeliness, Localised][];
  return {
    programme:
      programmes.length < 2 ? [] : programmes.map((one) => [one.id, excerpt(programmeTitle(one), 70)]),
    timeliness: [
      ...timelinesses.flatMap(([id, name]): BoardChoice[] =>
        tasks.some((task) => task.timeliness === id) ? [[id, name[language]]] : [],
      ),
      [anyTimeliness, words.counted],
    ],
    state: stateIds.flatMap((id): BoardChoice[] =>
      tasks.some((task) => task.state === id) ? [[id, states[id].name[language]]] : [],
    ),
    lead: [
      ...leads.sort((a, b) => inVietnameseOrder(a[1], b[1])),
      ...(leads.length > 0 && tasks.some((task) => task.leads.length === 0)
        ? [[noLead, words.leadNone] as const]
        : []),
    ],
    part: [...parts],
    period: periods.map((name) => [
      name,
      formatDeadline(name.includes('Q') ? { quarter: name } : { year: Number(name) }, language),
    ]),
    mark: boardMarks.flatMap((mark): BoardChoice[] =>
      tasks.some(({ marks }) => marks.includes(mark)) ? [[mark, words.marks[mark]]] : [],
    ),
  };
}
