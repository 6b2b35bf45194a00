import type { CitationOutcome } from '../../plan/citation.ts';
import { exportTable, filled, optional, realDay } from '../export-table.ts';
import {
  documentColumn,
  programmeColumn,
  programmeKey,
  registerKey,
  repositoryColumn,
  unitKey,
} from '../keys.ts';

const outcomes = [
  'resolved',
  'unresolved',
  'ambiguous',
  'date-differs',
  'misprinted',
] as const satisfies readonly CitationOutcome['kind'][];

export const citationsTable = exportTable({
  name: 'citations',
  words: {
    vi: 'Mỗi chỗ viện dẫn trong lời văn đang có hiệu lực một dòng',
    en: 'One row for each citation in the wording in force',
  },
  key: ['programme_key', 'position'],
  columns: {
    programme_key: programmeColumn,
    repository: repositoryColumn,
    position: filled('integer', 'thứ tự trong chương trình, từ 1', 'its place in the programme, from 1'),
    unit_key: optional('text', 'đơn vị lời văn; trống nếu ở phần đầu', 'the unit; null for the head', {
      references: 'units',
    }),
    label: filled('text', 'ký hiệu chuẩn, hoặc tên như viết', 'the canonical symbol, or the name as written'),
    dated: optional('date', 'ngày viết kèm', 'the day written beside it'),
    outcome: filled('text', 'tra trong sổ văn bản', 'what the register makes of it', { values: outcomes }),
    document_key: documentColumn('văn bản trong sổ', 'the registered document'),
  },
  *rows({ repository, plan }) {
    for (const programme of plan.programmes) {
      const key = programmeKey(repository, programme);
      for (const [at, { passage, label, date, outcome }] of programme.index.citations.entries())
        yield {
          programme_key: key,
          repository,
          position: at + 1,
          unit_key: passage.unit && unitKey(key, passage.unit.id),
          label,
          dated: realDay(date === null ? null : String(date.date)),
          outcome: outcome.kind,
          document_key: outcome.kind === 'resolved' ? registerKey(repository, outcome.document.id) : null,
        };
    }
  },
});
