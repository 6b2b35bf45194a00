import { commands } from '../commands/command-table.ts';
import { nearestWords } from '../commands/shared/nearest-words.ts';
import { views } from '../commands/show/views.ts';
import { UserError } from '../plan/user-error.ts';
import type { Localised } from '../locale/localised.ts';

/** The UserError for a word that is no command: the page of that name, what else is called so, or the nearest commands. */
export function unknownCommand(name: string): UserError {
  const sentence = { vi: `Không có lệnh «${name}».`, en: `There is no command “${name}”.` };
  const page = Object.hasOwn(views, name) ? views[name]?.call.join(' ') : undefined;
  if (page !== undefined)
    return new UserError({
      vi: `${sentence.vi} Để in trang này: cthd ${page}.`,
      en: `${sentence.en} To print this page: cthd ${page}.`,
    });
  const other = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
  if (other)
    return new UserError({
      vi: `${sentence.vi} Để làm việc này: ${other.vi}.`,
      en: `${sentence.en} To do this: ${other.en}.`,
    });
  return new UserError(nearestWords(sentence, name, Object.keys(commands)));
}

const line = (vi: string, en = vi): Localised => ({ vi, en });
const correct = line('cthd record <nhiệm-vụ> --corrects <mã>', 'cthd record <task> --corrects <key>');
const one = line('cthd task <nhiệm-vụ>', 'cthd task <task>');

/** What people call a command that has another name here, and the command line that does it. */
const otherNames: Readonly<Record<string, Localised>> = {
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
