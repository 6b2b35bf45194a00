import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { parseDeadline } from '../../vietnamese/dates/read-deadline.ts';
import type { Data } from '../../source/edit/write-value.ts';
import type { DraftColumn, DraftUnit } from '../structure/draft-units.ts';

/** The id of a body by its name; a new one is put on the list of those to register. */
export type BodyId = (name: string) => string;

const beginsBody =
  /^(?:Bộ|Sở|Ban|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Văn phòng|Công an|Thanh tra|Thuế|Ngân hàng|Viện|Hội|Đài|Tổng|Cục|Vụ|Trường|Học viện|Liên|Mặt trận|Đoàn|Đảng|Tòa|Tỉnh|Thành|Huyện|Các|các|Trung tâm|Tập đoàn|Thông tấn|VTV|VOV|TTXVN)(?!\p{L})/u;

/** Names of several bodies at once, such as “các bộ, ngành, địa phương”: a class, not a body. */
const isClass = (words: string) =>
  /^(?:các|mọi|những|toàn|bộ, ngành)(?!\p{L})|liên quan|địa phương$/iu.test(words);

/** The assignment in the cells of a row, and the words of each cell that the typed values do not give back. */
export function taskOfRow(
  { cells = [] }: DraftUnit,
  columns: readonly DraftColumn[],
  bodyId: BodyId,
): {
  readonly task: { [key: string]: Data };
  readonly printed: { [key: string]: Data };
  readonly other: { [key: string]: Data };
} {
  const task: { [key: string]: Data } = {};
  const printed: { [key: string]: Data } = {};
  const other: { [key: string]: Data } = {};
  columns.forEach(({ head, is }, index) => {
    const words = (cells[index] ?? '').replace(/[^\S\n]+/gu, ' ').trim();
    const line = words.replace(/\s+/gu, ' ');
    if (words === '' || is === 'number' || is === 'text') return;
    const key = head === '' ? `cột ${index + 1}` : head;
    if (is === 'lead' || is === 'with') {
      const bodies = bodiesIn(words).map((name): Data => (isClass(name) ? { class: name } : bodyId(name)));
      task[is] = is === 'lead' && bodies.length === 1 ? (bodies[0] ?? null) : bodies;
      if (bodies.length > 1 || words.includes('\n') || isClass(line)) printed[key] = line;
    } else if (is === 'deadline') {
      const read = parseDeadline(
        line.replace(/^(?:xong|hoàn thành|thực hiện)?\s*(?:trong|trước|đến)?\s+(?=\S)/iu, ''),
      );
      if ('term' in read) task['deadline'] = { ...read.term };
      if (!('term' in read) || formatDeadline(read.term, 'vi') !== line) printed[key] = line;
    } else if (is === 'deliverable') task['deliverable'] = line;
    else if (is === 'person') task['person'] = line;
    else if (is === 'note') task['note'] = line;
    else other[key] = line;
  });
  return { task, printed, other };
}

/** The names in a cell: on lines of their own, after semicolons, or after commas before a word that begins the name of a body. */
function bodiesIn(words: string): string[] {
  if (isClass(words)) return [words.replace(/\s+/gu, ' ')];
  const names: string[] = [];
  for (const part of words.split(/;|\n(?=\s*[-•]?\s*\p{Lu})|,/u)) {
    const name = part
      .replace(/^[\s\-•]+/u, '')
      .replace(/[\s.]+$/u, '')
      .replace(/\s+/gu, ' ');
    const last = names.at(-1);
    if (name === '') continue;
    if (last !== undefined && !beginsBody.test(name)) names[names.length - 1] = `${last}, ${name}`;
    else names.push(name);
  }
  return names;
}
