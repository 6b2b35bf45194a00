import type { Programme, ProgressLog } from '../../plan/plan.ts';
import { stateIds } from '../../plan/record-data.ts';
import { type HistoryEntry, historyOf } from '../../progress/records/history.ts';
import { instantOf } from '../../progress/records/moments.ts';
import type { ExportFacts } from '../export-facts.ts';
import { exportTable, filled, optional, realDay } from '../export-table.ts';
import {
  bodyColumn,
  programmeColumn,
  programmeKey,
  registerKey,
  repositoryColumn,
  unitColumn,
  unitKey,
} from '../keys.ts';

export const recordsTable = exportTable({
  name: 'records',
  words: {
    vi: 'Nhật ký tiến độ: mỗi bản ghi một dòng, cả bản đã được đính chính',
    en: 'The records of progress, one row each, those that were corrected included',
  },
  key: ['record_key'],
  columns: {
    record_key: filled('text', 'khóa của bản ghi', 'the key of the record'),
    repository: repositoryColumn,
    programme_key: programmeColumn,
    task_key: unitColumn,
    result: optional(
      'text',
      'kết quả được nói tới; trống nếu là cả nhiệm vụ',
      'the result that is meant; null for the whole task',
    ),
    happened_on: filled('date', 'ngày xảy ra', 'the day on which it happened'),
    state: filled('text', 'trạng thái', 'the state', { values: stateIds }),
    value: optional('double', 'giá trị đạt được', 'how much was reached'),
    indicator: optional('text', 'chỉ tiêu được nói tới', 'the indicator that is meant'),
    reporter_key: bodyColumn('cơ quan báo cáo', 'the body that reported'),
    confirms: filled('boolean', 'xác nhận của cơ quan khác', 'a confirmation by another body'),
    recorded_at: optional('timestamp', 'lúc ghi (giờ quốc tế)', 'when it was recorded (UTC)'),
    note: optional('text', 'ghi chú', 'a note'),
    evidence: filled('integer', 'số minh chứng', 'how many pieces of evidence it gives'),
    corrects_key: optional('text', 'bản ghi được thay', 'the record that it stands in for', {
      references: 'records',
    }),
    corrected_by_key: optional('text', 'bản ghi đính chính nó', 'the record that corrects it', {
      references: 'records',
    }),
    stands: filled('boolean', 'còn giá trị (chưa bị đính chính)', 'whether it stands: nothing corrects it'),
  },
  inParts: true,
  *rows(facts) {
    for (const { programme, log, entries, key } of recordEntries(facts))
      for (const { record, corrected, correctedBy, key: own } of entries) {
        const { date, state, value, indicator, by, confirms, recorded, note, evidence = [] } = record;
        yield {
          record_key: `${key}@${own}`,
          repository: facts.repository,
          programme_key: programme,
          task_key: unitKey(programme, log.unit),
          result: record.result ?? null,
          happened_on: realDay(date) ?? notADay,
          state,
          value: value ?? null,
          indicator: indicator ?? null,
          reporter_key: registerKey(facts.repository, by),
          confirms: confirms ?? false,
          recorded_at: momentOf(recorded),
          note: note ?? null,
          evidence: evidence.length,
          corrects_key: corrected[0] ? `${key}@${corrected[0].key}` : null,
          corrected_by_key: correctedBy[0] ? `${key}@${correctedBy[0].key}` : null,
          stands: correctedBy.length === 0,
        };
      }
  },
});

/** A day before all others: what a record gives as its date is no day of the calendar, which lint reports. */
const notADay = '0001-01-01';

const momentOf = (recorded: string): string | null => {
  const instant = instantOf(recorded);
  return instant === 0 ? null : `${new Date(instant).toISOString().slice(0, 19)}Z`;
};

export const evidenceTable = exportTable({
  name: 'evidence',
  words: {
    vi: 'Minh chứng của các bản ghi, mỗi minh chứng một dòng',
    en: 'The evidence of records, one row each',
  },
  key: ['record_key', 'position'],
  columns: {
    record_key: filled('text', 'bản ghi', 'the record', { references: 'records' }),
    repository: repositoryColumn,
    programme_key: programmeColumn,
    position: filled('integer', 'thứ tự, từ 1', 'its place, from 1'),
    kind: filled('text', 'loại', 'the kind', { values: ['document', 'url', 'file'] }),
    place: filled('text', 'ký hiệu văn bản, địa chỉ hoặc tệp', 'the symbol, address or file'),
    dated: optional('date', 'ngày của văn bản', 'the date of the document'),
  },
  inParts: true,
  *rows(facts) {
    for (const { programme, entries, key } of recordEntries(facts))
      for (const { record, key: own } of entries)
        for (const [at, one] of (record.evidence ?? []).entries()) {
          const kind = 'document' in one ? 'document' : 'url' in one ? 'url' : 'file';
          yield {
            record_key: `${key}@${own}`,
            repository: facts.repository,
            programme_key: programme,
            position: at + 1,
            kind,
            place: 'document' in one ? one.document : 'url' in one ? one.url : one.file,
            dated: 'document' in one ? realDay(one.date) : null,
          };
        }
  },
});

interface TaskEntries {
  /** The key of the programme. */
  readonly programme: string;
  readonly log: ProgressLog;
  /** The key of the task. */
  readonly key: string;
  readonly entries: readonly HistoryEntry<Programme['progress'][number]['records'][number]>[];
}

/** The records of each task, each once, with what corrects them. */
function* recordEntries({ repository, plan }: ExportFacts): Generator<TaskEntries> {
  for (const one of plan.programmes) {
    const programme = programmeKey(repository, one);
    for (const log of one.progress)
      yield {
        programme,
        log,
        key: unitKey(programme, log.unit),
        entries: historyOf(log.unit, log.records).entries,
      };
  }
}
