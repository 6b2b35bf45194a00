import type { Ask } from '../../src/commands/command.ts';
import { UserError } from '../../src/plan/user-error.ts';

/** What a question was answered with: words typed, the name of a choice, or a break (Ctrl-C). Words that are at fault are followed by the next answer, as at a terminal. */
export type Answer = string | typeof stop;
export const stop = Symbol('Ctrl-C');

/** A person at a terminal who gives these answers; `heard` holds each question, with the complaints and the choices that were shown. */
export function scriptedAsk(answers: readonly Answer[]): { askIn: () => Ask; heard: string[] } {
  const heard: string[] = [];
  const left = [...answers];
  const next = (question: string): string => {
    heard.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nobody answers “${question}”`);
    if (answer === stop)
      throw new UserError({ vi: 'Đã dừng; không có gì được ghi.', en: 'Stopped; nothing was written.' });
    return answer;
  };
  const ask: Ask = {
    search(question, find) {
      const typed = next(question);
      const [found] = find(typed);
      if (!found) throw new Error(`nothing is found for “${typed}”`);
      heard.push(`  ${found.name}`);
      return Promise.resolve(found.value);
    },
    choose(question, choices, preset) {
      const wanted = next(question);
      const chosen = choices.find(({ name, value }) => (wanted === '' ? value === preset : name === wanted));
      if (!chosen)
        throw new Error(`no choice “${wanted}” among ${choices.map(({ name }) => name).join(', ')}`);
      heard.push(`  ${choices.map(({ name }) => name).join(' | ')}`);
      return Promise.resolve(chosen.value);
    },
    text(question, { preset = '', fault }) {
      for (;;) {
        const typed = next(question) || preset;
        const complaint = fault(typed);
        if (complaint === null) return Promise.resolve(typed);
        heard.push(`  > ${complaint}`);
      }
    },
  };
  return { askIn: () => ask, heard };
}
