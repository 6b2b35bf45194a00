import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { parseDeadline } from '../../vietnamese/dates/read-deadline.ts';
import type { Data } from '../../source/edit/write-value.ts';
import type { DraftColumn, DraftUnit } from '../structure/draft-units.ts';

interface KnownBodies {
  /** The id of a body by its name; a new one is put on the list of those to register. */
  readonly bodyId: (name: string) => string;
  /** The name by which a body is printed. */
  readonly nameOf: (id: string) => string;
}

const beginsBody =
  /^(?:Bộ|Sở|Ban|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Văn phòng|Công an|Thanh tra|Thuế|Ngân hàng|Viện|Hội|Đài|Tổng|Cục|Vụ|Trường|Học viện|Liên|Mặt trận|Đoàn|Đảng|Tòa|Tỉnh|Thành|Huyện|Các|các|Trung tâm|Tập đoàn|Thông tấn|VTV|VOV|TTXVN)(?!\p{L})/u;

/** Names of several bodies at once, such as “các bộ, ngành, địa phương”: a class, not a body. */
const isClass = (words: string) =>
  /^(?:các|mọi|những|toàn|bộ, ngành)(?!\p{L})|liên quan|địa phương$/iu.test(words);

/** The assignment in the cells of a row, and the words of each cell that the typed values do not give back. */
export function taskOfRow(
  { cells = [], inherited = [], number = '' }: DraftUnit,
  columns: readonly DraftColumn[],
  { bodyId, nameOf }: KnownBodies,
): {
  readonly task: { [key: string]: Data };
  readonly printed: { [key: string]: Data };
  readonly other: { [key: string]: Data };
} {
  const task: { [key: string]: Data } = {};
  const printed: { [key: string]: Data } = {};
  const other: { [key: string]: Data } = {};
  columns.forEach(({ head, is }, index) => {
    const isInherited = (cells[index] ?? '') === '' && (inherited[index] ?? '') !== '';
    const words = ((isInherited ? inherited[index] : cells[index]) ?? '').replace(/[^\S\n]+/gu, ' ').trim();
    const line = words.replace(/\s+/gu, ' ');
    if (is === 'number' && line !== number) printed[head] = line;
    if (words === '' || is === 'number' || is === 'text') return;
    const key = head;
    if (is === 'lead' || is === 'with') {
      const bodies = bodiesIn(words).map((name): NamedParty =>
        isClass(name) ? { class: name } : bodyId(name),
      );
      task[is] = is === 'lead' && bodies.length === 1 ? (bodies[0] ?? null) : bodies;
      if (nameParties(bodies, nameOf) !== line) printed[key] = line;
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
    if (isInherited) printed[key] = '';
  });
  return { task, printed, other };
}

/** Semicolons, commas, lines with a capital, numbers in brackets, and the word for a ministry after another ministry. */
const betweenBodies =
  /;|\n(?=\s*[-•+]?\s*\p{Lu})|,|(?=\(\d{1,2}\)\s*\p{Lu})|(?<=^Bộ [^,;]*\p{Ll}) (?=Bộ \p{Lu})/u;

/** The words of bodies as the tool prints them in a cell. */
const nameParties = (parties: readonly NamedParty[], nameOf: (id: string) => string): string =>
  parties.map((one) => (typeof one === 'string' ? nameOf(one) : one.class)).join('; ');

/** The id of a body, or the words for several. */
type NamedParty = string | { readonly class: string };

/** The names in a cell: on lines of their own, after semicolons, or after commas before a word that begins the name of a body. */
function bodiesIn(words: string): string[] {
  if (isClass(words)) return [words.replace(/\s+/gu, ' ')];
  const names: string[] = [];
  for (const part of words.split(betweenBodies)) {
    const name = part
      .replace(/^[\s\-•+]+|^\s*\(\d{1,2}\)\s*/u, '')
      .replace(/[\s.]+$/u, '')
      .replace(/\s+/gu, ' ');
    const last = names.at(-1);
    if (name === '') continue;
    if (last !== undefined && !beginsBody.test(name)) names[names.length - 1] = `${last}, ${name}`;
    else names.push(name);
  }
  return names;
}
