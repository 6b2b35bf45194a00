import type { Party } from '../../plan/assignment.ts';
import type { Body } from '../../plan/plan.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import { isBodyClass } from '../../vietnamese/wording/body-names.ts';
import { fitWords, wordList } from '../../vietnamese/wording/fit-words.ts';

/** What a name in a cell means: a party, a body that is not registered, or one that may be meant for registered ones. */
export type MatchedBody =
  | { readonly party: Party }
  | { readonly fresh: string }
  | { readonly fresh: string; readonly near: readonly Body[] };

/** Finds the body that a name means among those registered: by id or name, with abbreviations too; a class of bodies stays words. */
export function bodyMatcher(bodies: readonly Body[]): (name: string) => MatchedBody {
  const names = bodies.flatMap((body) =>
    [body.id, body.name, ...(body.names ?? [])].map((name) => ({
      body,
      name: foldWords(name),
      words: wordList(name),
    })),
  );
  return (name) => {
    const wanted = foldWords(name);
    const same = new Set(names.filter((one) => one.name === wanted).map(({ body }) => body));
    const [exact] = same;
    if (exact && same.size === 1) return { party: exact.id };
    if (same.size > 1) return { fresh: name, near: [...same] };
    if (isBodyClass(name)) return { party: { class: name } };
    const words = wordList(name);
    const fits = names.map(({ body, words: other }) => ({ body, ...fitWords(words, other) }));
    const spelled = new Set(
      fits.filter(({ contained, covered }) => contained === 1 && covered === 1).map(({ body }) => body),
    );
    const [only] = spelled;
    if (only && spelled.size === 1) return { party: only.id };
    const near = new Set(
      fits
        .filter(
          ({ contained, covered }) =>
            (contained === 1 || covered === 1) && Math.min(contained, covered) >= 0.4,
        )
        .map(({ body }) => body),
    );
    return near.size > 0 ? { fresh: name, near: [...near] } : { fresh: name };
  };
}
