import type { Decision } from '../../import/structure/draft-units.ts';
import type { Answers } from '../../plan/question.ts';
import type { Language } from '../../locale/localised.ts';
import { visible } from '../../screen/visible.ts';
import type { Ask } from '../command.ts';
import { placeText } from './place-text.ts';

/** Asks the person at the terminal about each decision that leaves a choice, in the order of the text, with the words in question. */
export async function askDecisions(
  decisions: readonly Decision[],
  { ask, language }: { readonly ask: Ask; readonly language: Language },
): Promise<Answers> {
  const answers = new Map<string, string>();
  for (const { question, what, place } of decisions) {
    if (!question || answers.has(question.key)) continue;
    const { key, preset, choices, fault } = question;
    const shown = visible(`${placeText(place, language)}${what[language]}`);
    const words = `${shown}${question.isWhole === true ? ':' : '.'} ${question.ask[language]}`;
    const answer = choices
      ? await ask.choose(
          words,
          choices.map(({ value, name }) => ({ value, name: visible(name[language]) })),
          preset,
        )
      : await ask.text(words, { preset, fault: (typed) => fault?.(typed)?.[language] ?? null });
    answers.set(key, answer);
  }
  return answers;
}
