import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { compareProgrammes } from '../../src/change/compare/compare.ts';
import { type Edit, textEdits } from '../../src/instrument/write/text-edits.ts';
import { located, programmeFrom } from '../support/programme-from-wording.ts';
import { consolidate } from '../../src/editions/consolidate-editions.ts';
import type { ProgrammeWording } from '../../src/text/wording.ts';
import type { Programme, Revision } from '../../src/plan/plan.ts';
import { shownUnits, type Unit, wordingOf } from '../../src/plan/unit.ts';
import type { Block } from '../../src/views/blocks/block.ts';
import { consolidatedView } from '../../src/views/wording/consolidated-view.ts';
import { labelled } from '../../src/views/wording/issued-blocks.ts';
import { textView } from '../../src/views/wording/text-view.ts';
import { type Edition, editionOn } from '../../src/editions/editions.ts';
import { planFrom } from '../../src/source/read/plan-from.ts';
import { chanceFrom, changed, randomProgramme } from '../instrument/random-programme.ts';

const actionOf = {
  head: 'amend',
  reword: 'amend',
  insert: 'add',
  repeal: 'repeal',
  adjust: 'adjust',
} as const;

/** The slip that names every difference of two wordings. */
function slipBetween(before: ProgrammeWording, after: ProgrammeWording, year: number): Revision {
  const { edits, idOf } = textEdits(compareProgrammes(programmeFrom(before), programmeFrom(after)));
  const unitOf = (edit: Edit) =>
    edit.kind === 'head' ? 'vi-du' : edit.kind === 'repeal' ? idOf(edit.was) : edit.now.id;
  return {
    ...located,
    id: `nam-${year}`,
    mandates: [],
    instrument: {
      ...located,
      type: 'CTr',
      symbol: `${year - 2020}-CTr/VD`,
      date: `${year}-06-01`,
      issuer: 'ban',
    },
    state: 'issued',
    changes: edits.map((edit) => ({
      ...located,
      unit: unitOf(edit),
      action: actionOf[edit.kind],
      mandate: 'nq',
      reason: 'vì vậy',
    })),
  } as unknown as Revision;
}

function randomEditions(seed: number): Edition[] {
  const chance = chanceFrom(seed);
  const first = randomProgramme(chance);
  const second = changed(first, chance);
  const third = changed(second, chance);
  const slips = [slipBetween(first, second, 2022), slipBetween(second, third, 2023)];
  const wordings = [first, second, third];
  return wordings.map((wording, place) => ({
    slips: place === 0 ? [] : slips.slice(place - 1, place),
    programme: programmeFrom(wording, { slips: slips.slice(0, place) }),
    organisations: [],
  }));
}

const wordingBlocks = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'wording' ? [block] : []));

const isGone = (text: string) => text.endsWith('(được bãi bỏ)');
const withParents = (unit: Unit): string[] => [
  unit.id,
  ...(unit.parent === null ? [] : withParents(unit.parent)),
];
const inForce = (programme: Programme) =>
  shownUnits(programme).filter(({ repealed }) => repealed === undefined);

test('a consolidated text is the wording in force, with a note at whatever was changed, added or repealed', () => {
  let [amended, repealed] = [0, 0];
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const editions = randomEditions(seed);
      const consolidation = consolidate({ editions, isWhole: true }, 2, []);
      const [first, second, last] = editions.map(({ programme }) => programme) as [
        Programme,
        Programme,
        Programme,
      ];
      const plan = planFrom({ documents: [], organisations: [], programmes: [last] });
      const facts = { consolidation, plan, asOf: '2024-01-01', language: 'vi' } as const;
      const blocks = consolidatedView(facts);
      const lines = wordingBlocks(blocks);
      expect(consolidation.unnamed).toEqual([]);

      const plain = textView(last, facts.plan).flatMap((block) => {
        if (block.kind === 'wording') return [block.text];
        return block.kind === 'lines' ? block.lines : [];
      });
      const head = last.title === null ? [] : [last.title, last.subject].filter((line) => line !== null);
      const stands = (text: string) => text !== '' && !isGone(text);
      const unnumbered = (all: readonly string[]) =>
        all.filter(stands).map((text) => text.replaceAll(/ \[\d+\]/g, ' [n]'));
      expect(unnumbered(lines.map(({ text }) => text))).toEqual(unnumbered([...head, ...plain]));

      const numbers = blocks.flatMap((block) => {
        if (block.kind === 'wording') return (block.notes ?? []).map(({ number }) => number);
        const told = block.kind === 'note' ? /^\[(\d+)\] /.exec(block.text)?.[1] : undefined;
        return told === undefined ? [] : [Number(told)];
      });
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));

      const noted = new Set(
        consolidation.events.flatMap(({ id, head: field }) => (field === null ? [id] : [])),
      );
      const known = [first, second].map(
        (programme) => new Map(inForce(programme).map((one) => [one.id, one])),
      );
      const stillThere = new Set(inForce(last).map(({ id }) => id));
      // A unit whose number another one bears later was not repealed but amended.
      for (const unit of inForce(last)) {
        const isKept = known.every((units) =>
          [...units.values()].some(
            (one) => labelled(one) === labelled(unit) && wordingOf(one) === wordingOf(unit),
          ),
        );
        if (!isKept) expect(withParents(unit).some((id) => noted.has(id))).toBe(true);
        if (!isKept) amended += 1;
      }
      const numbersLater = new Set(
        [second, last].flatMap((one) => inForce(one).map(({ kind, number }) => `${kind} ${number ?? ''}`)),
      );
      for (const unit of inForce(first)) {
        const isBorneAgain = unit.number !== undefined && numbersLater.has(`${unit.kind} ${unit.number}`);
        if (stillThere.has(unit.id) || isBorneAgain) continue;
        repealed += 1;
        const formerly = [unit, known[1]?.get(unit.id) ?? unit];
        expect(formerly.some((one) => withParents(one).some((id) => noted.has(id)))).toBe(true);
      }
      const goneLines = lines.slice(2).filter(({ text }) => isGone(text) && !plain.includes(text));
      for (const { notes = [] } of goneLines) expect(notes).toHaveLength(1);
    }),
    { numRuns: caseCount(80, 500) },
  );
  expect([amended > 60, repealed > 15]).toEqual([true, true]);
});

test('on every day the edition in force is the one that has the slips of that day', () => {
  const editions = { editions: randomEditions(7), isWhole: true };
  const days = [
    '2020-12-31',
    '2021-01-01',
    '2022-05-31',
    '2022-06-01',
    '2023-05-31',
    '2023-06-01',
    '2030-01-01',
  ];
  expect(days.map((day) => editionOn(editions, day))).toEqual([
    { why: 'not-issued', issued: '2021-01-01' },
    ...[0, 0, 1, 1, 2, 2],
  ]);
});
