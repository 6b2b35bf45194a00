import { type FormatName, formatNames } from '../../writers/formats.ts';
import { type Language, languages } from '../../locale/localised.ts';
import { type CalendarDate, isRealDate } from '../../plan/calendar.ts';
import { jsonText } from '../../screen/json-text.ts';
import type { OptionUsage } from '../command.ts';
import { viewOptions } from './view-options.ts';
import { views } from './views.ts';

/** Everything that a rendering depends on, beside the plan. */
export interface RenderRequest {
  readonly view: string;
  readonly programme: string;
  readonly language: Language;
  readonly asOf: CalendarDate;
  readonly format: FormatName;
  /** The options that shape the view, by their long names. */
  readonly options: Readonly<Record<string, string>>;
}

const longName = ({ flags }: OptionUsage) => /--([a-z-]+)/.exec(flags)?.[1] ?? '';

/** The command line that makes a rendering again: nothing is left to a default, so that neither the day nor the machine changes it. */
export function commandLineOf({ view, programme, language, asOf, format, options }: RenderRequest): string {
  const named = { programme, lang: language, 'as-of': asOf, format, ...options };
  const flags = Object.entries(named).flatMap(([name, value]) => [`--${name}`, quoted(value)]);
  return ['cthd', 'render', quoted(view), ...flags].join(' ');
}

/**
 * What a command line asks for that a file says it was made by. The file comes from a stranger: only `cthd render` with a view and the
 * options that shape a rendering, each once and with a value, is understood; null for everything else, so that nothing else can be run.
 */
export function requestOf(line: string): RenderRequest | null {
  const [tool, command, view = '', ...rest] = wordsOf(line);
  if (tool !== 'cthd' || command !== 'render' || !Object.hasOwn(views, view) || rest.length % 2 !== 0)
    return null;
  const allowed = new Set(['programme', 'lang', 'as-of', 'format', ...viewOptions.map(longName)]);
  const given = new Map<string, string>();
  for (let index = 0; index < rest.length; index += 2) {
    const [flag = '', value = ''] = rest.slice(index, index + 2);
    const name = flag.slice(2);
    if (!flag.startsWith('--') || !allowed.has(name) || given.has(name)) return null;
    given.set(name, value);
  }
  const language = languages.find((one) => one === given.get('lang'));
  const format = formatNames.find((one) => one === given.get('format'));
  const [programme, asOf] = [given.get('programme'), given.get('as-of')];
  if (!language || !format || programme === undefined || asOf === undefined || !isRealDate(asOf)) return null;
  const options = Object.fromEntries(
    viewOptions.map(longName).flatMap((name) => {
      const value = given.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { view, programme, language, asOf, format, options };
}

/** A word as it is, or in quotation marks where it has blanks or anything that a shell, a comment or a screen might take amiss. */
const quoted = (word: string): string => (/^[\w.:/@,+-]+$/.test(word) ? word : jsonText(word).trimEnd());

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
