import { leadBodiesOf, leadKeyOf } from '../../plan/assignment.ts';
import { sectionOf } from '../../plan/unit.ts';
import { countedResults } from '../counted-results.ts';
import { exportTable, filled, optional } from '../export-table.ts';
import { uniqueById } from '../unique-by-id.ts';
import { programmeColumn, repositoryColumn, resultKey, unitKey } from '../keys.ts';

export const resultsTable = exportTable({
  name: 'results',
  words: {
    vi: 'Mỗi việc được đếm một dòng: nhiệm vụ, hoặc từng kết quả của nhiệm vụ có nhiều kết quả',
    en: 'One row for each thing that is counted: a task, or each result of a task that has several',
  },
  key: ['result_key'],
  columns: {
    result_key: filled('text', 'khóa của kết quả', 'the key of the result'),
    repository: repositoryColumn,
    programme_key: programmeColumn,
    task_key: filled('text', 'nhiệm vụ', 'the task', { references: 'tasks' }),
    section_key: filled('text', 'mục hoặc phần để cộng', 'the section or part that it is counted under', {
      references: 'units',
    }),
    result: optional(
      'text',
      'mã hoặc thứ tự của kết quả; trống nếu là cả nhiệm vụ',
      'the id or place of the result; null for a whole task',
    ),
    lead: optional(
      'text',
      'chủ trì: mã các cơ quan, tên nhóm cơ quan, cách nhau bằng «; »',
      'who leads: ids of bodies and names of classes, separated by “; ”',
    ),
    lead_names: optional(
      'text',
      'tên các cơ quan chủ trì, cách nhau bằng «; »',
      'the names of the bodies that lead, separated by “; ”',
      { since: 2 },
    ),
    deliverable: optional('text', 'sản phẩm', 'the product'),
    note: optional('text', 'ghi chú', 'a note'),
  },
  *rows(facts) {
    const { repository, plan } = facts;
    const names = new Map(uniqueById(plan.organisations).map(({ id, name }) => [id, name]));
    for (const { key, unit } of countedResults(facts))
      yield {
        result_key: resultKey(key, unit),
        repository,
        programme_key: key,
        task_key: unitKey(key, unit.id),
        section_key: unitKey(key, sectionOf(unit).id),
        result: unit.result ?? null,
        lead: leadKeyOf(unit.task),
        lead_names: namesOf(leadBodiesOf(unit.task), names),
        deliverable: unit.task?.deliverable ?? null,
        note: unit.task?.note ?? null,
      };
  },
});

/** The names of bodies, each once and in the order of their letters; null where there are none. */
function namesOf(bodies: readonly string[], names: ReadonlyMap<string, string>): string | null {
  const found = new Set(bodies.flatMap((id) => names.get(id) ?? []));
  return found.size === 0 ? null : [...found].sort().join('; ');
}
