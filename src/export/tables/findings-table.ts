import { severities } from '../../plan/finding.ts';
import { exportTable, type ExportTable, filled, optional, rowsAfterParts } from '../export-table.ts';
import { programmeKey, repositoryColumn } from '../keys.ts';

export const findingsTable: ExportTable = exportTable({
  name: 'findings',
  words: { vi: 'Phát hiện của cthd lint, mỗi phát hiện một dòng', en: 'What cthd lint found, one row each' },
  key: ['repository', 'fingerprint', 'position'],
  isDated: true,
  columns: {
    repository: repositoryColumn,
    fingerprint: filled(
      'text',
      'dấu của phát hiện, không đổi khi tệp dài thêm',
      'the fingerprint, which stays when lines are added',
    ),
    position: filled(
      'integer',
      'thứ tự trong các phát hiện cùng dấu, từ 1',
      'its place among those of one fingerprint, from 1',
    ),
    programme_key: optional(
      'text',
      'chương trình; trống nếu ở sổ chung',
      'the programme; null for a register',
      {
        references: 'programmes',
      },
    ),
    rule: filled('text', 'quy tắc', 'the rule'),
    severity: filled('text', 'mức', 'the severity', { values: severities }),
    subject: optional('text', 'mã của đơn vị, văn bản, cơ quan', 'the id of the unit, document or body'),
    file: filled('text', 'tệp', 'the file'),
    line: optional('integer', 'dòng', 'the line'),
    message_vi: filled('text', 'câu báo, tiếng Việt', 'the message in Vietnamese'),
    message_en: filled('text', 'câu báo, tiếng Anh', 'the message in English'),
  },
  inParts: () => rowsAfterParts((whole) => findingsTable.rows(whole)),
  *rows({ repository, plan, findings }) {
    const seen = new Map<string, number>();
    for (const { fingerprint, rule, severity, unit, file, range, message } of findings) {
      const position = (seen.get(fingerprint) ?? 0) + 1;
      seen.set(fingerprint, position);
      const programme = plan.programmes.find(({ folder }) => file.startsWith(`${folder}/`));
      yield {
        repository,
        fingerprint,
        position,
        programme_key: programme ? programmeKey(repository, programme) : null,
        rule,
        severity,
        subject: unit ?? null,
        file,
        line: range?.start.line ?? null,
        message_vi: message.vi,
        message_en: message.en,
      };
    }
  },
});
