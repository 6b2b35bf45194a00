import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyInstrument } from '../../src/instrument/apply/apply.ts';
import { draftInstrument } from '../../src/instrument/write/draft.ts';
import { type Instrument, operationsOf } from '../../src/instrument/instrument.ts';
import { operationJson } from '../../src/instrument/write/operation-json.ts';
import { styles } from '../../src/instrument/write/plan-draft.ts';
import { verifyInstrument } from '../../src/instrument/apply/verify-instrument.ts';
import { readJson } from '../../src/instrument/read/read-json.ts';
import { readMarkdown } from '../../src/instrument/read/read-markdown.ts';
import type { Wording } from '../../src/plan/unit.ts';
import { type PartWords, partWordsBy } from '../../src/text/unit-parts.ts';
import { bareWording, inForce, type ProgrammeWording, wordingOfProgramme } from '../../src/text/wording.ts';
import { pagesOf } from '../../src/instrument/write/pages.ts';
import { writeMarkdown } from '../../src/instrument/write/write-markdown.ts';
import type { Family } from '../../src/vietnamese/documents/document-types.ts';
import type { Revision } from '../../src/plan/plan.ts';
import { draftingFrom, noMandates, programmeFrom } from '../support/programme-from-wording.ts';
import { type Chance, chanceFrom, changed, randomProgramme } from './random-programme.ts';
import { caseCount } from '../support/case-count.ts';

interface Sides {
  readonly before: ProgrammeWording;
  readonly after: ProgrammeWording;
  readonly instrument: Instrument;
  /** The instrument as the text of its pages. */
  readonly markdown: string;
  /** Whether something is named that no sentence states: no instrument is printed then. */
  readonly isRefused: boolean;
}

interface DraftForm {
  readonly style?: (typeof styles)[number];
  readonly family?: Family;
  /** The ids of what slips say is replaced as a whole. */
  readonly replaced?: ReadonlySet<string>;
}

/** The slip of an instrument in articles, as State bodies issue them. */
const resolution = {
  id: 'dieu-chinh',
  state: 'draft',
  mandates: [],
  instrument: { type: 'NQ', symbol: null, date: null, issuer: 'ban' },
} as unknown as Revision;

/** Two random programmes as wordings with their parts, and the instrument between them, with its pages. */
function draft(was: ProgrammeWording, now: ProgrammeWording, form: DraftForm = {}): Sides {
  const { style = 'auto', family = 'party', replaced = new Set() } = form;
  const [before, after] = [programmeFrom(was), programmeFrom(now)];
  const mandates = { ...noMandates, isReplaced: (id: string) => replaced.has(id) };
  const tasksApart = family === 'state';
  const { instrument, unamendable } = draftInstrument(
    draftingFrom(before, after, { style, mandates, tasksApart }),
  );
  const slips = family === 'state' ? [resolution] : [];
  const facts = { before, after, slips, family, asOf: '2026-01-01', documents: [], organisations: [] };
  const pages = pagesOf(instrument, facts);
  return {
    before: wordingOfProgramme(before),
    after: wordingOfProgramme(after),
    instrument,
    markdown: writeMarkdown({ instrument, command: 'cthd amend', pages, notes: [], notesTitle: '' }),
    isRefused: unamendable.length > 0,
  };
}

const parts = partWordsBy([]);

/** The parts of a wording that was applied, as those of the same wording with its parts read. */
function partsLike(applied: ProgrammeWording, known: ProgrammeWording): PartWords {
  const twins = new Map<Wording, Wording>();
  const pair = (units: readonly Wording[], others: readonly Wording[]) => {
    const twinsHere = others.filter(inForce);
    for (const [at, unit] of units.filter(inForce).entries()) {
      const twin = twinsHere[at];
      if (!twin) continue;
      twins.set(unit, twin);
      pair(unit.units, twin.units);
    }
  };
  pair(applied.units, known.units);
  return (unit, part) => parts(twins.get(unit) ?? unit, part);
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** The instrument as its pages say it. */
function fromPages({ markdown, instrument }: Sides): Instrument {
  const read = readMarkdown(markdown);
  expect(read.faults).toEqual([]);
  return read.instrument ?? instrument;
}

/** The instrument as JSON and back. */
function throughJson({ base, result, amendment, erratum }: Instrument): Instrument {
  const instruments = [amendment, erratum].map((operations) => ({
    operations: operations.map(operationJson),
  }));
  const read = readJson(JSON.parse(JSON.stringify({ base, result, instruments })));
  expect(read.faults).toEqual([]);
  return read.instrument ?? { amendment: [], erratum: [] };
}

/** What the slips of an adjustment say is replaced: some annexes of the later side, at times the whole programme. */
const someReplaced = ({ units }: ProgrammeWording, chance: Chance): Set<string> =>
  new Set(
    chance.happens(0.08)
      ? ['vi-du']
      : units.flatMap(({ kind, id }) => (kind === 'annex' && id && chance.happens(0.4) ? [id] : [])),
  );

const families = ['party', 'state'] as const;
const forms = families.flatMap((family) => styles.map((style) => [family, style] as const));

test.each(forms)(
  'an instrument of the family %s in the style %s, and what is read from its pages and its JSON, give the wording that it was drafted for',
  (family, style) => {
    const kinds = new Map<string, number>();
    let [all, refused] = [0, 0];
    fc.assert(
      fc.property(seeds, (seed) => {
        const chance = chanceFrom(seed);
        const was = randomProgramme(chance);
        const now = changed(was, chance);
        const sides = draft(was, now, { style, family, replaced: someReplaced(now, chance) });
        const { before, after, instrument, isRefused } = sides;
        all += 1;
        refused += isRefused ? 1 : 0;
        if (isRefused) return;
        const operations = operationsOf(instrument);
        for (const { kind } of operations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (operations.length === 0) expect(instrument.base).toBe(instrument.result);
        else
          for (const one of [instrument, fromPages(sides), throughJson(instrument)])
            expect(verifyInstrument(before, after, one, parts, parts)).toBeNull();
      }),
      { numRuns: caseCount(120, 2_000) },
    );
    expect(refused).toBeLessThan(all / 10);
    const restates = style === 'bullet' ? [] : ['restate'];
    for (const kind of [
      'adjust',
      'amend',
      'replace',
      'replace-whole',
      'insert',
      'repeal',
      'replace-phrase',
      'correct',
      ...restates,
    ])
      expect([kind, (kinds.get(kind) ?? 0) > caseCount(2, 20)]).toEqual([kind, true]);
  },
);

test('three amendments one after another give the wording of the last', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const chance = chanceFrom(seed);
      const first = randomProgramme(chance);
      let [was, now]: ProgrammeWording[] = [first, first];
      for (let n = 0; n < 3; n += 1) {
        const next = changed(was ?? first, chance);
        const sides = draft(was ?? first, next, { replaced: someReplaced(next, chance) });
        const { before, instrument, isRefused } = sides;
        if (isRefused) return;
        if (operationsOf(instrument).length > 0) {
          const applied = applyInstrument(now ?? first, fromPages(sides), partsLike(now ?? first, before));
          expect(applied.faults).toEqual([]);
          now = applied.wording ?? first;
        }
        was = next;
      }
      expect(bareWording(now ?? first)).toEqual(bareWording(was ?? first));
    }),
    // In this one a new paragraph stood after a repealed number, which two equal wordings had in different places.
    { numRuns: caseCount(150, 1_000), examples: [[1411484647]] },
  );
});

test('an instrument is not applied twice, nor to another wording', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const chance = chanceFrom(seed);
      const was = randomProgramme(chance);
      const sides = draft(was, changed(was, chance));
      const { after, instrument } = sides;
      if (instrument.base === instrument.result) return;
      expect(applyInstrument(after, fromPages(sides))).toMatchObject({
        wording: null,
        faults: [{}],
      });
    }),
    { numRuns: caseCount(60, 300) },
  );
});
