import { type DeadlineTerm, isRecurring, lastDayOf, termOf } from '../../plan/deadline.ts';
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

export const deadlinesTable = exportTable({
  name: 'deadlines',
  words: {
    vi: 'Sổ thời hạn: mỗi thời hạn từng đặt ra một dòng, cũ trước',
    en: 'The ledger of deadlines: one row for each that was ever set, the oldest first',
  },
  key: ['result_key', 'position'],
  columns: {
    result_key: resultColumn,
    repository: repositoryColumn,
    programme_key: programmeColumn,
    position: filled('integer', 'thứ tự đặt ra, từ 1', 'the order in which they were set, from 1'),
    from_on: optional(
      'date',
      'có hiệu lực từ; trống với thời hạn đầu tiên',
      'in force from; null for the first',
    ),
    until_on: optional(
      'date',
      'ngày bị thay; trống với thời hạn đang có hiệu lực',
      'the day on which it gave way; null for the one in force',
    ),
    last_on: optional('date', 'ngày cuối của thời hạn', 'the last day of the deadline'),
    recurs: filled('boolean', 'lặp lại định kỳ', 'whether it comes again and again'),
    term: filled('text', 'thời hạn như dữ liệu, dạng JSON', 'the deadline as data, in JSON'),
    printed: optional('text', 'lời văn như ban hành, nếu khác', 'the issued words, where they differ'),
    ground_key: documentColumn('văn bản làm căn cứ thay', 'the document on which the move rests'),
    reason: optional('text', 'lý do thay', 'why it was moved'),
  },
  *rows(facts) {
    const { repository } = facts;
    for (const { key, unit } of countedResults(facts)) {
      const deadline = unit.task?.deadline;
      if (!deadline) continue;
      const { was = [] } = deadline;
      for (const [at, term] of [...was, deadline].entries()) {
        const former = was[at];
        yield {
          result_key: resultKey(key, unit),
          repository,
          programme_key: key,
          position: at + 1,
          from_on: realDay(was[at - 1]?.until),
          until_on: realDay(former?.until),
          last_on: realDay(lastDayOf(term)),
          recurs: isRecurring(term),
          term: JSON.stringify(withoutWords(term)),
          printed: term.printed ?? null,
          ground_key: former?.ground === undefined ? null : registerKey(repository, former.ground),
          reason: former?.reason ?? null,
        };
      }
    }
  },
});

/** The form of a deadline, without the issued words. */
const withoutWords = (term: DeadlineTerm): object =>
  Object.fromEntries(Object.entries(termOf(term)).filter(([field]) => field !== 'printed'));
