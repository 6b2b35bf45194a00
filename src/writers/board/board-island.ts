import { visible } from '../../screen/visible.ts';
import type { Board, BoardFilters, BoardTask } from '../../views/board/board.ts';
import { type BoardPageWords, boardPageWords } from './board-page-words.ts';

/** What the script of the page reads. */
export interface BoardIsland extends Pick<Board, 'language' | 'asOf'> {
  readonly filters: BoardFilters;
  readonly tasks: readonly BoardTask[];
  readonly words: BoardPageWords;
}

/**
 * The tasks and words for the script, as JSON inside the page. Characters that act unseen are made visible first, and nothing in it can
 * end the element, open another or be a command in the log of a job. Each task is made, written and let go of before the next.
 */
export function boardIsland({ language, filters, wholeTasks, asOf }: Board): string {
  const before: Omit<BoardIsland, 'tasks' | keyof typeof after> = { language, filters: filters() };
  const after = { asOf, words: boardPageWords[language] } satisfies Partial<BoardIsland>;
  let tasks = '';
  for (const task of wholeTasks()) tasks += (tasks === '' ? '' : ',') + inertJson(task);
  return `${inertJson(before).slice(0, -1)},"tasks":[${tasks}],${inertJson(after).slice(1)}`;
}

const inertJson = (object: object): string =>
  visibleJson(object)
    .replaceAll('<', '\\u003c')
    .replaceAll('&', '\\u0026')
    .replace(/##(?=[a-z]*\[)/gi, '#\\u0023');

/** An object as JSON, its texts made visible. Hardly any text needs that, and the engine writes JSON ten times as fast where no text is looked at singly. */
function visibleJson(object: object): string {
  const json = JSON.stringify(object);
  if (visible(json) === json && !escape.test(json)) return json;
  return JSON.stringify(object, (_, value: unknown) => (typeof value === 'string' ? visible(value) : value));
}

/** What JSON escapes beside quotation marks and itself: controls and halves of pairs. Another letter may follow a backslash of a text; that is looked at too. */
const escape = /\\[^"\\]/;
