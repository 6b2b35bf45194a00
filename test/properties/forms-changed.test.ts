import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/change/compare/compare.ts';
import { verifyInstrument } from '../../src/instrument/apply/verify-instrument.ts';
import { readMarkdown } from '../../src/instrument/read/read-markdown.ts';
import { draftInstrument } from '../../src/instrument/write/draft.ts';
import { draftingOf } from '../../src/instrument/write/drafting.ts';
import { amendmentPage } from '../../src/instrument/write/amendment-page.ts';
import { erratumPage } from '../../src/instrument/write/instrument-pages.ts';
import { writeMarkdown } from '../../src/instrument/write/write-markdown.ts';
import { uncitableUnits } from '../../src/instrument/write/uncitable.ts';
import type { Family } from '../../src/vietnamese/documents/document-types.ts';
import { wordingOfProgramme } from '../../src/text/wording.ts';
import { chanceFrom } from '../instrument/random-programme.ts';
import { caseCount } from '../support/case-count.ts';
import { planOf } from '../support/random-plan.ts';
import { editOf, editedForms, type RandomEdit } from '../support/random-edits.ts';
import { randomForms } from '../support/random-forms.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const runs = { numRuns: caseCount(6, 300) };

/** A random programme before and after an edit of a form; null where it has nothing of the form. */
function edited(
  seed: number,
  form: string,
): { edit: RandomEdit; comparison: ReturnType<typeof compare> } | null {
  const chance = chanceFrom(seed);
  const { plan } = randomForms(chance);
  const edit = editOf(plan, form, chance);
  return edit && { edit, comparison: compare(planOf(plan), planOf(edit.plan)) };
}

describe.each(editedForms)('an edit of %s in a random programme', (form) => {
  test('is named by the diff at its unit, and nothing else is but what follows from it', () => {
    let met = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const found = edited(seed, form);
        if (!found) return;
        met += 1;
        const { edit, comparison } = found;
        const own = comparison.changes.filter(({ unit }) => unit === edit.unit);
        const others = comparison.changes.filter((change) => !own.includes(change)).map(({ kind }) => kind);
        expect(own.length).toBeGreaterThan(0);
        expect(others.filter((kind) => kind !== 'task-began')).toEqual([]);
      }),
      { numRuns: caseCount(12, 300) },
    );
    expect(met).toBeGreaterThan(0);
  });

  test.each(['party', 'state'] as const)(
    'is amended by an instrument of the %s, noted as one that print does not show, or refused by its name',
    (family) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const found = edited(seed, form);
          if (found) expect(outcomeOf(found, family)).toMatch(/^(?:proven|noted|refused)$/u);
        }),
        runs,
      );
    },
  );
});

/** What becomes of an edit: an instrument proven by its inverse, its printed form too; a refusal that names the unit; else what went wrong. */
function outcomeOf({ edit, comparison }: NonNullable<ReturnType<typeof edited>>, family: Family): string {
  const [pair] = comparison.programmes;
  if (!pair) return 'not paired';
  const { before, after } = comparison;
  const tasksApart = family === 'state';
  const drafting = draftingOf(pair, { slips: [], style: 'auto', tasksApart, before, after });
  const [was, now] = [wordingOfProgramme(pair.was), wordingOfProgramme(pair.now)];
  if ([was, now].flatMap(uncitableUnits).length > 0) return 'uncitable';
  const { instrument, unamendable, notes } = draftInstrument(drafting);
  if (unamendable.length > 0)
    return unamendable.every(({ unit }) => unit === edit.unit) ? 'refused' : 'refused elsewhere';
  const { amendment, erratum } = instrument;
  const isNoted = notes.some((note) => note.kind === 'unprinted' && note.units.includes(edit.unit));
  if (amendment.length + erratum.length === 0) return isNoted ? 'noted' : 'left out';
  const words = drafting.assignments;
  const failure = verifyInstrument(was, now, instrument, words.before, words.after);
  if (failure) return JSON.stringify(failure);
  const facts = {
    ...{ before: pair.was, after: pair.now, slips: [], family, asOf: '2026-11-20' },
    ...{ documents: after.documents, organisations: after.organisations },
  };
  const pages = [
    ...(amendment.length > 0 ? [amendmentPage(amendment, facts)] : []),
    ...(erratum.length > 0 ? [erratumPage(erratum, facts, amendment.length === 0)] : []),
  ];
  const printed = writeMarkdown({ instrument, command: 'cthd amend', pages, notes: [], notesTitle: '' });
  const read = readMarkdown(printed);
  if (!read.instrument) return read.faults.length > 0 ? 'refused' : 'unread';
  const back = verifyInstrument(was, now, read.instrument, words.before, words.after);
  if (back === null) return 'proven';
  return 'faults' in back ? 'refused' : JSON.stringify(back);
}
