import type {
  IslandGroup,
  IslandProgramme,
  IslandTask,
  RollupIsland,
} from '../writers/rollup/rollup-island.ts';
import { fold } from '../vietnamese/letters/fold.ts';
import { byId, element, filled } from './dom.ts';

/*
 * The script of the page of many programmes: its rows open in place to the programmes of a body and to their tasks, and are found
 * by words. Rows are made when they are asked for; words are set as text only, and nothing is sent or fetched.
 */
const island = JSON.parse(byId('rollup', HTMLScriptElement).text) as RollupIsland;
const { words, language, groups } = island;
const table = document.querySelector('main table');
const body = table instanceof HTMLTableElement ? table.tBodies[0] : undefined;
if (!(table instanceof HTMLTableElement) || !body) throw new Error('no table');
const number = new Intl.NumberFormat(language);
const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
const superiors = [...body.rows];
/** Rows made at once. */
const atOnce = 50;

superiors.forEach((row, at) => {
  const name = row.cells[0];
  if (!name) return;
  const button = opener(name.textContent, (isOpen) => {
    if (isOpen) row.after(...pages(groups[at] ?? []));
    else closeBelow(row);
  });
  name.replaceChildren(button);
});

/** A button that opens and closes what is below its row. */
function opener(name: string, toggle: (isOpen: boolean) => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'opens', 'aria-expanded': 'false' }, name);
  button.addEventListener('click', () => {
    const isOpen = button.getAttribute('aria-expanded') !== 'true';
    button.setAttribute('aria-expanded', String(isOpen));
    toggle(isOpen);
  });
  return button;
}

/** Takes away the rows that were made below one. */
function closeBelow(row: HTMLTableRowElement): void {
  const isMade = (next: Element | null) =>
    next !== null && next.className !== '' && next.classList.contains('made');
  while (isMade(row.nextElementSibling)) row.nextElementSibling?.remove();
}

/** The rows of programmes, and one that asks for more where they are many. */
function pages(programmes: readonly IslandProgramme[]): HTMLTableRowElement[] {
  const rows = programmes.slice(0, atOnce).map(programmeRow);
  const left = programmes.length - rows.length;
  if (left <= 0) return rows;
  const button = element(
    'button',
    { type: 'button' },
    filled(words.more, { count: number.format(Math.min(left, atOnce)) }),
  );
  const cell = element('td', { colspan: String(columnCount()), role: 'cell' }, button);
  const more = element('tr', { class: 'made more', role: 'row' }, cell);
  button.addEventListener('click', () => {
    const next = pages(programmes.slice(atOnce));
    more.replaceWith(...next);
    next[0]?.querySelector('button')?.focus();
  });
  return [...rows, more];
}

const columnCount = () => superiors[0]?.cells.length ?? 1;

function programmeRow([name, issuer, counts, tasks]: IslandProgramme): HTMLTableRowElement {
  const [onTime, late, inTerm, overdue, noDeadline] = counts;
  const completed = onTime + late;
  const due = completed + overdue;
  const row = element('tr', { class: 'made programme', role: 'row' });
  const button = opener(`${issuer} - ${name}`, (isOpen) => {
    if (isOpen) row.after(tasksRow(tasks, overdue));
    else row.nextElementSibling?.remove();
  });
  const figures = [due + inTerm + noDeadline, onTime, late, inTerm, overdue, noDeadline];
  row.append(
    element('th', { scope: 'row', role: 'rowheader', class: 'left' }, button),
    element('td', { role: 'cell' }),
    ...figures.map((figure, place) =>
      element(
        'td',
        { role: 'cell', class: place === 4 && figure > 0 ? 'right tone bad' : 'right' },
        number.format(figure),
      ),
    ),
    element('td', { role: 'cell', class: 'right' }, due === 0 ? '–' : percent.format(completed / due)),
  );
  return row;
}

function taskLine([task, lead, days, reason]: IslandTask): HTMLLIElement {
  const late = days === null ? null : filled(words.days, { days: number.format(days) });
  const about = [lead, late, reason].filter((one) => one !== null);
  return element('li', {}, about.length === 0 ? task : `${task} (${about.join('; ')})`);
}

/** Tasks that stand alike under their name, closed but for the overdue ones; without a name where a programme has only overdue ones here. */
function groupParts([group, tasks]: IslandGroup, isAlone: boolean): HTMLElement {
  const list = element('ul', {}, ...tasks.map(taskLine));
  if (isAlone && group === 'overdue') return list;
  const name = element('summary', {}, filled(words[group], { count: number.format(tasks.length) }));
  return element('details', group === 'overdue' ? { open: '' } : {}, name, list);
}

function tasksRow(tasks: readonly IslandGroup[], overdue: number): HTMLTableRowElement {
  const rest =
    !island.hasTasks && overdue > tasks.length ? element('p', { class: 'soft' }, words.onlyLongest) : null;
  return element(
    'tr',
    { class: 'made tasks', role: 'row' },
    element(
      'td',
      { colspan: String(columnCount()), role: 'cell' },
      ...(tasks.length === 0
        ? [element('p', { class: 'soft' }, words.noTasks)]
        : tasks.map((group) => groupParts(group, tasks.length === 1))),
      rest,
    ),
  );
}

/** All programmes with what is searched of them, folded when it is first asked for. */
const all = groups.flat();
const folded: string[] = [];
const foldedAt = (place: number): string =>
  (folded[place] ??= fold(`${all[place]?.[0] ?? ''}\n${all[place]?.[1] ?? ''}`));

const search = element('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
const found = element('output', {});
search.addEventListener('input', () => {
  const wanted = fold(search.value)
    .split(/\s+/)
    .filter((word) => word !== '');
  for (const row of superiors) {
    closeBelow(row);
    row.querySelector('button')?.setAttribute('aria-expanded', 'false');
    row.hidden = wanted.length > 0;
  }
  for (const row of [...body.rows].filter((one) => one.classList.contains('made'))) row.remove();
  found.textContent = '';
  if (wanted.length === 0) return;
  const hits = all.filter((_, place) => wanted.every((word) => foldedAt(place).includes(word)));
  found.textContent = filled(words.found, {
    shown: number.format(hits.length),
    all: number.format(all.length),
  });
  body.append(...pages(hits));
});
table.parentElement?.before(
  element('div', { class: 'tools' }, element('label', {}, words.search, search), found),
);
