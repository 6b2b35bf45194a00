import type { BoardTask } from '../views/board/board.ts';
import { fold } from '../vietnamese/letters/fold.ts';

/** Finds the tasks whose words contain all that was typed, whatever its diacritics. */
export interface TaskSearch {
  /** Whether a task, by its place, has all the words. */
  readonly finds: (typed: string) => (place: number) => boolean;
}

/** What of a task is searched: wording, result, bodies, documents, address and id. */
const wordsOf = ({ text, result = '', address, id, lead, facts, citations, records }: BoardTask): string =>
  [
    text,
    result,
    address,
    id,
    lead,
    ...facts.map(([, said]) => said),
    ...citations.map(([document]) => document),
    ...records.flatMap(({ evidence }) => evidence ?? []),
  ].join('\n');

/** Folds so many tasks between two key strokes. */
const atOnce = 500;

/** Prepares the search: the words of each task are folded when they are first asked for, or while the page has nothing else to do. */
export function taskSearch(tasks: readonly BoardTask[]): TaskSearch {
  const folded: string[] = [];
  const foldedAt = (place: number): string => {
    const known = folded[place];
    if (known !== undefined) return known;
    const task = tasks[place];
    const made = task ? fold(wordsOf(task)) : '';
    folded[place] = made;
    return made;
  };
  const foldFrom = (from: number) => {
    const to = Math.min(tasks.length, from + atOnce);
    for (let place = from; place < to; place += 1) foldedAt(place);
    if (to < tasks.length)
      setTimeout(() => {
        foldFrom(to);
      }, 0);
  };
  setTimeout(() => {
    foldFrom(0);
  }, 200);
  return {
    finds(typed) {
      const words = fold(typed)
        .split(/\s+/)
        .filter((word) => word !== '');
      return (place) => {
        const text = foldedAt(place);
        return words.every((word) => text.includes(word));
      };
    },
  };
}
