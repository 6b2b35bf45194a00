import { leadsOf, type Party } from '../../plan/assignment.ts';
import { countedResults } from '../counted-results.ts';
import { exportTable, filled, optional } from '../export-table.ts';
import {
  bodyColumn,
  programmeColumn,
  registerKey,
  repositoryColumn,
  resultColumn,
  resultKey,
} from '../keys.ts';

export const assignmentsTable = exportTable({
  name: 'assignments',
  words: {
    vi: 'Mỗi cơ quan chủ trì hoặc phối hợp của một kết quả một dòng; cơ quan của một nhóm cũng vậy',
    en: 'One row for each body that leads a result or co-operates in it, members of classes included',
  },
  key: ['result_key', 'role', 'position'],
  columns: {
    result_key: resultColumn,
    repository: repositoryColumn,
    programme_key: programmeColumn,
    role: filled('text', 'vai trò: chủ trì, phối hợp', 'the role', { values: ['lead', 'with'] }),
    position: filled('integer', 'thứ tự trong vai trò, từ 1', 'its place within the role, from 1'),
    body_key: bodyColumn(
      'cơ quan; trống nếu là một nhóm chưa rõ gồm ai',
      'the body; null for a class whose members are not known',
    ),
    class: optional('text', 'nhóm cơ quan như in', 'the class of bodies, as printed'),
  },
  *rows(facts) {
    const { repository } = facts;
    for (const { key, unit } of countedResults(facts))
      for (const [role, parties] of [
        ['lead', leadsOf(unit.task)],
        ['with', unit.task?.with ?? []],
      ] as const)
        for (const [at, { body, name }] of parties.flatMap(bodiesIn).entries())
          yield {
            result_key: resultKey(key, unit),
            repository,
            programme_key: key,
            role,
            position: at + 1,
            body_key: body === null ? null : registerKey(repository, body),
            class: name,
          };
  },
});

/** The bodies of a party: itself, or the members of a class; the class alone where it has none. */
function bodiesIn(party: Party): { readonly body: string | null; readonly name: string | null }[] {
  if (typeof party === 'string') return [{ body: party, name: null }];
  const { class: name, members = [] } = party;
  return members.length === 0 ? [{ body: null, name }] : members.map((body) => ({ body, name }));
}
