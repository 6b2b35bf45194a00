import { lastDay, isRealPartialDate, type PartialDate } from '../../plan/calendar.ts';
import { indicatorsOf, minimumOf, maximumOf } from '../../plan/indicator.ts';
import { countedResults } from '../counted-results.ts';
import { exportTable, filled, optional, realDay } from '../export-table.ts';
import {
  documentColumn,
  programmeColumn,
  registerKey,
  repositoryColumn,
  resultColumn,
  resultKey,
} from '../keys.ts';

export const targetsTable = exportTable({
  name: 'targets',
  words: {
    vi: 'Chỉ tiêu và mốc trung gian: mỗi mức từng đặt ra một dòng, cũ trước',
    en: 'Targets and milestones: one row for each level that was ever set, the oldest first',
  },
  key: ['result_key', 'indicator', 'kind', 'position'],
  columns: {
    result_key: resultColumn,
    repository: repositoryColumn,
    programme_key: programmeColumn,
    indicator: filled('integer', 'thứ tự của chỉ tiêu, từ 1', 'the place of the indicator, from 1'),
    name: filled('text', 'tên chỉ tiêu', 'what is counted'),
    unit: optional('text', 'đơn vị tính', 'the unit of measure'),
    kind: filled('text', 'mức cuối hoặc mốc trung gian', 'the level to reach in the end, or on the way', {
      values: ['target', 'milestone'],
    }),
    position: filled('integer', 'thứ tự, từ 1', 'its place, from 1'),
    least: optional('double', 'ít nhất', 'the lowest value that meets it'),
    most: optional('double', 'nhiều nhất', 'the highest value that meets it'),
    printed: optional('text', 'lời văn như ban hành', 'the issued words'),
    by_on: optional('date', 'phải đạt đến hết ngày', 'the last day by which it is to be reached'),
    baseline: optional('double', 'giá trị ban đầu', 'the value at the outset'),
    from_on: optional('date', 'có hiệu lực từ; trống với mức đầu tiên', 'in force from; null for the first'),
    until_on: optional('date', 'ngày bị thay', 'the day on which it gave way'),
    ground_key: documentColumn('văn bản làm căn cứ thay', 'the document on which the change rests'),
    reason: optional('text', 'lý do thay', 'why it was changed'),
  },
  *rows(facts) {
    const { repository } = facts;
    for (const { key, unit } of countedResults(facts))
      for (const [place, indicator] of indicatorsOf(unit.task).entries()) {
        const { was = [], milestones = [], name, unit: measure = null } = indicator;
        const own = {
          result_key: resultKey(key, unit),
          repository,
          programme_key: key,
          indicator: place + 1,
          name,
          unit: measure,
          baseline: indicator.baseline?.value ?? null,
        };
        for (const [at, bound] of [...was, indicator].entries())
          yield {
            ...own,
            kind: 'target',
            position: at + 1,
            least: minimumOf(bound),
            most: maximumOf(bound),
            printed: bound.printed ?? null,
            by_on: lastDayOrNull(indicator.by),
            from_on: realDay(was[at - 1]?.until),
            until_on: realDay(was[at]?.until),
            ground_key: was[at]?.ground === undefined ? null : registerKey(repository, was[at].ground),
            reason: was[at]?.reason ?? null,
          };
        for (const [at, milestone] of milestones.entries())
          yield {
            ...own,
            kind: 'milestone',
            position: at + 1,
            least: minimumOf(milestone),
            most: maximumOf(milestone),
            printed: milestone.printed ?? null,
            by_on: lastDayOrNull(milestone.by),
            from_on: null,
            until_on: null,
            ground_key: null,
            reason: null,
          };
      }
  },
});

const lastDayOrNull = (partial: PartialDate | undefined): string | null =>
  partial !== undefined && isRealPartialDate(partial) ? realDay(lastDay(partial)) : null;
