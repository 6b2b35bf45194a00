import { shellWord } from '../../io/shell-word.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { inert } from '../../screen/inert.ts';

/** A step that was taken: what it did, and the git command that would do the same. */
export interface GitStep {
  readonly words: Localised;
  readonly command: readonly string[];
}

/** That the main branch here was put back to what the shared repository has, since the proposal holds what it had beyond that. */
export const putBackStep = (main: string, remote: string): GitStep => ({
  words: {
    vi: `Đưa bản chính trên máy này (nhánh ${main}) về đúng như ở kho chung; mọi lần lưu vẫn nằm trong bản đề xuất.`,
    en: `Put the branch ${main} here back to that of the shared repository; everything that was saved is on the branch of the proposal.`,
  },
  command: ['branch', '--force', main, `${remote}/${main}`],
});

/** Steps as numbered lines, each with its command below; what no shell would take as it is stands there as an ellipsis. */
export const stepLines = (steps: readonly GitStep[], language: Language): string[] =>
  steps.flatMap(({ words, command }, index) => [
    `${index + 1}. ${inert(words[language])}`,
    `   ${inert(['git', ...command].map((word) => shellWord(word) ?? '"…"').join(' '))}`,
  ]);
