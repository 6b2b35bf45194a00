import { consolidate } from '../../editions/consolidate-editions.ts';
import { historyOfUnit, unitsThroughout } from '../../editions/wording-history.ts';
import { nearest } from '../../plan/nearest.ts';
import { UserError } from '../../plan/user-error.ts';
import { wordingJson } from '../../views/wording/wording-json.ts';
import { type WordingReport, wordingView } from '../../views/wording/wording-view.ts';
import type { Editions } from '../../editions/editions.ts';
import { findUnit, findUnits } from '../shared/find-unit.ts';
import { nextLine, placeOptions } from '../shared/next-command.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { placeOn } from '../shared/wording-in-force.ts';
import { aboutProgramme, type View } from '../show/view.ts';

/** The history of the wording of the units that are named: by id, by any number that they ever bore, or by words. */
export const wordingPage: View<WordingReport> = {
  id: 'wording',
  call: ['log', '--wording'],
  takesArgs: true,
  options: {},
  formats: ['text', 'markdown', 'html', 'docx', 'json'],
  facts({ args, programme: asked, asOf }, sources) {
    if (args.length === 0) throw needsUnit();
    const { plan } = sources.plan();
    const programme = chooseProgramme(plan, asked);
    const known = sources.editionsOf(programme);
    if (known.withoutHistory && !known.isWhole) throw new UserError(known.withoutHistory);
    const place = placeOn(known, asOf);
    const editions = { ...known, editions: known.editions.slice(0, place + 1) };
    const { events } = consolidate(known, place, plan.documents);
    const units = unitsThroughout(editions);
    const historiesOf = (typed: string) =>
      matchingIds(editions, units, typed).map((id) =>
        historyOfUnit(id, editions, { events, units: units.get(id) ?? [] }),
      );
    return {
      programme,
      plan,
      asked: args.map((word) => ({ typed: word.trim(), histories: historiesOf(word.trim()) })),
    };
  },
  about: ({ programme }) => aboutProgramme(programme),
  blocks: (report, { language }) => wordingView(report, language),
  next: (_, environment) => nextLine(nextAfterWording(placeOptions(environment))),
  json: wordingJson,
};

const nextAfterWording = (options: string) => ({
  vi: `cthd consolidate${options}  (bản tổng hợp, có chú thích từng lần điều chỉnh)`,
  en: `cthd consolidate${options}  (the consolidated text, with a note for each amendment)`,
});

/** The ids of the units that a word means now or once meant; a UserError with the nearest where there is none. */
function matchingIds(
  editions: Editions,
  throughout: ReturnType<typeof unitsThroughout>,
  asked: string,
): string[] {
  if (throughout.has(asked)) return [asked];
  const wanted = asked.toLowerCase();
  const holders = [...throughout].filter(([, units]) =>
    units.some((unit) => unit?.address.toLowerCase() === wanted),
  );
  if (holders.length > 0) return holders.map(([id]) => id);
  const programme = editions.editions.at(-1)?.programme;
  if (!programme) throw new Error('a programme has at least one edition');
  const units = programme.index.units;
  if (findUnits(units, asked).length > 0) return [findUnit(programme, asked, units).id];
  const addresses = [...throughout.values()].flatMap((row) => row.flatMap((unit) => unit?.address ?? []));
  const near = nearest(asked, [...new Set([...throughout.keys(), ...addresses])]);
  throw new UserError({
    vi: `Chương trình chưa bao giờ có đơn vị «${asked}»${near.length === 0 ? '; hãy nêu mã, địa chỉ hoặc vài từ trong lời văn.' : `. Có phải: ${near.join(', ')}?`}`,
    en: `The programme never had a unit “${asked}”${near.length === 0 ? '; give an id, an address or a few words of its wording.' : `. Did you mean: ${near.join(', ')}?`}`,
  });
}

const needsUnit = () =>
  new UserError({
    vi: 'Lịch sử lời văn cần một đơn vị: cthd log --wording --unit <mã, địa chỉ xưa hoặc nay, hoặc vài từ>',
    en: 'The history of a wording needs a unit: cthd log --wording --unit <id, address of then or now, or a few words>',
  });

/** The refusal of days for a history that begins at the beginning. */
export const wholeHistory = () =>
  new UserError({
    vi: 'Lịch sử lời văn luôn kể từ đầu; hãy bỏ --since và --until.',
    en: 'The history of a wording is always shown from its beginning; leave out --since and --until.',
  });
