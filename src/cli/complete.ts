import type { CommandEntry } from '../commands/command-table.ts';
import type { OptionTable, OptionUsage, Usage } from '../commands/command.ts';
import { type Candidate, fitting, type Typed } from '../commands/completion/completion-words.ts';
import type { Language } from '../locale/localised.ts';
import { visible } from '../screen/visible.ts';
import { commonOptions } from './common-options.ts';

/** What is to be completed: the words up to the cursor, the last one perhaps empty. */
interface TypedWords {
  readonly shell: string;
  readonly words: readonly string[];
  readonly language: Language;
  readonly cwd: string;
  readonly year: number;
  /** The usages of all commands as JSON, where they were written down; else each is loaded with its command. */
  readonly usages?: string | null;
}

type CompletionTable = Readonly<Record<string, CommandEntry>>;

/**
 * The words that may stand where the cursor is, a line each, with what they mean after a tab; `:files` where a file is wanted. From the
 * same tables as parser and help. Nothing where nothing is known: a shell shows no error.
 */
export async function complete(
  table: CompletionTable,
  { shell, words: given, usages = null, ...rest }: TypedWords,
): Promise<string> {
  const words = joined(
    shell === 'powershell' ? [...given.slice(0, -1), (given.at(-1) ?? '').slice(1)] : given,
  );
  const current = (words.at(-1) ?? '').replace(/^["']/, '');
  const before = words.slice(0, -1);
  const name = commandIn(before);
  const usage = name === null ? null : await usageOf(name, table, usages);
  const options = { ...usage?.options, ...commonOptions };
  const { args, open } = readPlace(before, options);
  const [equals, option, part = ''] = /^(--[a-z-]+)=(.*)$/s.exec(current) ?? [];
  const typed: Typed = { word: equals === undefined ? current : part, ...rest, ...placeOf(before) };
  const named = equals === undefined ? open : optionNamed(option ?? '', options);
  if (named) {
    const lead = equals === undefined || shell === 'bash' ? '' : `${option ?? ''}=`;
    const [flags, { choices }] = named;
    const found = await valuesOf(placeholderOf(flags), choices, typed);
    return found === null ? ':files\n' : lines(found.map((one) => ({ ...one, value: lead + one.value })));
  }
  if (current.startsWith('-') && !before.includes('--'))
    return lines(fitting(flagsOf(options, typed), typed));
  if (name === null) return lines(fitting(commandsOf(table, typed), typed));
  const found = usage ? await argumentsAt(usage, { name, args }, typed) : [];
  return found === null ? ':files\n' : lines(found);
}

/** The arguments and options of a command. */
type Takes = Pick<Usage, 'arguments' | 'options'>;

/** What a command takes; null where there is none of that name. Written down it costs no loading of all that the command needs. */
async function usageOf(name: string, table: CompletionTable, usages: string | null): Promise<Takes | null> {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!entry) return null;
  const written = usages === null ? {} : (JSON.parse(usages) as Readonly<Record<string, Takes>>);
  return Object.hasOwn(written, name) ? (written[name] ?? null) : (await entry.load()).command.usage;
}

/** What every command takes, as JSON, for the build to write down. */
export async function writtenUsages(table: CompletionTable): Promise<string> {
  const all = await Promise.all(
    Object.entries(table).map(async ([name, entry]) => {
      const { options, arguments: terms } = (await entry.load()).command.usage;
      return [name, { ...(terms && { arguments: terms }), options }] as const;
    }),
  );
  return JSON.stringify(Object.fromEntries(all));
}

/** bash takes `--format=json` for three words. */
function joined(words: readonly string[]): string[] {
  const all: string[] = [];
  for (const word of words) {
    const last = all.at(-1);
    const isTail = last !== undefined && /^--[a-z-]+=?$/.test(last);
    if (last !== undefined && isTail && (word === '=' || (last.endsWith('=') && !word.startsWith('-'))))
      all[all.length - 1] = last + word;
    else all.push(word);
  }
  return all;
}

/** The first word that is neither an option nor the value of one that all commands take. */
function commandIn(before: readonly string[]): string | null {
  const at = before.findIndex(
    (word, index) => !word.startsWith('-') && !isOpen(before[index - 1], commonOptions),
  );
  return at < 0 ? null : (before[at] ?? null);
}

const namesOf = (flags: string): string[] => flags.split(/[ ,]+/).filter((word) => word.startsWith('-'));
const placeholderOf = (flags: string): string | null => /[<[]([^>\].]+)/.exec(flags)?.[1] ?? null;

type NamedOption = readonly [flags: string, usage: OptionUsage];

const optionNamed = (name: string, options: OptionTable): NamedOption | null =>
  Object.entries(options).find(([flags]) => namesOf(flags).includes(name)) ?? null;

/** Whether a word is an option that wants the next word as its value. */
const isOpen = (word: string | undefined, options: OptionTable): boolean =>
  word !== undefined && (optionNamed(word, options)?.[0].includes('<') ?? false);

/** The words of the command before the cursor, and the option that waits for its value. */
function readPlace(
  before: readonly string[],
  options: OptionTable,
): { readonly args: readonly string[]; readonly open: NamedOption | null } {
  const words = before.filter((word, at) => !word.startsWith('-') && !isOpen(before[at - 1], options));
  const last = before.at(-1);
  return { args: words.slice(1), open: isOpen(last, options) ? optionNamed(last ?? '', options) : null };
}

/** Where the plan is, and which programme is meant, as far as the words before the cursor say. */
function placeOf(before: readonly string[]): Pick<Typed, 'dir' | 'programme'> {
  const valueOf = (...names: readonly string[]) => {
    const at = before.findLastIndex((word) => names.includes(word));
    return at < 0
      ? before.find((word) => word.startsWith(`${names[1] ?? ''}=`))?.slice((names[1] ?? '').length + 1)
      : before[at + 1];
  };
  const [dir, programme] = [valueOf('-C', '--dir'), valueOf('-p', '--programme')];
  return { ...(dir !== undefined && { dir }), ...(programme !== undefined && { programme }) };
}

const commandsOf = (table: CompletionTable, { language }: Typed): Candidate[] =>
  Object.entries(table).map(([value, { summary }]) => ({ value, words: summary[language] }));

const flagsOf = (options: OptionTable, { language }: Typed): Candidate[] =>
  Object.entries(options).flatMap(([flags, words]) =>
    namesOf(flags)
      .filter((name) => name.startsWith('--'))
      .map((value) => ({ value, words: words[language] })),
  );

/** What may stand for the next word of a command; null where it is a file. */
function argumentsAt(
  usage: Takes,
  { name, args }: { readonly name: string; readonly args: readonly string[] },
  typed: Typed,
): Promise<readonly Candidate[] | null> {
  const all = Object.entries(usage.arguments ?? {});
  const last = all.at(-1);
  const wanted = all[args.length] ?? (last?.[0].includes('...') ? last : undefined);
  if (!wanted) return Promise.resolve([]);
  const [term, { choices }] = wanted;
  const asked = placeholderOf(term);
  const placeholder =
    contextual[`${name} ${args[0] ?? ''} ${asked ?? ''}`] ?? contextual[`${name} ${asked ?? ''}`] ?? asked;
  return valuesOf(placeholder, choices, typed);
}

/** What a placeholder means in one command. */
const contextual: Readonly<Record<string, string>> = {
  'record unit': 'task',
  'task unit': 'task',
  'unit move words': 'unit',
  'unit repeal words': 'unit',
  'body add body': 'words',
  'revise add id': 'slip',
  'revise issue id': 'slip',
  'revise propose id': 'slip',
  'schema name': 'words',
};

/** Placeholders of several names for one thing. */
const same: Readonly<Record<string, string>> = {
  bodies: 'body',
  side: 'revision',
  'id=level': 'rule',
};

const files = new Set(['file', 'path', 'folder']);

async function valuesOf(
  placeholder: string | null,
  choices: readonly string[] | undefined,
  typed: Typed,
): Promise<readonly Candidate[] | null> {
  if (choices)
    return fitting(
      choices.map((value) => ({ value })),
      typed,
    );
  if (placeholder === null) return [];
  if (files.has(placeholder)) return null;
  const { candidatesFor } = await import('../commands/completion/candidates.ts');
  const source =
    placeholder === 'id' ? candidatesFor['programme'] : candidatesFor[same[placeholder] ?? placeholder];
  return source ? await source(typed) : [];
}

const maxLength = 70;

/** Nothing of a plan acts on the screen, and a description has no line end or tab. */
const lines = (found: readonly Candidate[]): string =>
  found
    .map(({ value, words }) => {
      const means = visible((words ?? '').replace(/\s+/gu, ' ').trim());
      const short = means.length > maxLength ? `${means.slice(0, maxLength - 1)}…` : means;
      return `${visible(value)}${short === '' ? '' : `\t${short}`}\n`;
    })
    .join('');
