import { UserError } from '../../plan/user-error.ts';
import { cleanText } from '../../vietnamese/letters/clean-text.ts';

/** The words of an option in composed Unicode. A UserError where they hold invisible characters, as pasted text may. */
export function plainWords(typed: string, option: string): string {
  const { text, removed } = cleanText(typed);
  if (removed === '') return text;
  throw new UserError({
    vi: `--${option} có ký tự không nhìn thấy (${removed}), thường do dán từ nơi khác; hãy gõ lại. Chưa ghi gì.`,
    en: `--${option} holds characters that nobody sees (${removed}), as a paste brings them; type it again. Nothing was written.`,
  });
}
