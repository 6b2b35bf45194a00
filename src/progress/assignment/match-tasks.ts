import type { Programme, ProgrammeIndex } from '../../plan/plan.ts';
import { addToGroup, groupBy } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import { memoised } from '../../plan/memoised.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { withoutTrailing } from '../../vietnamese/letters/without-trailing.ts';
import { type Effort, fitWords, type WordFit, wordList } from '../../vietnamese/wording/fit-words.ts';
import { type LikelyWording, wordingIndex } from '../../vietnamese/wording/wording-index.ts';

/** What a row says of the task that it assigns; '' for what it does not say. */
export interface NamedTask {
  readonly id: string;
  readonly address: string;
  readonly number: string;
  readonly text: string;
}

/**
 * The task that is meant, or those that may be, best first; none where nothing is like it, or where a unit is named that is no task itself
 * and holds some. Or that it was not looked for, since no effort was left.
 */
export type MatchedTask =
  | { readonly unit: Unit }
  | { readonly candidates: readonly Unit[]; readonly holder?: Unit }
  | { readonly isNotCompared: true };

/** The share of a shortened wording that must be in the wording of the task; or of the task’s wording in a longer one. */
const minFit = { contained: 0.8, covered: 0.9 };
/** And so much better must the best be than the next. */
const minLead = 0.06;
/** Where more tasks than this may be the best, none is. */
const maxCompared = 50;
/** What looking for tasks by wordings that none has may take: a thousand of them in a plan of 10,000 tasks. */
const maxEffort = 50_000_000;

const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Gives a function that finds the task that a row names: by id or address; else by its wording, shortened or with abbreviations too, where
 * no other task fits nearly as well; the number beside it decides between tasks of one wording, or names the task by itself. Wordings are
 * compared until the effort for all of them is spent.
 */
export const taskMatcher = memoised(({ index }: Programme) => matcherOf(index, { left: maxEffort }));

/** The same with an effort of one’s own. */
export function matcherOf(index: ProgrammeIndex, effort: Effort): (named: NamedTask) => MatchedTask {
  const { tasks } = index;
  const exact = new Map(
    tasks.flatMap((unit) => [[unit.id, unit] as const, [unit.address.toLowerCase(), unit] as const]),
  );
  const byWording = new Map<string, Unit[]>();
  for (const unit of tasks) addToGroup(byWording, plain(listedWording(unit)), unit);
  const compare = wordingComparer(tasks, effort);
  const among = memoised((units: readonly Unit[]) => ({
    all: new Set(units),
    printed: groupBy(units, ({ number }) => number?.toLowerCase() ?? ''),
  }));
  const known = new Map<string, MatchedTask>();
  const holders = lazily(() => holdersIn(index));
  return (named) => {
    const found = matchTask(named);
    const holder = 'candidates' in found && found.candidates.length === 0 ? holderNamed(named) : undefined;
    return holder ? { candidates: [], holder } : found;
  };

  function matchTask({ id, address, number, text }: NamedTask): MatchedTask {
    const called = [id, address].flatMap((one) => exact.get(one.toLowerCase()) ?? []);
    const [named] = called;
    if (named) return new Set(called).size === 1 ? { unit: named } : { candidates: called };
    if (id !== '' || address !== '') return { candidates: [] };
    if (text === '') return oneOf(byNumber(number, tasks));
    const alike = meantBy(text);
    if (!('candidates' in alike)) return alike;
    const [one, ...others] = byNumber(number, alike.candidates);
    return one && others.length === 0 ? { unit: one } : alike;
  }

  /** The unit above tasks that is named by its id, its address or its whole wording. */
  function holderNamed({ id, address, text }: NamedTask): Unit | undefined {
    const { byName, byWords } = holders();
    const named = [id, address].filter((one) => one !== '');
    if (named.length === 0) return text === '' ? undefined : byWords.get(plain(text));
    return named.flatMap((one) => byName.get(one.toLowerCase()) ?? [])[0];
  }

  /** Of some tasks those that a number in the first column can mean: an address, a printed number, the place among all tasks. */
  function byNumber(written: string, units: readonly Unit[]): readonly Unit[] {
    const number = withoutTrailing(written, /[.)\s]/u).toLowerCase();
    if (number === '') return [];
    const { all, printed } = among(units);
    const named = exact.get(number);
    if (named) return all.has(named) ? [named] : [];
    const ordinal = /^\d+$/.test(number) ? tasks[Number(number) - 1] : undefined;
    const same = printed.get(number) ?? [];
    return ordinal && all.has(ordinal) && !same.includes(ordinal) ? [...same, ordinal] : same;
  }

  function meantBy(text: string): MatchedTask {
    const same = known.get(text) ? undefined : byWording.get(plain(text));
    const found = known.get(text) ?? (same ? oneOf(same) : compare(text));
    known.set(text, found);
    return found;
  }
}

/** Finds the tasks whose wording is like a text; those that fit as well as the best, or nearly so. */
function wordingComparer(tasks: readonly Unit[], effort: Effort): (text: string) => MatchedTask {
  const lists = lazily(() => tasks.map((unit) => wordList(listedWording(unit))));
  const wordings = lazily(() => wordingIndex(lists(), minFit));
  return (text) => {
    const list = wordList(text);
    const likely = wordings().likely(list, effort);
    const scored: { readonly at: number; readonly score: number }[] = [];
    let [best, compared] = [0, 0];
    for (const { at, max } of bestFirst(likely ?? [])) {
      if (max <= best - minLead || compared === maxCompared) break;
      compared += 1;
      const other = lists()[at] ?? { words: [], abbreviations: new Map() };
      const fit = fitWords(list, other, effort);
      if (!fit) return { isNotCompared: true };
      const { contained, covered } = fit;
      const isFit =
        (contained >= minFit.contained && list.words.length > 2) ||
        contained === 1 ||
        (covered >= minFit.covered && other.words.length > 3);
      if (!isFit) continue;
      scored.push({ at, score: scoreOf(fit) });
      best = Math.max(best, scoreOf(fit));
    }
    if (!likely) return { isNotCompared: true };
    const fitting = scored.filter(({ score }) => score > best - minLead).sort((a, b) => b.score - a.score);
    const units = fitting.flatMap(({ at }) => tasks[at] ?? []);
    return compared === maxCompared ? { candidates: units } : oneOf(units);
  };
}

const oneOf = (units: readonly Unit[]): MatchedTask => {
  const [only, ...others] = units;
  return only && others.length === 0 ? { unit: only } : { candidates: units };
};

/** How well a wording fits that does. */
const scoreOf = ({ contained, covered }: WordFit): number => Math.max(0.8 * contained + 0.2 * covered, 0.75);

/** Wordings with the best score that each can have, the best first. */
const bestFirst = (likely: readonly LikelyWording[]) =>
  likely.map((one) => ({ at: one.at, max: scoreOf(one) })).sort((a, b) => b.max - a.max);

/** The units that hold tasks and are none, by id and address and by their wording; of several the first. */
function holdersIn({ units }: ProgrammeIndex) {
  const byName = new Map<string, Unit>();
  const byWords = new Map<string, Unit>();
  for (const unit of units) {
    if (unit.units.length === 0 || unit.isTask) continue;
    for (const name of [unit.id, unit.address.toLowerCase()]) if (!byName.has(name)) byName.set(name, unit);
    const words = plain(listedWording(unit));
    if (!byWords.has(words)) byWords.set(words, unit);
  }
  return { byName, byWords };
}
