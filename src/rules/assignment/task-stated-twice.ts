import { memoisedByText } from '../../plan/memoised.ts';
import type { Unit } from '../../plan/unit.ts';
import { rootOf, wordingOf } from '../../plan/unit.ts';
import { planRule } from '../plan-rule.ts';

/** A task that the body states and an annex repeats is counted once: the place that assigns it names the other (`of`). */
export const taskStatedTwice = planRule<{ task: string; address: string; first: string }>({
  id: 'task-stated-twice',
  group: 'assignment',
  severity: 'warning',
  scope: 'outline',
  message: ({ task, address, first }) => ({
    vi: `Nhiệm vụ ${task} (${address}) có cùng lời văn với nhiệm vụ ${first} và được đếm thêm một lần; nếu là một thì ghi «of: ${first}».`,
    en: `The task ${task} (${address}) has the wording of the task ${first} and is counted once more; where they are one, write “of: ${first}”.`,
  }),
  many: (count) => ({
    vi: `${count.vi} nhiệm vụ có cùng lời văn với nhiệm vụ khác và được đếm thêm một lần; nếu là một thì ghi «of» với mã của nhiệm vụ kia.`,
    en: `${count.en} tasks have the wording of another task and are counted once more; where they are one, write “of” with the id of the other.`,
  }),
  showsMarked: true,
  alike: ({ unit, wording }) => {
    const words = unit?.isTask === true && wording === wordingOf(unit) ? keyOf(wording) : '';
    return hasWords(words, minWords) ? words : null;
  },
  check({ plan }, report) {
    for (const { index } of plan.programmes) {
      if (new Set(index.tasks.map(rootOf)).size < 2) continue;
      const firsts = new Map<string, Unit>();
      index.tasks.forEach((unit) => {
        const words = keyOf(wordingOf(unit));
        if (!hasWords(words, minWords)) return;
        const first = firsts.get(words);
        if (!first) firsts.set(words, unit);
        else if (rootOf(first) !== rootOf(unit))
          report(unit, 'id', { task: unit.id, address: unit.address, first: first.id });
      });
    }
  },
});

/** Shorter wordings are alike by chance: “Mở lớp tập huấn”. */
const minWords = 5;

/** The wording without what differs between a sentence of the body and a cell of a table. */
const keyOf = memoisedByText((wording: string): string =>
  withoutTrailing(
    wording
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\S ]+|\s{2,}/g, ' '),
  ),
);

/** A wording without the marks and blanks at its end. */
function withoutTrailing(words: string): string {
  let end = words.length;
  while (end > 0 && '.;:, '.includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}

/** Whether there are so many words, or more, with single blanks between them. */
function hasWords(words: string, fewest: number): boolean {
  let at = -1;
  for (let count = 1; count < fewest; count += 1) {
    at = words.indexOf(' ', at + 1);
    if (at < 0) return false;
  }
  return true;
}
