import type { Programme } from '../../plan/plan.ts';
import { addToGroup, groupBy } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import { onceForEach } from '../../plan/once-for-each.ts';
import type { ProgrammeIndex } from '../../plan/programme-index.ts';
import { type Unit, wordingOf } from '../../plan/unit.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { fitWords, type WordList, wordList } from '../../vietnamese/wording/fit-words.ts';

/** What a row says of the task that it assigns; '' for what it does not say. */
export interface NamedTask {
  readonly id: string;
  readonly address: string;
  readonly number: string;
  readonly text: string;
}

/**
 * The task that is meant, or those that may be, best first; none where nothing is like it, or where a unit is named that is no task itself
 * and holds some.
 */
export type MatchedTask =
  { readonly unit: Unit } | { readonly candidates: readonly Unit[]; readonly holder?: Unit };

/** The share of a shortened wording that must be in the wording of the task. */
const leastContained = 0.8;
/** And so much better must the best be than the next. */
const leastLead = 0.06;
const mostCompared = 25;

const plain = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Gives a function that finds the task that a row names: by id or address; else by its wording, shortened or with abbreviations too, where
 * no other task fits nearly as well; the number beside it decides between tasks of one wording, or names the task by itself.
 */
export const taskMatcher = onceForEach(({ index }: Programme): ((named: NamedTask) => MatchedTask) => {
  const { tasks } = index;
  const exact = new Map(
    tasks.flatMap((unit) => [[unit.id, unit] as const, [unit.address.toLowerCase(), unit] as const]),
  );
  const byWording = new Map<string, Unit[]>();
  const byWord = new Map<string, number[]>();
  const lists = new Map<Unit, WordList>();
  for (const [at, unit] of tasks.entries()) {
    addToGroup(byWording, plain(wordingOf(unit)), unit);
    const list = wordList(wordingOf(unit));
    lists.set(unit, list);
    for (const word of new Set(list.map(({ word }) => word))) addToGroup(byWord, word, at);
  }
  const byPrinted = groupBy(tasks, ({ number }) => number?.toLowerCase() ?? '');
  const fits = new Map<string, Unit[]>();
  const holders = lazily(() => holdersIn(index));
  return (named) => {
    const found = matchTask(named);
    const holder = 'candidates' in found && found.candidates.length === 0 ? holderNamed(named) : undefined;
    return holder ? { candidates: [], holder } : found;
  };

  function matchTask({ id, address, number, text }: NamedTask): MatchedTask {
    const known = [id, address].flatMap((one) => exact.get(one.toLowerCase()) ?? []);
    const [named] = known;
    if (named) return new Set(known).size === 1 ? { unit: named } : { candidates: known };
    if (id !== '' || address !== '') return { candidates: [] };
    const numbered = byNumber(number);
    if (text === '')
      return numbered.length === 1 && numbered[0] ? { unit: numbered[0] } : { candidates: numbered };
    const same = byWording.get(plain(text)) ?? [];
    const fitting = same.length > 0 ? same : alikeOnce(text);
    const [only, ...others] = fitting;
    if (only && others.length === 0) return { unit: only };
    const sameNumber = fitting.filter((unit) => numbered.includes(unit));
    return sameNumber.length === 1 && sameNumber[0] ? { unit: sameNumber[0] } : { candidates: fitting };
  }

  /** The unit above tasks that is named by its id, its address or its whole wording. */
  function holderNamed({ id, address, text }: NamedTask): Unit | undefined {
    const { byName, byWords } = holders();
    const named = [id, address].filter((one) => one !== '');
    if (named.length === 0) return text === '' ? undefined : byWords.get(plain(text));
    return named.flatMap((one) => byName.get(one.toLowerCase()) ?? [])[0];
  }

  /** The tasks that a number in the first column can mean: an address, a printed number, the place among all tasks. */
  function byNumber(written: string): Unit[] {
    const number = written.replace(/[.)\s]+$/u, '').toLowerCase();
    if (number === '') return [];
    const named = exact.get(number);
    if (named) return [named];
    const printed = byPrinted.get(number) ?? [];
    const ordinal = /^\d+$/.test(number) ? tasks[Number(number) - 1] : undefined;
    return [...printed, ...(ordinal && !printed.includes(ordinal) ? [ordinal] : [])];
  }

  function alikeOnce(text: string): Unit[] {
    const known = fits.get(text) ?? alike(text);
    fits.set(text, known);
    return known;
  }

  /** The tasks whose wording is like a text; those that fit as well as the best, or nearly so. */
  function alike(text: string): Unit[] {
    const words = wordList(text);
    const shares = new Float64Array(tasks.length);
    const isMet = new Uint8Array(tasks.length);
    const met: number[] = [];
    for (const { word, initials } of words) {
      const among = byWord.get(word) ?? [];
      const weight = initials ? 0 : 1 / among.length;
      for (const at of initials ? tasks.keys() : among) {
        shares[at] = (shares[at] ?? 0) + weight;
        if (isMet[at] === 0) met.push(at);
        isMet[at] = 1;
      }
    }
    const likely = highest(met, shares).flatMap((at) => tasks[at] ?? []);
    const scored = likely
      .map((unit) => {
        const { contained, covered } = fitWords(words, lists.get(unit) ?? []);
        const isFit =
          (contained >= leastContained && words.length > 2) ||
          contained === 1 ||
          (covered >= 0.9 && (lists.get(unit)?.length ?? 0) > 3);
        return { unit, isFit, score: Math.max(0.8 * contained + 0.2 * covered, isFit ? 0.75 : 0) };
      })
      .sort((a, b) => b.score - a.score);
    const fitting = scored.filter(({ isFit }) => isFit);
    const best = fitting[0]?.score;
    if (best === undefined) return [];
    return fitting.filter(({ score }) => score > best - leastLead).map(({ unit }) => unit);
  }
});

/** The units that hold tasks and are none, by id and address and by their wording; of several the first. */
function holdersIn({ units }: ProgrammeIndex) {
  const byName = new Map<string, Unit>();
  const byWords = new Map<string, Unit>();
  for (const unit of units) {
    if (unit.units.length === 0 || unit.isTask) continue;
    for (const name of [unit.id, unit.address.toLowerCase()]) if (!byName.has(name)) byName.set(name, unit);
    const words = plain(wordingOf(unit));
    if (!byWords.has(words)) byWords.set(words, unit);
  }
  return { byName, byWords };
}

/** Of some places those with the highest shares, the highest first; of equal ones the first. */
function highest(places: Iterable<number>, shares: Readonly<Float64Array>): number[] {
  const best: number[] = [];
  const shareOf = (at: number | undefined) => (at === undefined ? -1 : (shares[at] ?? 0));
  for (const at of places) {
    const share = shareOf(at);
    if (best.length === mostCompared && share <= shareOf(best.at(-1))) continue;
    let place = best.length;
    while (place > 0 && shareOf(best[place - 1]) < share) place -= 1;
    best.splice(place, 0, at);
    if (best.length > mostCompared) best.pop();
  }
  return best;
}
