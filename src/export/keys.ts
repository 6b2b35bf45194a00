import type { Programme } from '../plan/plan.ts';
import type { RegisteredDocument } from '../plan/register-entries.ts';
import type { Unit } from '../plan/unit.ts';
import { filled, optional } from './export-table.ts';

/** What names a programme among all repositories: `so-y-te/ctr-2026`. */
export const programmeKey = (repository: string, { id }: Pick<Programme, 'id'>): string =>
  `${repository}/${id}`;

/** What names a unit among all repositories: `so-y-te/ctr-2026/viec-a`. */
export const unitKey = (programme: string, id: string): string => `${programme}/${id}`;

/** What names what is counted: the task, or one of its several results, `…/viec-a#2`. */
export const resultKey = (programme: string, { id, result }: Pick<Unit, 'id' | 'result'>): string =>
  `${programme}/${id}${result === undefined ? '' : `#${result}`}`;

/** What names a body or a document of one repository's register. */
export const registerKey = (repository: string, id: string): string => `${repository}/${id}`;

/** What one document is called in every register: its type, symbol and date; null where it has no symbol or no date. */
export const documentIdentity = ({ type, symbol, date }: RegisteredDocument): string | null =>
  symbol === null || date === null ? null : `${type}|${symbol}|${date}`;

/** The columns with which most tables begin. */
export const repositoryColumn = filled('text', 'kho chứa chương trình', 'the repository of the programme');
export const programmeColumn = filled('text', 'chương trình', 'the programme', { references: 'programmes' });
export const unitColumn = filled('text', 'đơn vị lời văn', 'the unit of text', { references: 'units' });
export const resultColumn = filled(
  'text',
  'kết quả được đếm (nhiệm vụ, hoặc một trong nhiều kết quả của nhiệm vụ)',
  'what is counted: a task, or one of its several results',
  { references: 'results' },
);
/** A column that names a body, or a document, and may be empty. */
export const bodyColumn = (vi: string, en: string) => optional('text', vi, en, { references: 'bodies' });
export const documentColumn = (vi: string, en: string) =>
  optional('text', vi, en, { references: 'documents' });

/** The ids that a unit, body or document bore before: what earlier exports have in its key. */
export const formerIdsColumn = optional(
  'text',
  'các mã từng mang, dạng danh sách JSON; trống nếu chưa đổi mã',
  'the ids that it bore before, as a JSON list; null where there are none',
  { since: 2 },
);

/** The value of that column. */
export const formerIdsText = ({
  previously = [],
}: {
  readonly previously?: readonly string[];
}): string | null => (previously.length === 0 ? null : JSON.stringify(previously));
