import { type FormatName, formatNames, formats } from '../../writers/formats.ts';
import { findRoot } from '../../io/files/find-root.ts';
import { resolvePath } from '../../io/files/place-of-path.ts';
import { writeOutput } from '../../io/write/write-output.ts';
import { UserError } from '../../plan/user-error.ts';
import { isWelcome } from '../../source/read/folder-problems.ts';
import type { Command, Environment, Given } from '../command.ts';
import { chooseProgramme, openPlan } from '../shared/load-programme.ts';
import { nearestWords } from '../shared/nearest-words.ts';
import { type PlanWithEditions, withEditions } from '../shared/open-editions.ts';
import { checkFiles } from './render-check.ts';
import { commandOf, onPaper, renderFile, toBytes } from './render-file.ts';
import type { RenderRequest } from './render-request.ts';
import { renderUsage } from './render-usage.ts';
import { viewOptions } from './view-options.ts';
import { pensOf } from '../shared/show-blocks.ts';
import { views } from './views.ts';

export const command: Command = {
  usage: renderUsage,
  async run(given, environment) {
    const words = (given.args[0] as readonly string[] | undefined) ?? [];
    const out = given.options['out'] as string | undefined;
    if (given.options['check'] === true) {
      if (out !== undefined) throw notBoth();
      return checkFiles(words, environment);
    }
    const view = viewOf(words);
    const open = openPlan(environment);
    const plan = withEditions(open.plan, open.root);
    const programme = chooseProgramme(open.plan, environment.programme);
    const implied = given.options['asOf'] === undefined ? (views[view]?.implied?.(programme) ?? null) : null;
    const request = {
      view,
      programme: programme.id,
      language: environment.language,
      asOf: environment.asOf,
      format: formatOf(given, out),
      options: { ...implied?.options, ...shapes(given) },
    } satisfies RenderRequest;
    const told = implied && !environment.quiet ? implied.words[environment.language] : null;
    if (out === undefined) {
      if (isBinary(request.format) && environment.ask) throw needsFile(request.format);
      const output = await renderFile(plan, request, screenOf(environment));
      const notes = told !== null && { notes: `${told}\n` };
      return { output, ...notes, ...nextOf(plan, request, environment), exitCode: 0 };
    }
    refuseAmongPlans(out, environment);
    const bytes = toBytes(await renderFile(plan, request, onPaper));
    const isWritten = await writeOutput(
      environment.cwd,
      out,
      bytes,
      async (before) => (await commandOf(before)) !== null,
    );
    const notes = isWritten
      ? { vi: `Đã ghi ${out}.`, en: `Wrote ${out}.` }
      : { vi: `${out} không thay đổi.`, en: `${out} is unchanged.` };
    const said = [notes[environment.language], ...(told === null ? [] : [told])];
    return { output: '', notes: environment.quiet ? '' : `${said.join('\n')}\n`, exitCode: 0 };
  },
};

/** What to type next, after a view that ends so on a screen. */
function nextOf(
  open: PlanWithEditions,
  { view, format, ...request }: RenderRequest,
  environment: Environment,
) {
  const next = views[view]?.next;
  if (!next || format !== 'text' || environment.quiet) return {};
  const programme = chooseProgramme(open.plan, request.programme);
  return { next: `\n${next({ ...request, ...open, programme }, environment)[environment.language]}\n` };
}

/** A file that a programme folder does not have would make the plan unreadable. */
function refuseAmongPlans(out: string, { cwd, dir }: Environment): void {
  const path = resolvePath(findRoot(cwd, dir), cwd, out);
  if (path?.startsWith('plans/') && !isWelcome(path))
    throw new UserError({
      vi: `Trong plans/ chỉ có chỗ cho tệp của kế hoạch và README.md; hãy ghi ${out} vào thư mục khác.`,
      en: `Under plans/ there is room only for the plan's own files and README.md; write ${out} to another folder.`,
    });
}

const isBinary = (format: FormatName) => format === 'docx' || format === 'xlsx';

function viewOf([name, more]: readonly string[]): string {
  const known = Object.keys(views);
  if (name === undefined)
    throw new UserError({
      vi: `Cần tên của bản cần in: ${known.join(', ')}.`,
      en: `The name of what to print is needed: ${known.join(', ')}.`,
    });
  if (!Object.hasOwn(views, name))
    throw new UserError(
      nearestWords({ vi: `Không có bản «${name}».`, en: `There is no view “${name}”.` }, name, known),
    );
  if (more !== undefined)
    throw new UserError({
      vi: `Mỗi lần chỉ in một bản; thừa «${more}».`,
      en: `One view is printed at a time; “${more}” is too much.`,
    });
  return name;
}

/** The format that was asked for, else the one whose files end so, else text. */
function formatOf({ options }: Given, out: string | undefined): FormatName {
  const asked = options['format'] as FormatName | undefined;
  const ending = out === undefined ? undefined : /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase();
  return asked ?? formatNames.find((name) => formats[name].extension === ending) ?? 'text';
}

function shapes({ options }: Given): Record<string, string> {
  const names = viewOptions.map(({ flags }) => /--([a-z-]+)/.exec(flags)?.[1] ?? '');
  return Object.fromEntries(
    names.flatMap((name) => {
      const key = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const value = options[key];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function screenOf(environment: Environment) {
  const { bold, dim } = pensOf(environment);
  return { width: environment.width, bold, dim };
}

const notBoth = () =>
  new UserError({
    vi: '--check chỉ so sánh, không ghi; hãy bỏ --out.',
    en: '--check only compares and writes nothing; leave out --out.',
  });

const needsFile = (format: FormatName) =>
  new UserError({
    vi: `Định dạng ${format} không in ra màn hình được; hãy chọn tệp bằng --out.`,
    en: `The format ${format} cannot be printed on a terminal; choose a file with --out.`,
  });
