import type { BoardTask } from '../views/board/board.ts';
import { filterNames, matches } from '../views/board/board-filter.ts';
import type { BoardIsland } from '../writers/board/board-island.ts';
import { namesOf } from './controls.ts';
import { element, filled } from './dom.ts';
import { orders } from './task-order.ts';
import type { TaskSearch } from './task-search.ts';
import { type SortName, taskHash, type ViewState } from './view-state.ts';

/** Rows created at first, and with each further page. */
const firstRows = 50;
const moreRows = 200;
/** More rows than this are not put on paper at once. */
const maxPrinted = 2000;

/** The list of tasks: a table on a desk, cards on a phone. */
export interface TaskList {
  readonly root: HTMLElement;
  readonly show: (state: ViewState) => void;
  /** The keys of all that is listed, in order. */
  readonly keys: () => readonly string[];
}

/** Makes the list; `sort` is told which order a head of the table asks for. */
export function taskList(island: BoardIsland, search: TaskSearch, sort: (name: SortName) => void): TaskList {
  const { tasks, words, language } = island;
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB');
  const shown = element('p', { class: 'shown', role: 'status' });
  const body = element('tbody', { role: 'rowgroup' });
  const columns = columnsOf(island).map((name) => {
    const button = element('button', { type: 'button' }, words.columns[name]);
    button.addEventListener('click', () => {
      sort(name);
    });
    return { name, cell: element('th', { scope: 'col', role: 'columnheader' }, button) };
  });
  const table = element(
    'table',
    { class: 'tasks', role: 'table', 'aria-labelledby': 'tasks' },
    element(
      'thead',
      { role: 'rowgroup' },
      element('tr', { role: 'row' }, ...columns.map(({ cell }) => cell)),
    ),
    body,
  );
  const more = element('button', { type: 'button', class: 'more' });
  const root = element('div', {}, shown, table, more);
  const placesBy = orders(tasks);
  let places: readonly number[] = [];
  let made = 0;

  const makeRows = (until: number) => {
    const rows = places.slice(made, until).flatMap((place) => {
      const task = tasks[place];
      return task ? [row(task, island, { columns: columns.map(({ name }) => name), number })] : [];
    });
    body.append(...rows);
    made = Math.min(places.length, Math.max(made, until));
    const left = places.length - made;
    more.hidden = left === 0;
    more.textContent = filled(words.more, {
      next: number.format(Math.min(left, moreRows)),
      left: number.format(left),
    });
    return rows;
  };
  more.addEventListener('click', () => {
    const [first] = makeRows(made + moreRows);
    first?.querySelector<HTMLElement>('a')?.focus();
  });
  addEventListener('beforeprint', () => {
    makeRows(maxPrinted);
    if (made < places.length) shown.append(` ${filled(words.printedSome, { shown: number.format(made) })}`);
  });

  return {
    root,
    keys: () => places.flatMap((place) => tasks[place]?.key ?? []),
    show(state) {
      const finds = search.finds(state.search);
      places = placesBy(state.sort).filter((place) => {
        const task = tasks[place];
        return task !== undefined && matches(task, state.query) && finds(place);
      });
      made = 0;
      body.replaceChildren();
      makeRows(firstRows);
      table.hidden = places.length === 0;
      shown.textContent = shownWords(state, island, { shown: places.length, number });
      for (const { name, cell } of columns)
        if (name === state.sort) cell.setAttribute('aria-sort', name === 'late' ? 'descending' : 'ascending');
        else cell.removeAttribute('aria-sort');
    },
  };
}

/** What is listed, by which filters, and how much they hide. */
function shownWords(
  { query, search }: ViewState,
  { tasks, words, filters }: BoardIsland,
  { shown, number }: { readonly shown: number; readonly number: Intl.NumberFormat },
): string {
  const chosen = [
    ...filterNames.flatMap((name) => {
      const values = query[name] ?? [];
      return values.length === 0 ? [] : [`${words.filterNames[name]}: ${namesOf(values, filters[name])}`];
    }),
    ...(search.trim() === '' ? [] : [filled(words.searched, { words: search.trim() })]),
  ].join('; ');
  const counts = {
    shown: number.format(shown),
    all: number.format(tasks.length),
    hidden: number.format(tasks.length - shown),
    filters: chosen,
  };
  const sentence = chosen === '' ? words.shownAll : shown === 0 ? words.shownNone : words.shownSome;
  return filled(sentence, counts);
}

/** The columns of the table; one that no task has anything in is left out. */
const columnsOf = ({ tasks }: BoardIsland): SortName[] => [
  ...(tasks.some(({ days }) => days !== undefined) ? (['late'] as const) : []),
  'order',
  ...(tasks.some(({ lead }) => lead !== '') ? (['lead'] as const) : []),
  ...(tasks.some(({ deadline }) => deadline !== '') ? (['due'] as const) : []),
  'standing',
];

function row(
  task: BoardTask,
  { words }: BoardIsland,
  { columns, number }: { readonly columns: readonly SortName[]; readonly number: Intl.NumberFormat },
): HTMLElement {
  const { key, address, text, result, lead, deadline, standing, tone, days, why } = task;
  const note = (said: string | undefined) =>
    said === undefined ? [] : [element('span', { class: 'why' }, said)];
  const cells: Readonly<Record<SortName, () => readonly (Node | string)[]>> = {
    late: () =>
      days === undefined
        ? []
        : [element('span', { class: 'late' }, filled(words.days, { days: number.format(days) }))],
    order: () => [
      element(
        'a',
        { href: taskHash(key), class: 'name' },
        element('span', { class: 'at' }, `${address}. `),
        text,
      ),
      ...note(result),
    ],
    lead: () => (lead === '' ? [] : [lead]),
    due: () => (deadline === '' ? [] : [deadline]),
    standing: () => [element('span', { class: `tone ${tone}` }, standing), ...note(why)],
  };
  return element(
    'tr',
    { role: 'row' },
    ...columns.map((name) =>
      element(
        'td',
        { role: 'cell', class: name, 'data-label': labelled.has(name) ? words.columns[name] : null },
        ...cells[name](),
      ),
    ),
  );
}

/** The cells whose head is said beside them on a card. */
const labelled: ReadonlySet<SortName> = new Set(['late', 'lead', 'due']);
