import { countedOf } from '../../plan/assignment.ts';
import { type Indicator, indicatorsOf, isSameIndicator } from '../../plan/indicator.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';

/**
 * The key of the result of a task that words name: its key itself, or its deliverable, without diacritics too. A UserError, with the
 * results that there are, where they name none or more than one.
 */
export function resultNamed(task: Unit, words: string): string {
  const results = countedOf(task).flatMap(({ result, task: own }) =>
    result === undefined ? [] : [{ key: result, deliverable: own?.deliverable ?? '' }],
  );
  const wanted = plain(words);
  const [found, ...more] = [
    results.filter(({ key }) => key === words.trim()),
    results.filter(({ deliverable }) => wanted !== '' && plain(deliverable) === wanted),
  ].find((some) => some.length > 0) ?? [undefined];
  if (found && more.length === 0) return found.key;
  const named = results.map(({ key, deliverable }) => `${key} (${deliverable || '…'})`).join(', ');
  throw new UserError(
    results.length === 0
      ? {
          vi: `Nhiệm vụ ${task.id} không chia thành nhiều kết quả; đừng nêu kết quả.`,
          en: `The task ${task.id} has no separate results; name none.`,
        }
      : {
          vi: `Nhiệm vụ ${task.id} không có kết quả «${words.slice(0, 64)}»; các kết quả là: ${named}.`,
          en: `The task ${task.id} has no result “${words.slice(0, 64)}”; its results are: ${named}.`,
        },
  );
}

/**
 * The indicator of a task, or of one of its results, that a value is of: the one that words name, or the only one. A UserError, with the
 * indicators that there are, where they name none, or where several stand there and none is named; null where there is none at all.
 */
export function indicatorNamed({ id, task }: Unit, words: string | undefined): Indicator | null {
  const all = indicatorsOf(task);
  if (words === undefined && all.length < 2) return all[0] ?? null;
  const wanted = plain(words ?? '');
  const found =
    words === undefined
      ? undefined
      : (all.find(({ name }) => isSameIndicator(name, words)) ??
        all.find(({ name }) => plain(name) === wanted));
  if (found) return found;
  const names = all.map(({ name }) => `«${name}»`).join(', ');
  const namesEn = all.map(({ name }) => `“${name}”`).join(', ');
  throw new UserError({
    vi: `Nhiệm vụ ${id} có ${all.length} chỉ tiêu${all.length > 0 ? `: ${names}` : ''}; hãy nêu giá trị là của chỉ tiêu nào.`,
    en: `The task ${id} has ${all.length} indicators${all.length > 0 ? `: ${namesEn}` : ''}; name the one that the value is of.`,
  });
}

const plain = (words: string) =>
  fold(words)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
