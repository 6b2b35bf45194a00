import { UserError } from '../../plan/user-error.ts';
import type { Command } from '../command.ts';
import { nearestWords } from '../shared/nearest-words.ts';
import { camelCase, longName } from '../show/long-name.ts';
import { checked, show } from '../show/show.ts';
import { matchingView } from '../shared/choice-words.ts';
import type { View } from '../show/view.ts';
import { pageOptions } from './page-options.ts';
import { pages } from './pages.ts';
import { renderUsage } from './render-usage.ts';

export const command: Command = {
  usage: renderUsage,
  async run(given, environment) {
    const words = (given.args[0] as readonly string[] | undefined) ?? [];
    if (given.options['check'] === true || given.options['refresh'] === true)
      return checked(words, given, environment);
    const view = pages.find(({ id }) => id === words[0] && words.length === 1) ?? (await viewOf(words));
    const strange = Object.keys(pageOptions)
      .map(longName)
      .find((name) => given.options[camelCase(name)] !== undefined && !takes(view, name));
    if (strange !== undefined) throw notTaken(view, strange);
    return show(view, { ...given, args: words.slice(1) }, environment);
  },
};

const takes = ({ options }: View<unknown>, name: string) =>
  Object.keys(options).some((flags) => longName(flags) === name);

/** The view that the first word names; only views that take words may be given more. */
async function viewOf([typed, more]: readonly string[]): Promise<View<unknown>> {
  const { views } = await import('../show/views.ts');
  const known = Object.keys(views);
  if (typed === undefined) {
    const list = pages.map(({ id }) => id).join(', ');
    throw new UserError({
      vi: `Cần tên của bản cần in: ${list}.`,
      en: `The name of what to print is needed: ${list}.`,
    });
  }
  const name = matchingView(typed, known);
  const view = Object.hasOwn(views, name) ? views[name] : undefined;
  if (!view)
    throw new UserError(
      nearestWords({ vi: `Không có bản «${name}».`, en: `There is no view “${name}”.` }, name, known),
    );
  if (more !== undefined && !view.takesArgs)
    throw new UserError({
      vi: `Mỗi lần chỉ in một bản; thừa «${more}».`,
      en: `One view is printed at a time; remove “${more}”.`,
    });
  return view;
}

const notTaken = ({ id, options }: View<unknown>, option: string) => {
  const list = Object.keys(options)
    .map((flags) => `--${longName(flags)}`)
    .join(', ');
  return new UserError({
    vi: `Bản ${id} không dùng --${option}${list === '' ? '' : ` (dùng: ${list})`}.`,
    en: `The view ${id} takes no --${option}${list === '' ? '' : ` (it takes: ${list})`}.`,
  });
};
