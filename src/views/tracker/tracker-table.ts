import { leadsOf, nameParties } from '../../plan/assignment.ts';
import type { Language } from '../../locale/localised.ts';
import { hasEndedBy } from '../../plan/body-life.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import type { Body } from '../../plan/plan.ts';
import { formatPrintedNumber } from '../../plan/printed-number.ts';
import { stateIds } from '../../plan/record-data.ts';
import { sectionOf, wordingOf } from '../../plan/unit.ts';
import { states } from '../../progress/states/states.ts';
import { lateTasks } from '../../progress/states/lateness.ts';
import { isCounted, type TaskState } from '../../progress/states/task-state.ts';
import { timelinessNames } from '../../progress/states/timeliness-names.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { formatIndicator } from '../../vietnamese/numbers/bounds.ts';
import { reachedWords } from '../status/reached.ts';
import type { Cell, Figure, Table } from '../blocks/block.ts';
import { toneOfTask } from '../blocks/figures.ts';
import { daysWords, deadlinesCell, wordCell } from '../late/late-cells.ts';
import { deadlineCell, dueCell } from '../status/status-cells.ts';
import { statusWords } from '../status/status-words.ts';

interface TrackerSettings {
  readonly language: Language;
  readonly bodies: readonly Body[];
  readonly asOf: CalendarDate;
}

/**
 * The annex table of a programme with the column heads of real annexes (practice of Party and State annexes): groups by section in
 * roman numerals, the numbering of tasks running through them. The column of the state takes recorded states only; what follows from
 * deadlines stands in the remarks, since nobody types it.
 */
export function trackerTable(tasks: readonly TaskState[], settings: TrackerSettings): Table {
  const { language, bodies, asOf } = settings;
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const living = bodies.filter((body) => !hasEndedBy(body, asOf)).map(({ name }) => name);
  const [no = '', task = '', lead = '', others = '', result = '', deadline = '', state = '', remarks = ''] =
    texts[language].columns;
  const groups = [...groupBy(tasks, ({ unit }) => sectionOf(unit))];
  let counted = 0;
  let place = 0;
  const heads = groups.map(([, members]) => {
    const head = place;
    place += 1 + members.length;
    return head;
  });
  return {
    kind: 'table',
    groups: heads,
    columns: [
      { head: no, type: 'number', align: 'centre' },
      { head: task },
      { head: lead, choices: [...new Set(living)].sort(new Intl.Collator('vi').compare) },
      { head: others },
      { head: result },
      { head: deadline, type: 'date' },
      { head: state, choices: stateIds.map((id) => capital(states[id].name[language])) },
      { head: remarks },
    ],
    rows: groups.flatMap(([unit, members], index): Cell[][] => [
      groupRow(
        formatPrintedNumber({ style: 'roman', prefix: null, place: index + 1, insertion: 0 }),
        wordingOf(unit),
      ),
      ...members.map((member) => {
        counted += 1;
        return taskRow(member, counted, { ...settings, names });
      }),
    ]),
  };
}

const groupRow = (number: string, heading: string): Cell[] => [number, heading, '', '', '', '', '', ''];

function taskRow(
  task: TaskState,
  number: number,
  settings: TrackerSettings & { readonly names: ReadonlyMap<string, string> },
): Cell[] {
  const { language, names } = settings;
  const { unit, state } = task;
  const name = (id: string) => names.get(id) ?? id;
  const assignment = unit.task;
  return [
    { text: formatNumber(number, language), value: number, ids: [unit.id] },
    wordingOf(unit),
    nameParties(leadsOf(assignment), name),
    nameParties(assignment?.with ?? [], name),
    resultCell(task, language),
    deadlineFigure(task, language),
    { text: capital(states[state].name[language]), tone: toneOfTask(task), ids: [unit.id] },
    remarksCell(task, settings),
  ];
}

/** The product, and the number to reach: Quyết định thành lập đảng đoàn; 12 đảng đoàn. */
function resultCell({ unit, indicators }: TaskState, language: Language): string {
  const { deliverable } = unit.task ?? {};
  const numbers = indicators.map(({ indicator: { name, unit: counted, by }, bound }) =>
    formatIndicator(
      { name, ...bound, ...(counted !== undefined && { unit: counted }), ...(by !== undefined && { by }) },
      language,
    ),
  );
  return [...(deliverable === undefined ? [] : [deliverable]), ...numbers].join('; ');
}

/** The deadline in force as annexes write it; a day as a date. */
function deadlineFigure(task: TaskState, language: Language): Figure {
  const { deadline } = task;
  const text = capital(deadlineCell(task, language));
  return deadline !== null && 'date' in deadline ? { text, value: deadline.date } : { text };
}

/** How it stands against its deadline, how far it is, and what must be known of its completion or its deadline. */
function remarksCell(task: TaskState, { language, bodies, asOf }: TrackerSettings): Figure {
  const { timeliness, completedOn, judgedBy, deadline, value, indicators, lacksEvidence, confirmed } = task;
  const words = { ...statusWords[language], ...texts[language] };
  const [late] = lateTasks([task], asOf);
  const isJudged = isCounted(task) && timeliness !== 'no-deadline';
  const due = judgedBy === null || deadline === null ? '' : dueCell(task, language);
  const remarks = [
    ...(isJudged
      ? [timelinessNames[timeliness][language] + (late ? ` ${daysWords(late, language)}` : '')]
      : []),
    ...(completedOn === null ? [] : [words.on(formatDate(completedOn, language))]),
    ...reachedRemarks(value, indicators, language),
    ...(lacksEvidence ? [words.noEvidence] : []),
    ...(confirmed ? [words.confirmed] : []),
    ...(late?.isMoved
      ? [words.deadlines(deadlinesCell(late, language))]
      : due.includes('(')
        ? [words.judged(due)]
        : []),
    ...(late?.word ? [wordCell(late, { language, bodies })] : []),
    ...(task.unit.task?.note === undefined ? [] : [task.unit.task.note]),
  ];
  return { text: capital(remarks.join('; ')), tone: toneOfTask(task) };
}

/** What was reached, where anyone said. */
function reachedRemarks(
  value: number | null,
  indicators: TaskState['indicators'],
  language: Language,
): string[] {
  const said = indicators.filter((one) => one.value !== null);
  if (indicators.length === 0)
    return value === null ? [] : [texts[language].reached(formatNumber(value, language))];
  return said.length === 0 ? [] : [texts[language].reached(reachedWords(said, language).join(', '))];
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

const texts = {
  vi: {
    columns: [
      'TT',
      'Nội dung nhiệm vụ',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Sản phẩm/Kết quả',
      'Thời gian hoàn thành',
      'Tình trạng',
      'Ghi chú',
    ],
    on: (day: string) => `ngày ${day}`,
    reached: (value: string) => `đạt ${value}`,
    judged: (due: string) => `hạn được xét: ${due}`,
    deadlines: (both: string) => `hạn ban đầu ${both}`,
  },
  en: {
    columns: ['No.', 'Task', 'Lead', 'Co-operating bodies', 'Deliverable', 'Deadline', 'State', 'Remarks'],
    on: (day: string) => `on ${day}`,
    reached: (value: string) => `reached ${value.replace(/^([^/ ]+)\/([^/ ]+)$/, '$1 of $2')}`,
    judged: (due: string) => `judged by ${due}`,
    deadlines: (both: string) => `first due ${both}`,
  },
} satisfies Record<Language, object>;
