import { commands } from '../commands/command-table.ts';
import { nearestWords } from '../commands/shared/nearest-words.ts';
import { views } from '../commands/show/views.ts';
import { UserError } from '../plan/user-error.ts';
import { otherNames } from './other-names.ts';

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
