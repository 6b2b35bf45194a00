import { leadKeyOf } from '../../plan/assignment.ts';
import { sectionOf, wordingOf } from '../../plan/unit.ts';
import { exportTable, filled, optional } from '../export-table.ts';
import { programmeColumn, programmeKey, repositoryColumn, unitColumn, unitKey } from '../keys.ts';

export const tasksTable = exportTable({
  name: 'tasks',
  words: { vi: 'Mỗi nhiệm vụ đang thực hiện một dòng', en: 'One row for each task in force' },
  key: ['task_key'],
  columns: {
    task_key: unitColumn,
    repository: repositoryColumn,
    programme_key: programmeColumn,
    section_key: filled('text', 'mục hoặc phần để cộng', 'the section or part that it is counted under', {
      references: 'units',
    }),
    position: optional('integer', 'thứ tự trong văn bản, từ 1', 'its place in the text, from 1', {
      since: 2,
    }),
    address: optional('text', 'địa chỉ in: II.2.1/3', 'the printed place: II.2.1/3', { since: 2 }),
    wording: filled('text', 'lời văn', 'the wording'),
    lead: optional(
      'text',
      'chủ trì: mã các cơ quan, tên nhóm cơ quan, cách nhau bằng «; »',
      'who leads: ids of bodies and names of classes, separated by “; ”',
    ),
    deliverable: optional('text', 'sản phẩm', 'the product'),
    person: optional('text', 'người chịu trách nhiệm, theo chức vụ', 'who answers for it, by office'),
    note: optional('text', 'ghi chú phân công', 'a note on the assignment'),
    carries_key: optional(
      'text',
      'nhiệm vụ của chương trình trước mà nó tiếp tục',
      'the task of an earlier programme that it carries on',
      { references: 'tasks' },
    ),
    results: filled('integer', 'số kết quả được đếm', 'how many results are counted'),
  },
  *rows({ repository, plan }) {
    for (const programme of plan.programmes) {
      const key = programmeKey(repository, programme);
      const positions = new Map(programme.index.units.map((unit, at) => [unit, at + 1]));
      for (const unit of programme.index.tasks)
        yield {
          task_key: unitKey(key, unit.id),
          repository,
          programme_key: key,
          section_key: unitKey(key, sectionOf(unit).id),
          position: positions.get(unit) ?? null,
          address: unit.address,
          wording: wordingOf(unit),
          lead: leadKeyOf(unit.task),
          deliverable: unit.task?.deliverable ?? null,
          person: unit.task?.person ?? null,
          note: unit.task?.note ?? null,
          carries_key: unit.given?.carries === undefined ? null : `${repository}/${unit.given.carries}`,
          results: unit.task?.results?.length ?? 1,
        };
    }
  },
});
