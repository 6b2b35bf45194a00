import type { BoardIsland } from '../writers/board/board-island.ts';
import { filterNames, type FilterName } from '../views/board/board-filter.ts';
import { element } from './dom.ts';
import { type SortName, sortNames, type ViewState } from './view-state.ts';

/** The search, the filters and the order above the list. */
export interface Controls {
  readonly root: HTMLElement;
  /** Sets every control to a state. */
  readonly set: (state: ViewState) => void;
}

/** Makes the controls; `changed` is told of every change with the state that they then show. */
export function controls(island: BoardIsland, changed: (state: ViewState) => void): Controls {
  const { words, filters } = island;
  const search = element('input', {
    type: 'search',
    placeholder: words.searchHint,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const sort = element(
    'select',
    {},
    ...sortNames.map((name) => element('option', { value: name }, words.sorts[name])),
  );
  const picks = filterNames
    .filter((name) => filters[name].length > 1)
    .map((name) => ({ name, select: pick(island, name) }));
  const clear = element('button', { type: 'button' }, words.clear);
  const details = element(
    'details',
    {},
    element('summary', {}, words.filters),
    element(
      'div',
      { class: 'picks' },
      ...picks.map(({ name, select }) => labelled(words.filterNames[name], `pick-${name}`, select)),
    ),
  );
  const root = element(
    'div',
    { class: 'controls' },
    labelled(words.search, 'pick-words', search),
    labelled(words.sort, 'pick-sort', sort),
    clear,
    details,
  );
  let several: ViewState['query'] = {};
  const read = (): ViewState => ({
    query: Object.fromEntries(
      picks.flatMap(({ name, select }) =>
        select.value === '' ? [] : [[name, select.value === many ? (several[name] ?? []) : [select.value]]],
      ),
    ),
    search: search.value,
    sort: sort.value as SortName,
  });
  const tell = () => {
    changed(read());
  };
  search.addEventListener('input', tell);
  for (const select of [sort, ...picks.map((one) => one.select)]) select.addEventListener('change', tell);
  clear.addEventListener('click', () => {
    changed({ query: {}, search: '', sort: read().sort });
  });
  if (matchMedia('(min-width: 48rem)').matches) details.open = true;
  return {
    root,
    set(state) {
      several = state.query;
      if (search.value !== state.search) search.value = state.search;
      sort.value = state.sort;
      for (const { name, select } of picks) showChoice(select, state.query[name] ?? [], name, island);
      clear.hidden = state.search === '' && Object.keys(state.query).length === 0;
    },
  };
}

function labelled(name: string, id: string, field: HTMLElement): HTMLElement {
  field.id = id;
  return element('div', { class: 'field' }, element('label', { for: id }, name), field);
}

/** Stands in a select for several values at once, which only an address can ask for. */
const many = '…';

const pick = ({ words, filters }: BoardIsland, name: FilterName) =>
  element(
    'select',
    {},
    element('option', { value: '' }, words.every),
    ...filters[name].map(([value, called]) => element('option', { value }, called)),
  );

function showChoice(
  select: HTMLSelectElement,
  values: readonly string[],
  name: FilterName,
  { filters }: BoardIsland,
): void {
  select.querySelector(`option[value="${many}"]`)?.remove();
  const [value = ''] = values;
  const isKnown = values.length < 2 && (value === '' || filters[name].some(([one]) => one === value));
  if (!isKnown) select.append(element('option', { value: many }, namesOf(values, filters[name])));
  select.value = isKnown ? value : many;
}

/** What the values of a filter are called, as a list. */
export const namesOf = (values: readonly string[], choices: readonly (readonly [string, string])[]): string =>
  values.map((value) => choices.find(([one]) => one === value)?.[1] ?? value).join(', ');
