import type { BoardTask } from '../views/board/board.ts';
import type { BoardPageWords } from '../writers/board/board-page-words.ts';
import { element, filled } from './dom.ts';
import { taskSheet } from './task-sheet.ts';

/** The dialog that shows one task. */
export interface TaskDialog {
  readonly show: (key: string) => void;
  readonly close: () => void;
}

interface DialogContext {
  readonly tasks: ReadonlyMap<string, BoardTask>;
  readonly words: BoardPageWords;
  /** The task before and after another among those that are listed; null where there is none. */
  readonly beside: (key: string) => { readonly before: string | null; readonly after: string | null };
  /** Opens another task in place of this one. */
  readonly go: (key: string) => void;
  /** What is done when the reader closes it. */
  readonly closed: () => void;
}

/** Wires the dialog of the page; focus goes into it and back to where it came from. */
export function taskDialog(
  dialog: HTMLDialogElement,
  { tasks, words, beside, go, closed }: DialogContext,
): TaskDialog {
  const close = () => {
    if (dialog.open) dialog.close();
  };
  dialog.addEventListener('close', closed);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) close();
  });
  const step = (name: string, key: string | null): HTMLElement | null => {
    if (key === null) return null;
    const button = element('button', { type: 'button' }, name);
    button.addEventListener('click', () => {
      go(key);
    });
    return button;
  };
  return {
    close,
    show(key) {
      const task = tasks.get(key);
      const shut = element('button', { type: 'button', class: 'shut' }, words.close);
      shut.addEventListener('click', close);
      const { before, after } = beside(key);
      const bar = element(
        'div',
        { class: 'bar' },
        element('span', {}, task ? `${task.address} · ${task.id}` : ''),
        step(words.previous, before),
        step(words.next, after),
        shut,
      );
      const content = task
        ? [taskSheet(task, words), quoteLine(words)]
        : [element('p', { class: 'sheet', id: 'task-title' }, filled(words.unknownTask, { key }))];
      const [first, ...others] = content;
      if (first) first.append(...others);
      dialog.replaceChildren(bar, ...(first ? [first] : []));
      dialog.scrollTop = 0;
      if (!dialog.open) dialog.showModal();
      dialog.querySelector<HTMLElement>('#task-title')?.focus();
    },
  };
}

/** The address by which a task can be quoted. */
function quoteLine(words: BoardPageWords): HTMLElement {
  const input = element('input', { readonly: '', value: location.href, type: 'text' });
  const button = element('button', { type: 'button' }, words.copy);
  const said = element('span', { role: 'status', class: 'unseen' });
  const copied = () => {
    button.textContent = words.copied;
    said.textContent = words.copied;
  };
  button.addEventListener('click', () => {
    input.select();
    navigator.clipboard.writeText(input.value).then(copied, () => {
      input.focus();
    });
  });
  return element('div', { class: 'quote' }, element('label', {}, words.quote, input), button, said);
}
