import { type Language, languages } from '../locale/localised.ts';
import { earlyOption } from './early-option.ts';

/** Whether a word names a language that messages are in. */
export const isLanguage = (word: string | undefined): word is Language =>
  languages.some((language) => language === word);

/**
 * The language of messages and help: `--lang`, then CTHD_LANG, then what the settings beside the plan say, then the locale where it names
 * one of ours, then Vietnamese. Looked up before the command line is read, because help and errors already need it.
 */
export function languageOf(
  args: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
  configured?: Language,
): Language {
  const asked = earlyOption(args, '--lang');
  const locale = variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'];
  return [asked, variables['CTHD_LANG'], configured, locale?.slice(0, 2)].find(isLanguage) ?? 'vi';
}
