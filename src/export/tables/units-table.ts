import { ownInForce } from '../../plan/in-force.ts';
import { sectionOf, wordingOf } from '../../plan/unit.ts';
import { exportTable, filled, optional, realDay } from '../export-table.ts';
import {
  formerIdsColumn,
  formerIdsText,
  programmeColumn,
  programmeKey,
  repositoryColumn,
  unitKey,
} from '../keys.ts';

export const unitsTable = exportTable({
  name: 'units',
  words: {
    vi: 'Mỗi đơn vị lời văn một dòng: phần, mục, điều, gạch đầu dòng, dòng phụ lục …',
    en: 'One row for each unit of text: part, section, article, bullet, row of an annex …',
  },
  key: ['unit_key'],
  columns: {
    unit_key: filled('text', 'khóa của đơn vị', 'the key of the unit'),
    repository: repositoryColumn,
    programme_key: programmeColumn,
    unit: filled('text', 'mã cố định', 'the permanent id'),
    former_ids: formerIdsColumn,
    position: filled('integer', 'thứ tự trong văn bản, từ 1', 'its place in the text, from 1'),
    parent_key: optional('text', 'đơn vị chứa nó', 'the unit that it is in', { references: 'units' }),
    section_key: filled('text', 'mục hoặc phần để cộng', 'the section or part that it is counted under', {
      references: 'units',
    }),
    kind: filled('text', 'loại', 'the kind'),
    number: optional('text', 'số như in', 'the number as printed'),
    address: filled('text', 'địa chỉ in: II.2.1/3', 'the printed place: II.2.1/3'),
    wording: filled('text', 'lời văn', 'the wording'),
    is_task: filled('boolean', 'có phải nhiệm vụ đang thực hiện', 'whether it is a task in force'),
    assigns_key: optional('text', 'đơn vị mà dòng này phân công', 'the unit that this row assigns', {
      references: 'units',
    }),
    in_force_on: optional(
      'date',
      'ngày hiệu lực riêng (của nhiệm vụ: ngày muộn hơn giữa đơn vị và dòng phụ lục giao nhiệm vụ)',
      'its own day of effect (of a task: the later of its unit’s and of the row’s that assigns it)',
    ),
    repealed_by: optional('text', 'phiếu đã bãi bỏ', 'the slip that repealed it'),
  },
  *rows({ repository, plan }) {
    for (const programme of plan.programmes) {
      const key = programmeKey(repository, programme);
      for (const [at, unit] of programme.index.units.entries())
        yield {
          unit_key: unitKey(key, unit.id),
          repository,
          programme_key: key,
          unit: unit.id,
          former_ids: formerIdsText(unit),
          position: at + 1,
          parent_key: unit.parent && unitKey(key, unit.parent.id),
          section_key: unitKey(key, sectionOf(unit).id),
          kind: unit.kind,
          number: unit.number ?? null,
          address: unit.address,
          wording: wordingOf(unit),
          is_task: unit.isTask,
          assigns_key: unit.of === undefined ? null : unitKey(key, unit.of),
          in_force_on: realDay(ownInForce(unit)),
          repealed_by: unit.repealed ?? null,
        };
    }
  },
});
