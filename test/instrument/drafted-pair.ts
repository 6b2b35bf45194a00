import { draftInstrument } from '../../src/instrument/write/draft.ts';
import type { Instrument } from '../../src/instrument/instrument.ts';
import { operationJson } from '../../src/instrument/write/operation-json.ts';
import type { styles } from '../../src/instrument/write/plan-draft.ts';
import { readJson } from '../../src/instrument/read/read-json.ts';
import { readMarkdown } from '../../src/instrument/read/read-markdown.ts';
import type { Wording } from '../../src/plan/unit.ts';
import { type PartWords, partWordsBy } from '../../src/text/unit-parts.ts';
import { inForce, type ProgrammeWording, wordingOfProgramme } from '../../src/text/wording.ts';
import { pagesOf } from '../../src/instrument/write/instrument-pages.ts';
import { writeMarkdown } from '../../src/instrument/write/write-markdown.ts';
import type { Family } from '../../src/vietnamese/documents/document-types.ts';
import type { Programme, Revision } from '../../src/plan/plan.ts';
import { partRefusals } from '../support/output-schema.ts';
import { draftingFrom, noMandates, programmeFrom } from '../support/programme-from-wording.ts';
import type { Chance } from './random-programme.ts';

/** Two wordings and the instrument between them, with its pages. */
export interface Sides {
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
  /** Whether another instrument carries the programme, of which the articles are. */
  readonly isCarried?: boolean;
  /** Whether a slip says that the lines of the head are corrected. */
  readonly isHeadCorrected?: boolean;
}

/** The slip of an instrument in articles, as State bodies issue them. */
const resolution = {
  id: 'dieu-chinh',
  state: 'draft',
  mandates: [],
  instrument: { type: 'NQ', symbol: null, date: null, issuer: 'ban' },
} as unknown as Revision;

export const articlesFirst = (wording: ProgrammeWording): ProgrammeWording => ({
  ...wording,
  units: [
    ...wording.units.filter(({ kind }) => kind === 'article'),
    ...wording.units.filter(({ kind }) => kind !== 'article'),
  ],
});

/** A wording that no other instrument carries. */
export function withoutCarrier(wording: ProgrammeWording): ProgrammeWording {
  const { title, subject, reference, preamble, units } = wording;
  return { title, subject, preamble, units, ...(reference !== undefined && { reference }) };
}

/** Two random programmes as wordings with their parts, and the instrument between them, with its pages. */
export function draft(was: ProgrammeWording, now: ProgrammeWording, form: DraftForm = {}): Sides {
  const { style = 'auto', family = 'party', replaced = new Set(), isCarried, isHeadCorrected } = form;
  const [before, after] = [was, now].map((one) =>
    programmeFrom(isCarried === true ? articlesFirst(one) : one, { isCarried: isCarried === true }),
  ) as [Programme, Programme];
  const mandates = {
    ...noMandates,
    isReplaced: (id: string) => replaced.has(id),
    isCorrection: (id: string) => (isHeadCorrected === true && id === before.id ? true : null),
  };
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

/** The words of the parts of units, without a register of bodies. */
export const parts = partWordsBy([]);

/** The parts of a wording that was applied, as those of the same wording with its parts read. */
export function partsLike(applied: ProgrammeWording, known: ProgrammeWording): PartWords {
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

function refuseFaults(faults: readonly unknown[]): void {
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
}

/** The instrument as its pages say it. */
export function fromPages({ markdown, instrument }: Sides): Instrument {
  const read = readMarkdown(markdown);
  refuseFaults(read.faults);
  return read.instrument ?? instrument;
}

const refusalsOfOperation = partRefusals('instrument', 'operation');

/** The instrument as JSON, which its schema accepts, and back. */
export function throughJson({ base, result, amendment, erratum }: Instrument): Instrument {
  const instruments = [amendment, erratum].map((operations) => ({
    operations: operations.map(operationJson),
  }));
  for (const one of instruments.flatMap(({ operations }) => operations))
    refuseFaults(refusalsOfOperation(one));
  const read = readJson(JSON.parse(JSON.stringify({ base, result, instruments })));
  refuseFaults(read.faults);
  return read.instrument ?? { amendment: [], erratum: [] };
}

/** What the slips of an adjustment say is replaced: some annexes of the later side, at times the whole programme. */
export const someReplaced = ({ units }: ProgrammeWording, chance: Chance): Set<string> =>
  new Set(
    chance.happens(0.08)
      ? ['vi-du']
      : units.flatMap(({ kind, id }) => (kind === 'annex' && id && chance.happens(0.4) ? [id] : [])),
  );
