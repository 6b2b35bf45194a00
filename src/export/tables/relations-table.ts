import { uniqueById } from '../unique-by-id.ts';
import { exportTable, filled } from '../export-table.ts';
import { registerKey, repositoryColumn } from '../keys.ts';

const kinds = ['implements', 'continues', 'amends', 'replaces', 'succeeds', 'corrects'] as const;

export const relationsTable = exportTable({
  name: 'document_relations',
  words: {
    vi: 'Quan hệ giữa các văn bản: văn bản sau sửa đổi, thay thế, kế tiếp văn bản trước …',
    en: 'How documents relate: a later one amends, replaces, succeeds … an earlier one',
  },
  key: ['document_key', 'position'],
  columns: {
    document_key: filled('text', 'văn bản sau', 'the later document', { references: 'documents' }),
    repository: repositoryColumn,
    position: filled('integer', 'thứ tự trong sổ, từ 1', 'its place in the register, from 1'),
    relation: filled('text', 'quan hệ', 'the relation', { values: kinds }),
    other_key: filled('text', 'văn bản trước', 'the earlier document', { references: 'documents' }),
  },
  *rows({ repository, plan }) {
    for (const { id, relations = [] } of uniqueById(plan.documents))
      for (const [at, relation] of relations.entries())
        for (const kind of kinds) {
          const other = relation[kind];
          if (other !== undefined)
            yield {
              document_key: registerKey(repository, id),
              repository,
              position: at + 1,
              relation: kind,
              other_key: registerKey(repository, other),
            };
        }
  },
});
