import { bodyKinds } from '../../locale/body-kinds.ts';
import { firstDay, isRealPartialDate, lastDay, type PartialDate } from '../../plan/calendar.ts';
import { exportTable, filled, optional } from '../export-table.ts';
import { bodyColumn, formerIdsColumn, formerIdsText, registerKey, repositoryColumn } from '../keys.ts';
import { uniqueById } from '../unique-by-id.ts';

const kinds = Object.keys(bodyKinds)
  .map((kind) => `\`${kind}\``)
  .join(', ');

export const bodiesTable = exportTable({
  name: 'bodies',
  words: { vi: 'Mỗi cơ quan trong sổ cơ quan một dòng', en: 'One row for each body of the register' },
  key: ['body_key'],
  columns: {
    body_key: filled('text', 'khóa của cơ quan', 'the key of the body'),
    repository: repositoryColumn,
    body: filled('text', 'mã trong sổ cơ quan', 'the id in the register'),
    former_ids: formerIdsColumn,
    name: filled('text', 'tên đầy đủ', 'the full name'),
    kind: optional('text', `loại: ${kinds}`, `the kind: ${kinds}`),
    from_on: optional('date', 'thành lập, sớm nhất', 'when it came to be, at the earliest'),
    to_on: optional('date', 'kết thúc, muộn nhất', 'when it ended, at the latest'),
    has_ended: filled('boolean', 'đã kết thúc hoặc đổi tên', 'whether it has ended or changed its name'),
    successor_key: bodyColumn('cơ quan kế thừa', 'the body that took its place'),
    superior_key: bodyColumn('cơ quan cấp trên trực tiếp', 'the body directly above'),
  },
  *rows({ repository, plan }) {
    for (const body of uniqueById(plan.organisations)) {
      const { id, name, kind, from, to, successor, superior } = body;
      yield {
        body_key: registerKey(repository, id),
        repository,
        body: id,
        former_ids: formerIdsText(body),
        name,
        kind: kind ?? null,
        from_on: dayOf(from, firstDay),
        to_on: dayOf(to, lastDay),
        has_ended: to !== undefined,
        successor_key: successor === undefined ? null : registerKey(repository, successor),
        superior_key: superior === undefined ? null : registerKey(repository, superior),
      };
    }
  },
});

const dayOf = (partial: PartialDate | undefined, day: (partial: PartialDate) => string): string | null =>
  partial !== undefined && partial !== 'unknown' && isRealPartialDate(partial) ? day(partial) : null;
