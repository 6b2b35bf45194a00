import { shellWord } from '../../io/shell-word.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { inert } from '../../screen/inert.ts';

/** A step that was taken: what it did, and the git command that would do the same. */
export interface GitStep {
  readonly words: Localised;
  readonly command: readonly string[];
}

/** Steps as numbered lines, each with its command below; what no shell would take as it is stands there as an ellipsis. */
export const stepLines = (steps: readonly GitStep[], language: Language): string[] =>
  steps.flatMap(({ words, command }, index) => [
    `${index + 1}. ${inert(words[language])}`,
    `   ${inert(['git', ...command].map((word) => shellWord(word) ?? '"…"').join(' '))}`,
  ]);
