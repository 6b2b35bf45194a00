import type { Localised } from '../locale/localised.ts';

const line = (vi: string, en = vi): Localised => ({ vi, en });
const correct = line('cthd record <nhiệm-vụ> --corrects <mã>', 'cthd record <task> --corrects <key>');
const one = line('cthd task <nhiệm-vụ>', 'cthd task <task>');

/** What people call a command that has another name here, and the command line that does it. */
export const otherNames: Readonly<Record<string, Localised>> = {
  show: one,
  find: one,
  undo: correct,
  correct,
  remind: line('cthd sheet remind'),
  reminders: line('cthd sheet remind'),
  close: line('cthd sheet close'),
  adjust: line('cthd revise'),
  succeed: line('cthd init --succeeds <chương-trình>', 'cthd init --succeeds <programme>'),
  list: line('cthd status --all'),
  print: line('cthd render'),
  commit: line('cthd save'),
  push: line('cthd send'),
};
