import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { cleanText } from '../../vietnamese/letters/clean-text.ts';
import { capitalised } from '../../locale/capitalised.ts';

/** Arguments that hold words, by the names under which they are read. */
const argumentNames: Readonly<Record<string, Localised>> = {
  words: { vi: 'lời văn', en: 'the wording' },
  body: { vi: 'tên cơ quan', en: 'the name of the body' },
  citation: { vi: 'trích dẫn', en: 'the citation' },
};

/** An option as it is typed, or what an argument is called. */
export const givenName = (option: string): Localised =>
  argumentNames[option] ?? { vi: `--${option}`, en: `--${option}` };

/** The words of an option in composed Unicode. A UserError where they hold invisible characters, as pasted text may. */
export function plainWords(typed: string, option: string): string {
  const { text, removed } = cleanText(typed);
  if (removed === '') return text;
  const name = givenName(option);
  throw new UserError({
    vi: `${capitalised(name.vi)} có ký tự không nhìn thấy (${removed}), thường do dán từ nơi khác; hãy gõ lại. Chưa ghi gì.`,
    en: `${capitalised(name.en)} holds characters that nobody sees (${removed}), as a paste brings them; type it again. Nothing was written.`,
  });
}
