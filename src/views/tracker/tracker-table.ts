import { capitalised } from '../../locale/capitalised.ts';
import { leadsOf, nameParties } from '../../plan/assignment.ts';
import type { Language } from '../../locale/localised.ts';
import { hasEndedBy } from '../../plan/body-life.ts';
import { lastDayOf } from '../../plan/deadline.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Programme } from '../../plan/plan.ts';
import { tableRowKey } from '../../progress/sheet/sheet-rows.ts';
import { formatPrintedNumber } from '../../plan/printed-number.ts';
import { stateIds } from '../../plan/record-data.ts';
import { sectionOf, listedWording } from '../../plan/unit.ts';
import { states } from '../../progress/states/states.ts';
import { latenessOf } from '../../progress/states/lateness.ts';
import { isCounted, type TaskState, type Timeliness } from '../../progress/states/task-state.ts';
import { timelinessNames } from '../../progress/states/timeliness-names.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { formatIndicator } from '../../vietnamese/numbers/bounds.ts';
import { reachedWords } from '../status/reached.ts';
import type { Cell, Figure, Table, TableColumn } from '../blocks/block.ts';
import type { Tone } from '../blocks/shown-words.ts';
import { timelinessTones, toneOfTask } from '../blocks/figures.ts';
import { daysWords, deadlinesCell, wordCell } from '../late/late-cells.ts';
import { deadlineCell, dueCell } from '../status/status-cells.ts';
import { statusWords } from '../status/status-words.ts';
import { inVietnameseOrder } from '../../vietnamese/letters/vietnamese-order.ts';

interface TrackerSettings {
  readonly language: Language;
  readonly bodies: readonly Body[];
  readonly asOf: CalendarDate;
  /** Whose rows are to be recognised when the table comes back. */
  readonly programme?: Pick<Programme, 'id'>;
}

/**
 * The annex table of a programme with the column heads of real annexes (practice of Party and State annexes): groups by section in roman numerals,
 * the numbering of tasks running through them. The column of the state takes recorded states only; what follows from deadlines stands in the remarks,
 * since it is computed.
 */
export function trackerTable(tasks: readonly TaskState[], settings: TrackerSettings): Table {
  const { language, bodies, programme } = settings;
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const state = stateWords(language);
  const named = { ...settings, name: (id: string) => names.get(id) ?? id, state, term: termWords(language) };
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
    ...(programme && {
      keys: () =>
        groups.flatMap(([, members]) => [
          null,
          ...members.map((member) => tableRowKey(programme, member, state[member.state])),
        ]),
    }),
    columns: columnsOf(named),
    rows: groups.flatMap(([unit, members], index): Cell[][] => [
      groupRow(
        formatPrintedNumber({ style: 'roman', prefix: null, place: index + 1, insertion: 0 }),
        listedWording(unit),
      ),
      ...members.map((member) => {
        counted += 1;
        return taskRow(member, counted, named);
      }),
    ]),
  };
}

function columnsOf({ language, bodies, asOf, state, term }: RowSettings): TableColumn[] {
  const living = bodies.filter((body) => !hasEndedBy(body, asOf)).map(({ name }) => name);
  const [no, task, lead, others, result, deadline, stateHead, termHead, remarks] = texts[language].columns;
  return [
    { head: no, type: 'number', align: 'centre' },
    { head: task },
    {
      head: lead,
      isOptional: true,
      /** Ordered where they are asked for: most forms of the table have no choices. */
      get choices() {
        return [...new Set(living)].sort(inVietnameseOrder);
      },
    },
    { head: others, isOptional: true },
    { head: result, isOptional: true },
    { head: deadline, type: 'date', isOptional: true },
    { head: stateHead, choices: stateIds.map((id) => state[id]) },
    { head: termHead, isOptional: true, tones: termTones(term) },
    { head: remarks, isOptional: true },
  ];
}

const groupRow = (number: string, heading: string): Cell[] => [number, heading, '', '', '', '', '', '', ''];

interface RowSettings extends TrackerSettings {
  readonly name: (id: string) => string;
  readonly state: ReturnType<typeof stateWords>;
  readonly term: ReturnType<typeof termWords>;
}

const stateWords = (language: Language) => capitalisedWords(stateIds, (id) => states[id].name[language]);

/** How tasks stand against their deadlines, in the words of follow-up. */
const termWords = (language: Language) =>
  capitalisedWords(Object.keys(timelinessNames) as Timeliness[], (id) => timelinessNames[id][language]);

/** What a column says of each of some ids. */
const capitalisedWords = <T extends string>(ids: readonly T[], say: (id: T) => string) =>
  Object.fromEntries(ids.map((id) => [id, capitalised(say(id))])) as Readonly<Record<T, string>>;

function taskRow(task: TaskState, number: number, settings: RowSettings): Cell[] {
  const { language, name } = settings;
  const { unit, state } = task;
  const assignment = unit.task;
  const ids = [unit.id];
  return [
    { text: formatNumber(number, language), value: number, ids },
    listedWording(unit),
    nameParties(leadsOf(assignment), name),
    nameParties(assignment?.with ?? [], name),
    resultCell(task, language),
    deadlineFigure(task, language),
    { text: settings.state[state], tone: toneOfTask(task), ids },
    isCounted(task) && task.timeliness !== 'no-deadline' ? settings.term[task.timeliness] : '',
    remarksCell(task, settings),
  ];
}

/** The product, and the number to reach where that does not say it: Quyết định thành lập đảng đoàn; 12 đảng đoàn. */
function resultCell({ unit, indicators }: TaskState, language: Language): string {
  const { deliverable } = unit.task ?? {};
  let words = deliverable;
  for (const { indicator, bound } of indicators) {
    const number = formatIndicator(indicator, language, bound);
    if (words === undefined) words = number;
    else if (foldWords(words) !== foldWords(number)) words = `${words}; ${number}`;
  }
  return words ?? '';
}

/** The deadline in force as annexes write it; a day as a date. */
function deadlineFigure(task: TaskState, language: Language): Figure {
  const { deadline } = task;
  const text = capitalised(deadlineCell(task, language));
  return deadline !== null && 'date' in deadline ? { text, value: deadline.date } : { text };
}

/** The words of that column with their colours; a page filters by them. */
const termTones = (words: RowSettings['term']): Readonly<Record<string, Tone>> =>
  Object.fromEntries(Object.entries(timelinessTones).map(([id, tone]) => [words[id as Timeliness], tone]));

/** How late it is, how far it is, and what must be known of its completion or its deadline. */
function remarksCell(task: TaskState, { language, bodies, asOf }: TrackerSettings): Figure {
  const { completedOn, judgedBy, deadline, value, indicators, lacksEvidence, confirmed } = task;
  const words = texts[language];
  const known = statusWords[language];
  const late = latenessOf(task, asOf);
  const remarks: string[] = [];
  if (late) remarks.push(words.late(daysWords(late, language)));
  if (completedOn !== null) remarks.push(words.on(formatDate(completedOn, language)));
  const reached = reachedRemark(value, indicators, language);
  if (reached !== null) remarks.push(reached);
  if (lacksEvidence) remarks.push(known.noEvidence);
  if (confirmed) remarks.push(known.confirmed);
  if (late?.isMoved) remarks.push(words.deadlines(deadlinesCell(late, language)));
  else if (judgedBy !== null && deadline !== null && lastDayOf(deadline) !== judgedBy)
    remarks.push(words.judged(dueCell(task, language)));
  if (late?.word) remarks.push(wordCell(late, { language, bodies }));
  const note = task.unit.task?.note;
  if (note !== undefined) remarks.push(note);
  return { text: capitalised(remarks.join('; ')), tone: toneOfTask(task) };
}

/** What was reached, where anyone said. */
function reachedRemark(
  value: number | null,
  indicators: TaskState['indicators'],
  language: Language,
): string | null {
  if (indicators.length === 0)
    return value === null ? null : texts[language].reached(formatNumber(value, language));
  const said = indicators.filter((one) => one.value !== null);
  return said.length === 0 ? null : texts[language].reached(reachedWords(said, language).join(', '));
}

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
      'So với thời hạn',
      'Ghi chú',
    ] as const,
    on: (day: string) => `hoàn thành ngày ${day}`,
    late: (days: string) => `chậm ${days}`,
    reached: (value: string) => `đạt ${value}`,
    judged: (due: string) => `hạn được xét: ${due}`,
    deadlines: (both: string) => `hạn ban đầu ${both}`,
  },
  en: {
    columns: [
      'No.',
      'Task',
      'Lead',
      'Co-operating bodies',
      'Deliverable',
      'Deadline',
      'State',
      'Against the deadline',
      'Remarks',
    ] as const,
    on: (day: string) => `completed on ${day}`,
    late: (days: string) => `${days} late`,
    reached: (value: string) => `reached ${value.replace(/^([^/ ]+)\/([^/ ]+)$/, '$1 of $2')}`,
    judged: (due: string) => `judged by ${due}`,
    deadlines: (both: string) => `first due ${both}`,
  },
} satisfies Record<Language, object>;
