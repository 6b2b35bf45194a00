import process from 'node:process';
import type { Ask, Choice } from '../commands/command.ts';
import type { Language, Localised } from '../locale/localised.ts';
import { UserError } from '../plan/user-error.ts';
import { wrap } from '../screen/wrap.ts';
import { visible } from '../screen/visible.ts';

const pageSize = 8;
/** So many columns of a longer default are shown beside a question, or of one that would act on the screen. */
const maxOfDefault = 60;

/** Asks on the terminal; what draws the questions is loaded with the first of them, so that commands that ask nothing do not pay. */
export function askIn(language: Language): Ask {
  const words = texts[language];
  const load = async () => {
    const { input, search, select, Separator } = await import('./prompts.ts');
    const { default: chalk } = await import('chalk');
    return { input, search, select, Separator, theme: themeOf(chalk.bold, words.keys) };
  };
  return {
    async search(question, find) {
      const { search, Separator, theme } = await load();
      const source = (typed: string | undefined) => {
        const found = find((typed ?? '').normalize('NFC'));
        return found.length > 0 ? found.map(shown) : [new Separator(words.nothing)];
      };
      return unbroken(search({ message: question, source, pageSize, theme }));
    },
    async choose(question, choices, preset) {
      const { select, theme } = await load();
      const config = { message: question, choices: choices.map(shown), pageSize, theme };
      return unbroken(select(preset === undefined ? config : { ...config, default: preset }));
    },
    async text(question, { preset, fault }) {
      const { input, theme } = await load();
      const [first = '', ...rest] = wrap(visible(preset ?? ''), maxOfDefault);
      const isShown = preset === undefined || (rest.length === 0 && first === preset);
      const taken = (typed: string) => (typed === '' ? (preset ?? '') : typed.normalize('NFC').trim());
      const validate = (typed: string) => {
        const wrong = fault(taken(typed));
        return wrong === null || folded(wrong, 2);
      };
      const message = isShown ? question : `${question} (⏎: ${first}…)`;
      const config = { message, validate, theme };
      return taken(
        await unbroken(input(isShown && preset !== undefined ? { ...config, default: preset } : config)),
      );
    },
  };
}

/** What is chosen stands out by weight: the usual blue vanishes on black, the usual cyan on white. */
function themeOf(bold: (text: string) => string, keys: string) {
  const plain = (text: string) => text;
  return {
    prefix: { idle: bold('?'), done: bold('✔') },
    style: { answer: plain, highlight: bold, searchTerm: plain, description: plain, keysHelpTip: () => keys },
  };
}

/** Names and descriptions may come from a plan: nothing in them acts on the screen. */
const shown = <T>({ value, name, short, description }: Choice<T>) => ({
  value,
  name: visible(name),
  ...(short !== undefined && { short: visible(short) }),
  ...(description !== undefined && { description: folded(description) }),
});

/** As many lines as leave room for the choices above them. */
const maxLines = 7;

/** Words in lines of the screen, of which some columns are taken. */
function folded(description: string, taken = 0): string {
  const width = (process.stdout.columns || 80) - 1 - taken;
  const lines = description.split('\n').flatMap((line) => wrap(visible(line), width));
  return [...lines.slice(0, maxLines), ...(lines.length > maxLines ? ['…'] : [])].join('\n');
}

/**
 * The answer; Ctrl-C, Ctrl-D and a terminal that goes away end the command, and nothing has been written. Where nothing is left to be typed
 * the process ends at once with the exit code that it has then, which must not be 0.
 */
async function unbroken<T>(answer: Promise<T>): Promise<T> {
  const before = process.exitCode;
  process.exitCode = stoppedCode;
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && /^(?:Exit|Abort|Cancel)PromptError$/.test(error.name))
      throw new UserError(stopped);
    throw error;
  } finally {
    process.exitCode = before;
  }
}

/** The exit code of a command that a person stopped: it did nothing that was asked. */
const stoppedCode = 2;

const stopped: Localised = { vi: 'Đã dừng; không có gì được ghi.', en: 'Stopped; nothing was written.' };

const texts = {
  vi: { nothing: 'Không thấy gì khớp.', keys: '↑↓ di chuyển • ⏎ chọn • Ctrl-C dừng' },
  en: { nothing: 'Nothing fits.', keys: '↑↓ move • ⏎ choose • Ctrl-C stop' },
} satisfies Localised<object>;
