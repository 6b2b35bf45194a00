import { type Language, languages } from '../../locale/localised.ts';
import { type CalendarDate, isRealDate } from '../../plan/calendar.ts';
import { jsonText } from '../../screen/json-text.ts';
import { type FormatName, formatNames } from '../../writers/formats.ts';
import type { OptionTable } from '../command.ts';
import { longName } from './long-name.ts';
import type { Asked, ShapeOptions, View } from './view.ts';

/** Everything that a rendering depends on, beside the plan. */
export interface ViewRequest {
  readonly view: View<unknown>;
  readonly asked: Asked;
  readonly format: FormatName;
}

/** Whether an option takes a value. */
const takesValue = (flags: string): boolean => flags.includes('<');

/** What a command line says beside the view, its words and the options that shape it. */
interface RequestSettings {
  /** The one programme that it is about; null where it is about several or none. */
  readonly programme: string | null;
  readonly language: Language;
  readonly asOf: CalendarDate;
  readonly format: FormatName;
}

/** The command line that makes a rendering again: nothing is left to a default, so that neither the day nor the machine changes it. */
export function commandLineOf(
  { call }: Pick<View<unknown>, 'call'>,
  { args, options }: Pick<Asked, 'args' | 'options'>,
  { programme, language, asOf, format }: RequestSettings,
): string {
  const named: Readonly<Record<string, string | true | readonly string[]>> = {
    ...(programme !== null && { programme }),
    lang: language,
    'as-of': asOf,
    format,
    ...options,
  };
  const flags = Object.entries(named).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [value].flat().flatMap((one) => [`--${name}`, quoted(one)]),
  );
  const words = args.map(quoted);
  const start = ['cthd', ...call];
  return args.some((arg) => arg.startsWith('-'))
    ? [...start, ...flags, '--', ...words].join(' ')
    : [...start, ...words, ...flags].join(' ');
}

/** Loaded only where a line has to be understood: a command that shows one view need not load all. */
const allViews = async () => Object.values((await import('./views.ts')).views);

/** Whether a line calls a command that shows views, be the rest of it what it may. */
export async function callsViews(line: string): Promise<boolean> {
  const [tool, command] = wordsOf(line);
  return tool === 'cthd' && (await allViews()).some(({ call }) => call[0] === command);
}

/** The view that a command line calls, by as many words as fit; null where it calls none. */
async function viewCalled(line: string): Promise<View<unknown> | null> {
  const words = wordsOf(line);
  const called = (await allViews()).filter(
    ({ call }) => words[0] === 'cthd' && call.every((word, index) => words[index + 1] === word),
  );
  return called.sort((a, b) => b.call.length - a.call.length)[0] ?? null;
}

/**
 * What a command line asks for that a file says it was made by. The file is not trusted: only a view with the options that shape it, each as often as
 * it may be given, is understood; null for everything else, so that nothing else can be run.
 */
export async function requestOf(line: string): Promise<ViewRequest | null> {
  const view = await viewCalled(line);
  if (!view) return null;
  const read = readFlags(wordsOf(line).slice(1 + view.call.length), view.options);
  if (!read || (read.args.length > 0 && !view.takesArgs)) return null;
  const { lang, 'as-of': asOf, format: formatAsked, programme, ...options } = read.options;
  const language = languages.find((one) => one === lang);
  const format = formatNames.find((one) => one === formatAsked);
  if (!language || !format || typeof asOf !== 'string' || !isRealDate(asOf)) return null;
  if (programme !== undefined && typeof programme !== 'string') return null;
  return {
    view,
    asked: { args: read.args, options, programme, language, asOf, isDayGiven: true },
    format,
  };
}

const common: OptionTable = Object.fromEntries(
  ['programme', 'lang', 'as-of', 'format'].map((name) => [`--${name} <value>`, { vi: '', en: '' }]),
);

/** Words and options in any order; null where an option is not allowed, lacks its value, or stands twice and may not. */
function readFlags(
  words: readonly string[],
  own: OptionTable,
): { readonly args: readonly string[]; readonly options: ShapeOptions } | null {
  const allowed = new Map(
    Object.entries({ ...common, ...own }).map((option) => [`--${longName(option[0])}`, option]),
  );
  const options: Record<string, string | true | readonly string[]> = {};
  const args: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--') return { args: [...args, ...words.slice(index + 1)], options };
    if (!word.startsWith('-')) {
      args.push(word);
      continue;
    }
    const option = allowed.get(word);
    if (!option) return null;
    const [flags, { repeatable }] = option;
    const name = longName(flags);
    const before = options[name];
    if (before !== undefined && !repeatable) return null;
    if (!takesValue(flags)) {
      options[name] = true;
      continue;
    }
    index += 1;
    const value = words[index];
    if (value === undefined) return null;
    options[name] = repeatable ? [...severalOf(before), value] : value;
  }
  return { args, options };
}

const severalOf = (value: ShapeOptions[string] | undefined): readonly string[] =>
  typeof value === 'object' ? value : [];

/**
 * A word as it is, or in quotation marks where it has blanks or anything that a shell, a comment or a screen might interpret; what a shell would act
 * on between quotation marks is written as an escape.
 */
const quoted = (word: string): string =>
  /^[\w.:/@,+-]+$/.test(word)
    ? word
    : jsonText(word)
        .trimEnd()
        .replace(/[$`!]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The words of a line, those in quotation marks read as JSON; none where one of them is not. */
function wordsOf(line: string): string[] {
  try {
    return (line.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? []).map((word) =>
      word.startsWith('"') ? String(JSON.parse(word)) : word,
    );
  } catch {
    return [];
  }
}
