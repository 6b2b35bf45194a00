import type { Language, Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment } from '../command.ts';

interface TypedQuestion {
  readonly question: Localised;
  readonly preset?: string;
}

/**
 * What a person at a terminal types, as `read` understands it: what it says in a UserError is shown, and the question is asked again. A
 * UserError with `missing` where nobody can be asked.
 */
export async function askTyped<T>(
  { ask, language }: Environment,
  { question, preset }: TypedQuestion,
  read: (typed: string) => T,
  missing: Localised,
): Promise<T> {
  if (!ask) throw new UserError(missing);
  const fault = (typed: string) => faultOf(read, typed, language);
  const options = preset === undefined ? { fault } : { preset, fault };
  return read(await ask.text(question[language], options));
}

/** What is wrong with words as the reader of them says it; null where nothing is. */
export function faultOf(read: (typed: string) => unknown, typed: string, language: Language): string | null {
  try {
    read(typed);
    return null;
  } catch (error) {
    if (error instanceof UserError) return error.localised[language];
    throw error;
  }
}
