import type { Language, Localised } from '../../locale/localised.ts';

/** What a command does, as a sentence that can be said before it is done and after. */
export interface Act {
  /** In Vietnamese what comes after “đã” or “sẽ”, without its stop: “thêm cơ quan X vào sổ”. In English the same after the verb. */
  readonly what: Localised;
  /** The English verb: what was done, what would be done. */
  readonly verb: { readonly done: string; readonly would: string };
}

/** The sentence that says it was done, or would be. */
export function actSentence({ what, verb }: Act, isDone: boolean, language: Language): string {
  const said = withoutStop(what[language]);
  if (language === 'vi') return `${isDone ? 'Đã' : 'Sẽ'} ${said}.`;
  return `${isDone ? verb.done : verb.would} ${said}.`;
}

/** Said below the sentence of what would be done. */
export const dryRunWords: Localised = {
  vi: 'Chưa ghi gì (--dry-run).',
  en: 'Nothing was written (--dry-run).',
};

/** A sentence without what ends it; looked at from its end, as many blanks as it may have before that. */
function withoutStop(sentence: string): string {
  let end = sentence.length;
  while (/[.\s]/.test(sentence.charAt(end - 1))) end -= 1;
  return sentence.slice(0, end);
}
