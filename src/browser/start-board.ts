import type { BoardIsland } from '../writers/board/board-island.ts';
import { controls } from './controls.ts';
import { byId } from './dom.ts';
import { taskSearch } from './task-search.ts';
import { taskDialog } from './task-dialog.ts';
import { taskList } from './task-list.ts';
import { hashOf, speaksOfList, stateIn, taskHash, taskIn, type ViewState } from './view-state.ts';

/*
 * The script of the board: lists, filters, searches and opens the tasks that stand as JSON in the page. It keeps what it shows in the
 * address, sets words as text only, and sends and fetches nothing.
 */
const island = JSON.parse(byId('board', HTMLScriptElement).text) as BoardIsland;
const heading = byId('tasks', HTMLHeadingElement);
const tasks = new Map(island.tasks.map((task) => [task.key, task]));
let state: ViewState = stateIn(taskIn(location.hash) === null ? location.hash : '');
/** Whether the open task was opened from this page, so that going back leads to the list. */
let isOpenedHere = false;

const list = taskList(island, taskSearch(island.tasks), (sort) => {
  change({ ...state, sort });
});
const panel = controls(island, change);
const dialog = taskDialog(byId('task', HTMLDialogElement), {
  tasks,
  words: island.words,
  beside(key) {
    const keys = list.keys();
    const at = keys.indexOf(key);
    return { before: keys[at - 1] ?? null, after: at < 0 ? null : (keys[at + 1] ?? null) };
  },
  go(key) {
    history.replaceState(null, '', taskHash(key));
    dialog.show(key);
  },
  closed() {
    if (taskIn(location.hash) === null) return;
    if (isOpenedHere) history.back();
    else history.replaceState(null, '', hashOf(state));
    isOpenedHere = false;
  },
});

/** Shows another state because a control asked for it; focus stays on the control. */
function change(next: ViewState): void {
  apply(next);
  history.replaceState(null, '', hashOf(next));
}

function apply(next: ViewState): void {
  state = next;
  panel.set(state);
  list.show(state);
}

addEventListener('hashchange', () => {
  const key = taskIn(location.hash);
  if (key !== null) {
    isOpenedHere = true;
    dialog.show(key);
    return;
  }
  dialog.close();
  if (!speaksOfList(location.hash) || hashOf(state) === (location.hash === '' ? '#' : location.hash)) return;
  apply(stateIn(location.hash));
  heading.focus();
  heading.scrollIntoView();
});

addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
});

byId('list', HTMLDivElement).append(panel.root, list.root);
apply(state);
const asked = taskIn(location.hash);
if (asked !== null) dialog.show(asked);
else if (location.hash !== '' && speaksOfList(location.hash)) heading.scrollIntoView();
