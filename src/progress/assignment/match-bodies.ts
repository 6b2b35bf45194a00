import type { Party } from '../../plan/assignment.ts';
import { groupBy } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import { isBodyClass } from '../../vietnamese/wording/body-names.ts';
import { type Effort, fitWords, wordList } from '../../vietnamese/wording/fit-words.ts';
import { wordingIndex } from '../../vietnamese/wording/wording-index.ts';

/**
 * What a name in a cell means: a party, a body that is not registered, or one that may be meant for registered ones. Or that it was not held
 * against the registered ones, since no effort was left.
 */
export type MatchedBody =
  | { readonly party: Party }
  | { readonly fresh: string }
  | { readonly fresh: string; readonly near: readonly Body[] }
  | { readonly isNotCompared: true };

/** A name that has all words of another is like it if these are this share of its own. */
const minShared = 0.4;
/** Where more names than this are like one, the first of them are told. */
const maxNear = 50;
/** What comparing names may take that no registered body has: 20,000 of them, where 5,000 bodies are registered, take less. */
const maxEffort = 50_000_000;

/** Finds the body that a name means among those registered: by id or name, with abbreviations too; a class of bodies stays words. */
export const bodyMatcher = memoised((bodies: readonly Body[]) => bodyMatcherOf(bodies, { left: maxEffort }));

/** The same with an effort of one’s own. */
export function bodyMatcherOf(bodies: readonly Body[], effort: Effort): (name: string) => MatchedBody {
  const names = bodies.flatMap((body) =>
    [body.id, body.name, ...(body.names ?? [])].map((name) => ({ body, name })),
  );
  const byName = groupBy(names, ({ name }) => foldWords(name));
  const lists = lazily(() => names.map(({ name }) => wordList(name)));
  const index = lazily(() => wordingIndex(lists(), { contained: 1, covered: 1 }));
  const known = new Map<string, MatchedBody>();
  return (name) => {
    const found = known.get(name) ?? match(name);
    known.set(name, found);
    return found;
  };

  function match(name: string): MatchedBody {
    const same = new Set((byName.get(foldWords(name)) ?? []).map(({ body }) => body));
    const [exact] = same;
    if (exact && same.size === 1) return { party: exact.id };
    if (same.size > 1) return { fresh: name, near: [...same] };
    if (isBodyClass(name)) return { party: { class: name } };
    const words = wordList(name);
    const likely = index()
      .likely(words, effort)
      ?.filter(({ contained, covered }) => Math.min(contained, covered) >= minShared)
      .sort((a, b) => b.contained + b.covered - a.contained - a.covered);
    if (!likely) return { isNotCompared: true };
    const spelled = new Set<Body>();
    const near = new Set<Body>();
    for (const { at } of likely.slice(0, maxNear)) {
      const [one, other] = [names[at], lists()[at]];
      const fit = other && fitWords(words, other, effort);
      if (!one || !fit) return { isNotCompared: true };
      const { contained, covered } = fit;
      if (contained === 1 && covered === 1) spelled.add(one.body);
      if ((contained === 1 || covered === 1) && Math.min(contained, covered) >= minShared) near.add(one.body);
    }
    const [only] = spelled;
    const left = likely[maxNear];
    const isSure = !left || left.contained < 1 || left.covered < 1;
    if (only && spelled.size === 1 && isSure) return { party: only.id };
    return near.size > 0 ? { fresh: name, near: [...near] } : { fresh: name };
  }
}
