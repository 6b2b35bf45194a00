import { nearest } from '../../plan/nearest.ts';
import { type State, stateIds } from '../../plan/record-data.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { states } from '../states/states.ts';

/** Words without what people leave out or type in their own way: case, diacritics, hyphens. */
const plain = (words: string) =>
  fold(words)
    .replace(/[\s_-]+/g, ' ')
    .trim();

const known = stateIds.flatMap((state) => {
  const { name, also } = states[state];
  return [state, name.vi, name.en, ...also].map((words) => ({ state, words: plain(words) }));
});

/** The state that someone means, by id or name, in Vietnamese or English, with or without diacritics. A UserError names the nearest ones. */
export function parseState(asked: string): State {
  const wanted = plain(asked);
  const found = known.find(({ words }) => words === wanted);
  if (found) return found.state;
  const near = nearest(
    wanted,
    known.map(({ words }) => words),
    6,
  );
  const likely = near
    .flatMap((words) => known.filter((entry) => entry.words === words))
    .map(({ state }) => state);
  const shown = likely.length > 0 ? [...new Set(likely)].slice(0, 3) : stateIds;
  const list = shown.map((state) => `${states[state].name.vi} (${state})`).join(', ');
  throw new UserError({
    vi: `Không có trạng thái «${asked}». ${likely.length > 0 ? `Có phải: ${list}?` : `Có: ${list}.`}`,
    en: `There is no state “${asked}”. ${likely.length > 0 ? `Did you mean: ${list}?` : `There are: ${list}.`}`,
  });
}
