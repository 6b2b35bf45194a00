import { type BoardQuery, decoded, filterNames, parseQuery, queryText } from '../views/board/board-filter.ts';

/** The orders in which tasks can be listed. */
export const sortNames = ['late', 'due', 'order', 'lead', 'standing'] as const;
export type SortName = (typeof sortNames)[number];

/** What is listed, and how: everything that stands in the address. */
export interface ViewState {
  readonly query: BoardQuery;
  /** What was typed to search. */
  readonly search: string;
  readonly sort: SortName;
}

const taskMark = 'task-';

/** The key of the task that an address names; null where it names none. */
export const taskIn = (hash: string): string | null =>
  hash.startsWith(`#${taskMark}`) ? decoded(hash.slice(1 + taskMark.length)) : null;

/** The address that opens a task by its key; `taskIn` reads it. */
export const taskHash = (key: string): string => `#${taskMark}${encodeURIComponent(key)}`;

/** The state that an address describes. */
export function stateIn(hash: string): ViewState {
  const text = hash.replace(/^#/, '');
  const own = new Map(text.split('&').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const sort = sortNames.find((name) => name === own.get('sort'));
  return { query: parseQuery(text), search: decoded(own.get('q') ?? ''), sort: sort ?? 'late' };
}

/** The address of a state; empty where nothing was chosen. */
export function hashOf({ query, search, sort }: ViewState): string {
  const parts = [
    queryText(query),
    search.trim() === '' ? '' : `q=${encodeURIComponent(search)}`,
    sort === 'late' ? '' : `sort=${sort}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '#' : `#${parts.join('&')}`;
}

/** Whether an address speaks of the list at all: a filter, a search or an order, and not a place of the page. */
export const speaksOfList = (hash: string): boolean =>
  hash === '#' || hash === '' || [...filterNames, 'q', 'sort'].some((name) => hash.startsWith(`#${name}=`));
