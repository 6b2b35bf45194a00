import { daysBetween } from '../../plan/calendar.ts';
import { lastDayOf } from '../../plan/deadline.ts';
import { indicatorKey, minimumOf, maximumOf } from '../../plan/indicator.ts';
import { stateIds } from '../../plan/record-data.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import { addsUp } from '../../progress/states/indicators.ts';
import { type Lateness, lateTasks } from '../../progress/states/lateness.ts';
import { isCounted, type TaskState } from '../../progress/states/task-state.ts';
import { timelinessNames } from '../../progress/states/timeliness-names.ts';
import { type ExportFacts, knownOnDay } from '../export-facts.ts';
import { exportTable, filled, optional, realDay } from '../export-table.ts';
import {
  bodyColumn,
  programmeColumn,
  programmeKey,
  registerKey,
  repositoryColumn,
  resultColumn,
  resultKey,
  unitKey,
} from '../keys.ts';

const asOfColumn = filled('date', 'tình hình tính đến hết ngày', 'the day as of which it stands so');
const knownOnColumn = filled(
  'date',
  'theo những gì đã ghi đến hết ngày; 9999-12-31 là mọi bản ghi',
  'the day up to which records are known; 9999-12-31 for all of them',
);

export const statesTable = exportTable({
  name: 'states',
  words: {
    vi: 'Tình hình từng kết quả tính đến một ngày, theo những gì đã ghi đến một ngày',
    en: 'How each result stands as of a day, as known on a day',
  },
  key: ['result_key', 'as_of', 'known_on'],
  isDated: true,
  columns: {
    result_key: resultColumn,
    repository: repositoryColumn,
    programme_key: programmeColumn,
    as_of: asOfColumn,
    known_on: knownOnColumn,
    state: filled('text', 'trạng thái', 'the state', { values: stateIds }),
    timeliness: optional(
      'text',
      'so với thời hạn; trống nếu đã dừng, đã chuyển tiếp hoặc chưa có hiệu lực',
      'against the deadline; null once it is discontinued or carried on by the next programme, and while it is not in force',
      { values: Object.keys(timelinessNames) },
    ),
    carried_to_key: optional(
      'text',
      'nhiệm vụ của chương trình sau tiếp tục nó, khi chương trình đã kết thúc',
      'the task of the next programme that carries it on, once its programme is closed',
      { references: 'tasks' },
    ),
    judged_on: optional('date', 'ngày dùng để xét đúng hạn', 'the day by which it is judged'),
    deadline_on: optional(
      'date',
      'ngày cuối của thời hạn đang có hiệu lực',
      'the last day of the deadline in force',
    ),
    first_deadline_on: optional(
      'date',
      'ngày cuối của thời hạn đầu tiên',
      'the last day of the deadline first set',
    ),
    completed_on: optional('date', 'ngày hoàn thành, có minh chứng', 'when it was completed, with evidence'),
    lacks_evidence: filled('boolean', 'nói đã xong, chưa có minh chứng', 'said to be done, without evidence'),
    is_confirmed: filled('boolean', 'đã được xác nhận', 'whether it was confirmed'),
    days_late: optional(
      'integer',
      'số ngày quá hạn, hoặc xong muộn; trống nếu không muộn',
      'days overdue, or completed late; null where it is not late',
    ),
    last_record_key: optional('text', 'bản ghi cuối', 'the last record', { references: 'records' }),
    last_on: optional('date', 'ngày của bản ghi cuối', 'the date of the last record'),
    last_by_key: bodyColumn('cơ quan báo cáo cuối', 'the body that reported last'),
    late_reason: optional(
      'text',
      'ghi chú hoặc lý do gần nhất của việc quá hạn',
      'the last note or reason of what is overdue',
    ),
    late_reason_on: optional('date', 'ngày của ghi chú hoặc lý do', 'the day of the note or reason'),
  },
  inParts: true,
  *rows(facts) {
    for (const { key, moment, tasks } of statesByMoment(facts)) {
      const late = new Map(lateTasks(tasks, moment.asOf).map((one) => [one.task, one]));
      for (const task of tasks) yield stateRow(task, { facts, key, moment, late: late.get(task) });
    }
  },
});

interface StateContext {
  readonly facts: ExportFacts;
  readonly key: string;
  readonly moment: ExportFacts['moments'][number];
  readonly late: Lateness | undefined;
}

function stateRow(task: TaskState, { facts, key, moment, late }: StateContext) {
  const { repository } = facts;
  const { unit, state, timeliness, judgedBy, completedOn, last } = task;
  return {
    result_key: resultKey(key, unit),
    repository,
    programme_key: key,
    as_of: moment.asOf,
    known_on: knownOnDay(moment),
    state,
    timeliness: isCounted(task) ? timeliness : null,
    carried_to_key: task.carriedTo === null ? null : `${repository}/${task.carriedTo}`,
    judged_on: realDay(judgedBy),
    deadline_on: realDay(task.deadline && lastDayOf(task.deadline)),
    first_deadline_on: realDay(task.firstDeadline && lastDayOf(task.firstDeadline)),
    completed_on: realDay(completedOn),
    lacks_evidence: task.lacksEvidence,
    is_confirmed: task.confirmed,
    days_late: late?.days ?? daysCompletedLate(task),
    last_record_key: last && `${unitKey(key, unit.id)}@${recordKey(unit.id, last)}`,
    last_on: realDay(last?.date),
    last_by_key: last && registerKey(repository, last.by),
    late_reason: late?.word?.text ?? null,
    late_reason_on: realDay(late?.word?.on),
  };
}

function daysCompletedLate(task: TaskState): number | null {
  const { timeliness, judgedBy, completedOn } = task;
  if (!isCounted(task) || timeliness !== 'late' || judgedBy === null || completedOn === null) return null;
  return daysBetween(judgedBy, completedOn);
}

export const indicatorStatesTable = exportTable({
  name: 'indicator_states',
  words: {
    vi: 'Chỉ tiêu của từng kết quả tính đến một ngày: đạt bao nhiêu trên bao nhiêu',
    en: 'The indicators of each result as of a day: how much was reached of how much',
  },
  key: ['result_key', 'indicator', 'as_of', 'known_on'],
  isDated: true,
  columns: {
    result_key: resultColumn,
    repository: repositoryColumn,
    programme_key: programmeColumn,
    indicator: filled('integer', 'thứ tự của chỉ tiêu, từ 1', 'the place of the indicator, from 1'),
    as_of: asOfColumn,
    known_on: knownOnColumn,
    name: filled('text', 'tên chỉ tiêu', 'what is counted'),
    unit: optional('text', 'đơn vị tính', 'the unit of measure'),
    name_key: filled('text', 'tên để cộng, chữ thường', 'the name to add up by, in small letters'),
    value: optional('double', 'đạt được', 'how much was reached'),
    least: optional('double', 'ít nhất', 'the lowest value that meets it'),
    most: optional('double', 'nhiều nhất', 'the highest value that meets it'),
    adds_up: filled(
      'boolean',
      'cộng được với chỉ tiêu cùng tên (một số phải đạt, không phải tỷ lệ)',
      'whether it adds up with others of its name: a number to reach, no share',
    ),
    is_met: optional(
      'boolean',
      'đạt chỉ tiêu; trống nếu chỉ có lời',
      'whether it is met; null for words only',
    ),
    is_counted: filled(
      'boolean',
      'nhiệm vụ được tính (đã có hiệu lực, chưa dừng, chưa chuyển tiếp)',
      'whether its task counts: in force, and neither discontinued nor carried on by the next programme',
    ),
  },
  inParts: true,
  *rows(facts) {
    for (const { key, moment, tasks } of statesByMoment(facts))
      for (const task of tasks)
        for (const [place, { indicator, bound, value, isMet }] of task.indicators.entries())
          yield {
            result_key: resultKey(key, task.unit),
            repository: facts.repository,
            programme_key: key,
            indicator: place + 1,
            as_of: moment.asOf,
            known_on: knownOnDay(moment),
            name: indicator.name,
            unit: indicator.unit ?? null,
            name_key: indicatorKey(indicator.name),
            value,
            least: minimumOf(bound),
            most: maximumOf(bound),
            adds_up: addsUp({ bound, indicator }),
            is_met: isMet,
            is_counted: isCounted(task),
          };
  },
});

interface StatesOfProgramme {
  readonly key: string;
  readonly moment: ExportFacts['moments'][number];
  readonly tasks: readonly TaskState[];
}

/** The states of a programme as of each day that is exported. */
function* statesByMoment({ repository, plan, moments, statesOf }: ExportFacts): Generator<StatesOfProgramme> {
  for (const programme of plan.programmes)
    for (const moment of moments)
      yield { key: programmeKey(repository, programme), moment, tasks: statesOf(programme, moment) };
}
